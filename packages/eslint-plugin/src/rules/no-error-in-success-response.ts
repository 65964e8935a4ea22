/** An answer that says that something failed has a status that says so, too. */
import {
  mayAnswer,
  findAnswersOf,
  findStatusesOfText,
  getCommentsAround,
  getPropertyName,
  getResponseTexts,
  getStatusClass,
  getStatusName,
  isAnswerToQuestion,
  isErrorStatus,
  isHealthCheck,
  isInWebhook,
  mayHoldErrorMark,
  mayMarkError,
  readErrorMark,
  speaksOtherProtocol,
  takesPaymentNotice,
  type AnsweredObject,
  type ErrorMark,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toShortText } from '../fixes/handle-error.ts';
import { getStatusAddition, getStatusReplacement } from '../fixes/response-status.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'success' | 'useStatus';
type Context = RuleContext<object, MessageIds>;

/** 207 says itself that a part may have failed (RFC 4918, 11.1). */
const multiStatus = 207;

export default defineRule<object, MessageIds>({
  name: 'no-error-in-success-response',
  type: 'problem',
  docs: {
    description: 'Disallow bodies that report an error in answers with a status of success',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    success:
      '`{{mark}}` says that the request failed, but is sent with {{status}}, so that clients, caches and monitoring take it for a success.',
    useStatus: 'Answer {{target}} {{targetName}}.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => mayAnswer(text, getProject) && mayHoldErrorMark(text),
  create(context) {
    const seen = new Set<TSESTree.Node>();
    return {
      Property(node) {
        const key = getPropertyName(node);
        if (key === undefined || !mayMarkError(key) || node.parent.type !== 'ObjectExpression') return;
        if (seen.has(node.parent) || !mayBeSent(node.parent)) return;
        const mark = readErrorMark(node, context.file);
        if (mark === undefined) return;
        seen.add(node.parent);
        checkObject(context, node.parent, mark);
      },
    };
  },
});

/** Whether an object stands where a body may: not in a list, where it is one of several. */
function mayBeSent({ parent }: TSESTree.ObjectExpression): boolean {
  return parent.type !== 'ArrayExpression' && parent.type !== 'ExportDefaultDeclaration';
}

function checkObject(context: Context, object: TSESTree.ObjectExpression, mark: ErrorMark): void {
  const { file, filename } = context;
  const answer = findAnswersOf(object, file).find(
    ({ status, response, handler }) =>
      (status === 'default' || (status === 'told' && isSuccess(response?.status))) &&
      !speaksOtherProtocol(handler, filename) &&
      (handler === undefined || !isHealthCheck(handler, filename)) &&
      !isAnswerToQuestion(mark, handler, file) &&
      // What an exception led to shall be sent again.
      (handler === undefined || isInCatch(object, handler.node) || !takesPaymentNotice(handler, file)),
  );
  if (answer === undefined || isInWebhook(object, file) || isMeant(answer.response?.node ?? object, context)) return;
  const status = answer.response?.status;
  const target = getTarget(context, object, mark);
  const fix = target === undefined ? undefined : getFix(context, answer, target);
  context.report({
    node: mark.property,
    messageId: 'success',
    data: {
      mark: toShortText(context.sourceCode.getText(mark.property)),
      status:
        status === undefined
          ? 'no status, which means success'
          : `${String(status)} ${getStatusName(status) ?? ''}`.trim(),
    },
    suggest:
      fix === undefined || target === undefined
        ? []
        : [{ messageId: 'useStatus', data: { target: String(target), targetName: getStatusName(target) ?? '' }, fix }],
  });
}

function isInCatch(node: Node, handler: Node): boolean {
  for (let current: Node | null | undefined = node; current != null && current !== handler; current = current.parent)
    if (current.type === 'CatchClause') return true;
  return false;
}

/** Whether a comment beside the answer, or at its `if`, says that its status is meant: `// 200, or they retry for days`. */
function isMeant(node: Node, { file }: Context): boolean {
  const condition = getEnclosingIf(node);
  return [node, ...(condition === undefined ? [] : [condition])].some((place) =>
    getCommentsAround(place, file.sourceCode).some(({ value }) => /\b200\b|\bretr(?:y|ie)/iu.test(value)),
  );
}

/** The `if` whose block a statement stands in directly. */
function getEnclosingIf(node: Node): Node | undefined {
  let statement = node;
  while (statement.parent != null && !/Statement$/u.test(statement.type)) statement = statement.parent;
  const { parent } = statement;
  const block = parent?.type === 'BlockStatement' ? parent : statement;
  return block.parent?.type === 'IfStatement' ? block.parent : undefined;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status !== multiStatus && getStatusClass(status) === 'success';
}

/** The status that the body names, its code is registered with, or its text says; undefined where they differ. */
function getTarget({ file, project }: Context, object: TSESTree.ObjectExpression, mark: ErrorMark): number | undefined {
  const texts = getResponseTexts(object, file.origins);
  const registered = texts.flatMap(({ text }) => project.contract.catalog.codes.get(text)?.status ?? []);
  const named = [...(mark.status === undefined ? [] : [mark.status]), ...registered];
  const found = named.length > 0 ? named : texts.flatMap(({ words }) => findStatusesOfText(words, 400));
  const [first] = found;
  return first !== undefined && isErrorStatus(first) && found.every((each) => each === first) ? first : undefined;
}

function getFix(
  { file, sourceCode }: Context,
  { response }: AnsweredObject,
  target: number,
): TSESLint.ReportFixFunction | undefined {
  if (response === undefined) return undefined;
  return response.statusNode === undefined
    ? getStatusAddition(response, target, sourceCode)
    : getStatusReplacement(response, target, file);
}

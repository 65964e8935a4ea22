/** One status for input that is not valid, wherever it is found. */
import {
  mayAnswer,
  getErrorStatus,
  getResponseTexts,
  getStatusName,
  getPropertyName,
  isExportOf,
  isFunction,
  isOfProtocol,
  isParsing,
  isValidationFailureAt,
  otherThanValidation,
  seeValue,
  settledProtocolKeys,
  validationPhrases,
  validationStatusOptions,
  withoutTypeSyntax,
  type AnsweringNode,
  type Node,
  type ProjectFacts,
  type ResponseMatch,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { getStatusReplacement } from '../fixes/response-status.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'otherStatus' | 'otherOption' | 'noOption' | 'useStatus';
type Context = RuleContext<object, MessageIds>;

/** The statuses that APIs answer invalid input with (RFC 9110, 15.5.1 and 15.5.21). Any other says something else. */
const usualStatuses = [400, 422];

export default defineRule<object, MessageIds>({
  name: 'consistent-validation-status',
  type: 'problem',
  docs: {
    description: "Require the project's one status for input that is not valid",
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    otherStatus:
      'Input that is not valid is answered with {{status}} here and with {{target}} elsewhere, as `validationStatus` in `failwell.yaml` says, so clients must know two statuses for one thing.',
    otherOption:
      '`{{option}}` lets `{{name}}` answer input that is not valid with {{status}}; `validationStatus` in `failwell.yaml` says {{target}}.',
    noOption:
      '`{{name}}` answers input that is not valid with {{status}} unless `{{option}}` says otherwise; `validationStatus` in `failwell.yaml` says {{target}}.',
    useStatus: 'Answer {{target}}.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch(text, getProject) {
    const target = getTarget(getProject());
    if (target === undefined || !mayAnswer(text, getProject)) return false;
    const mayBe422 = target !== 422 && /422|unprocessable/iu.test(text);
    const mayBe400 = target !== 400 && /400|bad_?request|Pipe\b/iu.test(text);
    return mayBe422 || mayBe400 || /errorHttpStatusCode/u.test(text);
  },
  create(context) {
    const target = getTarget(context.project);
    if (target === undefined) return {};
    const seen = new Set<Node>();
    const check = (node: AnsweringNode): void => {
      const response = context.file.responses.matchResponse(node);
      if (response?.status === undefined) return;
      // `ctx.status = 422` is found again with the body that it belongs to.
      const place = getPlace(response);
      if (!seen.has(place) && checkResponse(context, response, response.status, target)) seen.add(place);
    };
    return {
      CallExpression: check,
      NewExpression(node) {
        check(node);
        checkOption(context, node, target);
      },
      AssignmentExpression: check,
      ObjectExpression: check,
    };
  },
});

/** The status that the project has settled on; undefined where it has no contract, and so has settled on none. */
function getTarget({ contract }: ProjectFacts): number | undefined {
  return contract.file === undefined ? undefined : contract.conventions.validationStatus;
}

function getPlace({ statusNode, node }: ResponseMatch): Node {
  return statusNode ?? (node.type === 'NewExpression' ? node.callee : node);
}

/** @returns whether it was reported */
function checkResponse(context: Context, response: ResponseMatch, status: number, target: number): boolean {
  const { body, node } = response;
  if (status === target || !usualStatuses.includes(status) || speaksOtherProtocol(body, context)) return false;
  const texts = body === undefined ? [] : getResponseTexts(body, context.file.origins);
  const { codes } = context.project.contract.catalog;
  // What the status of a registered code is, its catalog says.
  if (texts.some(({ text }) => codes.has(text))) return false;
  const words = texts.map((each) => each.words.toLowerCase());
  const isValidation =
    !words.some((each) => otherThanValidation.test(each)) &&
    ((words.some((each) => validationPhrases.test(each)) && !isUnreadable(node, context)) ||
      isValidationFailureAt(node, context.file.origins));
  if (!isValidation) return false;
  const fix = getStatusReplacement(response, target, context.file);
  const data = { status: describe(status), target: describe(target) };
  context.report({
    node: getPlace(response),
    messageId: 'otherStatus',
    data,
    suggest: fix === undefined ? [] : [{ messageId: 'useStatus', data, fix }],
  });
  return true;
}

/** Whether a body is that of a protocol that says itself which status it has. */
function speaksOtherProtocol(body: Node | undefined, { file }: Context): boolean {
  if (body === undefined) return false;
  return (
    isOfProtocol(seeValue(body, file.origins)) ||
    (body.type === 'ObjectExpression' &&
      body.properties.some((each) => each.type === 'Property' && settledProtocolKeys.has(getPropertyName(each) ?? '')))
  );
}

/** Whether an answer is given where a body could not be read at all: that is 400 wherever invalid input is 422. */
function isUnreadable(node: Node, { file }: Context): boolean {
  for (let current: Node | undefined = node; current != null && !isFunction(current); current = current.parent)
    if (current.type === 'CatchClause') return isParsing(current.parent.block, file.sourceCode);
  return false;
}

/** `new ValidationPipe({ errorHttpStatusCode: 422 })` */
function checkOption(context: Context, node: TSESTree.NewExpression, target: number): void {
  if (node.callee.type !== 'Identifier' && node.callee.type !== 'MemberExpression') return;
  const last = node.callee.type === 'Identifier' ? node.callee.name : getPropertyName(node.callee);
  if (!pipeNames.has(last ?? '')) return;
  const origin = context.file.origins.resolve(node.callee);
  const row = validationStatusOptions.find((each) => isExportOf(origin, [each.class]));
  if (row === undefined) return;
  const [options] = node.arguments;
  if (options !== undefined && options.type !== 'ObjectExpression') return;
  const data = { name: row.class.export, option: row.option, target: describe(target) };
  const given = options === undefined ? undefined : findOption(options, row.option);
  if (given !== undefined) {
    const value = withoutTypeSyntax(given.value);
    const status = getErrorStatus(value);
    if (status === undefined || status === target) return;
    context.report({
      node: given,
      messageId: 'otherOption',
      data: { ...data, status: describe(status) },
      suggest: [
        {
          messageId: 'useStatus',
          data,
          fix: (fixer) => fixer.replaceText(given.value, String(target)),
        },
      ],
    });
    return;
  }
  const isOpen = options?.properties.some(({ type }) => type === 'SpreadElement') === true;
  if (isOpen || row.status === target || !row.checksBodies) return;
  context.report({
    node: node.callee,
    messageId: 'noOption',
    data: { ...data, status: describe(row.status) },
  });
}

const pipeNames: ReadonlySet<string> = new Set(validationStatusOptions.map((each) => each.class.export));

function findOption(options: TSESTree.ObjectExpression, name: string): TSESTree.Property | undefined {
  const found = options.properties.find((each) => each.type === 'Property' && getPropertyName(each) === name);
  return found?.type === 'Property' ? found : undefined;
}

function describe(status: number): string {
  return `${String(status)} ${getStatusName(status) ?? ''}`.trim();
}

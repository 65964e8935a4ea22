/** The log of a caught error holds the error, and with it the stack and the cause. */
import {
  findInside,
  findTextMentions,
  getCaughtError,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  isInComponent,
  readCatch,
  withoutTypeSyntax,
  type CatchFacts,
  type CaughtError,
  type LogCall,
  type LoggerRow,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toErrorArguments, toLogArguments } from '../fixes/log-arguments.ts';
import { getLogContent } from '../fixes/log-content.ts';
import { getEagerMessage } from '../fixes/log-message.ts';
import { getTrustedRow } from '../fixes/log-usable-logger.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'textOnly' | 'logError';
type Context = RuleContext<object, MessageIds>;
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-error-message-only-log',
  type: 'problem',
  docs: {
    description: 'Log the error itself, not only its message',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-778'],
  },
  messages: {
    textOnly:
      '`{{logger}}` is given only the text of `{{error}}`, so the log has neither its stack nor its cause to find the fault by.',
    logError: 'Give `{{logger}}` the error itself.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text) => /\b(?:catch|then|on|once|addListener|addEventListener)\b/u.test(text),
  create(context) {
    const sourceCode = context.sourceCode;
    return {
      CallExpression(node) {
        if (node.arguments.length === 0) return;
        const caught = getCaughtError(node);
        if (caught === undefined || isNarrowed(node, caught)) return;
        const mentions = findTextMentions(node.arguments, caught.name, sourceCode);
        if (mentions === undefined) return;
        const { file } = context;
        const log = file.loggers.matchLogCall(node);
        if (log === undefined || !/^(?:warn|error|fatal)$/u.test(log.severity)) return;
        // An inner variable of the same name is no error.
        if (mentions.some((each) => file.origins.findVariable(each)?.identifiers[0] !== caught.parameter)) return;
        if (file.purpose === 'other' || isInComponent(node, file.project)) return;
        if (isKeptElsewhere(context, caught, node)) return;
        context.report({
          node,
          messageId: 'textOnly',
          data: { logger: sourceCode.getText(withoutTypeSyntax(node.callee)), error: caught.name },
          suggest: suggest(context, log, caught.name),
        });
      },
    };
  },
});

/** Whether a condition on the error leads to a node: what is expected needs no stack. */
function isNarrowed(node: Node, { name, body }: CaughtError): boolean {
  for (let current = node; current !== body && current.parent != null; current = current.parent) {
    const { parent } = current;
    const test =
      parent.type === 'IfStatement' || parent.type === 'ConditionalExpression'
        ? parent.test
        : parent.type === 'SwitchCase'
          ? parent.parent.discriminant
          : undefined;
    if (test === undefined || test === current) continue;
    if (mentionsName(test, name)) return true;
  }
  return false;
}

function mentionsName(node: Node, name: string): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier':
      return inner.name === name;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return mentionsName(inner.left, name) || mentionsName(inner.right, name);
    case 'UnaryExpression':
      return mentionsName(inner.argument, name);
    case 'MemberExpression':
      return mentionsName(inner.object, name);
    case 'CallExpression':
      return mentionsName(inner.callee, name) || inner.arguments.some((each) => mentionsName(each, name));
    default:
      return false;
  }
}

/** Whether the error itself goes on from here, so that its stack is written by another: thrown, passed on, reported, logged. */
function isKeptElsewhere(
  { file }: Context,
  { parameter, body, name }: CaughtError,
  node: TSESTree.CallExpression,
): boolean {
  const fn = getEnclosingFunction(node);
  const facts: CatchFacts = readCatch(body, parameter, fn === undefined ? undefined : file.handlers.matchHandler(fn), {
    sourceCode: file.sourceCode,
    origins: file.origins,
    loggers: file.loggers,
    frameworks: file.handlers.frameworks,
    responses: file.responses,
  });
  if (facts.reports.length > 0 || facts.handsOver.length > 0) return true;
  if ([...facts.throws, ...facts.forwards].some((exit) => exit.isSame || exit.carriesError)) return true;
  for (const each of findInside(body, file.sourceCode, () => false)) {
    // Given to any other function as a whole, or its stack read.
    if (each.type !== 'Identifier' || each.name !== name) continue;
    const { parent } = each;
    if (parent.type === 'MemberExpression' && parent.object === each && getPropertyName(parent) === 'stack')
      return true;
    if (parent.type === 'CallExpression' && parent.callee !== each && !isTextCall(parent)) return true;
    if (parent.type === 'Property' && parent.value === each) return true;
  }
  return false;
}

function isTextCall({ callee }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  return inner.type === 'Identifier'
    ? inner.name === 'String'
    : inner.type === 'MemberExpression' && inner.object.type === 'Identifier' && inner.object.name === 'JSON';
}

function suggest(context: Context, log: LogCall, name: string): Suggestions {
  const { sourceCode } = context;
  const row = getTrustedRow(log.logger, log.receiver === undefined ? '' : sourceCode.getText(log.receiver));
  const first = log.arguments[0];
  const last = log.arguments.at(-1);
  if (row === undefined || first === undefined || last === undefined) return [];
  if (sourceCode.getCommentsInside(log.node).length > 0) return [];
  const text = toArguments(context, log, row, name);
  if (text === undefined) return [];
  return [
    {
      messageId: 'logError',
      data: { logger: sourceCode.getText(withoutTypeSyntax(log.node.callee)) },
      fix: (fixer) => fixer.replaceTextRange([first.range[0], last.range[1]], text),
    },
  ];
}

/** The arguments with the error among them; undefined where the shape of the call does not say where it goes. */
function toArguments({ file, sourceCode }: Context, log: LogCall, row: LoggerRow, name: string): string | undefined {
  const [first, second] = log.arguments;
  if (first === undefined || first.type === 'SpreadElement') return undefined;
  const literal = getStaticString(first);
  if (log.arguments.length === 2 && second !== undefined && literal !== undefined) {
    const isText = findTextMentions([second], name, sourceCode) !== undefined && second.type !== 'ObjectExpression';
    if (!isText || /%[sdifjoOc]/u.test(literal)) return undefined;
    return toErrorArguments(row, name, sourceCode.getText(first), log.severity);
  }
  if (log.arguments.length !== 1) return undefined;
  const message = getEagerMessage(first, file.origins);
  if (message?.parts === undefined) {
    return row.error.at === 'fields' || row.error.at === 'stack-second'
      ? toErrorArguments(row, name, sourceCode.getText(first), log.severity)
      : name;
  }
  const content = getLogContent(row, message.parts, [], [], file.origins);
  return content?.error === undefined ? undefined : toLogArguments(row, log.severity, content, sourceCode)?.text;
}

/** Log messages are constants; what varies goes into fields or format arguments. */
import {
  getEnclosingFunction,
  getPropertyName,
  isFunction,
  isLogMethodName,
  mayCallLogger,
  mayHoldLogger,
  withoutTypeSyntax,
  type FileAnalysis,
  type LogCall,
  type Severity,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toLogArguments, toLogEntry } from '../fixes/log-arguments.ts';
import { getLogContent } from '../fixes/log-content.ts';
import { getEagerMessage, mayBeEagerMessage, type EagerMessage } from '../fixes/log-message.ts';
import { getTrustedRow } from '../fixes/log-usable-logger.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly levels: readonly Severity[];
}

type MessageIds = 'eager' | 'eagerVariable' | 'useFields' | 'usePlaceholders';
type Context = RuleContext<Options, MessageIds>;

/** What a message that is put together has in it. */
const eagerForm = /\$\{|\+|\bString\(|\.(?:join|concat|stringify)\(|\b(?:format|inspect)\b/u;
const allLevels: readonly Severity[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** A message that is built eagerly, and where. */
interface Finding {
  readonly call: LogCall;
  /** Index of the message among the call's arguments; -1 where it is a property of one of them. */
  readonly index: number;
  readonly argument: TSESTree.Expression;
  readonly message: EagerMessage;
  /** The declaration of the variable that holds the message, where one does. */
  readonly declaration?: TSESTree.VariableDeclaration;
}

export default defineRule<Options, MessageIds>({
  name: 'no-eager-log-message',
  type: 'suggestion',
  docs: {
    description: 'Keep log messages constant and pass what varies as fields or format arguments',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    eager:
      '`{{call}}` is given a message built by {{form}}: it is put together even while the level is off, and every line has another text, so that logs cannot be grouped.',
    eagerVariable:
      '`{{call}}` is given `{{name}}`, a message built by {{form}} only for this line: it is put together even while the level is off, and every line has another text, so that logs cannot be grouped.',
    useFields: 'Keep the message constant and pass what varies as fields.',
    usePlaceholders: 'Keep the message constant and pass what varies as format arguments.',
  },
  hasSuggestions: true,
  options: {
    levels: {
      description: 'The levels at which a message must be constant.',
      type: 'array',
      items: { type: 'string', enum: [...allLevels] },
      uniqueItems: true,
      default: [...allLevels],
    },
  },
  defaultOptions: { levels: allLevels },
  mayMatch: (text, getProject) => mayHoldLogger(text, getProject) && eagerForm.test(text) && mayCallLogger(text),
  create(context) {
    return {
      CallExpression(node) {
        if (!mayBeLogCall(node, context.sourceCode.text)) return;
        const finding = findEagerMessage(node, context);
        if (finding !== undefined) report(finding, context);
      },
    };
  },
});

/** Whether a call could give a logger such a message: by the name of what is called and the form of its arguments. */
function mayBeLogCall(node: TSESTree.CallExpression, text: string): boolean {
  const callee = withoutTypeSyntax(node.callee);
  // What else a plain function may be, the matcher tells cheaply.
  if (callee.type === 'Identifier' && !isLogMethodName(callee.name)) return node.arguments.some(mayBeEagerMessage);
  const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  if (callee.type !== 'Identifier' && (method === undefined || !isLogMethodName(method))) return false;
  // A variable is looked up only where the file has such a constant.
  return node.arguments.some(
    (argument) =>
      mayBeEagerMessage(argument) ||
      (argument.type === 'ObjectExpression' && argument.properties.some(mayHoldMessage)) ||
      (argument.type === 'Identifier' && text.includes(`const ${argument.name}`)),
  );
}

/**
 * Whether a call is waited for, although it is given no function to wait for itself (as LogTape takes one): no logger of
 * the tables gives a promise then, so it is a store of lines, which may keep their texts alone.
 */
function isAwaitedStore(node: TSESTree.CallExpression): boolean {
  const { parent } = node.parent.type === 'ChainExpression' ? node.parent : node;
  return parent.type === 'AwaitExpression' && !node.arguments.some(isFunction);
}

function mayHoldMessage(property: TSESTree.Property | TSESTree.SpreadElement): boolean {
  return property.type === 'Property' && mayBeEagerMessage(property.value);
}

function findEagerMessage(node: TSESTree.CallExpression, context: Context): Finding | undefined {
  const { file } = context;
  const call = file.loggers.matchLogCall(node);
  // A global that prints is no logger: that it is used at all is what `no-console` reports.
  if (call === undefined || call.logger.row?.sources.globals !== undefined) return undefined;
  if (!context.options.levels.includes(call.severity)) return undefined;
  if (call.logger.via === 'name' && call.logger.override === undefined && isAwaitedStore(node)) return undefined;
  const argument = call.message;
  const index = argument === undefined ? -1 : call.arguments.indexOf(argument);
  if (argument === undefined || file.purpose === 'other') return undefined;
  const message = getEagerMessage(argument, file.origins);
  if (message !== undefined) return { call, index, argument, message };
  const behind = getMessageBehind(argument, file);
  return behind === undefined ? undefined : { call, index, argument, ...behind };
}

/** The eager message in a `const` of the same function that nothing but the log call reads. */
function getMessageBehind(
  argument: TSESTree.Expression,
  file: FileAnalysis,
): Pick<Finding, 'message' | 'declaration'> | undefined {
  const inner = withoutTypeSyntax(argument);
  if (inner.type !== 'Identifier') return undefined;
  const variable = file.origins.findVariable(inner);
  const declarator = variable?.defs[0]?.node;
  if (variable === undefined || declarator?.type !== 'VariableDeclarator' || declarator.init == null) return undefined;
  const declaration = declarator.parent;
  if (declarator.id.type !== 'Identifier' || declaration.kind !== 'const') return undefined;
  if (declaration.parent.type === 'ExportNamedDeclaration') return undefined;
  if (variable.references.length !== 1) return undefined;
  // Built once for a module or an outer function, it is no cost of the line.
  if (getEnclosingFunction(declaration) !== getEnclosingFunction(argument)) return undefined;
  const message = getEagerMessage(declarator.init, file.origins);
  return message === undefined ? undefined : { message, declaration };
}

function report(finding: Finding, context: Context): void {
  const { call, argument, message, declaration } = finding;
  const suggestion = finding.index < 0 ? getEntrySuggestion(finding, context) : getSuggestion(finding, context);
  context.report({
    node: argument,
    messageId: declaration === undefined ? 'eager' : 'eagerVariable',
    data: { call: getCallTitle(call, context), form: message.title, name: context.sourceCode.getText(argument) },
    suggest: suggestion === undefined ? [] : [suggestion],
  });
}

/** `log({ level, message })`: the message becomes constant, and what varied a property beside it. */
function getEntrySuggestion(
  { call, argument, message, declaration }: Finding,
  context: Context,
): TSESLint.ReportSuggestionArray<MessageIds>[number] | undefined {
  const { sourceCode } = context;
  const { parent } = argument;
  const entry = parent.type === 'Property' && parent.value === argument ? parent.parent : undefined;
  const receiver = call.receiver === undefined ? '' : sourceCode.getText(call.receiver);
  const row = getTrustedRow(call.logger, receiver);
  if (row === undefined || message.parts === undefined || declaration !== undefined) return undefined;
  if (entry?.type !== 'ObjectExpression') return undefined;
  const content = getLogContent(row, message.parts, [], [], context.file.origins);
  const written = content === undefined ? undefined : toLogEntry(row, entry, content, sourceCode);
  if (written === undefined || losesComment([argument.range], written.message, context)) return undefined;
  return {
    messageId: 'useFields',
    fix: (fixer) => [
      fixer.replaceText(argument, written.message),
      ...(written.properties.length === 0 ? [] : [fixer.insertTextAfter(parent, `, ${written.properties.join(', ')}`)]),
    ],
  };
}

/** The call as a message names it: `this.logger.debug`. */
function getCallTitle({ node, method }: LogCall, context: Context): string {
  const text = context.sourceCode.getText(withoutTypeSyntax(node.callee));
  return text.length > 40 || text.includes('\n') ? method : text;
}

function getSuggestion(
  { call, index, message, declaration }: Finding,
  context: Context,
): TSESLint.ReportSuggestionArray<MessageIds>[number] | undefined {
  const { sourceCode } = context;
  const { receiver } = call;
  const row = getTrustedRow(call.logger, receiver === undefined ? '' : sourceCode.getText(receiver));
  if (row === undefined || message.parts === undefined) return undefined;
  const before = call.arguments.slice(0, index);
  const after = call.arguments.slice(index + 1);
  const content = getLogContent(row, message.parts, before, after, context.file.origins);
  const first = call.arguments[0];
  const last = call.arguments.at(-1);
  if (content === undefined || first === undefined || last === undefined) return undefined;
  const replaced = toLogArguments(row, call.severity, content, sourceCode);
  if (replaced === undefined) return undefined;
  const range: TSESTree.Range = [first.range[0], last.range[1]];
  const removed = declaration === undefined ? undefined : getRemovedRange(declaration, call.node, sourceCode);
  if (declaration !== undefined && removed === undefined) return undefined;
  const ranges = removed === undefined ? [range] : [removed, range];
  if (losesComment(ranges, replaced.text, context)) return undefined;
  return {
    messageId: replaced.shape === 'fields' ? 'useFields' : 'usePlaceholders',
    fix: (fixer) => [
      ...(removed === undefined ? [] : [fixer.removeRange(removed)]),
      fixer.replaceTextRange(range, replaced.text),
    ],
  };
}

/** Whether a comment stands in what is replaced and not in what replaces it. */
function losesComment(ranges: readonly TSESTree.Range[], text: string, { sourceCode }: Context): boolean {
  // Comments are looked for only where there may be one: hosts make the whole list of them when first asked.
  if (!ranges.some(([start, end]) => /\/[/*]/u.test(sourceCode.text.slice(start, end)))) return false;
  return sourceCode
    .getAllComments()
    .some(
      ({ range }) =>
        ranges.some(([start, end]) => range[0] >= start && range[1] <= end) &&
        !text.includes(sourceCode.text.slice(range[0], range[1])),
    );
}

/**
 * What goes where a message's variable is no longer needed; undefined where its values might be other ones by the time
 * the line is written, or where the declaration declares more.
 */
function getRemovedRange(
  declaration: TSESTree.VariableDeclaration,
  call: TSESTree.CallExpression,
  sourceCode: Context['sourceCode'],
): TSESTree.Range | undefined {
  const { parent } = declaration;
  if (declaration.declarations.length !== 1) return undefined;
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program' && parent.type !== 'SwitchCase') return undefined;
  const statements: readonly TSESTree.Node[] = parent.type === 'SwitchCase' ? parent.consequent : parent.body;
  const next = statements[statements.indexOf(declaration) + 1];
  if (next?.type !== 'ExpressionStatement') return undefined;
  const expression = withoutTypeSyntax(
    next.expression.type === 'AwaitExpression' ? next.expression.argument : next.expression,
  );
  if (expression !== call) return undefined;
  return [declaration.range[0], next.range[0] - countCommentedText(declaration, next, sourceCode)];
}

/** How much of the text between two statements stays: all from the first comment on. */
function countCommentedText(from: TSESTree.Node, to: TSESTree.Node, sourceCode: Context['sourceCode']): number {
  const between = sourceCode.text.slice(from.range[1], to.range[0]);
  const comment = between.search(/\/[*/]/u);
  return comment < 0 ? 0 : between.length - comment;
}

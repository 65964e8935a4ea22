/** An error that is caught is dealt with. */
import {
  errorEvents,
  errorListenerProperties,
  failureWords,
  getErrorHandler,
  getPropertyName,
  isFunction,
  isSchemaMethod,
  matchEmptyFunction,
  statesReason,
  toAlternation,
  withoutTypeSyntax,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { ErrorHandlingWriter, type ErrorHandling } from '../fixes/handle-error.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly allowCalls: readonly string[];
  readonly allowReason: boolean;
}

type MessageIds =
  | 'emptyCatch'
  | 'emptyRejectionHandler'
  | 'emptyListener'
  | 'commentOnly'
  | 'logAndRethrow'
  | 'rethrow'
  | 'letThrough'
  | 'log';
type Context = RuleContext<Options, MessageIds>;
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'no-empty-catch',
  type: 'problem',
  docs: {
    description: 'Handle, log or pass on every error that is caught',
    preset: 'recommended',
    offIn: ['test'],
    cwe: ['CWE-390', 'CWE-391'],
  },
  messages: {
    emptyCatch: 'This `catch` does nothing with the error, so the failure is lost and nobody learns of it.',
    emptyRejectionHandler:
      '{{handler}} does nothing with the rejection of `{{promise}}`, so the failure is lost and nobody learns of it.',
    emptyListener:
      'The listener of `{{event}}` does nothing with the error, so the failure is lost and nobody learns of it.',
    commentOnly:
      '{{handler}} does nothing with the error, and its comment does not say in three words or more why the failure may be lost.',
    logAndRethrow: 'Log the error with `{{logger}}` and rethrow it.',
    rethrow: 'Rethrow the error.',
    letThrough: 'Remove the handler, so that the rejection reaches the caller.',
    log: 'Log the error with `{{logger}}` and go on.',
  },
  hasSuggestions: true,
  options: {
    allowCalls: {
      description:
        'Calls whose failure may be ignored, such as clean-up: names with `*` for any part (`close`, `*.unlink`, `fs.rm`).',
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
    },
    allowReason: {
      description: 'Whether a comment that gives a reason (three words or more) excuses an empty handler.',
      type: 'boolean',
      default: true,
    },
  },
  defaultOptions: { allowCalls: [], allowReason: true },
  mayMatch: (text) => mayMatch.test(text),
  create(context) {
    const allowed = context.options.allowCalls.map(toPattern);
    return {
      CatchClause: (node) => {
        checkCatch(context, node, allowed);
      },
      CallExpression: (node) => {
        checkHandler(context, node, allowed);
      },
      AssignmentExpression: (node) => {
        checkHandler(context, node, allowed);
      },
    };
  },
});

const mayMatch = new RegExp(
  [
    // A method of a promise, or a clause at the beginning of a line.
    String.raw`\b(?:catch|then)\b(?<=(?:^|[.'"\`/])\s*\w+)`,
    // A clause whose block begins with its end or a comment, or is too far away to tell.
    String.raw`\bcatch\s*(?:\([^()]*\)\s*)?(?:\{\s*(?:[};]|/[/*])|/[/*])`,
    String.raw`\bcatch\s*\([^()]*\(`,
    `['"\`](?:${toAlternation([...errorEvents])})['"\`]`,
    String.raw`\b(?:${toAlternation([...errorListenerProperties])})\b`,
  ].join('|'),
  'm',
);

function checkCatch(context: Context, node: TSESTree.CatchClause, allowed: readonly RegExp[]): void {
  const { body } = node;
  // A lone `;` is a statement to the parser only.
  if (body.body.some(({ type }) => type !== 'EmptyStatement')) return;
  const { block } = node.parent;
  if (allowed.length > 0 && block.body.every((statement) => isAllowedStatement(statement, context, allowed))) return;
  const inside = context.sourceCode.getCommentsInside(node);
  const comments = [...inside, ...getCommentsBeside(context, node.parent), ...getCommentsBeforeCatch(context, node)];
  if (isExcused(context, comments, getCommentsAbove(context, node.parent))) return;
  const isCommented = comments.length > 0;
  context.report({
    node,
    loc: { start: node.loc.start, end: body.loc.end },
    messageId: isCommented ? 'commentOnly' : 'emptyCatch',
    ...(isCommented ? { data: { handler: 'This `catch`' } } : {}),
    suggest: suggestForCatch(context, node, block.body.length === 1 ? block.body[0] : undefined),
  });
}

function checkHandler(
  context: Context,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  allowed: readonly RegExp[],
): void {
  const place = getErrorHandler(node);
  if (place === undefined) return;
  const handler = withoutTypeSyntax(place.handler);
  if (!isFunction(handler) && handler.type !== 'Identifier' && handler.type !== 'MemberExpression') return;
  const result = matchEmptyFunction(handler, context.file.origins);
  if (result === undefined) return;
  const promise = getReceiver(node);
  if (place.kind === 'rejection') {
    // A value that somebody reads stands in for the result: a fallback, not nothing.
    if (result === 'value' && !isDiscarded(node)) return;
    if (node.type === 'CallExpression' && isSchemaMethod(node, context.file.origins)) return;
    if (promise === undefined || isAwaitedElsewhere(context, promise) || isSettledTogether(node)) return;
    if (allowed.length > 0 && isAllowedCall(promise, context, allowed)) return;
  }
  const inside = isFunction(handler) ? context.sourceCode.getCommentsInside(handler) : [];
  const outside = getCommentsAround(context, node);
  if (isExcused(context, inside, outside)) return;
  const text = promise === undefined ? '' : toShortText(context.sourceCode.getText(promise));
  const name =
    place.kind === 'listener' ? `The listener of \`${place.name}\`` : `The handler given to \`${place.name}\``;
  const data = { event: place.name, promise: text, handler: name };
  const messageId =
    inside.length > 0 ? 'commentOnly' : place.kind === 'listener' ? 'emptyListener' : 'emptyRejectionHandler';
  context.report({ node: place.handler, messageId, data, suggest: suggestForHandler(context, node, place.handler) });
}

/** Whether comments give a reason; those outside the handler only where they speak of failing. */
function isExcused(
  context: Context,
  inside: readonly TSESTree.Comment[],
  outside: readonly TSESTree.Comment[],
): boolean {
  if (!context.options.allowReason) return false;
  return (
    statesReason(joinComments(inside)) ||
    outside.some(({ value }) => failureWords.test(value) && statesReason(value)) ||
    inside.some(({ value }) => statesReason(value))
  );
}

/** Line comments that follow each other are one text. */
function joinComments(comments: readonly TSESTree.Comment[]): string {
  return comments.every(({ type }) => type === 'Line') ? comments.map(({ value }) => value).join('\n') : '';
}

/** `try { … } // why` before `catch`. */
function getCommentsBeforeCatch(context: Context, node: TSESTree.CatchClause): readonly TSESTree.Comment[] {
  const end = node.parent.block.range[1];
  return context.sourceCode.getAllComments().filter(({ range }) => range[0] >= end && range[1] <= node.range[0]);
}

/** `} catch {} // why`: comments on the line on which a node ends. */
function getCommentsBeside(context: Context, node: TSESTree.Node): readonly TSESTree.Comment[] {
  return context.sourceCode
    .getAllComments()
    .filter((comment) => comment.range[0] >= node.range[1] && comment.loc.start.line === node.loc.end.line);
}

/** The comments on the lines right above a statement. */
function getCommentsAbove(context: Context, statement: TSESTree.Node): readonly TSESTree.Comment[] {
  const above: TSESTree.Comment[] = [];
  let line = statement.loc.start.line;
  for (const comment of context.sourceCode.getAllComments().toReversed()) {
    if (comment.range[1] > statement.range[0] || comment.loc.end.line !== line - 1) continue;
    above.push(comment);
    line = comment.loc.start.line;
  }
  return above;
}

/** Comments beside the handler's statement, above it, and between the parts of its chain. */
function getCommentsAround(context: Context, node: TSESTree.Node): readonly TSESTree.Comment[] {
  const comments = context.sourceCode.getAllComments();
  if (comments.length === 0) return [];
  let statement: TSESTree.Node = node;
  while (statement.parent != null && !/Statement$|Declaration$|^Program$/u.test(statement.type))
    statement = statement.parent;
  const above = getCommentsAbove(context, statement);
  return comments.filter(
    (comment) =>
      (comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1]) ||
      (comment.range[0] >= node.range[1] && comment.loc.start.line === node.loc.end.line) ||
      above.includes(comment),
  );
}

function getReceiver(node: TSESTree.CallExpression | TSESTree.AssignmentExpression): TSESTree.Expression | undefined {
  if (node.type === 'AssignmentExpression') return undefined;
  const callee = withoutTypeSyntax(node.callee);
  return callee.type === 'MemberExpression' ? callee.object : undefined;
}

/** Whether nobody reads what an expression gives: `await f().catch(…);`, `void f().catch(…);`. */
function isDiscarded(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'AwaitExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return isDiscarded(parent);
    case 'UnaryExpression':
      return parent.operator === 'void' && isDiscarded(parent);
    default:
      return false;
  }
}

/**
 * Whether a handler only keeps a promise in a variable from counting as unhandled, while its rejection reaches whoever
 * else reads the variable: `const loading = load(); loading.catch(() => {}); … await loading`.
 */
function isAwaitedElsewhere(context: Context, promise: TSESTree.Expression): boolean {
  const inner = withoutTypeSyntax(promise);
  if (inner.type !== 'Identifier') return false;
  const variable = context.file.origins.findVariable(inner);
  if (variable === undefined) return false;
  return variable.references.some((reference) => reference.identifier !== inner && reference.isRead);
}

/** Whether the call is part of what `Promise.allSettled` waits for. */
function isSettledTogether(node: TSESTree.Node): boolean {
  for (let current: Node | null | undefined = node.parent; current != null; current = current.parent) {
    if (current.type === 'CallExpression') {
      const { callee } = current;
      if (callee.type === 'MemberExpression' && getPropertyName(callee) === 'allSettled') return true;
    }
    if (/Statement$|Declaration$/u.test(current.type) && current.type !== 'ReturnStatement') return false;
  }
  return false;
}

/** `close` → the last name is `close`; `fs.*` → the whole name. */
function toPattern(name: string): RegExp {
  const source = name
    .split('*')
    .map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/gu, String.raw`\$&`))
    .join('.*');
  return new RegExp(name.includes('.') ? `^(?:this\\.)?${source}$` : `(?:^|\\.)${source}$`, 'u');
}

function isAllowedStatement(statement: TSESTree.Node, context: Context, allowed: readonly RegExp[]): boolean {
  return statement.type === 'ExpressionStatement' && isAllowedCall(statement.expression, context, allowed);
}

function isAllowedCall(expression: TSESTree.Node, context: Context, allowed: readonly RegExp[]): boolean {
  const inner = withoutTypeSyntax(expression);
  if (inner.type === 'AwaitExpression') return isAllowedCall(inner.argument, context, allowed);
  if (inner.type !== 'CallExpression') return false;
  const name = context.sourceCode.getText(inner.callee).replaceAll(/\s+|[!?]/gu, '');
  return allowed.some((pattern) => pattern.test(name));
}

function toShortText(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

const handlings = [
  { messageId: 'logAndRethrow', logs: true, rethrows: true },
  { messageId: 'rethrow', logs: false, rethrows: true },
  { messageId: 'log', logs: true, rethrows: false },
] as const satisfies readonly (ErrorHandling & { messageId: MessageIds })[];

function suggestForCatch(
  context: Context,
  node: TSESTree.CatchClause,
  failed: TSESTree.Statement | undefined,
): Suggestions {
  // A pattern has no name for the error itself.
  if (node.param !== null && node.param.type !== 'Identifier') return [];
  const { file, sourceCode } = context;
  const writer = new ErrorHandlingWriter(file, sourceCode, node.body);
  const { logger } = writer;
  const name = node.param?.name ?? writer.getErrorName();
  const call = failed?.type === 'ExpressionStatement' ? failed.expression : undefined;
  return handlings.flatMap(({ messageId, ...handling }) => {
    if (handling.logs && logger === undefined) return [];
    const block = writer.toBlock(node.body, node, writer.toStatements(name, call, handling));
    const head = node.param === null ? `(${name}) ` : '';
    return [
      {
        messageId,
        data: { logger: logger?.text ?? '' },
        *fix(fixer: TSESLint.RuleFixer) {
          if (handling.logs && logger?.addImport !== undefined) yield logger.addImport(fixer);
          if (head !== '') yield fixer.insertTextBefore(node.body, head);
          yield fixer.replaceText(node.body, block);
        },
      },
    ];
  });
}

function suggestForHandler(
  context: Context,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  handler: TSESTree.Node,
): Suggestions {
  const { file, sourceCode } = context;
  const isRejection = node.type === 'CallExpression' && getErrorHandler(node)?.kind === 'rejection';
  const writer = new ErrorHandlingWriter(file, sourceCode, handler);
  const { logger } = writer;
  const inner = withoutTypeSyntax(handler);
  const [parameter] = isFunction(inner) ? inner.params : [];
  if (parameter !== undefined && parameter.type !== 'Identifier') return [];
  const name = parameter?.name ?? writer.getErrorName();
  const promise = getReceiver(node);
  return handlings.flatMap(({ messageId, ...handling }): Suggestions => {
    if (handling.logs && logger === undefined) return [];
    if (handling.rethrows && !isRejection) return [];
    if (handling.rethrows && !handling.logs) {
      return [{ messageId: 'letThrough', fix: (fixer) => removeHandler(fixer, node, sourceCode) }];
    }
    const block = isFunction(inner) && inner.body.type === 'BlockStatement' ? inner.body : undefined;
    const kept = block !== undefined && block.body.length === 0 ? block : undefined;
    const statements = writer.toBlock(kept, node, writer.toStatements(name, promise, handling));
    const text = `(${parameter === undefined ? name : sourceCode.getText(parameter)}) => ${statements}`;
    return [
      {
        messageId,
        data: { logger: logger?.text ?? '' },
        *fix(fixer: TSESLint.RuleFixer) {
          if (logger?.addImport !== undefined) yield logger.addImport(fixer);
          yield fixer.replaceText(handler, text);
        },
      },
    ];
  });
}

/** `f().catch(() => {})` → `f()`; `f().then(ok, () => {})` → `f().then(ok)`. */
function removeHandler(
  fixer: TSESLint.RuleFixer,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.RuleFix | null {
  if (node.type === 'AssignmentExpression') return null;
  const promise = getReceiver(node);
  const [first, second] = node.arguments;
  if (promise === undefined || first === undefined) return null;
  if (second !== undefined) {
    const end = sourceCode.getTokenAfter(second);
    const stop = end?.value === ',' ? end.range[1] : second.range[1];
    return fixer.removeRange([first.range[1], stop]);
  }
  // Everything after the promise and its closing parentheses: `.catch(…)`.
  const callee = withoutTypeSyntax(node.callee);
  const dot = callee.type === 'MemberExpression' ? sourceCode.getTokenBefore(callee.property) : null;
  return dot === null
    ? null
    : fixer.removeRange([sourceCode.getTokenBefore(dot)?.range[1] ?? dot.range[0], node.range[1]]);
}

/** Who cancels work has what they wanted: cancellation is no failure. */
import {
  findCancellableWork,
  findInside,
  getDottedName,
  getPropertyName,
  getRejectionHandler,
  isFunction,
  isLogMethodName,
  matchErrorReport,
  speaksOfCancellation,
  withoutTypeSyntax,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toShortText } from '../fixes/handle-error.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'logged' | 'reported' | 'guard';
type Context = RuleContext<object, MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-unhandled-abort',
  type: 'problem',
  docs: {
    description: 'Require cancellation to be told apart from failure before an error is logged or reported',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    logged:
      '`{{log}}` logs every error of `{{call}}` as a failure, also that it was cancelled by `{{signal}}`, so alerts go off for clients that went away.',
    reported:
      '`{{log}}` reports every error of `{{call}}` as a failure, also that it was cancelled by `{{signal}}`, so alerts go off for clients that went away.',
    guard: 'Rethrow the error where `{{signal}}` is aborted.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text) => /\bsignal\b/u.test(text) && /\bcatch\b/u.test(text),
  create(context) {
    return {
      CatchClause(node) {
        check(context, { node, body: node.body, param: node.param, tried: node.parent.block });
      },
      CallExpression(node) {
        const handler = getRejectionHandler(node);
        const callee = withoutTypeSyntax(node.callee);
        if (handler === undefined || callee.type !== 'MemberExpression') return;
        check(context, { node: handler, body: handler.body, param: handler.params[0], tried: callee.object });
      },
    };
  },
});

/** A `catch`, or a function that a rejected promise calls. */
interface Catch {
  readonly node: Node;
  readonly body: Node;
  readonly param: Node | null | undefined;
  /** The block, or the promise, whose errors arrive in it. */
  readonly tried: Node;
}

function check(context: Context, caught: Catch): void {
  const { sourceCode } = context;
  const calls = findCalls(context, caught.body);
  if (calls.length === 0) return;
  const { file } = context;
  const work = findCancellableWork(caught.tried, file);
  if (work === undefined || speaksOfCancellation(caught.node, file) || isToldBefore(caught.tried, file)) return;
  // A page in a browser sets off no alert.
  if (file.purpose === 'other') return;
  for (const call of calls) {
    const report = matchErrorReport(call, file.origins);
    const severity = report === undefined ? file.loggers.matchLogCall(call)?.severity : undefined;
    if (report === undefined && severity !== 'error' && severity !== 'fatal') continue;
    if (isConditional(call, caught, sourceCode) || isRethrownBefore(call, caught, work.signal, sourceCode)) continue;
    const signal = toShortText(sourceCode.getText(work.signal));
    const fix = getGuard(caught, work.signal, sourceCode);
    context.report({
      node: call.callee,
      messageId: report === undefined ? 'logged' : 'reported',
      data: {
        log: toShortText(sourceCode.getText(call.callee)),
        call: toShortText(sourceCode.getText(work.call.callee)),
        signal,
      },
      suggest: fix === undefined ? [] : [{ messageId: 'guard', data: { signal }, fix }],
    });
    return;
  }
}

/** The calls of a body that may log or report, by their names. */
function findCalls(context: Context, body: Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  for (const node of findInside(body, context.sourceCode, isFunction)) {
    if (node.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = callee.type === 'MemberExpression' ? (getPropertyName(callee) ?? '') : undefined;
    if (callee.type === 'Identifier' || (name !== undefined && (isLogMethodName(name) || mayReport.test(name))))
      calls.push(node);
  }
  return calls;
}

const mayReport = /^(?:capture|notify|notice|record|track|critical|error|addError)/u;

/** Whether a condition on the error, or on what was read of it, leads to a call, so that it does not see every error. */
function isConditional(call: Node, caught: Catch, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const names = getNamesOfError(caught, sourceCode);
  for (let current = call; current.parent != null && current !== caught.body; current = current.parent) {
    const { parent } = current;
    if (parent.type !== 'IfStatement' && parent.type !== 'SwitchStatement' && parent.type !== 'ConditionalExpression')
      continue;
    const test = parent.type === 'SwitchStatement' ? parent.discriminant : parent.test;
    if (names.size === 0 || mentions(test, names, sourceCode)) return true;
  }
  // `if (isExpected(error)) return;` before it.
  return getStatements(caught.body).some(
    (statement) =>
      statement.type === 'IfStatement' &&
      statement.range[1] <= call.range[0] &&
      mentions(statement.test, names, sourceCode),
  );
}

/**
 * Whether `if (o.isClosed) throw error;` comes first, where the signal is `o.signal`: who made the signal has other words
 * for what aborted it.
 */
function isRethrownBefore(
  call: Node,
  { body }: Catch,
  signal: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
  const read = withoutTypeSyntax(signal);
  const owner = read.type === 'MemberExpression' ? getDottedName(read.object) : undefined;
  if (owner === undefined) return false;
  return getStatements(body).some((statement) => {
    if (statement.type !== 'IfStatement' || statement.range[1] > call.range[0]) return false;
    const last =
      statement.consequent.type === 'BlockStatement' ? statement.consequent.body.at(-1) : statement.consequent;
    if (last?.type !== 'ThrowStatement') return false;
    for (const each of findInside(statement.test, sourceCode, isFunction))
      if (each.type === 'MemberExpression' && getDottedName(each.object) === owner) return true;
    return false;
  });
}

/** The parameter of a `catch`, and the variables at its beginning that hold what was read of it. */
function getNamesOfError({ param, body }: Catch, sourceCode: Readonly<TSESLint.SourceCode>): ReadonlySet<string> {
  const names = new Set(param?.type === 'Identifier' ? [param.name] : []);
  for (const statement of getStatements(body)) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations)
      if (id.type === 'Identifier' && init !== null && mentions(init, names, sourceCode)) names.add(id.name);
  }
  return names;
}

function getStatements(body: Node): readonly Node[] {
  return body.type === 'BlockStatement' ? body.body : [];
}

function mentions(node: Node, names: ReadonlySet<string>, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  for (const each of findInside(node, sourceCode, isFunction))
    if (each.type === 'Identifier' && names.has(each.name)) return true;
  return false;
}

/** Whether a `try` inside the block has told cancellation apart already. */
function isToldBefore(tried: Node, file: Context['file']): boolean {
  for (const node of findInside(tried, file.sourceCode, isFunction))
    if (node.type === 'CatchClause' && speaksOfCancellation(node, file)) return true;
  return false;
}

/** `if (signal.aborted) throw error;` at the beginning, where the signal can be named there. */
function getGuard(
  { param, body, tried }: Catch,
  signal: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | undefined {
  const [first] = getStatements(body);
  if (param?.type !== 'Identifier' || first === undefined) return undefined;
  const text = sourceCode.getText(signal);
  const root = /^[\p{L}$_][\p{L}\d$_]*(?=(?:\.[\p{L}$_][\p{L}\d$_]*)*$)/u.exec(text)?.[0];
  if (root === undefined || declares(tried, root, sourceCode)) return undefined;
  return (fixer) =>
    fixer.insertTextBefore(first, `if (${text}.aborted) throw ${param.name};\n${indent(first, sourceCode)}`);
}

function declares(block: Node, name: string, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  for (const node of findInside(block, sourceCode, isFunction))
    if (node.type === 'VariableDeclarator' && mentions(node.id, new Set([name]), sourceCode)) return true;
  return false;
}

function indent(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const line = sourceCode.lines[node.loc.start.line - 1] ?? '';
  return /^\s*/u.exec(line)?.[0] ?? '';
}

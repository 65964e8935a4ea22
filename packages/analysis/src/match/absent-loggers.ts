/** Where a program has no logger to write to: none was given to it or made yet, or it was closed before the program ends. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { closingEvents, closingMethods, denyingWords } from '../knowledge/absent-loggers.ts';
import { toWords } from '../names.ts';
import { someCondition, someFact } from './conditions.ts';
import { commonLevels, getExpressionName, isPlainLoggerName } from './logger-names.ts';
import { isDerivationName } from './logger-sources.ts';
import type { LoggerMatcher } from './loggers.ts';
import { getDottedName } from './values.ts';

/**
 * Whether nothing but the console is left to write to: what is known to be missing there is a logger
 * (`if (logger) logger.warn(text); else console.warn(text);`), or one was closed before and the process exits next.
 * @param node what writes to the console
 */
export function isLoggerAbsent(node: Node): boolean {
  return isLoggerMissing(node) || isLoggerClosed(node);
}

function isLoggerMissing(node: Node): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      const [value, isThere] = readTypeQuestion(asked, isTruthy) ?? [asked, isTruthy];
      return !isThere && mayBeLogger(value);
    }),
  );
}

/** `typeof logger === 'function'` asks whether there is one. */
function readTypeQuestion(asked: TSESTree.Expression, isTruthy: boolean): readonly [Node, boolean] | undefined {
  if (asked.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(asked.operator)) return undefined;
  const { left } = asked;
  const type = getStaticString(asked.right);
  if (left.type !== 'UnaryExpression' || left.operator !== 'typeof' || type === undefined) return undefined;
  const isSame = asked.operator.startsWith('=') === isTruthy;
  return [left.argument, type === 'undefined' ? !isSame : isSame];
}

/** Whether an expression is named for a logger, or for a method of one; a plain `log` may be an entry of one. */
function mayBeLogger(node: Node): boolean {
  const asked = withoutTypeSyntax(node);
  if (asked.type === 'MemberExpression' && Object.hasOwn(commonLevels, getPropertyName(asked) ?? ''))
    return mayBeLogger(asked.object) || isLogOfThis(asked);
  const named = getExpressionName(node);
  if (named === undefined || named.isCall || !isPlainLoggerName(named.name)) return false;
  const words = toWords(named.name);
  if (words.includes('logger')) return !words.some((word) => denyingWords.has(word));
  return isLogOfThis(asked);
}

function isLogOfThis(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && getPropertyName(node) === 'log';
}

/** Whether a logger was closed before, in the same function or by the call that waits for it, and the process exits after. */
function isLoggerClosed(node: Node): boolean {
  let exits = false;
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return exits && isCalledOnceClosed(parent);
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    const statements: readonly Node[] = parent.body;
    const index = statements.indexOf(child);
    exits ||= statements.slice(index + 1).some(isExit);
    if (exits && statements.slice(0, index).some((each) => isClosing(getCalled(each)))) return true;
  }
  return false;
}

/** Whether a function runs when a logger is closed: `logger.end(() => …)`, `logger.close().then(…)`, `logger.on('finish', …)`. */
function isCalledOnceClosed(node: Node): boolean {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  if (isClosing(call)) return true;
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  const method = getPropertyName(callee);
  if (method === 'on' || method === 'once')
    return closingEvents.has(getStaticString(call.arguments[0]) ?? '') && mayBeLogger(callee.object);
  return (method === 'then' || method === 'finally') && isClosing(withoutTypeSyntax(callee.object));
}

function isExit(statement: Node): boolean {
  const call = getCalled(statement);
  return call?.type === 'CallExpression' && getDottedName(call.callee) === 'process.exit';
}

function isClosing(node: Node | undefined): boolean {
  if (node?.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(node.callee);
  return (
    callee.type === 'MemberExpression' &&
    closingMethods.has(getPropertyName(callee) ?? '') &&
    mayBeLogger(callee.object)
  );
}

/** What a statement does, where that is a single expression: also behind `await` and `void`. */
function getCalled(statement: Node): Node | undefined {
  let node: Node | undefined =
    statement.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : undefined;
  while (node?.type === 'AwaitExpression' || node?.type === 'UnaryExpression') node = withoutTypeSyntax(node.argument);
  return node;
}

/**
 * Whether a function writes to the console before it makes the logger that others write to: `function makeLogger() {
 * if (!folder) console.warn('No folder'); … return winston.createLogger(options); }`. What it hands on runs later.
 */
export function isLoggerMadeLater(node: Node, loggers: LoggerMatcher): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent) || parent.type === 'Program') return false;
    if (parent.type !== 'BlockStatement') continue;
    const statements: readonly Node[] = parent.body;
    const later = statements.slice(statements.indexOf(child) + 1);
    if (later.some((statement) => getMadeValues(statement).some((value) => isMadeLogger(value, loggers)))) return true;
  }
  return false;
}

/** What a statement gives a variable, a property or the caller. */
function getMadeValues(statement: Node): readonly Node[] {
  if (statement.type === 'ReturnStatement') return statement.argument === null ? [] : [statement.argument];
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.flatMap(({ init }) => (init === null ? [] : [init]));
  return statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression'
    ? [statement.expression.right]
    : [];
}

function isMadeLogger(value: Node, loggers: LoggerMatcher): boolean {
  const made = withoutTypeSyntax(value);
  if (made.type !== 'CallExpression' && made.type !== 'NewExpression') return false;
  const callee = withoutTypeSyntax(made.callee);
  // One that is derived from another was there before.
  if (callee.type === 'MemberExpression' && isDerivationName(getPropertyName(callee) ?? '')) return false;
  return loggers.matchLogger(made) !== undefined;
}

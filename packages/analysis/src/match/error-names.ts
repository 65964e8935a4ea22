/** What names say of errors: the fallback where the origin of a value does not tell. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getReferenceName, withoutTypeSyntax, type Node } from '../ast.ts';
import { toWords } from '../names.ts';

const errorNouns = new Set(['error', 'exception', 'fault', 'problem', 'err']);
const errorValueNouns = new Set([...errorNouns, 'ex', 'exc', 'cause', 'reason', 'rejection']);
/** First words of functions that do something else with an error. */
const otherVerbs = new Set([
  'add',
  'assert',
  'capture',
  'catch',
  'check',
  'clear',
  'define',
  'display',
  'expect',
  'find',
  'format',
  'handle',
  'has',
  'ignore',
  'is',
  'log',
  'map',
  'mock',
  'notify',
  'on',
  'parse',
  'print',
  'process',
  'register',
  'remove',
  'render',
  'report',
  'reset',
  'set',
  'should',
  'show',
  'skip',
  'test',
  'track',
  'translate',
  'use',
  'with',
]);

/** Whether the last word of a name says that it is an error: `AppError`, `http_exception`. */
export function isErrorName(name: string): boolean {
  return errorNouns.has(toWords(name).at(-1) ?? '');
}

/** Whether a name says that it holds an error, or several: `error`, `dbErrors`, `cause`. */
export function isErrorValueName(name: string): boolean {
  const last = toWords(name).at(-1) ?? '';
  return errorValueNouns.has(last) || (last.endsWith('s') && errorNouns.has(last.slice(0, -1)));
}

/** The name by which a callee is known: `AppError`, `errors.AppError`, `AppError.create` (the class). */
export function getCalleeName(callee: Node): string | undefined {
  const inner = withoutTypeSyntax(callee);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type !== 'MemberExpression') return undefined;
  const property = getPropertyName(inner);
  if (property === undefined) return undefined;
  if (isErrorName(property)) return property;
  const name = getReferenceName(inner.object);
  return name !== undefined && isErrorName(name) && /^\p{Lu}/u.test(name) ? name : property;
}

/** Whether the words of a callee's name allow that it makes an error. */
export function mayMakeError(callee: Node, name: string, type: 'NewExpression' | 'CallExpression'): boolean {
  const parts = toWords(name);
  const last = parts.at(-1) ?? '';
  if (type === 'NewExpression') return errorNouns.has(last) || isFailureClass(parts);
  if (/^\p{Lu}/u.test(name)) return errorNouns.has(last) && !isTypeTest(callee);
  const first = parts[0] ?? '';
  if (parts.length > 1 && otherVerbs.has(first)) return false;
  // `logger.error(…)`, `toast.error(…)`, `this.error(…)`: a method of something else.
  if (callee.type === 'MemberExpression' && parts.length === 1) return false;
  if (last === 'err' && parts.length === 1) return false;
  return errorNouns.has(last) || (last === 'response' && parts.includes('error'));
}

function isFailureClass(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.at(-1) === 'failure';
}

/** `AppError.is(…)`, `AppError.isInstance(…)`, `AppError.parseError(…)`: static methods that make nothing. */
function isTypeTest(callee: Node): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const property = getPropertyName(callee);
  return property !== undefined && otherVerbs.has(toWords(property)[0] ?? '');
}

/** `{ error: 'red' }.error` of a palette, `levels.error`: not an error, a level. Told by its object. */
export function isSeverityMember(node: TSESTree.MemberExpression): boolean {
  const object = withoutTypeSyntax(node.object);
  const name = object.type === 'Identifier' ? object.name : undefined;
  return name !== undefined && /^(?:colors?|levels?|palette|theme|styles?|icons?)$/iu.test(name);
}

/** Whether the name of a function says that it gives an error: `toError`, `parseError`, `AppError`. */
export function givesError(name: string): boolean {
  return isErrorName(name) && (!otherVerbs.has(toWords(name)[0] ?? '') || /^parse\p{Lu}/u.test(name));
}

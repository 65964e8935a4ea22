/** Whether a failure that a handler answers is the answer to its question: «no», and no error. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { detailKeys, errorKeys, questionVerbs } from '../knowledge/error-bodies.ts';
import { toWords } from '../names.ts';
import type { ErrorMark } from './error-bodies.ts';
import { isInTrial } from './handler-purposes.ts';
import type { Handler, HandlerMatcher } from './handlers.ts';

interface Context {
  readonly sourceCode: SourceCode;
  readonly handlers: HandlerMatcher;
}

/**
 * Whether a flag in a body answers what a handler was asked: the handler is named for a question (`GET /users/check-name`,
 * `verifyCode`) or tries a connection for a person, or it reads, and answers the same keys with the opposite flag and
 * without a reason. What an exception led to is no answer, unless the trial itself is what failed.
 */
export function isAnswerToQuestion(mark: ErrorMark, handler: Handler | undefined, context: Context): boolean {
  const object = mark.property.parent;
  if (handler === undefined || object.type !== 'ObjectExpression') return false;
  if (mark.kind !== 'flag' && mark.kind !== 'state') return false;
  if (isInTrial(object, context)) return true;
  if (isAfterException(object, handler.node)) return false;
  return isNamedForQuestion(handler.name) || (isReading(handler) && hasTwin(mark.property, object, handler, context));
}

function isNamedForQuestion(name: string): boolean {
  const segments = name.split(/[\s/.]+/u).filter((segment) => segment !== '' && !/^[:{[*]/u.test(segment));
  const words = toWords(segments.at(-1) ?? '');
  return questionVerbs.has(words[0] ?? '');
}

/** Whether something stands in a `catch`, or in a function that is given to one. */
function isAfterException(node: Node, handler: Node): boolean {
  for (
    let child = node, parent = node.parent;
    parent != null && child !== handler;
    child = parent, parent = parent.parent
  ) {
    if (parent.type === 'CatchClause') return true;
    if (
      parent.type === 'CallExpression' &&
      isFunction(child) &&
      getReferenceName(withoutTypeSyntax(parent.callee)) === 'catch'
    )
      return true;
  }
  return false;
}

/** Whether a handler is that of a `GET`, which changes nothing (RFC 9110, 9.2.1). */
function isReading({ name, node }: Handler): boolean {
  if (/^GET\b/u.test(name)) return true;
  const method = node.parent.type === 'MethodDefinition' ? node.parent : undefined;
  return (
    method !== undefined &&
    getDecorators(method).some(
      ({ expression }) =>
        getReferenceName(expression.type === 'CallExpression' ? expression.callee : expression) === 'Get',
    )
  );
}

/** Whether a handler also answers the same keys with the opposite flag, and neither tells a reason. */
function hasTwin(
  flag: TSESTree.Property,
  object: TSESTree.ObjectExpression,
  handler: Handler,
  { sourceCode }: Context,
): boolean {
  const keys = getKeys(object);
  const value = getFlag(flag.value);
  const name = getPropertyName(flag);
  if (keys === undefined || value === undefined || keys.some((key) => detailKeys.has(key) || errorKeys.has(key)))
    return false;
  for (const each of findInside(handler.node, sourceCode, () => false)) {
    if (each.type !== 'ObjectExpression' || each === object || getKeys(each)?.join() !== keys.join()) continue;
    const other = each.properties.find(
      (property) => property.type === 'Property' && getPropertyName(property) === name,
    );
    if (other?.type === 'Property' && getFlag(other.value) === !value) return true;
  }
  return false;
}

/** The keys of an object in the order of the alphabet; undefined where they cannot all be told. */
function getKeys({ properties }: TSESTree.ObjectExpression): readonly string[] | undefined {
  const keys = properties.map((each) => (each.type === 'Property' ? getPropertyName(each) : undefined));
  return keys.every((key) => key !== undefined) ? keys.toSorted() : undefined;
}

function getFlag(node: Node): boolean | undefined {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'Literal' && typeof inner.value === 'boolean' ? inner.value : undefined;
}

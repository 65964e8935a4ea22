/** Whether a value is what a server sent with a refusal, and so no secret that was asked for. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getReferenceName, withoutTypeSyntax, type Node } from '../ast.ts';
import { answerStatusNames } from '../knowledge/sensitive-words.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { getDottedName, type AssignedValue } from './values.ts';

/** Methods of an answer of `fetch` that read its body. */
export const bodyReaders: ReadonlySet<string> = new Set(['json', 'text']);

/**
 * Whether a variable holds the body of an answer that is known to have failed, and so no secret that was asked for:
 * `const token = await response.json(); if (!response.ok) logger.error({ token });`, or was given by a call together with a
 * status that is known to be that of a failure: `[status, token] = await login(); if (status !== 200) logger.error(token);`.
 * @param node where the variable is read
 * @param values what the variable was given, where that can be told
 */
export function isOfFailedAnswer(
  node: TSESTree.Identifier,
  variable: Binding | undefined,
  values: readonly AssignedValue[] | undefined,
): boolean {
  if (variable !== undefined && getNames(variable).some((name) => isGivenWithFailure(name, node, variable)))
    return true;
  const [assigned, another] = values ?? [];
  if (assigned === undefined || another !== undefined || assigned.path.length > 0) return false;
  const inner = withoutTypeSyntax(assigned.value);
  const call = inner.type === 'AwaitExpression' ? withoutTypeSyntax(inner.argument) : inner;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { object } = call.callee;
  if (object.type !== 'Identifier' || !bodyReaders.has(getPropertyName(call.callee) ?? '')) return false;
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => !isTruthy && getDottedName(asked) === `${object.name}.ok`),
  );
}

/** Where a variable is declared and where it is used. */
function getNames({ identifiers, references }: Binding): readonly Node[] {
  return [...identifiers, ...references.map(({ identifier }) => identifier)];
}

/**
 * Whether a variable is written by taking apart what one awaited call gave, beside the status of the same, and the place is
 * in a branch further down the same block in which that status is one of a failure.
 */
function isGivenWithFailure(identifier: Node, place: Node, variable: Binding): boolean {
  const { pattern, statement } = getPattern(identifier);
  if (pattern === undefined || statement?.parent == null) return false;
  const status = getTargets(pattern).find((name) => answerStatusNames.has(name));
  if (status === undefined || statement.range[1] > place.range[0]) return false;
  const block = statement.parent;
  if (block.range[1] < place.range[1]) return false;
  const isWrittenAgain = variable.references.some(
    ({ identifier: other, isWrite }) =>
      isWrite && other !== identifier && other.range[0] > statement.range[0] && other.range[0] < place.range[0],
  );
  return (
    !isWrittenAgain &&
    someCondition(place, (test, outcome) => {
      // What was asked before the call was made says nothing of its answer.
      if (test.range[0] < statement.range[1]) return false;
      return someFact(test, outcome, (asked, isTruthy) => isFailureOf(asked, isTruthy, status));
    })
  );
}

/** The pattern that an identifier is an element of, where an awaited call is taken apart by it, and the statement of that. */
function getPattern(identifier: Node): { readonly pattern?: Node; readonly statement?: Node } {
  let element = identifier;
  if (element.parent?.type === 'AssignmentPattern' && element.parent.left === element) element = element.parent;
  if (element.parent?.type === 'Property' && element.parent.value === element) element = element.parent;
  const pattern = element.parent;
  if (pattern?.type !== 'ArrayPattern' && pattern?.type !== 'ObjectPattern') return {};
  const { parent } = pattern;
  if (parent.type === 'VariableDeclarator' && isAwaitedCall(parent.init)) return { pattern, statement: parent.parent };
  if (parent.type === 'AssignmentExpression' && parent.left === pattern && isAwaitedCall(parent.right))
    return { pattern, statement: parent.parent };
  return {};
}

function isAwaitedCall(node: Node | null): boolean {
  const value = node === null ? undefined : withoutTypeSyntax(node);
  return value?.type === 'AwaitExpression' && withoutTypeSyntax(value.argument).type === 'CallExpression';
}

/** The names of the variables that a pattern gives their values. */
function getTargets(pattern: Node): readonly string[] {
  const elements =
    pattern.type === 'ArrayPattern'
      ? pattern.elements
      : pattern.type === 'ObjectPattern'
        ? pattern.properties.map((property) => (property.type === 'Property' ? property.value : null))
        : [];
  return elements.flatMap((element) => (element?.type === 'Identifier' ? [element.name] : []));
}

/** Whether a comparison, as it turned out, says that a status is none of success: `status !== 200`, `status >= 400`. */
function isFailureOf(asked: Node, isTruthy: boolean, status: string): boolean {
  if (asked.type !== 'BinaryExpression') return false;
  if (getReferenceName(asked.left) !== status) return false;
  const value = withoutTypeSyntax(asked.right);
  if (value.type !== 'Literal' || typeof value.value !== 'number') return false;
  const isSuccess = value.value >= 200 && value.value < 300;
  switch (asked.operator) {
    case '!==':
    case '!=':
      return isTruthy && isSuccess;
    case '===':
    case '==':
      return isTruthy ? value.value >= 400 : isSuccess;
    case '>=':
    case '>':
      return isTruthy && value.value >= 300;
    case '<':
      return !isTruthy && value.value >= 300 && value.value <= 400;
    default:
      return false;
  }
}

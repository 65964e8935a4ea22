/** The properties that lead to a value, and what object literals of the file hold at them. */
import { getPropertyName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import type { Binding } from './bindings.ts';
import { isSettingOwner } from './sensitive-names.ts';

/** Whether a value is read from the settings: `config.ownerEmail`. */
export function isSetting(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'MemberExpression' && isSettingOwner(getChain(inner.object).at(-1) ?? '');
}

export function isObjectLiteral(node: Node): boolean {
  return withoutTypeSyntax(node).type === 'ObjectExpression';
}

export function isSplit(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'LogicalExpression') return isSplit(inner.left);
  if (inner.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(inner.callee);
  return callee.type === 'MemberExpression' && getPropertyName(callee) === 'split';
}

/** What an object literal holds at a path; undefined where it is no literal or a spread may have set it. */
export function getLiteralProperty(node: Node, path: readonly string[]): Node | undefined {
  let current: Node = withoutTypeSyntax(node);
  for (const name of path) {
    if (current.type !== 'ObjectExpression') return undefined;
    let value: Node | undefined;
    for (const property of current.properties) {
      if (property.type === 'SpreadElement') value = undefined;
      else if (getPropertyName(property) === name) ({ value } = property);
    }
    if (value === undefined) return undefined;
    current = withoutTypeSyntax(value);
  }
  return current;
}

/** The names that lead to a value: `['req', 'headers']` of `req.headers`; what a call returned is named after nothing. */
export function getChain(node: Node): readonly string[] {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'AwaitExpression':
      return getChain(inner.argument);
    case 'MemberExpression': {
      const property = getPropertyName(inner);
      return property === undefined ? [] : [...getChain(inner.object), property];
    }
    default:
      return [];
  }
}

/** What is done to an object after it was made, before `use`: `data.token = x`, `delete data.token`, `list.push(x)`. */
export interface PropertyChange {
  /** Undefined for an element of a list. */
  readonly property?: string;
  /** Undefined where the property is taken out. */
  readonly value?: Node;
}

/** The changes of what a variable holds, in the order in which they are written. */
export function findPropertyChanges(variable: Binding, use: Node): readonly PropertyChange[] {
  return variable.references
    .filter(({ identifier }) => identifier.range[1] <= use.range[0])
    .flatMap(({ identifier }): readonly PropertyChange[] => {
      const member: Node = identifier.parent;
      if (member.type !== 'MemberExpression' || member.object !== identifier) return [];
      const property = getPropertyName(member);
      if (property === undefined) return [];
      const { parent } = member;
      if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return [{ property }];
      if (parent.type === 'AssignmentExpression' && parent.left === member)
        return parent.operator === '=' ? [{ property, value: parent.right }] : [];
      if (parent.type !== 'CallExpression' || parent.callee !== member) return [];
      return property === 'push' || property === 'unshift' ? parent.arguments.map((value) => ({ value })) : [];
    });
}

/** Whether a variable, or the property of it that `name` leads to, is given another value between two places. */
export function isWrittenBetween(variable: Binding, name: string, from: Node, to: Node): boolean {
  return variable.references.some(({ identifier, isWrite }) => {
    if (identifier.range[0] < from.range[1] || identifier.range[1] > to.range[0]) return false;
    if (isWrite) return true;
    let chain: Node = identifier;
    while (chain.parent?.type === 'MemberExpression' && chain.parent.object === chain) chain = chain.parent;
    const { parent } = chain;
    return (
      parent?.type === 'AssignmentExpression' &&
      parent.left === chain &&
      `${getChain(chain).join('.')}.`.startsWith(name)
    );
  });
}

/**
 * What a variable was given last, where every way to a place leads through that: an assignment in a block around the place,
 * before it and in the same function. Undefined where there is none, or where it is given something else in between.
 */
export function findLastValue(variable: Binding, place: Node): Node | undefined {
  const writes = variable.references.filter(
    ({ identifier, isWrite }) => isWrite && identifier.parent.range[1] <= place.range[0],
  );
  const last = writes.at(-1)?.identifier;
  const assignment: Node | undefined = last?.parent;
  if (last === undefined || assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=')
    return undefined;
  if (assignment.left !== last || assignment.parent.type !== 'ExpressionStatement') return undefined;
  const block = assignment.parent.parent;
  for (let current = place.parent; current != null && !isFunction(current); current = current.parent) {
    if (current === block) return assignment.right;
  }
  return undefined;
}

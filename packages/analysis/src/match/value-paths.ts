/** The properties that lead to a value, and what object literals of the file hold at them. */
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
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

/** Whether what a promise brings is used: whoever awaits it for its value was given more than that something is done. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../ast.ts';
import { getDottedName } from './values.ts';

/**
 * Whether a promise is awaited, alone or as one of `Promise.all([…])`, and its value assigned, destructured, read a
 * property of, given to a call or put into an object. What is only returned may be returned for its end.
 * @param node the expression that gives the promise
 */
export function isAwaitedForValue(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'AwaitExpression':
      return isUsed(parent);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isAwaitedForValue(parent);
    case 'ArrayExpression': {
      const all = parent.parent;
      if (all.type !== 'CallExpression' || all.arguments[0] !== parent || all.parent.type !== 'AwaitExpression')
        return false;
      if (getDottedName(all.callee) !== 'Promise.all') return false;
      return isUsed(all.parent, parent.elements.indexOf(node as TSESTree.Expression));
    }
    default:
      return false;
  }
}

/**
 * Whether a value is used.
 * @param index of an array: which of its items is asked for
 */
function isUsed(node: Node, index?: number): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return isUsed(parent, index);
    case 'VariableDeclarator':
      return holds(parent.id, index);
    case 'AssignmentExpression':
      return parent.right === node && holds(parent.left, index);
    case 'MemberExpression':
      return parent.object === node && index === undefined;
    case 'CallExpression':
      return parent.callee !== node && index === undefined;
    case 'Property':
      return parent.value === node && index === undefined;
    default:
      return false;
  }
}

/** Whether what is assigned to keeps an item: of `const [, saved]` the second. */
function holds(target: Node, index: number | undefined): boolean {
  if (index === undefined) return true;
  return target.type === 'ArrayPattern' && target.elements[index] != null;
}

/** Finds the error behind what is logged of it, so that a fix can hand the logger the error itself. */
import { getPropertyName, getReferenceName, getStaticString, toWords, withoutTypeSyntax } from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';

const errorWords = new Set(['err', 'error', 'ex', 'exception']);

/** Whether an expression's name says that it holds an error: `err`, `dbError`, `e`, `this.lastError`; not `errorCode`. */
export function isErrorExpression(node: TSESTree.Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'NewExpression')
    return inner.callee.type === 'Identifier' && /(?:Error|Exception)$/u.test(inner.callee.name);
  const name = getReferenceName(inner);
  if (name === undefined) return false;
  return name === 'e' || errorWords.has(toWords(name).at(-1) ?? '');
}

/**
 * The error whose text an expression logs: `err` of `err.message`, `err?.stack`, `String(err)`, `err.toString()`,
 * `err instanceof Error ? err.message : err`, `err.stack ?? err`, `JSON.stringify(err)`, and of `err` itself.
 */
export function getErrorBehind(node: TSESTree.Node): TSESTree.Expression | undefined {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier':
    case 'NewExpression':
      return isErrorExpression(inner) ? inner : undefined;
    case 'MemberExpression': {
      const property = getPropertyName(inner);
      if ((property === 'message' || property === 'stack') && isErrorExpression(inner.object)) return inner.object;
      return isErrorExpression(inner) ? inner : undefined;
    }
    case 'CallExpression':
      return getErrorOfCall(inner);
    case 'ConditionalExpression':
      return getErrorOfArms(inner.consequent, inner.alternate);
    case 'LogicalExpression':
      return isPartOfError(inner.left) && !isErrorExpression(inner.left)
        ? (getErrorBehind(inner.left) ?? getErrorBehind(inner.right))
        : getErrorOfArms(inner.left, inner.right);
    default:
      return undefined;
  }
}

/** The error behind one arm, where the other says nothing more: the same error, or a text. */
function getErrorOfArms(first: TSESTree.Expression, second: TSESTree.Expression): TSESTree.Expression | undefined {
  const errors = [getErrorBehind(first), getErrorBehind(second)];
  const isNothingMore = (arm: TSESTree.Expression, index: number): boolean =>
    errors[index] !== undefined || getStaticString(arm) !== undefined || arm.type === 'Literal';
  return [first, second].every(isNothingMore) ? (errors[0] ?? errors[1]) : undefined;
}

/** Whether an expression is taken from an error: `err.response?.data`. */
function isPartOfError(node: TSESTree.Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'MemberExpression' && (isErrorExpression(inner.object) || isPartOfError(inner.object));
}

function getErrorOfCall(node: TSESTree.CallExpression): TSESTree.Expression | undefined {
  const callee = withoutTypeSyntax(node.callee);
  const [first] = node.arguments;
  if (callee.type === 'Identifier') {
    return callee.name === 'String' && first !== undefined && isErrorExpression(first)
      ? getErrorBehind(first)
      : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(callee);
  if (method === 'toString') return isErrorExpression(callee.object) ? getErrorBehind(callee.object) : undefined;
  const isPrinted = method === 'stringify' || method === 'inspect';
  return isPrinted && first !== undefined && isErrorExpression(first) ? getErrorBehind(first) : undefined;
}

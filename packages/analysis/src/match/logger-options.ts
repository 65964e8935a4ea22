/** What stands in the options that a logger is made with. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { OriginResolver } from './origin.ts';

/** The value of a dotted path inside an object literal, or a variable that holds one; the value itself without a path. */
export function getObjectPath(
  node: Node | undefined,
  path: string | undefined,
  origins: OriginResolver,
): TSESTree.Expression | undefined {
  if (node === undefined || node.type === 'SpreadElement') return undefined;
  let current: Node = withoutTypeSyntax(node);
  for (const key of path?.split('.') ?? []) {
    const literal = toLiteral(current, origins);
    if (literal.type !== 'ObjectExpression') return undefined;
    const property = literal.properties.findLast((each) => each.type === 'Property' && getPropertyName(each) === key);
    if (property?.type !== 'Property') return undefined;
    current = withoutTypeSyntax(property.value);
  }
  return current as TSESTree.Expression;
}

/** The literal behind a variable; the node itself where there is none. */
export function toLiteral(node: Node, origins: OriginResolver): Node {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return inner;
  const origin = origins.resolve(inner);
  return origin.kind === 'node' ? origin.node : inner;
}

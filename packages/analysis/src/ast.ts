/** The syntax tree and scopes as every host hands them out (ESTree with typescript-eslint's TypeScript nodes). */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

export type { TSESTree };
export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;

/**
 * The part of a host's `SourceCode` that analysis reads. ESLint ≥ 9.22 and oxlint both provide it. Scopes are no part of
 * it: `match/bindings.ts` says why.
 */
export type SourceCode = Pick<
  Readonly<TSESLint.SourceCode>,
  'text' | 'ast' | 'visitorKeys' | 'getText' | 'getAllComments' | 'getCommentsInside'
>;

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Whether `node` is a function with a body of its own. */
export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** The node inside what does not change a value: `x!`, `x as T`, `<T>x`, `x satisfies T`, `x?.y`'s chain. */
export function withoutTypeSyntax(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSSatisfiesExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

/** The outermost node that stands for the same value: `x` with the `x!`, `x as T`, `x satisfies T` and chain around it. */
export function withTypeSyntax(node: TSESTree.Expression): TSESTree.Expression {
  let current = node;
  for (;;) {
    const { parent } = current;
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSSatisfiesExpression':
      case 'ChainExpression':
        current = parent;
        break;
      default:
        return current;
    }
  }
}

/** The static name of a property access or key: `a.b` → `b`, `a['b']` → `b`, `{ b: … }` → `b`; else undefined. */
export function getPropertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.MethodDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSAbstractMethodDefinition
    | TSESTree.TSAbstractPropertyDefinition,
): string | undefined {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (!node.computed && key.type === 'Identifier') return key.name;
  return getStaticString(key);
}

/** The last name of what is referred to: `find` and `articles.find` → `find`; undefined for anything but a reference. */
export function getReferenceName(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? getPropertyName(inner) : undefined;
}

/** The name that a function is declared by, or of the variable, the method or the property that holds it. */
export function getDeclaredName(node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return getPropertyName(parent);
    default:
      return undefined;
  }
}

/** The text of a string literal or of a template without expressions; else undefined. */
export function getStaticString(node: Node | null | undefined): string | undefined {
  if (node == null) return undefined;
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Literal') return typeof inner.value === 'string' ? inner.value : undefined;
  if (inner.type === 'TemplateLiteral' && inner.expressions.length === 0)
    return inner.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The module of `require('a')`, `require('a').b` and `require('a')(b)`. */
export function getRequiredModule(node: TSESTree.Expression | null): string | undefined {
  let current = node;
  while (current?.type === 'MemberExpression' || current?.type === 'CallExpression') {
    if (current.type === 'MemberExpression') current = current.object;
    else if (current.callee.type === 'Identifier') {
      return current.callee.name === 'require' ? getStaticString(current.arguments[0]) : undefined;
    } else current = current.callee;
  }
  return undefined;
}

/** The nearest function around `node`, not `node` itself; undefined at the top level. */
export function getEnclosingFunction(node: Node): FunctionNode | undefined {
  for (let current = node.parent; current != null; current = current.parent) {
    if (isFunction(current)) return current;
  }
  return undefined;
}

/** The nearest class around `node`, not `node` itself. */
export function getEnclosingClass(node: Node): ClassNode | undefined {
  for (let current = node.parent; current != null; current = current.parent) {
    if (current.type === 'ClassDeclaration' || current.type === 'ClassExpression') return current;
  }
  return undefined;
}

/**
 * A node and everything inside it, in source order.
 * @param isLeft nodes that are given but not entered, e.g. nested functions
 */
export function* findInside(
  node: Node,
  sourceCode: Pick<SourceCode, 'visitorKeys'>,
  isLeft: (node: Node) => boolean,
): Generator<Node> {
  // Generators inside of generators would hand every node through all that are above it.
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (isLeft(next)) continue;
    const keys = sourceCode.visitorKeys[next.type] ?? [];
    const children = next as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null | undefined>>;
    // The last is put down first, so that the first is taken up first.
    for (let index = keys.length - 1; index >= 0; index--) {
      const child = children[keys[index] ?? ''];
      if (child == null) continue;
      if ('type' in child) waiting.push(child);
      else for (let place = child.length - 1; place >= 0; place--) pushNode(waiting, child[place]);
    }
  }
}

function pushNode(nodes: Node[], node: Node | null | undefined): void {
  if (node != null) nodes.push(node);
}

/** The decorators of a class, member or parameter. ESLint's own parser (espree) leaves the property out. */
export function getDecorators(node: {
  readonly decorators?: readonly TSESTree.Decorator[];
}): readonly TSESTree.Decorator[] {
  return node.decorators ?? [];
}

/** What a class says it implements. ESLint's own parser (espree) leaves the property out. */
export function getInterfaces(node: {
  readonly implements?: readonly TSESTree.TSClassImplements[];
}): readonly TSESTree.TSClassImplements[] {
  return node.implements ?? [];
}

/** What can be seen of a value that is sent as JSON: its members, its items, its constants. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { OriginResolver } from './origin.ts';

/** A member of an object that can be seen. */
export interface VisibleMember {
  readonly name: string;
  readonly property: TSESTree.Property;
  readonly value: VisibleValue;
}

/** A value as far as it can be seen; `node` is the expression as it stands. */
export type VisibleValue = { readonly node: Node } & (
  | {
      readonly kind: 'object';
      /** The literal, which is elsewhere where `node` is a variable. */
      readonly literal: TSESTree.ObjectExpression;
      /** What becomes a member, in order; of a name that is there twice, the last. */
      readonly members: readonly VisibleMember[];
      /** Whether it may have more members than can be seen: by a spread, a computed key, or a change later. */
      readonly isOpen: boolean;
    }
  | { readonly kind: 'array'; readonly items: readonly VisibleValue[] }
  /** `text` is undefined where it varies. */
  | { readonly kind: 'string'; readonly text: string | undefined }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean' | 'null' | 'undefined' | 'unknown' }
);

/** Methods whose result is a text, on whatever they are called. */
const textMethods = new Set(['join', 'toISOString', 'toLowerCase', 'toString', 'toUpperCase', 'trim']);

/** Properties of errors, which are texts. */
const textProperties = new Set(['message', 'stack']);

const maximumDepth = 8;

/**
 * Sees an expression's value.
 * @param origins by which a `const` that holds an object literal is followed
 */
export function seeValue(expression: Node, origins: OriginResolver, depth = 0): VisibleValue {
  const node = withoutTypeSyntax(expression);
  if (depth > maximumDepth) return { kind: 'unknown', node };
  switch (node.type) {
    case 'ObjectExpression':
      return seeObject(node, node, origins, depth, false);
    case 'ArrayExpression':
      return {
        kind: 'array',
        node,
        items: node.elements.map((each) =>
          each === null || each.type === 'SpreadElement'
            ? { kind: 'unknown', node }
            : seeValue(each, origins, depth + 1),
        ),
      };
    case 'Literal':
      return seeLiteral(node);
    case 'TemplateLiteral':
      return {
        kind: 'string',
        node,
        text: node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined,
      };
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some((each) => isText(each, origins, depth))
        ? { kind: 'string', node, text: undefined }
        : { kind: 'unknown', node };
    case 'CallExpression': {
      const { callee } = node;
      const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
      return method !== undefined && textMethods.has(method)
        ? { kind: 'string', node, text: undefined }
        : { kind: 'unknown', node };
    }
    case 'MemberExpression':
      return textProperties.has(getPropertyName(node) ?? '')
        ? { kind: 'string', node, text: undefined }
        : { kind: 'unknown', node };
    case 'UnaryExpression':
      return { kind: node.operator === '!' ? 'boolean' : 'unknown', node };
    case 'Identifier':
      return node.name === 'undefined' ? { kind: 'undefined', node } : seeVariable(node, origins, depth);
    default:
      return { kind: 'unknown', node };
  }
}

function isText(node: Node, origins: OriginResolver, depth: number): boolean {
  return seeValue(node, origins, depth + 1).kind === 'string';
}

function seeLiteral(node: TSESTree.Literal): VisibleValue {
  const { value } = node;
  if (typeof value === 'string') return { kind: 'string', node, text: value };
  if (typeof value === 'number') return { kind: 'number', node, number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', node };
  return { kind: value === null && !('regex' in node) && !('bigint' in node) ? 'null' : 'unknown', node };
}

function seeObject(
  node: Node,
  literal: TSESTree.ObjectExpression,
  origins: OriginResolver,
  depth: number,
  isChanged: boolean,
): VisibleValue {
  const members = new Map<string, VisibleMember>();
  let isOpen = isChanged;
  for (const property of literal.properties) {
    const name = property.type === 'Property' ? getPropertyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined) {
      isOpen = true;
      continue;
    }
    const value: VisibleValue = isFunctionLike(property)
      ? { kind: 'unknown', node: property.value }
      : seeValue(property.value, origins, depth + 1);
    // JSON leaves it out.
    if (value.kind === 'undefined') members.delete(name);
    else members.set(name, { name, property, value });
  }
  return { kind: 'object', node, literal, members: [...members.values()], isOpen };
}

function isFunctionLike({ kind, method }: TSESTree.Property): boolean {
  return kind !== 'init' || method;
}

/** A `const` of this file: the object that it holds, or its text or number. */
function seeVariable(node: TSESTree.Identifier, origins: OriginResolver, depth: number): VisibleValue {
  const variable = origins.findVariable(node);
  const definition = variable?.defs[0]?.node;
  if (variable?.defs.length !== 1 || definition?.type !== 'VariableDeclarator') return { kind: 'unknown', node };
  if (definition.id.type !== 'Identifier' || definition.init === null || variable.isReassigned)
    return { kind: 'unknown', node };
  const init = withoutTypeSyntax(definition.init);
  if (init.type === 'ObjectExpression') {
    const isChanged = variable.references.some(({ identifier }) => mayChange(identifier));
    return seeObject(node, init, origins, depth + 1, isChanged);
  }
  const value = seeValue(init, origins, depth + 1);
  return value.kind === 'string' || value.kind === 'number' ? { ...value, node } : { kind: 'unknown', node };
}

/** Whether a use of a variable may add members to the object it holds. */
function mayChange(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === 'MemberExpression' && parent.object === identifier) {
    const above = parent.parent;
    return (
      (above.type === 'AssignmentExpression' && above.left === parent) ||
      (above.type === 'UnaryExpression' && above.operator === 'delete')
    );
  }
  // `Object.assign(body, …)`
  return parent?.type === 'CallExpression' && parent.arguments[0] === identifier && parent.arguments.length > 1;
}

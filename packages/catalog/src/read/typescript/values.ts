/** What an expression is worth without running it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { StatusCodes } from 'http-status-codes';
import type { SourceRange } from '../../model.ts';

/** A text and where its characters stand, without quotes. */
export interface Text {
  readonly value: string;
  readonly range: SourceRange;
}

/** `['Codes', 'ARTICLE_NOT_FOUND']` or `['ARTICLE_NOT_FOUND']`: the name of a value that is defined elsewhere. */
export type Reference = readonly string[];

export function toRange(node: { readonly range: readonly [number, number] }): SourceRange {
  return { start: node.range[0], end: node.range[1] };
}

/** The expression without what only the compiler sees: `x as const`, `x satisfies T`, `x!`, `Object.freeze(x)`. */
export function withoutWrappers(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return withoutWrappers(node.expression);
    case 'CallExpression': {
      const [argument] = node.arguments;
      return getReference(node.callee)?.join('.') === 'Object.freeze' && argument !== undefined
        ? withoutWrappers(argument)
        : node;
    }
    default:
      return node;
  }
}

/** Whether the expression ends in `as const`. */
export function isConst(node: TSESTree.Node): boolean {
  return (
    node.type === 'TSAsExpression' &&
    node.typeAnnotation.type === 'TSTypeReference' &&
    node.typeAnnotation.typeName.type === 'Identifier' &&
    node.typeAnnotation.typeName.name === 'const'
  );
}

/** A constant text: a literal, or a template without expressions. */
export function getText(node: TSESTree.Node | null | undefined): Text | undefined {
  if (node === null || node === undefined) return undefined;
  const inner = withoutWrappers(node);
  const range = { start: inner.range[0] + 1, end: inner.range[1] - 1 };
  if (inner.type === 'Literal' && typeof inner.value === 'string') return { value: inner.value, range };
  if (inner.type !== 'TemplateLiteral' || inner.expressions.length > 0) return undefined;
  return { value: inner.quasis[0]?.value.cooked ?? '', range };
}

/** A text for people: also a template with expressions (as written), and texts joined by `+`. */
export function getMessage(node: TSESTree.Node | null | undefined, text: string): Text | undefined {
  const constant = getText(node);
  if (constant !== undefined || node === null || node === undefined) return constant;
  const inner = withoutWrappers(node);
  if (inner.type === 'TemplateLiteral') {
    const range = { start: inner.range[0] + 1, end: inner.range[1] - 1 };
    return { value: text.slice(range.start, range.end), range };
  }
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return undefined;
  const [left, right] = [getMessage(inner.left, text), getMessage(inner.right, text)];
  return left && right ? { value: left.value + right.value, range: toRange(inner) } : undefined;
}

/** A status: a number, or a name such as `HttpStatus.NOT_FOUND`, `StatusCodes.NOT_FOUND`, `constants.HTTP_STATUS_NOT_FOUND`. */
export function getStatus(node: TSESTree.Node | null | undefined): number | undefined {
  if (node === null || node === undefined) return undefined;
  const inner = withoutWrappers(node);
  if (inner.type === 'Literal') return typeof inner.value === 'number' ? inner.value : undefined;
  const [member = '', holder = ''] = (inner.type === 'MemberExpression' && getReference(inner)?.toReversed()) || [];
  // `ErrorCodes.NOT_FOUND` is a code: only the holder tells.
  if (!/status|http/iu.test(holder) && !member.startsWith('HTTP_STATUS_')) return undefined;
  return getStatusByName(member.replace(/^HTTP_STATUS_/u, ''));
}

/** Names that other libraries have for a status (NestJS, `http-status`, `node:http2`). */
const otherStatusNames: Readonly<Record<string, number>> = {
  PAYLOAD_TOO_LARGE: 413,
  REQUEST_ENTITY_TOO_LARGE: 413,
  CONTENT_TOO_LARGE: 413,
  URI_TOO_LONG: 414,
  RANGE_NOT_SATISFIABLE: 416,
  I_AM_A_TEAPOT: 418,
  TEAPOT: 418,
  MISDIRECTED: 421,
  UNPROCESSABLE_CONTENT: 422,
  TOO_EARLY: 425,
  HTTP_VERSION_NOT_SUPPORTED: 505,
  LOOP_DETECTED: 508,
};

/** The status of a name such as `NOT_FOUND`, `NotFound` or `notFound`. */
export function getStatusByName(name: string): number | undefined {
  const key = name.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase();
  const status: unknown = Object.hasOwn(StatusCodes, key) ? Reflect.get(StatusCodes, key) : otherStatusNames[key];
  return typeof status === 'number' ? status : undefined;
}

/** The names of `A.B.C`; undefined for anything that is not names alone. */
export function getReference(node: TSESTree.Node | null | undefined): Reference | undefined {
  if (node === null || node === undefined) return undefined;
  const inner = node.type === 'CallExpression' ? node : withoutWrappers(node);
  if (inner.type === 'Identifier') return [inner.name];
  if (inner.type !== 'MemberExpression') return undefined;
  const member = getKey(inner.property, inner.computed)?.value;
  const object = inner.object.type === 'ThisExpression' ? undefined : getReference(inner.object);
  return member === undefined || object === undefined ? undefined : [...object, member];
}

/** The name of a property or member, and where it stands; undefined where it is computed. */
export function getKey(key: TSESTree.Node, computed: boolean): Text | undefined {
  if (!computed && key.type === 'Identifier') return { value: key.name, range: toRange(key) };
  if (!computed && key.type === 'Literal' && typeof key.value === 'number')
    return { value: String(key.value), range: toRange(key) };
  return getText(key);
}

/** What the body of an error response says in words: its codes and messages. */
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import { toWords } from '../names.ts';
import type { OriginResolver } from './origin.ts';

/** A code or message, with its words in lower case. */
export interface ResponseText {
  readonly node: Node;
  /** As a message of ours shows it. */
  readonly text: string;
  readonly words: string;
  readonly isCode: boolean;
}

const codeKeys = new Set(['code', 'errorCode', 'error_code', 'errCode', 'slug']);
const textKeys = new Set([
  'description',
  'detail',
  'details',
  'error',
  'errorMessage',
  'error_description',
  'message',
  'msg',
  'reason',
  'title',
]);
const codeForm = /^[A-Za-z\d]+(?:[_.:/-][A-Za-z\d]+)+$|^[A-Z\d]+$/u;

/** The codes and messages of a body: of a text itself, or under the usual keys, two objects deep. */
export function getResponseTexts(body: Node, origins: OriginResolver, depth = 0): readonly ResponseText[] {
  const inner = withoutTypeSyntax(body);
  if (inner.type !== 'ObjectExpression') {
    const text = depth === 0 ? toText(inner, origins, false) : undefined;
    return text === undefined ? [] : [text];
  }
  return inner.properties.flatMap((property): readonly ResponseText[] => {
    const key = property.type === 'Property' ? getPropertyName(property) : undefined;
    if (property.type !== 'Property' || key === undefined) return [];
    const isCode = codeKeys.has(key);
    if (!isCode && !textKeys.has(key)) return [];
    const value = withoutTypeSyntax(property.value);
    if (value.type === 'ObjectExpression') return depth < 2 ? getResponseTexts(value, origins, depth + 1) : [];
    const text = toText(value, origins, isCode);
    return text === undefined ? [] : [text];
  });
}

function toText(node: Node, origins: OriginResolver, isCode: boolean): ResponseText | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? make(node, node.value, isCode) : undefined;
    case 'TemplateLiteral':
      return make(node, node.quasis.map(({ value }) => value.cooked ?? '').join('…'), isCode);
    case 'MemberExpression': {
      const name = getPropertyName(node);
      return name !== undefined && /^[A-Z\d]+(?:_[A-Z\d]+)+$/u.test(name) ? make(node, name, true) : undefined;
    }
    case 'Identifier': {
      const origin = origins.resolve(node);
      if (origin.kind !== 'node' || origin.node === node || origin.node.type !== 'Literal') return undefined;
      return typeof origin.node.value === 'string' ? make(node, origin.node.value, isCode) : undefined;
    }
    default:
      return undefined;
  }
}

function make(node: Node, text: string, isCode: boolean): ResponseText {
  const isSpelled = codeForm.test(text);
  return {
    node,
    text,
    words: isSpelled ? toWords(text).join(' ') : text.toLowerCase(),
    isCode: isCode || isSpelled,
  };
}

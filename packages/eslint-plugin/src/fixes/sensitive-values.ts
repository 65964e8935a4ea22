/** How a secret is taken out of a log call: left out, replaced by its owner's id, or by a marker. */
import {
  getPropertyName,
  getStaticString,
  toCamelCase,
  toWords,
  withoutTypeSyntax,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** What stands in a log where a secret would. */
export const redactionMarker = '[redacted]';

/** A replacement of text. */
export interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The expression with everything around it that does not change its value: `x!`, `x as T`, `await x`, `(a?.b)`. */
function toOutermost(node: Node): Node {
  let current = node;
  while (
    current.parent != null &&
    (withoutTypeSyntax(current.parent) !== current.parent || current.parent.type === 'AwaitExpression')
  ) {
    current = current.parent;
  }
  return current;
}

/** The property of an object literal that holds nothing but this value; undefined where there is none. */
function getHoldingProperty(node: Node): TSESTree.Property | undefined {
  const outermost = toOutermost(node);
  const { parent } = outermost;
  return parent?.type === 'Property' && parent.value === outermost && parent.parent.type === 'ObjectExpression'
    ? parent
    : undefined;
}

/** Leaves out the field, or the argument, that is the secret; undefined where that would break the call or lose a comment. */
export function getOmission(
  node: Node,
  sink: readonly Node[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): { readonly name: string; readonly edit: TextEdit } | undefined {
  const property = getHoldingProperty(node);
  if (property !== undefined && property.parent.type === 'ObjectExpression') {
    const key = getPropertyName(property);
    if (key === undefined) return undefined;
    const range = getElementRange(property.parent.properties, property, sourceCode);
    return range === undefined ? undefined : { name: key, edit: { range, text: '' } };
  }
  const outermost = toOutermost(node);
  if (outermost.parent?.type !== 'CallExpression') return undefined;
  const index = sink.indexOf(outermost);
  // The first argument is the message; behind a message with placeholders every argument has its place.
  if (index <= 0 || sink.some((argument) => /%[a-z]/iu.test(getStaticString(argument) ?? ''))) return undefined;
  const range = getElementRange(sink, outermost, sourceCode);
  return range === undefined ? undefined : { name: sourceCode.getText(outermost), edit: { range, text: '' } };
}

/** Replaces `user.password` by `user.id`, where the file reads that id elsewhere; undefined where it does not. */
export function getIdentifierReplacement(
  node: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): { readonly name: string; readonly edit: TextEdit } | undefined {
  const member = withoutTypeSyntax(node);
  if (member.type !== 'MemberExpression' || member.computed) return undefined;
  const object = withoutTypeSyntax(member.object);
  if (object.type !== 'Identifier') return undefined;
  const owner = object.name;
  const isRead = new RegExp(
    String.raw`(?<![\w$.])${owner.replaceAll('$', String.raw`\$`)}[?!]?\.id\b(?!\s*\()`,
    'u',
  ).test(sourceCode.text);
  if (!isRead) return undefined;
  const text = `${sourceCode.text.slice(member.range[0], member.property.range[0])}id`;
  const property = getHoldingProperty(node);
  if (property === undefined || property.parent.type !== 'ObjectExpression') {
    return { name: text, edit: { range: member.range, text } };
  }
  const key = toCamelCase([...toWords(owner), 'id']);
  const isTaken = property.parent.properties.some(
    (other) => other.type === 'Property' && getPropertyName(other) === key,
  );
  return isTaken ? undefined : { name: text, edit: { range: property.range, text: `${key}: ${text}` } };
}

/** Puts the marker where the secret stands; undefined where a text cannot stand there. */
export function getRedaction(node: Node, sourceCode: Readonly<TSESLint.SourceCode>): TextEdit | undefined {
  return getTextReplacement(node, redactionMarker, sourceCode);
}

/**
 * Puts a constant text (without quotes, backslashes and line breaks) where an expression stands; undefined where a text
 * cannot stand there.
 */
export function getTextReplacement(
  node: Node,
  replacement: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TextEdit | undefined {
  const outermost = toOutermost(node);
  const { parent } = outermost;
  const [start, end] = outermost.range;
  const { text } = sourceCode;
  if (parent?.type === 'SpreadElement') return undefined;
  if (parent?.type === 'Property' && parent.shorthand) return { range: [end, end], text: `: '${replacement}'` };
  if (parent?.type === 'TemplateLiteral') {
    const before = /\$\{\s*$/u.exec(text.slice(0, start));
    const after = /^\s*\}/u.exec(text.slice(end));
    if (before !== null && after !== null) {
      return { range: [start - before[0].length, end + after[0].length], text: replacement };
    }
  }
  return { range: [start, end], text: `'${replacement}'` };
}

/**
 * The range of an element of a list with the comma that goes with it; undefined where a comment stands in it, or
 * anything but the comma stands beside it, such as a parenthesis around the element.
 */
function getElementRange(
  elements: readonly Node[],
  element: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): [number, number] | undefined {
  const index = elements.indexOf(element);
  const previous = elements[index - 1];
  const next = elements[index + 1];
  const range: [number, number] = [
    next === undefined && previous !== undefined ? previous.range[1] : element.range[0],
    next === undefined ? element.range[1] : next.range[0],
  ];
  const { text } = sourceCode;
  // The comma behind the only element goes with it.
  if (next === undefined && previous === undefined) {
    range[1] += /^\s*,/u.exec(text.slice(range[1]))?.[0].length ?? 0;
  }
  const comma = next === undefined ? text.slice(range[0], element.range[0]) : text.slice(element.range[1], range[1]);
  if (
    !/^\s*,?\s*$/u.test(comma) ||
    (previous !== undefined && !/^\s*,\s*$/u.test(text.slice(previous.range[1], element.range[0])))
  ) {
    return undefined;
  }
  return sourceCode.getAllComments().some((comment) => comment.range[0] < range[1] && comment.range[1] > range[0])
    ? undefined
    : range;
}

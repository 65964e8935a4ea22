/** Edits of a TypeScript catalog, whichever shape it has. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Deprecation, ErrorCode, SourceRange } from '../model.ts';
import { ProblemList } from '../problem.ts';
import { readCatalogText } from '../read/catalogText.ts';
import { getFieldName } from '../read/typescript/fields.ts';
import { writeDeprecation } from '../read/typescript/jsdoc.ts';
import { parseTypeScript, type WithComments } from '../read/typescript/parse.ts';
import { getKey, withoutWrappers } from '../read/typescript/values.ts';
import type { SourceText } from '../sourceText.ts';
import type { CatalogEditor, NewCode } from './editor.ts';
import { insertAfter, insertFirst, insertOnly, removeItem, type NewItem, type TextList } from './list.ts';
import { findPlacement } from './placement.ts';
import { beginsLine, getIndent, getIndentUnit, getLineEnd, insert, replace, type TextEdit } from './textEdit.ts';
import { findList, findNode, findOnlyEmptyList } from './typescriptLists.ts';
import { isIdentifier, quote, writeFirstItem, writeItem } from './typescriptItems.ts';

export const typescriptEditor: CatalogEditor = {
  add(source, code) {
    const program = parse(source);
    if (program === undefined) return undefined;
    const entries = readEntries(source);
    if (entries.length === 0) {
      const empty = findOnlyEmptyList(program, source.text);
      if (empty === undefined) return undefined;
      const item = writeFirstItem(code, empty.node);
      return insertOnly(
        toList(source, { items: [], inside: empty.inside, hasCommas: true }),
        item,
        getIndentUnit(source.text),
      );
    }
    // The codes of the fullest container: a file may hold others beside it.
    const siblings = getFullestContainer(entries);
    const index = findPlacement(code, siblings);
    const neighbour = siblings[Math.max(index, 0)];
    const found = neighbour && findList(program, neighbour.range, source.text);
    if (neighbour === undefined || found === undefined) return undefined;
    const item = writeLikeOneOf(code, [neighbour, ...siblings], source, program);
    if (item === undefined) return undefined;
    const list = toList(source, found);
    const place = found.items.findIndex(
      (range) => range.start === neighbour.range.start && range.end === neighbour.range.end,
    );
    if (index === -1 && place === 0) return insertFirst(list, item);
    return insertAfter(list, index === -1 ? place - 1 : place, item);
  },

  rename(source, from, to) {
    return readEntries(source).flatMap(({ code, codeRange, deprecated, fieldRanges: { replacedBy } }) => [
      ...(code === from ? [writeCode(source, codeRange, from, to)] : []),
      ...(deprecated?.replacedBy === from && replacedBy !== undefined && source.slice(replacedBy) === from
        ? [replace(replacedBy.start, replacedBy.end, to)]
        : []),
    ]);
  },

  deprecate(source, code, deprecation) {
    const program = parse(source);
    const entry = readEntries(source).find((candidate) => candidate.code === code);
    const node = program && entry && findNode(program, entry.range);
    if (entry === undefined || node === undefined) return undefined;
    const property = findDeprecatedProperty(node);
    if (property !== undefined) {
      return [replace(property.value.range[0], property.value.range[1], writeDeprecatedValue(deprecation))];
    }
    return documentDeprecation(source, node, writeDeprecation(deprecation));
  },

  remove(source, code) {
    const program = parse(source);
    const entry = readEntries(source).find((candidate) => candidate.code === code);
    const found = program && entry && findList(program, entry.range, source.text);
    if (entry === undefined || found === undefined) return undefined;
    const index = found.items.findIndex(({ start, end }) => start === entry.range.start && end === entry.range.end);
    return removeItem(toList(source, found), index);
  },
};

/** Not every neighbour's manner can say everything: a class that inherits its status cannot be copied for another. */
function writeLikeOneOf(
  code: NewCode,
  examples: readonly [ErrorCode, ...ErrorCode[]],
  source: SourceText,
  program: TSESTree.Program,
): NewItem | undefined {
  const [, ...siblings] = examples;
  for (const example of examples.slice(0, mostExamples)) {
    const item = writeItem(code, example, siblings, source, program);
    if (item !== undefined) return item;
  }
  return undefined;
}

const mostExamples = 20;

function parse(source: SourceText): TSESTree.Program | undefined {
  return parseTypeScript(source, new ProblemList());
}

function readEntries(source: SourceText): readonly ErrorCode[] {
  return readCatalogText(source, 'typescript') ?? [];
}

function toList({ text }: SourceText, list: Pick<TextList, 'items' | 'hasCommas' | 'inside'>): TextList {
  return { ...list, text, lineEnd: getLineEnd(text), comment: '//' };
}

function getFullestContainer(entries: readonly ErrorCode[]): readonly ErrorCode[] {
  const containers = new Map<string, ErrorCode[]>();
  for (const entry of entries) {
    const key = `${entry.shape} ${entry.container ?? ''}`;
    const container = containers.get(key);
    if (container === undefined) containers.set(key, [entry]);
    else container.push(entry);
  }
  return [...containers.values()].toSorted((left, right) => right.length - left.length)[0] ?? [];
}

/** The new spelling of a code: within its quotes, or as a key that may need quotes now. */
function writeCode({ text }: SourceText, { start, end }: SourceRange, from: string, to: string): TextEdit {
  const written = text.slice(start, end);
  const before = text[start - 1] ?? '';
  const isQuoted = /['"`]/u.test(before) && text[end] === before;
  if (isQuoted && (written === from || !from.endsWith(`.${written}`))) {
    return replace(start, end, quote(to, before).slice(1, -1));
  }
  // The last name of a dotted path.
  const prefix = from.slice(0, from.length - written.length);
  const key = prefix !== '' && to.startsWith(prefix) ? to.slice(prefix.length) : to;
  return replace(start, end, isQuoted ? quote(key, before).slice(1, -1) : isIdentifier(key) ? key : quote(key, "'"));
}

function findDeprecatedProperty(node: TSESTree.Node): TSESTree.Property | undefined {
  const value =
    node.type === 'Property'
      ? withoutWrappers(node.value)
      : node.type === 'PropertyDefinition'
        ? node.value
        : undefined;
  const object = value && withoutWrappers(value);
  if (object?.type !== 'ObjectExpression') return undefined;
  return object.properties.find(
    (property): property is TSESTree.Property =>
      property.type === 'Property' &&
      getFieldName(getKey(property.key, property.computed)?.value ?? '') === 'deprecated',
  );
}

function writeDeprecatedValue(deprecation: Deprecation): string {
  const fields = Object.entries(deprecation).map(([key, value]) => `${key}: ${quote(String(value), "'")}`);
  return fields.length === 0 ? 'true' : `{ ${fields.join(', ')} }`;
}

/** Puts a `@deprecated` tag into the documentation comment of a node, or writes one. */
function documentDeprecation({ text }: SourceText, node: TSESTree.Node, tag: string): readonly TextEdit[] {
  const lineEnd = getLineEnd(text);
  const indent = getIndent(text, node.range[0]);
  const comment = (node as WithComments).leadingComments?.at(-1);
  if (comment?.type !== 'CommentBlock' || !comment.value.startsWith('*')) {
    const [start] = node.range;
    return [insert(start, beginsLine(text, start) ? `/** ${tag} */${lineEnd}${indent}` : `/** ${tag} */ `)];
  }
  const body = text.slice(comment.start, comment.end);
  const old = /@deprecated\b(?:(?!\r?\n[ \t]*\*?[ \t]*@\w|\s*\*+\/$)[\s\S])*/u.exec(body);
  if (old !== null) {
    const start = comment.start + old.index;
    return [replace(start, start + old[0].length, tag)];
  }
  const close = comment.end - '*/'.length;
  const kept = text.slice(0, close).trimEnd().length;
  if (body.includes('\n')) return [replace(kept, comment.end, `${lineEnd}${indent} * ${tag}${lineEnd}${indent} */`)];
  const open = comment.start + '/**'.length;
  const first = open + (/^\s*/u.exec(text.slice(open, close))?.[0].length ?? 0);
  if (first >= close) return [replace(comment.start, comment.end, `/** ${tag} */`)];
  return [
    replace(open, first, `${lineEnd}${indent} * `),
    replace(kept, comment.end, `${lineEnd}${indent} * ${tag}${lineEnd}${indent} */`),
  ];
}

/** Edits of a JSON catalog. */
import type { Deprecation } from '../model.ts';
import { getChild, getEntries, getRange, type DocumentNode, type Entry } from '../read/document.ts';
import { readEntries } from '../read/entries.ts';
import { ProblemList } from '../problem.ts';
import { getCodesNode } from '../read/document.ts';
import { readJson } from '../read/json.ts';
import { SourceText } from '../sourceText.ts';
import { insertAfter, insertFirst, insertOnly, removeItem, type NewItem, type TextList } from './list.ts';
import { findPlacement } from './placement.ts';
import { getIndentUnit, getLineEnd, indentLines, replace, type TextEdit } from './textEdit.ts';
import type { CatalogEditor, NewCode } from './editor.ts';

export const jsonEditor: CatalogEditor = {
  add(source, code) {
    const root = read(source);
    const codes = getCodesNode(root);
    const { code: key, ...fields } = code;
    if (codes !== undefined) return addProperty(source, codes, key, fields, code);
    if (root?.type !== 'object') return undefined;
    return addProperty(source, root, 'codes', { [key]: fields });
  },
  rename(source, from, to) {
    const text = JSON.stringify(to).slice(1, -1);
    return readEntries(getCodesNode(read(source)), source, new ProblemList()).flatMap((entry) => [
      ...(entry.code === from ? [replace(entry.codeRange.start, entry.codeRange.end, text)] : []),
      ...(entry.deprecated?.replacedBy === from && entry.fieldRanges.replacedBy !== undefined
        ? [replace(entry.fieldRanges.replacedBy.start, entry.fieldRanges.replacedBy.end, text)]
        : []),
    ]);
  },
  deprecate(source, code, deprecation) {
    const entry = find(source, code);
    if (entry === undefined) return undefined;
    const value = toValue(deprecation);
    if (entry.value.type !== 'object') return [replaceNode(entry.value, JSON.stringify({ deprecated: value }))];
    const existing = getChild(entry.value, 'deprecated');
    return existing === undefined
      ? addProperty(source, entry.value, 'deprecated', value)
      : [replaceNode(existing, toLine(value))];
  },
  remove(source, code) {
    const codes = getCodesNode(read(source));
    const index = getEntries(codes).findIndex((entry) => entry.key === code);
    return codes === undefined || index === -1 ? undefined : removeItem(toList(source, codes), index);
  },
};

function read(source: SourceText): DocumentNode | undefined {
  return readJson(new SourceText(source.file, source.text.replace(/^\uFEFF/u, ' ')), new ProblemList());
}

function find(source: SourceText, code: string): Entry | undefined {
  return getEntries(getCodesNode(read(source))).find((entry) => entry.key === code);
}

function toList({ text }: SourceText, map: DocumentNode): TextList {
  const { start, end } = getRange(map);
  const inside = { start: start + 1, end: end - 1 };
  const items = getEntries(map).map((entry) => entry.range);
  return { text, lineEnd: getLineEnd(text), items, comment: '//', inside, hasCommas: true };
}

function addProperty(
  source: SourceText,
  map: DocumentNode,
  key: string,
  value: unknown,
  placed?: NewCode,
): readonly TextEdit[] {
  const list = toList(source, map);
  const unit = getIndentUnit(source.text);
  const name = JSON.stringify(key);
  const item: NewItem = {
    toLines: (indent) => `${name}: ${indentLines(JSON.stringify(value, null, unit), indent, list.lineEnd)}`,
    inLine: `${name}: ${toLine(value)}`,
  };
  if (list.items.length === 0) return insertOnly(list, item, unit);
  const entries = readEntries(map, source, new ProblemList());
  const index = placed === undefined ? list.items.length - 1 : findPlacement(placed, entries);
  return index === -1 ? insertFirst(list, item) : insertAfter(list, index, item);
}

/** `deprecated: true` where there is nothing to say. */
function toValue(deprecation: Deprecation): unknown {
  return Object.keys(deprecation).length === 0 ? true : deprecation;
}

/** JSON in one line, with spaces inside braces. Line breaks inside texts are escaped, so every break is white space. */
function toLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/\n\s*/gu, ' ');
}

function replaceNode(node: DocumentNode, newText: string): TextEdit {
  const { start, end } = getRange(node);
  return replace(start, end, newText);
}

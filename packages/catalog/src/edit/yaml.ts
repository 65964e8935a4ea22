/** Edits of a YAML catalog. */
import { stringify } from 'yaml';
import { ProblemList } from '../problem.ts';
import { getCodesNode, getEntries, type DocumentNode, type Entry } from '../read/document.ts';
import { readEntries } from '../read/entries.ts';
import { readYaml } from '../read/yaml.ts';
import type { SourceText } from '../sourceText.ts';
import type { CatalogEditor, NewCode } from './editor.ts';
import { insertAfter, insertFirst, insertOnly, removeItem, type NewItem, type TextList } from './list.ts';
import { findPlacement } from './placement.ts';
import {
  findLineEnd,
  getIndent,
  getIndentUnit,
  getLineEnd,
  indentLines,
  insert,
  replace,
  type TextEdit,
} from './textEdit.ts';

export const yamlEditor: CatalogEditor = {
  add(source, code) {
    const document = new YamlText(source);
    const { code: key, ...fields } = code;
    const { codes } = document;
    if (codes !== undefined) {
      return document.addPair(codes, key, withoutNothing(fields), code);
    }
    return document.addCodes(key, withoutNothing(fields));
  },
  rename(source, from, to) {
    const entries = readEntries(new YamlText(source).codes, source, new ProblemList());
    return entries.flatMap(({ code, codeRange, deprecated, fieldRanges: { replacedBy } }) => [
      ...(code === from ? [replace(codeRange.start, codeRange.end, writeText(to, source, codeRange.start))] : []),
      ...(deprecated?.replacedBy === from && replacedBy !== undefined
        ? [replace(replacedBy.start, replacedBy.end, writeText(to, source, replacedBy.start))]
        : []),
    ]);
  },
  deprecate(source, code, deprecation) {
    const document = new YamlText(source);
    const entry = getEntries(document.codes).find(({ key }) => key === code);
    if (entry === undefined) return undefined;
    const value = Object.keys(deprecation).length === 0 ? true : deprecation;
    if (entry.value.type === 'null') return document.fillPair(entry, { deprecated: value });
    const existing = getEntries(entry.value).find(({ key }) => key === 'deprecated');
    return existing === undefined
      ? document.addPair(entry.value, 'deprecated', value)
      : document.replacePair(entry.value, existing, value);
  },
  remove(source, code) {
    const document = new YamlText(source);
    const index = getEntries(document.codes).findIndex(({ key }) => key === code);
    return document.codes === undefined || index === -1
      ? undefined
      : removeItem(document.toList(document.codes), index);
  },
};

/** A code without fields has no value in YAML. */
function withoutNothing(fields: object): unknown {
  return Object.keys(fields).length === 0 ? null : fields;
}

class YamlText {
  readonly #source: SourceText;
  readonly #root: DocumentNode | undefined;
  readonly #unit: string;
  readonly codes: DocumentNode | undefined;

  constructor(source: SourceText) {
    this.#source = source;
    this.#root = readYaml(source, new ProblemList());
    this.#unit = getIndentUnit(source.text);
    this.codes = getCodesNode(this.#root);
  }

  toList(map: DocumentNode): TextList {
    const { text } = this.#source;
    const isFlow = text[map.offset] === '{';
    const end = map.offset + map.length - 1;
    return {
      text,
      lineEnd: getLineEnd(text),
      items: getEntries(map).map(({ range }) => range),
      comment: '#',
      hasCommas: isFlow,
      ...(isFlow ? { inside: { start: map.offset + 1, end } } : {}),
    };
  }

  addPair(map: DocumentNode, key: string, value: unknown, placed?: NewCode): readonly TextEdit[] {
    const list = this.toList(map);
    const item = this.#toItem(key, value, list.hasCommas);
    if (list.items.length === 0) {
      // `codes: {}` becomes a block, as people write it.
      const property = this.#findProperty(map);
      return property === undefined ? insertOnly(list, item, this.#unit) : this.fillPair(property, { [key]: value });
    }
    const entries = placed === undefined ? [] : readEntries(map, this.#source, new ProblemList());
    const index = placed === undefined ? list.items.length - 1 : findPlacement(placed, entries);
    return index === -1 ? insertFirst(list, item) : insertAfter(list, index, item);
  }

  /** Gives a value to a key that has none, or an empty one. */
  fillPair({ keyNode, value }: Entry, content: object): readonly TextEdit[] {
    const { text } = this.#source;
    const lineEnd = getLineEnd(text);
    const indent = getIndent(text, keyNode.offset) + this.#unit;
    const block = `${lineEnd}${indent}${indentLines(this.#write(content), indent, lineEnd)}`;
    const colon = text.indexOf(':', keyNode.offset + keyNode.length) + 1;
    const end = value.offset + value.length;
    const place = findLineEnd(text, Math.max(colon, end));
    // The empty value goes, the comment after it stays.
    const old = text.slice(colon, Math.max(colon, end));
    return old.trim() === '' ? [insert(place, block)] : [replace(colon, end, ''), insert(place, block)];
  }

  replacePair(map: DocumentNode, { keyNode, range }: Entry, value: unknown): readonly TextEdit[] {
    const { text } = this.#source;
    const item = this.#toItem(keyNode.value as string, value, this.toList(map).hasCommas);
    const isFlow = text[map.offset] === '{';
    return [replace(range.start, range.end, isFlow ? item.inLine : item.toLines(getIndent(text, range.start)))];
  }

  /** Writes `codes:` into a document that has none. */
  addCodes(key: string, value: unknown): readonly TextEdit[] | undefined {
    const property = getEntries(this.#root).find((entry) => entry.key === 'codes');
    if (property?.value.type === 'null') return this.fillPair(property, { [key]: value });
    if (property !== undefined) return undefined;
    if (this.#root?.type === 'object') return this.addPair(this.#root, 'codes', { [key]: value });
    if (this.#root !== undefined && this.#root.type !== 'null') return undefined;
    const { text } = this.#source;
    const lineEnd = getLineEnd(text);
    const block = `${indentLines(this.#write({ codes: { [key]: value } }), '', lineEnd)}${lineEnd}`;
    return [
      insert(text.length, text === '' || text.endsWith('\n') || text === '\uFEFF' ? block : `${lineEnd}${block}`),
    ];
  }

  /** The key of the document's top whose value a map is. */
  #findProperty(map: DocumentNode): Entry | undefined {
    const isFlow = this.#source.text[this.#root?.offset ?? 0] === '{';
    return isFlow ? undefined : getEntries(this.#root).find(({ value }) => value === map);
  }

  #toItem(key: string, value: unknown, isFlow: boolean): NewItem {
    const lineEnd = getLineEnd(this.#source.text);
    const inLine = stringify({ [key]: value }, { ...options, collectionStyle: 'flow' })
      .trim()
      .slice(1, -1)
      .trim();
    return {
      inLine,
      toLines: (indent) => (isFlow ? inLine : indentLines(this.#write({ [key]: value }), indent, lineEnd)),
    };
  }

  #write(value: object): string {
    return stringify(value, { ...options, indent: this.#unit.length }).trimEnd();
  }
}

const options = { lineWidth: 0, nullStr: '' } as const;

/** A text as it must be written where another stands: quoted like it, or plain where that says the same. */
function writeText(text: string, { text: all }: SourceText, start: number): string {
  const quote = all[start - 1];
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  if (quote === "'") return text.replaceAll("'", "''");
  return stringify(text, options).trimEnd();
}

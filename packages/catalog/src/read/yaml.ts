/** YAML → the tree of a document. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Node as YamlNode, type Pair } from 'yaml';
import type { SourceRange } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';
import { reportLongLine } from './depth.ts';
import type { DocumentNode } from './document.ts';

/** Plain words for the errors people make most; the others keep the library's. */
const messages: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line; YAML wants spaces.',
  MULTIPLE_DOCS: 'A second document begins here; expected one document in the file.',
  BAD_INDENT: 'The indentation of this line fits none of the lines above it.',
  MISSING_CHAR: 'A quote, bracket or colon is missing here.',
};

/** What is said of `{` or `[` that nothing closes, for which the library has the code of a wrong indentation. */
function getUnclosed(message: string): string | undefined {
  const closing = /must be sufficiently indented and end with a ([}\]])/u.exec(message)?.[1];
  return closing === undefined
    ? undefined
    : `Expected \`${closing}\`, indented further than the key above: a bracket is still open there.`;
}

/** How many nodes aliases may stand for: a document of a few lines can otherwise unfold to billions. */
const mostAliasedNodes = 100_000;

/**
 * Reads YAML 1.2 with aliases and merge keys (`<<`).
 * @returns the tree, as far as it could be read; undefined where the file holds no value
 */
export function readYaml(source: SourceText, problems: ProblemList): DocumentNode | undefined {
  if (reportLongLine(source, problems)) return undefined;
  // The library compares each key of a map to all others; duplicates are found later, in one pass.
  const document = parseDocument<YamlNode>(source.text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const seen = new Set<number>();
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // At one place the first says it; what follows is the parser finding its way back.
    if (seen.has(pos[0])) continue;
    seen.add(pos[0]);
    const range = { start: pos[0], end: Math.max(pos[1], pos[0]) };
    problems.add(source, range, 'syntax', getUnclosed(message) ?? messages[code] ?? `Not YAML: ${toSentence(message)}`);
  }
  if (document.contents === null) return undefined;
  return new Conversion(source, problems).toNode(document.contents);
}

function toSentence(message: string): string {
  const [first = ''] = message.split('\n');
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}

interface Anchored {
  node: DocumentNode | undefined;
  /** How many nodes it stands for, itself included, aliases unfolded. */
  weight: number;
}

class Conversion {
  readonly #source: SourceText;
  readonly #problems: ProblemList;
  readonly #anchors = new Map<string, Anchored>();
  #count = 0;
  #aliased = 0;

  constructor(source: SourceText, problems: ProblemList) {
    this.#source = source;
    this.#problems = problems;
  }

  toNode(yaml: YamlNode): DocumentNode {
    if (isAlias(yaml)) return this.#resolve(yaml.source, toRange(yaml));
    this.#count += 1;
    const anchored: Anchored = { node: undefined, weight: 0 };
    if ((isScalar(yaml) || isMap(yaml) || isSeq(yaml)) && yaml.anchor !== undefined) {
      this.#anchors.set(yaml.anchor, anchored);
    }
    const before = this.#count;
    const node = this.#convert(yaml);
    anchored.node = node;
    anchored.weight = this.#count - before + 1;
    return node;
  }

  #convert(yaml: YamlNode): DocumentNode {
    const { start } = toRange(yaml);
    const range = isMap(yaml) || isSeq(yaml) ? { start, end: this.#findEnd(yaml, start) } : toRange(yaml);
    if (isMap(yaml)) return createNode('object', range, { children: this.#toProperties(yaml.items) });
    if (isSeq(yaml)) {
      return createNode('array', range, {
        children: yaml.items.map((item) => this.toNode((isPair(item) ? item.value : item) as YamlNode)),
      });
    }
    return isScalar(yaml) ? toScalar(yaml.value, range) : createNode('null', range, { value: null });
  }

  #toProperties(pairs: readonly Pair[]): DocumentNode[] {
    const properties: DocumentNode[] = [];
    const merged: DocumentNode[] = [];
    for (const { key, value } of pairs as readonly Pair<YamlNode, YamlNode | null>[]) {
      const keyRange = toRange(key);
      if (!isScalar(key)) {
        this.#problems.add(
          this.#source,
          keyRange,
          'syntax',
          'A key must be plain text, not a list, a map or an alias.',
        );
        continue;
      }
      const end = { start: keyRange.end, end: keyRange.end };
      const valueNode = value === null ? createNode('null', end, { value: null }) : this.toNode(value);
      if (key.value === '<<' && key.type === 'PLAIN') {
        merged.push(...(valueNode.type === 'array' ? (valueNode.children ?? []) : [valueNode]));
        continue;
      }
      // A code such as `1001` or `null` is its spelling, whatever YAML takes it for.
      const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      const keyNode = createNode('string', keyRange, { value: text });
      const range = { start: keyRange.start, end: this.#findEnd(value ?? key, keyRange.start) };
      properties.push(createNode('property', range, { children: [keyNode, valueNode] }));
    }
    const keys = new Set(properties.map(getKey));
    for (const property of merged.flatMap((node) => node.children ?? [])) {
      if (property.type !== 'property' || keys.has(getKey(property))) continue;
      keys.add(getKey(property));
      properties.push(property);
    }
    return properties;
  }

  /** Where a value ends for a person: without the comments and line breaks that the library counts to a block. */
  #findEnd(yaml: YamlNode, start: number): number {
    let last = yaml;
    while ((isMap(last) || isSeq(last)) && last.flow !== true && last.items.length > 0) {
      const item: unknown = last.items.at(-1);
      const next: unknown = isPair(item) ? (item.value ?? item.key) : item;
      if (!isNode(next)) break;
      last = next;
    }
    return start + this.#source.text.slice(start, toRange(last).end).trimEnd().length;
  }

  #resolve(name: string, range: SourceRange): DocumentNode {
    const nothing = createNode('null', range, { value: null });
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      this.#problems.add(this.#source, range, 'unknown-alias', `No anchor \`&${name}\` stands before this alias.`);
      return nothing;
    }
    if (anchored.node === undefined) {
      this.#problems.add(this.#source, range, 'cyclic-alias', `The alias \`*${name}\` stands inside what it names.`);
      return nothing;
    }
    if (this.#aliased + anchored.weight > mostAliasedNodes) {
      const message = `The aliases of this file unfold to more than ${mostAliasedNodes} values; they are not followed from here on.`;
      if (this.#aliased < Infinity) this.#problems.add(this.#source, range, 'too-many-aliases', message);
      this.#aliased = Infinity;
      return nothing;
    }
    this.#aliased += anchored.weight;
    this.#count += anchored.weight;
    return anchored.node;
  }
}

function getKey(property: DocumentNode): string {
  return String(property.children?.[0]?.value);
}

function toRange(node: YamlNode | null): SourceRange {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

function toScalar(value: unknown, range: SourceRange): DocumentNode {
  if (typeof value === 'string') return createNode('string', range, { value });
  if (typeof value === 'boolean') return createNode('boolean', range, { value });
  if (typeof value === 'number' || typeof value === 'bigint')
    return createNode('number', range, { value: Number(value) });
  if (value === null || value === undefined) return createNode('null', range, { value: null });
  return createNode('string', range, { value: JSON.stringify(value) });
}

function createNode(
  type: DocumentNode['type'],
  range: SourceRange,
  content: Pick<DocumentNode, 'value' | 'children'>,
): DocumentNode {
  return { type, offset: range.start, length: range.end - range.start, ...content };
}

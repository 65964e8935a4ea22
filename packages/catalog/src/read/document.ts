/**
 * What YAML and JSON have in common: a tree of values, each with its place. It is the tree of `jsonc-parser`; the YAML
 * reader builds the same, so that everything after reading is written once.
 */
import type { Node } from 'jsonc-parser';
import type { SourceRange } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';

export type DocumentNode = Node;

/** One `key: value` of a map. */
export interface Entry {
  readonly key: string;
  readonly keyNode: DocumentNode;
  readonly value: DocumentNode;
  /** From the key to the end of its value. */
  readonly range: SourceRange;
}

/** Where a node stands, quotes included. */
export function getRange(node: DocumentNode): SourceRange {
  return { start: node.offset, end: node.offset + node.length };
}

/** Where the text of a scalar stands, without quotes. */
export function getTextRange(node: DocumentNode, source: SourceText): SourceRange {
  const { start, end } = getRange(node);
  const quote = source.text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start >= 2 && source.text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The entries of a map, incomplete ones left out; none for anything else. */
export function getEntries(node: DocumentNode | undefined): readonly Entry[] {
  if (node?.type !== 'object') return [];
  const entries: Entry[] = [];
  for (const property of node.children ?? []) {
    const [keyNode, value] = property.children ?? [];
    if (keyNode === undefined || value === undefined) continue;
    entries.push({ key: String(keyNode.value), keyNode, value, range: getRange(property) });
  }
  return entries;
}

/** The items of a list; a single value counts as a list of one. */
export function getItems(node: DocumentNode | undefined): readonly DocumentNode[] {
  if (node === undefined || node.type === 'null') return [];
  return node.type === 'array' ? (node.children ?? []) : [node];
}

/** The value under a key. */
export function getChild(node: DocumentNode | undefined, key: string): DocumentNode | undefined {
  return getEntries(node).findLast((entry) => entry.key === key)?.value;
}

/**
 * Reports every key that a map holds twice.
 * @param codes the map of codes, where a duplicate is found by other means
 */
export function reportDuplicateKeys(
  root: DocumentNode,
  codes: DocumentNode | undefined,
  source: SourceText,
  problems: ProblemList,
): void {
  const visited = new Set<DocumentNode>();
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (visited.has(node)) continue;
    visited.add(node);
    const first = new Map<string, DocumentNode>();
    for (const { key, keyNode } of node === codes ? [] : getEntries(node)) {
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, keyNode);
        continue;
      }
      const { line } = source.toPosition(earlier.offset);
      const message = `The key \`${key}\` is here twice, first on line ${line}; only the last counts.`;
      problems.add(source, getRange(keyNode), 'duplicate-key', message);
    }
    pending.push(...(node.children ?? []));
  }
}

/** The keys of a contract that a catalog has not. */
export const contractKeys: ReadonlySet<string> = new Set([
  'conventions',
  'loggers',
  'frameworks',
  'layers',
  'sensitive',
  'audit',
]);

/** A catalog whose codes stand at the top, without `codes:`, as if it had it. */
export function toCatalogDocument(root: DocumentNode): DocumentNode {
  const entries = getEntries(root);
  const isBare =
    entries.length > 0 &&
    entries.every(
      ({ key, value }) =>
        key !== 'codes' &&
        key !== 'catalog' &&
        !contractKeys.has(key) &&
        (value.type === 'object' || value.type === 'null' || key === '$schema'),
    );
  if (!isBare) return root;
  const { offset, length } = root;
  const key: DocumentNode = { type: 'string', offset, length: 0, value: 'codes' };
  const codes = {
    ...root,
    children: (root.children ?? []).filter((child) => child.children?.[0]?.value !== '$schema'),
  };
  return { type: 'object', offset, length, children: [{ type: 'property', offset, length, children: [key, codes] }] };
}

/** The map that holds the codes of a contract or catalog. */
export function getCodesNode(root: DocumentNode | undefined): DocumentNode | undefined {
  const codes = root === undefined ? undefined : getChild(toCatalogDocument(root), 'codes');
  return codes?.type === 'object' ? codes : undefined;
}

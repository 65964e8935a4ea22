/** Which node of the tree a place in a file belongs to. */
import type { ExplorerUse } from 'failwell-language-server/protocol';
import type { TreeNode } from './nodes.ts';
import type { Tree } from './tree.ts';

type Range = ExplorerUse['location']['range'];

interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/**
 * The node of the code or use at a place; failing that one on its line. Where a code stands in a section and in its
 * group, the group's: it is the tree's order.
 */
export function findNodeAt({ nodes }: Tree, { uri, line, character }: Place): string | undefined {
  let onLine: string | undefined;
  let exact: string | undefined;
  for (const node of nodes.values()) {
    const range = getRange(node, uri);
    if (range === undefined || line < range.start.line || line > range.end.line) continue;
    onLine = node.id;
    if (!isBefore(line, character, range.start) && !isBefore(range.end.line, range.end.character, { line, character }))
      exact = node.id;
  }
  return exact ?? onLine;
}

function getRange(node: TreeNode, uri: string): Range | undefined {
  if (node.kind === 'use' && node.use.location.uri === uri) return node.use.location.range;
  return node.kind === 'code' && node.code.uri === uri ? node.code.range : undefined;
}

function isBefore(line: number, character: number, other: Range['start']): boolean {
  return line < other.line || (line === other.line && character < other.character);
}

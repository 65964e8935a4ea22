/** Which node of the tree a place in a file belongs to. */
import type { ExplorerUse } from 'failwell-language-server/protocol';
import { getUseNodes, type Tree } from './tree.ts';

type Position = ExplorerUse['location']['range']['start'];

interface Place extends Position {
  readonly uri: string;
}

/**
 * The node of the code or use at a place; failing that one on its line. Where a code stands in a section and in its
 * group, the group's: it is the tree's order.
 */
export function findNodeAt(tree: Tree, place: Place): string | undefined {
  let onLine: string | undefined;
  let exact: string | undefined;
  const look = ({ uri, range }: ExplorerUse['location'], getId: () => string | undefined): void => {
    if (uri !== place.uri || place.line < range.start.line || place.line > range.end.line) return;
    onLine = getId();
    if (!isBefore(place, range.start) && !isBefore(range.end, place)) exact = onLine;
  };
  for (const node of tree.nodes.values()) {
    if ('children' in node) continue;
    if (node.kind === 'code') look(node.code, () => node.id);
    for (const use of [...node.uses, ...node.possibleUses])
      look(use.location, () => getUseNodes(tree, node).find((each) => each.use === use)?.id);
  }
  return exact ?? onLine;
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

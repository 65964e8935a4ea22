/** What of a tree has to be drawn anew. */
import type { ExplorerUse } from 'failwell-language-server/protocol';
import type { StandingNode } from './nodes.ts';
import type { Tree } from './tree.ts';

/**
 * The nodes to draw anew, none below another: drawing a node draws what is below it. `all` where the roots are others.
 */
export function findChanges(before: Tree, after: Tree): 'all' | readonly string[] {
  if (!isSameList(before.roots, after.roots)) return 'all';
  const changed = new Set<string>();
  for (const [id, node] of after.nodes) {
    const old = before.nodes.get(id);
    // A new node is drawn with its parent, whose children are others.
    if (old !== undefined && !(isSamePresentation(old, node) && hasSameChildren(old, node))) changed.add(id);
  }
  return [...changed].filter((id) => !hasAncestorIn(after, id, changed));
}

function hasAncestorIn({ nodes }: Tree, id: string, ids: ReadonlySet<string>): boolean {
  for (let parent = nodes.get(id)?.parent; parent !== undefined; parent = nodes.get(parent)?.parent)
    if (ids.has(parent)) return true;
  return false;
}

function hasSameChildren(left: StandingNode, right: StandingNode): boolean {
  if ('children' in left) return 'children' in right && isSameList(left.children, right.children);
  return (
    !('children' in right) && areSameUses(left.uses, right.uses) && areSameUses(left.possibleUses, right.possibleUses)
  );
}

/** Whether uses look the same: they are drawn with their line and its number. */
function areSameUses(left: readonly ExplorerUse[], right: readonly ExplorerUse[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ text, role, location: { uri, range } }, index) => {
      const other = right[index];
      return (
        text === other?.text &&
        role === other.role &&
        range.start.line === other.location.range.start.line &&
        uri === other.location.uri
      );
    })
  );
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

function isSamePresentation({ presentation: left }: StandingNode, { presentation: right }: StandingNode): boolean {
  return (
    left.label === right.label &&
    left.description === right.description &&
    left.spoken === right.spoken &&
    left.icon === right.icon &&
    left.color === right.color &&
    left.context === right.context &&
    left.highlights.length === right.highlights.length &&
    left.highlights.every(([start, end], index) => {
      const other = right.highlights[index];
      return start === other?.[0] && end === other[1];
    })
  );
}

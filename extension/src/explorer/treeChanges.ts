/** What of a tree has to be drawn anew. */
import type { TreeNode } from './nodes.ts';
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
    if (old !== undefined && !(isSameList(old.children, node.children) && isSamePresentation(old, node)))
      changed.add(id);
  }
  return [...changed].filter((id) => !hasAncestorIn(after, id, changed));
}

function hasAncestorIn({ nodes }: Tree, id: string, ids: ReadonlySet<string>): boolean {
  for (let parent = nodes.get(id)?.parent; parent !== undefined; parent = nodes.get(parent)?.parent)
    if (ids.has(parent)) return true;
  return false;
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

function isSamePresentation({ presentation: left }: TreeNode, { presentation: right }: TreeNode): boolean {
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

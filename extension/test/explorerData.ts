/** What a server would answer to `failwell/explorer`, written short. */
import type { ExplorerCode, ExplorerFolder, ExplorerUse, UnregisteredCode } from 'failwell-language-server/protocol';
import { buildTree, getChildren, getNode, type Tree, type TreeOptions } from '../src/explorer/tree.ts';

const range = (line: number, character = 0, length = 1): ExplorerUse['location']['range'] => ({
  start: { line, character },
  end: { line, character: character + length },
});

export function use(path: string, line: number, text: string, role: ExplorerUse['role'] = 'raised'): ExplorerUse {
  return { location: { uri: `file:///shop/${path}`, range: range(line, 4, 10) }, text, role };
}

export function code(name: string, given: Partial<ExplorerCode> = {}): ExplorerCode {
  const { uses = [], possibleUses = [] } = given;
  return {
    code: name,
    uri: 'file:///shop/failwell.yaml',
    range: range(1, 2, name.length),
    uses,
    possibleUses,
    isUnused: uses.length + possibleUses.length === 0,
    isPossiblyUsed: uses.length === 0 && possibleUses.length > 0,
    ...given,
  };
}

export function folder(
  codes: readonly ExplorerCode[],
  unregistered: readonly UnregisteredCode[] = [],
  path = '',
): ExplorerFolder {
  return {
    uri: `file:///shop/${path}failwell.yaml`,
    path: `/shop/${path}failwell.yaml`,
    codes,
    unregistered,
    problems: 0,
  };
}

export function tree(folders: readonly ExplorerFolder[], options: Partial<TreeOptions> = {}): Tree {
  return buildTree(folders, {
    grouping: 'none',
    filter: '',
    toPath: (uri) => uri.replace('file:///shop/', ''),
    toPackageName: (uri) => uri.replace('file:///shop/', '').replace(/\/?failwell\.yaml$/u, '') || 'shop',
    ...options,
  });
}

/** The tree as a reader sees it: a line for each node, indented. */
export function draw(tree: Tree): string {
  const lines: string[] = [];
  const visit = (id: string, depth: number): void => {
    const node = getNode(tree, id);
    if (node === undefined) throw new Error(`${id} has no node.`);
    const { label, description } = node.presentation;
    lines.push(`${'  '.repeat(depth)}${label} (${description})`);
    for (const child of getChildren(tree, id)) visit(child, depth + 1);
  };
  for (const root of tree.roots) visit(root, 0);
  return lines.join('\n');
}

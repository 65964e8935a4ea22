/** The tree as VS Code asks for it. What it is asked about are ids, which stay equal when everything behind them changes. */
import * as vscode from 'vscode';
import type { TreeNode } from './nodes.ts';
import { toTooltip, toUseTooltip } from './presentation.ts';
import { getChildren, getNode, hasChildren, type Tree } from './tree.ts';
import { findChanges } from './treeChanges.ts';

/** In catalogs of up to so many codes nobody wants to open group after group. */
const smallCatalog = 40;

export class CatalogProvider implements vscode.TreeDataProvider<string>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  /** What the user opened and closed, also while another filter or grouping hides it. */
  readonly #expanded = new Map<string, boolean>();
  #tree: Tree;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  get tree(): Tree {
    return this.#tree;
  }

  /** Shows another tree; draws only what is not as it was. */
  show(tree: Tree): void {
    const changes = findChanges(this.#tree, tree);
    this.#tree = tree;
    if (changes === 'all') this.#changed.fire(undefined);
    else if (changes.length > 0) this.#changed.fire([...changes]);
  }

  remember(id: string, isExpanded: boolean): void {
    this.#expanded.set(id, isExpanded);
  }

  getNode(id: string): TreeNode | undefined {
    return getNode(this.#tree, id);
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : getChildren(this.#tree, id))];
  }

  getParent(id: string): string | undefined {
    return this.getNode(id)?.parent;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const node = this.getNode(id);
    // Gone since it was drawn; the event that takes it away is under way.
    if (node === undefined) return new vscode.TreeItem('');
    const { label, highlights, description, spoken, icon, color, context } = node.presentation;
    const item = new vscode.TreeItem({ label, highlights: [...highlights] }, this.#getCollapsibleState(node));
    item.id = id;
    item.description = description;
    item.accessibilityInformation = { label: spoken };
    item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
    item.contextValue = context;
    if (node.kind === 'code' || node.kind === 'use') {
      const title = vscode.l10n.t('Open');
      item.command = { command: 'failwell.explorer.openCode', title, arguments: [id] };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const node = this.getNode(id);
    if (node?.kind === 'code') item.tooltip = new vscode.MarkdownString(toTooltip(node.code, node.contract));
    else if (node?.kind === 'use') {
      const path = this.#tree.options.toPath(node.use.location.uri);
      item.tooltip = new vscode.MarkdownString(toUseTooltip(node.use, path));
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #getCollapsibleState(node: TreeNode): vscode.TreeItemCollapsibleState {
    if (!hasChildren(node)) return vscode.TreeItemCollapsibleState.None;
    return (this.#expanded.get(node.id) ?? this.#isOpenAtFirst(node))
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #isOpenAtFirst(node: TreeNode): boolean {
    switch (node.kind) {
      case 'section':
        return node.section === 'unregistered' || node.id.startsWith('filtered');
      case 'group':
        return this.#tree.shown <= smallCatalog || node.id.startsWith('filtered');
      default:
        return false;
    }
  }
}

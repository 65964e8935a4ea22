/** What the explorer's menus, icons and keys do. */
import * as vscode from 'vscode';
import { toWebAddress } from '../explorer/presentation.ts';
import type { Grouping } from '../explorer/nodes.ts';
import { t } from '../l10n.ts';
import type { CommandContext, CommandHandler } from './commandContext.ts';
import { showLocation, showReferences } from './showLocation.ts';

/** Opens what was clicked: a code in its catalog, a use in its file. */
export async function openCode({ explorer }: CommandContext, id: unknown): Promise<void> {
  if (explorer.isSelecting) return;
  const node = await explorer.getNode(id);
  if (node?.kind === 'code') await showLocation(node.code.uri, node.code.range);
  else if (node?.kind === 'use') await showLocation(node.use.location.uri, node.use.location.range);
}

/** Lists the uses of a code over the editor; codes put together at run time that may be it are among them. */
export async function findUses({ explorer }: CommandContext, id: unknown): Promise<void> {
  const node = await explorer.getNode(id);
  if (node?.kind !== 'code' && node?.kind !== 'unregistered') return;
  const possibleUses = node.kind === 'code' ? node.code.possibleUses : [];
  const locations = [...node.code.uses, ...possibleUses].map(({ location }) => location);
  const from = node.kind === 'code' ? node.code : locations[0];
  if (from === undefined) return;
  if (locations.length === 0) {
    void vscode.window.showInformationMessage(t('No file of this workspace uses {0}.', node.code.code));
    return;
  }
  await showLocation(from.uri, from.range);
  await showReferences(from, locations);
}

export async function copyCode({ explorer }: CommandContext, id: unknown): Promise<void> {
  const node = await explorer.getNode(id);
  if (node?.kind === 'code' || node?.kind === 'unregistered') await vscode.env.clipboard.writeText(node.code.code);
  else if (node?.kind === 'use') await vscode.env.clipboard.writeText(node.use.text);
}

/** Opens what a catalog names as the documentation of a code, where it is a page on the web. */
export async function openDocs({ explorer }: CommandContext, id: unknown): Promise<void> {
  const node = await explorer.getNode(id);
  if (node?.kind !== 'code' || node.code.docs === undefined) return;
  const address = toWebAddress(node.code.docs);
  if (address === undefined) throw new Error(t('“{0}” is not the address of a page on the web.', node.code.docs));
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

/** Filters as one types; Escape brings back what was shown before. */
export function filterCodes({ explorer }: CommandContext): void {
  const before = explorer.filter;
  const box = vscode.window.createInputBox();
  let isAccepted = false;
  let timer: NodeJS.Timeout | undefined;
  box.title = t('Filter Error Codes');
  box.placeholder = t('Words of a code, a status, a type or a message');
  box.value = before;
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    // Typed in one go, it is one change of the tree.
    timer = setTimeout(() => {
      explorer.setFilter(value);
    }, 100);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    explorer.setFilter(isAccepted ? box.value : before);
    box.dispose();
    void vscode.commands.executeCommand('failwell.catalog.focus');
  });
  box.show();
}

export function clearFilter({ explorer }: CommandContext): void {
  explorer.setFilter('');
}

/** The command that groups in one way. */
export function groupBy(grouping: Grouping): CommandHandler {
  return ({ explorer }) => explorer.setGrouping(grouping);
}

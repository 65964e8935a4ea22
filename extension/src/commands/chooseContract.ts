/** Which contract a command is about, where there are several. */
import type { ExplorerFolder } from 'failwell-language-server/protocol';
import * as vscode from 'vscode';
import { findNearestContract } from '../explorer/nearestContract.ts';
import { t } from '../l10n.ts';
import type { CommandContext } from './commandContext.ts';

/**
 * The only contract, or the one that is chosen; the one of the active editor comes first. Undefined where nothing is
 * chosen, or there is none: then one is offered.
 */
export async function chooseContract({ explorer }: CommandContext): Promise<ExplorerFolder | undefined> {
  const folders = await explorer.getFolders();
  if (folders.length === 0) {
    const create = t('Create failwell.yaml');
    const answer = await vscode.window.showInformationMessage(
      t('This workspace has no contract yet that lists its error codes.'),
      create,
    );
    if (answer === create) await vscode.commands.executeCommand('failwell.createContract');
    return undefined;
  }
  if (folders.length === 1) return folders[0];
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const nearest = active === undefined ? undefined : findNearestContract(folders, active);
  const items = folders
    .toSorted((left, right) => Number(right === nearest) - Number(left === nearest))
    .map((folder) => ({
      label: vscode.workspace.asRelativePath(vscode.Uri.parse(folder.uri, true)),
      description: folder.codes.length === 1 ? t('1 code') : t('{0} codes', folder.codes.length),
      folder,
    }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Which contract?'),
    placeHolder: t('The contract whose error codes are meant'),
  });
  return chosen?.folder;
}

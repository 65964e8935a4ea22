/** The first contract of a folder. */
import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import type { CommandContext } from './commandContext.ts';

/** Creates `failwell.yaml` of the codes found in a workspace folder, and opens it. */
export async function createContract({ session }: CommandContext): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const created = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('Collecting error codes') },
    () => session.request('failwell/createContract', { folder: folder.uri.toString() }),
  );
  if (created === null) {
    void vscode.window.showInformationMessage(t('“{0}” has a contract already.', folder.name));
    return;
  }
  await session.applyEdit(created.edit);
  await vscode.window.showTextDocument(vscode.Uri.parse(created.uri, true));
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0) throw new Error(t('Open a folder first: a contract belongs into one.'));
  if (folders.length === 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: t('The folder that gets a failwell.yaml') });
}

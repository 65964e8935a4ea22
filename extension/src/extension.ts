/** The extension's beginning and end: everything is made here once and given what it needs. */
import * as vscode from 'vscode';
import { registerCommands } from './commands/index.ts';
import { CatalogExplorer } from './explorer/catalogExplorer.ts';
import { setTranslation } from './l10n.ts';
import { OtherLinters } from './otherLinters/otherLinters.ts';
import { Revalidation } from './otherLinters/revalidation.ts';
import { ServerSession } from './server/session.ts';
import { StatusItems } from './statusItems.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  setTranslation((message, ...values) => vscode.l10n.t(message, ...values));
  const output = vscode.window.createOutputChannel('Failwell', { log: true });
  const session = new ServerSession(context.asAbsolutePath('dist/server.cjs'), output);
  const explorer = new CatalogExplorer(session, context.workspaceState);
  context.subscriptions.push(
    output,
    session,
    explorer,
    new StatusItems(session),
    new OtherLinters(session),
    new Revalidation(session, output),
    registerCommands({ session, explorer, output }),
    // What is allowed is told to a server when it starts.
    vscode.workspace.onDidGrantWorkspaceTrust(() => session.restart()),
    // A window whose folders were all elsewhere may have one on disk now.
    vscode.workspace.onDidChangeWorkspaceFolders(() => session.start()),
  );
  await session.start();
}

/** The extension's beginning and end: everything is made here once and given what it needs. */
import * as vscode from 'vscode';
import { setTranslation } from './l10n.ts';
import { ServerSession } from './server/session.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  setTranslation((message, ...values) => vscode.l10n.t(message, ...values));
  const output = vscode.window.createOutputChannel('Failwell', { log: true });
  const session = new ServerSession(context.asAbsolutePath('dist/server.cjs'), output);
  context.subscriptions.push(
    output,
    session,
    vscode.workspace.onDidGrantWorkspaceTrust(() => session.restart()),
  );
  await session.start();
}

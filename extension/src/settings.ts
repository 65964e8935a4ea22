/** The settings that the client itself reads; the server asks for its own (`ServerSettings` of its protocol). */
import * as vscode from 'vscode';

/** Settings of section `failwell`. The manifest's `configuration` is generated from this and `ServerSettings`. */
interface ClientSettings {
  /**
   * Whether the explorer of error codes selects the code at the cursor as you move through files.
   * @default false
   */
  readonly 'explorer.followActiveEditor': boolean;
}

function getSetting<Name extends keyof ClientSettings>(
  name: Name,
  fallback: ClientSettings[Name],
): ClientSettings[Name] {
  return vscode.workspace.getConfiguration('failwell').get<ClientSettings[Name]>(name, fallback);
}

export function followsActiveEditor(): boolean {
  return getSetting('explorer.followActiveEditor', false);
}

/** Places that the server names, shown in editors. */
import type { ExplorerUse } from 'failwell-language-server/protocol';
import * as vscode from 'vscode';

type ServerLocation = ExplorerUse['location'];
type ServerRange = ServerLocation['range'];

function toRange({ start, end }: ServerRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function toLocation({ uri, range }: ServerLocation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}

/** Opens a file at a place, which is selected. */
export async function showLocation(uri: string, range: ServerRange): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection: toRange(range) });
}

/** Shows places in the editor's list of references, beginning at one of them. */
export async function showReferences(from: ServerLocation, locations: readonly ServerLocation[]): Promise<void> {
  const uri = vscode.Uri.parse(from.uri, true);
  const position = toRange(from.range).start;
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations.map(toLocation));
}

/** Answers of the language service in the shapes that a client can take. */
import {
  type CodeAction,
  type CodeLens,
  type Definition,
  type DefinitionLink,
  type DocumentSymbol,
  type Hover,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from './client.ts';

/** An edit that the client can apply; undefined where it would have to create a file and cannot. */
export function toClientEdit(edit: WorkspaceEdit, client: Client): WorkspaceEdit | undefined {
  const changes = edit.documentChanges ?? [];
  if (!client.createsFiles && changes.some((change) => !('edits' in change))) return undefined;
  if (client.takesChangeAnnotations) return edit;
  const plain = changes.map((change) =>
    'edits' in change ? { ...change, edits: change.edits.flatMap((each) => toPlainEdit(each)) } : change,
  );
  if (client.takesDocumentChanges) return { documentChanges: plain };
  const byUri: Record<string, TextEdit[]> = {};
  for (const change of plain) {
    if (!('edits' in change)) continue;
    const { uri } = change.textDocument;
    byUri[uri] = [...(byUri[uri] ?? []), ...change.edits];
  }
  return { changes: byUri };
}

function toPlainEdit(edit: object): readonly TextEdit[] {
  if (!('range' in edit) || !('newText' in edit)) return [];
  const { range, newText } = edit as TextEdit;
  return [{ range, newText }];
}

/** The actions that the client can carry out. */
export function toClientActions(actions: readonly CodeAction[], client: Client): readonly CodeAction[] {
  if (!client.takesCodeActions) return [];
  return actions.flatMap((action) => {
    if (action.edit === undefined) return [action];
    const edit = toClientEdit(action.edit, client);
    return edit === undefined ? [] : [{ ...action, edit }];
  });
}

export function toClientDefinition(links: readonly DefinitionLink[], client: Client): Definition | DefinitionLink[] {
  return client.takesDefinitionLinks
    ? [...links]
    : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

export function toClientSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  client: Client,
): readonly DocumentSymbol[] | readonly SymbolInformation[] {
  if (client.takesSymbolTree) return symbols;
  return symbols.map(({ name, kind, tags, selectionRange }) => ({
    name,
    kind,
    ...(tags === undefined ? {} : { tags }),
    location: { uri, range: selectionRange },
  }));
}

export function toClientHover(hover: Hover | undefined, client: Client): Hover | undefined {
  const { contents } = hover ?? {};
  if (hover === undefined || client.takesMarkdown || typeof contents !== 'object' || !('kind' in contents))
    return hover;
  return { ...hover, contents: { kind: 'plaintext', value: contents.value } };
}

/** Without the command that shows uses, a lens is a text. */
export function toClientLens(lens: CodeLens, client: Client): CodeLens {
  const { range, command } = lens;
  if (client.showsUses || command === undefined) return lens;
  return { range, command: { title: command.title, command: '' } };
}

/** What a client can do, read off its capabilities once. Whatever it does not name it cannot. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

export interface Client {
  /** Asks for diagnostics itself; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Definitions as links, with the range they start from. */
  readonly takesDefinitionLinks: boolean;
  /** Document symbols as a tree, rather than as a list of places. */
  readonly takesSymbolTree: boolean;
  /** Code actions that carry their edit, rather than commands. */
  readonly takesCodeActions: boolean;
  readonly takesMarkdown: boolean;
  readonly preparesRename: boolean;
  /** Edits of documents with their versions. */
  readonly takesDocumentChanges: boolean;
  readonly createsFiles: boolean;
  readonly takesChangeAnnotations: boolean;
  readonly showsProgress: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly showsUses: boolean;
  readonly isTrusted: boolean;
  readonly checksOnRequest: boolean;
  /** Settings given once and for all. */
  readonly givenSettings: unknown;
}

export function readClient({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Client {
  const { workspace, textDocument, window } = capabilities;
  const options = toOptions(initializationOptions);
  const edit = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    takesDefinitionLinks: textDocument?.definition?.linkSupport === true,
    takesSymbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    takesMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    takesDocumentChanges: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    takesChangeAnnotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    showsProgress: window?.workDoneProgress === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsUses: Array.isArray(options.commands) && options.commands.includes('failwell.showUses'),
    isTrusted: options.isTrusted !== false,
    checksOnRequest: options.checksOnRequest === true,
    givenSettings: options.settings,
  };
}

function toOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}

/**
 * Everything an editor asks, on one page. Plain functions over documents, contracts and the index: no connection, no
 * disk, no timers. Positions and ranges are the protocol's (zero-based lines, UTF-16 characters).
 */
import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Deprecation, NewCode } from '@failwell/catalog';
import type { ExplorerFolder, WorkspaceSummary } from './features/explorer.ts';
import type { Cancellation } from './host.ts';
import type { ServiceSettings } from './workspace.ts';

export interface LanguageService {
  // What the caller tells.
  setFolders(paths: readonly string[]): void;
  setSettings(settings: ServiceSettings): void;
  /** Whether every file was taken in, so that what is not used is unused. */
  setIndexed(isIndexed: boolean): void;
  openDocument(uri: string, languageId: string, version: number, text: string): void;
  /** Answers whether diagnostics of other files may be stale: the document is a contract, a catalog or a package. */
  changeDocument(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): boolean;
  closeDocument(uri: string): void;
  /** A file was created, changed or deleted on disk. Answers whether diagnostics of other files may be stale. */
  fileChanged(path: string, kind: 'created' | 'changed' | 'deleted'): boolean;
  /** Takes a file into the index: its text on disk; open documents are taken in by themselves. */
  indexFile(path: string, text: string): void;
  /** A file is no longer of interest, though it may still be there. */
  dropFile(path: string): void;

  /**
   * The URIs of contracts and packages that say something else than when this was last asked. What was answered before
   * about files that they govern is stale.
   */
  takeChangedSources(): readonly string[];
  /** The paths of all contracts. */
  getContractPaths(): readonly string[];
  /** The URIs of contracts and catalogs, which have diagnostics of their own whether they are open or not. */
  getCatalogFiles(): readonly string[];

  // What the editor asks.
  getDiagnostics(uri: string): readonly Diagnostic[];
  getCodeActions(uri: string, range: Range, context: CodeActionContext): readonly CodeAction[];
  getHover(uri: string, position: Position): Hover | undefined;
  getCompletions(uri: string, position: Position): CompletionList;
  getDefinition(uri: string, position: Position): readonly LocationLink[];
  getReferences(uri: string, position: Position, includeDeclaration: boolean): readonly Location[];
  getDocumentHighlights(uri: string, position: Position): readonly DocumentHighlight[];
  /** Throws a `RenameRefusal` that says why, where a code may not be renamed. */
  prepareRename(uri: string, position: Position): { readonly range: Range; readonly placeholder: string } | undefined;
  /** Throws a `RenameRefusal`, too. */
  getRenameEdits(uri: string, position: Position, newName: string): WorkspaceEdit | undefined;
  /** As `getRenameEdits`, for a published code that shall not be kept: every edit is to be confirmed. */
  getBreakingRenameEdits(uri: string, position: Position, newName: string): WorkspaceEdit | undefined;
  getDocumentSymbols(uri: string): readonly DocumentSymbol[];
  getWorkspaceSymbols(query: string, cancellation?: Cancellation): readonly SymbolInformation[];
  /** How often each code of a catalog is used, once `resolveCodeLens` was asked. */
  getCodeLenses(uri: string): readonly CodeLens[];
  resolveCodeLens(lens: CodeLens): CodeLens;
  getInlayHints(uri: string, range: Range): readonly InlayHint[];
  getExplorer(): readonly ExplorerFolder[];
  getSummary(): WorkspaceSummary;
  /** Counts up whenever the explorer and the summary may say something else. */
  getRevision(): number;

  // What a person asks for by the URI of a contract. Each throws a `Refusal` that says why it cannot be done.
  /** What is wrong with a new code; undefined where nothing is. */
  validateNewCode(contractUri: string, code: string): string | undefined;
  getRegistrationEdit(contractUri: string, code: NewCode): WorkspaceEdit;
  getDeprecationEdit(contractUri: string, code: string, deprecation: Deprecation): WorkspaceEdit;
  /** Renames a code that clients may know; every edit is to be confirmed. */
  getPublishedRenameEdit(contractUri: string, code: string, newName: string): WorkspaceEdit;
  /** A new contract for a workspace folder, of the codes found there; undefined where the folder has one. */
  getNewContract(
    folderUri: string,
  ): { readonly uri: string; readonly edit: WorkspaceEdit; readonly codes: number } | undefined;
}

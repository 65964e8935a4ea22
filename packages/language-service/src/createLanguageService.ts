/** Puts the features together behind the API of `languageService.ts`. */
import { getCodeActions } from './features/codeActions/index.ts';
import { getCodeLenses, readCodeLensData, resolveCodeLens } from './features/codeLens.ts';
import { getCompletions, noCompletions } from './features/completion.ts';
import { getDiagnostics } from './features/diagnostics.ts';
import {
  getDeprecationEdit,
  getPublishedRenameEdit,
  getRegistrationEdit,
  validateNewCode,
} from './features/catalogEdits.ts';
import { toNewContract } from './features/codeActions/createContract.ts';
import { getExplorer, getSummary } from './features/explorer.ts';
import { getHover } from './features/hover.ts';
import { getInlayHints } from './features/inlayHints.ts';
import { getDefinition, getDocumentHighlights, getReferences } from './features/navigation.ts';
import { getBreakingRenameEdits, getRenameEdits, prepareRename } from './features/rename.ts';
import { getDocumentSymbols, getWorkspaceSymbols } from './features/symbols.ts';
import type { LanguageServiceHost } from './host.ts';
import type { LanguageService } from './languageService.ts';
import { toPath, toUri } from './uris.ts';
import { Workspace } from './workspace.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A language service over a host's files. */
export function createLanguageService(host: LanguageServiceHost): LanguageService {
  const workspace = new Workspace(host);
  const { documents, projects } = workspace;

  /** An answer about a document that is known, or the empty one about any other. */
  const about = <T>(uri: string, answer: (document: TextDocument) => T, otherwise: T): T => {
    const document = documents.getOpen(uri) ?? documents.get(toPath(uri));
    return document === undefined ? otherwise : answer(document);
  };

  return {
    setFolders(paths) {
      workspace.setFolders(paths);
    },
    setSettings(settings) {
      workspace.settings = settings;
    },
    setIndexed(isIndexed) {
      workspace.isIndexed = isIndexed;
    },
    openDocument(uri, languageId, version, text) {
      const document = documents.open(uri, languageId, version, text);
      projects.forget(toPath(uri));
      workspace.noteEdit(document);
    },
    changeDocument(uri, changes, version) {
      const document = documents.change(uri, changes, version);
      if (document === undefined) return false;
      workspace.noteEdit(document);
      return projects.forget(toPath(uri));
    },
    closeDocument(uri) {
      documents.close(uri);
      const path = toPath(uri);
      projects.forget(path);
      const onDisk = documents.get(path);
      if (onDisk === undefined) workspace.removeFile(path);
      else workspace.takeFile(path, onDisk.getText());
    },
    fileChanged(path, kind) {
      if (documents.getOpenAt(path) !== undefined) return false;
      const isStale = projects.forget(path);
      if (kind === 'deleted') workspace.removeFile(path);
      if (kind !== 'changed') projects.noteListing(path);
      return isStale || kind !== 'changed';
    },
    indexFile(path, text) {
      if (documents.getOpenAt(path) === undefined) workspace.takeFile(path, text);
    },
    dropFile(path) {
      if (documents.getOpenAt(path) === undefined) workspace.removeFile(path);
    },
    getContractPaths: () => projects.contracts.flatMap(({ file }) => (file === undefined ? [] : [file])),
    takeChangedSources: () => projects.takeChangedFiles().map(toUri),
    getCatalogFiles() {
      const files = projects.contracts.flatMap(({ file, catalog }) =>
        file === undefined ? [] : [file, ...catalog.files],
      );
      return [...new Set(files)].map(toUri);
    },
    getDiagnostics: (uri) => about(uri, (document) => getDiagnostics(workspace, document), []),
    getCodeActions: (uri, range, context) =>
      about(uri, (document) => getCodeActions(workspace, document, range, context), []),
    getHover: (uri, position) => about(uri, (document) => getHover(workspace, document, position), undefined),
    getCompletions: (uri, position) =>
      about(uri, (document) => getCompletions(workspace, document, position), noCompletions),
    getDefinition: (uri, position) => about(uri, (document) => getDefinition(workspace, document, position), []),
    getReferences: (uri, position, includeDeclaration) =>
      about(uri, (document) => getReferences(workspace, document, position, includeDeclaration), []),
    getDocumentHighlights: (uri, position) =>
      about(uri, (document) => getDocumentHighlights(workspace, document, position), []),
    prepareRename: (uri, position) => about(uri, (document) => prepareRename(workspace, document, position), undefined),
    getRenameEdits: (uri, position, newName) =>
      about(uri, (document) => getRenameEdits(workspace, document, position, newName), undefined),
    getBreakingRenameEdits: (uri, position, newName) =>
      about(uri, (document) => getBreakingRenameEdits(workspace, document, position, newName), undefined),
    getDocumentSymbols: (uri) => about(uri, (document) => getDocumentSymbols(workspace, document), []),
    getWorkspaceSymbols: (query, cancellation) => getWorkspaceSymbols(workspace, query, cancellation),
    getCodeLenses: (uri) => about(uri, (document) => getCodeLenses(workspace, document), []),
    resolveCodeLens(lens) {
      const { uri, code } = readCodeLensData(lens) ?? {};
      if (uri === undefined || code === undefined) return lens;
      return about(uri, (document) => resolveCodeLens(workspace, document, code, lens), lens);
    },
    getInlayHints: (uri, range) => about(uri, (document) => getInlayHints(workspace, document, range), []),
    getExplorer: () => getExplorer(workspace),
    getSummary: () => getSummary(workspace),
    getRevision: () => workspace.revision,
    validateNewCode: (contractUri, code) => validateNewCode(workspace, contractUri, code),
    getRegistrationEdit: (contractUri, code) => getRegistrationEdit(workspace, contractUri, code),
    getDeprecationEdit: (contractUri, code, deprecation) =>
      getDeprecationEdit(workspace, contractUri, code, deprecation),
    getPublishedRenameEdit: (contractUri, code, newName) =>
      getPublishedRenameEdit(workspace, contractUri, code, newName),
    getNewContract(folderUri) {
      const made = toNewContract(workspace, toPath(folderUri));
      return made && { uri: toUri(made.path), edit: made.edit, codes: made.codes };
    },
  };
}

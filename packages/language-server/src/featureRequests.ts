/** The requests of the protocol: each asks the language service, and says the answer in the client's shapes. */
import {
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
  type CancellationToken,
  type RequestType,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  toClientActions,
  toClientDefinition,
  toClientEdit,
  toClientHover,
  toClientLens,
  toClientSymbols,
} from './clientShapes.ts';
import type { DiagnosticsProvider } from './diagnostics.ts';
import { OpenDocuments, type Session } from './session.ts';
import type { WorkspaceCheck } from './workspaceCheck.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

export function answerFeatureRequests(
  session: Session,
  diagnostics: DiagnosticsProvider,
  check: WorkspaceCheck,
  indexer: WorkspaceIndexer,
): void {
  const { requests, service, documents, connection, host } = session;

  /** Answers a request about a document; about one that is not for this server as about an empty one. */
  const answer = <Parameters extends { readonly textDocument: TextDocumentIdentifier }>(
    type: RequestType<Parameters, unknown, unknown>,
    otherwise: unknown,
    handle: (parameters: Parameters, token: CancellationToken) => unknown,
  ): void => {
    requests.answer(type, (parameters: Parameters, token) =>
      OpenDocuments.serves(parameters.textDocument.uri) ? handle(parameters, token) : otherwise,
    );
  };

  answer(DocumentDiagnosticRequest.type, { kind: 'full', items: [] }, ({ textDocument: { uri }, previousResultId }) =>
    diagnostics.report(uri, previousResultId),
  );
  requests.answer(WorkspaceDiagnosticRequest.type, (parameters, token) => {
    const { partialResultToken } = parameters;
    return check.answer(
      diagnostics,
      parameters,
      token,
      partialResultToken === undefined
        ? undefined
        : (part) => void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, part),
    );
  });
  answer(CodeActionRequest.type, [], ({ textDocument: { uri }, range, context }) =>
    toClientActions(service.getCodeActions(uri, range, context), session.client),
  );
  answer(HoverRequest.type, null, ({ textDocument: { uri }, position }) =>
    toClientHover(service.getHover(uri, position), session.client),
  );
  answer(CompletionRequest.type, null, ({ textDocument: { uri }, position }) => service.getCompletions(uri, position));
  answer(DefinitionRequest.type, [], ({ textDocument: { uri }, position }) =>
    toClientDefinition(service.getDefinition(uri, position), session.client),
  );
  answer(ReferencesRequest.type, [], ({ textDocument: { uri }, position, context }) =>
    service.getReferences(uri, position, context.includeDeclaration),
  );
  answer(DocumentHighlightRequest.type, [], ({ textDocument: { uri }, position }) =>
    service.getDocumentHighlights(uri, position),
  );
  answer(PrepareRenameRequest.type, null, ({ textDocument: { uri }, position }) =>
    service.prepareRename(uri, position),
  );
  answer(RenameRequest.type, null, async ({ textDocument: { uri }, position, newName }, token) => {
    const version = documents.getVersion(uri);
    await indexer.settle(token);
    if (session.client.isTrusted)
      await Promise.all(service.getContractPaths().map((path) => host.loadPublishedCodes(path)));
    // The position was one of a text that is no more.
    if (documents.getVersion(uri) !== version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document was changed meanwhile.');
    const edit = service.getRenameEdits(uri, position, newName);
    return edit && toClientEdit(edit, session.client);
  });
  answer(DocumentSymbolRequest.type, [], ({ textDocument: { uri } }) =>
    toClientSymbols(service.getDocumentSymbols(uri), uri, session.client),
  );
  requests.answer(WorkspaceSymbolRequest.type, ({ query }, token) => service.getWorkspaceSymbols(query, token));
  answer(CodeLensRequest.type, [], ({ textDocument: { uri } }) => service.getCodeLenses(uri));
  requests.answer(CodeLensResolveRequest.type, (lens) => toClientLens(service.resolveCodeLens(lens), session.client));
  answer(InlayHintRequest.type, [], ({ textDocument: { uri }, range }) => service.getInlayHints(uri, range));
}

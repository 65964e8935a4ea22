/** The server: a language service over a connection. Importing it does nothing; `startServer` does. */
import { createLanguageService, toPath } from '@failwell/language-service';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InitializedNotification,
  InlayHintRequest,
  PositionEncodingKind,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
  WorkspaceSymbolRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { ServerHost } from './host.ts';
import { Requests } from './requests.ts';

/** Serves a client until it says `exit` or goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  const service = createLanguageService(host);
  const requests = new Requests(connection);
  let folders: readonly string[] = [];

  connection.onInitialize((parameters: InitializeParams): InitializeResult => {
    requests.state = 'initialized';
    folders = parameters.workspaceFolders?.map(({ uri }) => toPath(uri)) ?? [];
    service.setFolders(folders);
    return {
      serverInfo: { name: 'failwell-language-server', version: host.version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        diagnosticProvider: { identifier: 'failwell', interFileDependencies: true, workspaceDiagnostics: false },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, 'source.fixAll.failwell'],
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["'", '"', '`', '.', ':', ' '] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
      },
    };
  });
  connection.onShutdown(() => {
    requests.state = 'shut down';
  });

  requests.take(InitializedNotification.type, async () => {
    for (const folder of folders) {
      for await (const path of host.openFolder(folder, []).list({ isCancellationRequested: false })) {
        const text = await host.readText(path);
        if (text !== undefined) service.indexFile(path, text);
      }
    }
    service.setIndexed(true);
  });

  requests.take(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    service.openDocument(textDocument.uri, textDocument.languageId, textDocument.version, textDocument.text);
  });
  requests.take(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    service.changeDocument(textDocument.uri, contentChanges, textDocument.version);
  });
  requests.take(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    service.closeDocument(textDocument.uri);
  });

  requests.answer(DocumentDiagnosticRequest.type, ({ textDocument }) => ({
    kind: 'full',
    items: service.getDiagnostics(textDocument.uri),
  }));
  requests.answer(CodeActionRequest.type, ({ textDocument, range, context }) =>
    service.getCodeActions(textDocument.uri, range, context),
  );
  requests.answer(HoverRequest.type, ({ textDocument, position }) => service.getHover(textDocument.uri, position));
  requests.answer(CompletionRequest.type, ({ textDocument, position }) =>
    service.getCompletions(textDocument.uri, position),
  );
  requests.answer(DefinitionRequest.type, ({ textDocument, position }) =>
    service.getDefinition(textDocument.uri, position),
  );
  requests.answer(ReferencesRequest.type, ({ textDocument, position, context }) =>
    service.getReferences(textDocument.uri, position, context.includeDeclaration),
  );
  requests.answer(DocumentHighlightRequest.type, ({ textDocument, position }) =>
    service.getDocumentHighlights(textDocument.uri, position),
  );
  requests.answer(PrepareRenameRequest.type, ({ textDocument, position }) =>
    service.prepareRename(textDocument.uri, position),
  );
  requests.answer(RenameRequest.type, ({ textDocument, position, newName }) =>
    service.getRenameEdits(textDocument.uri, position, newName),
  );
  requests.answer(DocumentSymbolRequest.type, ({ textDocument }) => service.getDocumentSymbols(textDocument.uri));
  requests.answer(WorkspaceSymbolRequest.type, ({ query }, token) => service.getWorkspaceSymbols(query, token));
  requests.answer(CodeLensRequest.type, ({ textDocument }) => service.getCodeLenses(textDocument.uri));
  requests.answer(InlayHintRequest.type, ({ textDocument, range }) => service.getInlayHints(textDocument.uri, range));
  requests.answerOwn('failwell/explorer', () => service.getExplorer());

  connection.listen();
}

/** The server: a language service over a connection. Importing it does nothing; `startServer` does. */
import { createLanguageService, toPath } from '@failwell/language-service';
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InlayHintRefreshRequest,
  PositionEncodingKind,
  RegistrationRequest,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type DidChangeWorkspaceFoldersParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { answerCatalogRequests } from './catalogRequests.ts';
import { readClient } from './client.ts';
import { Configuration } from './configuration.ts';
import { DiagnosticsProvider } from './diagnostics.ts';
import { answerFeatureRequests } from './featureRequests.ts';
import type { ServerHost } from './host.ts';
import { ProgressReporter } from './progress.ts';
import type { ServerSettings } from './protocol.ts';
import { Requests } from './requests.ts';
import { OpenDocuments, type Session } from './session.ts';
import { defaultSettings } from './settings.ts';
import { StatusReporter } from './status.ts';
import { Debounced } from './waiting.ts';
import { WorkspaceCheck } from './workspaceCheck.ts';
import { WorkspaceIndexer } from './workspaceIndexer.ts';

/** Milliseconds of quiet after which is looked whether contracts say something else. */
const delay = 100;

/** Serves a client until it says `exit` or goes. */
export function startServer(connection: Connection, host: ServerHost): void {
  const requests = new Requests(connection);
  const session: Session = {
    connection,
    host,
    requests,
    service: createLanguageService({
      ...host,
      getPublishedCodes: (contractFile) =>
        session.client.isTrusted ? host.getPublishedCodes?.(contractFile) : undefined,
    }),
    documents: new OpenDocuments(),
    client: readClient({ capabilities: {} }),
    settings: defaultSettings,
  };
  const { service } = session;
  let folders: readonly string[] = [];

  const status: StatusReporter = new StatusReporter(session, () => indexer);
  const progress = new ProgressReporter(connection, requests, () => session.client);
  const indexer: WorkspaceIndexer = new WorkspaceIndexer(session, progress, () => {
    status.note();
    looking.schedule();
  });
  const check = new WorkspaceCheck(session, () => indexer.scripts);
  const diagnostics = new DiagnosticsProvider(session, () => check.found);
  const looking = new Debounced(delay, () => {
    void requests.guard('failwell/catalogChanged', lookForChanges);
  });
  const configuration = new Configuration(session, applySettings);

  /** Tells whoever shows what contracts and packages say, once they say something else. */
  function lookForChanges(): void {
    status.note();
    const uris = service.takeChangedSources();
    if (uris.length === 0) return;
    status.recount();
    diagnostics.invalidate();
    refreshViews();
    void connection.sendNotification('failwell/catalogChanged', { uris });
  }

  /** A client that does not answer is not waited for. */
  function refreshViews(): void {
    const { client } = session;
    for (const { method } of [
      ...(client.refreshesCodeLenses ? [CodeLensRefreshRequest.type] : []),
      ...(client.refreshesInlayHints ? [InlayHintRefreshRequest.type] : []),
    ]) {
      connection.sendRequest(method).catch((error: unknown) => {
        requests.logFailure(method, error);
      });
    }
  }

  function applySettings(settings: ServerSettings): void {
    const before = session.settings;
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    session.settings = settings;
    service.setSettings(settings);
    diagnostics.invalidate();
    refreshViews();
    if (JSON.stringify(before.exclude) !== JSON.stringify(settings.exclude)) restartIndex();
  }

  let isStarted = false;
  function restartIndex(): void {
    if (isStarted) void indexer.start(folders).then(finishIndex);
  }

  /** That codes are unused, and how often others are used, is known only now. */
  function finishIndex(): void {
    if (indexer.state.state !== 'ready') return;
    diagnostics.invalidate();
    refreshViews();
  }

  function changeFolders({ event: { added, removed } }: DidChangeWorkspaceFoldersParams): void {
    const gone = new Set(removed.map(({ uri }) => toPath(uri)));
    const kept = folders.filter((folder) => !gone.has(folder));
    const come = added.filter(({ uri }) => isFile(uri)).map(({ uri }) => toPath(uri));
    folders = [...new Set([...kept, ...come])];
    service.setFolders(folders);
    restartIndex();
  }

  connection.onInitialize((parameters: InitializeParams): InitializeResult => {
    session.client = readClient(parameters);
    requests.state = 'initialized';
    // Here, because the library has listeners of its own, which it sets up just before.
    progress.listen();
    requests.take(DidChangeWorkspaceFoldersNotification.type, changeFolders);
    folders = getFolders(parameters);
    service.setFolders(folders);
    return {
      serverInfo: { name: 'failwell-language-server', version: host.version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(session.client.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: 'failwell',
                interFileDependencies: true,
                workspaceDiagnostics: true,
              },
            }
          : {}),
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, 'source.fixAll.failwell'],
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["'", '"', '`', '.', ':', ' '] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: session.client.preparesRename ? { prepareProvider: true } : true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        codeLensProvider: { resolveProvider: true },
        inlayHintProvider: true,
      },
    };
  });

  requests.take(InitializedNotification.type, async () => {
    if (session.client.registersFileWatchers) watchFiles(session);
    await configuration.start();
    isStarted = true;
    await indexer.start(folders);
    finishIndex();
  });

  connection.onShutdown(() => {
    requests.state = 'shut down';
    indexer.stop();
    status.stop();
    diagnostics.stop();
    looking.cancel();
  });

  requests.take(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, languageId, version, text } }) => {
    if (!OpenDocuments.serves(uri)) return;
    session.documents.set(uri, version);
    service.openDocument(uri, languageId, version, text);
    diagnostics.noteOpen(uri);
    looking.schedule();
  });
  requests.take(DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
    if (!session.documents.has(uri)) return;
    session.documents.set(uri, version);
    service.changeDocument(uri, contentChanges, version);
    diagnostics.noteEdit(uri);
    looking.schedule();
  });
  requests.take(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    if (!session.documents.has(uri)) return;
    session.documents.delete(uri);
    service.closeDocument(uri);
    diagnostics.noteClose(uri);
    looking.schedule();
  });

  requests.take(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    const events = new Map(changes.filter(({ uri }) => isFile(uri)).map(({ uri, type }) => [toPath(uri), type]));
    for (const [path, type] of events) {
      diagnostics.forget(path);
      if (type === FileChangeType.Deleted) check.drop(path);
    }
    diagnostics.noteUnopened();
    return indexer.takeEvents(events);
  });
  requests.takeOwn('failwell/shownElsewhere', (shown) => {
    diagnostics.setElsewhere(shown);
  });

  answerFeatureRequests(session, diagnostics, check, indexer);
  answerCatalogRequests(session, { indexer, check, diagnostics, status, progress });
  connection.listen();
}

/** Folders on a disk. */
function getFolders(parameters: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients that know no workspace folders say nothing else
  const { workspaceFolders, rootUri } = parameters;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
  return [...new Set(uris.filter(isFile).map(toPath))];
}

function isFile(uri: string): boolean {
  return /^file:/iu.test(uri);
}

/** What may hold codes, and whatever comes and goes: of a folder that is deleted only its own name is told. */
function watchFiles({ connection, requests }: Session): void {
  const watchers = [
    // No braces in braces: VS Code ends both with the first that closes.
    { globPattern: '**/.gitignore' },
    {
      globPattern:
        '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,swift,kt,kts,java,py,rb,go,rs,cs,php,dart,json,jsonc,yaml,yml,md,mdx,graphql,gql,html,vue,svelte}',
    },
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  const registrations = [
    { id: 'failwell.files', method: DidChangeWatchedFilesNotification.method, registerOptions: { watchers } },
  ];
  connection.sendRequest(RegistrationRequest.type, { registrations }).catch((error: unknown) => {
    requests.logFailure('client/registerCapability', error);
  });
}

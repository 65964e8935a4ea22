/** The language server's life in this window: started, watched, asked, started anew, stopped. */
import type {
  ClientNotifications,
  InitializationOptions,
  ServerNotifications,
  ServerRequests,
  ServerStatus,
} from 'failwell-language-server/protocol';
import * as vscode from 'vscode';
import {
  CloseAction,
  LanguageClient,
  State,
  TransportKind,
  WorkDoneProgress,
  type ErrorHandler,
  type LanguageClientOptions,
  type ServerOptions,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceEdit,
} from 'vscode-languageclient/node';
import { t } from '../l10n.ts';
import { documentSelector } from './documents.ts';

/** `virtual`: no folder of the window is on disk, so that there is nothing to serve. */
export type SessionState = 'virtual' | 'starting' | 'running' | 'failed' | 'stopped';

/** What a server reports while it works on one request. */
export type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

type ServerEvent<Name extends keyof ServerNotifications> = vscode.EventEmitter<ServerNotifications[Name]>;

/** How often a server that ends by itself is started again within three minutes. */
const maxRestarts = 4;

export class ServerSession implements vscode.Disposable {
  readonly #module: string;
  readonly #output: vscode.LogOutputChannel;
  readonly #stateChanged = new vscode.EventEmitter<SessionState>();
  readonly #statusChanged: ServerEvent<'failwell/statusChanged'> = new vscode.EventEmitter();
  readonly #explorerChanged: ServerEvent<'failwell/explorerChanged'> = new vscode.EventEmitter();
  readonly #catalogChanged: ServerEvent<'failwell/catalogChanged'> = new vscode.EventEmitter();
  #client: LanguageClient | undefined;
  #state: SessionState = 'stopped';
  #status: ServerStatus | undefined;

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  readonly onDidChangeExplorer = this.#explorerChanged.event;
  readonly onDidChangeCatalog = this.#catalogChanged.event;

  /**
   * @param module the server's bundle
   * @param output where client and server log; its level, which the user sets, is how much the server tells
   */
  constructor(module: string, output: vscode.LogOutputChannel) {
    this.#module = module;
    this.#output = output;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What the server said last of itself; undefined where it does not run. */
  get status(): ServerStatus | undefined {
    return this.#status;
  }

  /** Starts the server, where there is something on disk to serve. Never throws: the state says how it went. */
  async start(): Promise<void> {
    if (this.#client !== undefined) return;
    if (!hasFiles()) {
      this.#enter('virtual');
      return;
    }
    this.#enter('starting');
    const client = this.#createClient();
    this.#client = client;
    try {
      await client.start();
      await this.#askStatus();
    } catch (error) {
      this.#output.error(error instanceof Error ? error : String(error));
      if (this.#client === client) this.#enter('failed');
    }
  }

  /** Ends the server; what waits for an answer fails. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#status = undefined;
    this.#enter('stopped');
    try {
      await client?.dispose();
    } catch (error) {
      // A server that never came up, or is gone already, cannot be asked to end.
      this.#output.debug(String(error));
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    void this.stop();
    for (const emitter of [this.#stateChanged, this.#statusChanged, this.#explorerChanged, this.#catalogChanged])
      emitter.dispose();
  }

  /** @throws Error with the server's words, where it refuses, and where it does not run */
  async request<Name extends keyof ServerRequests>(
    name: Name,
    params: ServerRequests[Name]['params'],
    token?: vscode.CancellationToken,
  ): Promise<ServerRequests[Name]['result']> {
    const client = this.#getRunningClient();
    type Result = ServerRequests[Name]['result'];
    if (params === undefined) return client.sendRequest<Result>(name, token);
    return client.sendRequest<Result>(name, params, token);
  }

  /** Says something to the server; where none runs, nobody needs to know it. */
  notify<Name extends keyof ClientNotifications>(name: Name, params: ClientNotifications[Name]): void {
    if (this.#client?.isRunning() !== true) return;
    this.#client.sendNotification(name, params).catch((error: unknown) => {
      this.#output.debug(`${name}: ${String(error)}`);
    });
  }

  /**
   * Does something whose progress the server reports.
   * @param work is given the token to send along
   */
  async withProgress<Result>(
    report: (progress: Progress) => void,
    work: (workDoneToken: string) => Promise<Result>,
  ): Promise<Result> {
    // The server makes tokens, too: this must be none of its.
    const token = crypto.randomUUID();
    const listener = this.#getRunningClient().onProgress(WorkDoneProgress.type, token, report);
    try {
      return await work(token);
    } finally {
      listener.dispose();
    }
  }

  /** The edits that rename the code at a place; asked for here because VS Code's own command drops what is to be confirmed. */
  async getRenameEdits(uri: string, position: ProtocolPosition, newName: string): Promise<WorkspaceEdit | null> {
    const params = { textDocument: { uri }, position, newName };
    return this.#getRunningClient().sendRequest<WorkspaceEdit | null>('textDocument/rename', params);
  }

  /**
   * Applies an edit of the server; what needs confirmation is shown before.
   * @throws Error where a file was changed since the server made the edit, or the edit was not taken
   */
  async applyEdit(edit: WorkspaceEdit): Promise<void> {
    const client = this.#getRunningClient();
    if (!client.validateWorkspaceEdit(edit)) throw new Error(t('A file was changed meanwhile. Try again.'));
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    // As a refactoring: files that had no unsaved changes are saved, unless the user's settings say otherwise.
    await vscode.workspace.applyEdit(converted, { isRefactoring: true });
  }

  #getRunningClient(): LanguageClient {
    if (this.#client?.isRunning() === true) return this.#client;
    throw new Error(
      this.#state === 'virtual'
        ? t('Failwell reads files from disk, and this folder is not on disk.')
        : t('Failwell’s language server does not run. Its output says why.'),
    );
  }

  #enter(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  async #askStatus(): Promise<void> {
    try {
      this.#takeStatus(await this.request('failwell/status', undefined));
    } catch (error) {
      // It tells its status by itself, too.
      this.#output.debug(`failwell/status: ${String(error)}`);
    }
  }

  #takeStatus(status: ServerStatus): void {
    this.#status = status;
    this.#statusChanged.fire(status);
  }

  #createClient(): LanguageClient {
    const run = { module: this.#module, transport: TransportKind.ipc };
    const serverOptions: ServerOptions = {
      run,
      debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    };
    const clientOptions: LanguageClientOptions = {
      documentSelector: [...documentSelector],
      outputChannel: this.#output,
      connectionOptions: { maxRestartCount: maxRestarts },
      // Asked for at each start: trust may have been given meanwhile.
      initializationOptions: (): InitializationOptions => ({
        isTrusted: vscode.workspace.isTrusted,
        // VS Code asks for the whole workspace every few seconds; a check of every file is a command.
        checksOnRequest: true,
        commands: ['failwell.showUses'],
      }),
      diagnosticPullOptions: { onChange: true, onSave: true },
      markdown: { isTrusted: false, supportHtml: false },
    };
    const client = new LanguageClient('failwell', 'Failwell', serverOptions, clientOptions);
    client.clientOptions.errorHandler = this.#watch(client, client.createDefaultErrorHandler(maxRestarts));
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      if (newState === State.Starting) this.#enter('starting');
      else if (newState === State.Running) this.#enter('running');
    });
    client.onNotification('failwell/statusChanged', (status: ServerStatus) => {
      this.#takeStatus(status);
    });
    client.onNotification('failwell/explorerChanged', () => {
      this.#explorerChanged.fire(undefined);
    });
    client.onNotification('failwell/catalogChanged', (params: ServerNotifications['failwell/catalogChanged']) => {
      this.#catalogChanged.fire(params);
    });
    return client;
  }

  /** The library's own handling of a server that ends, with word of the end that it does not mend. */
  #watch(client: LanguageClient, handler: ErrorHandler): ErrorHandler {
    return {
      error: (error, message, count) => handler.error(error, message, count),
      closed: async () => {
        const result = await handler.closed();
        if (result.action === CloseAction.DoNotRestart && this.#client === client) {
          this.#status = undefined;
          this.#enter('failed');
        }
        return result;
      },
    };
  }
}

/** As the protocol counts. */
interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** Whether something in this window is on disk; with no folder open, single files are. */
function hasFiles(): boolean {
  const folders = vscode.workspace.workspaceFolders;
  return folders === undefined || folders.length === 0 || folders.some(({ uri }) => uri.scheme === 'file');
}

/** The bundled server as a process, and a client of the protocol that talks to it over its standard streams. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { bundleLanguageServer } from '../../tooling/bundle.js';

/** What Visual Studio Code says of itself, as far as the server asks. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
  },
  window: { workDoneProgress: true },
};

export interface StartOptions {
  /** Files of the workspace, by names relative to it. */
  readonly files?: Readonly<Record<string, string>>;
  /** A workspace that is there already. */
  readonly root?: string;
  /** Workspace folders relative to it; default the whole. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` is answered; a promise that never ends is no answer. */
  readonly settings?: unknown;
  /** Whether requests of the server are answered at all. Default true. */
  readonly answers?: boolean;
  /** Whether the server's heap is measured. */
  readonly isMeasured?: boolean;
}

/** Loaded into a server that is measured: answers over a channel of its own, beside the protocol. */
const probe = `
process.on('message', () => {
  for (let pass = 0; pass < 4; pass++) gc();
  process.send(process.memoryUsage().heapUsed);
});
process.channel.unref();
`;

/** The workspaces of the tests of a file, which go when these are over. */
const workspaces: string[] = [];

/** A workspace on disk, until the tests of the file are over. @returns its folder */
export function createWorkspace(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-workspace-')));
  workspaces.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

interface Received {
  readonly method: string;
  readonly params: unknown;
}

export class TestClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly root: string;
  /** Everything that the server said by itself, in order. */
  readonly received: Received[] = [];
  /** What the server asked the client. */
  readonly asked: Received[] = [];
  initialized: InitializeResult | undefined;
  settings: unknown;
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #exit: Promise<number | null>;

  constructor(bundle: string, root: string, { answers = true, settings, isMeasured = false }: StartOptions) {
    this.root = root;
    this.settings = settings;
    const options = isMeasured ? ['--expose-gc', '--require', writeProbe(bundle)] : [];
    this.process = spawn(process.execPath, [...options, bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', ...(isMeasured ? (['ipc'] as const) : [])],
    });
    this.#exit = new Promise((resolve) => {
      this.process.once('exit', resolve);
    });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('The server has no streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification((method: string, params: unknown) => void this.received.push({ method, params }));
    this.connection.onUnhandledProgress((params: unknown) => void this.received.push({ method: '$/progress', params }));
    this.connection.onRequest((method: string, params: unknown) => {
      this.asked.push({ method, params });
      if (!answers) return new Promise(() => undefined);
      return method === 'workspace/configuration' ? [this.settings] : null;
    });
    this.connection.listen();
  }

  /** Starts a server on a workspace and says hello. */
  static async start(bundle: string, options: StartOptions = {}): Promise<TestClient> {
    const root = options.root ?? createWorkspace(options.files ?? {});
    const client = new TestClient(bundle, root, options);
    const folders = (options.folders ?? ['']).map((name) => ({ uri: client.toUri(name), name: name || 'root' }));
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? fullCapabilities,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  toPath(name: string): string {
    return path.join(this.root, name);
  }

  toUri(name: string): string {
    return pathToFileURL(this.toPath(name)).href;
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return params === undefined
      ? this.connection.sendRequest<T>(method)
      : this.connection.sendRequest<T>(method, params);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async open(name: string, text: string, languageId = toLanguage(name)): Promise<string> {
    const uri = this.toUri(name);
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** Gives an open document another text. */
  async edit(name: string, text: string): Promise<void> {
    const uri = this.toUri(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.#texts.set(uri, text);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async close(name: string): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri: this.toUri(name) } });
  }

  /** Writes a file, and says so as the client's watcher would. */
  async write(name: string, text: string, type: 1 | 2 = 2): Promise<void> {
    mkdirSync(path.dirname(this.toPath(name)), { recursive: true });
    writeFileSync(this.toPath(name), text);
    await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.toUri(name), type }] });
  }

  async remove(name: string): Promise<void> {
    rmSync(this.toPath(name), { recursive: true });
    await this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.toUri(name), type: 3 }] });
  }

  async pull(name: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: this.toUri(name) },
    });
    return items;
  }

  /** The codes of the diagnostics that a document has. */
  async pullCodes(name: string): Promise<readonly unknown[]> {
    return (await this.pull(name)).map(({ code }) => code);
  }

  /** What was published last of a file. */
  getPublished(name: string): PublishDiagnosticsParams | undefined {
    const uri = this.toUri(name);
    return this.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .findLast((params) => params.uri === uri);
  }

  getPublishedCodes(name: string): readonly unknown[] | undefined {
    return this.getPublished(name)?.diagnostics.map(({ code }) => code);
  }

  getAll(method: string): readonly unknown[] {
    return this.received.filter((each) => each.method === method).map(({ params }) => params);
  }

  get logs(): readonly string[] {
    return this.getAll('window/logMessage').map((params) => (params as { message: string }).message);
  }

  /** Waits until something holds; how long that may take is the test's own limit. */
  async until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
    for (;;) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Bytes of the server's heap after everything that can be freed was. */
  measureHeap(): Promise<number> {
    return new Promise((resolve) => {
      this.process.once('message', resolve);
      this.process.send('measure');
    });
  }

  /** Waits until the index is complete. */
  async ready(): Promise<void> {
    await this.until(async () => (await this.request<{ state: string }>('failwell/status')).state === 'ready');
  }

  /** The texts of files after an edit, by name. */
  apply(edit: WorkspaceEdit | null | undefined, before: Readonly<Record<string, string>>): Record<string, string> {
    const after: Record<string, string> = {};
    const toName = (uri: string): string => path.relative(this.root, new URL(uri).pathname).replaceAll('\\', '/');
    const changes = [
      ...(edit?.documentChanges ?? []).flatMap((change) =>
        'edits' in change ? [{ uri: change.textDocument.uri, edits: change.edits }] : [],
      ),
      ...Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits })),
    ];
    for (const { uri, edits } of changes) {
      const name = toName(uri);
      const document = TextDocument.create(uri, '', 0, before[name] ?? '');
      after[name] = TextDocument.applyEdits(
        document,
        edits.filter((each) => 'newText' in each),
      );
    }
    return after;
  }

  /** Says goodbye. @returns the exit code */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    await this.connection.sendNotification('exit');
    return this.exited();
  }

  /** Waits for the end of the process, and cleans up. */
  async exited(): Promise<number | null> {
    const code = await this.#exit;
    this.connection.dispose();
    return code;
  }

  /** Ends a server that a test left behind. */
  kill(): void {
    if (this.process.exitCode === null) this.process.kill();
  }
}

function writeProbe(bundle: string): string {
  const file = path.join(path.dirname(bundle), 'probe.cjs');
  writeFileSync(file, probe);
  return file;
}

function toLanguage(name: string): string {
  if (/\.[cm]?ts$/u.test(name)) return 'typescript';
  if (/\.[cm]?js$/u.test(name)) return 'javascript';
  return name.endsWith('.yaml') ? 'yaml' : 'plaintext';
}

/** The position of a text in another one. */
export function findPosition(text: string, wanted: string): { readonly line: number; readonly character: number } {
  const offset = text.indexOf(wanted);
  if (offset === -1) throw new Error(`${wanted} does not occur.`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** One built server for the tests of a file, and its clients, which end with their test. */
export interface ServerUnderTest {
  /** Where the bundle is; known once the tests run. */
  readonly bundle: string;
  /** A client whose server is initialized. */
  readonly start: (options?: StartOptions) => Promise<TestClient>;
  /** A client that has not said anything yet. */
  readonly connect: () => TestClient;
}

/** Builds the server before the tests of a file. @param files of the workspace of a client that names no others */
export function useServer(files: Readonly<Record<string, string>>): ServerUnderTest {
  let folder = '';
  const clients: TestClient[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'failwell-server-'));
    await bundleLanguageServer(folder);
  });
  afterAll(() => {
    for (const each of [folder, ...workspaces.splice(0)]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.kill();
  });
  const getBundle = (): string => path.join(folder, 'server.cjs');
  return {
    get bundle() {
      return getBundle();
    },
    start: async (options = {}) => {
      const client = await TestClient.start(getBundle(), { files, ...options });
      clients.push(client);
      return client;
    },
    connect: () => {
      const client = new TestClient(getBundle(), createWorkspace(files), {});
      clients.push(client);
      return client;
    },
  };
}

/** Diagnostics as clients want them: those that ask are answered, to the others they are published when it gets quiet. */
import { isScriptFile, toPath } from '@failwell/language-service';
import {
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClientNotifications } from './protocol.ts';
import type { Session } from './session.ts';
import { answerWithin, Debounced } from './waiting.ts';

/** Milliseconds after a keystroke, and after a change that concerns other files. */
const delays = { edit: 150, refresh: 300, unopened: 400 };

/** Milliseconds after which a client is taken not to answer. */
const patience = 5000;

const none: readonly Diagnostic[] = [];

interface Reported {
  readonly resultId: string;
  readonly text: string;
}

export class DiagnosticsProvider {
  readonly #session: Session;
  readonly #getChecked: () => readonly string[];
  readonly #edited = new Set<string>();
  readonly #publishing: Debounced;
  readonly #refreshing: Debounced;
  readonly #unopened: Debounced;
  /** What was reported last, by path: the same again is `unchanged`. */
  readonly #reported = new Map<string, Reported>();
  /** What was found in scripts that are not open, by path. */
  readonly #kept = new Map<string, readonly Diagnostic[]>();
  /** What is published of files that are not open, by URI. */
  readonly #published = new Map<string, string>();
  #elsewhere: { readonly paths: ReadonlySet<string>; readonly folders: readonly string[] } = {
    paths: new Set(),
    folders: [],
  };
  #count = 0;
  #isRefreshing = false;
  #isWorkspacePulled = false;

  /** @param getChecked the paths of scripts whose findings are shown although they are not open */
  constructor(session: Session, getChecked: () => readonly string[]) {
    this.#session = session;
    this.#getChecked = getChecked;
    const { requests } = session;
    this.#publishing = new Debounced(delays.edit, () => {
      void requests.guard('textDocument/publishDiagnostics', () => this.#publishEdited());
    });
    this.#refreshing = new Debounced(delays.refresh, () => {
      void requests.guard('workspace/diagnostic/refresh', () => this.#refresh());
    });
    this.#unopened = new Debounced(delays.unopened, () => {
      void requests.guard('textDocument/publishDiagnostics', () => this.#publishUnopened());
    });
  }

  /** What is to be shown in a document: without the findings that another extension shows there. */
  get(uri: string): readonly Diagnostic[] {
    const path = toPath(uri);
    const found = this.#find(uri, path);
    return this.#showsFindings(path) ? found : found.filter(({ code }) => String(code).startsWith('catalog/'));
  }

  /** Whether a script that is not open was looked at, has not changed since, and has no finding. */
  isClean(path: string): boolean {
    return this.#kept.get(path)?.length === 0;
  }

  /** A file has another text now, or is gone. */
  forget(path: string): void {
    this.#kept.delete(path);
  }

  /** Answers a client that asks. */
  report(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport {
    const items = [...this.get(uri)];
    const resultId = this.#toResultId(toPath(uri), items);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  /** The client asks for the diagnostics of all files: what is not open is no longer published beside. */
  pullWorkspace(): void {
    if (this.#isWorkspacePulled) return;
    this.#isWorkspacePulled = true;
    this.#unopened.schedule();
  }

  setElsewhere({ uris, folders }: ClientNotifications['failwell/shownElsewhere']): void {
    this.#elsewhere = { paths: new Set(uris.map(toPath)), folders: folders.map(toPath) };
    this.invalidate();
  }

  /** A document was opened or edited. */
  noteEdit(uri: string): void {
    if (this.#session.client.pullsDiagnostics) return;
    this.#edited.add(uri);
    this.#publishing.schedule();
  }

  noteOpen(uri: string): void {
    this.#withdraw(uri);
    this.noteEdit(uri);
  }

  noteClose(uri: string): void {
    this.#edited.delete(uri);
    this.#reported.delete(toPath(uri));
    this.forget(toPath(uri));
    if (!this.#session.client.pullsDiagnostics) this.#send(uri, []);
    this.#unopened.schedule();
  }

  /** What other files say may change what is found in any document. */
  invalidate(): void {
    this.#kept.clear();
    if (this.#session.client.pullsDiagnostics) this.#refreshing.schedule();
    else {
      for (const uri of this.#session.documents.uris) this.#edited.add(uri);
      this.#publishing.schedule();
    }
    this.#unopened.schedule();
  }

  /** The findings of files that are not open have changed. */
  noteUnopened(): void {
    this.#unopened.schedule();
    if (this.#isWorkspacePulled) this.#refreshing.schedule();
  }

  stop(): void {
    this.#publishing.cancel();
    this.#refreshing.cancel();
    this.#unopened.cancel();
  }

  #find(uri: string, path: string): readonly Diagnostic[] {
    const { service, documents } = this.#session;
    // The service itself keeps what it found in open documents.
    if (documents.hasPath(path) || !isScriptFile(path)) return service.getDiagnostics(uri);
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const found = service.getDiagnostics(uri);
    this.#kept.set(path, found.length === 0 ? none : found);
    return found;
  }

  #showsFindings(path: string): boolean {
    const { diagnostics } = this.#session.settings;
    if (diagnostics !== 'auto') return diagnostics === 'always';
    const { paths, folders } = this.#elsewhere;
    return !paths.has(path) && !folders.some((folder) => isBelow(path, folder));
  }

  #toResultId(path: string, items: readonly Diagnostic[]): string {
    const text = JSON.stringify(items);
    const known = this.#reported.get(path);
    if (known?.text === text) return known.resultId;
    const resultId = String(++this.#count);
    this.#reported.set(path, { resultId, text });
    return resultId;
  }

  async #publishEdited(): Promise<void> {
    const { documents, host, requests } = this.#session;
    for (const uri of [...this.#edited]) {
      // Edited again meanwhile or closed: its turn comes, or does not.
      if (!this.#edited.delete(uri) || !documents.has(uri)) continue;
      await requests.guard(`diagnostics of ${uri}`, () => {
        this.#send(uri, this.get(uri), documents.getVersion(uri));
      });
      await host.nextTurn();
    }
  }

  async #publishUnopened(): Promise<void> {
    const { service, documents, host, requests } = this.#session;
    const checked = this.#getChecked();
    const wanted = this.#isWorkspacePulled ? [] : [...service.getCatalogFiles(), ...checked];
    const shown = new Set(wanted.filter((uri) => !documents.has(uri)));
    for (const uri of [...this.#published.keys()]) if (!shown.has(uri)) this.#withdraw(uri);
    for (const uri of shown) {
      await requests.guard(`diagnostics of ${uri}`, () => {
        // A hint fades text, and there is no text to be seen.
        const items = this.get(uri).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
        const text = JSON.stringify(items);
        if (documents.has(uri) || (this.#published.get(uri) ?? '[]') === text) return;
        if (items.length === 0) this.#published.delete(uri);
        else this.#published.set(uri, text);
        this.#send(uri, items);
      });
      await host.nextTurn();
    }
  }

  #withdraw(uri: string): void {
    for (const published of [...this.#published.keys()]) {
      if (toPath(published) !== toPath(uri)) continue;
      this.#published.delete(published);
      this.#send(published, []);
    }
  }

  #send(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    void this.#session.connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }

  /** One request at a time; a client that does not answer is asked again later, not forever. */
  async #refresh(): Promise<void> {
    const { client, connection } = this.#session;
    if (!client.refreshesDiagnostics) return;
    if (this.#isRefreshing) {
      this.#refreshing.schedule();
      return;
    }
    this.#isRefreshing = true;
    try {
      await answerWithin(patience, connection.sendRequest(DiagnosticRefreshRequest.type));
    } finally {
      this.#isRefreshing = false;
    }
  }
}

function isBelow(path: string, folder: string): boolean {
  return (
    path.startsWith(folder) &&
    (path.length === folder.length || /[/\\]$/u.test(folder) || /^[/\\]/u.test(path.slice(folder.length)))
  );
}

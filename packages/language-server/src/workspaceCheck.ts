/** The check of the whole workspace: every script, open or not, and which files it found something in. */
import { isScriptFile, toPath, toUri } from '@failwell/language-service';
import {
  DiagnosticSeverity,
  type CancellationToken,
  type Diagnostic,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DiagnosticsProvider } from './diagnostics.ts';
import type { Report } from './progress.ts';
import type { WorkspaceReport } from './protocol.ts';
import type { Session } from './session.ts';
import { Turns } from './waiting.ts';

/** So many files are reported at a time. */
const batch = 50;

export class WorkspaceCheck {
  readonly #session: Session;
  readonly #getScripts: () => readonly string[];
  /** URIs of scripts in which something was found when they were last checked. */
  readonly #found = new Set<string>();

  constructor(session: Session, getScripts: () => readonly string[]) {
    this.#session = session;
    this.#getScripts = getScripts;
  }

  /** URIs of the scripts in which something was found. */
  get found(): readonly string[] {
    return [...this.#found];
  }

  /** A file is gone. */
  drop(path: string): void {
    this.#found.delete(toUri(path));
  }

  /** Checks every script and catalog. Where it is cancelled, what was found by then counts. */
  async run(
    diagnostics: DiagnosticsProvider,
    report: Report,
    cancellation: CancellationToken,
  ): Promise<WorkspaceReport> {
    let errors = 0;
    let warnings = 0;
    let files = 0;
    const uris = this.#getAll();
    await this.#visit(uris, cancellation, (uri) => {
      const items = diagnostics.get(uri);
      this.#keep(uri, items);
      errors += items.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
      warnings += items.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
      report(++files, uris.length);
    });
    diagnostics.noteUnopened();
    return { files, errors, warnings, isCancelled: files < uris.length };
  }

  /** Answers `workspace/diagnostic`. @param send takes what is known already, where the client wants it in parts */
  async answer(
    diagnostics: DiagnosticsProvider,
    { previousResultIds }: WorkspaceDiagnosticParams,
    cancellation: CancellationToken,
    send: ((part: WorkspaceDiagnosticReport) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const { documents, client } = this.#session;
    diagnostics.pullWorkspace();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [toPath(uri), { uri, value }]));
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    const uris = client.checksOnRequest ? this.#getAll().filter((uri) => this.#isKnown(uri)) : this.#getAll();
    await this.#visit(uris, cancellation, (uri) => {
      const path = toPath(uri);
      const before = previous.get(path);
      previous.delete(path);
      // Nothing was found, nothing changed, and nothing was said of it before.
      if (before === undefined && diagnostics.isClean(path) && !documents.hasPath(path)) return;
      const report = diagnostics.report(uri, before?.value);
      if (report.kind === 'full') this.#keep(uri, report.items);
      const isNews = before !== undefined || (report.kind === 'full' && report.items.length > 0);
      if (isNews) items.push({ ...report, uri: before?.uri ?? uri, version: documents.getVersion(uri) ?? null });
      if (send === undefined || items.length < batch) return;
      send({ items });
      items = [];
    });
    // Of files that are gone, or no longer of interest, the client shows nothing any more.
    for (const { uri } of previous.values()) items.push({ kind: 'full', uri, version: null, items: [] });
    if (send === undefined) return { items };
    if (items.length > 0) send({ items });
    return { items: [] };
  }

  #getAll(): readonly string[] {
    return [...new Set([...this.#session.service.getCatalogFiles(), ...this.#getScripts().map(toUri)])];
  }

  #isKnown(uri: string): boolean {
    return !isScriptFile(uri) || this.#found.has(uri) || this.#session.documents.has(uri);
  }

  #keep(uri: string, items: readonly Diagnostic[]): void {
    if (!isScriptFile(uri)) return;
    if (items.length > 0) this.#found.add(uri);
    else this.#found.delete(uri);
  }

  async #visit(uris: readonly string[], cancellation: CancellationToken, look: (uri: string) => void): Promise<void> {
    const { host, requests } = this.#session;
    const turns = new Turns(host);
    for (const uri of uris) {
      if (cancellation.isCancellationRequested) return;
      await requests.guard(`checking ${uri}`, () => {
        look(uri);
      });
      await turns.pause();
    }
  }
}

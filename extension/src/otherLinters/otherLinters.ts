/** Folders in which another extension (ESLint, oxc) shows Failwell's rules, so that nothing is underlined twice. */
import * as vscode from 'vscode';
import type { ServerSession } from '../server/session.ts';
import { isShownElsewhere } from './ruleOfDiagnostic.ts';

/** Diagnostics come in bursts, one for each file. */
const settleTime = 150;

/** What decides which rules those extensions run. */
const configurationFiles = '**/{eslint.config.*,.eslintrc,.eslintrc.*,.oxlintrc.json,.oxlintrc.jsonc,oxlint.config.*}';

/**
 * Watches diagnostics and tells the server. A folder stays with the other extension also when its last finding is
 * mended, because rules that the project has switched off would come back from us; until its configuration changes, or
 * extensions come and go.
 */
export class OtherLinters implements vscode.Disposable {
  readonly #session: ServerSession;
  readonly #folders = new Set<string>();
  /** Files outside every workspace folder. */
  readonly #files = new Set<string>();
  readonly #disposables: vscode.Disposable[];
  readonly #pending = new Map<string, vscode.Uri>();
  #timer: NodeJS.Timeout | undefined;
  #told = '';

  constructor(session: ServerSession) {
    this.#session = session;
    const configuration = vscode.workspace.createFileSystemWatcher(configurationFiles);
    const forget = (): void => {
      this.#forget();
    };
    this.#disposables = [
      configuration,
      configuration.onDidCreate(forget),
      configuration.onDidChange(forget),
      configuration.onDidDelete(forget),
      vscode.extensions.onDidChange(forget),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#pending.set(uri.toString(), uri);
        this.#settle();
      }),
      session.onDidChangeState((state) => {
        this.#told = '';
        if (state === 'running') this.#tell();
      }),
    ];
    this.#forget();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #forget(): void {
    this.#folders.clear();
    this.#files.clear();
    for (const [uri] of vscode.languages.getDiagnostics()) this.#pending.set(uri.toString(), uri);
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#look();
    }, settleTime);
  }

  #look(): void {
    for (const uri of this.#pending.values()) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      const isShown = vscode.languages.getDiagnostics(uri).some(isShownElsewhere);
      if (folder === undefined) {
        if (isShown) this.#files.add(uri.toString());
        else this.#files.delete(uri.toString());
      } else if (isShown) this.#folders.add(folder.uri.toString());
    }
    this.#pending.clear();
    this.#tell();
  }

  #tell(): void {
    if (this.#session.state !== 'running') return;
    const params = { uris: [...this.#files].sort(), folders: [...this.#folders].sort() };
    const text = JSON.stringify(params);
    // A server that starts knows of none.
    if (text === (this.#told || JSON.stringify({ uris: [], folders: [] }))) return;
    this.#told = text;
    this.#session.notify('failwell/shownElsewhere', params);
  }
}

/** What every feature reads: open documents, contracts, the index, and what linting an open document found. */
import type { ProjectFacts } from '@failwell/analysis';
import type { Contract } from '@failwell/catalog';
import type { Preset } from 'eslint-plugin-failwell/embed';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents, isScript } from './documents.ts';
import type { LanguageServiceHost } from './host.ts';
import { Projects } from './projects.ts';
import { ScriptReader, type LintedScript } from './scripts.ts';
import { toPath } from './uris.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** What a user may set; every key has its default here. */
export interface ServiceSettings {
  /** The preset whose rules run. */
  readonly preset: Preset;
  /** Whether the status of a code is shown behind it. */
  readonly inlayHints: boolean;
  /** Whether uses are shown above catalog entries. */
  readonly codeLens: boolean;
}

export const defaultSettings: ServiceSettings = { preset: 'recommended', inlayHints: false, codeLens: true };

interface Cached {
  readonly version: number;
  readonly generation: number;
  readonly preset: Preset;
  readonly linted: LintedScript;
}

export class Workspace {
  readonly documents: Documents;
  readonly projects: Projects;
  readonly index: WorkspaceIndex;
  settings: ServiceSettings = defaultSettings;
  /** Whether every file of the workspace was taken in: before that, nobody can say that a code is unused. */
  isIndexed = false;
  #folders: readonly string[] = [];
  readonly #readers = new Map<string, ScriptReader>();
  readonly #linted = new WeakMap<TextDocument, Cached>();

  constructor(host: LanguageServiceHost) {
    this.documents = new Documents(host);
    this.projects = new Projects(this.documents);
    this.index = new WorkspaceIndex(
      (path, text) => this.#getReader(path).collect(path, text),
      (path) => this.projects.get(path),
    );
  }

  /** Absolute paths of the workspace folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(paths: readonly string[]): void {
    this.#folders = paths;
    this.#readers.clear();
  }

  /** The contract and package of a document. */
  getProject(document: TextDocument): ProjectFacts {
    return this.projects.get(toPath(document.uri));
  }

  /** The contract whose own text, or a catalog of whose, a document is; undefined for any other document. */
  findContractOf(document: TextDocument): Contract | undefined {
    const path = toPath(document.uri);
    const { contract } = this.getProject(document);
    if (contract.file === path || contract.catalog.files.includes(path) || contract.sources?.includes(path) === true)
      return contract;
    return this.projects.contracts.find(({ sources }) => sources?.includes(path) ?? false);
  }

  /** Findings and codes of an open script; worked out once for each version of it and of its contract. */
  lint(document: TextDocument): LintedScript {
    const { generation } = this.projects;
    const { preset } = this.settings;
    const known = this.#linted.get(document);
    if (known?.version === document.version && known.generation === generation && known.preset === preset)
      return known.linted;
    const path = toPath(document.uri);
    const text = document.getText();
    const linted = isScript(document) ? this.#getReader(path).lint(path, text, preset) : { messages: [], codes: [] };
    this.#linted.set(document, { version: document.version, generation, preset, linted });
    if (isScript(document)) this.index.setOccurrences(path, text, linted.codes);
    return linted;
  }

  /** The nearest workspace folder above a path; the path's own folder where it is outside of all. */
  getFolder(path: string): string {
    const above = this.#folders.filter(
      (folder) =>
        path === folder ||
        path.startsWith(/[/\\]$/u.test(folder) ? folder : folder + (folder.includes('\\') ? '\\' : '/')),
    );
    return above.toSorted((left, right) => right.length - left.length)[0] ?? this.documents.resolve(path, '..');
  }

  #getReader(path: string): ScriptReader {
    const folder = this.getFolder(path);
    const known = this.#readers.get(folder);
    if (known !== undefined) return known;
    const reader = new ScriptReader(folder, (filename) => this.projects.get(filename));
    this.#readers.set(folder, reader);
    return reader;
  }
}

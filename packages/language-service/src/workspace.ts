/** What every feature reads: open documents, contracts, the index, and what linting an open document found. */
import type { FileAnalysis, ProjectFacts } from '@failwell/analysis';
import type { Contract } from '@failwell/catalog';
import type { Preset } from 'eslint-plugin-failwell/embed';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents, isScript, maximumScriptLength, toScriptPath } from './documents.ts';
import type { LanguageServiceHost } from './host.ts';
import { Projects } from './projects.ts';
import { ScriptReader, type CollectedCode, type LintedScript } from './scripts.ts';
import { toPath } from './uris.ts';
import { isIndexedFile, WorkspaceIndex } from './workspaceIndex.ts';

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

/** Whether rules run on a document. */
function isLinted(document: TextDocument): boolean {
  return isScript(document) && document.getText().length <= maximumScriptLength;
}

interface Cached {
  readonly version: number;
  readonly generation: number;
  readonly preset: Preset;
  readonly linted: LintedScript;
}

export class Workspace {
  readonly documents: Documents;
  readonly projects: Projects;
  readonly #index: WorkspaceIndex;
  /** Paths of open documents that were edited since the index last took them in. */
  readonly #edited = new Set<string>();
  settings: ServiceSettings = defaultSettings;
  #isIndexed = false;
  #indexings = 0;
  #folders: readonly string[] = [];
  readonly #readers = new Map<string, ScriptReader>();
  readonly #linted = new WeakMap<TextDocument, Cached>();

  constructor(host: LanguageServiceHost) {
    this.documents = new Documents(host);
    this.projects = new Projects(this.documents);
    this.#index = new WorkspaceIndex((path, text) => this.#getReader(path).collect(path, text), this.projects);
  }

  /** Every use of every code, as of the last edit. */
  get index(): WorkspaceIndex {
    this.#takeEdits();
    return this.#index;
  }

  /** Whether every file of the workspace was taken in: before that, nobody can say that a code is unused. */
  get isIndexed(): boolean {
    return this.#isIndexed;
  }

  set isIndexed(isIndexed: boolean) {
    if (isIndexed !== this.#isIndexed) this.#indexings++;
    this.#isIndexed = isIndexed;
  }

  /** Counts up whenever uses, contracts or what is known of them may be others. */
  get revision(): number {
    return this.index.revision + this.projects.revision + this.#indexings;
  }

  /** An open document has another text now; it is taken into the index when somebody asks. */
  noteEdit(document: TextDocument): void {
    this.#edited.add(toPath(document.uri));
  }

  /** Takes a file into the index, with a text that nobody has open. */
  takeFile(path: string, text: string): void {
    this.#takeContractChanges();
    if (isIndexedFile(path)) this.#index.update(path, text);
  }

  removeFile(path: string): void {
    this.#edited.delete(path);
    this.#index.remove(path);
  }

  #takeEdits(): void {
    this.#takeContractChanges();
    const paths = [...this.#edited];
    this.#edited.clear();
    for (const path of paths) this.#takeAgain(path);
  }

  /** Looks again at the files that mention what contracts say differently now, and at no others. */
  #takeContractChanges(): void {
    this.projects.refresh();
    const { words, haveConventionsChanged } = this.projects.takeChanges();
    const mentions = this.#index.findMentions(words);
    for (const path of new Set([...mentions, ...(haveConventionsChanged ? this.#index.paths : [])]))
      this.#takeAgain(path);
  }

  #takeAgain(path: string): void {
    const document = this.documents.get(path);
    if (document === undefined) this.#index.remove(path);
    else if (this.documents.getOpenAt(path) !== undefined && isLinted(document)) this.lint(document);
    else if (isIndexedFile(path)) this.#index.update(path, document.getText());
  }

  /** Absolute paths of the workspace folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(paths: readonly string[]): void {
    this.#folders = paths;
    this.#readers.clear();
    // Contracts of folders that went govern nothing here.
    this.projects.clear();
  }

  /** What the rules find in another text of a document, which nobody keeps. */
  lintText(document: TextDocument, text: string): LintedScript {
    const path = toScriptPath(document);
    return this.#getReader(path).lint(path, text, this.settings.preset);
  }

  /** What a function makes of the analysis of a script; undefined where it does not parse or is too long. */
  inspect<T>(document: TextDocument, look: (file: FileAnalysis) => T): T | undefined {
    return isLinted(document) ? this.inspectText(toScriptPath(document), document.getText(), look) : undefined;
  }

  /** The same of any text, as if it stood in a file. */
  inspectText<T>(path: string, text: string, look: (file: FileAnalysis) => T): T | undefined {
    return this.#getReader(path).inspect(path, text, look);
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
    const isOurs = isLinted(document);
    const linted = isOurs
      ? this.#getReader(path).lint(toScriptPath(document), text, preset)
      : { messages: [], codes: [] };
    this.#linted.set(document, { version: document.version, generation, preset, linted });
    // A document that is not open is a reading of a file that the index has in its own time.
    if (isOurs && this.documents.getOpenAt(path) === document) {
      this.#edited.delete(path);
      // A half-typed statement does not parse: what the file used a moment ago it still uses.
      if (!linted.messages.some(({ fatal }) => fatal === true)) this.#index.setOccurrences(path, text, linted.codes);
    }
    return linted;
  }

  /** The codes that a script would have with another text: what a completion asks. Nothing of it is kept. */
  tryText(document: TextDocument, text: string): readonly CollectedCode[] {
    const path = toScriptPath(document);
    return this.#getReader(path).collect(path, text);
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

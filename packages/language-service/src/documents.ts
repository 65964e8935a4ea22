/** The open documents, and the text of a file as the user sees it: unsaved changes first. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { LanguageServiceHost } from './host.ts';
import { toPath, toUri } from './uris.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Languages in which rules run and codes are found by their syntax. */
const scriptLanguages = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);

const endings: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
};

/** File names of the same languages. */
export const scriptPattern = /\.[cm]?[jt]sx?$/u;

/**
 * The longest script that is parsed, in UTF-16 units. What is longer is generated or bundled: no rule runs on it, and
 * codes in it are found as words only.
 */
export const maximumScriptLength = 1_000_000;

/** Whether a document holds TypeScript or JavaScript. */
export function isScript(document: TextDocument): boolean {
  return scriptLanguages.has(document.languageId) || (document.languageId === '' && scriptPattern.test(document.uri));
}

/** The path by which a script is linted. One that has no name yet, or an unusual one, is what its language says it is. */
export function toScriptPath(document: TextDocument): string {
  const path = toPath(document.uri);
  return scriptPattern.test(path) ? path : path + (endings[document.languageId] ?? '');
}

/** Open documents by path, and files behind them. A host for contracts over both. */
export class Documents implements LanguageServiceHost {
  readonly #open = new Map<string, TextDocument>();
  readonly #host: LanguageServiceHost;

  constructor(host: LanguageServiceHost) {
    this.#host = host;
  }

  /** A document was opened. */
  open(uri: string, languageId: string, version: number, text: string): TextDocument {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(toPath(uri), document);
    return document;
  }

  /** An open document was edited. Undefined where it is not open. */
  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument | undefined {
    const document = this.getOpen(uri);
    return document === undefined ? undefined : TextDocument.update(document, [...changes], version);
  }

  close(uri: string): void {
    this.#open.delete(toPath(uri));
  }

  getOpen(uri: string): TextDocument | undefined {
    return this.#open.get(toPath(uri));
  }

  getOpenAt(path: string): TextDocument | undefined {
    return this.#open.get(path);
  }

  get all(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  /** The document at a path: the open one, or the file behind it (version 0). Undefined where there is none. */
  get(path: string): TextDocument | undefined {
    const open = this.#open.get(path);
    if (open !== undefined) return open;
    try {
      return TextDocument.create(toUri(path), '', 0, decoder.decode(this.#host.readFile(path)));
    } catch {
      return undefined;
    }
  }

  readFile(path: string): Uint8Array {
    const open = this.#open.get(path);
    return open === undefined ? this.#host.readFile(path) : encoder.encode(open.getText());
  }

  isFile(path: string): boolean {
    return this.#open.has(path) || this.#host.isFile(path);
  }

  resolve(folder: string, path: string): string {
    return this.#host.resolve(folder, path);
  }

  listFiles(folder: string, patterns: readonly string[]): readonly string[] {
    return this.#host.listFiles(folder, patterns);
  }

  getPublishedCodes(contractFile: string): ReadonlySet<string> | undefined {
    return this.#host.getPublishedCodes?.(contractFile);
  }
}

/** A language service over a few files in memory, cursors marked in their texts, and edits applied as an editor would. */
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocumentEdit, type Position, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { createLanguageService, toUri, type LanguageService, type LanguageServiceHost } from '../src/index.ts';

/**
 * A cursor: `|` with no second one beside it and with something else than white space at one side at least (so that
 * `a || b`, `A | B` and YAML's `key: |` are no cursors), or `[|]` anywhere.
 */
const cursorPattern = /\[\|\]|(?<![\s|])\|(?!\|)|(?<!\|)\|(?![\s|])/gu;

/** A text without its cursors, and where they stood. */
function parseCursors(marked: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(cursorPattern)) {
    text += marked.slice(from, match.index);
    offsets.push(text.length);
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), offsets };
}

const languages: Readonly<Record<string, string>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'typescriptreact',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascriptreact',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

export interface Options {
  /** Names of files without cursors that are open, too. */
  readonly open?: readonly string[];
  /** Whether every file is taken into the index, and the index called complete. Default true. */
  readonly isIndexed?: boolean;
  /** Codes that are published, by contract; a host that cannot say does not have the question at all. */
  readonly publishedCodes?: readonly string[];
  /** The workspace folders; default the whole project. */
  readonly folders?: readonly string[];
}

/** What stands on the simulated disk, and the service over it. Names of files are relative to `/project`. */
export interface Project {
  readonly service: LanguageService;
  /** What is on disk; tests may write to it and then call `service.fileChanged`. */
  readonly disk: Map<string, string>;
  /** How often each file was read from disk. */
  readonly reads: Map<string, number>;
  readonly toUri: (name: string) => string;
  readonly toPath: (name: string) => string;
  /** The text of a file as the user sees it: the open document's, else the disk's. */
  readonly getText: (name: string) => string | undefined;
  /** The only cursor of all files, or the only one of a file. */
  readonly getCursor: (name?: string) => { readonly uri: string; readonly position: Position };
  /** What two cursors of a file enclose; at one cursor, the empty range there. */
  readonly getRange: (name?: string) => { readonly uri: string; readonly range: Range };
  /** The user opens a file with a text of their own, or changes that of an open one. */
  readonly edit: (name: string, text: string) => void;
  /** The texts of all files that an edit changes, creates or (undefined) deletes; checks versions and overlaps. */
  readonly apply: (edit: WorkspaceEdit | undefined) => Readonly<Record<string, string | undefined>>;
}

/** A project of a few files. Those that hold a cursor are open in the editor. */
export function createProject(files: Readonly<Record<string, string>>, options: Options = {}): Project {
  const disk = new Map<string, string>();
  const reads = new Map<string, number>();
  const cursors = new Map<string, readonly number[]>();
  const versions = new Map<string, number>();
  const buffers = new Map<string, string>();
  const toPath = (name: string): string => path.posix.resolve('/project', name);
  const toName = (file: string): string => path.posix.relative('/project', file);

  for (const [name, marked] of Object.entries(files)) {
    const { text, offsets } = parseCursors(marked);
    disk.set(name, text);
    if (offsets.length > 0) cursors.set(name, offsets);
  }

  const { publishedCodes } = options;
  const host: LanguageServiceHost = {
    readFile(file) {
      const name = toName(file);
      const text = disk.get(name);
      reads.set(name, (reads.get(name) ?? 0) + 1);
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    isFile: (file) => disk.has(toName(file)),
    resolve: (folder, file) => path.posix.resolve(folder, file),
    listFiles: (folder, patterns) =>
      [...disk.keys()]
        .map(toPath)
        .filter((file) =>
          patterns.some((pattern) => path.posix.matchesGlob(path.posix.relative(folder, file), pattern)),
        )
        .toSorted(),
    ...(publishedCodes === undefined ? {} : { getPublishedCodes: () => new Set(publishedCodes) }),
  };

  const service = createLanguageService(host);
  service.setFolders((options.folders ?? ['']).map(toPath));
  if (options.isIndexed !== false) {
    for (const [name, text] of disk) service.indexFile(toPath(name), text);
    service.setIndexed(true);
  }

  const edit = (name: string, text: string): void => {
    const version = (versions.get(name) ?? 0) + 1;
    versions.set(name, version);
    buffers.set(name, text);
    const uri = toUri(toPath(name));
    if (version === 1) service.openDocument(uri, languages[path.posix.extname(name)] ?? 'plaintext', version, text);
    else service.changeDocument(uri, [{ text }], version);
  };
  for (const name of [...cursors.keys(), ...(options.open ?? [])]) edit(name, disk.get(name) ?? '');

  const getText = (name: string): string | undefined => buffers.get(name) ?? disk.get(name);

  const getOffsets = (wanted: string | undefined): readonly [name: string, offsets: readonly number[]] => {
    const found = [...cursors].filter(([name]) => wanted === undefined || name === wanted);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`Expected cursors in one file, found ${found.length}.`);
    return only;
  };
  const toDocument = (name: string): TextDocument =>
    TextDocument.create(toUri(toPath(name)), '', versions.get(name) ?? 0, getText(name) ?? '');

  return {
    service,
    disk,
    reads,
    toUri: (name) => toUri(toPath(name)),
    toPath,
    getText,
    getCursor(wanted) {
      const [name, offsets] = getOffsets(wanted);
      if (offsets.length !== 1) throw new Error(`Expected one cursor, found ${offsets.length}.`);
      const document = toDocument(name);
      return { uri: document.uri, position: document.positionAt(offsets[0] ?? 0) };
    },
    getRange(wanted) {
      const [name, offsets] = getOffsets(wanted);
      const document = toDocument(name);
      const start = document.positionAt(offsets[0] ?? 0);
      return { uri: document.uri, range: { start, end: document.positionAt(offsets.at(-1) ?? 0) } };
    },
    edit,
    apply(workspaceEdit) {
      const texts: Record<string, string | undefined> = {};
      if (workspaceEdit === undefined) return texts;
      if (workspaceEdit.changes !== undefined) throw new Error('Expected versioned `documentChanges`.');
      for (const change of workspaceEdit.documentChanges ?? []) {
        if (TextDocumentEdit.is(change)) {
          const name = [...new Set([...disk.keys(), ...buffers.keys(), ...Object.keys(texts)])].find(
            (each) => toUri(toPath(each)) === change.textDocument.uri,
          );
          if (name === undefined) throw new Error(`No file at ${change.textDocument.uri}.`);
          const expected = versions.get(name) ?? null;
          if (change.textDocument.version !== expected)
            throw new Error(`Expected version ${String(expected)}, got ${String(change.textDocument.version)}.`);
          for (const each of change.edits) {
            const annotation = 'annotationId' in each ? each.annotationId : undefined;
            if (annotation !== undefined && workspaceEdit.changeAnnotations?.[annotation] === undefined)
              throw new Error(`No annotation ${annotation}.`);
          }
          const document = TextDocument.create('', '', 0, texts[name] ?? getText(name) ?? '');
          texts[name] = TextDocument.applyEdits(
            document,
            change.edits.filter((each) => 'newText' in each),
          );
        } else if (change.kind === 'create') {
          const name = toName(new URL(change.uri).pathname);
          if (getText(name) !== undefined) throw new Error(`${name} exists already.`);
          texts[name] = '';
        } else {
          throw new Error(`Unexpected ${change.kind}.`);
        }
      }
      return texts;
    },
  };
}

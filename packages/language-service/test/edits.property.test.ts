/** Whatever is typed, every request is answered, and afterwards the index is as one made anew of the same files. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionTriggerKind, type Position } from 'vscode-languageserver-types';
import { createProject, type Project } from './harness.ts';

const files = {
  'failwell.yaml':
    'catalog: [codes.yaml, src/codes.ts]\ncodes:\n  ARTICLE_NOT_FOUND:\n    status: 404\n    message: Article not found\n',
  'codes.yaml': 'codes:\r\n  USER_LOCKED:\r\n    status: 423\r\n    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\r\n',
  'src/codes.ts': "export enum Codes {\n  GONE = 'ARTICLE_GONE',\n}\n",
  'src/a.ts':
    "import { Codes } from './codes.js';\nimport { AppError } from './errors.js';\nexport function find(id: string) {\n  if (id === '👩‍🚀') throw new AppError({ code: 'ARTICLE_NOT_FOUND', message: 'Not there' });\n  throw new AppError(Codes.GONE);\n}\n",
  'src/b.controller.ts':
    "import express from 'express';\nconst app = express();\r\napp.get('/', (request, response) => {\r\n  try {\r\n    console.log(`got ${request.url}`);\r\n  } catch {}\r\n  response.status(423).json({ error: { code: 'USER_LOCKED', message: 'Locked' } });\r\n});\r\n",
  'web/client.tsx': "switch (error.code) {\n  case 'USER_LOCKED':\n    show(<b>{`ARTICLE_${error.reason}`}</b>);\n}\n",
  'docs/errors.md': 'ARTICLE_NOT_FOUND and USER_LOCKED.\n',
  'ios/a.swift': 'case .ARTICLE_GONE: break\n',
  'package.json': '{ "dependencies": { "express": "5" } }\n',
};
const names = Object.keys(files) as readonly (keyof typeof files)[];

/** What is typed: parts of scripts and catalogs, halves of them, and what no text should hold. */
const typed = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '\u2028',
  '👩‍🚀',
  "'",
  '"',
  '`',
  '${',
  '}',
  '{',
  '(',
  ')',
  ':',
  '#',
  '//',
  '/*',
  '<',
  '\\',
  'ARTICLE_NOT_FOUND',
  'USER_LOCKED',
  'ARTICLE_LOST',
  'ENOENT',
  '  ARTICLE_LOST:\n    status: 404\n',
  '    status: 99\n',
  'codes:\n',
  '- &a [*a]\n',
  "throw new AppError('ARTICLE_LOST');\n",
  "throw new AppError({ code: 'ARTICLE_LOST', message: 'It is lost', status: 410 });\n",
  'throw new AppError({ code: `ARTICLE_${x}_OF` });\n',
  "class Lost extends AppError { readonly code = 'ARTICLE_LOST'; }\n",
  'try { f(); } catch (error) {}\n',
  "  LOST = 'ARTICLE_LOST',\n",
  'logger.info(`user ${password}`);\n',
];

interface Place {
  readonly line: number;
  readonly character: number;
}

const place: fc.Arbitrary<Place> = fc.record({ line: fc.nat(12), character: fc.nat(60) });

type Step =
  | { readonly kind: 'type'; readonly name: string; readonly from: Place; readonly to: Place; readonly text: string }
  | { readonly kind: 'replace'; readonly name: string; readonly text: string }
  | { readonly kind: 'save' | 'close' | 'delete'; readonly name: string };

const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      name,
      from: place,
      to: place,
      text: fc.array(fc.constantFrom(...typed), { maxLength: 3 }).map((parts) => parts.join('')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      name,
      text: fc.oneof(
        fc.constantFrom(...names).map((each) => files[each]),
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.constantFrom(...typed), { maxLength: 40 }).map((parts) => parts.join('')),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save', 'close', 'delete'), name }) },
);

const languages: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'typescriptreact',
  yaml: 'yaml',
  json: 'json',
};

/** An editor over a project: it knows what is open, and saves it. */
class Editor {
  readonly project: Project;
  readonly #open = new Map<string, TextDocument>();

  constructor(project: Project) {
    this.project = project;
  }

  do(action: Step): void {
    const { service, disk, toUri, toPath } = this.project;
    const uri = toUri(action.name);
    switch (action.kind) {
      case 'type': {
        const range = { start: action.from, end: action.to };
        const isBackwards =
          range.end.line < range.start.line ||
          (range.end.line === range.start.line && range.end.character < range.start.character);
        this.#change(action.name, {
          range: isBackwards ? { start: range.end, end: range.start } : range,
          text: action.text,
        });
        break;
      }
      case 'replace':
        this.#change(action.name, { text: action.text });
        break;
      case 'save':
      case 'delete': {
        const isNew = !disk.has(action.name);
        if (action.kind === 'delete') disk.delete(action.name);
        else
          disk.set(action.name, toBytesAndBack(this.#open.get(action.name)?.getText() ?? disk.get(action.name) ?? ''));
        service.fileChanged(toPath(action.name), action.kind === 'delete' ? 'deleted' : isNew ? 'created' : 'changed');
        // What a server does with a file that nobody has open.
        const text = disk.get(action.name);
        if (text !== undefined) service.indexFile(toPath(action.name), text);
        break;
      }
      case 'close':
        if (this.#open.delete(action.name)) service.closeDocument(uri);
        break;
    }
  }

  closeAll(): void {
    for (const each of names) this.do({ kind: 'close', name: each });
  }

  #change(file: string, change: { readonly range?: { start: Place; end: Place }; readonly text: string }): void {
    const { service, disk, toUri } = this.project;
    const uri = toUri(file);
    const { range, text } = change;
    let document = this.#open.get(file);
    if (document === undefined) {
      const language = languages[file.split('.').at(-1) ?? ''] ?? 'plaintext';
      document = TextDocument.create(uri, language, 1, disk.get(file) ?? '');
      service.openDocument(uri, language, 1, document.getText());
    }
    const changes = [range === undefined ? { text } : { range, text }];
    const changed = TextDocument.update(document, changes, document.version + 1);
    this.#open.set(file, changed);
    service.changeDocument(uri, changes, changed.version);
  }
}

/** What a text is after it was saved and read: halves of letters are lost, and so is a byte order mark. */
function toBytesAndBack(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** Every request, at one place of one file. What may be refused is refused with a reason. */
function askEverything({ service, toUri }: Project, file: string, position: Position): void {
  const uri = toUri(file);
  const range = { start: position, end: { line: position.line + 1, character: 0 } };
  const diagnostics = [...service.getDiagnostics(uri)];
  for (const each of diagnostics) expect(each.range.start.line).toBeGreaterThanOrEqual(0);
  service.getCodeActions(uri, range, { diagnostics, triggerKind: CodeActionTriggerKind.Invoked });
  service.getCodeActions(uri, range, { diagnostics, only: ['source.fixAll.failwell'] });
  service.getHover(uri, position);
  service.getCompletions(uri, position);
  service.getDefinition(uri, position);
  service.getReferences(uri, position, true);
  service.getDocumentHighlights(uri, position);
  service.getDocumentSymbols(uri);
  service.getWorkspaceSymbols('a');
  for (const lens of service.getCodeLenses(uri)) service.resolveCodeLens(lens);
  service.getInlayHints(uri, range);
  service.getExplorer();
  service.getSummary();
  for (const ask of [
    () => service.prepareRename(uri, position),
    () => service.getRenameEdits(uri, position, 'ARTICLE_FROZEN'),
    () => service.getBreakingRenameEdits(uri, position, 'ARTICLE_FROZEN'),
  ]) {
    try {
      ask();
    } catch (error) {
      expect((error as Error).name).toBe('RenameRefusal');
    }
  }
}

/** What the index says, in an order of its own: contracts are met in the order in which files are. */
function describeIndex({ service }: Project): unknown {
  return {
    explorer: service.getExplorer(),
    symbols: service
      .getWorkspaceSymbols('')
      .map(({ name: each }) => each)
      .toSorted(),
  };
}

function createSettled(texts: Readonly<Record<string, string>>): Project {
  const project = createProject(texts);
  project.service.setSettings({ preset: 'all', inlayHints: true, codeLens: true });
  return project;
}

describe('random edits', () => {
  test('leave every request answered, and an index like a new one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, name, place), { minLength: 1, maxLength: 14 }), (steps) => {
        // A cursor is a `|`, which a text may hold, too: the disk is filled afterwards.
        const project = createSettled(files);
        const editor = new Editor(project);
        for (const [action, file, position] of steps) {
          editor.do(action);
          askEverything(project, action.name, position);
          askEverything(project, file, position);
        }
        editor.closeAll();
        const fresh = createSettled({});
        for (const [file, text] of project.disk) {
          fresh.disk.set(file, text);
          fresh.service.fileChanged(fresh.toPath(file), 'created');
        }
        for (const [file, text] of project.disk) fresh.service.indexFile(fresh.toPath(file), text);
        // Of a contract that is broken on disk the one remembers the last good version, the other never saw it.
        const isBroken = fresh.service.getExplorer().some(({ problems }) => problems > 0);
        if (!isBroken) expect(describeIndex(project)).toEqual(describeIndex(fresh));
      }),
      { numRuns: 60 },
    );
  });
});

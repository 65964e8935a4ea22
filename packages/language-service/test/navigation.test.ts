import { describe, expect, test } from 'vitest';
import type { Location, Range } from 'vscode-languageserver-types';
import { createProject, type Options, type Project } from './harness.ts';

/** `src/a.ts 3 «ARTICLE_LOCKED»`: the file, the line as people count, and the text of the range. */
function toPlace({ getText, toUri }: Project, names: readonly string[], uri: string, range: Range): string {
  const name = names.find((each) => toUri(each) === uri) ?? uri;
  const line = getText(name)?.split(/\r\n|\n/u)[range.start.line] ?? '';
  const end = range.end.line === range.start.line ? range.end.character : undefined;
  return `${name} ${range.start.line + 1} «${line.slice(range.start.character, end)}»`;
}

interface Asked {
  readonly definition: readonly string[];
  readonly references: readonly string[];
  readonly uses: readonly string[];
  readonly highlights: readonly string[];
}

/** What navigation answers at the cursor. */
function ask(files: Readonly<Record<string, string>>, options?: Options): Asked {
  const project = createProject(files, options);
  const names = Object.keys(files);
  const { uri, position } = project.getCursor();
  const { service } = project;
  const toText = (each: Location): string => toPlace(project, names, each.uri, each.range);
  const kinds = ['', 'text', 'read', 'write'];
  return {
    definition: service
      .getDefinition(uri, position)
      .map(({ targetUri, targetSelectionRange }) => toPlace(project, names, targetUri, targetSelectionRange)),
    references: service.getReferences(uri, position, true).map(toText),
    uses: service.getReferences(uri, position, false).map(toText),
    highlights: service
      .getDocumentHighlights(uri, position)
      .map(({ range, kind }) => `${kinds[kind ?? 0] ?? ''} ${toText({ uri, range })}`),
  };
}

const contract = `codes:
  ARTICLE_LOCKED:
    status: 423
  ARTICLE_NOT_FOUND:
    status: 404
  ARTICLE_GONE:
    status: 410
    deprecated: { replacedBy: ARTICLE_NOT_FOUND }
`;
const locked = contract.replace('ARTICLE_LOCKED', 'ARTICLE_|LOCKED');
const domainClass =
  "import { DomainError } from './domain.js';\nexport class ArticleLocked extends DomainError {\n  readonly code = 'ARTICLE_LOCKED';\n}\n";

describe('from a use', () => {
  test('to its entry, its class and all other uses', () => {
    const asked = ask({
      'failwell.yaml': contract,
      'src/a.ts':
        "throw new AppError('ARTICLE_|LOCKED');\n// ARTICLE_LOCKED again\nthrow new AppError('ARTICLE_LOCKED');\n",
      'src/errors.ts': domainClass,
      'web/client.ts': "switch (error.code) {\n  case 'ARTICLE_LOCKED':\n    break;\n}\n",
      'ios/a.swift': '// two\ncase .ARTICLE_LOCKED: break\n',
    });
    expect(asked.definition).toEqual(['failwell.yaml 2 «ARTICLE_LOCKED»', 'src/errors.ts 3 «ARTICLE_LOCKED»']);
    const uses = [
      'ios/a.swift 2 «ARTICLE_LOCKED»',
      'src/a.ts 1 «ARTICLE_LOCKED»',
      'src/a.ts 3 «ARTICLE_LOCKED»',
      'src/errors.ts 3 «ARTICLE_LOCKED»',
      'web/client.ts 2 «ARTICLE_LOCKED»',
    ];
    expect(asked.uses).toEqual(uses);
    expect(asked.references).toEqual(['failwell.yaml 2 «ARTICLE_LOCKED»', ...uses]);
    expect(asked.highlights).toEqual(['read src/a.ts 1 «ARTICLE_LOCKED»', 'read src/a.ts 3 «ARTICLE_LOCKED»']);
  });

  test.each([
    ['client code', 'web/client.ts', "if (error.code === 'ARTICLE_|LOCKED') retry();\n"],
    ['a comment', 'src/a.ts', '// ARTICLE_|LOCKED\nexport {};\n'],
    ['another language', 'android/a.kt', '"ARTICLE_|LOCKED" -> retry()\n'],
    ['documentation', 'docs/a.md', 'It answers `ARTICLE_|LOCKED`.\n'],
    ['line ends of Windows', 'src/a.ts', "export {};\r\nthrow new AppError('ARTICLE_|LOCKED');\r\n"],
    ['letters of two units', 'src/a.ts', "f('👩‍🚀'); throw new AppError('ARTICLE_|LOCKED');\n"],
  ])('in %s to its entry', (_, name, text) => {
    expect(ask({ 'failwell.yaml': contract, [name]: text }).definition).toEqual(['failwell.yaml 2 «ARTICLE_LOCKED»']);
  });

  test('to its mentions in other languages, and back', () => {
    const files = {
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError('ARTICLE_LOCKED');\n",
      'android/A.kt': 'when (code) {\n  "ARTICLE_LOCKED" -> retry()\n}\n',
      'app/a.dart': "case 'ARTICLE_LOCKED': retry();\n",
      'client/a.py': 'if code == "ARTICLE_LOCKED":\n    retry("ARTICLE_LOCKED_TWICE")\n',
      'docs/a.md': 'Answers `ARTICLE_LOCKED`, or [ARTICLE_LOCKED](#locked).\n',
      'ios/A.swift': 'case .ARTICLE_LOCKED: break\n',
      'locales/en.json': '{ "errors": { "ARTICLE_LOCKED": "The article is locked" } }\n',
      'locales/unknown.txt': 'ARTICLE_LOCKED\n',
    };
    const uses = [
      'android/A.kt 2 «ARTICLE_LOCKED»',
      'app/a.dart 1 «ARTICLE_LOCKED»',
      'client/a.py 1 «ARTICLE_LOCKED»',
      'docs/a.md 1 «ARTICLE_LOCKED»',
      'docs/a.md 1 «ARTICLE_LOCKED»',
      'ios/A.swift 1 «ARTICLE_LOCKED»',
      'locales/en.json 1 «ARTICLE_LOCKED»',
      'src/a.ts 1 «ARTICLE_LOCKED»',
    ];
    for (const name of Object.keys(files).filter((each) => !/^failwell|txt$/u.test(each))) {
      const text = files[name as keyof typeof files];
      const asked = ask({ ...files, [name]: text.replace('ARTICLE_LOCKED', 'ARTICLE_|LOCKED') });
      expect(asked.uses).toEqual(uses);
      expect(asked.highlights).toEqual(uses.filter((use) => use.startsWith(name)).map((use) => `read ${use}`));
    }
  });

  test('that is not registered to its class and its other uses', () => {
    const asked = ask({
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError('ARTICLE_|LOST');\n",
      'src/errors.ts': domainClass.replace('ARTICLE_LOCKED', 'ARTICLE_LOST'),
    });
    expect(asked.definition).toEqual(['src/errors.ts 3 «ARTICLE_LOST»']);
    expect(asked.references).toEqual(['src/a.ts 1 «ARTICLE_LOST»', 'src/errors.ts 3 «ARTICLE_LOST»']);
  });

  test('of what is no code to nothing', () => {
    const asked = ask({ 'failwell.yaml': contract, 'src/a.ts': "export const a = 'hel|lo';\n" });
    expect(asked).toEqual({ definition: [], references: [], uses: [], highlights: [] });
  });

  test('in the text that is not saved yet', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': 'export {};\n' });
    project.edit('src/a.ts', "\n\nthrow new AppError('ARTICLE_LOCKED');\n");
    const found = project.service.getReferences(project.toUri('failwell.yaml'), { line: 1, character: 4 }, false);
    expect(found).toEqual([
      { uri: project.toUri('src/a.ts'), range: { start: { line: 2, character: 20 }, end: { line: 2, character: 34 } } },
    ]);
  });
});

describe('from an entry', () => {
  test('to itself, where no class declares it, and to its uses', () => {
    const asked = ask({ 'failwell.yaml': locked, 'src/a.ts': "throw new AppError('ARTICLE_LOCKED');\n" });
    expect(asked.definition).toEqual(['failwell.yaml 2 «ARTICLE_LOCKED»']);
    expect(asked.uses).toEqual(['src/a.ts 1 «ARTICLE_LOCKED»']);
    expect(asked.highlights).toEqual(['write failwell.yaml 2 «ARTICLE_LOCKED»']);
  });

  test('to the class that declares it', () => {
    const asked = ask({ 'failwell.yaml': locked, 'src/errors.ts': domainClass });
    expect(asked.definition).toEqual(['src/errors.ts 3 «ARTICLE_LOCKED»']);
  });

  test('to the deprecated codes that it replaces', () => {
    const asked = ask({
      'failwell.yaml': contract.replace('ARTICLE_NOT_FOUND:', 'ARTICLE_|NOT_FOUND:'),
      'src/a.ts': "throw new AppError('ARTICLE_NOT_FOUND');\n",
    });
    expect(asked.uses).toEqual(['failwell.yaml 8 «ARTICLE_NOT_FOUND»', 'src/a.ts 1 «ARTICLE_NOT_FOUND»']);
    expect(asked.highlights).toEqual([
      'write failwell.yaml 4 «ARTICLE_NOT_FOUND»',
      'read failwell.yaml 8 «ARTICLE_NOT_FOUND»',
    ]);
  });

  test('from a replacement to the entry of the code that replaces', () => {
    const asked = ask({ 'failwell.yaml': contract.replace('replacedBy: ARTICLE', 'replacedBy: ARTI|CLE') });
    expect(asked.definition).toEqual(['failwell.yaml 4 «ARTICLE_NOT_FOUND»']);
  });

  test.each(['failwell.json', 'failwell.jsonc'])('of %s', (name) => {
    const asked = ask({
      [name]: '{\r\n  "codes": { "ARTICLE_|LOCKED": { "status": 423 } }\r\n}\r\n',
      'src/a.ts': "throw new AppError('ARTICLE_LOCKED');\n",
    });
    expect(asked.references).toEqual([`${name} 2 «ARTICLE_LOCKED»`, 'src/a.ts 1 «ARTICLE_LOCKED»']);
  });

  test('that stands twice to both', () => {
    const asked = ask({
      'failwell.yaml': 'catalog: [a.yaml, b.yaml]\n',
      'a.yaml': 'codes:\n  SAME_CODE:\n    status: 404\n',
      'b.yaml': 'codes:\n  SAME_CODE:\n    status: 409\n',
      'src/a.ts': "throw new AppError('SAME_|CODE');\n",
    });
    expect(asked.references).toEqual(['a.yaml 2 «SAME_CODE»', 'b.yaml 2 «SAME_CODE»', 'src/a.ts 1 «SAME_CODE»']);
  });
});

describe('in TypeScript catalogs', () => {
  const shapes = [
    ['an enum', "export enum Codes {\n  LOCKED = 'ARTICLE_LOCKED',\n}\n"],
    ['an object', "export const Codes = {\n  LOCKED: 'ARTICLE_LOCKED',\n} as const;\n"],
    ['static fields', "export class Codes {\n  static readonly LOCKED = 'ARTICLE_LOCKED';\n}\n"],
  ] as const;

  test.each(shapes)('a member of %s leads to its entry and all uses', (_, text) => {
    const asked = ask({
      'failwell.yaml': 'catalog: [src/codes.ts]\n',
      'src/codes.ts': text,
      'src/a.ts': "import { Codes } from './codes.js';\nthrow new AppError(Codes.LOC|KED);\n",
      'src/b.ts': "import { Codes } from './codes.js';\nif (error.code === Codes.LOCKED) retry();\n",
      'web/c.ts': "if (error.code === 'ARTICLE_LOCKED') retry();\n",
    });
    expect(asked.definition).toEqual(['src/codes.ts 2 «ARTICLE_LOCKED»']);
    const uses = ['src/a.ts 2 «LOCKED»', 'src/b.ts 2 «LOCKED»', 'web/c.ts 1 «ARTICLE_LOCKED»'];
    expect(asked.uses).toEqual(uses);
    expect(asked.references).toEqual(['src/codes.ts 2 «ARTICLE_LOCKED»', ...uses]);
  });

  test.each(shapes)('an entry of %s leads to its uses', (_, text) => {
    const asked = ask({
      'failwell.yaml': 'catalog: [src/codes.ts]\n',
      'src/codes.ts': text.replace('ARTICLE_', 'ARTI|CLE_'),
      'src/a.ts': "import { Codes } from './codes.js';\nthrow new AppError(Codes.LOCKED);\n",
    });
    expect(asked.definition).toEqual(['src/codes.ts 2 «ARTICLE_LOCKED»']);
    expect(asked.uses).toEqual(['src/a.ts 2 «LOCKED»']);
    expect(asked.highlights).toEqual(['write src/codes.ts 2 «ARTICLE_LOCKED»']);
  });

  test('a class is entry and class in one', () => {
    const asked = ask({
      'failwell.yaml': 'catalog: [src/errors.ts]\n',
      'src/errors.ts':
        "export abstract class DomainError extends Error {\n  abstract readonly code: string;\n}\nexport class Locked extends DomainError {\n  readonly code = 'ARTICLE_LOCKED';\n}\n",
      'web/client.ts': "if (error.code === 'ARTICLE_|LOCKED') retry();\n",
    });
    expect(asked.definition).toEqual(['src/errors.ts 5 «ARTICLE_LOCKED»']);
    expect(asked.references).toEqual(['src/errors.ts 5 «ARTICLE_LOCKED»', 'web/client.ts 1 «ARTICLE_LOCKED»']);
  });
});

describe('between contracts', () => {
  const files = {
    'a/failwell.yaml': 'codes:\n  SAME_CODE:\n    status: 404\n',
    'b/failwell.yaml': 'codes:\n  SAME_CODE:\n    status: 409\n',
    'a/src/x.ts': "throw new AppError('SAME_|CODE');\n",
    'b/src/x.ts': "throw new AppError('SAME_CODE');\n",
    'docs/x.md': 'SAME_CODE\n',
  };
  test.each([
    ['one folder', ['']],
    ['two folders', ['a', 'b']],
  ])('a code stays within its own: %s', (_, folders) => {
    const asked = ask(files, { folders });
    expect(asked.definition).toEqual(['a/failwell.yaml 2 «SAME_CODE»']);
    expect(asked.references).toEqual(['a/failwell.yaml 2 «SAME_CODE»', 'a/src/x.ts 1 «SAME_CODE»']);
  });

  test('a catalog that two share means the uses of both', () => {
    const asked = ask({
      'a/failwell.yaml': 'catalog: [../shared/codes.yaml]\n',
      'b/failwell.yaml': 'catalog: [../shared/codes.yaml]\n',
      'shared/codes.yaml': 'codes:\n  SAME_|CODE:\n    status: 404\n',
      'a/src/x.ts': "throw new AppError('SAME_CODE');\n",
      'b/src/x.ts': "throw new AppError('SAME_CODE');\n",
    });
    expect(asked.uses).toEqual(['a/src/x.ts 1 «SAME_CODE»', 'b/src/x.ts 1 «SAME_CODE»']);
  });

  test('after the contract is gone a code has no entry', () => {
    const project = createProject({
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError('ARTICLE_|LOCKED');\n",
    });
    project.disk.delete('failwell.yaml');
    project.service.fileChanged(project.toPath('failwell.yaml'), 'deleted');
    const { uri, position } = project.getCursor();
    expect(project.service.getDefinition(uri, position)).toEqual([]);
    expect(project.service.getHover(uri, position)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { createProject, type Project } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
    message: No such article
  USER_NOT_FOUND:
    status: 404
`;

function rename(project: Project, newName: string): Readonly<Record<string, string | undefined>> {
  const { uri, position } = project.getCursor();
  return project.apply(project.service.getRenameEdits(uri, position, newName));
}

function prepare({ service, getCursor }: Project): unknown {
  const { uri, position } = getCursor();
  return service.prepareRename(uri, position);
}

describe('a code that is not published', () => {
  const files = {
    'failwell.yaml': contract,
    'src/a.ts': "throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n",
    'src/b.ts': 'switch (error.code) {\n  case "ARTICLE_NOT_FOUND":\n    break;\n}\n',
    'src/c.ts': "const texts: Record<ErrorCode, string> = { ARTICLE_NOT_FOUND: 'x' };\nexport const e = 1;\n",
    'src/other.ts': "export const text = 'about ARTICLE_NOT_FOUND_EVER';\n",
  };

  test('is renamed in the catalog and in every script, open or not', () => {
    expect(rename(createProject(files, { publishedCodes: [] }), 'ARTICLE_MISSING')).toMatchObject({
      'failwell.yaml': contract.replace('ARTICLE_NOT_FOUND', 'ARTICLE_MISSING'),
      'src/a.ts': "throw new AppError({ code: 'ARTICLE_MISSING' });\n",
      'src/b.ts': 'switch (error.code) {\n  case "ARTICLE_MISSING":\n    break;\n}\n',
    });
  });

  test('is renamed from its entry, too, with the replacements that name it', () => {
    const project = createProject(
      {
        'failwell.yaml':
          'codes:\n  ARTICLE_NOT_|FOUND:\n    status: 404\n  GONE:\n    status: 410\n    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\n',
      },
      { publishedCodes: [] },
    );
    expect(rename(project, 'ARTICLE_MISSING')).toEqual({
      'failwell.yaml':
        'codes:\n  ARTICLE_MISSING:\n    status: 404\n  GONE:\n    status: 410\n    deprecated: { replacedBy: ARTICLE_MISSING }\n',
    });
  });

  test('asks before mentions in other languages are changed', () => {
    const project = createProject(
      { ...files, 'ios/a.swift': 'case .ARTICLE_NOT_FOUND: break' },
      { publishedCodes: [] },
    );
    const { uri, position } = project.getCursor();
    const edit = project.service.getRenameEdits(uri, position, 'ARTICLE_MISSING');
    expect(project.apply(edit)['ios/a.swift']).toBe('case .ARTICLE_MISSING: break');
    expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
  });

  test('keeps the name it has in TypeScript', () => {
    const project = createProject(
      {
        'failwell.yaml': 'catalog: [src/codes.ts]\n',
        'src/codes.ts': "export enum ErrorCodes {\n  ARTICLE_NOT_FOUND = 'ARTICLE_NOT_|FOUND',\n}\n",
        'src/a.ts':
          "import { ErrorCodes } from './codes.js';\nthrow new AppError({ code: ErrorCodes.ARTICLE_NOT_FOUND });\n",
      },
      { publishedCodes: [] },
    );
    expect(rename(project, 'ARTICLE_MISSING')).toEqual({
      'src/codes.ts': "export enum ErrorCodes {\n  ARTICLE_NOT_FOUND = 'ARTICLE_MISSING',\n}\n",
    });
  });
});

describe('a code that is published', () => {
  const files = {
    'failwell.yaml': contract,
    'src/a.ts': "throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n",
  };

  test.each([
    ['by the last commit', { publishedCodes: ['ARTICLE_NOT_FOUND'] }],
    ['for all that anybody can tell', {}],
  ])('%s is deprecated in favour of the new one, and used no more', (_, options) => {
    const texts = rename(createProject(files, options), 'ARTICLE_MISSING');
    expect(texts['src/a.ts']).toBe("throw new AppError({ code: 'ARTICLE_MISSING' });\n");
    expect(texts['failwell.yaml']).toContain('ARTICLE_MISSING:\n    status: 404\n    message: No such article\n');
    expect(texts['failwell.yaml']).toMatch(/ARTICLE_NOT_FOUND:\n {4}status: 404\n.*\n? {4}deprecated:/u);
    expect(texts['failwell.yaml']).toContain('replacedBy: ARTICLE_MISSING');
  });

  test('is renamed plainly only with a confirmation that says what breaks', () => {
    const project = createProject(files);
    const { uri, position } = project.getCursor();
    const edit = project.service.getBreakingRenameEdits(uri, position, 'ARTICLE_MISSING');
    expect(project.apply(edit)).toEqual({
      'failwell.yaml': contract.replace('ARTICLE_NOT_FOUND', 'ARTICLE_MISSING'),
      'src/a.ts': "throw new AppError({ code: 'ARTICLE_MISSING' });\n",
    });
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      {
        label: 'Rename the published ARTICLE_NOT_FOUND to ARTICLE_MISSING',
        description: 'Clients that switch on ARTICLE_NOT_FOUND will no longer know the error.',
        needsConfirmation: true,
      },
    ]);
  });
});

describe('what cannot be renamed', () => {
  const withScript = (text: string): Project => createProject({ 'failwell.yaml': contract, 'src/a.ts': text });

  test('a registered code can', () => {
    expect(prepare(withScript("throw new AppError({ code: 'USER_|NOT_FOUND' });\n"))).toEqual({
      range: { start: { line: 0, character: 28 }, end: { line: 0, character: 42 } },
      placeholder: 'USER_NOT_FOUND',
    });
  });

  test('a text that is no code is left to others', () => {
    expect(prepare(withScript("export const a = 'hel|lo';\n"))).toBeUndefined();
  });

  test('a code of another system', () => {
    expect(() => prepare(withScript("try { f(); } catch (error) { if (error.code === 'EN|OENT') g(); }\n"))).toThrow(
      'ENOENT is not one of this project’s error codes, so it cannot be renamed here.',
    );
  });

  test('a code that is not registered', () => {
    expect(() => prepare(withScript("throw new AppError({ code: 'NOT_|THERE' });\n"))).toThrow(
      'NOT_THERE is not registered in a catalog; register it first, or change the text by hand.',
    );
  });

  test.each([
    ['USER_NOT_FOUND', 'USER_NOT_FOUND is registered already.'],
    ['articleMissing', 'articleMissing is not spelled as this project spells its codes (SCREAMING_SNAKE_CASE).'],
    [' ', 'An error code cannot be empty.'],
  ])('to %j', (newName, reason) => {
    const project = withScript("throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n");
    expect(() => rename(project, newName)).toThrow(reason);
  });

  test('to what it is called already, nothing happens', () => {
    const project = withScript("throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n");
    expect(rename(project, 'ARTICLE_NOT_FOUND')).toEqual({});
  });
});

describe('a published code of TypeScript is used no more by its old name', () => {
  const rest = "import { Codes } from './codes.js';\n";
  test.each([
    [
      'a member of an enum',
      "export enum Codes {\n  LOCKED = 'ARTICLE_|LOCKED',\n}\n",
      `${rest}throw new AppError(Codes.LOCKED);\ntype Locked = Codes.LOCKED;\n`,
      `${rest}throw new AppError(Codes.ARTICLE_FROZEN);\ntype Locked = Codes.ARTICLE_FROZEN;\n`,
    ],
    [
      'a key of an object, in brackets, too',
      "export const Codes = {\n  LOCKED: 'ARTICLE_|LOCKED',\n} as const;\n",
      `${rest}throw new AppError(Codes.LOCKED);\nthrow new AppError(Codes['LOCKED']);\n`,
      `${rest}throw new AppError(Codes.ARTICLE_FROZEN);\nthrow new AppError(Codes['ARTICLE_FROZEN']);\n`,
    ],
    [
      'a key that is spelled in another way than the code',
      "export const Codes = {\n  articleGone: 'ARTICLE_GONE',\n  articleLocked: 'ARTICLE_|LOCKED',\n} as const;\n",
      `${rest}throw new AppError(Codes.articleLocked);\n`,
      `${rest}throw new AppError(Codes.articleFrozen);\n`,
    ],
    [
      'a record',
      "export const Codes = {\n  LOCKED: { code: 'ARTICLE_|LOCKED', status: 423, message: 'Locked' },\n} as const;\n",
      `${rest}throw new AppError(Codes.LOCKED.code);\n`,
      `${rest}throw new AppError(Codes.ARTICLE_FROZEN.code);\n`,
    ],
    [
      'a static field, taken out of its class',
      "export class Codes {\n  static readonly LOCKED = 'ARTICLE_|LOCKED';\n}\n",
      `${rest}const { LOCKED } = Codes;\nthrow new AppError(LOCKED);\n`,
      `${rest}const { ARTICLE_FROZEN: LOCKED } = Codes;\nthrow new AppError(LOCKED);\n`,
    ],
    [
      'a static field, taken out under another name',
      "export class Codes {\n  static readonly LOCKED = 'ARTICLE_|LOCKED';\n}\n",
      `${rest}const { LOCKED: code } = Codes;\n`,
      `${rest}const { ARTICLE_FROZEN: code } = Codes;\n`,
    ],
    [
      'a constant, imported',
      "export const GONE = 'ARTICLE_GONE' as const;\nexport const LOCKED = 'ARTICLE_|LOCKED' as const;\n",
      "import {\n  GONE,\n  LOCKED,\n} from './codes.js';\nthrow new AppError(LOCKED);\n",
      "import {\n  GONE,\n  ARTICLE_FROZEN as LOCKED,\n} from './codes.js';\nthrow new AppError(LOCKED);\n",
    ],
    [
      'a constant, imported under another name',
      "export const GONE = 'ARTICLE_GONE' as const;\nexport const LOCKED = 'ARTICLE_|LOCKED' as const;\n",
      "import { LOCKED as code } from './codes.js';\n",
      "import { ARTICLE_FROZEN as code } from './codes.js';\n",
    ],
    [
      'a constant of a namespace',
      "export const GONE = 'ARTICLE_GONE' as const;\nexport const LOCKED = 'ARTICLE_|LOCKED' as const;\n",
      "import * as codes from './codes.js';\nthrow new AppError(codes.LOCKED);\n",
      "import * as codes from './codes.js';\nthrow new AppError(codes.ARTICLE_FROZEN);\n",
    ],
    [
      'an error class',
      "export abstract class DomainError extends Error {\n  abstract readonly code: string;\n}\nexport class ArticleLocked extends DomainError {\n  readonly code = 'ARTICLE_|LOCKED';\n}\n",
      "import { ArticleLocked } from './codes.js';\nthrow new ArticleLocked();\n",
      "import { ArticleFrozen as ArticleLocked } from './codes.js';\nthrow new ArticleLocked();\n",
    ],
  ])('%s', (_, codes, use, renamed) => {
    const client = "if (error.code === 'ARTICLE_LOCKED') retry();\n";
    const texts = rename(
      createProject({
        'failwell.yaml': 'catalog: [src/codes.ts]\n',
        'src/codes.ts': codes,
        'src/a.ts': use,
        'web/client.ts': client,
      }),
      'ARTICLE_FROZEN',
    );
    expect(texts['src/a.ts']).toBe(renamed);
    expect(texts['web/client.ts']).toBe(client.replace('LOCKED', 'FROZEN'));
    expect(texts['src/codes.ts']).toContain("'ARTICLE_LOCKED'");
    expect(texts['src/codes.ts']).toContain("'ARTICLE_FROZEN'");
    expect(texts['src/codes.ts']).toContain('@deprecated Use ARTICLE_FROZEN.');
  });
});

test('a code of a catalog that two contracts share is renamed below both', () => {
  const texts = rename(
    createProject(
      {
        'a/failwell.yaml': 'catalog: [../shared/codes.yaml]\n',
        'b/failwell.yaml': 'catalog: [../shared/codes.yaml, own.yaml]\n',
        'b/own.yaml': 'codes:\n  OLD_CODE:\n    status: 404\n    deprecated: { replacedBy: SAME_CODE }\n',
        'shared/codes.yaml': 'codes:\n  SAME_CODE:\n    status: 404\n',
        'a/src/x.ts': "throw new AppError('SAME_|CODE');\n",
        'b/src/x.ts': "throw new AppError('SAME_CODE');\n",
      },
      { publishedCodes: [] },
    ),
    'NEW_CODE',
  );
  expect(texts).toEqual({
    'b/own.yaml': 'codes:\n  OLD_CODE:\n    status: 404\n    deprecated: { replacedBy: NEW_CODE }\n',
    'shared/codes.yaml': 'codes:\n  NEW_CODE:\n    status: 404\n',
    'a/src/x.ts': "throw new AppError('NEW_CODE');\n",
    'b/src/x.ts': "throw new AppError('NEW_CODE');\n",
  });
});

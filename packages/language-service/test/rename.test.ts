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

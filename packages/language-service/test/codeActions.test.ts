import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { fixText } from '../src/features/codeActions/fixAll.ts';
import { createProject, type Project } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
  USER_NOT_FOUND:
    status: 404
`;

/** The actions at the cursor, or at what two cursors enclose, beside the diagnostics that the editor shows there. */
function getActions(project: Project, shown?: readonly Diagnostic[], only?: readonly string[]): readonly CodeAction[] {
  const { uri, range } = project.getRange();
  const diagnostics = [...(shown ?? project.service.getDiagnostics(uri))];
  return project.service.getCodeActions(uri, range, {
    diagnostics,
    ...(only === undefined ? {} : { only: [...only] }),
  });
}

function getTitles(project: Project, shown?: readonly Diagnostic[]): readonly string[] {
  return getActions(project, shown).map(({ title }) => title);
}

/** The texts after the one action whose title begins so. */
function applyAction(project: Project, title: string): Readonly<Record<string, string | undefined>> {
  const found = getActions(project).filter((action) => action.title.startsWith(title));
  expect(found.map((action) => action.title)).toHaveLength(1);
  return project.apply(found[0]?.edit);
}

describe('suggestions of the rules', () => {
  const files = {
    'failwell.yaml': contract,
    'src/a.ts': "throw new AppError({ code: 'ARTICEL_NOT_|FOUND' });\n",
  };

  test('are quick fixes of their diagnostic, the first preferred', () => {
    const project = createProject(files);
    const [first, ...others] = getActions(project);
    expect(first).toMatchObject({
      title: 'Replace by `ARTICLE_NOT_FOUND`',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ source: 'failwell', code: 'no-unregistered-error-code' }],
    });
    expect(others.filter((action) => action.isPreferred)).toEqual([]);
    expect(project.apply(first?.edit)).toEqual({
      'src/a.ts': "throw new AppError({ code: 'ARTICLE_NOT_FOUND' });\n",
    });
  });

  test('are not offered where nothing is found', () => {
    expect(getTitles(createProject({ 'failwell.yaml': contract, 'src/a.ts': 'const| a = 1;\n' }))).toEqual([]);
  });

  test.each([
    ['oxc', 'failwell(no-unregistered-error-code)', true],
    ['oxlint', 'failwell/no-unregistered-error-code', true],
    ['eslint', 'failwell/no-unregistered-error-code', false],
  ])('belong to the finding that %s shows as %s, where it does not offer them itself', (source, code, isOffered) => {
    const project = createProject(files);
    const { uri } = project.getRange();
    const shown = project.service.getDiagnostics(uri).map((diagnostic) => ({ ...diagnostic, source, code }));
    const actions = getActions(project, shown);
    expect(actions.some(({ title }) => title.startsWith('Replace by'))).toBe(isOffered);
    const register = actions.find(({ title }) => title.startsWith('Register'));
    expect(register?.diagnostics).toEqual(shown);
  });

  test('are only of the kinds that are asked for', () => {
    const project = createProject(files);
    expect(getActions(project, [], ['refactor'])).toEqual([]);
    expect(getActions(project, [], ['source.organizeImports'])).toEqual([]);
    expect(getActions(project, [], ['quickfix']).length).toBeGreaterThan(1);
  });
});

describe('fix all', () => {
  const toMessage = (range: [number, number], text: string) => ({
    ruleId: 'failwell/x',
    severity: 2 as const,
    message: 'x',
    line: 1,
    column: 1,
    fix: { range, text },
  });
  const document = TextDocument.create('file:///project/a.ts', 'typescript', 1, 'aa bb cc');

  test('is not offered where no rule has a fix', () => {
    const project = createProject({ 'src/a.ts': "console.log|('x');\n" });
    expect(getActions(project, [], ['source.fixAll'])).toEqual([]);
    expect(getActions(project, [], ['source.fixAll.failwell'])).toEqual([]);
  });

  test('applies fixes from first to last, and those that overlap in the next pass', () => {
    const first = { messages: [toMessage([3, 5], 'B'), toMessage([0, 4], 'A'), toMessage([6, 8], 'C')] };
    const texts: string[] = [];
    const text = fixText(document, first, (next) => {
      texts.push(next);
      return { messages: texts.length === 1 ? [toMessage([1, 2], 'B')] : [] };
    });
    expect(texts).toEqual(['Ab C', 'AB C']);
    expect(text).toBe('AB C');
  });

  test('gives up a fix that breaks the file, and one that never ends', () => {
    const first = { messages: [toMessage([0, 2], '(')] };
    const broken = { ...toMessage([0, 0], ''), ruleId: null, fatal: true as const };
    expect(fixText(document, first, () => ({ messages: [broken] }))).toBe('aa bb cc');
    expect(fixText(document, first, () => ({ messages: [toMessage([0, 0], 'x')] }))).toBe(`${'x'.repeat(9)}( bb cc`);
  });
});

describe('register a code', () => {
  const register = (script: string, files: Readonly<Record<string, string>> = { 'failwell.yaml': contract }) => {
    const project = createProject({ ...files, 'src/a.ts': script });
    return applyAction(project, 'Register ');
  };

  test.each([
    [
      'the status and message of the response',
      "import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  res.status(423).json({ error: { code: 'ARTICLE_|LOCKED', message: 'The article is locked' } });\n});\n",
      '    status: 423\n    message: The article is locked\n',
    ],
    [
      'the arguments beside it',
      "throw new AppError('ARTICLE_|LOCKED', 'The article is locked', 423);\n",
      '    status: 423\n    message: The article is locked\n',
    ],
    [
      'the options beside it, by the name of the status',
      "throw new AppError({ code: 'ARTICLE_|LOCKED', statusCode: HttpStatus.LOCKED });\n",
      '    status: 423\n',
    ],
    [
      'the fields of the class',
      "export class ArticleLocked extends DomainError {\n  readonly code = 'ARTICLE_|LOCKED';\n  readonly status = 423;\n  constructor() {\n    super('The article is locked');\n  }\n}\n",
      '    status: 423\n    message: The article is locked\n',
    ],
    [
      'the exception of the framework',
      "import { ConflictException } from '@nestjs/common';\nthrow new ConflictException({ code: 'ARTICLE_|LOCKED', message: 'The article is locked' });\n",
      '    status: 409\n    message: The article is locked\n',
    ],
  ])('takes %s', (_, script, fields) => {
    expect(register(script)).toEqual({
      'failwell.yaml': contract.replace('  ARTICLE', `  ARTICLE_LOCKED:\n${fields}  ARTICLE`),
    });
  });

  test('writes into the catalog of the nearest code, as it stands in the editor', () => {
    const enumText = "export enum UserErrors {\n  USER_NOT_FOUND = 'USER_NOT_FOUND',\n}\n";
    const project = createProject({
      'failwell.yaml': 'catalog: [src/articles.ts, src/users.ts]\n',
      'src/articles.ts': "export enum ArticleErrors {\n  ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND',\n}\n",
      'src/users.ts': enumText,
      'src/a.ts': "throw new AppError({ code: 'USER_NOT_FOUN|' });\n",
    });
    project.edit('src/users.ts', `// unsaved\n${enumText}`);
    expect(applyAction(project, 'Register ')['src/users.ts']).toMatch(
      /^\/\/ unsaved\n[^]*USER_NOT_FOUN = 'USER_NOT_FOUN'/u,
    );
  });

  test('writes into the contract that governs the file, in a monorepo', () => {
    const project = createProject({
      'a/failwell.yaml': contract,
      'b/failwell.yaml': contract,
      'b/src/x.ts': "throw new AppError({ code: 'ARTICLE_|LOCKED' });\n",
    });
    expect(Object.keys(applyAction(project, 'Register '))).toEqual(['b/failwell.yaml']);
  });

  test('adds the missing member of an enum', () => {
    expect(
      register("import { Codes } from './codes.js';\nthrow new AppError({ code: Codes.ARTICLE_|LOCKED });\n", {
        'failwell.yaml': 'catalog: [src/codes.ts]\n',
        'src/codes.ts': "export enum Codes {\n  ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND',\n}\n",
      }),
    ).toEqual({
      'src/codes.ts':
        "export enum Codes {\n  ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND',\n  ARTICLE_LOCKED = 'ARTICLE_LOCKED',\n}\n",
    });
  });

  test.each([
    ['is spelled otherwise than the contract says', "throw new AppError({ code: 'article-|locked' });\n"],
    ['is registered already', "throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n"],
    ['is put together at run time', 'throw new AppError({ code: `NOPE_|${reason}` });\n'],
  ])('is not offered where the code %s', (_, script) => {
    const titles = getTitles(createProject({ 'failwell.yaml': contract, 'src/a.ts': script }));
    expect(titles.filter((title) => title.startsWith('Register'))).toEqual([]);
  });
});

describe('deprecation', () => {
  test('of an entry in favour of the nearest code', () => {
    const project = createProject({ 'failwell.yaml': contract.replace('USER_NOT', 'USER_|NOT') });
    const [texts] = getActions(project).map(({ edit }) => project.apply(edit));
    expect(texts?.['failwell.yaml']).toContain('replacedBy: ARTICLE_NOT_FOUND');
  });

  test('is followed where the old code is used', () => {
    const project = createProject({
      'failwell.yaml': `${contract}    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\n`,
      'src/a.ts': "throw new AppError({ code: 'USER_NOT_|FOUND' });\n",
    });
    expect(applyAction(project, 'Replace the deprecated')).toEqual({
      'src/a.ts': "throw new AppError({ code: 'ARTICLE_NOT_FOUND' });\n",
    });
  });

  test('is followed where the old code is only compared, which the rule accepts', () => {
    const project = createProject({
      'failwell.yaml': `${contract}    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\n`,
      'src/a.ts': "if (error.code === 'USER_NOT_|FOUND') retry();\n",
    });
    expect(applyAction(project, 'Replace the deprecated')).toEqual({
      'src/a.ts': "if (error.code === 'ARTICLE_NOT_FOUND') retry();\n",
    });
  });

  test('is offered once, by whoever shows the finding', () => {
    const project = createProject({
      'failwell.yaml': `${contract}    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\n`,
      'src/a.ts': "throw new AppError({ code: 'USER_NOT_|FOUND' });\n",
    });
    const title = 'Replace the deprecated USER_NOT_FOUND by ARTICLE_NOT_FOUND';
    const replaces = (shown?: readonly Diagnostic[]): readonly string[] =>
      getTitles(project, shown).filter((each) => each.startsWith('Replace'));
    expect(replaces()).toEqual([title]);
    const shown = project.service.getDiagnostics(project.getRange().uri);
    expect(
      replaces(shown.map((each) => ({ ...each, source: 'eslint', code: 'failwell/no-deprecated-error-code' }))),
    ).toEqual([]);
  });

  test('is not followed to a code that is deprecated, too', () => {
    const project = createProject({
      'failwell.yaml': `codes:
  OLDER_CODE: { deprecated: { replacedBy: OLD_CODE } }
  OLD_CODE: { deprecated: {} }
`,
      'src/a.ts': "if (error.code === 'OLDER_|CODE') retry();\n",
    });
    expect(getTitles(project).filter((each) => each.startsWith('Replace'))).toEqual([]);
  });

  test('is not offered for a code that is deprecated already', () => {
    const project = createProject({
      'failwell.yaml': `${contract.replace('USER_NOT', 'USER_|NOT')}    deprecated: { replacedBy: ARTICLE_NOT_FOUND }\n`,
    });
    expect(getTitles(project)).toEqual([]);
  });
});

describe('disable for this line', () => {
  const disable = (text: string): string | undefined => {
    const project = createProject({ 'src/a.ts': text });
    return applyAction(project, 'Disable no-console')['src/a.ts'];
  };

  test('puts a comment above, as deep as the line, with room for the reason', () => {
    expect(disable("if (x) {\n  console.|log('x');\n}\n")).toBe(
      "if (x) {\n  // eslint-disable-next-line failwell/no-console -- reason: \n  console.log('x');\n}\n",
    );
  });

  test('keeps the ends of lines', () => {
    expect(disable("f();\r\nconsole.|log('x');\r\n")).toBe(
      "f();\r\n// eslint-disable-next-line failwell/no-console -- reason: \r\nconsole.log('x');\r\n",
    );
  });

  test('joins the comment that stands there', () => {
    expect(disable("// eslint-disable-next-line no-undef -- a global\nconsole.|log('x');\n")).toBe(
      "// eslint-disable-next-line no-undef, failwell/no-console -- a global\nconsole.log('x');\n",
    );
  });

  test('makes the finding go', () => {
    const text = disable("console.|log('x');\n") ?? '';
    const project = createProject({ 'src/a.ts': text }, { open: ['src/a.ts'] });
    expect(project.service.getDiagnostics(project.toUri('src/a.ts'))).toEqual([]);
  });

  test('is not offered within a template, where a comment would be text', () => {
    const project = createProject({ 'src/a.ts': 'const a = `\n${console.|log(1)}`;\n' });
    expect(getTitles(project).filter((title) => title.startsWith('Disable'))).toEqual([]);
  });
});

describe('create the contract', () => {
  const files = {
    'src/a.ts': "throw new AppError('ARTICLE_|LOCKED', 'The \"article\" is locked', 423);\n",
    'src/b.ts': "throw new AppError({ code: 'USER_NOT_FOUND', status: 404 });\nif (error.code === 'ENOENT') f();\n",
  };

  test('writes the codes of the workspace with what is said of them', () => {
    expect(applyAction(createProject(files), 'Create failwell.yaml from the 2 codes')).toEqual({
      'failwell.yaml':
        'codes:\n  ARTICLE_LOCKED:\n    status: 423\n    message: "The \\"article\\" is locked"\n  USER_NOT_FOUND:\n    status: 404\n',
    });
  });

  test('states the style of the codes where it is not the usual one', () => {
    const project = createProject({ 'src/a.ts': "throw new AppError({ code: 'article-|locked' });\n" });
    const text = applyAction(project, 'Create failwell.yaml')['failwell.yaml'] ?? '';
    expect(text).toBe('conventions:\n  codeStyle: kebab-case\ncodes:\n  article-locked: {}\n');
    const after = createProject({ 'failwell.yaml': text }, { open: ['failwell.yaml'], isIndexed: false });
    expect(after.service.getDiagnostics(after.toUri('failwell.yaml'))).toEqual([]);
  });

  test('is not offered where a contract governs, nor before all files are known', () => {
    for (const project of [
      createProject({ ...files, 'failwell.yaml': contract }),
      createProject(files, { isIndexed: false }),
    ]) {
      expect(getTitles(project).filter((title) => title.startsWith('Create'))).toEqual([]);
    }
  });
});

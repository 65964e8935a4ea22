import { describe, expect, test } from 'vitest';
import { createProject, type Project } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
`;
const uses = `import { AppError } from './errors.js';
export function find(): never {
  throw new AppError({ code: 'ARTICLE_NOT_FOUND' });
}
`;

function countUses({ service }: Project, code = 'ARTICLE_NOT_FOUND'): number | undefined {
  const [folder] = service.getExplorer();
  return folder?.codes.find((each) => each.code === code)?.uses.length;
}

function describeDiagnostics({ service, toUri }: Project, name: string): readonly string[] {
  return service
    .getDiagnostics(toUri(name))
    .map(
      ({ code, message, range }) =>
        `${range.start.line}:${range.start.character} ${String(code)} ${typeof message === 'string' ? message : message.value}`,
    );
}

describe('the index', () => {
  test('has uses of files on disk, in scripts and in other languages', () => {
    const project = createProject({
      'failwell.yaml': contract,
      'src/a.ts': uses,
      'ios/Errors.swift': 'case ErrorCode.ARTICLE_NOT_FOUND: break',
      'README.md': 'See ARTICLE_NOT_FOUND.',
      'src/other.ts': 'export const a = 1;',
    });
    expect(countUses(project)).toBe(3);
  });

  test('finds a code of any style in a longer word of another language', () => {
    const project = createProject({
      'failwell.yaml': 'conventions:\n  codeStyle: dotted\ncodes:\n  user.not_found:\n    status: 404\n',
      'locales/en.json': '{ "errors.user.not_found.title": "x", "user.not_founder": "y" }',
    });
    expect(countUses(project, 'user.not_found')).toBe(1);
  });

  test.each([
    [
      'a member',
      "export enum Codes {\n  LOCKED = 'ARTICLE_LOCKED',\n}\n",
      "import { Codes } from './codes.js';\nreject(Codes.LOCKED);\n",
    ],
    [
      'a constant',
      "export const LOCKED = 'ARTICLE_LOCKED' as const;\nexport const GONE = 'ARTICLE_GONE' as const;\n",
      "import { LOCKED } from './codes.js';\nreject(LOCKED);\n",
    ],
    [
      'a class',
      "export abstract class DomainError extends Error {\n  abstract readonly code: string;\n}\nexport class Locked extends DomainError {\n  readonly code = 'ARTICLE_LOCKED';\n}\n",
      "import { Locked } from './codes.js';\nthrow new Locked();\n",
    ],
  ])('has a use by the name of %s in a script that speaks of no error otherwise', (_, codes, use) => {
    const files = { 'failwell.yaml': 'catalog: [src/codes.ts]\n', 'src/codes.ts': codes, 'src/a.ts': use };
    expect(countUses(createProject(files), 'ARTICLE_LOCKED')).toBe(1);
  });

  test('follows unsaved edits', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': uses });
    project.edit('src/a.ts', uses);
    project.edit('src/a.ts', 'export {};\n');
    expect(countUses(project)).toBe(0);
    project.edit('notes.md', 'ARTICLE_NOT_FOUND and ARTICLE_NOT_FOUND');
    expect(countUses(project)).toBe(2);
  });

  test('keeps what a script used while a statement of it is half typed', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': uses });
    project.edit('src/a.ts', uses);
    project.edit('src/a.ts', `${uses}export const x = {`);
    expect(countUses(project)).toBe(1);
  });

  test('returns to the disk when a document is closed, and forgets what was deleted', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': uses });
    project.edit('src/a.ts', 'export {};\n');
    project.service.closeDocument(project.toUri('src/a.ts'));
    expect(countUses(project)).toBe(1);
    project.disk.delete('src/a.ts');
    project.service.fileChanged(project.toPath('src/a.ts'), 'deleted');
    expect(countUses(project)).toBe(0);
  });

  test('of a code that is registered while editing, reads again only the files that mention it', () => {
    const project = createProject({
      'failwell.yaml': contract,
      'docs/a.md': 'ARTICLE_LOCKED',
      'docs/b.md': 'ARTICLE_NOT_FOUND',
    });
    expect(countUses(project)).toBe(1);
    project.reads.clear();
    project.edit('failwell.yaml', `${contract}  ARTICLE_LOCKED:\n    status: 423\n`);
    expect(countUses(project, 'ARTICLE_LOCKED')).toBe(1);
    expect(Object.fromEntries(project.reads)).toEqual({ 'docs/a.md': 1 });
  });

  test('of a code that is taken out, forgets the mentions', () => {
    const project = createProject({ 'failwell.yaml': contract, 'docs/a.md': 'ARTICLE_NOT_FOUND' });
    project.edit('failwell.yaml', 'codes:\n  ARTICLE_LOCKED:\n    status: 423\n');
    project.edit('failwell.yaml', contract);
    expect(countUses(project)).toBe(1);
  });

  test('calls a code possibly used that may be put together at run time', () => {
    const project = createProject({
      'failwell.yaml': contract,
      'src/a.ts': 'throw new AppError({ code: `ARTICLE_${reason}` });\n',
    });
    const [code] = project.service.getExplorer()[0]?.codes ?? [];
    expect(code).toMatchObject({ isUnused: false, isPossiblyUsed: true });
  });

  test('says when it shows something else, and only then', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': uses }, { open: ['src/a.ts'] });
    const { service } = project;
    let before = service.getRevision();
    const hasChanged = (text: string): boolean => {
      project.edit('src/a.ts', text);
      const now = service.getRevision();
      const isOther = now > before;
      before = now;
      return isOther;
    };
    expect(hasChanged(`${uses}// behind the last use\n`)).toBe(false);
    expect(hasChanged(`// before the first\n${uses}`)).toBe(true);
    expect(hasChanged(`// before the first\n${uses}`)).toBe(false);
    // One more line before, and one character less: the use begins where it did.
    expect(hasChanged(`// before the firs\n\n${uses}`)).toBe(true);
    expect(hasChanged(uses.replace('NOT_FOUND', 'LOST'))).toBe(true);
    service.setIndexed(false);
    expect(service.getRevision()).toBeGreaterThan(before);
  });

  test('does not parse a script that is too long, and finds its codes as words', () => {
    const long = `// ARTICLE_NOT_FOUND\n${'x();\n'.repeat(210_000)}throw new AppError({ code: 'NOPE_NOPE' });\n`;
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': long }, { open: ['src/a.ts'] });
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    expect(countUses(project)).toBe(1);
  });

  test('keeps workspaces with two contracts apart', () => {
    const { service } = createProject({
      'a/failwell.yaml': contract,
      'b/failwell.yaml': contract,
      'a/src/x.ts': uses,
      'b/src/x.ts': uses + uses.replaceAll('find', 'get').replace(/^import.*\n/u, ''),
    });
    expect(service.getExplorer().map(({ path, codes }) => [path, codes[0]?.uses.length])).toEqual([
      ['/project/a/failwell.yaml', 1],
      ['/project/b/failwell.yaml', 2],
    ]);
  });
});

describe('a contract', () => {
  const unregistered = "throw new AppError({ code: 'ARTICLE_LOCKED' });\n";

  test('counts as it stands in the editor, unsaved', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': unregistered }, { open: ['src/a.ts'] });
    expect(describeDiagnostics(project, 'src/a.ts')).toHaveLength(1);
    project.edit('failwell.yaml', `${contract}  ARTICLE_LOCKED:\n    status: 423\n`);
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
  });

  test('that is broken keeps its last good codes and shows what is wrong', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': uses }, { open: ['src/a.ts'] });
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    project.edit('failwell.yaml', 'codes:\n  ARTICLE_NOT_FOUND: [');
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    expect(describeDiagnostics(project, 'failwell.yaml').join('\n')).toContain('catalog/syntax');
    project.edit('failwell.yaml', contract);
    expect(describeDiagnostics(project, 'failwell.yaml')).toEqual([]);
  });

  test('whose catalog went says so, and mends when it comes back', () => {
    const files = {
      'failwell.yaml': 'catalog: [codes.yaml]\n',
      'codes.yaml': contract,
      'src/a.ts': uses,
    };
    const project = createProject(files, { open: ['src/a.ts', 'failwell.yaml'] });
    project.disk.delete('codes.yaml');
    expect(project.service.fileChanged(project.toPath('codes.yaml'), 'deleted')).toBe(true);
    expect(describeDiagnostics(project, 'failwell.yaml').join('\n')).toContain('catalog/missing-file');
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    project.disk.set('codes.yaml', contract);
    expect(project.service.fileChanged(project.toPath('codes.yaml'), 'created')).toBe(true);
    expect(describeDiagnostics(project, 'failwell.yaml')).toEqual([]);
  });

  test('of several catalogs reads again only the one that changed', () => {
    const files = {
      'failwell.yaml': 'catalog: [a.yaml, b.yaml]\n',
      'a.yaml': contract,
      'b.yaml': 'codes:\n  USER_NOT_FOUND:\n    status: 404\n',
      'src/a.ts': uses,
    };
    const project = createProject(files, { open: ['src/a.ts'] });
    project.reads.clear();
    project.service.fileChanged(project.toPath('b.yaml'), 'changed');
    project.service.getDiagnostics(project.toUri('src/a.ts'));
    expect(Object.fromEntries(project.reads)).toEqual({ 'b.yaml': 1 });
  });

  test('with patterns is read again when a file comes or goes that they match, and for no other', () => {
    const project = createProject({
      'failwell.yaml': 'catalog: [errors/*.yaml]\n',
      'errors/a.yaml': contract,
      'src/a.ts': uses,
    });
    const { service } = project;
    const change = (name: string, text?: string): number => {
      if (text === undefined) project.disk.delete(name);
      else project.disk.set(name, text);
      service.fileChanged(project.toPath(name), text === undefined ? 'deleted' : 'created');
      return service.getRevision();
    };
    const list = () => service.getExplorer()[0]?.codes.map(({ code }) => code);
    expect(list()).toEqual(['ARTICLE_NOT_FOUND']);
    const before = service.getRevision();
    expect(change('src/b.txt', 'nothing')).toBe(before);
    expect(change('src/b.txt')).toBe(before);
    const added = change('errors/b.yaml', 'codes:\n  USER_LOST:\n    status: 410\n');
    expect(added).toBeGreaterThan(before);
    expect(list()).toEqual(['ARTICLE_NOT_FOUND', 'USER_LOST']);
    expect(change('errors/b.yaml')).toBeGreaterThan(added);
    expect(list()).toEqual(['ARTICLE_NOT_FOUND']);
  });

  test('that is created or deleted governs or frees its files', () => {
    const project = createProject({ 'src/a.ts': unregistered }, { open: ['src/a.ts'] });
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    project.disk.set('failwell.yaml', contract);
    expect(project.service.fileChanged(project.toPath('failwell.yaml'), 'created')).toBe(true);
    expect(describeDiagnostics(project, 'src/a.ts')).toHaveLength(1);
    expect(project.service.getExplorer()).toHaveLength(1);
    project.disk.delete('failwell.yaml');
    project.service.fileChanged(project.toPath('failwell.yaml'), 'deleted');
    expect(describeDiagnostics(project, 'src/a.ts')).toEqual([]);
    expect(project.service.getExplorer()).toEqual([]);
  });
});

describe('diagnostics', () => {
  test('name the rule, its page and the place', () => {
    const { service, toUri } = createProject(
      { 'src/users.controller.ts': "export function f() {\n  console.log('x');\n}\n" },
      { open: ['src/users.controller.ts'] },
    );
    expect(service.getDiagnostics(toUri('src/users.controller.ts'))).toMatchObject([
      {
        source: 'failwell',
        code: 'no-console',
        codeDescription: { href: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-console.md' },
        range: { start: { line: 1, character: 2 } },
      },
    ]);
  });

  test('fade a code that nobody uses, once all files are known', () => {
    const project = createProject({ 'failwell.yaml': contract }, { isIndexed: false });
    expect(describeDiagnostics(project, 'failwell.yaml')).toEqual([]);
    project.service.setIndexed(true);
    expect(describeDiagnostics(project, 'failwell.yaml')).toEqual([
      '1:2 catalog/unused-code No file of this workspace uses ARTICLE_NOT_FOUND.',
    ]);
  });

  test('are of the preset that the user has set', () => {
    const project = createProject({ 'src/a.ts': "console.log('x');\n" }, { open: ['src/a.ts'] });
    project.service.setSettings({ preset: 'all', inlayHints: false, codeLens: true });
    expect(project.service.getDiagnostics(project.toUri('src/a.ts'))[0]?.severity).toBe(1);
  });

  test.each([
    ['a lone surrogate', "throw new AppError({ code: 'A\uD800_B' });\n"],
    ['a null character', 'const a = "\0";\n'],
    ['nothing', ''],
    ['no end of a string', "const a = 'x"],
    ['only brackets', '({[<'.repeat(500)],
  ])('survive %s', (_, text) => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': '' }, { open: ['src/a.ts'] });
    project.edit('src/a.ts', text);
    project.edit('failwell.yaml', text);
    expect(describeDiagnostics(project, 'src/a.ts').filter((each) => each.includes('undefined'))).toEqual([]);
    expect(describeDiagnostics(project, 'failwell.yaml')).toBeDefined();
    expect(countUses(project) ?? 0).toBe(0);
  });
});

test('a package is seen with the root of its workspace, also after that has changed', () => {
  const { service, disk, toPath, toUri } = createProject(
    {
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/data/package.json': '{ "main": "dist/index.js" }',
      'packages/data/src/a.ts': "export const run = () => console.log('Running');\n",
    },
    { open: ['packages/data/src/a.ts'] },
  );
  const getRules = (): readonly unknown[] =>
    service.getDiagnostics(toUri('packages/data/src/a.ts')).map(({ code }) => code);
  expect(getRules()).toEqual([]);
  disk.set('package.json', '{}');
  service.fileChanged(toPath('package.json'), 'changed');
  expect(getRules()).toEqual(['no-console']);
});

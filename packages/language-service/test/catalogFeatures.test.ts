/** What is shown in and of catalogs: symbols, lenses, and the statuses behind codes. */
import { describe, expect, test } from 'vitest';
import { createProject, type Project } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
  ARTICLE_GONE:
    status: 410
    deprecated: { replacedBy: ARTICLE_NOT_FOUND }
  ARTICLE_LOCKED: {}
`;

describe('document symbols', () => {
  const list = (files: Readonly<Record<string, string>>, name: string) => {
    const { service, toUri } = createProject(files, { open: [name] });
    return service.getDocumentSymbols(toUri(name));
  };

  test('are the entries of a catalog', () => {
    expect(list({ 'failwell.yaml': contract }, 'failwell.yaml')).toMatchObject([
      {
        name: 'ARTICLE_NOT_FOUND',
        detail: '404 Not Found',
        kind: 22,
        selectionRange: { start: { line: 1, character: 2 }, end: { line: 1, character: 19 } },
      },
      { name: 'ARTICLE_GONE', detail: '410 Gone', tags: [1] },
      { name: 'ARTICLE_LOCKED', detail: '' },
    ]);
  });

  test.each([
    ['src/codes.ts', "export enum Codes {\r\n  LOCKED = 'ARTICLE_LOCKED',\r\n}\r\n"],
    ['src/codes.ts', "export const Codes = { LOCKED: 'ARTICLE_LOCKED' } as const;\n"],
    ['codes.json', '{ "codes": { "ARTICLE_LOCKED": {} } }'],
    ['codes.yaml', 'codes: { ARTICLE_LOCKED: {} }\n'],
  ])('of %s', (name, text) => {
    const symbols = list({ 'failwell.yaml': `catalog: [${name}]\n`, [name]: text }, name);
    expect(symbols.map((each) => each.name)).toEqual(['ARTICLE_LOCKED']);
  });

  test('enclose their names, as editors demand', () => {
    const files = {
      'failwell.yaml': 'catalog: [src/errors.ts]\n',
      'src/errors.ts':
        "export abstract class DomainError extends Error {\n  abstract readonly code: string;\n}\nexport class Locked extends DomainError {\n  readonly code = 'ARTICLE_LOCKED';\n}\n",
    };
    for (const { range, selectionRange } of list(files, 'src/errors.ts')) {
      const toNumber = ({ line, character }: { line: number; character: number }): number => line * 1000 + character;
      expect(toNumber(range.start)).toBeLessThanOrEqual(toNumber(selectionRange.start));
      expect(toNumber(range.end)).toBeGreaterThanOrEqual(toNumber(selectionRange.end));
    }
    expect(list(files, 'src/errors.ts')).toHaveLength(1);
  });

  test('are none in any other file', () => {
    expect(
      list({ 'failwell.yaml': contract, 'src/a.ts': "throw new AppError('ARTICLE_GONE');\n" }, 'src/a.ts'),
    ).toEqual([]);
  });
});

describe('workspace symbols', () => {
  const { service } = createProject({
    'a/failwell.yaml': contract,
    'b/failwell.yaml': 'catalog: [codes.ts]\n',
    'b/codes.ts': "export enum Codes {\n  LOST = 'USER_LOST',\n}\n",
  });
  const find = (query: string) => service.getWorkspaceSymbols(query).map(({ name }) => name);

  test.each([
    ['', ['ARTICLE_NOT_FOUND', 'ARTICLE_GONE', 'ARTICLE_LOCKED', 'USER_LOST']],
    ['artgone', ['ARTICLE_GONE']],
    ['ARTICLE GONE', ['ARTICLE_GONE']],
    ['o e d', ['ARTICLE_LOCKED']],
    ['xyz', []],
  ])('of %j', (query, names) => {
    expect(find(query)).toEqual(names);
  });

  test('say where they are, in what, and whether they are deprecated', () => {
    expect(service.getWorkspaceSymbols('gone')).toMatchObject([
      {
        containerName: 'a/failwell.yaml',
        tags: [1],
        location: { uri: 'file:///project/a/failwell.yaml', range: { start: { line: 3, character: 2 } } },
      },
    ]);
    expect(service.getWorkspaceSymbols('userlost')).toMatchObject([{ containerName: 'Codes' }]);
  });

  test('stop when nobody wants them any more', () => {
    expect(service.getWorkspaceSymbols('', { isCancellationRequested: true })).toEqual([]);
  });

  test('name a catalog that two contracts share once', () => {
    const shared = createProject({
      'a/failwell.yaml': 'catalog: [../codes.yaml]\n',
      'b/failwell.yaml': 'catalog: [../codes.yaml]\n',
      'codes.yaml': 'codes:\n  SAME_CODE: {}\n',
    });
    expect(shared.service.getWorkspaceSymbols('same')).toHaveLength(1);
  });
});

describe('code lenses', () => {
  const titles = ({ service, toUri }: Project, name = 'failwell.yaml') =>
    service
      .getCodeLenses(toUri(name))
      .map((lens) => service.resolveCodeLens(lens))
      .map(({ range, command }) => `${range.start.line} ${String(command?.title)}`);
  const files = {
    'failwell.yaml': contract,
    'src/a.ts': "throw new AppError('ARTICLE_NOT_FOUND');\nthrow new AppError('ARTICLE_NOT_FOUND');\n",
    'docs/a.md': 'ARTICLE_NOT_FOUND\n',
    'src/b.ts': 'throw new AppError({ code: `ARTICLE_GO${rest}` });\n',
  };

  test('count the uses above each entry', () => {
    expect(titles(createProject(files))).toEqual(['1 3 uses in 2 files', '3 possibly used', '6 unused']);
    expect(titles(createProject(files, { isIndexed: false }))).toEqual([
      '1 no use found yet',
      '3 no use found yet',
      '6 no use found yet',
    ]);
  });

  test('show the uses at a click, where there are any', () => {
    const project = createProject(files);
    const lenses = project.service.getCodeLenses(project.toUri('failwell.yaml'));
    expect(lenses.map(({ command }) => command)).toEqual([undefined, undefined, undefined]);
    const [first, , last] = lenses.map((lens) => project.service.resolveCodeLens(lens));
    expect(first?.command).toMatchObject({
      command: 'failwell.showUses',
      arguments: [
        'file:///project/failwell.yaml',
        { line: 1, character: 2 },
        [
          { uri: 'file:///project/docs/a.md' },
          { uri: 'file:///project/src/a.ts' },
          { uri: 'file:///project/src/a.ts' },
        ],
      ],
    });
    expect(last?.command).toEqual({ title: 'unused', command: '' });
  });

  test('stay as they are where they are not ours, or their catalog is gone', () => {
    const project = createProject(files);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 19 } };
    for (const data of [undefined, null, 'x', { uri: 1 }, { uri: project.toUri('gone.yaml'), code: 'ARTICLE_GONE' }])
      expect(project.service.resolveCodeLens({ range, data })).toEqual({ range, data });
    const data = { uri: project.toUri('src/a.ts'), code: 'ARTICLE_NOT_FOUND' };
    expect(project.service.resolveCodeLens({ range, data }).command).toEqual({ title: '', command: '' });
  });

  test('stand in catalogs of TypeScript, too', () => {
    const project = createProject({
      'failwell.yaml': 'catalog: [src/codes.ts]\n',
      'src/codes.ts': "export enum Codes {\n  LOCKED = 'ARTICLE_LOCKED',\n}\n",
      'src/a.ts': "import { Codes } from './codes.js';\nthrow new AppError(Codes.LOCKED);\n",
    });
    expect(titles(project, 'src/codes.ts')).toEqual(['1 1 use in 1 file']);
    expect(titles(project, 'src/a.ts')).toEqual([]);
  });

  test('are not shown where the user has switched them off', () => {
    const project = createProject(files);
    project.service.setSettings({ preset: 'recommended', inlayHints: false, codeLens: false });
    expect(titles(project)).toEqual([]);
  });
});

describe('inlay hints', () => {
  const hints = (text: string, lines: readonly [number, number] = [0, 99], isOn = true) => {
    const { service, toUri } = createProject({ 'failwell.yaml': contract, 'src/a.ts': text }, { open: ['src/a.ts'] });
    service.setSettings({ preset: 'recommended', inlayHints: isOn, codeLens: true });
    const [start, end] = lines;
    return service
      .getInlayHints(toUri('src/a.ts'), { start: { line: start, character: 0 }, end: { line: end, character: 0 } })
      .map(({ position, label }) => `${position.line}:${position.character} ${typeof label === 'string' ? label : ''}`);
  };
  const text = "throw new AppError('ARTICLE_GONE');\nif (error.code === 'ARTICLE_NOT_FOUND') f();\n";

  test('show the status behind each code', () => {
    expect(hints(text)).toEqual(['0:33 410', '1:38 404']);
  });

  test('only in the range that is looked at', () => {
    expect(hints(text, [1, 2])).toEqual(['1:38 404']);
  });

  test('only where the user wants them', () => {
    expect(hints(text, [0, 99], false)).toEqual([]);
  });

  test.each([
    ['a code without a status', "throw new AppError('ARTICLE_LOCKED');\n"],
    ['a code that is not registered', "throw new AppError('ARTICLE_LOST');\n"],
    ['a code put together', 'throw new AppError({ code: `ARTICLE_${x}` });\n'],
    ['a text that does not parse', "throw new AppError('ARTICLE_GONE'\n"],
  ])('not behind %s', (_, script) => {
    expect(hints(script)).toEqual([]);
  });

  test('behind a name of the catalog', () => {
    const project = createProject({
      'failwell.yaml': 'catalog: [src/codes.ts]\n',
      'src/codes.ts': "export const Codes = { LOCKED: { code: 'ARTICLE_LOCKED', status: 423 } } as const;\n",
      'src/a.ts': "import { Codes } from './codes.js';\r\nthrow new AppError(Codes.LOCKED|.code);\r\n",
    });
    project.service.setSettings({ preset: 'recommended', inlayHints: true, codeLens: true });
    const { uri } = project.getCursor();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    expect(project.service.getInlayHints(uri, range)).toEqual([
      { position: { line: 1, character: 31 }, label: '423', paddingLeft: true, tooltip: '423 Locked' },
    ]);
  });
});

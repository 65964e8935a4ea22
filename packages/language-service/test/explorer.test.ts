import { describe, expect, test } from 'vitest';
import type { ExplorerCode, ExplorerFolder } from '../src/index.ts';
import { createProject } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
    message: Article not found
    type: not_found
    docs: https://example.com
  ARTICLE_GONE:
    status: 410
    deprecated: { since: 1.0.0, replacedBy: ARTICLE_NOT_FOUND }
  ARTICLE_LOCKED:
    status: 423
  USER_LOCKED: {}
`;

/** What the tree says of one code, in short. */
function toText({ code, status, uses, possibleUses, isUnused, isPossiblyUsed, deprecated }: ExplorerCode): string {
  return [
    code,
    status ?? '-',
    `${uses.length}+${possibleUses.length}`,
    ...(isUnused ? ['unused'] : []),
    ...(isPossiblyUsed ? ['possibly used'] : []),
    ...(deprecated === undefined ? [] : [`for ${String(deprecated.replacedBy)}`]),
  ].join(' ');
}

function explore(files: Readonly<Record<string, string>>): readonly ExplorerFolder[] {
  return createProject(files).service.getExplorer();
}

describe('the explorer', () => {
  test('lists every code with its uses and what is wrong with it', () => {
    const [folder] = explore({
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError('ARTICLE_NOT_FOUND');\nthrow new AppError('ARTICLE_GONE');\n",
      'src/b.ts': 'throw new AppError({ code: `ARTICLE_LO${rest}` });\n',
      'ios/a.swift': 'let text = 1\n    case .ARTICLE_NOT_FOUND: break\n',
    });
    expect(folder?.codes.map(toText)).toEqual([
      'ARTICLE_NOT_FOUND 404 2+0',
      'ARTICLE_GONE 410 1+0 for ARTICLE_NOT_FOUND',
      'ARTICLE_LOCKED 423 0+1 possibly used',
      'USER_LOCKED - 0+0 unused',
    ]);
    expect(folder?.codes[0]).toMatchObject({
      message: 'Article not found',
      type: 'not_found',
      docs: 'https://example.com',
      uri: 'file:///project/failwell.yaml',
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 19 } },
      uses: [
        {
          text: 'case .ARTICLE_NOT_FOUND: break',
          role: 'mentioned',
          location: { uri: 'file:///project/ios/a.swift', range: { start: { line: 1, character: 10 } } },
        },
        { text: "throw new AppError('ARTICLE_NOT_FOUND');", role: 'raised' },
      ],
    });
  });

  test.each([
    ['raised by literal', "throw new AppError('ARTICLE_LOST');\n", 1],
    ['answered', "res.status(404).json({ error: { code: 'ARTICLE_LOST' } });\n", 1],
    ['declared by a class', "class Lost extends Error { readonly code = 'ARTICLE_LOST'; }\n", 1],
    ['only compared', "if (error.code === 'ARTICLE_LOST') retry();\n", 0],
    ['of another system', "throw Object.assign(new Error('x'), { code: 'ENOENT' });\n", 0],
    ['registered', "throw new AppError('ARTICLE_LOCKED');\n", 0],
  ])('lists what is not registered: %s', (_, text, count) => {
    const [folder] = explore({ 'failwell.yaml': contract, 'src/a.ts': text });
    expect(folder?.unregistered).toHaveLength(count);
    if (count === 1) expect(folder?.unregistered).toMatchObject([{ code: 'ARTICLE_LOST', uses: [{}] }]);
  });

  test('says of an unregistered code what its uses tell for its entry', () => {
    const [folder] = explore({
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError('ARTICLE_LOST');\n",
      'src/b.ts': "throw new AppError({ code: 'ARTICLE_LOST', status: 410, message: 'Lost for good' });\n",
      'src/c.ts': "throw new AppError('ARTICLE_TORN');\n",
    });
    expect(folder?.unregistered.map(({ code, status, message }) => ({ code, status, message }))).toEqual([
      { code: 'ARTICLE_LOST', status: 410, message: 'Lost for good' },
      { code: 'ARTICLE_TORN', status: undefined, message: undefined },
    ]);
  });

  test('is empty without a contract, and again when the contract is gone', () => {
    expect(explore({ 'src/a.ts': "throw new AppError('ARTICLE_LOST');\n" })).toEqual([]);
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': "throw new AppError('ARTICLE_LOCKED');\n" });
    expect(project.service.getExplorer()).toHaveLength(1);
    project.disk.delete('failwell.yaml');
    project.service.fileChanged(project.toPath('failwell.yaml'), 'deleted');
    expect(project.service.getExplorer()).toEqual([]);
  });

  test('calls nothing unused before every file was looked at', () => {
    const { service } = createProject({ 'failwell.yaml': contract }, { isIndexed: false });
    service.getDiagnostics('file:///project/failwell.yaml');
    expect(service.getExplorer()[0]?.codes.some(({ isUnused }) => isUnused)).toBe(false);
  });

  test('counts the problems of a contract and of its catalogs', () => {
    const [folder] = explore({
      'failwell.yaml': 'catalog: [codes.yaml]\nnonsense: 1\n',
      'codes.yaml': 'codes:\n  A_B:\n    status: 404\n  A_C:\n    status: 99\n    deprecated: { replacedBy: NOPE }\n',
    });
    expect(folder?.problems).toBe(3);
  });

  test('shows the codes of TypeScript by their code, used by their name', () => {
    const [folder] = explore({
      'failwell.yaml': 'catalog: [src/codes.ts]\n',
      'src/codes.ts': "export enum Codes {\n  LOCKED = 'ARTICLE_LOCKED',\n  GONE = 'ARTICLE_GONE',\n}\n",
      'src/a.ts': "import { Codes } from './codes.js';\nthrow new AppError(Codes.LOCKED);\n",
    });
    expect(folder?.codes.map(toText)).toEqual(['ARTICLE_LOCKED - 1+0', 'ARTICLE_GONE - 0+0 unused']);
  });

  test.each([
    ['failwell.json', '{ "codes": { "ARTICLE_LOCKED": { "status": 423 } } }'],
    ['failwell.jsonc', '// ours\n{ "codes": { "ARTICLE_LOCKED": { "status": 423, }, }, }'],
    ['failwell.yml', 'codes:\r\n  ARTICLE_LOCKED:\r\n    status: 423\r\n'],
  ])('reads %s', (name, text) => {
    const [folder] = explore({ [name]: text, 'src/a.ts': "throw new AppError('ARTICLE_LOCKED');\n" });
    expect(folder?.codes.map(toText)).toEqual(['ARTICLE_LOCKED 423 1+0']);
  });

  test('has a folder for each contract, each with its own uses', () => {
    const folders = explore({
      'b/failwell.yaml': 'codes:\n  SAME_CODE:\n    status: 409\n',
      'a/failwell.yaml': 'codes:\n  SAME_CODE:\n    status: 404\n',
      'a/src/x.ts': "throw new AppError('SAME_CODE');\n",
    });
    expect(folders.map(({ path, codes }) => [path, codes.map(toText)])).toEqual([
      ['/project/a/failwell.yaml', ['SAME_CODE 404 1+0']],
      ['/project/b/failwell.yaml', ['SAME_CODE 409 0+0 unused']],
    ]);
  });

  test('knows that a catalog which two contracts share is used by either', () => {
    const folders = explore({
      'a/failwell.yaml': 'catalog: [../shared/codes.yaml]\n',
      'b/failwell.yaml': 'catalog: [../shared/codes.yaml]\n',
      'shared/codes.yaml': 'codes:\n  SAME_CODE:\n    status: 404\n  OTHER_CODE:\n    status: 404\n',
      'a/src/x.ts': 'export {};\n',
      'b/src/x.ts': "throw new AppError('SAME_CODE');\nthrow new AppError(`OTHER_${x}`);\n",
    });
    for (const { codes } of folders)
      expect(codes.map(toText)).toEqual(['SAME_CODE 404 1+0', 'OTHER_CODE 404 0+1 possibly used']);
    expect(folders).toHaveLength(2);
  });

  test('follows edits that are not saved, and the disk after they are given up', () => {
    const project = createProject({ 'failwell.yaml': contract, 'src/a.ts': 'export {};\n' });
    const count = (): number | undefined =>
      project.service.getExplorer()[0]?.codes.find(({ code }) => code === 'ARTICLE_LOCKED')?.uses.length;
    project.edit('src/a.ts', "throw new AppError('ARTICLE_LOCKED');\n");
    expect(count()).toBe(1);
    project.edit('src/a.ts', "throw new AppError('ARTICLE_LOCKED');\nthrow new AppError('ARTICLE_LOCKED');\n");
    expect(count()).toBe(2);
    project.service.closeDocument(project.toUri('src/a.ts'));
    expect(count()).toBe(0);
  });
});

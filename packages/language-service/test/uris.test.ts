import path from 'node:path';
import { expect, test } from 'vitest';
import { createLanguageService, toPath, toUri } from '../src/index.ts';

test.each([
  ['file:///c%3A/work/src/a.ts', String.raw`C:\work\src\a.ts`],
  ['file:///C:/work/src/a.ts', String.raw`C:\work\src\a.ts`],
  ['file:///work/src/%C3%A4%20b.ts', '/work/src/ä b.ts'],
  ['file:///work/src/%5Bid%5D.ts', '/work/src/[id].ts'],
])('%s is %s', (uri, path) => {
  expect(toPath(uri)).toBe(path);
  expect(toPath(toUri(path))).toBe(path);
});

test('a path of Windows has the URI that editors write', () => {
  expect(toUri(String.raw`C:\work\src\a.ts`)).toBe('file:///c%3A/work/src/a.ts');
});

test('contracts and uses are found on Windows, whatever way an editor writes the drive', () => {
  const files = new Map([
    [String.raw`C:\work\failwell.yaml`, 'codes:\n  ARTICLE_NOT_FOUND:\n    status: 999\n'],
    [String.raw`C:\work\ios\Errors.swift`, 'case .ARTICLE_NOT_FOUND: break'],
  ]);
  const service = createLanguageService({
    readFile: (file) => new TextEncoder().encode(files.get(file) ?? ''),
    isFile: (file) => files.has(file),
    resolve: (folder, file) => path.win32.resolve(folder, file),
    listFiles: () => [],
  });
  service.setFolders([String.raw`C:\work`]);
  for (const [file, text] of files) service.indexFile(file, text);
  service.setIndexed(true);
  const [folder] = service.getExplorer();
  expect(folder?.uri).toBe('file:///c%3A/work/failwell.yaml');
  expect(folder?.codes[0]?.uses.map(({ location }) => location.uri)).toEqual(['file:///c%3A/work/ios/Errors.swift']);
  service.openDocument('file:///C:/work/failwell.yaml', 'yaml', 1, files.get(String.raw`C:\work\failwell.yaml`) ?? '');
  expect(service.getDiagnostics('file:///c%3A/work/failwell.yaml').map(({ code }) => code)).toEqual([
    'catalog/wrong-status',
  ]);
});

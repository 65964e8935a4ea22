import { expect, test } from 'vitest';
import { toPath, toUri } from '../src/index.ts';

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

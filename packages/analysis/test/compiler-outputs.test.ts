/** Which scripts of a project a compiler wrote, by what its settings say. */
import path from 'node:path';
import picomatch from 'picomatch';
import { expect, it } from 'vitest';
import { findCompilerOutputs, makeCompilerQuestion } from '../src/index.ts';

const packageFile = '/app/package.json';

/** Whether a file of a project is written by a compiler. */
function isCompiled(filename: string, files: Readonly<Record<string, string>>): boolean {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`/app/${name}`, text]));
  const host = {
    isFile: (file: string) => texts.has(file),
    readFile: (file: string) => new TextEncoder().encode(texts.get(file)),
    resolve: (folder: string, file: string) => path.posix.resolve(folder, file),
    listFiles: (folder: string, patterns: readonly string[]) =>
      [...texts.keys()].filter((file) => picomatch.isMatch(path.posix.relative(folder, file), [...patterns])),
  };
  const owner = { filename: `/app/${filename}`, package: { file: packageFile, dependencies: {}, commands: [] } };
  return makeCompilerQuestion(owner, host, (file) => findCompilerOutputs(file, host))();
}

const settings = (options: object, include?: readonly string[]): string =>
  JSON.stringify({ compilerOptions: options, include });

it.each([
  [
    'beside the folder of the settings',
    'backend/api/a.js',
    'server/tsconfig.server.json',
    settings({ outDir: '../backend' }),
    'server/api/a.ts',
  ],
  ['below its root', 'lib/a.js', 'tsconfig.json', settings({ outDir: 'lib', rootDir: './code' }), 'code/a.ts'],
  ['below what is included', 'lib/a.jsx', 'tsconfig.json', settings({ outDir: './lib/' }, ['src/**/*']), 'src/a.tsx'],
  [
    'with comments',
    'lib/a.mjs',
    'tsconfig.json',
    '{ /* one */ "compilerOptions": { "outDir": "lib", }, // two\n }',
    'a.mts',
  ],
  ['below the folder that extends it', 'lib/a.cjs', 'tsconfig.json', settings({ outDir: '${configDir}/lib' }), 'a.cts'],
  ['right beside it', 'src/a.js', 'tsconfig.json', settings({ strict: true }), 'src/a.ts'],
])('a script whose source lies %s', (_, filename, file, text, source) => {
  expect(isCompiled(filename, { [file]: text, [source]: '' })).toBe(true);
  expect(isCompiled(filename, { [file]: text })).toBe(false);
  expect(isCompiled(filename, { [source]: '' })).toBe(false);
  expect(isCompiled(source, { [file]: text, [source]: '' })).toBe(false);
});

it.each([
  ['elsewhere', 'other/a.js', settings({ outDir: 'lib', rootDir: 'src' })],
  ['beside scripts that it does not write', 'src/a.js', settings({ outDir: 'lib', rootDir: 'src' })],
  ['and nothing is written', 'lib/a.js', settings({ outDir: 'lib', rootDir: 'src', noEmit: true })],
  ['and only types are written', 'lib/a.js', settings({ outDir: 'lib', rootDir: 'src', emitDeclarationOnly: true })],
  ['and its settings are of no use', 'lib/a.js', '[{'],
])('no script whose source lies %s', (_, filename, text) => {
  expect(isCompiled(filename, { 'tsconfig.json': text, 'src/a.ts': '' })).toBe(false);
});

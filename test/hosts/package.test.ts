/** What npm installs: the right files, no dependency but ESLint's types, and types that hold in strict configurations. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../consistency/rulePages.ts';
import { eslintVersions, PackedPlugin } from './installedPlugin.ts';

let packed: PackedPlugin;
beforeAll(async () => {
  packed = await PackedPlugin.pack();
});
afterAll(() => {
  packed.remove();
});

it('ships the bundles, their types and licences, and the presets of oxlint, and nothing else', () => {
  expect(packed.list()).toEqual([
    'dist/THIRD-PARTY-LICENSES.txt',
    'dist/babel-parser.cjs',
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/index.d.mts',
    'dist/index.js',
    'dist/tinyglobby.cjs',
    'dist/yaml.cjs',
    'oxlint/all.json',
    'oxlint/recommended.json',
    'oxlint/strict.json',
    'package.json',
  ]);
});

it('imports nothing but Node, and has types that import nothing but eslint', () => {
  const project = packed.install(undefined, {});
  const dist = path.join(project, 'node_modules/eslint-plugin-failwell/dist');
  for (const name of readdirSync(dist)) {
    const text = readFileSync(path.join(dist, name), 'utf8');
    if (/\.d\.[cm]ts$/u.test(name)) {
      const imports = [...text.matchAll(/(?:from|import\(|require\() *'(?<module>[^']+)'/gu)];
      expect(imports.map(({ groups }) => groups?.['module'])).toEqual(['eslint']);
    } else if (name.startsWith('index.')) {
      const imports = [...text.matchAll(/^(?:import .* from |.*\brequire\()"(?<module>[^"]+)"/gmu)].map(
        ({ groups }) => groups?.['module'] ?? '',
      );
      expect(imports.filter((module) => !/^(?:node:|fs$|path$|url$|process$|module$|crypto$)/u.test(module))).toEqual(
        [],
      );
    }
  }
});

it('loads without ESLint, as oxlint loads it', () => {
  const project = packed.install(undefined, {
    'load.mjs': `import plugin from 'eslint-plugin-failwell'; console.log(Object.keys(plugin.rules).length, plugin.configs.recommended[0].rules['preserve-caught-error']);`,
    'load.cjs': `const plugin = require('eslint-plugin-failwell'); console.log(Object.keys(plugin.rules).length, plugin.configs.recommended[0].rules['preserve-caught-error']);`,
  });
  const [esm, cjs] = ['load.mjs', 'load.cjs'].map((file) =>
    spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' }),
  );
  expect(esm).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+ undefined\n$/u) as string });
  expect(cjs?.stdout).toBe(esm?.stdout);
});

it('reads contracts and catalogs of every format with the parsers that it brings', () => {
  const project = packed.install(undefined, {
    'yaml/failwell.yaml': 'catalog: ["codes/*.ts"]\n',
    'yaml/codes/articles.ts': `export enum ArticleCodes { NotFound = 'ARTICLE_NOT_FOUND' }\n`,
    'json/failwell.jsonc': '{ /* all */ "codes": { "ARTICLE_NOT_FOUND": { "status": 404 } } }',
    'lint.mjs': `
import { Linter } from ${JSON.stringify(pathToFileURL(path.join(repository, 'node_modules/eslint/lib/api.js')).href)};
import plugin from 'eslint-plugin-failwell';
const config = [{ plugins: { failwell: plugin }, rules: { 'failwell/no-unregistered-error-code': 'error' } }];
for (const folder of ['yaml', 'json']) {
  const messages = new Linter({ cwd: import.meta.dirname }).verify("export const isIt = (error) => error.code === 'ARTICLE_NOT_FOUND' || error.code === 'ARTICLE_GONE';", config, { filename: import.meta.dirname + '/' + folder + '/a.js' });
  console.log(messages.map(({ message }) => /\`(\\w+)\`/.exec(message)[1]).join());
}`,
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['lint.mjs'], { cwd: project, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('ARTICLE_GONE\nARTICLE_GONE\n');
});

/** With `defineConfig`, whose types fit those of `Linter.Config` in later versions than the first that has it. */
const withHelper = {
  'eslint.config.ts': `import { defineConfig } from 'eslint/config';
import failwell from 'eslint-plugin-failwell';
export default defineConfig([...failwell.configs.recommended, { files: ['**/*.ts'], extends: [failwell.configs.strict], plugins: { failwell } }]);
export const version: string = failwell.meta.version;
// @ts-expect-error there is no such preset
export const none = failwell.configs.none;
`,
  'eslint.config.cts': `import failwell = require('eslint-plugin-failwell');
import config = require('eslint/config');
export = config.defineConfig({ extends: [failwell.configs.all], plugins: { failwell } });
`,
};
const plain = {
  'eslint.config.ts': `import type { Linter } from 'eslint';
import failwell from 'eslint-plugin-failwell';
export default [...failwell.configs.recommended, { plugins: { failwell } }] satisfies Linter.Config[];
`,
  'eslint.config.cts': `import failwell = require('eslint-plugin-failwell');
import type { Linter } from 'eslint';
const configs: Linter.Config[] = [...failwell.configs.all, { plugins: { failwell } }];
export = configs;
`,
};

describe.each(eslintVersions)('with the types of %s', (version) => {
  it('type-checks configurations in ESM and CommonJS, without skipping declarations', () => {
    const project = packed.install(version, {
      'package.json': '{ "type": "module" }',
      ...(version === 'eslint-9-22' ? plain : withHelper),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2022',
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          types: [],
          skipLibCheck: false,
        },
        include: ['eslint.config.ts', 'eslint.config.cts'],
      }),
    });
    for (const name of ['@types', '@eslint']) {
      symlinkSync(path.join(repository, 'node_modules', name), path.join(project, 'node_modules', name), 'junction');
    }
    const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: project, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});

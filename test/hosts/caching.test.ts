/** ESLint's cache knows nothing of catalogs; the plugin makes it notice when one changes. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint, runEslintCommand } from './eslintCommand.ts';
import { eslintVersions, PackedPlugin, type EslintVersion } from './installedPlugin.ts';

let packed: PackedPlugin;
beforeAll(async () => {
  packed = await PackedPlugin.pack();
});
afterAll(() => {
  packed.remove();
});

const configs = {
  'a preset': `import failwell from 'eslint-plugin-failwell';\nexport default [...failwell.configs.recommended];\n`,
  'the plugin without a preset': `import failwell from 'eslint-plugin-failwell';
export default [{ plugins: { failwell }, rules: { 'failwell/no-unregistered-error-code': 'error' } }];\n`,
};

const wantsCode = (code: string): string => `export function isGone(error) {\n  return error.code === '${code}';\n}\n`;
const catalog = (...codes: string[]): string =>
  codes.map((code) => `${code}: { status: 404, message: Not found, description: Nothing has this id. }\n`).join('');

function makeProject(version: EslintVersion, config: string): string {
  return packed.install(version, {
    'eslint.config.mjs': config,
    'package.json': '{ "type": "module" }',
    'failwell.yaml': 'catalog: errors/codes.yaml\n',
    'errors/codes.yaml': catalog('ARTICLE_NOT_FOUND'),
    'src/articles.js': wantsCode('ARTICLE_GONE'),
    'src/comments.js': wantsCode('COMMENT_GONE'),
  });
}

/** The names of the files in which something unregistered was found. */
function find(version: EslintVersion, project: string, parameters: readonly string[]): readonly string[] {
  return Object.entries(lint(version, project, ['--cache', '--cache-location=.cache', ...parameters]))
    .filter(([, messages]) => messages.some((message) => message.startsWith('failwell/no-unregistered-error-code')))
    .map(([file]) => file);
}

const both = ['src/articles.js', 'src/comments.js'];

describe.each(eslintVersions)('%s', (version) => {
  describe.each(Object.entries(configs))('with %s', (_, config) => {
    it.each(['metadata', 'content'])('lints again after an edit of the catalog (--cache-strategy=%s)', (strategy) => {
      const project = makeProject(version, config);
      const parameters = [`--cache-strategy=${strategy}`];
      expect(find(version, project, parameters)).toEqual(both);
      writeFileSync(path.join(project, 'errors/codes.yaml'), catalog('ARTICLE_NOT_FOUND', 'ARTICLE_GONE'));
      expect(find(version, project, parameters)).toEqual(['src/comments.js']);
      writeFileSync(
        path.join(project, 'failwell.yaml'),
        'codes:\n  COMMENT_GONE: { status: 410, message: Gone, description: It was deleted. }\n',
      );
      expect(find(version, project, parameters)).toEqual(['src/articles.js']);
      // Without a contract no code can be unregistered.
      rmSync(path.join(project, 'failwell.yaml'));
      expect(find(version, project, parameters)).toEqual([]);
    });
  });

  it('lints nothing again where nothing changed', () => {
    const project = makeProject(version, configs['a preset']);
    expect(find(version, project, [])).toEqual(both);
    const { log } = runEslintCommand(version, project, ['--cache', '--cache-location=.cache', '.'], {
      DEBUG: 'eslint:*',
    });
    expect(log.match(/Skipping file since it hasn't changed/gu)).toHaveLength(3);
    expect(log).not.toMatch(/eslint:linter/u);
  });

  it('notices a contract further down, which governs some of the files only', () => {
    const project = makeProject(version, configs['a preset']);
    expect(find(version, project, [])).toEqual(both);
    writeFileSync(
      path.join(project, 'src/failwell.yaml'),
      'catalog: ../errors/codes.yaml\nsensitive: { personalData: true }\n',
    );
    writeFileSync(path.join(project, 'errors/codes.yaml'), catalog('ARTICLE_GONE', 'COMMENT_GONE'));
    expect(find(version, project, [])).toEqual([]);
  });
});

/** Worker threads came with 9.34. */
describe.each(['eslint-9', 'eslint'] as const)('%s in several threads', (version) => {
  it.each(['metadata', 'content'])('lints again after an edit of the catalog (--cache-strategy=%s)', (strategy) => {
    const project = makeProject(version, configs['a preset']);
    const parameters = ['--concurrency=2', `--cache-strategy=${strategy}`];
    expect(find(version, project, parameters)).toEqual(both);
    expect(find(version, project, parameters)).toEqual(both);
    writeFileSync(path.join(project, 'errors/codes.yaml'), catalog('ARTICLE_GONE', 'COMMENT_GONE'));
    expect(find(version, project, parameters)).toEqual([]);
  });
});

/** The presets as users load them: packed, unpacked, in every ESLint and in oxlint, from ESM and from CommonJS. */
import { fileRoles } from '@failwell/analysis';
import { presets } from 'eslint-plugin-failwell/embed';
import { rules } from 'eslint-plugin-failwell/rules';
import type { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint, runEslintCommand } from './eslintCommand.ts';
import { eslintVersions, PackedPlugin, type EslintVersion } from './installedPlugin.ts';
import { runOxlintCommand } from './oxlintHost.ts';

let packed: PackedPlugin;
beforeAll(async () => {
  packed = await PackedPlugin.pack();
});
afterAll(() => {
  packed.remove();
});

const code = `export function read() {
  try {
    return JSON.parse('{');
  } catch {}
}
`;

type Preset = (typeof presets)[number];

/** Every way of writing a configuration, by the name of its file. */
const forms = (preset: Preset): Readonly<Record<string, readonly [file: string, text: string]>> => ({
  'spread, ESM': [
    'eslint.config.mjs',
    `import failwell from 'eslint-plugin-failwell';\nexport default [...failwell.configs.${preset}];`,
  ],
  'extends, ESM': [
    'eslint.config.mjs',
    `import { defineConfig } from 'eslint/config';\nimport failwell from 'eslint-plugin-failwell';
export default defineConfig({ files: ['**/*.js'], extends: [failwell.configs.${preset}] });`,
  ],
  'extends by name, ESM': [
    'eslint.config.mjs',
    `import { defineConfig } from 'eslint/config';\nimport failwell from 'eslint-plugin-failwell';
export default defineConfig({ plugins: { failwell }, extends: ['failwell/${preset}'] });`,
  ],
  'spread, CommonJS': [
    'eslint.config.cjs',
    `const failwell = require('eslint-plugin-failwell');\nmodule.exports = [...failwell.configs.${preset}];`,
  ],
  'extends, CommonJS': [
    'eslint.config.cjs',
    `const { defineConfig } = require('eslint/config');\nconst failwell = require('eslint-plugin-failwell');
module.exports = defineConfig([{ extends: [failwell.configs.${preset}] }]);`,
  ],
});

/** All of them for one preset; the others differ only in what they hold. */
function getForms(preset: Preset) {
  return Object.entries(forms(preset)).slice(0, preset === 'recommended' ? undefined : 1);
}

function getConfig(version: EslintVersion, project: string, file: string): Linter.Config {
  return JSON.parse(runEslintCommand(version, project, ['--print-config', file]).output) as Linter.Config;
}

const severities: Readonly<Record<string, number>> = { off: 0, warn: 1, error: 2 };
function getSeverity(config: Linter.Config, rule: string): number | undefined {
  const entry = config.rules?.[rule];
  const severity: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof severity === 'string' ? severities[severity] : (severity as number | undefined);
}

describe.each(eslintVersions)('%s', (version) => {
  describe.each(presets)('%s', (preset) => {
    it.each(getForms(preset))('loads: %s', (_, [file, text]) => {
      const project = packed.install(version, { [file]: text, 'src/read.js': code, 'test/read.js': code });
      const messages = lint(version, project, []);
      expect(messages['src/read.js']?.map((message) => message.split(':')[0])).toEqual(['failwell/no-empty-catch']);
      const config = getConfig(version, project, 'src/read.js');
      for (const name of Object.keys(rules)) {
        const rank = presets.indexOf(rules[name]?.meta.docs.preset ?? 'all');
        const isOn = rank <= presets.indexOf(preset);
        expect(getSeverity(config, `failwell/${name}`), name).toEqual(isOn ? expect.any(Number) : undefined);
      }
    });
  });

  it('switches on the core rule for lost causes where this ESLint has it', () => {
    const project = packed.install(version, { 'eslint.config.mjs': forms('recommended')['spread, ESM']?.[1] ?? '' });
    expect(getSeverity(getConfig(version, project, 'a.js'), 'preserve-caught-error')).toBe(
      version === 'eslint-9-22' ? undefined : 2,
    );
  });

  it('names the error classes of the catalogs to it where it takes them', () => {
    const project = packed.install(version, {
      'eslint.config.mjs': forms('recommended')['spread, ESM']?.[1] ?? '',
      'failwell.yaml': 'catalog: src/errors.ts\n',
      'src/errors.ts': `export class ArticleNotFound extends Error {
  readonly code = 'ARTICLE_NOT_FOUND';
  readonly status = 404;
}
export class ArticleBroken extends Error {
  readonly code = 'ARTICLE_BROKEN';
  readonly status = 500;
  constructor(id: string) {
    super(id);
  }
}
`,
      'src/find.js': `export function find(store, id) {
  try {
    return store.find(id);
  } catch (error) {
    if (id === '') throw new ArticleBroken(id, error.code);
    throw new ArticleNotFound(id);
  }
}
`,
    });
    const entry: unknown = getConfig(version, project, 'src/find.js').rules?.['preserve-caught-error'];
    const options = Array.isArray(entry) ? (entry[1] as { readonly errorClassNames?: unknown } | undefined) : undefined;
    const isToldOfClasses = version === 'eslint';
    expect(options?.errorClassNames).toEqual(
      isToldOfClasses ? [{ name: 'ArticleNotFound', argumentPosition: 2 }] : undefined,
    );
    const found = lint(version, project, [])['src/find.js']?.map((message) => message.split(':')[0]) ?? [];
    expect(found.filter((rule) => rule === 'preserve-caught-error')).toHaveLength(isToldOfClasses ? 1 : 0);
  });

  it('switches rules off in files of a role, and says of personal data what the preset says', () => {
    const [recommended, strict] = (['recommended', 'strict'] as const).map((preset) => {
      const project = packed.install(version, { 'eslint.config.mjs': forms(preset)['spread, ESM']?.[1] ?? '' });
      return { source: getConfig(version, project, 'src/a.js'), test: getConfig(version, project, 'src/a.test.js') };
    });
    for (const [name, { meta }] of Object.entries(rules)) {
      if (meta.docs.preset !== 'recommended') continue;
      expect(getSeverity(recommended?.source ?? {}, `failwell/${name}`), name).not.toBe(0);
      expect(getSeverity(recommended?.test ?? {}, `failwell/${name}`) === 0, name).toBe(
        meta.docs.offIn.includes('test'),
      );
      expect(getSeverity(strict?.source ?? {}, `failwell/${name}`), name).toBe(2);
    }
    expect(recommended?.source.rules?.['failwell/no-sensitive-log-data']).not.toEqual([2, { personalData: true }]);
    expect(strict?.source.rules?.['failwell/no-sensitive-log-data']).toEqual([2, { personalData: true }]);
  });
});

const consoleCall = `console.log('a');\n`;

describe('the globs of file roles', () => {
  const examples = Object.fromEntries(fileRoles.map(({ example }) => [example, consoleCall]));
  const others = Object.fromEntries(
    [
      'src/articles/articles.controller.js',
      'src/config/database.config.js',
      'src/latest/contest.js',
      'src/scripting/binary.js',
      'src/mcp/tools/search.js',
      'src/queues/tasks/send.js',
      'src/attest.js',
    ].map((name) => [name, consoleCall]),
  );
  const isOff = new Set(
    fileRoles.filter(({ role }) => rules['no-console']?.meta.docs.offIn.includes(role)).map(({ example }) => example),
  );
  const expected = [
    ...Object.keys(others),
    ...fileRoles.filter(({ example }) => !isOff.has(example)).map(({ example }) => example),
  ];

  it.each(eslintVersions)('mean their examples and nothing beside them, in %s', (version) => {
    const config = `import failwell from 'eslint-plugin-failwell';
export default [{ files: ['**/*.{js,cjs,mjs,ts,cts,mts,tsx}', '**/.*/**'] }, ...failwell.configs.recommended];`;
    const project = packed.install(version, { ...examples, ...others, 'eslint.config.mjs': config });
    const reported = Object.entries(lint(version, project, ['--no-config-lookup', '--config=eslint.config.mjs']))
      .filter(([, messages]) => messages.length > 0)
      .map(([file]) => file);
    expect(reported.toSorted()).toEqual(expected.toSorted());
  });

  it('mean the same in oxlint', () => {
    const project = packed.install(undefined, {
      ...examples,
      ...others,
      '.oxlintrc.json':
        '{ "plugins": [], "categories": { "correctness": "off" }, "extends": ["./node_modules/eslint-plugin-failwell/oxlint/recommended.json"] }',
      // oxlint leaves out what git ignores.
      '.gitignore': 'node_modules\n',
    });
    const files = [...Object.keys(examples), ...Object.keys(others)];
    const { diagnostics } = runOxlintCommand(project, files);
    expect(diagnostics.map(({ filename }) => filename.replaceAll('\\', '/')).toSorted()).toEqual(expected.toSorted());
  });
});

describe.each(presets)('oxlint %s', (preset) => {
  it.each([
    ['.oxlintrc.json', `{ "extends": ["./node_modules/eslint-plugin-failwell/oxlint/${preset}.json"] }`],
    [
      'oxlint.config.mjs',
      `import preset from 'eslint-plugin-failwell/oxlint/${preset}.json' with { type: 'json' };\nexport default { extends: [preset] };`,
    ],
  ])('is extended by %s', (file, text) => {
    const project = packed.install(undefined, { [file]: text, 'src/read.js': code });
    const { diagnostics } = runOxlintCommand(project, [`--config=${file}`, '--allow=correctness', 'src']);
    expect(diagnostics.map(({ code: rule }) => rule)).toContain('failwell(no-empty-catch)');
  });

  it('has a rule of the user go before it', () => {
    const project = packed.install(undefined, {
      '.oxlintrc.json': `{ "extends": ["./node_modules/eslint-plugin-failwell/oxlint/${preset}.json"], "rules": { "failwell/no-empty-catch": "off" } }`,
      'src/read.js': code,
    });
    const { diagnostics } = runOxlintCommand(project, ['--allow=correctness', 'src']);
    expect(diagnostics.map(({ code: rule }) => rule)).not.toContain('failwell(no-empty-catch)');
  });
});

/** Rules, pages, cases, presets and index say the same, with nothing left out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Ajv } from 'ajv';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-failwell';
import { rules } from 'eslint-plugin-failwell/rules';
import { afterAll, describe, expect, it } from 'vitest';
import type { RuleCases } from '../../packages/eslint-plugin/test/rule-cases.ts';
import { getPageNames, readRulePage, repository, type PageExample } from './rulePages.ts';

const modules = import.meta.glob<{ default: RuleCases }>('../../packages/eslint-plugin/test/rules/*.ts', {
  eager: true,
});
const names = Object.keys(rules);

function listNames(folder: string, extension: string): string[] {
  return readdirSync(path.join(repository, folder))
    .filter((name) => name.endsWith(extension) && name !== `index${extension}`)
    .map((name) => path.basename(name, extension))
    .sort();
}

describe('every rule has its files, and every file its rule', () => {
  it('in the index, sorted', () => {
    expect(names).toEqual(listNames('packages/eslint-plugin/src/rules', '.ts'));
    expect(names).toEqual(names.toSorted());
  });

  it('as a page', () => {
    expect(getPageNames().toSorted()).toEqual(names);
  });

  it('as cases', () => {
    expect(listNames('packages/eslint-plugin/test/rules', '.ts')).toEqual(names);
    for (const [file, { default: cases }] of Object.entries(modules))
      expect(cases.rule).toBe(path.basename(file, '.ts'));
  });

  it('in the preset that contains all', () => {
    const [all] = plugin.configs.all;
    const ours = Object.keys(all?.rules ?? {}).filter((name) => name.startsWith('failwell/'));
    expect(ours.toSorted()).toEqual(names.map((name) => `failwell/${name}`));
  });

  it('in the presets of oxlint', () => {
    const text = readFileSync(path.join(repository, 'packages/eslint-plugin/oxlint/all.json'), 'utf8');
    const preset = JSON.parse(text) as { rules: Readonly<Record<string, unknown>> };
    const ours = Object.keys(preset.rules).filter((name) => name.startsWith('failwell/'));
    expect(ours.toSorted()).toEqual(names.map((name) => `failwell/${name}`));
  });
});

/** What `defineRule` makes of a rule's options. */
interface OptionsSchema {
  readonly properties: Readonly<Record<string, { readonly description: string; readonly default?: unknown }>>;
  readonly additionalProperties: boolean;
}

const root = mkdtempSync(path.join(tmpdir(), 'failwell-pages-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const linter = new Linter({ cwd: root });
let folders = 0;

/** The findings of an example, in a project folder of its own. */
function run({ rule, code, filename, options }: PageExample, files: Readonly<Record<string, string>>): string[] {
  const folder = path.join(root, String(folders++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const messages = linter.verify(
    code,
    {
      files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
      plugins: { failwell: plugin },
      rules: { [`failwell/${rule}`]: options === undefined ? 'error' : ['error', options] },
      languageOptions: {
        parser: typescriptParser,
        parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
        sourceType: /\.c[jt]s$/u.test(filename) ? 'commonjs' : 'module',
      },
    },
    { filename: path.join(folder, filename) },
  );
  const broken = messages.find(({ fatal }) => fatal === true);
  if (broken !== undefined) throw new Error(`${broken.message} (line ${String(broken.line)} of the example)`);
  return messages.map(({ message }) => message);
}

describe.each(names)('%s', (name) => {
  const { meta } = rules[name] ?? {};
  const schema = meta?.schema[0] as OptionsSchema | undefined;
  const options = Object.entries(schema?.properties ?? {});
  const page = readRulePage(name);

  it('describes itself', () => {
    expect(meta?.docs.description).toMatch(/^[A-Z].*[^.]$/u);
    expect(meta?.docs.url).toBe(`https://github.com/failwell/failwell/blob/main/rules-docs/${name}.md`);
    expect(meta?.docs.cwe.every((id) => /^CWE-\d+$/u.test(id))).toBe(true);
  });

  it('has messages that stand alone: a sentence with its full stop', () => {
    for (const message of Object.values(meta?.messages ?? {})) {
      expect(message).toMatch(/^[A-Z`“'{].*[.)]$/su);
    }
  });

  it('describes every option, and defaults to what the schema says', () => {
    const defaults = meta?.defaultOptions[0] as Readonly<Record<string, unknown>> | undefined;
    expect(schema?.additionalProperties).toBe(false);
    for (const [option, property] of options) {
      expect(property.description, option).toMatch(/^[A-Z].*\.$/su);
      expect(property.default, option).toEqual(defaults?.[option]);
    }
    expect(options.map(([option]) => option)).toEqual(expect.arrayContaining(Object.keys(defaults ?? {})));
  });

  it('has a schema that is one, and that its defaults and its strict options satisfy', () => {
    const validate = new Ajv({ strict: true }).compile(schema ?? {});
    expect(validate(meta?.defaultOptions[0])).toBe(true);
    expect(validate(meta?.docs.strictOptions ?? {})).toBe(true);
  });

  it('has a page in the form of the others', () => {
    expect(page.headings[0]).toEqual({ level: 1, text: name });
    const sections = page.headings.filter(({ level }) => level === 2).map(({ text }) => text);
    // What a rule leaves alone may have sections of its own, above the examples.
    expect(sections.slice(-4)).toEqual(['❌ Wrong', '✅ Right', 'Options', 'When not to use it']);
    expect(page.unmarked, 'lines of examples under neither ❌ nor ✅').toEqual([]);
  });

  it('has a heading on its page for every option', () => {
    const start = page.headings.findIndex(({ text }) => text === 'Options');
    const headings = page.headings
      .slice(start)
      .filter(({ level }) => level === 3)
      .map(({ text }) => /^`(?<option>\w+)`/u.exec(text)?.groups?.['option']);
    expect(headings.toSorted()).toEqual(options.map(([option]) => option).toSorted());
  });

  it('shows something wrong and something right', () => {
    expect(page.examples.some(({ isWrong }) => isWrong)).toBe(true);
    expect(page.examples.some(({ isWrong }) => !isWrong)).toBe(true);
  });

  it.each(
    page.examples.map(
      (example) => [`${example.isWrong ? 'reports' : 'accepts'} line ${String(example.line)}`, example] as const,
    ),
  )('%s', (_, example) => {
    const messages = run(example, page.files);
    if (example.isWrong) expect(messages).not.toEqual([]);
    else expect(messages).toEqual([]);
  });
});

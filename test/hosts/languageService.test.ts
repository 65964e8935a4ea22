/** The language service reads scripts in a language of its own: it finds what ESLint's built-in one finds. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyseFile, type SourceCode } from '@failwell/analysis';
import * as parser from '@typescript-eslint/parser';
import { getPresetOverrides, getPresetRules, readProjectFacts, setProjectSource } from 'eslint-plugin-failwell/embed';
import { rules } from 'eslint-plugin-failwell/rules';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { ScriptReader } from '../../packages/language-service/src/scripts.ts';
import { writeHostCases, type HostCase } from './hostCases.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-service-')));
const cases = writeHostCases(root);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Found {
  readonly messages: readonly Linter.LintMessage[];
  readonly codes: readonly unknown[];
}

/** ESLint with its own language, and the codes found by a walk of their own. */
function readByEslint({ filename, folder, code }: HostCase): Found {
  let codes: readonly unknown[] = [];
  setProjectSource(readProjectFacts);
  const linter = new Linter({ cwd: folder });
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
        plugins: {
          failwell: { rules: rules as never },
          test: {
            rules: {
              codes: {
                create: (context) => ({
                  'Program:exit'() {
                    const sourceCode = context.sourceCode as unknown as SourceCode;
                    const file = analyseFile(sourceCode, () => readProjectFacts(context.filename));
                    codes = file.codes
                      .findAll(sourceCode)
                      .map(({ kind, role, range, ...other }) => [kind, role, range, 'code' in other ? other.code : '']);
                  },
                }),
              },
            },
          },
        },
        rules: {
          ...(Object.fromEntries(
            Object.entries(getPresetRules(rules, 'all')).map(([name, entry]) => [`failwell/${name}`, entry]),
          ) as Linter.RulesRecord),
          'test/codes': 'error',
        },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        languageOptions: {
          parser,
          sourceType: /\.c[jt]s$/u.test(filename) ? 'commonjs' : 'module',
          parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(filename) } },
        },
      },
      ...getPresetOverrides(rules, 'all').map(({ files, rules: off }) => ({
        files: [...files],
        rules: Object.fromEntries(off.map((name) => [`failwell/${name}`, 'off' as const])),
      })),
    ],
    { filename },
  );
  return { messages, codes };
}

function readByService({ filename, folder, code }: HostCase): Found {
  const { messages, codes } = new ScriptReader(folder, readProjectFacts).lint(filename, code, 'all');
  return {
    messages,
    codes: codes.map((each) => [each.kind, each.role, each.range, each.kind === 'prefix' ? '' : each.code]),
  };
}

describe('the language service', () => {
  it.each(Object.keys(rules))('finds what ESLint finds in the cases of %s', (rule) => {
    const own = cases.filter((each) => Object.keys(each.rules).join() === rule);
    expect(own.length).toBeGreaterThan(0);
    for (const each of own) expect(readByService(each), each.name).toEqual(readByEslint(each));
  });

  it('finds what ESLint finds in the sample projects', () => {
    const own = cases.filter(({ name }) => name.startsWith('test/projects/'));
    const found = own.map(readByService);
    expect(found).toEqual(own.map(readByEslint));
    expect(found.some(({ messages }) => messages.length > 0)).toBe(true);
    expect(found.some(({ codes }) => codes.length > 0)).toBe(true);
  });

  it.each([
    [
      'a comment that disables a line',
      "console.log('a'); // eslint-disable-line failwell/no-console\nconsole.log('b');\n",
    ],
    ['a comment that switches a rule off', "/* eslint failwell/no-console: off */\nconsole.log('a');\n"],
    ['a comment that gives options', '/* eslint failwell/no-console: ["warn", { "nope": 1 }] */\nconsole.log(1);\n'],
    ['a comment that declares a global', "/* global console:off */\nconsole.log('a');\n"],
    ['a shebang and a byte order mark', "\uFEFF#!/usr/bin/env node\nconsole.log('a');\n"],
    ['a syntax error', "console.log('a';\n"],
    [
      'decorators, enums and namespaces',
      "@A() class B { @C() d!: string }\nnamespace E { console.log('x'); }\nenum F { G = 'G' }\n",
    ],
    ['line ends of Windows', "try {\r\n  f();\r\n} catch {}\r\nconsole.log('a');\r\n"],
  ])('treats as ESLint does %s', (_, code) => {
    const each = { name: '', rules: {}, filename: path.join(root, 'src/server.ts'), folder: root, code };
    expect(readByService(each)).toEqual(readByEslint(each));
  });
});

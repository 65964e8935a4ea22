/** Runs the cases of every rule in ESLint's Linter, and holds what must be true of every finding and every fix. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import type { InvalidCase, RuleCase, RuleCases } from './rule-cases.ts';

const modules = import.meta.glob<{ default: RuleCases }>('./rules/*.ts', { eager: true });
const root = mkdtempSync(path.join(tmpdir(), 'failwell-cases-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let count = 0;

/** Writes what the case needs beside its source (contract, package, other files) and answers the source's path. */
function prepare(ruleCase: RuleCase): string {
  const folder = path.join(root, String(count++));
  const files = {
    ...ruleCase.files,
    ...(ruleCase.contract === undefined ? {} : { 'failwell.yaml': ruleCase.contract }),
    ...(ruleCase.package === undefined ? {} : { 'package.json': JSON.stringify(ruleCase.package) }),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return path.join(folder, ruleCase.filename ?? 'src/file.ts');
}

const linter = new Linter({ cwd: root });

function getConfig(
  ruleName: string,
  options: object | undefined,
  filename: string,
  parser: 'typescript' | 'espree',
): Linter.Config[] {
  return [
    {
      // A pattern that ends in `*` alone would not make ESLint take a .ts file.
      files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
      plugins: { failwell: plugin },
      rules: { [`failwell/${ruleName}`]: options === undefined ? 'error' : ['error', options] },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      languageOptions: {
        sourceType: /\.c[jt]s$/u.test(filename) ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: /x$/u.test(filename) } },
        ...(parser === 'typescript' ? { parser: typescriptParser } : {}),
      },
    },
  ];
}

function verify(ruleName: string, ruleCase: RuleCase, code: string, filename: string): Linter.LintMessage[] {
  const messages = linter.verify(code, getConfig(ruleName, ruleCase.options, filename, 'typescript'), { filename });
  const broken = messages.find((message) => message.fatal);
  if (broken !== undefined) throw new Error(`${broken.message} (line ${String(broken.line)}) in:\n${code}`);
  if (/\.[cm]?jsx?$/u.test(filename)) {
    const plain = linter.verify(code, getConfig(ruleName, ruleCase.options, filename, 'espree'), { filename });
    expect(plain, 'espree and the TypeScript parser give the same findings').toEqual(messages);
  }
  return messages;
}

function apply(code: string, fix: { range: readonly [number, number]; text: string }): string {
  return code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

function toRangeText(code: string, message: Linter.LintMessage): string {
  const lines = code.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length, 0) + column - 1;
  return code.slice(
    offset(message.line, message.column),
    offset(message.endLine ?? message.line, message.endColumn ?? message.column),
  );
}

function checkInvalid(ruleName: string, invalid: InvalidCase): void {
  const filename = prepare(invalid);
  const messages = verify(ruleName, invalid, invalid.code, filename);
  expect(
    messages.map((message) => ({ messageId: message.messageId, at: toRangeText(invalid.code, message) })),
    messages.map((message) => message.message).join('\n'),
  ).toEqual(invalid.errors.map(({ messageId, at }) => ({ messageId, at })));
  for (const [index, expected] of invalid.errors.entries()) {
    const message = messages[index];
    if (message === undefined) continue;
    if (expected.message !== undefined) expect(message.message).toBe(expected.message);
    expect(message.message, 'every placeholder of a message is filled').not.toMatch(/\{\{/u);
    const suggestions = (message.suggestions ?? []).map((suggestion) => ({
      messageId: suggestion.messageId,
      output: apply(invalid.code, suggestion.fix),
    }));
    if (expected.suggestions !== undefined) expect(suggestions).toEqual(expected.suggestions);
    for (const { output } of suggestions) {
      // What a suggestion leaves must parse and must not be found again by the same rule in the same place.
      const again = verify(ruleName, invalid, output, filename);
      expect(again.length, `findings after the suggestion:\n${output}`).toBeLessThan(messages.length);
    }
  }
  const fixed = linter.verifyAndFix(invalid.code, getConfig(ruleName, invalid.options, filename, 'typescript'), {
    filename,
  });
  expect(fixed.output).toBe(invalid.output ?? invalid.code);
}

for (const { default: cases } of Object.values(modules)) {
  describe(cases.rule, () => {
    describe('accepts', () => {
      for (const entry of cases.valid) {
        const ruleCase = typeof entry === 'string' ? { code: entry } : entry;
        it(ruleCase.name ?? ruleCase.code, () => {
          const messages = verify(cases.rule, ruleCase, ruleCase.code, prepare(ruleCase));
          expect(messages.map((message) => message.message)).toEqual([]);
        });
      }
    });
    describe('reports', () => {
      for (const invalid of cases.invalid) {
        it(invalid.name ?? invalid.code, () => {
          checkInvalid(cases.rule, invalid);
        });
      }
    });
  });
}

/**
 * What the recommended preset finds in the sample projects, file by file: exactly what their comments expect. What it
 * finds in articles-api is what the README shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import plugin from 'eslint-plugin-failwell';
import { rules } from 'eslint-plugin-failwell/rules';
import * as typescriptParser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';

const projects = path.join(import.meta.dirname, '../projects');
const prefix = 'failwell/';

/** Findings by file, as `7 no-console`. */
type Findings = Readonly<Record<string, readonly string[]>>;

/** What the comments of a file expect: `// expect: a, b` on its own line speaks of the next, else of its own. */
function readExpected(text: string): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const comment = /^(.*)\/\/ expect: (.+)$/u.exec(line);
    const at = index + (comment?.[1]?.trim() === '' ? 2 : 1);
    return comment?.[2]?.split(', ').map((rule) => `${String(at)} ${rule}`) ?? [];
  });
}

async function find(project: string): Promise<{ found: Findings; expected: Findings }> {
  const eslint = new ESLint({
    cwd: path.join(projects, project),
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
      { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
      ...plugin.configs.recommended,
    ],
  });
  const results = await eslint.lintFiles(['.']);
  const toEntry = (file: string, all: readonly string[]): [string, readonly string[]] => [
    path.relative(projects, file).split(path.sep).join('/'),
    [...new Set(all)].toSorted(),
  ];
  return {
    found: Object.fromEntries(
      results.map(({ filePath, messages }) =>
        toEntry(
          filePath,
          messages.map(({ line, ruleId, message }) => `${String(line)} ${ruleId?.replace(prefix, '') ?? message}`),
        ),
      ),
    ),
    expected: Object.fromEntries(
      results.map(({ filePath }) => toEntry(filePath, readExpected(readFileSync(filePath, 'utf8')))),
    ),
  };
}

describe.each(readdirSync(projects).filter((name) => name !== 'articles-api'))('%s', (project) => {
  it('has its mistakes found, and nothing else', async () => {
    const { found, expected } = await find(project);
    const names = Object.values(expected).flatMap((all) => all.map((each) => each.split(' ')[1] ?? ''));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => rules[name] === undefined)).toEqual([]);
    expect(found).toEqual(expected);
  });
});

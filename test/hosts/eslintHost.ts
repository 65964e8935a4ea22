/** The cases in ESLint's Linter. */
import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import type { HostCase } from './hostCases.ts';
import { sortFindings, type HostFinding, type HostReport } from './hostReport.ts';

interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** Runs one case. @param plugin the built plugin, the same that the other hosts load */
export function runEslint(linter: Linter, plugin: unknown, { code, filename, rules }: HostCase): HostReport {
  const config: Linter.Config = {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins: { failwell: plugin as never },
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, options]) => [
        `failwell/${name}`,
        options === undefined ? 'error' : ['error', options],
      ]),
    ),
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      parser: typescriptParser,
      sourceType: /\.c[jt]s$/u.test(filename) ? 'commonjs' : 'module',
      parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') || /\.[cm]?js$/u.test(filename) } },
    },
  };
  const messages = verify();
  // ESLint's offsets leave the byte order mark out.
  const text = code.replace(/^\uFEFF/u, '');
  const findings = messages.map((message): HostFinding => {
    const start = toOffset(text, message.line, message.column);
    const end = toOffset(text, message.endLine ?? message.line, message.endColumn ?? message.column);
    const rule = message.ruleId?.replace('failwell/', '') ?? '';
    return { rule, start, end, at: text.slice(start, end), message: message.message };
  });
  const mark = code.slice(0, code.length - text.length);

  function verify(): readonly Linter.LintMessage[] {
    try {
      return linter.verify(code, [config], { filename });
    } catch (error) {
      // A rule throws: one finding of this case, so that the others are still compared.
      return [{ ruleId: null, severity: 2, line: 1, column: 1, message: String(error) }];
    }
  }

  return {
    findings: sortFindings(findings),
    fixed:
      mark +
      applyEdits(
        text,
        messages.map(({ fix }) => fix),
      ),
    suggested:
      mark +
      applyEdits(
        text,
        messages.map(({ fix, suggestions }) => fix ?? suggestions?.[0]?.fix),
      ),
  };
}

function toOffset(text: string, line: number, column: number): number {
  let offset = 0;
  for (const [index, each] of text.split(/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/u).entries()) {
    if (index === line - 1) return offset + column - 1;
    offset += each.length;
  }
  return text.length;
}

/** One pass of edits as hosts make it: in the order of the text; of two that overlap or touch, the first. */
function applyEdits(text: string, edits: readonly (Edit | undefined)[]): string {
  let output = '';
  let position = 0;
  let lastEnd = -1;
  const sorted = edits
    .filter((edit) => edit !== undefined)
    .toSorted((left, right) => left.range[0] - right.range[0] || left.range[1] - right.range[1]);
  for (const { range, text: replacement } of sorted) {
    if (range[0] <= lastEnd) continue;
    output += text.slice(position, range[0]) + replacement;
    position = lastEnd = range[1];
  }
  return output + text.slice(position);
}

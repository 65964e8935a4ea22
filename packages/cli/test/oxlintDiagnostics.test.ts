import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convertOutput } from '../src/engines/oxlintDiagnostics.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-diagnostics-')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function convert(...diagnostics: readonly object[]) {
  const text = JSON.stringify({ diagnostics, number_of_files: 2 });
  return convertOutput(text, folder, (file) => path.relative(folder, file));
}

const label = (offset: number, length: number) => [{ span: { offset, length, line: 1, column: 1 } }];

describe('what oxlint prints', () => {
  it('becomes results by file, with places in UTF-16 and in order', () => {
    writeFileSync(path.join(folder, 'a.ts'), 'é();\nb();\n');
    const { results, fileCount } = convert(
      { message: 'B.', code: 'failwell(b)', severity: 'warning', filename: 'a.ts', labels: label(6, 3) },
      { message: 'A.', code: 'failwell(a)', severity: 'error', filename: 'a.ts', labels: label(0, 4) },
    );
    expect(fileCount).toBe(2);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ filePath: 'a.ts', errorCount: 1, warningCount: 1, fatalErrorCount: 0 });
    expect(results[0]?.messages).toEqual([
      { ruleId: 'failwell/a', severity: 2, message: 'A.', line: 1, column: 1, endLine: 1, endColumn: 4 },
      { ruleId: 'failwell/b', severity: 1, message: 'B.', line: 2, column: 1, endLine: 2, endColumn: 4 },
    ]);
  });

  it('names core rules as ESLint does', () => {
    const { results } = convert({
      message: '',
      code: 'eslint(preserve-caught-error)',
      severity: 'error',
      filename: 'a.ts',
      labels: label(0, 1),
    });
    expect(results[0]?.messages[0]?.ruleId).toBe('preserve-caught-error');
  });

  it.each([
    [
      'a syntax error',
      { message: 'Unexpected token', filename: 'a.ts', labels: label(4, 1) },
      'Parsing error: Unexpected token',
    ],
    [
      'what TypeScript does not take',
      { message: 'Not here.', code: 'TS(1038)', filename: 'a.ts', labels: label(4, 1) },
      'Parsing error: Not here.',
    ],
    [
      'a rule that throws',
      {
        message: `Error running JS plugin.\nFile path: /x/a.ts\nError: boom\n    at f (file:///x.js:1:1)`,
        filename: 'a.ts',
        labels: [],
      },
      'A rule stopped with an error, so the file is not checked: Error: boom',
    ],
    [
      'a file that is not UTF-8',
      { message: `Failed to open file ${folder}/a.ts with error "stream did not contain valid UTF-8"`, labels: [] },
      'The file cannot be read: it is not UTF-8 text',
    ],
    [
      'a file that may not be read',
      { message: `Failed to open file ${folder}/a.ts with error "Permission denied (os error 13)"`, labels: [] },
      'The file cannot be read: Permission denied (os error 13)',
    ],
  ])('says of %s that the file is not checked', (_, diagnostic, expected) => {
    const { results, failures } = convert({ severity: 'error', ...diagnostic });
    expect(failures).toEqual([]);
    expect(results[0]).toMatchObject({ filePath: 'a.ts', fatalErrorCount: 1 });
    expect(results[0]?.messages[0]).toMatchObject({ ruleId: null, fatal: true, severity: 2, message: expected });
  });

  it('says the first mistake only of a file that does not parse', () => {
    const mistake = (offset: number) => ({
      message: `At ${String(offset)}`,
      severity: 'error',
      filename: 'a.ts',
      labels: label(offset, 1),
    });
    expect(convert(mistake(7), mistake(2), mistake(5)).results[0]?.messages.map(({ message }) => message)).toEqual([
      'Parsing error: At 2',
    ]);
  });

  it('says which fixes could not be written, and what belongs to no file', () => {
    const { results, failures } = convert(
      { message: `Failed to write file ${folder}/a.ts with error "Permission denied"`, severity: 'error', labels: [] },
      { message: 'Out of luck.', severity: 'error', labels: [] },
    );
    expect(results).toEqual([]);
    expect(failures).toEqual([`the fixes of ${folder}/a.ts cannot be written: Permission denied`, 'Out of luck.']);
  });

  it('places findings of a file that is gone at its top', () => {
    const { results } = convert({
      message: '',
      code: 'failwell(a)',
      severity: 'error',
      filename: 'gone.ts',
      labels: label(40, 1),
    });
    expect(results[0]?.messages[0]).toMatchObject({ line: 1, column: 1 });
  });

  it('is no report where it is not JSON', () => {
    expect(() => convertOutput('Failed to parse oxlint configuration file.', folder, String)).toThrow(SyntaxError);
  });
});

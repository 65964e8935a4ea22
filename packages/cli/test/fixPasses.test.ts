import { expect, it } from 'vitest';
import { toLintResult, type EngineReport } from '../src/engines/engine.ts';
import { fixUntilStable, type FixHost } from '../src/engines/fixPasses.ts';
import { message } from './reports.ts';

/** Sources in which each `x` is a finding of a fixable rule and each `y` one of a rule that fixes nothing. */
class Disk implements FixHost {
  readonly files = new Map<string, string>();
  readonly fixed: (readonly string[])[] = [];
  readonly #replacement: string;
  readonly #unwritable: ReadonlySet<string>;

  constructor(files: Readonly<Record<string, string>>, replacement = '', unwritable: readonly string[] = []) {
    for (const [file, text] of Object.entries(files)) this.files.set(file, text);
    this.#replacement = replacement;
    this.#unwritable = new Set(unwritable);
  }

  report(paths: readonly string[] = [...this.files.keys()]): EngineReport {
    const results = paths.map((file) =>
      toLintResult(
        file,
        Array.from(this.files.get(file) ?? '').flatMap((character, index) =>
          character === 'x' || character === 'y'
            ? [message({ ruleId: `failwell/${character}`, message: '', column: index + 1 })]
            : [],
        ),
      ),
    );
    return {
      results: results.filter(({ messages }) => messages.length > 0),
      fileCount: paths.length,
      rules: ['x', 'y'].map((name) => ({ id: `failwell/${name}`, description: '', cwe: [], isFixable: name === 'x' })),
      problems: [],
      failures: [],
      sources: new Map(),
    };
  }

  fix(paths: readonly string[]): Promise<EngineReport> {
    this.fixed.push(paths);
    const stale = this.report(paths);
    const unwritable = paths.filter((file) => this.#unwritable.has(file));
    for (const file of paths) {
      if (!this.#unwritable.has(file))
        this.files.set(file, (this.files.get(file) ?? '').replace('x', this.#replacement));
    }
    return Promise.resolve({ ...stale, failures: unwritable.map((file) => `cannot write ${file}`) });
  }

  check(paths: readonly string[]): Promise<EngineReport> {
    return Promise.resolve(this.report(paths));
  }

  readText(file: string): string | undefined {
    return this.files.get(file);
  }
}

const summarize = ({ results, failures }: EngineReport) => ({
  columns: Object.fromEntries(
    results.map(({ filePath, messages }) => [filePath, messages.map(({ column }) => column)]),
  ),
  failures,
});

it('fixes until nothing is left, and reports places of the last text', async () => {
  const disk = new Disk({ '/a': 'xxy', '/b': ' y', '/c': '' });
  const report = await fixUntilStable(disk.report(), disk);
  expect(disk.fixed).toEqual([['/a'], ['/a']]);
  expect(summarize(report)).toEqual({ columns: { '/a': [1], '/b': [2] }, failures: [] });
  expect(report.fileCount).toBe(3);
});

it('gives up on a fix that brings its own finding back', async () => {
  const disk = new Disk({ '/a': 'x' }, ' x');
  const report = await fixUntilStable(disk.report(), disk);
  expect(disk.fixed).toHaveLength(10);
  expect(summarize(report).columns).toEqual({ '/a': [11] });
});

it('says which files could not be written, and fixes the others', async () => {
  const disk = new Disk({ '/a': 'x', '/b': 'x' }, '', ['/a']);
  expect(summarize(await fixUntilStable(disk.report(), disk))).toEqual({
    columns: { '/a': [1] },
    failures: ['cannot write /a'],
  });
});

it('does not start where nothing is fixable', async () => {
  const disk = new Disk({ '/a': 'y' });
  const first = disk.report();
  expect(summarize(await fixUntilStable(first, disk))).toEqual(summarize(first));
  expect(disk.fixed).toEqual([]);
});

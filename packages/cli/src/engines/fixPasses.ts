/** `--fix` with an engine that reports places of the text before its own fixes: fix and look again, in turns. */
import type { EngineReport, LintResult } from './engine.ts';

/** As in ESLint: a fix may make room for another, but not for ever. */
const maximumPasses = 10;

/** What the passes need of the world. */
export interface FixHost {
  /** Writes the fixes of files. What it reports is not relied on, but for files that could not be written. */
  fix(paths: readonly string[]): Promise<EngineReport>;
  check(paths: readonly string[]): Promise<EngineReport>;
  /** Undefined where there is no such file any more. */
  readText(file: string): string | undefined;
}

/**
 * Fixes the files that have findings of fixable rules, and looks at them again, until nothing changes any more.
 * @param first what was found before
 * @returns the same with what is found afterwards in those files
 */
export async function fixUntilStable(first: EngineReport, host: FixHost): Promise<EngineReport> {
  const fixable = new Set(first.rules.filter(({ isFixable }) => isFixable).map(({ id }) => id));
  const results = new Map(first.results.map((result) => [result.filePath, result]));
  const sources = new Map(first.sources);
  const failures = new Set(first.failures);
  let paths = findFixable(first.results, fixable);
  for (let pass = 0; pass < maximumPasses && paths.length > 0; pass++) {
    const before = new Map(paths.map((file) => [file, host.readText(file)]));
    for (const failure of (await host.fix(paths)).failures) failures.add(failure);
    const changed = paths.filter((file) => host.readText(file) !== before.get(file));
    if (changed.length === 0) break;
    const again = await host.check(changed);
    for (const file of changed) results.delete(file);
    for (const result of again.results) results.set(result.filePath, result);
    for (const [file, source] of again.sources) sources.set(file, source);
    paths = findFixable(again.results, fixable);
  }
  return { ...first, results: [...results.values()], sources, failures: [...failures] };
}

function findFixable(results: readonly LintResult[], fixable: ReadonlySet<string>): string[] {
  return results
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId !== null && fixable.has(ruleId)))
    .map(({ filePath }) => filePath);
}

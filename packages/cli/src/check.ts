/** `failwell check`: from the paths that were asked for to a report and an exit code. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '@failwell/catalog';
import type { Preset } from 'eslint-plugin-failwell/embed';
import {
  toLintResult,
  type EngineReport,
  type LintMessage,
  type LintResult,
  type RuleChoice,
  type RuleInfo,
} from './engines/engine.ts';
import { isContractOrCatalog } from './engines/contractFolders.ts';
import { isDeclaration } from './engines/oxlintConfig.ts';
import { exitCodes, Failure } from './failure.ts';
import type { Report } from './report.ts';
import { readRulePage } from './rulePages.ts';
import { SourcePositions } from './sourcePositions.ts';

export type EngineName = 'oxlint' | 'eslint';

export interface CheckRequest {
  readonly cwd: string;
  /** As they were given. */
  readonly paths: readonly string[];
  readonly engine: EngineName;
  readonly preset: Preset;
  readonly choices: readonly RuleChoice[];
  readonly contractFile?: string;
  readonly fix: boolean;
  readonly quiet: boolean;
  /** How many warnings are let pass; absent: none, or any number where warnings are not shown. */
  readonly maxWarnings?: number;
  readonly stdin?: { readonly text: string; readonly filename: string };
  /** What the report's paths are relative to. */
  readonly root: string;
  readonly version: string;
  readonly onProgress?: (fileCount: number) => void;
  readonly signal: AbortSignal;
}

export interface CheckOutcome {
  readonly report: Report;
  readonly exitCode: number;
}

/** The rule id of what is wrong in a contract or catalog. */
const catalogRuleId = 'failwell/catalog';

/** Problems for which nothing of a contract or catalog can be used: the job is then done only in part. */
const breakingProblems = new Set([
  'unreadable-file',
  'missing-file',
  'file-too-large',
  'not-utf-8',
  'merge-conflict',
  'syntax',
  'nested-too-deeply',
]);

/**
 * Checks what can be checked. Whatever stands in the way of a part is in the report's `failures`, or in the results as a
 * fatal message where it concerns one file.
 * @throws {Failure} where nothing can be checked
 */
export async function check(request: CheckRequest): Promise<CheckOutcome> {
  const start = performance.now();
  const { found, failures } = request.stdin === undefined ? findPaths(request) : { found: [], failures: [] };
  const engineReport =
    request.stdin === undefined && found.length === 0 ? emptyReport : await runEngine({ ...request, paths: found });
  failures.push(...engineReport.failures);
  const hasSources = request.stdin !== undefined || engineReport.fileCount > 0 || engineReport.failures.length > 0;
  if (!hasSources && found.some((file) => !isContractOrCatalog(file) && !isDeclaration(file))) {
    failures.push(`no JavaScript or TypeScript files in ${request.paths.join(', ')}, or all of them are ignored.`);
  }
  const all = mergeProblems(engineReport);
  const isBroken =
    failures.length > 0 ||
    all.some(({ fatalErrorCount }) => fatalErrorCount > 0) ||
    engineReport.problems.some(isBreaking);
  const results = request.quiet ? all.map(withoutWarnings).filter(({ messages }) => messages.length > 0) : all;
  return {
    report: toReport(request, engineReport, results, failures, (performance.now() - start) / 1000),
    exitCode: isBroken ? exitCodes.failure : hasTooMany(request, all) ? exitCodes.findings : exitCodes.clean,
  };
}

const emptyReport: EngineReport = {
  results: [],
  fileCount: 0,
  rules: [],
  problems: [],
  failures: [],
  sources: new Map(),
};

async function runEngine(request: CheckRequest): Promise<EngineReport> {
  const engine =
    request.engine === 'oxlint'
      ? (await import('./engines/oxlint.ts')).runOxlint
      : (await import('./engines/eslint.ts')).runEslint;
  return engine(request);
}

/** The absolute paths of what exists, each once, and a sentence for each that does not. */
function findPaths({ cwd, paths }: CheckRequest): { found: string[]; failures: string[] } {
  const found = new Set<string>();
  const failures: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    if (statSync(absolute, { throwIfNoEntry: false }) !== undefined) found.add(absolute);
    else if (/[*?{]/u.test(given))
      failures.push(`no such file or folder: ${given} (patterns are not expanded: give the folder).`);
    else failures.push(`no such file or folder: ${given}`);
  }
  return { found: [...found], failures };
}

function isBreaking({ kind, severity }: Problem): boolean {
  return severity === 'error' && breakingProblems.has(kind);
}

/** The engine's results and the problems of contracts, by path. */
function mergeProblems({ results, problems }: EngineReport): LintResult[] {
  const byFile = new Map(results.map((result) => [result.filePath, result]));
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const messages = problems.filter((problem) => problem.file === file).map(toMessage);
    byFile.set(file, toLintResult(file, [...(byFile.get(file)?.messages ?? []), ...messages]));
  }
  return [...byFile.values()].toSorted((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
}

function toMessage({ kind, severity, message, start, end }: Problem): LintMessage {
  return {
    ruleId: catalogRuleId,
    messageId: kind,
    severity: severity === 'error' ? 2 : 1,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function withoutWarnings({ filePath, messages }: LintResult): LintResult {
  return toLintResult(
    filePath,
    messages.filter(({ severity }) => severity === 2),
  );
}

/** Every finding counts, unless it is a warning that `--max-warnings` or `--quiet` lets pass. */
function hasTooMany({ quiet, maxWarnings }: CheckRequest, results: readonly LintResult[]): boolean {
  const warnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0);
  const limit = maxWarnings ?? (quiet ? Number.POSITIVE_INFINITY : 0);
  return warnings > limit || results.some(({ errorCount }) => errorCount > 0);
}

const catalogRule: RuleInfo = {
  id: catalogRuleId,
  description: 'Require the contract and its catalogs to be well-formed and free of contradictions',
  cwe: [],
  isFixable: false,
};

function toReport(
  request: CheckRequest,
  { rules, sources, fileCount }: EngineReport,
  results: readonly LintResult[],
  failures: readonly string[],
  seconds: number,
): Report {
  const read = new Map(sources);
  return {
    results,
    rules: new Map([...rules, catalogRule].map((rule) => [rule.id, rule])),
    fileCount,
    seconds,
    failures,
    root: request.root,
    version: request.version,
    getSource(filePath) {
      const source = read.get(filePath) ?? readSource(filePath);
      if (source !== undefined) read.set(filePath, source);
      return source;
    },
    getPage: (ruleId) => (ruleId.startsWith('failwell/') ? readRulePage(ruleId.slice('failwell/'.length)) : undefined),
  };
}

function readSource(filePath: string): SourcePositions | undefined {
  try {
    return new SourcePositions(readFileSync(filePath));
  } catch {
    // A catalog that cannot be read is itself the finding.
    return undefined;
  }
}

/** The contract given by `--config`. @throws {Failure} where there is none */
export function findGivenContract(cwd: string, given: string): string {
  const file = path.resolve(cwd, given);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new Failure(`no such contract: ${given}`);
  if (stats.isDirectory()) throw new Failure(`the contract is a folder, not a file: ${given}`);
  return realpathSync(file);
}

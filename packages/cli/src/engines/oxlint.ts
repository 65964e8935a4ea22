/** The engine that `check` uses by default: oxlint, in a process of its own, with a configuration made for the run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../temporaryFolder.ts';
import type { EngineReport, EngineRequest, LintResult } from './engine.ts';
import { convertOutput } from './oxlintDiagnostics.ts';
import { runOxlintWorker, toOxlintFailure } from './oxlintProcess.ts';
import type { OxlintJob } from './oxlintProtocol.ts';
import { findProjectBase } from './projectBase.ts';

/** As in ESLint: a fix may make room for another, but not for ever. */
const maximumFixPasses = 10;

export async function runOxlint(request: EngineRequest): Promise<EngineReport> {
  const folder = makeTemporaryFolder();
  const stdin = request.stdin === undefined ? undefined : writeStdin(folder, request.stdin);
  const job: OxlintJob = {
    folder,
    paths: stdin === undefined ? request.paths : [stdin.file],
    bases: stdin === undefined ? [...new Set(request.paths.map(findProjectBase))] : [stdin.base],
    preset: request.preset,
    choices: request.choices,
    task: 'check',
    hasProgress: request.onProgress !== undefined,
    ...(request.contractFile === undefined ? {} : { contractFile: request.contractFile }),
    ...(stdin === undefined ? {} : { stdin }),
  };
  const first = await runJob(job, request);
  return request.fix && stdin === undefined ? fixFiles(first, job, request) : first;
}

/** Fixes the files that have findings of fixable rules, and looks at them again, until nothing changes any more. */
async function fixFiles(first: EngineReport, job: OxlintJob, request: EngineRequest): Promise<EngineReport> {
  const fixable = new Set(first.rules.filter(({ isFixable }) => isFixable).map(({ id }) => id));
  const results = new Map(first.results.map((result) => [result.filePath, result]));
  const sources = new Map(first.sources);
  const failures = new Set(first.failures);
  let paths = first.results.filter(isFixableResult).map(({ filePath }) => filePath);
  for (let pass = 0; pass < maximumFixPasses && paths.length > 0; pass++) {
    const before = new Map(paths.map((file) => [file, readText(file)]));
    const fixing = await runJob({ ...job, paths, task: 'fix', hasProgress: false }, request);
    const unwritable = fixing.results.filter(({ messages }) => messages.some(({ fatal }) => fatal === true));
    for (const { filePath, messages } of unwritable) {
      for (const { fatal, message } of messages) if (fatal === true) failures.add(`${path.relative(request.cwd, filePath)}: ${message}`);
    }
    const changed = paths.filter((file) => readText(file) !== before.get(file));
    if (changed.length === 0) break;
    const again = await runJob({ ...job, paths: changed, hasProgress: false }, request);
    for (const file of changed) results.delete(file);
    for (const result of again.results) results.set(result.filePath, result);
    for (const [file, source] of again.sources) sources.set(file, source);
    paths = again.results.filter(isFixableResult).map(({ filePath }) => filePath);
  }
  return { ...first, results: [...results.values()], sources, failures: [...failures] };

  function isFixableResult({ messages }: LintResult): boolean {
    return messages.some(({ ruleId }) => fixable.has(ruleId ?? ''));
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Removed meanwhile: nothing to compare with.
    return undefined;
  }
}

/** Writes the text to a file whose path below `base` is what it is below its project, so that the same globs match. */
function writeStdin(folder: string, { text, filename }: NonNullable<EngineRequest['stdin']>) {
  const base = path.join(folder, 'stdin');
  const file = path.join(base, path.relative(findProjectBase(filename), filename));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return { base, file, filename };
}

async function runJob(job: OxlintJob, request: EngineRequest): Promise<EngineReport> {
  const { output, errors, done } = await runOxlintWorker(job, request);
  const toName = (file: string): string => (file === job.stdin?.file ? job.stdin.filename : file);
  try {
    return { ...convertOutput(output, request.cwd, toName), rules: done.rules, problems: done.problems };
  } catch {
    throw toOxlintFailure(errors + output);
  }
}

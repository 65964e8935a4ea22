/** The engine that `check` uses by default: oxlint, in a process of its own, with a configuration made for the run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../temporaryFolder.ts';
import type { EngineReport, EngineRequest } from './engine.ts';
import { fixUntilStable } from './fixPasses.ts';
import { convertOutput } from './oxlintDiagnostics.ts';
import { runOxlintWorker, toOxlintFailure } from './oxlintProcess.ts';
import type { OxlintJob } from './oxlintProtocol.ts';
import { findProjectBase } from './projectBase.ts';

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
  if (!request.fix) return first;
  return fixUntilStable(first, {
    fix: (paths) => runJob({ ...job, paths, task: 'fix', hasProgress: false }, request),
    check: (paths) => runJob({ ...job, paths, hasProgress: false }, request),
    readText,
  });
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

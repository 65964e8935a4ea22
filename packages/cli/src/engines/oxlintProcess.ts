/** Starts oxlint and waits for its end. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import type { EngineRequest } from './engine.ts';
import type { OxlintJob, OxlintMessage } from './oxlintProtocol.ts';

/** Built beside the command. */
const workerFile = fileURLToPath(new URL('oxlintWorker.js', import.meta.url));

/** What oxlint printed, and what the worker saw. */
export interface OxlintAnswer {
  readonly output: string;
  readonly errors: string;
  readonly done: Extract<OxlintMessage, { type: 'done' }>;
}

/** Has a worker do a job. Never a shell, so no path needs quoting. */
export async function runOxlintWorker(
  job: OxlintJob,
  { cwd, signal, onProgress }: Pick<EngineRequest, 'cwd' | 'signal' | 'onProgress'>,
): Promise<OxlintAnswer> {
  const jobFile = path.join(job.folder, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  const child = spawn(process.execPath, [workerFile, jobFile], {
    cwd,
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  let answer: Exclude<OxlintMessage, { type: 'progress' }> | undefined;
  child.on('message', (message: OxlintMessage) => {
    if (message.type === 'progress') onProgress?.(message.fileCount);
    else answer = message;
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signalName) => {
      resolve(signalName === null ? `It ended with code ${String(code)}.` : `It was ended by ${signalName}.`);
    });
  });
  const [output, errors, end] = await Promise.all([readAll(child.stdout), readAll(child.stderr), ended]);
  if (answer?.type === 'failure') throw new Failure(answer.message);
  if (answer === undefined) throw toOxlintFailure(`${errors}${output}${end}`);
  return { output, errors, done: answer };
}

/** What oxlint says of a configuration or a plugin that does not load, or whatever else it says in place of an answer. */
export function toOxlintFailure(text: string): Failure {
  return new Failure(`oxlint could not run.\n${text.trim()}`);
}

async function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream === null) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

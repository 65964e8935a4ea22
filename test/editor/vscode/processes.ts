/**
 * Processes that live no longer than the tests. Each is started in a group of its own, so that what it starts ends with
 * it, whichever way the tests end: done, failed, interrupted.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
let isWatching = false;

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

function watchEnds(): void {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => {
    for (const child of running) endGroup(child, 'SIGKILL');
  });
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => process.exit(code));
  }
}

/** A process in a group of its own (not on Windows, which has none). */
export function startProcess(
  command: string,
  args: readonly string[],
  { env }: { readonly env: NodeJS.ProcessEnv },
): ChildProcess {
  watchEnds();
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

/** Ends a process of `startProcess` with everything it started; resolves when it has ended. */
export async function endProcess(child: ChildProcess): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const ended = hasEnded ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  endGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    endGroup(child, 'SIGKILL');
  }, 3_000);
  await ended;
  clearTimeout(timer);
  endGroup(child, 'SIGKILL');
  running.delete(child);
}

/**
 * Runs a command to its end.
 * @param what what it is for, as the message of its failure begins
 * @throws Error with what the command printed, where it cannot be run or does not end with 0
 */
export function runCommand(
  what: string,
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    ...options,
  });
  if (status === 0) return stdout;
  throw new Error(`${what}: ${[command, ...args].join(' ')}\n${error?.message ?? `${stdout}\n${stderr}`.trim()}`);
}

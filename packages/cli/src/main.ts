/** The `failwell` command: the process around the program. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { exitCodes, getSignalExitCode, toErrorText } from './failure.ts';
import type { Terminal } from './formats/format.ts';
import { runProgram } from './program.ts';
import { startProgress, type Progress } from './progress.ts';
import { removeTemporaryFolders } from './temporaryFolder.ts';

const { stdin, stdout, stderr } = process;
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// `| head` closes the pipe when it has enough: nobody reads the rest, and the exit code stays what it is.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const controller = new AbortController();
let progress: Progress | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Not `once`: whoever presses Ctrl+C twice would end the process before it has cleared up.
  process.on(signal, () => {
    controller.abort();
    progress?.stop();
    removeTemporaryFolders();
    process.exit(getSignalExitCode(signal));
  });
}

/** https://no-color.org and https://force-color.org; `hasColors` knows both, and `TERM`, once there is a terminal. */
function hasColors(): boolean {
  if (process.argv.includes('--no-color') || (process.env['NO_COLOR'] ?? '') !== '') return false;
  return (process.env['FORCE_COLOR'] ?? '') === ''
    ? stdout.isTTY && stdout.hasColors()
    : process.env['FORCE_COLOR'] !== '0';
}

async function getTerminal(): Promise<Terminal> {
  const width = Math.min(Math.max(stdout.columns || 100, 40), 120);
  if (!stdout.isTTY) return { hasColors: hasColors(), hasLinks: false, width };
  const { default: supportsHyperlinks } = await import('supports-hyperlinks');
  return { hasColors: hasColors(), hasLinks: hasColors() && supportsHyperlinks.stdout, width };
}

const workspace = process.env['GITHUB_WORKSPACE'] ?? '';

try {
  process.exitCode = await runProgram(process.argv.slice(2), {
    cwd: process.cwd(),
    version,
    ...(workspace === '' ? {} : { workspace }),
    signal: controller.signal,
    getTerminal,
    write: (output) => void stdout.write(output),
    writeError: (output) => void stderr.write(output),
    readStdin: () => text(stdin),
    startProgress() {
      // A terminal that does not know its size says 0 columns, on which the library would clear lines for ever.
      if (stderr.isTTY && stderr.columns > 0 && (process.env['CI'] ?? '') === '') progress = startProgress(stderr);
      return progress;
    },
  });
} catch (error) {
  stderr.write(
    `failwell: this should not happen; please report it: ${error instanceof Error ? (error.stack ?? '') : toErrorText(error)}\n`,
  );
  process.exitCode = exitCodes.failure;
}

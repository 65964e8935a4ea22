/** A reason why the command cannot do its job, in words for the person at the terminal. Ends the command with code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The command's answers to whoever started it. */
export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

/** The exit code by which shells tell that a signal ended a command: 128 and the signal's number. */
export function getSignalExitCode(signal: 'SIGHUP' | 'SIGINT' | 'SIGTERM'): number {
  return 128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal];
}

/** The text of whatever was thrown. */
export function toErrorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

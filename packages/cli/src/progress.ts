/** A sign of life for who watches a terminal. */
import type { Ora } from 'ora';

export interface Progress {
  readonly show: (fileCount: number) => void;
  readonly stop: () => void;
}

/** Shows how many files have been checked, on stderr. Appears once its library is loaded, and goes without a trace. */
export function startProgress(stream: NodeJS.WriteStream): Progress {
  let spinner: Ora | undefined;
  let isStopped = false;
  void import('ora').then(({ default: ora }) => {
    // Stdin is left alone: it may be the text to check, and raw mode would take Ctrl+C.
    if (!isStopped) spinner = ora({ text: 'Checking…', stream, discardStdin: false }).start();
  });
  return {
    show(fileCount) {
      if (spinner !== undefined) spinner.text = `Checking… ${fileCount.toLocaleString('en-US')} files`;
    },
    stop() {
      isStopped = true;
      spinner?.stop();
      spinner = undefined;
    },
  };
}

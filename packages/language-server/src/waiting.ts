/** Time: what waits for a quiet moment, what comes at most so often, and clients that may never answer. */

/** Runs something once nothing has asked for it for a while; at the latest after ten such whiles. */
export class Debounced {
  readonly #run: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  /** @param delay in milliseconds */
  constructor(delay: number, run: () => void) {
    this.#delay = delay;
    this.#run = run;
  }

  schedule(): void {
    const now = Date.now();
    if (this.#timer === undefined) this.#since = now;
    else clearTimeout(this.#timer);
    const delay = now - this.#since > 10 * this.#delay ? 0 : this.#delay;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, delay);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** What a client answers, or undefined where it has not after a while. @param limit in milliseconds */
export async function answerWithin<T>(limit: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

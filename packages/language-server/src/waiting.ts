/** Time: what waits for a quiet moment, what comes at most so often, and clients that may never answer. */

/** How long a turn is, in milliseconds. */
const turn = 8;

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

/** Long work in turns: the client's messages and the answers of the disk come between them. */
export class Turns {
  readonly #nextTurn: () => Promise<void>;
  #since = Date.now();

  constructor({ nextTurn }: { readonly nextTurn: () => Promise<void> }) {
    this.#nextTurn = nextTurn;
  }

  /** Waits for the next turn where this one was long enough. Answers whether it has waited. */
  async pause(): Promise<boolean> {
    if (Date.now() - this.#since < turn) return false;
    await this.#nextTurn();
    this.#since = Date.now();
    return true;
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

/** Progress of long work: begun without waiting for a client, shown where it can show it, cancelled where it asks. */
import {
  CancellationTokenSource,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type CancellationToken,
  type Connection,
  type ProgressToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Requests } from './requests.ts';

/** Tells how far the work is. */
export type Report = (done: number, of: number) => void;

/** A client is told of progress at most this often, in milliseconds. */
const interval = 100;

export class ProgressReporter {
  readonly #connection: Connection;
  readonly #requests: Requests;
  readonly #getClient: () => Client;
  readonly #sources = new Map<ProgressToken, CancellationTokenSource>();

  constructor(connection: Connection, requests: Requests, getClient: () => Client) {
    this.#connection = connection;
    this.#requests = requests;
    this.#getClient = getClient;
  }

  /** Listens for users who cancel. The library has a listener of its own that knows of no other token than its own. */
  listen(): void {
    this.#requests.take(WorkDoneProgressCancelNotification.type, ({ token }) => {
      this.#sources.get(token)?.cancel();
    });
  }

  /**
   * Does work under a title.
   * @param token the client's own token, where the client asked for the work; otherwise one is made
   * @param parent what cancels the work, too
   */
  async run<T>(
    title: string,
    work: (report: Report, cancellation: CancellationToken) => Promise<T>,
    token?: ProgressToken,
    parent?: CancellationToken,
  ): Promise<T> {
    const source = new CancellationTokenSource();
    const subscription = parent?.onCancellationRequested(() => {
      source.cancel();
    });
    // A client chooses tokens, too: these must be nobody else's.
    const shown = token ?? crypto.randomUUID();
    this.#sources.set(shown, source);
    let state: 'waiting' | 'shown' | 'ended' = 'waiting';
    const begin = (): void => {
      if (state !== 'waiting') return;
      state = 'shown';
      this.#send(shown, { kind: 'begin', title, cancellable: true, percentage: 0 });
    };
    if (token !== undefined) begin();
    else if (this.#getClient().showsProgress)
      // A client that refuses, or never answers, sees nothing; the work is done all the same.
      this.#connection
        .sendRequest(WorkDoneProgressCreateRequest.type, { token: shown })
        .then(begin, (error: unknown) => {
          this.#requests.logFailure('window/workDoneProgress/create', error);
        });
    let last = 0;
    const report: Report = (done, of) => {
      const now = Date.now();
      if (state !== 'shown' || now - last < interval) return;
      last = now;
      const percentage = of === 0 ? 0 : Math.floor((100 * done) / of);
      this.#send(shown, { kind: 'report', percentage, message: `${done} of ${of} files` });
    };
    try {
      return await work(report, source.token);
    } finally {
      if ((state as string) === 'shown') this.#send(shown, { kind: 'end' });
      state = 'ended';
      this.#sources.delete(shown);
      subscription?.dispose();
      source.dispose();
    }
  }

  #send(token: ProgressToken, value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    void this.#connection.sendProgress(WorkDoneProgress.type, token, value);
  }
}

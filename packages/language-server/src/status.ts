/** Tells clients how the server stands and that the explorer may show something else, at most so often. */
import type { ServerStatus } from './protocol.ts';
import type { Session } from './session.ts';
import { Debounced } from './waiting.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

/** Milliseconds of quiet before word is sent. */
const delay = 250;

export class StatusReporter {
  readonly #session: Session;
  readonly #getIndexer: () => WorkspaceIndexer;
  readonly #telling: Debounced;
  #told = '';

  constructor(session: Session, getIndexer: () => WorkspaceIndexer) {
    this.#session = session;
    this.#getIndexer = getIndexer;
    this.#telling = new Debounced(delay, () => {
      void session.requests.guard('failwell/statusChanged', () => {
        this.#tell();
      });
    });
  }

  get(): ServerStatus {
    const indexer = this.#getIndexer();
    return {
      ...indexer.state,
      indexed: indexer.indexed,
      files: indexer.paths.length,
      ...this.#session.service.getSummary(),
    };
  }

  /** Something may have changed. */
  note(): void {
    this.#telling.schedule();
  }

  stop(): void {
    this.#telling.cancel();
  }

  #tell(): void {
    const { connection } = this.#session;
    void connection.sendNotification('failwell/explorerChanged');
    const status = this.get();
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    void connection.sendNotification('failwell/statusChanged', status);
  }
}

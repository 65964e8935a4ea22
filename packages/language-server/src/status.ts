/** Tells clients how the server stands and that the explorer may show something else, at most so often. */
import type { WorkspaceSummary } from '@failwell/language-service';
import type { ServerStatus } from './protocol.ts';
import type { Session } from './session.ts';
import { Debounced } from './waiting.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

/** Milliseconds of quiet before word is sent. */
const delay = 250;

/** What was counted, at which revision of the service, and when so many files were indexed. */
interface Count {
  readonly summary: WorkspaceSummary;
  readonly revision: number;
  readonly indexed: number;
}

export class StatusReporter {
  readonly #session: Session;
  readonly #getIndexer: () => WorkspaceIndexer;
  readonly #telling: Debounced;
  #told = '';
  #counted: Count | undefined;
  /** The count at which clients were told that the explorer shows something else. */
  #shown: Count | undefined;

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
    this.#count(indexer);
    return {
      ...indexer.state,
      indexed: indexer.indexed,
      files: indexer.fileCount,
      ...(this.#counted?.summary ?? { contracts: 0, codes: 0, problems: 0 }),
    };
  }

  /** Something may have changed. */
  note(): void {
    this.#telling.schedule();
  }

  /** Contracts say something else: that is counted and shown although files are still indexed. */
  recount(): void {
    this.#counted = undefined;
    this.note();
  }

  stop(): void {
    this.#telling.cancel();
  }

  #tell(): void {
    const { connection } = this.#session;
    const status = this.get();
    if (this.#counted !== this.#shown) void connection.sendNotification('failwell/explorerChanged');
    this.#shown = this.#counted;
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    void connection.sendNotification('failwell/statusChanged', status);
  }

  /**
   * Counts where something may be new. To count, and to show, costs as much as was found: while files are indexed it is
   * done each time that they are twice as many, so that all of these together cost no more than two of the last.
   */
  #count({ state, indexed }: WorkspaceIndexer): void {
    const { service } = this.#session;
    const counted = this.#counted;
    if (
      counted !== undefined &&
      state.state === 'indexing' &&
      indexed >= counted.indexed &&
      indexed < 2 * counted.indexed
    )
      return;
    const revision = service.getRevision();
    if (counted?.revision === revision) return;
    this.#counted = { summary: service.getSummary(), revision, indexed: Math.max(indexed, 100) };
  }
}

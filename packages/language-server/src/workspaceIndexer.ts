/** Takes the files of the workspace into the index, in the background, and keeps it up with what happens on disk. */
import { isIndexedFile, isScriptFile } from '@failwell/language-service';
import { FileChangeType, type CancellationToken } from 'vscode-languageserver';
import type { WorkspaceFiles } from './host.ts';
import type { ProgressReporter, Report } from './progress.ts';
import type { Session } from './session.ts';
import { Turns } from './waiting.ts';

/** How many files are read at a time, so that the next is there when one has been taken in. */
const readAhead = 16;

export type IndexState =
  { readonly state: 'indexing' | 'ready' } | { readonly state: 'failed'; readonly message: string };

interface Folder {
  readonly files: WorkspaceFiles;
  readonly paths: Set<string>;
}

export class WorkspaceIndexer {
  readonly #session: Session;
  readonly #progress: ProgressReporter;
  readonly #changed: () => void;
  readonly #folders = new Map<string, Folder>();
  /** The run that counts; what an older one still does it does in vain. */
  #run = 0;
  #state: IndexState = { state: 'indexing' };
  #indexed = 0;
  #events: Promise<void> = Promise.resolve();
  /** Those who wait until the index is no longer being built. */
  readonly #waiting = new Set<() => void>();

  /** @param changed is called whenever more is known, or something else */
  constructor(session: Session, progress: ProgressReporter, changed: () => void) {
    this.#session = session;
    this.#progress = progress;
    this.#changed = changed;
  }

  get state(): IndexState {
    return this.#state;
  }

  get indexed(): number {
    return this.#indexed;
  }

  /** The files of the workspace that may hold a code. */
  get paths(): readonly string[] {
    return [...new Set([...this.#folders.values()].flatMap(({ paths }) => [...paths]))];
  }

  get fileCount(): number {
    const [first, ...others] = this.#folders.values();
    // Folders may lie in one another; where there is only one, nothing has to be looked at.
    return others.length === 0 ? (first?.paths.size ?? 0) : this.paths.length;
  }

  get scripts(): readonly string[] {
    return this.paths.filter(isScriptFile);
  }

  /** Reads everything again: at the start, and when folders or exclusions have changed. */
  async start(folders: readonly string[]): Promise<void> {
    const run = ++this.#run;
    const { service, requests, settings, host } = this.#session;
    const before = new Set(this.paths);
    this.#folders.clear();
    for (const folder of folders)
      this.#folders.set(folder, { files: host.openFolder(folder, settings.exclude), paths: new Set() });
    service.setIndexed(false);
    this.#indexed = 0;
    this.#enter({ state: 'indexing' });
    try {
      const isComplete = await this.#progress.run('Failwell: indexing', (report, token) =>
        this.#readAll(run, before, report, token),
      );
      if (run !== this.#run) return;
      service.setIndexed(isComplete);
      this.#enter(
        isComplete
          ? { state: 'ready' }
          : {
              state: 'failed',
              message: 'Indexing was cancelled: uses of codes may be missing, and none is called unused.',
            },
      );
    } catch (error) {
      requests.logFailure('indexing', error);
      if (run === this.#run)
        this.#enter({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Ends what runs. */
  stop(): void {
    this.#run++;
  }

  /**
   * Waits until the workspace is taken in, with what was told of the disk so far: an edit that reaches every use of a
   * code must not be made of half an index. Of an index that failed it is made all the same: its state tells that uses
   * may be missing. Who gives up while it is being built is let go.
   */
  async settle(token: CancellationToken): Promise<void> {
    while (this.#state.state === 'indexing' && !token.isCancellationRequested) await this.#nextState(token);
    if (!token.isCancellationRequested) await this.#events;
  }

  #nextState(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const cancelling = token.onCancellationRequested(() => {
        release();
      });
      const release = (): void => {
        this.#waiting.delete(release);
        cancelling.dispose();
        resolve();
      };
      this.#waiting.add(release);
    });
  }

  /** Takes what happened on disk, one batch after the other. @param events by path */
  takeEvents(events: ReadonlyMap<string, FileChangeType>): Promise<void> {
    this.#events = this.#events.then(() =>
      this.#session.requests.guard('workspace/didChangeWatchedFiles', async () => {
        if ([...events.keys()].some((path) => /[/\\]\.gitignore$/u.test(path))) {
          await this.start([...this.#folders.keys()]);
          return;
        }
        const run = this.#run;
        // All is told before anything is read: patterns of catalogs are then looked up once.
        const changed: string[] = [];
        const turns = new Turns(this.#session.host);
        for (const [path, type] of events) {
          if (type === FileChangeType.Deleted) this.#takeDeletion(path);
          else changed.push(...(await this.#takeChange(path)));
          await turns.pause();
        }
        await this.#readFiles(changed, () => run !== this.#run);
        this.#changed();
      }),
    );
    return this.#events;
  }

  async #readAll(run: number, before: ReadonlySet<string>, report: Report, token: CancellationToken): Promise<boolean> {
    const isStale = (): boolean => run !== this.#run;
    for (const { files, paths } of this.#folders.values()) {
      for await (const found of files.list(token)) {
        if (isStale()) return false;
        for (const path of found) if (isIndexedFile(path)) paths.add(path);
      }
    }
    if (isStale() || token.isCancellationRequested) return false;
    const paths = this.paths;
    const now = new Set(paths);
    for (const path of before) if (!now.has(path)) this.#session.service.dropFile(path);
    return this.#readFiles(paths, () => isStale() || token.isCancellationRequested, report);
  }

  /** @returns whether all were read */
  async #readFiles(paths: readonly string[], isEnded: () => boolean, report?: Report): Promise<boolean> {
    const { host, service, requests } = this.#session;
    const turns = new Turns(host);
    const read = (from: number): Promise<readonly (string | undefined)[]> =>
      Promise.all(paths.slice(from, from + readAhead).map((path) => host.readText(path)));
    let reading = read(0);
    for (let from = 0; from < paths.length; from += readAhead) {
      const batch = paths.slice(from, from + readAhead);
      const texts = await reading;
      // While these are taken in, the next are read.
      reading = read(from + readAhead);
      for (const [index, path] of batch.entries()) {
        if (isEnded()) return false;
        const text = texts[index];
        // One file that cannot be taken in costs its own uses and nothing else.
        await requests.guard(`indexing ${path}`, () => {
          if (text === undefined) service.dropFile(path);
          else service.indexFile(path, text);
        });
        if (report !== undefined) this.#indexed++;
        if (!(await turns.pause())) continue;
        report?.(this.#indexed, paths.length);
        this.#changed();
      }
    }
    return !isEnded();
  }

  /** Of a folder that goes, editors tell nothing but the folder. */
  #takeDeletion(path: string): void {
    const { service } = this.#session;
    service.fileChanged(path, 'deleted');
    for (const { paths } of this.#folders.values()) {
      // Below a file there is nothing.
      if (paths.delete(path)) continue;
      for (const each of paths) {
        if (!each.startsWith(path) || !/^[/\\]/u.test(each.slice(path.length))) continue;
        paths.delete(each);
        service.fileChanged(each, 'deleted');
      }
    }
  }

  /** Answers the files to be read; of a folder that comes, those inside. */
  async #takeChange(path: string): Promise<readonly string[]> {
    const { service, host } = this.#session;
    for (const { files, paths } of this.#folders.values()) {
      if (files.isExcluded(path)) continue;
      const found = host.isFolder(path) ? await this.#list(files, path) : [path];
      for (const each of found) {
        const isNew = isIndexedFile(each) && !paths.has(each);
        if (isNew) paths.add(each);
        service.fileChanged(each, isNew ? 'created' : 'changed');
      }
      return found.filter((each) => isIndexedFile(each));
    }
    // What is outside of all folders, or left out, may still be a contract or a catalog.
    if (!host.isFolder(path)) service.fileChanged(path, 'changed');
    return [];
  }

  async #list(files: WorkspaceFiles, below: string): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const paths of files.list({ isCancellationRequested: false }, below)) found.push(...paths);
    return found;
  }

  #enter(state: IndexState): void {
    this.#state = state;
    if (state.state !== 'indexing') for (const release of this.#waiting) release();
    this.#changed();
  }
}

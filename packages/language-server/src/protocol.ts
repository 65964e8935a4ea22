/**
 * What client and server say to each other beyond the Language Server Protocol. The extension imports these types only;
 * other clients may ignore them all.
 */
import type { ExplorerFolder } from '@failwell/language-service';

/** Request without parameters: the catalogs of the workspace, for a tree. */
export const explorerRequest = 'failwell/explorer';
export type ExplorerResult = readonly ExplorerFolder[];

/** Notification to the client: what the explorer shows has changed; ask again. Never more often than every 200 ms. */
export const explorerChangedNotification = 'failwell/explorerChanged';

/** Notification to the client: what a status-bar item shows. */
export const statusNotification = 'failwell/status';
export interface Status {
  readonly state: 'indexing' | 'ready';
  /** Registered codes of all contracts. */
  readonly codes: number;
  /** Problems of contracts and catalogs, and unregistered codes. */
  readonly problems: number;
}

/** Notification to the client: a contract or catalog changed, so other linters that run our rules should look again. */
export const catalogChangedNotification = 'failwell/catalogChanged';

/** Request: findings of every file of the workspace; cancellable, with progress where a token is given. */
export const checkWorkspaceRequest = 'failwell/checkWorkspace';

/** Settings of the server, under `failwell` in the client's configuration. */
export interface ServerSettings {
  /** `auto`: not where another linter shows the findings of our rules already. */
  readonly diagnostics: 'auto' | 'always' | 'never';
  readonly preset: 'recommended' | 'strict' | 'all';
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export type { ExplorerCode, ExplorerFolder, ExplorerUse, UnregisteredCode } from '@failwell/language-service';

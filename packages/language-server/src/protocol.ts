/**
 * What Failwell's server and its clients say to each other beyond the Language Server Protocol. Types only: a client
 * imports nothing that runs. A client that knows none of this misses the explorer and the commands, nothing else.
 */
import type { ExplorerFolder, WorkspaceSummary } from '@failwell/language-service';
import type { WorkspaceEdit } from 'vscode-languageserver-types';

export type { ExplorerCode, ExplorerFolder, ExplorerUse, UnregisteredCode } from '@failwell/language-service';

/**
 * The settings of section `failwell`: asked for by `workspace/configuration`, announced by
 * `workspace/didChangeConfiguration`, or given as `initializationOptions` by clients that can do neither. The VS Code
 * extension's manifest is generated from this: types, comments and, as JSON, defaults.
 */
export interface ServerSettings {
  /**
   * Where findings of rules are shown: `always`, `never`, or (`auto`) wherever the project's own ESLint or oxlint does
   * not show them already. Findings in catalogs are always shown, and quick fixes are offered on whoever's findings.
   * @default "auto"
   * @remarks What the client sees is told with `failwell/shownElsewhere`.
   */
  readonly diagnostics: 'auto' | 'always' | 'never';
  /**
   * The preset whose rules run where Failwell itself shows the findings: `recommended` holds what is nearly never wrong,
   * `strict` the rest of the conventions.
   * @default "recommended"
   */
  readonly preset: 'recommended' | 'strict';
  /**
   * Whether the status of an error code is shown behind it.
   * @default false
   */
  readonly inlayHints: boolean;
  /**
   * Whether “12 uses in 5 files” is shown above the entries of a catalog.
   * @default true
   */
  readonly codeLens: boolean;
  /**
   * Globs of files and folders in which no error codes are looked for, beside what `.gitignore` leaves out.
   * @default []
   */
  readonly exclude: readonly string[];
}

/** What a client may say of itself in `initializationOptions`. */
export interface InitializationOptions {
  readonly settings?: Partial<ServerSettings>;
  /**
   * Whether the user trusts the workspace (default true). Where not, no program is started on it, not even Git: every
   * code then counts as published.
   */
  readonly isTrusted?: boolean;
  /**
   * Whether files that are not open are checked only when `failwell/checkWorkspace` asks for it (default false).
   * `workspace/diagnostic` then answers for catalogs, and for scripts what the last check found.
   */
  readonly checksOnRequest?: boolean;
  /** Commands that the client carries out; without them, code lenses are text and no action leads to a command. */
  readonly commands?: readonly 'failwell.showUses'[];
}

/** A token of `$/progress`, as `ProgressToken` of the protocol. */
type WorkDoneToken = number | string;

/** What a new code is made of. */
export interface NewCodeParams {
  /** URI of the contract that shall have it, as `ExplorerFolder.uri`. */
  readonly contract: string;
  readonly code: string;
  readonly status?: number;
  readonly message?: string;
}

/** A code of a contract. */
export interface CodeParams {
  /** URI of the contract, as `ExplorerFolder.uri`. */
  readonly contract: string;
  readonly code: string;
}

/** What the check of the whole workspace found; the findings themselves are published as diagnostics. */
export interface WorkspaceReport {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly isCancelled: boolean;
}

/** What the server is doing and how it stands, for a status bar. */
export interface ServerStatus extends WorkspaceSummary {
  readonly state: 'indexing' | 'ready' | 'failed';
  /** Files taken into the index so far, and how many there are. */
  readonly indexed: number;
  readonly files: number;
  /** What went wrong, where `state` is `failed`. */
  readonly message?: string;
}

/** Requests from client to server: parameters and result by method. */
export interface ServerRequests {
  'failwell/explorer': { readonly params: undefined; readonly result: readonly ExplorerFolder[] };
  /** Checks every script of the workspace and publishes what is found. */
  'failwell/checkWorkspace': {
    readonly params: { readonly workDoneToken?: WorkDoneToken };
    readonly result: WorkspaceReport;
  };
  /** One edit with every automatic fix of the workspace, each file an annotation that asks for confirmation. */
  'failwell/fixWorkspace': {
    readonly params: { readonly workDoneToken?: WorkDoneToken };
    readonly result: WorkspaceEdit | null;
  };
  /** Where the code cannot be registered, the message of the error that is answered says why; so with those below. */
  'failwell/registerCode': { readonly params: NewCodeParams; readonly result: WorkspaceEdit };
  /** What is wrong with a new code as it is typed: its style, or that it is registered already; null where nothing is. */
  'failwell/validateCode': { readonly params: CodeParams; readonly result: string | null };
  'failwell/deprecateCode': {
    readonly params: CodeParams & { readonly replacedBy?: string; readonly reason?: string };
    readonly result: WorkspaceEdit;
  };
  /** Renames everywhere although clients may know the code; every edit asks for confirmation. */
  'failwell/renamePublishedCode': {
    readonly params: CodeParams & { readonly newName: string };
    readonly result: WorkspaceEdit;
  };
  /** Creates `failwell.yaml` in a workspace folder, of the codes found there; null where it exists. */
  'failwell/createContract': {
    readonly params: { readonly folder: string };
    readonly result: { readonly uri: string; readonly edit: WorkspaceEdit; readonly codes: number } | null;
  };
  'failwell/status': { readonly params: undefined; readonly result: ServerStatus };
}

/** Notifications from server to client. */
export interface ServerNotifications {
  'failwell/statusChanged': ServerStatus;
  /** What `failwell/explorer` answers may be another now. Comes at most a few times a second. */
  'failwell/explorerChanged': undefined;
  /** A contract or catalog changed: what the client's other linters said of codes may be stale. */
  'failwell/catalogChanged': { readonly uris: readonly string[] };
}

/** Notifications from client to server. */
export interface ClientNotifications {
  /**
   * The documents in which another extension (ESLint, oxc) shows Failwell's rules now, by URI, or whole folders. The
   * whole list each time.
   */
  'failwell/shownElsewhere': { readonly uris: readonly string[]; readonly folders: readonly string[] };
}

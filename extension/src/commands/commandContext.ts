/** What commands work with. */
import type { LogOutputChannel } from 'vscode';
import type { CatalogExplorer } from '../explorer/catalogExplorer.ts';
import type { ServerSession } from '../server/session.ts';

export interface CommandContext {
  readonly session: ServerSession;
  readonly explorer: CatalogExplorer;
  readonly output: LogOutputChannel;
}

/** A command: what VS Code hands it depends on where it was called from. */
export type CommandHandler = (context: CommandContext, ...given: unknown[]) => Promise<void> | void;

/** What other extensions said of error codes is stale once a catalog changes: they are asked to look again. */
import * as vscode from 'vscode';
import type { ServerSession } from '../server/session.ts';

/**
 * Extensions that show Failwell's rules and have a command that makes them check the open files again.
 *
 * - ESLint has had `eslint.revalidate` (“Revalidate all open files”) since 3.0.1, says its changelog. Before that it had
 *   only a restart, which throws away more than the stale findings; older versions are left alone.
 * - oxc (`oxc.oxc-vscode`) has only `oxc.restartServer`, says its `client/commands.ts`. It is left alone: it looks again
 *   at the next keystroke or save.
 */
const revalidations = [{ extension: 'dbaeumer.vscode-eslint', command: 'eslint.revalidate' }];

/** Catalogs change with every keystroke in them. */
const settleTime = 500;

export class Revalidation implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  readonly #output: vscode.LogOutputChannel;
  #timer: NodeJS.Timeout | undefined;

  constructor(session: ServerSession, output: vscode.LogOutputChannel) {
    this.#output = output;
    this.#listener = session.onDidChangeCatalog(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        void this.#revalidate();
      }, settleTime);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  async #revalidate(): Promise<void> {
    const active = revalidations.filter(
      ({ extension }) => vscode.extensions.getExtension(extension)?.isActive === true,
    );
    if (active.length === 0) return;
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of active.filter((each) => known.has(each.command))) {
      try {
        await vscode.commands.executeCommand(command);
      } catch (error) {
        this.#output.debug(`${command}: ${String(error)}`);
      }
    }
  }
}

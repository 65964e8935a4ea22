/** Every command of the manifest and what it does. */
import * as vscode from 'vscode';
import type { CommandContext, CommandHandler } from './commandContext.ts';
import { createContract } from './createContract.ts';
import { deprecateCode } from './deprecateCode.ts';
import { clearFilter, copyCode, filterCodes, findUses, groupBy, openCode, openDocs } from './explorerCommands.ts';
import { findCode } from './findCode.ts';
import { openRulePage } from './openRulePage.ts';
import { newCode, registerUnregistered } from './registerCode.ts';
import { renameCode, renamePublishedCode } from './renameCode.ts';
import { showUses } from './showUses.ts';
import { checkWorkspace, fixWorkspace } from './wholeWorkspace.ts';

const commands: Readonly<Record<string, CommandHandler>> = {
  'failwell.findCode': findCode,
  'failwell.newCode': newCode,
  'failwell.createContract': createContract,
  'failwell.checkWorkspace': checkWorkspace,
  'failwell.fixWorkspace': fixWorkspace,
  'failwell.openRulePage': openRulePage,
  'failwell.renamePublishedCode': renamePublishedCode,
  'failwell.restartServer': ({ session }) => session.restart(),
  'failwell.showOutput': ({ output }) => {
    output.show();
  },
  'failwell.showUses': showUses,
  'failwell.explorer.groupByType': groupBy('type'),
  'failwell.explorer.groupByStatus': groupBy('status'),
  'failwell.explorer.groupByPackage': groupBy('package'),
  'failwell.explorer.groupByFile': groupBy('file'),
  'failwell.explorer.groupByNothing': groupBy('none'),
  'failwell.explorer.filter': filterCodes,
  'failwell.explorer.clearFilter': clearFilter,
  'failwell.explorer.openCode': openCode,
  'failwell.explorer.findUses': findUses,
  'failwell.explorer.copyCode': copyCode,
  'failwell.explorer.renameCode': renameCode,
  'failwell.explorer.deprecateCode': deprecateCode,
  'failwell.explorer.openDocs': openDocs,
  'failwell.explorer.registerCode': registerUnregistered,
};

/** Registers every command. What one throws is shown, in the words of whoever threw it. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, handle]) =>
      vscode.commands.registerCommand(name, async (...given: unknown[]) => {
        try {
          await handle(context, ...given);
        } catch (error) {
          context.output.warn(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
      }),
    ),
  );
}

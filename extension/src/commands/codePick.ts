/** A list of all registered codes, to choose one by its spelling, its status or its message. */
import type { ExplorerCode, ExplorerFolder } from 'failwell-language-server/protocol';
import * as vscode from 'vscode';
import { toUsesText } from '../explorer/presentation.ts';
import { toStatusTitle } from '../explorer/statuses.ts';
import { t } from '../l10n.ts';
import { showReferences } from './showLocation.ts';

export interface ChosenCode {
  readonly code: ExplorerCode;
  readonly folder: ExplorerFolder;
}

type CodeItem = vscode.QuickPickItem & ChosenCode;

/** What can be done with a code without choosing it. */
interface Buttons {
  readonly uses: vscode.QuickInputButton;
  readonly copy: vscode.QuickInputButton;
}

/** Undefined where nothing is chosen. */
export async function chooseCode(
  folders: readonly ExplorerFolder[],
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<ChosenCode | undefined> {
  const buttons: Buttons = {
    uses: { iconPath: new vscode.ThemeIcon('references'), tooltip: t('Show Uses') },
    copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: t('Copy Code') },
  };
  const picker = vscode.window.createQuickPick<CodeItem>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = folders.flatMap((folder) =>
    folder.codes.map((code) => toItem(code, folder, folders.length > 1, buttons)),
  );
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]);
      picker.hide();
    });
    picker.onDidTriggerItemButton(async ({ button, item: { code } }) => {
      if (button === buttons.copy) {
        await vscode.env.clipboard.writeText(code.code);
        return;
      }
      picker.hide();
      await showReferences(
        code,
        code.uses.map(({ location }) => location),
      );
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function toItem(
  code: ExplorerCode,
  folder: ExplorerFolder,
  namesContract: boolean,
  { uses: usesButton, copy }: Buttons,
): CodeItem {
  const { status, message, deprecated, uses, isUnused } = code;
  const description = [
    status === undefined ? undefined : toStatusTitle(status),
    isUnused ? t('unused') : toUsesText(uses.length),
    deprecated === undefined ? undefined : t('deprecated'),
    namesContract ? vscode.workspace.asRelativePath(vscode.Uri.parse(folder.uri, true)) : undefined,
  ].filter((part) => part !== undefined);
  return {
    // Found by its plain spelling: a struck one has other characters between the letters.
    label: code.code,
    description: description.join(' · '),
    ...(message === undefined ? {} : { detail: message }),
    buttons: uses.length === 0 ? [copy] : [usesButton, copy],
    code,
    folder,
  };
}

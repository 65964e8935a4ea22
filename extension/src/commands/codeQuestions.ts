/** What a new code has to be asked for: its spelling, its status, its message. */
import * as vscode from 'vscode';
import { getErrorStatuses, isErrorStatus } from '../explorer/statuses.ts';
import { t } from '../l10n.ts';
import type { ServerSession } from '../server/session.ts';

/**
 * Asks for a code that is well spelled and not registered yet.
 * @param contract URI of the contract that it is for
 * @returns undefined where the question was left
 */
export async function askNewCode(
  session: ServerSession,
  contract: string,
  options: { readonly title: string; readonly prompt: string; readonly value?: string },
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    ...options,
    ignoreFocusOut: true,
    validateInput: async (value) => {
      const code = value.trim();
      // An empty box is no mistake yet, but nothing to go on with.
      if (code === '') return { message: t('A code is needed.'), severity: vscode.InputBoxValidationSeverity.Info };
      if (code === options.value) return t('This is its spelling now.');
      return session.request('failwell/validateCode', { contract, code });
    },
  });
  const code = answer?.trim();
  return code === '' ? undefined : code;
}

interface StatusItem extends vscode.QuickPickItem {
  readonly status: number | undefined;
}

/** Asks for a status by number or name; undefined where the question was left, null where the code shall have none. */
export async function askStatus(title: string): Promise<number | null | undefined> {
  const picker = vscode.window.createQuickPick<StatusItem>();
  const none: StatusItem = {
    label: t('No status'),
    description: t('It is given where the error is raised'),
    status: undefined,
  };
  const known = getErrorStatuses().map(({ status, name }): StatusItem => ({
    label: String(status),
    description: name,
    iconPath: new vscode.ThemeIcon(status >= 500 ? 'server' : 'account'),
    status,
  }));
  picker.title = title;
  picker.placeholder = t('The HTTP status that goes with the code: type a number or a name');
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.items = [...known, none];
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      const typed = Number(value.trim());
      const isNew = isErrorStatus(typed) && known.every(({ status }) => status !== typed);
      const own: StatusItem = { label: String(typed), description: t('Not a registered status'), status: typed };
      picker.items = isNew ? [own] : [...known, none];
    });
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item === undefined) return;
      resolve(item.status ?? null);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Asks for a message; undefined where the question was left, an empty text where it is left out. */
export async function askMessage(title: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: t('What the person at the client reads. Leave it empty to write it later.'),
    placeHolder: t('Article not found'),
  });
  return answer?.trim();
}

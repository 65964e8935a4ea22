/** Codes that shall not be used any more. */
import * as vscode from 'vscode';
import { toStatusTitle } from '../explorer/statuses.ts';
import { t } from '../l10n.ts';
import type { CommandContext } from './commandContext.ts';
import { showLocation } from './showLocation.ts';

interface ReplacementItem extends vscode.QuickPickItem {
  readonly code: string | undefined;
}

/** Deprecates a code of the explorer, asking what replaces it and why. */
export async function deprecateCode({ session, explorer }: CommandContext, id: unknown): Promise<void> {
  const node = await explorer.getNode(id);
  if (node?.kind !== 'code') return;
  const { code } = node.code;
  const contract = node.contract.uri;
  const folder = (await explorer.getFolders()).find(({ uri }) => uri === contract);
  const others = (folder?.codes ?? []).filter((each) => each.code !== code && each.deprecated === undefined);
  const nothing: ReplacementItem = { label: t('Nothing replaces it'), code: undefined };
  const items = others.map((each): ReplacementItem => ({
    label: each.code,
    ...(each.status === undefined ? {} : { description: toStatusTitle(each.status) }),
    ...(each.message === undefined ? {} : { detail: each.message }),
    code: each.code,
  }));
  const replacement = await vscode.window.showQuickPick([nothing, ...items], {
    title: t('Deprecate {0} (1 of 2)', code),
    placeHolder: t('The code that is used from now on'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (replacement === undefined) return;
  const reason = await vscode.window.showInputBox({
    title: t('Deprecate {0} (2 of 2)', code),
    prompt: t('Why, for those who meet the code. Leave it empty to say nothing.'),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const edit = await session.request('failwell/deprecateCode', {
    contract,
    code,
    ...(replacement.code === undefined ? {} : { replacedBy: replacement.code }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  });
  await session.applyEdit(edit);
  const entry = await explorer.findCode(contract, code);
  if (entry !== undefined) await showLocation(entry.uri, entry.range);
}

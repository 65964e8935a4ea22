/** Codes that get another spelling. */
import { t } from '../l10n.ts';
import { chooseCode, type ChosenCode } from './codePick.ts';
import { askNewCode } from './codeQuestions.ts';
import type { CommandContext } from './commandContext.ts';

/** Renames a code of the explorer; one that clients may know stays beside its new name, as a deprecated one. */
export async function renameCode(context: CommandContext, id: unknown): Promise<void> {
  const node = await context.explorer.getNode(id);
  if (node?.kind !== 'code') return;
  const { code, contract } = node;
  const newName = await askNewCode(context.session, contract.uri, {
    title: t('Rename {0}', code.code),
    prompt: t('Its new spelling, in the catalog and in all files. A published code stays, as a deprecated one.'),
    value: code.code,
  });
  if (newName === undefined) return;
  const edit = await context.session.getRenameEdits(code.uri, code.range.start, newName);
  if (edit !== null) await context.session.applyEdit(edit);
}

/** Renames a code everywhere and keeps no old one for clients; everything is to be confirmed. */
export async function renamePublishedCode(context: CommandContext, id: unknown): Promise<void> {
  const chosen = await getChosen(context, id);
  if (chosen === undefined) return;
  const { code } = chosen.code;
  const contract = chosen.folder.uri;
  const newName = await askNewCode(context.session, contract, {
    title: t('Rename {0} everywhere', code),
    prompt: t('Clients that branch on {0} will no longer know the error. You confirm each change.', code),
    value: code,
  });
  if (newName === undefined) return;
  await context.session.applyEdit(
    await context.session.request('failwell/renamePublishedCode', { contract, code, newName }),
  );
}

async function getChosen({ explorer }: CommandContext, id: unknown): Promise<ChosenCode | undefined> {
  const folders = await explorer.getFolders();
  // Called from the palette, it is about no selection of a view that may be out of sight.
  const node = id === undefined ? undefined : await explorer.getNode(id);
  if (node?.kind !== 'code')
    return chooseCode(folders, {
      title: t('Rename a Published Code Everywhere'),
      placeholder: t('The code that gets another spelling'),
    });
  const folder = folders.find(({ uri }) => uri === node.contract.uri);
  return folder === undefined ? undefined : { code: node.code, folder };
}

/** From the name of a code to its entry. */
import { t } from '../l10n.ts';
import { chooseCode } from './codePick.ts';
import type { CommandContext } from './commandContext.ts';
import { showLocation } from './showLocation.ts';

/** Lists all codes; the one that is chosen is opened in its catalog. */
export async function findCode({ explorer }: CommandContext): Promise<void> {
  const chosen = await chooseCode(await explorer.getFolders(), {
    title: t('Find an Error Code'),
    placeholder: t('Type a code, a status or words of a message'),
  });
  if (chosen !== undefined) await showLocation(chosen.code.uri, chosen.code.range);
}

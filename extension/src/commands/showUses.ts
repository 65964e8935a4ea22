/** The command behind “12 uses in 5 files” above a catalog entry. */
import type { ExplorerUse } from 'failwell-language-server/protocol';
import type { CommandContext } from './commandContext.ts';
import { showReferences } from './showLocation.ts';

type ServerLocation = ExplorerUse['location'];

/** Lists places over the editor. The server makes the call, with values of its protocol. */
export async function showUses(_: CommandContext, uri: unknown, position: unknown, locations: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(locations)) return;
  const start = position as ServerLocation['range']['start'];
  await showReferences({ uri, range: { start, end: start } }, locations as readonly ServerLocation[]);
}

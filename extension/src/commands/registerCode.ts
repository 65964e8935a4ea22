/** Codes that get into a catalog. */
import { t } from '../l10n.ts';
import { chooseContract } from './chooseContract.ts';
import { askMessage, askNewCode, askStatus } from './codeQuestions.ts';
import type { CommandContext } from './commandContext.ts';
import { showLocation } from './showLocation.ts';

/** Asks for everything a new code needs, registers it and shows its entry. */
export async function newCode(context: CommandContext): Promise<void> {
  const contract = await chooseContract(context);
  if (contract === undefined) return;
  const code = await askNewCode(context.session, contract.uri, {
    title: t('New Error Code (1 of 3)'),
    prompt: t('How the code is spelled. Clients branch on it, so it stays.'),
  });
  if (code === undefined) return;
  const status = await askStatus(t('Status of {0} (2 of 3)', code));
  if (status === undefined) return;
  const message = await askMessage(t('Message of {0} (3 of 3)', code));
  if (message === undefined) return;
  await register(context, {
    contract: contract.uri,
    code,
    ...(status === null ? {} : { status }),
    ...(message === '' ? {} : { message }),
  });
}

/** Registers an unregistered code of the explorer, with the status and the message that its uses tell. */
export async function registerUnregistered(context: CommandContext, id: unknown): Promise<void> {
  const node = await context.explorer.getNode(id);
  if (node?.kind !== 'unregistered') return;
  const { code, status, message } = node.code;
  await register(context, {
    contract: node.contract.uri,
    code,
    ...(status === undefined ? {} : { status }),
    ...(message === undefined ? {} : { message }),
  });
}

async function register(
  { session, explorer }: CommandContext,
  params: { readonly contract: string; readonly code: string; readonly status?: number; readonly message?: string },
): Promise<void> {
  await session.applyEdit(await session.request('failwell/registerCode', params));
  const entry = await explorer.findCode(params.contract, params.code);
  if (entry !== undefined) await showLocation(entry.uri, entry.range);
}

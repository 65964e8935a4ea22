/** Whether a token is an asset that is held and traded, and no credential: told by its name and what its file says of it. */
import { getPropertyName } from '../ast.ts';
import {
  amountWords,
  assetText,
  assetTokenKinds,
  credentialText,
  onlyAssetProperties,
  producingVerbs,
  tradedPairs,
} from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';

/** What is known of the texts asked last: the same file for every token in it. */
let last: { readonly text: string; readonly isOfAssets: boolean } | undefined;

/**
 * Whether what a name ending with «token» holds is an asset: the file has the other side of the trade as well
 * (`baseToken` and `quoteToken`), reads its symbol or its decimals, or speaks of tokens by these and of no credential.
 * @param name the name, without the objects it is a property of
 * @param variable the variable that holds it, where one does
 * @param text the text of the file
 */
export function isAssetToken(name: string, variable: Binding | undefined, text: string): boolean {
  if (variable !== undefined && isReadAsAsset(variable)) return true;
  // `tokenIn`, and `tokenRaw` for what was given of it.
  const words = toWords(name).filter((word) => !/^(?:\d+|in|out|raw)$/u.test(word));
  if (words.at(-1)?.replace(/s$/u, '') !== 'token') return false;
  const kind = words.at(-2);
  if (kind !== undefined && isOfTradedPair(kind, text)) return true;
  const isPlain = kind === undefined || (words.length === 2 && producingVerbs.has(kind));
  if (!isPlain && !assetTokenKinds.has(kind)) return false;
  if (last?.text !== text) last = { text, isOfAssets: assetText.test(text) && !credentialText.test(text) };
  return last.isOfAssets;
}

/** Whether a name says how much there is of what follows it: `amount`, `request.body.amountIn`. */
export function isAmountName(name: string): boolean {
  const words = toWords(name.split('.').at(-1) ?? '').filter((word) => !/^(?:\d+|in|out)$/u.test(word));
  return amountWords.has(words.at(-1) ?? '');
}

function isReadAsAsset({ references }: Binding): boolean {
  return references.some(({ identifier }) => {
    const { parent } = identifier;
    return (
      parent.type === 'MemberExpression' &&
      parent.object === identifier &&
      onlyAssetProperties.has(getPropertyName(parent) ?? '')
    );
  });
}

function isOfTradedPair(kind: string, text: string): boolean {
  return tradedPairs.some(([one, other]) => {
    const counterpart = kind === one ? other : kind === other ? one : undefined;
    return counterpart !== undefined && new RegExp(`${counterpart}_?token`, 'iu').test(text);
  });
}

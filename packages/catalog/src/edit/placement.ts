/** Where a new code belongs among those that are there. */
import type { ErrorCode } from '../model.ts';

/**
 * The index after which a code is written; -1 before all others. A sorted catalog stays sorted; else a code joins its
 * group, those of the same `type` or else of the same first word; else it comes last.
 */
export function findPlacement(
  code: { readonly code: string; readonly type?: string },
  entries: readonly Pick<ErrorCode, 'code' | 'type'>[],
): number {
  if (entries.length > 1) {
    const order = orders.find((compare) =>
      entries.every((entry, index) => index === 0 || compare(entries[index - 1]?.code ?? '', entry.code) <= 0),
    );
    if (order !== undefined) return entries.findLastIndex((entry) => order(entry.code, code.code) <= 0);
  }
  const byType = code.type === undefined ? -1 : entries.findLastIndex(({ type }) => type === code.type);
  if (byType !== -1) return byType;
  const word = getFirstWord(code.code);
  const byWord = entries.findLastIndex((entry) => getFirstWord(entry.code) === word);
  return byWord === -1 ? entries.length - 1 : byWord;
}

type Order = (left: string, right: string) => number;

/** The ways in which people sort: by character, and as `sort -f` or an editor does. */
const orders: readonly Order[] = [
  (left, right) => (left < right ? -1 : left > right ? 1 : 0),
  (left, right) => left.localeCompare(right, 'en'),
];

function getFirstWord(code: string): string {
  return (/^[A-Z\d]+(?![a-z])|^[A-Za-z][a-z\d]*/u.exec(code)?.[0] ?? code).toLowerCase();
}

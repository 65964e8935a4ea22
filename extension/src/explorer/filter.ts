/** Which codes a filter shows. */
import type { ExplorerCode } from 'failwell-language-server/protocol';

/** What is looked at of a code; an unregistered one has only its spelling. */
type Filtered = Pick<ExplorerCode, 'code'> & Partial<Pick<ExplorerCode, 'status' | 'message' | 'type'>>;

/** The words of a filter, in lower case; none show everything. */
export function toWords(filter: string): readonly string[] {
  return filter.toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Whether every word stands somewhere in the code, its status, its message or its type. */
export function matchesFilter({ code, status, message, type }: Filtered, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${code}\n${status ?? ''}\n${message ?? ''}\n${type ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Where the words stand in a text, as VS Code marks them: begin and end, in order, none in another. */
export function findHighlights(text: string, words: readonly string[]): [number, number][] {
  const lower = text.toLowerCase();
  // A letter that is longer in lower case would shift everything after it.
  if (lower.length !== text.length) return [];
  const found: [number, number][] = [];
  for (const word of words) {
    const start = lower.indexOf(word);
    if (start !== -1) found.push([start, start + word.length]);
  }
  found.sort(([left], [right]) => left - right);
  return found.reduce<[number, number][]>((merged, [start, end]) => {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
    return merged;
  }, []);
}

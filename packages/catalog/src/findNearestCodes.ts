/** Which registered codes somebody may have meant. */
import { distance } from 'fastest-levenshtein';
import type { Catalog } from './model.ts';

/**
 * The registered codes nearest to one that is not registered, best first: by edit distance of the whole and by the words
 * they share, so that `USER_MISSING` finds `MISSING_USER`. Codes that have little in common are left out; deprecated ones
 * come after others that are as near.
 */
export function findNearestCodes(code: string, catalog: Catalog, limit = 3): readonly string[] {
  const wanted = describe(code);
  const ranked: { code: string; score: number }[] = [];
  for (const [candidate, { deprecated }] of catalog.codes) {
    if (candidate === code) continue;
    const score = getSimilarity(wanted, describe(candidate));
    if (score >= leastSimilarity)
      ranked.push({ code: candidate, score: deprecated === undefined ? score : score - 0.05 });
  }
  return ranked
    .toSorted((left, right) => right.score - left.score || (left.code < right.code ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.code);
}

/** Below this, two codes share no more than what all codes share (`…_NOT_FOUND`, `INVALID_…`). */
const leastSimilarity = 0.6;

interface Spelling {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function describe(code: string): Spelling {
  const words = code
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return { text: words.join('_'), words: new Set(words) };
}

/** From 0 (nothing in common) to 1 (the same words in the same order). */
function getSimilarity(left: Spelling, right: Spelling): number {
  const longest = Math.max(left.text.length, right.text.length);
  if (longest === 0) return 0;
  const shared = [...left.words].filter((word) => right.words.has(word)).length;
  const words = (2 * shared) / (left.words.size + right.words.size);
  // The distance costs more than all else, and at best the lengths differ only by what one has more than the other.
  const bestSpelling = 1 - Math.abs(left.text.length - right.text.length) / longest;
  if (Math.max(bestSpelling, words) < leastSimilarity) return 0;
  const spelling = 1 - distance(left.text, right.text) / longest;
  return Math.max(spelling, words * 0.95);
}

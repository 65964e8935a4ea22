/** Codes as words of any text: in comments, documentation and clients in other languages. */
import type { ErrorCode } from '@failwell/catalog';

const atomSource = String.raw`[\p{L}\p{N}_$]+`;
/** What separates the parts of a code in some style: `user.not_found`, `auth/expired`, `article-not-found`. */
const wordPattern = new RegExp(`${atomSource}(?:[./:-]${atomSource})*`, 'gu');
const atomPattern = new RegExp(atomSource, 'gu');

/** Beyond this many parts a word is a path or encoded data, and is looked at no further. */
const maximumParts = 16;

/** A registered code as a whole word of a text. */
interface CodeWord {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every registered code that stands in a text as a whole word or as whole parts of one, the longest first:
 * `ErrorCodes.ARTICLE_NOT_FOUND`, `errors.article-not-found.title`.
 */
export function findCodeWords(text: string, codes: ReadonlyMap<string, ErrorCode>): readonly CodeWord[] {
  if (codes.size === 0) return [];
  const found: CodeWord[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (codes.has(word)) found.push({ code: word, start: index, end: index + word.length });
    else found.push(...findParts(word, index, codes));
  }
  return found;
}

function findParts(word: string, offset: number, codes: ReadonlyMap<string, ErrorCode>): readonly CodeWord[] {
  const parts = [...word.matchAll(atomPattern)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
  if (parts.length === 1 || parts.length > maximumParts) return [];
  const found: CodeWord[] = [];
  for (let first = 0; first < parts.length; first++) {
    const start = parts[first]?.start ?? 0;
    const last = parts.findLastIndex(({ end }, index) => index >= first && codes.has(word.slice(start, end)));
    const end = parts[last]?.end;
    if (end === undefined) continue;
    found.push({ code: word.slice(start, end), start: offset + start, end: offset + end });
    first = last;
  }
  return found;
}

/** The words of a text as a sorted set of 32-bit hashes: a text that lacks one does not hold the word. */
export function toWordHashes(text: string): Uint32Array {
  const hashes = new Set<number>();
  for (const [word] of text.matchAll(atomPattern)) hashes.add(hash(word));
  return Uint32Array.from(hashes).sort();
}

/** A test whether a text may mention any of some codes: it has all words of one. */
export function toMentionTest(codes: readonly string[]): (hashes: Uint32Array) => boolean {
  const wanted = codes.map((code) => (code.match(atomPattern) ?? []).map(hash)).filter((words) => words.length > 0);
  return (hashes) => wanted.some((words) => words.every((word) => includes(hashes, word)));
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01_00_01_93);
  return value >>> 0;
}

function includes(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

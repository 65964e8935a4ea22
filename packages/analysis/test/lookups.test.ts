/** The names by which a lookup is told: the tables speak of single words, and none says both. */
import { expect, it } from 'vitest';
import {
  equalityFunctions,
  equalityKeys,
  failingWords,
  loadingVerbs,
  looseCombinations,
  partialKeys,
  permissionWords,
  rowCounts,
  searchingWords,
  signingWords,
} from '../src/knowledge/lookups.ts';
import { toWords } from '../src/names.ts';

it.each([...failingWords, ...loadingVerbs, ...permissionWords, ...searchingWords, ...signingWords])(
  '%s is one word, as names are taken apart',
  (word) => {
    expect(toWords(word)).toEqual([word]);
  },
);

it('no name says that a value is equal and that it need not be', () => {
  for (const name of [...equalityFunctions, ...equalityKeys]) {
    expect(partialKeys).not.toContain(name);
    expect(looseCombinations).not.toContain(name);
  }
});

it('a list counts its elements under a known name', () => {
  expect(Object.getOwnPropertyNames([]).filter((name) => rowCounts.has(name))).toEqual(['length']);
});

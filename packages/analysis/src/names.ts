/** Names taken apart into words, the unit in which loggers and secrets are recognised (never by substring). */

const wordPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\d+/gu;

/**
 * The words of a name in lower case: `userAPIKey`, `user_api_key`, `USER-API-KEY` and `user.apiKey` all give
 * `['user', 'api', 'key']`. A run of digits is a word of its own (`password2` → `password`, `2`).
 */
export function toWords(name: string): readonly string[] {
  let words = wordsOfNames.get(name);
  if (words === undefined) {
    words = (name.match(wordPattern) ?? []).map((word) => word.toLowerCase());
    if (wordsOfNames.size >= maximumNames) wordsOfNames.clear();
    wordsOfNames.set(name, words);
  }
  return words;
}

/** Programs say the same names over and over. */
const wordsOfNames = new Map<string, readonly string[]>();
/** How many are remembered: a megabyte at most. */
const maximumNames = 5000;

/** `['user', 'id']` → `userId`. */
export function toCamelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

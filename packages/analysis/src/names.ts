/** Names taken apart into words, the unit in which loggers and secrets are recognised (never by substring). */

const wordPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\d+/gu;

/**
 * The words of a name in lower case: `userAPIKey`, `user_api_key`, `USER-API-KEY` and `user.apiKey` all give
 * `['user', 'api', 'key']`. A run of digits is a word of its own (`password2` → `password`, `2`).
 */
export function toWords(name: string): readonly string[] {
  return (name.match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/** `['user', 'id']` → `userId`. */
export function toCamelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

/** Where a short text stands in a long one: looking for it is many times cheaper than trying a pattern at every place. */

/** Whether `part` stands anywhere in `text` where `isMeant` says that it counts; places are asked from left to right. */
export function somePlace(text: string, part: string, isMeant: (index: number) => boolean): boolean {
  for (let index = text.indexOf(part); index !== -1; index = text.indexOf(part, index + part.length))
    if (isMeant(index)) return true;
  return false;
}

/**
 * Whether a pattern matches anywhere where one of `parts` stands.
 * @param form sticky (`y`), and begins with any of the parts
 */
export function someMatchAt(text: string, parts: readonly string[], form: RegExp): boolean {
  return parts.some((part) =>
    somePlace(text, part, (index) => {
      form.lastIndex = index;
      return form.test(text);
    }),
  );
}

/** Whether a letter, a digit, `_` or `$` stands at a place: before or behind a word, it would be part of it. */
export function isWordPartAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

/** Whether a word stands in a text as a whole. */
export function hasWord(text: string, word: string): boolean {
  return somePlace(text, word, (index) => !isWordPartAt(text, index - 1) && !isWordPartAt(text, index + word.length));
}

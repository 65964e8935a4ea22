/** How parts of a program make themselves known to each other. */

/** First words of functions that are given such a part: `register`, `registerAction`. */
export const registeringVerbs: ReadonlySet<string> = new Set(['register']);

/** Methods of `Map` and `Set` that keep something. */
export const storingMethods: ReadonlySet<string> = new Set(['add', 'set']);

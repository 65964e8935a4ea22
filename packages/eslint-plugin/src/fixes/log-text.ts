/** Writes the constant text that is left of a message when what varies has gone into fields. */

/** A piece of a message as text sees it. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Goes away; `name` stands for it where the text would fall apart without (`/users/{id}/posts`). */
  | { readonly kind: 'removed'; readonly name: string }
  /** Stays where it is, as the given text: a placeholder, a constant. */
  | { readonly kind: 'kept'; readonly text: string };

// While the text is tidied, what is removed and what is kept are characters that no message has (private use).
const firstRemoved = 0xe000;
const firstKept = 0xf000;
const hole = '[\\uE000-\\uEFFF]';
const words = '(?:to|from|in|on|at|of|for|with|by|as|via|into|onto|after|before|under|than|and|or|because|a|an|the)';
const brackets = [
  ['\\(', '\\)'],
  ['\\[', '\\]'],
  ['<', '>'],
  ['\\{', '\\}'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
] as const;

const escapeSequence = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'gu');
const sequence = new RegExp(
  `(${hole})(?:\\s*[-–—/:,;|>=.→x×&+@#~]+\\s*|\\s+(?:and|or|to|vs\\.?|with|of|from|in|for)\\s+|\\s*)${hole}`,
  'gu',
);

/** What is looked for in a text, all of which asks what a letter is. */
interface Patterns {
  readonly unit: RegExp;
  readonly label: RegExp;
  readonly enclosed: readonly RegExp[];
  readonly possessive: RegExp;
  readonly glued: RegExp;
  readonly inPath: RegExp;
  readonly preposition: RegExp;
  readonly beginning: RegExp;
  readonly word: RegExp;
}

/**
 * @param letter the letters, as a part of a class
 * @param unicode the flag that the class needs
 */
function makePatterns(letter: string, unicode: 'u' | ''): Patterns {
  /** What may follow a removed object of a preposition: the end, punctuation, another preposition, a verb. */
  const goesOn = `(?=\\s*(?:$|[.,;:!?)\\]]|(?:${words}|not|is|was|were|has|had|have|already|cannot|can|could|does|did|will|took|but|[${letter}]+ed)(?![${letter}\\d])))`;
  return {
    unit: new RegExp(`(${hole})\\s?(?:ms|s|sec|secs|seconds|%|[kmg]i?b)(?![${letter}\\d])`, `gi${unicode}`),
    label: new RegExp(`[,;]?\\s*[${letter}\\d_.-]+=(["']?)(${hole})\\1`, `g${unicode}`),
    // A label of one or two words within the brackets goes with what it names: `(id: …)`, `(attempt … of …)`.
    enclosed: brackets.map(
      ([open, close]) =>
        new RegExp(
          `${open}\\s*(?:[${letter}\\d_]+(?: [${letter}\\d_]+)?\\s*[:=]${open === '\\(' ? '?' : ''}\\s*)?${hole}(?:[\\s,;:|/x×.-]*(?:of\\s+|[${letter}\\d_]+\\s*[:=]\\s*)?${hole})*\\s*${close}`,
          `g${unicode}`,
        ),
    ),
    possessive: new RegExp(`(${hole})['’]s(?![${letter}])`, `g${unicode}`),
    glued: new RegExp(`[${letter}\\d_][-.@]?${hole}|${hole}[-.@]?[${letter}\\d_]`, unicode),
    inPath: new RegExp(`[${letter}\\d_:/.-]*/[^\\s]*${hole}|${hole}[^\\s]*/`, unicode),
    preposition: new RegExp(`(?:^|\\s+)${words}[\\s:=#]*${hole}${goesOn}`, `gi${unicode}`),
    beginning: new RegExp(`^[\\s:;,.=–—|>#-]+(?=[\\s${letter}\\d]|$)`, unicode),
    word: new RegExp(`[${letter}\\d]`, unicode),
  };
}

/** Patterns that know the letters of every language cost a tenth of a second until they first match. */
const makers = { ascii: () => makePatterns('A-Za-z', ''), unicode: () => makePatterns('\\p{L}', 'u') };
const made: { ascii?: Patterns; unicode?: Patterns } = {};

function getPatterns(text: string): Patterns {
  // Holes aside, nearly every message is written in these.
  const kind = /^[\0-\u007F\uE000-\uF8FF]*$/u.test(text) ? 'ascii' : 'unicode';
  return (made[kind] ??= makers[kind]());
}

/**
 * The constant text of a message: `User “${id}” created in ${ms}ms:` → `User created`. Empty where nothing but what
 * varies was in it.
 */
export function toConstantText(parts: readonly TextPart[]): string {
  const removed: string[] = [];
  const kept: string[] = [];
  let text = '';
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        text += part.text.replaceAll(escapeSequence, '');
        break;
      case 'removed':
        text += String.fromCharCode(firstRemoved + removed.push(part.name) - 1);
        break;
      case 'kept':
        text += String.fromCharCode(firstKept + kept.push(part.text) - 1);
        break;
    }
  }
  if (removed.length > 0) text = withoutRemoved(text, removed);
  text = text.trim();
  return text.replaceAll(/[\uF000-\uF8FF]/gu, (character) => kept[character.charCodeAt(0) - firstKept] ?? '');
}

function withoutRemoved(original: string, names: readonly string[]): string {
  const patterns = getPatterns(original);
  let text = original.replaceAll(patterns.unit, '$1').replaceAll(patterns.label, ' $2');
  for (let before = ''; before !== text;) {
    before = text;
    for (const pattern of patterns.enclosed) text = text.replaceAll(pattern, (match) => firstHole(match));
  }
  text = text.replaceAll(patterns.possessive, '$1');
  text = text
    .split(/(\s+)/u)
    .map((token) => withNames(token, names, patterns))
    .join('');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(sequence, '$1');
  }
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(patterns.preposition, (match) => firstHole(match));
  }
  return text
    .replaceAll(/[#@$~*]?[\uE000-\uEFFF](?:\s*[/|:,–—-]+\s*(?=[\uF000-\uF8FF]))?/gu, '')
    .replaceAll(/[([{<]\s*[,;:|/–-]*\s*[)\]}>]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+(?=[.,;:!?])/gu, '')
    .replaceAll(/[:;,=–—-]+(?=[.,;:])/gu, '')
    .replace(patterns.beginning, '')
    .replaceAll(/[\s:;,=–—|>#@/([{<-]+$/gu, '');
}

function firstHole(text: string): string {
  return /[\uE000-\uEFFF]/u.exec(text)?.[0] ?? '';
}

/** A word that falls apart without what it holds gets the names in place: `/users/{id}`, `v{version}`. */
function withNames(token: string, names: readonly string[], { glued, inPath, word }: Patterns): string {
  const isWhole = !glued.test(token) && !(inPath.test(token) && word.test(token));
  if (isWhole) return token;
  return token.replaceAll(
    /[\uE000-\uEFFF]/gu,
    (character) => `{${names[character.charCodeAt(0) - firstRemoved] ?? ''}}`,
  );
}

/** Whether a name says that it holds a secret: the one reader of `knowledge/sensitive-words.ts`. */
import type { SensitiveConventions } from '@failwell/catalog';
import {
  accountOwners,
  actionVerbs,
  carryingSuffixes,
  connectedForms,
  cookieOptionOwners,
  credentialTokenKinds,
  describingOwners,
  fieldWords,
  harmlessLastWords,
  harmlessNames,
  harmlessPrefixes,
  harmlessTokenKinds,
  impersonalWords,
  joinedProperties,
  keyProperties,
  passwordVerbs,
  personOwners,
  prepositions,
  producingVerbs,
  sensitiveRows,
  settingOwners,
  proofWords,
  publishedTokenKinds,
  storedFormWords,
  unreadableOwners,
  valueProperties,
  type SensitiveCategory,
  type SensitiveRow,
} from '../knowledge/sensitive-words.ts';
import { toWords } from '../names.ts';
import { toAlternation } from './alternation.ts';

/** What a sensitive name says of its value. */
export interface SensitiveName {
  readonly category: SensitiveCategory;
  /** How a message calls the category, with its article: `an API key`. */
  readonly title: string;
  /** The words of the name that matched, as they are spelt in it, in lower case. */
  readonly words: readonly string[];
  /** Whether a partial mask would still give much of it away. */
  readonly isShort: boolean;
  /** Whether it is personal data rather than a secret. */
  readonly isPersonal: boolean;
}

/** A word of a name, and how the name spells it: both words of `apiKey` in `apikey` are spelt `apikey`. */
interface Word {
  readonly word: string;
  readonly spelling: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly row: SensitiveRow;
  readonly scope: 'ending' | 'whole' | 'person' | 'account';
}

const rows: readonly SensitiveRow[] = sensitiveRows;
const customRow: SensitiveRow = { category: 'custom', title: 'data that this project calls sensitive', phrases: [] };
const environmentTitle = 'the whole environment';

/** Phrases by their last word: the only ones that need comparing. */
const phrasesByLastWord = indexPhrases(
  rows.flatMap((row) => [
    ...row.phrases.map((phrase) => toPhrase(phrase, row, 'ending')),
    ...(row.wholeNames ?? []).map((phrase) => toPhrase(phrase, row, 'whole')),
    ...(row.ofPersons ?? []).map((phrase) => toPhrase(phrase, row, 'person')),
    ...(row.ofAccounts ?? []).map((phrase) => toPhrase(phrase, row, 'account')),
  ]),
);

/** What `process.env` as a whole is. */
export const wholeEnvironment: SensitiveName = {
  category: 'environment',
  title: environmentTitle,
  words: ['process', 'env'],
  isShort: false,
  isPersonal: false,
};

/**
 * Classifies names under one set of conventions; it remembers what it has classified, so keep one per contract.
 */
export class SensitiveNames {
  readonly #personalData: boolean;
  readonly #allowed: ReadonlySet<string>;
  readonly #custom: ReadonlyMap<string, readonly Phrase[]>;
  readonly #known = new Map<string, SensitiveName | undefined>();

  constructor(conventions: SensitiveConventions) {
    this.#personalData = conventions.personalData;
    this.#allowed = new Set(conventions.allow.map((name) => toWords(name).join(' ')));
    this.#custom = indexPhrases(
      conventions.words.map((name) => ({
        words: toWords(name).map(toSingular),
        row: customRow,
        scope: 'ending' as const,
      })),
    );
  }

  /**
   * What a name says of its value; undefined where it says nothing of a secret.
   * @param name in any casing: `dbPassword`, `DB_PASSWORD`, `x-api-key`
   * @param owners names of the objects it is a property of, outermost first: `['ctx', 'pagination']` of `ctx.pagination.token`
   */
  classify(name: string, owners: readonly string[] = []): SensitiveName | undefined {
    const key = owners.length === 0 ? name : [...owners.slice(-2), name].join('.');
    if (this.#known.has(key)) return this.#known.get(key);
    const sensitive = this.#classify(name, owners);
    this.#known.set(key, sensitive);
    return sensitive;
  }

  /**
   * What the name of a property says of an object that is shown as a whole: the same, and what is stored of a password.
   * @param owners names of the objects it is a property of, outermost first
   */
  classifyStored(name: string, owners: readonly string[]): SensitiveName | undefined {
    const own = this.classify(name, owners);
    if (own !== undefined) return own;
    const words = toWords(name);
    const stored = words.filter((word) => !storedFormWords.has(word));
    if (stored.length === 0 || stored.length === words.length) return undefined;
    const sensitive = this.classify(stored.join(' '), owners);
    return sensitive?.category === 'password' ? { ...sensitive, title: 'a password as it is stored' } : undefined;
  }

  #classify(name: string, owners: readonly string[]): SensitiveName | undefined {
    if (harmlessNames.has(name) || this.#isAllowed(name, owners)) return undefined;
    if (owners.some((owner) => toWords(owner).some((word) => unreadableOwners.has(word)))) return undefined;
    const own = this.#classifyWords(toNameWords(name), toWords(owners.at(-1) ?? ''));
    // What settings hold is the project's own address, not a person's.
    if (own?.isPersonal === true && owners.some((each) => isSettingOwner(each))) return undefined;
    if (own !== undefined) return own;
    const owner = owners.at(-1);
    if (owner === undefined) return undefined;
    if (joinedProperties.has(name)) return this.#classifyWords(toNameWords(`${owner} ${name}`), []);
    if (valueProperties.has(name)) return this.classify(owner, owners.slice(0, -1));
    if (!keyProperties.has(name)) return undefined;
    const ofOwner = this.classify(owner, owners.slice(0, -1));
    return ofOwner?.category.endsWith('-key') === true ? ofOwner : undefined;
  }

  #isAllowed(name: string, owners: readonly string[]): boolean {
    if (this.#allowed.size === 0) return false;
    const chain = [...owners, name];
    return chain.some((_, index) =>
      this.#allowed.has(
        chain
          .slice(index)
          .flatMap((each) => toWords(each))
          .join(' '),
      ),
    );
  }

  #classifyWords(all: readonly Word[], owner: readonly string[]): SensitiveName | undefined {
    for (let end = all.length; end > 0; end--) {
      const matched = this.#matchEnding(all.slice(0, end), end === all.length, owner);
      if (matched !== undefined) return matched;
      const last = all[end - 1]?.word ?? '';
      // `token0` and `token1` are the two sides of a pair that is traded.
      if ((last === '0' || last === '1') && all[end - 2]?.word === 'token') return undefined;
      if (!carryingSuffixes.has(last) && !/^\d+$/u.test(last)) return undefined;
    }
    return undefined;
  }

  #matchEnding(words: readonly Word[], isWhole: boolean, owner: readonly string[]): SensitiveName | undefined {
    const last = toSingular(words.at(-1)?.word ?? '');
    const ownerWord = owner.at(-1) ?? '';
    for (const phrase of [...(this.#custom.get(last) ?? []), ...(phrasesByLastWord.get(last) ?? [])]) {
      if (phrase.row.personal === true && !this.#personalData) continue;
      const start = words.length - phrase.words.length;
      if (start < 0) continue;
      if (phrase.scope !== 'ending' && !(isWhole && start === 0)) continue;
      // `config.cookie`, `session.cookie`: how a cookie is to be set.
      if (phrase.row.category === 'cookie' && (settingOwners.has(ownerWord) || cookieOptionOwners.has(ownerWord)))
        continue;
      if (phrase.scope === 'person' && !personOwners.has(ownerWord)) continue;
      if (phrase.scope === 'account' && !accountOwners.has(ownerWord)) continue;
      const found = words.slice(start);
      const mayBePlural = phrase.scope !== 'whole';
      if (
        !found.every((each, index) =>
          isSameWord(each.word, phrase.words[index], mayBePlural && index === found.length - 1),
        )
      )
        continue;
      if (phrase.row !== customRow) {
        if (
          isHarmless(
            words.slice(0, start).map((each) => each.word),
            phrase.row.category,
            owner,
          )
        )
          continue;
        if (isPlainTokens(found, words.slice(0, start), owner)) continue;
      }
      return {
        category: phrase.row.category,
        title: phrase.row.title,
        words: [...new Set(found.map((each) => each.spelling))],
        isShort: phrase.row.short ?? false,
        isPersonal: phrase.row.personal ?? false,
      };
    }
    return undefined;
  }
}

/**
 * What a single name says of its value; undefined where it says nothing of a secret. Where many names are classified,
 * a `SensitiveNames` remembers them.
 */
export function classifySensitiveName(
  name: string,
  conventions: SensitiveConventions = { words: [], allow: [], personalData: false },
): { readonly category: SensitiveCategory; readonly words: readonly string[] } | undefined {
  const sensitive = new SensitiveNames(conventions).classify(name);
  return sensitive === undefined ? undefined : { category: sensitive.category, words: sensitive.words };
}

/** What a function of this name hands out, as a name: `getPassword` → `Password`, `toJwt` → `Jwt`; else undefined. */
export function getProducedName(functionName: string): string | undefined {
  const [verb, ...rest] = toWords(functionName);
  // `loadEmail()` and `createEmail()` give a message; `getEmail()` an address.
  if (rest.at(-1) === 'email' && verb !== 'get' && verb !== 'extract') return undefined;
  return verb !== undefined && rest.length > 0 && producingVerbs.has(verb) ? rest.join(' ') : undefined;
}

/**
 * Whether a name says that its value identifies, measures, dates or describes something, or answers a question:
 * `token.id`, `passwordLength`, `hasSecret`, `createdAt`, `maskedCard`.
 */
export function isHarmlessName(name: string): boolean {
  const words = toWords(name).filter((word) => !/^\d+$/u.test(word));
  const last = words.at(-1);
  if (last === undefined) return false;
  if (harmlessLastWords.has(last) || harmlessLastWords.has(toSingular(last))) return true;
  return words.slice(0, -1).some((word) => harmlessPrefixes.has(word));
}

/** Whether properties of an object of this name are settings even where they are spelt like members of an enum. */
export function isSettingOwner(name: string): boolean {
  return settingOwners.has(toWords(name).at(-1) ?? '');
}

/**
 * A cheap test of a file's text that is true of every text with a name that can be classified: where it is false,
 * nothing in the file is sensitive.
 */
export function toSensitiveTextTest(conventions: SensitiveConventions): (text: string) => boolean {
  const phrases = [
    ...rows
      .filter((row) => row.personal !== true || conventions.personalData)
      .flatMap((row) => [
        ...row.phrases,
        ...(row.wholeNames ?? []),
        ...(row.ofPersons ?? []),
        ...(row.ofAccounts ?? []),
      ]),
    ...Object.keys(connectedForms),
    ...conventions.words.map((name) => toWords(name).map(toSingular).join(' ')),
  ].filter((phrase) => phrase !== '');
  // Tried on a text in lower case: to make such a pattern blind to case costs many times what it takes to run it.
  const long = new RegExp(
    toAlternation(
      phrases.filter((phrase) => phrase.length > 3),
      '[\\W_]*',
    ) || '^(?!)',
  );
  // Short words stand inside many others (`mapping`): they must begin where a word of a name begins.
  const short = phrases.filter((phrase) => phrase.length <= 3);
  const lower = toAlternation(short);
  const upper = toAlternation(
    short.flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
  );
  const abbreviated = new RegExp(short.length === 0 ? '^(?!)' : `(?<![A-Za-z])(?:${lower})|${upper}`);
  return (text) => long.test(text.toLowerCase()) || abbreviated.test(text) || wholeEnvironmentPattern.test(text);
}

/** `process.env` without a property behind it, and `env` taken out of `process`. */
const wholeEnvironmentPattern =
  /\bprocess\s*\??\.\s*env\b(?!\s*\??\.|\s*\[)|\benv\b[^;]*(?:=|\bfrom\b)[^;]*\bprocess\b/u;

function toPhrase(text: string, row: SensitiveRow, scope: Phrase['scope']): Phrase {
  return { words: text.split(' '), row, scope };
}

function indexPhrases(phrases: readonly Phrase[]): Map<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  // Longest first: the message names `social security number` rather than a part of it.
  for (const phrase of phrases.toSorted((a, b) => b.words.length - a.words.length)) {
    const last = toSingular(phrase.words.at(-1) ?? '');
    index.set(last, [...(index.get(last) ?? []), phrase]);
  }
  return index;
}

function toNameWords(name: string): readonly Word[] {
  const spellings = toWords(name);
  const preposition = spellings.findIndex((word, index) => index > 0 && prepositions.has(word));
  return (preposition < 0 ? spellings : spellings.slice(0, preposition)).flatMap((spelling) => {
    const expanded = Object.hasOwn(connectedForms, spelling) ? connectedForms[spelling] : undefined;
    const plural = spelling.endsWith('s') ? spelling.slice(0, -1) : '';
    const expandedPlural = Object.hasOwn(connectedForms, plural) ? connectedForms[plural] : undefined;
    const words = (expanded ?? expandedPlural)?.split(' ') ?? [spelling];
    return words.map((word) => ({ word, spelling }));
  });
}

/** The singular of an English word as far as phrases need it: `tokens` → `token`, `addresses` → `address`. */
function toSingular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word) || word.length < 4) return word;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function isSameWord(word: string, expected: string | undefined, isLast: boolean): boolean {
  return word === expected || (isLast && toSingular(word) === expected);
}

function isHarmless(before: readonly string[], category: SensitiveCategory, owner: readonly string[]): boolean {
  if (before.some((word) => harmlessPrefixes.has(word))) return true;
  // `fieldNameEmail` is the name of a field.
  if (before.at(-1) === 'name' && fieldWords.has(before.at(-2) ?? '')) return true;
  if (category === 'email' && before.some((word) => impersonalWords.has(word))) return true;
  const [first] = before;
  // `erc20Token`
  const kind = before.findLast((word) => !/^\d+$/u.test(word));
  if (first !== undefined && kind !== undefined) {
    // `getPassword` as a name is a function; called, it is taken apart by `getProducedName` first.
    if (actionVerbs.has(first) || producingVerbs.has(first) || actionVerbs.has(kind)) return true;
    if ((category === 'password' || category === 'passphrase' || category === 'pin') && passwordVerbs.has(kind))
      return true;
    if (category === 'token' && harmlessTokenKinds.has(kind)) return true;
    if (category === 'token' && proofWords.has(kind) && before.some((word) => publishedTokenKinds.has(word)))
      return true;
  }
  const ownerWord = owner.at(-1) ?? '';
  return (
    describingOwners.has(ownerWord) ||
    (category === 'token' && proofWords.has(kind ?? '') && publishedTokenKinds.has(ownerWord)) ||
    (before.length === 0 && category === 'token' && harmlessTokenKinds.has(ownerWord))
  );
}

/** Whether this is plural «tokens» without a word that makes them credentials: `tokens`, `modelTokens`. */
function isPlainTokens(found: readonly Word[], before: readonly Word[], owner: readonly string[]): boolean {
  if (found.at(-1)?.word !== 'tokens') return false;
  return !credentialTokenKinds.has(before.at(-1)?.word ?? owner.at(-1) ?? '');
}

/** Which codes fit best what stands around the place where one is being typed. */
import { getStatusOfConstant, isErrorStatus, toWords } from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import { findOpening, type LiteralPlace } from './codePlace.ts';
import { getContent, isClosing, isOpening, type Token } from './scriptTokens.ts';

/** What the surroundings say of the error. */
export interface Surroundings {
  readonly statuses: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  /** Codes of the other cases of the same `switch`. */
  readonly otherCases: ReadonlySet<string>;
}

/** A statement is looked at this many tokens to either side. */
const reach = 150;
const statementNames = new Set([
  'return',
  'throw',
  'const',
  'let',
  'var',
  'if',
  'for',
  'while',
  'case',
  'default',
  'await',
]);
/** Operators that are names. */
const operatorNames = new Set(['as', 'satisfies', 'in', 'of', 'instanceof']);
/** Before an opening brace these say that it begins an object, not a block. */
const objectBegins = new Set(['(', ',', ':', '=', '[', '?', '??', '||', '&&', 'return', '...', '===', '!==']);
/** Words that say nothing of what went wrong. */
const emptyWords = new Set([
  'error',
  'errors',
  'exception',
  'code',
  'codes',
  'err',
  'e',
  'res',
  'not',
  'is',
  'the',
  'invalid',
]);
/** Names of fields that hold a status. */
const statusKeys = new Set(['status', 'statuscode', 'httpstatus', 'httpstatuscode', 'httpcode']);

/** Reads the statement around a place, the class that it is a field of, and the names of the functions around it. */
export function readSurroundings({ tokens, before, after }: LiteralPlace, path: string): Surroundings {
  const start = findStatementStart(tokens, before);
  const statement = [...tokens.slice(start, before), ...tokens.slice(after, findStatementEnd(tokens, after))];
  const headers = findHeaders(tokens, before);
  const fileName = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const words = [fileName, ...[...statement, ...headers.flatMap(({ names }) => names)].map(({ text }) => text)];
  const [inner] = headers;
  const fields = inner?.isClass === true ? readStatusFields(tokens, inner.open) : [];
  const classNames = headers.filter(({ isClass }) => isClass).flatMap(({ names }) => names);
  return {
    statuses: new Set(
      [...[...statement, ...classNames].map(toStatus), ...fields].filter((status) => status !== undefined),
    ),
    words: new Set(words.flatMap(toWords).map(toStem)),
    otherCases: tokens[before - 1]?.text === 'case' ? findCases(tokens, before) : new Set(),
  };
}

/** How near a code is: from 0 (not at all) to 7. */
export function getNearness(
  { status, code }: ErrorCode,
  { statuses, words }: Surroundings,
  isUsedHere: boolean,
): number {
  const shared = toWords(code).filter((word) => !emptyWords.has(word) && words.has(toStem(word))).length;
  return (status !== undefined && statuses.has(status) ? 4 : 0) + Math.min(shared, 2) + (isUsedHere ? 1 : 0);
}

/** `articles` and `article` are one word. */
function toStem(word: string): string {
  return word.length > 3 ? word.replace(/(?:ies|y)$/u, 'i').replace(/s$/u, '') : word;
}

/** `404`, `NOT_FOUND`, `notFound`, `NotFoundException`. */
function toStatus({ kind, text }: Token): number | undefined {
  if (kind === 'number') return /^[45]\d\d$/u.test(text) ? Number(text) : undefined;
  if (kind !== 'name') return undefined;
  const words = toWords(text.replace(/(?:Http)?(?:Error|Exception)$/u, ''));
  const status = getStatusOfConstant(words.join('_').toUpperCase());
  return status !== undefined && isErrorStatus(status) ? status : undefined;
}

/** Behind a closing bracket a name begins another statement, semicolon or not. */
function isNextStatement(token: Token | undefined): boolean {
  return token?.kind === 'name' && !operatorNames.has(token.text);
}

function findStatementStart(tokens: readonly Token[], before: number): number {
  let depth = 0;
  for (let index = before - 1; index >= Math.max(0, before - reach); index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isClosing(token)) {
      if (depth === 0 && isNextStatement(tokens[index + 1])) return index + 1;
      // A block that ended here; what follows an object would be `,`, `)` or a dot.
      if (depth === 0 && token.text === '}' && !/^[,).\]?:;}]/u.test(tokens[index + 1]?.text ?? '')) return index + 1;
      depth++;
    } else if (isOpening(token)) {
      if (depth > 0) depth--;
      else if (token.text === '{' && !objectBegins.has(tokens[index - 1]?.text ?? '')) return index + 1;
    } else if (depth === 0 && (token.text === ';' || (token.kind === 'name' && statementNames.has(token.text)))) {
      return index + 1;
    }
  }
  return Math.max(0, before - reach);
}

function findStatementEnd(tokens: readonly Token[], after: number): number {
  let depth = 0;
  for (let index = after; index < Math.min(tokens.length, after + reach); index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isOpening(token)) depth++;
    else if (isClosing(token)) {
      depth--;
      if (depth <= 0 && isNextStatement(tokens[index + 1])) return index;
      // Behind `}` at the outside there is no more of the statement unless it goes on with a bracket or a comma.
      if (depth < 0 && token.text === '}' && !/^[,).\]}]/u.test(tokens[index + 1]?.text ?? '')) return index;
    } else if (depth <= 0 && (token.text === ';' || (token.kind === 'name' && statementNames.has(token.text)))) {
      return index;
    }
  }
  return Math.min(tokens.length, after + reach);
}

interface Header {
  /** Index of its `{`. */
  readonly open: number;
  readonly names: readonly Token[];
  readonly isClass: boolean;
}

/** The functions and classes around a place, from the inside out: the names before their braces. */
function findHeaders(tokens: readonly Token[], before: number): readonly Header[] {
  const headers: Header[] = [];
  for (let open = findOpening(tokens, before); open !== -1 && headers.length < 8; open = findOpening(tokens, open)) {
    if (tokens[open]?.text !== '{' || objectBegins.has(tokens[open - 1]?.text ?? '')) continue;
    const start = findStatementStart(tokens, open);
    const names = tokens.slice(Math.max(start, open - 20), open).filter(({ kind }) => kind === 'name');
    headers.push({ open, names, isClass: names.some(({ text }) => text === 'class') });
  }
  return headers;
}

/** `readonly status = 404;` right in the body of a class. */
function readStatusFields(tokens: readonly Token[], open: number): readonly number[] {
  const statuses: number[] = [];
  let depth = 0;
  for (let index = open + 1; index < tokens.length && depth >= 0; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (isOpening(token)) depth++;
    else if (isClosing(token)) depth--;
    else if (depth === 0 && token.kind === 'name' && statusKeys.has(token.text.toLowerCase())) {
      const value = tokens
        .slice(index + 1, index + 8)
        .find(({ text }, at, all) => all[at - 1]?.text === '=' || text === ';');
      const status = value === undefined ? undefined : toStatus(value);
      if (status !== undefined) statuses.push(status);
    }
  }
  return statuses;
}

/** The literals of the other cases of the `switch` around. */
function findCases(tokens: readonly Token[], before: number): ReadonlySet<string> {
  const open = findOpening(tokens, before);
  const cases = new Set<string>();
  let depth = 0;
  for (let index = open + 1; index < tokens.length && depth >= 0; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (isOpening(token)) depth++;
    else if (isClosing(token)) depth--;
    else if (depth === 0 && token.text === 'case' && index !== before - 1) {
      const value = tokens[index + 1];
      if (value?.kind === 'string') cases.add(getContent(value));
    }
  }
  return cases;
}

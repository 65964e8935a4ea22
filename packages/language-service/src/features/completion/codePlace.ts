/** Where in a script an error code is being typed: told from the tokens around, since half a line does not parse. */
import { codeKeys, toWords } from '@failwell/analysis';
import type { SourceRange } from '@failwell/catalog';
import { getContent, isClosing, isOpening, toClosing, toTokens, type Token } from './scriptTokens.ts';

/** The literal (or the gap where one belongs) that the cursor is in. */
export interface LiteralPlace {
  /** What a completion replaces: the content of the literal, a half-written name, or nothing. */
  readonly range: SourceRange;
  /** What is typed before the cursor. */
  readonly typed: string;
  /** The quote that the completion has to write before and after the code. */
  readonly openingQuote: string;
  readonly closingQuote: string;
  readonly kind: 'literal' | 'gap';
  readonly tokens: readonly Token[];
  /** The tokens before the place are `tokens.slice(0, before)`, those after `tokens.slice(after)`. */
  readonly before: number;
  readonly after: number;
}

/** How far beyond the cursor the text is looked at. */
const reach = 4000;
/** Of a literal that has lost its closing quote, what belongs to the code. */
const codeText = /^[\p{L}\p{N}_.:/-]*/u;
/** What a code does not hold: a string with one of these in it has swallowed the code behind it. */
const swallowed = /[,;(){}[\]]/u;

/** The place at an offset; undefined in comments, behind a dot, and in templates with expressions. */
export function findLiteralPlace(text: string, offset: number): LiteralPlace | undefined {
  const { list: tokens, comments } = toTokens(text, offset + reach);
  // Behind `// …` it is still the comment; behind `*/` it is not.
  if (
    comments.some(({ start, end }) => start < offset && (offset < end || (offset === end && text[start + 1] === '/')))
  )
    return undefined;
  const index = tokens.findIndex(({ end }) => end >= offset);
  const at = index === -1 ? undefined : tokens[index];
  if (at !== undefined && at.start < offset) {
    if (at.kind === 'string' || at.kind === 'template') {
      if (at.isClosed && at.end === offset) return undefined;
      return toLiteralPlace(text, offset, tokens, index, at);
    }
    if (at.kind === 'chunk' || at.kind === 'regex' || at.kind === 'number') return undefined;
    if (at.kind === 'name' && !isKeyword(at.text)) {
      const before = tokens[index - 1];
      if (before?.text === '.' || before?.text === '?.') return undefined;
      return toGap(text, offset, { start: at.start, end: at.end }, tokens, index, index + 1);
    }
  }
  const before = index === -1 ? tokens.length : at !== undefined && at.start < offset ? index + 1 : index;
  const last = tokens[before - 1];
  if (last?.text === '.' || last?.text === '?.') return undefined;
  return toGap(text, offset, { start: offset, end: offset }, tokens, before, before);
}

function isKeyword(text: string): boolean {
  return text === 'case' || text === 'return';
}

function toGap(
  text: string,
  offset: number,
  range: SourceRange,
  tokens: readonly Token[],
  before: number,
  after: number,
): LiteralPlace {
  const typed = text.slice(range.start, offset);
  return { kind: 'gap', range, typed, openingQuote: "'", closingQuote: "'", tokens, before, after };
}

function toLiteralPlace(
  text: string,
  offset: number,
  tokens: readonly Token[],
  index: number,
  token: Token,
): LiteralPlace {
  const start = token.start + 1;
  const content = getContent(token);
  const quote = text[token.start] ?? '';
  const isWhole = token.isClosed && !swallowed.test(content) && !/[\n\r]/u.test(content);
  const end = isWhole ? token.end - 1 : offset + (codeText.exec(text.slice(offset, token.end))?.[0].length ?? 0);
  return {
    kind: 'literal',
    range: { start, end },
    typed: text.slice(start, offset),
    openingQuote: '',
    closingQuote: isWhole ? '' : quote,
    // Behind a lost quote everything is read again as if it were there.
    tokens: isWhole ? tokens : [...tokens.slice(0, index + 1), ...reread(text, end)],
    before: index,
    after: index + 1,
  };
}

function reread(text: string, from: number): readonly Token[] {
  return toTokens(text.slice(from, from + reach), reach).list.map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
  }));
}

/** Whether the tokens around say that a code belongs here: a key, a field, a comparison, a `case`. */
export function isPlainCodePlace({ tokens, before, after }: LiteralPlace): boolean {
  const last = tokens[before - 1];
  switch (last?.text) {
    case ':':
      return isCodeKey(tokens[before - 2]) && tokens[before - 3]?.text !== 'case';
    case '=':
    case '??=':
    case '||=':
      return isAssignedCode(tokens, before - 2);
    case '===':
    case '!==':
    case '==':
    case '!=':
      return endsWithCode(tokens, before - 2);
    case '??':
    case '||':
      return isCodeKey(tokens[before - 2]) && tokens[before - 3]?.text === '.';
    case 'case':
      return isCodeSwitch(tokens, before - 1);
    default:
      return isComparedBehind(tokens, after);
  }
}

/** `code`, `'errorCode'`. */
function isCodeKey(token: Token | undefined): boolean {
  return (token?.kind === 'name' || token?.kind === 'string') && codeKeys.has(getContent(token));
}

/** `code =`, `this.code =`, `readonly code: string =`, `error['code'] =`. */
function isAssignedCode(tokens: readonly Token[], index: number): boolean {
  if (isCodeKey(tokens[index])) return tokens[index]?.kind === 'name';
  if (tokens[index]?.text === ']') return isCodeKey(tokens[index - 1]);
  return tokens[index]?.kind === 'name' && tokens[index - 1]?.text === ':' && isCodeKey(tokens[index - 2]);
}

/** `error.code`, `code`, `error?.['code']`, `(error as ApiError).errorCode`, `failureCode`. */
function endsWithCode(tokens: readonly Token[], index: number): boolean {
  const last = tokens[index];
  if (last?.text === ']') return isCodeKey(tokens[index - 1]);
  return last?.kind === 'name' && isCodeName(last.text);
}

function isCodeName(name: string): boolean {
  if (codeKeys.has(name)) return true;
  const words = toWords(name);
  return words.at(-1) === 'code' && !words.includes('status');
}

/** `'…' === error.code`. */
function isComparedBehind(tokens: readonly Token[], after: number): boolean {
  if (!['===', '!==', '==', '!='].includes(tokens[after]?.text ?? '')) return false;
  let index = after + 1;
  while (tokens[index]?.kind === 'name' && ['.', '?.'].includes(tokens[index + 1]?.text ?? '')) index += 2;
  const last = tokens[index];
  return last?.kind === 'name' && isCodeName(last.text);
}

/** The cases of the `switch` around a token, and whether it switches on a code. */
function isCodeSwitch(tokens: readonly Token[], index: number): boolean {
  const block = findOpening(tokens, index);
  const close = block - 1;
  if (tokens[close]?.text !== ')') return false;
  const open = findOpening(tokens, close);
  return tokens[open - 1]?.text === 'switch' && endsWithCode(tokens, close - 1);
}

/** The bracket that is open before a token; -1 where none is. */
export function findOpening(tokens: readonly Token[], before: number): number {
  let depth = 0;
  for (let index = before - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isClosing(token)) depth++;
    else if (isOpening(token) && depth-- === 0) return index;
  }
  return -1;
}

/** Classes of the language whose first argument is a message, never a code. */
const builtinErrors = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'EvalError',
  'URIError',
  'AggregateError',
]);

/** Whether the place is an argument of what is named like an error class: the guess for a text that does not parse. */
export function isErrorArgument({ tokens, before }: LiteralPlace): boolean {
  const open = findOpening(tokens, before);
  const callee = tokens[open - 1];
  if (tokens[open]?.text !== '(' || callee?.kind !== 'name') return false;
  if (callee.text === 'super') return true;
  return /(?:Error|Exception|Problem|Failure)$/u.test(callee.text) && !builtinErrors.has(callee.text);
}

/**
 * The text with another word in the place, and whatever is still open on the way there closed, so that a parser may read
 * it: first with the quote alone, then with all brackets of the statement.
 */
export function fillPlace(text: string, place: LiteralPlace, word: string): readonly string[] {
  const { range, openingQuote, closingQuote, tokens, before } = place;
  const head = text.slice(0, range.start) + openingQuote + word + closingQuote;
  const tail = text.slice(range.end);
  const whole = head + tail;
  if (closingQuote === '') return [whole];
  const open: string[] = [];
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  for (const token of tokens.slice(0, before)) {
    if (token.start < lineStart) continue;
    if (isOpening(token)) open.push(toClosing(token.text));
    else if (isClosing(token)) open.pop();
  }
  return open.length === 0 ? [whole] : [whole, `${head}${open.toReversed().join('')};${tail}`];
}

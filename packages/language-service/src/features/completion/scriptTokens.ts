/**
 * A script as tokens: for the moments in which a person is typing, when no parser can read the text. It goes from the
 * beginning, so that it knows comments and templates, and never gives up.
 */
import type { SourceRange } from '@failwell/catalog';

export interface Token extends SourceRange {
  /** A template with expressions is several tokens: `chunk`s and what stands between them. */
  readonly kind: 'name' | 'number' | 'string' | 'template' | 'chunk' | 'regex' | 'punctuation';
  readonly text: string;
  /** Whether the closing quote is there (strings, templates). */
  readonly isClosed: boolean;
}

export interface Tokens {
  readonly list: readonly Token[];
  readonly comments: readonly SourceRange[];
}

const pattern =
  /(?<space>\s+)|(?<comment>\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$))|(?<name>#?[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)|(?<number>\d[\d_.a-fA-FxXoOnN]*)|(?<string>'(?:[^'\\\n\r]|\\[^])*'?|"(?:[^"\\\n\r]|\\[^])*"?)|(?<operator>===|!==|\?\?=|\|\|=|&&=|==|!=|=>|\?\?|\?\.|\|\||&&|\.\.\.|[^])/uy;
const regexPattern = /\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[a-z]*/uy;
/** After these a `/` begins a regular expression, though they are names. */
const operatorNames = new Set([
  'return',
  'case',
  'typeof',
  'throw',
  'in',
  'of',
  'do',
  'else',
  'void',
  'delete',
  'await',
  'yield',
]);

/** The tokens of a text, up to an offset and the rest of the one that it lies in. */
export function toTokens(text: string, end: number): Tokens {
  const list: Token[] = [];
  const comments: SourceRange[] = [];
  /** For each template that is open: how many braces are open in its expression. */
  const templates: number[] = [];
  let at = 0;
  const add = (kind: Token['kind'], from: number, to: number, isClosed = true): void => {
    list.push({ kind, start: from, end: to, text: text.slice(from, to), isClosed });
    at = to;
  };
  const addTemplate = (from: number): void => {
    const { end: to, stop } = findTemplateEnd(text, from + 1);
    const isWhole = text[from] === '`' && stop !== 'expression';
    if (text[from] === '}') templates.pop();
    if (stop === 'expression') templates.push(0);
    add(isWhole ? 'template' : 'chunk', from, to, stop !== 'end');
  };
  while (at < text.length && at < end) {
    const character = text[at];
    if (character === '`') {
      addTemplate(at);
      continue;
    }
    const open = templates.at(-1);
    if (open !== undefined && character === '{') templates[templates.length - 1] = open + 1;
    if (open !== undefined && character === '}') {
      if (open === 0) {
        addTemplate(at);
        continue;
      }
      templates[templates.length - 1] = open - 1;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const groups = match?.groups ?? {};
    const to = pattern.lastIndex;
    if (match === null) at++;
    else if (groups['space'] !== undefined) at = to;
    else if (groups['comment'] !== undefined) {
      comments.push({ start: at, end: to });
      at = to;
    } else if (groups['name'] !== undefined) add('name', at, to);
    else if (groups['number'] !== undefined) add('number', at, to);
    else if (groups['string'] !== undefined) add('string', at, to, to - at > 1 && text[to - 1] === character);
    else if (character === '/' && isRegexAfter(list.at(-1)) && isRegexAt(text, at))
      add('regex', at, regexPattern.lastIndex);
    else add('punctuation', at, to);
  }
  return { list, comments };
}

function findTemplateEnd(
  text: string,
  from: number,
): { readonly end: number; readonly stop: 'quote' | 'expression' | 'end' } {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return { end: at + 1, stop: 'quote' };
    else if (text[at] === '$' && text[at + 1] === '{') return { end: at + 2, stop: 'expression' };
  }
  return { end: text.length, stop: 'end' };
}

function isRegexAfter(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'name') return operatorNames.has(token.text);
  return token.kind === 'punctuation' && !')]}'.includes(token.text);
}

function isRegexAt(text: string, at: number): boolean {
  regexPattern.lastIndex = at;
  return regexPattern.test(text);
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Whether a token opens a bracket that is closed by another; templates' braces are no tokens. */
export function isOpening({ kind, text }: Token): boolean {
  return kind === 'punctuation' && text in closers;
}

export function isClosing({ kind, text }: Token): boolean {
  return kind === 'punctuation' && (text === ')' || text === ']' || text === '}');
}

/** The bracket that closes another: `(` → `)`. */
export function toClosing(text: string): string {
  return closers[text] ?? '';
}

/** The text of a string or template without its quotes; of any other token, all of it. */
export function getContent({ kind, text, isClosed }: Token): string {
  if (kind !== 'string' && kind !== 'template') return text;
  return text.slice(1, isClosed ? -1 : undefined);
}

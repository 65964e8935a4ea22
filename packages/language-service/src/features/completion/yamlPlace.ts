/** Places of YAML, told line by line from the indentation: while somebody types, no parser could. */
import type { DocumentPlace } from './documentPlace.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** `key:` at the beginning of a line, behind dashes or not, and what follows it. */
const keyPattern =
  /^(?<indent>\s*(?:- +)*)(?<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'{}[\],][^#]*?)\s*:(?:(?<space>\s+)(?<value>.*))?$/u;
/** What may stand behind a key that has a block below it. */
const blockBegin = /^\s*(?:[&!]\S+\s*)*(?:#.*)?$/u;

export function findYamlPlace(text: string, offset: number): DocumentPlace | undefined {
  const lines = toLines(text);
  const number = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[number];
  if (line === undefined) return undefined;
  const column = offset - line.start;
  const before = line.text.slice(0, column);
  if (/^\s*(?:---|%)/u.test(before) || isInComment(before)) return undefined;

  const match = keyPattern.exec(before);
  const indent = match?.groups?.['indent']?.length ?? /^\s*(?:- +)*/u.exec(before)?.[0].length ?? 0;
  const parents = findParents(lines, number, indent);
  if (parents === undefined) return undefined;
  if (match !== null) {
    const key = unquote(match.groups?.['key'] ?? '');
    const value = match.groups?.['value'] ?? '';
    return toValuePlace(
      line,
      column,
      column - value.length,
      [...parents.path, key],
      match.groups?.['space'] === undefined,
    );
  }
  if (/^\s*-(?: |$)/u.test(before)) return toItemPlace(line, column, parents.path);
  return toKeyPlace(lines, number, column, indent, parents);
}

function toLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/gu)) {
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  return lines;
}

/** Whether a `#` begins a comment: after a space or at the beginning, and outside of quotes. */
function isInComment(text: string): boolean {
  return getCommentStart(text) !== -1;
}

function getCommentStart(text: string): number {
  let quote = '';
  for (const [at, character] of [...text.matchAll(/["'#]/gu)].map((match) => [match.index, match[0]] as const)) {
    const isAtBegin = at === 0 || /[\s{[,:]/u.test(text[at - 1] ?? '');
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character !== '#') quote = isAtBegin ? character : '';
    else if (at === 0 || /\s/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

function unquote(text: string): string {
  return /^(["']).*\1$/u.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

interface Parents {
  readonly path: readonly string[];
  /** The line of the nearest; -1 at the top. */
  readonly line: number;
}

/** The keys above a line by indentation; undefined below a scalar, where everything is its text. */
function findParents(lines: readonly Line[], number: number, indent: number): Parents | undefined {
  const path: string[] = [];
  let nearest = -1;
  let column = indent;
  for (let index = number - 1; index >= 0 && column > 0; index--) {
    const text = lines[index]?.text ?? '';
    if (/^\s*(?:#|$)/u.test(text)) continue;
    const own = /^\s*/u.exec(text)?.[0].length ?? 0;
    if (own >= column) continue;
    const groups = keyPattern.exec(text)?.groups;
    // A half-written line is nobody's parent; what stands below it belongs to the one above.
    if (groups === undefined) continue;
    if (!blockBegin.test(groups['value'] ?? '')) return undefined;
    path.unshift(unquote(groups['key'] ?? ''));
    if (nearest === -1) nearest = index;
    column = own;
  }
  return { path, line: nearest };
}

function toKeyPlace(
  lines: readonly Line[],
  number: number,
  column: number,
  indent: number,
  { path, line: parent }: Parents,
): DocumentPlace | undefined {
  const { start, text } = lines[number] ?? { start: 0, text: '' };
  const typed = text.slice(indent, column);
  if (!/^["']?[^\s"'{}[\],:][^"'{}[\],]*$|^["']?$/u.test(typed)) return undefined;
  const rest = /^[^\s:"'#]*["']?/u.exec(text.slice(column))?.[0] ?? '';
  const end = column + rest.length;
  return {
    kind: 'key',
    path,
    siblings: findSiblings(lines, parent + 1, number, indent),
    range: { start: start + indent, end: start + end },
    typed,
    hasColon: /^\s*:(?:\s|$)/u.test(text.slice(end)),
    needsSpace: false,
    indent,
  };
}

/** The keys of a block: of all lines with its indentation, until one has less. */
function findSiblings(lines: readonly Line[], from: number, except: number, indent: number): ReadonlySet<string> {
  const siblings = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    if (index < from || index === except || /^\s*(?:#|$)/u.test(text)) continue;
    const own = /^\s*/u.exec(text)?.[0].length ?? 0;
    if (own < indent) break;
    const key = own === indent ? keyPattern.exec(text)?.groups?.['key'] : undefined;
    if (key !== undefined) siblings.add(unquote(key));
  }
  return siblings;
}

function toItemPlace(line: Line, column: number, path: readonly string[]): DocumentPlace | undefined {
  const from = /^\s*- */u.exec(line.text.slice(0, column))?.[0].length ?? column;
  return toValuePlace(line, column, from, [...path, 0], false);
}

/** @param from column where the value begins */
function toValuePlace(
  { start, text }: Line,
  column: number,
  from: number,
  path: readonly (string | number)[],
  needsSpace: boolean,
): DocumentPlace | undefined {
  const typed = text.slice(from, column);
  if (/^[[{]/u.test(typed)) return findFlowPlace({ start, text }, column, from, path);
  // Anchors, aliases, tags and block texts are not for us to complete.
  if (/^[&*!|>]/u.test(typed)) return undefined;
  const comment = getCommentStart(text);
  const value = text.slice(from, comment === -1 ? undefined : comment).trimEnd();
  const end = Math.max(column, from + value.length);
  if (isClosedString(typed)) return undefined;
  return {
    kind: 'value',
    path,
    siblings: new Set(),
    range: { start: start + from, end: start + end },
    typed,
    hasColon: true,
    needsSpace,
    indent: undefined,
  };
}

function isClosedString(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/u.test(text);
}

interface Frame {
  readonly kind: 'map' | 'list';
  readonly keys: Set<string>;
  key: string | number | undefined;
  /** Column where the key, value or item at hand begins. */
  begin: number;
}

/** A place between the brackets of one line: `{ since: 2.0.0, replacedBy: | }`. */
function findFlowPlace(
  { start, text }: Line,
  column: number,
  from: number,
  path: readonly (string | number)[],
): DocumentPlace | undefined {
  const frames: Frame[] = [];
  let quote = '';
  for (let at = from; at < column; at++) {
    const character = text[at] ?? '';
    const frame = frames.at(-1);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && text.slice(frame?.begin, at).trim() === '')
      quote = character;
    else if (character === '{') frames.push({ kind: 'map', keys: new Set(), key: undefined, begin: at + 1 });
    else if (character === '[') frames.push({ kind: 'list', keys: new Set(), key: 0, begin: at + 1 });
    else if (character === '}' || character === ']') frames.pop();
    else if (frame === undefined) return undefined;
    else if (character === ',') {
      frame.begin = at + 1;
      if (frame.kind === 'map') frame.key = undefined;
    } else if (character === ':' && frame.key === undefined && /[\s"']/u.test(text[at + 1] ?? ' ')) {
      frame.key = unquote(text.slice(frame.begin, at).trim());
      frame.keys.add(frame.key);
      frame.begin = at + 1;
    }
  }
  const frame = frames.at(-1);
  if (frame === undefined) return undefined;
  const typed = text.slice(frame.begin, column).trimStart();
  if (isClosedString(typed)) return undefined;
  const rest = /^[^,}\]:#]*/u.exec(text.slice(column))?.[0].trimEnd() ?? '';
  const outer = frames.slice(0, -1).map(({ key }) => key ?? '');
  const place = {
    range: { start: start + column - typed.length, end: start + column + rest.length },
    typed,
    needsSpace: frame.kind === 'map' && frame.begin === column && text[column - 1] === ':',
    indent: undefined,
  };
  if (frame.key !== undefined)
    return { ...place, kind: 'value', path: [...path, ...outer, frame.key], siblings: new Set(), hasColon: true };
  const tail = text.slice(column + rest.length);
  const later = [...tail.matchAll(/,\s*["']?([^\s,:"'{}[\]]+)["']?\s*:/gu)].map((match) => match[1] ?? '');
  const siblings = new Set([...frame.keys, ...later]);
  return { ...place, kind: 'key', path: [...path, ...outer], siblings, hasColon: /^\s*:/u.test(tail) };
}

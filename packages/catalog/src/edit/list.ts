/**
 * Adding to and removing from a list as it is written: the entries of a map, the members of an enum or class, statements.
 * Comments, order, indentation, line ends, trailing commas and all other entries stay as they are.
 */
import type { SourceRange } from '../model.ts';
import {
  beginsLine,
  findLineEnd,
  findLineStart,
  findNextLine,
  getIndent,
  insert,
  replace,
  type TextEdit,
} from './textEdit.ts';

export interface TextList {
  readonly text: string;
  readonly lineEnd: string;
  /** The items in the order of the text. */
  readonly items: readonly SourceRange[];
  /** What ends a line for the reader: `#` or `//`. */
  readonly comment: '#' | '//';
  /** The inside of the brackets, where the list has some. */
  readonly inside?: SourceRange;
  /** Whether a comma stands between items. */
  readonly hasCommas: boolean;
}

/** An item to be written, over several lines or in one. */
export interface NewItem {
  /** Its lines, indented by what precedes the first. */
  readonly toLines: (indent: string) => string;
  readonly inLine: string;
}

/** Writes an item after another. */
export function insertAfter(list: TextList, index: number, item: NewItem): readonly TextEdit[] {
  const { text, items, lineEnd } = list;
  const previous = items[index];
  if (previous === undefined) return [];
  const comma = list.hasCommas ? findComma(list, index) : undefined;
  const end = comma === undefined ? previous.end : comma + 1;
  const following = items[index + 1]?.start ?? list.inside?.end ?? text.length;
  const lastLine = findLineEnd(text, end);
  if (list.inside !== undefined && following <= lastLine) {
    // Others stand on the same line.
    return [insert(previous.end, `${getSeparator(list)}${item.inLine}`)];
  }
  const needsComma = list.hasCommas && comma === undefined;
  const endsWithComma = list.hasCommas && comma !== undefined;
  const indent = getIndent(text, previous.start);
  const gap = hasBlankLine(list, index) ? lineEnd + lineEnd : lineEnd;
  const lines = `${gap}${indent}${item.toLines(indent)}${endsWithComma ? ',' : ''}`;
  if (!needsComma) return [insert(lastLine, lines)];
  return lastLine === previous.end
    ? [insert(lastLine, `,${lines}`)]
    : [insert(previous.end, ','), insert(lastLine, lines)];
}

/** Writes an item before all others. */
export function insertFirst(list: TextList, item: NewItem): readonly TextEdit[] {
  const { text, items, lineEnd } = list;
  const [first] = items;
  if (first === undefined) return [];
  if (!beginsLine(text, first.start)) return [insert(first.start, `${item.inLine}${getSeparator(list)}`)];
  const indent = getIndent(text, first.start);
  const start = findAttachedStart(list, 0);
  const place = start + (/^[ \t\uFEFF]*/u.exec(text.slice(start, first.start))?.[0].length ?? 0);
  const gap = items.length > 1 && hasBlankLine(list, 1) ? lineEnd + lineEnd : lineEnd;
  return [insert(place, `${item.toLines(indent)}${list.hasCommas ? ',' : ''}${gap}${indent}`)];
}

/** Writes the only item between brackets. */
export function insertOnly(list: TextList, item: NewItem, unit: string): readonly TextEdit[] {
  const { text, inside, lineEnd } = list;
  if (inside === undefined) return [];
  const outer = /^[ \t]*/u.exec(text.slice(findLineStart(text, inside.start)))?.[0] ?? '';
  const kept = text.slice(inside.start, inside.end).trimEnd().length;
  return [
    replace(
      inside.start + kept,
      inside.end,
      `${lineEnd}${outer}${unit}${item.toLines(outer + unit)}${lineEnd}${outer}`,
    ),
  ];
}

/** Takes an item out, with the comments that are its own. */
export function removeItem(list: TextList, index: number): readonly TextEdit[] {
  const { text, items } = list;
  const item = items[index];
  if (item === undefined) return [];
  const comma = list.hasCommas ? findComma(list, index) : undefined;
  const end = comma === undefined ? item.end : comma + 1;
  const next = items[index + 1];
  const previous = items[index - 1];
  const rest = text.slice(end, findLineEnd(text, end));
  const endsLine = new RegExp(`^[ \\t]*(?:${list.comment}.*|/\\*[^\\n]*\\*/[ \\t]*)?$`, 'u').test(rest);
  if (!beginsLine(text, item.start) || !endsLine) {
    if (next !== undefined) return [replace(item.start, next.start, '')];
    return previous === undefined ? [replace(item.start, end, '')] : [replace(previous.end, item.end, '')];
  }
  const edits: TextEdit[] = [];
  // Without a comma of its own the last item leaves none behind.
  const commaBefore =
    list.hasCommas && comma === undefined && previous !== undefined ? findComma(list, index - 1) : undefined;
  if (commaBefore !== undefined) edits.push(replace(commaBefore, commaBefore + 1, ''));
  let start = findLineStart(text, findAttachedStart(list, index));
  if (text.startsWith('\uFEFF') && start === 0) start = 1;
  let stop = findNextLine(text, end);
  if (previous === undefined && next !== undefined)
    stop += /^(?:[ \t]*\r?\n)*/u.exec(text.slice(stop))?.[0].length ?? 0;
  // Of two gaps one stays; the last line takes its break along where the text has none at its end.
  if (hasBlankLineBefore(text, start) && (/^[ \t]*\r?\n/u.test(text.slice(stop)) || next === undefined)) {
    start = findLineStart(text, start - 1);
  }
  if (stop === text.length && text[stop - 1] !== '\n' && start > 0) start -= lengthOfBreak(text, start);
  return [...edits, replace(start, stop, '')];
}

/** What stands between items of one line. */
function getSeparator({ text, items }: TextList): string {
  const [first, second] = items;
  const between = first === undefined || second === undefined ? '' : text.slice(first.end, second.start);
  return /^,[ \t]*$/u.test(between) ? between : ', ';
}

/** Offset of the comma after an item, beyond comments. */
function findComma({ text, items, inside, comment }: TextList, index: number): number | undefined {
  const from = items[index]?.end ?? 0;
  const to = items[index + 1]?.start ?? inside?.end ?? text.length;
  for (let offset = from; offset < to;) {
    const character = text[offset];
    if (character === ',') return offset;
    if (text.startsWith(comment, offset)) offset = findLineEnd(text, offset);
    else if (comment === '//' && text.startsWith('/*', offset)) offset = text.indexOf('*/', offset) + 2;
    else offset += 1;
  }
  return undefined;
}

/** Where the comment lines begin that stand directly above an item and speak of it alone. */
function findAttachedStart(list: TextList, index: number): number {
  const { text, items } = list;
  const item = items[index];
  if (item === undefined) return 0;
  const limit = items[index - 1]?.end ?? list.inside?.start ?? 0;
  let start = findLineStart(text, item.start);
  const isComment = list.comment === '#' ? /^[ \t]*#/u : /^[ \t]*(?:\/\/|\/\*|\*)/u;
  let isDocumentation = false;
  while (start > 0) {
    const above = findLineStart(text, start - 1);
    const line = text.slice(above, start);
    if (above < limit || !isComment.test(line)) break;
    isDocumentation ||= /\*\/\s*$/u.test(line);
    start = above;
  }
  if (start >= item.start || isDocumentation) return Math.min(start, item.start);
  // A comment above a run of entries is the heading of the run.
  const next = items[index + 1];
  const isHeading = next !== undefined && /^[^\n]*\n[ \t]*$/u.test(text.slice(item.end, next.start));
  return isHeading ? item.start : start;
}

function hasBlankLine({ text, items }: TextList, index: number): boolean {
  const [before, item] = index > 0 ? [items[index - 1], items[index]] : [items[index], items[index + 1]];
  return (
    before !== undefined &&
    item !== undefined &&
    /\n[ \t]*\r?\n/u.test(text.slice(Math.max(before.end - 1, 0), item.start))
  );
}

function hasBlankLineBefore(text: string, lineStart: number): boolean {
  return /\n[ \t]*\r?\n$/u.test(text.slice(Math.max(0, lineStart - 200), lineStart));
}

function lengthOfBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return 0;
  return text[end - 2] === '\r' ? 2 : 1;
}

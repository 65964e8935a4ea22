/** Minimal changes of a text, and the lines they are measured in. */
import type { SourceRange } from '../model.ts';

/** Replaces a range by another text; an empty range inserts. */
export interface TextEdit {
  readonly range: SourceRange;
  readonly newText: string;
}

/** The text after edits that do not overlap. Those at one place are applied in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let offset = 0;
  for (const { range, newText } of edits.toSorted((left, right) => left.range.start - right.range.start)) {
    result += text.slice(offset, range.start) + newText;
    offset = range.end;
  }
  return result + text.slice(offset);
}

/** An edit that inserts. */
export function insert(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** An edit that replaces. */
export function replace(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

/** The line end that the text uses most. */
export function getLineEnd(text: string): '\r\n' | '\n' {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

/** Offset of the first character of the line. */
export function findLineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line's end, before its line break. */
export function findLineEnd(text: string, offset: number): number {
  const index = text.indexOf('\n', offset);
  if (index === -1) return text.length;
  return index > offset && text[index - 1] === '\r' ? index - 1 : index;
}

/** Offset of the next line, or the end of the text. */
export function findNextLine(text: string, offset: number): number {
  const index = text.indexOf('\n', offset);
  return index === -1 ? text.length : index + 1;
}

/** The white space with which the line of an offset begins. */
export function getIndent(text: string, offset: number): string {
  return /^[ \t]*/u.exec(text.slice(findLineStart(text, offset), offset))?.[0] ?? '';
}

/** Whether only white space stands between the beginning of the line and the offset. */
export function beginsLine(text: string, offset: number): boolean {
  return /^[ \t\uFEFF]*$/u.test(text.slice(findLineStart(text, offset), offset));
}

/** The white space by which the text indents one level: the least there is. */
export function getIndentUnit(text: string): string {
  let unit: string | undefined;
  for (const [, indent = ''] of text.matchAll(/^([ \t]+)(?=[^\s*])/gmu)) {
    if (indent.startsWith('\t')) return '\t';
    if (unit === undefined || indent.length < unit.length) unit = indent;
  }
  return unit ?? '  ';
}

/** Puts an indentation before every line but the first, and gives the lines the text's line end. */
export function indentLines(block: string, indent: string, lineEnd: string): string {
  return block
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(lineEnd);
}

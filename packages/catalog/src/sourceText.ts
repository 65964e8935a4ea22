/** A file's text and the way from an offset in it to a line and column. */
import type { Position, SourceRange } from './model.ts';

/**
 * The text of one file. Lines end at `\n`, `\r\n` or `\r`, as the Language Server Protocol counts them, so that a
 * problem stands at the same line in a terminal and in an editor.
 */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /**
   * @param file absolute path
   * @param text the text without byte order mark, as editors and linters hold it
   */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The place of an offset; one beyond the text is its end. */
  toPosition(offset: number): Position {
    const starts = (this.#lineStarts ??= findLineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = Math.min(offset, this.text.length) - (starts[low] ?? 0) + 1;
    return { line: low + 1, column: Math.max(column, 1) };
  }

  /** The text of a range. */
  slice(range: SourceRange): string {
    return this.text.slice(range.start, range.end);
  }
}

function findLineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), (match) => match.index + match[0].length)];
}

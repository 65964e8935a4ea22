/** Places in a source as ESLint names them, worked out from the byte offsets that oxlint gives. */
import type { Position } from '@failwell/catalog';

const byteOrderMark = '\uFEFF';

/** The lines of a source. ESLint leaves a byte order mark out of the source, and so out of columns. */
export class SourcePositions {
  /** The source without its byte order mark. */
  readonly text: string;
  readonly #bytes: Buffer;
  /** Bytes and UTF-16 code units are the same thing throughout. */
  readonly #isAscii: boolean;
  #lineStarts: number[] | undefined;
  #lastBytes = 0;
  #lastUnits = 0;

  constructor(bytes: Buffer) {
    const text = bytes.toString('utf8');
    this.text = text.startsWith(byteOrderMark) ? text.slice(1) : text;
    this.#bytes = bytes;
    this.#isAscii = bytes.length === text.length;
  }

  /** The place of a byte offset (of the file as it is on disk, byte order mark included). Quickest in rising order. */
  toPosition(byteOffset: number): Position {
    return this.getPosition(this.#toUnit(byteOffset));
  }

  /** The place of an offset in `text`. */
  getPosition(unit: number): Position {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: unit - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line, without its line break; empty where there is no such line. */
  getLine(line: number): string {
    const start = this.lineStarts[line - 1];
    return start === undefined
      ? ''
      : this.text.slice(start, this.lineStarts[line]).replace(/[\r\n\u2028\u2029]+$/u, '');
  }

  private get lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = [0];
      // The line terminators of ECMAScript: https://tc39.es/ecma262/#sec-line-terminators
      for (const match of this.text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
        this.#lineStarts.push(match.index + match[0].length);
      }
    }
    return this.#lineStarts;
  }

  #toUnit(byteOffset: number): number {
    const offset = Math.min(Math.max(byteOffset, 0), this.#bytes.length);
    if (this.#isAscii) return offset;
    if (offset < this.#lastBytes) {
      this.#lastBytes = 0;
      this.#lastUnits = 0;
    }
    this.#lastUnits += this.#bytes.toString('utf8', this.#lastBytes, offset).length;
    this.#lastBytes = offset;
    const hasByteOrderMark =
      this.#bytes.length > 2 && this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf;
    return Math.max(0, this.#lastUnits - (hasByteOrderMark ? 1 : 0));
  }
}

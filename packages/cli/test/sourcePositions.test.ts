import { describe, expect, it } from 'vitest';
import { SourcePositions } from '../src/sourcePositions.ts';

/** The place of the first `⟦mark⟧` in a text that is stored as UTF-8. */
function place(text: string, mark = 'MARK') {
  const bytes = Buffer.from(text);
  return new SourcePositions(bytes).toPosition(bytes.indexOf(mark));
}

describe('the place of a byte offset', () => {
  it.each([
    ['at the start', 'MARK', { line: 1, column: 1 }],
    ['in ASCII', 'a;\n  MARK', { line: 2, column: 3 }],
    ['after letters of two bytes', 'é é MARK', { line: 1, column: 5 }],
    ['after letters of three bytes', '漢字 MARK', { line: 1, column: 4 }],
    ['after a surrogate pair, which is two columns', '"😀" MARK', { line: 1, column: 6 }],
    ['after a byte order mark, which is no column', '\uFEFFMARK', { line: 1, column: 1 }],
    ['in a later line after a byte order mark', '\uFEFFé\nMARK', { line: 2, column: 1 }],
    ['after CRLF', 'é\r\n MARK', { line: 2, column: 2 }],
    ['after CR alone', 'a\rMARK', { line: 2, column: 1 }],
    ['after a line separator', 'a\u2028b\u2029MARK', { line: 3, column: 1 }],
  ])('%s', (_, text, expected) => {
    expect(place(text)).toEqual(expected);
  });

  it('is found for falling offsets as for rising ones', () => {
    const positions = new SourcePositions(Buffer.from('é😀\né😀'));
    const rising = [0, 2, 6, 7, 9, 13].map((offset) => positions.toPosition(offset));
    const falling = [13, 9, 7, 6, 2, 0].map((offset) => positions.toPosition(offset));
    expect(falling.toReversed()).toEqual(rising);
    expect(rising).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 2, column: 4 },
    ]);
  });

  it('stays inside the text', () => {
    const positions = new SourcePositions(Buffer.from('é\nb'));
    expect(positions.toPosition(99)).toEqual({ line: 2, column: 2 });
    expect(positions.toPosition(-1)).toEqual({ line: 1, column: 1 });
    expect(new SourcePositions(Buffer.alloc(0)).toPosition(0)).toEqual({ line: 1, column: 1 });
  });
});

it('gives lines without their line breaks', () => {
  const positions = new SourcePositions(Buffer.from('\uFEFFone\r\ntwo\n\nfour'));
  expect([1, 2, 3, 4, 5].map((line) => positions.getLine(line))).toEqual(['one', 'two', '', 'four', '']);
});

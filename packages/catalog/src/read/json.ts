/** JSON and JSON with comments → the tree of a document. */
import { parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';
import type { DocumentNode } from './document.ts';

const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON: expected a value such as "text", 404, true or { … }.',
  InvalidNumberFormat: 'This number is not written as JSON has it.',
  PropertyNameExpected: 'Expected a key in double quotes.',
  ValueExpected: 'Expected a value.',
  ColonExpected: 'Expected a colon after the key.',
  CommaExpected: 'Expected a comma before this.',
  CloseBraceExpected: 'Expected a closing brace `}`.',
  CloseBracketExpected: 'Expected a closing bracket `]`.',
  EndOfFileExpected: 'Expected nothing more after the value.',
  InvalidCommentToken: 'Comments are allowed in a `.jsonc` file, not in `.json`.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  UnexpectedEndOfString: 'This text is not closed: expected a double quote.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'Expected four hexadecimal digits after `\\u`.',
  InvalidEscapeCharacter: 'Unknown escape; JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.',
  InvalidCharacter: 'A control character must be written as an escape, such as \\n or \\t.',
};

/**
 * Reads JSON. A file named `.jsonc` may hold comments and trailing commas.
 * @returns the tree, as far as it could be read; undefined where the file holds no value
 */
export function readJson(source: SourceText, problems: ProblemList): DocumentNode | undefined {
  const withComments = source.file.endsWith('.jsonc');
  const errors: ParseError[] = [];
  const options = { disallowComments: !withComments, allowTrailingComma: withComments, allowEmptyContent: true };
  const root = parseTree(source.text, errors, options);
  const seen = new Set<number>();
  for (const { error, offset, length } of errors) {
    // At one place the first says it; what follows is the parser finding its way back.
    if (seen.has(offset)) continue;
    seen.add(offset);
    const code = printParseErrorCode(error);
    const isAfterComma =
      '}]'.includes(source.text[offset] ?? '!') && source.text.slice(0, offset).trimEnd().endsWith(',');
    const message = isAfterComma
      ? 'A comma before a closing bracket is allowed in a `.jsonc` file, not in `.json`.'
      : (messages[code] ?? `Not JSON: ${code}.`);
    problems.add(source, { start: offset, end: offset + length }, 'syntax', message);
  }
  return root;
}

/** The value of JSON that may hold comments and trailing commas, as far as it can be read; undefined where there is none. */
export function parseJsonWithComments(text: string): unknown {
  return parse(text, [], { allowTrailingComma: true, allowEmptyContent: true }) as unknown;
}

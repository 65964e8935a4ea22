/** A code as it must be written where another stands. */
import type { SourceRange } from '@failwell/catalog';

const identifierPattern = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * The text for a code in the place of another one in a script: escaped in a literal; in quotes where a bare key cannot
 * hold it.
 * @param range the text of the old code, without quotes
 */
export function writeCode(text: string, range: SourceRange, code: string): string | undefined {
  if (/[\r\n]/u.test(code)) return undefined;
  const quote = text.charAt(range.start - 1);
  if (/['"`]/u.test(quote) && text.charAt(range.end) === quote) {
    const escaped = code.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
    return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
  }
  return identifierPattern.test(code) ? code : `'${code.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}

/** Writes string literals the way the surrounding code does. */

/** The quote a file uses: that of its imports, else the first one that opens a string. */
function getPreferredQuote(text: string): "'" | '"' {
  const inImport = /(?:from|import|require\()\s*(['"])/u.exec(text)?.[1];
  const found = inImport ?? /[=(,:[]\s*(['"])/u.exec(text)?.[1];
  return found === '"' ? '"' : "'";
}

/** A string literal in the quotes of the file; in the other ones where that saves escapes. */
export function toStringLiteral(value: string, fileText: string): string {
  const preferred = getPreferredQuote(fileText);
  const other = preferred === '"' ? "'" : '"';
  const quote = value.includes(preferred) && !value.includes(other) ? other : preferred;
  const escaped = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

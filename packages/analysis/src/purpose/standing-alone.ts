/** Whether a name in the text of a file is the global itself: no property, nothing declared, quoted or commented out. */

/** Whether a pattern is found where it is no property of something else, and neither quoted nor in a comment. */
export function standsAlone(text: string, pattern: RegExp): boolean {
  // What stands before is looked at only where one is found: as a part of the pattern it is dear at every place.
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (/[.$'"`]/u.test(text.charAt(index - 1)) || isDeclared(text, found) || isOfWrittenPage(text, index)) continue;
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    if (!/^\s*(?:\*|\/\*)|(?:^|[^:])\/\//u.test(line)) return true;
  }
  return false;
}

/** Whether a place lies in the script of a page that is written out as a template: `<script>document.…`. */
function isOfWrittenPage(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('`', index) + 1, index);
  return /<script\b/u.test(before) && before.lastIndexOf('${') <= before.lastIndexOf('}');
}

/** Whether what is found begins with a variable or the one parameter of a function: `for (const window of windows)`. */
function isDeclared(text: string, found: string): boolean {
  const name = /^[a-z]\w*(?=[.[])/iu.exec(found)?.[0];
  if (name === undefined) return false;
  return new RegExp(
    String.raw`\b(?:const|let|var)\s+(?:[{[][^=;]*?\b)?${name}\b|(?<![\w.])${name}\s*=>|\(${name}(?::[^()]*)?\)\s*=>`,
    'u',
  ).test(text);
}

/** What a file says without its comments: many of them speak of errors and logs where the code has neither. */

/** The rules ask one after the other about the same file. */
let last = { text: '', code: '' };

/**
 * The text of a file without the comments that begin a line, found without parsing. Those behind code stay, and so does
 * whatever cannot surely be told from a text of the program; offsets are other ones than those in the file.
 */
export function withoutComments(text: string): string {
  if (last.text !== text) last = { text, code: withoutLineComments(withoutBlocks(text)) };
  return last.code;
}

function withoutBlocks(text: string): string {
  let code = '';
  let kept = 0;
  for (let at = text.indexOf('/*'); at !== -1;) {
    const end = beginsLine(text, at) ? text.indexOf('*/', at + 2) : -1;
    // One backtick alone ends a template in which the mark stands: the lines of an ignore file, say.
    if (end === -1 || hasLoneBacktick(text, at, end)) at = text.indexOf('/*', at + 2);
    else {
      code += text.slice(kept, at);
      kept = end + 2;
      at = text.indexOf('/*', kept);
    }
  }
  return kept === 0 ? text : code + text.slice(kept);
}

function withoutLineComments(text: string): string {
  let code = '';
  let kept = 0;
  for (let at = text.indexOf('//'); at !== -1;) {
    const line = text.indexOf('\n', at);
    const end = line === -1 ? text.length : line;
    if (beginsLine(text, at)) {
      code += text.slice(kept, at);
      kept = end;
    }
    at = text.indexOf('//', end);
  }
  return kept === 0 ? text : code + text.slice(kept);
}

function hasLoneBacktick(text: string, start: number, end: number): boolean {
  let isLone = false;
  for (let at = text.indexOf('`', start); at !== -1 && at < end; at = text.indexOf('`', at + 1)) isLone = !isLone;
  return isLone;
}

/** Whether only spaces and tabs stand between the beginning of a line and a place. */
function beginsLine(text: string, index: number): boolean {
  let before = index - 1;
  while (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9) before--;
  return before < 0 || text.charCodeAt(before) === 10;
}

/** How deep a text nests, told before any parser sees it: some take minutes, or the stack, to find out. */
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';

/** Beyond what a person writes; brackets in texts and comments count too. */
const mostLevels = 1_000;

/** Reports a text that nests too deeply to be read. */
export function reportDepth(source: SourceText, problems: ProblemList): boolean {
  const offset = findTooDeep(source.text);
  if (offset === undefined) return false;
  problems.add(
    source,
    { start: offset, end: offset },
    'nested-too-deeply',
    'This file is nested too deeply to be read.',
  );
  return true;
}

function findTooDeep(text: string): number | undefined {
  // Lists in lists without brackets (`- - - x`), and blocks of YAML, which nest by white space.
  const block = new RegExp(`(?:[-?] ){${mostLevels}}|^[ ]{${mostLevels}}`, 'mu').exec(text);
  if (block !== null) return block.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}()]/gu)) {
    depth = '[{('.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > mostLevels) return index;
  }
  return undefined;
}

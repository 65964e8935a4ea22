/** How deep a text nests, told before any parser sees it: some take minutes, or the stack, to find out. */
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';

/** Beyond what a person writes; brackets in texts and comments count too. */
const mostLevels = 1_000;

/** The YAML parser takes a time that grows with the square of what stands on one line. */
const longestYamlLine = 100_000;

/** Reports a YAML text with a line that no person wrote. */
export function reportLongLine(source: SourceText, problems: ProblemList): boolean {
  const line = new RegExp(`^.{${longestYamlLine}}`, 'mu').exec(source.text);
  if (line === null) return false;
  const message = `This line is longer than ${longestYamlLine} characters; such a catalog belongs in a JSON file.`;
  problems.add(source, { start: line.index, end: line.index }, 'line-too-long', message);
  return true;
}

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
  // Lists in lists without brackets (`- - - x`), keys in keys or labels (`a: b: c:`), and blocks, which nest by space.
  const block = new RegExp(`(?:[-?] ){${mostLevels}}|(?:\\b\\w+\\s*:\\s*){${mostLevels}}|^ {${mostLevels}}`, 'mu').exec(
    text,
  );
  if (block !== null) return block.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}()]/gu)) {
    depth = '[{('.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > mostLevels) return index;
  }
  return undefined;
}

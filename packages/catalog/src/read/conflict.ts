/** Merge-conflict markers: a file that holds them is two files, and neither should be taken for the whole. */
import type { ProblemList } from '../problem.ts';
import type { SourceText } from '../sourceText.ts';

/** Reports every conflict that Git left in the text. */
export function reportMergeConflicts(source: SourceText, problems: ProblemList): boolean {
  const starts = [...source.text.matchAll(/^<{7} .*$/gmu)];
  // A row of `=` alone is a heading in many texts; both ends together are a conflict.
  if (starts.length === 0 || !/^>{7} .*$/mu.test(source.text)) return false;
  for (const { 0: marker, index } of starts) {
    const message = `A merge conflict is left here (\`${marker.trimEnd()}\`): resolve it before the file can be read.`;
    problems.add(source, { start: index, end: index + marker.trimEnd().length }, 'merge-conflict', message);
  }
  return true;
}

import type { ErrorCode } from '../../model.ts';
import type { ProblemList } from '../../problem.ts';
import type { SourceText } from '../../sourceText.ts';

export function readTypeScript(source: SourceText, problems: ProblemList): readonly ErrorCode[] {
  problems.add(source, { start: 0, end: 0 }, 'no-codes', 'No error codes were found in this file.', 'warning');
  return [];
}

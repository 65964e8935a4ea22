/** What can be wrong with a contract or a catalog, and the list in which a reading collects it. */
import type { Problem, ProblemSeverity, SourceRange } from './model.ts';
import type { SourceText } from './sourceText.ts';

/** Every kind of problem. Each is stable: settings, tests and editors refer to it. */
export type ProblemKind =
  // The file as such
  | 'unreadable-file'
  | 'missing-file'
  | 'unmatched-pattern'
  | 'unknown-format'
  | 'file-too-large'
  | 'not-utf-8'
  | 'empty-file'
  // Its syntax
  | 'merge-conflict'
  | 'syntax'
  | 'nested-too-deeply'
  | 'line-too-long'
  | 'duplicate-key'
  | 'unknown-alias'
  | 'cyclic-alias'
  | 'too-many-aliases'
  // What it says
  | 'unknown-key'
  | 'wrong-value'
  | 'missing-schema'
  | 'broken-schema'
  | 'catalog-cycle'
  | 'no-codes'
  // The codes
  | 'duplicate-code'
  | 'wrong-code-style'
  | 'unknown-code-style'
  | 'wrong-status'
  | 'missing-status'
  | 'unknown-replacement'
  | 'deprecated-replacement'
  | 'cyclic-replacement';

/** After one of these, the codes that were read may not be all there are. */
const incompleteKinds: ReadonlySet<string> = new Set<ProblemKind>([
  'unreadable-file',
  'missing-file',
  'unmatched-pattern',
  'unknown-format',
  'file-too-large',
  'not-utf-8',
  'merge-conflict',
  'syntax',
  'nested-too-deeply',
  'line-too-long',
  'unknown-alias',
  'cyclic-alias',
  'too-many-aliases',
]);

/** Collects problems, each at its place, in the order of discovery. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #seen = new Set<string>();

  /** The same finding at the same place (a YAML anchor that several aliases name) is kept once. */
  add(
    source: SourceText,
    place: SourceRange,
    kind: ProblemKind,
    message: string,
    severity: ProblemSeverity = 'error',
  ): void {
    // A parser that misses an end looks for it beyond the text.
    const start = Math.min(place.start, source.text.length);
    const range = { start, end: Math.min(Math.max(start, place.end), source.text.length) };
    const key = JSON.stringify([source.file, range.start, range.end, kind, message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#problems.push({
      file: source.file,
      range,
      start: source.toPosition(range.start),
      end: source.toPosition(range.end),
      severity,
      kind,
      message,
    });
  }

  /** Whether codes may be missing from what was read. */
  isIncomplete(): boolean {
    return this.#problems.some(({ kind, severity }) => severity === 'error' && incompleteKinds.has(kind));
  }

  /** All problems, by file in the order in which files were read, then by place. */
  toSorted(files: readonly string[]): readonly Problem[] {
    const order = new Map(files.map((file, index) => [file, index]));
    const rank = ({ file }: Problem) => order.get(file) ?? files.length;
    return this.#problems.toSorted(
      (left, right) =>
        rank(left) - rank(right) || left.range.start - right.range.start || left.range.end - right.range.end,
    );
  }
}

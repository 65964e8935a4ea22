/** What a host says of a file, in the one form in which hosts are compared. */

export interface HostFinding {
  readonly rule: string;
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The text of that range, for whoever reads a failure. */
  readonly at: string;
  readonly message: string;
}

export interface HostReport {
  readonly findings: readonly HostFinding[];
  /** The text after one pass of fixes. */
  readonly fixed: string;
  /** The text after one pass in which each finding's fix, or else its first suggestion, is applied. */
  readonly suggested: string;
}

/** Findings in the order of the text: hosts differ in the order in which they visit. */
export function sortFindings(findings: readonly HostFinding[]): readonly HostFinding[] {
  return findings.toSorted(
    (left, right) =>
      left.start - right.start ||
      left.end - right.end ||
      left.rule.localeCompare(right.rule) ||
      left.message.localeCompare(right.message),
  );
}

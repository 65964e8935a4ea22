/** What one test of the suite in the extension host said. */
export interface HostTestResult {
  /** The names of the groups around it, outermost first. */
  readonly path: readonly string[];
  readonly name: string;
  /** Why it failed; undefined where it passed. */
  readonly failure?: string;
}

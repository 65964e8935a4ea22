/** Test cases of rules as data, so that the same cases run in ESLint, in every supported version of it, and in oxlint. */
import type { PackageFacts } from '@failwell/analysis';

export interface RuleCase {
  /** What the case shows, where the code does not say so itself. */
  readonly name?: string;
  readonly code: string;
  /** Relative to the case's own project folder. Default `src/file.ts`; the extension chooses the language. */
  readonly filename?: string;
  readonly options?: object;
  /** Text of the `failwell.yaml` in the case's project folder. */
  readonly contract?: string;
  /** The `package.json` in the case's project folder. */
  readonly package?: {
    readonly dependencies?: PackageFacts['dependencies'];
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  /** Further files of the project folder: path → text. */
  readonly files?: Readonly<Record<string, string>>;
}

interface ExpectedSuggestion {
  readonly messageId: string;
  /** The whole text after it is applied. */
  readonly output: string;
}

export interface ExpectedFinding {
  readonly messageId: string;
  /** The source text of the reported range, exactly. */
  readonly at: string;
  /** The whole message, where the case is about its wording. */
  readonly message?: string;
  /** Every suggestion, in order. Left out: not compared (but each is still applied, parsed and run through the rule). */
  readonly suggestions?: readonly ExpectedSuggestion[];
}

export interface InvalidCase extends RuleCase {
  readonly errors: readonly ExpectedFinding[];
  /** The text after all fixes; left out where the rule fixes nothing here. */
  readonly output?: string;
}

export interface RuleCases {
  readonly rule: string;
  readonly valid: readonly (string | RuleCase)[];
  readonly invalid: readonly InvalidCase[];
}

/** Names the cases of a rule; the file that calls it stands in `test/rules/` and exports the result as its default. */
export function defineCases(cases: RuleCases): RuleCases {
  return cases;
}

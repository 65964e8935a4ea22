import type { ESLint, Linter, Rule } from 'eslint';

/** What `eslint-plugin-failwell` exports. The published types are made from this file alone: only `eslint` may be imported. */
export interface FailwellPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly namespace: string; readonly version: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: {
    /** What is nearly never wrong. */
    readonly recommended: Linter.Config[];
    /** `recommended`, and what a team has to agree to; personal data counts as sensitive. */
    readonly strict: Linter.Config[];
    /** Every rule. */
    readonly all: Linter.Config[];
  };
}

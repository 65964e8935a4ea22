/** What `check` asks of an engine, and what an engine answers. Both engines run the same rules. */
import type { Problem } from '@failwell/catalog';
import type { Preset } from 'eslint-plugin-failwell/embed';
import type { ESLint, Linter } from 'eslint';
import type { SourcePositions } from '../sourcePositions.ts';

export type LintResult = ESLint.LintResult;
export type LintMessage = Linter.LintMessage;

export type RuleSeverity = 'off' | 'warn' | 'error';

/** One `--rule`: a name alone limits the run to the rules so named; with a severity it only changes that. */
export interface RuleChoice {
  /** Without the plugin's prefix. */
  readonly name: string;
  readonly severity?: RuleSeverity;
}

export interface EngineRequest {
  readonly cwd: string;
  /** Absolute paths of existing files and folders. */
  readonly paths: readonly string[];
  readonly preset: Preset;
  readonly choices: readonly RuleChoice[];
  /** Absolute path of the contract that governs every file, whatever lies above them. */
  readonly contractFile?: string;
  readonly fix: boolean;
  /** A text to check in place of `paths`, as if it were the file's (absolute). */
  readonly stdin?: { readonly text: string; readonly filename: string };
  /** Called from time to time with the number of files looked at. */
  readonly onProgress?: (fileCount: number) => void;
  /** Ends the engine. */
  readonly signal: AbortSignal;
}

/** What formats and `failwell rules` say of a rule. */
export interface RuleInfo {
  /** As findings name it: `failwell/no-console`, or a core rule's bare name. */
  readonly id: string;
  readonly description: string;
  readonly url?: string;
  readonly cwe: readonly string[];
  readonly isFixable: boolean;
}

export interface EngineReport {
  /** Files with findings; counts are filled in. */
  readonly results: readonly LintResult[];
  readonly fileCount: number;
  readonly rules: readonly RuleInfo[];
  /** What is wrong in the contracts and catalogs that govern the files. */
  readonly problems: readonly Problem[];
  /** What kept the engine from doing the whole job, a sentence each. */
  readonly failures: readonly string[];
  /** The sources that were read on the way, by absolute path. */
  readonly sources: ReadonlyMap<string, SourcePositions>;
}

/** A result with its counts. */
export function toLintResult(filePath: string, messages: readonly LintMessage[]): LintResult {
  const sorted = messages.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const count = (test: (message: LintMessage) => boolean): number => sorted.filter(test).length;
  return {
    filePath,
    messages: sorted,
    suppressedMessages: [],
    errorCount: count(({ severity }) => severity === 2),
    fatalErrorCount: count(({ fatal }) => fatal === true),
    warningCount: count(({ severity }) => severity === 1),
    fixableErrorCount: count(({ severity, fix }) => severity === 2 && fix !== undefined),
    fixableWarningCount: count(({ severity, fix }) => severity === 1 && fix !== undefined),
    usedDeprecatedRules: [],
  };
}

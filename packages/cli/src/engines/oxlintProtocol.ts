/** What the command and the process that runs oxlint tell each other. */
import type { Problem } from '@failwell/catalog';
import type { Preset } from 'eslint-plugin-failwell/embed';
import type { RuleChoice, RuleInfo } from './engine.ts';

/** What the worker is to do; in a file, because there may be more paths than a command line holds. */
export interface OxlintJob {
  /** A folder for temporary files that the command removes. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** What the globs of the presets count from, for each path. */
  readonly bases: readonly string[];
  readonly preset: Preset;
  readonly choices: readonly RuleChoice[];
  readonly contractFile?: string;
  /** Where the text on stdin was written to, and the name it is checked under. */
  readonly stdin?: { readonly file: string; readonly filename: string };
  /** Report; or write fixes, after which places are not to be relied on; or only print the files that would be checked. */
  readonly task: 'check' | 'fix' | 'list';
  readonly hasProgress: boolean;
}

export type OxlintMessage =
  | { readonly type: 'progress'; readonly fileCount: number }
  /** The job cannot be done; said before oxlint starts. */
  | { readonly type: 'failure'; readonly message: string }
  | { readonly type: 'done'; readonly rules: readonly RuleInfo[]; readonly problems: readonly Problem[] };

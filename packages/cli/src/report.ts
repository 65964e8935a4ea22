/** What a finished check is known to have found, in the words that all formats share. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintResult, RuleInfo } from './engines/engine.ts';
import type { SourcePositions } from './sourcePositions.ts';

export interface Report {
  /** Files with something to show, sorted by path. */
  readonly results: readonly LintResult[];
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly fileCount: number;
  readonly seconds: number;
  /** What kept the command from doing the whole job, a sentence each. */
  readonly failures: readonly string[];
  /** Absolute path that other paths are shown relative to. */
  readonly root: string;
  /** The version of the command. */
  readonly version: string;
  getSource(filePath: string): SourcePositions | undefined;
  /** The page of a rule as Markdown. */
  getPage(ruleId: string): string | undefined;
}

/** A path relative to the root where it is inside, with forward slashes; else absolute. */
export function toShownPath(root: string, filePath: string): string {
  const relative = path.relative(root, filePath);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isInside ? relative : filePath).replaceAll(path.sep, '/');
}

/** A relative URI reference below the root, or an absolute file URI. */
export function toUri(root: string, filePath: string): string {
  const shown = toShownPath(root, filePath);
  return path.isAbsolute(shown) ? pathToFileURL(filePath).href : shown.split('/').map(encodeURIComponent).join('/');
}

/** `1 file`, `1,200 files`. */
export function toCount(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

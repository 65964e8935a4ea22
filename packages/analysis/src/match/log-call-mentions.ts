/** Whether a file can hold a logging call, told from its text before anything of it is visited. */
import { loggers } from '../knowledge/loggers.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import { hasWord } from '../text-places.ts';
import { mayHoldLogger } from './logger-mentions.ts';
import { commonLevels } from './logger-names.ts';
import { bindingMethods, mayMakeBoundLogger } from './logger-sources.ts';

// A global that prints is no logger: its calls are everywhere.
const rows: readonly LoggerRow[] = loggers.filter((row: LoggerRow) => row.sources.globals === undefined);
const globals = loggers.flatMap((row: LoggerRow) => [...(row.sources.globals ?? [])]);

const methods = [
  ...new Set([
    ...rows.flatMap((row) => [...Object.keys(row.levels), row.dynamicLevel?.method ?? 'log']),
    ...Object.keys(commonLevels),
  ]),
].join('|');

/** `x.info(`, `x?.info?.(`, `x['info'](`, and `info(` of a destructured method. */
const direct = new RegExp(
  `(?<!\\b(?:${globals.join('|')})\\s*\\??)\\.\\s*(?:${methods})\\s*(?:\\?\\.\\s*)?\\(|(?<![.\\w$])(?:${methods})\\s*\\(|\\[\\s*['"](?:${methods})['"]\\s*\\]`,
  'u',
);
/** `const write = x.info`, `const { info: write } = x`. */
const alias = new RegExp(
  `=[^;\\n]*\\.(?:${methods})\\s*(?:\\.bind\\(|[;,\\n)]|$)|\\b(?:${methods})\\s*:\\s*[\\w$]+\\s*(?:,[^{}]*)?\\}\\s*(?::[^={}]*)?=[^=>]`,
  'u',
);
/** A method of a logger with a template behind it. */
const tagged = new RegExp(`\\.\\s*(?:${methods})\\s*\``, 'u');
/** Loggers that are functions themselves. */
const callable = new RegExp(
  rows.flatMap((row) => (row.callable === true ? [...row.packages] : [])).join('|') || '^(?!)',
  'u',
);

/** Whether something in a file's text reads like a call of a logger's method. Wider than the matcher, never narrower. */
export function mayCallLogger(text: string): boolean {
  // Several rules ask the same of one file, in a row.
  if (lastCalled?.text !== text)
    lastCalled = { text, isMatch: direct.test(text) || alias.test(text) || callable.test(text) };
  return lastCalled.isMatch;
}

let lastCalled: { readonly text: string; readonly isMatch: boolean } | undefined;

let last: { readonly text: string; readonly contract: ProjectFacts['contract']; readonly isMatch: boolean } | undefined;

/** Whether anything in a file may write a log, globals that print included. It never says no where something does. */
export function mayWriteLog(text: string, getProject: () => ProjectFacts): boolean {
  if (!mayHoldLogger(text, getProject)) return false;
  const { contract } = getProject();
  // Several rules ask the same of one file, in a row.
  if (last?.text !== text || last.contract !== contract) {
    const isMatch =
      Object.keys(contract.loggers.rows).length > 0 ||
      globals.some((name) => hasWord(text, name)) ||
      mayCallLogger(text);
    last = { text, contract, isMatch };
  }
  return last.isMatch;
}

const bindingForm = new RegExp(String.raw`\b(?:${[...bindingMethods].join('|')})['"\x60\]]*\s*(?:\?\.\s*)?[(<!]`, 'u');

/**
 * Whether anything in a file may give a log something to write, now or with every later line: a call, a template, fields
 * that are bound to a logger. It never says no where something does.
 */
export function mayFillLog(text: string, getProject: () => ProjectFacts): boolean {
  return (
    mayWriteLog(text, getProject) ||
    (mayHoldLogger(text, getProject) && (tagged.test(text) || bindingForm.test(text) || mayMakeBoundLogger(text)))
  );
}

/** Whether a file can hold a logging call, told from its text before anything of it is visited. */
import { loggers } from '../knowledge/loggers.ts';
import type { LoggerRow } from '../knowledge/table.ts';

// A global that prints is no logger: its calls are everywhere.
const rows: readonly LoggerRow[] = loggers.filter((row: LoggerRow) => row.sources.globals === undefined);
const globals = loggers.flatMap((row: LoggerRow) => [...(row.sources.globals ?? [])]);

const methods = [
  ...new Set(rows.flatMap((row) => [...Object.keys(row.levels), row.dynamicLevel?.method ?? 'log'])),
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
/** Loggers that are functions themselves. */
const callable = new RegExp(
  rows.flatMap((row) => (row.callable === true ? [...row.packages] : [])).join('|') || '^(?!)',
  'u',
);

/** Whether something in a file's text reads like a call of a logger's method. Wider than the matcher, never narrower. */
export function mayCallLogger(text: string): boolean {
  return direct.test(text) || alias.test(text) || callable.test(text);
}

/** Whether a file can hold a logger at all, told from its text before anything of it is parsed or visited. */
import { loggers } from '../knowledge/loggers.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import { toAlternation } from './alternation.ts';

const rows: readonly LoggerRow[] = loggers;

const globals = rows.flatMap(({ sources }) => [...(sources.globals ?? [])]);
const modules = rows.flatMap(({ sources: { globals: _, ...references } }) =>
  Object.values(references).flatMap((each) => each.map(({ module }) => module.replace(/\*$/u, ''))),
);

/** Every name of a logger has `log` in it, unless its module or global is one of these. */
const others = new RegExp(
  [
    String.raw`\b(?:${toAlternation(globals.filter((name) => !hasLog(name)))})\b`,
    `['"\`](?:${toAlternation(modules.filter((name) => !hasLog(name)))})`,
  ].join('|'),
  'u',
);

/** Whether a name or a text has the word in any of the ways in which names write it. */
function hasLog(text: string): boolean {
  return text.includes('log') || text.includes('Log') || text.includes('LOG');
}

let last: { readonly text: string; readonly isMatch: boolean } | undefined;

/**
 * Whether any call in a file can be one of a logger's.
 * @param getProject asked only where the text names none that is known
 */
export function mayHoldLogger(text: string, getProject: () => ProjectFacts): boolean {
  // Several rules ask the same of one file, in a row.
  if (last?.text !== text) last = { text, isMatch: hasLog(text) || others.test(text) };
  if (last.isMatch) return true;
  const { rows, preferred } = getProject().contract.loggers;
  return preferred !== undefined || Object.keys(rows).length > 0;
}

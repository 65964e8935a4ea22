/** Whether a file can hold a logger at all, told from its text before anything of it is parsed or visited. */
import { loggers } from '../knowledge/loggers.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import { toAlternation } from './alternation.ts';

const rows: readonly LoggerRow[] = loggers;

/** Every name of a logger has `log` in it, unless its module or global is one of these. */
const pattern = new RegExp(
  toAlternation([
    'log',
    ...rows
      .flatMap(({ sources: { globals = [], ...references } }) => [
        ...globals,
        ...Object.values(references).flatMap((each) => each.map(({ module }) => module.replace(/\*$/u, ''))),
      ])
      .filter((name) => !name.includes('log')),
  ]),
  'i',
);

let last: { readonly text: string; readonly isMatch: boolean } | undefined;

/**
 * Whether any call in a file can be one of a logger's.
 * @param getProject asked only where the text names none that is known
 */
export function mayHoldLogger(text: string, getProject: () => ProjectFacts): boolean {
  // Several rules ask the same of one file, in a row.
  if (last?.text !== text) last = { text, isMatch: pattern.test(text) };
  if (last.isMatch) return true;
  const { rows, preferred } = getProject().contract.loggers;
  return preferred !== undefined || Object.keys(rows).length > 0;
}

/** Whether a file can hold a logger at all, told from its text before anything of it is parsed or visited. */
import { loggers } from '../knowledge/loggers.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import { hasWord } from '../text-places.ts';
import { toAlternation } from './alternation.ts';

const rows: readonly LoggerRow[] = loggers;

const globals = rows.flatMap(({ sources }) => [...(sources.globals ?? [])]);
const modules = rows.flatMap(({ sources: { globals: _, ...references } }) =>
  Object.values(references).flatMap((each) => each.map(({ module }) => module.replace(/\*$/u, ''))),
);

const otherGlobals = globals.filter((name) => !/log/iu.test(name));
/** Every name of a logger has `log` in it, unless its module (or one of the project that is named for it) or global is one of these. */
const otherModules = new RegExp(
  `['"\`](?:(?:[.#@~]|src/)[\\w./@-]{0,100}/)?(?:${toAlternation(modules.filter((name) => !/log|Log|LOG/u.test(name)))})`,
  'u',
);

/** The word in all the ways in which names write it. */
const spellings = ['log', 'Log', 'LOG'];

/** Whether a text names a logger. */
function namesLogger(text: string): boolean {
  return (
    spellings.some((part) => text.includes(part)) ||
    otherGlobals.some((name) => hasWord(text, name)) ||
    otherModules.test(text)
  );
}

let last: { readonly text: string; readonly isMatch: boolean } | undefined;

/**
 * Whether any call in a file can be one of a logger's.
 * @param getProject asked only where the text names none that is known
 */
export function mayHoldLogger(text: string, getProject: () => ProjectFacts): boolean {
  // Several rules ask the same of one file, in a row.
  if (last?.text !== text) last = { text, isMatch: namesLogger(text) };
  if (last.isMatch) return true;
  const { rows, preferred } = getProject().contract.loggers;
  return preferred !== undefined || Object.keys(rows).length > 0;
}

/** The logger that a fix may write to at a place: one in scope, else the one that the contract prefers. */
import { isLogMethodName, loggers, type FileAnalysis, type LoggerMatch, type LoggerRow } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getPreferredLogger } from './log-import.ts';

export interface UsableLogger {
  /** The expression that stands for it: `logger`, `this.logger`. */
  readonly text: string;
  /** Undefined where nothing is known of it but its name. */
  readonly row: LoggerRow | undefined;
  /** Adds the import it needs; undefined where it needs none. */
  readonly addImport: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined;
}

const rows: readonly LoggerRow[] = loggers;

/**
 * What is known of a logger's arguments. Nothing of a class that only its name makes a logger (`Logger.info(…)` of a
 * file of the project): it wraps a library and has parameters of its own.
 */
export function getTrustedRow(logger: LoggerMatch, text: string): LoggerRow | undefined {
  return logger.via === 'name' && /^\p{Lu}\p{L}*\p{Ll}/u.test(text) ? undefined : logger.row;
}

/**
 * Whether something is surely a logger and may be written to. A name says so where it is `…logger`; `log` and `logging`
 * are also names of colours and switches, unless the file writes to them.
 */
function isCertain(logger: LoggerMatch, text: string, fileText: string): boolean {
  if (logger.via === 'origin' || /logger$/iu.test(text)) return true;
  const [, ...calls] = fileText.split(`${text}.`);
  return calls.some((rest) => isLogMethodName(/^\w+(?=\()/u.exec(rest)?.[0] ?? ''));
}

/** A logger that can be written to at `node`. */
export function findUsableLogger(
  file: FileAnalysis,
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): UsableLogger | undefined {
  const inScope = file.loggers
    .findLoggersInScope(node)
    .find((each) => isCertain(each.logger, each.text, sourceCode.text));
  if (inScope !== undefined)
    return { text: inScope.text, row: getTrustedRow(inScope.logger, inScope.text), addImport: undefined };
  const preferred = getPreferredLogger(file, sourceCode.ast, node);
  if (preferred === undefined) return undefined;
  const like = file.project.contract.loggers.preferred?.like;
  const row = rows.find(({ name }) => name === like) ?? file.loggers.getProjectRow();
  return { text: preferred.name, row, addImport: preferred.addImport };
}

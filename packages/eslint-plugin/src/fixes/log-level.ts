/** Writes a log call at another level, in the words of its logger. */
import { getPropertyName, getStaticString, withoutTypeSyntax } from '@failwell/analysis';
import type { LogCall, LoggerRow, Severity } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The method of each severity where nothing is known of a logger: those that every library has. */
const commonMethods: Readonly<Record<Severity, string>> = {
  trace: 'debug',
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  error: 'error',
  fatal: 'error',
};

/** The method of a logger that writes at a severity; undefined where it has none. */
export function getMethodOfSeverity(row: LoggerRow | undefined, severity: Severity): string | undefined {
  if (row === undefined) return commonMethods[severity];
  if (row.levels[severity] === severity) return severity;
  const methods = Object.keys(row.levels);
  const found = methods.find((method) => row.levels[method] === severity);
  return found ?? (severity === 'trace' ? getMethodOfSeverity(row, 'debug') : undefined);
}

/** What to replace in a call so that it writes at another level, and by what. */
interface LevelEdit {
  readonly method: string;
  readonly node: TSESTree.Node;
  readonly text: string;
}

/** @returns undefined where the level is not written out in the call, or where the other method takes other arguments */
export function toLevelEdit(
  log: LogCall,
  severity: Severity,
  sourceCode: Pick<Readonly<TSESLint.SourceCode>, 'getText'>,
): LevelEdit | undefined {
  const { row } = log.logger;
  // Only the method of errors takes a stack.
  if (row?.error.at === 'stack-second' && log.arguments.length > 1) return undefined;
  const method = getMethodOfSeverity(row, severity);
  const callee = withoutTypeSyntax(log.node.callee);
  if (method === undefined || callee.type !== 'MemberExpression') return undefined;
  const isDynamic = row?.dynamicLevel?.method === log.method || log.arguments.length < log.node.arguments.length;
  const node = isDynamic ? log.node.arguments[row?.dynamicLevel?.level ?? 0] : callee.property;
  if (node === undefined) return undefined;
  if (!isDynamic && !callee.computed) return { method, node, text: method };
  const text = getStaticString(node);
  if (text === undefined || (isDynamic ? false : getPropertyName(callee) === undefined)) return undefined;
  const quote = sourceCode.getText(node).charAt(0);
  return { method, node, text: quote + method + quote };
}

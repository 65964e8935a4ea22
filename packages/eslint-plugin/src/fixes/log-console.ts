/** Turns what is written to `console` into a call of the project's logger. */
import {
  getPropertyName,
  getStaticString,
  withoutTypeSyntax,
  type ConsoleUse,
  type FileAnalysis,
  type LoggerRow,
  type Severity,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toErrorArguments, toLogArguments } from './log-arguments.ts';
import { getPrintedContent } from './log-content.ts';
import { getMethodOfSeverity } from './log-level.ts';
import { getFormattedParts, type MessagePart } from './log-message.ts';
import { toStringLiteral } from './log-quotes.ts';
import { findUsableLogger } from './log-usable-logger.ts';

export interface ConsoleReplacement {
  /** The logger as a suggestion names it. */
  readonly logger: string;
  readonly range: TSESTree.Range;
  readonly text: string;
  readonly addImport: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined;
}

/** What each method that prints a message stands for. Timers, counters and groups have no counterpart in a logger. */
const severities: Readonly<Record<string, Severity>> = {
  debug: 'debug',
  dir: 'info',
  dirxml: 'info',
  error: 'error',
  info: 'info',
  table: 'info',
  trace: 'trace',
  warn: 'warn',
};
/** Methods whose further arguments say how to print the first. */
const oneArgument: ReadonlySet<string> = new Set(['dir', 'table']);
/** The same line written to a logger; undefined where there is none, or where it cannot take what is written. */
export function toConsoleReplacement(
  use: ConsoleUse,
  file: FileAnalysis,
  sourceCode: Readonly<TSESLint.SourceCode>,
): ConsoleReplacement | undefined {
  const callArguments = use.call === undefined ? undefined : getPrinted(use.call, use);
  if (use.call !== undefined && callArguments === undefined) return undefined;
  if (use.call === undefined && !isErrorHandler(use.node)) return undefined;
  const severity = getSeverity(use, callArguments, file);
  if (severity === undefined) return undefined;
  const logger = findUsableLogger(file, sourceCode, use.node);
  if (logger === undefined) return undefined;
  const { row } = logger;
  const method = getMethodOfSeverity(row, severity);
  if (method === undefined) return undefined;
  const target = use.call === undefined ? use.node : getOutermost(use.call);
  const text =
    callArguments === undefined
      ? toHandler(`${logger.text}.${method}`, row, sourceCode)
      : toCall(`${logger.text}.${method}`, row, severity, callArguments, file, sourceCode);
  if (text === undefined || losesComment(target, text, sourceCode)) return undefined;
  return { logger: `${logger.text}.${method}`, range: target.range, text, addImport: logger.addImport };
}

/** What a method stands for; `log`, which has no level, for an error where it is given one. */
function getSeverity(
  { method }: ConsoleUse,
  values: readonly TSESTree.Expression[] | undefined,
  file: FileAnalysis,
): Severity | undefined {
  if (method === undefined) return undefined;
  if (method !== 'log') return severities[method];
  const parts = values === undefined ? undefined : getFormattedParts(values, file.origins);
  const isError = values === undefined || (parts !== undefined && getPrintedContent(parts).error !== undefined);
  return isError ? 'error' : 'info';
}

/** What a call prints; undefined where it spreads arguments, goes through `.apply`, or prints nothing. */
function getPrinted(call: TSESTree.CallExpression, use: ConsoleUse): readonly TSESTree.Expression[] | undefined {
  if (withoutTypeSyntax(call.callee) !== use.node) return undefined;
  const values: TSESTree.Expression[] = [];
  for (const argument of call.arguments) {
    if (argument.type === 'SpreadElement') return undefined;
    values.push(argument);
  }
  return oneArgument.has(use.method ?? '') ? values.slice(0, 1) : values;
}

function toCall(
  callee: string,
  row: LoggerRow | undefined,
  severity: Severity,
  values: readonly TSESTree.Expression[],
  file: FileAnalysis,
  sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
  const parts = getFormattedParts(values, file.origins);
  if (parts === undefined || !saysSomething(parts)) return undefined;
  if (row === undefined) {
    // Any logger takes a text; what else one takes is not known.
    const [only] = values;
    const text = values.length === 1 ? getStaticString(only) : undefined;
    return text === undefined ? undefined : `${callee}(${toStringLiteral(text, sourceCode.text)})`;
  }
  const written = toLogArguments(row, severity, getPrintedContent(parts), sourceCode);
  return written === undefined ? undefined : `${callee}(${written.text})`;
}

/** Whether there is more in a message than lines and stars. */
function saysSomething(parts: readonly MessagePart[]): boolean {
  return parts.some((part) => part.kind !== 'text' || /[\p{L}\d]/u.test(part.text));
}

function getOutermost(call: TSESTree.CallExpression): TSESTree.Expression {
  return call.parent.type === 'ChainExpression' ? call.parent : call;
}

/** Whether a function stands where it will be given an error: `.catch(…)`, `.then(ok, …)`, `.on('error', …)`. */
function isErrorHandler(node: TSESTree.Expression): boolean {
  const call = node.parent;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const [first, second] = call.arguments;
  switch (getPropertyName(call.callee)) {
    case 'catch':
      return first === node;
    case 'then':
      return second === node;
    case 'on':
    case 'once':
    case 'addListener':
    case 'addEventListener':
      return second === node && /^(?:error|uncaughtException|unhandledRejection)$/u.test(getStaticString(first) ?? '');
    default:
      return false;
  }
}

function toHandler(
  callee: string,
  row: LoggerRow | undefined,
  sourceCode: Readonly<TSESLint.SourceCode>,
): string | undefined {
  if (row === undefined) return undefined;
  const name = row.error.at === 'fields' ? row.error.key : 'error';
  return `(${name}) => ${callee}(${toErrorArguments(row, name, toStringLiteral('Unexpected error', sourceCode.text))})`;
}

function losesComment(node: TSESTree.Node, text: string, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return sourceCode
    .getCommentsInside(node)
    .some((comment) => !text.includes(sourceCode.text.slice(comment.range[0], comment.range[1])));
}

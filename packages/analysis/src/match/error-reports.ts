/** Calls that report an error to a service: the one reader of `knowledge/error-reporters.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getReferenceName, withoutTypeSyntax, type Node } from '../ast.ts';
import { errorReporters, reportingVerbs, telemetryWords, type ErrorReporterRow } from '../knowledge/error-reporters.ts';
import { toWords } from '../names.ts';
import type { LoggerMatcher } from './loggers.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { getDottedName } from './values.ts';

const rows: readonly ErrorReporterRow[] = errorReporters;
const callNames: ReadonlySet<string> = new Set(rows.flatMap((row) => row.calls));

/** The service that a call reports to; undefined where it reports nothing. */
export function matchErrorReport(node: TSESTree.CallExpression, origins: OriginResolver): ErrorReporterRow | undefined {
  const callee = withoutTypeSyntax(node.callee);
  const name = getReferenceName(callee);
  if (name === undefined) return undefined;
  if (callNames.has(name)) {
    const client = callee.type === 'MemberExpression' ? getClientName(callee.object) : undefined;
    const byName = rows.find(
      (row) =>
        row.distinctCalls.includes(name) ||
        (client !== undefined && row.calls.includes(name) && row.clientNames.includes(client)),
    );
    if (byName !== undefined) return byName;
  } else if (callee.type !== 'Identifier') return undefined;
  const origin = origins.resolve(callee);
  return rows.find((row) =>
    alternatives(origin).some((each) => row.calls.includes(getLastName(each) ?? '') && isOfModules(each, row.modules)),
  );
}

/** Whether a call's name says that it reports an error: `this.client.submitError(error)`. */
export function isNamedReport(node: TSESTree.CallExpression): boolean {
  const words = toWords(getReferenceName(node.callee) ?? '');
  return words.length > 1 && reportingVerbs.has(words[0] ?? '') && reportedNouns.has(words.at(-1) ?? '');
}

/**
 * Whether an error is only made to be told to a log, to a service for errors or to telemetry: it is an argument of a call
 * whose result nobody uses, `analytics.sendFailed(new BadRequestException(text));`.
 */
export function isMadeForReport(
  error: TSESTree.NewExpression,
  { loggers, origins }: { readonly loggers: LoggerMatcher; readonly origins: OriginResolver },
): boolean {
  const call = error.parent;
  if (call.type !== 'CallExpression' || call.callee === error) return false;
  const outer = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  if (outer.type !== 'ExpressionStatement') return false;
  return (
    toWords(getDottedName(call.callee) ?? '').some((word) => telemetryWords.has(word)) ||
    isNamedReport(call) ||
    matchErrorReport(call, origins) !== undefined ||
    loggers.matchLogCall(call) !== undefined
  );
}

const reportedNouns: ReadonlySet<string> = new Set(['error', 'exception', 'failure']);

/** `this.rollbar` → `rollbar`; `trace.getActiveSpan()` → `span`. */
function getClientName(object: Node): string | undefined {
  const inner = withoutTypeSyntax(object);
  const named = inner.type === 'CallExpression' ? withoutTypeSyntax(inner.callee) : inner;
  const name = getReferenceName(named);
  return name === undefined ? undefined : toWords(name).at(-1);
}

function getLastName(origin: Origin): string | undefined {
  if (origin.kind === 'module' || origin.kind === 'parameter') return origin.path.at(-1);
  return origin.kind === 'member' ? origin.property : undefined;
}

/** Whether a value was made of what one of these modules exports. */
function isOfModules(origin: Origin, modules: readonly string[], depth = 0): boolean {
  if (depth > 12) return false;
  switch (origin.kind) {
    case 'module':
      return modules.some((each) =>
        each.endsWith('/*') ? origin.module.startsWith(each.slice(0, -1)) : origin.module === each,
      );
    case 'member':
      return isOfModules(origin.object, modules, depth + 1);
    case 'call':
      return isOfModules(origin.callee, modules, depth + 1);
    case 'instance':
      return isOfModules(origin.of, modules, depth + 1);
    case 'parameter':
      return origin.type !== undefined && isOfModules(origin.type, modules, depth + 1);
    default:
      return false;
  }
}

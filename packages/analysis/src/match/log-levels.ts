/** The severity of a logging call: its method's, or that of a level among its arguments. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import type { LoggerRow, Severity } from '../knowledge/table.ts';
import { commonLevels } from './logger-names.ts';
import { isLogMethodName } from './logger-sources.ts';
import type { LoggerMatch } from './loggers.ts';

/** The severity of a call, and how many of its arguments are not written: the level, the condition of an assertion. */
export interface Level {
  readonly severity: Severity;
  readonly skip: number;
}

/** The level of a call of `method` on a logger; undefined where that method does not log. */
export function getLevel(
  { row, via }: Pick<LoggerMatch, 'row' | 'via'>,
  method: string,
  given: readonly TSESTree.CallExpressionArgument[],
): Level | undefined {
  if (method === '') return { severity: 'info', skip: 0 };
  if (row?.dynamicLevel?.method === method) return getDynamicSeverity(row, given);
  const severity = row?.levels[method];
  if (severity !== undefined) return { severity, skip: row?.leadingArguments?.[method] ?? 0 };
  if (row !== undefined && via === 'origin') return undefined;
  const [level] = given;
  if (method === 'log' && given.length > 1 && Object.hasOwn(commonLevels, getStaticString(level) ?? '')) {
    return { severity: commonLevels[getStaticString(level) ?? ''] ?? 'info', skip: 1 };
  }
  const common = Object.hasOwn(commonLevels, method) ? commonLevels[method] : undefined;
  return common === undefined ? undefined : { severity: common, skip: 0 };
}

/** The severity that the level argument of `log(level, …)` names, and how many arguments it takes. */
function getDynamicSeverity(row: LoggerRow, given: readonly TSESTree.CallExpressionArgument[]): Level {
  const { level = 0 } = row.dynamicLevel ?? {};
  const argument = given[level];
  const name = getLevelName(argument);
  const severity = name === undefined ? undefined : (row.levels[name] ?? commonLevels[name]);
  if (severity !== undefined) return { severity, skip: level + 1 };
  const first = given[0];
  const entry = row.dynamicLevel?.entry;
  if (entry !== undefined && first?.type === 'ObjectExpression') {
    const value = first.properties.find((each) => each.type === 'Property' && getPropertyName(each) === entry.level);
    const named = value?.type === 'Property' ? getLevelName(value.value) : undefined;
    return {
      severity: (named === undefined ? undefined : (row.levels[named] ?? commonLevels[named])) ?? 'info',
      skip: 0,
    };
  }
  // A level that only the run tells; or, in log4js, no level at all: `log('text')`.
  const isLevel = given.length > level + 1 && getStaticString(argument) === undefined;
  return { severity: 'info', skip: isLevel || level > 0 ? level + 1 : 0 };
}

/** The level that an expression names: `'warn'`, `levels.WARN`. */
function getLevelName(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const inner = withoutTypeSyntax(node);
  const text = inner.type === 'MemberExpression' ? getPropertyName(inner) : getStaticString(inner);
  const name = text?.toLowerCase();
  return name !== undefined && isLogMethodName(name) ? name : undefined;
}

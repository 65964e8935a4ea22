/** Who is a logger and what a call of it says: the one reader of `knowledge/loggers.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import { loggers } from '../knowledge/loggers.ts';
import type { ExportReference, LoggerRow, Severity } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';

const rows: readonly LoggerRow[] = loggers;

/** A logger, and how it was recognised. */
export interface LoggerMatch {
  /** What is known of it; undefined where only its name says that it is a logger and the project uses no single library. */
  readonly row: LoggerRow | undefined;
  /** `origin`: by where it comes from. `name`: by its name only. */
  readonly via: 'origin' | 'name';
}

/** A call that writes to a logger. */
export interface LogCall {
  readonly node: TSESTree.CallExpression;
  readonly logger: LoggerMatch;
  /** The expression before the method: `this.logger` of `this.logger.info(…)`; undefined for a destructured method. */
  readonly receiver: TSESTree.Expression | undefined;
  readonly method: string;
  readonly severity: Severity;
  /** The arguments after a dynamic level. */
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
}

/** Levels that a logger known only by its name may have. */
const commonLevels: Readonly<Record<string, Severity>> = {
  trace: 'trace',
  silly: 'trace',
  verbose: 'debug',
  debug: 'debug',
  log: 'info',
  info: 'info',
  notice: 'info',
  http: 'info',
  warn: 'warn',
  warning: 'warn',
  error: 'error',
  fatal: 'fatal',
  crit: 'fatal',
  critical: 'fatal',
  alert: 'fatal',
  emerg: 'fatal',
};

const methodNames = new Set([
  ...Object.keys(commonLevels),
  ...rows.flatMap((row) => [...Object.keys(row.levels), ...(row.dynamicLevel === undefined ? [] : [row.dynamicLevel.method])]),
]);

/** Whether any logger has a method of this name: the cheap test before anything is resolved. */
export function isLogMethodName(name: string): boolean {
  return methodNames.has(name);
}

/** Whether a name alone says «logger»: `log`, `logger`, `auditLogger`, `consoleLog`; not `catalog`, `blog`, `loginLog`'s `login`. */
export function isLoggerName(name: string): boolean {
  const last = toWords(name).at(-1);
  return last === 'log' || last === 'logger' || last === 'logging';
}

/** Recognises the loggers of one file. */
export class LoggerMatcher {
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;

  constructor(origins: OriginResolver, project: ProjectFacts) {
    this.#origins = origins;
    this.#project = project;
  }

  /** The logger an expression is; undefined where it is none or cannot be told. */
  matchLogger(node: Node): LoggerMatch | undefined {
    const inner = withoutTypeSyntax(node);
    const origin = this.#origins.resolve(inner);
    for (const each of alternatives(origin)) {
      const row = this.#matchOrigin(each);
      if (row !== undefined) return { row, via: 'origin' };
    }
    if (!this.#project.contract.loggers.byName || !mayBeNamedLogger(origin)) return undefined;
    const name =
      inner.type === 'Identifier'
        ? inner.name
        : inner.type === 'MemberExpression'
          ? getPropertyName(inner)
          : undefined;
    if (name === undefined || !isLoggerName(name)) return undefined;
    return { row: this.getProjectRow(), via: 'name' };
  }

  /** What a call logs; undefined where it does not write to a logger. */
  matchLogCall(node: TSESTree.CallExpression): LogCall | undefined {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const method = getPropertyName(callee);
    if (method === undefined || !isLogMethodName(method)) return undefined;
    const logger = this.matchLogger(callee.object);
    if (logger === undefined) return undefined;
    const severity = (logger.row?.levels ?? commonLevels)[method];
    if (severity === undefined) return undefined;
    return { node, logger, receiver: callee.object, method, severity, arguments: node.arguments };
  }

  /** The library this project logs with, where its package names exactly one. */
  getProjectRow(): LoggerRow | undefined {
    const { package: facts } = this.#project;
    if (facts === undefined) return undefined;
    const used = rows.filter((row) => row.packages.some((name) => facts.dependencies[name] !== undefined));
    return used.length === 1 ? used[0] : undefined;
  }

  #matchOrigin(origin: Origin): LoggerRow | undefined {
    return rows.find((row) => this.#isOfRow(origin, row));
  }

  #isOfRow(origin: Origin, row: LoggerRow): boolean {
    const { sources } = row;
    switch (origin.kind) {
      case 'global':
        return origin.path.length === 1 && (sources.globals?.includes(origin.path[0] ?? '') ?? false);
      case 'module':
        return isExport(origin, sources.instances) || isExport(origin, sources.statics);
      case 'instance':
        return alternatives(origin.of).some((of) => isExport(of, sources.classes));
      case 'call': {
        const { callee } = origin;
        if (isExport(callee, sources.factories)) return true;
        if (callee.kind !== 'member' && callee.kind !== 'module') return false;
        return false;
      }
      default:
        return false;
    }
  }
}

/** Whether an unknown origin may still be a logger by its name: not where it is known to be something else. */
function mayBeNamedLogger(origin: Origin): boolean {
  return alternatives(origin).every((each) => each.kind !== 'global' && each.kind !== 'node');
}

function isExport(origin: Origin, references: readonly ExportReference[] | undefined): boolean {
  if (references === undefined) return false;
  return references.some((reference) => {
    const path = getModulePath(origin, reference.module)?.join('.');
    return path === (reference.export === 'default' ? '' : reference.export);
  });
}

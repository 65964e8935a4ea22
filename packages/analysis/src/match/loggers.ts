/** Who is a logger and what a call of it says: the one reader of `knowledge/loggers.ts`. */
import type { LoggerOverride } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, isFunction, withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import type { LoggerRow, Severity } from '../knowledge/table.ts';
import { getMajorVersion, type ProjectFacts } from '../project.ts';
import { isAwaitedForValue } from './awaited-values.ts';
import { splitLogArguments, type LogArguments } from './log-arguments.ts';
import { getLevel } from './log-levels.ts';
import { getExpressionName, isBuiltInGlobal, isLoggerName, isRecordName, type UsedName } from './logger-names.ts';
import { getObjectPath } from './logger-options.ts';
import { LoggerRecogniser } from './logger-origins.ts';
import {
  getRowOfGlobal,
  getRowsOfRareMethod,
  isBindingMethodName,
  isLogMethodName,
  mayAliasLogMethod,
  loggerRows,
  mayMakeBoundLogger,
  mentionsRow,
} from './logger-sources.ts';
import { findLoggersInScope, type LoggerInScope } from './loggers-in-scope.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { findRedaction, type Redaction } from './redaction.ts';

/** A logger, and how it was recognised. */
export interface LoggerMatch {
  /** What is known of it; undefined where only its name says that it is a logger and the project uses no single library. */
  readonly row: LoggerRow | undefined;
  /** `origin`: by where it comes from. `name`: by its name only. */
  readonly via: 'origin' | 'name';
  readonly origin: Origin;
  /** The entry under `loggers:` of the contract that names it. */
  readonly override?: LoggerOverride;
}

/** Whether a logger is the `console` of the runtime: of Node, or of the browser that a page is open in. */
export function isConsole({ row }: LoggerMatch): boolean {
  return row?.sources.globals?.includes('console') === true;
}

/** A call that writes to a logger. */
export interface LogCall extends LogArguments {
  readonly node: TSESTree.CallExpression;
  readonly logger: LoggerMatch;
  /** The expression before the method: `this.logger` of `this.logger.info(…)`; undefined for a destructured method. */
  readonly receiver: TSESTree.Expression | undefined;
  /** Empty for a logger that is itself called: `Roarr('text')`. */
  readonly method: string;
  readonly severity: Severity;
  /** The arguments after a dynamic level, and after what is not written (the condition of `console.assert`). */
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
}

/** A template that writes to a logger: `` log.info`user ${id}` ``. */
export interface LogTemplate {
  readonly node: TSESTree.TaggedTemplateExpression;
  readonly logger: LoggerMatch;
  readonly receiver: TSESTree.Expression;
  readonly method: string;
  readonly severity: Severity;
}

/** Fields that a call binds to every later line. */
export interface LogBindings {
  readonly logger: LoggerMatch;
  /** The object that holds the fields, or (log4js's `addContext(key, value)`) the one value. */
  readonly fields: TSESTree.Expression;
}

type Invocation = Pick<LogCall, 'method' | 'receiver'> & { readonly logger: LoggerMatch };

/** Where a logger of which nothing but its name is known has the message of an object that it is given alone. */
const usualMessageProperty = 'message';

/** Recognises the loggers of one file. */
export class LoggerMatcher {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;
  readonly #presence = new Map<LoggerRow, boolean>();
  readonly #logCalls = new Map<TSESTree.CallExpression, LogCall | undefined>();
  readonly #matches = new Map<Node, LoggerMatch | null>();
  readonly #redactions = new WeakMap<LoggerMatch, Redaction>();
  #mayCallLogger: boolean | undefined;
  #mayAliasMethod: boolean | undefined;
  #mayMakeBoundLogger: boolean | undefined;
  readonly #recogniser: LoggerRecogniser;

  constructor(sourceCode: SourceCode, origins: OriginResolver, project: ProjectFacts) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#project = project;
    this.#recogniser = new LoggerRecogniser(origins, project);
  }

  /** The logger an expression is; undefined where it is none or cannot be told. */
  matchLogger(node: Node): LoggerMatch | undefined {
    const inner = withoutTypeSyntax(node);
    const known = this.#matches.get(inner);
    if (known !== undefined) return known ?? undefined;
    const match = this.#matchLoggerUncached(inner);
    this.#matches.set(inner, match ?? null);
    return match;
  }

  #matchLoggerUncached(inner: Node): LoggerMatch | undefined {
    if (inner.type === 'Identifier' && isBuiltInGlobal(inner.name) && getRowOfGlobal(inner.name) === undefined) {
      return undefined;
    }
    return this.matchOrigin(this.#origins.resolve(inner), getExpressionName(inner));
  }

  /**
   * The logger that a value of this origin is.
   * @param named the name by which it is known, for the fallback by name
   */
  matchOrigin(origin: Origin, named?: UsedName): LoggerMatch | undefined {
    const recognised = alternatives(origin)
      .map((each) => this.#recogniser.recognise(each))
      .filter((each) => each !== undefined);
    // `options.logger ?? console`: what is given, not what stands in for it.
    const own = recognised.find(({ row }) => row?.sources.globals === undefined);
    if (own !== undefined) return { ...own, via: 'origin', origin };
    const [fallback] = recognised;
    if (fallback !== undefined && recognised.length === alternatives(origin).length) {
      return { ...fallback, via: 'origin', origin };
    }
    const byName = this.#recogniser.recogniseName(origin, named);
    if (byName !== undefined) return { ...byName, via: 'name', origin };
    return fallback === undefined ? undefined : { ...fallback, via: 'origin', origin };
  }

  /** What a call logs; undefined where it does not write to a logger. */
  matchLogCall(node: TSESTree.CallExpression): LogCall | undefined {
    if (this.#logCalls.has(node)) return this.#logCalls.get(node);
    const call = this.#matchLogCallUncached(node);
    this.#logCalls.set(node, call);
    return call;
  }

  #matchLogCallUncached(node: TSESTree.CallExpression): LogCall | undefined {
    const invocation = this.#matchInvocation(node);
    if (invocation === undefined) return undefined;
    const { method } = invocation;
    // `const user = await log('user', loadUser())`: what gives a value is a timer or a wrapper, and only named like a logger.
    const isNamed = invocation.logger.via === 'name' && invocation.logger.override === undefined;
    if (isNamed && isAwaitedForValue(node)) return undefined;
    const logger = withFittingRow(invocation.logger, method);
    const level = getLevel(logger, method, node.arguments);
    if (level === undefined) return undefined;
    const { severity, skip } = level;
    const written = node.arguments.slice(skip);
    return {
      node,
      ...invocation,
      logger,
      severity,
      arguments: written,
      ...this.#split(written, logger.row, method),
    };
  }

  #split(written: LogCall['arguments'], row: LoggerRow | undefined, method: string): LogArguments {
    const split = splitLogArguments(written, row, this.#origins);
    const property = row === undefined ? usualMessageProperty : row.dynamicLevel?.entry?.message;
    if (property === undefined || split.message !== undefined) return split;
    // `log({ level, message })`, `info({ message })`: the message is a property of what is given alone.
    const isEntry =
      row?.dynamicLevel?.method === method || (written.length === 1 && split.fields?.type === 'ObjectExpression');
    return isEntry ? { ...split, message: getObjectPath(split.fields, property, this.#origins) } : split;
  }

  /** What a tagged template logs, for the loggers that take one. */
  matchLogTemplate(node: TSESTree.TaggedTemplateExpression): LogTemplate | undefined {
    const tag = withoutTypeSyntax(node.tag);
    if (tag.type !== 'MemberExpression') return undefined;
    const method = getPropertyName(tag);
    if (method === undefined || !isLogMethodName(method)) return undefined;
    const logger = this.matchLogger(tag.object);
    const severity = logger?.row?.taggedTemplates === true ? logger.row.levels[method] : undefined;
    if (logger === undefined || severity === undefined) return undefined;
    return { node, logger, receiver: tag.object, method, severity };
  }

  /**
   * The fields that a call binds to every later line: `logger.child({ … })`, `pino({ base: { … } })`,
   * `winston.createLogger({ defaultMeta: { … } })`.
   */
  matchBindings(node: TSESTree.CallExpression | TSESTree.NewExpression): LogBindings | undefined {
    if (node.arguments.length === 0) return undefined;
    const callee = withoutTypeSyntax(node.callee);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (
      node.type === 'CallExpression' &&
      callee.type === 'MemberExpression' &&
      method !== undefined &&
      isBindingMethodName(method)
    ) {
      const logger = this.matchLogger(callee.object);
      if (logger === undefined) return this.#matchFactoryBindings(node);
      const binding =
        logger.row === undefined ? (method === 'child' ? { argument: 0 } : undefined) : logger.row.bindings[method];
      const fields =
        binding === undefined
          ? undefined
          : getObjectPath(node.arguments[binding.argument], binding.option, this.#origins);
      return fields === undefined ? undefined : { logger, fields };
    }
    return this.#matchFactoryBindings(node);
  }

  #matchFactoryBindings(node: TSESTree.CallExpression | TSESTree.NewExpression): LogBindings | undefined {
    this.#mayMakeBoundLogger ??= mayMakeBoundLogger(this.#sourceCode.text);
    if (!this.#mayMakeBoundLogger) return undefined;
    const origin = this.#origins.resolve(node);
    const isMade = origin.kind === 'call' || origin.kind === 'instance';
    if (!isMade || origin.node !== node) return undefined;
    const recognised = this.#recogniser.recognise(origin);
    if (recognised?.row === undefined) return undefined;
    for (const { argument, option } of recognised.row.factoryBindings) {
      const fields = getObjectPath(node.arguments[argument], option, this.#origins);
      if (fields !== undefined) return { logger: { ...recognised, via: 'origin', origin }, fields };
    }
    return undefined;
  }

  /** What a logger redacts: by the options it was made with in this file, by itself, and by the contract. */
  getRedactedKeys(logger: LoggerMatch): Redaction {
    let redaction = this.#redactions.get(logger);
    if (redaction === undefined) {
      const { row } = logger;
      const major = row?.packages[0] === undefined ? undefined : getMajorVersion(this.#project, row.packages[0]);
      const isPast =
        row?.redactsByDefaultBefore !== undefined && major !== undefined && major >= row.redactsByDefaultBefore;
      const byDefault = isPast ? [] : (row?.redactsByDefault ?? []);
      redaction = findRedaction(logger, byDefault, this.#origins);
      this.#redactions.set(logger, redaction);
    }
    return redaction;
  }

  /** The loggers visible at a node, best first, `console` apart: what a fix may write to there. */
  findLoggersInScope(node: Node): readonly LoggerInScope[] {
    return findLoggersInScope(node, this.#sourceCode, this.#origins, this);
  }

  /** The library this project logs with, where the contract or its package names exactly one. */
  getProjectRow(): LoggerRow | undefined {
    return this.#recogniser.getProjectRow();
  }

  #matchInvocation(node: TSESTree.CallExpression): Invocation | undefined {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type === 'MemberExpression') {
      const method = getPropertyName(callee);
      if (method === undefined || !this.#mayBeMethod(method)) return this.#matchCallable(callee);
      const logger = this.matchLogger(callee.object);
      if (logger === undefined) return this.#matchCallable(callee);
      if (logger.via === 'name' && method === 'log' && logger.override === undefined) {
        // `auditLog.log(entry)` writes a record, `this.log.log(…)` a line.
        const named = getExpressionName(callee.object);
        if (named !== undefined && isRecordName(named.name)) return undefined;
      }
      return { logger, method, receiver: callee.object };
    }
    if (callee.type !== 'Identifier') return undefined;
    if (!this.#mayBeMethodAlias(callee)) return this.#matchCallable(callee);
    const origin = this.#origins.resolve(callee);
    for (const each of alternatives(origin)) {
      const invocation = this.#matchMethodOrigin(each);
      if (invocation !== undefined) return invocation;
    }
    return this.#matchCallable(callee);
  }

  /** `Roarr('text')`, `this.log({ id }, 'text')` where `log` is such a logger. */
  #matchCallable(callee: TSESTree.Expression): Invocation | undefined {
    this.#mayCallLogger ??= loggerRows.some((row) => row.callable === true && this.#isPresent(row));
    if (!this.#mayCallLogger) return undefined;
    const logger = this.matchLogger(callee);
    return logger?.via === 'origin' && logger.row?.callable === true
      ? { logger, method: '', receiver: callee }
      : undefined;
  }

  /** Whether a method may log, by its name and by what the file mentions: cheap. */
  #mayBeMethod(method: string): boolean {
    if (!isLogMethodName(method)) return false;
    const rare = getRowsOfRareMethod(method);
    if (rare === undefined) return true;
    const projectRow = this.getProjectRow();
    return rare.some((row) => row === projectRow || this.#isPresent(row)) || this.#recogniser.hasOverrides;
  }

  #isPresent(row: LoggerRow): boolean {
    let isPresent = this.#presence.get(row);
    if (isPresent === undefined) {
      isPresent = mentionsRow(this.#sourceCode.text, row);
      this.#presence.set(row, isPresent);
    }
    return isPresent;
  }

  /** Whether a plain function may be a logging method with a name of its own: `const write = logger.info`. */
  #mayBeMethodAlias(callee: TSESTree.Identifier): boolean {
    if (isLogMethodName(callee.name) || isLoggerName(callee.name)) return true;
    this.#mayAliasMethod ??= mayAliasLogMethod(this.#sourceCode.text);
    if (!this.#mayAliasMethod) return false;
    const definition = this.#origins.findVariable(callee)?.defs[0];
    if (definition?.type !== 'Variable' || definition.node.init === null) return false;
    const { id, init } = definition.node;
    if (id.type === 'ObjectPattern')
      return id.properties.some((each) => each.type === 'Property' && isLogMethodName(getPropertyName(each) ?? ''));
    if (isFunction(init) || init.type === 'ObjectExpression') return false;
    const text = this.#sourceCode.getText(init);
    return [...text.matchAll(/\.(\w+)/gu)].some(([, method = '']) => isLogMethodName(method));
  }

  /** The logger and method that a function is: destructured, assigned, or bound. */
  #matchMethodOrigin(origin: Origin): Invocation | undefined {
    switch (origin.kind) {
      case 'call':
        // `logger.info.bind(logger)`
        return origin.callee.kind === 'member' && origin.callee.property === 'bind'
          ? this.#matchMethodOrigin(origin.callee.object)
          : this.#matchBoundPath(origin.callee);
      case 'member':
        return this.#toInvocation(origin.property, origin.object);
      case 'module':
      case 'global':
      case 'parameter':
        return this.#matchPath(origin);
      default:
        return undefined;
    }
  }

  #matchPath(origin: Extract<Origin, { path: readonly string[] }>): Invocation | undefined {
    const method = origin.path.at(-1);
    if (method === undefined) return undefined;
    const { type, ...owner } = { type: undefined, ...origin };
    if (type !== undefined) {
      const typed = this.#matchMethodOrigin(type);
      if (typed !== undefined) return typed;
    }
    return this.#toInvocation(method, { ...owner, path: origin.path.slice(0, -1) });
  }

  /** `winston.info.bind(winston)`, where the path leads through a module or a parameter. */
  #matchBoundPath(callee: Origin): Invocation | undefined {
    if (callee.kind !== 'module' && callee.kind !== 'global' && callee.kind !== 'parameter') return undefined;
    if (callee.path.at(-1) !== 'bind') return undefined;
    return this.#matchPath({ ...callee, path: callee.path.slice(0, -1) });
  }

  #toInvocation(method: string, owner: Origin): Invocation | undefined {
    if (!isLogMethodName(method)) return undefined;
    const logger = this.matchOrigin(owner);
    return logger === undefined ? undefined : { logger, method, receiver: undefined };
  }
}

/** A logger known by its name is none of the project's library where it has a method that this has not. */
function withFittingRow(logger: LoggerMatch, method: string): LoggerMatch {
  const { row, via, override } = logger;
  if (row === undefined || via === 'origin' || override !== undefined) return logger;
  const fits = Object.hasOwn(row.levels, method) || row.dynamicLevel?.method === method;
  return fits ? logger : { ...logger, row: undefined };
}

/**
 * Whether a call could give a logger such an argument: by the name of what is called and the form of its arguments,
 * before anything is looked up.
 */
export function mayBeLogCall(
  node: TSESTree.CallExpression,
  mayMatter: (argument: TSESTree.CallExpressionArgument) => boolean,
): boolean {
  const callee = withoutTypeSyntax(node.callee);
  const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  if (callee.type !== 'Identifier' && (method === undefined || !isLogMethodName(method))) return false;
  return node.arguments.some(mayMatter);
}

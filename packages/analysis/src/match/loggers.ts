/** Who is a logger and what a call of it says: the one reader of `knowledge/loggers.ts`. */
import type { LoggerOverride } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import type { LoggerRow, Severity } from '../knowledge/table.ts';
import { getMajorVersion, type ProjectFacts } from '../project.ts';
import { findLoggersInScope, type LoggerInScope } from './loggers-in-scope.ts';
import { splitLogArguments, type LogArguments } from './log-arguments.ts';
import { getObjectPath } from './logger-options.ts';
import {
  commonDerivations,
  commonLevels,
  getExpressionName,
  isBuiltInGlobal,
  isLoggerFactoryName,
  isLoggerName,
  isRecordName,
  mayBeNamedLogger,
} from './logger-names.ts';
import {
  getLoggerRow,
  getLoggerSources,
  getRowOfGlobal,
  getRowsOfRareMethod,
  isBindingMethodName,
  isDerivationName,
  isLogMethodName,
  loggerRows,
  mentionsRow,
} from './logger-sources.ts';
import { getModuleBaseName, isRelativeModule, resolveRelativeModule } from './module-paths.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';
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

interface Recognised {
  readonly row: LoggerRow | undefined;
  readonly override?: LoggerOverride;
}

type Invocation = Pick<LogCall, 'method' | 'receiver'> & { readonly logger: LoggerMatch };

/** A logging method bound to a name of its own: `const log = logger.info`, `= logger.info.bind(logger)`. */
const methodAlias = /\b(?:const|let|var)\s+([\p{L}$_][\p{L}\d$_]*)[^=;{}\n]*=\s*[\w.$#!?[\]'"\s()]*?\.(\w+)\s*(?:\.bind\(|[;,\n)]|$)/gu;
/** A logging method taken out of an object: `const { info: write } = logger`. */
const destructured = /\{([^{}]*)\}\s*(?::[^={}]*)?=[^=>]/gu;

/** Recognises the loggers of one file. */
export class LoggerMatcher {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;
  readonly #presence = new Map<LoggerRow, boolean>();
  readonly #matches = new Map<Node, LoggerMatch | null>();
  readonly #redactions = new WeakMap<LoggerMatch, Redaction>();
  readonly #overrides: readonly (readonly [string, LoggerOverride])[];
  #methodAliases: ReadonlySet<string> | undefined;
  #projectRow: { readonly row: LoggerRow | undefined } | undefined;

  constructor(sourceCode: SourceCode, origins: OriginResolver, project: ProjectFacts) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#project = project;
    this.#overrides = Object.entries(project.contract.loggers.rows);
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
  matchOrigin(origin: Origin, named?: { readonly name: string; readonly isCall: boolean }): LoggerMatch | undefined {
    const recognised = alternatives(origin)
      .map((each) => this.#recognise(each))
      .filter((each) => each !== undefined);
    // `options.logger ?? console`: what is given, not what stands in for it.
    const own = recognised.find(({ row }) => row?.sources.globals === undefined);
    if (own !== undefined) return { ...own, via: 'origin', origin };
    const [fallback] = recognised;
    if (fallback !== undefined && recognised.length === alternatives(origin).length) {
      return { ...fallback, via: 'origin', origin };
    }
    const byName = this.#matchName(origin, named);
    if (byName !== undefined) return { ...byName, via: 'name', origin };
    return fallback === undefined ? undefined : { ...fallback, via: 'origin', origin };
  }

  /** What a call logs; undefined where it does not write to a logger. */
  matchLogCall(node: TSESTree.CallExpression): LogCall | undefined {
    const invocation = this.#matchInvocation(node);
    if (invocation === undefined) return undefined;
    const { logger, method } = invocation;
    const level = this.#getSeverity(logger, method, node.arguments);
    if (level === undefined) return undefined;
    const { severity, skip } = level;
    const written = node.arguments.slice(skip);
    return {
      node,
      ...invocation,
      severity,
      arguments: written,
      ...this.#split(written, logger.row, method),
    };
  }

  #split(written: LogCall['arguments'], row: LoggerRow | undefined, method: string): LogArguments {
    const split = splitLogArguments(written, row, this.#origins);
    const entry = row?.dynamicLevel?.method === method ? row.dynamicLevel.entry : undefined;
    if (entry === undefined || split.message !== undefined) return split;
    // `log({ level, message })`: the message is a property.
    return { ...split, message: getObjectPath(split.fields, entry.message, this.#origins) };
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
    if (node.type === 'CallExpression' && callee.type === 'MemberExpression' && method !== undefined && isBindingMethodName(method)) {
      const logger = this.matchLogger(callee.object);
      if (logger === undefined) return this.#matchFactoryBindings(node);
      const binding = logger.row === undefined ? (method === 'child' ? { argument: 0 } : undefined) : logger.row.bindings[method];
      const fields = binding === undefined ? undefined : getObjectPath(node.arguments[binding.argument], binding.option, this.#origins);
      return fields === undefined ? undefined : { logger, fields };
    }
    return this.#matchFactoryBindings(node);
  }

  #matchFactoryBindings(node: TSESTree.CallExpression | TSESTree.NewExpression): LogBindings | undefined {
    const origin = this.#origins.resolve(node);
    const isMade = origin.kind === 'call' || origin.kind === 'instance';
    if (!isMade || origin.node !== node) return undefined;
    const recognised = this.#recognise(origin);
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
      const isPast = row?.redactsByDefaultBefore !== undefined && major !== undefined && major >= row.redactsByDefaultBefore;
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
    this.#projectRow ??= { row: this.#findProjectRow() };
    return this.#projectRow.row;
  }

  #findProjectRow(): LoggerRow | undefined {
    const { contract, package: facts } = this.#project;
    const { like } = contract.loggers.preferred ?? {};
    const preferred = like === undefined ? undefined : getLoggerRow(like);
    if (preferred !== undefined) return preferred;
    const likes = new Set(this.#overrides.map((entry) => getOverrideRow(entry)).filter((row) => row !== undefined));
    const [only] = likes;
    if (likes.size === 1) return only;
    if (facts === undefined) return undefined;
    const has = (names: readonly string[]): boolean => names.some((name) => facts.dependencies[name] !== undefined);
    const candidates = loggerRows.filter((row) => row.isBesideOthers !== true);
    const named = candidates.filter(
      (row) => has(row.packages) && (row.replacedBy === undefined || !has([row.replacedBy.package])),
    );
    const used = named.length > 0 ? named : candidates.filter((row) => has(row.impliedBy ?? []));
    return used.length === 1 ? used[0] : undefined;
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
    if (!this.#mayBeMethodAlias(callee.name)) return this.#matchCallable(callee);
    const origin = this.#origins.resolve(callee);
    for (const each of alternatives(origin)) {
      const invocation = this.#matchMethodOrigin(each);
      if (invocation !== undefined) return invocation;
    }
    return this.#matchCallable(callee);
  }

  /** `Roarr('text')`, `this.log({ id }, 'text')` where `log` is such a logger. */
  #matchCallable(callee: TSESTree.Expression): Invocation | undefined {
    if (!loggerRows.some((row) => row.callable === true && this.#isPresent(row))) return undefined;
    const logger = this.matchLogger(callee);
    return logger?.via === 'origin' && logger.row?.callable === true ? { logger, method: '', receiver: callee } : undefined;
  }

  /** Whether a method may log, by its name and by what the file mentions: cheap. */
  #mayBeMethod(method: string): boolean {
    if (!isLogMethodName(method)) return false;
    const rare = getRowsOfRareMethod(method);
    if (rare === undefined) return true;
    const projectRow = this.getProjectRow();
    return rare.some((row) => row === projectRow || this.#isPresent(row)) || this.#overrides.length > 0;
  }

  #isPresent(row: LoggerRow): boolean {
    let isPresent = this.#presence.get(row);
    if (isPresent === undefined) {
      isPresent = mentionsRow(this.#sourceCode.text, row);
      this.#presence.set(row, isPresent);
    }
    return isPresent;
  }

  /** Whether a plain function of this name may be a logging method with a name of its own, by the text of the file. */
  #mayBeMethodAlias(name: string): boolean {
    if (isLogMethodName(name) || isLoggerName(name)) return true;
    if (this.#methodAliases === undefined) {
      const { text } = this.#sourceCode;
      const names = new Set<string>();
      for (const [, alias, method] of text.matchAll(methodAlias)) {
        if (alias !== undefined && method !== undefined && isLogMethodName(method)) names.add(alias);
      }
      for (const [, list] of text.matchAll(destructured)) {
        for (const [, method, alias] of (list ?? '').matchAll(/(\w+)\s*:\s*(\w+)/gu)) {
          if (method !== undefined && alias !== undefined && isLogMethodName(method)) names.add(alias);
        }
      }
      this.#methodAliases = names;
    }
    return this.#methodAliases.has(name);
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

  #getSeverity(
    { row, via }: LoggerMatch,
    method: string,
    given: readonly TSESTree.CallExpressionArgument[],
  ): { severity: Severity; skip: number } | undefined {
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

  /** What the table or the contract knows of a value of this origin. */
  #recognise(origin: Origin, depth = 0): Recognised | undefined {
    if (depth > 6) return undefined;
    const recognised = this.#recogniseOverride(origin) ?? this.#recogniseRow(origin, depth);
    const replacement = recognised?.row?.replacedBy;
    if (replacement === undefined || this.#project.package?.dependencies[replacement.package] === undefined) {
      return recognised;
    }
    const row = getLoggerRow(replacement.row);
    return row === undefined ? recognised : { row };
  }

  #recogniseRow(origin: Origin, depth: number): Recognised | undefined {
    switch (origin.kind) {
      case 'global': {
        const row = origin.path.length === 1 ? getRowOfGlobal(origin.path[0] ?? '') : undefined;
        return row === undefined ? undefined : { row };
      }
      case 'module': {
        const row = findSource(origin, ['instance', 'static'])?.row;
        return row === undefined ? undefined : { row };
      }
      case 'instance':
        return this.#recogniseInstance(origin.of, depth);
      case 'this':
        return origin.class === undefined ? undefined : this.#recogniseInstance({ kind: 'node', node: origin.class }, depth);
      case 'call':
        return this.#recogniseCall(origin.callee, depth);
      case 'member':
        return this.#recogniseProperty(origin.object, origin.property, depth);
      case 'parameter': {
        if (origin.type === undefined) return undefined;
        return firstDefined(alternatives(origin.type), (type) => this.#recognise(type, depth + 1));
      }
      default:
        return undefined;
    }
  }

  /** An instance of a class of the table, of a class that extends one, or of what a factory returns. */
  #recogniseInstance(of: Origin, depth: number): Recognised | undefined {
    return firstDefined(alternatives(of), (each) => {
      if (each.kind === 'node') {
        if (each.node.type !== 'ClassDeclaration' && each.node.type !== 'ClassExpression') return undefined;
        const { superClass, implements: interfaces } = each.node;
        if (superClass != null) {
          const inherited = this.#recogniseInstance(this.#origins.resolve(superClass), depth + 1);
          if (inherited !== undefined || depth > 4) return inherited;
        }
        return firstDefined(interfaces, ({ expression }) =>
          this.#recogniseInstance(this.#origins.resolve(expression), depth + 1),
        );
      }
      const row = findSource(each, ['class', 'factory'])?.row;
      return row === undefined ? this.#recogniseOverride(each) : { row };
    });
  }

  #recogniseCall(callee: Origin, depth: number): Recognised | undefined {
    return firstDefined(alternatives(callee), (each) => {
      const factory = findSource(each, ['factory'])?.row;
      if (factory !== undefined) return { row: factory };
      const override = this.#recogniseOverride(each);
      if (override !== undefined) return override;
      if (each.kind === 'member') return this.#recogniseDerivation(each.object, each.property, depth);
      if (each.kind === 'parameter' && each.type?.kind === 'member') {
        return this.#recogniseDerivation(each.type.object, each.type.property, depth);
      }
      if (each.kind === 'module' && each.path.length > 0) {
        return this.#recogniseDerivation({ ...each, path: each.path.slice(0, -1) }, each.path.at(-1) ?? '', depth);
      }
      return undefined;
    });
  }

  #recogniseDerivation(object: Origin, property: string, depth: number): Recognised | undefined {
    if (!isDerivationName(property)) return undefined;
    const owner = firstDefined(alternatives(object), (each) => this.#recognise(each, depth + 1));
    if (owner === undefined) return undefined;
    const derives = owner.row === undefined ? commonDerivations.has(property) : owner.row.derivations.includes(property);
    return derives ? owner : undefined;
  }

  /** `request.log` of a typed request, `Fastify().log`. */
  #recogniseProperty(object: Origin, property: string, depth: number): Recognised | undefined {
    return firstDefined(alternatives(object), (each) => {
      switch (each.kind) {
        case 'instance':
          return firstDefined(alternatives(each.of), (of) => toRecognised(findSource(of, ['property'], property)));
        case 'call': {
          const made = firstDefined(alternatives(each.callee), (of) => toRecognised(findSource(of, ['property'], property)));
          if (made !== undefined) return made;
          // `Fastify().withTypeProvider().log`: a method that returns its owner.
          return each.callee.kind === 'member' && depth < 4
            ? this.#recogniseProperty(each.callee.object, property, depth + 1)
            : undefined;
        }
        case 'parameter':
          return each.type === undefined || depth > 4 ? undefined : this.#recogniseProperty(each.type, property, depth + 1);
        default:
          return undefined;
      }
    });
  }

  /** What the contract says of an export: modules and exports of `loggers:`. */
  #recogniseOverride(origin: Origin): Recognised | undefined {
    if (this.#overrides.length === 0 || origin.kind !== 'module') return undefined;
    for (const entry of this.#overrides) {
      const [, override] = entry;
      if (override.modules?.some((module) => this.#isModule(origin.module, module)) !== true) continue;
      const path = getModulePath(origin, origin.module) ?? [];
      const name = path.length === 0 ? 'default' : path.join('.');
      if (override.exports !== undefined && !override.exports.includes(name)) continue;
      if (override.exports === undefined && path.length > 1) continue;
      return { row: getOverrideRow(entry), override };
    }
    return undefined;
  }

  /** Whether the specifier of an import means a module as the contract names it. */
  #isModule(specifier: string, wanted: string): boolean {
    if (specifier === wanted) return true;
    const { filename, contract } = this.#project;
    if (!isRelativeModule(wanted) || !isRelativeModule(specifier) || contract.file === undefined) return false;
    return resolveRelativeModule(filename, specifier) === resolveRelativeModule(contract.file, wanted);
  }

  #matchName(origin: Origin, named: { readonly name: string; readonly isCall: boolean } | undefined): Recognised | undefined {
    const inner = named === undefined || named.isCall ? undefined : named.name;
    const originName = getOriginName(origin);
    for (const entry of this.#overrides) {
      const { names } = entry[1];
      const isNamed = names?.some((name) => name === inner || name === originName?.name) === true;
      if (isNamed) return { row: getOverrideRow(entry), override: entry[1] };
    }
    if (!this.#project.contract.loggers.byName || isOfKnownModule(origin) || !mayBeNamedLogger(origin)) return undefined;
    const isNamed =
      (named !== undefined && (named.isCall ? isLoggerFactoryName(named.name) : isLoggerName(named.name))) ||
      (originName !== undefined && (originName.isCall ? isLoggerFactoryName(originName.name) : isPlainLoggerName(originName.name)));
    return isNamed ? { row: this.getProjectRow() } : undefined;
  }
}

function firstDefined<T, R>(values: readonly T[], get: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const result = get(value);
    if (result !== undefined) return result;
  }
  return undefined;
}

function toRecognised(source: { row: LoggerRow } | undefined): Recognised | undefined {
  return source === undefined ? undefined : { row: source.row };
}

function findSource(
  origin: Origin,
  roles: readonly string[],
  property?: string,
): { readonly row: LoggerRow } | undefined {
  if (origin.kind !== 'module') return undefined;
  const sources = getLoggerSources(origin.module);
  if (sources.length === 0) return undefined;
  const path = getModulePath(origin, origin.module)?.join('.');
  return sources.find((source) => source.path === path && roles.includes(source.role) && source.property === property);
}

function getOverrideRow([name, { like }]: readonly [string, LoggerOverride]): LoggerRow | undefined {
  return getLoggerRow(like ?? name);
}

/** Whether a value is an export of a module of the table, but none that is a logger: a transport, a formatter, a type. */
function isOfKnownModule(origin: Origin): boolean {
  return alternatives(origin).every((each) => each.kind === 'module' && getLoggerSources(each.module).length > 0);
}

/** Whether a name that only the origin bears says «logger»: stricter than a name at the place of use. */
function isPlainLoggerName(name: string): boolean {
  return isLoggerName(name) && !isRecordName(name);
}

/** The name that the origin of a value bears, where it goes by another one at the place of use. */
function getOriginName(origin: Origin): { name: string; isCall: boolean } | undefined {
  switch (origin.kind) {
    case 'module': {
      const last = origin.path.at(-1);
      const name = last === undefined || last === 'default' ? getModuleBaseName(origin.module) : last;
      return { name, isCall: false };
    }
    case 'member':
      return { name: origin.property, isCall: false };
    case 'parameter': {
      const last = origin.path.at(-1);
      if (last !== undefined) return { name: last, isCall: false };
      const parameter = origin.function.params[origin.index];
      return parameter?.type === 'Identifier' ? { name: parameter.name, isCall: false } : undefined;
    }
    case 'global': {
      const last = origin.path.at(-1);
      return last === undefined ? undefined : { name: last, isCall: false };
    }
    case 'call': {
      // `logger.child(…)` is what `logger` is; `createLogger(…)` is a logger.
      const { callee } = origin;
      const owner = getDerivedFrom(callee);
      if (owner !== undefined) return getOriginName(owner);
      const made = getOriginName(callee);
      return made === undefined || made.isCall ? undefined : { name: made.name, isCall: true };
    }
    default:
      return undefined;
  }
}

function getDerivedFrom(callee: Origin): Origin | undefined {
  if (callee.kind === 'member') return commonDerivations.has(callee.property) ? callee.object : undefined;
  if (callee.kind !== 'module' && callee.kind !== 'parameter' && callee.kind !== 'global') return undefined;
  const last = callee.path.at(-1);
  if (last === undefined || !commonDerivations.has(last)) return undefined;
  return { ...callee, path: callee.path.slice(0, -1) };
}

/** The severity that the level argument of `log(level, …)` names, and how many arguments it takes. */
function getDynamicSeverity(
  row: LoggerRow,
  given: readonly TSESTree.CallExpressionArgument[],
): { severity: Severity; skip: number } {
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
    return { severity: (named === undefined ? undefined : (row.levels[named] ?? commonLevels[named])) ?? 'info', skip: 0 };
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

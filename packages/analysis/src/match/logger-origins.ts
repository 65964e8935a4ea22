/** Whether a value is a logger: by where it comes from, as the table and the contract say, or else by its name. */
import type { LoggerOverride } from '@failwell/catalog';
import { getInterfaces } from '../ast.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import {
  commonDerivations,
  getOriginName,
  isLoggerFactoryName,
  isLoggerName,
  isPlainLoggerName,
  mayBeNamedLogger,
  type UsedName,
} from './logger-names.ts';
import { getLoggerRow, getLoggerSources, getRowOfGlobal, isDerivationName, loggerRows } from './logger-sources.ts';
import { getModuleBaseName, isOwnModule, isRelativeModule, resolveRelativeModule } from './module-paths.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';

/** What is known of a logger, and the contract's entry that names it. */
export interface Recognised {
  readonly row: LoggerRow | undefined;
  readonly override?: LoggerOverride;
}

/** Tells loggers by their origin, for one file. */
export class LoggerRecogniser {
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;
  readonly #overrides: readonly (readonly [string, LoggerOverride])[];
  #projectRow: { readonly row: LoggerRow | undefined } | undefined;

  constructor(origins: OriginResolver, project: ProjectFacts) {
    this.#origins = origins;
    this.#project = project;
    this.#overrides = Object.entries(project.contract.loggers.rows);
  }

  /** Whether the contract says anything of loggers of its own. */
  get hasOverrides(): boolean {
    return this.#overrides.length > 0;
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

  /** What the table or the contract knows of a value of this origin. */
  recognise(origin: Origin, depth = 0): Recognised | undefined {
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
        return origin.class === undefined
          ? undefined
          : this.#recogniseInstance({ kind: 'node', node: origin.class }, depth);
      case 'call':
        return this.#recogniseCall(origin.callee, depth);
      case 'member':
        return this.#recogniseProperty(origin.object, origin.property, depth);
      case 'parameter': {
        if (origin.type === undefined) return undefined;
        return firstDefined(alternatives(origin.type), (type) => this.recognise(type, depth + 1));
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
        const { superClass } = each.node;
        if (superClass != null) {
          const inherited = this.#recogniseInstance(this.#origins.resolve(superClass), depth + 1);
          if (inherited !== undefined || depth > 4) return inherited;
        }
        return firstDefined(getInterfaces(each.node), ({ expression }) =>
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
    const owner = firstDefined(alternatives(object), (each) => this.recognise(each, depth + 1));
    if (owner === undefined) return undefined;
    const derives =
      owner.row === undefined ? commonDerivations.has(property) : owner.row.derivations.includes(property);
    return derives ? owner : undefined;
  }

  /** `request.log` of a typed request, `Fastify().log`. */
  #recogniseProperty(object: Origin, property: string, depth: number): Recognised | undefined {
    return firstDefined(alternatives(object), (each) => {
      switch (each.kind) {
        case 'instance':
          return firstDefined(alternatives(each.of), (of) => toRecognised(findSource(of, ['property'], property)));
        case 'call': {
          const made = firstDefined(alternatives(each.callee), (of) =>
            toRecognised(findSource(of, ['property'], property)),
          );
          if (made !== undefined) return made;
          // `Fastify().withTypeProvider().log`: a method that returns its owner.
          return each.callee.kind === 'member' && depth < 4
            ? this.#recogniseProperty(each.callee.object, property, depth + 1)
            : undefined;
        }
        case 'parameter':
          return each.type === undefined || depth > 4
            ? undefined
            : this.#recogniseProperty(each.type, property, depth + 1);
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

  /** What a value is by its name alone: the name at the place of use, or the one that its origin bears. */
  recogniseName(origin: Origin, named: UsedName | undefined): Recognised | undefined {
    const inner = named === undefined || named.isCall ? undefined : named.name;
    const originNames = alternatives(origin).map(getOriginName);
    for (const entry of this.#overrides) {
      const { names } = entry[1];
      const isNamed = names?.some((name) => name === inner || originNames.some((each) => each?.name === name)) === true;
      if (isNamed) return { row: getOverrideRow(entry), override: entry[1] };
    }
    if (!this.#project.contract.loggers.byName || isOfKnownModule(origin) || !mayBeNamedLogger(origin))
      return undefined;
    const made = getRowOfOwnModule(origin, inner);
    if (made !== undefined) return { row: made };
    const isNamed =
      (named !== undefined && (named.isCall ? isLoggerFactoryName(named.name) : isLoggerName(named.name))) ||
      originNames.every(
        (each) => each !== undefined && (each.isCall ? isLoggerFactoryName(each.name) : isPlainLoggerName(each.name)),
      );
    return isNamed ? { row: this.getProjectRow() } : undefined;
  }
}

/**
 * The logger that a module of the project makes which is called as its library, where the import has that name, too:
 * `import winston from './config/winston'`.
 */
function getRowOfOwnModule(origin: Origin, name: string | undefined): LoggerRow | undefined {
  if (name === undefined || origin.kind !== 'module' || !isOwnModule(origin.module)) return undefined;
  if (getModuleBaseName(origin.module) !== name || origin.path.some((each) => each !== 'default')) return undefined;
  const row = getLoggerRow(name);
  return row?.packages.includes(name) === true ? row : undefined;
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

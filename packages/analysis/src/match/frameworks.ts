/** Which rows of `knowledge/frameworks.ts` speak of a file's project, and which values are their applications and parameters. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, withoutTypeSyntax, type FunctionNode, type Node, type SourceCode } from '../ast.ts';
import type { ExportReference, FrameworkRow, ParameterRole } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { getMajorVersion, type ProjectFacts } from '../project.ts';
import { withoutComments } from '../text-without-comments.ts';
import { getFrameworkIndex, type TypedRole } from './framework-index.ts';
import { readFrameworkMentions, usesRow, type FrameworkMentions } from './framework-mentions.ts';
import { alternatives, getModulePath, type Origin, type OriginResolver } from './origin.ts';

/** Whether an origin is one of these exports; a reference to module `''` stands for a global. */
export function isExportOf(origin: Origin, references: readonly ExportReference[]): boolean {
  switch (origin.kind) {
    case 'union':
      return origin.origins.some((each) => isExportOf(each, references));
    case 'global': {
      const path = origin.path.join('.');
      return references.some((reference) => reference.module === '' && reference.export === path);
    }
    case 'module':
      return references.some(
        (reference) =>
          reference.module === origin.module &&
          getModulePath(origin, origin.module)?.join('.') === (reference.export === 'default' ? '' : reference.export),
      );
    default:
      return false;
  }
}

/** Whether an origin is an instance of one of these classes, or a value typed with one of these types. */
export function isInstanceOf(origin: Origin, references: readonly ExportReference[]): boolean {
  return alternatives(origin).some((each) => {
    const typed = each.kind === 'parameter' ? each.type : each;
    return (
      typed !== undefined &&
      alternatives(typed).some((one) => one.kind === 'instance' && isExportOf(one.of, references))
    );
  });
}

/** The functions inside which a function stands as an argument: `asyncHandler(fn)`, `[fn]`, `fn as T`; itself first. */
export function* findPositions(
  node: Node,
): Generator<{ readonly node: Node; readonly wrapper?: TSESTree.CallExpression }> {
  let current = node;
  let wrapper: TSESTree.CallExpression | undefined;
  for (let depth = 0; depth < 8; depth++) {
    yield wrapper === undefined ? { node: current } : { node: current, wrapper };
    const { parent } = current;
    if (parent == null) return;
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ChainExpression':
      case 'ArrayExpression':
      case 'SpreadElement':
        current = parent;
        break;
      case 'CallExpression':
        // `fn.bind(this)` and `wrap(fn)`; not `fn()`, whose value is another one.
        if (parent.callee === current) return;
        wrapper ??= parent;
        current = parent;
        break;
      case 'MemberExpression': {
        const call = parent.parent;
        if (parent.object !== current || getPropertyName(parent) !== 'bind') return;
        if (call.type !== 'CallExpression' || call.callee !== parent) return;
        current = call;
        break;
      }
      default:
        return;
    }
  }
}

/** The frameworks that may stand behind the handlers of one file. */
export class FrameworkMatcher {
  /** What the file's text tells. */
  readonly mentions: FrameworkMentions;
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;

  constructor({ text }: Pick<SourceCode, 'text'>, origins: OriginResolver, project: ProjectFacts) {
    this.#origins = origins;
    this.#project = project;
    this.mentions = readFrameworkMentions(withoutComments(text), project);
  }

  /** The rows that speak of the project. */
  get rows(): readonly FrameworkRow[] {
    return this.mentions.rows;
  }

  /** Those of them that may have a handler or an application in this file. */
  get candidates(): readonly FrameworkRow[] {
    return this.mentions.candidates;
  }

  /** Whether the project depends on a row's packages; undefined where its package is not known or names nothing. */
  uses(row: FrameworkRow): boolean | undefined {
    return usesRow(row, this.#project);
  }

  /** What would answer errors for all handlers of a row: that of the framework that runs on it, where the project has one. */
  getGlobalHandler(row: FrameworkRow): string {
    const [main = ''] = row.packages;
    const own = this.#project.package?.ownDependencies;
    const above = this.rows.find(
      (each) =>
        each.runsOn?.includes(main) === true &&
        this.uses(each) === true &&
        // One of the workspace's root is that of another package, where this one names only what it runs on.
        (own?.[main] === undefined || each.packages.some((name) => own[name] !== undefined)),
    );
    return (above ?? row).globalHandler;
  }

  /** The one framework with routes that the project depends on; undefined where it has none or several. */
  getProjectRow(): FrameworkRow | undefined {
    const used = this.rows.filter((row) => row.routes !== undefined && this.uses(row) === true);
    return used.length === 1 ? used[0] : undefined;
  }

  /** Whether the version of a row's package is known to be one that the row speaks of. */
  isVersionKnown(row: FrameworkRow): boolean {
    const [main] = row.packages;
    return row.versions === undefined || (main !== undefined && getMajorVersion(this.#project, main) !== undefined);
  }

  /** The row whose application, router or plugin instance a value is; undefined where it is none. */
  matchApp(origin: Origin, depth = 0): FrameworkRow | undefined {
    if (depth > 40 || this.candidates.length === 0) return undefined;
    for (const each of alternatives(origin)) {
      const row = this.#matchOneApp(each, depth);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  #matchOneApp(origin: Origin, depth: number): FrameworkRow | undefined {
    switch (origin.kind) {
      case 'call':
        return this.#matchMadeApp(origin, depth);
      case 'instance':
        return this.candidates.find((row) => row.app !== undefined && isInstanceOf(origin, row.app.classes));
      case 'parameter': {
        if (origin.path.length > 0) return undefined;
        const typed = origin.type === undefined ? undefined : this.matchApp(origin.type, depth + 1);
        if (typed !== undefined || origin.index !== 0) return typed;
        return this.#matchPlugin(origin.function, depth) ?? this.#matchOwnName(origin.function);
      }
      default:
        return undefined;
    }
  }

  /** The row of what a factory made, or of a chain of routes on an application: `express.Router().get(…).post(…)`. */
  #matchMadeApp(origin: Origin, depth: number): FrameworkRow | undefined {
    const methods: string[] = [];
    let row: FrameworkRow | undefined;
    for (let link: Origin = origin; row === undefined;) {
      if (link.kind !== 'call') {
        row = this.matchApp(link, depth + 1);
        break;
      }
      const { callee } = link;
      row = this.candidates.find((each) => each.app !== undefined && isExportOf(callee, each.app.factories));
      if (row !== undefined) break;
      const [object, method] = splitMember(callee);
      if (object === undefined || method === undefined) return undefined;
      methods.push(method);
      link = object;
    }
    const keepsApp = methods.every(
      (method) => row?.app?.derivations.includes(method) === true || row?.routes?.methods[method] !== undefined,
    );
    return keepsApp ? row : undefined;
  }

  /** The row of a plugin function, whose first parameter is an application. */
  #matchPlugin(fn: FunctionNode, depth: number): FrameworkRow | undefined {
    const rows = this.candidates.filter((row) => row.app !== undefined && row.app.plugins.length > 0);
    for (const { node } of findPositions(fn)) {
      const { parent } = node;
      if (
        parent?.type === 'VariableDeclarator' &&
        parent.id.type === 'Identifier' &&
        parent.id.typeAnnotation != null
      ) {
        const type = this.#origins.resolve(parent.id.typeAnnotation.typeAnnotation);
        return rows.find((row) => isInstanceOf(type, row.app?.plugins ?? []));
      }
      if (parent?.type !== 'CallExpression' || parent.callee === node) continue;
      const callee = withoutTypeSyntax(parent.callee);
      const byFunction = rows.find((row) => isExportOf(this.#origins.resolve(callee), row.app?.plugins ?? []));
      if (byFunction !== undefined) return byFunction;
      if (callee.type !== 'MemberExpression') continue;
      const method = getPropertyName(callee);
      if (method === undefined || !rows.some((row) => row.app?.pluginMethods.includes(method))) continue;
      const row = this.matchApp(this.#origins.resolve(callee.object), depth + 1);
      if (row?.app?.pluginMethods.includes(method) === true) return row;
    }
    return undefined;
  }

  /** The row whose applications alone have the name of a function's first parameter: `function (fastify, options)`. */
  #matchOwnName({ params: [first] }: FunctionNode): FrameworkRow | undefined {
    if (first?.type !== 'Identifier' || first.typeAnnotation != null) return undefined;
    return this.candidates.find((row) => row.app?.ownName === first.name && this.uses(row) === true);
  }

  /** The row and role that the type annotation of a parameter gives it. */
  matchParameterType(parameter: TSESTree.Parameter): { row: FrameworkRow; role: ParameterRole } | undefined {
    const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
    if (!('typeAnnotation' in target) || target.typeAnnotation == null || this.candidates.length === 0)
      return undefined;
    return this.matchType(this.#origins.resolve(target.typeAnnotation.typeAnnotation));
  }

  /** The row and role of a value that is typed as a framework's parameter: `FastifyRequest` → request. */
  matchType(type: Origin): { row: FrameworkRow; role: ParameterRole } | undefined {
    if (this.candidates.length === 0) return undefined;
    const { types } = getFrameworkIndex(this.rows);
    let found: TypedRole | undefined;
    for (const module of getModules(type)) {
      const match = types.get(module)?.find(({ references }) => isInstanceOf(type, references));
      // Of several, the one of the first row.
      if (match !== undefined && (found === undefined || this.rows.indexOf(match.row) < this.rows.indexOf(found.row)))
        found = match;
    }
    return found;
  }

  /** Whether a name usually holds an application: `router`, `usersRouter`, `this.app`. */
  isAppName(name: string): boolean {
    const last = toWords(name).at(-1);
    return last !== undefined && this.candidates.some((row) => row.app?.names.includes(last));
  }
}

/** Modules that the classes of an origin come from; `''` for a global. */
function getModules(origin: Origin): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const each of alternatives(origin)) {
    const typed = each.kind === 'parameter' ? each.type : each;
    if (typed === undefined) continue;
    for (const one of alternatives(typed)) {
      if (one.kind !== 'instance') continue;
      for (const of of alternatives(one.of)) {
        if (of.kind === 'module') modules.add(of.module);
        else if (of.kind === 'global') modules.add('');
      }
    }
  }
  return modules;
}

/** The object and the last property of an origin that is a property of something. */
function splitMember(origin: Origin): readonly [Origin | undefined, string | undefined] {
  if (origin.kind === 'member') return [origin.object, origin.property];
  if (origin.kind !== 'parameter' || origin.path.length === 0) return [undefined, undefined];
  const path = origin.path.slice(0, -1);
  const type = origin.type?.kind === 'member' ? origin.type.object : undefined;
  const { function: owner, index } = origin;
  return [
    { kind: 'parameter', function: owner, index, path, ...(type === undefined ? {} : { type }) },
    origin.path.at(-1),
  ];
}

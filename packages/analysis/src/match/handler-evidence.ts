/** By what a function is known to handle requests: where it stands, its class, the types and names of its parameters. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getEnclosingClass,
  getInterfaces,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { errorBuilderOptions } from '../knowledge/error-builders.ts';
import type { AnswerFacts, BuilderFacts, FrameworkRow, ParameterRole, ResolverMapFacts } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import { toExpression } from './framework-mentions.ts';
import { isErrorValueName } from './error-names.ts';
import { findPositions, isExportOf, isInstanceOf, type FrameworkMatcher } from './frameworks.ts';
import {
  findProperty,
  getExportedName,
  getFunctionName,
  getKeyPath,
  getOwnerName,
  getRouteName,
  getText,
  isNamedFunction,
} from './handler-names.ts';
import {
  getDecoratedRole,
  getParameterName,
  hasForeignType,
  hasParameterNames,
  isControllerClass,
  isErrorShape,
  isRouteChain,
  mayBeApp,
  mayHaveRole,
  otherClassWords,
} from './handler-shapes.ts';
import type { Handler } from './handlers.ts';
import { getPackageName } from './module-owner.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** What the evidence says of a handler; the rest its framework says. */
export type FoundHandler = Pick<Handler, 'row' | 'kind' | 'via' | 'name'> & {
  readonly roles?: readonly (ParameterRole | undefined)[];
  readonly isStreaming?: boolean;
  /** Whether it is the last function of its route: then it answers, even where it calls `next()` at its end. */
  readonly isLast?: boolean;
  readonly wrapper?: TSESTree.CallExpression;
};

/** What stands before and after a name that is given to something: an argument, a property, an export. */
const givenBefore = /(?:[(,[:]|(?<!=)\{|\.\.\.|\bdefault)$/u;
const givenAfter = /^(?:[),}\];]|\.bind\b|as\b|satisfies\b|$)/u;
/** How far apart the two may be, in characters. */
const maximumSpace = 200;

/** Finds the handlers of one file. */
export class HandlerFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #frameworks: FrameworkMatcher;
  readonly #project: ProjectFacts;

  constructor(sourceCode: SourceCode, origins: OriginResolver, frameworks: FrameworkMatcher, project: ProjectFacts) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#frameworks = frameworks;
    this.#project = project;
  }

  /** What a function is found to handle; undefined where it is no handler or cannot be told. */
  find(fn: FunctionNode): FoundHandler | undefined {
    if (this.#frameworks.candidates.length === 0) return undefined;
    const { parent } = fn;
    if (parent.type === 'Property' && errorBuilderOptions.has(getPropertyName(parent) ?? '')) return undefined;
    return this.#findByPosition(fn) ?? this.#findByClass(fn) ?? this.#findByTypes(fn) ?? this.#findByShape(fn);
  }

  /** A handler by where the function stands or is referred to: a route, an export, a builder, a resolver map. */
  #findByPosition(fn: FunctionNode): FoundHandler | undefined {
    if (fn.type === 'FunctionDeclaration') {
      return this.#findByExport(fn, fn) ?? (fn.id === null ? undefined : this.#findByReferences(fn.id, fn));
    }
    for (const { node, wrapper } of findPositions(fn)) {
      const { parent } = node;
      const found =
        parent?.type === 'CallExpression' && parent.callee !== node
          ? this.#findByCall(parent, node, fn)
          : parent?.type === 'Property' && parent.value === node
            ? (this.#findByProperty(parent, fn) ?? this.#findByConfiguration(parent, fn))
            : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
              ? (this.#findByExport(parent, fn) ??
                this.#findByAnnotation(parent.id, fn) ??
                this.#findByReferences(parent.id, fn))
              : parent != null
                ? this.#findByExport(node, fn)
                : undefined;
      if (found !== undefined) return wrapper === undefined || wrapper === parent ? found : { wrapper, ...found };
    }
    return undefined;
  }

  #findByReferences(identifier: TSESTree.Identifier, fn: FunctionNode): FoundHandler | undefined {
    if (!this.#isGivenAway(identifier.name)) return undefined;
    const variable = this.#origins.findVariable(identifier);
    for (const reference of variable?.references ?? []) {
      if (!reference.isRead) continue;
      for (const { node, wrapper } of findPositions(reference.identifier)) {
        const { parent } = node;
        const found =
          parent?.type === 'CallExpression' && parent.callee !== node
            ? this.#findByCall(parent, node, fn)
            : parent?.type === 'Property' && parent.value === node
              ? this.#findByProperty(parent, fn)
              : parent?.type === 'VariableDeclarator' && parent.init === node
                ? // `export const GET = withUser(handle)`.
                  this.#findByExport(parent, fn)
                : this.#findByExport(node, fn);
        if (found === undefined) continue;
        const named = found.row.exported === undefined ? { ...found, name: identifier.name } : found;
        return wrapper === undefined || wrapper === parent ? named : { wrapper, ...named };
      }
    }
    return undefined;
  }

  /** Whether a name stands anywhere as an argument, a property or an export: cheap, before its uses are looked for. */
  #isGivenAway(name: string): boolean {
    const { text } = this.#sourceCode;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      // A part of a longer name.
      if (isWordCode(text.charCodeAt(at - 1)) || isWordCode(text.charCodeAt(at + name.length))) continue;
      if (
        !givenBefore.test(
          text
            .slice(Math.max(0, at - maximumSpace), at)
            .trimEnd()
            .slice(-8),
        )
      )
        continue;
      const end = at + name.length;
      if (givenAfter.test(text.slice(end, end + maximumSpace).trimStart())) return true;
    }
    return false;
  }

  /** A handler that is an argument of a call: `router.get('/', fn)`, `procedure.query(fn)`, `app.use(fn)`. */
  #findByCall(call: TSESTree.CallExpression, argument: Node, fn: FunctionNode): FoundHandler | undefined {
    const callee = withoutTypeSyntax(call.callee);
    const { candidates: rows } = this.#frameworks;
    if (callee.type !== 'MemberExpression') {
      const row = rows.find(({ builder }) => builder?.takesHandler === true && this.#isBuilderName(callee, builder));
      if (row === undefined || call.arguments[0] !== argument || this.#frameworks.uses(row) === false) return undefined;
      return { row, kind: 'handler', via: 'origin', name: this.#getBuiltName(fn) };
    }
    const method = getPropertyName(callee);
    if (method === undefined) return undefined;
    const built = rows.find(
      (row) =>
        row.builder?.methods.includes(method) === true &&
        (this.#isBuilder(callee.object, row) || this.#hasBuiltParameter(fn, row)),
    );
    if (built?.builder !== undefined) {
      const name =
        built.builder.namesMethod === true ? `${method} ${getKeyPath(call) ?? 'procedure'}` : this.#getBuiltName(fn);
      return { row: built, kind: 'handler', via: 'origin', name };
    }
    const mayRegister = rows.some(
      ({ routes }) =>
        routes !== undefined &&
        (routes.methods[method] !== undefined ||
          routes.middleware.includes(method) ||
          routes.errorHandlers.includes(method)),
    );
    if (!mayRegister) return undefined;
    const row =
      this.#frameworks.matchApp(this.#origins.resolve(callee.object)) ?? this.#matchRouteShape(call, callee, fn);
    if (row?.routes === undefined) return undefined;
    const via = this.#frameworks.matchApp(this.#origins.resolve(callee.object)) === undefined ? 'shape' : 'origin';
    if (row.routes.errorHandlers.includes(method)) return { row, kind: 'error-handler', via, name: method };
    const isErrorMiddleware = isErrorShape(fn, row);
    if (row.routes.middleware.includes(method)) {
      // One that is not given `next` cannot pass control on: it answers.
      const isFinal = row.parameters.includes('next') && fn.params.length <= row.parameters.indexOf('next');
      const kind = isErrorMiddleware ? 'error-handler' : isFinal ? 'handler' : 'middleware';
      return { row, kind, via, name: `${method}(${getText(call.arguments[0]) ?? ''})` };
    }
    const verb = row.routes.methods[method];
    if (
      verb === undefined ||
      (call.arguments[0] === argument && call.arguments.length === 1 && !isRouteChain(callee.object))
    ) {
      return undefined;
    }
    return {
      row,
      kind: isErrorMiddleware ? 'error-handler' : 'handler',
      via,
      name: getRouteName(verb, call, callee.object),
      isLast: call.arguments.at(-1) === argument,
    };
  }

  /** Whether a value is a chain of calls that starts at a builder: `t.procedure.input(…)`, `publicProcedure`. */
  #isBuilder(node: Node, row: FrameworkRow): boolean {
    const seen = new Set<Node>();
    let current = withoutTypeSyntax(node);
    for (;;) {
      if (row.builder !== undefined && this.#isBuilderName(current, row.builder)) {
        return this.#frameworks.uses(row) !== false;
      }
      if (current.type === 'CallExpression') current = withoutTypeSyntax(current.callee);
      else if (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
      else {
        // `const authed = t.procedure.use(…)` under a name that says nothing.
        const made: Node | undefined = this.#getInitializer(current);
        if (made === undefined || seen.has(made)) return false;
        seen.add(made);
        current = withoutTypeSyntax(made);
      }
    }
  }

  /** What a constant of this file is set to. */
  #getInitializer(node: Node): Node | undefined {
    const definition = node.type === 'Identifier' ? this.#origins.findVariable(node)?.defs[0]?.node : undefined;
    return definition?.type === 'VariableDeclarator' && definition.parent.type === 'VariableDeclaration'
      ? (definition.init ?? undefined)
      : undefined;
  }

  /** Whether a function takes from its one parameter what only the handlers of a builder are given: `({ ctx, input }) => …`. */
  #hasBuiltParameter({ params }: FunctionNode, row: FrameworkRow): boolean {
    const [parameter] = params;
    const keys = row.builder?.parameterKeys ?? [];
    if (parameter?.type !== 'ObjectPattern' || params.length !== 1 || this.#frameworks.uses(row) !== true) return false;
    return parameter.properties.some((each) => each.type === 'Property' && keys.includes(getPropertyName(each) ?? ''));
  }

  #isBuilderName(node: Node, { names }: BuilderFacts): boolean {
    const name = getReferenceName(node);
    const last = name === undefined ? undefined : toWords(name).at(-1);
    return last !== undefined && names.includes(last);
  }

  /** How a message names a handler that is given to a builder of its own. */
  #getBuiltName(fn: FunctionNode): string {
    return getFunctionName(fn, this.#project.filename) ?? 'handler';
  }

  /**
   * The row of a route whose router cannot be told: a receiver with a router's name, a path, and a function whose
   * parameters have the names that a framework's have.
   */
  #matchRouteShape(
    call: TSESTree.CallExpression,
    callee: TSESTree.MemberExpression,
    fn: FunctionNode,
  ): FrameworkRow | undefined {
    const receiver = withoutTypeSyntax(callee.object);
    const name = getReferenceName(receiver);
    if (name === undefined || !this.#frameworks.isAppName(name)) return undefined;
    if (!alternatives(this.#origins.resolve(receiver)).every((each) => mayBeApp(each, this.#project))) return undefined;
    const method = getPropertyName(callee) ?? '';
    const [path] = call.arguments;
    // Also one that begins with a constant: `${PREFIX}/articles`.
    const isPath = path !== undefined && /^(?:…?[/*:]|$)/u.test(getText(path) ?? '-');
    const mayHaveOther = this.#frameworks.candidates.some(
      ({ routes }) => routes?.middleware.includes(method) === true || routes?.describedBy?.includes(method) === true,
    );
    return isPath || mayHaveOther ? (this.#getRowByNames(fn) ?? this.#getOnlyRow(fn, name)) : undefined;
  }

  /** The row whose parameter names a function has; the project's dependencies decide between several. */
  #getRowByNames(fn: FunctionNode): FrameworkRow | undefined {
    const rows = this.#frameworks.candidates.filter(
      (row) => this.#frameworks.uses(row) !== false && hasParameterNames(fn, row),
    );
    const used = rows.filter((row) => this.#frameworks.uses(row) === true);
    const candidates = used.length > 0 ? used : rows;
    return candidates.length === 1 || fn.params.length > 1 ? candidates[0] : undefined;
  }

  /** The one framework of the project, where a function has the names of another's parameters: Fastify's `(req, res)`. */
  #getOnlyRow(fn: FunctionNode, receiver: string): FrameworkRow | undefined {
    const row = this.#frameworks.getProjectRow();
    if (row?.app?.names.includes(toWords(receiver).at(-1) ?? '') !== true) return undefined;
    return fn.params.length > 1 &&
      this.#frameworks.rows.some((each) => haveSameRoles(each, row) && hasParameterNames(fn, each))
      ? row
      : undefined;
  }

  /** A handler in an object: `{ handler: fn }` of a route's options, `{ Query: { articles: fn } }`. */
  #findByProperty(property: TSESTree.Property, fn: FunctionNode): FoundHandler | undefined {
    const key = getPropertyName(property);
    const object = property.parent;
    if (key === undefined || object.type !== 'ObjectExpression') return undefined;
    const { candidates: rows } = this.#frameworks;
    const optionRows = rows.filter((row) => row.routes?.handlerProperty === key);
    const call = object.parent;
    if (optionRows.length > 0 && call.type === 'CallExpression' && call.callee.type === 'MemberExpression') {
      const method = getPropertyName(call.callee) ?? '';
      const app = this.#frameworks.matchApp(this.#origins.resolve(call.callee.object));
      const row =
        app ??
        optionRows.find((each) => this.#isRouteObject(each, object, method) && this.#frameworks.uses(each) !== false);
      if (row?.routes === undefined || !optionRows.includes(row)) return undefined;
      const via = app === undefined ? 'shape' : 'origin';
      const { objectMethod, methods } = row.routes;
      if (objectMethod?.method === method) {
        const verb = getText(findProperty(object, objectMethod.verb)) ?? 'route';
        const path = getText(findProperty(object, objectMethod.path));
        return { row, kind: 'handler', via, name: path === undefined ? `${verb} route` : `${verb} ${path}` };
      }
      const verb = methods[method];
      if (verb === undefined) return undefined;
      return { row, kind: 'handler', via, name: getRouteName(verb, call, call.callee.object) };
    }
    const resolverRow = rows.find((row) => row.resolverMap !== undefined && this.#frameworks.uses(row) !== false);
    const facts = resolverRow?.resolverMap;
    if (resolverRow === undefined || facts === undefined) return undefined;
    const owner = getOwnerName(object);
    const { fields } = facts;
    if (
      fields.handlers.includes(key) &&
      this.#frameworks.uses(resolverRow) === true &&
      isField(object, fields.besides)
    ) {
      if (this.#importsOneOf(facts.clients)) return undefined;
      // A variable (`const joinType = { type, resolve }`) is named for what it is put together from.
      const isNamed = owner !== undefined && owner.outer !== owner.name && !fields.handlers.includes(owner.name);
      const name = isNamed ? `the resolver of ${owner.name}` : 'a resolver';
      // Some builders put a query for the store before the usual parameters.
      const isShifted = fields.leading.includes(getParameterName(fn.params[0]) ?? '');
      const roles = fn.params.map((_, index) => resolverRow.parameters[isShifted ? index - 1 : index]);
      return { row: resolverRow, kind: 'handler', via: 'origin', name, roles };
    }
    if (owner === undefined) return undefined;
    const isType = facts.types.includes(owner.name);
    const isResolvers = owner.outer !== undefined && facts.names.includes(toWords(owner.outer).at(-1) ?? '');
    const isTyped = /^(?:Query|Mutation|Subscription)?Resolvers\b/u.test(owner.type ?? '');
    if (!(isType && this.#frameworks.uses(resolverRow) === true) && !isResolvers && !isTyped) return undefined;
    if (fn.params.length > 4 || this.#importsOneOf(facts.clients)) return undefined;
    return { row: resolverRow, kind: 'handler', via: 'origin', name: `${owner.name}.${key}` };
  }

  /** Whether the file imports something of these packages. */
  #importsOneOf(packages: readonly string[]): boolean {
    return this.#sourceCode.ast.body.some(
      (each) => each.type === 'ImportDeclaration' && packages.includes(getPackageName(each.source.value)),
    );
  }

  /** A handler in the options of a project's own wrapper: `export const GET = withApi({ handler: fn })`. */
  #findByConfiguration(property: TSESTree.Property, fn: FunctionNode): FoundHandler | undefined {
    const object = property.parent;
    const call = object.parent;
    if (getPropertyName(property) !== 'handler' || call.type !== 'CallExpression' || call.callee === object)
      return undefined;
    for (const { node } of findPositions(call)) {
      const exported = node.parent?.type === 'VariableDeclarator' ? node.parent : node;
      const found = this.#findByExport(exported, fn);
      if (found !== undefined) return { wrapper: call, ...found };
    }
    return undefined;
  }

  /** Whether an object is a whole route: `{ method, url, handler }`. */
  #isRouteObject(row: FrameworkRow, object: TSESTree.ObjectExpression, method: string): boolean {
    const facts = row.routes?.objectMethod;
    return (
      facts?.method === method &&
      findProperty(object, facts.verb) !== undefined &&
      findProperty(object, facts.path) !== undefined
    );
  }

  /** A handler by the file that exports it and the name it has there. */
  #findByExport(node: Node, fn: FunctionNode): FoundHandler | undefined {
    const name = getExportedName(node);
    if (name === undefined) return undefined;
    const filename = this.#project.filename.replaceAll('\\', '/');
    for (const row of this.#frameworks.candidates) {
      const { exported, resolverMap } = row;
      if (resolverMap !== undefined && this.#isExportedResolver(row, resolverMap.exported, name, fn))
        return { row, kind: 'handler', via: 'shape', name };
      if (exported === undefined) continue;
      if (!exported.names.includes(name)) {
        if (exported.anyName !== true || name === 'default' || !this.#answersRequest(row, fn)) continue;
        return { row, kind: 'handler', via: 'origin', name };
      }
      if (exported.anyName !== true && this.#frameworks.uses(row) === false) continue;
      if (exported.files === undefined) {
        if (!this.#isEvident(row, fn)) continue;
        return { row, kind: 'handler', via: 'origin', name };
      }
      const place = toExpression(exported.files).exec(filename)?.[0].replace(/^\//u, '');
      // A helper may lie among the handlers: `export default findUser`, which is given an id.
      if (place === undefined || isPrimitive(fn.params[0])) continue;
      return {
        row,
        kind: 'handler',
        via: 'origin',
        name: name === 'default' ? `the handler of ${place}` : `${name} in ${place}`,
      };
    }
    return undefined;
  }

  /** Whether an export is a resolver by its name, its first parameter and the folder of its file. */
  #isExportedResolver(
    row: FrameworkRow,
    { end, files, parents }: ResolverMapFacts['exported'],
    name: string,
    { params }: FunctionNode,
  ): boolean {
    if (toWords(name).at(-1) !== end || params.length < 2 || this.#frameworks.uses(row) !== true) return false;
    const parent = getParameterName(params[0]);
    return (
      parent !== undefined &&
      parents.includes(parent) &&
      toExpression(files).test(this.#project.filename.replaceAll('\\', '/'))
    );
  }

  /** Whether a function is given the request, by the type or the name of its parameter, and makes an answer to return. */
  #answersRequest(row: FrameworkRow, fn: FunctionNode): boolean {
    const { returned } = row.answers;
    const [first] = fn.params;
    if (first === undefined || returned === undefined) return false;
    const type = this.#frameworks.matchParameterType(first);
    const isRequest =
      type === undefined
        ? row.parameterNames.request?.includes(getParameterName(first) ?? '') === true
        : type.row === row && type.role === 'request';
    if (!isRequest) return false;
    return this.#hasAnswer(fn, returned, 1);
  }

  /** @param hops how many functions are followed that a returned answer is made by */
  #hasAnswer(fn: FunctionNode, returned: NonNullable<AnswerFacts['returned']>, hops: number): boolean {
    for (const node of findInside(fn.body, this.#sourceCode, () => false)) {
      if (node.type === 'ObjectExpression') {
        if ([returned.status, returned.body].every((key) => findProperty(node, key) !== undefined)) return true;
      } else if (hops > 0 && node.type === 'CallExpression' && node.parent.type === 'ReturnStatement') {
        const origin = this.#origins.resolve(node.callee);
        if (origin.kind === 'node' && isFunction(origin.node) && this.#hasAnswer(origin.node, returned, hops - 1))
          return true;
      }
    }
    return false;
  }

  /** Whether an export that any file may have is a handler: its types, its parameter's name with the project, its answer. */
  #isEvident(row: FrameworkRow, fn: FunctionNode): boolean {
    if (fn.params.some((parameter) => this.#frameworks.matchParameterType(parameter)?.row === row)) return true;
    const { returned } = row.answers;
    const answers =
      returned !== undefined && new RegExp(`\\b${returned.status}\\b`, 'u').test(this.#sourceCode.getText(fn));
    return answers && (this.#frameworks.uses(row) === true || hasParameterNames(fn, row));
  }

  /** A handler by the annotation of the variable that holds it: `const create: RequestHandler = …`. */
  #findByAnnotation(identifier: TSESTree.Identifier, fn: FunctionNode): FoundHandler | undefined {
    if (identifier.typeAnnotation == null) return undefined;
    const type = this.#origins.resolve(identifier.typeAnnotation.typeAnnotation);
    for (const row of this.#frameworks.candidates) {
      const isErrorHandler = isInstanceOf(type, row.errorHandlerTypes);
      if (!isErrorHandler && !isInstanceOf(type, row.handlerTypes)) continue;
      const kind = isErrorHandler || isErrorShape(fn, row) ? 'error-handler' : 'handler';
      return { row, kind, via: 'origin', name: identifier.name };
    }
    return undefined;
  }

  /** A method of a decorated class: a NestJS controller or resolver. */
  #findByClass(fn: FunctionNode): FoundHandler | undefined {
    const member = fn.parent;
    if (member.type !== 'MethodDefinition' || member.kind !== 'method') return undefined;
    const owner = getEnclosingClass(fn);
    const method = getPropertyName(member);
    if (owner === undefined || method === undefined) return undefined;
    for (const row of this.#frameworks.candidates) {
      const { decorated } = row;
      if (decorated === undefined) continue;
      if (!getDecorators(owner).some((decorator) => isExportOf(this.#resolveDecorator(decorator), decorated.classes)))
        continue;
      const handled = Object.keys(decorated.methods.names).map((name) => ({
        module: decorated.methods.module,
        export: name,
      }));
      const decorator = getDecorators(member).find((each) => isExportOf(this.#resolveDecorator(each), handled));
      if (decorator === undefined) return undefined;
      const streaming = decorated.streaming.map((name) => ({ module: decorated.methods.module, export: name }));
      return {
        row,
        kind: 'handler',
        via: 'origin',
        name: `${owner.id?.name ?? 'controller'}.${method}`,
        roles: fn.params.map((parameter) => getDecoratedRole(parameter, decorated.parameters)),
        isStreaming: getDecorators(member).some((each) => isExportOf(this.#resolveDecorator(each), streaming)),
      };
    }
    return undefined;
  }

  #resolveDecorator(decorator: TSESTree.Decorator): Origin {
    const { expression } = decorator;
    return this.#origins.resolve(expression.type === 'CallExpression' ? expression.callee : expression);
  }

  /** A handler by the types of its parameters: `(req: Request, res: Response)`. */
  #findByTypes(fn: FunctionNode): FoundHandler | undefined {
    if (fn.params.length === 0 || this.#mustBeOther(fn)) return undefined;
    const shifted = this.#findBehindServices(fn);
    if (shifted !== undefined) return shifted;
    for (const parameter of fn.params) {
      const typed = this.#frameworks.matchParameterType(parameter);
      if (typed === undefined || typed.role === 'app' || typed.role === 'info') continue;
      const { row } = typed;
      const isErrorHandler = isErrorShape(fn, row) && !(typed.role === 'request' && fn.params[0] === parameter);
      const roles = isErrorHandler ? (row.errorParameters ?? []) : row.parameters;
      // Part of a handler may be given more: `updateArticle(req, res, userId)`.
      const isPart =
        typed.role === 'request' &&
        fn.params[0] === parameter &&
        fn.parent.type !== 'MethodDefinition' &&
        this.#isTyped(fn.params[1], 'response');
      if (!isPart && !fn.params.every((each, index) => mayHaveRole(each, roles[index], row, this.#frameworks)))
        continue;
      // One that is only given the request, or a context it does not answer on, helps a handler; it is none itself.
      const { on } = row.answers;
      const answering = on === undefined ? undefined : fn.params[roles.indexOf(on)];
      if (answering === undefined || (on === 'context' && !this.#answersOn(answering, fn, row))) continue;
      const name = getFunctionName(fn, this.#project.filename);
      if (name === undefined) return undefined;
      // What only reads its response leaves the answer to others.
      const isHandler = on !== 'response' || row.answers.returnsValue || !this.#onlyReads(answering);
      const kind = isErrorHandler ? 'error-handler' : isHandler ? 'handler' : 'middleware';
      return { row, kind, via: 'origin', name };
    }
    return undefined;
  }

  /**
   * A handler among controllers that is given what it needs before the request and the response, by their types:
   * `handleUpload(server, request: FastifyRequest, reply: FastifyReply)`.
   */
  #findBehindServices(fn: FunctionNode): FoundHandler | undefined {
    const { params } = fn;
    if (params.length < 3 || !this.#isControllerFile()) return undefined;
    const typed = params.map((each) => this.#frameworks.matchParameterType(each));
    const first = typed.findIndex((each) => each?.role === 'request');
    const row = typed[first]?.row;
    const next = typed[first + 1];
    if (first < 1 || row === undefined || next?.role !== 'response' || next.row !== row) return undefined;
    const name = getFunctionName(fn, this.#project.filename);
    if (name === undefined || isErrorValueName(getParameterName(params[0]) ?? '')) return undefined;
    const roles = params.map((_, index) => row.parameters[index - first]);
    return { row, kind: 'handler', via: 'origin', name, roles };
  }

  #isTyped(parameter: TSESTree.Parameter | undefined, role: ParameterRole): boolean {
    return parameter !== undefined && this.#frameworks.matchParameterType(parameter)?.role === role;
  }

  /** Whether a function answers on its context parameter: sets the body or the status, or calls what sends. */
  #answersOn(parameter: TSESTree.Parameter, fn: FunctionNode, row: FrameworkRow): boolean {
    const name = getParameterName(parameter);
    if (name === undefined) return false;
    const { senders, statusMethods, throwers, statusProperties, bodyProperties } = row.answers;
    const calls = [...Object.keys(senders), ...statusMethods, ...Object.keys(throwers)].map((method) => `${method}\\(`);
    const sets = [...statusProperties, ...bodyProperties].map((property) => `${property.replace('.', '\\.')}\\s*=[^=]`);
    const members = [...calls, ...sets].join('|');
    return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*\\.\\s*(?:${members})`, 'u').test(
      this.#sourceCode.getText(fn),
    );
  }

  /**
   * Whether nothing but properties of a response are read, so that nothing can be answered on it:
   * `const getDevice = (req, res) => res.locals.device ?? req.get('X-Device')`.
   */
  #onlyReads(parameter: TSESTree.Parameter): boolean {
    const variable = parameter.type === 'Identifier' ? this.#origins.findVariable(parameter) : undefined;
    return (
      variable?.references.every(({ identifier }) => {
        const member = identifier.parent;
        if (member.type !== 'MemberExpression' || member.object !== identifier) return false;
        const { parent } = member;
        return (
          !(parent.type === 'CallExpression' && parent.callee === member) &&
          !(parent.type === 'AssignmentExpression' && parent.left === member)
        );
      }) === true
    );
  }

  /** A handler by the names of its parameters, in the places where projects keep handlers. */
  #findByShape(fn: FunctionNode): FoundHandler | undefined {
    if (fn.params.length === 0 || this.#mustBeOther(fn)) return undefined;
    const row = this.#getRowByNames(fn);
    const isForeign = (parameter: TSESTree.Parameter): boolean =>
      hasForeignType(parameter, this.#origins, this.#frameworks, this.#project);
    if (row === undefined || fn.params.some(isForeign)) return undefined;
    const name = getFunctionName(fn, this.#project.filename);
    if (name === undefined) return undefined;
    if (isErrorShape(fn, row)) return { row, kind: 'error-handler', via: 'shape', name };
    // (req, res) says enough where the project is known to use the framework; (ctx) alone only among controllers.
    const isSure = row.answers.on === 'response' && fn.params.length >= 2 && this.#frameworks.uses(row) === true;
    if (!isSure && !this.#isControllerFile() && !isControllerClass(getEnclosingClass(fn))) return undefined;
    return { row, kind: 'handler', via: 'shape', name };
  }

  #isControllerFile(): boolean {
    return /(?:^|[/\\.-])(?:controllers?|handlers?|routes?|routers?)(?:[/\\]|[.-][^/\\]*$)/iu.test(
      this.#project.filename,
    );
  }

  /**
   * Whether types and names of parameters prove nothing: a function without a name, and a method of a class that a
   * framework calls otherwise (a provider, a guard, an exception filter) or that calls itself a service.
   */
  #mustBeOther(fn: FunctionNode): boolean {
    if (!isNamedFunction(fn)) return true;
    const owner = fn.parent.type === 'MethodDefinition' ? getEnclosingClass(fn) : undefined;
    if (owner === undefined) return false;
    if (getDecorators(owner).length > 0 || getInterfaces(owner).length > 0) return true;
    return owner.id !== null && otherClassWords.has(toWords(owner.id.name).at(-1) ?? '');
  }
}

/** Whether an object is the definition of a field: `{ type: 'User', resolve: fn }`. */
function isField(object: TSESTree.ObjectExpression, keys: readonly string[]): boolean {
  return object.properties.some((each) => each.type === 'Property' && keys.includes(getPropertyName(each) ?? ''));
}

/** Whether the handlers of two frameworks begin with the same roles. */
function haveSameRoles(a: FrameworkRow, b: FrameworkRow): boolean {
  return a.routes !== undefined && b.parameters.every((role, index) => a.parameters[index] === role);
}

/** Whether a parameter is typed as a text, a number or the like, which no framework gives a handler first. */
function isPrimitive(parameter: TSESTree.Parameter | undefined): boolean {
  if (parameter?.type !== 'Identifier') return false;
  return /^TS(?:BigInt|Boolean|Number|String|Symbol)Keyword$/u.test(
    parameter.typeAnnotation?.typeAnnotation.type ?? '',
  );
}

/** Whether a UTF-16 code unit is a letter, digit or underscore of ASCII. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

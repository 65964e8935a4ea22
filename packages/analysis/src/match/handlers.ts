/** Which functions handle requests, of which framework, and what their parameters are: reads `knowledge/frameworks.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { handlerWrappers } from '../knowledge/frameworks.ts';
import type { FrameworkRow, ParameterRole } from '../knowledge/table.ts';
import type { ProjectFacts } from '../project.ts';
import { getFrameworkIndex } from './framework-index.ts';
import { isExportOf, type FrameworkMatcher } from './frameworks.ts';
import { HandlerFinder, type FoundHandler } from './handler-evidence.ts';
import { getRouteName, getText } from './handler-names.ts';
import { getParameterName, hasParameterNames, mayHaveRole } from './handler-shapes.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

export type HandlerKind =
  | 'handler' // answers requests
  | 'middleware' // runs around handlers and passes control on
  | 'error-handler'; // answers the errors of handlers

/** A function that a framework calls for a request. */
export interface Handler {
  readonly node: FunctionNode;
  readonly row: FrameworkRow;
  readonly kind: HandlerKind;
  /** `origin`: by the router, decorator, file or types it belongs to. `shape`: by names only. */
  readonly via: 'origin' | 'shape';
  /** How a message names it: `POST /articles`, `ArticlesController.create`, `GET in app/articles/route.ts`. */
  readonly name: string;
  /** The role of each parameter by position; undefined where none is known. */
  readonly roles: readonly (ParameterRole | undefined)[];
  /** Whether the framework sees a rejection of this function; undefined where it depends on what cannot be told. */
  readonly seesRejections: boolean | undefined;
  /** Whether it answers in pieces or over a stream that stays open, and so must report errors inside it. */
  readonly isStreaming: boolean;
  /** The call it is wrapped in before the framework gets it: `asyncHandler(fn)`. */
  readonly wrapper: TSESTree.CallExpression | undefined;
}

/** A call that gives handlers to an application which is known for sure: `router.get('/', authenticate, list)`. */
export interface Registration {
  readonly row: FrameworkRow;
  /** How a message names what is registered: `POST /articles`, `use(/api)`. */
  readonly name: string;
  /** The arguments that may be handlers, arrays taken apart. */
  readonly handlers: readonly Node[];
  /** Whether the framework sees the rejection of an async one; undefined where its version is not known. */
  readonly seesRejections: boolean | undefined;
}

/** Recognises the handlers of one file. */
export class HandlerMatcher {
  readonly frameworks: FrameworkMatcher;
  readonly #origins: OriginResolver;
  readonly #project: ProjectFacts;
  readonly #sourceCode: SourceCode;
  readonly #finder: HandlerFinder;
  readonly #handlers = new Map<FunctionNode, Handler | undefined>();

  constructor(sourceCode: SourceCode, origins: OriginResolver, frameworks: FrameworkMatcher, project: ProjectFacts) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.frameworks = frameworks;
    this.#project = project;
    this.#finder = new HandlerFinder(sourceCode, origins, frameworks, project);
  }

  /** Whether the file may have a handler of any framework. */
  get mayHandle(): boolean {
    return this.frameworks.candidates.length > 0;
  }

  /** Whether the file may have a handler whose returned value is its answer. */
  get mayReturnAnswers(): boolean {
    return this.frameworks.candidates.some(({ answers }) => answers.returnsValue);
  }

  /** What a function handles; undefined where it is no handler or cannot be told. */
  matchHandler(fn: FunctionNode): Handler | undefined {
    if (this.#handlers.has(fn)) return this.#handlers.get(fn);
    // Set first: what a handler is must never depend on itself.
    this.#handlers.set(fn, undefined);
    const found = this.#finder.find(fn);
    const handler = found === undefined ? undefined : this.#toHandler(fn, found);
    this.#handlers.set(fn, handler);
    return handler;
  }

  /** The nearest handler around a node, the node itself included. */
  findHandler(node: Node): Handler | undefined {
    for (let current: Node | null | undefined = node; current != null; current = current.parent) {
      const handler = isFunction(current) ? this.matchHandler(current) : undefined;
      if (handler !== undefined) return handler;
    }
    return undefined;
  }

  /**
   * The framework and role of a value: a handler's parameter, a value typed as one, an application. For a property
   * of one (`request.log`) ask for the object.
   */
  matchRole(origin: Origin): { readonly row: FrameworkRow; readonly role: ParameterRole } | undefined {
    for (const each of alternatives(origin)) {
      const row = this.frameworks.matchApp(each);
      if (row !== undefined) return { row, role: 'app' };
      if (each.kind === 'instance') return this.frameworks.matchType(each);
      if (each.kind !== 'parameter' || each.path.length > 0) continue;
      const typed = each.type === undefined ? undefined : this.frameworks.matchType(each.type);
      if (typed !== undefined) return typed;
      const handler = this.matchHandler(each.function);
      const role = handler?.roles[each.index];
      if (handler !== undefined && role !== undefined) return { row: handler.row, role };
    }
    return undefined;
  }

  /**
   * Whether a value is the `next` that a framework gives to each of its handlers: of one that is known, or of a function
   * that a call is given and whose parameters have the names of a handler's.
   */
  isNext(origin: Origin): boolean {
    if (this.matchRole(origin)?.role === 'next') return true;
    if (origin.kind !== 'parameter' || origin.path.length > 0) return false;
    const { function: fn, index } = origin;
    return (
      fn.parent.type === 'CallExpression' &&
      this.frameworks.rows.some((row) => row.parameters[index] === 'next' && hasParameterNames(fn, row))
    );
  }

  /** What a call registers on an application; undefined where it is none, or where the application is only likely one. */
  matchRegistration(call: TSESTree.CallExpression): Registration | undefined {
    const callee = withoutTypeSyntax(call.callee);
    const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
    if (callee.type !== 'MemberExpression' || method === undefined) return undefined;
    if (!this.mayHandle) return undefined;
    if (!getFrameworkIndex(this.frameworks.rows).registrationNames.has(method)) return undefined;
    const row = this.frameworks.matchApp(this.#origins.resolve(callee.object));
    if (row?.routes === undefined) return undefined;
    const verb = row.routes.methods[method];
    if (verb === undefined && !row.routes.middleware.includes(method)) return undefined;
    const handlers = call.arguments.flatMap(flattenArrays);
    return {
      row,
      name:
        verb === undefined ? `${method}(${getText(call.arguments[0]) ?? ''})` : getRouteName(verb, call, callee.object),
      // `app.get('setting')` and the path of a route are no handlers.
      handlers: handlers.filter((each) => getText(each) === undefined),
      seesRejections: this.#seesRejections(row, undefined, 'origin'),
    };
  }

  #toHandler(fn: FunctionNode, found: FoundHandler): Handler {
    const { row, name, via, wrapper } = found;
    const roles = found.roles ?? this.#getRoles(fn, row, found.kind);
    const kind =
      found.kind === 'handler' && found.isLast !== true && this.#passesOn(fn, roles) ? 'middleware' : found.kind;
    return {
      node: fn,
      row,
      kind,
      via,
      name,
      roles,
      wrapper,
      isStreaming: found.isStreaming === true || this.#streams(fn, row, roles),
      seesRejections: this.#seesRejections(row, wrapper, via),
    };
  }

  #seesRejections(
    row: FrameworkRow,
    wrapper: TSESTree.CallExpression | undefined,
    via: Handler['via'],
  ): boolean | undefined {
    if (row.seesRejections) return true;
    if (wrapper !== undefined) return this.isForwardingWrapper(wrapper) ? true : undefined;
    if (!this.frameworks.isVersionKnown(row) || via === 'shape') return undefined;
    return this.#isPatched();
  }

  /** Whether a library of the project makes the framework see rejections. */
  #isPatched(): boolean {
    return handlerWrappers.patches.some((name) => this.#project.package?.dependencies[name] !== undefined);
  }

  /**
   * Whether a handler must give a rejection to `next()` itself: nothing wraps it, and the framework, whose version is
   * known, sees none. It may be a handler by its form alone.
   */
  mustForward({ row, wrapper }: Handler): boolean {
    if (wrapper !== undefined || row.seesRejections || !row.errorExits.includes('next')) return false;
    return this.frameworks.isVersionKnown(row) && !this.#isPatched();
  }

  /** Whether a call wraps a handler and gives its rejection to the framework. */
  isForwardingWrapper(call: TSESTree.CallExpression): boolean {
    const callee = withoutTypeSyntax(call.callee);
    const name = getReferenceName(callee);
    if (name === undefined) return false;
    const known: readonly string[] = [...handlerWrappers.names, ...this.#project.contract.frameworks.wrappers];
    return known.includes(name) || isExportOf(this.#origins.resolve(callee), handlerWrappers.modules);
  }

  #getRoles(fn: FunctionNode, row: FrameworkRow, kind: HandlerKind): readonly (ParameterRole | undefined)[] {
    const byPosition = kind === 'error-handler' ? (row.errorParameters ?? []) : row.parameters;
    return fn.params.map((parameter, index) => {
      const role = byPosition[index];
      return (
        this.frameworks.matchParameterType(parameter)?.role ??
        (mayHaveRole(parameter, role, row, this.frameworks) ? role : undefined)
      );
    });
  }

  /** Whether a function calls its `next` with nothing: what comes after it answers the request. */
  #passesOn(fn: FunctionNode, roles: readonly (ParameterRole | undefined)[]): boolean {
    const next = fn.params[roles.indexOf('next')];
    if (next?.type !== 'Identifier') return false;
    return new RegExp(`\\b${next.name.replaceAll('$', '\\$')}\\(\\s*\\)`, 'u').test(this.#sourceCode.getText(fn));
  }

  /** Whether a function writes its answer in pieces: an event stream, a piped file, a response taken from the framework. */
  #streams(fn: FunctionNode, row: FrameworkRow, roles: readonly (ParameterRole | undefined)[]): boolean {
    const text = this.#sourceCode.getText(fn);
    if (/text\/event-stream|\bheadersSent\b|\bReadableStream\b|\bTransformStream\b/u.test(text)) return true;
    const { on, streaming } = row.answers;
    const name = on === undefined ? undefined : getParameterName(fn.params[roles.indexOf(on)]);
    if (name === undefined) return false;
    const escaped = name.replaceAll('$', '\\$');
    if (new RegExp(`(?:\\bpipe|\\bpipeline|[Ss]tream\\w*)\\([^()]*\\b${escaped}\\b`, 'u').test(text)) return true;
    return streaming.some((member) => new RegExp(`\\b${escaped}\\s*\\??\\.\\s*${member}\\b`, 'u').test(text));
  }
}

/** The elements of an argument that is an array, of its arrays too; else the argument. */
function flattenArrays(node: Node): readonly Node[] {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'ArrayExpression') return [inner];
  return inner.elements.flatMap((element) => (element === null ? [] : flattenArrays(element)));
}

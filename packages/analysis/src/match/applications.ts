/** Applications that one file makes and starts, and whether it gives them what answers their errors. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getEnclosingClass,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type ClassNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { errorHandlerWords, observedPath, routeHolderWords } from '../knowledge/application-words.ts';
import { frameworks } from '../knowledge/frameworks.ts';
import type { ApplicationFacts, FrameworkRow } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { isExportOf, type FrameworkMatcher } from './frameworks.ts';
import { findProperty } from './handler-names.ts';
import { isHealthName } from './handler-purposes.ts';
import { isOwnModule } from './module-paths.ts';
import type { OriginResolver } from './origin.ts';
import { resolveFunction } from './unawaited-callbacks.ts';

type Creation = TSESTree.CallExpression | TSESTree.NewExpression;

/** An application that a file makes, gives routes and starts, and that nobody else is given. */
export interface StartedApplication {
  readonly row: FrameworkRow;
  /** The call that starts it. */
  readonly start: TSESTree.CallExpression;
}

/** What happens to an application, in the order of the text. */
interface Use {
  readonly kind: 'start' | 'route' | 'middleware' | 'error-handler';
  readonly call: TSESTree.CallExpression;
}

const allFacts = (frameworks satisfies readonly FrameworkRow[]).flatMap((row: FrameworkRow) => row.application ?? []);
const creatorModules = [...new Set(allFacts.flatMap(({ creators }) => creators.map(({ module }) => module)))];
const creatorNames: ReadonlySet<string> = new Set(
  allFacts.flatMap(({ creators }) => creators.map((each) => each.export.replace(/^.*\./u, ''))),
);
const startNames = new RegExp(
  `\\b(?:${[
    ...new Set(
      allFacts.flatMap(({ startMethods, startFunctions }) => [
        ...startMethods,
        ...startFunctions.map((each) => each.export.replace(/^.*\./u, '')),
      ]),
    ),
  ].join('|')})\\b`,
  'u',
);

const creatorForm = new RegExp(
  `['"\`](?:${creatorModules.map((name) => name.replaceAll(/[.\\/]/gu, String.raw`\$&`)).join('|')})(?=['"\`/])`,
  'u',
);

/** Whether a file may make and start an application: by its text, before anything is looked up. */
export function mayStartApplication(text: string): boolean {
  return creatorForm.test(text) && startNames.test(text);
}

/** Finds the applications of one file that are started without anything that answers their errors. */
export class ApplicationFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #frameworks: FrameworkMatcher;

  constructor(sourceCode: SourceCode, origins: OriginResolver, frameworks: FrameworkMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#frameworks = frameworks;
  }

  /**
   * The application that a call or `new` makes, where this file starts it and surely gives it no error handler;
   * undefined where it is none, or where somebody else (another function, another module) may give it one.
   */
  findUnguarded(creation: Creation): StartedApplication | undefined {
    const { callee } = creation;
    // `express()` and `require('express')()` may have any name; below another name, a creator has its own.
    if (callee.type === 'MemberExpression' && !creatorNames.has(getReferenceName(callee) ?? '')) return undefined;
    const origin = this.#origins.resolve(creation.callee);
    const row = this.#frameworks.rows.find(
      ({ application }) => application !== undefined && isExportOf(origin, application.creators),
    );
    const facts = row?.application;
    if (row === undefined || facts === undefined || this.#mayBeMadeWith(creation, facts)) return undefined;
    const uses = this.#findUses(creation, row, facts);
    const start = uses?.find(({ kind }) => kind === 'start');
    if (uses === undefined || start === undefined || uses.some(({ kind }) => kind === 'error-handler'))
      return undefined;
    const isObserved = uses.every(({ kind }) => kind !== 'middleware');
    const hasRoutes =
      row.routes === undefined ||
      uses.some(({ kind, call }) =>
        kind === 'middleware'
          ? this.#mountsRoutes(call)
          : kind === 'route' &&
            !isHealthPath(call, row, isObserved) &&
            call.arguments.some((each) => this.#mayFail(each)),
      );
    if (!hasRoutes || this.#mayAnswerErrors(uses, facts)) return undefined;
    return { row, start: start.call };
  }

  /** Whether the way in which an application is made gives, or may give, it an error handler. */
  #mayBeMadeWith(creation: Creation, { errors }: ApplicationFacts): boolean {
    const [argument] = creation.arguments;
    if (errors.by === 'option') {
      if (argument?.type !== 'ObjectExpression') return true;
      return argument.properties.some(
        (each) =>
          each.type === 'SpreadElement' ||
          getPropertyName(each) === errors.option ||
          getPropertyName(each) === 'plugins',
      );
    }
    if (errors.by !== 'module') return false;
    // A module of another file may provide a filter, and so may any that it imports.
    const made = argument === undefined ? undefined : this.#origins.resolve(argument);
    if (made?.kind !== 'node' || made.node.type !== 'ClassDeclaration') return true;
    for (const { expression } of getDecorators(made.node)) {
      const options = expression.type === 'CallExpression' ? expression.arguments[0] : undefined;
      if (options?.type !== 'ObjectExpression') return true;
      if (options.properties.some((each) => each.type === 'SpreadElement')) return true;
      const imports = findProperty(options, 'imports');
      if (imports !== undefined && !(imports.type === 'ArrayExpression' && imports.elements.length === 0)) return true;
      const providers = findProperty(options, 'providers');
      if (providers === undefined) continue;
      if (providers.type !== 'ArrayExpression') return true;
      for (const node of findInside(providers, this.#sourceCode, () => false)) {
        if (node.type === 'SpreadElement') return true;
        if (node.type === 'Identifier' && isExportOf(this.#origins.resolve(node), [errors.provider])) return true;
      }
    }
    return false;
  }

  /** All that is done with an application; undefined where it is handed to somebody who may add to it. */
  #findUses(creation: Creation, row: FrameworkRow, facts: ApplicationFacts): readonly Use[] | undefined {
    const uses: Use[] = [];
    const end = this.#readChain(creation, row, facts, uses);
    if (end === undefined) return undefined;
    const declarator = end.parent;
    const field = declarator == null ? undefined : getField(declarator, end);
    if (field !== undefined) return this.#findUsesOfField(field, row, facts, uses);
    if (
      declarator?.type !== 'VariableDeclarator' ||
      declarator.init !== end ||
      declarator.id.type !== 'Identifier' ||
      declarator.parent.kind !== 'const'
    ) {
      // `express().use(…).listen(3000)` is nobody's but its own.
      return end.parent?.type === 'ExpressionStatement' ? uses : undefined;
    }
    const variable =
      this.#origins.findVariable(declarator.id) ?? this.#origins.findVariableByName(declarator.id.name, declarator);
    if (variable === undefined) return undefined;
    for (const { identifier } of variable.references) {
      if (identifier.type !== 'Identifier') return undefined;
      if (isTypeOrExport(identifier)) continue;
      if (this.#readChain(identifier, row, facts, uses) === undefined) return undefined;
    }
    return uses.toSorted((a, b) => a.call.range[1] - b.call.range[1]);
  }

  /** All that a class does with an application it keeps in a field; undefined where others may add to that. */
  #findUsesOfField(
    { name, owner }: Field,
    row: FrameworkRow,
    facts: ApplicationFacts,
    uses: Use[],
  ): readonly Use[] | undefined {
    // What a class inherits, or leaves to its heirs, may add an error handler.
    if (owner.superClass !== null || owner.abstract) return undefined;
    for (const node of findInside(owner.body, this.#sourceCode, () => false)) {
      // Who is given the whole object may add to it: `addRoutes(this)`, `const { app } = this`.
      if (node.type === 'ThisExpression' && node.parent.type !== 'MemberExpression') return undefined;
      if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') continue;
      if (getPropertyName(node) !== name) continue;
      if (node.parent.type === 'AssignmentExpression' && node.parent.left === node) continue;
      // A getter and the like: `return this.app` for those who test it.
      if (node.parent.type === 'ReturnStatement') continue;
      const end = this.#readChain(node, row, facts, uses);
      // `const { app } = this` and `const app = this.app` give it another name.
      if (end === undefined || end.parent?.type === 'VariableDeclarator') return undefined;
    }
    return uses.toSorted((a, b) => a.call.range[1] - b.call.range[1]);
  }

  /**
   * Reads the calls that are chained to an application, and who is given it.
   * @returns the end of the chain; undefined where it is handed on
   */
  #readChain(node: Node, row: FrameworkRow, facts: ApplicationFacts, uses: Use[]): Node | undefined {
    let current: Node = node;
    for (;;) {
      const { parent } = current;
      switch (parent?.type) {
        case 'AwaitExpression':
        case 'ChainExpression':
        case 'TSAsExpression':
        case 'TSNonNullExpression':
        case 'TSSatisfiesExpression':
          current = parent;
          continue;
        case 'MemberExpression': {
          if (parent.object !== current) return undefined;
          const call: Node = parent.parent;
          if (call.type !== 'CallExpression' || call.callee !== parent)
            // `app.locals.title = …`, `serve({ fetch: app.fetch })`.
            return this.#isServed(parent, facts, uses, true) ? parent : undefined;
          const use = this.#readCall(getPropertyName(parent), call, row, facts);
          if (use === 'handed') return undefined;
          if (use !== undefined) uses.push({ kind: use, call });
          current = call;
          continue;
        }
        case 'CallExpression':
        case 'NewExpression':
        case 'Property':
          if (parent.type === 'CallExpression' && parent.callee === current) return undefined;
          return this.#isServed(current, facts, uses, false) ? current : undefined;
        case 'AssignmentExpression':
          if (getField(parent, current) !== undefined) return current;
          // `const app = (module.exports = new Koa())`.
          if (parent.right !== current || !isModuleExports(parent.left)) return undefined;
          current = parent;
          continue;
        case 'ExpressionStatement':
        case 'PropertyDefinition':
        case 'VariableDeclarator':
          return current;
        default:
          return current === node ? undefined : current;
      }
    }
  }

  /** What a method of the application does; undefined for one that has nothing to do with routes and errors. */
  #readCall(
    method: string | undefined,
    call: TSESTree.CallExpression,
    { app, routes }: FrameworkRow,
    { startMethods, errors }: ApplicationFacts,
  ): Use['kind'] | 'handed' | undefined {
    if (method === undefined) return 'handed';
    if (startMethods.includes(method)) return 'start';
    if ('methods' in errors && errors.methods.includes(method)) return 'error-handler';
    if (/^(?:on|once|addListener)$/u.test(method) && getStaticString(call.arguments[0]) === 'error')
      return 'error-handler';
    if (call.arguments.some(({ type }) => type === 'SpreadElement')) return 'handed';
    // A plugin of the project may set what it likes; one of a package does one thing, and its name says which.
    if (app?.pluginMethods.includes(method) === true)
      return this.#isOfPackage(call.arguments[0]) ? undefined : 'handed';
    // `app.get('setting')` is no route.
    if (routes?.methods[method] !== undefined) return call.arguments.length > 1 ? 'route' : undefined;
    if (routes?.objectMethod?.method === method || method === 'route') return 'route';
    return routes?.middleware.includes(method) === true ? 'middleware' : undefined;
  }

  /** Whether a route has a handler that may fail: not one that answers with what it has, or that another one answers for. */
  #mayFail(handler: Node): boolean {
    const inner = withoutTypeSyntax(handler);
    if (inner.type === 'ObjectExpression') {
      // A route given as one object: `{ method, url, handler }`.
      return inner.properties.some((each) => each.type === 'Property' && this.#mayFail(each.value));
    }
    const fn = resolveFunction(inner, this.#origins);
    if (fn === undefined) {
      return (
        inner.type === 'CallExpression' ||
        inner.type === 'MemberExpression' ||
        (inner.type === 'Identifier' && this.#origins.resolve(inner).kind === 'module')
      );
    }
    const names = new Set(fn.params.map((each) => (each.type === 'Identifier' ? each.name : '')));
    const nodes = [...findInside(fn.body, this.#sourceCode, isFunction)];
    // `this.response = res` is another name of what is answered on.
    for (const node of nodes) {
      if (node.type !== 'AssignmentExpression' || node.right.type !== 'Identifier' || !names.has(node.right.name))
        continue;
      const { left } = node;
      if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression') names.add(getRootName(left));
    }
    let mayFail = false;
    for (const node of nodes) {
      if (node.type === 'AwaitExpression' || node.type === 'ThrowStatement') return true;
      if (node.type !== 'CallExpression' || names.has(getRootName(node.callee))) continue;
      // Who is given request and response answers by himself.
      if (node.arguments.filter((each) => each.type === 'Identifier' && names.has(each.name)).length > 1) return false;
      mayFail ||= !isInsideAnswer(node, names);
    }
    return mayFail;
  }

  /** Whether a call mounts routes: behind a path, or by a name that says so. */
  #mountsRoutes({ arguments: given }: TSESTree.CallExpression): boolean {
    const last = given.at(-1);
    if (last === undefined) return false;
    // `app.use('/files', express.static('files'))` has no routes that the project wrote.
    if (last.type === 'CallExpression' && !this.#holdsRoutes(last) && this.#isMadeByPackage(last)) return false;
    const path = getStaticString(given[0]);
    return (path !== undefined && given.length > 1) || this.#holdsRoutes(last);
  }

  /** Whether what is given has the name of routes: `router`, `articleRoutes`, `router.routes()`. */
  #holdsRoutes(node: Node): boolean {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'CallExpression') return this.#holdsRoutes(inner.callee);
    if (inner.type === 'MemberExpression')
      return (
        routeHolderWords.has(toWords(getPropertyName(inner) ?? '').at(-1) ?? '') || this.#holdsRoutes(inner.object)
      );
    return inner.type === 'Identifier' && routeHolderWords.has(toWords(inner.name).at(-1) ?? '');
  }

  #isOfPackage(argument: Node | undefined): boolean {
    if (argument === undefined || errorHandlerWords.test(this.#sourceCode.getText(argument))) return false;
    const inner = withoutTypeSyntax(argument);
    const origin = this.#origins.resolve(inner.type === 'CallExpression' ? inner.callee : inner);
    return origin.kind === 'module' && !isOwnModule(origin.module) && !/autoload/u.test(origin.module);
  }

  /** Whether what is given an application (or a method of it) only serves it. */
  #isServed(node: Node, { startFunctions }: ApplicationFacts, uses: Use[], isPart: boolean): boolean {
    const holder = node.parent?.type === 'Property' ? node.parent.parent.parent : node.parent;
    if (isPart && holder?.type !== 'CallExpression') return true;
    if (holder?.type !== 'CallExpression') return false;
    const origin = this.#origins.resolve(holder.callee);
    if (isExportOf(origin, startFunctions)) {
      uses.push({ kind: 'start', call: holder });
      return true;
    }
    // A part of it in the hands of another (`listen(app.fetch)`) adds nothing to it.
    return isPart || (origin.kind === 'global' && origin.path[0] === 'console');
  }

  /** Whether one of the functions that run around the routes answers their errors, or may. */
  #mayAnswerErrors(uses: readonly Use[], { errors }: ApplicationFacts): boolean {
    if (errors.by !== 'last-middleware' && errors.by !== 'first-middleware') return false;
    const last = uses.findLast(({ kind }) => kind === 'route' || kind === 'middleware');
    return uses.some((use) => {
      const { kind, call } = use;
      if (kind !== 'middleware') return false;
      // What stands behind a path is a part of the application: it answers its own errors at most.
      const path = getStaticString(call.arguments[0]);
      const isPart = path !== undefined && !/^(?:\/?|\/?\*.*)$/u.test(path);
      // A router takes error middleware as an application does: one that is all of it, and not of this file, may have some.
      if (errors.by === 'last-middleware' && use === last && !isPart && this.#isImported(call.arguments.at(-1)))
        return true;
      return call.arguments.some((each) => this.#mayAnswer(each, errors.by, isPart));
    });
  }

  /** Whether a value is what another file of the project exports. */
  #isImported(node: Node | undefined): boolean {
    const origin = node?.type === 'Identifier' ? this.#origins.resolve(node) : undefined;
    return origin?.kind === 'module' && isOwnModule(origin.module);
  }

  #mayAnswer(argument: Node, by: ApplicationFacts['errors']['by'], isPart: boolean): boolean {
    const inner = withoutTypeSyntax(argument);
    if (getStaticString(inner) !== undefined || inner.type === 'TemplateLiteral') return false;
    if (inner.type === 'ArrayExpression')
      return inner.elements.some((each) => each !== null && this.#mayAnswer(each, by, isPart));
    const fn = resolveFunction(inner, this.#origins);
    if (fn !== undefined) {
      if (by === 'last-middleware') return fn.params.length === 4;
      return [...findInside(fn.body, this.#sourceCode, (each) => each !== fn && isFunction(each))].some(
        (each) =>
          each.type === 'TryStatement' || (each.type === 'MemberExpression' && getPropertyName(each) === 'catch'),
      );
    }
    const callee = inner.type === 'CallExpression' ? withoutTypeSyntax(inner.callee) : inner;
    if (errorHandlerWords.test(this.#sourceCode.getText(callee))) return true;
    if (isPart || this.#holdsRoutes(inner)) return false;
    return !this.#isMadeByPackage(callee);
  }

  #isMadeByPackage(callee: Node): boolean {
    let origin = this.#origins.resolve(callee);
    while (origin.kind === 'member' || origin.kind === 'call' || origin.kind === 'instance') {
      origin = origin.kind === 'member' ? origin.object : origin.kind === 'call' ? origin.callee : origin.of;
    }
    return origin.kind === 'module' && !isOwnModule(origin.module);
  }
}

function isTypeOrExport({ parent }: TSESTree.Identifier): boolean {
  if (parent.type === 'TSTypeQuery' || parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration')
    return true;
  // `module.exports = app`, `exports.app = app`, `module.exports = { app }`.
  const holder: Node | undefined =
    parent.type === 'Property' && parent.parent.type === 'ObjectExpression' ? parent.parent.parent : parent;
  return holder?.type === 'AssignmentExpression' && isModuleExports(holder.left);
}

/** `module.exports`, `exports.app`, `module.exports.app`. */
function isModuleExports(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { object } = node;
  return (
    (object.type === 'Identifier' && (object.name === 'module' || object.name === 'exports')) ||
    (object.type === 'MemberExpression' && object.object.type === 'Identifier' && object.object.name === 'module')
  );
}

/**
 * Whether a route is asked whether the service works: it answers that it does not.
 * @param isObserved whether nothing else runs before the routes, so that they may be there for those who watch the service
 */
function isHealthPath(
  { arguments: [first] }: TSESTree.CallExpression,
  { routes }: FrameworkRow,
  isObserved: boolean,
): boolean {
  const path =
    first?.type === 'ObjectExpression' && routes?.objectMethod !== undefined
      ? findProperty(first, routes.objectMethod.path)
      : first;
  const text = getStaticString(path) ?? '';
  return isHealthName(text) || (isObserved && observedPath.test(text));
}

interface Field {
  readonly name: string;
  readonly owner: ClassNode;
}

/** The field of a class that is set to a value: `private app = express()`, `this.app = express()`. */
function getField(parent: Node, value: Node): Field | undefined {
  const owner = getEnclosingClass(parent);
  if (owner === undefined) return undefined;
  if (parent.type === 'PropertyDefinition' && parent.value === value) {
    const name = getPropertyName(parent);
    return name === undefined || parent.static ? undefined : { name, owner };
  }
  if (parent.type !== 'AssignmentExpression' || parent.right !== value || parent.parent.type !== 'ExpressionStatement')
    return undefined;
  const { left } = parent;
  if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return undefined;
  const name = getPropertyName(left);
  return name === undefined ? undefined : { name, owner };
}

/** The name at the beginning of a chain: `res` of `res.status(200).json`, `this.response` of `this.response.end`. */
function getRootName(node: Node): string {
  let current = withoutTypeSyntax(node);
  while (current.type === 'MemberExpression' || current.type === 'CallExpression') {
    if (current.type === 'MemberExpression' && current.object.type === 'ThisExpression')
      return `this.${getPropertyName(current) ?? ''}`;
    current = withoutTypeSyntax(current.type === 'MemberExpression' ? current.object : current.callee);
  }
  return current.type === 'Identifier' ? current.name : '';
}

/** Whether a call only makes what is answered with: `res.sendFile(join(folder, 'index.html'))`. */
function isInsideAnswer(node: Node, names: ReadonlySet<string>): boolean {
  const { parent } = node;
  return parent?.type === 'CallExpression' && parent.callee !== node && names.has(getRootName(parent.callee));
}

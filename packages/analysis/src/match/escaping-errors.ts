/** Where an error leaves an async function, so that the promise it returned is rejected. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { resultMethods, settledFunctions, settledNames, settledOptions } from '../knowledge/unawaited-callbacks.ts';
import { someCondition, someFact } from './conditions.ts';
import { isGuardedFromProduction } from './environment-guards.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import { resolveFunction } from './unawaited-callbacks.ts';

const maximumDepth = 4;

/** Names of a request, and of what answers one. */
const requestNames: ReadonlySet<string> = new Set(['_req', '_request', 'ctx', 'context', 'req', 'request']);
const answeringNames: ReadonlySet<string> = new Set([
  'ack',
  'callback',
  'cb',
  'done',
  'next',
  'reply',
  'res',
  'response',
]);

/** Finds where errors leave async functions; where that cannot be told (a promise made elsewhere), it finds nothing. */
export class EscapeFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #found = new Map<FunctionNode, Node | undefined>();

  constructor(sourceCode: SourceCode, origins: OriginResolver) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
  }

  /**
   * The first `await` or `throw` of an async function that no `catch` of it stands around. An `await` inside a `catch`
   * or `finally` is left out: what is done there is last and seldom fails.
   */
  find(fn: FunctionNode): Node | undefined {
    return this.#find(fn, 0);
  }

  #find(fn: FunctionNode, depth: number): Node | undefined {
    if (!fn.async || fn.generator || depth > maximumDepth) return undefined;
    if (this.#found.has(fn)) return this.#found.get(fn);
    // Set first: a function may wait for itself.
    this.#found.set(fn, undefined);
    const found = this.#search(fn, depth, [], []);
    this.#found.set(fn, found);
    return found;
  }

  /**
   * The same for one call of a function, which leaves out switches that are off then, `configure(device, rethrow = false)`,
   * and functions that it is given and waits for, which no error leaves: `withPage(showDates, id)`.
   */
  #findCalled(fn: FunctionNode, call: TSESTree.CallExpression, depth: number): Node | undefined {
    const found = this.#find(fn, depth);
    if (found?.type === 'ThrowStatement') {
      const off = getSwitchesOff(fn, call);
      return off.length === 0 ? found : this.#search(fn, depth, off, []);
    }
    const awaited = found?.type === 'AwaitExpression' ? getCalledParameter(found.argument, fn) : undefined;
    if (awaited === undefined) return found;
    const settled = this.#getSettledParameters(fn, call, depth);
    return settled.includes(awaited) ? this.#search(fn, depth, getSwitchesOff(fn, call), settled) : found;
  }

  /** Names of the parameters that a call gives async functions of the file which no error leaves. */
  #getSettledParameters(
    { params }: FunctionNode,
    { arguments: given }: TSESTree.CallExpression,
    depth: number,
  ): readonly string[] {
    if (given.some(({ type }) => type === 'SpreadElement')) return [];
    return params.flatMap((each, index) => {
      const argument = given[index];
      const fn = argument === undefined ? undefined : resolveFunction(argument, this.#origins);
      return each.type === 'Identifier' && fn?.async === true && this.#find(fn, depth + 1) === undefined
        ? each.name
        : [];
    });
  }

  /**
   * @param off names of parameters that are false
   * @param settled names of parameters that are functions which no error leaves
   */
  #search(fn: FunctionNode, depth: number, off: readonly string[], settled: readonly string[]): Node | undefined {
    if (fn.body.type !== 'BlockStatement' && fn.body.type !== 'AwaitExpression') {
      // `async () => run()` is rejected as `run()` is.
      const inner = withoutTypeSyntax(fn.body);
      if (inner.type === 'CallExpression' && this.#isRejectedCall(inner, depth)) return fn.body;
    }
    for (const node of findInside(fn.body, this.#sourceCode, isFunction)) {
      switch (node.type) {
        case 'AwaitExpression':
          if (settled.length > 0 && settled.includes(getCalledParameter(node.argument, fn) ?? '')) break;
          if (!isCaught(node, fn, false) && this.#mayReject(node.argument, fn, depth)) return node;
          break;
        case 'ForOfStatement':
          if (node.await && !isCaught(node, fn, false)) return node;
          break;
        case 'ThrowStatement':
          // What is thrown on developers' machines only shall stop them.
          if (!isCaught(node, fn, true) && !isGuardedFromProduction(node) && !isUnderSwitch(node, off)) return node;
          break;
        case 'ReturnStatement': {
          const inner = node.argument === null ? null : withoutTypeSyntax(node.argument);
          // Not even a `catch` around it sees that: the promise is not waited for.
          if (inner?.type === 'CallExpression' && this.#isRejectedCall(inner, depth)) return node;
          break;
        }
        default:
      }
    }
    return undefined;
  }

  /** Whether a call is that of an async function of this file which an error leaves. */
  #isRejectedCall(call: TSESTree.CallExpression, depth: number): boolean {
    const callee = resolveFunction(call.callee, this.#origins);
    return callee !== undefined && this.#findCalled(callee, call, depth + 1) !== undefined;
  }

  /** Whether waiting for a value may throw. */
  #mayReject(argument: Node, fn: FunctionNode, depth: number): boolean {
    const inner = withoutTypeSyntax(argument);
    switch (inner.type) {
      case 'CallExpression':
        return this.#mayCallReject(inner, fn, depth);
      case 'NewExpression': {
        const [executor] = inner.arguments;
        const isPromise = inner.callee.type === 'Identifier' && inner.callee.name === 'Promise';
        // `new Promise((resolve) => setTimeout(resolve, 100))` has no way to be rejected.
        return isPromise && isFunction(executor) && executor.params.length > 1;
      }
      case 'Identifier': {
        const definition = this.#origins.findVariable(inner)?.defs[0]?.node;
        const init = definition?.type === 'VariableDeclarator' ? definition.init : undefined;
        return init != null && init.type === 'CallExpression' && this.#mayCallReject(init, fn, depth);
      }
      case 'ConditionalExpression':
        return this.#mayReject(inner.consequent, fn, depth) || this.#mayReject(inner.alternate, fn, depth);
      default:
        return false;
    }
  }

  #mayCallReject(call: TSESTree.CallExpression, fn: FunctionNode, depth: number): boolean {
    const callee = withoutTypeSyntax(call.callee);
    if (callee.type === 'MemberExpression') {
      const method = getPropertyName(callee);
      if (method === 'catch' && call.arguments.length > 0) return false;
      if (method === 'then' && call.arguments.length > 1) return false;
      if (method === 'finally' || method === 'then') return this.#mayReject(callee.object, fn, depth);
    }
    const name = getReferenceName(callee);
    if (name !== undefined && settledNames.has(name)) return false;
    const origin = this.#origins.resolve(callee);
    if (isExportOf(origin, settledFunctions)) return false;
    if (origin.kind === 'global' && origin.path[0] === 'Promise') return this.#mayCombinationReject(call, fn, depth);
    const called = resolveFunction(callee, this.#origins);
    if (called !== undefined) return called.async && this.#findCalled(called, call, depth + 1) !== undefined;
    const sibling = this.#findSibling(callee);
    if (sibling?.async === true && this.#find(sibling, depth + 1) === undefined) return false;
    if (isGivenParameter(call, fn) || isResult(call) || hasSettledOption(call)) return false;
    return !this.#isAskedForResult(call) && !this.#catchesAll(call, depth);
  }

  /**
   * The function that `this.run` is in another function of the file which stands beside it in one object, to be a method
   * of the same: `module.exports = { run, retry }`.
   */
  #findSibling(callee: Node): FunctionNode | undefined {
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression') return undefined;
    const name = getPropertyName(callee);
    let own = getEnclosingFunction(callee);
    while (own?.type === 'ArrowFunctionExpression') own = getEnclosingFunction(own);
    if (name === undefined || own?.type !== 'FunctionDeclaration' || own.id === null) return undefined;
    const ownName = own.id.name;
    const variable = this.#origins.findVariableByName(name, own);
    const fn = variable?.defs[0]?.node;
    if (variable === undefined || fn?.type !== 'FunctionDeclaration') return undefined;
    const isBeside = variable.references.some(
      ({ identifier: { parent } }) =>
        parent.type === 'Property' &&
        getPropertyName(parent) === name &&
        parent.parent.type === 'ObjectExpression' &&
        parent.parent.properties.some(
          (each) =>
            each.type === 'Property' &&
            getPropertyName(each) === ownName &&
            each.value.type === 'Identifier' &&
            each.value.name === ownName,
        ),
    );
    return isBeside ? fn : undefined;
  }

  /**
   * Whether what is waited for is asked whether it is an error: `const found = await find(id); if (found.isErr()) …`, or
   * right after whether it holds one: `if (found.error) …`.
   */
  #isAskedForResult(call: TSESTree.CallExpression): boolean {
    const value = getAwaited(call);
    const { parent } = value;
    if (isAsked(value)) return true;
    if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
    const variable = this.#origins.findVariable(parent.id);
    return (
      variable?.references.some(({ identifier }) => isAsked(identifier) || isAskedForError(identifier, parent)) ?? false
    );
  }

  /** Whether a call does what async functions in its arguments say, none of which an error leaves: `withSpan('x', async () => …)`. */
  #catchesAll(call: TSESTree.CallExpression, depth: number): boolean {
    const given = call.arguments.flatMap((each) => (isFunction(each) ? [each] : []));
    return given.length > 0 && given.every((each) => each.async && this.#find(each, depth + 1) === undefined);
  }

  /** `Promise.all([…])`, `Promise.race([…])`, `Promise.resolve(x)`: as what they are given. */
  #mayCombinationReject(call: TSESTree.CallExpression, fn: FunctionNode, depth: number): boolean {
    const [argument] = call.arguments;
    if (argument === undefined) return false;
    const inner = withoutTypeSyntax(argument);
    if (inner.type === 'ArrayExpression')
      return inner.elements.some((element) => element !== null && this.#mayReject(element, fn, depth));
    if (inner.type === 'CallExpression') {
      const callee = withoutTypeSyntax(inner.callee);
      const [mapper] = inner.arguments;
      if (callee.type === 'MemberExpression' && getPropertyName(callee) === 'map' && mapper !== undefined) {
        const mapped = resolveFunction(mapper, this.#origins);
        if (mapped === undefined) return false;
        if (mapped.async) return this.#find(mapped, depth + 1) !== undefined;
        return mapped.body.type !== 'BlockStatement' && this.#mayReject(mapped.body, fn, depth);
      }
      return this.#mayReject(inner, fn, depth);
    }
    return false;
  }
}

/**
 * Whether a `catch` of the function stands around a node.
 * @param isThrow whether what is thrown in a `catch` counts as leaving it
 */
function isCaught(node: Node, fn: FunctionNode, isThrow: boolean): boolean {
  for (let current = node; current !== fn && current.parent != null; current = current.parent) {
    const { parent } = current;
    if (parent.type === 'CatchClause' && !isThrow) return true;
    if (parent.type !== 'TryStatement') continue;
    if (parent.block === current && parent.handler !== null) return true;
    if (parent.finalizer === current && !isThrow) return true;
  }
  return false;
}

/** The parameter of a function that is called there: `handle` of `await handle(page)`. */
function getCalledParameter(argument: Node, { params }: FunctionNode): string | undefined {
  const call = withoutTypeSyntax(argument);
  const callee = call.type === 'CallExpression' ? withoutTypeSyntax(call.callee) : undefined;
  if (callee?.type !== 'Identifier') return undefined;
  return params.some((each) => each.type === 'Identifier' && each.name === callee.name) ? callee.name : undefined;
}

/** The parameters of a function that are false by default and that a call does not give. */
function getSwitchesOff({ params }: FunctionNode, { arguments: given }: TSESTree.CallExpression): readonly string[] {
  if (given.some(({ type }) => type === 'SpreadElement')) return [];
  return params
    .slice(given.length)
    .flatMap((each) =>
      each.type === 'AssignmentPattern' &&
      each.left.type === 'Identifier' &&
      each.right.type === 'Literal' &&
      each.right.value === false
        ? each.left.name
        : [],
    );
}

/** Whether a node is reached only where one of the parameters is true. */
function isUnderSwitch(node: Node, off: readonly string[]): boolean {
  return (
    off.length > 0 &&
    someCondition(node, (test, outcome) =>
      someFact(test, outcome, (asked, isTruthy) => isTruthy && asked.type === 'Identifier' && off.includes(asked.name)),
    )
  );
}

/**
 * Whether what is waited for is taken apart into an error and a value, so that it is a result and no failure:
 * `const [error, user] = await to(find(id))`, `const { data, error } = await client.from('users').select()`.
 */
function isResult(call: TSESTree.CallExpression): boolean {
  const { parent } = getAwaited(call);
  if (parent?.type !== 'VariableDeclarator') return false;
  const { id } = parent;
  if (id.type === 'ArrayPattern')
    return id.elements.some((each) => each?.type === 'Identifier' && errorNames.test(each.name));
  if (id.type !== 'ObjectPattern') return false;
  return id.properties.some((each) => each.type === 'Property' && errorNames.test(getPropertyName(each) ?? ''));
}

const errorNames = /^_?(?:e|err|error)$/u;

/** The expression that waits for a call, casts included. */
function getAwaited(call: TSESTree.CallExpression): Node {
  let current: Node = call;
  while (current.parent != null && (current.parent.type === 'AwaitExpression' || current.parent.type.startsWith('TS')))
    current = current.parent;
  return current;
}

/** Whether a value is asked by a method whether it is an error: `result.isErr()`. */
function isAsked(value: Node): boolean {
  const { parent } = value;
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === value &&
    resultMethods.has(getPropertyName(parent) ?? '') &&
    parent.parent.type === 'CallExpression' &&
    parent.parent.callee === parent
  );
}

/** Whether the statement after the one that declares a result decides by the error that it holds: `if (result.error) …`. */
function isAskedForError(result: Node, declarator: Node): boolean {
  const asked = result.parent;
  if (asked?.type !== 'MemberExpression' || asked.object !== result) return false;
  if (!heldErrorNames.has(getPropertyName(asked) ?? '')) return false;
  const declaration = declarator.parent;
  const block = declaration?.parent;
  if (asked.parent.type !== 'IfStatement' || block?.type !== 'BlockStatement') return false;
  return block.body.findIndex((each) => each === declaration) + 1 === block.body.indexOf(asked.parent);
}

/** Properties by which a result says that it holds an error. */
const heldErrorNames: ReadonlySet<string> = new Set(['err', 'error', 'isError']);

/** Whether an option of a call says that it is not rejected where it fails: `run(id, { throwOnError: false })`. */
function hasSettledOption({ arguments: given }: TSESTree.CallExpression): boolean {
  return given.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some(
        (each) =>
          each.type === 'Property' &&
          each.value.type === 'Literal' &&
          settledOptions.get(getPropertyName(each) ?? '') === each.value.value,
      ),
  );
}

/**
 * Whether a call is given a parameter that answers: `run(req, res)` may answer its errors itself. Behind a request stand
 * the response and `next`; what stands there in other functions has another name.
 */
function isGivenParameter(call: TSESTree.CallExpression, { params }: FunctionNode): boolean {
  const isHandler = params.length > 1 && params[0]?.type === 'Identifier' && requestNames.has(params[0].name);
  const names = params
    .slice(1, 3)
    .map((parameter) => (parameter.type === 'Identifier' ? parameter.name : undefined))
    .filter((name) => isHandler || answeringNames.has(name ?? ''));
  return call.arguments.some((argument) => {
    const inner = withoutTypeSyntax(argument);
    if (inner.type === 'Identifier') return names.includes(inner.name);
    return (
      inner.type === 'ObjectExpression' &&
      inner.properties.some(
        (property) =>
          property.type === 'Property' && property.value.type === 'Identifier' && names.includes(property.value.name),
      )
    );
  });
}

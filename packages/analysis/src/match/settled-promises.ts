/** Promises that are never rejected: whoever makes them has dealt with the failure. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingClass,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { EscapeFinder } from './escaping-errors.ts';
import type { OriginResolver } from './origin.ts';
import { isOfStore, isPlain, isProbe, isWithoutCalls } from './probes.ts';
import { getCommentsOfClause, isExcusedByComments } from './reasons.ts';
import { resolveFunction } from './unawaited-callbacks.ts';
import { isUnfailing } from './unfailing-code.ts';
import { getAssignedValues, getDottedName } from './values.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * Whether a promise is never rejected, since the failure is dealt with where it is made: it is that of a function of the
 * file out of which no error escapes and which does something with those that it catches, it ends in a `.catch(…)` that
 * does, or it is a variable, or a property of its class, all of whose values are such promises or `Promise.resolve()`.
 */
export function isNeverRejected(promise: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(promise);
  if (inner.type === 'CallExpression') return isSettledCall(inner, sourceCode, origins);
  if (inner.type === 'MemberExpression') return isSettledProperty(inner, sourceCode, origins);
  const variable = inner.type === 'Identifier' ? origins.findVariable(inner) : undefined;
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  if (values === undefined) return false;
  const calls = values.map(({ value, path, isAdded }) =>
    path.length === 0 && isAdded !== true ? withoutTypeSyntax(value) : undefined,
  );
  return (
    calls.length > 0 &&
    calls.every(
      (each) =>
        each?.type === 'CallExpression' && (isResolvedPromise(each) || isSettledCall(each, sourceCode, origins)),
    )
  );
}

/** Whether all that a class gives one of its properties are such promises: `this.scan = this.start().catch(report);`. */
function isSettledProperty(
  property: TSESTree.MemberExpression,
  sourceCode: SourceCode,
  origins: OriginResolver,
): boolean {
  const owner = getEnclosingClass(property);
  const name = getDottedName(property);
  if (owner === undefined || name?.startsWith('this.') !== true) return false;
  const given: Node[] = [];
  for (const node of findInside(owner.body, sourceCode, () => false))
    if (node.type === 'AssignmentExpression' && getDottedName(node.left) === name) given.push(node.right);
  return (
    given.length > 0 &&
    given.every((each) => {
      const value = withoutTypeSyntax(each);
      return value.type === 'CallExpression' && (isResolvedPromise(value) || isSettledCall(value, sourceCode, origins));
    })
  );
}

/**
 * Whether all that a block waits for are async functions of the file out of which no error comes, since each is a `try`
 * whose `catch` throws nothing, and whether nothing else in it can fail: who catches errors here gets none.
 */
export function isOnlyCallingSettled(
  block: TSESTree.BlockStatement,
  sourceCode: SourceCode,
  origins: OriginResolver,
): boolean {
  const settled = new Set<Node>();
  for (const node of findInside(block, sourceCode, isFunction)) {
    const call = node.type === 'AwaitExpression' ? withoutTypeSyntax(node.argument) : undefined;
    if (call === undefined) continue;
    if (call.type !== 'CallExpression' || !isCaughtWhole(call.callee, sourceCode, origins)) return false;
    settled.add(node).add(call);
  }
  return settled.size > 0 && isUnfailing(block, sourceCode, origins, (node) => settled.has(node));
}

/**
 * Whether a promise is that of a function of the file which gives something in any case:
 * `readSettings()` of `const readSettings = () => readFile(path).then(JSON.parse).catch(() => ({}));`.
 */
export function isAlwaysGiven(promise: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(promise);
  const fn = call.type === 'CallExpression' ? resolveFunction(call.callee, origins) : undefined;
  if (fn === undefined || fn.generator) return false;
  const [only, another] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
  const given = only?.type === 'ReturnStatement' ? only.argument : only;
  if (given?.type !== 'CallExpression' || another !== undefined) return false;
  const callee = withoutTypeSyntax(given.callee);
  const [handler] = given.arguments;
  return (
    callee.type === 'MemberExpression' &&
    getPropertyName(callee) === 'catch' &&
    isFunction(handler) &&
    isUnfailing(handler.body, sourceCode, origins)
  );
}

/** `async () => { try { … } catch { return null; } }`, with nothing beside it that may fail. */
function isCaughtWhole(callee: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const fn = resolveFunction(callee, origins);
  if (fn?.async !== true || fn.generator || fn.body.type !== 'BlockStatement') return false;
  return fn.body.body.every((statement) => {
    if (statement.type !== 'TryStatement') return isUnfailing(statement, sourceCode, origins);
    const { handler, finalizer } = statement;
    return handler !== null && finalizer === null && isSilent(handler.body, sourceCode);
  });
}

/** Whether a `catch` gives something and cannot fail itself, but for logs and the like that it calls. */
function isSilent(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ThrowStatement' || node.type === 'AwaitExpression') return false;
    if (node.type === 'ReturnStatement' && node.argument !== null && !isWithoutCalls(node.argument, sourceCode))
      return false;
  }
  return true;
}

/** The one statement of a body that does the work, below `if (!isWanted()) return;` and `const path = toPath(name);`. */
export function findOnlyWork({ body }: TSESTree.BlockStatement, sourceCode: VisitorKeys): Node | undefined {
  const work = body.at(-1);
  if (work === undefined || (body.length > 1 && work.type !== 'TryStatement')) return undefined;
  return body.slice(0, -1).every((each) => isPreparation(each, sourceCode)) ? work : undefined;
}

function isSettledCall(call: TSESTree.CallExpression, sourceCode: SourceCode, origins: OriginResolver): boolean {
  if (endsInDealing(call, sourceCode)) return true;
  const fn = resolveFunction(call.callee, origins);
  return fn !== undefined && !fn.generator && isSettledFunction(fn, sourceCode, origins);
}

function isSettledFunction(fn: FunctionNode, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const { async: isAsync, body } = fn;
  const only = body.type === 'BlockStatement' ? findOnlyWork(body, sourceCode) : body;
  if (only?.type === 'TryStatement' && only.finalizer === null && only.handler != null)
    if (isAsync && isDealingWith(only.handler.body, sourceCode)) return true;
  const given = only?.type === 'ReturnStatement' ? only.argument : only;
  if (given != null && endsInDealing(given, sourceCode)) return true;
  if (!isAsync && givesSettled(body, sourceCode)) return true;
  return (
    isAsync &&
    body.type === 'BlockStatement' &&
    dealsWithAll(body, sourceCode) &&
    new EscapeFinder(sourceCode, origins).find(fn) === undefined &&
    !mayFailBeside(fn, sourceCode, origins)
  );
}

/** Whether all that code returns is a promise that ends in a `.catch(…)` which deals with the error, or `Promise.resolve()`. */
function givesSettled(body: Node, sourceCode: VisitorKeys): boolean {
  let deals = false;
  for (const node of findInside(body, sourceCode, isFunction)) {
    if (node.type === 'ThrowStatement') return false;
    if (node.type !== 'ReturnStatement') continue;
    const given = node.argument === null ? undefined : withoutTypeSyntax(node.argument);
    if (given === undefined) return false;
    if (endsInDealing(given, sourceCode)) deals = true;
    else if (given.type !== 'CallExpression' || !isResolvedPromise(given)) return false;
  }
  return deals;
}

/** Whether code catches failures, and does something with each or says why it lets one go. */
function dealsWithAll(body: Node, sourceCode: SourceCode): boolean {
  let deals = false;
  for (const node of findInside(body, sourceCode, isFunction)) {
    if (node.type === 'CallExpression' && endsInDealing(node, sourceCode)) deals = true;
    if (node.type !== 'TryStatement' || node.handler === null) continue;
    const { handler } = node;
    const isReasoned =
      handler.body.body.length === 0 && isExcusedByComments(getCommentsOfClause(handler, sourceCode), []);
    if (!isReasoned && !isDealingWith(handler.body, sourceCode)) return false;
    deals = true;
  }
  return deals;
}

/**
 * Whether something in a function may fail of which `EscapeFinder` says nothing: promises of unknown origin, what takes a
 * text apart or works on files at once, functions of the file that throw.
 */
function mayFailBeside(fn: FunctionNode, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  for (const node of findInside(fn.body, sourceCode, isFunction)) {
    switch (node.type) {
      case 'ReturnStatement':
        if (node.argument !== null && isUnknownPromise(node.argument, origins)) return true;
        break;
      case 'AwaitExpression': {
        const place = findTryPlace(node, fn);
        const { type } = withoutTypeSyntax(node.argument);
        // A call or a promise made in place is what `EscapeFinder` looks at.
        if (place === 'after' || (place === undefined && type !== 'CallExpression' && type !== 'NewExpression'))
          return true;
        break;
      }
      case 'CallExpression':
      case 'NewExpression':
        if (
          node.parent.type !== 'AwaitExpression' &&
          findTryPlace(node, fn) !== 'block' &&
          mayThrow(node, sourceCode, origins)
        )
          return true;
        break;
      default:
    }
  }
  return false;
}

/** Whether what is returned may be a promise of unknown origin: no `try` sees its rejection. */
function isUnknownPromise(value: Node, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(value);
  switch (inner.type) {
    case 'ConditionalExpression':
      return isUnknownPromise(inner.consequent, origins) || isUnknownPromise(inner.alternate, origins);
    case 'LogicalExpression':
      return isUnknownPromise(inner.right, origins);
    case 'CallExpression':
      return (
        !isResolvedPromise(inner) &&
        !isPlain(withoutTypeSyntax(inner.callee)) &&
        resolveFunction(inner.callee, origins) === undefined
      );
    default:
      return false;
  }
}

/** Where a node stands in the `try` around it in a function: in what is tried and caught, or in what is done then. */
function findTryPlace(node: Node, fn: FunctionNode): 'block' | 'after' | undefined {
  for (let current = node; current !== fn && current.parent != null; current = current.parent) {
    const { parent } = current;
    if (parent.type === 'CatchClause') return 'after';
    if (parent.type !== 'TryStatement') continue;
    if (parent.finalizer === current) return 'after';
    if (parent.block === current && parent.handler !== null) return 'block';
  }
  return undefined;
}

/** Whether a call throws where it fails, as far as can be told. */
function mayThrow(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const callee = withoutTypeSyntax(call.callee);
  if (isProbe(callee, origins) || isOfStore(callee) || /\wSync$/u.test(getReferenceName(callee) ?? '')) return true;
  const called = resolveFunction(callee, origins);
  if (called === undefined || called.async) return false;
  for (const node of findInside(called.body, sourceCode, isFunction)) if (node.type === 'ThrowStatement') return true;
  return false;
}

/** `Promise.resolve()`, `Promise.resolve(null)` */
function isResolvedPromise({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  const [value] = given;
  return (
    inner.type === 'MemberExpression' &&
    getPropertyName(inner) === 'resolve' &&
    getReferenceName(inner.object) === 'Promise' &&
    (value === undefined || !/^(?:Await|Call|Conditional|Logical)Expression$|^Identifier$/u.test(value.type))
  );
}

/** Whether a promise is `….catch((error) => { … })`, where this deals with the error. */
function endsInDealing(promise: Node, sourceCode: VisitorKeys): boolean {
  const last = withoutTypeSyntax(promise);
  if (last.type !== 'CallExpression' || last.arguments.length !== 1) return false;
  const [handler] = last.arguments;
  return (
    last.callee.type === 'MemberExpression' &&
    getPropertyName(last.callee) === 'catch' &&
    isFunction(handler) &&
    isDealingWith(handler.body, sourceCode)
  );
}

function isPreparation(statement: Node, sourceCode: VisitorKeys): boolean {
  if (statement.type === 'IfStatement') {
    const { consequent } = statement;
    const [left, ...rest] = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
    if (statement.alternate != null || rest.length > 0 || left?.type !== 'ReturnStatement' || left.argument != null)
      return false;
  } else if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return false;
  for (const node of findInside(statement, sourceCode, isFunction)) if (node.type === 'AwaitExpression') return false;
  return true;
}

/** Whether code calls something, waits for nothing and throws nothing. */
function isDealingWith(code: Node, sourceCode: VisitorKeys): boolean {
  let calls = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ThrowStatement' || node.type === 'AwaitExpression') return false;
    if (node.type === 'ReturnStatement' && node.argument?.type === 'CallExpression') return false;
    if (node.type === 'CallExpression') calls = true;
  }
  return calls;
}

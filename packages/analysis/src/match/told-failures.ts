/** Whether a failure is told by somebody else, or stands back behind one that is. */
import {
  findInside,
  getEnclosingFunction,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
  type TSESTree,
} from '../ast.ts';
import { undoingVerbs } from '../knowledge/clean-ups.ts';
import { listenerMethods, tellingConnects, type TellingConnect } from '../knowledge/empty-handlers.ts';
import { givingVerbs } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { forwardingNames } from './catches.ts';
import { isCleaningUp } from './clean-ups.ts';
import { getErrorHandler, matchEmptyFunction } from './empty-handlers.ts';
import { matchErrorReport } from './error-reports.ts';
import { isExportOf } from './frameworks.ts';
import type { LoggerMatcher } from './loggers.ts';
import type { OriginResolver } from './origin.ts';
import { isOfStore, isPlain, isWithoutCalls } from './probes.ts';
import { isHeldElsewhere } from './rejections.ts';
import { findOnlyWork, isNeverRejected } from './settled-promises.ts';
import { resolveFunction } from './unawaited-callbacks.ts';
import { getDottedName } from './values.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

interface Told {
  readonly loggers: LoggerMatcher;
  readonly origins: OriginResolver;
}

/**
 * Whether clean-up stands where an error was given to the code, in a `catch`, in a listener of an event that brings one or
 * in the handler of a rejection, and the error is handed on below it: by a call that is given it (`next(code, error)`), or
 * by any `reject(…)` where it is logged or reported, too.
 * @param statement the statement whose failure is let go
 */
export function isBeforeErrorHandedOn(statement: Node, code: Node, sourceCode: VisitorKeys, file: Told): boolean {
  const place = findErrorPlace(statement);
  if (place === undefined || !isCleaningUp(code, sourceCode)) return false;
  const isTold = place.body.some((each) => tells(each, place.error, sourceCode, file));
  return place.body.some((each) => {
    if (each.range[0] < statement.range[1]) return false;
    for (const node of findInside(each, sourceCode, isFunction)) {
      if (node.type !== 'CallExpression' || node.arguments.length === 0) continue;
      const name = node.callee.type === 'Identifier' ? node.callee.name : '';
      if (!forwardingNames.has(name)) continue;
      if (node.arguments.some((argument) => mentions(argument, place.error, sourceCode))) return true;
      if (isTold && name === 'reject') return true;
    }
    return false;
  });
}

/**
 * Whether all that code does is to take back in a store what was begun, in a `catch` that ends in a `throw`:
 * `catch (error) { try { await db.collection('jobs').deleteOne({ _id }); } catch {} throw error; }`.
 */
export function isTakenBackInStore(statement: Node, code: Node, sourceCode: VisitorKeys): boolean {
  let own = statement;
  while (own.parent != null && own.parent.parent?.type !== 'CatchClause' && !isFunction(own.parent)) own = own.parent;
  const clause = own.parent?.parent;
  if (clause?.type !== 'CatchClause' || clause.body.body.at(-1)?.type !== 'ThrowStatement') return false;
  let undoes = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AssignmentExpression' || node.type === 'NewExpression') return false;
    if (node.type !== 'CallExpression' || isReceiver(node)) continue;
    const verb = toWords(getReferenceName(withoutTypeSyntax(node.callee)) ?? '')[0] ?? '';
    if (!undoingVerbs.has(verb) || !isOfStore(node.callee)) return false;
    undoes = true;
  }
  return undoes;
}

/** `db.collection('jobs')` of `db.collection('jobs').deleteOne(…)` */
function isReceiver({ parent }: Node): boolean {
  return parent?.type === 'MemberExpression' && parent.parent.type === 'CallExpression';
}

/** The statements of the nearest code around a node that is given an error by name. */
export function findErrorPlace(node: Node): { readonly error: string; readonly body: readonly Node[] } | undefined {
  let current = node;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (parent.type === 'CatchClause')
      return parent.param?.type === 'Identifier' ? { error: parent.param.name, body: parent.body.body } : undefined;
    if (isFunction(parent)) {
      const call = parent.parent;
      const [error] = parent.params;
      if (call.type !== 'CallExpression' || getErrorHandler(call)?.handler !== parent) return undefined;
      return error?.type === 'Identifier' && parent.body.type === 'BlockStatement'
        ? { error: error.name, body: parent.body.body }
        : undefined;
    }
    current = parent;
  }
  return undefined;
}

/** Whether a statement gives an error to a logger or a service for errors. */
function tells(statement: Node, error: string, sourceCode: VisitorKeys, { loggers, origins }: Told): boolean {
  const expression = statement.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : undefined;
  const call = expression?.type === 'AwaitExpression' ? withoutTypeSyntax(expression.argument) : expression;
  return (
    call?.type === 'CallExpression' &&
    call.arguments.some((argument) => mentions(argument, error, sourceCode)) &&
    (loggers.matchLogCall(call) !== undefined || matchErrorReport(call, origins) !== undefined)
  );
}

function mentions(code: Node, name: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'Identifier' && node.name === name) return true;
  }
  return false;
}

/**
 * Whether a promise is that of a function of the file which logs every error before it rejects with it: all it does is to
 * make the promise, and each `reject(error)` stands below a log call that is given the error, or it is one `try` whose
 * `catch` begins with such a call, or it hands on the promise of another such function.
 * @param letsOwn whether it may also reject with a text or an error of its own under a condition: where it is seen that
 *   there is nothing, in what stands for it or in the error that is thrown below
 */
export function isLoggedBeforeRejected(promise: Node, sourceCode: VisitorKeys, file: Told, letsOwn = false): boolean {
  return isLogged(promise, sourceCode, file, letsOwn, maximumHops);
}

/**
 * Whether all that a block does is to wait for the promise of a function of the file that deals with its own failures, or
 * that logs every error before it rejects with it: `try { return await find(name); } catch {}`.
 */
export function isOnlyWaitingForTold(
  block: TSESTree.BlockStatement,
  sourceCode: SourceCode,
  file: Told,
  letsOwn = false,
): boolean {
  const [only, ...rest] = block.body;
  if (only === undefined || rest.length > 0) return false;
  const given =
    only.type === 'ReturnStatement'
      ? only.argument
      : only.type === 'VariableDeclaration' && only.declarations.length === 1
        ? only.declarations[0]?.init
        : only.type === 'ExpressionStatement'
          ? only.expression
          : undefined;
  const value = given?.type === 'AssignmentExpression' && isWithoutCalls(given.left, sourceCode) ? given.right : given;
  const waited = value == null ? undefined : getWhole(value, sourceCode);
  if (waited?.type !== 'AwaitExpression') return false;
  const call = withoutTypeSyntax(waited.argument);
  if (isNeverRejected(call, sourceCode, file.origins)) return true;
  if (call.type !== 'CallExpression' || !call.arguments.every((each) => isWithoutCalls(each, sourceCode))) return false;
  return isLogged(call, sourceCode, file, letsOwn || isLoopEndedByError(block), maximumHops);
}

/** What a value is a part of: `await find(names)` of `(await find(names))?.[name]`. */
function getWhole(value: Node, sourceCode: VisitorKeys): Node {
  let current = withoutTypeSyntax(value);
  while (current.type === 'MemberExpression' && isWithoutCalls(current.property, sourceCode))
    current = withoutTypeSyntax(current.object);
  return current;
}

/** Whether a block stands in a loop, and the function ends in an error where no turn of it has given anything. */
function isLoopEndedByError(block: Node): boolean {
  let isRepeated = false;
  let current = block;
  for (; current.parent != null && !isFunction(current.parent); current = current.parent)
    isRepeated ||= /^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u.test(current.parent.type);
  return isRepeated && current.type === 'BlockStatement' && current.body.at(-1)?.type === 'ThrowStatement';
}

/** How many functions of a file a promise is followed through. */
const maximumHops = 3;

function isLogged(promise: Node, sourceCode: VisitorKeys, file: Told, letsOwn: boolean, hops: number): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type === 'AwaitExpression') return isLogged(call.argument, sourceCode, file, letsOwn, hops);
  if (call.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(call.callee);
  // `ask(id).then((found) => found.name)`
  if (callee.type === 'MemberExpression' && getReferenceName(callee) === 'then') {
    const [then, ...rest] = call.arguments;
    const isMade = rest.length === 0 && isFunction(then) && onlyMakes(then.body, sourceCode);
    return isMade && isLogged(callee.object, sourceCode, file, letsOwn, hops);
  }
  const fn = resolveFunction(callee, file.origins);
  if (fn === undefined) return false;
  if (isLoggedFirst(fn, sourceCode, file) || isLoggedInPromise(fn, sourceCode, file, letsOwn)) return true;
  const handedOn = hops === 0 ? undefined : getHandedOn(fn, sourceCode);
  return handedOn !== undefined && isLogged(handedOn, sourceCode, file, letsOwn, hops - 1);
}

/** Whether code makes a value of others, and neither calls nor throws anything. */
function onlyMakes(code: Node, sourceCode: VisitorKeys): boolean {
  for (const { type } of findInside(code, sourceCode, isFunction))
    if (/^(?:Await|Call|Import|New|TaggedTemplate|Yield)Expression$|^ThrowStatement$/u.test(type)) return false;
  return true;
}

/** The promise that is all that a function gives, also with something set before it and in `finally`. */
function getHandedOn({ body }: FunctionNode, sourceCode: VisitorKeys): Node | undefined {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  if (!body.body.slice(0, -1).every((each) => isWithoutCalls(each, sourceCode))) return undefined;
  if (last?.type !== 'TryStatement') return last?.type === 'ReturnStatement' ? (last.argument ?? undefined) : undefined;
  const [given, ...rest] = last.block.body;
  if (last.handler !== null || last.finalizer === null || !isWithoutCalls(last.finalizer, sourceCode)) return undefined;
  return given?.type === 'ReturnStatement' && rest.length === 0 ? (given.argument ?? undefined) : undefined;
}

function isLoggedInPromise(fn: FunctionNode, sourceCode: VisitorKeys, file: Told, letsOwn: boolean): boolean {
  const executor = getExecutor(fn, sourceCode, letsOwn);
  const reject = executor?.params[1];
  if (executor === undefined || reject?.type !== 'Identifier') return false;
  let rejects = 0;
  for (const node of findInside(executor.body, sourceCode, () => false)) {
    if (node.type === 'ThrowStatement' && !isCaughtWithin(node, executor)) return false;
    if (node.type !== 'Identifier' || node.name !== reject.name) continue;
    const { parent } = node;
    if (parent.type === 'MemberExpression' && parent.property === node) continue;
    const [error] = parent.type === 'CallExpression' && parent.callee === node ? parent.arguments : [];
    if (letsOwn && error !== undefined && isOwnError(error) && isConditional(parent)) continue;
    if (error?.type !== 'Identifier' || !isBelowLog(parent, error.name, sourceCode, file)) return false;
    rejects++;
  }
  return rejects > 0;
}

/** `'Not found'`, `` `No ${name}` ``, `new Error('Not found')` */
function isOwnError(error: Node): boolean {
  if (error.type === 'NewExpression')
    return error.arguments.every((each) => each.type === 'Literal' || each.type === 'TemplateLiteral');
  return error.type === 'TemplateLiteral' || (error.type === 'Literal' && typeof error.value === 'string');
}

/** Whether a call stands alone under a condition: `if (response.status === 404) { reject('Not found'); }`. */
function isConditional({ parent }: Node): boolean {
  if (parent?.type !== 'ExpressionStatement' && parent?.type !== 'ReturnStatement') return false;
  const { parent: block } = parent;
  const around = block.type === 'BlockStatement' ? block.parent : block;
  return around.type === 'IfStatement';
}

/** Whether what is thrown is caught in the function itself. */
function isCaughtWithin(thrown: Node, fn: FunctionNode): boolean {
  for (let current = thrown; current !== fn.body && current.parent != null; current = current.parent) {
    const { parent } = current;
    if (isFunction(parent)) return false;
    if (parent.type === 'TryStatement' && parent.block === current && parent.handler !== null) return true;
  }
  return false;
}

/** `async () => { try { await work(); } catch (error) { this.logStep('warn', error.message); if (isStrict) throw error; } }` */
function isLoggedFirst({ async: isAsync, body }: FunctionNode, sourceCode: VisitorKeys, file: Told): boolean {
  const only =
    body.type === 'BlockStatement' ? (findOnlyWork(body, sourceCode) ?? findOnlyWait(body, sourceCode)) : undefined;
  if (!isAsync || only?.type !== 'TryStatement' || only.finalizer !== null) return false;
  const error = only.handler?.param;
  const [first] = only.handler?.body.body ?? [];
  if (error?.type !== 'Identifier' || first === undefined) return false;
  return tells(first, error.name, sourceCode, file) || isGivenToOwnLog(first, error.name, sourceCode);
}

/**
 * The one `try` of a body in which anything is waited for, below which only what it found is given:
 * `const work = names.map((name) => ask(name)); try { await Promise.all(work); } catch (error) { … } return found;`.
 */
function findOnlyWait({ body }: TSESTree.BlockStatement, sourceCode: VisitorKeys): TSESTree.TryStatement | undefined {
  const last = body.at(-1);
  const work = last?.type === 'ReturnStatement' && isWithoutCalls(last, sourceCode) ? body.at(-2) : last;
  if (work?.type !== 'TryStatement') return undefined;
  const isBegun = body.slice(0, body.indexOf(work)).every((each) => !waitsOrThrows(each, sourceCode));
  return isBegun ? work : undefined;
}

function waitsOrThrows(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (/^(?:Await|Yield)Expression$|^ThrowStatement$/u.test(node.type)) return true;
    if (node.type === 'ForOfStatement' && node.await) return true;
  }
  return false;
}

/** Whether a statement gives an error to a function that says by its name that it logs: `this.logNode(id, error.message)`. */
function isGivenToOwnLog(statement: Node, error: string, sourceCode: VisitorKeys): boolean {
  const call = statement.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : undefined;
  if (call?.type !== 'CallExpression') return false;
  const [verb, ...rest] = toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '');
  return verb === 'log' && rest.length > 0 && call.arguments.some((argument) => mentions(argument, error, sourceCode));
}

/**
 * The function that makes the promise which is all that another gives: `return new Promise((resolve, reject) => { … })`.
 * @param letsOwn whether constants and `if (!isOpen) return Promise.reject(new Error('Closed'));` may stand above
 */
function getExecutor({ body }: FunctionNode, sourceCode: VisitorKeys, letsOwn: boolean): FunctionNode | undefined {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  const last = statements.at(-1);
  const given = last?.type === 'ReturnStatement' ? last.argument : last;
  const isAlone = statements
    .slice(0, -1)
    .every((each) => letsOwn && (isOwnRejection(each) || isDeclaration(each, sourceCode)));
  if (!isAlone || given?.type !== 'NewExpression' || getReferenceName(given.callee) !== 'Promise') return undefined;
  const [executor] = given.arguments;
  return isFunction(executor) ? executor : undefined;
}

/** `if (!isOpen) return Promise.reject(new Error('Closed'));` */
function isOwnRejection(statement: Node): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate !== null) return false;
  const { consequent } = statement;
  const [only, ...rest] = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  const call = only?.type === 'ReturnStatement' ? only.argument : undefined;
  if (rest.length > 0 || call?.type !== 'CallExpression') return false;
  const [error] = call.arguments;
  return getDottedName(call.callee) === 'Promise.reject' && error !== undefined && isOwnError(error);
}

/** A declaration that waits for nothing and only calls what cannot fail: `const start = new Date().getTime();`. */
function isDeclaration(statement: Node, sourceCode: VisitorKeys): boolean {
  if (statement.type !== 'VariableDeclaration') return false;
  for (const node of findInside(statement, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const verb = toWords(getReferenceName(callee) ?? '')[0] ?? '';
    if (!isPlain(callee) && !givingVerbs.has(verb)) return false;
  }
  return true;
}

/** Whether a log call that is given an error stands above in the same block. */
function isBelowLog(call: Node, error: string, sourceCode: VisitorKeys, file: Told): boolean {
  let own = call;
  while (own.parent != null && own.parent.type !== 'BlockStatement') own = own.parent;
  const block = own.parent;
  return (
    block?.type === 'BlockStatement' &&
    block.body.some(
      (each) =>
        each.range[1] <= own.range[0] &&
        (tells(each, error, sourceCode, file) || isGivenToOwnLog(each, error, sourceCode)),
    )
  );
}

/**
 * Whether all that a block does is to wait for a promise that somebody else holds, whom its rejection reaches: it was given
 * to a function that was given to this one (`resolve(result); try { await result; } catch {}`), is kept in a property, is
 * returned below, or was begun outside.
 */
export function isOnlyWaitingForHeld({ body }: TSESTree.BlockStatement, origins: OriginResolver): boolean {
  const [only, ...rest] = body;
  const waited = only?.type === 'ExpressionStatement' ? withoutTypeSyntax(only.expression) : undefined;
  if (rest.length > 0 || waited?.type !== 'AwaitExpression') return false;
  const promise = withoutTypeSyntax(waited.argument);
  if (promise.type !== 'Identifier') return false;
  if (isHeldElsewhere(promise, origins)) return true;
  const variable = origins.findVariable(promise);
  return (
    variable?.references.some(({ identifier, isRead }) => {
      if (!isRead || identifier === promise) return false;
      const { parent } = identifier;
      if (parent.type === 'ReturnStatement') return identifier.range[0] > promise.range[0];
      if (parent.type === 'AssignmentExpression')
        return parent.right === identifier && parent.left.type === 'MemberExpression';
      return parent.type === 'CallExpression' && parent.callee !== identifier && isParameter(parent.callee, origins);
    }) === true
  );
}

/** Whether a function was given to one around: `resolve` of `new Promise((resolve) => …)`. */
function isParameter(callee: Node, origins: OriginResolver): boolean {
  const variable = callee.type === 'Identifier' ? origins.findVariable(callee) : undefined;
  return variable?.defs[0]?.type === 'Parameter' && getEnclosingFunction(callee) !== undefined;
}

/**
 * Whether a promise is one of a list that somebody else holds, and its handler only keeps it from counting as unhandled:
 * `for (const each of running) each.catch(() => {});`, `running.forEach((each) => void Promise.resolve(each).catch(noop))`,
 * where the list is read elsewhere, too.
 */
export function isItemOfHeldList(promise: Node, origins: OriginResolver): boolean {
  let item = withoutTypeSyntax(promise);
  if (item.type === 'CallExpression' && isPromiseResolve(item.callee)) {
    const [held] = item.arguments;
    if (held === undefined) return false;
    item = withoutTypeSyntax(held);
  }
  if (item.type !== 'Identifier') return false;
  const list = getListOf(origins.findVariable(item)?.defs[0]?.node, item.name);
  let root = list === undefined ? undefined : withoutTypeSyntax(list);
  // `Object.values(head)` holds what `head` holds.
  if (root?.type === 'CallExpression' && root.arguments.length === 1) root = root.arguments[0];
  if (root?.type === 'MemberExpression') return root.object.type === 'ThisExpression';
  const variable = root?.type === 'Identifier' ? origins.findVariable(root) : undefined;
  return variable?.references.some(({ identifier, isRead }) => isRead && identifier !== root) === true;
}

function isPromiseResolve(callee: Node): boolean {
  const inner = withoutTypeSyntax(callee);
  return (
    inner.type === 'MemberExpression' &&
    getReferenceName(inner.object) === 'Promise' &&
    getReferenceName(inner) === 'resolve'
  );
}

/** The list that a name goes through: of a `for … of`, or of the `forEach` to which its function is given. */
function getListOf(declared: Node | undefined, name: string): Node | undefined {
  if (declared?.type === 'VariableDeclarator') {
    const loop = declared.parent.parent;
    return loop.type === 'ForOfStatement' && loop.left === declared.parent ? loop.right : undefined;
  }
  if (!isFunction(declared)) return undefined;
  const [item] = declared.params;
  const call = declared.parent;
  if (item?.type !== 'Identifier' || item.name !== name || call.type !== 'CallExpression') return undefined;
  const callee = withoutTypeSyntax(call.callee);
  return callee.type === 'MemberExpression' && getReferenceName(callee) === 'forEach' ? callee.object : undefined;
}

/**
 * Whether a client connects that gives every attempt which fails to its listeners of errors, and has one that does
 * something: `client.on('error', (error) => log(error)); client.connect().catch(() => {});`.
 */
export function isToldToListener(promise: Node, { ast, visitorKeys }: SourceCode, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(promise);
  const callee = call.type === 'CallExpression' ? withoutTypeSyntax(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression') return false;
  const rows: readonly TellingConnect[] = tellingConnects.filter(({ method }) => method === getReferenceName(callee));
  const name = rows.length === 0 ? undefined : getDottedName(callee.object);
  if (name === undefined) return false;
  const client = withoutTypeSyntax(callee.object);
  const variable = client.type === 'Identifier' ? origins.findVariable(client) : undefined;
  const isClient = (node: Node): boolean => {
    const inner = withoutTypeSyntax(node);
    if (getDottedName(inner) !== name) return false;
    return inner.type !== 'Identifier' || origins.findVariable(inner) === variable;
  };
  let [isMade, isHeard] = [false, false];
  for (const node of findInside(ast, { visitorKeys }, () => false)) {
    const [target, value] =
      node.type === 'VariableDeclarator'
        ? [node.id, node.init]
        : node.type === 'AssignmentExpression'
          ? [node.left, node.right]
          : [];
    if (target !== undefined && value != null && isClient(target)) {
      const { root, isHeard: isHeardThere } = readChain(value, origins);
      const made = withoutVariants(root, rows);
      isMade ||= made.type === 'CallExpression' && isExportOf(origins.resolve(made.callee), rows);
      isHeard ||= isHeardThere;
    }
    if (node.type === 'CallExpression' && !isHeard) {
      const { root, isHeard: isHeardThere } = readChain(node, origins);
      isHeard = isHeardThere && isClient(root);
    }
  }
  return isMade && isHeard;
}

/** The client of which another with other options was made: `createClient().withTypeMapping({ … })`. */
function withoutVariants(client: Node, rows: readonly TellingConnect[]): Node {
  let root = client;
  while (root.type === 'CallExpression') {
    const callee = withoutTypeSyntax(root.callee);
    const name = callee.type === 'MemberExpression' ? (getReferenceName(callee) ?? '') : '';
    if (callee.type !== 'MemberExpression' || !rows.some(({ variants }) => variants.includes(name))) break;
    root = withoutTypeSyntax(callee.object);
  }
  return root;
}

/** What `root.on('ready', f).on('error', log)` begins with, and whether a listener of errors in it does something. */
function readChain(node: Node, origins: OriginResolver): { readonly root: Node; readonly isHeard: boolean } {
  let root = withoutTypeSyntax(node);
  let isHeard = false;
  while (root.type === 'CallExpression') {
    const callee = withoutTypeSyntax(root.callee);
    if (callee.type !== 'MemberExpression' || !listenerMethods.has(getReferenceName(callee) ?? '')) break;
    const place = getErrorHandler(root);
    isHeard ||=
      place?.kind === 'listener' && place.name === 'error' && matchEmptyFunction(place.handler, origins) === undefined;
    root = withoutTypeSyntax(callee.object);
  }
  return { root, isHeard };
}

/** What becomes of a promise around the handler of its rejection: who reads it, and who else waits for it. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { delayWords } from '../knowledge/cancellation.ts';
import { errorCallbackKeys, pipelines } from '../knowledge/empty-handlers.ts';
import { statePredicates, waitingVerbs } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { matchEmptyFunction } from './empty-handlers.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import { resolveFunction } from './unawaited-callbacks.ts';
import { getDottedName } from './values.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/** The promise of `promise.catch(…)` and `promise.then(…)`, the stream of `stream.pipe(catchError(…))`. */
export function getReceiver(
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
): TSESTree.Expression | undefined {
  if (node.type === 'AssignmentExpression') return undefined;
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type === 'MemberExpression') return callee.object;
  const pipe = node.parent.type === 'CallExpression' ? withoutTypeSyntax(node.parent.callee) : undefined;
  return pipe?.type === 'MemberExpression' && getPropertyName(pipe) === 'pipe' ? pipe.object : undefined;
}

/** Whether nobody reads what an expression gives: `await f().catch(…);`, `void f().catch(…);`. */
export function isDiscarded(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'AwaitExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return isDiscarded(parent);
    case 'UnaryExpression':
      return parent.operator === 'void' && isDiscarded(parent);
    default:
      return false;
  }
}

/**
 * Whether a handler only keeps a promise in a variable from counting as unhandled, while its rejection reaches whoever
 * else reads the variable: `const loading = load(); loading.catch(() => {}); … await loading`.
 */
export function isAwaitedElsewhere(promise: TSESTree.Expression, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(promise);
  if (inner.type !== 'Identifier') return false;
  const variable = origins.findVariable(inner);
  if (variable === undefined) return false;
  return variable.references.some((reference) => reference.identifier !== inner && reference.isRead);
}

/**
 * Whether a handler only keeps a promise from counting as unhandled that is handed on in another place, where its rejection
 * goes on: one kept in a property (`this.loading.catch(() => {})` beside `await this.loading`), or what `finally` makes of
 * it (`work.finally(() => tidy()).catch(() => {}); return work;`).
 * @param node the call that installs the handler
 */
export function isHandedOnElsewhere(
  promise: Node,
  node: Node,
  sourceCode: SourceCode,
  origins: OriginResolver,
): boolean {
  const held = getHeldPromise(promise);
  if (held.type === 'Identifier') {
    if (held === withoutTypeSyntax(promise)) return false;
    return (
      origins.findVariable(held)?.references.some(({ identifier, isRead }) => {
        const isWithin = node.range[0] <= identifier.range[0] && identifier.range[1] <= node.range[1];
        return isRead && !isWithin && isHandedOn(identifier, sourceCode.text);
      }) === true
    );
  }
  return isPropertyHandedOn(held, node, sourceCode);
}

/**
 * Whether a promise asks whether something may be or is so, and is made into the answer: `account.canWrite().then(() =>
 * true).catch(() => false)`.
 */
export function isAskedForAnswer(promise: Node): boolean {
  const made = withoutTypeSyntax(promise);
  const callee = made.type === 'CallExpression' ? withoutTypeSyntax(made.callee) : undefined;
  if (made.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || getPropertyName(callee) !== 'then')
    return false;
  const [yes, no] = made.arguments;
  if (no !== undefined || !isFunction(yes) || yes.body.type !== 'Literal' || yes.body.value !== true) return false;
  const asked = withoutTypeSyntax(callee.object);
  return (
    asked.type === 'CallExpression' &&
    statePredicates.has(toWords(getReferenceName(withoutTypeSyntax(asked.callee)) ?? '')[0] ?? '')
  );
}

/** Whether all that is tried is to wait for a promise which is read elsewhere, where its rejection goes on. */
export function isWaitForSharedPromise({ body }: TSESTree.BlockStatement, origins: OriginResolver): boolean {
  const [only, ...rest] = body;
  if (rest.length > 0 || only?.type !== 'ExpressionStatement') return false;
  const waited = withoutTypeSyntax(only.expression);
  return waited.type === 'AwaitExpression' && isAwaitedElsewhere(waited.argument, origins);
}

/** Whether a promise only lets time pass, so that it is rejected where somebody aborts it, and else never: `delay(500, signal)`. */
export function isDelayUntilAborted(promise: Node): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type !== 'CallExpression') return false;
  const isSignal = (node: Node): boolean =>
    toWords(getReferenceName(withoutTypeSyntax(node)) ?? '').at(-1) === 'signal';
  return (
    delayWords.has(toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '')[0] ?? '') &&
    call.arguments.some(
      (each) =>
        isSignal(each) ||
        (each.type === 'ObjectExpression' &&
          each.properties.some((property) => property.type === 'Property' && isSignal(property.value))),
    )
  );
}

/**
 * Whether a promise is that of a pipeline whose last stream is given back by the function: who reads it gets the error with
 * which each stream of the pipeline ends. `pipeline(source, sink).catch(() => {}); return { stream: sink };`
 */
export function isReadOutOfPipeline(promise: Node, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type !== 'CallExpression' || !isExportOf(origins.resolve(call.callee), pipelines)) return false;
  const [first, ...more] = call.arguments;
  const last = first?.type === 'ArrayExpression' && more.length === 0 ? first.elements.at(-1) : more.at(-1);
  const variable = last?.type === 'Identifier' ? origins.findVariable(last) : undefined;
  const fn = getEnclosingFunction(call);
  return (
    variable?.references.some(
      ({ identifier, isRead }) => isRead && getEnclosingFunction(identifier) === fn && isGivenBack(identifier),
    ) === true
  );
}

/** `return stream;`, `return { stream, type };` */
function isGivenBack({ parent }: Node): boolean {
  if (parent?.type === 'Property' || parent?.type === 'ObjectExpression') return isGivenBack(parent);
  return parent?.type === 'ReturnStatement';
}

/** Whether the class around reads a property in another place than a node, and waits for it or hands it on there. */
function isPropertyHandedOn(held: Node, node: Node, { ast, text, visitorKeys }: SourceCode): boolean {
  const name = getDottedName(held);
  if (name === undefined || !/^this\.#?[\w$]/u.test(name)) return false;
  let scope: Node = node;
  while (scope.parent != null && scope.type !== 'ClassBody') scope = scope.parent;
  for (const each of findInside(scope.type === 'ClassBody' ? scope : ast, { visitorKeys }, (inner) => inner === node)) {
    if (each.type !== 'MemberExpression' || getDottedName(each) !== name) continue;
    if (isHandedOn(each, text)) return true;
  }
  return false;
}

/** The promise behind `promise.finally(…)` and `Promise.resolve(promise)`, which is rejected as they are. */
function getHeldPromise(promise: Node): Node {
  let current = withoutTypeSyntax(promise);
  while (current.type === 'CallExpression') {
    const callee = withoutTypeSyntax(current.callee);
    const [only, ...rest] = current.arguments;
    if (callee.type !== 'MemberExpression' || only === undefined || rest.length > 0) break;
    if (getPropertyName(callee) === 'finally') current = withoutTypeSyntax(callee.object);
    else if (isPromiseMethod(current, 'resolve')) current = withoutTypeSyntax(only);
    else break;
  }
  return current;
}

/** Whether what is read is waited for, given back or given to a call, so that its rejection goes on from there. */
function isHandedOn(read: Node, text: string): boolean {
  const { parent } = read;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return isHandedOn(parent, text);
    case 'ConditionalExpression':
      return parent.test !== read && isHandedOn(parent, text);
    case 'LogicalExpression':
      return (parent.right === read || parent.operator !== '&&') && isHandedOn(parent, text);
    case 'AwaitExpression':
      return goesOn(parent, text);
    case 'ReturnStatement':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === read;
    case 'CallExpression':
      return parent.callee !== read;
    default:
      return false;
  }
}

/**
 * Whether a promise is one that somebody else has begun and holds: a property or variable of what the function around it
 * does not make, as `running.promise` where `const running = current` stands before it.
 */
export function isHeldElsewhere(promise: TSESTree.Expression, origins: OriginResolver): boolean {
  let current: Node = withoutTypeSyntax(promise);
  const seen = new Set<Node>();
  for (;;) {
    if (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
    if (current.type === 'ThisExpression') return true;
    if (current.type === 'MemberExpression') continue;
    if (current.type !== 'Identifier') return false;
    const definition = origins.findVariable(current)?.defs[0];
    if (definition?.type !== 'Variable') return false;
    const { node } = definition;
    if (getEnclosingFunction(node) !== getEnclosingFunction(promise)) return true;
    const made = node.type === 'VariableDeclarator' ? node.init : undefined;
    if (made == null || seen.has(made)) return false;
    seen.add(made);
    current = withoutTypeSyntax(made);
  }
}

/**
 * Whether all that a block waits for is a promise in a property or variable which the file sets to what a call gives and
 * waits for in another place, from where its rejection goes on: `this.connecting` beside
 * `this.connecting = this.connect(); try { await this.connecting; } catch (error) { logger.warn(error); }`.
 */
export function isWaitingForOwner(
  block: TSESTree.BlockStatement,
  { ast, text, visitorKeys }: SourceCode,
  origins: OriginResolver,
): boolean {
  const keys = { visitorKeys };
  const awaited = findAwaited(block, keys);
  const [first] = awaited;
  const name = first === undefined ? undefined : getDottedName(first);
  if (first === undefined || name === undefined || !awaited.every((each) => getDottedName(each) === name)) return false;
  // A property of anything else may be another's.
  if (first.type !== 'Identifier' && !/^this\.#?[\w$]+$/u.test(name)) return false;
  const written = name.replaceAll(/[.$]/gu, String.raw`\$&`);
  const isMade = String.raw`(?<![\w$.])${written}\s*=(?!=)\s*(?:new\s+)?(?:[\w$.]+\(|\(?async\b)`;
  if (!new RegExp(isMade, 'u').test(text)) return false;
  const variable = first.type === 'Identifier' ? origins.findVariable(first) : undefined;
  for (const each of findInside(ast, keys, (inner) => inner === block)) {
    if (each.type !== 'AwaitExpression') continue;
    const other = withoutTypeSyntax(each.argument);
    if (getDottedName(other) !== name || !goesOn(each, text)) continue;
    if (other.type !== 'Identifier' || origins.findVariable(other) === variable) return true;
  }
  return false;
}

/** What is waited for in a block, as it stands. */
function findAwaited(block: TSESTree.BlockStatement, keys: VisitorKeys): readonly Node[] {
  return [...findInside(block, keys, isFunction)].flatMap((each) =>
    each.type === 'AwaitExpression' ? [withoutTypeSyntax(each.argument)] : [],
  );
}

/** Whether a rejection leaves the function, or is read by the `catch` around. */
function goesOn(node: Node, text: string): boolean {
  for (let current = node; current.parent != null && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (parent.type !== 'TryStatement' || parent.block !== current || parent.handler == null) continue;
    const { param, body } = parent.handler;
    const written = text.slice(...body.range);
    if (/\bthrow\b/u.test(written)) return true;
    return param?.type === 'Identifier' && new RegExp(String.raw`(?<![\w$])${param.name}(?![\w$])`, 'u').test(written);
  }
  return true;
}

/** Whether the call is part of what `Promise.allSettled` waits for. */
export function isSettledTogether(node: Node): boolean {
  for (let current: Node | null | undefined = node.parent; current != null; current = current.parent) {
    if (current.type === 'CallExpression') {
      const { callee } = current;
      if (callee.type === 'MemberExpression' && getPropertyName(callee) === 'allSettled') return true;
    }
    if (/Statement$|Declaration$/u.test(current.type) && current.type !== 'ReturnStatement') return false;
  }
  return false;
}

/**
 * Whether a promise that somebody else holds, or a wait for a state, is only raced against others: which of them ends
 * first is asked, and its failure is told where it was begun. `Promise.race([this.closing.catch(() => {}), sleep(1000)])`;
 * so for a function named for a race, which is given them one by one.
 */
export function isOnlyRaced(node: Node, promise: Node): boolean {
  return isRaced(node) && isHeldOrWaited(promise);
}

/**
 * Whether a promise that somebody else holds is only waited for, whatever came of it, before work of the same kind begins:
 * `const last = running.get(key) ?? Promise.resolve(); const current = last.catch(() => {}).then(() => work());`. What the
 * handler gives is read by nobody.
 */
export function isQueuedBehind(
  node: TSESTree.CallExpression,
  promise: Node,
  sourceCode: SourceCode,
  origins: OriginResolver,
): boolean {
  const member = node.parent;
  const then = member.type === 'MemberExpression' && member.object === node ? member.parent : undefined;
  if (
    then?.type !== 'CallExpression' ||
    then.callee !== member ||
    getPropertyName(member as TSESTree.MemberExpression) !== 'then'
  )
    return false;
  const [work] = then.arguments;
  if (!isFunction(work) || work.params.length > 0) return false;
  if (!isKeptOrGiven(then, sourceCode)) return false;
  const inner = withoutTypeSyntax(promise);
  const declared = inner.type === 'Identifier' ? origins.findVariable(inner)?.defs[0]?.node : undefined;
  return isHeld(declared?.type === 'VariableDeclarator' && declared.init != null ? declared.init : inner);
}

/** Whether a promise is given back or kept, and whoever waits for it is told: `return (this.last = promise);`. */
function isKeptOrGiven(promise: Node, sourceCode: SourceCode): boolean {
  const { parent } = promise;
  if (parent?.type === 'VariableDeclarator' || parent?.type === 'ReturnStatement') return true;
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.right !== promise) return false;
  return parent.parent.type === 'ReturnStatement' || isPropertyHandedOn(parent.left, parent, sourceCode);
}

/** `this.running`, `running.get(key) ?? Promise.resolve()`. */
function isHeld(value: Node): boolean {
  const inner = withoutTypeSyntax(value);
  if (inner.type === 'LogicalExpression') return isHeld(inner.left);
  if (inner.type !== 'CallExpression') return inner.type === 'MemberExpression';
  const callee = withoutTypeSyntax(inner.callee);
  return callee.type === 'MemberExpression' && getPropertyName(callee) === 'get';
}

/**
 * Whether promises that somebody else has begun and holds are only waited for together, and what they give is read
 * elsewhere in the file: `await Promise.all(branches.map((branch) => branch.promise.catch(() => null)));`.
 */
export function isOnlyAwaitedTogether(
  node: TSESTree.CallExpression,
  promise: TSESTree.Expression,
  origins: OriginResolver,
  { text }: SourceCode,
): boolean {
  const held = withoutTypeSyntax(promise);
  const fn = node.parent;
  if (held.type !== 'MemberExpression' || held.object.type !== 'Identifier' || fn.type !== 'ArrowFunctionExpression')
    return false;
  const [item] = fn.params;
  if (item?.type !== 'Identifier' || item.name !== held.object.name) return false;
  const map = fn.parent;
  const callee = map.type === 'CallExpression' && map.arguments[0] === fn ? withoutTypeSyntax(map.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || getPropertyName(callee) !== 'map') return false;
  const all = map.parent;
  if (all?.type !== 'CallExpression' || all.arguments[0] !== map || !isPromiseMethod(all, 'all')) return false;
  const property = getPropertyName(held);
  if (!isDiscarded(all) || property === undefined || !/^\w+$/u.test(property) || !isGivenOrHeld(callee.object, origins))
    return false;
  const elsewhere = text.slice(0, node.range[0]) + text.slice(node.range[1]);
  return new RegExp(String.raw`\bawait\s+[\w$.]+\.${property}(?![\w$.(])|[\w$]\.${property}\s*\.then\(`, 'u').test(
    elsewhere,
  );
}

/** Whether a list was given to the function around it, or is kept outside of it. */
function isGivenOrHeld(list: TSESTree.Expression, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(list);
  const definition = inner.type === 'Identifier' ? origins.findVariable(inner)?.defs[0] : undefined;
  return definition?.type === 'Parameter' || isHeldElsewhere(list, origins);
}

function isPromiseMethod({ callee }: TSESTree.CallExpression, method: string): boolean {
  const inner = withoutTypeSyntax(callee);
  return (
    inner.type === 'MemberExpression' &&
    getPropertyName(inner) === method &&
    inner.object.type === 'Identifier' &&
    inner.object.name === 'Promise'
  );
}

function isRaced(node: Node): boolean {
  const array = node.parent;
  if (array?.type === 'CallExpression' && array.arguments.length > 1 && array.callee !== node)
    return toWords(getReferenceName(array.callee) ?? '')[0] === 'race';
  const call = array?.type === 'ArrayExpression' ? array.parent : undefined;
  return call?.type === 'CallExpression' && call.arguments[0] === array && isPromiseMethod(call, 'race');
}

function isHeldOrWaited(promise: Node): boolean {
  const inner = withoutTypeSyntax(promise);
  if (inner.type === 'Identifier' || inner.type === 'MemberExpression') return true;
  if (inner.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(inner.callee);
  const words = toWords(getReferenceName(callee) ?? '');
  return waitingVerbs.has(words[0] ?? '');
}

/**
 * Whether a promise is that of a function of the file which does nothing but keep it in a property, for whose value the
 * file waits elsewhere: `async connect() { await (this.connection = open()); }` beside `await this.connection`.
 */
export function isKeptByCallee(promise: Node, origins: OriginResolver, { text }: SourceCode): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type !== 'CallExpression') return false;
  const fn = resolveFunction(call.callee, origins);
  if (fn === undefined) return false;
  const [only, ...rest] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
  const given =
    only?.type === 'ExpressionStatement' ? only.expression : only?.type === 'ReturnStatement' ? only.argument : only;
  if (rest.length > 0 || given == null) return false;
  const outer = withoutTypeSyntax(given);
  const kept = outer.type === 'AwaitExpression' ? withoutTypeSyntax(outer.argument) : outer;
  // What is only set, and neither waited for nor given back, is no promise of the function.
  if (kept === outer && only?.type === 'ExpressionStatement') return false;
  if (kept.type !== 'AssignmentExpression' || kept.operator !== '=' || kept.left.type !== 'MemberExpression')
    return false;
  const property = getPropertyName(kept.left);
  if (property === undefined || kept.left.object.type !== 'ThisExpression' || !/^\w+$/u.test(property)) return false;
  const elsewhere = text.slice(0, fn.range[0]) + text.slice(fn.range[1]);
  // `await this.connection`, also as one of two: `await (isSafe ? this.signedIn : this.connection)`.
  return new RegExp(String.raw`\bawait\s+(?:\([^;()]*)?\bthis\.${property}(?![\w$(])`, 'u').test(elsewhere);
}

/** Whether a promise is that of a call which is given a function for errors: `run(task, { onError: (error) => show(error) })`. */
export function isToldToCallback(promise: Node, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type !== 'CallExpression') return false;
  return call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some(
        (each) =>
          each.type === 'Property' &&
          errorCallbackKeys.has(getPropertyName(each) ?? '') &&
          isFunction(each.value) &&
          each.value.params.length > 0 &&
          matchEmptyFunction(each.value, origins) === undefined,
      ),
  );
}

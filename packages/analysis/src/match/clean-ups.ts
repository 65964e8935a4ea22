/** Clean-up, whose failure may be let go more easily than that of other work: the one reader of `knowledge/clean-ups.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  bestEffort,
  browserStores,
  cleanUpCalls,
  cleanUpExcuses,
  cleanUpExcusesAbove,
  cleanUpSuffixes,
  cleanUpVerbs,
  cleanUpWords,
  closingMethods,
  encodingFunctions,
  enqueuingMethods,
  existenceCondition,
  pageGlobals,
  puttingVerbs,
  removingVerbs,
  shutdownHooks,
  timerStops,
  undoingStatement,
  undoingVerbs,
} from '../knowledge/clean-ups.ts';
import { messageProperties } from '../knowledge/error-details.ts';
import { loadingVerbs } from '../knowledge/lookups.ts';
import { plainFunctions } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { withoutMarkers } from './empty-handlers.ts';
import { matchErrorReport } from './error-reports.ts';
import type { LoggerMatcher } from './loggers.ts';
import type { OriginResolver } from './origin.ts';
import { isTrying } from './probes.ts';
import { getCommentsAbove } from './reasons.ts';

type VisitorKeys = Pick<SourceCode, 'visitorKeys'>;

/** Whether all that code calls is clean-up: `await file.close()`, `if (path) unlinkSync(path)`. */
export function isCleaningUp(code: Node, sourceCode: VisitorKeys): boolean {
  return callsOnly(code, sourceCode, isCleanUp);
}

/**
 * Whether a comment lets the failure of a clean-up go: `// Best effort.`, `/* already closed *\/`. One that only says that
 * something is cleaned up does not.
 * @param inside the comments in the handler, and beside it
 * @param above those above it, which must say more: `// Skipped` may be why something is removed
 */
export function isExcusedCleanUp(
  code: Node,
  inside: readonly TSESTree.Comment[],
  above: readonly TSESTree.Comment[],
  sourceCode: VisitorKeys,
  loggers: LoggerMatcher,
): boolean {
  const said = (comments: readonly TSESTree.Comment[]): readonly string[] =>
    comments.map(({ value }) => withoutMarkers(value) ?? '');
  const isRemoval = said([...inside, ...above]).some((text) => existenceCondition.test(text));
  if (isRemoval && isOnlyRemoving(code, sourceCode, loggers)) return true;
  const texts = [
    ...said(inside).filter((text) => cleanUpExcuses.test(text)),
    ...said(above).filter((text) => cleanUpExcusesAbove.test(text)),
  ];
  if (texts.length === 0) return false;
  // What a comment calls clean-up may have a name that says less, and look up first what there is to remove.
  return texts.some((text) => cleanUpWords.test(text))
    ? callsOnly(code, sourceCode, isCleanUpOrUndoing, (callee, call) => isLookingUp(callee, call, loggers))
    : callsOnly(code, sourceCode, isCleanUp);
}

/** Whether code removes a file or a folder, which fails where it is not there, and only logs beside that. */
function isOnlyRemoving(code: Node, sourceCode: VisitorKeys, loggers: LoggerMatcher): boolean {
  const isRemoval = (callee: Node): boolean =>
    isCleanUp(callee) && removingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '');
  return callsOnly(
    code,
    sourceCode,
    isRemoval,
    (_, call) => call.type === 'CallExpression' && loggers.matchLogCall(call) !== undefined,
  );
}

/** The comments above a statement, or above the first of those right before it that are tried in the same way. */
export function getCommentsAboveAttempts(
  statement: TSESTree.TryStatement,
  sourceCode: SourceCode,
): readonly TSESTree.Comment[] {
  const { parent } = statement;
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program') return [];
  for (let index = parent.body.indexOf(statement); index >= 0; index--) {
    const each = parent.body[index];
    if (each?.type !== 'TryStatement' || each.handler?.body.body.length !== 0) return [];
    const above = getCommentsAbove(each, sourceCode);
    if (above.length > 0) return above;
  }
  return [];
}

/**
 * The comments above the constant right before a statement that is all about it, where they say that a clean-up is tried
 * and no more: `// Best-effort clean-up of old files` above `const paths = list(); await Promise.all(paths.map(…));`.
 */
export function getCommentsAboveSearch(node: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  let statement = node;
  while (statement.parent != null && !/Statement$/u.test(statement.type)) statement = statement.parent;
  const block = statement.parent;
  if (block?.type !== 'BlockStatement' && block?.type !== 'Program') return [];
  const before = block.body[block.body.indexOf(statement as TSESTree.Statement) - 1];
  const id = before?.type === 'VariableDeclaration' && before.kind === 'const' ? before.declarations[0]?.id : undefined;
  if (before === undefined || id?.type !== 'Identifier' || !mentions(statement, id.name, sourceCode)) return [];
  return getCommentsAbove(before, sourceCode).filter(({ value }) => bestEffort.test(value));
}

/**
 * Whether clean-up stands where its own failure would hide the failure proper, or nothing goes on after it: in a `catch`
 * that ends in a `throw`, in `finally`, right before an error is thrown or handed on, before the process ends, or where it
 * is told to end.
 * @param statement the statement whose failure is let go
 */
export function isLastThingDone(statement: Node, code: Node, sourceCode: VisitorKeys): boolean {
  // `if (file) await file.close();`
  let own = statement;
  while (own.parent?.type === 'IfStatement' && own.parent.test !== own) own = own.parent;
  const block = own.parent;
  if (block?.type !== 'BlockStatement') return false;
  const after = block.body.slice(block.body.indexOf(own as TSESTree.Statement) + 1);
  const isEnd = tellsError(after[0]) || after.some(endsProcess) || leavesWithExitCode(after);
  if (isEnd && isCleaningUp(code, sourceCode)) return true;
  let current: Node = block;
  for (let parent: Node | undefined = block.parent; parent != null; current = parent, parent = parent.parent) {
    if (isFunction(current)) {
      if (isShutdownHook(current)) return callsOnly(code, sourceCode, isTimerStop, isGetting);
      return (isOnSignal(current, parent) || isNamedOnSignal(current, sourceCode)) && isCleaningUp(code, sourceCode);
    }
    if (parent.type === 'TryStatement' && parent.finalizer === current) return isCleaningUp(code, sourceCode);
    if (parent.type === 'CatchClause' && parent.body.body.at(-1)?.type === 'ThrowStatement')
      return callsOnly(code, sourceCode, isCleanUpOrUndoing);
  }
  return false;
}

/**
 * Whether clean-up stands in a `catch` that gives the error to a logger or a service for errors, and leaves with its last
 * statement; or whose `return` tells the error or what is made of it above: what fails later is the lesser failure.
 * @param statement the statement whose failure is let go
 */
export function isAfterToldError(
  statement: Node,
  code: Node,
  sourceCode: VisitorKeys,
  { loggers, origins }: { readonly loggers: LoggerMatcher; readonly origins: OriginResolver },
): boolean {
  let own = statement;
  while (own.parent != null && own.parent.parent?.type !== 'CatchClause' && !isFunction(own.parent)) own = own.parent;
  const clause = own.parent?.parent;
  if (clause?.type !== 'CatchClause' || clause.param?.type !== 'Identifier') return false;
  const { name } = clause.param;
  const { body } = clause.body;
  const last = body.at(-1);
  if (last === undefined || !leavingTypes.has(last.type) || !isCleaningUp(code, sourceCode)) return false;
  if (last.type === 'ReturnStatement' && last.argument !== null) {
    const { argument } = last;
    const told = [name, ...findTexts(body, name, sourceCode)];
    if (told.some((each) => mentions(argument, each, sourceCode))) return true;
  }
  return body.some((each) => {
    if (each === own) return false;
    const expression = each.type === 'ExpressionStatement' ? withoutTypeSyntax(each.expression) : undefined;
    const call = expression?.type === 'AwaitExpression' ? withoutTypeSyntax(expression.argument) : expression;
    return (
      call?.type === 'CallExpression' &&
      call.arguments.some((argument) => mentions(argument, name, sourceCode)) &&
      (loggers.matchLogCall(call) !== undefined || matchErrorReport(call, origins) !== undefined)
    );
  });
}

const leavingTypes: ReadonlySet<string> = new Set([
  'BreakStatement',
  'ContinueStatement',
  'ReturnStatement',
  'ThrowStatement',
]);

/**
 * Whether what is taken back in `finally` was only put somewhere to ask by it, in a function named for asking:
 * `async isHealthy() { try { await store.set(key, 1); return (await store.get(key)) === 1; } finally { try { await
 * store.remove(key); } catch {} } }`. What the function says does not hang on it.
 * @param statement the statement whose failure is let go
 */
export function isTrialTakenBack(statement: TSESTree.TryStatement, sourceCode: VisitorKeys): boolean {
  const fn = getEnclosingFunction(statement);
  const around = statement.parent.parent;
  if (fn === undefined || !isTrying(fn) || around?.type !== 'TryStatement' || around.finalizer !== statement.parent)
    return false;
  const [only, ...rest] = statement.block.body;
  const expression = only?.type === 'ExpressionStatement' ? withoutTypeSyntax(only.expression) : undefined;
  const undo = expression?.type === 'AwaitExpression' ? withoutTypeSyntax(expression.argument) : expression;
  if (rest.length > 0 || undo?.type !== 'CallExpression' || undo.arguments.length !== 1) return false;
  const [key] = undo.arguments;
  if (key?.type !== 'Identifier' || !isCleanUpOrUndoing(withoutTypeSyntax(undo.callee), undo)) return false;
  for (const node of findInside(around.block, sourceCode, () => false)) {
    if (node.type !== 'CallExpression' || node.arguments.length < 2) continue;
    const [put] = node.arguments;
    const verb = toWords(getReferenceName(withoutTypeSyntax(node.callee)) ?? '')[0] ?? '';
    if (puttingVerbs.has(verb) && put?.type === 'Identifier' && put.name === key.name) return true;
  }
  return false;
}

/** The constants that are made of an error to tell it: `const text = toText(error);`, `const text = error.message;`. */
function findTexts(body: readonly Node[], error: string, sourceCode: VisitorKeys): readonly string[] {
  return body.flatMap((statement) => {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
    return statement.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init !== null && tellsOf(init, error, sourceCode) ? [id.name] : [],
    );
  });
}

/** Whether a value is made of an error or its message, and not of its status or of a question about it alone. */
function tellsOf(value: Node, error: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(value, sourceCode, isFunction)) {
    if (node.type !== 'Identifier' || node.name !== error) continue;
    const { parent } = node;
    if (parent.type === 'BinaryExpression') continue;
    if (parent.type !== 'MemberExpression' || messageProperties.has(getReferenceName(parent) ?? '')) return true;
  }
  return false;
}

function mentions(code: Node, name: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'Identifier' && node.name === name) return true;
  }
  return false;
}

/** Whether clean-up stands in a function of the file that is called in `finally` alone: `const cleanUp = () => { … }`. */
export function isLeftToFinally(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  const fn = getEnclosingFunction(code);
  const name =
    fn?.type === 'FunctionDeclaration' ? fn.id : fn?.parent.type === 'VariableDeclarator' ? fn.parent.id : null;
  if (name?.type !== 'Identifier' || !isCleaningUp(code, sourceCode)) return false;
  const reads = origins.findVariable(name)?.references.filter((reference) => reference.isRead) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => isCalledInFinally(identifier));
}

function isCalledInFinally(identifier: Node): boolean {
  const call = identifier.parent;
  if (call?.type !== 'CallExpression' || call.callee !== identifier) return false;
  for (let current: Node = call; current.parent != null && !isFunction(current); current = current.parent) {
    if (current.parent.type === 'TryStatement' && current.parent.finalizer === current) return true;
  }
  return false;
}

/** `async onModuleDestroy() { … }` */
function isShutdownHook({ parent }: Node): boolean {
  return parent?.type === 'MethodDefinition' && shutdownHooks.has(getPropertyName(parent) ?? '');
}

function isTimerStop(callee: Node): boolean {
  return timerStops.has(getReferenceName(callee) ?? '');
}

/** `registry.getInterval(name)` */
function isGetting(callee: Node): boolean {
  return toWords(getReferenceName(callee) ?? '')[0] === 'get';
}

/**
 * Whether clean-up that a function was given is begun right before an error is told, and nothing else is given there by
 * the calls of the file: `function limit(work, onTimeout) { … onTimeout().catch(() => {}); reject(new TimeoutError()); }`.
 */
export function isGivenCleanUp(statement: Node, code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(code);
  const block = statement.parent;
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier' || block?.type !== 'BlockStatement')
    return false;
  if (!tellsError(block.body[block.body.indexOf(statement as TSESTree.Statement) + 1])) return false;
  const definition = origins.findVariable(call.callee)?.defs[0];
  const fn = definition?.type === 'Parameter' && isFunction(definition.node) ? definition.node : undefined;
  const name =
    fn?.type === 'FunctionDeclaration' ? fn.id : fn?.parent.type === 'VariableDeclarator' ? fn.parent.id : null;
  const index =
    fn?.params.findIndex((each) => each.type === 'Identifier' && each.name === getReferenceName(call.callee)) ?? -1;
  if (name?.type !== 'Identifier' || index < 0) return false;
  const reads = origins.findVariable(name)?.references.filter((reference) => reference.isRead) ?? [];
  return (
    reads.length > 0 &&
    reads.every(({ identifier }) => {
      const { parent } = identifier;
      const given =
        parent.type === 'CallExpression' && parent.callee === identifier ? parent.arguments[index] : undefined;
      return given !== undefined && isFunction(given) && isCleaningUp(given.body, sourceCode);
    })
  );
}

/** `process.once('SIGTERM', () => { … })`, `process.on('exit', () => { … })` */
function isOnSignal(fn: Node, call: Node): boolean {
  return call.type === 'CallExpression' && call.arguments[1] === fn && isEndOfProcess(call);
}

/** The same by its name: `process.on('SIGTERM', stop)` for `const stop = () => { … }`. */
function isNamedOnSignal(fn: Node, sourceCode: VisitorKeys): boolean {
  const { parent } = fn;
  const id = fn.type === 'FunctionDeclaration' ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  if (id?.type !== 'Identifier') return false;
  let program = fn;
  while (program.parent != null) program = program.parent;
  for (const node of findInside(program, sourceCode, () => false)) {
    if (node.type !== 'CallExpression') continue;
    const listener = node.arguments[1];
    if (listener?.type === 'Identifier' && listener.name === id.name && isEndOfProcess(node)) return true;
  }
  return false;
}

/** Whether a call adds a listener of what ends the process. */
function isEndOfProcess(call: TSESTree.CallExpression): boolean {
  const event = getStaticString(call.arguments[0]) ?? '';
  if (/^SIG[A-Z]+$|^beforeExit$/u.test(event)) return true;
  // A child's `exit` is not the end of the process.
  const callee = withoutTypeSyntax(call.callee);
  return event === 'exit' && callee.type === 'MemberExpression' && getReferenceName(callee.object) === 'process';
}

/** `process.exit(code);` */
function endsProcess(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(statement.expression.callee);
  return (
    callee.type === 'MemberExpression' &&
    getReferenceName(callee.object) === 'process' &&
    getReferenceName(callee) === 'exit'
  );
}

/** `process.exitCode = 1; return;`: the process ends when nothing is left to do. */
function leavesWithExitCode([set, left, ...rest]: readonly Node[]): boolean {
  if (set?.type !== 'ExpressionStatement' || set.expression.type !== 'AssignmentExpression' || rest.length > 0)
    return false;
  const target = withoutTypeSyntax(set.expression.left);
  if (target.type !== 'MemberExpression' || getReferenceName(target) !== 'exitCode') return false;
  return (
    getReferenceName(withoutTypeSyntax(target.object)) === 'process' &&
    left?.type === 'ReturnStatement' &&
    left.argument === null
  );
}

/** `throw error;`, `reject(error);`, `done(new Error('…'));` */
function tellsError(statement: Node | undefined): boolean {
  if (statement?.type === 'ThrowStatement') return true;
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee, arguments: given } = statement.expression;
  if (callee.type === 'Identifier' && callee.name === 'reject' && given[0]?.type === 'Identifier') return true;
  return statement.expression.arguments.some(
    (each) => each.type === 'NewExpression' && toWords(getReferenceName(each.callee) ?? '').at(-1) === 'error',
  );
}

/** Whether all that a block does can fail only where it was done before: `controller.close()`, `reader.releaseLock()`. */
export function isClosingClosed(block: TSESTree.BlockStatement): boolean {
  const call = getOnlyCall(block);
  return call !== undefined && isMethodOf(call, closingMethods);
}

/**
 * Whether all that a block does is to give a web stream its next part, which fails where its reader has left:
 * `controller.enqueue(encoder.encode(text))`.
 */
export function isEnqueuing(block: TSESTree.BlockStatement, sourceCode: VisitorKeys): boolean {
  const call = getOnlyCall(block);
  if (call === undefined || !isMethodOf(call, enqueuingMethods)) return false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node === call || (node.type !== 'CallExpression' && node.type !== 'NewExpression')) continue;
    if (!encodingFunctions.has(getReferenceName(withoutTypeSyntax(node.callee)) ?? '')) return false;
  }
  return true;
}

function getOnlyCall({ body }: TSESTree.BlockStatement): TSESTree.CallExpression | undefined {
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'ExpressionStatement') return undefined;
  const expression = withoutTypeSyntax(only.expression);
  const call = expression.type === 'AwaitExpression' ? withoutTypeSyntax(expression.argument) : expression;
  return call.type === 'CallExpression' ? call : undefined;
}

/** Whether a call is one of these methods, by the last word of what stands before it. */
function isMethodOf(call: TSESTree.CallExpression, table: Readonly<Record<string, ReadonlySet<string>>>): boolean {
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  const owner = toWords(getReferenceName(callee.object) ?? '').at(-1) ?? '';
  const methods = Object.hasOwn(table, owner) ? table[owner] : undefined;
  return methods?.has(getReferenceName(callee) ?? '') === true;
}

/** Whether code reads or writes what a browser keeps for a page, or begins at its `window`, which no server has. */
export function usesBrowserStore(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'Identifier' && browserStores.has(node.name)) return true;
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') continue;
    if (pageGlobals.has(node.object.name) && origins.resolve(node.object).kind === 'global') return true;
  }
  return false;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

function callsOnly(
  code: Node,
  sourceCode: VisitorKeys,
  isMeant: (callee: Node, call: Call) => boolean,
  isBeside: (callee: Node, call: Call) => boolean = () => false,
): boolean {
  let found = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AssignmentExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    if (isMeant(callee, node)) found = true;
    else if (!plainFunctions.has(getReferenceName(callee) ?? '') && !isBeside(callee, node)) return false;
  }
  return found;
}

/** Whether a call only gets what a clean-up is about, or logs that it was done. */
function isLookingUp(callee: Node, call: Call, loggers: LoggerMatcher): boolean {
  if (loadingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '')) return true;
  return call.type === 'CallExpression' && loggers.matchLogCall(call) !== undefined;
}

export function isCleanUp(callee: Node): boolean {
  const name = getReferenceName(callee);
  if (name === undefined) return false;
  if (cleanUpCalls.has(name)) return true;
  const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  const [verb = '', ...rest] = toWords(name);
  // `service.disconnectChannel(id)` works on something of its own.
  if (cleanUpVerbs.has(verb) && (object === undefined || rest.every((word) => cleanUpSuffixes.has(word)))) return true;
  return object?.type === 'Identifier' && cleanUpCalls.has(`${object.name}.${name}`);
}

function isCleanUpOrUndoing(callee: Node, call: Call): boolean {
  if (isCleanUp(callee) || undoingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '')) return true;
  const [statement] = call.arguments;
  // `ROLLBACK TO SAVEPOINT ${name}`
  const begin = statement?.type === 'TemplateLiteral' ? statement.quasis[0]?.value.raw : getStaticString(statement);
  return undoingStatement.test(begin ?? '');
}

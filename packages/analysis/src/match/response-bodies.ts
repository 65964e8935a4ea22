/** Reading the body of a message where its failure is no loss: nobody takes what is read, or the message has failed already. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, getReferenceName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { bodyNames, bodyReaderWords, drainingMethods } from '../knowledge/empty-handlers.ts';
import { plainFunctions } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { isDiscarded } from './rejections.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * Whether a promise only reads a body to its end, or gives up the rest of it, so that the connection is free again:
 * `await response.text()`, `response.body?.cancel()`.
 * @param whole the expression whose value must be taken by nobody: the promise, or its chain
 */
export function isDraining(promise: Node, whole: Node = promise): boolean {
  if (!isDiscarded(whole)) return false;
  const call = withoutChain(promise);
  if (call.type !== 'CallExpression') return false;
  const callee = withoutChain(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  const method = getPropertyName(callee) ?? '';
  if (method === 'cancel') {
    const owner = getReferenceName(withoutChain(callee.object)) ?? '';
    return bodyNames.has(toWords(owner).at(-1) ?? '');
  }
  return drainingMethods.has(method) && call.arguments.length === 0;
}

/** Whether a block does nothing else: `try { await response.text(); } catch {}`. */
export function isDrainingBlock({ body }: TSESTree.BlockStatement): boolean {
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'ExpressionStatement') return false;
  const { expression } = only;
  const promise = expression.type === 'AwaitExpression' ? expression.argument : expression;
  return isDraining(promise);
}

/**
 * Whether a promise reads the text of a response that is known to have failed, for the error that is told next:
 * `if (!response.ok) { const text = await readText(response).catch(() => ''); throw new Error(text); }`.
 */
export function isReadingFailure(promise: Node): boolean {
  const call = withoutChain(promise);
  if (call.type !== 'CallExpression') return false;
  const [given] = call.arguments;
  if (given?.type !== 'Identifier' || !toWords(getReferenceName(call.callee) ?? '').some(isReaderWord)) return false;
  const end = getEndOfFailure(call, given.name);
  return end?.type === 'ThrowStatement' || (end?.type === 'ReturnStatement' && end.argument !== null);
}

/**
 * Whether all that a block calls reads the body of a response that is known to have failed, for the error that is thrown
 * next: `if (!response.ok) { try { text = await response.text(); } catch {} throw new Error(text); }`, also by a function that
 * is given the response: `readText(response)`.
 */
export function isReadingFailureBlock(block: TSESTree.BlockStatement, sourceCode: VisitorKeys): boolean {
  let response: string | undefined;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'NewExpression') return false;
    if (node.type !== 'CallExpression') continue;
    const callee = withoutChain(node.callee);
    // `(await response.text()).trim()`
    if (callee.type === 'MemberExpression' && plainFunctions.has(getPropertyName(callee) ?? '')) continue;
    const read = getReadResponse(node, callee);
    if (response !== undefined || read === undefined) return false;
    response = read;
  }
  return response !== undefined && getEndOfFailure(block, response)?.type === 'ThrowStatement';
}

/**
 * Whether a `try` takes apart the text of a response that is known to have failed, for the one variable that tells of it and
 * was given another text right above: `if (!response.ok) { let detail = text; try { detail = JSON.parse(text).error; } catch {} … }`.
 */
export function isRefiningFailure(statement: TSESTree.TryStatement, sourceCode: VisitorKeys): boolean {
  const { block, finalizer, parent } = statement;
  if (finalizer !== null || parent.type !== 'BlockStatement' || !isOfFailedResponse(parent)) return false;
  const above = parent.body[parent.body.indexOf(statement) - 1];
  const declared =
    above?.type === 'VariableDeclaration' && above.declarations.length === 1 ? above.declarations[0] : undefined;
  if (declared?.id.type !== 'Identifier' || !isGivenText(declared.init)) return false;
  const { name } = declared.id;
  let parses = 0;
  let sets = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (leavingTypes.has(node.type)) return false;
    if (node.type === 'AssignmentExpression') {
      if (node.left.type !== 'Identifier' || node.left.name !== name) return false;
      sets = true;
    }
    if (node.type !== 'CallExpression') continue;
    const callee = withoutChain(node.callee);
    if (callee.type !== 'MemberExpression') return false;
    const method = getPropertyName(callee) ?? '';
    if (getRoot(callee) === 'JSON' && method === 'parse') parses++;
    else if (!plainFunctions.has(method)) return false;
  }
  return parses === 1 && sets;
}

/** What does more than to take a text apart. */
const leavingTypes: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'NewExpression',
  'ThrowStatement',
  'YieldExpression',
]);

/** Whether a variable is declared with something to say: a name, a member, or a text that is not empty. */
function isGivenText(init: Node | null | undefined): boolean {
  switch (init?.type) {
    case 'Identifier':
      return init.name !== 'undefined';
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'MemberExpression':
    case 'TemplateLiteral':
      return true;
    case 'Literal':
      return typeof init.value === 'string' && init.value !== '';
    default:
      return false;
  }
}

/** Whether a block runs only where a response has failed: `if (!response.ok) { … }`. */
function isOfFailedResponse(block: TSESTree.BlockStatement): boolean {
  const { parent } = block;
  if (parent.type !== 'IfStatement' || parent.consequent !== block) return false;
  const test = withoutTypeSyntax(parent.test);
  if (test.type !== 'UnaryExpression' || test.operator !== '!') return false;
  const asked = withoutTypeSyntax(test.argument);
  return asked.type === 'MemberExpression' && getPropertyName(asked) === 'ok';
}

/**
 * Whether all that a `try` in a `catch` calls reads the body of the response that the caught error carries, for what is
 * told of the error next: `catch (error) { try { text = await error.cause.text(); } catch {} logger.error({ err: error, text }); }`.
 */
export function isReadingCaughtBody(statement: TSESTree.TryStatement, sourceCode: VisitorKeys): boolean {
  const { block, finalizer, parent } = statement;
  const clause = parent.parent;
  if (finalizer !== null || parent.type !== 'BlockStatement' || clause?.type !== 'CatchClause') return false;
  if (clause.param?.type !== 'Identifier') return false;
  const { name } = clause.param;
  let reads = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'NewExpression') return false;
    if (node.type !== 'CallExpression') continue;
    const callee = withoutChain(node.callee);
    if (callee.type !== 'MemberExpression') return false;
    const method = getPropertyName(callee) ?? '';
    const root = getRoot(callee);
    if (root === name && /^(?:json|text)$/u.test(method)) reads = true;
    else if (!plainFunctions.has(method) && !(root === 'JSON' && method === 'parse')) return false;
  }
  const { body } = parent;
  const index = body.indexOf(statement);
  // `let reason = error.message;` above tells the error, too.
  const names = [name, ...getNamesMadeOf(name, body.slice(0, index), sourceCode)];
  const after = body.slice(index + 1);
  return reads && after.some((each) => names.some((told) => mentionsName(each, told, sourceCode)));
}

/** The variables that statements declare with a value that is made of another. */
function getNamesMadeOf(name: string, statements: readonly Node[], sourceCode: VisitorKeys): readonly string[] {
  return statements.flatMap((each) =>
    each.type === 'VariableDeclaration'
      ? each.declarations.flatMap(({ id, init }) =>
          id.type === 'Identifier' && init !== null && mentionsName(init, name, sourceCode) ? [id.name] : [],
        )
      : [],
  );
}

function getRoot(callee: Node): string | undefined {
  let current = withoutChain(callee);
  while (current.type === 'MemberExpression') current = withoutChain(current.object);
  return current.type === 'Identifier' ? current.name : undefined;
}

function mentionsName(code: Node, name: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'Identifier' && node.name === name) return true;
  }
  return false;
}

/** The variable whose body a call reads: `response` of `response.text()` and `readText(response, limit)`. */
function getReadResponse({ arguments: [given] }: TSESTree.CallExpression, callee: Node): string | undefined {
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier')
    return /^(?:json|text)$/u.test(getPropertyName(callee) ?? '') ? callee.object.name : undefined;
  if (callee.type !== 'Identifier' || given?.type !== 'Identifier') return undefined;
  return toWords(callee.name).some(isReaderWord) ? given.name : undefined;
}

/** The last statement of the branch around a place that runs where a response has failed. */
function getEndOfFailure(place: Node, response: string): Node | undefined {
  let current = place;
  while (current.parent != null && !isFunction(current.parent)) {
    const { parent }: { parent: Node } = current as { parent: Node };
    if (parent.type === 'IfStatement' && parent.consequent === current && isNotOk(parent.test, response))
      return current.type === 'BlockStatement' ? current.body.at(-1) : undefined;
    current = parent;
  }
  return undefined;
}

function isReaderWord(word: string): boolean {
  return bodyReaderWords.has(word);
}

/** `!response.ok` */
function isNotOk(test: Node, response: string): boolean {
  if (test.type !== 'UnaryExpression' || test.operator !== '!') return false;
  const ok = withoutChain(test.argument);
  return (
    ok.type === 'MemberExpression' &&
    getPropertyName(ok) === 'ok' &&
    ok.object.type === 'Identifier' &&
    ok.object.name === response
  );
}

function withoutChain(node: Node): Node {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'ChainExpression' ? withoutTypeSyntax(inner.expression) : inner;
}

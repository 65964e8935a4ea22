/** Whether a `try` only checks or opens what came with the request. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import {
  bodyReaders,
  checkedWords,
  checkingVerbs,
  identifyingVerbs,
  openingVerbs,
  requestAddresses,
  sealedNames,
} from '../knowledge/error-details.ts';
import { givingVerbs } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import type { CatchFacts } from './catches.ts';
import { isRefusal } from './caught-answers.ts';
import type { Handler } from './handlers.ts';
import { parsingNames } from './tried-blocks.ts';
import { getAssignedValues } from './values.ts';

/** Whether a `try` stands around a check of what came with the request, and its `catch` only says that it did not pass. */
export function refusesRequest({ block }: TSESTree.TryStatement, facts: CatchFacts, file: FileAnalysis): boolean {
  return isRefusal(facts) && (checksRequest(block, file) || opensSentValue(block, file));
}

/**
 * Whether a block checks the body of the request, or who signed it. What was taken out of the body counts where nothing is
 * waited for: `await checkAccount(id)` asks a store. What is sealed by whom it comes from is checked with a key.
 */
export function checksRequest(block: TSESTree.BlockStatement, file: FileAnalysis): boolean {
  let waits: boolean | undefined;
  return isCheckingRequest(block, file.sourceCode, (node) => {
    waits ??= awaits(block, file.sourceCode);
    const isSealed = node.type === 'Identifier' && sealedNames.has(node.name);
    return ((isSealed || !waits) && isOfBody(node, file)) || isReadingBody(node, file);
  });
}

/**
 * Whether all that a `try` does is to ask who sent the request, its `catch` says that nobody known did (401, 403), and the
 * handler is one of a framework that has no place before its handlers to ask:
 * `try { const found = await auth({ headers: request.headers }); user = found.user; } catch { return new Response('No', { status: 403 }); }`.
 */
export function refusesUnknown(
  { block }: TSESTree.TryStatement,
  { responses }: CatchFacts,
  { node, roles, row }: Handler,
  { sourceCode }: FileAnalysis,
): boolean {
  if (row.hasGlobalHandler || responses.length === 0) return false;
  if (!responses.every(({ status }) => status === 401 || status === 403)) return false;
  const request = node.params[roles.indexOf('request')];
  if (request?.type !== 'Identifier') return false;
  const calls = [...findInside(block, sourceCode, () => false)].filter(
    (each) => each.type === 'CallExpression' || each.type === 'NewExpression',
  );
  const [call, ...others] = calls;
  if (call?.type !== 'CallExpression' || others.length > 0) return false;
  return (
    identifyingVerbs.has(toWords(getCalledName(call) ?? '')[0] ?? '') &&
    call.arguments.some((each) => mentions(each, request.name, sourceCode))
  );
}

function mentions(code: Node, name: string, sourceCode: SourceCode): boolean {
  for (const node of findInside(code, sourceCode, isFunction))
    if (node.type === 'Identifier' && node.name === name) return true;
  return false;
}

function awaits(block: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) if (node.type === 'AwaitExpression') return true;
  return false;
}

/** Whether a variable holds the body of the request or a part of it, whatever else it is given later. */
function isOfBody(node: Node, { clientValues, origins }: FileAnalysis): boolean {
  const variable = node.type === 'Identifier' ? origins.findVariable(node) : undefined;
  const given = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return [node, ...given.map(({ value }) => withoutDefault(value))].some(
    (value) => clientValues.match(value)?.part === 'body',
  );
}

/** `request.body` of `request.body ?? {}` */
function withoutDefault(node: Node): Node {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'LogicalExpression' && inner.operator !== '&&' ? withoutTypeSyntax(inner.left) : inner;
}

/**
 * Whether all that a block does is check the body of a request, or who signed it: `webhooks.constructEvent(rawBody,
 * signature)`. Guards that only leave (`if (!signature) return;`), what makes the checker (`const hook = new Webhook(secret)`)
 * and what gets its arguments (`request.headers.get('x-signature')`) belong to it.
 * @param isOfBody whether a variable holds the body of the request or a part of it
 */
export function isCheckingRequest(
  block: TSESTree.BlockStatement,
  sourceCode: SourceCode,
  isOfBody: (node: Node) => boolean,
): boolean {
  const guards: ReadonlySet<Node> = new Set(block.body.filter(isGuard));
  const isLeftOut = (each: Node): boolean => isFunction(each) || guards.has(each);
  const calls = [...findInside(block, sourceCode, isLeftOut)].filter(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression',
  );
  const checks = calls.filter((call) => checkingVerbs.has(toWords(getCalledName(call) ?? '')[0] ?? ''));
  const makers = new Set(checks.map(({ callee }) => getRootName(callee)));
  const belongs = (call: (typeof calls)[number]): boolean =>
    checks.includes(call) ||
    parsingNames.has(getCalledName(call) ?? '') ||
    bodyReaders.has(getCalledName(call) ?? '') ||
    isValueOf(call, makers) ||
    isArgumentOf(call, checks);
  return (
    calls.every(belongs) &&
    checks.some((check) => check.arguments.some((argument) => isOfRequest(argument, sourceCode, isOfBody)))
  );
}

/** Whether an identifier is the method of a call that reads the body of the request: `json` of `await c.req.json()`. */
export function isReadingBody(node: Node, { clientValues }: Pick<FileAnalysis, 'clientValues'>): boolean {
  const callee = node.parent;
  const call = callee?.parent;
  return (
    callee?.type === 'MemberExpression' &&
    callee.property === node &&
    call?.type === 'CallExpression' &&
    call.callee === callee &&
    clientValues.match(call)?.part === 'body'
  );
}

/** `if (!signature) return response.status(400).end();` */
function isGuard(statement: Node): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate != null) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

function getCalledName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  return getReferenceName(withoutTypeSyntax(callee));
}

/** `stripe.webhooks.constructEvent` → `stripe`. */
function getRootName(callee: Node): string | undefined {
  let current = withoutTypeSyntax(callee);
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  return current.type === 'Identifier' ? current.name : undefined;
}

/** Whether a call makes one of these variables, at once. */
function isValueOf({ parent }: Node, names: ReadonlySet<string | undefined>): boolean {
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && names.has(parent.id.name);
}

/** Whether a call only gets what one of these calls is given. */
function isArgumentOf(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  others: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[],
): boolean {
  if (!givingVerbs.has(toWords(getCalledName(call) ?? '')[0] ?? '')) return false;
  const [start, end] = call.range;
  return others.some(({ arguments: given }) => given.some(({ range }) => range[0] <= start && end <= range[1]));
}

function isOfRequest(argument: Node, sourceCode: SourceCode, isOfBody: (node: Node) => boolean): boolean {
  for (const each of findInside(argument, sourceCode, isFunction)) {
    if (each.type !== 'Identifier') continue;
    if (toWords(each.name).some((word) => checkedWords.has(word)) || isOfBody(each)) return true;
  }
  return false;
}

/**
 * Whether all that a block does is to open one sealed value of the query, the path or the body, to take it apart or to
 * make an object of it: `state = await decodeState(req.query.state, secret);`, `height = new Height(req.params.height);`.
 */
function opensSentValue({ body }: TSESTree.BlockStatement, file: FileAnalysis): boolean {
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'ExpressionStatement' || only.expression.type !== 'AssignmentExpression')
    return false;
  const value: Node = withoutTypeSyntax(only.expression.right);
  const isWaitedFor = value.type === 'AwaitExpression';
  const call = isWaitedFor ? withoutTypeSyntax(value.argument) : value;
  // `new Height(req.params.height)` throws for what is none.
  if (call.type === 'NewExpression') {
    const [made] = call.arguments;
    return call.arguments.length === 1 && made?.type === 'MemberExpression' && isSentValue(made, file);
  }
  if (call.type !== 'CallExpression') return false;
  const [sent, ...others] = call.arguments;
  const inner = sent === undefined ? undefined : withoutTypeSyntax(sent);
  // `toKey(decodePath(req.path), domain)`
  const opened = !isWaitedFor && inner?.type === 'CallExpression' && inner.arguments.length === 1 ? inner : call;
  const [verb = ''] = toWords(getReferenceName(withoutTypeSyntax(opened.callee)) ?? '');
  // What checks may ask a store where it is waited for: `await validateCode(req.query.code)`.
  if (!openingVerbs.has(verb) && (isWaitedFor || opened !== call || !checkingVerbs.has(verb))) return false;
  const [openedValue] = opened.arguments;
  return (
    openedValue !== undefined &&
    isSentValue(openedValue, file) &&
    others.every((each) => each.type === 'Identifier' || each.type === 'MemberExpression' || each.type === 'Literal')
  );
}

/** Whether an expression is a value of the query, the path or the body: what a header holds is for middleware. */
function isSentValue(node: Node, { clientValues, handlers, origins }: FileAnalysis): boolean {
  const variable = node.type === 'Identifier' ? origins.findVariable(node) : undefined;
  const given = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return [node, ...given.map(({ value }) => value)].some((value) => {
    const inner = withoutTypeSyntax(value);
    if (inner.type === 'MemberExpression' && requestAddresses.has(getPropertyName(inner) ?? '')) {
      const owner = origins.resolve(inner.object);
      if (owner.kind === 'parameter' && handlers.matchHandler(owner.function)?.roles[owner.index] === 'request')
        return true;
    }
    const part = clientValues.match(inner)?.part;
    return part === 'body' || part === 'path parameters' || part === 'query';
  });
}

/** What can fail in a block that is tried, by all that it calls: a parser, a check, a comparison, what throws texts of its own. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { checkingVerbs } from '../knowledge/error-details.ts';
import {
  comparingExports,
  digestMethods,
  objectFunctions,
  parsingExports,
  plainFunctions,
} from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import type { ResponseMatcher } from './responses.ts';

/** Whether all that a block calls is parsing: `JSON.parse(text)`, `await request.json()`, `new URL(text)`. */
export function isParsing(block: Node, sourceCode: SourceCode): boolean {
  let parses = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    const isJson =
      name === 'parse' &&
      callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'JSON';
    if (!isJson && (name === undefined || !parsingNames.has(name))) return false;
    parses = true;
  }
  return parses;
}

/** Calls that only take apart a text or a body, and throw where it has another form. */
export const parsingNames = new Set([
  'BigInt',
  'Number',
  'RegExp',
  'Response',
  'String',
  'URL',
  'URLSearchParams',
  'atob',
  'decodeURI',
  'decodeURIComponent',
  'formData',
  'from',
  'json',
  'safeParse',
  'safeParseAsync',
  'slice',
  'split',
  'stringify',
  'text',
  'toString',
  'trim',
]);

/**
 * Whether all that a block calls is parsing, where libraries do it (`new AdmZip(buffer)`) or functions of the file that do
 * nothing else: `const toAddress = (text) => { const url = new URL(text); if (!isKnown.has(url.protocol)) throw …; return url.href; }`.
 */
export function isParsingByCalls(block: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  return parsesOnly(block, { sourceCode, origins }, maximumCalls);
}

/** How many functions that call each other are looked into. */
const maximumCalls = 2;

function parsesOnly(code: Node, context: Pick<FileAnalysis, 'sourceCode' | 'origins'>, calls: number): boolean {
  let parses = false;
  for (const node of findInside(code, context.sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    // What a check throws: `throw new TypeError('…')`.
    if (node.parent.type === 'ThrowStatement') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee) ?? '';
    if (parsingGlobals.has(getDottedCallee(callee)) || isExportOf(context.origins.resolve(callee), parsingExports))
      parses = true;
    else if (!plainFunctions.has(name) && !parsingNames.has(name)) {
      const origin = calls > 0 && callee.type === 'Identifier' ? context.origins.resolve(callee) : undefined;
      if (origin?.kind !== 'node' || !isFunction(origin.node) || origin.node.async || origin.node.generator)
        return false;
      if (!parsesOnly(origin.node.body, context, calls - 1)) return false;
      parses = true;
    }
  }
  return parses;
}

/** Those that throw where a text has another form. */
const parsingGlobals: ReadonlySet<string> = new Set([
  'BigInt',
  'JSON.parse',
  'RegExp',
  'URL',
  'atob',
  'decodeURI',
  'decodeURIComponent',
]);

/** `JSON.parse`, `URL` */
function getDottedCallee(callee: Node): string {
  const name = getReferenceName(callee) ?? '';
  const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  return object?.type === 'Identifier' ? `${object.name}.${name}` : name;
}

/**
 * Whether all that can fail in a block throws errors of constant texts: what it throws itself, where it waits for nothing and
 * calls nothing but plain methods (`if (value.trim() !== key) throw new Error('No access.'); next();`), or the one function of
 * the file that it calls: `try { key = getKey(); }` of
 * `const getKey = () => { if (!settings.key) throw new Error('No key is set.'); return settings.key; }`.
 * @param isRead whether a call only reads what came with the request: `req.header('authorization')`
 */
export function isThrowingOwnText(
  block: TSESTree.BlockStatement,
  { sourceCode, origins }: Pick<FileAnalysis, 'sourceCode' | 'origins'>,
  isRead: (call: Node) => boolean,
): boolean {
  const [only, another] = block.body;
  if (only === undefined) return false;
  if (throwsOwnTextsOnly(block, sourceCode, (call) => isGoingOn(call) || isRead(call))) return true;
  if (another !== undefined) return false;
  const calls = [...findInside(only, sourceCode, () => false)].filter(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'AwaitExpression',
  );
  const [call] = calls;
  if (calls.length !== 1 || call?.type !== 'CallExpression') return false;
  const origin = origins.resolve(call.callee);
  if (origin.kind !== 'node' || !isFunction(origin.node) || origin.node.async || origin.node.generator) return false;
  return throwsOwnTextsOnly(origin.node.body, sourceCode, () => false);
}

/**
 * Whether all that a block does is to wait for one function of the file which makes a promise, waits for nothing, and
 * rejects with nothing but objects of texts: `try { job = await readJob(body); }` of
 * `function readJob(body) { return new Promise((resolve, reject) => { if (!body.name) return reject({ message: 'No name' }); … }); }`.
 * Whatever else fails in it is an error of JavaScript, of which JSON shows nothing.
 */
export function isRejectingOwnTexts(
  { body: [only, another] }: TSESTree.BlockStatement,
  { sourceCode, origins }: Pick<FileAnalysis, 'sourceCode' | 'origins'>,
): boolean {
  if (only?.type !== 'ExpressionStatement' || another !== undefined) return false;
  const { expression } = only;
  const value = expression.type === 'AssignmentExpression' ? expression.right : expression;
  const call = value.type === 'AwaitExpression' ? withoutTypeSyntax(value.argument) : value;
  if (value === call || call.type !== 'CallExpression') return false;
  const origin = origins.resolve(call.callee);
  const fn = origin.kind === 'node' ? origin.node : undefined;
  if (!isFunction(fn) || fn.async || fn.generator || fn.body.type !== 'BlockStatement') return false;
  const last = fn.body.body.at(-1);
  const made =
    last?.type === 'ReturnStatement' && last.argument !== null ? withoutTypeSyntax(last.argument) : undefined;
  if (made?.type !== 'NewExpression' || getReferenceName(made.callee) !== 'Promise') return false;
  const [executor] = made.arguments;
  const reject = isFunction(executor) ? executor.params[1] : undefined;
  if (reject?.type !== 'Identifier') return false;
  let rejects = false;
  for (const node of findInside(fn.body, sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'ThrowStatement') return false;
    // Errors of the system have the path in a property: `readFileSync(…)`.
    if (node.type === 'CallExpression' && /Sync$/u.test(getReferenceName(node.callee) ?? '')) return false;
    if (node.type !== 'Identifier' || node.name !== reject.name || node === reject) continue;
    const { parent } = node;
    if (parent.type !== 'CallExpression' || parent.callee !== node || !isObjectOfTexts(parent.arguments[0]))
      return false;
    rejects = true;
  }
  return rejects;
}

/** `{ message: `No such language: ${name}` }` */
function isObjectOfTexts(node: Node | undefined): boolean {
  return (
    node?.type === 'ObjectExpression' &&
    node.properties.every(
      (each) =>
        each.type === 'Property' &&
        (getStaticString(each.value) !== undefined || each.value.type === 'TemplateLiteral'),
    )
  );
}

/**
 * Whether all that can fail in a block is one function of the file that checks what it is given: what it throws are errors of
 * texts of its own, in which at most what it was given is named: `` throw new Error(`Not a number: "${key}"`) ``. What is done
 * with what it gives is the language's own: `Object.defineProperty(request, 'query', { value })`.
 */
export function isCheckingByOwnTexts(
  block: TSESTree.BlockStatement,
  { sourceCode, origins }: Pick<FileAnalysis, 'sourceCode' | 'origins'>,
): boolean {
  const isOfLanguage = (call: Call): boolean => objectFunctions.has(getDottedCallee(withoutTypeSyntax(call.callee)));
  const checks: FunctionNode[] = [];
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || node.type === 'ThrowStatement') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const origin = origins.resolve(node.callee);
    if (origin.kind === 'node' && isFunction(origin.node)) checks.push(origin.node);
    else if (!isOfLanguage(node) && !plainFunctions.has(getReferenceName(node.callee) ?? '')) return false;
  }
  const [check, another] = checks;
  if (check === undefined || another !== undefined || check.async || check.generator) return false;
  const isWithin = (node: Node | undefined): boolean =>
    node !== undefined && check.range[0] <= node.range[0] && node.range[1] <= check.range[1];
  const isOwnCall = (call: Call): boolean => {
    const origin = origins.resolve(call.callee);
    return origin.kind === 'node' && isFunction(origin.node) && isWithin(origin.node);
  };
  const isOfGiven = (text: Node): boolean =>
    text.type === 'TemplateLiteral' &&
    text.expressions.every(
      (each) => each.type === 'Identifier' && isWithin(origins.findVariable(each)?.identifiers[0]),
    );
  return (
    !catchesErrors(check.body, sourceCode) &&
    throwsOwnTextsOnly(
      check.body,
      sourceCode,
      (call) => isOfLanguage(call) || isOwnCall(call) || isOfCollection(call, origins),
      isOfGiven,
    )
  );
}

/** Whether a call asks a set or a map of the file: `known.has(key)` of `const known = new Set([…])`. */
function isOfCollection(call: Call, origins: OriginResolver): boolean {
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression' || !/^(?:get|has)$/u.test(getReferenceName(callee) ?? '')) return false;
  const origin = origins.resolve(callee.object);
  return origin.kind === 'instance' && origin.of.kind === 'global' && /^(?:Map|Set)$/u.test(origin.of.path.join('.'));
}

function catchesErrors(code: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(code, sourceCode, () => false)) if (node.type === 'CatchClause') return true;
  return false;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * Whether code throws errors of constant texts, and nothing else in it fails.
 * @param isOwnText what else is a text of the code's own
 */
function throwsOwnTextsOnly(
  code: Node,
  sourceCode: SourceCode,
  isHarmless: (call: Call) => boolean,
  isOwnText: (text: Node) => boolean = () => false,
): boolean {
  let throws = false;
  for (const node of findInside(code, sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type === 'ThrowStatement') {
      const made = withoutTypeSyntax(node.argument);
      if (
        made.type !== 'NewExpression' ||
        made.arguments.some((each) => getStaticString(each) === undefined && !isOwnText(each))
      )
        return false;
      throws = true;
    }
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (node.parent.type === 'ThrowStatement' || isHarmless(node)) continue;
    if (!plainFunctions.has(getReferenceName(node.callee) ?? '')) return false;
  }
  return throws;
}

/**
 * Whether all that a block does is one comparison in constant time, which throws where the two lengths differ:
 * `if (!timingSafeEqual(Buffer.from(made), Buffer.from(sent))) throw new Error('…');`. What is thrown in it, and what makes
 * the two sides (texts, buffers, a HMAC), belong to it.
 */
export function isComparing(
  { body }: TSESTree.BlockStatement,
  context: Pick<FileAnalysis, 'sourceCode' | 'origins'>,
): boolean {
  const [only, another] = body;
  if (only === undefined || another !== undefined) return false;
  let compares = false;
  for (const node of findInside(only, context.sourceCode, () => false)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (node.parent.type === 'ThrowStatement') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee) ?? '';
    if (isExportOf(context.origins.resolve(callee), comparingExports)) compares = true;
    else if (!plainFunctions.has(name) && !parsingNames.has(name) && !digestMethods.has(name)) return false;
  }
  return compares;
}

/**
 * Whether all that a block calls checks or parses what it is given (`validate(body)`, `schema.parse(body)`,
 * `jwt.verify(token)`), so that its errors speak of the request. A middleware may go on in it: what comes after `next()`
 * has its errors caught by the router.
 */
export function isChecking(block: Node, sourceCode: SourceCode): boolean {
  let checks = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if ((node.type !== 'CallExpression' && node.type !== 'NewExpression') || isGoingOn(node)) continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getReferenceName(callee);
    if (name === undefined) return false;
    if (checkingVerbs.has(toWords(name)[0] ?? '')) checks = true;
    else if (!parsingNames.has(name)) return false;
    else checks ||= name !== 'String' && name !== 'Number';
  }
  return checks;
}

/** `next();`, `return next();`: what is awaited may fail with anything. */
function isGoingOn({ callee, arguments: given, parent }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return (
    callee.type === 'Identifier' &&
    callee.name === 'next' &&
    given.length === 0 &&
    (parent.type === 'ExpressionStatement' || parent.type === 'ReturnStatement')
  );
}

/**
 * Whether a block calls nothing but what answers the request, so that only the language can throw in it: `{ id } = req.body`
 * where there is no body, `res.json({ id: this.id })`.
 * @param isSafe what else is known not to fail: a call, or the wait for it
 */
export function isAnsweringOnly(
  block: Node,
  sourceCode: SourceCode,
  responses: ResponseMatcher,
  isSafe: (node: Node) => boolean = () => false,
): boolean {
  const answers = (call: TSESTree.CallExpression): boolean => {
    if (responses.matchResponse(call)?.isException === false) return true;
    // `res.status(200)` of `res.status(200).json(body)`
    const { parent } = call;
    return (
      parent.type === 'MemberExpression' &&
      parent.object === call &&
      parent.parent.type === 'CallExpression' &&
      parent.parent.callee === parent &&
      answers(parent.parent)
    );
  };
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (isSafe(node)) continue;
    if (failingNodes.has(node.type) || (node.type === 'CallExpression' && !answers(node))) return false;
  }
  return true;
}

/** Expressions and statements besides calls that run other code, or throw what they are given. */
const failingNodes: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'ForOfStatement',
  'ImportExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'ThrowStatement',
  'YieldExpression',
]);

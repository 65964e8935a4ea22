/** Whether code asks a question by trying: the one reader of `knowledge/probes.ts`. */
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
} from '../ast.ts';
import { errorMembers } from '../knowledge/envelopes.ts';
import {
  abilityVerbs,
  askingCommands,
  authenticatedProofs,
  convertingWords,
  failureValueWords,
  givingVerbs,
  loadingFunctions,
  plainFunctions,
  plainlyTryingVerbs,
  predicateMethods,
  presenceModules,
  probes,
  probingGlobals,
  probingMethods,
  probingVerbs,
  readingGlobals,
  readingProbes,
  reparsingFunctions,
  reparsingMethods,
  rewritingFunctions,
  stateEndings,
  statePredicates,
  stateVerbs,
  storeNames,
  storeVerbs,
  tryingEndings,
  tryingVerbs,
  writingVerbs,
  type ProbeRow,
} from '../knowledge/probes.ts';
import type { ExportReference } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';

const probingExports = toExports(probes);
const readingExports = toExports(readingProbes);
const presenceExports = toExports([...probes, ...readingProbes].filter(({ module }) => presenceModules.has(module)));
const commandExports = toExports([{ module: 'child_process', exports: [...askingCommands], reference: '' }]);
const presenceNames: ReadonlySet<string> = new Set(presenceExports.map((each) => each.export.replace(/^.*\./u, '')));

/** Every export of some rows, of Node's modules by both names. */
export function toExports(rows: readonly ProbeRow[]): readonly ExportReference[] {
  return rows.flatMap(({ module, exports }) =>
    exports.flatMap((name) => [
      { module, export: name },
      { module: `node:${module}`, export: name },
    ]),
  );
}

type VisitorKeys = Parameters<typeof findInside>[1];

/** Whether all that code calls is asked whether it can be done: `JSON.parse(text)`, `await access(path)`, `import('x')`. */
export function isProbing(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  return isAsking(code, sourceCode, origins, (callee) => isProbe(callee, origins));
}

function isAsking(
  code: Node,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
  asks: (callee: Node) => boolean,
): boolean {
  let probesSomething = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ImportExpression') probesSomething = true;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    if (asks(callee)) probesSomething = true;
    else if (!isPlain(callee) && !isGivenToProbe(node, callee, code, origins)) return false;
  }
  return probesSomething;
}

/**
 * Whether a `try` whose `catch` is empty only sets one variable to the answer of one question, and what the variable was
 * declared with right above is the other answer: `let isFile = false; try { isFile = statSync(path).isFile(); } catch {}`.
 * What says that nothing was found (`''`, `[]`) answers only whether something is there: beside a text that is taken apart
 * it would hide that there is one, of another form.
 */
export function isDefaultKept(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [only, ...rest] = statement.block.body;
  if (statement.finalizer !== null || only?.type !== 'ExpressionStatement') return false;
  if (rest.length > 0) return isFoundAfter(statement, only, rest, sourceCode, origins);
  const set = only.expression;
  if (set.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  const value = findDefaultAbove(statement, set.left);
  if (value === undefined) return false;
  if (value === 'no' && isPredicateOfValue(set.right, sourceCode)) return true;
  const question = findOnlyQuestion(set.right, sourceCode, origins);
  return question !== undefined && (value === 'no' || question === 'presence');
}

/** Whether a value is asked by one method without arguments for a yes or no, and nothing else: `field.isHidden() ?? false`. */
function isPredicateOfValue(code: Node, sourceCode: VisitorKeys): boolean {
  let asked = withoutTypeSyntax(code);
  if (asked.type === 'LogicalExpression') {
    if (getBoolean(asked.right) !== false) return false;
    asked = withoutTypeSyntax(asked.left);
  }
  if (asked.type !== 'CallExpression' || asked.arguments.length > 0) return false;
  const callee = withoutTypeSyntax(asked.callee);
  if (callee.type !== 'MemberExpression' || reachesOutside(asked, sourceCode)) return false;
  const words = toWords(getPropertyName(callee) ?? '');
  return words.length > 1 && statePredicates.has(words[0] ?? '') && isWithoutCalls(callee, sourceCode);
}

/** `let isThere = false; try { await import('x'); isThere = true; } catch {}` */
function isFoundAfter(
  statement: TSESTree.TryStatement,
  asked: TSESTree.ExpressionStatement,
  rest: readonly TSESTree.Statement[],
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [last] = rest;
  const set = rest.length === 1 && last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  if (isTestedText(asked, set, origins)) return true;
  return (
    getBoolean(set.right) === true &&
    findDefaultAbove(statement, set.left) === 'no' &&
    findOnlyQuestion(asked, sourceCode, origins) !== undefined
  );
}

/**
 * Whether a text is only tested for its form before a variable gets it that has another value until then:
 * `let example = {}; try { JSON.parse(text); example = text; } catch {}`.
 */
function isTestedText(
  { expression }: TSESTree.ExpressionStatement,
  { left, right }: TSESTree.AssignmentExpression,
  origins: OriginResolver,
): boolean {
  const test = withoutTypeSyntax(expression);
  if (test.type !== 'CallExpression' && test.type !== 'NewExpression') return false;
  const [text] = test.arguments;
  if (text === undefined || !isSameReference(text, right)) return false;
  const variable = left.type === 'Identifier' ? origins.findVariable(left) : undefined;
  const declared = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (declared?.type !== 'VariableDeclarator' || declared.init == null) return false;
  return getQuestion(withoutTypeSyntax(test.callee), origins) === 'form';
}

/** What a variable is declared with above a `try`, or a property given, other declarations and attempts between left out. */
function findDefaultAbove(statement: TSESTree.TryStatement, target: Node): 'no' | 'nothing' | undefined {
  if (target.type === 'MemberExpression') {
    const given = findGivenAbove(statement, target);
    return given === undefined ? undefined : readDefaultValue(given);
  }
  if (target.type !== 'Identifier') return undefined;
  const { name } = target;
  const { parent } = statement;
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program') return undefined;
  for (let index = parent.body.indexOf(statement) - 1; index >= 0; index--) {
    const above = parent.body[index];
    if (above?.type === 'TryStatement') continue;
    if (above?.type !== 'VariableDeclaration') return undefined;
    const declared = above.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
    if (declared !== undefined) return readDefault(declared);
  }
  return undefined;
}

/**
 * What a property is given right above a statement, attempts and declarations between left out: `this.isThere = false;`,
 * `const result = { isThere: false };`.
 */
export function findGivenAbove(statement: Node, target: TSESTree.MemberExpression): Node | undefined {
  const { parent } = statement;
  if (parent?.type !== 'BlockStatement' && parent?.type !== 'Program') return undefined;
  const object = withoutTypeSyntax(target.object);
  for (let index = parent.body.indexOf(statement as TSESTree.Statement) - 1; index >= 0; index--) {
    const above = parent.body[index];
    if (above?.type === 'TryStatement') continue;
    if (above?.type === 'ExpressionStatement') {
      const set = above.expression;
      if (set.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'MemberExpression')
        return undefined;
      if (isSameReference(set.left, target)) return withoutTypeSyntax(set.right);
      continue;
    }
    if (above?.type !== 'VariableDeclaration') return undefined;
    if (object.type !== 'Identifier') continue;
    const made = above.declarations.find(({ id }) => id.type === 'Identifier' && id.name === object.name)?.init;
    if (made == null) continue;
    const name = getPropertyName(target);
    const literal = withoutTypeSyntax(made);
    const property =
      literal.type === 'ObjectExpression'
        ? literal.properties.find((each) => each.type === 'Property' && getPropertyName(each) === name)
        : undefined;
    return property?.type === 'Property' ? withoutTypeSyntax(property.value) : undefined;
  }
  return undefined;
}

/** `no`: `false`, `null`, `undefined`, also by its type alone. `nothing`: `''`, `0`, `[]`, which a true answer may be, too. */
function readDefault({ id, init }: TSESTree.VariableDeclarator): 'no' | 'nothing' | undefined {
  if (init === null) {
    const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined;
    return type?.type === 'TSUnionType' && type.types.some((each) => emptyTypes.has(each.type)) ? 'no' : undefined;
  }
  return readDefaultValue(withoutTypeSyntax(init));
}

function readDefaultValue(value: Node): 'no' | 'nothing' | undefined {
  if (value.type === 'Identifier') return value.name === 'undefined' ? 'no' : undefined;
  if (value.type === 'ArrayExpression') return value.elements.length === 0 ? 'nothing' : undefined;
  if (value.type !== 'Literal') return undefined;
  if (value.raw === 'null' || value.value === false) return 'no';
  return value.value === '' || value.value === 0 ? 'nothing' : undefined;
}

const emptyTypes: ReadonlySet<string> = new Set(['TSNullKeyword', 'TSUndefinedKeyword']);

/** What the one question is about that code asks; undefined where it asks none or several, or does anything else. */
function findOnlyQuestion(
  code: Node,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): 'form' | 'presence' | undefined {
  let question: 'form' | 'presence' | undefined;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') return undefined;
    let asked: typeof question;
    if (node.type === 'ImportExpression') asked = 'presence';
    else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = withoutTypeSyntax(node.callee);
      asked = getQuestion(callee, origins);
      if (asked === undefined && !isPlain(callee)) return undefined;
    }
    if (asked === undefined) continue;
    if (question !== undefined) return undefined;
    question = asked;
  }
  return question;
}

/**
 * Whether code takes a text apart or reads a file, and waits for nothing else: what fails there fails by the form of what
 * it is given.
 */
export function isAboutForm(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  let asks = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ForOfStatement' && node.await) return false;
    const waited = node.type === 'AwaitExpression' ? withoutTypeSyntax(node.argument) : undefined;
    if (waited !== undefined && (waited.type !== 'CallExpression' || !isQuestion(waited.callee, origins))) return false;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') asks ||= isQuestion(node.callee, origins);
  }
  return asks;
}

/** Whether code calls what says by its name that it makes a value out of another form of it: `certificateFromAsn1(bytes)`. */
export function isConverting(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type !== 'CallExpression') continue;
    if (isConversion(withoutTypeSyntax(node.callee))) return true;
  }
  return false;
}

function isConversion(callee: Node): boolean {
  const words = toWords(getReferenceName(callee) ?? '');
  return words.length > 1 && words.some((word) => convertingWords.has(word));
}

/**
 * Whether code begins by reading a file or asking for one, which may not be there, and reaches nothing else outside:
 * `const manifest = JSON.parse(await readFile(path, 'utf8')); name = manifest.name;`.
 */
export function beginsWithReading(
  { body }: TSESTree.BlockStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [first, ...rest] = body;
  let current = first === undefined ? undefined : getExpressionOf(first);
  for (;;) {
    if (current == null) return false;
    current = withoutTypeSyntax(current);
    if (current.type === 'AwaitExpression') current = current.argument;
    else if (current.type !== 'CallExpression') return false;
    else {
      const callee = withoutTypeSyntax(current.callee);
      if (isReading(callee, origins)) break;
      // `(await readFile(path, 'utf8')).trim()`, `JSON.parse(await readFile(path, 'utf8'))`
      const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
      current = object?.type === 'CallExpression' || object?.type === 'AwaitExpression' ? object : current.arguments[0];
    }
  }
  return !rest.some((statement) => reachesOutside(statement, sourceCode));
}

function getExpressionOf(statement: Node): Node | null | undefined {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.length === 1 ? statement.declarations[0]?.init : undefined;
    case 'ExpressionStatement':
      return statement.expression.type === 'AssignmentExpression' ? statement.expression.right : statement.expression;
    case 'ReturnStatement':
      return statement.argument;
    default:
      return undefined;
  }
}

export function isReading(callee: Node, origins: OriginResolver): boolean {
  const origin = origins.resolve(callee);
  if (origin.kind === 'global') return readingGlobals.has(origin.path.join('.'));
  if (isExportOf(origin, commandExports)) return true;
  return isExportOf(origin, presenceExports);
}

function isQuestion(callee: Node, origins: OriginResolver): boolean {
  return getQuestion(withoutTypeSyntax(callee), origins) !== undefined;
}

/** What a known function asks; one that is a probe by the first word of its name may do more. */
export function getQuestion(callee: Node, origins: OriginResolver): 'form' | 'presence' | undefined {
  const name = getReferenceName(callee);
  if (name === undefined) return undefined;
  const fullName = getFullName(callee) ?? name;
  if (loadingFunctions.has(fullName)) return 'presence';
  if (probingGlobals.has(fullName)) return 'form';
  if (callee.type === 'MemberExpression' && probingMethods.has(name))
    return presenceNames.has(name) ? 'presence' : 'form';
  const origin = origins.resolve(callee);
  if (isExportOf(origin, presenceExports)) return 'presence';
  return isExportOf(origin, probingExports) ? 'form' : undefined;
}

/**
 * Whether code waits for something, or works on files or a store at once: what fails there fails for reasons of its own.
 * Code that only works on values in memory fails where these are of another form.
 */
export function reachesOutside(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true;
    if (node.type !== 'CallExpression') continue;
    const name = getReferenceName(withoutTypeSyntax(node.callee)) ?? '';
    if (/\wSync$/u.test(name) && !askingCommands.has(name)) return true;
    if (isOfStore(node.callee)) return true;
  }
  return false;
}

/**
 * Whether a `try` whose `catch` is empty asks a question, and what stands below it is the other answer: `return` of what
 * else is given, or a condition on what was found.
 */
export function isAnsweredBelow(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (statement.finalizer !== null) return false;
  const { block } = statement;
  const next = getStatementAfter(statement);
  const fn = getEnclosingFunction(statement);
  if (isReparsing(block, origins)) return true;
  if (isYesOrNo(block, getStatementAfterAttempts(block, next))) {
    return !reachesOutside(block, sourceCode) || (fn !== undefined && isTrying(fn));
  }
  if (!isProbing(block, sourceCode, origins)) {
    if (isAnswer(next) && isWrittenAgain(block, sourceCode, origins)) return true;
    if (isDoneInstead(block, next, sourceCode)) return true;
    if (next?.type !== 'IfStatement' || !asksWhatWasFound(next.test, block, sourceCode)) return false;
    const asksOrReads = (callee: Node) =>
      isProbe(callee, origins) || isExportOf(origins.resolve(callee), readingExports);
    if (isAsking(block, sourceCode, origins, asksOrReads)) return true;
    // `if (!width) width = standard;` has the other answer for what is made of a file, too.
    const asksReadsOrConverts = (callee: Node) => asksOrReads(callee) || isConversion(callee);
    return setsWhatItAsks(next) && isAsking(block, sourceCode, origins, asksReadsOrConverts);
  }
  if (block.body.at(-1)?.type === 'ReturnStatement') {
    // What stands below is reached only where it failed: the function must give something there.
    const last = fn?.body.type === 'BlockStatement' ? fn.body.body.at(-1) : undefined;
    return isAnswer(next) || isAnswer(last) || (fn !== undefined && last === statement && isPredicate(fn));
  }
  if (isAnswer(next)) return hasReturn(block, sourceCode);
  return next?.type === 'IfStatement' && asksWhatWasFound(next.test, block, sourceCode);
}

/** What follows the other attempts below that end in the same answer: `try { ask(text, second); return true; } catch {}`. */
function getStatementAfterAttempts(block: TSESTree.BlockStatement, next: Node | undefined): Node | undefined {
  const last = block.body.at(-1);
  const answer = last?.type === 'ReturnStatement' ? getBoolean(last.argument) : undefined;
  let current = next;
  while (
    answer !== undefined &&
    current?.type === 'TryStatement' &&
    current.finalizer === null &&
    current.handler?.body.body.length === 0 &&
    returnsLast(current.block, answer)
  )
    current = getStatementAfter(current);
  return current;
}

/** `if (!width) { width = standard; }` */
function setsWhatItAsks({ test, consequent, alternate }: TSESTree.IfStatement): boolean {
  const asked = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : undefined;
  const [only, ...rest] = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  const set = only?.type === 'ExpressionStatement' ? only.expression : undefined;
  return (
    alternate === null &&
    rest.length === 0 &&
    asked !== undefined &&
    set?.type === 'AssignmentExpression' &&
    isSameReference(set.left, asked)
  );
}

/**
 * Whether a block takes one value apart, and returns what is written of the parts under a condition:
 * `const version = parse(text); if (version.major === 0) return format(version);`.
 */
function isWrittenAgain({ body }: TSESTree.BlockStatement, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  const [first, last, ...rest] = body;
  if (first?.type !== 'VariableDeclaration' || last === undefined || rest.length > 0) return false;
  const [declared, ...others] = first.declarations;
  if (declared?.id.type !== 'Identifier' || declared.init == null || others.length > 0) return false;
  if (!isProbing(declared.init, sourceCode, origins) || reachesOutside(first, sourceCode)) return false;
  if (last.type !== 'ReturnStatement' && !isLeaving(last)) return false;
  const { name } = declared.id;
  for (const node of findInside(last, sourceCode, () => false)) {
    if (!callingTypes.has(node.type)) continue;
    if (node.type !== 'CallExpression') return false;
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type !== 'Identifier' || !writingVerbs.has(toWords(callee.name)[0] ?? '')) return false;
    const [written, ...form] = node.arguments;
    if (written?.type !== 'Identifier' || written.name !== name || form.length > 0) return false;
  }
  return true;
}

/**
 * Whether a block ends by giving something to a function and leaving, waits for nothing, and what stands below it gives
 * the same to another: `try { screen.show(text); return; } catch {} print(text);`.
 */
function isDoneInstead({ body }: TSESTree.BlockStatement, next: Node | undefined, sourceCode: VisitorKeys): boolean {
  const left = body.at(-1);
  const given = getGivenName(body.at(-2));
  if (left?.type !== 'ReturnStatement' || left.argument !== null || given === undefined) return false;
  return getGivenName(next) === given && !body.some((each) => reachesOutside(each, sourceCode));
}

/** The one argument of a call that is a statement, where it is a variable. */
function getGivenName(statement: Node | undefined): string | undefined {
  const call = statement?.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : undefined;
  if (call?.type !== 'CallExpression' || call.arguments.length !== 1) return undefined;
  const [given] = call.arguments;
  return given?.type === 'Identifier' ? given.name : undefined;
}

/** Whether a function is given to a method that takes what it does not give for no: `texts.some((text) => { … })`. */
function isPredicate(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== fn) return false;
  const callee = withoutTypeSyntax(parent.callee);
  return callee.type === 'MemberExpression' && predicateMethods.has(getPropertyName(callee) ?? '');
}

function isAnswer(statement: Node | undefined): boolean {
  return statement?.type === 'ThrowStatement' || statement?.type === 'ReturnStatement';
}

/** Whether a `try` is tried again by the loop in which it stands, and whoever waits is told by an error where that ends. */
export function isTriedUntilThrown(statement: TSESTree.TryStatement): boolean {
  const block = statement.parent;
  const loop = block.type === 'BlockStatement' ? block.parent : undefined;
  if (loop === undefined || !/^(?:DoWhile|For|While)Statement$/u.test(loop.type)) return false;
  return getStatementAfter(loop)?.type === 'ThrowStatement';
}

/**
 * The condition in the next statement on the emptiness of what an expression gives, also beside other conditions:
 * `const text = (await read().catch(() => '')).trim(); if (isStrict && !text) …`.
 */
export function getBranchOfEmptiness(expression: Node): TSESTree.IfStatement | undefined {
  let value = expression;
  for (let { parent } = value; parent != null; { parent } = value) {
    const isPart =
      parent.type === 'AwaitExpression' ||
      parent.type === 'ChainExpression' ||
      parent.type === 'TSAsExpression' ||
      parent.type === 'TSNonNullExpression' ||
      (parent.type === 'MemberExpression' && parent.object === value) ||
      (parent.type === 'CallExpression' && parent.callee === value && isPlain(value));
    if (!isPart) break;
    value = parent;
  }
  const { parent } = value;
  const [target, statement] =
    parent?.type === 'VariableDeclarator' && parent.init === value
      ? [parent.id, parent.parent]
      : parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === value
        ? [parent.left, parent.parent]
        : [];
  const next = target === undefined || statement === undefined ? undefined : getStatementAfter(statement);
  if (target === undefined || next?.type !== 'IfStatement') return undefined;
  return asksEmptiness(next.test, target) ? next : undefined;
}

/** `!text`, `files.length === 0`, `found == null`, also beside other conditions. */
function asksEmptiness(test: Node, target: Node): boolean {
  const inner = withoutTypeSyntax(test);
  switch (inner.type) {
    case 'LogicalExpression':
      return asksEmptiness(inner.left, target) || asksEmptiness(inner.right, target);
    case 'UnaryExpression':
      return inner.operator === '!' && isSameOrLength(inner.argument, target);
    case 'BinaryExpression': {
      const isNothing =
        (inner.right.type === 'Identifier' && inner.right.name === 'undefined') ||
        (inner.right.type === 'Literal' &&
          (inner.right.raw === 'null' || inner.right.value === 0 || inner.right.value === ''));
      return /^===?$/u.test(inner.operator) && isNothing && isSameOrLength(inner.left, target);
    }
    default:
      return false;
  }
}

function isSameOrLength(node: Node, target: Node): boolean {
  const inner = withoutTypeSyntax(node);
  const isLength = inner.type === 'MemberExpression' && getPropertyName(inner) === 'length';
  return isSameReference(isLength ? inner.object : inner, target);
}

/**
 * Whether a file is read whose want is told by an error right below: `const text = await readFile(path).catch(() => '');
 * if (!text) throw new Error(`No ${path}`);`.
 */
export function isMissingFileThrown(promise: Node, node: Node, origins: OriginResolver): boolean {
  const call = withoutTypeSyntax(promise);
  if (call.type !== 'CallExpression' || !isReading(withoutTypeSyntax(call.callee), origins)) return false;
  const branch = getBranchOfEmptiness(node)?.consequent;
  const last = branch?.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return last?.type === 'ThrowStatement';
}

/** The statement that runs after another: the next in its block, or after the conditions that end in it. */
export function getStatementAfter(statement: Node): Node | undefined {
  let current = statement;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (parent.type === 'BlockStatement') {
      const after = parent.body[parent.body.indexOf(current as TSESTree.Statement) + 1];
      if (after !== undefined) return after;
    } else if (parent.type !== 'IfStatement') return undefined;
    current = parent;
  }
  return undefined;
}

/** `try { await ask(); return true; } catch {} return false;` */
function isYesOrNo(block: TSESTree.BlockStatement, next: Node | undefined): boolean {
  const answer = block.body.at(-1);
  if (answer?.type !== 'ReturnStatement' || next?.type !== 'ReturnStatement') return false;
  const [yes, no] = [getBoolean(answer.argument), getBoolean(next.argument)];
  return yes !== undefined && no !== undefined && yes !== no;
}

export function getBoolean(value: Node | null): boolean | undefined {
  return value?.type === 'Literal' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** Whether code returns from the function in which it stands. */
export function hasReturn(block: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) if (node.type === 'ReturnStatement') return true;
  return false;
}

/**
 * Whether a condition looks at the one variable that a block sets, or at one of those it sets together:
 * `try { url = new URL(text); } catch {} if (!url || isOld) …`, `try { ({ run } = await import('x')); } catch {} if (!run) …`.
 */
function asksWhatWasFound(test: Node, block: TSESTree.BlockStatement, sourceCode: VisitorKeys): boolean {
  let names: readonly string[] | undefined;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type !== 'AssignmentExpression') continue;
    const set = getNamesSet(node.left);
    if (set.length === 0 || (names !== undefined && names.join() !== set.join())) return false;
    names = set;
  }
  if (names === undefined) return false;
  for (const node of findInside(test, sourceCode, isFunction)) {
    if (node.type === 'Identifier' && names.includes(node.name)) return true;
  }
  return false;
}

/**
 * Whether a `try` ends by setting a variable to `true`, and what stands below it asks for that:
 * `let isKept = false; try { await write(path); isKept = true; } catch {} if (isKept) …`.
 */
export function isSuccessAskedBelow({ block, finalizer }: TSESTree.TryStatement): boolean {
  const last = block.body.at(-1);
  const set = last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (finalizer !== null || set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  if (set.left.type !== 'Identifier' || getBoolean(set.right) !== true) return false;
  const next = getStatementAfter(block.parent);
  const test = next?.type === 'IfStatement' ? withoutTypeSyntax(next.test) : undefined;
  const asked = test?.type === 'UnaryExpression' && test.operator === '!' ? test.argument : test;
  return asked?.type === 'Identifier' && asked.name === set.left.name;
}

/** The variables that an assignment sets; none where it sets anything else. */
function getNamesSet(target: Node): readonly string[] {
  if (target.type === 'Identifier') return [target.name];
  if (target.type !== 'ObjectPattern') return [];
  const names = target.properties.map((each) =>
    each.type === 'Property' && each.value.type === 'Identifier' ? each.value.name : undefined,
  );
  return names.every((name) => name !== undefined) ? names : [];
}

/**
 * Whether all that a block does is to take apart or decode a text that may have another form, in the place of the text:
 * `value = JSON.parse(value)`, `name = decodeURIComponent(name)`, `link = new URL(link, base).href`,
 * `detail = JSON.parse(text).detail` where the variable or property was given the text right above,
 * `text = JSON.stringify(JSON.parse(text), null, 2)`. The variable keeps the text where it has.
 */
function isReparsing({ body }: TSESTree.BlockStatement, origins: OriginResolver): boolean {
  return body.length > 0 && (body.every((statement) => isReparsed(statement, origins)) || isResolved(body));
}

/** `link = new URL(link, base).toString();`, `const url = new URL(link, base); link = url.href;` */
function isResolved(body: readonly Node[]): boolean {
  const [first, last = first, ...rest] = body;
  const set = last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (rest.length > 0 || set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  const value = withoutTypeSyntax(set.right);
  const member =
    value.type === 'CallExpression' && value.arguments.length === 0 ? withoutTypeSyntax(value.callee) : value;
  const asked = value === member ? 'href' : 'toString';
  if (member.type !== 'MemberExpression' || getPropertyName(member) !== asked) return false;
  let made: Node = withoutTypeSyntax(member.object);
  if (first !== last) {
    const declared =
      first?.type === 'VariableDeclaration' && first.declarations.length === 1 ? first.declarations[0] : undefined;
    if (declared?.init == null || !isSameReference(declared.id, made)) return false;
    made = withoutTypeSyntax(declared.init);
  }
  const [text] = made.type === 'NewExpression' && getReferenceName(made.callee) === 'URL' ? made.arguments : [];
  return text !== undefined && isSameReference(set.left, text);
}

function isReparsed(statement: Node, origins: OriginResolver): boolean {
  // `if (name) name = decodeURIComponent(name);`
  if (statement.type === 'IfStatement' && statement.alternate === null && statement.test.type === 'Identifier') {
    const { consequent } = statement;
    return consequent.type === 'BlockStatement'
      ? consequent.body.length > 0 && consequent.body.every((each) => isReparsed(each, origins))
      : isReparsed(consequent, origins);
  }
  const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  if (set?.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  let parsed = getTakenApart(set.right);
  if (parsed.type === 'NewExpression') {
    const address = parsed === withoutTypeSyntax(set.right) ? undefined : getAddressText(parsed);
    return address !== undefined && isGivenBefore(set.left, address, statement, origins);
  }
  if (parsed.type !== 'CallExpression') return false;
  if (rewritingFunctions.has(getFullName(withoutTypeSyntax(parsed.callee)) ?? '')) {
    const [written, ...form] = parsed.arguments;
    if (written === undefined || !form.every(({ type }) => type === 'Literal')) return false;
    parsed = withoutTypeSyntax(written);
    if (parsed.type !== 'CallExpression') return false;
  }
  const callee = withoutTypeSyntax(parsed.callee);
  const isKnown =
    reparsingFunctions.has(getFullName(callee) ?? '') || reparsingMethods.has(getReferenceName(callee) ?? '');
  if (!isKnown) return false;
  const [text] = parsed.arguments;
  if (text === undefined || parsed.arguments.length > 1) return false;
  return isSameReference(set.left, text) || isGivenBefore(set.left, text, statement, origins);
}

/** What a value is a part of: `JSON.parse(text).message`, `new URL(text).hostname.replace(/^www\./u, '')`. */
function getTakenApart(value: Node): Node {
  let current = withoutTypeSyntax(value);
  for (;;) {
    if (current.type === 'MemberExpression' && !current.computed) current = withoutTypeSyntax(current.object);
    else if (current.type === 'CallExpression') {
      const callee = withoutTypeSyntax(current.callee);
      const isWriting =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'MemberExpression' &&
        plainFunctions.has(getPropertyName(callee) ?? '') &&
        current.arguments.every(({ type }) => type === 'Literal');
      if (!isWriting) return current;
      current = withoutTypeSyntax(callee.object);
    } else return current;
  }
}

/** The text that `new URL(text, base)` takes apart. */
function getAddressText(made: Node): Node | undefined {
  if (made.type !== 'NewExpression' || getReferenceName(made.callee) !== 'URL') return undefined;
  const [text, base] = made.arguments;
  return base === undefined || /^(?:Identifier|Literal|MemberExpression)$/u.test(base.type) ? text : undefined;
}

/** Whether a variable was declared with a text, or a property given it right above the `try`. */
function isGivenBefore(target: Node, text: Node, statement: Node, origins: OriginResolver): boolean {
  if (target.type === 'MemberExpression') {
    let own = statement;
    while (own.parent != null && own.type !== 'TryStatement') own = own.parent;
    const given = findGivenAbove(own, target);
    return given !== undefined && isSameReference(given, text);
  }
  const declared = target.type === 'Identifier' ? origins.findVariable(target)?.defs[0]?.node : undefined;
  return declared?.type === 'VariableDeclarator' && declared.init != null && isSameReference(declared.init, text);
}

/**
 * Whether a `try` in a loop takes apart a text that grows until it is whole, and what is left of it is read below the loop:
 * `for (const part of parts) { rest += part; try { found.push(JSON.parse(rest)); rest = ''; } catch {} } return rest;`.
 */
export function isParsingGrownText(
  { block, parent, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const loop = parent.type === 'BlockStatement' ? parent.parent : undefined;
  if (finalizer !== null || loop === undefined || parent.type !== 'BlockStatement' || !/^For|^While/u.test(loop.type))
    return false;
  const above = parent.body[parent.body.indexOf(block.parent as TSESTree.Statement) - 1];
  const grown = above?.type === 'ExpressionStatement' ? above.expression : undefined;
  if (grown?.type !== 'AssignmentExpression' || grown.operator !== '+=' || grown.left.type !== 'Identifier')
    return false;
  const variable = origins.findVariable(grown.left);
  const last = block.body.at(-1);
  const reset = last?.type === 'ExpressionStatement' ? last.expression : undefined;
  if (variable === undefined || reset?.type !== 'AssignmentExpression' || reset.operator !== '=') return false;
  if (reset.left.type !== 'Identifier' || origins.findVariable(reset.left) !== variable) return false;
  if (reset.right.type !== 'Literal' || reset.right.value !== '') return false;
  let parses = 0;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (callingTypes.has(node.type) && node.type !== 'CallExpression') return false;
    if (node.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const [text] = node.arguments;
    if (getFullName(callee) !== 'JSON.parse') {
      if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'push') return false;
    } else if (text?.type === 'Identifier' && origins.findVariable(text) === variable) parses++;
    else return false;
  }
  return parses === 1 && variable.references.some(({ identifier }) => identifier.range[0] >= loop.range[1]);
}

/** Whether code calls nothing and waits for nothing: at most, a value is not there. */
export function isWithoutCalls(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) if (callingTypes.has(node.type)) return false;
  return true;
}

const callingTypes: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'CallExpression',
  'ForOfStatement',
  'ImportExpression',
  'NewExpression',
  'SpreadElement',
  'TaggedTemplateExpression',
  'ThrowStatement',
  'YieldExpression',
]);

/** Whether two expressions name the same: `request.data` and `request.data`. */
export function isSameReference(one: Node, other: Node): boolean {
  const [a, b] = [withoutTypeSyntax(one), withoutTypeSyntax(other)];
  if (a.type === 'Identifier') return b.type === 'Identifier' && a.name === b.name;
  if (a.type === 'ThisExpression') return b.type === 'ThisExpression';
  if (a.type !== 'MemberExpression' || b.type !== 'MemberExpression') return false;
  const isSameProperty =
    a.computed && b.computed
      ? isSameReference(a.property, b.property)
      : getPropertyName(a) !== undefined && getPropertyName(a) === getPropertyName(b);
  return isSameProperty && isSameReference(a.object, b.object);
}

/**
 * Whether a `try` takes apart a text whose other form is dealt with as well: it sets a variable that holds the text
 * already (`let key = text; try { const { id } = JSON.parse(text); key = id; } catch {}`), or it returns a part of what it
 * holds, and the function returns the text itself at its end (`try { const made = JSON.parse(text); if (made.id) return
 * made.id; } catch {} … return text;`).
 */
export function isOtherFormKept(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [first, ...rest] = statement.block.body;
  const last = rest.at(-1);
  if (statement.finalizer !== null || last === undefined || first?.type !== 'VariableDeclaration') return false;
  const made = first.declarations.length === 1 ? first.declarations[0]?.init : undefined;
  const text = made == null ? undefined : getParsedText(withoutTypeSyntax(made));
  if (text === undefined) return false;
  if (last.type === 'ExpressionStatement') {
    return (
      rest.slice(0, -1).every((each) => isLeaving(each) && !reachesOutside(each, sourceCode)) &&
      isKeptInstead(last.expression, text, statement, sourceCode, origins)
    );
  }
  if (text.type !== 'Identifier' || !rest.every((each) => isLeaving(each) && isWithoutCalls(each, sourceCode)))
    return false;
  const body = getEnclosingFunction(statement)?.body;
  const end = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (end?.type !== 'ReturnStatement' || end.argument === null || end.range[0] < statement.range[1]) return false;
  for (const each of findInside(end.argument, sourceCode, isFunction))
    if (each.type === 'Identifier' && each.name === text.name) return true;
  return false;
}

/** The text that `JSON.parse(text)` or `new URL(text)` takes apart. */
function getParsedText(made: Node): Node | undefined {
  if (made.type !== 'CallExpression') return getAddressText(made);
  const isParse = made.arguments.length === 1 && getFullName(withoutTypeSyntax(made.callee)) === 'JSON.parse';
  return isParse ? made.arguments[0] : undefined;
}

/**
 * Whether a `try` only takes an address apart and adds what it holds to what a variable has already, which it keeps where
 * the address has another form: `try { const url = new URL(link); query = { ...query, ...Object.fromEntries(url.searchParams) }; } catch {}`.
 */
export function isAddedToKept(
  { block, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [first, last, ...rest] = block.body;
  if (finalizer !== null || rest.length > 0 || first?.type !== 'VariableDeclaration' || last === undefined)
    return false;
  const made = first.declarations.length === 1 ? first.declarations[0]?.init : undefined;
  const set = last.type === 'ExpressionStatement' ? last.expression : undefined;
  if (made?.type !== 'NewExpression' || getReferenceName(made.callee) !== 'URL') return false;
  if (set?.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return false;
  const { left } = set;
  const right = withoutTypeSyntax(set.right);
  const parts =
    right.type === 'ObjectExpression' ? right.properties : right.type === 'ArrayExpression' ? right.elements : [];
  if (!parts.some((each) => each?.type === 'SpreadElement' && isSameReference(each.argument, left))) return false;
  const declared = origins.findVariable(left)?.defs[0]?.node;
  if (declared?.type !== 'VariableDeclarator' || declared.init == null) return false;
  for (const node of findInside(right, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || node.type === 'NewExpression') return false;
    if (node.type === 'CallExpression' && !isPlain(withoutTypeSyntax(node.callee)) && !isGivingCall(node)) return false;
  }
  return true;
}

/** `url.searchParams.get('page')` */
function isGivingCall({ callee }: TSESTree.CallExpression): boolean {
  return givingVerbs.has(toWords(getReferenceName(withoutTypeSyntax(callee)) ?? '')[0] ?? '');
}

/** `if (made.isDone) { …; return; }` */
function isLeaving(statement: Node): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate !== null) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement';
}

/** Whether all that is set is one variable, which was declared with the text and has not been set since. */
function isKeptInstead(
  set: Node,
  text: Node,
  { block, range }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (set.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'Identifier') return false;
  if (!isWithoutCalls(set.right, sourceCode)) return false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if ((node.type === 'AssignmentExpression' && node !== set) || node.type === 'UpdateExpression') return false;
  }
  const variable = origins.findVariable(set.left);
  const declared = variable?.defs[0]?.node;
  if (variable === undefined || declared?.type !== 'VariableDeclarator' || declared.init == null) return false;
  const value = withoutTypeSyntax(declared.init);
  // `text || undefined`
  const isOr = value.type === 'LogicalExpression' && value.operator !== '&&';
  if (!isSameReference(isOr ? value.left : value, text)) return false;
  const [, start] = declared.range;
  return !variable.references.some(
    ({ identifier, isWrite }) => isWrite && identifier.range[0] >= start && identifier.range[1] <= range[0],
  );
}

/** Whether a method asks a store, by the names before it: `db.prepare(…).get(…)`, `this.userRepository.find(…)`. */
export function isOfStore(callee: Node): boolean {
  let current = withoutTypeSyntax(callee);
  if (current.type !== 'MemberExpression') return false;
  const method = getPropertyName(current) ?? '';
  if (method !== 'get' && !storeVerbs.has(toWords(method)[0] ?? '')) return false;
  for (current = withoutTypeSyntax(current.object); ;) {
    if (current.type === 'CallExpression') current = withoutTypeSyntax(current.callee);
    else if (current.type === 'MemberExpression') {
      if (storeNames.has(toWords(getPropertyName(current) ?? '').at(-1) ?? '')) return true;
      current = withoutTypeSyntax(current.object);
    } else return current.type === 'Identifier' && storeNames.has(toWords(current.name).at(-1) ?? '');
  }
}

/** Whether a call only gets what a probe is given: `verify(request.headers.get('x-signature'), getSecret())`. */
function isGivenToProbe(call: Node, callee: Node, code: Node, origins: OriginResolver): boolean {
  if (!givingVerbs.has(toWords(getReferenceName(callee) ?? '')[0] ?? '')) return false;
  for (let current = call; current !== code && current.parent != null; current = current.parent) {
    const { parent } = current;
    if (parent.type === 'AwaitExpression') return false;
    if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') continue;
    if (parent.callee !== current && isProbe(withoutTypeSyntax(parent.callee), origins)) return true;
  }
  return false;
}

export function isPlain(callee: Node): boolean {
  return plainFunctions.has(getReferenceName(callee) ?? '') || plainFunctions.has(getFullName(callee) ?? '');
}

export function isProbe(callee: Node, origins: OriginResolver): boolean {
  const name = getReferenceName(callee);
  if (name === undefined) return false;
  if (probingGlobals.has(getFullName(callee) ?? name)) return true;
  if (callee.type === 'MemberExpression' && probingMethods.has(name)) return true;
  const words = toWords(name);
  if (probingVerbs.has(words[0] ?? '')) return true;
  if (words[0] === 'authenticate' && authenticatedProofs.has(words.at(-1) ?? '')) return true;
  return isExportOf(origins.resolve(callee), probingExports);
}

/** `JSON.parse`, `access`: the name with that of the object it is taken from, where this is a name, too. */
function getFullName(callee: Node): string | undefined {
  const name = getReferenceName(callee);
  const object = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  return name !== undefined && object?.type === 'Identifier' ? `${object.name}.${name}` : name;
}

/** Whether a function says by its name that it tries: `tryParse`, `isReachable`, `findUserOrNull`. */
export function isTrying(fn: FunctionNode): boolean {
  const words = toWords(getFunctionName(fn) ?? '');
  if (words.length === 0) return false;
  if (tryingVerbs.has(words[0] ?? '')) return true;
  if (stateEndings.has(words.at(-1) ?? '') && !stateVerbs.has(words[0] ?? '') && answersYesOrNo(fn)) return true;
  if (abilityVerbs.has(words[0] ?? '') && answersYesOrNo(fn, isTriedAlone)) return true;
  return tryingEndings.some((ending) =>
    ending.every((word, index) => words[words.length - ending.length + index] === word),
  );
}

/** Whether a function is a `try` that ends in `return true`, and a `catch` that ends in `return false`. */
function answersYesOrNo(
  { body }: FunctionNode,
  isMeant: (block: TSESTree.BlockStatement) => boolean = () => true,
): boolean {
  if (body.type !== 'BlockStatement') return false;
  return body.body.some(
    (statement) =>
      statement.type === 'TryStatement' &&
      statement.handler !== null &&
      isMeant(statement.block) &&
      returnsLast(statement.block, true) &&
      returnsLast(statement.handler.body, false),
  );
}

/** `await handler.canHandle(input); return true;`: all that counts of one call is whether it fails. */
function isTriedAlone({ body: [tried, ...rest] }: TSESTree.BlockStatement): boolean {
  if (rest.length !== 1 || tried?.type !== 'ExpressionStatement') return false;
  const { expression } = tried;
  const call = withoutTypeSyntax(expression.type === 'AwaitExpression' ? expression.argument : expression);
  return call.type === 'CallExpression';
}

function returnsLast({ body }: TSESTree.BlockStatement, answer: boolean): boolean {
  const last = body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument?.type === 'Literal' && last.argument.value === answer;
}

/**
 * Whether a function says so by a verb that admits of nothing else: `tryParse`, `maybeLoad`; one that checks or asks
 * (`checkUser`) may have more to do.
 */
export function isPlainlyTrying(fn: FunctionNode): boolean {
  return plainlyTryingVerbs.has(toWords(getFunctionName(fn) ?? '')[0] ?? '');
}

/**
 * Whether a value says by a key, a name or a text in it, or by a status of HTTP, that something failed:
 * `{ status: 'down' }`, `{ status: 502 }`, `NotFoundError`.
 */
export function tellsFailure(value: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(value, sourceCode, () => false)) {
    const text =
      node.type === 'Identifier'
        ? node.name
        : node.type === 'Literal' && typeof node.value === 'string'
          ? node.value
          : node.type === 'TemplateElement'
            ? node.value.raw
            : undefined;
    if (text !== undefined && toWords(text).some((word) => failureValueWords.has(word))) return true;
    if (node.type === 'Property' && isStatusOfFailure(node)) return true;
  }
  return false;
}

/** `status: 502` */
function isStatusOfFailure(property: TSESTree.Property): boolean {
  const { value } = property;
  if (value.type !== 'Literal' || typeof value.value !== 'number' || value.value < 400 || value.value > 599)
    return false;
  return errorMembers.status.has(getPropertyName(property) ?? '');
}

function getFunctionName(fn: FunctionNode): string | undefined {
  if (fn.id != null) return fn.id.name;
  const { parent } = fn;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return getPropertyName(parent);
    case 'AssignmentExpression':
      return getReferenceName(parent.left);
    default:
      return undefined;
  }
}

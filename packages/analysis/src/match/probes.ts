/** Whether code asks a question by trying: the one reader of `knowledge/probes.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
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
  factVerbs,
  failureValueWords,
  formWords,
  givingVerbs,
  loadingFunctions,
  lookUpVerbs,
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
  stateEndings,
  statePredicates,
  stateVerbs,
  storeNames,
  storeVerbs,
  tryingEndings,
  tryingVerbs,
  type ProbeRow,
} from '../knowledge/probes.ts';
import type { ExportReference } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { isExportOf } from './frameworks.ts';
import type { Origin, OriginResolver } from './origin.ts';

const probingExports = toExports(probes);

export const readingExports = toExports(readingProbes);

const presenceExports = toExports([...probes, ...readingProbes].filter(({ module }) => presenceModules.has(module)));

/** https://nodejs.org/api/util.html#utilpromisifyoriginal */
const promisifiers = toExports([{ module: 'util', exports: ['promisify'], reference: '' }]);

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

export function isAsking(
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
  // Who writes no semicolons puts one before `({ a } = value)`.
  const [only, ...rest] = statement.block.body.filter(({ type }) => type !== 'EmptyStatement');
  if (statement.finalizer !== null || only?.type !== 'ExpressionStatement') return false;
  if (rest.length > 0) return isFoundAfter(statement, only, rest, sourceCode, origins);
  const set = only.expression;
  if (set.type !== 'AssignmentExpression' || set.operator !== '=') return false;
  const values = findTargets(set.left).map((target) => findDefaultAbove(statement, target));
  if (values.length === 0 || values.includes(undefined)) return false;
  const isNo = values.every((value) => value === 'no');
  if (isNo && isPredicateOfValue(set.right, sourceCode)) return true;
  const question = findOnlyQuestion(set.right, sourceCode, origins);
  return question !== undefined && (isNo || question === 'presence');
}

/** What an assignment sets: `a`, `this.a`, `a` and `b` of `({ a, b } = value)`. None where a pattern has more in it. */
function findTargets(left: Node): readonly Node[] {
  if (left.type !== 'ObjectPattern') return [left];
  const targets = left.properties.map((each) =>
    each.type === 'Property' && !each.computed && each.value.type === 'Identifier' ? each.value : undefined,
  );
  return targets.every((each) => each !== undefined) ? targets : [];
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

/** `no`: `false`, `null`, `undefined`, `-1`, also by its type alone. `nothing`: `''`, `0`, `[]`, which a true answer may be, too. */
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
  // As `indexOf` answers.
  if (value.type === 'UnaryExpression' && value.operator === '-')
    return value.argument.type === 'Literal' && value.argument.value === 1 ? 'no' : undefined;
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

export function isConversion(callee: Node): boolean {
  const words = toWords(getReferenceName(callee) ?? '');
  return words.length > 1 && words.some((word) => convertingWords.has(word));
}

/** Whether a function says by its name that it writes a value in another form of it: `hexToRgba`. */
export function isFormOfValue(callee: Node): boolean {
  const words = toWords(getReferenceName(callee) ?? '');
  const to = words.indexOf('to');
  return to > 0 && to < words.length - 1 && formWords.has(words[0] ?? '');
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
  const origin = toPromised(origins.resolve(callee), origins);
  if (isExportOf(origin, presenceExports)) return 'presence';
  return isExportOf(origin, probingExports) ? 'form' : undefined;
}

/** `promises.access` of `node:fs`, for what `promisify(fs.access)` gives. */
function toPromised(origin: Origin, origins: OriginResolver): Origin {
  if (origin.kind !== 'call' || origin.node.type !== 'CallExpression') return origin;
  const [given] = origin.node.arguments;
  if (given === undefined || !isExportOf(origin.callee, promisifiers)) return origin;
  const inner = origins.resolve(given);
  return inner.kind === 'module'
    ? { ...inner, path: ['promises', ...inner.path.filter((name) => name !== 'default')] }
    : origin;
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

/** Whether a function is given to a method that takes what it does not give for no: `texts.some((text) => { … })`. */
export function isPredicate(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== fn) return false;
  const callee = withoutTypeSyntax(parent.callee);
  return callee.type === 'MemberExpression' && predicateMethods.has(getPropertyName(callee) ?? '');
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

export function getBoolean(value: Node | null): boolean | undefined {
  return value?.type === 'Literal' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** Whether code returns from the function in which it stands. */
export function hasReturn(block: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) if (node.type === 'ReturnStatement') return true;
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
export function getNamesSet(target: Node): readonly string[] {
  if (target.type === 'Identifier') return [target.name];
  if (target.type !== 'ObjectPattern') return [];
  const names = target.properties.map((each) =>
    each.type === 'Property' && each.value.type === 'Identifier' ? each.value.name : undefined,
  );
  return names.every((name) => name !== undefined) ? names : [];
}

/** Whether code calls nothing and waits for nothing: at most, a value is not there. */
export function isWithoutCalls(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) if (callingTypes.has(node.type)) return false;
  return true;
}

export const callingTypes: ReadonlySet<string> = new Set([
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
export function getFullName(callee: Node): string | undefined {
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

/**
 * Whether a function that is named for what is so (`isBlocked`, `hasAccess`) answers by what it reads in a store: where that
 * cannot be asked, the answer is made up. What asks by the failure itself reads nothing (`await db.query(text); return
 * true;`), and a name may ask for the state of the store (`isConnected`).
 */
export function answersFromStore(fn: FunctionNode, tried: Node, sourceCode: VisitorKeys): boolean {
  const words = toWords(getFunctionName(fn) ?? '');
  if (!factVerbs.has(words[0] ?? '') || words.some((word) => stateEndings.has(word))) return false;
  for (const node of findInside(tried, sourceCode, isFunction)) {
    if (node.type !== 'CallExpression' || !isLookUp(node)) continue;
    const value = findChain(node, tried);
    if (value === tried) return true;
    const { parent } = value;
    if (parent?.type === 'AwaitExpression' && parent.parent.type !== 'ExpressionStatement') return true;
  }
  return false;
}

/** The chain that begins with a call: `db.query(text).first()`; not beyond `end`. */
function findChain(call: Node, end: Node): Node {
  let value = call;
  for (let { parent } = value; parent != null && value !== end; { parent } = value) {
    const isPart =
      parent.type === 'ChainExpression' ||
      (parent.type === 'MemberExpression' && parent.object === value) ||
      (parent.type === 'CallExpression' && parent.callee === value);
    if (!isPart) break;
    value = parent;
  }
  return value;
}

/** `db.query(text)`, `Run.findOne({ id })`, and not `list.find((each) => …)` */
function isLookUp(call: TSESTree.CallExpression): boolean {
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression' || call.arguments.some(isFunction)) return false;
  return isOfStore(callee) || lookUpVerbs.has(toWords(getPropertyName(callee) ?? '')[0] ?? '');
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

export function returnsLast({ body }: TSESTree.BlockStatement, answer: boolean): boolean {
  const last = body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument?.type === 'Literal' && last.argument.value === answer;
}

/**
 * Whether what is tried is that for which the function around has its name, by a verb that admits of nothing else (`tryParse`,
 * `maybeLoad`; one that checks or asks may have more to do): it waits for nothing after it.
 */
export function isPlainlyTried(statement: Node, fn: FunctionNode, sourceCode: VisitorKeys): boolean {
  if (!plainlyTryingVerbs.has(toWords(getFunctionName(fn) ?? '')[0] ?? '')) return false;
  for (const node of findInside(fn.body, sourceCode, isFunction))
    if (node.type === 'AwaitExpression' && node.range[0] >= statement.range[1]) return false;
  return true;
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

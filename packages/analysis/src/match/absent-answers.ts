/** Whether what is not there where a question fails is an answer that a reader sees, in the code around an empty `catch`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import {
  findingVerbs,
  givingVerbs,
  makingExports,
  manifestPath,
  moduleLoaders,
  reparsingFunctions,
  reparsingMethods,
  takingApartWords,
} from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import {
  findGivenAbove,
  getBoolean,
  getQuestion,
  getStatementAfter,
  isOfStore,
  isPlain,
  isProbe,
  isReading,
  isSameReference,
  toExports,
} from './probes.ts';
import { findErrorPlace } from './told-failures.ts';

const making = toExports(makingExports);

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * What code asks by trying: `presence` whether something is there, `form` whether a text or a value is of a form, `value`
 * what a function in memory finds.
 */
type Question = 'form' | 'presence' | 'value';

/** What an attempt does: what it asks, which variables around it it sets, and whether it does nothing else. */
interface Attempt {
  readonly questions: readonly Question[];
  /** Assignments to what is declared outside of the attempt. */
  readonly set: readonly TSESTree.AssignmentExpression[];
  readonly returns: boolean;
  /** Whether it ends the loop around it or the function where the answer is yes. */
  readonly leaves: boolean;
  /** Whether one of the questions is known by the name of a function alone. */
  readonly isNamed: boolean;
  /** Whether it calls functions in memory of which nobody knows what they ask. */
  readonly makes: boolean;
}

/**
 * Whether a `try` whose `catch` is empty only gives one variable the answer to a question, the variable holds nothing
 * before, and the first thing that is done with it below is to ask whether it holds something:
 * `let path; try { path = resolve(name); } catch {} … if (!path) return;`.
 * What is asked of a store or a service fails for reasons of its own, and is no such question.
 */
export function isAbsenceAsked(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (statement.finalizer !== null) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  // `text = JSON.parse(text); isParsed = true;`: the text stays as it is where it has another form.
  const [first, ...rest] = attempt?.set.filter((each) => !isReparsed(each, sourceCode)) ?? [];
  if (attempt === undefined || first === undefined || attempt.returns || attempt.questions.length === 0) return false;
  const others = rest.filter(({ left }) => !isSameReference(left, first.left));
  if (others.length > 0) return isEachAskedNext(statement, [first, ...others], attempt.questions, origins);
  // What only works in memory may fail by a mistake in it: the other answer must stand next to it.
  const isNear = asksNext(statement, first.left);
  if (!isNear && attempt.questions.every((question) => question === 'value')) return false;
  if (first.left.type !== 'Identifier')
    return (
      isNear &&
      (isKnownAbsent(statement, first.left) ||
        isOnlyPresence(attempt.questions) ||
        isGivenNothing(statement, first.left))
    );
  const variable = origins.findVariable(first.left);
  if (variable === undefined || !isNothingBefore(statement, variable, attempt.questions)) return false;
  return isFirstAsked(variable, statement);
}

/** `this.url = undefined;` right above. */
function isGivenNothing(statement: Node, target: Node): boolean {
  const given = target.type === 'MemberExpression' ? findGivenAbove(statement, target) : undefined;
  return given !== undefined && isNo(given);
}

/**
 * Whether several variables hold nothing before an attempt, and the next statement asks for all of them at once:
 * `let cert, key; try { cert = await readFile(a); key = await readFile(b); } catch {} if (!cert || !key) …`.
 */
function isEachAskedNext(
  statement: Node,
  set: readonly TSESTree.AssignmentExpression[],
  questions: readonly Question[],
  origins: OriginResolver,
): boolean {
  const next = getStatementAfter(statement);
  if (next?.type !== 'IfStatement' || questions.every((question) => question === 'value')) return false;
  const test = withoutTypeSyntax(next.test);
  const isNegated = test.type === 'LogicalExpression' && test.operator === '||';
  const asked = findOperands(test, isNegated ? '||' : '&&').flatMap((each) => {
    if (!isNegated) return [each];
    return each.type === 'UnaryExpression' && each.operator === '!' ? [withoutTypeSyntax(each.argument)] : [];
  });
  return set.every(({ left, operator }) => {
    const variable = operator === '=' && left.type === 'Identifier' ? origins.findVariable(left) : undefined;
    return (
      variable !== undefined &&
      isNothingBefore(statement, variable, questions) &&
      asked.some((each) => isSameReference(each, left))
    );
  });
}

/** `a`, `b` and `c` of `a || b || c`. */
function findOperands(test: Node, operator: string): readonly Node[] {
  const inner = withoutTypeSyntax(test);
  return inner.type === 'LogicalExpression' && inner.operator === operator
    ? [...findOperands(inner.left, operator), ...findOperands(inner.right, operator)]
    : [inner];
}

export const leaving = /^(?:Break|Continue|Return|Throw)Statement$|^UpdateExpression$/u;

/**
 * Whether a `try` whose `catch` is empty only sets variables by the answer to one question, and all of them were declared
 * with the other answer: with nothing, or, where it is asked whether something is there, with what holds without it
 * (`let host = name; try { host = (await resolveSrv(name))[0].name; } catch {}`), or with a default that says so.
 */
export function isStatedDefaultKept(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (statement.finalizer !== null) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  if (attempt === undefined || attempt.set.length === 0 || attempt.returns || attempt.makes) return false;
  if (attempt.isNamed && !isFlagOfGuardSet(statement, attempt.set)) return false;
  const [question, ...others] = attempt.questions.filter((each) => each !== 'value');
  if (question === undefined) return false;
  if (isFlagOfGuardSet(statement, attempt.set)) return true;
  if (others.length > 0) return false;
  return attempt.set.every(({ left, right, operator }) => {
    if (operator === '=' && left.type === 'MemberExpression') {
      const given = findGivenAbove(statement, left);
      if (given === undefined) return false;
      const [no, yes] = [getBoolean(given), getBoolean(right)];
      return no !== undefined && yes !== undefined
        ? no !== yes
        : isNo(given) || (question === 'presence' && isEmptyText(given));
    }
    const variable = operator === '=' && left.type === 'Identifier' ? origins.findVariable(left) : undefined;
    const declared = variable === undefined ? undefined : getDeclarator(variable);
    if (variable === undefined || declared === undefined || !isRightAbove(declared, statement)) return false;
    if (isSetBetween(variable, declared, statement) || isInOtherLoop(statement, declared)) return false;
    const before = declared.init == null ? undefined : withoutTypeSyntax(declared.init);
    const [no, yes] = [before === undefined ? undefined : getBoolean(before), getBoolean(right)];
    if (no !== undefined && yes !== undefined) return no !== yes;
    if (isNo(before)) return declared.init != null || isAnnotatedWithNothing(declared);
    return question === 'presence' && before !== undefined && (isEmptyText(before) || isMade(before));
  });
}

/**
 * Whether a `try` only reads the manifest of a package for variables that were given a text right above, for where it is not
 * beside the program: `let version = 'unknown'; try { version = JSON.parse(readFileSync('package.json')).version; } catch {}`.
 */
export function isOwnManifestRead(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const attempt = readAttempt(statement.block, sourceCode, origins);
  if (statement.finalizer !== null || attempt === undefined || attempt.returns || attempt.makes) return false;
  if (attempt.set.length === 0 || !attempt.questions.includes('presence')) return false;
  const isTextGiven = ({ left, operator }: TSESTree.AssignmentExpression): boolean => {
    const variable = operator === '=' && left.type === 'Identifier' ? origins.findVariable(left) : undefined;
    const declared = variable === undefined ? undefined : getDeclarator(variable);
    const text = declared?.init?.type === 'Literal' ? declared.init.value : undefined;
    return declared !== undefined && typeof text === 'string' && isRightAbove(declared, statement);
  };
  if (!attempt.set.every(isTextGiven)) return false;
  for (const node of findInside(statement.block, sourceCode, isFunction)) {
    const path = getStaticString(node);
    if (path !== undefined && manifestPath.test(path)) return true;
  }
  return false;
}

/**
 * Whether an object is told that something is there by a flag that the condition around knows to be `false`, and is given
 * nothing but what belongs to it: `if (entry.exists === false) { try { …; entry.main = made.main; entry.exists = true; } catch {} }`.
 */
function isFlagOfGuardSet(statement: Node, set: readonly TSESTree.AssignmentExpression[]): boolean {
  const last = set.at(-1);
  if (last?.left.type !== 'MemberExpression' || getBoolean(last.right) !== true) return false;
  const { object } = last.left;
  return (
    set.every(({ left }) => left.type === 'MemberExpression' && isSameReference(left.object, object)) &&
    isKnownAbsent(statement, last.left)
  );
}

/** Whether a variable is given another form of the text that it holds: `name = toUnicode(name).trim()`. */
export function isReparsed({ left, right }: TSESTree.AssignmentExpression, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(right, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression') return false;
    if (node.type !== 'CallExpression' || !isReparsing(node)) continue;
    const [text] = node.arguments;
    if (text !== undefined && isSameReference(getText(text), left)) return true;
  }
  return false;
}

/** `bytes.toString('utf8')` stands for `bytes`. */
function getText(node: Node): Node {
  const inner = withoutTypeSyntax(node);
  const callee = inner.type === 'CallExpression' ? withoutTypeSyntax(inner.callee) : undefined;
  return callee?.type === 'MemberExpression' && getPropertyName(callee) === 'toString' ? callee.object : inner;
}

/** Whether a call gives a text in another form of it: `decodeURIComponent(name)`, `punycode.toUnicode(name)`. */
function isReparsing({ callee }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  const name = getReferenceName(inner) ?? '';
  const owner = inner.type === 'MemberExpression' ? getReferenceName(inner.object) : undefined;
  return reparsingMethods.has(name) || reparsingFunctions.has(owner === undefined ? name : `${owner}.${name}`);
}

/**
 * Whether a `try` in a loop asks for one candidate after another, and takes the first that is there or of the right form:
 * `for (const path of paths) { try { statSync(path); found = path; break; } catch {} }`.
 */
export function isTryingCandidates(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const loop = getLoop(statement);
  if (statement.finalizer !== null || loop === undefined) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  if (attempt === undefined || attempt.questions.length === 0 || attempt.questions.includes('value')) return false;
  // What is kept for one candidate after another is a collection of them, and the others are lost.
  const isTaken = attempt.leaves || attempt.set.some(({ left }) => isKnownAbsent(statement, left));
  const isPlace = (target: Node): boolean =>
    target.type === 'Identifier' || (target.type === 'MemberExpression' && !target.computed);
  if (!isTaken || !attempt.set.every(({ left }) => isPlace(left))) return false;
  return mentionsCandidate(statement.block, loop, sourceCode);
}

/**
 * Whether a `try` returns what it finds in a text, or where something is there, and the function goes on to another answer
 * where it is not: `try { const { host } = new URL(link); if (host) return host; } catch {} const match = …; return match?.[1];`.
 * What a file holds that is there may be broken, which is another failure.
 */
export function isOtherAnswerBelow(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (statement.finalizer !== null) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  if (attempt === undefined || !attempt.returns || attempt.set.length > 0 || attempt.makes) return false;
  const [question, ...others] = new Set(attempt.questions.filter((each) => each !== 'value'));
  if (question === undefined || others.length > 0) return false;
  if (question === 'form' && isWaiting(statement.block, sourceCode)) return false;
  const body = getEnclosingFunction(statement)?.body;
  const end = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (end === undefined || end.range[0] < statement.range[1]) return false;
  // `if (text === readFileSync(path, 'utf8')) return;` leaves where there is nothing to do.
  if (question === 'presence' && !givesSomething(statement.block, sourceCode)) return true;
  return end.type === 'ThrowStatement' || givesAtEnd(end);
}

/**
 * Whether a `try` at the end of a function returns what it makes of a text in memory, and the function gives nothing
 * elsewhere, too: its other branches are `return;`, or its type says that there may be nothing.
 */
export function isNothingGiven(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const fn = getEnclosingFunction(statement);
  if (fn === undefined || statement.finalizer !== null || !isEndOf(fn, statement)) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  if (attempt === undefined || !attempt.returns || attempt.set.length > 0 || attempt.makes || attempt.isNamed)
    return false;
  if (attempt.questions.length === 0 || attempt.questions.some((question) => question !== 'form')) return false;
  if (isWaiting(statement.block, sourceCode)) return false;
  const type = fn.returnType?.typeAnnotation;
  if (type !== undefined) return admitsNothing(type);
  let givesNothing = false;
  for (const node of findInside(fn.body, sourceCode, isFunction)) {
    if (node.type !== 'ReturnStatement') continue;
    if (statement.range[0] <= node.range[0] && node.range[1] <= statement.range[1]) continue;
    if (node.argument !== null && !isNo(withoutTypeSyntax(node.argument))) return false;
    givesNothing = true;
  }
  return givesNothing;
}

/** Whether a function ends where a statement does: no loop is around it, and nothing comes after it. */
function isEndOf(fn: FunctionNode, statement: Node): boolean {
  let current = statement;
  for (let { parent } = current; parent != null && current !== fn.body; { parent } = current) {
    if (parent.type === 'BlockStatement') {
      if (parent.body.at(-1) !== current) return false;
    } else if (parent.type !== 'IfStatement') return false;
    current = parent;
  }
  return current === fn.body;
}

/** `return made;`, also as the end of what is tried: `try { …; return made; } catch (error) { … }`. */
function givesAtEnd(end: Node | undefined): boolean {
  if (end?.type === 'TryStatement') return givesAtEnd(end.block.body.at(-1));
  return end?.type === 'ReturnStatement' && end.argument !== null;
}

function isWaiting(block: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) if (node.type === 'AwaitExpression') return true;
  return false;
}

function givesSomething(block: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(block, sourceCode, isFunction))
    if (node.type === 'ReturnStatement' && node.argument !== null) return true;
  return false;
}

/**
 * Whether a `try` in a `catch`, or in a listener of an error, only gives a value to variables of it that hold nothing
 * before, and the error is told below: what is told of it has one detail less.
 */
export function isDetailOfToldError(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const place = findErrorPlace(statement);
  if (statement.finalizer !== null || place === undefined) return false;
  let sets = 0;
  for (const node of findInside(statement.block, sourceCode, isFunction)) {
    if (/^(?:Return|Throw|Break|Continue)Statement$/u.test(node.type)) return false;
    // A request of its own may fail for reasons of its own.
    if ((node.type === 'CallExpression' && !isPlain(withoutTypeSyntax(node.callee))) || node.type === 'NewExpression')
      return false;
    if (node.type !== 'AssignmentExpression' || isOwn(node.left, statement.block, origins)) continue;
    const variable = node.left.type === 'Identifier' ? origins.findVariable(node.left) : undefined;
    const declared = variable === undefined ? undefined : getDeclarator(variable);
    if (declared === undefined || !place.body.includes(declared.parent)) return false;
    if (declared.init != null && !isNo(withoutTypeSyntax(declared.init))) return false;
    sets++;
  }
  return (
    sets > 0 && place.body.some((each) => each.range[0] > statement.range[1] && givesOn(each, place.error, sourceCode))
  );
}

/**
 * Whether a `try` only asks, in a function of the file whose every call stands where an error is thrown in any case: what the
 * error says has one detail less. `function findSource(error) { try { return { text: readFileSync(path) }; } catch {} }`.
 */
export function isDetailOfThrownError(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const fn = getEnclosingFunction(statement);
  if (statement.finalizer !== null || fn === undefined || !isEndOf(fn, statement)) return false;
  const name = fn.type === 'FunctionDeclaration' ? fn.id : undefined;
  const reads = name == null ? [] : (origins.findVariable(name)?.references.filter(({ isRead }) => isRead) ?? []);
  if (reads.length === 0) return false;
  const isThrownAround = ({ identifier }: { readonly identifier: Node }): boolean => {
    const { parent } = identifier;
    const body = getEnclosingFunction(identifier)?.body;
    const isCalled = parent?.type === 'CallExpression' && parent.callee === identifier;
    return isCalled && body?.type === 'BlockStatement' && body.body.at(-1)?.type === 'ThrowStatement';
  };
  if (!reads.every(isThrownAround)) return false;
  const attempt = readAttempt(statement.block, sourceCode, origins);
  return attempt !== undefined && attempt.questions.length > 0 && attempt.set.length === 0;
}

/** Whether a statement gives an error to a call or throws it. */
function givesOn(statement: Node, error: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(statement, sourceCode, isFunction)) {
    const given =
      node.type === 'CallExpression' || node.type === 'NewExpression'
        ? node.arguments
        : node.type === 'ThrowStatement'
          ? [node.argument]
          : [];
    for (const each of given)
      for (const name of findInside(each, sourceCode, isFunction))
        if (name.type === 'Identifier' && name.name === error) return true;
  }
  return false;
}

/** Whether a function says no right after an attempt: `return false;`, `return null;`. */
export function isNoBelow(statement: TSESTree.TryStatement): boolean {
  const next = getStatementAfter(statement);
  return next?.type === 'ReturnStatement' && next.argument !== null && isNo(withoutTypeSyntax(next.argument));
}

/**
 * Whether what `promise.catch(() => {})` gives is kept, and the first thing that is done with it is to ask whether it is
 * something: `const found = await ask().catch(() => {}); if (!found) return false;`.
 */
export function isRejectionAsked(node: TSESTree.CallExpression, origins: OriginResolver): boolean {
  let value: Node = node;
  for (let { parent } = value; parent != null; { parent } = value) {
    if (parent.type !== 'AwaitExpression' && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression')
      break;
    value = parent;
  }
  const { parent } = value;
  if (value === node || parent == null) return false;
  // `if ((found = await ask().catch(() => {})))`
  const isSet = parent.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === value;
  if (isAskedHere(value) || (isSet && isAskedHere(parent))) return true;
  const name =
    parent.type === 'VariableDeclarator' && parent.init === value ? parent.id : isSet ? parent.left : undefined;
  if (name?.type === 'MemberExpression')
    return parent.parent?.type === 'ExpressionStatement' && asksNext(parent.parent, name);
  const variable = name?.type === 'Identifier' ? origins.findVariable(name) : undefined;
  return variable !== undefined && isFirstAsked(variable, parent);
}

/**
 * Whether a method of an object that was made right above is only waited for, takes a text apart or looks for something by
 * its name, and the next statement asks the object whether it did: `const info = new Info(name); await
 * info.parse().catch(() => {}); if (!info.manifest) return [];`.
 */
export function isObjectAsked(node: TSESTree.CallExpression, origins: OriginResolver): boolean {
  const statement =
    node.parent.type === 'AwaitExpression' && node.parent.parent.type === 'ExpressionStatement'
      ? node.parent.parent
      : undefined;
  const promise = node.callee.type === 'MemberExpression' ? withoutTypeSyntax(node.callee.object) : undefined;
  const method = promise?.type === 'CallExpression' ? withoutTypeSyntax(promise.callee) : undefined;
  if (statement === undefined || method?.type !== 'MemberExpression' || method.object.type !== 'Identifier')
    return false;
  const words = toWords(getPropertyName(method) ?? '');
  if (!words.some((word) => takingApartWords.has(word)) && !findingVerbs.has(words[0] ?? '')) return false;
  const variable = origins.findVariable(method.object);
  const declared = variable === undefined ? undefined : getDeclarator(variable);
  if (declared?.init?.type !== 'NewExpression' || declared.parent.parent !== statement.parent) return false;
  const next = getStatementAfter(statement);
  const test = next?.type === 'IfStatement' ? withoutTypeSyntax(next.test) : undefined;
  if (test?.type !== 'UnaryExpression' || test.operator !== '!') return false;
  const asked = withoutTypeSyntax(test.argument);
  return (
    asked.type === 'MemberExpression' &&
    asked.object.type === 'Identifier' &&
    origins.findVariable(asked.object) === variable
  );
}

/** What an attempt does; undefined where it does more than to ask and to keep the answer. */
export function readAttempt(
  block: TSESTree.BlockStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): Attempt | undefined {
  const questions: Question[] = [];
  const set: TSESTree.AssignmentExpression[] = [];
  let [returns, leaves, makes, isNamed] = [false, false, false, false];
  for (const node of findInside(block, sourceCode, isFunction)) {
    switch (node.type) {
      case 'AssignmentExpression':
        if (!isOwn(node.left, block, origins)) set.push(node);
        break;
      case 'AwaitExpression': {
        const waited = withoutTypeSyntax(node.argument);
        if (waited.type === 'ImportExpression') break;
        if (waited.type !== 'CallExpression' || readQuestion(waited, origins) === undefined) return undefined;
        break;
      }
      case 'ImportExpression':
        questions.push('presence');
        break;
      case 'CallExpression':
      case 'NewExpression': {
        const question = readQuestion(node, origins);
        if (question !== undefined) {
          questions.push(question);
          isNamed ||= question === 'form' && getQuestion(withoutTypeSyntax(node.callee), origins) === undefined;
        } else if (!isMethodOfOwn(node, block, origins)) {
          if (isEffect(node) || isSynchronous(node) || isOfStore(node.callee)) return undefined;
          if (isPlain(withoutTypeSyntax(node.callee)) || isGiving(node)) break;
          // What works on nothing that was asked for may be anything: a command, a request.
          if (isExportOf(origins.resolve(node.callee), making)) break;
          if (!isGivenAnswer(node, block, sourceCode, origins)) return undefined;
          makes = true;
        }
        break;
      }
      case 'ReturnStatement':
        returns = true;
        leaves = true;
        break;
      case 'BreakStatement':
        leaves = true;
        break;
      case 'ForOfStatement':
        if (node.await) return undefined;
        break;
      case 'UpdateExpression':
      case 'ThrowStatement':
      case 'YieldExpression':
      case 'TaggedTemplateExpression':
      case 'CatchClause':
        return undefined;
    }
  }
  return { questions, set, returns, leaves, isNamed, makes };
}

/** What a call asks; undefined where it asks nothing that is known. */
function readQuestion(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  origins: OriginResolver,
): Question | undefined {
  const callee = withoutTypeSyntax(call.callee);
  const known = getQuestion(callee, origins);
  if (known !== undefined) return known;
  if (isModuleResolution(callee)) return 'presence';
  // `parseInt(text)` gives what it can.
  if (isPlain(callee)) return undefined;
  if (reparsingMethods.has(getReferenceName(callee) ?? '')) return 'form';
  const words = toWords(getReferenceName(callee) ?? '');
  const isCommand = /Sync$/u.test(getReferenceName(callee) ?? '');
  if (isReading(callee, origins) && !isCommand) return 'presence';
  if (isCommand) return undefined;
  if (words.some((word) => takingApartWords.has(word))) return 'form';
  // Of what else is waited for nobody knows from where it comes.
  const isWaited = call.parent.type === 'AwaitExpression';
  if (!isWaited && isProbe(callee, origins)) return 'form';
  return !isWaited &&
    call.type === 'CallExpression' &&
    !isOfStore(callee) &&
    findingVerbs.has(words[0] ?? '') &&
    words.length > 1
    ? 'value'
    : undefined;
}

/** `customRequire.resolve(name)`, `import.meta.resolve(name)`, `createRequire(url).resolve(name)` */
function isModuleResolution(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'resolve') return false;
  const owner = withoutTypeSyntax(callee.object);
  if (owner.type === 'MetaProperty') return true;
  const name = getReferenceName(owner.type === 'CallExpression' ? owner.callee : owner);
  return moduleLoaders.has(toWords(name ?? '').at(-1) ?? '');
}

/** Whether a call stands for itself: nobody reads what it gives, so it brings something about. */
export function isEffect({ parent }: Node): boolean {
  if (parent == null) return false;
  if (parent.type === 'ChainExpression' || parent.type === 'AwaitExpression') return isEffect(parent);
  return parent.type === 'ExpressionStatement';
}

/** Whether a call only gives what is kept in memory: `cookies.get(key)`, `getRaw()`. */
export function isGiving(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (call.type !== 'CallExpression' || call.parent.type === 'AwaitExpression' || isOfStore(call.callee)) return false;
  return givingVerbs.has(toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '')[0] ?? '');
}

/** Whether a call works on files or with commands at once. */
export function isSynchronous({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return /\wSync$/u.test(getReferenceName(withoutTypeSyntax(callee)) ?? '');
}

/** Whether something is declared within a block, or is a property of what is. */
export function isOwn(target: Node, block: Node, origins: OriginResolver): boolean {
  let current = withoutTypeSyntax(target);
  while (current.type === 'MemberExpression' || current.type === 'CallExpression')
    current = withoutTypeSyntax(current.type === 'CallExpression' ? current.callee : current.object);
  const name = current.type === 'Identifier' ? origins.findVariable(current)?.identifiers[0] : undefined;
  return name !== undefined && block.range[0] <= name.range[0] && name.range[1] <= block.range[1];
}

/** `url.searchParams.get('to')` where `const url = new URL(link)` stands in the block, too. */
function isMethodOfOwn(
  { callee }: TSESTree.CallExpression | TSESTree.NewExpression,
  block: Node,
  origins: OriginResolver,
): boolean {
  const inner = withoutTypeSyntax(callee);
  return inner.type === 'MemberExpression' && isOwn(inner.object, block, origins);
}

/** Whether a call is given an answer: what another call in its arguments is asked, or a constant of the block made of it. */
function isGivenAnswer(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  block: Node,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const isAnswer = (code: Node, hops: number): boolean => {
    for (const node of findInside(code, sourceCode, isFunction)) {
      if (node.type === 'CallExpression' && node !== call && readQuestion(node, origins) !== undefined) return true;
      if (node.type !== 'Identifier' || hops === 0 || !isOwn(node, block, origins)) continue;
      const variable = origins.findVariable(node);
      const made = variable === undefined ? undefined : getDeclarator(variable);
      // The name of a loop or a function in the block is that of a part of what was asked for.
      if (made === undefined || made.init === null) return true;
      if (isAnswer(made.init, hops - 1)) return true;
    }
    return false;
  };
  return call.arguments.some((argument) => isAnswer(argument, maximumHops));
}

/** How many constants an answer is followed through. */
const maximumHops = 4;

/** Whether a variable holds nothing where an attempt begins. */
function isNothingBefore(statement: Node, variable: Binding, questions: readonly Question[]): boolean {
  const [name] = variable.identifiers;
  if (name !== undefined && isKnownAbsent(statement, name)) return true;
  const declared = getDeclarator(variable);
  if (declared?.id.type !== 'Identifier') return false;
  if (isSetBetween(variable, declared, statement) || isInOtherLoop(statement, declared, variable)) return false;
  const before = declared.init == null ? undefined : withoutTypeSyntax(declared.init);
  if (isNo(before) || (before?.type === 'Literal' && before.value === '')) return true;
  return isEmptyValue(before) && isOnlyPresence(questions);
}

function isOnlyPresence(questions: readonly Question[]): boolean {
  return questions.every((question) => question === 'presence');
}

export function getDeclarator(variable: Binding): TSESTree.VariableDeclarator | undefined {
  const [definition, ...others] = variable.defs;
  return others.length === 0 && definition?.type === 'Variable' ? definition.node : undefined;
}

/** `undefined`, `null`, `false`, or nothing at all. */
function isNo(value: Node | undefined): boolean {
  if (value === undefined) return true;
  if (value.type === 'Identifier') return value.name === 'undefined';
  return value.type === 'Literal' && (value.raw === 'null' || value.value === false);
}

/** `0`, `[]` */
function isEmptyValue(value: Node | undefined): boolean {
  if (value?.type === 'ArrayExpression') return value.elements.length === 0;
  return value?.type === 'Literal' && value.value === 0;
}

/** `let found: Found | undefined;` */
function isAnnotatedWithNothing({ id }: TSESTree.VariableDeclarator): boolean {
  const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined;
  return type !== undefined && admitsNothing(type);
}

/** Whether a type says that there may be nothing: `string | undefined`, `Promise<Found | null>`. */
function admitsNothing(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return true;
    case 'TSUnionType':
      return type.types.some(admitsNothing);
    case 'TSTypeReference':
      return getReferenceName(type.typeName) === 'Promise' && type.typeArguments?.params.some(admitsNothing) === true;
    default:
      return false;
  }
}

/** `''`, `0`, `[]` */
function isEmptyText(value: Node): boolean {
  return isEmptyValue(value) || (value.type === 'Literal' && value.value === '');
}

/** Whether a value is made of what is known there, and not one that was made up: `join(home, 'app')`, `exitCode`. */
function isMade(value: Node): boolean {
  return !/^(?:Array|Await|Function|Object|ArrowFunction)Expression$|^Literal$/u.test(value.type);
}

/** Whether nothing but declarations, conditions and other attempts stands between a declaration and an attempt. */
export function isRightAbove(declared: TSESTree.VariableDeclarator, statement: Node): boolean {
  const { parent } = declared.parent;
  const body = parent.type === 'BlockStatement' || parent.type === 'Program' ? parent.body : undefined;
  const start = body?.indexOf(declared.parent) ?? -1;
  const end = body?.findIndex(({ range }) => range[0] <= statement.range[0] && statement.range[1] <= range[1]) ?? -1;
  if (body === undefined || end <= start) return false;
  return body
    .slice(start + 1, end)
    .every(({ type }) => type === 'VariableDeclaration' || type === 'IfStatement' || type === 'TryStatement');
}

/** Whether a variable is given a value between its declaration and an attempt, other attempts left out. */
export function isSetBetween(variable: Binding, declared: Node, statement: Node): boolean {
  return variable.references.some(({ identifier, isWrite }) => {
    if (!isWrite || identifier.range[0] < declared.range[1] || identifier.range[0] > statement.range[0]) return false;
    let current: Node = identifier;
    for (
      let parent: Node | undefined = identifier.parent;
      parent != null && !isFunction(parent);
      current = parent, parent = parent.parent
    ) {
      if (parent.type === 'TryStatement' && parent.block === current && parent.handler?.body.body.length === 0)
        return false;
    }
    return true;
  });
}

/**
 * Whether the value of the round before may stand in a variable: it is declared outside of the loop around an attempt.
 * @param read a variable that may be so where it is read only when the loop has ended
 */
export function isInOtherLoop(statement: Node, declared: Node, read?: Binding): boolean {
  for (let current = statement; current.parent != null && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (!isLoop(parent) || (declared.range[0] >= parent.range[0] && declared.range[1] <= parent.range[1])) continue;
    const isWithin = ({ range }: Node): boolean => parent.range[0] <= range[0] && range[1] <= parent.range[1];
    if (read?.references.some(({ identifier, isRead }) => isRead && isWithin(identifier)) !== false) return true;
  }
  return false;
}

function isLoop(node: Node): boolean {
  return /^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u.test(node.type);
}

/** Whether a condition around code, or one after which the code before it has left, says that a value is none. */
export function isKnownAbsent(statement: Node, target: Node): boolean {
  return someCondition(statement, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => !isTruthy && isSameReference(asked, target)),
  );
}

/** Whether the next statement asks for what was set: `if (!x) …`, `x = x || standard;`, `return x ?? standard;`. */
function asksNext(statement: Node, target: Node): boolean {
  const next = getStatementAfter(statement);
  if (next === undefined) return false;
  const places: Node[] = next.type === 'IfStatement' ? [next.test] : [];
  if (next.type === 'ReturnStatement' && next.argument !== null) places.push(next.argument);
  if (next.type === 'ExpressionStatement' && next.expression.type === 'AssignmentExpression')
    places.push(next.expression.operator === '=' ? next.expression.right : next.expression);
  if (next.type === 'VariableDeclaration') places.push(...next.declarations.flatMap(({ init }) => init ?? []));
  return places.some((place) => asksFor(place, target));
}

/** Whether the outermost of what is asked in an expression is whether something is there. */
function asksFor(node: Node, target: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (isSameReference(inner, target)) return isAskedHere(inner);
  switch (inner.type) {
    case 'AssignmentExpression':
      return (inner.operator === '??=' || inner.operator === '||=') && isSameReference(inner.left, target);
    case 'UnaryExpression':
      return asksFor(inner.argument, target);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return asksFor(inner.left, target) || asksFor(inner.right, target);
    case 'ConditionalExpression':
      return asksFor(inner.test, target);
    default:
      return false;
  }
}

/** Whether the first thing that is done with a variable below a node, in the same function, is to ask whether it holds something. */
function isFirstAsked(variable: Binding, node: Node): boolean {
  const fn = getEnclosingFunction(node);
  const [, end] = node.range;
  const after = variable.references.filter(({ identifier }) => identifier.range[0] >= end);
  const [first] = after;
  if (first === undefined || getEnclosingFunction(first.identifier) !== fn) return false;
  if (!first.isRead) {
    // `name = name || standard;`
    const [, second] = after;
    const owner = first.identifier.parent;
    return (
      owner.type === 'AssignmentExpression' &&
      second?.isRead === true &&
      second.identifier.range[1] <= owner.range[1] &&
      isAskedHere(second.identifier)
    );
  }
  if (isGivenBack(first.identifier, fn)) return true;
  if (isOptionalObject(first.identifier))
    return after.every(
      ({ identifier, isRead }) =>
        isRead && (isOptionalObject(identifier) || isAskedHere(identifier) || isKnownThere(identifier)),
    );
  return isAskedHere(first.identifier) || isAskedByCall(first.identifier);
}

/** `return found;` in a function whose type says that there may be nothing. */
function isGivenBack(node: Node, fn: FunctionNode | undefined): boolean {
  const type = fn?.returnType?.typeAnnotation;
  return node.parent?.type === 'ReturnStatement' && type !== undefined && admitsNothing(type);
}

/** `found.name` under the condition `found?.name` */
function isKnownThere(node: Node): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      const inner = withoutTypeSyntax(asked);
      return isTruthy && inner.type === 'MemberExpression' && inner.optional && isSameReference(inner.object, node);
    }),
  );
}

/** `found?.name` */
function isOptionalObject(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node && parent.optional;
}

/** Whether it is asked whether a value is there: `if (x)`, `!x`, `x ?? y`, `x ? a : b`, `x === undefined`, `typeof x`. */
function isAskedHere(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return isAskedHere(parent);
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'LogicalExpression':
      return parent.left === node || isAskedHere(parent);
    case 'AssignmentExpression':
      return parent.left === node && (parent.operator === '??=' || parent.operator === '||=');
    case 'BinaryExpression': {
      const other = withoutTypeSyntax(parent.left === node ? parent.right : parent.left);
      return /^[!=]==?$/u.test(parent.operator) && (isNo(other) || getBoolean(other) === true);
    }
    case 'MemberExpression':
      // `if (!found?.name)`, `if (names.length === 0)`
      return parent.object === node && (getPropertyName(parent) === 'length' || parent.optional) && isMeasured(parent);
    default:
      return false;
  }
}

function isMeasured(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return parent.left === node && isAskedHereOrCompared(parent);
  return isAskedHere(node);
}

function isAskedHereOrCompared({ parent, right }: TSESTree.BinaryExpression): boolean {
  return right.type === 'Literal' && (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression');
}

/** `if (Array.isArray(found))`, `if (isString(found))` */
function isAskedByCall(node: Node): boolean {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  if (toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '')[0] !== 'is') return false;
  return isAskedHere(call);
}

/** The loop whose body an attempt stands in, alone or below conditions. */
function getLoop(statement: Node): Node | undefined {
  let current = statement;
  for (let { parent } = current; parent != null; { parent } = current) {
    if (isLoop(parent)) return parent;
    if (parent.type !== 'BlockStatement' && parent.type !== 'IfStatement') return undefined;
    current = parent;
  }
  return undefined;
}

/** Whether an attempt is about what a loop goes through: `for (const path of paths)`, `while (folder !== top)`. */
function mentionsCandidate(block: TSESTree.BlockStatement, loop: Node, sourceCode: VisitorKeys): boolean {
  const names = new Set<string>();
  const head: readonly (Node | null | undefined)[] =
    loop.type === 'ForOfStatement' || loop.type === 'ForInStatement'
      ? [loop.left]
      : loop.type === 'ForStatement'
        ? [loop.init, loop.test]
        : loop.type === 'WhileStatement' || loop.type === 'DoWhileStatement'
          ? [loop.test]
          : [];
  const body =
    'body' in loop && loop.body !== null && 'type' in (loop.body as object) ? (loop.body as Node) : undefined;
  // `const path = join(folder, name);` in the body stands for what it is made of.
  const made = body?.type === 'BlockStatement' ? body.body.filter((each) => each.type === 'VariableDeclaration') : [];
  for (const part of [...head, ...made.flatMap(({ declarations }) => declarations.map(({ id }) => id))]) {
    if (part == null) continue;
    for (const node of findInside(part, sourceCode, isFunction)) if (node.type === 'Identifier') names.add(node.name);
  }
  for (const node of findInside(block, sourceCode, isFunction))
    if (node.type === 'Identifier' && names.has(node.name)) return true;
  return false;
}

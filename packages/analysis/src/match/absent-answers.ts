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
import { findingVerbs, manifestPath, proofWords, takingApartWords } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import {
  admitsNothing,
  asksNext,
  getDeclarator,
  isAskedHere,
  isEmptyText,
  isFirstAsked,
  isInOtherLoop,
  isKnownAbsent,
  isLoop,
  isNo,
  isNothingBefore,
  isOnlyPresence,
  isRightAbove,
  isSetBetween,
} from './asked-next.ts';
import { isOwn, isReparsed, readAttempt, type Question } from './attempts.ts';
import type { OriginResolver } from './origin.ts';
import {
  findGivenAbove,
  getBoolean,
  getStatementAfter,
  isPlain,
  isProbing,
  isSameReference,
  isWithoutCalls,
} from './probes.ts';
import { findErrorPlace } from './told-failures.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

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
  const attempt = readAttempt(statement, sourceCode, origins);
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
  const attempt = readAttempt(statement, sourceCode, origins);
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
 * Whether a `try` only takes a text apart for a variable that is still empty, and the function gives the variable, empty or
 * not: `const getData = () => { if (!data) { try { data = JSON.parse(text); } catch {} } return data; }`.
 */
export function isTakenApartOnce(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [only, ...rest] = statement.block.body;
  const set = only?.type === 'ExpressionStatement' ? withoutTypeSyntax(only.expression) : undefined;
  if (rest.length > 0 || statement.finalizer !== null || set?.type !== 'AssignmentExpression') return false;
  if (!isProbing(statement.block, sourceCode, origins) || isWaiting(statement.block, sourceCode)) return false;
  const branch = statement.parent.type === 'BlockStatement' ? statement.parent.parent : undefined;
  const asked = branch?.type === 'IfStatement' ? branch.test : undefined;
  const fn = getEnclosingFunction(statement);
  const last = fn?.body.type === 'BlockStatement' ? fn.body.body.at(-1) : undefined;
  return (
    asked?.type === 'UnaryExpression' &&
    asked.operator === '!' &&
    isSameReference(asked.argument, set.left) &&
    last?.type === 'ReturnStatement' &&
    last.argument !== null &&
    isSameReference(last.argument, set.left) &&
    last.range[0] > statement.range[1]
  );
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
  const attempt = readAttempt(statement, sourceCode, origins);
  if (attempt === undefined || attempt.returns || attempt.makes) return false;
  if (attempt.set.length === 0 || !attempt.questions.includes('presence')) return false;
  const isTextGiven = ({ left, operator }: TSESTree.AssignmentExpression): boolean => {
    const variable = operator === '=' && left.type === 'Identifier' ? origins.findVariable(left) : undefined;
    const declared = variable === undefined ? undefined : getDeclarator(variable);
    const text = declared?.init?.type === 'Literal' ? declared.init.value : undefined;
    return declared !== undefined && typeof text === 'string' && isRightAbove(declared, statement);
  };
  return attempt.set.every(isTextGiven) && mentionsManifest(statement.block, sourceCode);
}

/**
 * Whether a `try` only reads the manifest of a package and returns what it says, and its `catch` returns a text for where it
 * is not beside the program: `try { return JSON.parse(readFileSync('package.json')).version; } catch { return 'dev'; }`.
 */
export function isManifestOrText(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [given, ...rest] = statement.handler?.body.body ?? [];
  const text = given?.type === 'ReturnStatement' ? given.argument : undefined;
  if (rest.length > 0 || text == null || getStaticString(text) === undefined) return false;
  const attempt = readAttempt(statement, sourceCode, origins);
  if (attempt === undefined || !attempt.returns || attempt.makes || attempt.set.length > 0) return false;
  return attempt.questions.includes('presence') && mentionsManifest(statement.block, sourceCode);
}

function mentionsManifest(code: Node, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
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
  if (loop === undefined) return false;
  const attempt = readAttempt(statement, sourceCode, origins);
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
  const attempt = readAttempt(statement, sourceCode, origins);
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
 * Whether a `try` only takes a text apart in memory and keeps what it holds, then leaves what stands around it, and other
 * work is done below where the text has another form:
 * `try { found[key] = JSON.parse(cached); continue; } catch {} missing.push(key);`.
 */
export function isDoneElseBelow(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const last = statement.block.body.at(-1);
  const leaves =
    last?.type === 'ContinueStatement' ||
    last?.type === 'BreakStatement' ||
    (last?.type === 'ReturnStatement' && last.argument === null);
  const next = getStatementAfter(statement);
  if (!leaves || next === undefined || isWithoutCalls(next, sourceCode)) return false;
  const attempt = readAttempt(statement, sourceCode, origins);
  if (attempt === undefined || attempt.set.length === 0 || attempt.makes || attempt.isNamed) return false;
  const questions = attempt.questions.filter((each) => each !== 'value');
  return questions.length > 0 && questions.every((each) => each === 'form') && !isWaiting(statement.block, sourceCode);
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
  if (fn === undefined || !isEndOf(fn, statement)) return false;
  const attempt = readAttempt(statement, sourceCode, origins);
  if (attempt === undefined || !attempt.returns || attempt.set.length > 0 || attempt.makes || attempt.isNamed)
    return false;
  if (attempt.questions.length === 0 || attempt.questions.some((question) => question !== 'form')) return false;
  if (isWaiting(statement.block, sourceCode)) return false;
  return givesNothing(fn, statement, sourceCode);
}

/**
 * Whether a `try` at the end of a function only asks whether a proof is valid and returns what it says, and the function
 * gives nothing elsewhere, too: `if (!token) return undefined; try { return await this.jwt.verify(token); } catch {}`.
 */
export function isProofAsked(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const fn = getEnclosingFunction(statement);
  if (fn === undefined || statement.finalizer !== null || !isEndOf(fn, statement)) return false;
  let [asks, returns] = [false, false];
  for (const node of findInside(statement.block, sourceCode, isFunction)) {
    switch (node.type) {
      case 'AssignmentExpression': {
        // A variable of the function is gone with it.
        const variable = node.left.type === 'Identifier' ? origins.findVariable(node.left) : undefined;
        const declared = variable === undefined ? undefined : getDeclarator(variable);
        if (declared === undefined || getEnclosingFunction(declared) !== fn) return false;
        break;
      }
      case 'CallExpression':
        if (asks || !isCheckOfProof(node)) return false;
        asks = true;
        break;
      case 'ReturnStatement':
        returns ||= node.argument !== null;
        break;
      case 'ForOfStatement':
      case 'ImportExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
      case 'ThrowStatement':
      case 'YieldExpression':
        return false;
    }
  }
  return asks && returns && givesNothing(fn, statement, sourceCode);
}

/** `this.jwtService.verifyAsync(text)`, `verify(token, key)` */
function isCheckOfProof({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  const [verb, ...rest] = toWords(getReferenceName(inner) ?? '');
  if (verb !== 'verify') return false;
  const owner = inner.type === 'MemberExpression' ? toWords(getReferenceName(inner.object) ?? '') : [];
  const [proof] = given;
  const proven = proof === undefined ? [] : toWords(getReferenceName(withoutTypeSyntax(proof)) ?? '');
  return [...rest, ...owner, ...proven.slice(-1)].some((word) => proofWords.has(word));
}

/** Whether a function gives nothing where it does not end in an attempt: by its type, or by its other branches. */
function givesNothing(fn: FunctionNode, statement: Node, sourceCode: VisitorKeys): boolean {
  const type = fn.returnType?.typeAnnotation;
  if (type !== undefined) return admitsNothing(type);
  let saysNothing = false;
  for (const node of findInside(fn.body, sourceCode, isFunction)) {
    if (node.type !== 'ReturnStatement') continue;
    if (statement.range[0] <= node.range[0] && node.range[1] <= statement.range[1]) continue;
    if (node.argument !== null && !isNo(withoutTypeSyntax(node.argument))) return false;
    saysNothing = true;
  }
  return saysNothing;
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
 * Whether a `try` in a `catch` only puts the error into one form, waits for nothing and gives that back, and another form of
 * it is given below: `try { return { url: toAddress(error.parameters) }; } catch {} return toAnswer(error);`.
 */
export function isFormOfToldError(statement: TSESTree.TryStatement, sourceCode: VisitorKeys): boolean {
  const place = findErrorPlace(statement);
  if (statement.finalizer !== null || place === undefined || isWaiting(statement.block, sourceCode)) return false;
  const last = statement.block.body.at(-1);
  if (last?.type !== 'ReturnStatement' || !mentions(statement.block, place.error, sourceCode)) return false;
  const below = place.body.at(-1);
  return (
    below?.type === 'ReturnStatement' && below.range[0] > statement.range[1] && mentions(below, place.error, sourceCode)
  );
}

function mentions(code: Node, name: string, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(code, sourceCode, isFunction))
    if (node.type === 'Identifier' && node.name === name) return true;
  return false;
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
  if (fn === undefined || !isEndOf(fn, statement)) return false;
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
  const attempt = readAttempt(statement, sourceCode, origins);
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

/** `let found: Found | undefined;` */
function isAnnotatedWithNothing({ id }: TSESTree.VariableDeclarator): boolean {
  const type = id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined;
  return type !== undefined && admitsNothing(type);
}

/** Whether a value is made of what is known there, and not one that was made up: `join(home, 'app')`, `exitCode`. */
function isMade(value: Node): boolean {
  return !/^(?:Array|Await|Function|Object|ArrowFunction)Expression$|^Literal$/u.test(value.type);
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

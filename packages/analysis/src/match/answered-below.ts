/** Whether what stands below an attempt answers where it fails. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getEnclosingFunction, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { writingVerbs } from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { isNo } from './asked-next.ts';
import { isEffect } from './attempts.ts';
import { isExportOf } from './frameworks.ts';
import { isLeaving, isReparsing } from './kept-forms.ts';
import type { OriginResolver } from './origin.ts';
import {
  callingTypes,
  getBoolean,
  getNamesSet,
  getQuestion,
  getStatementAfter,
  hasReturn,
  isAsking,
  isConversion,
  isFormOfValue,
  isPlain,
  isPredicate,
  isProbe,
  isProbing,
  isSameReference,
  isTrying,
  reachesOutside,
  readingExports,
  returnsLast,
} from './probes.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

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
  if (isLeftWhereThere(block, next, sourceCode, origins) || isWrittenElse(block, next, sourceCode)) return true;
  if (isYesOrNo(block, getStatementAfterAttempts(block, next))) {
    return !reachesOutside(block, sourceCode) || (fn !== undefined && isTrying(fn));
  }
  if (!isProbing(block, sourceCode, origins)) {
    if (isAnswer(next) && isWrittenAgain(block, sourceCode, origins)) return true;
    if (isDoneInstead(block, next, sourceCode)) return true;
    if (isFoundInForms(block, next, sourceCode, origins)) return true;
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
 * Whether a block begins by asking whether something is there, waits for nothing else and ends in `return;`, and what
 * stands below it is done where it is not: `try { await access(path); use(path); return; } catch {} await fetchTo(path);`.
 */
function isLeftWhereThere(
  { body }: TSESTree.BlockStatement,
  next: Node | undefined,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [asked, ...rest] = body;
  const last = rest.at(-1);
  if (next === undefined || asked?.type !== 'ExpressionStatement') return false;
  if (last?.type !== 'ReturnStatement' || last.argument !== null) return false;
  const expression = withoutTypeSyntax(asked.expression);
  const call = expression.type === 'AwaitExpression' ? withoutTypeSyntax(expression.argument) : expression;
  if (call.type !== 'CallExpression' || getQuestion(withoutTypeSyntax(call.callee), origins) !== 'presence')
    return false;
  return !rest.some((each) => reachesOutside(each, sourceCode));
}

/**
 * Whether all that a block does is to return a value in another form that functions of the language give it in memory, and
 * what stands below it answers in any case: `try { return id.toString(); } catch {} return toHex(id);`.
 */
function isWrittenElse(
  { body: [only, ...rest] }: TSESTree.BlockStatement,
  next: Node | undefined,
  sourceCode: VisitorKeys,
): boolean {
  if (only?.type !== 'ReturnStatement' || only.argument === null || rest.length > 0) return false;
  if (!isAnswer(next) && !(next?.type === 'TryStatement' && isAnswer(next.block.body.at(-1)))) return false;
  let calls = 0;
  for (const node of findInside(only.argument, sourceCode, () => false)) {
    if (isFunction(node)) return false;
    if (!callingTypes.has(node.type)) continue;
    if (node.type !== 'CallExpression' || !isPlain(withoutTypeSyntax(node.callee))) return false;
    calls++;
  }
  return calls > 0;
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

/**
 * Whether a block only takes a value apart in memory, compares it with others in other forms and returns what it finds,
 * and the function says no below: `try { const rgb = parseColour(text); for (const each of all) if (hexToRgb(each).red ===
 * rgb.red) return each; } catch {} return null;`.
 */
function isFoundInForms(
  block: TSESTree.BlockStatement,
  next: Node | undefined,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (next?.type !== 'ReturnStatement' || next.argument === null || !isNo(withoutTypeSyntax(next.argument)))
    return false;
  if (!hasReturn(block, sourceCode) || reachesOutside(block, sourceCode)) return false;
  let asks = false;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'ThrowStatement' || node.type === 'AssignmentExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (isEffect(node)) return false;
    const callee = withoutTypeSyntax(node.callee);
    if (isProbe(callee, origins)) asks = true;
    else if (!isPlain(callee) && !isFormOfValue(callee)) return false;
  }
  return asks;
}

/** The one argument of a call that is a statement, where it is a variable. */
function getGivenName(statement: Node | undefined): string | undefined {
  const call = statement?.type === 'ExpressionStatement' ? withoutTypeSyntax(statement.expression) : undefined;
  if (call?.type !== 'CallExpression' || call.arguments.length !== 1) return undefined;
  const [given] = call.arguments;
  return given?.type === 'Identifier' ? given.name : undefined;
}

/** `try { await ask(); return true; } catch {} return false;` */
function isYesOrNo(block: TSESTree.BlockStatement, next: Node | undefined): boolean {
  const answer = block.body.at(-1);
  if (answer?.type !== 'ReturnStatement' || next?.type !== 'ReturnStatement') return false;
  const [yes, no] = [getBoolean(answer.argument), getBoolean(next.argument)];
  return yes !== undefined && no !== undefined && yes !== no;
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

function isAnswer(statement: Node | undefined): boolean {
  return statement?.type === 'ThrowStatement' || statement?.type === 'ReturnStatement';
}

/** Whether code brings something about beyond its own values: reads `knowledge/effects.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getReferenceName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import { actingVerbs, askingWords, doingVerbs, memoryMethods } from '../knowledge/effects.ts';
import {
  loadingFunctions,
  plainFunctions,
  probingGlobals,
  probingMethods,
  probingVerbs,
  rewritingFunctions,
} from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { isOwn } from './attempts.ts';
import { isCleanUp } from './clean-ups.ts';
import type { OriginResolver } from './origin.ts';
import { reachesOutside } from './probes.ts';
import { getDottedName } from './values.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * Whether code that waits for nothing does something by a call: by its name (`saveOrder()`), or since nobody reads what it
 * gives (`notify(order);`), and asks nothing, whose failure would be an answer. Logs and clean-up bring nothing about, nor
 * do methods that change a value in memory.
 * @param isLog whether a call writes to a log
 */
export function bringsSomethingAbout(
  code: Node,
  sourceCode: VisitorKeys,
  isLog: (call: TSESTree.CallExpression) => boolean,
): boolean {
  let does = false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ImportExpression') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    if (isQuestion(node)) return false;
    does ||= node.type === 'CallExpression' && isAction(node) && !isCleanUp(node.callee) && !isLog(node);
  }
  return does;
}

function isQuestion({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const name = getReferenceName(withoutTypeSyntax(callee)) ?? '';
  const words = toWords(name);
  return (
    probingVerbs.has(words[0] ?? '') ||
    probingMethods.has(name) ||
    probingGlobals.has(getDottedName(callee) ?? '') ||
    loadingFunctions.has(getDottedName(callee) ?? '') ||
    words.some((word) => askingWords.has(word))
  );
}

function isAction(call: TSESTree.CallExpression): boolean {
  const name = getReferenceName(withoutTypeSyntax(call.callee)) ?? '';
  if (memoryMethods.has(name) || plainFunctions.has(name)) return false;
  if (doingVerbs.has(toWords(name)[0] ?? '')) return true;
  // `Address(text);` makes one, as its name says, and throws where the text is none.
  const makesOne = call.callee.type === 'Identifier' && /^\p{Lu}\p{L}*\p{Ll}/u.test(name);
  return !makesOne && call.parent.type === 'ExpressionStatement';
}

/**
 * Whether all that code does is to work out values: it waits for nothing, reaches neither files nor a store, raises nothing
 * of its own, and calls nothing that is named for what it does, whose result nobody reads, or that changes what was there
 * before. What takes a text apart (`JSON.parse`) is not meant: that asks a question.
 */
export function worksOutValues(code: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  if (reachesOutside(code, sourceCode)) return false;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'ImportExpression' || node.type === 'ThrowStatement') return false;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const name = getDottedName(callee) ?? '';
    if (callee.type === 'Super' || (probingGlobals.has(name) && !rewritingFunctions.has(name))) return false;
    if (node.type === 'CallExpression' && !isWorkedOut(node, callee, code, origins)) return false;
  }
  return true;
}

/** Whether a call only gives a value, or changes one that the code itself made. */
function isWorkedOut(call: TSESTree.CallExpression, callee: Node, code: Node, origins: OriginResolver): boolean {
  const name = getReferenceName(callee) ?? '';
  const [verb = ''] = toWords(name);
  if (doingVerbs.has(verb) || actingVerbs.has(verb)) return callee.type === 'MemberExpression' && name === 'bind';
  const isChange = memoryMethods.has(name) || call.parent.type === 'ExpressionStatement';
  return !isChange || (callee.type === 'MemberExpression' && isOwn(callee.object, code, origins));
}

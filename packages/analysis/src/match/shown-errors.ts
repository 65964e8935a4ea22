/** Whether an error is shown to a person, on a page or by another channel, and not told to a program. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getReferenceName, isFunction, type Node, type SourceCode } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { showingWords } from '../knowledge/error-bodies.ts';
import { toWords } from '../names.ts';
import { isRedirect, type CatchFacts } from './catches.ts';
import { isErrorObject } from './caught-answers.ts';

/**
 * Whether a `catch` tells a person and not a program: it answers with a page, or gives the response to a function that
 * shows one or tells whoever waits by another channel (`publisher.notifyError(res, …)`).
 */
export function isForPeople({ handler }: TSESTree.TryStatement, facts: CatchFacts, sourceCode: SourceCode): boolean {
  const { responses, handsOver } = facts;
  const answers = responses.filter(({ body, bodyKind }) => body !== undefined || bodyKind === 'page');
  if (answers.length === 0) return handsOver.length > 0 && showsErrors(handsOver);
  return (
    answers.every(({ bodyKind }) => bodyKind === 'page') ||
    (handler !== null && !answers.some(isErrorObject) && htmlType.test(sourceCode.getText(handler)))
  );
}

/** How code says that what it sends is a page: a content type, or Express's and Koa's short name of it. */
const htmlType = /\btext\/html\b|\btype(?:\(|\s*=)\s*['"`]\.?html['"`]/u;

/** Whether functions say by their names that they show an error, or tell of it by another channel. */
export function showsErrors(calls: readonly TSESTree.CallExpression[]): boolean {
  return calls.every(({ callee }) => toWords(getReferenceName(callee) ?? '').some((word) => showingWords.has(word)));
}

/**
 * Whether a `catch` leaves a note for a person, `req.flash('errors', …)`, and the page on which it is read comes after
 * the `try`, or a redirect to it.
 */
export function tellsOnNextPage(node: TSESTree.TryStatement, { sourceCode, responses }: FileAnalysis): boolean {
  if (node.handler === null || node.parent.type !== 'BlockStatement') return false;
  if (!/\.flash\(\s*['"`]/u.test(sourceCode.getText(node.handler.body))) return false;
  const { body } = node.parent;
  for (const statement of body.slice(body.indexOf(node) + 1)) {
    for (const each of findInside(statement, sourceCode, isFunction)) {
      if (each.type !== 'CallExpression') continue;
      if (isRedirect(each)) return true;
      const response = responses.matchResponse(each);
      if (response !== undefined) return response.bodyKind === 'page';
    }
  }
  return false;
}

/** Whether a `try` sends the client elsewhere: a page is waited for, which no JSON of a global handler is. */
export function redirects(block: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'CallExpression' && isRedirect(node)) return true;
  }
  return false;
}

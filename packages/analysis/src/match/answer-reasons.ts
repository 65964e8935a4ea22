/** Whether a comment says why a `catch` answers by itself, goes on or goes another way. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, isFunction, type SourceCode } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { getPathInPackage } from '../project.ts';
import type { CatchFacts } from './catches.ts';
import { hasErrorStatus } from './caught-answers.ts';
import type { Handler } from './handlers.ts';
import { getCommentsOfClause, isExcusedByComments, saysOtherResult, saysOwnAnswer } from './reasons.ts';
import { checksRequest } from './request-checks.ts';

/** Whether a comment in a `catch` says why it goes on. */
export function saysWhyItGoesOn({ handler }: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  return handler !== null && isExcusedByComments(getCommentsOfClause(handler, sourceCode), []);
}

/**
 * Whether a comment says why a `catch` answers as it does, where a machine asks (a webhook) or a signature is checked:
 * who sends it again looks at the status alone, and who forges it shall learn nothing.
 */
export function isSentByMachine(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
  const isOfWebhook = /web-?hook/iu.test(handler.name) || /web-?hook/iu.test(getPathInPackage(file.project));
  return (isOfWebhook || checksRequest(node.block, file)) && saysWhyItGoesOn(node, file.sourceCode);
}

/**
 * Whether a `catch` that logs or reports what failed answers as the `try` does, and says in a comment why: who asks for a
 * new password shall not learn whether there is an account.
 */
export function hidesFailure(node: TSESTree.TryStatement, facts: CatchFacts, file: FileAnalysis): boolean {
  const { sourceCode } = file;
  const [response] = facts.responses;
  if (response === undefined || facts.responses.length > 1 || facts.logs.length + facts.reports.length === 0)
    return false;
  if (hasErrorStatus(response) || !saysWhyItGoesOn(node, sourceCode)) return false;
  const text = sourceCode.getText(response.node);
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type === response.node.type && sourceCode.getText(each) === text) return true;
  }
  return false;
}

/**
 * Whether a `catch` that logs or reports what failed says in a comment in it why the global error handler is not to answer:
 * `// Instead of using the global error handler, we send an empty response …`.
 */
export function saysWhyItAnswers(
  { handler }: TSESTree.TryStatement,
  facts: CatchFacts,
  { sourceCode }: FileAnalysis,
): boolean {
  if (handler === null || facts.logs.length + facts.reports.length === 0) return false;
  return saysOwnAnswer(sourceCode.getCommentsInside(handler.body));
}

/**
 * Whether a `catch` gives what another function makes in place of what failed, and the comment above the handler says so:
 * `/** … the picture, or one that is drawn if there is none. *\/`.
 */
export function goesAnotherWay({ returns }: CatchFacts, { node }: Handler, { sourceCode }: FileAnalysis): boolean {
  const makes = ({ argument }: TSESTree.ReturnStatement): boolean => {
    const value = argument?.type === 'AwaitExpression' ? argument.argument : argument;
    return value?.type === 'CallExpression';
  };
  return returns.length > 0 && returns.every(makes) && saysOtherResult(node, sourceCode);
}

/** The comments that may say why a handler of errors lets one go, and whether they do. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node, SourceCode } from '../ast.ts';
import { failureWords } from '../knowledge/empty-handlers.ts';
import { statesReason } from './empty-handlers.ts';

/**
 * Whether comments give a reason; those outside the handler only where they speak of failing.
 * @param words how many words those inside must have; fewer will do where the code itself says what it asks
 */
export function isExcusedByComments(
  inside: readonly TSESTree.Comment[],
  outside: readonly TSESTree.Comment[],
  words?: number,
): boolean {
  return (
    statesReason(joinComments(inside), words) ||
    outside.some(({ value }) => failureWords.test(value) && statesReason(value)) ||
    inside.some(({ value }) => statesReason(value, words))
  );
}

/** Line comments that follow each other are one text. */
function joinComments(comments: readonly TSESTree.Comment[]): string {
  return comments.every(({ type }) => type === 'Line') ? comments.map(({ value }) => value).join('\n') : '';
}

/** The comments in a clause, beside it (`} catch {} // why`) and before it (`try { … } // why`). */
export function getCommentsOfClause(clause: TSESTree.CatchClause, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const statement = clause.parent;
  return sourceCode
    .getAllComments()
    .filter(
      (comment) =>
        (comment.range[0] >= statement.block.range[1] && comment.range[1] <= clause.range[1]) ||
        isBeside(comment, statement, sourceCode),
    );
}

/** Whether a comment begins on the line on which a node ends, after it. The places of lines are dear to ask for. */
function isBeside(comment: TSESTree.Comment, node: Node, { text }: SourceCode): boolean {
  const between = comment.range[0] - node.range[1];
  return between >= 0 && between < maximumDistance && !lineBreak.test(text.slice(node.range[1], comment.range[0]));
}

/** How far a comment may stand from what it is about, in characters. */
const maximumDistance = 1000;
const lineBreak = /\r\n|[\n\r\u2028\u2029]/u;

/** The comments on the lines right above a statement, or above the condition that decides on it first of all. */
export function getCommentsAbove(statement: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const above = findCommentsAbove(statement, sourceCode);
  const block = statement.parent;
  const isFirst = block?.type === 'BlockStatement' && block.body[0] === statement;
  return above.length === 0 && isFirst && block.parent.type === 'IfStatement' && block.parent.consequent === block
    ? findCommentsAbove(block.parent, sourceCode)
    : above;
}

function findCommentsAbove(statement: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const above: TSESTree.Comment[] = [];
  const comments = sourceCode.getAllComments();
  let [start] = statement.range;
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index];
    if (comment === undefined || comment.range[1] > start) continue;
    if (start - comment.range[1] >= maximumDistance) break;
    // On the line above: one line break lies between. With none it stands on the same line, as code before it may.
    const breaks = sourceCode.text.slice(comment.range[1], start).split(lineBreak).length - 1;
    if (breaks > 1) break;
    if (breaks === 0) continue;
    above.push(comment);
    [start] = comment.range;
  }
  return above;
}

/** Comments beside the handler's statement, above it, and between the parts of its chain. */
export function getCommentsAround(node: Node, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const comments = sourceCode.getAllComments();
  if (comments.length === 0) return [];
  let statement: Node = node;
  while (statement.parent != null && !/Statement$|Declaration$|^Program$/u.test(statement.type))
    statement = statement.parent;
  const above = getCommentsAbove(statement, sourceCode);
  return comments.filter(
    (comment) =>
      (comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1]) ||
      isBeside(comment, node, sourceCode) ||
      above.includes(comment),
  );
}

/** Whether the comment above a function says what it gives where it fails: `/** … or null on any error. *\/`. */
export function isExcusedByFunctionComment(fn: FunctionNode, sourceCode: SourceCode): boolean {
  let statement: Node = fn;
  while (
    statement.parent != null &&
    /^(?:VariableDeclarator|VariableDeclaration|Export\w+Declaration|MethodDefinition|PropertyDefinition|Property)$/u.test(
      statement.parent.type,
    )
  )
    statement = statement.parent;
  return getCommentsAbove(statement, sourceCode).some(({ value }) => {
    // What a function throws it does not let go.
    const text = value.replaceAll(/@throws[^@]*/gu, ' ');
    return failureWords.test(text) && statesReason(text);
  });
}

/** Gives what a `catch` caught to `next`, in place of what it does with it. */
import { getNextName, type Handler, type SourceCode } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The fix that gives the error to `next`, where the framework needs that and the handler has it. */
export function getNextFix(
  body: TSESTree.BlockStatement,
  clause: TSESTree.CatchClause,
  handler: Handler,
  sourceCode: SourceCode,
): TSESLint.ReportFixFunction | undefined {
  const next = getNextName(handler);
  if (next === undefined || handler.seesRejections === true || !handler.row.errorExits.includes('next'))
    return undefined;
  if (sourceCode.getCommentsInside(body).length > 0) return undefined;
  const { param } = clause;
  if (param !== null && param.type !== 'Identifier') return undefined;
  const name = param?.name ?? 'error';
  const [first] = body.body;
  if (first === undefined) return undefined;
  // From the brace to the first statement, and from the last one to the closing brace: the layout stays as it is.
  const before = sourceCode.text.slice(body.range[0], first.range[0]);
  const after = sourceCode.text.slice(body.body.at(-1)?.range[1], body.range[1]);
  const head = param === null ? `(${name}) ` : '';
  return (fixer) => fixer.replaceText(body, `${head}${before}${next}(${name});${after}`);
}

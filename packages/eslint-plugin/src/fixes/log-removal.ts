/** Removes the statement of a call, where nothing is lost by it and the code around stays what it is. */
import { withoutTypeSyntax } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type SourceCode = Pick<Readonly<TSESLint.SourceCode>, 'text' | 'getCommentsInside' | 'visitorKeys'>;

/** Expressions that do something besides having a value. Calls are not among them: they are what is printed. */
const effects: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'AwaitExpression',
  'UpdateExpression',
  'YieldExpression',
]);

/**
 * What to remove of a call that is a statement of its own, with its line where it stands alone there.
 * @returns undefined where the call is part of an expression, where an `if` or an arrow would be left without a body,
 * where a catch clause or a callback would be left empty, where an argument does something, and where a comment
 * would be lost
 */
export function getRemovableRange(call: TSESTree.CallExpression, sourceCode: SourceCode): TSESTree.Range | undefined {
  let current: TSESTree.Node = call;
  while (
    current.parent.type === 'ChainExpression' ||
    (current.parent.type === 'UnaryExpression' && current.parent.operator === 'void')
  ) {
    current = current.parent;
  }
  const statement = current.parent;
  if (statement.type !== 'ExpressionStatement') return undefined;
  const list = getStatementList(statement);
  if (list === undefined || isSoleStatementOfHandler(statement, list)) return undefined;
  if (call.arguments.some((argument) => hasEffect(argument, sourceCode))) return undefined;
  if (sourceCode.getCommentsInside(statement).length > 0) return undefined;
  const { text } = sourceCode;
  const [start, end] = statement.range;
  if (joinsStatements(text, start, end)) return undefined;
  const before = /[ \t]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(end));
  const lineStart = start - before;
  const isAloneOnLine = after !== null && (lineStart === 0 || /[\r\n]/u.test(text.charAt(lineStart - 1)));
  return isAloneOnLine ? [lineStart, end + after[0].length] : [start, end];
}

function getStatementList(statement: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  const { parent } = statement;
  switch (parent?.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return undefined;
  }
}

/** Whether a statement is all that a catch clause or a function given to a call does: without it an error is swallowed. */
function isSoleStatementOfHandler(statement: TSESTree.Node, list: readonly TSESTree.Node[]): boolean {
  if (list.length > 1) return false;
  const owner = statement.parent?.parent;
  if (owner?.type === 'CatchClause') return true;
  const isFunction = owner?.type === 'ArrowFunctionExpression' || owner?.type === 'FunctionExpression';
  return isFunction && owner.parent.type === 'CallExpression';
}

function hasEffect(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  const inner = withoutTypeSyntax(node);
  if (effects.has(inner.type)) return true;
  if (inner.type === 'ArrowFunctionExpression' || inner.type === 'FunctionExpression') return false;
  const keys = sourceCode.visitorKeys[inner.type] ?? [];
  return keys.some((key) => {
    const child = (inner as unknown as Readonly<Record<string, unknown>>)[key];
    return [child].flat().some((each) => isNode(each) && hasEffect(each, sourceCode));
  });
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Whether the statements before and after would become one, because neither has a semicolon between them. */
function joinsStatements(text: string, start: number, end: number): boolean {
  const next = text.slice(end).trimStart().charAt(0);
  if (!/[([`/+-]/u.test(next)) return false;
  const previous = text.slice(0, start).trimEnd().at(-1);
  return previous !== undefined && !/[;{}:]/u.test(previous);
}

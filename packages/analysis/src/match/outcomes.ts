/** How a block ends for whoever sent the request: what it answers or throws, and with which status. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingFunction, getReferenceName, withoutTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { deferringFunctions } from '../knowledge/deferred-callbacks.ts';
import { readStatusOfError, type StatusOfError } from './error-statuses.ts';
import { getModulePath } from './origin.ts';

/** What a block does with the request it belongs to. */
export interface Outcome {
  readonly kind: 'answers' | 'throws';
  readonly status: number;
  /** The class of the error that is thrown, where the status is only said by the words of its name. */
  readonly guessedFrom?: string;
  /** What answers or throws. */
  readonly node: Node;
}

/** Functions, besides `throw`, that raise the error they are given. */
const raisingNames = new Set(['next', 'reject']);

/**
 * What the statements beside one do that run whenever it runs: those before and behind it, as far as no condition or
 * loop stands between.
 * @returns undefined where none of them answers or throws, or where they do not say with which status
 */
export function findOutcome(statement: Node, siblings: readonly Node[], file: FileAnalysis): Outcome | undefined {
  const index = siblings.indexOf(statement);
  const outcome =
    findFirst(siblings.slice(index + 1), file) ?? findFirst(siblings.slice(0, Math.max(index, 0)).toReversed(), file);
  return outcome === undefined || isDeferred(statement, file) ? undefined : outcome;
}

/** Whether code runs when the request is answered already: `after(async () => { … })`. */
function isDeferred(node: Node, { origins }: FileAnalysis): boolean {
  for (let fn = getEnclosingFunction(node); fn !== undefined; fn = getEnclosingFunction(fn)) {
    const { parent } = fn;
    if (parent.type !== 'CallExpression' || parent.callee === fn) continue;
    const origin = origins.resolve(parent.callee);
    if (deferringFunctions.some((each) => getModulePath(origin, each.module)?.join('.') === each.export)) return true;
  }
  return false;
}

function findFirst(statements: readonly Node[], file: FileAnalysis): Outcome | undefined {
  for (const statement of statements) {
    if (branches.has(statement.type)) return undefined;
    const outcome = readStatement(statement, file);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

const branches: ReadonlySet<string> = new Set([
  'DoWhileStatement',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'IfStatement',
  'SwitchStatement',
  'TryStatement',
  'WhileStatement',
]);

function readStatement(statement: Node, file: FileAnalysis): Outcome | undefined {
  switch (statement.type) {
    case 'ThrowStatement':
      return toOutcome('throws', statement, readStatusOfError(statement.argument, file));
    case 'ReturnStatement':
      return statement.argument === null ? undefined : readExpression(statement.argument, file);
    case 'ExpressionStatement':
      return readExpression(statement.expression, file);
    default:
      return undefined;
  }
}

function readExpression(expression: TSESTree.Expression, file: FileAnalysis): Outcome | undefined {
  const node = withoutTypeSyntax(expression);
  switch (node.type) {
    case 'AwaitExpression':
      return readExpression(node.argument, file);
    case 'UnaryExpression':
      return node.operator === 'void' ? readExpression(node.argument, file) : undefined;
    case 'CallExpression': {
      const [first] = node.arguments;
      if (first !== undefined && raisingNames.has(getReferenceName(node.callee) ?? ''))
        return toOutcome('throws', node, readStatusOfError(first, file));
      return readResponse(node, file);
    }
    case 'AssignmentExpression':
    case 'NewExpression':
    case 'ObjectExpression':
      return readResponse(node, file);
    default:
      return undefined;
  }
}

function readResponse(
  node: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.ObjectExpression,
  file: FileAnalysis,
): Outcome | undefined {
  const response = file.responses.matchResponse(node);
  return response === undefined
    ? undefined
    : toOutcome(
        response.isException ? 'throws' : 'answers',
        node,
        response.status === undefined ? undefined : { status: response.status },
      );
}

function toOutcome(kind: Outcome['kind'], node: Node, status: StatusOfError | undefined): Outcome | undefined {
  return status === undefined ? undefined : { kind, node, ...status };
}

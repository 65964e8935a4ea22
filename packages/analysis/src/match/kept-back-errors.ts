/** Whether what is thrown never leaves the function: a `catch` around it tells nobody but the log of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingFunction, isFunction, withoutTypeSyntax, type FunctionNode, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { matchErrorReport } from './error-reports.ts';

/**
 * Whether an exception is thrown where a `catch` of the same function waits for it, which answers something else:
 * `try { await db.transaction(async (tx) => { try { … } catch (error) { throw new Conflict(error); } }); } catch (error) {
 * log.error(error); return failed; }`.
 * Functions that are given to a call belong to it where the call is waited for.
 * @param exception what is thrown, or a part of it
 */
export function isKeptBack(exception: Node, file: FileAnalysis): boolean {
  const thrown = findThrow(exception);
  for (let child = thrown, parent = child?.parent; child !== undefined && parent != null;) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler !== null)
      return isQuiet(parent.handler, file);
    if (isFunction(parent)) {
      child = findAwaited(parent, file);
      parent = child?.parent;
    } else {
      child = parent;
      parent = child.parent;
    }
  }
  return false;
}

/** The statement that throws an exception. */
function findThrow(exception: Node): Node | undefined {
  const fn = getEnclosingFunction(exception);
  for (let { parent } = exception; parent != null && parent !== fn; { parent } = parent)
    if (parent.type === 'ThrowStatement') return parent;
  return undefined;
}

/** The wait for a call that is given an async function, and that fails where the function does. */
function findAwaited(fn: FunctionNode, { handlers }: FileAnalysis): Node | undefined {
  const call = fn.parent;
  if (!fn.async || call.type !== 'CallExpression' || call.callee === fn) return undefined;
  const { parent } = call;
  return parent.type === 'AwaitExpression' && handlers.matchHandler(fn) === undefined ? parent : undefined;
}

/** Whether a `catch` does nothing with its error but to look at it, to log it and to report it. */
function isQuiet({ param }: TSESTree.CatchClause, file: FileAnalysis): boolean {
  if (param === null) return true;
  const variable = param.type === 'Identifier' ? file.origins.findVariable(param) : undefined;
  return variable?.references.every(({ identifier }) => isLookedAtOrLogged(identifier, file)) === true;
}

function isLookedAtOrLogged(name: Node, { loggers, origins }: FileAnalysis): boolean {
  for (
    let child = name, { parent } = child;
    parent != null && !isFunction(parent);
    child = parent, { parent } = child
  ) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        return parent.test === child;
      case 'CallExpression':
        if (parent.callee === withoutTypeSyntax(child)) break;
        if (loggers.matchLogCall(parent) !== undefined || matchErrorReport(parent, origins) !== undefined) return true;
        break;
      case 'ThrowStatement':
      case 'ReturnStatement':
      case 'AssignmentExpression':
      case 'VariableDeclarator':
        return false;
    }
  }
  return false;
}

/** What part of its handler a `try` or a promise is: the main part, the result, or one thing that the handler can do without. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { holdsName } from './around-handlers.ts';
import type { Binding } from './bindings.ts';
import type { Handler } from './handlers.ts';
import { getAssignedValues } from './values.ts';

/**
 * Whether a `try` holds what the handler is for, and not one optional thing in it: the answer stands in it, or most of
 * what the handler waits for and calls.
 */
export function isMainPart(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
  for (
    let current: Node | undefined = node.parent;
    current !== undefined && current !== handler.node;
    current = current.parent
  ) {
    if (/^(?:For|While|DoWhile)/u.test(current.type)) return false;
  }
  const inside = weigh(node.block, file.sourceCode);
  if (inside === 0) return false;
  const last = node.block.body.at(-1);
  if (last !== undefined && isAnswer(last, handler, file)) return true;
  return inside > weigh(handler.node.body, file.sourceCode, node);
}

/** Whether a statement answers the request, or returns what the framework answers with. */
export function isAnswer(statement: Node, handler: Handler, file: FileAnalysis): boolean {
  const { returnsValue, factories } = handler.row.answers;
  const expression =
    statement.type === 'ReturnStatement'
      ? statement.argument
      : statement.type === 'ExpressionStatement'
        ? statement.expression
        : null;
  if (expression === null) return false;
  if (statement.type === 'ReturnStatement' && (returnsValue || factories.length > 0)) return true;
  const inner = expression.type === 'AwaitExpression' ? expression.argument : expression;
  if (inner.type !== 'CallExpression' && inner.type !== 'AssignmentExpression') return false;
  const response = file.responses.matchResponse(inner);
  return response !== undefined && !response.isException;
}

/** How many calls and waits a part of a handler holds, `except` and functions in it left out. */
function weigh(part: Node, sourceCode: SourceCode, except?: Node): number {
  let weight = 0;
  for (const node of findInside(part, sourceCode, (each) => each === except || isFunction(each))) {
    if (node === except) continue;
    if (node.type === 'CallExpression' || node.type === 'AwaitExpression' || node.type === 'NewExpression') weight++;
  }
  return weight;
}

export function isInsideClause(node: Node): boolean {
  for (let current = node.parent; current != null && !isFunction(current); current = current.parent) {
    if (current.type === 'CatchClause') return true;
    if (current.type === 'TryStatement' && current.finalizer !== null) {
      const { range } = current.finalizer;
      if (node.range[0] >= range[0] && node.range[1] <= range[1]) return true;
    }
  }
  return false;
}

/** Whether a promise is all that a handler returns, where that is its answer: `return find(id).catch(…)`. */
export function isResult(node: TSESTree.CallExpression, { node: fn, row }: Handler): boolean {
  if (!row.answers.returnsValue && row.answers.factories.length === 0) return false;
  let { parent }: { parent?: Node } = node;
  while (parent?.type === 'AwaitExpression' || parent?.type === 'ChainExpression') ({ parent } = parent);
  return parent === fn || parent?.type === 'ReturnStatement';
}

/** Whether the rejection of a promise is that of the handler: it is awaited, or returned. */
export function isGivenBack(node: TSESTree.CallExpression, { node: fn }: Handler): boolean {
  let { parent }: { parent?: Node } = node;
  while (parent?.type === 'ChainExpression') ({ parent } = parent);
  return parent === fn || parent?.type === 'ReturnStatement' || parent?.type === 'AwaitExpression';
}

/**
 * Whether all that a `try` does is to return a promise: what `.then(…)` or an async function of the file gives. Its
 * rejection comes when the `try` has been left.
 */
export function returnsPromise({ block: { body } }: TSESTree.TryStatement, { origins }: FileAnalysis): boolean {
  const [only, another] = body;
  const value =
    only?.type === 'ReturnStatement' && only.argument !== null ? withoutTypeSyntax(only.argument) : undefined;
  if (value?.type !== 'CallExpression' || another !== undefined) return false;
  const callee = withoutTypeSyntax(value.callee);
  if (callee.type === 'MemberExpression' && promiseMethods.has(getReferenceName(callee) ?? '')) return true;
  const origin = origins.resolve(callee);
  return origin.kind === 'node' && isFunction(origin.node) && origin.node.async && !origin.node.generator;
}

const promiseMethods: ReadonlySet<string> = new Set(['finally', 'then']);

/** Whether what a `try` sets is worked with below it. */
export function isGoneOnWith(node: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  if (node.parent.type !== 'BlockStatement') return false;
  const names = new Set<string>();
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type === 'AssignmentExpression' && each.left.type === 'Identifier') names.add(each.left.name);
  }
  const { body } = node.parent;
  return body.slice(body.indexOf(node) + 1).some((statement) => {
    for (const each of findInside(statement, sourceCode, () => false))
      if (each.type === 'Identifier' && names.has(each.name)) return true;
    return false;
  });
}

/** Whether a `try` waits for what it gives the response in an object, which may have answered before it throws. */
export function handsResponseOver(
  node: TSESTree.TryStatement,
  handler: Handler,
  { sourceCode, origins }: FileAnalysis,
): boolean {
  const parameter = handler.node.params[handler.roles.indexOf('response')];
  if (parameter?.type !== 'Identifier') return false;
  const names = new Set([parameter.name]);
  const holdsResponse = (given: Node): boolean => {
    if (given.type === 'ObjectExpression') return holdsName(given, names);
    const variable = given.type === 'Identifier' ? origins.findVariable(given) : undefined;
    return (
      variable !== undefined &&
      (getAssignedValues(variable) ?? []).some(
        ({ value, path }) => path.length === 0 && value.type === 'ObjectExpression' && holdsName(value, names),
      )
    );
  };
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type !== 'AwaitExpression' || each.argument.type !== 'CallExpression') continue;
    if (each.argument.arguments.some(holdsResponse)) return true;
  }
  return false;
}

/**
 * Whether all that is left of a `try` are entries of maps which were empty before it, and of which the handler only asks
 * for single ones: it does without what is not in them.
 */
export function fillsLookups(
  node: TSESTree.TryStatement,
  handler: Handler,
  { sourceCode, origins }: FileAnalysis,
): boolean {
  const maps = new Set<Binding>();
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type === 'ReturnStatement' || each.type === 'UpdateExpression') return false;
    if (each.type === 'AssignmentExpression') return false;
    const map = getMapOf(each, 'set', origins);
    if (map !== undefined && map.identifiers.every(({ range }) => range[0] < node.range[0])) maps.add(map);
  }
  const isMade = ({ defs: [definition] }: Binding): boolean =>
    definition?.node.type === 'VariableDeclarator' &&
    definition.node.init?.type === 'NewExpression' &&
    definition.node.init.arguments.length === 0 &&
    getEnclosingFunction(definition.node) === handler.node;
  const isAskedFor = (identifier: Node): boolean =>
    lookupMethods.some((method) => getMapOf(identifier.parent?.parent, method, origins) !== undefined);
  return (
    maps.size > 0 &&
    [...maps].every(
      (map) => isMade(map) && map.references.every(({ identifier, isWrite }) => isWrite || isAskedFor(identifier)),
    )
  );
}

const lookupMethods = ['get', 'has', 'set'];

/** The variable that holds the map of `map.set(key, value)`. */
function getMapOf(
  call: Node | null | undefined,
  method: string,
  origins: FileAnalysis['origins'],
): Binding | undefined {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const { object } = call.callee;
  return object.type === 'Identifier' && getReferenceName(call.callee) === method
    ? origins.findVariable(object)
    : undefined;
}

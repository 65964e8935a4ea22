/** Whether what failed is how the server itself is set up: a variable of its environment, a part that is not installed. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { loadingFunctions } from '../knowledge/probes.ts';
import { getAssignedValues, getDottedName } from './values.ts';

/** How many variables are followed to where a value came from. */
const maximumHops = 3;

/**
 * Whether a node is reached only because a part of the server's set-up is missing: the nearest condition asks for nothing
 * but variables of the environment or what a factory of handlers was given (`(secret) => (req, res) => { if (!secret)
 * … }`), or what is caught is the failure to load a module that the code names (`try { part = require('./part') }`).
 * @param node what stands in the branch or in the `catch`
 */
export function isForOwnSetUp(node: Node, file: FileAnalysis): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return false;
    if (parent.type === 'IfStatement') return child === parent.consequent && asksForSetUp(parent.test, file);
    if (parent.type === 'CatchClause') return onlyLoads(parent.parent.block);
  }
  return false;
}

/** Whether a condition holds where nothing but parts of the set-up are missing: `!process.env.A || env.B === undefined`. */
function asksForSetUp(test: Node, file: FileAnalysis): boolean {
  const asked = withoutTypeSyntax(test);
  switch (asked.type) {
    case 'UnaryExpression':
      return asked.operator === '!' && isOwnSetUp(asked.argument, file);
    case 'LogicalExpression':
      return asksForSetUp(asked.left, file) && asksForSetUp(asked.right, file);
    case 'BinaryExpression':
      return (
        (asked.operator === '===' || asked.operator === '==') && isNothing(asked.right) && isOwnSetUp(asked.left, file)
      );
    default:
      return false;
  }
}

function isNothing(node: Node): boolean {
  const value = withoutTypeSyntax(node);
  if (value.type === 'Identifier') return value.name === 'undefined';
  return value.type === 'Literal' && (value.value === null || value.value === '');
}

/** Whether a value is a variable of the environment, or what a factory of handlers was given. */
export function isOwnSetUp(node: Node, file: FileAnalysis, hops = 0): boolean {
  const value = withoutTypeSyntax(node);
  if (value.type === 'MemberExpression')
    return isEnvironment(value.object) && environmentVariable.test(getPropertyName(value) ?? '');
  if (value.type !== 'Identifier' || hops > maximumHops) return false;
  const variable = file.origins.findVariable(value);
  const definition = variable?.defs[0];
  if (variable === undefined || definition === undefined) return false;
  if (definition.type === 'Parameter')
    return isFunction(definition.node) && isFactoryOfHandler(definition.node, value, file);
  const values = getAssignedValues(variable) ?? [];
  const [only] = values;
  if (only === undefined || values.length > 1) return false;
  // `const { SECRET } = process.env`.
  if (only.path.length > 0) return only.path.length === 1 && isEnvironment(only.value);
  return isOwnSetUp(only.value, file, hops + 1);
}

/** `SESSION_SECRET`: `env.user` of a context is none. */
const environmentVariable = /^[A-Z][A-Z\d_]*$/u;

/** `process.env`, `import.meta.env`, `c.env`. */
function isEnvironment(node: Node): boolean {
  return getReferenceName(node) === 'env' || getDottedName(node) === 'process.env';
}

/** Whether a function returns the handler that a node stands in, as the first thing that it does: nobody sends what it is given. */
function isFactoryOfHandler(fn: FunctionNode, node: Node, { handlers }: FileAnalysis): boolean {
  const handler = handlers.findHandler(node);
  if (handler === undefined || handler.node === fn) return false;
  const { parent } = handler.node;
  return parent === fn || (parent.type === 'ReturnStatement' && parent.parent.parent === fn);
}

/** Whether all that a block does is to load modules that the code names. */
function onlyLoads({ body }: TSESTree.BlockStatement): boolean {
  return body.length > 0 && body.every((statement) => getLoaded(statement).every((value) => isLoad(value)));
}

/** What a statement assigns or gives; a statement of another kind loads nothing. */
function getLoaded(statement: TSESTree.Statement): readonly (Node | undefined)[] {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.map(({ init }) => init ?? undefined);
    case 'ReturnStatement':
      return [statement.argument ?? undefined];
    case 'ExpressionStatement': {
      const { expression } = statement;
      return [expression.type === 'AssignmentExpression' ? expression.right : expression];
    }
    default:
      return [undefined];
  }
}

/** `require('./part')`, `await import('./part.js')`, a property of one. */
function isLoad(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const value = withoutTypeSyntax(node);
  switch (value.type) {
    case 'AwaitExpression':
      return isLoad(value.argument);
    case 'MemberExpression':
      return isLoad(value.object);
    case 'ImportExpression':
      return getStaticString(value.source) !== undefined;
    case 'CallExpression':
      return (
        loadingFunctions.has(getDottedName(value.callee) ?? '') && getStaticString(value.arguments[0]) !== undefined
      );
    default:
      return false;
  }
}

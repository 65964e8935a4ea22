/** How the log of a caught error shows it: as itself, with its stack, or by its text alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, isFunction, withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import { getErrorHandler } from './empty-handlers.ts';

/** Where an error is caught: the name it has there, and the body that deals with it. */
export interface CaughtError {
  readonly name: string;
  readonly parameter: TSESTree.Identifier;
  readonly body: Node;
}

/** The error that was caught around a node; undefined where a function or a nested catch stands between, or it has no name. */
export function getCaughtError(node: Node): CaughtError | undefined {
  let current: Node = node;
  for (let parent = node.parent; parent != null; current = parent, parent = parent.parent) {
    if (parent.type === 'CatchClause' && parent.body === current) {
      return parent.param?.type === 'Identifier'
        ? { name: parent.param.name, parameter: parent.param, body: parent.body }
        : undefined;
    }
    if (!isFunction(parent)) continue;
    const call = parent.parent;
    if (call.type !== 'CallExpression' || getErrorHandler(call)?.handler !== parent) return undefined;
    const [parameter] = parent.params;
    return parameter?.type === 'Identifier' && parent.body === current
      ? { name: parameter.name, parameter, body: parent.body }
      : undefined;
  }
  return undefined;
}

/** The mentions of an error in what is logged that keep its text alone; undefined where one keeps more, or nothing is said of it. */
export function findTextMentions(
  logged: readonly Node[],
  name: string,
  sourceCode: SourceCode,
): readonly TSESTree.Identifier[] | undefined {
  const mentions: TSESTree.Identifier[] = [];
  for (const argument of logged) {
    for (const node of findInside(argument, sourceCode, () => false)) {
      if (node.type !== 'Identifier' || node.name !== name || isKey(node) || isTest(node)) continue;
      if (!isTextOnly(node)) return undefined;
      mentions.push(node);
    }
  }
  return mentions.length === 0 ? undefined : mentions;
}

function isKey(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand)
  );
}

/** `error instanceof Error`, the test of a conditional: nothing of it is logged. */
function isTest(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'BinaryExpression' && parent.operator !== '+') ||
    (parent.type === 'ConditionalExpression' && parent.test === node) ||
    (parent.type === 'UnaryExpression' && parent.operator === 'typeof')
  );
}

/** `error.message`, `String(error)`, `${error}`, `'…' + error`, `error.toString()`, `JSON.stringify(error)`. */
function isTextOnly(node: TSESTree.Identifier): boolean {
  let outer: Node = node;
  while (outer.parent != null && withoutTypeSyntax(outer.parent) !== outer.parent) outer = outer.parent;
  const { parent } = outer;
  switch (parent?.type) {
    case 'MemberExpression': {
      const property = getPropertyName(parent);
      return parent.object === outer && (property === 'message' || property === 'toString');
    }
    case 'TemplateLiteral':
      return parent.parent.type !== 'TaggedTemplateExpression';
    case 'BinaryExpression':
      return parent.operator === '+';
    case 'CallExpression': {
      const callee = withoutTypeSyntax(parent.callee);
      if (callee.type === 'Identifier') return callee.name === 'String';
      return (
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'JSON' &&
        parent.arguments[0] === outer
      );
    }
    case 'ConditionalExpression':
      // `error instanceof Error ? error.message : error`: the other arm is no error.
      return (
        parent.test !== outer &&
        /\bmessage\b/u.test(
          parent.consequent.type === 'MemberExpression' ? (getPropertyName(parent.consequent) ?? '') : '',
        )
      );
    default:
      return false;
  }
}

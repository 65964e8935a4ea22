/** Which answers an object of this file is the body of: sent where it stands, by a variable, or returned by a handler. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getDecorators,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import type { FrameworkRow } from '../knowledge/table.ts';
import { leaves } from './conditions.ts';
import type { Handler, HandlerMatcher } from './handlers.ts';
import type { OriginResolver } from './origin.ts';
import type { ResponseMatch, ResponseMatcher } from './responses.ts';

/** An answer whose body is an object. */
export interface AnsweredObject {
  /** The answer or exception that sends it; undefined where a handler returns it. */
  readonly response: ResponseMatch | undefined;
  /** The handler around it, where there is one. */
  readonly handler: Handler | undefined;
  /**
   * `told`: the status stands there. `default`: nothing sets one, so that it is a success. `open`: it may be set
   * elsewhere, or varies.
   */
  readonly status: 'told' | 'default' | 'open';
}

interface Context {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
  readonly handlers: HandlerMatcher;
  readonly responses: ResponseMatcher;
}

/** The answers that an object is the whole body of, as one arm of a conditional, too. Pages for people are left out. */
export function findAnswersOf(object: TSESTree.ObjectExpression, context: Context): readonly AnsweredObject[] {
  return findAnswersOfValue(object, context, true);
}

function findAnswersOfValue(value: Node, context: Context, followsVariable: boolean): readonly AnsweredObject[] {
  let current = value;
  for (let { parent } = current; parent != null; current = parent, { parent } = current) {
    switch (parent.type) {
      case 'ConditionalExpression':
        if (parent.test === current) return [];
        continue;
      case 'LogicalExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        continue;
      case 'CallExpression':
        if (parent.callee === current) return [];
        if (isStringify(parent)) continue;
        return toAnswers(parent, value, context);
      case 'NewExpression':
      case 'AssignmentExpression':
        return toAnswers(parent, value, context);
      case 'Property':
        return parent.parent.type === 'ObjectExpression' && parent.value === current
          ? toAnswers(parent.parent, value, context)
          : [];
      case 'VariableDeclarator':
        return followsVariable ? findAnswersOfVariable(parent, context) : [];
      case 'ArrowFunctionExpression':
        return parent.body === current ? toReturned(value, parent, context) : [];
      case 'ReturnStatement': {
        const fn = getEnclosingFunction(parent);
        return fn === undefined ? [] : toReturned(value, fn, context);
      }
      default:
        return [];
    }
  }
  return [];
}

function findAnswersOfVariable(declarator: TSESTree.VariableDeclarator, context: Context): readonly AnsweredObject[] {
  const { id, init, parent } = declarator;
  if (id.type !== 'Identifier' || parent.kind !== 'const') return [];
  const references = context.origins.findVariable(id)?.references ?? [];
  // `result.success = true`: what is sent is not what stood here first.
  const changed = references.flatMap(({ identifier }) => getChangedKey(identifier) ?? []);
  if (init === null || changed.some((key) => mayHold(init, key))) return [];
  return references.flatMap(({ identifier, isRead }) => (isRead ? findAnswersOfValue(identifier, context, false) : []));
}

/** `success` of `result.success = true`. */
function getChangedKey({ parent }: Node): string | undefined {
  if (parent?.type !== 'MemberExpression' || parent.parent.type !== 'AssignmentExpression') return undefined;
  return parent.parent.left === parent ? getPropertyName(parent) : undefined;
}

/** Whether a value may have a property before it is set. */
function mayHold(value: Node, key: string): boolean {
  const inner = withoutTypeSyntax(value);
  if (inner.type !== 'ObjectExpression') return true;
  return inner.properties.some((each) => each.type === 'SpreadElement' || getPropertyName(each) === key);
}

function toAnswers(
  node: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.ObjectExpression,
  value: Node,
  { sourceCode, handlers, responses }: Context,
): readonly AnsweredObject[] {
  const response = responses.matchResponse(node);
  const body = response?.body;
  if (response === undefined || body === undefined || !isInside(value, body) || isPage(response)) return [];
  const { status, statusNode, missingStatus, row } = response;
  const fn = getAnsweringFunction(node, row);
  return [
    {
      response,
      handler: handlers.findHandler(node),
      status:
        status !== undefined
          ? 'told'
          : statusNode === undefined &&
              missingStatus !== undefined &&
              (fn === undefined || !mayHaveStatus(node, fn, row, sourceCode))
            ? 'default'
            : 'open',
    },
  ];
}

/** Whatever a handler returns is the answer, where its framework answers on a response by itself. */
function toReturned(node: Node, fn: FunctionNode, { sourceCode, handlers }: Context): readonly AnsweredObject[] {
  const handler = handlers.matchHandler(fn);
  if (handler === undefined || handler.kind === 'middleware' || handler.isStreaming) return [];
  const { answers } = handler.row;
  if (!answers.returnsValue || answers.on === undefined) return [];
  const mayHave = mayHaveStatus(node, fn, handler.row, sourceCode);
  return [{ response: undefined, handler, status: mayHave ? 'open' : 'default' }];
}

/** The function in which an answer is given: around `res.format({ json() { … } })`, where the answer stands in there. */
function getAnsweringFunction(node: Node, { answers }: FrameworkRow): FunctionNode | undefined {
  const fn = getEnclosingFunction(node);
  const object = fn?.parent.type === 'Property' ? fn.parent.parent : undefined;
  const call = object?.parent;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return fn;
  const isChosen = answers.contentChoosers?.includes(getPropertyName(call.callee) ?? '') === true;
  return isChosen ? (getEnclosingFunction(call) ?? fn) : fn;
}

function isStringify(call: TSESTree.CallExpression): boolean {
  return getReferenceName(call.callee) === 'stringify' && call.arguments.length > 0;
}

function isInside(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

function isPage({ node, row }: ResponseMatch): boolean {
  if (node.type !== 'CallExpression') return false;
  return row.answers.senders[getReferenceName(node.callee) ?? '']?.page === true;
}

/**
 * Whether the function around an answer sets a status before it that the answer has: `res.status(404);`,
 * `ctx.status = 404` in whatever order, `@HttpCode(404)`.
 */
function mayHaveStatus(
  answer: Node,
  fn: FunctionNode,
  { answers, decorated }: FrameworkRow,
  sourceCode: SourceCode,
): boolean {
  const member = fn.parent;
  const { statusDecorator } = decorated ?? {};
  if (
    statusDecorator !== undefined &&
    member.type === 'MethodDefinition' &&
    getDecorators(member).some(
      ({ expression }) =>
        getReferenceName(expression.type === 'CallExpression' ? expression.callee : expression) === statusDecorator,
    )
  )
    return true;
  const properties = new Set(answers.statusProperties.map((each) => each.split('.').at(-1)));
  const isSetting = (node: Node): boolean => {
    if (node.type === 'AssignmentExpression')
      return node.left.type === 'MemberExpression' && properties.has(getPropertyName(node.left));
    if (node.type !== 'CallExpression') return false;
    const callee = withoutTypeSyntax(node.callee);
    const method = callee.type === 'MemberExpression' ? (getPropertyName(callee) ?? '') : '';
    return (
      method === 'writeHead' || (node.parent.type === 'ExpressionStatement' && answers.statusMethods.includes(method))
    );
  };
  for (const node of findInside(fn, sourceCode, () => false))
    if (isSetting(node) && mayLeadTo(node, answer)) return true;
  return false;
}

/** Whether what is done at one node may be followed by another of the same function, as far as blocks and branches tell. */
function mayLeadTo(node: Node, answer: Node): boolean {
  if (answer.type !== 'AssignmentExpression' && node.range[0] > answer.range[1]) return false;
  for (let child = node, { parent } = child; parent != null; child = parent, { parent } = child) {
    if (isInside(answer, child)) return true;
    if (child.type === 'BlockStatement' && leaves(child)) return false;
    if (parent.type === 'IfStatement' && parent.test !== child && isInside(answer, parent))
      return isInside(answer, parent.test);
  }
  return true;
}

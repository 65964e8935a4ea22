/** Handlers of errors that do nothing, and whether a comment says why: the one reader of `knowledge/empty-handlers.ts`. */
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
import {
  directiveComments,
  doubts,
  emptyFunctionNames,
  emptyFunctions,
  emptyPhrases,
  errorEvents,
  errorListenerProperties,
  expectedStates,
  failureStatement,
  lintDirective,
  listenerMethods,
  plainFailureStatement,
  streamOperator,
  toldElsewhere,
} from '../knowledge/empty-handlers.ts';
import { toWords } from '../names.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';

/** A place that is given an error. */
export interface ErrorHandlerPlace {
  /** `rejection`: of a promise. `listener`: of an event or by a property that holds one. */
  readonly kind: 'rejection' | 'listener';
  /** What is called with the error. */
  readonly handler: Node;
  /** The method or the operator, for a rejection (`catch`, `then`, `catchError`), or the event. */
  readonly name: string;
}

/** The handler of an error that a call or an assignment installs, by its form alone. */
export function getErrorHandler(
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
): ErrorHandlerPlace | undefined {
  if (node.type === 'AssignmentExpression') {
    const { left } = node;
    const name = left.type === 'MemberExpression' ? getPropertyName(left) : undefined;
    return name !== undefined && node.operator === '=' && errorListenerProperties.has(name)
      ? { kind: 'listener', handler: node.right, name }
      : undefined;
  }
  const callee = withoutTypeSyntax(node.callee);
  const [first, second] = node.arguments;
  if (callee.type === 'Identifier') {
    return callee.name === streamOperator && first !== undefined && second === undefined
      ? { kind: 'rejection', handler: first, name: callee.name }
      : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(callee);
  if (method === 'catch') {
    return first !== undefined && node.arguments.length === 1
      ? { kind: 'rejection', handler: first, name: method }
      : undefined;
  }
  if (method === 'then') return second === undefined ? undefined : { kind: 'rejection', handler: second, name: method };
  if (method === undefined || !listenerMethods.has(method) || second === undefined) return undefined;
  const event = getStaticString(first);
  return event !== undefined && errorEvents.has(event) ? { kind: 'listener', handler: second, name: event } : undefined;
}

/**
 * Whether another listener of the same event stands above one and does something, so that this one only keeps later
 * errors from ending the process: `stream.once('error', reject); stream.on('error', () => {});`. So does one in the place
 * of listeners that were removed.
 */
export function isSecondListener(node: Node, origins: OriginResolver): boolean {
  const own = readListener(node);
  const statement = node.parent;
  if (own === undefined || statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement')
    return false;
  const { body } = statement.parent;
  return body.slice(0, body.indexOf(statement)).some((each) => {
    if (each.type === 'ExpressionStatement' && removesListeners(each.expression, own.emitter, own.event)) return true;
    const other = each.type === 'ExpressionStatement' ? readListener(each.expression) : undefined;
    return (
      other?.emitter === own.emitter &&
      other.event === own.event &&
      matchEmptyFunction(other.handler, origins) === undefined
    );
  });
}

/** `stream.removeAllListeners('error')`: whoever was told before no longer needs to be. */
function removesListeners(node: Node, emitter: string, event: string): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'removeAllListeners') return false;
  const [removed] = node.arguments;
  return (
    callee.object.type === 'Identifier' &&
    callee.object.name === emitter &&
    (removed === undefined || getStaticString(removed) === event)
  );
}

function readListener(node: Node): { emitter: string; event: string; handler: Node } | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const place = getErrorHandler(node);
  const callee = withoutTypeSyntax(node.callee);
  if (place?.kind !== 'listener' || callee.type !== 'MemberExpression') return undefined;
  return callee.object.type === 'Identifier'
    ? { emitter: callee.object.name, event: place.name, handler: place.handler }
    : undefined;
}

/** Libraries whose `catch` gives a value for what does not match, and has nothing to do with promises. */
const schemaLibraries = /^(?:zod|@zod\/|arktype|valibot|runtypes)/u;
const schemaMethods = new Set([
  'parse',
  'safeParse',
  'parseAsync',
  'safeParseAsync',
  'optional',
  'nullable',
  'default',
  'transform',
  'refine',
  'pipe',
  'describe',
  'brand',
]);

/** Whether `.catch(…)` is that of a schema: `z.number().catch(() => undefined).parse(value)`. */
export function isSchemaMethod(node: TSESTree.CallExpression, origins: OriginResolver): boolean {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.object === node && schemaMethods.has(getPropertyName(parent) ?? ''))
    return true;
  let current: Node = node;
  while (current.type === 'CallExpression' || current.type === 'MemberExpression') {
    current = withoutTypeSyntax(current.type === 'CallExpression' ? current.callee : current.object);
  }
  if (current.type !== 'Identifier') return false;
  const origin = origins.resolve(current);
  return origin.kind === 'module' && schemaLibraries.test(origin.module);
}

/** What an empty function gives back: nothing, or a value that says so (`undefined`, `null`). */
export type EmptyResult = 'nothing' | 'value';

/**
 * Whether an expression is a function that does nothing: without statements, giving `undefined` or `null`, or one of a
 * library or of that name.
 */
export function matchEmptyFunction(node: Node, origins: OriginResolver): EmptyResult | undefined {
  const inner = withoutTypeSyntax(node);
  if (isFunction(inner)) return matchEmptyBody(inner);
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return undefined;
  const origin = origins.resolve(inner);
  if (origin.kind === 'node') return isFunction(origin.node) ? matchEmptyBody(origin.node) : undefined;
  if (isExportOf(origin, emptyFunctions)) return 'nothing';
  if (origin.kind === 'global' && origin.path.length > 1)
    return origin.path.join('.') === 'Function.prototype' ? 'nothing' : undefined;
  const name = getReferenceName(inner);
  return name !== undefined && emptyFunctionNames.has(toWords(name).join(' ')) ? 'nothing' : undefined;
}

function matchEmptyBody({ body, generator }: FunctionNode): EmptyResult | undefined {
  if (generator) return undefined;
  if (body.type !== 'BlockStatement') return matchEmptyValue(body);
  const [only] = body.body;
  if (only === undefined) return 'nothing';
  if (body.body.length > 1 || only.type !== 'ReturnStatement') return undefined;
  return only.argument === null ? 'nothing' : matchEmptyValue(only.argument);
}

function matchEmptyValue(value: Node): EmptyResult | undefined {
  const inner = withoutTypeSyntax(value);
  if (inner.type === 'Identifier' && inner.name === 'undefined') return 'value';
  if (inner.type === 'UnaryExpression' && inner.operator === 'void' && inner.argument.type === 'Literal')
    return 'value';
  return inner.type === 'Literal' && inner.raw === 'null' ? 'value' : undefined;
}

/** Words a comment must have beyond what says that nothing is done. */
const wordsOfReason = 3;

/**
 * Whether a comment says why: three words or more beyond markers (`noop`, `ignore`, `TODO …`, directives of tools). Code
 * that was commented out says nothing.
 */
export function statesReason(comment: string, words = wordsOfReason): boolean {
  let text = withoutMarkers(comment);
  if (text === undefined || saysOnlyThatItFailed(text)) return false;
  if (toldElsewhere.test(text) || expectedStates.test(text)) return true;
  for (const phrase of emptyPhrases) text = text.replace(phrase, ' ');
  if (words >= wordsOfReason && plainFailureStatement.test(toPlainLine(text))) return false;
  return countWords(text) >= words;
}

/** What a comment says to people; undefined where it speaks to a tool, promises work or is code. */
export function withoutMarkers(comment: string): string | undefined {
  if (directiveComments.some((pattern) => pattern.test(comment))) return undefined;
  const text = comment.replace(lintDirective, ' ');
  return isCommentedCode(text) ? undefined : text;
}

/** Whether a comment names what failed and no more, or that nobody knows what to do: `// error converting to JSON`. */
function saysOnlyThatItFailed(text: string): boolean {
  const line = toPlainLine(text);
  return failureStatement.test(line) || doubts.test(line);
}

/** A comment without the stars, full stops and dashes around it. */
function toPlainLine(text: string): string {
  return text.replaceAll(/^[*\s]+|[.!*,;:\s–—-]+$/gu, '');
}

/** Scripts without spaces between words, whose words mostly have two characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

function countWords(text: string): number {
  let count = 0;
  const spaced = text.replace(unspaced, (run) => {
    count += Math.ceil(run.length / 2);
    return ' ';
  });
  return count + (spaced.match(/[\p{L}\p{N}][\p{L}\p{N}'’_.()-]*/gu) ?? []).length;
}

/** Whether every line of a comment is a statement: `console.log(error);`, `throw error`. */
function isCommentedCode(text: string): boolean {
  const lines = text.split(/[\r\n]+/u).map((line) => line.replace(/^[*\s]+/u, '').trim());
  const written = lines.filter((line) => line !== '');
  return (
    written.length > 0 &&
    written.every((line) =>
      /^(?:await |return |throw |const |let |\w+(?:\.\w+)+\(|\w+\().*[;)}]$|^throw \w+$|^[{}]$/u.test(line),
    )
  );
}

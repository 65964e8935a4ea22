/** Which awaited work may be cancelled: what is given an `AbortSignal` that something other than a time limit aborts. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { cancellationWords, timerFunctions } from '../knowledge/cancellation.ts';
import { toWords } from '../names.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName } from './values.ts';

interface Context {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
}

/** Work that can be cancelled. */
export interface CancellableWork {
  /** The call that is given the signal. */
  readonly call: TSESTree.CallExpression;
  readonly signal: TSESTree.Expression;
  readonly isLoop: boolean;
}

/** The first awaited call, or stream that a loop reads, of a block that is given a signal which may be aborted. */
export function findCancellableWork(block: TSESTree.BlockStatement, context: Context): CancellableWork | undefined {
  for (const node of findInside(block, context.sourceCode, isFunction)) {
    if (node.type !== 'CallExpression') continue;
    const signal = getSignal(node);
    if (signal === undefined || !mayBeAborted(signal, context)) continue;
    const use = getUse(node, context);
    if (use !== undefined) return { call: node, signal, isLoop: use === 'loop' };
  }
  return undefined;
}

/** `fetch(url, { signal })`, `client.messages.stream(body, { signal: request.signal })`. */
function getSignal(call: TSESTree.CallExpression): TSESTree.Expression | undefined {
  for (const argument of call.arguments) {
    if (argument.type !== 'ObjectExpression') continue;
    const found = argument.properties.find((each) => each.type === 'Property' && getPropertyName(each) === 'signal');
    if (found?.type === 'Property') return found.value as TSESTree.Expression;
  }
  return undefined;
}

/** Whether a call is awaited in its block, at once or by its variable, or read by a loop. */
function getUse(call: TSESTree.CallExpression, { origins }: Context): 'await' | 'loop' | undefined {
  let current: Node = call;
  for (let { parent } = current; parent != null; current = parent, { parent } = current) {
    switch (parent.type) {
      case 'AwaitExpression':
        return 'await';
      case 'ForOfStatement':
        return parent.await && parent.right === current ? 'loop' : undefined;
      case 'ChainExpression':
      case 'MemberExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        continue;
      case 'CallExpression':
        // `fetch(url, { signal }).then(toJson)`; what is given to a function is somebody else's.
        if (parent.callee === current || isOfPromise(parent)) continue;
        return undefined;
      case 'ArrayExpression':
        continue;
      case 'VariableDeclarator': {
        if (parent.id.type !== 'Identifier') return undefined;
        const references = origins.findVariable(parent.id)?.references ?? [];
        const uses = references.map(({ identifier }) =>
          identifier.parent.type === 'AwaitExpression'
            ? 'await'
            : identifier.parent.type === 'ForOfStatement' && identifier.parent.await
              ? 'loop'
              : undefined,
        );
        return uses.find((each) => each !== undefined);
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

function isOfPromise({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise';
}

/** Whether somebody may abort a signal: not where only a time limit does, whose end is a failure like others. */
function mayBeAborted(signal: Node, context: Context): boolean {
  const { origins } = context;
  const inner = withoutTypeSyntax(signal);
  switch (inner.type) {
    case 'CallExpression': {
      const name = getDottedName(inner.callee);
      if (name !== 'AbortSignal.any') return false;
      const [list] = inner.arguments;
      return (
        list?.type === 'ArrayExpression' &&
        list.elements.some((each) => each !== null && each.type !== 'SpreadElement' && mayBeAborted(each, context))
      );
    }
    case 'Identifier': {
      const variable = origins.findVariable(inner);
      const values = variable === undefined ? undefined : getAssignedValues(variable);
      // A parameter, or one that came in with it: the caller decides.
      if (values === undefined) return toWords(inner.name).at(-1) === 'signal';
      return values.some(({ value, path }) =>
        path.length === 0 ? mayBeAborted(value, context) : path.at(-1) === 'signal' && mayAbort(value, context),
      );
    }
    case 'MemberExpression':
      return getPropertyName(inner) === 'signal' && mayAbort(inner.object, context);
    default:
      return false;
  }
}

/** Whether the owner of a signal is a request, or a controller that something other than a timer aborts. */
function mayAbort(owner: Node, { origins }: Context): boolean {
  const inner = withoutTypeSyntax(owner);
  if (inner.type !== 'Identifier') return inner.type === 'MemberExpression';
  const variable = origins.findVariable(inner);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  const isMadeHere = values?.some(({ value }) => withoutTypeSyntax(value).type === 'NewExpression') === true;
  if (variable === undefined || !isMadeHere) return true;
  return variable.references.some(({ identifier }) => {
    if (isAbort(identifier.parent)) return !isTimed(identifier);
    return isGivenAway(identifier);
  });
}

function isAbort(node: Node): boolean {
  return node.type === 'MemberExpression' && getPropertyName(node) === 'abort';
}

/** `setTimeout(() => controller.abort(), 1000)` */
function isTimed(node: Node): boolean {
  for (let current = node; current.parent != null; current = current.parent) {
    const { parent } = current;
    if (parent.type === 'CallExpression' && parent.callee !== current)
      return timerFunctions.has(getReferenceName(parent.callee) ?? '');
  }
  return false;
}

function isGivenAway({ parent }: Node): boolean {
  return (
    parent?.type === 'CallExpression' ||
    parent?.type === 'ReturnStatement' ||
    parent?.type === 'Property' ||
    (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression')
  );
}

/** Whether code asks, or says, anything of cancellation: `signal.aborted`, `'AbortError'`, `isCancel(error)`. */
export function speaksOfCancellation(node: Node, sourceCode: SourceCode): boolean {
  for (const each of findInside(node, sourceCode, () => false)) {
    const text =
      each.type === 'Identifier'
        ? each.name
        : each.type === 'Literal' && typeof each.value === 'string'
          ? each.value
          : undefined;
    if (text !== undefined && toWords(text).some((word) => cancellationWords.has(word))) return true;
  }
  return false;
}

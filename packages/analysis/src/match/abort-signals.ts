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

/** How many functions deep it is asked whether they tell cancellation apart. */
const maximumDepth = 2;

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

/**
 * The first call that is given a signal which may be aborted: one that a block waits for, or whose stream it reads in a
 * loop, or one of a chain of promises.
 */
export function findCancellableWork(tried: Node, context: Context): CancellableWork | undefined {
  for (const node of findInside(tried, context.sourceCode, isFunction)) {
    if (node.type !== 'CallExpression') continue;
    const signal = getSignal(node, context);
    if (signal === undefined || !mayBeAborted(signal, context)) continue;
    // A promise whose rejection is handled where it is made need not be waited for.
    const use = tried.type === 'BlockStatement' ? getUse(node, context) : 'await';
    if (use !== undefined) return { call: node, signal, isLoop: use === 'loop' };
  }
  return undefined;
}

/** `fetch(url, { signal })`, `client.messages.stream(body, { signal: request.signal })`. */
function getSignal(call: TSESTree.CallExpression, context: Context): TSESTree.Expression | undefined {
  for (const argument of call.arguments) {
    const options = getOptions(argument, context);
    const found = options?.properties.find((each) => each.type === 'Property' && getPropertyName(each) === 'signal');
    if (found?.type === 'Property') return found.value as TSESTree.Expression;
  }
  return undefined;
}

/** The options that an argument is: written in place, under a name of their own, or in a request that is made of them. */
function getOptions(argument: Node, { origins }: Context): TSESTree.ObjectExpression | undefined {
  const inner = withoutTypeSyntax(argument);
  if (inner.type === 'ObjectExpression') return inner;
  if (inner.type === 'NewExpression') {
    const isRequest = inner.callee.type === 'Identifier' && inner.callee.name === 'Request';
    const options = isRequest ? inner.arguments[1] : undefined;
    return options?.type === 'ObjectExpression' ? options : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const variable = origins.findVariable(inner);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  const [only] = values ?? [];
  if (only === undefined || values?.length !== 1 || only.path.length > 0) return undefined;
  const made = withoutTypeSyntax(only.value);
  return made.type === 'ObjectExpression' ? made : undefined;
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
      if (values === undefined) return toWords(inner.name).at(-1) === 'signal' && !isOtherSignal(inner, context);
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

/** Whether a name stands for a signal of the operating system: by its type, or because the file names such signals. */
function isOtherSignal(name: TSESTree.Identifier, { origins, sourceCode }: Context): boolean {
  const declared = origins.findVariable(name)?.identifiers[0];
  const annotation = declared?.type === 'Identifier' ? declared.typeAnnotation : undefined;
  // oxlint has null where ESLint has nothing.
  if (annotation != null) return !/AbortSignal|\bany\b|\bunknown\b/u.test(sourceCode.getText(annotation));
  return /\bSIG(?:HUP|INT|KILL|TERM)\b/u.test(sourceCode.text);
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

/**
 * Whether code asks, or says, anything of cancellation: `signal.aborted`, `'AbortError'`, `isCancel(error)`; or calls a
 * function of the file that does.
 */
export function speaksOfCancellation(node: Node, context: Context, depth = 0): boolean {
  const { origins, sourceCode } = context;
  for (const each of findInside(node, sourceCode, () => false)) {
    if (each.type === 'CallExpression' && each.callee.type === 'Identifier' && depth < maximumDepth) {
      const called = origins.resolve(each.callee);
      if (called.kind === 'node' && isFunction(called.node) && speaksOfCancellation(called.node, context, depth + 1))
        return true;
    }
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

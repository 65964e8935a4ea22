/** An error that is caught is rethrown, logged, reported or passed on. */
import {
  isAskedForAnswer,
  answersFromStore,
  bringsSomethingAbout,
  getCommentsAbove,
  getCommentsAround,
  getCommentsBeforeHandler,
  getCommentsBehindGap,
  getCommentsOfClause,
  getEnclosingFunction,
  getErrorHandler,
  getReceiver,
  isAllowedBlock,
  isAllowedCall,
  isAwaitedElsewhere,
  isDiscarded,
  isDraining,
  isExcusedByComments,
  isExcusedByCommentsBelow,
  isExcusedByFunctionComment,
  isExcusedInBranchBelow,
  isFunction,
  isHandedOnElsewhere,
  isHeldElsewhere,
  isInComponent,
  isItemOfHeldList,
  isKeptByCallee,
  isLoggedBeforeRejected,
  isManifestOrText,
  isMissingFileThrown,
  isNeverRejected,
  isOnlyAwaitedTogether,
  isOnlyRaced,
  isOnlyCallingSettled,
  isOnlyWaitingForTold,
  isProbing,
  isQueuedBehind,
  isReadingCaughtBody,
  isReadingFailure,
  isReadingFailureBlock,
  isRejectionAsked,
  isSchemaMethod,
  isSettledTogether,
  isToldAfterLoop,
  isToldToCallback,
  isToldToListener,
  isTrying,
  isWaitingForOwner,
  matchEmptyFunction,
  reachesOutside,
  readCatch,
  readSwallowedError,
  saysOtherwise,
  saysWhatFailureMeans,
  someMatchAt,
  toCallPattern,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SwallowedError,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { toShortText } from '../fixes/handle-error.ts';
import { suggestHandling } from '../fixes/swallowed-error.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly allowCalls: readonly string[];
  readonly allowReason: boolean;
}

type MessageIds =
  'fallback' | 'goesOn' | 'logsWithout' | 'addError' | 'log' | 'logAndRethrow' | 'rethrow' | 'letThrough';
type Context = RuleContext<Options, MessageIds>;

/**
 * The words as code has them: behind a block, a dot, a quote or a comment, or at the beginning of a line, and before what
 * opens a call or a block. A clause that begins by throwing loses nothing.
 */
const handler =
  /(?:catch|then)\b(?<=(?:^|[.'"`}/])\s*\w+)(?=['"`\]]*\s*(?:[({<!/]|\?\.))(?!\s*(?:\([^()]*\)\s*)?\{\s*(?:\/\/.*\r?\n\s*)*throw\b)|\bcatchError\s*\(/muy;

export default defineRule<Options, MessageIds>({
  name: 'no-swallowed-error',
  type: 'problem',
  docs: {
    description: 'Rethrow, log, report or pass on every error that is caught',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-390', 'CWE-391'],
  },
  messages: {
    fallback:
      '{{handler}} goes on with `{{fallback}}` and neither logs nor passes on the error, so nobody learns why it failed.',
    goesOn:
      '{{handler}} goes on as if nothing had failed and neither logs nor passes on the error, so nobody learns of it.',
    logsWithout: '{{handler}} logs with `{{logger}}` that something failed but not the error, so its cause is lost.',
    addError: 'Give the error to `{{logger}}`.',
    log: 'Log the error with `{{logger}}` and go on.',
    logAndRethrow: 'Log the error with `{{logger}}` and rethrow it.',
    rethrow: 'Rethrow the error.',
    letThrough: 'Remove the handler, so that the rejection reaches the caller.',
  },
  hasSuggestions: true,
  options: {
    allowCalls: {
      description:
        'Calls whose failure may be ignored, such as those to a cache: names with `*` for any part (`close`, `cache.*`).',
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
    },
    allowReason: {
      description: 'Whether a comment that gives a reason (three words or more) excuses a fallback.',
      type: 'boolean',
      default: true,
    },
  },
  defaultOptions: { allowCalls: [], allowReason: true },
  mayMatch: (text) => someMatchAt(text, ['catch', 'then'], handler),
  create(context) {
    const allowed = context.options.allowCalls.map(toCallPattern);
    return {
      CatchClause: (node) => {
        checkClause(context, node, allowed);
      },
      CallExpression: (node) => {
        checkRejection(context, node, allowed);
      },
    };
  },
});

function checkClause(context: Context, node: TSESTree.CatchClause, allowed: readonly RegExp[]): void {
  const { body } = node;
  if (body.body.every(({ type }) => type === 'EmptyStatement') || !mayBeIdle(body)) return;
  const { block } = node.parent;
  const { sourceCode } = context;
  if (isAllowedBlock(block.body, allowed, sourceCode)) return;
  const swallowed = read(context, body, node.param, node);
  if (swallowed === undefined) return;
  const above = getCommentsAbove(node.parent, sourceCode);
  if (context.options.allowReason) {
    const outside = [...above, ...getCommentsBehindGap(node.parent, sourceCode)];
    if (isExcusedByComments(getCommentsOfClause(node, sourceCode), outside)) return;
    if (isToldAfterLoop(node, sourceCode)) return;
    if (saysWhatFailureMeans(sourceCode.getCommentsInside(block)) || saysOtherwise(block, sourceCode)) return;
  }
  if (!reachesOutside(block, sourceCode)) {
    const { loggers } = context.file;
    if (!bringsSomethingAbout(block, sourceCode, (call) => loggers.matchLogCall(call) !== undefined)) return;
  }
  if (isReadingFailureBlock(block, sourceCode)) return;
  if (isWaitingForOwner(block, sourceCode, context.file.origins)) return;
  if (isReadingCaughtBody(node.parent, sourceCode)) return;
  if (isManifestOrText(node.parent, sourceCode, context.file.origins)) return;
  if (isOutOfPlace(context, node, block)) return;
  if (isOnlyWaitingForTold(block, sourceCode, context.file, true)) return;
  if (isOnlyCallingSettled(block, sourceCode, context.file.origins)) return;
  const before = sourceCode.getTokenBefore(body);
  context.report({
    node,
    loc: { start: node.loc.start, end: before?.loc.end ?? node.loc.end },
    ...describe(context, swallowed, 'This `catch`'),
    suggest: suggestHandling(context.file, sourceCode, { kind: 'clause', node }, swallowed),
  });
}

function checkRejection(context: Context, node: TSESTree.CallExpression, allowed: readonly RegExp[]): void {
  const place = getErrorHandler(node);
  if (place?.kind !== 'rejection') return;
  const handler = withoutTypeSyntax(place.handler);
  if (!isFunction(handler) || handler.generator || !mayBeIdle(handler.body)) return;
  const { file, sourceCode, options } = context;
  const promise = getReceiver(node);
  if (promise === undefined || isSchemaMethod(node, file.origins)) return;
  const empty = matchEmptyFunction(handler, file.origins);
  // What gives nothing for a result that is asked for below is a fallback as well.
  if (empty === 'nothing' && !isRejectionAsked(node, file.origins)) return;
  if (empty === 'value' && isDiscarded(node)) return;
  // Who listens to a stream elsewhere says nothing of this one.
  const isStream = node.callee.type === 'Identifier';
  if (!isStream && (isAwaitedElsewhere(promise, file.origins) || isSettledTogether(node))) return;
  if (isAskedForAnswer(promise) || isDraining(promise, node) || isReadingFailure(promise) || isOnlyRaced(node, promise))
    return;
  if (isOnlyAwaitedTogether(node, promise, file.origins, sourceCode)) return;
  if (isAllowedCall(promise, allowed, sourceCode)) return;
  const inside = [...getCommentsBeforeHandler(node, sourceCode), ...sourceCode.getCommentsInside(handler)];
  const outside = [...getCommentsAround(node, sourceCode), ...getCommentsBehindGap(node, sourceCode)];
  if (options.allowReason && isExcusedByComments(inside, outside)) return;
  const isHeld = options.allowReason && !isStream && isHeldElsewhere(promise, file.origins);
  if (isHeld && isExcusedByCommentsBelow(node, sourceCode)) return;
  if (isOutOfPlace(context, node, promise)) return;
  const swallowed = read(context, handler.body, handler.params[0], node);
  if (swallowed === undefined || (!isStream && isDealtWithElsewhere(context, node, promise))) return;
  if (options.allowReason && isExcusedInBranchBelow(node, sourceCode)) return;
  const name = `The handler given to \`${place.name}\` of \`${toShortText(sourceCode.getText(promise))}\``;
  context.report({
    node: handler,
    ...describe(context, swallowed, name),
    suggest: isStream
      ? []
      : suggestHandling(file, sourceCode, { kind: 'rejection', node, handler, promise }, swallowed),
  });
}

/** Whether a rejection is told by somebody else, or its want of an answer by an error below. */
function isDealtWithElsewhere(
  { file, sourceCode }: Context,
  node: TSESTree.CallExpression,
  promise: TSESTree.Expression,
): boolean {
  const { origins } = file;
  return (
    isQueuedBehind(node, promise, sourceCode, origins) ||
    isNeverRejected(promise, sourceCode, origins) ||
    isLoggedBeforeRejected(promise, sourceCode, file, !isDiscarded(node)) ||
    isKeptByCallee(promise, origins, sourceCode) ||
    isToldToCallback(promise, origins) ||
    isMissingFileThrown(promise, node, origins) ||
    (isDiscarded(node) &&
      (isItemOfHeldList(promise, origins) || isHandedOnElsewhere(promise, node, sourceCode, origins))) ||
    isToldToListener(promise, sourceCode, origins)
  );
}

/** Whether a body may be one that does nothing, by the forms of its statements alone: cheap. */
function mayBeIdle(body: Node): boolean {
  if (body.type !== 'BlockStatement') return body.type !== 'AwaitExpression';
  return body.body.every(
    ({ type }) => type !== 'ThrowStatement' && type !== 'TryStatement' && !/^(?:For|While|Do)/u.test(type),
  );
}

/** Whether a failure is no loss here: a question is asked by trying, or no server runs the code. */
function isOutOfPlace({ file, sourceCode, options }: Context, node: Node, tried: Node): boolean {
  if (isProbing(tried, sourceCode, file.origins)) return true;
  const around = getNamedFunctions(node);
  if (around.some((fn) => isTrying(fn) && !answersFromStore(fn, tried, sourceCode))) return true;
  if (options.allowReason && around.some((fn) => isExcusedByFunctionComment(fn, sourceCode))) return true;
  return file.purpose === 'other' || isInComponent(node, file.project);
}

/** The function around a node, and those around it as long as they are given to calls: callbacks have no name. */
function getNamedFunctions(node: Node): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  let fn = getEnclosingFunction(node);
  while (fn !== undefined) {
    found.push(fn);
    fn = fn.parent.type === 'CallExpression' ? getEnclosingFunction(fn) : undefined;
  }
  return found;
}

function read({ file }: Context, body: Node, error: Node | null | undefined, node: Node): SwallowedError | undefined {
  const fn = getEnclosingFunction(node);
  const handler = fn === undefined ? undefined : file.handlers.matchHandler(fn);
  const { sourceCode, origins, loggers } = file;
  const facts = readCatch(body, error, handler, {
    sourceCode,
    origins,
    loggers,
    frameworks: file.handlers.frameworks,
    responses: file.responses,
  });
  return readSwallowedError(body, facts, { sourceCode, origins, loggers });
}

function describe(
  { sourceCode }: Context,
  { fallback, logs }: SwallowedError,
  handler: string,
): { messageId: MessageIds; data: Record<string, string> } {
  const [log] = logs;
  if (log !== undefined) {
    return { messageId: 'logsWithout', data: { handler, logger: toShortText(sourceCode.getText(log.node.callee)) } };
  }
  return fallback === undefined
    ? { messageId: 'goesOn', data: { handler } }
    : { messageId: 'fallback', data: { handler, fallback: toShortText(sourceCode.getText(fallback)) } };
}

/** An error that is caught is dealt with. */
import {
  beginsWithReading,
  errorEvents,
  errorListenerProperties,
  findCommentsAboveParts,
  getCommentsAbove,
  getCommentsAboveAttempts,
  getCommentsAtEnd,
  getCommentsAboveLoop,
  getCommentsAboveSearch,
  getCommentsAboveVariable,
  getCommentsAround,
  getCommentsOfClause,
  getEnclosingFunction,
  getErrorHandler,
  getReceiver,
  hasReturn,
  isAboutForm,
  isAbsenceAsked,
  isAddedToKept,
  isAddressKept,
  isAfterToldError,
  isAllowedBlock,
  isAllowedCall,
  isAnsweredBelow,
  isAwaitedElsewhere,
  isBegunOnly,
  isBeforeErrorHandedOn,
  isClosingClosed,
  isConverting,
  isDefaultKept,
  isDetailOfThrownError,
  isDelayUntilAborted,
  isDetailOfToldError,
  isDiscarded,
  isDoneElseBelow,
  isDraining,
  isDrainingBlock,
  isEnqueuing,
  isExcusedByComments,
  isExcusedCleanUp,
  isFunction,
  isGivenCleanUp,
  isFormOfToldError,
  isHandedOnElsewhere,
  isInComponent,
  isInLintRule,
  isItemOfHeldList,
  isKeptByCallee,
  isLastThingDone,
  isLeftToFinally,
  isLoggedBeforeRejected,
  isNeverRejected,
  isNoBelow,
  isNothingGiven,
  isObjectAsked,
  isOnlyRaced,
  isOnlyWaitingForHeld,
  isOnlyWaitingForTold,
  isOtherAnswerBelow,
  isOtherFormKept,
  isOwnManifestRead,
  isPartOfAddressSet,
  isParsingGrownText,
  isPlainlyTried,
  isProbing,
  isProofAsked,
  isQueuedBehind,
  isReadingCaughtBody,
  isReadingFailureBlock,
  isReadOutOfPipeline,
  isRefiningFailure,
  isRejectionAsked,
  isSchemaMethod,
  isSecondListener,
  isSettledTogether,
  isStatedDefaultKept,
  isSuccessAskedBelow,
  isTakenBackInStore,
  isTakenApartOnce,
  isTextKept,
  isTextWritten,
  isToldByContract,
  isToldByFunction,
  isToldInsteadBelow,
  isToldNothing,
  isToldToCallback,
  isWaitForSharedPromise,
  isToldToListener,
  isTrialTakenBack,
  isTriedUntilThrown,
  isTryingCandidates,
  isUnfailing,
  isWaitingForOwner,
  isWithoutCalls,
  matchEmptyFunction,
  reachesOutside,
  saysAbsent,
  saysOtherwise,
  saysRetry,
  saysWhatElse,
  saysWhatForm,
  someMatchAt,
  toAlternation,
  toCallPattern,
  usesBrowserStore,
  withoutMarkers,
  withoutTypeSyntax,
  worksOutValues,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { ErrorHandlingWriter, removeRejectionHandler, toShortCall, type ErrorHandling } from '../fixes/handle-error.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly allowCalls: readonly string[];
  readonly allowReason: boolean;
  readonly checkValues: boolean;
}

type MessageIds =
  | 'emptyCatch'
  | 'emptyRejectionHandler'
  | 'emptyListener'
  | 'commentOnly'
  | 'logAndRethrow'
  | 'rethrow'
  | 'letThrough'
  | 'log';
type Context = RuleContext<Options, MessageIds>;
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'no-empty-catch',
  type: 'problem',
  docs: {
    description: 'Handle, log or pass on every error that is caught',
    preset: 'recommended',
    offIn: ['test', 'script', 'config'],
    strictOptions: { checkValues: true },
    cwe: ['CWE-390', 'CWE-391'],
  },
  messages: {
    emptyCatch: 'This `catch` does nothing with the error, so the failure is lost and nobody learns of it.',
    emptyRejectionHandler:
      '{{handler}} does nothing with the rejection of `{{promise}}`, so the failure is lost and nobody learns of it.',
    emptyListener:
      'The listener of `{{event}}` does nothing with the error, so the failure is lost and nobody learns of it.',
    commentOnly: '{{handler}} does nothing with the error, and its comment does not say why the failure may be lost.',
    logAndRethrow: 'Log the error with `{{logger}}` and rethrow it.',
    rethrow: 'Rethrow the error.',
    letThrough: 'Remove the handler, so that the rejection reaches the caller.',
    log: 'Log the error with `{{logger}}` and go on.',
  },
  hasSuggestions: true,
  options: {
    allowCalls: {
      description:
        'Calls whose failure may be ignored, such as clean-up: names with `*` for any part (`close`, `*.unlink`, `fs.rm`).',
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
    },
    allowReason: {
      description: 'Whether a comment that gives a reason (three words or more) excuses an empty handler.',
      type: 'boolean',
      default: true,
    },
    checkValues: {
      description: 'Whether a `try` that only works out values in memory is checked as well.',
      type: 'boolean',
      default: false,
    },
  },
  defaultOptions: { allowCalls: [], allowReason: true, checkValues: false },
  mayMatch: (text) => someMatchAt(text, ['catch', 'then'], handler) || listener.test(text),
  create(context) {
    const allowed = context.options.allowCalls.map(toCallPattern);
    return {
      CatchClause: (node) => {
        checkCatch(context, node, allowed);
      },
      CallExpression: (node) => {
        checkHandler(context, node, allowed);
      },
      AssignmentExpression: (node) => {
        checkHandler(context, node, allowed);
      },
    };
  },
});

/**
 * A method of a promise, or a clause at the beginning of a line; a clause whose block begins with its end or a comment,
 * or is too far away to tell.
 */
const handler =
  /(?:catch|then)\b(?<=(?:^|[.'"`/])\s*\w+)(?=['"`\]]*\s*(?:[({<!/]|\?\.))|\bcatch\s*(?:(?:\([^()]*\)\s*)?(?:\{\s*(?:[};]|\/[/*])|\/[/*])|\([^()]*\()/my;

const listener = new RegExp(
  [
    `['"\`](?:${toAlternation([...errorEvents])})['"\`]`,
    String.raw`\b(?:${toAlternation([...errorListenerProperties])})\b`,
  ].join('|'),
  'u',
);

function checkCatch(context: Context, node: TSESTree.CatchClause, allowed: readonly RegExp[]): void {
  const { body } = node;
  // A lone `;` is a statement to the parser only.
  if (body.body.some(({ type }) => type !== 'EmptyStatement')) return;
  const { block } = node.parent;
  if (isWaitForSharedPromise(block, context.file.origins)) return;
  if (isDrainingBlock(block) || isAllowedBlock(block.body, allowed, context.sourceCode)) return;
  const comments = getCommentsOfClause(node, context.sourceCode);
  if (context.options.allowReason) {
    const around = [
      ...getCommentsAbove(node.parent, context.sourceCode),
      ...getCommentsAtEnd(block, context.sourceCode),
      ...getCommentsAboveVariable(node.parent, context.sourceCode),
    ];
    if (isExcusedByComments(comments, around)) return;
    // `// Not JSON` says enough beside what asks by trying whether it is.
    const isAsking = comments.length > 0 && isProbing(block, context.sourceCode, context.file.origins);
    if (isAsking && isExcusedByComments(comments, [], wordsOfAnswer)) return;
    // `// No manifest` says enough beside what begins by reading it.
    if (saysAbsent(comments, wordsOfAnswer) && asksForThing(context, block)) return;
    // `// Client has left` says enough beside what a stream is given.
    if (isEnqueuing(block, context.sourceCode) && isExcusedByComments(comments, [], wordsOfAnswer)) return;
    // `// Ignore and retry` says enough where the last failure ends in an error.
    if (saysRetry(comments) && isTriedUntilThrown(node.parent)) return;
    // A comment further up says what is done where the variable that is set last stays as it was.
    if (isSuccessAskedBelow(node.parent) && isToldWhatElse(node.parent, context.sourceCode)) return;
    // `// skip malformed lines` says enough beside what takes them apart, whatever is done with them then.
    if (saysWhatForm(comments, wordsOfAnswer) && fallsByForm(context, node.parent)) return;
    // A comment right below says what is done instead, one above the function that it gives nothing then.
    if (isToldInsteadBelow(node.parent, context.sourceCode) || isToldNothing(node.parent, context.sourceCode)) return;
    // One at the beginning of what is tried says what is done otherwise, one above the function what it gives then.
    if (saysOtherwise(block, context.sourceCode) || isToldByFunction(node, context.sourceCode)) return;
    const isLetGo = comments.some(({ value }) => withoutMarkers(value) !== undefined);
    if (isLetGo && isPartOfAddressSet(node.parent, context.sourceCode, context.file.origins)) return;
    const attempts = getCommentsAboveAttempts(node.parent, context.sourceCode);
    if (isExcusedCleanUp(block, comments, attempts, context.sourceCode, context.file.loggers)) return;
  }
  const fn = getEnclosingFunction(node);
  if (isOutsideServer(context, node) || (fn !== undefined && isPlainlyTried(node.parent, fn, context.sourceCode)))
    return;
  if (!context.options.checkValues && worksOutValues(block, context.sourceCode, context.file.origins)) return;
  if (isNoLoss(context, node.parent)) return;
  const isCommented = comments.length > 0;
  context.report({
    node,
    loc: { start: node.loc.start, end: body.loc.end },
    messageId: isCommented ? 'commentOnly' : 'emptyCatch',
    ...(isCommented ? { data: { handler: 'This `catch`' } } : {}),
    suggest: suggestForCatch(context, node, block.body.length === 1 ? block.body[0] : undefined),
  });
}

function checkHandler(
  context: Context,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  allowed: readonly RegExp[],
): void {
  const place = getErrorHandler(node);
  if (place === undefined) return;
  const handler = withoutTypeSyntax(place.handler);
  if (!isFunction(handler) && handler.type !== 'Identifier' && handler.type !== 'MemberExpression') return;
  const result = matchEmptyFunction(handler, context.file.origins);
  if (result === undefined) return;
  const promise = getReceiver(node);
  if (place.kind === 'rejection') {
    // A value that somebody reads stands in for the result: a fallback, not nothing.
    if (result === 'value' && !isDiscarded(node)) return;
    if (node.type === 'CallExpression' && isSchemaMethod(node, context.file.origins)) return;
    // An empty function would make no stream: that is not what an operator is given.
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') return;
    if (promise === undefined || isAwaitedElsewhere(promise, context.file.origins) || isSettledTogether(node)) return;
    if (node.type === 'CallExpression' && isOnlyRaced(node, promise)) return;
    if (node.type === 'CallExpression' && isQueuedBehind(node, promise, context.sourceCode, context.file.origins))
      return;
    if (isDraining(promise, node) || isAllowedCall(promise, allowed, context.sourceCode)) return;
    // `super.catch(() => {})` in a class of promises: whoever has the promise is told.
    if (promise.type === 'Super') return;
    if (isNeverRejected(promise, context.sourceCode, context.file.origins)) return;
    if (isLoggedBeforeRejected(promise, context.sourceCode, context.file)) return;
    const isUnread = isDiscarded(node) || node.parent.type === 'ArrowFunctionExpression';
    if (isUnread && isItemOfHeldList(promise, context.file.origins)) return;
    if (isKeptByCallee(promise, context.file.origins, context.sourceCode)) return;
    if (isDelayUntilAborted(promise) || isToldToCallback(promise, context.file.origins)) return;
    if (isReadOutOfPipeline(promise, context.file.origins)) return;
    if (isHandedOnElsewhere(promise, node, context.sourceCode, context.file.origins)) return;
    if (isToldToListener(promise, context.sourceCode, context.file.origins)) return;
  } else if (isSecondListener(node, context.file.origins)) return;
  const inside = isFunction(handler) ? context.sourceCode.getCommentsInside(handler) : [];
  const outside = getCommentsAround(node, context.sourceCode);
  // A log that was commented out says that somebody should have learnt of it.
  if (place.kind === 'rejection' && inside.length === 0 && isAskedBelow(context, node)) return;
  if (context.options.allowReason) {
    if (isExcusedByComments(inside, outside)) return;
    // The comment of a function says what it gives for a failure, which is all that it waits for.
    if (place.kind === 'rejection' && isToldByContract(node, context.sourceCode)) return;
    if (promise !== undefined) {
      const above = [
        ...outside,
        ...getCommentsAboveLoop(node, context.sourceCode),
        ...getCommentsAboveSearch(node, context.sourceCode),
      ];
      if (isExcusedCleanUp(promise, inside, above, context.sourceCode, context.file.loggers)) return;
    }
  }
  if (isOutsideServer(context, node) || (promise !== undefined && isTornDown(context, node, promise))) return;
  const text = promise === undefined ? '' : toShortCall(context.sourceCode.getText(promise));
  const name =
    place.kind === 'listener' ? `The listener of \`${place.name}\`` : `The handler given to \`${place.name}\``;
  const data = { event: place.name, promise: text, handler: name };
  const messageId =
    inside.length > 0 ? 'commentOnly' : place.kind === 'listener' ? 'emptyListener' : 'emptyRejectionHandler';
  context.report({ node: place.handler, messageId, data, suggest: suggestForHandler(context, node, place.handler) });
}

/** Whether a failure tells what was asked, can hardly happen, or stands back behind another or the end. */
function isNoLoss(context: Context, node: TSESTree.TryStatement): boolean {
  const { file, sourceCode } = context;
  const { block } = node;
  return (
    isClosingClosed(block) ||
    isWithoutCalls(block, sourceCode) ||
    // What is set keeps what it has; who is given something else learns of nothing.
    (!hasReturn(block, sourceCode) &&
      isUnfailing(block, sourceCode, file.origins, (each) => isBegunOnly(each, file.origins))) ||
    isProofAsked(node, sourceCode, file.origins) ||
    isTrialTakenBack(node, sourceCode) ||
    isReadingFailureBlock(block, sourceCode) ||
    isReadingCaughtBody(node, sourceCode) ||
    isLeftToFinally(block, sourceCode, file.origins) ||
    isAnsweredBelow(node, sourceCode, file.origins) ||
    isDefaultKept(node, sourceCode, file.origins) ||
    isParsingGrownText(node, sourceCode, file.origins) ||
    isAddressKept(node, sourceCode, file.origins) ||
    isTextWritten(node, sourceCode, file.origins) ||
    isOtherFormKept(node, sourceCode, file.origins) ||
    isAddedToKept(node, sourceCode, file.origins) ||
    isRefiningFailure(node, sourceCode) ||
    isAbsenceAsked(node, sourceCode, file.origins) ||
    isStatedDefaultKept(node, sourceCode, file.origins) ||
    isTakenApartOnce(node, sourceCode, file.origins) ||
    isOwnManifestRead(node, sourceCode, file.origins) ||
    isOtherAnswerBelow(node, sourceCode, file.origins) ||
    isDoneElseBelow(node, sourceCode, file.origins) ||
    isNothingGiven(node, sourceCode, file.origins) ||
    isTryingCandidates(node, sourceCode, file.origins) ||
    isTextKept(node, sourceCode, file.origins) ||
    isDetailOfToldError(node, sourceCode, file.origins) ||
    isFormOfToldError(node, sourceCode) ||
    isDetailOfThrownError(node, sourceCode, file.origins) ||
    isOnlyWaitingForHeld(block, file.origins) ||
    isOnlyWaitingForTold(block, sourceCode, file) ||
    isWaitingForOwner(block, sourceCode, file.origins) ||
    isOnlyConnecting(context, block) ||
    (node.finalizer === null && isLesserFailure(context, node, block)) ||
    usesBrowserStore(block, sourceCode, file.origins)
  );
}

/** Whether all that a block does is to connect a client that tells its listeners of errors of every attempt that fails. */
function isOnlyConnecting({ file, sourceCode }: Context, { body: [only, ...rest] }: TSESTree.BlockStatement): boolean {
  const waited = only?.type === 'ExpressionStatement' ? withoutTypeSyntax(only.expression) : undefined;
  if (rest.length > 0 || waited?.type !== 'AwaitExpression') return false;
  return isToldToListener(waited.argument, sourceCode, file.origins);
}

/** Whether what follows asks for what a promise gives, or for what the object that was waited for has then. */
function isAskedBelow({ file }: Context, node: TSESTree.CallExpression | TSESTree.AssignmentExpression): boolean {
  if (node.type !== 'CallExpression') return false;
  return isRejectionAsked(node, file.origins) || isObjectAsked(node, file.origins);
}

/** Whether the rejection of a clean-up stands back behind another error or the end. */
function isTornDown(context: Context, node: Node, promise: Node): boolean {
  if (!isDiscarded(node)) return false;
  let statement = node;
  while (statement.parent != null && statement.type !== 'ExpressionStatement') statement = statement.parent;
  const { file, sourceCode } = context;
  return isLesserFailure(context, statement, promise) || isGivenCleanUp(statement, promise, sourceCode, file.origins);
}

/** Whether the failure of a clean-up stands back behind another error or the end. */
function isLesserFailure({ file, sourceCode }: Context, statement: Node, code: Node): boolean {
  return (
    isLastThingDone(statement, code, sourceCode) ||
    isAfterToldError(statement, code, sourceCode, file) ||
    isBeforeErrorHandedOn(statement, code, sourceCode, file) ||
    isTakenBackInStore(statement, code, sourceCode)
  );
}

/** Whether a comment above a `try` or above what it stands in says what is done where it fails. */
function isToldWhatElse(statement: TSESTree.TryStatement, sourceCode: Context['sourceCode']): boolean {
  for (const comments of findCommentsAboveParts(statement, sourceCode)) if (saysWhatElse(comments)) return true;
  return false;
}

/** Whether a block begins by reading what may not be there, or takes a text apart in which it may not be. */
function asksForThing({ file, sourceCode }: Context, block: TSESTree.BlockStatement): boolean {
  return beginsWithReading(block, sourceCode, file.origins) || isAboutForm(block, sourceCode, file.origins);
}

/**
 * Whether an attempt takes a text apart, or works in memory alone: it makes a value out of another form of it, or the
 * function says no below.
 */
function fallsByForm({ file, sourceCode }: Context, statement: TSESTree.TryStatement): boolean {
  const { block } = statement;
  return (
    isAboutForm(block, sourceCode, file.origins) ||
    ((isConverting(block, sourceCode) || isNoBelow(statement)) && !reachesOutside(block, sourceCode))
  );
}

/** Words a comment must have where the code asks a question by trying. */
const wordsOfAnswer = 2;

/**
 * Whether no server runs the code: what a command or a page does without is seen by whoever runs it or looks at it, and a
 * linter's rule that finds nothing is no failure of a service. What a migration does without is missing from then on.
 */
function isOutsideServer({ file }: Context, node: Node): boolean {
  if (isInComponent(node, file.project) || isInLintRule(node)) return true;
  return file.purpose === 'other' && !file.isMigration;
}

const handlings = [
  { messageId: 'logAndRethrow', logs: true, rethrows: true },
  { messageId: 'rethrow', logs: false, rethrows: true },
  { messageId: 'log', logs: true, rethrows: false },
] as const satisfies readonly (ErrorHandling & { messageId: MessageIds })[];

function suggestForCatch(
  context: Context,
  node: TSESTree.CatchClause,
  failed: TSESTree.Statement | undefined,
): Suggestions {
  // A pattern has no name for the error itself.
  if (node.param !== null && node.param.type !== 'Identifier') return [];
  const { file, sourceCode } = context;
  const writer = new ErrorHandlingWriter(file, sourceCode, node.body);
  const { logger } = writer;
  const name = node.param?.name ?? writer.getErrorName();
  const call = failed?.type === 'ExpressionStatement' ? failed.expression : undefined;
  return handlings.flatMap(({ messageId, ...handling }) => {
    if (handling.logs && logger === undefined) return [];
    const block = writer.toBlock(node.body, node, writer.toStatements(name, call, handling));
    const head = node.param === null ? `(${name}) ` : '';
    return [
      {
        messageId,
        data: { logger: logger?.text ?? '' },
        *fix(fixer: TSESLint.RuleFixer) {
          if (handling.logs && logger?.addImport !== undefined) yield logger.addImport(fixer);
          if (head !== '') yield fixer.insertTextBefore(node.body, head);
          yield fixer.replaceText(node.body, block);
        },
      },
    ];
  });
}

function suggestForHandler(
  context: Context,
  node: TSESTree.CallExpression | TSESTree.AssignmentExpression,
  handler: TSESTree.Node,
): Suggestions {
  const { file, sourceCode } = context;
  const isRejection = node.type === 'CallExpression' && getErrorHandler(node)?.kind === 'rejection';
  const writer = new ErrorHandlingWriter(file, sourceCode, handler);
  const { logger } = writer;
  const inner = withoutTypeSyntax(handler);
  const [parameter] = isFunction(inner) ? inner.params : [];
  if (parameter !== undefined && parameter.type !== 'Identifier') return [];
  const name = parameter?.name ?? writer.getErrorName();
  const promise = getReceiver(node);
  return handlings.flatMap(({ messageId, ...handling }): Suggestions => {
    if (handling.logs && logger === undefined) return [];
    if (handling.rethrows && !isRejection) return [];
    if (handling.rethrows && !handling.logs) {
      return [{ messageId: 'letThrough', fix: (fixer) => removeRejectionHandler(fixer, node, sourceCode) }];
    }
    const block = isFunction(inner) && inner.body.type === 'BlockStatement' ? inner.body : undefined;
    const kept = block !== undefined && block.body.length === 0 ? block : undefined;
    const statements = writer.toBlock(kept, node, writer.toStatements(name, promise, handling));
    const text = `(${parameter === undefined ? name : sourceCode.getText(parameter)}) => ${statements}`;
    return [
      {
        messageId,
        data: { logger: logger?.text ?? '' },
        *fix(fixer: TSESLint.RuleFixer) {
          if (logger?.addImport !== undefined) yield logger.addImport(fixer);
          yield fixer.replaceText(handler, text);
        },
      },
    ];
  });
}

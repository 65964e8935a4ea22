/** A request handler does not answer its own errors: one global handler does, so that all errors look alike. */
import {
  answersInItsWay,
  answersInProtocol,
  answersOneAsSuccess,
  areNamedRefusals,
  checksRequest,
  fallsBackWithin,
  fillsLookups,
  getAnsweringDecorator,
  getEnclosingFunction,
  getNextName,
  getRejectionHandler,
  goesAnotherWay,
  handsResponseOver,
  hasErrorStatus,
  hidesFailure,
  isAroundNext,
  isCalledByOthers,
  isComparing,
  isErrorAnswer,
  isErrorObject,
  isForPeople,
  isFunction,
  isGivenBack,
  isGoneOnWith,
  isHealthCheck,
  isInNamedTrial,
  isInsideClause,
  isInTrial,
  isMainPart,
  isMountedForDevelopers,
  isParsing,
  isParsingByCalls,
  isRedirection,
  isRefusal,
  isResult,
  isSentByMachine,
  isWrapper,
  mayHandle,
  readCatch,
  readingVerbs,
  redirects,
  refusesRequest,
  refusesUnknown,
  returnsPromise,
  saysError,
  saysNo,
  saysWhyItAnswers,
  saysWhyItGoesOn,
  setsStatusOfAnswerBelow,
  setsStatusOnly,
  showsErrors,
  someMatchAt,
  tellsOnNextPage,
  type CatchFacts,
  type ErrorExit,
  type FileAnalysis,
  type Handler,
  type Node,
  type SourceCode,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getNextFix } from '../fixes/give-to-next.ts';
import { getTryUnwrapping } from '../fixes/unwrap-try.ts';
import { defineRule } from '../rule.ts';

type MessageIds =
  'answers' | 'forwards' | 'promise' | 'rethrows' | 'replaces' | 'swallows' | 'unseen' | 'unwrap' | 'useNext';

interface Options {
  readonly allowRethrow: boolean;
}

/** What is wrong with a catch, in the order in which it is asked. */
type Flaw = 'answers' | 'forwards' | 'rethrows' | 'replaces' | 'swallows';

/** The words as code has them: behind a block, a dot, a quote or a comment, or at the beginning of a line. */
const handlerWord = /(?:catch|then)\b(?<=(?:^|[.'"`}/])\s*\w+)/muy;

export default defineRule<Options, MessageIds>({
  name: 'no-try-catch-in-controller',
  type: 'suggestion',
  docs: {
    description: 'Disallow request handlers that catch and answer errors themselves',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-755'],
  },
  hasSuggestions: true,
  messages: {
    answers:
      "'{{handler}}' catches its errors and answers them itself. {{passed}} to {{globalHandler}}, all errors would have one format and be logged and reported in one place.",
    forwards: "'{{handler}}' catches its errors only to give them to next(), which {{framework}} does by itself.",
    promise:
      "'{{handler}}' answers the rejection of a promise itself. {{passed}} to {{globalHandler}}, all errors would have one format and be logged and reported in one place.",
    rethrows:
      "'{{handler}}' catches its errors only to log and rethrow them, so they are logged twice where {{globalHandler}} logs them, too.",
    replaces:
      "'{{handler}}' puts one error in place of {{caught}}, {{kept}}, so that {{globalHandler}} cannot log {{lost}}.",
    swallows:
      "'{{handler}}' sends no error answer for what it catches here. {{passed}} to {{globalHandler}}, the error would be answered, logged and reported.",
    unseen:
      "'{{handler}}' returns the promise of this try without awaiting it, so that the catch never sees what rejects it.",
    unwrap: 'Remove the try and catch, and let {{globalHandler}} answer.',
    useNext: 'Give the error to next().',
  },
  options: {
    allowRethrow: {
      type: 'boolean',
      description: 'Whether a handler may catch an error, log it and throw the same error again.',
      default: true,
    },
  },
  defaultOptions: { allowRethrow: true },
  // The words as code has them: behind a block, a dot, a quote or a comment, or at the beginning of a line.
  mayMatch: (text, getProject) => someMatchAt(text, ['catch', 'then'], handlerWord) && mayHandle(text, getProject),
  create(context) {
    const sourceCode = context.sourceCode as unknown as SourceCode;

    /** The handler that a function is, where errors are none of its business. */
    const getHandler = (node: Node | undefined): Handler | undefined => {
      const handler = isFunction(node) ? context.file.handlers.matchHandler(node) : undefined;
      if (handler?.kind !== 'handler' || handler.isStreaming) return undefined;
      return isHealthCheck(handler, context.filename) ? undefined : handler;
    };

    const getData = (handler: Handler, facts: CatchFacts, isLost: boolean): Record<string, string> => ({
      handler: handler.name,
      framework: handler.row.title,
      globalHandler: getAnsweringDecorator(handler) ?? context.file.handlers.frameworks.getGlobalHandler(handler.row),
      passed: isLost && getAnsweringDecorator(handler) === undefined ? 'Handed on by next(error)' : 'Left',
      caught: describeCaught(facts),
      ...describeReplacement(facts),
    });

    const readFacts = (body: Node, error: Node | null | undefined, handler: Handler): CatchFacts =>
      readCatch(body, error, handler, {
        sourceCode,
        origins: context.file.origins,
        frameworks: context.file.handlers.frameworks,
        loggers: context.file.loggers,
        responses: context.file.responses,
      });

    return {
      TryStatement(node) {
        const clause = node.handler;
        if (clause === null || clause.body.body.length === 0 || isInsideClause(node)) return;
        const handler = getHandler(getEnclosingFunction(node));
        if (handler === undefined) return;
        const facts = readFacts(clause.body, clause.param, handler);
        const flaw = findFlaw(node, facts, handler, context.file, context.options);
        if (flaw === undefined || isMountedForDevelopers(handler.node, sourceCode)) return;
        // What is thrown by a function that is not async is seen in any case.
        const isLost = handler.node.async && context.file.handlers.mustForward(handler);
        const data = getData(handler, facts, isLost);
        const suggest: TSESLint.ReportSuggestionArray<MessageIds> = [];
        const unwrapping = mayUnwrap(handler) ? getTryUnwrapping(node, sourceCode) : undefined;
        if (unwrapping !== undefined) suggest.push({ messageId: 'unwrap', data, fix: unwrapping });
        const isUnseen = returnsPromise(node, context.file);
        const useNext = isUnseen ? undefined : getNextFix(clause.body, clause, handler, sourceCode);
        if (useNext !== undefined) suggest.push({ messageId: 'useNext', data, fix: useNext });
        context.report({
          node: clause,
          loc: {
            start: clause.loc.start,
            end: context.sourceCode.getTokenBefore(clause.body)?.loc.end ?? clause.loc.end,
          },
          messageId: isUnseen ? 'unseen' : flaw,
          data,
          suggest,
        });
      },

      CallExpression(node) {
        const rejection = getRejectionHandler(node);
        if (rejection === undefined) return;
        const handler = getHandler(getEnclosingFunction(node));
        if (handler === undefined) return;
        const facts = readFacts(rejection.body, rejection.params[0], handler);
        const flaw = findPromiseFlaw(node, facts, handler, context.file);
        if (flaw === undefined || isMountedForDevelopers(handler.node, sourceCode)) return;
        const callee = node.callee.type === 'ChainExpression' ? node.callee.expression : node.callee;
        const next = getNextName(handler);
        const isLost = !isGivenBack(node, handler) && handler.row.errorExits.includes('next');
        const data = getData(handler, facts, isLost || context.file.handlers.mustForward(handler));
        context.report({
          node: callee.type === 'MemberExpression' ? callee.property : callee,
          messageId: flaw,
          data,
          suggest:
            next !== undefined && handler.row.errorExits.includes('next')
              ? [{ messageId: 'useNext', data, fix: (fixer) => fixer.replaceText(rejection, next) }]
              : [],
        });
      },
    };
  },
});

/** What is replaced: not what was told apart and left before. */
function describeCaught({ throws, forwards, looksAtError, returns }: CatchFacts): string {
  const isToldApart =
    [...throws, ...forwards].some(({ narrowing }) => narrowing !== undefined) || (looksAtError && returns.length > 0);
  return isToldApart ? 'whatever else it catches here' : 'whatever it catches here';
}

/** What of the errors an error that is put in their place keeps, and what is lost with them. */
function describeReplacement(facts: CatchFacts): { kept: string; lost: string } {
  const replacing = [...facts.throws, ...facts.forwards].filter(({ isSame, carriesError }) => !isSame && !carriesError);
  return replacing.length > 0 && replacing.every(({ tellsText }) => tellsText)
    ? { kept: 'with its message but without the cause', lost: 'where it failed' }
    : { kept: 'without the cause', lost: 'what failed' };
}

/** What is wrong with a catch; undefined where it has its reason. */
function findFlaw(
  node: TSESTree.TryStatement,
  facts: CatchFacts,
  handler: Handler,
  file: FileAnalysis,
  options: Options,
): Flaw | undefined {
  if (facts.redirects || facts.continues || facts.answersNo || facts.responses.some(isRedirection)) return undefined;
  if (
    isInTrial(node, file) ||
    (node.handler !== null && isInNamedTrial(node.handler.body, file.sourceCode, readingVerbs))
  )
    return undefined;
  if (isAroundNext(node, handler, file.sourceCode)) return undefined;
  if (isForPeople(node, facts, file.sourceCode) || answersInProtocol(facts, file)) return undefined;
  // A page is waited for where the `try` sends the client elsewhere; who is answered with an object waits for none.
  if (redirects(node.block, file.sourceCode) && !facts.responses.some(isErrorObject)) return undefined;
  if (isWrapper(handler, file)) return undefined;
  const isMain = isMainPart(node, handler, file);
  const exits = [...facts.throws, ...facts.forwards];
  if (facts.responses.some(isErrorAnswer)) {
    // «The body is not JSON» is one known failure, found where it happens.
    if (!isMain && isParsing(node.block, file.sourceCode)) return undefined;
    if (!isMain && isRefusal(facts) && isParsingByCalls(node.block, file.sourceCode, file.origins)) return undefined;
    if ((!isMain || isGoneOnWith(node, file.sourceCode)) && refusesRequest(node, facts, file)) return undefined;
    if (isGoneOnWith(node, file.sourceCode) && refusesUnknown(node, facts, handler, file)) return undefined;
    if (isRefusal(facts) && isComparing(node.block, file)) return undefined;
    if (isSentByMachine(node, handler, file) || setsStatusOnly(node, facts) || answersOneAsSuccess(node, facts))
      return undefined;
    if (hidesFailure(node, facts, file) || saysWhyItAnswers(node, facts, file)) return undefined;
    return isMain || facts.responses.some(hasErrorStatus) ? 'answers' : undefined;
  }
  if (!isMain || fallsBackWithin(node, facts)) return undefined;
  // `return BadRequest('…');` of another file
  if (exits.length === 0 && areNamedRefusals(facts.returns) && isGoneOnWith(node, file.sourceCode)) {
    if (checksRequest(node.block, file)) return undefined;
  }
  if (facts.handsOver.length > 0) return 'answers';
  if (exits.length > 0) return findExitFlaw(facts, exits, handler, options);
  if (facts.givesResponse.length > 0) return showsErrors(facts.givesResponse) ? undefined : 'answers';
  // What is given the error may throw it on: `toApiError(error);`.
  if (facts.assigns || facts.givesAway.length > 0 || saysWhyItGoesOn(node, file.sourceCode)) return undefined;
  if (tellsOnNextPage(node, file) || handsResponseOver(node, handler, file)) return undefined;
  if (facts.logs.length > 0 && (goesAnotherWay(facts, handler, file) || fillsLookups(node, handler, file)))
    return undefined;
  // Where a handler must return its answer, whatever a catch returns is one.
  const mustReturn = handler.row.answers.factories.length > 0 && facts.returns.length > 0;
  if (mustReturn && !facts.returnsError && isCalledByOthers(handler, file)) return undefined;
  if (facts.returnsError || mustReturn || facts.returns.some(saysNo) || facts.returns.some(saysError)) return 'answers';
  return setsStatusOfAnswerBelow(node, handler, file) || answersInItsWay(node, facts, file) ? 'answers' : 'swallows';
}

/** What is wrong with what a handler does with the rejection of a promise; undefined where it has its reason. */
function findPromiseFlaw(
  node: TSESTree.CallExpression,
  facts: CatchFacts,
  handler: Handler,
  file: FileAnalysis,
): 'promise' | 'replaces' | 'swallows' | undefined {
  if (facts.redirects || facts.responses.some(isRedirection) || answersInProtocol(facts, file)) return undefined;
  if (isWrapper(handler, file) || isInTrial(node, file)) return undefined;
  const given = [...facts.handsOver, ...facts.givesResponse];
  if (facts.responses.length === 0 && given.length > 0 && showsErrors(given)) return undefined;
  const exits = [...facts.throws, ...facts.forwards];
  if (exits.length === 0 && (facts.responses.some(isErrorAnswer) || facts.handsOver.length > 0)) return 'promise';
  // A promise that is not the handler's own result may be of one optional thing in it.
  if (!isResult(node, handler) || facts.answersNo || facts.looksAtError || facts.responses.length > 0) return undefined;
  if (exits.length > 0) return exits.some((exit) => exit.isSame || exit.carriesError) ? undefined : 'replaces';
  if (facts.assigns || facts.givesAway.length > 0 || facts.givesResponse.length > 0) return undefined;
  return facts.reports.length > 0 ? undefined : 'swallows';
}

/** What is wrong with a catch that every error leaves. */
function findExitFlaw(
  facts: CatchFacts,
  exits: readonly ErrorExit[],
  handler: Handler,
  options: Options,
): Flaw | undefined {
  const others = exits.filter((exit) => !exit.isSame);
  const rethrown = exits.filter((exit) => exit.isSame);
  // One named error is translated; the rest go on, before it or after it.
  if (rethrown.some((exit) => exit.narrowing === 'is-not')) return undefined;
  if (others.some((exit) => exit.narrowing === undefined && !exit.carriesError)) return 'replaces';
  if (others.length > 0 || facts.looksAtError || facts.assigns) return undefined;
  if (facts.logs.length > 0) return options.allowRethrow || facts.throws.length === 0 ? undefined : 'rethrows';
  const isForwardOnly = facts.isSingle && facts.throws.length === 0 && handler.row.errorExits.includes('next');
  return isForwardOnly && handler.seesRejections === true && handler.node.async ? 'forwards' : undefined;
}

/** Whether the global handler is certain to see what the `try` no longer catches. */
function mayUnwrap(handler: Handler): boolean {
  return handler.seesRejections === true && (handler.row.hasGlobalHandler || handler.wrapper !== undefined);
}

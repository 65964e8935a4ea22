/** A request handler does not answer its own errors: one global handler does, so that all errors look alike. */
import {
  areNamedRefusals,
  catchingVerbs,
  checkingVerbs,
  errorNouns,
  mayHandle,
  openingVerbs,
  findInside,
  getAssignedValues,
  getCommentsOfClause,
  getDecorators,
  getEnclosingFunction,
  getPathInPackage,
  getPropertyName,
  getReferenceName,
  getRejectionHandler,
  getStatusSet,
  isCheckingRequest,
  isComparing,
  isErrorStatus,
  isExcusedByComments,
  isFunction,
  isHealthCheck,
  isInNamedTrial,
  isInTrial,
  isMountedForDevelopers,
  isOfProtocol,
  isParsing,
  isParsingByCalls,
  isReadingBody,
  isRedirect,
  readCatch,
  readingVerbs,
  requestAddresses,
  saysOtherResult,
  saysOwnAnswer,
  seeValue,
  showingWords,
  toWords,
  withoutTypeSyntax,
  someMatchAt,
  type CatchFacts,
  type ErrorExit,
  type FileAnalysis,
  type Handler,
  type Node,
  type ResponseMatch,
  type SourceCode,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getTryUnwrapping } from '../fixes/unwrap-try.ts';
import { defineRule } from '../rule.ts';

type MessageIds =
  'answers' | 'forwards' | 'promise' | 'rethrows' | 'replaces' | 'swallows' | 'unseen' | 'unwrap' | 'useNext';

/** A variable of the file. */
type Variable = NonNullable<ReturnType<FileAnalysis['origins']['findVariable']>>;

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
        const next = getParameterName(handler, 'next');
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

/** The decorator of a method that answers its errors by its name: `@HandleErrors()`. */
function getAnsweringDecorator({ node: { parent } }: Handler): string | undefined {
  if (parent.type !== 'MethodDefinition') return undefined;
  for (const { expression } of getDecorators(parent)) {
    const name = getReferenceName(expression.type === 'CallExpression' ? expression.callee : expression);
    const words = toWords(name ?? '');
    if (catchingVerbs.has(words[0] ?? '') && errorNouns.has(words.at(-1) ?? ''))
      return `@${name}${expression.type === 'CallExpression' ? '()' : ''}`;
  }
  return undefined;
}

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

/** Whether the rejection of a promise is that of the handler: it is awaited, or returned. */
function isGivenBack(node: TSESTree.CallExpression, { node: fn }: Handler): boolean {
  let { parent }: { parent?: Node } = node;
  while (parent?.type === 'ChainExpression') ({ parent } = parent);
  return parent === fn || parent?.type === 'ReturnStatement' || parent?.type === 'AwaitExpression';
}

/**
 * Whether all that a `try` does is to return a promise: what `.then(…)` or an async function of the file gives. Its
 * rejection comes when the `try` has been left.
 */
function returnsPromise({ block: { body } }: TSESTree.TryStatement, { origins }: FileAnalysis): boolean {
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
  if (facts.assigns || facts.givesAway.length > 0 || statesReason(node, file.sourceCode)) return undefined;
  if (tellsOnNextPage(node, file) || handsResponseOver(node, handler, file)) return undefined;
  if (facts.logs.length > 0 && (goesAnotherWay(facts, handler, file) || fillsLookups(node, handler, file)))
    return undefined;
  // Where a handler must return its answer, whatever a catch returns is one.
  const mustReturn = handler.row.answers.factories.length > 0 && facts.returns.length > 0;
  if (mustReturn && !facts.returnsError && isCalledByOthers(handler, file)) return undefined;
  if (facts.returnsError || mustReturn || facts.returns.some(saysNo) || facts.returns.some(saysError)) return 'answers';
  return setsStatusOfAnswerBelow(node, handler, file) || answersInItsWay(node, facts, file) ? 'answers' : 'swallows';
}

/**
 * Whether a `catch` answers with a success what a handler tries in the `try` for all of its errors: it has another answer for
 * this one part, which left to the outer `catch` would fail.
 */
function fallsBackWithin(node: TSESTree.TryStatement, { responses }: CatchFacts): boolean {
  if (responses.length === 0 || !responses.every((each) => isSuccess(each))) return false;
  for (
    let child: Node = node, parent: Node | undefined = child.parent;
    parent != null;
    child = parent, { parent } = child
  ) {
    if (isFunction(parent)) return false;
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler !== null) return true;
  }
  return false;
}

/** Whether an answer says that the request went well: by its status, and by an object that tells of no failure. */
function isSuccess({ status, body }: ResponseMatch): boolean {
  const value = body === undefined ? undefined : withoutTypeSyntax(body);
  return (
    status !== undefined &&
    status < 300 &&
    value?.type === 'ObjectExpression' &&
    value.properties.every(
      (each) => each.type === 'Property' && !/err|fail|message|reason|success/iu.test(getPropertyName(each) ?? ''),
    )
  );
}

/**
 * Whether a `catch` gives what another function makes in place of what failed, and the comment above the handler says so:
 * `/** … the picture, or one that is drawn if there is none. *\/`.
 */
function goesAnotherWay({ returns }: CatchFacts, { node }: Handler, { sourceCode }: FileAnalysis): boolean {
  const makes = ({ argument }: TSESTree.ReturnStatement): boolean => {
    const value = argument?.type === 'AwaitExpression' ? argument.argument : argument;
    return value?.type === 'CallExpression';
  };
  return returns.length > 0 && returns.every(makes) && saysOtherResult(node, sourceCode);
}

/**
 * Whether all that is left of a `try` are entries of maps which were empty before it, and of which the handler only asks
 * for single ones: it does without what is not in them.
 */
function fillsLookups(node: TSESTree.TryStatement, handler: Handler, { sourceCode, origins }: FileAnalysis): boolean {
  const maps = new Set<Variable>();
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type === 'ReturnStatement' || each.type === 'UpdateExpression') return false;
    if (each.type === 'AssignmentExpression') return false;
    const map = getMapOf(each, 'set', origins);
    if (map !== undefined && map.identifiers.every(({ range }) => range[0] < node.range[0])) maps.add(map);
  }
  const isMade = ({ defs: [definition] }: Variable): boolean =>
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
): Variable | undefined {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const { object } = call.callee;
  return object.type === 'Identifier' && getReferenceName(call.callee) === method
    ? origins.findVariable(object)
    : undefined;
}

/**
 * Whether a `catch` answers in a way of its own: by a function that it declares (`const fail = (data) => res.send(data);`),
 * or with an object of the project that says so by its first argument (`res.send(new Answer(false, null, text))`).
 */
function answersInItsWay(
  { handler: clause }: TSESTree.TryStatement,
  { responses }: CatchFacts,
  file: FileAnalysis,
): boolean {
  const saysFailure = ({ body }: ResponseMatch): boolean => {
    const [first] = body?.type === 'NewExpression' ? body.arguments : [];
    return first?.type === 'Literal' && first.value === false;
  };
  if (responses.some(saysFailure)) return true;
  return (
    clause?.body.body.some((statement) => {
      const fn = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.init : statement;
      if (!isFunction(fn)) return false;
      for (const each of findInside(fn.body, file.sourceCode, isFunction))
        if (each.type === 'CallExpression' && file.responses.matchResponse(each) !== undefined) return true;
      return false;
    }) === true
  );
}

/** Whether other functions of the file call what has the form of a handler, and nothing else is done with it. */
function isCalledByOthers({ node }: Handler, { origins }: FileAnalysis): boolean {
  const declaration = node.type === 'FunctionDeclaration' ? node : node.parent;
  const name =
    declaration.type === 'FunctionDeclaration' || declaration.type === 'VariableDeclarator' ? declaration.id : null;
  const statement = declaration.type === 'VariableDeclarator' ? declaration.parent : declaration;
  if (name?.type !== 'Identifier' || statement.parent?.type.startsWith('Export') === true) return false;
  const reads = origins.findVariable(name)?.references.filter(({ isRead }) => isRead) ?? [];
  return (
    reads.length > 0 &&
    reads.every(({ identifier }) => {
      const { parent } = identifier;
      return parent.type === 'CallExpression' && parent.callee === identifier;
    })
  );
}

/** Whether a `catch` sets the status of the answer that is sent below it: `catch { res.status(500); } res.end();`. */
function setsStatusOfAnswerBelow(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
  const { on } = handler.row.answers;
  const parameter = on === undefined ? undefined : handler.node.params[handler.roles.indexOf(on)];
  if (parameter?.type !== 'Identifier' || node.handler === null || node.parent.type !== 'BlockStatement') return false;
  const setsStatus = node.handler.body.body.some((each) => {
    if (each.type !== 'ExpressionStatement') return false;
    const set = getStatusSet(each.expression, parameter.name, handler.row);
    const status = set === undefined ? undefined : file.responses.getStatus(set);
    return set !== undefined && (status === undefined || isErrorStatus(status));
  });
  if (!setsStatus) return false;
  const { body } = node.parent;
  const below = [...(node.finalizer?.body ?? []), ...body.slice(body.indexOf(node) + 1)];
  return below.some((statement) => isAnswer(statement, handler, file));
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

/** Whether a promise is all that a handler returns, where that is its answer: `return find(id).catch(…)`. */
function isResult(node: TSESTree.CallExpression, { node: fn, row }: Handler): boolean {
  if (!row.answers.returnsValue && row.answers.factories.length === 0) return false;
  let { parent }: { parent?: Node } = node;
  while (parent?.type === 'AwaitExpression' || parent?.type === 'ChainExpression') ({ parent } = parent);
  return parent === fn || parent?.type === 'ReturnStatement';
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

/**
 * Whether a `catch` leaves a note for a person, `req.flash('errors', …)`, and the page on which it is read comes after
 * the `try`, or a redirect to it.
 */
function tellsOnNextPage(node: TSESTree.TryStatement, { sourceCode, responses }: FileAnalysis): boolean {
  if (node.handler === null || node.parent.type !== 'BlockStatement') return false;
  if (!/\.flash\(\s*['"`]/u.test(sourceCode.getText(node.handler.body))) return false;
  const { body } = node.parent;
  for (const statement of body.slice(body.indexOf(node) + 1)) {
    for (const each of findInside(statement, sourceCode, isFunction)) {
      if (each.type !== 'CallExpression') continue;
      if (isRedirect(each)) return true;
      const response = responses.matchResponse(each);
      if (response !== undefined) return response.bodyKind === 'page';
    }
  }
  return false;
}

/** Whether a `try` waits for what it gives the response in an object, which may have answered before it throws. */
function handsResponseOver(
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

/** Whether a comment in a `catch` says why it goes on. */
function statesReason({ handler }: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  return handler !== null && isExcusedByComments(getCommentsOfClause(handler, sourceCode), []);
}

/**
 * Whether a comment says why a `catch` answers as it does, where a machine asks (a webhook) or a signature is checked:
 * who sends it again looks at the status alone, and who forges it shall learn nothing.
 */
function isSentByMachine(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
  const isOfWebhook = /web-?hook/iu.test(handler.name) || /web-?hook/iu.test(getPathInPackage(file.project));
  return (isOfWebhook || checksRequest(node.block, file)) && statesReason(node, file.sourceCode);
}

/**
 * Whether a `catch` that logs or reports what failed answers as the `try` does, and says in a comment why: who asks for a
 * new password shall not learn whether there is an account.
 */
function hidesFailure(node: TSESTree.TryStatement, facts: CatchFacts, file: FileAnalysis): boolean {
  const { sourceCode } = file;
  const [response] = facts.responses;
  if (response === undefined || facts.responses.length > 1 || facts.logs.length + facts.reports.length === 0)
    return false;
  if (hasErrorStatus(response) || !statesReason(node, sourceCode)) return false;
  const text = sourceCode.getText(response.node);
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type === response.node.type && sourceCode.getText(each) === text) return true;
  }
  return false;
}

/**
 * Whether a `catch` that logs or reports what failed says in a comment in it why the global error handler is not to answer:
 * `// Instead of using the global error handler, we send an empty response …`.
 */
function saysWhyItAnswers(
  { handler }: TSESTree.TryStatement,
  facts: CatchFacts,
  { sourceCode }: FileAnalysis,
): boolean {
  if (handler === null || facts.logs.length + facts.reports.length === 0) return false;
  return saysOwnAnswer(sourceCode.getCommentsInside(handler.body));
}

/** Whether a `catch` gives one narrowed error a status of its own, without a body, and throws the others on. */
function setsStatusOnly({ handler }: TSESTree.TryStatement, facts: CatchFacts): boolean {
  return (
    endsInThrow(handler?.body.body.at(-1)) &&
    facts.throws.every(({ isSame }) => isSame) &&
    facts.responses.every(({ body, status }) => body === undefined && status !== undefined)
  );
}

/**
 * Whether a `catch` answers one narrowed error as what it is for whoever waits, a success (`{ status: 'ok', state }`), and
 * throws the others on.
 */
function answersOneAsSuccess({ handler }: TSESTree.TryStatement, facts: CatchFacts): boolean {
  return (
    endsInThrow(handler?.body.body.at(-1)) &&
    facts.throws.every(({ isSame, narrowing }) => isSame && narrowing === 'is-not') &&
    facts.responses.every(
      ({ body, status, statusNode }) =>
        (status === undefined ? statusNode === undefined : status < 300) && saysYes(body),
    )
  );
}

/** Whether a body says that all went well: `{ status: 'ok' }`, `{ success: true }`. */
function saysYes(body: Node | undefined): boolean {
  const value = body === undefined ? undefined : withoutTypeSyntax(body);
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some((each) => {
      if (each.type !== 'Property' || each.value.type !== 'Literal') return false;
      const said = each.value.value;
      return typeof said === 'string'
        ? getPropertyName(each) === 'status' && /^(?:ok|success)$/iu.test(said)
        : said === true && /^(?:ok|success)$/u.test(getPropertyName(each) ?? '');
    })
  );
}

/** `throw error;`, and `if (…) { … } else { throw error; }`. */
function endsInThrow(statement: TSESTree.Statement | null | undefined): boolean {
  if (statement?.type === 'IfStatement') return endsInThrow(statement.alternate);
  const last = statement?.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ThrowStatement';
}

/**
 * Whether a `catch` tells a person and not a program: it answers with a page, or gives the response to a function that
 * shows one or tells whoever waits by another channel (`publisher.notifyError(res, …)`).
 */
function isForPeople({ handler }: TSESTree.TryStatement, facts: CatchFacts, sourceCode: SourceCode): boolean {
  const { responses, handsOver } = facts;
  const answers = responses.filter(({ body, bodyKind }) => body !== undefined || bodyKind === 'page');
  if (answers.length === 0) return handsOver.length > 0 && showsErrors(handsOver);
  return (
    answers.every(({ bodyKind }) => bodyKind === 'page') ||
    (handler !== null && !answers.some(isErrorObject) && htmlType.test(sourceCode.getText(handler)))
  );
}

/** How code says that what it sends is a page: a content type, or Express's and Koa's short name of it. */
const htmlType = /\btext\/html\b|\btype(?:\(|\s*=)\s*['"`]\.?html['"`]/u;

/** Whether functions say by their names that they show an error, or tell of it by another channel. */
function showsErrors(calls: readonly TSESTree.CallExpression[]): boolean {
  return calls.every(({ callee }) => toWords(getReferenceName(callee) ?? '').some((word) => showingWords.has(word)));
}

/** Whether a protocol says what each answer of a `catch` looks like, so that no handler of all errors could give it. */
function answersInProtocol({ responses }: CatchFacts, { origins }: FileAnalysis): boolean {
  const bodies = responses.flatMap(({ body }) => body ?? []);
  return bodies.length > 0 && bodies.every((body) => isOfProtocol(seeValue(body, origins)));
}

/** Whether an answer is an object with which the request failed. */
function isErrorObject(response: ResponseMatch): boolean {
  const { body } = response;
  return hasErrorStatus(response) && body !== undefined && withoutTypeSyntax(body).type === 'ObjectExpression';
}

/** Whether a `return` answers that something is not so: `{ created: false }`. */
function saysNo({ argument }: TSESTree.ReturnStatement): boolean {
  const value = argument === null ? undefined : withoutTypeSyntax(argument);
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some(
      (each) => each.type === 'Property' && each.value.type === 'Literal' && each.value.value === false,
    )
  );
}

/** Whether a `return` gives a result that tells of errors, or what a function makes of one: `{ errorCodes: [SetRuleErrorCode.BadRequest] }`. */
function saysError({ argument }: TSESTree.ReturnStatement): boolean {
  const value = argument === null ? undefined : withoutTypeSyntax(argument);
  return value?.type === 'CallExpression' ? value.arguments.some((each) => holdsErrors(each)) : holdsErrors(value);
}

function holdsErrors(value: Node | undefined): boolean {
  return (
    value?.type === 'ObjectExpression' &&
    value.properties.some(
      (each) =>
        each.type === 'Property' && toWords(getPropertyName(each) ?? '').some((word) => /^errors?$/u.test(word)),
    )
  );
}

/** Whether an answer sends the client elsewhere by its status. */
function isRedirection({ status }: ResponseMatch): boolean {
  return status !== undefined && status >= 300 && status < 400;
}

/** Whether a `try` stands around a check of what came with the request, and its `catch` only says that it did not pass. */
function refusesRequest({ block }: TSESTree.TryStatement, facts: CatchFacts, file: FileAnalysis): boolean {
  return isRefusal(facts) && (checksRequest(block, file) || opensSentValue(block, file));
}

/**
 * Whether all that a block does is to open one sealed value of the query, the path or the body, to take it apart or to
 * make an object of it: `state = await decodeState(req.query.state, secret);`, `height = new Height(req.params.height);`.
 */
function opensSentValue({ body }: TSESTree.BlockStatement, file: FileAnalysis): boolean {
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'ExpressionStatement' || only.expression.type !== 'AssignmentExpression')
    return false;
  const value: Node = withoutTypeSyntax(only.expression.right);
  const isWaitedFor = value.type === 'AwaitExpression';
  const call = isWaitedFor ? withoutTypeSyntax(value.argument) : value;
  // `new Height(req.params.height)` throws for what is none.
  if (call.type === 'NewExpression') {
    const [made] = call.arguments;
    return call.arguments.length === 1 && made?.type === 'MemberExpression' && isSentValue(made, file);
  }
  if (call.type !== 'CallExpression') return false;
  const [sent, ...others] = call.arguments;
  const inner = sent === undefined ? undefined : withoutTypeSyntax(sent);
  // `toKey(decodePath(req.path), domain)`
  const opened = !isWaitedFor && inner?.type === 'CallExpression' && inner.arguments.length === 1 ? inner : call;
  const [verb = ''] = toWords(getReferenceName(withoutTypeSyntax(opened.callee)) ?? '');
  // What checks may ask a store where it is waited for: `await validateCode(req.query.code)`.
  if (!openingVerbs.has(verb) && (isWaitedFor || opened !== call || !checkingVerbs.has(verb))) return false;
  const [openedValue] = opened.arguments;
  return (
    openedValue !== undefined &&
    isSentValue(openedValue, file) &&
    others.every((each) => each.type === 'Identifier' || each.type === 'MemberExpression' || each.type === 'Literal')
  );
}

/** Whether an expression is a value of the query, the path or the body: what a header holds is for middleware. */
function isSentValue(node: Node, { clientValues, handlers, origins }: FileAnalysis): boolean {
  const variable = node.type === 'Identifier' ? origins.findVariable(node) : undefined;
  const given = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return [node, ...given.map(({ value }) => value)].some((value) => {
    const inner = withoutTypeSyntax(value);
    if (inner.type === 'MemberExpression' && requestAddresses.has(getPropertyName(inner) ?? '')) {
      const owner = origins.resolve(inner.object);
      if (owner.kind === 'parameter' && handlers.matchHandler(owner.function)?.roles[owner.index] === 'request')
        return true;
    }
    const part = clientValues.match(inner)?.part;
    return part === 'body' || part === 'path parameters' || part === 'query';
  });
}

/** Whether all answers of a `catch` say that the request is at fault. */
function isRefusal({ responses }: CatchFacts): boolean {
  return responses.every(({ status }) => status !== undefined && status >= 400 && status < 500);
}

/**
 * Whether a block checks the body of the request, or who signed it. What was taken out of the body counts where nothing is
 * waited for: `await checkAccount(id)` asks a store.
 */
function checksRequest(block: TSESTree.BlockStatement, file: FileAnalysis): boolean {
  let waits: boolean | undefined;
  return isCheckingRequest(block, file.sourceCode, (node) => {
    waits ??= awaits(block, file.sourceCode);
    return (!waits && isOfBody(node, file)) || isReadingBody(node, file);
  });
}

function awaits(block: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) if (node.type === 'AwaitExpression') return true;
  return false;
}

/** Whether a variable holds the body of the request or a part of it, whatever else it is given later. */
function isOfBody(node: Node, { clientValues, origins }: FileAnalysis): boolean {
  const variable = node.type === 'Identifier' ? origins.findVariable(node) : undefined;
  const given = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return [node, ...given.map(({ value }) => value)].some((value) => clientValues.match(value)?.part === 'body');
}

/** Whether what a `try` sets is worked with below it. */
function isGoneOnWith(node: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
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

/** Whether an answer says that the request failed; one with no status may. */
function isErrorAnswer(response: ResponseMatch): boolean {
  return response.status === undefined
    ? response.body !== undefined || response.statusNode !== undefined
    : isErrorStatus(response.status);
}

/** Whether an answer's status says that the request failed, or is worked out from the error. */
function hasErrorStatus(response: ResponseMatch): boolean {
  return response.status === undefined ? response.statusNode !== undefined : isErrorStatus(response.status);
}

/**
 * Whether a `try` holds what the handler is for, and not one optional thing in it: the answer stands in it, or most of
 * what the handler waits for and calls.
 */
function isMainPart(node: TSESTree.TryStatement, handler: Handler, file: FileAnalysis): boolean {
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
function isAnswer(statement: Node, handler: Handler, file: FileAnalysis): boolean {
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

/** Whether a `try` stands around what comes after the handler, by `next()`: then its catch is an error handler itself. */
function isAroundNext(node: TSESTree.TryStatement, handler: Handler, sourceCode: SourceCode): boolean {
  const next = getParameterName(handler, 'next');
  if (next === undefined) return false;
  for (const each of findInside(node.block, sourceCode, isFunction)) {
    if (each.type !== 'CallExpression' || each.arguments.length > 0) continue;
    if (each.callee.type === 'Identifier' && each.callee.name === next) return true;
  }
  return false;
}

/**
 * Whether a handler gives its request to another one that it was made with, as in `(run) => (req, res) => run(req, res)`:
 * then it is a wrapper of handlers, the place where errors are to be answered.
 */
function isWrapper(handler: Handler, file: FileAnalysis): boolean {
  const own = new Set(handler.node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '')));
  for (const each of findInside(handler.node.body, file.sourceCode, () => false)) {
    if (each.type !== 'CallExpression' || !each.arguments.some((argument) => holdsName(argument, own))) continue;
    const made = file.origins.resolve(withoutTypeSyntax(each.callee));
    if (made.kind === 'parameter' && made.function.range[0] < handler.node.range[0]) return true;
  }
  return false;
}

/** Whether an argument is one of these names, or an object that has one as a value. */
function holdsName(node: Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'Identifier') return names.has(node.name);
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => property.type === 'Property' && holdsName(property.value, names));
}

/** Whether a `try` sends the client elsewhere: a page is waited for, which no JSON of a global handler is. */
function redirects(block: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'CallExpression' && isRedirect(node)) return true;
  }
  return false;
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

function isInsideClause(node: Node): boolean {
  for (let current = node.parent; current != null && !isFunction(current); current = current.parent) {
    if (current.type === 'CatchClause') return true;
    if (current.type === 'TryStatement' && current.finalizer !== null) {
      const { range } = current.finalizer;
      if (node.range[0] >= range[0] && node.range[1] <= range[1]) return true;
    }
  }
  return false;
}

function getParameterName(handler: Handler, role: 'next'): string | undefined {
  const parameter = handler.node.params[handler.roles.indexOf(role)];
  return parameter?.type === 'Identifier' ? parameter.name : undefined;
}

/** Whether the global handler is certain to see what the `try` no longer catches. */
function mayUnwrap(handler: Handler): boolean {
  return handler.seesRejections === true && (handler.row.hasGlobalHandler || handler.wrapper !== undefined);
}

/** The fix that gives the error to `next`, where the framework needs that and the handler has it. */
function getNextFix(
  body: TSESTree.BlockStatement,
  clause: TSESTree.CatchClause,
  handler: Handler,
  sourceCode: SourceCode,
): TSESLint.ReportFixFunction | undefined {
  const next = getParameterName(handler, 'next');
  if (next === undefined || handler.seesRejections === true || !handler.row.errorExits.includes('next'))
    return undefined;
  if (sourceCode.getCommentsInside(body).length > 0) return undefined;
  const { param } = clause;
  if (param !== null && param.type !== 'Identifier') return undefined;
  const name = param?.name ?? 'error';
  const [first] = body.body;
  if (first === undefined) return undefined;
  // From the brace to the first statement, and from the last one to the closing brace: the layout stays as it is.
  const before = sourceCode.text.slice(body.range[0], first.range[0]);
  const after = sourceCode.text.slice(body.body.at(-1)?.range[1], body.range[1]);
  const head = param === null ? `(${name}) ` : '';
  return (fixer) => fixer.replaceText(body, `${head}${before}${next}(${name});${after}`);
}

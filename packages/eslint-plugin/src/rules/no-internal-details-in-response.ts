/** What went wrong inside is for the log; a client is told no stack, no message of an unknown error, no path, no query. */
import {
  mayAnswer,
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getStatusName,
  getStaticString,
  isAlwaysGiven,
  isAnsweringOnly,
  isChecking,
  isCheckingByOwnTexts,
  isErrorStatus,
  isFunction,
  isInNamedTrial,
  isInTrial,
  isKeptBack,
  isMadeForReport,
  isMountedForDevelopers,
  isParsingByCalls,
  isRejectingOwnTexts,
  isThrowingOwnText,
  matchDetailSwitches,
  mayHoldDetailSwitch,
  withoutTypeSyntax,
  type AnsweringNode,
  type FunctionNode,
  type InternalDetail,
  type InternalDetailKind,
  type Node,
  type ResponseMatch,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getOmission, getTextReplacement } from '../fixes/sensitive-values.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = InternalDetailKind | 'switch' | 'omit' | 'replace' | 'remove';
type Context = RuleContext<object, MessageIds>;

/** What is sent, and how. */
interface Sent {
  readonly values: readonly Node[];
  readonly place: 'body' | 'exception' | 'header' | 'piece' | 'redirect';
  readonly status: number | undefined;
  /** Whether an error that is the value itself goes to the error handler. */
  readonly handlesErrors: boolean;
  /** Whether what is sent becomes a text. */
  readonly isText?: boolean;
}

const places: Readonly<Record<Sent['place'], string>> = {
  body: 'the body of a response',
  exception: 'the message of an exception that clients are shown',
  header: 'a header of a response',
  piece: 'the body of a response',
  redirect: 'the address of a redirect',
};

/** The worst first: of what one expression carries, that is said. */
const kinds: readonly InternalDetailKind[] = ['stack', 'environment', 'query', 'path', 'error', 'message'];

export default defineRule<object, MessageIds>({
  name: 'no-internal-details-in-response',
  type: 'problem',
  docs: {
    description: 'Disallow stacks, messages of unknown errors and other internals in responses',
    preset: 'recommended',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-209', 'CWE-497', 'CWE-550'],
  },
  messages: {
    environment:
      '`{{value}}` is sent in {{place}}: the environment of the server holds its secrets, and clients must see none of it.',
    error:
      '`{{value}}` is sent in {{place}} as it is: whatever a library or database puts on an error reaches the client.',
    message:
      '`{{value}}` is sent in {{place}}, and may be the message of any error: of a library or the database, with internals that only the log should have.',
    path: '`{{value}}` is sent in {{place}}: it tells clients where the program lies on the server.',
    query: '`{{value}}` is sent in {{place}}: it tells clients how the database is built.',
    stack: '`{{value}}` is sent in {{place}}: it tells clients the files, functions and versions that the server runs.',
    switch: '`{{value}}` sends clients {{sends}}, in production, too.',
    omit: 'Leave out `{{name}}`.',
    replace: "Send the constant '{{text}}'.",
    remove: 'Remove `{{name}}`.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => (mayShowAny.test(text) && mayAnswer(text, getProject)) || mayHoldDetailSwitch(text),
  create(context) {
    const reported = new Set<Node>();

    const check = (sent: Sent): void => {
      for (const value of sent.values) checkValue(context, value, sent, reported);
    };

    const checkAnswer = (node: AnsweringNode): void => {
      const match = context.file.responses.matchResponse(node);
      const sent = match === undefined ? undefined : toSent(match);
      if (sent !== undefined) check(sent);
    };

    const checkHelper = (call: TSESTree.CallExpression): void => {
      const { file, sourceCode } = context;
      if (!file.handlers.frameworks.mentions.hasAnswerForm) return;
      if (!call.arguments.some((argument) => mayShow.test(sourceCode.getText(argument)))) return;
      const origin = file.origins.resolve(call.callee);
      if (origin.kind !== 'node' || !isFunction(origin.node)) return;
      for (const match of file.responses.findAnswers(origin.node, call)) {
        const sent = toSent(match);
        for (const value of sent?.values ?? [])
          if (sent !== undefined)
            report(context, file.details.findGiven(value, call, origin.node), value, sent, reported);
      }
    };

    const checkReturned = (fn: FunctionNode, value: Node): void => {
      const handler = context.file.handlers.matchHandler(fn);
      if (handler === undefined || handler.kind === 'middleware' || !handler.row.answers.returnsValue) return;
      if (isAnswerOfHelper(context, value)) return;
      const handlesErrors = handler.row.answers.handlesSentErrors === true;
      check({ values: [value], place: 'body', status: undefined, handlesErrors });
    };

    // Of the whole text, and therefore asked once.
    const hasSwitch = mayHoldDetailSwitch(context.sourceCode.text);
    const checkSwitches = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      if (!hasSwitch) return;
      for (const { row, node: option } of matchDetailSwitches(node, context.file.origins, context.file.sourceCode)) {
        const omission = option.type === 'Property' ? getOmission(option.value, [], context.sourceCode) : undefined;
        context.report({
          node: option,
          messageId: 'switch',
          data: { value: toShortText(context.sourceCode.getText(option)), sends: row.sends },
          suggest:
            omission === undefined || row.option === undefined || row.option.value === undefined
              ? []
              : [
                  {
                    messageId: 'remove',
                    data: { name: omission.name },
                    fix: (fixer) => fixer.replaceTextRange([...omission.edit.range], omission.edit.text),
                  },
                ],
        });
      }
    };

    const checkExposure = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      const exposure = context.file.responses.matchExposure(node);
      if (exposure === undefined) return;
      check({ values: exposure.values, place: exposure.place, status: undefined, handlesErrors: false });
    };

    return {
      CallExpression(node) {
        if (node.arguments.length === 0 && !hasSwitch) return;
        checkSwitches(node);
        checkAnswer(node);
        checkExposure(node);
        checkHelper(node);
      },
      NewExpression(node) {
        if (node.arguments.length === 0) return;
        checkSwitches(node);
        if (isMadeForReport(node, context.file)) return;
        checkAnswer(node);
        checkExposure(node);
      },
      AssignmentExpression: checkAnswer,
      ObjectExpression: checkAnswer,
      ReturnStatement(node) {
        if (node.argument === null || !mayReturnError(node, context.sourceCode)) return;
        if (!context.file.handlers.mayReturnAnswers) return;
        const fn = getEnclosingFunction(node);
        if (fn !== undefined) checkReturned(fn, node.argument);
      },
      ArrowFunctionExpression(node) {
        if (node.body.type === 'BlockStatement' || node.params.length === 0) return;
        if (!context.file.handlers.mayReturnAnswers) return;
        if (node.params.length > 1 || mayShow.test(context.sourceCode.getText(node))) checkReturned(node, node.body);
      },
    };
  },
});

/** What an expression says that shows something of an error, the environment or a path. */
const mayShow = /[eE]rr|[eE]xception|[fF]ault|[pP]roblem|\b(?:message|process|stack)\b|__dirname|__filename/u;

/** An error has a name in a catch, or a parameter's; the rest are the environment, paths and switches. */
const mayShowAny = new RegExp(
  [
    // The words as code has them: before what opens a call or a block.
    String.raw`\b(?:catch|then)['"\x60\]]*\s*(?:[({<!/]|\?\.)`,
    // A variable or parameter, and the type of one; not the name of a class, and not `default:`.
    String.raw`(?:[eE]rr(?:or)?|[eE]xception|(?<!de)[fF]ault|[pP]roblem)\b(?<=(?:(?<![\w$])[a-z_$]|:\s*)[\w$.]*)\s*[,:)]`,
    String.raw`\bprocess\b\s*(?:\??\.\s*\w|[[;,)!}'"\x60]|as\b|$)`,
    '__dirname|__filename',
  ].join('|'),
  'mu',
);

/** Whether a function of this file makes the answer: it is looked at where the function is called. */
function isAnswerOfHelper({ file }: Context, value: Node): boolean {
  const call = value.type === 'AwaitExpression' ? value.argument : value;
  if (call.type !== 'CallExpression') return false;
  const origin = file.origins.resolve(call.callee);
  return origin.kind === 'node' && isFunction(origin.node) && file.responses.findAnswers(origin.node, call).length > 0;
}

/** What an answer sends; undefined where it sends the client elsewhere, or is an exception whose content the framework keeps back. */
function toSent({ node, row, body, bodyKind, status, isException }: ResponseMatch): Sent | undefined {
  if (body === undefined) return undefined;
  const { answers } = row;
  if (isException) {
    const shown =
      node.type === 'CallExpression' ? answers.throwers[getLastName(node.callee) ?? '']?.exposedBelow : undefined;
    if (shown !== undefined && (status === undefined || status >= shown)) return undefined;
  } else if (status !== undefined && status >= 300 && status < 400) return undefined;
  return {
    values: isException ? withoutCause(body) : [body],
    place: isException ? 'exception' : 'body',
    status,
    handlesErrors: answers.handlesSentErrors === true && bodyKind !== 'text',
    isText: bodyKind === 'text',
  };
}

function checkValue(context: Context, value: Node, sent: Sent, reported: Set<Node>): void {
  const isText = sent.place === 'header' || sent.place === 'redirect' || sent.isText === true;
  const isFailure = sent.status !== undefined && sent.status >= 500;
  report(context, context.file.details.find(value, { isText, isFailure }), value, sent, reported);
}

function report(
  context: Context,
  found: readonly InternalDetail[],
  value: Node,
  sent: Sent,
  reported: Set<Node>,
): void {
  if (found.length === 0 || isWithoutNext(value, context)) return;
  // Who tries a connection, or sends a mail as a test, asks for what goes wrong.
  const isTrial =
    found.some(({ kind }) => kind === 'message') &&
    (isInTrial(value, context.file) || isInNamedTrial(value, context.file.sourceCode));
  const details = found.filter(
    (detail) =>
      !(isTrial && detail.kind === 'message') &&
      mayReport(detail, value, sent, context) &&
      !isAfterMessage(detail, found),
  );
  if (details.length === 0 || isForDevelopers(value, context)) return;
  if (sent.place === 'exception' && isKeptBack(value, context.file)) return;
  const byHolder = new Map<Node, InternalDetail>();
  for (const kind of kinds) {
    for (const detail of details) {
      const holder = getHolder(detail.node);
      if (detail.kind === kind && !byHolder.has(holder)) byHolder.set(holder, detail);
    }
  }
  for (const [holder, detail] of byHolder) {
    // What is told where it is put into the answer is not told again where a variable with the answer is returned.
    if (reported.has(holder) || reported.has(detail.source)) continue;
    reported.add(holder);
    if (detail.node === detail.source) reported.add(detail.source);
    context.report({
      node: detail.node,
      messageId: detail.kind,
      data: { value: toShortText(context.sourceCode.getText(detail.node)), place: places[sent.place] },
      suggest: suggest(context, holder, detail, sent),
    });
  }
}

/** Whether an answer is that of a handler which is registered for developers alone. */
function isForDevelopers(node: Node, { file, sourceCode }: Context): boolean {
  const handler = file.handlers.findHandler(node);
  return handler !== undefined && isMountedForDevelopers(handler.node, sourceCode);
}

/**
 * Whether an error is only sent where it has no message, which stands before it: `error.message || error`,
 * `error.message || JSON.stringify(error)`.
 */
function isAfterMessage({ kind, node }: InternalDetail, found: readonly InternalDetail[]): boolean {
  const holder = kind === 'error' ? getHolder(getStringified(node)) : node;
  return (
    holder.type === 'LogicalExpression' &&
    found.some(
      (each) => each.kind === 'message' && each.node.range[1] <= node.range[0] && getHolder(each.node) === holder,
    )
  );
}

/** `JSON.stringify(error)` around an error, or the error itself. */
function getStringified(node: Node): Node {
  const { parent } = node;
  return parent?.type === 'CallExpression' && parent.arguments[0] === node && getLastName(parent.callee) === 'stringify'
    ? parent
    : node;
}

function mayReport(detail: InternalDetail, value: Node, sent: Sent, context: Context): boolean {
  const { kind, error } = detail;
  // A success may tell of an error that was kept; of one that it stands in the `catch` of, it tells whatever that is.
  if (sent.status !== undefined && sent.status < 300 && (error === undefined || !isInScope(value, error.scope)))
    return false;
  if (kind === 'message' && isOfOwnText(detail, context)) return false;
  if (kind === 'error' && sent.isText !== true && error?.scope.type === 'CatchClause') {
    if (isRejectingOwnTexts(error.scope.parent.block, context.file)) return false;
  }
  if (kind === 'error' && sent.handlesErrors && withoutTypeSyntax(value) === withoutTypeSyntax(detail.node))
    return false;
  if (error === undefined || (kind !== 'message' && kind !== 'error')) return true;
  // What a check says of the request is for who sent it.
  const isRequestFault = sent.status === undefined || sent.status < 500;
  return !(isRequestFault && isOfRequest(error.scope, context));
}

/** Whether a node stands in the `catch`, or the function given to `.catch(…)`, that an error arrives in. */
function isInScope(node: Node, scope: NonNullable<InternalDetail['error']>['scope']): boolean {
  const isCatch =
    scope.type === 'CatchClause' ||
    (scope.parent.type === 'CallExpression' && getLastName(scope.parent.callee) === 'catch');
  return isCatch && node.range[0] >= scope.range[0] && node.range[1] <= scope.range[1];
}

/** Whether what is caught can only be an error that the file makes of a constant text. */
function isOfOwnText({ error }: InternalDetail, { file }: Context): boolean {
  if (error?.scope.type !== 'CatchClause') return false;
  return isThrowingOwnText(error.scope.parent.block, file, (call) => file.clientValues.match(call) !== undefined);
}

/** Whether what arrives in a `catch`, or a function given to `.catch(…)`, can only speak of the request: what a check throws. */
function isOfRequest(scope: NonNullable<InternalDetail['error']>['scope'], { file }: Context): boolean {
  if (scope.type === 'CatchClause') {
    const { block } = scope.parent;
    return (
      isChecking(block, file.sourceCode) ||
      isCheckingByOwnTexts(block, file) ||
      isParsingByCalls(block, file.sourceCode, file.origins) ||
      isAnsweringOnly(block, file.sourceCode, file.responses, (node) => isGiven(node, file))
    );
  }
  // `verify(token).catch((error) => { throw new UnauthorizedException(error.message); })`
  const call = scope.parent;
  const callee =
    call.type === 'CallExpression' && call.arguments[0] === scope ? withoutTypeSyntax(call.callee) : undefined;
  return (
    callee?.type === 'MemberExpression' &&
    getPropertyName(callee) === 'catch' &&
    (isOfCheck(withoutTypeSyntax(callee.object), file) || isOfAnswer(withoutTypeSyntax(callee.object), file))
  );
}

/** Whether nothing but the answer can fail: `readSettings().then((settings) => { res.json(settings); })`. */
function isOfAnswer(promise: Node, file: Context['file']): boolean {
  const callee = promise.type === 'CallExpression' ? withoutTypeSyntax(promise.callee) : undefined;
  if (promise.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
  const [fn, another] = promise.arguments;
  return (
    getPropertyName(callee) === 'then' &&
    another === undefined &&
    isFunction(fn) &&
    isAlwaysGiven(callee.object, file.sourceCode, file.origins) &&
    isAnsweringOnly(fn.body, file.sourceCode, file.responses)
  );
}

/** Whether a node is the call of a function of the file that gives something in any case, or the wait for it. */
function isGiven(node: Node, { sourceCode, origins }: Context['file']): boolean {
  const call = node.type === 'AwaitExpression' ? node.argument : node;
  return call.type === 'CallExpression' && isAlwaysGiven(call, sourceCode, origins);
}

function isOfCheck(promise: Node, file: Context['file']): boolean {
  const checked = getPromiseBefore(promise, file) ?? promise;
  return isChecking(checked, file.sourceCode) && !asksOthers(checked, file);
}

/**
 * The promise of which `.then(…)` makes another whose rejection is its own: the function given does nothing but return a
 * promise that ends in a `.catch(…)` which throws nothing on.
 */
function getPromiseBefore(promise: Node, { sourceCode }: Context['file']): Node | undefined {
  const callee = promise.type === 'CallExpression' ? withoutTypeSyntax(promise.callee) : undefined;
  if (promise.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
  const [fn, another] = promise.arguments;
  if (getPropertyName(callee) !== 'then' || !isFunction(fn) || another !== undefined) return undefined;
  const [only, more] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
  const returned = only?.type === 'ReturnStatement' ? only.argument : only;
  if (more !== undefined || returned?.type !== 'CallExpression') return undefined;
  const [handler] = returned.arguments;
  const isCaught = returned.callee.type === 'MemberExpression' && getPropertyName(returned.callee) === 'catch';
  if (!isCaught || !isFunction(handler)) return undefined;
  for (const each of findInside(handler.body, sourceCode, isFunction))
    if (each.type === 'ThrowStatement') return undefined;
  return withoutTypeSyntax(callee.object);
}

/** Whether a call is of a function of the file that waits for something itself, whatever its name says: `await fetch(…)`. */
function asksOthers(call: Node, { origins, sourceCode }: Context['file']): boolean {
  if (call.type !== 'CallExpression') return false;
  const origin = origins.resolve(call.callee);
  if (origin.kind !== 'node' || !isFunction(origin.node)) return false;
  for (const each of findInside(origin.node.body, sourceCode, isFunction))
    if (each.type === 'AwaitExpression') return true;
  return false;
}

/**
 * Whether an answer stands where a handler was given no `next`, which the framework always gives it:
 * `next ? next(error) : res.status(500).json(error)`.
 */
function isWithoutNext(node: Node, { file }: Context): boolean {
  for (let current = node, { parent } = current; parent != null; current = parent, { parent } = current) {
    if (isFunction(parent)) return false;
    if (parent.type !== 'ConditionalExpression' && parent.type !== 'IfStatement') continue;
    const { test, consequent, alternate } = parent;
    if (alternate !== current || test.type !== 'Identifier') continue;
    const isCalled = isCallOf(consequent, test.name);
    if (isCalled && file.handlers.isNext(file.origins.resolve(test))) return true;
  }
  return false;
}

/** Whether a branch is a call of a function: `next(error)`, `{ return next(error); }`. */
function isCallOf(branch: Node, name: string): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  const expression =
    last?.type === 'ReturnStatement'
      ? last.argument
      : last?.type === 'ExpressionStatement'
        ? last.expression
        : (last ?? null);
  return expression?.type === 'CallExpression' && getLastName(expression.callee) === name;
}

/** The value that a detail is one arm of: `error.message || 'Failed'`, `error instanceof Error ? error.message : text`. */
function getHolder(node: Node): Node {
  let current = node;
  for (let { parent } = current; parent != null; { parent } = current) {
    const isArm =
      (parent.type === 'ConditionalExpression' && parent.test !== current) ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'CallExpression' && parent.arguments.length === 1 && getLastName(parent.callee) === 'String') ||
      (parent.type === 'MemberExpression' && parent.object === current && getPropertyName(parent) === 'toString') ||
      (parent.type === 'CallExpression' && parent.callee === current && getLastName(current) === 'toString') ||
      withoutTypeSyntax(parent) !== parent;
    if (!isArm) break;
    current = parent;
  }
  return current;
}

function suggest(
  context: Context,
  holder: Node,
  detail: InternalDetail,
  sent: Sent,
): TSESLint.ReportSuggestionArray<MessageIds> {
  const suggestions: TSESLint.ReportSuggestionArray<MessageIds> = [];
  if (detail.kind !== 'message') {
    const omission = getOmission(holder, [], context.sourceCode);
    if (omission !== undefined) {
      suggestions.push({
        messageId: 'omit',
        data: { name: omission.name },
        fix: (fixer) => fixer.replaceTextRange([...omission.edit.range], omission.edit.text),
      });
    }
  }
  if (detail.kind === 'message' || detail.kind === 'error') {
    const text = getFallback(holder) ?? getDefaultText(sent.status);
    const replacement = getTextReplacement(holder, text, context.sourceCode);
    if (replacement !== undefined) {
      suggestions.push({
        messageId: 'replace',
        data: { text },
        fix: (fixer) => fixer.replaceTextRange([...replacement.range], replacement.text),
      });
    }
  }
  return suggestions;
}

/** The constant text that stands there already for want of a message. */
function getFallback(holder: Node): string | undefined {
  const inner = withoutTypeSyntax(holder);
  const arms =
    inner.type === 'ConditionalExpression'
      ? [inner.alternate, inner.consequent]
      : inner.type === 'LogicalExpression'
        ? [inner.right, inner.left]
        : [];
  const text = arms.map((arm) => getStaticString(arm) ?? getFallback(arm)).find((each) => each !== undefined);
  return text !== undefined && /^[^'\\\r\n`$]+$/u.test(text) ? text : undefined;
}

function getDefaultText(status: number | undefined): string {
  const name = status !== undefined && isErrorStatus(status) ? getStatusName(status) : undefined;
  return name === undefined || name.includes("'") ? 'Internal Server Error' : name;
}

/** The parts of an exception's content that clients are shown: its cause is for the log. */
function withoutCause(body: Node): readonly Node[] {
  const inner = withoutTypeSyntax(body);
  if (inner.type !== 'ObjectExpression') return [body];
  return inner.properties.flatMap((property): Node[] => {
    if (property.type === 'SpreadElement') return [property.argument];
    return getPropertyName(property) === 'cause' ? [] : [property.value];
  });
}

/** Whether a `return` stands where an error is at hand: in a catch, or in a function that may be given one. */
function mayReturnError(node: TSESTree.ReturnStatement, sourceCode: Context['sourceCode']): boolean {
  if (node.argument?.type === 'Literal' || node.argument?.type === 'UnaryExpression') return false;
  for (let current: Node | undefined = node.parent; current != null; current = current.parent) {
    if (current.type === 'CatchClause') return true;
    if (!isFunction(current)) continue;
    // `let answer; try { … } catch (error) { answer = … } return answer;`
    if (node.argument?.type === 'Identifier' && /\bcatch\b/u.test(sourceCode.getText(current))) return true;
    const [first, second] = current.params;
    if (first === undefined || second === undefined) return false;
    // Error handlers are given the error first.
    const text = sourceCode.getText(node);
    return mayShow.test(text) || first.type !== 'Identifier' || text.includes(first.name);
  }
  return false;
}

function getLastName(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? getPropertyName(inner) : undefined;
}

/** How much of an expression a message quotes, in characters. */
const maximumText = 60;

function toShortText(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length <= maximumText ? line : `${line.slice(0, maximumText - 1)}…`;
}

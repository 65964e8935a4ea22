/** The log of a caught error holds the error, and with it the stack and the cause. */
import {
  areNamedRefusals,
  ErrorNarrowing,
  findErrorTexts,
  findStatusOfError,
  findInside,
  findTextMentions,
  getCaughtError,
  getCommentsAround,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  isAlias,
  isAnswerOfResult,
  isCheckingRequest,
  isInComponent,
  isNoErrorAt,
  isProbing,
  isReadingBody,
  isTextOfError,
  mayBeLogCall,
  mayWriteLog,
  reachesOutside,
  readCatch,
  statesReason,
  withholdingWords,
  withoutTypeSyntax,
  withTypeSyntax,
  type CatchFacts,
  type CaughtError,
  type ErrorTexts,
  type LogCall,
  type LoggerRow,
  type Node,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toErrorArguments, toLogArguments } from '../fixes/log-arguments.ts';
import { getLogContent } from '../fixes/log-content.ts';
import { getEagerMessage } from '../fixes/log-message.ts';
import { getTrustedRow } from '../fixes/log-usable-logger.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type MessageIds = 'textOnly' | 'logError';
type Context = RuleContext<object, MessageIds>;
type Suggestions = TSESLint.ReportSuggestionArray<MessageIds>;

export default defineRule<object, MessageIds>({
  name: 'no-error-message-only-log',
  type: 'problem',
  docs: {
    description: 'Log the error itself, not only its message',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-778'],
  },
  messages: {
    textOnly:
      '`{{logger}}` is given only the text of `{{error}}`, so the log has neither its stack nor its cause to find the fault by.',
    logError: 'Give `{{logger}}` the error itself.',
  },
  hasSuggestions: true,
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => mayWriteLog(text, getProject) && mayMatch.test(text),
  create(context) {
    const { sourceCode } = context;
    const texts = new Map<Node, ErrorTexts>();
    const getTexts = (caught: CaughtError): ErrorTexts => {
      let found = texts.get(caught.body);
      if (found === undefined) texts.set(caught.body, (found = findErrorTexts(caught, sourceCode)));
      return found;
    };
    return {
      CallExpression(node) {
        if (!mayBeLogCall(node, ({ type }) => type !== 'Literal')) return;
        const caught = getCaughtError(node);
        if (caught === undefined) return;
        const known = getTexts(caught);
        const mentions = findTextMentions(node.arguments, caught.name, sourceCode, known);
        if (mentions === undefined) return;
        const { file } = context;
        const log = file.loggers.matchLogCall(node);
        if (log === undefined || !isOfFailure(log)) return;
        // An inner variable of the same name is no error.
        if (mentions.some((each) => !isDeclaredBy(each, caught, known, context))) return;
        if (file.purpose === 'other' || isInComponent(node, file.project)) return;
        if (!hasArrived(caught, context) || isExpected(node, log, caught, known, context)) return;
        if (isKeptElsewhere(context, caught, node) || isWithheld(node, context)) return;
        context.report({
          node,
          messageId: 'textOnly',
          data: {
            logger: sourceCode.getText(withoutTypeSyntax(node.callee)),
            error: sourceCode.getText(withoutTypeSyntax(caught.parameter)).split(':', 1)[0] ?? '',
          },
          suggest: caught.name === undefined ? [] : suggest(context, log, caught.name, known),
        });
      },
    };
  },
});

const mayMatch =
  /\b(?:catch|then|on|once|addListener|addEventListener)\b|(?:err|error|exception|fault|problem)\s*[!,:)?]/iu;

/** Whether a log says that something failed: by its level, or by `console.log`, which has none. */
function isOfFailure({ severity, method, logger }: LogCall): boolean {
  return (
    /^(?:warn|error|fatal)$/u.test(severity) ||
    (method === 'log' && logger.row?.sources.globals?.includes('console') === true)
  );
}

function isDeclaredBy(
  mention: TSESTree.Identifier,
  { name, parameter }: CaughtError,
  texts: ErrorTexts,
  { file }: Context,
): boolean {
  const declared = file.origins.findVariable(mention)?.identifiers[0];
  return declared !== undefined && declared === (mention.name === name ? parameter : texts.get(mention.name));
}

/** Whether a parameter that is named for an error is given any error that there may be. */
function hasArrived({ parameter, receiver }: CaughtError, { file, sourceCode }: Context): boolean {
  if (receiver === undefined) return true;
  if (isAnswerOfResult(receiver, sourceCode)) return false;
  if (parameter.type !== 'Identifier') return false;
  const variable = file.origins.findVariable(parameter);
  const error = variable === undefined ? undefined : file.arrived.find(variable);
  return error?.isKnown === false || error?.isOfResult === true;
}

/** Whether the error is one that is expected, so that its text says enough: a condition names it, or it answers a question. */
function isExpected(
  node: Node,
  log: LogCall,
  caught: CaughtError,
  texts: ErrorTexts,
  { file, sourceCode }: Context,
): boolean {
  const { name, parameter, tried } = caught;
  const aliases = [...texts.values()].filter(
    ({ parent }) =>
      name !== undefined && parent.type === 'VariableDeclarator' && parent.init !== null && isAlias(parent.init, name),
  );
  const declared = parameter.type === 'Identifier' ? [parameter, ...aliases] : [...texts.values()];
  const bindings = new Set(
    declared.map((each) => file.origins.findVariable(each)).filter((each) => each !== undefined),
  );
  if (new ErrorNarrowing(bindings, { sourceCode, origins: file.origins }).isKnownAt(node)) return true;
  if (name !== undefined && isNoErrorAt(node, name)) return true;
  if (isBadInput(caught, node, file)) return true;
  const isFault = /^(?:error|fatal)$/u.test(log.severity);
  const { responses } = readFacts(caught, node, file);
  if (!isFault && responses.some(({ status = 500 }) => status < 500)) return true;
  return tried !== undefined && isProbing(tried, sourceCode, file.origins) && (!isFault || responses.length > 0);
}

/** Whether what was tried is to read what a client sent, by code that works in memory, and the client is told so by a 4xx. */
function isBadInput(caught: CaughtError, node: Node, file: Context['file']): boolean {
  const { tried } = caught;
  if (tried?.type !== 'BlockStatement') return false;
  // `schema.parse(await request.json())`
  if (isCheckingRequest(tried, file.sourceCode, (each) => isReadingBody(each, file))) {
    const { responses, returns, throws } = readFacts(caught, node, file);
    const isRefused = responses.every(({ status = 500 }) => status >= 400 && status < 500);
    if (throws.length === 0 && (responses.length > 0 ? isRefused : areNamedRefusals(returns))) return true;
  }
  const [first] = tried.body;
  if (first === undefined || reachesOutside(tried, file.sourceCode) || !isProbing(first, file.sourceCode, file.origins))
    return false;
  return readFacts(caught, node, file).throws.some(({ node: exit }) => {
    const thrown = exit.type === 'ThrowStatement' ? exit.argument : exit;
    const status = findStatusOfError(thrown, file) ?? 500;
    return status >= 400 && status < 500;
  });
}

function readFacts({ parameter, body }: CaughtError, node: Node, file: Context['file']): CatchFacts {
  const fn = getEnclosingFunction(node);
  return readCatch(body, parameter, fn === undefined ? undefined : file.handlers.matchHandler(fn), {
    sourceCode: file.sourceCode,
    origins: file.origins,
    loggers: file.loggers,
    frameworks: file.handlers.frameworks,
    responses: file.responses,
  });
}

/** Whether the error itself goes on from here, so that its stack is written by another: thrown, passed on, reported, logged. */
function isKeptElsewhere({ file }: Context, caught: CaughtError, node: TSESTree.CallExpression): boolean {
  const { body, name } = caught;
  const facts = readFacts(caught, node, file);
  if (facts.reports.length > 0 || facts.handsOver.length > 0) return true;
  if ([...facts.throws, ...facts.forwards].some((exit) => exit.isSame || exit.carriesError)) return true;
  for (const each of findInside(body, file.sourceCode, () => false)) {
    // Given to any other function as a whole, or its stack read.
    if (each.type !== 'Identifier' || each.name !== name || isNoErrorAt(each, name)) continue;
    const { parent } = each;
    const typed = withTypeSyntax(each);
    const read = typed.parent;
    if (read?.type === 'MemberExpression' && read.object === typed && getPropertyName(read) === 'stack') {
      if (!isInOtherBranch(each, node)) return true;
      continue;
    }
    if (parent.type === 'CallExpression' && parent.callee !== each && !isTextOfError(parent)) return true;
    if (parent.type === 'Property' && parent.value === each) return true;
  }
  return false;
}

/** Whether two nodes stand in the two branches of one `if`, so that one of them only is run. */
function isInOtherBranch(one: Node, other: Node): boolean {
  const contains = (outer: Node, inner: Node): boolean =>
    outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
  for (let child = one, { parent } = one; parent != null; child = parent, { parent } = parent)
    if (contains(parent, other))
      return parent.type === 'IfStatement' && child !== parent.test && !contains(parent.test, other);
  return false;
}

/** Whether a comment at a log says why it leaves the rest of the error out: `// Only the message, the error holds the token`. */
function isWithheld(node: TSESTree.CallExpression, { sourceCode }: Context): boolean {
  return getCommentsAround(node, sourceCode).some(({ value }) => withholdingWords.test(value) && statesReason(value));
}

function suggest(context: Context, log: LogCall, name: string, texts: ErrorTexts): Suggestions {
  const { sourceCode } = context;
  const row = getTrustedRow(log.logger, log.receiver === undefined ? '' : sourceCode.getText(log.receiver));
  const first = log.arguments[0];
  const last = log.arguments.at(-1);
  if (row === undefined || first === undefined || last === undefined) return [];
  if (sourceCode.getCommentsInside(log.node).length > 0) return [];
  const text = toArguments(context, log, row, name, texts);
  if (text === undefined) return [];
  return [
    {
      messageId: 'logError',
      data: { logger: sourceCode.getText(withoutTypeSyntax(log.node.callee)) },
      fix: (fixer) => fixer.replaceTextRange([first.range[0], last.range[1]], text),
    },
  ];
}

/** The arguments with the error among them; undefined where the shape of the call does not say where it goes. */
function toArguments(
  { file, sourceCode }: Context,
  log: LogCall,
  row: LoggerRow,
  name: string,
  texts: ErrorTexts,
): string | undefined {
  const [first, second] = log.arguments;
  if (first === undefined || first.type === 'SpreadElement') return undefined;
  const literal = getStaticString(first);
  if (log.arguments.length === 2 && second !== undefined && literal !== undefined) {
    const isText =
      findTextMentions([second], name, sourceCode, texts) !== undefined && second.type !== 'ObjectExpression';
    if (!isText || /%[sdifjoOc]/u.test(literal)) return undefined;
    return toErrorArguments(row, name, sourceCode.getText(first), log.severity);
  }
  if (log.arguments.length !== 1) return undefined;
  const message = getEagerMessage(first, file.origins);
  if (message?.parts === undefined) {
    return row.error.at === 'fields' || row.error.at === 'stack-second'
      ? toErrorArguments(row, name, sourceCode.getText(first), log.severity)
      : name;
  }
  const content = getLogContent(row, message.parts, [], [], file.origins);
  return content?.error === undefined ? undefined : toLogArguments(row, log.severity, content, sourceCode)?.text;
}

/** The level of a log and the answer beside it agree on whose mistake it was. */
import {
  findExpectedError,
  findInside,
  findOutcome,
  getCommentsAround,
  getEnclosingFunction,
  getFailure,
  getPropertyName,
  getReferenceName,
  getRejectionHandler,
  getStatusName,
  isForOwnSetUp,
  isFunction,
  isHealthCheck,
  isHealthFile,
  isKnownError,
  isMissingAfterStored,
  isLogMethodName,
  isUnknownUpstreamFailure,
  matchErrorReport,
  sanityPhrase,
  mayWriteLog,
  speaksOfFault,
  statesReason,
  withoutTypeSyntax,
  type LogCall,
  type Node,
  type Outcome,
  type Severity,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toLevelEdit } from '../fixes/log-level.ts';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly unknownErrors: boolean;
}

type MessageIds = 'answered' | 'contradicts' | 'known' | 'below' | 'useLevel';
type Context = RuleContext<Options, MessageIds>;

const errorLevels: ReadonlySet<Severity> = new Set(['error', 'fatal']);
/** The status of a failure that nobody expected. */
const unexpectedStatus = 500;

export default defineRule<Options, MessageIds>({
  name: 'consistent-log-level',
  type: 'problem',
  docs: {
    description: 'Require a log level that agrees with the status of the answer beside it',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    answered:
      '`{{logger}}` reports a fault of the server, but {{status}} beside it says that the client made a mistake, so alerts go off for what nobody has to mend.',
    contradicts:
      '`{{logger}}` reports this as a fault of the server, and {{status}} beside it tells clients that it is their mistake: it cannot be both, so the level or the status is wrong.',
    known:
      '`{{logger}}` reports a fault of the server, but `{{error}}` is an error that the service expects, so alerts go off for what nobody has to mend.',
    below:
      '`{{logger}}` writes a failure that is answered with {{status}} below the level of errors, so nobody who watches for errors learns of it.',
    useLevel: 'Log it with `{{method}}`.',
  },
  hasSuggestions: true,
  options: {
    unknownErrors: {
      description: 'Whether a `catch` that takes every error, logs it as one and answers 4xx is reported.',
      type: 'boolean',
      default: true,
    },
  },
  defaultOptions: { unknownErrors: true },
  mayMatch: (text, getProject) => outcomeForm.test(text) && mayWriteLog(text, getProject),
  create(context) {
    const reported = new Set<Node>();
    return {
      CallExpression(node) {
        const callee = withoutTypeSyntax(node.callee);
        if (callee.type !== 'MemberExpression' || !isLogMethodName(getPropertyName(callee) ?? '')) return;
        const place = getStatement(node);
        if (place !== undefined) check(context, node, place, reported);
      },
    };
  },
});

/** What a file has in it that answers, throws or catches. */
const outcomeForm = /[45]\d\d|\bthrow\b|\bcatch\b|[sS]tatus|\bnext\b|\breject\b/u;

interface Place {
  readonly statement: TSESTree.ExpressionStatement;
  /** The statements that run together. */
  readonly siblings: readonly Node[];
}

/** The statement that a call is, among those beside it. */
function getStatement(node: TSESTree.CallExpression): Place | undefined {
  let current: Node = node;
  while (current.parent?.type === 'ChainExpression' || current.parent?.type === 'AwaitExpression')
    current = current.parent;
  const statement = current.parent;
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { parent } = statement;
  if (parent.type === 'BlockStatement') return { statement, siblings: parent.body };
  return parent.type === 'SwitchCase' ? { statement, siblings: parent.consequent } : undefined;
}

/** @param reported the blocks with a finding: several lines of one are one decision */
function check(context: Context, node: TSESTree.CallExpression, place: Place, reported: Set<Node>): void {
  const { file } = context;
  const log = file.loggers.matchLogCall(node);
  if (log === undefined) return;
  if (errorLevels.has(log.severity)) {
    const block = place.statement.parent;
    if (!reported.has(block) && checkExpected(context, log, place)) reported.add(block);
  } else checkUnexpected(context, log, place);
}

/** @returns whether it is reported */
function checkExpected(context: Context, log: LogCall, { statement, siblings }: Place): boolean {
  const { file } = context;
  if (speaksOfFault(log.arguments, file)) return false;
  const outcome = findOutcome(statement, siblings, file);
  const logger = getLogger(context, log);
  if (outcome !== undefined) {
    if (outcome.status < 400 || outcome.status >= 500) return false;
    if (file.purpose === 'other' || isForOwnSetUp(log.node, file) || isReported(statement, siblings, context))
      return false;
    const status = describe(outcome);
    const told = getFailure(log.node, log.arguments, file);
    const failure = told === 'expected' && isMissingAfterStored(log.node, file) ? 'any' : told;
    if (failure === 'expected') {
      // What another server answered is not known to be the mistake of who asked this one.
      if (isUnknownUpstreamFailure(log.node, file.origins)) return false;
      if (isSaidToBeFault(statement, siblings, context) || isNoticeExplained(statement, siblings, context))
        return false;
      report(context, findLogsFrom(log, siblings, context), 'warn', 'answered', { logger, status });
      return true;
    } else if (failure === 'any' && context.options.unknownErrors && !isExplained(statement, outcome.status, context)) {
      context.report({ node: log.node, messageId: 'contradicts', data: { logger, status } });
      return true;
    }
    return false;
  }
  const error = findExpectedError(log.node, file);
  if (error === undefined || file.purpose === 'other' || isReported(statement, siblings, context)) return false;
  report(context, findLogsFrom(log, siblings, context), 'warn', 'known', { logger, error: error.name });
  return true;
}

function checkUnexpected(context: Context, log: LogCall, { statement, siblings }: Place): void {
  const { file } = context;
  if (!isFailureBlock(statement.parent)) return;
  const outcome = findOutcome(statement, siblings, file);
  if (outcome?.status !== unexpectedStatus || outcome.kind !== 'answers' || file.purpose === 'other') return;
  if (isKnownError(log.node, file) || isReported(statement, siblings, context) || hasOtherLog(siblings, log, context))
    return;
  if (isLevelExplained(statement, siblings, context)) return;
  const handler = file.handlers.findHandler(log.node);
  if (handler === undefined ? isHealthFile(context.filename) : isHealthCheck(handler, context.filename)) return;
  report(context, [log], 'error', 'below', { logger: getLogger(context, log), status: describe(outcome) });
}

/** What a comment speaks of that says why clients are told so. */
const answerWords = /\b(?:4\d\d|answer\w*|caller\w*|client\w*|respon[ds]\w*|retr(?:y|ied|ies|ying)|status\w*)\b/iu;

/** Whether a comment in the block says why it is answered so, or one above its function names the status. */
function isExplained({ parent }: TSESTree.ExpressionStatement, status: number, { sourceCode }: Context): boolean {
  const fn = getEnclosingFunction(parent);
  return getCommentsAround(fn ?? parent, sourceCode).some(({ value, range }) => {
    const isInBlock = range[0] >= parent.range[0] && range[1] <= parent.range[1];
    const isAbove = fn !== undefined && range[1] <= fn.range[0];
    const isOfAnswer = isInBlock ? answerWords.test(value) : isAbove && value.includes(String(status));
    return isOfAnswer && statesReason(value);
  });
}

/** What a comment says of what must not be: that something `MUST have` a part (RFC 2119), or must not come about. */
const faultText =
  /\bMUST (?:always )?(?:be|exist|have)\b|\b(?:can(?:no|')t|cannot|must not|must never|should not|should never)(?: ever)? (?:happen|occur)\b/u;
/** Who a comment speaks of that only asks something of who sent the request. */
const senderWords = /\b(?:body|caller|client|header|request|user)s?\b/iu;

/**
 * Whether a comment between a log and what follows it in its block says that this must never be, or one above the condition
 * that it is only asked to be sure.
 */
function isSaidToBeFault(statement: Node, siblings: readonly Node[], { sourceCode }: Context): boolean {
  const next = siblings[siblings.indexOf(statement) + 1];
  const branch = statement.parent?.parent;
  const isSanityCheck =
    branch?.type === 'IfStatement' &&
    branch.consequent === statement.parent &&
    sourceCode
      .getCommentsBefore(branch)
      .some(({ value }) => sanityPhrase.test(value.replaceAll(/\s+\*?\s*/gu, ' ')) && !senderWords.test(value));
  return (
    isSanityCheck ||
    [statement, ...(next === undefined ? [] : [next])].some((each) =>
      sourceCode.getCommentsBefore(each).some(({ value }) => faultText.test(value) && !senderWords.test(value)),
    )
  );
}

/** What a comment speaks of that says why a log has its level. */
const levelWords = /\b(?:alerts?|levels?|log(?:s|ged|ging)?|noise|noisy)\b/iu;

/** Whether the comment above a log, or above the first of the logs that it is one of, says why it has its level. */
function isLevelExplained(statement: Node, siblings: readonly Node[], { sourceCode }: Context): boolean {
  const before = siblings.slice(0, siblings.indexOf(statement)).toReversed();
  const end = before.findIndex((each) => !isLogByName(each));
  const run = [statement, ...(end === -1 ? before : before.slice(0, end))];
  return run.some((each) =>
    sourceCode
      .getCommentsBefore(each)
      .some(({ value }) => levelWords.test(value) && statesReason(value.replace(markerOfReason, ''))),
  );
}

/** The marker of a note that tells a cause, and not only what is to be done: `TODO: no error here, because …`. */
const markerOfReason = /^[\s*]*(?:FIXME|TODO)\b[:\s]*(?=.*\b(?:because|due to|since|so that)\b)/su;

/** `console.log(…)`, `logger.verbose(…)`, by the name of the method. */
function isLogByName(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(statement.expression.callee);
  return callee.type === 'MemberExpression' && isLogMethodName(getPropertyName(callee) ?? '');
}

/** What a comment speaks of that says that somebody is to be told of what happens here. */
const noticeWords = /\b(?:alert(?:s|ed|ing)?|captur(?:e|es|ed|ing))\b/iu;

/**
 * Whether the comment at the head of a block, of which nothing but variables comes before a log, says that somebody is to
 * be told: `// capture this for those on call; throwing it would make the sender try again`.
 */
function isNoticeExplained(statement: Node, siblings: readonly Node[], { sourceCode }: Context): boolean {
  const before = siblings.slice(0, siblings.indexOf(statement));
  const head = before[0] ?? statement;
  return (
    before.every(({ type }) => type === 'VariableDeclaration') &&
    sourceCode.getCommentsBefore(head).some(({ value }) => noticeWords.test(value) && statesReason(value))
  );
}

/** Whether a block is run for what went wrong, or on a condition. */
function isFailureBlock({ parent }: Node): boolean {
  if (parent?.type === 'IfStatement' || parent?.type === 'CatchClause') return true;
  return isFunction(parent) && parent.parent.type === 'CallExpression' && getRejectionHandler(parent.parent) === parent;
}

/** Whether the error goes to a service for errors beside it, or above it in its `catch`: then somebody wants to be told. */
function isReported(statement: Node, siblings: readonly Node[], context: Context): boolean {
  return siblings.some((sibling) => hasReport(sibling, context)) || isReportedAbove(statement, context);
}

/** Whether the caught error is reported before the branch of its `catch` that a statement stands in, also on a condition. */
function isReportedAbove(statement: Node, context: Context): boolean {
  const before: Node[] = [];
  for (
    let child = statement, { parent } = statement;
    parent != null && !isFunction(parent);
    child = parent, { parent } = parent
  ) {
    if (parent.type === 'BlockStatement')
      before.push(...parent.body.slice(0, parent.body.indexOf(child as TSESTree.Statement)));
    if (parent.type !== 'CatchClause') continue;
    const { param } = parent;
    return param?.type === 'Identifier' && before.some((each) => hasReport(each, context, param.name));
  }
  return false;
}

/** Whether something in a statement reports, where `error` is given an error of that name. */
function hasReport(statement: Node, { file, sourceCode }: Context, error?: string): boolean {
  for (const each of findInside(statement, sourceCode, isFunction)) {
    if (each.type !== 'CallExpression' || matchErrorReport(each, file.origins) === undefined) continue;
    if (error === undefined || each.arguments.some((given) => getReferenceName(given) === error)) return true;
  }
  return false;
}

/** Whether another log of the same block reports the failure. */
function hasOtherLog(siblings: readonly Node[], log: LogCall, { file, sourceCode }: Context): boolean {
  return siblings.some((sibling) => {
    for (const each of findInside(sibling, sourceCode, isFunction)) {
      if (each.type !== 'CallExpression' || each === log.node) continue;
      const other = file.loggers.matchLogCall(each);
      if (other !== undefined && (errorLevels.has(other.severity) || each.range[0] > log.node.range[0])) return true;
    }
    return false;
  });
}

function getLogger({ sourceCode }: Context, { node }: LogCall): string {
  return sourceCode.getText(withoutTypeSyntax(node.callee));
}

/** The status; where it is only guessed from the name of an error, that name. */
function describe({ status, guessedFrom }: Outcome): string {
  if (guessedFrom !== undefined) return `an error named \`${guessedFrom}\``;
  const name = getStatusName(status);
  return name === undefined ? String(status) : `${String(status)} ${name}`;
}

function report(
  context: Context,
  [log, ...more]: readonly [LogCall, ...LogCall[]],
  severity: Severity,
  messageId: MessageIds,
  data: Readonly<Record<string, string>>,
): void {
  const edit = toLevelEdit(log, severity, context.sourceCode);
  // All lines of one decision change together.
  const others = more.map((each) => toLevelEdit(each, severity, context.sourceCode));
  const edits = [edit, ...others].filter((each) => each !== undefined);
  const suggest: TSESLint.ReportSuggestionArray<MessageIds> =
    edit === undefined || edits.length <= more.length
      ? []
      : [
          {
            messageId: 'useLevel',
            data: { method: edit.method },
            fix: (fixer) => edits.map(({ node, text }) => fixer.replaceText(node, text)),
          },
        ];
  context.report({ node: log.node, messageId, data, suggest });
}

/** The logs of errors among the statements that run together, from one of them on. */
function findLogsFrom(log: LogCall, siblings: readonly Node[], { file }: Context): readonly [LogCall, ...LogCall[]] {
  const others = siblings.flatMap((sibling) => {
    if (sibling.type !== 'ExpressionStatement' || sibling.range[0] < log.node.range[0]) return [];
    const { expression } = sibling;
    const other = expression.type === 'CallExpression' && expression !== log.node ? expression : undefined;
    const match = other === undefined ? undefined : file.loggers.matchLogCall(other);
    return match !== undefined && errorLevels.has(match.severity) && !speaksOfFault(match.arguments, file)
      ? [match]
      : [];
  });
  return [log, ...others];
}

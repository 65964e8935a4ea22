/** What counts as doing nothing with an error: functions that are empty, events that carry errors, comments that give no reason. */
import type { ExportReference } from './table.ts';

/** Exports that are functions which do nothing. Sorted by module. */
export const emptyFunctions = [
  { module: 'es-toolkit', export: 'noop' },
  { module: 'es-toolkit/compat', export: 'noop' },
  { module: 'es-toolkit/function', export: 'noop' },
  { module: 'lodash', export: 'noop' },
  { module: 'lodash-es', export: 'noop' },
  { module: 'lodash-es/noop', export: 'default' },
  { module: 'lodash.noop', export: 'default' },
  { module: 'lodash/fp', export: 'noop' },
  { module: 'lodash/noop', export: 'default' },
  { module: 'noop', export: 'default' },
  { module: 'radash', export: 'noop' },
  { module: 'remeda', export: 'doNothing' },
  { module: 'rxjs', export: 'noop' },
  { module: 'underscore', export: 'noop' },
] as const satisfies readonly ExportReference[];

/** Words of a name that says that a function does nothing. */
export const emptyFunctionNames: ReadonlySet<string> = new Set([
  'do nothing',
  'empty fn',
  'empty function',
  'no op',
  'noop',
]);

/** The operator of RxJS that is given the error of a stream, and gives another stream. https://rxjs.dev/api/operators/catchError */
export const streamOperator = 'catchError';

/** Methods that add a listener: event first, listener second. */
export const listenerMethods: ReadonlySet<string> = new Set([
  'addEventListener',
  'addListener',
  'on',
  'once',
  'prependListener',
  'prependOnceListener',
]);

/**
 * Events that bring an error: of streams, emitters and servers, and of the process.
 * https://nodejs.org/api/events.html#error-events, https://nodejs.org/api/process.html#process-events
 */
export const errorEvents: ReadonlySet<string> = new Set([
  'clientError',
  'error',
  'tlsClientError',
  'uncaughtException',
  'uncaughtExceptionMonitor',
  'unhandledRejection',
  'unhandledrejection',
]);

/** Properties that hold the one listener of an error. */
export const errorListenerProperties: ReadonlySet<string> = new Set([
  'onerror',
  'onmessageerror',
  'onunhandledrejection',
]);

/** Comments that speak to tools or promise work: whatever else they say is no reason to swallow an error. */
export const directiveComments: readonly RegExp[] = [
  /^[*\s]*(?:todo|fixme|xxx|hack)\b/iu,
  /^[*\s]*(?:istanbul|c8|v8|node:coverage)\b/iu,
  /^[*\s]*@ts-\w+/u,
  /^[*\s]*(?:(?:biome|deno-lint|dprint|prettier)-\w|stryker\s+(?:disable|restore)\b|(?:cspell|spell-?checker)\s*:|webpack\w+\s*:|[#@]__pure__)/iu,
];

/** Methods that read the body of a message to its end; where nobody takes what they give, they only let its connection go. */
export const drainingMethods: ReadonlySet<string> = new Set(['arrayBuffer', 'blob', 'bytes', 'dump', 'text']);

/** What stands before `cancel()` where it gives up the rest of a body. */
export const bodyNames: ReadonlySet<string> = new Set(['body', 'reader']);

/** Words in the name of a helper that reads the text of a message: `readTextWithLimit(response)`. */
export const bodyReaderWords: ReadonlySet<string> = new Set(['body', 'error', 'json', 'text']);

/** Lint directives: what follows `--` is the reason they give. */
export const lintDirective =
  /^[*\s]*(?:eslint|oxlint|tslint|jshint|jslint|sonar|nosonar|nolint)\b[^]*?(?:\s-{2,}\s|$)/iu;

const objects = String.raw`(?:\s+(?:all|any|the|this|that|these|those|it|an?|every|such|possible))*(?:\s+(?:errors?|exceptions?|failures?|rejections?|err|e|it|this|here))?`;

/** Phrases that name what is done (nothing) and not why. */
export const emptyPhrases: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:(?:we|you)\s+)?(?:(?:can|may|should|do|just|simply|safely|silently|quietly|deliberately|intentionally|explicitly|please|ok(?:ay)?\s+to|safe\s+to)\s+)*(?:ignor|swallow|skipp?|suppress|discard|dropp?)(?:e|ed|es|s|ing)?\b${objects}`,
    'giu',
  ),
  /\b(?:do(?:es)?|doing)\s+nothing(?:\s+(?:here|on error|with it))?\b/giu,
  // `we don't do anything with the error here`, `we do not need to handle it`
  /\b(?:(?:we|you)\s+)?(?:do(?:es)?n['’]?t|do(?:es)?\s+not)\s+(?:(?:have|need|want)\s+to\s+)?(?:do\s+anything|handle)(?:\s+(?:with\s+)?(?:it|this|(?:the\s+)?(?:errors?|exceptions?)))?(?:\s+here)?\b/giu,
  // `catch error and`, `we have to catch the error`
  /\b(?:(?:we|you)\s+)?(?:(?:have|need|want)\s+to\s+)?catch(?:es|ing)?\s+(?:(?:all|any|the)\s+)?(?:errors?|exceptions?)(?:\s+and\b)?/giu,
  /\bnothing(?:\s+to\s+(?:do|see|handle)|(?!\s+to\b))(?:\s+here)?\b/giu,
  /\bno[\s-]?op(?:eration)?\b/giu,
  /\b(?:intentional(?:ly)?|deliberate(?:ly)?|purpose(?:ly|fully)?|on purpose|by design)(?:\s+(?:left|kept))?(?:\s+(?:empty|blank))?\b/giu,
  /\b(?:(?:left|keep|empty)\s+)?(?:empty|blank)(?:\s+(?:block|catch|function|handler))?\b/giu,
  /\b(?:silent(?:ly)?|quiet(?:ly)?)(?:\s+fail(?:s|ed|ure)?)?\b/giu,
  /\b(?:fail|fails|failed)\s+silently\b/giu,
  // `fall through to the upload` says what follows.
  /\bfall(?:s|ing)?[\s-]?through\b(?!\s+to\s+\w)/giu,
  /\bpass\b/giu,
  // Chinese and Japanese: «ignore (all) errors», «do nothing», «silently».
  /(?:忽略|跳过|无视|無視|吞掉|静默)(?:掉|所有|任何|该|此|する)?(?:的)?(?:错误|异常|失败|エラー|例外)?/gu,
  /(?:什么都不做|不做任何处理|不处理|无需处理|何もしない)/gu,
];

/** A comment that names what failed and no more: `error converting the action to JSON`, `failed to save the message`. */
export const failureStatement =
  /^(?:an?\s+)?(?:error|exception|failure)s?\s+(?:(?:during|in|when|while)\s+)?[a-z]+ing\b(?:\s+(?!as\b|because\b|but\b|continu|if\b|ignor|is\b|means\b|since\b|so\b|use\b|when\b|will\b)[\w-]+){0,6}$/iu;

const failureStatementStop = String.raw`(?!(?:as|because|but|continu\w*|don['’]?t|if|ignor\w*|is|may|might|not|or|since|so|use|when|will)\b)`;

/** The same in other words, which beside a question would be its answer: `failed to get the hash`, `Token creation failed`. */
export const plainFailureStatement = new RegExp(
  [
    String.raw`^(?:(?:failed|unable)\s+to|could(?:n['’]?t|\s+not))(?:\s+${failureStatementStop}[\w-]+){1,7}$`,
    String.raw`^(?:${failureStatementStop}[\w-]+\s+){1,4}(?:has\s+)?failed$`,
  ].join('|'),
  'iu',
);

/** What a comment says of an attempt before this one: `If the first upload failed, retry without a name.` */
export const earlierFailure =
  /(?<=^|[.;\n])[\s*]*(?:after|fallback|if|since|when)\b(?![^.;,\n]*\b(?:it|that|this)\b)[^.;,\n]*\bfailed\b/giu;

/** What a comment says of a failure that what is done there keeps away: `Validate the id to avoid errors of the database.` */
export const avoidedFailure =
  /\b(?:check|ensure|validate|verify)(?:s|es)?\b[^.;\n]*\bto (?:avoid|prevent)\b[^.;\n]*\b(?:errors?|exceptions?|failures?)\b/giu;

/** What a comment says is done with a failure: `still queued, so record the error for the sweep`. */
export const recordedFailure =
  /\b(?:captur|emit|logg?|record|report|sav|send|show|stor|tell|track|writ)(?:e|es|ing|s)?\s+(?:(?:an?|its|that|the|this|which)\s+)?(?:errors?|exceptions?|failures?)\b/giu;

/** A comment of somebody who does not know. */
export const doubts = /\b(?:not sure|no idea|don['’]?t know) (?:how|what|why)\b/iu;

/** A comment that says that the failure is told in another place. */
export const toldElsewhere =
  /\b(?:already (?:handled|logged|reported)|(?:handled|logged|reported|told) (?:above|already|below|downstream|elsewhere|inside|internally|there|upstream|within)|no need to (?:log|report))\b/iu;

/** A comment that names the state of things in which it fails: `ignore if exists`, `already gone`, `ignore duplicates`. */
export const expectedStates =
  /\b(?:(?:if|in case|may|might|when)(?: it)?(?: already)? (?:exists?|missing|absent|closed|gone)|already (?:[a-z]+ing|closed|connected|deleted|destroyed|disconnected|ended|exists?|exited|gone|opened|removed|started|stopped)|(?:currently|temporarily) (?:down|offline|unavailable|unreachable)|[a-z]+ (?:is |has )?gone(?! wrong)|(?:did(?:n['’]t| not)|does(?:n['’]t| not)|no longer|not) exists?|ignor(?:e[ds]?|ing)(?: the| any)? duplicates?)\b/iu;

/** Words of a comment that say which form of a text is let go: `skip malformed lines`, `no valid JSON`. */
export const malformedWords =
  /\b(?:bad (?:data|input|json|lines?)|corrupt(?:ed)?|garbled|incomplete|invalid|malformed|non-?json|(?:no|not)(?: an?)?(?: valid)? json|pars(?:e|ing) (?:errors?|fail(?:s|ed|ures?))|partial|truncated|undecodable|unpars(?:e?able|ed)|unreadable)\b/iu;

/** A comment that says that something is not there: `no manifest`, `missing or empty`. */
export const absenceStatement =
  /^[*\s]*(?:ignore[,:;.]? )?(?:there(?:['’]s| is) )?no (?!big\b|errors?\b|harm\b|idea\b|issues?\b|matter\b|need\b|op\b|problems?\b|reason\b|worries\b)\w|^[*\s]*without \w|\b(?:absent|missing|not (?:found|installed|present|there))\b/iu;

/** A comment that says of what it stands above that it is tried and no more, whatever comes of it. */
export const letGoWords = /\b(?:best[\s-]effort|fire[\s-]and[\s-]forget)\b/iu;

/**
 * Functions that join streams and end each of them with the error of the one that fails:
 * https://nodejs.org/api/stream.html#streampipelinesource-transforms-destination-options
 */
export const pipelines = [
  { module: 'node:stream', export: 'promises.pipeline' },
  { module: 'node:stream/promises', export: 'pipeline' },
  { module: 'stream', export: 'promises.pipeline' },
  { module: 'stream/promises', export: 'pipeline' },
] as const satisfies readonly ExportReference[];

/** A comment that says that what fails is tried again. */
export const retryWords =
  /\b(?:retr(?:y|ies|ying)|(?:tr(?:y|ies)|trying) (?:again|once more)|keep (?:polling|trying|waiting))\b/iu;

/** A comment that says that what fails has another way in its place. */
export const fallbackWords = /\bfall(?:s|ing)?[\s-]?back\b/iu;

/** A comment that says that an error is kept from the one place which answers errors: `Instead of using the global error handler, …` */
export const ownAnswerStatement =
  /\b(?:bypass(?:es|ing)?|instead of|rather than)\b[^.;]*\b(?:error|exception)[\s-]?(?:filter|handler|middleware)\b/iu;

/** A comment that says what is done where something fails: `If the token is refused (fails), the key is tried instead.` */
export const insteadStatement =
  /\b(?:if|in case|when|where)\b[^.;]*\bfail(?:s|ed|ure|ing)?\b[^.;]*\b(?:instead|then)\b/iu;

/** A comment above a function that says that it gives nothing where there is nothing: `…, or undefined if not`. */
export const nothingStatement =
  /\bor (?:null|undefined|nothing)\b,? (?:if (?:it )?(?:can(?:['’]t|not)|does(?:n['’]t| not)|is(?:n['’]t| not)|not)\b|otherwise\b)/iu;

/**
 * A comment above a function that says what else it gives: `the picture of the user, or a drawn one if not found`,
 * `If no picture is there, draws one`.
 */
export const otherResultStatement =
  /\bif (?:no|none|there is no)\b[^.;,]*,\s*(?:it\s+)?(?:creates?|draws?|falls? back|generates?|makes?|uses?)\b|\bor (?:an? |the |one )[^.;]*\b(?:if|when|where)\b[^.;]*\b(?:fails?|missing|none|not (?:available|found|there)|unavailable)\b/iu;

/** Keys under which a function is given what to do with an error: `run(task, { onError: (error) => show(error) })`. */
export const errorCallbackKeys: ReadonlySet<string> = new Set([
  // https://www.npmjs.com/package/slowdance: writes its text beside what was rejected (its `ui.js`).
  'labelError',
  'onError',
  'onFailure',
]);

/** A comment beside what is tried that says what it means where that fails: `// If it fails, nobody is there.` */
export const failureCondition = /\b(?:if|when|where|should) (?:it|that|this) (?:fails?|rejects?|throws?)\b/iu;

/** A comment at the beginning of what is tried that says what is done where it cannot be done: `…, otherwise ignore this`. */
export const otherwiseStatement =
  /\b(?:if not|or else|otherwise)\b,?\s+(?:(?:be|can|do|is|it|just|simply|we|will)\s+)*(?:carry on|continue|fall(?:s|ing)? back|go(?:es)? on|ignor(?:e[ds]?|ing)|keeps?|leaves?|nothing|skip(?:s|ped)?|stays?|uses?)\b/iu;

/** What a comment at the beginning of an attempt says of the state in which it fails: `This will fail if there is no repository`. */
export const failingState =
  /\b(?:can|may|might|will|would)\s+(?:error|fail|reject|throw)\s+(?:if|unless|when|where)\b/iu;

/** A sentence of a function's comment that says when it gives something else: `Returns the address if the look-up fails.` */
export const failureResult =
  /\b(?:fall(?:s|ing)?[\s-]?back|if|in case|when|where)\b.*\b(?:cannot|fail(?:s|ed)?|reject(?:s|ed)?|unavailable|unreachable)\b/iu;

/**
 * A sentence of a function's comment that says what it gives for a failure, or why it lets one go: `Returns false if all
 * fail or reject.`, `Errors are swallowed so that a failing log cannot stop the request.`
 */
export const contractStatement =
  /\b(?:errors?|failures?|rejections?) (?:are|is) (?:\w+ )?(?:dropped|ignored|suppressed|swallowed),? (?:as|because|since|so)\b|\b(?:answers?|gives?|resolves?|returns?)\b(?! an? (?:error|rejection)).*\b(?:if|in case|when|where)\b.*\b(?:errors?|fail(?:s|ed)?|reject(?:s|ed)?|throws?)\b/iu;

/**
 * A comment that says what there is a `try` for: `try/catch because the text may have another form`, `Attempt to read the
 * body, since most requests have none`.
 */
export const attemptReason =
  /\btry\s*[/-]\s*catch\b[^.;]*\b(?:as|because|in case|since)\b|\b(?:attempt|try)(?:ing|s)? to\b[^.;]*\b(?:because|in case|since)\b/iu;

/** Words of a comment that only says how something fails: `if it fails, an exception will be thrown`. */
export const throwingWords = /\b(?:errors?|exceptions?|throw(?:n|s|ing)?)\b/iu;

/** A comment outside the block gives a reason only where it speaks of failing. */
export const failureWords =
  /\b(?:ignor|swallow|suppress|best[\s-]effort|fire[\s-]and[\s-]forget|fail|error|exception|reject|throw|unhandled|optional|non-?(?:fatal|critical|blocking)|does(?:n't| not) matter|don'?t care|harmless|safe to (?:continue|discard|drop|go on|lose|proceed|retry|skip)|(?:are|be|if|is|when)\s+(?:expected|missing|normal)\b|absent\b|only exists?\b|unavailable|unreachable|(?:if|when)\b[^.;]{0,40}\b(?:can(?:'t|not)|could(?:n't| not)))|失败|错误|异常|忽略|不影响|吞掉|失敗|エラー|例外|無視/iu;

/** A method of the client that an export makes, which gives every attempt that fails to the listeners of `error` first. */
export interface TellingConnect extends ExportReference {
  readonly method: string;
  /** Methods that give a client with other options, whose listeners and connection are the same. */
  readonly variants: readonly string[];
  readonly reference: string;
}

/** Of node-redis: lib/client/index.ts, `_commandOptionsProxy`. */
const redisVariants = ['asap', 'withCommandOptions', 'withTypeMapping'] as const;

/** Clients that tell their listeners of `error` of every failed attempt to connect, also of the last one. */
export const tellingConnects = [
  {
    module: '@redis/client',
    export: 'createClient',
    method: 'connect',
    variants: redisVariants,
    // lib/client/socket.ts, `#connect` and `#shouldReconnect`, in 1.5 as in 6.3.
    reference: 'https://github.com/redis/node-redis/blob/master/docs/client-configuration.md#reconnect-strategy',
  },
  {
    module: 'redis',
    export: 'createClient',
    method: 'connect',
    variants: redisVariants,
    // Since 4 the `createClient` of @redis/client with modules; before, a client had no `connect`.
    reference: 'https://github.com/redis/node-redis#events',
  },
] as const satisfies readonly TellingConnect[];

/** A comment in the branch for an empty answer that says why it does not matter: `// this is only a problem for …`. */
export const harmlessStatement =
  /\b(?:(?:only|no|not an?)(?: an?)? (?:error|loss|problem)|does(?:n['’]t| not) matter|fine\b|harmless|nothing (?:is |to )?los[et]|still (?:there|usable|works?))/iu;

/** What says in a log whose request or which thing it is about, and which loggers write that by themselves. */

/** Last words of names that tell one thing of its kind from all others. */
export const identifyingWords: ReadonlySet<string> = new Set(['guid', 'id', 'slug', 'uuid']);

/** The same in one word, as some write them: `appid`, `userid`; most words that end so are others (`valid`, `paid`). */
export const joinedIdentifier =
  /^(?:account|app|chat|client|customer|device|doc|document|event|file|group|invoice|item|job|member|message|msg|order|org|page|payment|post|product|project|room|shop|store|task|team|tenant|thread|ticket|topic|user)id$/u;

/** Methods that give a list or what can be gone through: what holds their result holds many. */
export const listMethods: ReadonlySet<string> = new Set([
  'all',
  'allSettled',
  'entries',
  'filter',
  'flatMap',
  'keys',
  'map',
  'split',
  'values',
]);

/** Words of names that identify what runs or a place in a list, not what is worked on. */
export const ownIdentityWords: ReadonlySet<string> = new Set([
  'collection',
  'context',
  'cursor',
  'end',
  'interval',
  'last',
  'next',
  'previous',
  'process',
  'provider',
  'self',
  'start',
  'timeout',
  'timer',
]);

/** Names of what the server is set up with: its ids are the same for all requests. */
export const installationNames: ReadonlySet<string> = new Set(['config', 'configuration', 'env']);

/**
 * Names of modules that hold what the server is set up with; a variable of a function that is called so may be somebody's:
 * `import * as settings from './settings'`.
 */
export const settingModuleNames: ReadonlySet<string> = new Set(['settings']);

/** Words before «id» that name a network which most servers are set up for once: the chain of a blockchain. */
export const networkWords: ReadonlySet<string> = new Set(['chain']);

/** First words of functions that make nothing but a place of what they are given: `path.join(…)`, `fileURLToPath(…)`. */
export const placeFunctions: ReadonlySet<string> = new Set([
  'dirname',
  'fileURLToPath',
  'join',
  'normalize',
  'resolve',
]);

/** What tells where the file itself lies, or where the process was started. */
export const ownPlaces: ReadonlySet<string> = new Set([
  '__dirname',
  '__filename',
  'import.meta.dirname',
  'import.meta.filename',
  'import.meta.url',
]);

/** First words of names of what was found or grouped by something: `byExternalId` is no id. */
export const findingWords: ReadonlySet<string> = new Set(['by', 'per', 'without']);

/**
 * First words of functions that work on all there is, where several things follow (`migrateUsers`) or none (`migrate`,
 * `migrateToV2`): what their logs say, they say of the whole.
 */
export const wholeVerbs: ReadonlySet<string> = new Set(['migrate']);

/** What stands beside the id of an application that is registered with another service: it is the server's own. */
export const clientSecret = /client_?secret/iu;

/** The same where a client of that service is made: somebody's user name and password there. */
export const clientLogin = /client_?secret|admin_?password|\bpassword\b/iu;

/** First words of names that say whether something is so, not which one: `includeCustomerId`. */
export const flagWords: ReadonlySet<string> = new Set([
  'can',
  'exclude',
  'has',
  'include',
  'is',
  'needs',
  'omit',
  'require',
  'should',
  'show',
  'skip',
  'use',
  'with',
]);

/** Words of messages that speak of the server itself, or to who writes it: the same for all requests. */
export const installationWords: ReadonlySet<string> = new Set([
  'config',
  'configuration',
  'configured',
  'deprecated',
  'deprecation',
  'disabled',
  'enabled',
  'env',
  'environment',
  'initialised',
  'initialized',
  'secret',
]);

/** What a message says of a part that the server itself is put together of. */
export const installationPhrase =
  /\b(?:adapter|extension)s? (?:is |was )?not (?:available|found|installed|loaded|registered)\b|\btables? (?:\w+_\w+ )?(?:is )?missing\b|\bbefore (?:\w+ ){0,2}initiali[sz]ation\b|\bcheck (?:your|the) (?:\w+ )?(?:credentials|settings)\b/iu;

/** First words of functions that write down or tell somebody what happened: `log(…)`, `notifySlack(…)`. */
export const tellingVerbs: ReadonlySet<string> = new Set([
  'capture',
  'debug',
  'error',
  'info',
  'log',
  'notify',
  'report',
  'warn',
]);

/** First words of functions that write a line to a log of the project's own, where the name has «log» behind them: `addLogRecord(…)`. */
export const recordingVerbs: ReadonlySet<string> = new Set([
  'add',
  'append',
  'create',
  'insert',
  'push',
  'record',
  'save',
  'store',
  'write',
]);

/**
 * Last words of properties by which one knows a thing whose id is at hand, beside the words above: `team.hashid` says as
 * well as `team.id` which team it is.
 */
export const referringWords: ReadonlySet<string> = new Set(['hashid', 'key', 'ref', 'reference']);

/** Names of what holds an entry of a catalogue that was chosen from it: its id is the same for many requests. */
export const catalogueEntry = /^(?:chosen|default|requested|resolved|selected|supported)(?:Currency|Locale|Model)$/u;

/** Loggers (rows of the table) that write the context of the request which is served by themselves. */
export const contextualLoggers: ReadonlySet<string> = new Set(['nestjs-pino', 'powertools', 'sentry']);

/** Modules whose loggers do so, whatever row they belong to. */
export const contextualModules: ReadonlySet<string> = new Set([
  // The log of a run stands beside what the run was given: https://trigger.dev/docs/logging
  '@trigger.dev/sdk',
  '@trigger.dev/sdk/v3',
  'nestjs-pino',
]);

/**
 * Packages that put what belongs to a request into the lines of loggers from outside, or keep it for a logger to read:
 * which request a line belongs to then stands in it, whatever it is given. OpenTelemetry's `sdk-node` is none of them,
 * since it only starts the instrumentations that it is given.
 */
export const contextCarriers: ReadonlySet<string> = new Set([
  // `logWrapper`, which services put around their handler, writes job and trace into all of `context.log`: its `src/log-wrapper.js`.
  '@adobe/spacecat-shared-utils',
  // Brings the three for loggers below: https://www.npmjs.com/package/@opentelemetry/auto-instrumentations-node
  '@opentelemetry/auto-instrumentations-node',
  '@opentelemetry/instrumentation-bunyan',
  '@opentelemetry/instrumentation-pino',
  '@opentelemetry/instrumentation-winston',
  // Writes nothing itself: it is what loggers of a project's own read the request from.
  'cls-hooked',
  // "Integration with loggers": https://www.npmjs.com/package/cls-rtracer
  'cls-rtracer',
  // https://docs.datadoghq.com/tracing/other_telemetry/connect_logs_and_traces/nodejs/
  'dd-trace',
  'nestjs-cls',
  // Puts the trace into what it forwards or decorates: `lib/subscribers/pino` of the package.
  'newrelic',
  'pino-lambda',
]);

/** What a file has in it where its loggers take context from somewhere else than their arguments. */
export const ambientContext =
  /\b(?:AsyncLocalStorage|ClsService|REQUEST|Scope\.REQUEST|mixin|withContext|runWithContext|setBindings|appendKeys|addContext)\b/u;

/** What the module of a logger has in it where the logger reads the context of the request, or of the trace, by itself. */
export const contextStore =
  /\b(?:AsyncLocalStorage|ClsService|ClsServiceManager|getStore|getActiveSpan)\b|["'](?:cls-hooked|cls-rtracer|express-http-context)["']|\bmixin\s*[(:]/u;

/** The same, of a module that the logger's imports: there it must be made, since a store serves other things too. */
export const contextStoreMade = /\bnew AsyncLocalStorage\b|\bcreateNamespace\s*\(/u;

/**
 * What the module of a logger has in it where it takes the context of requests from a module that is named for that, which
 * may have its store from a package: `await import('./logger-context')`. Types alone are no store.
 */
export const contextModule =
  /\bimport(?!\s+type\b)(?:\s*\(\s*|\s[^;"']*\bfrom\s*)["'](?:[^"'\n]*\/)?(?:log(?:ger|ging)?|request)[-_.]?[Cc]ontext(?:\.[cm]?[jt]s)?["']/u;

/** Names of modules that make a project's logger: `logger`, `log.server`, `AppLogger`, `logging.service`. */
export const loggerModuleName =
  /(?:^|[^A-Za-z])[Ll]og(?:ger|ging)?(?:[._-]?(?:[Ss]erver|[Ss]ervice|[Uu]tils?))?$|[a-z]Log(?:ger|ging)?(?:[._-]?(?:[Ss]erver|[Ss]ervice|[Uu]tils?))?$/u;

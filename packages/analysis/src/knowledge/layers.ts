/** By which names the layers of a server are known, and what services throw where only the program can be wrong. */

/** Folders whose files hold business rules. */
export const serviceFolders: ReadonlySet<string> = new Set([
  'domain',
  'domains',
  'interactors',
  'service',
  'services',
  'use-cases',
  'use_cases',
  'usecases',
]);

/** Last words of the names of files and classes that hold business rules: `users.service.ts`, `CreateUserUseCase`. */
export const serviceWords = ['interactor', 'service', 'use case', 'usecase'] as const;

/**
 * Last words of files and classes that belong to another layer wherever they lie: that of HTTP (NestJS lets guards,
 * pipes, interceptors, filters and strategies throw its exceptions), that of the outside (clients, adapters), and what
 * serves the program itself.
 */
export const otherLayerWords: ReadonlySet<string> = new Set([
  'adapter',
  'api',
  'client',
  'config',
  'connector',
  'controller',
  'decorator',
  'driver',
  'error',
  'errors',
  'exception',
  'exceptions',
  'filter',
  'gateway',
  'guard',
  'handler',
  'helper',
  'interceptor',
  'middleware',
  'module',
  'pipe',
  'processor',
  'provider',
  'resolver',
  'route',
  'router',
  'routes',
  'strategy',
  'util',
  'utils',
  'worker',
]);

/**
 * Last words, behind others, of folders that hold the clients of another server: `workspaceClient`. By themselves they may
 * be people (`clients`), and a gateway may be a server of its own.
 */
export const clientFolderWords: ReadonlySet<string> = new Set(['adapter', 'client', 'connector']);

/** First words of functions that deal with an error: what one throws or gives is not said by its name to be the project's. */
export const handlingVerbs: ReadonlySet<string> = new Set(['catch', 'handle', 'rethrow', 'throw']);

/**
 * Last words of classes that are given a function that verifies who signs in, as those of Passport and remix-auth: what it
 * throws is handed to whoever started the strategy.
 */
export const verifierWords: ReadonlySet<string> = new Set(['strategy']);

/** First words of functions that only look whether the program is right, or start it. */
export const invariantVerbs: ReadonlySet<string> = new Set([
  'assert',
  'bootstrap',
  'configure',
  'constructor',
  'init',
  'initialise',
  'initialize',
  'invariant',
  'onapplicationbootstrap',
  'oninit',
  'onmoduleinit',
  'register',
  'setup',
  'start',
]);

/** Errors of libraries that say how a request is answered, beside the exceptions in the table of frameworks. */
export const transportErrors: readonly {
  readonly module: string;
  /** `*` stands for every export. */
  readonly exports: readonly string[];
  readonly name: string;
}[] = [
  { module: '@feathersjs/errors', exports: ['*'], name: 'Feathers' },
  { module: '@hapi/boom', exports: ['*'], name: 'Boom' },
  { module: '@trpc/server', exports: ['TRPCError'], name: 'tRPC' },
  { module: 'graphql', exports: ['GraphQLError'], name: 'GraphQL' },
  { module: 'http-errors', exports: ['*'], name: 'http-errors' },
];

/**
 * Names that projects give a class of their own that they make of a framework's exception: it says itself how a request
 * is answered, whatever it adds.
 */
export const transportExceptionName = /^ApiException$|HttpException$/u;

/** Last words of names that hold what another server answered. */
export const answerNouns: ReadonlySet<string> = new Set(['res', 'resp', 'response']);

/** Under which names the body of an answer says whether it went well. */
export const successFlags: ReadonlySet<string> = new Set(['ok', 'success']);

/** What the comment above a condition says that is never to hold: whoever sees it hold has found a fault. */
export const sanityPhrase = /\b(?:is|as|just|only|for)\b[^.]{0,20}\bsanity check\b/iu;

/**
 * Texts of errors that nobody but the authors of the program can cause, or that tell of a failure of what a service uses:
 * no client can do anything about them.
 */
export const invariantPhrases = [
  /\b(?:assertion|bug|cannot happen|config|configs|configuration|configured|env|environment|exhaustive|impossible|inconsistent|initiali[sz]ed?|invariant|mismatch|never|should (?:have|not|only)|shouldn't|undefined|unset|unexpected|unhandled|unknown|unreachable|unsupported)\b/iu,
  /\bnot (?:yet )?(?:available|implemented|set|supported)\b|\b(?:does not|doesn't) support\b|\bunimplemented\b/iu,
  /^(?:an )?(?:could not|couldn't|error (?:during|in|while)|failed to|failure|unable to)\b|\bfailed to\b/iu,
  // An order that cannot be cancelled is a matter of the domain.
  /(?<!\b(?:already|be) )\b(?:aborted|cancell?ed)\b/iu,
  /\b(?:count|length|number)s? (?:does|do) not match\b/iu,
  /\bretries\b|\btimed out (?:after|waiting)\b|\btimeout (?:after|of|waiting)\b|^expected\b.+\b(?:found|got|received)\b|^expected to (?:be|find|get|have|receive)\b/iu,
  /^internal\b|\b(?:did not|didn't) return\b|\breturned (?:an? )?(?:invalid|no|nothing)\b|\blost its\b|\bdisappeared\b/iu,
  // What the program has put together itself: its relations, its request's context, its parts.
  /\brelations?\b[^.]{0,20}\bloaded\b|\bin (?:the )?context\b/iu,
  /\bno (?:\w+ )?\w*(?:adapter|driver|factory|handler|processor|provider|resolver|strategy) (?:(?:is|was) )?registered\b/iu,
  // The name of a function, which only its authors call.
  /\bpassed (?:in)?to [a-z]+[A-Z]/u,
  /\bmissing (?:\w+ )?credentials\b/iu,
  // The name of an environment variable.
  /\b[A-Z]+(?:_[A-Z]+)+\b/u,
] as const;

/** Those of them that no request can lead to, whatever it asks for. */
export const programFaultPhrases =
  /\b(?:(?:not|un) ?(?:yet )?(?:implemented|initiali[sz]ed|sanitized)|(?:not |mis)configured|cannot happen|impossible|invariant|should never|unreachable|on (?:the )?context)\b/iu;

/** What a comment says of code that only the project's tests call. */
export const testOnlyPlace = /\bonly\b[^.]{0,40}\bfor test(?:s|ing)\b/iu;

/** What a comment says of a function that fails where the program starts, before there are clients. */
export const startUpPlace = /\bthrows?\b[^.]{0,40}\b(?:at|on|during)\s(?:\s*\*\s*)?(?:boot|start-?up|load time)\b/iu;

/** What a comment says of a place that the program does not reach. */
export const unreachablePlace =
  /\b(?:cannot happen|impossible|invariant|never|shouldn't happen|should not happen|unreachable)\b/iu;

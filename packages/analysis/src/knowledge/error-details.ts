/** What errors hold that only the log should have, which tests of an error leave it unknown, and what prints it whole. */

/** Properties that hold the stack of an error. */
export const stackProperties = new Set(['stack', 'stackTrace', 'stacktrace']);

/** Properties that hold the text of an error, written for those who run the program. */
export const messageProperties = new Set(['errmsg', 'message', 'originalMessage', 'shortMessage', 'stderr']);

/**
 * Properties that hold the statement a database was given: `sql` and `sqlMessage` of mysql2
 * (https://github.com/sidorares/node-mysql2/blob/master/typings/mysql/lib/Connection.d.ts), `query` and `parameters` of
 * TypeORM's QueryFailedError, `sql` of Sequelize's DatabaseError.
 */
export const queryProperties = new Set(['parameters', 'query', 'sql', 'sqlMessage']);

/** Properties through which an error holds the one that it was made of. */
export const innerErrorProperties = new Set([
  'cause',
  'driverError',
  'inner',
  'innerError',
  'original',
  'originalError',
  'parent',
]);

/** Types and classes that say nothing of which error a value is. */
export const anyErrorTypes = new Set(['ErrnoException', 'Error', 'ErrorLike', 'FastifyError']);

/**
 * Classes of libraries whose messages hold what only the log should have: statements, names of tables, hosts, paths.
 * An error that is known to be one of these is known not to be fit for a client.
 */
export const internalErrorClasses = new Set([
  'ConnectionError', // sequelize: host and port
  'DatabaseError', // pg, sequelize
  'DrizzleQueryError',
  'MongoError',
  'MongoServerError',
  'PrismaClientInitializationError', // host and port
  'PrismaClientKnownRequestError', // the call, with the path of its file
  'PrismaClientUnknownRequestError',
  'PrismaClientValidationError',
  'QueryFailedError', // typeorm
  'SqlError', // mariadb
  'TypeORMError',
]);

/** Functions that ask whether a value is an error at all: `isError(error)`, `types.isNativeError(error)`. */
export const anyErrorTests =
  /^(?:is|has)_?(?!$)(?:native)?(?:error|exception)?(?:like|object|instance|withmessage|message)?$/iu;

/** Properties that every error has: to ask for them tells none from another. */
export const commonErrorProperties = new Set(['cause', 'constructor', 'message', 'name', 'stack', 'toString']);

/** Properties that say which error it is, and not where it was made. */
export const errorDetailProperties = new Set(['code', 'errno', 'name', 'status', 'statusCode', 'syscall', 'type']);

/** Modules whose functions turn an error into an object with its message and stack. */
export const errorSerializers = [
  { module: 'pino', export: 'stdSerializers.err' },
  { module: 'pino', export: 'stdSerializers.errWithCause' },
  { module: 'pino-std-serializers', export: 'err' },
  { module: 'pino-std-serializers', export: 'errWithCause' },
  { module: 'serialize-error', export: 'serializeError' },
] as const;

/** Words of settings that let details out on purpose, where nobody but developers sees them. */
export const exposureWords = new Set([
  'debug',
  'debugging',
  'detailed',
  'dev',
  'development',
  'expose',
  'exposed',
  'include',
  'introspection',
  'local',
  'localhost',
  'prod',
  'production',
  'show',
  'trace',
  'verbose',
]);

/**
 * First words of functions that only check what they are given: their error speaks of the request, not of the server.
 */
export const checkingVerbs = new Set([
  'assert',
  'check',
  'construct',
  'decode',
  'ensure',
  'parse',
  'require',
  'validate',
  'verify',
]);

/** What a comment says of a log that leaves parts of an error out on purpose: `only the message: the error holds the token`. */
export const withholdingWords =
  /\b(?:only\b[^.]*\b(?:message|name|text|type)|(?:no|not|without)(?: the| its)?(?: (?:entire|full|whole))?(?: error)? (?:objects?|stack(?: ?traces?)?)|(?:not|without) (?:the )?(?:entire|full|whole)|secrets?|sensitive)\b/iu;

/** Properties of a request that hold its address, or the path in it. */
export const requestAddresses: ReadonlySet<string> = new Set(['originalUrl', 'path', 'url']);

/** First words of functions that open what was sealed or encoded, with what they are given alone. */
export const openingVerbs: ReadonlySet<string> = new Set(['decode', 'decrypt', 'deserialize', 'parse', 'unseal']);

/** First words of functions that say who sent a request: `auth({ headers })`, `authenticate(request)`. */
export const identifyingVerbs: ReadonlySet<string> = new Set(['auth', 'authenticate']);

/**
 * Words of what such functions are given where they check that a request was signed, or takes its form: a token belongs to
 * middleware, but a webhook knows alone what `constructEvent(rawBody, signature)` needs.
 */
export const checkedWords: ReadonlySet<string> = new Set(['body', 'payload', 'sig', 'signature']);

/** Names of what is sealed by whom it comes from: `verifyIdentity(identityToken, clientId)` asks a key, not a store. */
export const sealedNames: ReadonlySet<string> = new Set(['assertion', 'idToken', 'identityToken', 'jwt']);

/**
 * Functions that only read the body of the request which they are given, as it came.
 * @see https://github.com/vercel/micro: `buffer`, `text`
 * @see https://github.com/stream-utils/raw-body: `getRawBody`
 * @see https://h3.dev/utils/request#body-utils: `readRawBody`
 */
export const bodyReaders: ReadonlySet<string> = new Set(['buffer', 'getRawBody', 'rawBody', 'readRawBody']);

/** Last words of functions that make the body of an error answer of what they are given: `errorResponse(text)`, `ApiResponse.fail(text)`. */
export const bodyBuilderWords: ReadonlySet<string> = new Set([
  ...['body', 'envelope', 'error', 'fail', 'failed', 'failure', 'problem', 'response'],
]);

/** Words of functions that may put another text in the place of one that clients should not see. */
export const lookingWords: ReadonlySet<string> = new Set([
  ...[
    'classify',
    'clean',
    'extract',
    'get',
    'handle',
    'log',
    'map',
    'mask',
    'normalise',
    'normalize',
    'parse',
    'public',
  ],
  ...['redact', 'resolve', 'safe', 'sanitise', 'sanitize', 'translate'],
]);

/** Last words of the names of classes whose instances are sent with what their constructor is given. */
export const bodyClassWords = new Set([
  'body',
  'dto',
  'envelope',
  'error',
  'exception',
  'payload',
  'response',
  'result',
]);

/**
 * Messages of errors that carry nothing else to tell them by: no code, no status, no class of their own. Sorted by
 * source; a test raises those of the runtime, the others stand in the source that `reference` names.
 */

export interface UncodedErrorRow {
  /** Who raises them. */
  readonly source: string;
  /** Texts that the messages hold, as far as they do not vary. */
  readonly texts: readonly string[];
  /** The class they have in common with other errors: where it is asked for as well, a word of a text is enough. */
  readonly class?: string;
  /** The name that only newer versions give them: where it is asked for as well (`||`), the text is for the older. */
  readonly newerName?: string;
  /** Modules that hand them on as they are; others give them a code, so the file has to import one of these. */
  readonly clients?: readonly string[];
  /** The same of modules that a project depends on, whose errors reach files that do not import them. */
  readonly dependencies?: readonly string[];
  /**
   * The method that raises them, also with the name of what it is called on: where the `try` calls it, a part of a text
   * is enough.
   */
  readonly method?: string;
  /** Parts of the messages that those of others hold, too: a pattern has to ask for one of `texts` as well. */
  readonly sharedParts?: readonly string[];
  /** Words that such messages begin with and that others hold within: they have to be looked for at the beginning. */
  readonly beginnings?: readonly string[];
  /**
   * Constants that hold one of the texts, besides those that are called as it is, in an object that is named for the
   * source: `RedisErrorCodes.NoPermission`.
   */
  readonly constants?: readonly string[];
  readonly reference: string;
}

export const uncodedErrors = [
  {
    // What version 6 throws for a schema that nobody added is an Error; only its MissingRefError is a class.
    source: 'ajv',
    texts: ['no schema with key or ref'],
    reference: 'https://github.com/ajv-validator/ajv/blob/v6/lib/ajv.js',
  },
  {
    // Of what the server answers, the client keeps the body alone, as the message of an Error: no status, no code.
    source: 'asterisk',
    texts: ['Channel not found'],
    dependencies: ['ari-client'],
    reference: 'https://github.com/asterisk/node-ari-client/blob/master/lib/resources.js (swaggerError)',
  },
  {
    // What a query failed of is a text (`StateChangeReason`), which becomes an Error with nothing else.
    source: 'athena-express',
    texts: ['Insufficient Lake Formation permission(s)'],
    clients: ['athena-express'],
    reference: 'https://github.com/ghdna/athena-express/blob/master/lib/helpers.js (lib/athenaExpress.js: query)',
  },
  {
    source: 'aws-sdk',
    texts: ['Region is missing'],
    reference:
      'https://github.com/smithy-lang/smithy-typescript/blob/main/packages/config-resolver/src/regionConfig/config.ts',
  },
  {
    // `fetch` and `import()` in Chromium, Firefox and Safari; their class is TypeError for all.
    source: 'browsers',
    class: 'TypeError',
    texts: [
      'error loading dynamically imported module',
      'Failed to fetch',
      'Failed to fetch dynamically imported module',
      'Importing a module script failed',
      'Load failed',
      'NetworkError',
      'NetworkError when attempting to fetch resource',
      'ResizeObserver loop completed with undelivered notifications',
      'ResizeObserver loop limit exceeded',
    ],
    reference: 'https://fetch.spec.whatwg.org/#fetch-method',
  },
  {
    // A message to a tab or a worker of an extension that does not listen.
    source: 'chrome-extensions',
    texts: ['Could not establish connection', 'Receiving end does not exist'],
    reference:
      'https://chromium.googlesource.com/chromium/src/+/main/extensions/browser/api/messaging/message_service.cc',
  },
  {
    // The names of a navigation's failure, all that Playwright and Puppeteer tell; `ERR_…` of Node.js are codes.
    source: 'chromium',
    texts: [
      'ERR_ABORTED',
      'ERR_ADDRESS_UNREACHABLE',
      'ERR_CERT_',
      'ERR_CONNECTION_',
      'ERR_INTERNET_DISCONNECTED',
      'ERR_NAME_NOT_RESOLVED',
      'ERR_NETWORK_CHANGED',
      'ERR_PROXY_CONNECTION_FAILED',
      'ERR_TUNNEL_CONNECTION_FAILED',
      'net::',
    ],
    reference: 'https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h',
  },
  {
    // Nodes that run Ethereum's machine on the Cosmos SDK; see `go-ethereum`.
    source: 'cosmos-sdk',
    texts: ['incorrect account sequence'],
    clients: ['thirdweb'],
    reference: 'https://github.com/cosmos/cosmos-sdk/blob/main/types/errors/errors.go',
  },
  {
    // Only the errors of a build have a list of what is wrong.
    source: 'esbuild',
    texts: ['Cannot call "initialize" more than once'],
    reference: 'https://github.com/evanw/esbuild/blob/main/lib/npm/browser.ts',
  },
  {
    // What is decoded of JSON-LD into a class of the vocabulary has another type: a TypeError with the types in its text.
    source: 'fedify',
    class: 'TypeError',
    texts: ['Invalid type:'],
    clients: ['@fedify/fedify', '@fedify/vocab'],
    reference: 'https://github.com/fedify-dev/fedify/blob/main/packages/vocab-tools/src/codec.ts (generateDecoder)',
  },
  {
    // The code of the JSON-RPC answer is -32000 for all. ethers and viem turn them into errors with a code or a class.
    source: 'go-ethereum',
    texts: [
      'already known',
      'insufficient funds',
      'insufficient funds for gas * price + value',
      'insufficient funds for transfer',
      'intrinsic gas too low',
      'nonce too high',
      'nonce too low',
      'replacement transaction underpriced',
      'transaction underpriced',
    ],
    clients: ['thirdweb'],
    reference: 'https://github.com/ethereum/go-ethereum/blob/master/core/error.go (rpc/errors.go: defaultErrorCode)',
  },
  {
    // What a validation error adds where a name is nearly one of the schema: a part of its text and nothing else.
    source: 'graphql',
    texts: ['Did you mean'],
    reference: 'https://github.com/graphql/graphql-js/blob/16.x.x/src/jsutils/didYouMean.ts',
  },
  {
    source: 'ioredis',
    texts: ['Connection is closed', "Stream isn't writeable and enableOfflineQueue options is false"],
    reference: 'https://github.com/redis/ioredis/blob/main/lib/Redis.ts',
  },
  {
    // A script that runs too long; that of `node:vm` has the code ERR_SCRIPT_EXECUTION_TIMEOUT.
    source: 'isolated-vm',
    texts: ['Script execution timed out'],
    clients: ['@formio/vm', 'isolated-vm'],
    reference: 'https://github.com/laverdet/isolated-vm/blob/main/src/isolate/run_with_timeout.h',
  },
  {
    // All JsonWebTokenError. An expired token (`TokenExpiredError`) and one not valid yet have classes of their own.
    source: 'jsonwebtoken',
    texts: [
      'invalid algorithm',
      'invalid signature',
      'invalid token',
      'jwt audience invalid',
      'jwt issuer invalid',
      'jwt jwtid invalid',
      'jwt malformed',
      'jwt must be provided',
      'jwt signature is required',
      'jwt subject invalid',
    ],
    reference: 'https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js',
  },
  {
    source: 'knex',
    texts: ['the following files are missing', 'The migration directory is corrupt'],
    reference: 'https://github.com/knex/knex/blob/master/lib/migrations/migrate/Migrator.js',
  },
  {
    source: 'logic-query-parser',
    texts: [
      'Backslash at end of string',
      'Bad end of block',
      "Can't reach end of quoted string",
      'Nothing before',
      'Unknow character',
    ],
    clients: ['logic-query-parser'],
    reference: 'https://www.npmjs.com/package/logic-query-parser?activeTab=code (lib/lexer.js, lib/syntaxer.js)',
  },
  {
    // The request was closed before its parts were read: an Error with nothing else.
    source: 'multiparty',
    texts: ['Request aborted'],
    clients: ['multiparty'],
    reference: 'https://github.com/pillarjs/multiparty/blob/master/index.js (onReqAborted)',
  },
  {
    // A TypeError with the scheme between these words.
    source: 'node-fetch',
    texts: ['URL scheme'],
    reference: 'https://github.com/node-fetch/node-fetch/blob/main/src/index.js',
  },
  {
    // An ApiError that is made without a HueError has no type but -1, as all others of these.
    source: 'node-hue-api',
    texts: ['was not found on this bridge'],
    reference: 'https://github.com/peter-murray/node-hue-api/blob/typescript/src/api/Lights.ts (setLightState)',
  },
  {
    // A cipher that authenticates (GCM, CCM, OCB): a wrong key, tag or text. Those of OpenSSL have a code.
    source: 'node:crypto',
    texts: ['Unsupported state or unable to authenticate data'],
    method: 'final',
    clients: ['crypto', 'node:crypto'],
    reference: 'https://github.com/nodejs/node/blob/main/src/crypto/crypto_cipher.cc',
  },
  {
    // Errors of the client and its pool; what the server answers has a code (SQLSTATE).
    source: 'pg',
    texts: [
      'Cannot use a pool after calling end on the pool',
      'Connection terminated',
      'Connection terminated due to connection timeout',
      'Connection terminated unexpectedly',
      'does not support SSL connections',
      'timeout exceeded when trying to connect',
      'timeout expired',
    ],
    reference: 'https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/client.js',
  },
  {
    // Raised without a code, so that it has that of all internal errors (XX000).
    source: 'postgresql',
    texts: ['tuple concurrently deleted', 'tuple concurrently updated'],
    reference: 'https://github.com/postgres/postgres/blob/master/src/backend/access/heap/heapam.c',
  },
  {
    // RangeError for whatever is wrong with a document.
    source: 'prosemirror-model',
    texts: ['Invalid content for node', 'Unknown node type'],
    reference: 'https://github.com/ProseMirror/prosemirror-model/blob/master/src/schema.ts',
  },
  {
    // The status of the answer stands behind these words, and nowhere else.
    source: 'proxmox-api',
    texts: ['return Error 4', 'return Error 5'],
    reference: 'https://github.com/UrielCh/proxmox-api/blob/main/api/src/ProxmoxEngine.ts',
  },
  {
    // A browser that cannot be launched, whose error is a part of the text, and a page that is left while it is read:
    // plain errors, one of an internal class, and what the browser answers, which has one code for all.
    source: 'puppeteer',
    texts: [
      'Browser was not found',
      'Cannot find context with specified id',
      'Could not find Chrome',
      'Could not find Chromium',
      'Execution context was destroyed',
      'Failed to launch the browser process',
      'frame got detached',
      'Session closed',
    ],
    clients: ['puppeteer', 'puppeteer-core'],
    sharedParts: ['ENOENT'],
    reference:
      'https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/cdp/ExecutionContext.ts (node/BrowserLauncher.ts; packages/browsers/src/launch.ts)',
  },
  {
    // What the server replies begins with its word for the error; `ReplyError` of ioredis holds it as the message only.
    source: 'redis',
    texts: [
      'BUSYGROUP',
      'CLUSTERDOWN',
      'CROSSSLOT',
      'EXECABORT',
      'LOADING',
      'MASTERDOWN',
      'MISCONF',
      'MOVED',
      'NOAUTH',
      'NOGROUP',
      'NOPERM',
      'NOREPLICAS',
      'NOSCRIPT',
      'READONLY',
      'TRYAGAIN',
      'WRONGPASS',
      'WRONGTYPE',
    ],
    beginnings: ['ASK'],
    constants: ['AuthRequired', 'InvalidPassword', 'NoPermission', 'UnknownCommand', 'WrongPassword'],
    reference:
      'https://github.com/NodeRedis/redis-errors/blob/master/lib/modern.js (redirections: https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/, https://github.com/redis/ioredis/blob/main/lib/cluster/index.ts)',
  },
  {
    source: 'redis-bloom',
    texts: ['ERR item exists'],
    reference: 'https://github.com/RedisBloom/RedisBloom/blob/master/src/rebloom.c',
  },
  {
    // What git has written to stderr; a GitError has beside it the task that was run, and neither a code nor git's exit status.
    source: 'simple-git',
    texts: ['not a git repository', 'not a valid object name', 'unknown revision or path not in the working tree'],
    clients: ['simple-git'],
    reference: 'https://github.com/steveukx/git-js/blob/main/simple-git/src/lib/errors/git-error.ts',
  },
  {
    // A client that goes away while TLS begins, in versions up to 3.19.
    source: 'smtp-server',
    texts: ['Socket closed unexpectedly'],
    clients: ['smtp-server'],
    reference: 'https://github.com/nodemailer/smtp-server/blob/v3.19.3/lib/smtp-server.js',
  },
  {
    // What is amiss with a statement has the code SQLITE_ERROR, whatever it is.
    source: 'sqlite',
    texts: ['no such table'],
    reference: 'https://sqlite.org/rescode.html#error',
  },
  {
    // A token that is refused: the code and the text of the answer are the message. Other answers are not thrown.
    source: 'tuya',
    texts: [
      'clientId invalid',
      'clientId is invalid',
      'GET_TOKEN_FAILED 1004',
      'GET_TOKEN_FAILED 1005',
      'GET_TOKEN_FAILED 2009',
      'GET_TOKEN_FAILED 28841107',
      'sign invalid',
      'The data center',
      'The data center is suspended',
    ],
    clients: ['@tuya/tuya-connector-nodejs'],
    reference:
      'https://developer.tuya.com/en/docs/iot/error-code?id=K989ruxx88swc (@tuya/tuya-connector-nodejs: lib/core/client.js)',
  },
  {
    // The `cause` of what `fetch` of Node.js rejects with.
    source: 'undici',
    texts: ['failed to fetch the data URL', 'redirect count exceeded', 'unexpected redirect'],
    reference: 'https://github.com/nodejs/undici/blob/main/lib/web/fetch/index.js (makeNetworkError)',
  },
  {
    // `fetch` of Node.js: a TypeError, whose `cause` may have a code; that of a scheme has none.
    source: 'undici',
    class: 'TypeError',
    texts: ['fetch failed', 'URL scheme must be a HTTP(S) scheme'],
    reference: 'https://github.com/nodejs/undici/blob/main/index.js',
  },
  {
    // What its servers reply to KEYS, whichever client hands it on: one text, of which these parts are asked for.
    source: 'upstash',
    texts: ['KEYS command is disabled', 'please use SCAN'],
    clients: ['@upstash/redis', 'ioredis', 'redis'],
    reference: 'https://github.com/ardatan/graphql-mesh/blob/master/packages/cache/redis/CHANGELOG.md (0.103.9)',
  },
  {
    source: 'v8',
    texts: [
      'Cannot read properties of null',
      'Cannot read properties of undefined',
      'Converting circular structure to JSON',
      'Invalid array length',
      'Invalid string length',
      'is not a function',
      'is not defined',
      'is not iterable',
      'is not valid JSON',
      'Maximum call stack size exceeded',
      'Unexpected end of JSON input',
      'Unexpected token',
    ],
    reference: 'https://github.com/v8/v8/blob/main/src/common/message-template.h',
  },
  {
    // A container of Module Federation that is given another share scope.
    source: 'webpack',
    texts: ['has already been initialized with a different share scope'],
    method: 'container.init',
    reference: 'https://github.com/webpack/webpack/blob/main/lib/container/ContainerEntryModule.js',
  },
  {
    source: 'webpack',
    texts: ['ChunkLoadError', 'Loading chunk', 'Loading CSS chunk'],
    newerName: 'ChunkLoadError',
    reference: 'https://github.com/webpack/webpack/blob/main/lib/web/JsonpChunkLoadingRuntimeModule.js',
  },
] as const satisfies readonly UncodedErrorRow[];

/**
 * Callbacks that are given such errors: the text is all that ioredis hands on of what the server replied.
 * https://github.com/redis/ioredis#reconnect-on-error
 */
export const uncodedErrorCallbacks: ReadonlySet<string> = new Set(['reconnectOnError']);

/** How the comment of a function says that a text is asked for where codes have told nothing. */
export const lastResortRemark =
  /\b(?:message|text)s?\b[^.]*\bas (?:a|the) last resort\b|\blast resort\b[^.]*\b(?:message|text)s?\b/iu;

/** How a comment says so of an error that the table does not know. */
export const uncodedRemark = new RegExp(
  [
    String.raw`\bonly (?:signal|sign|way to (?:tell|detect|distinguish|know|recogni[sz]e))\b`,
    String.raw`\bonly thing (?:(?:that is |there is |left )?to (?:compare|go by|match|tell)|(?:that|which) tells)\b`,
    String.raw`\bonly \W?(?:error )?(?:message|text)\W? (?:arrives|comes through|crosses|is left|remains|survives)\b`,
    String.raw`\b(?:codes?|fields|properties) do(?:es)? not survive\b`,
    String.raw`\b(?:has|have|with|carr(?:y|ies)|gives?|expos(?:e|es)|provides?) no (?:error )?codes?\b`,
    String.raw`\bno (?:error )?codes?(?: for| to tell|,? so)\b`,
    String.raw`\b(?:does not|doesn['’]t|do not|don['’]t) throw (?:a )?custom error`,
    String.raw`\b(?:does not|doesn['’]t|do not|don['’]t) (?:assign|give|have|set) (?:an |any )?(?:error )?codes?\b`,
    String.raw`\bonly (?:as|by|has|have|gives?|in|through) (?:an? |its |the )?(?:error )?(?:message|text)\b`,
  ].join('|'),
  'iu',
);

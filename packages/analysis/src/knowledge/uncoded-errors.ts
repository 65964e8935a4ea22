/**
 * Messages of errors that carry nothing else to tell them by: no code, no status, no class of their own. Sorted by
 * source; a test raises those of the runtime, the others stand in the source that `reference` names.
 */

export interface UncodedErrorRow {
  /** Who raises them. */
  readonly source: string;
  /** Texts that the messages hold, as far as they do not vary. */
  readonly texts: readonly string[];
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
    source: 'aws-sdk',
    texts: ['Region is missing'],
    reference:
      'https://github.com/smithy-lang/smithy-typescript/blob/main/packages/config-resolver/src/regionConfig/config.ts',
  },
  {
    // `fetch` and `import()` in Chromium, Firefox and Safari; their class is TypeError for all.
    source: 'browsers',
    texts: [
      'error loading dynamically imported module',
      'Failed to fetch',
      'Failed to fetch dynamically imported module',
      'Importing a module script failed',
      'Load failed',
      'NetworkError when attempting to fetch resource',
      'ResizeObserver loop completed with undelivered notifications',
      'ResizeObserver loop limit exceeded',
    ],
    reference: 'https://fetch.spec.whatwg.org/#fetch-method',
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
    // RangeError for whatever is wrong with a document.
    source: 'prosemirror-model',
    texts: ['Unknown node type'],
    reference: 'https://github.com/ProseMirror/prosemirror-model/blob/master/src/schema.ts',
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
      'NOAUTH',
      'NOGROUP',
      'NOSCRIPT',
      'READONLY',
      'TRYAGAIN',
      'WRONGTYPE',
    ],
    reference: 'https://github.com/NodeRedis/redis-errors/blob/master/lib/modern.js',
  },
  {
    source: 'redis-bloom',
    texts: ['ERR item exists'],
    reference: 'https://github.com/RedisBloom/RedisBloom/blob/master/src/rebloom.c',
  },
  {
    // `fetch` of Node.js: a TypeError, whose `cause` may have a code; that of a scheme has none.
    source: 'undici',
    texts: ['fetch failed', 'URL scheme must be a HTTP(S) scheme'],
    reference: 'https://github.com/nodejs/undici/blob/main/index.js',
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
    reference: 'https://github.com/webpack/webpack/blob/main/lib/container/ContainerEntryModule.js',
  },
] as const satisfies readonly UncodedErrorRow[];

/**
 * Callbacks that are given such errors: the text is all that ioredis hands on of what the server replied.
 * https://github.com/redis/ioredis#reconnect-on-error
 */
export const uncodedErrorCallbacks: ReadonlySet<string> = new Set(['reconnectOnError']);

/** How a comment says so of an error that the table does not know. */
export const uncodedRemark = new RegExp(
  [
    String.raw`\bonly (?:signal|sign|way to (?:tell|detect|distinguish|know|recogni[sz]e))\b`,
    String.raw`\b(?:has|have|with|carr(?:y|ies)|gives?|expos(?:e|es)|provides?) no (?:error )?codes?\b`,
    String.raw`\bno (?:error )?codes?(?: for| to tell|,? so)\b`,
    String.raw`\bonly (?:as|by|has|have|gives?|in|through) (?:an? |its |the )?(?:error )?(?:message|text)\b`,
  ].join('|'),
  'iu',
);

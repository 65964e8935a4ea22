/** How what a client names is looked up in a store by equality, and how what it sent is signed: names of functions. */

/** Functions of query builders that compare a column with a value: `eq(users.id, id)`, `.eq('id', id)`. */
export const equalityFunctions: ReadonlySet<string> = new Set(['eq', 'equals']);

/**
 * Methods of query builders that are given a column and the value that it has to have, with or without `'='` between.
 * @see https://knexjs.org/guide/query-builder.html#where
 */
export const conditionMethods: ReadonlySet<string> = new Set(['andWhere', 'where']);

/** Functions of stores whose first argument is an object of columns and the values that they have to have: `find({ email })`. */
export const conditionLoaders: ReadonlySet<string> = new Set(['countDocuments', 'exists', 'find', 'where']);

/** Functions and keys under which a comparison is not required to hold. */
export const looseCombinations: ReadonlySet<string> = new Set([
  'NOT',
  'OR',
  'all',
  'ne',
  'nor',
  'not',
  'or',
  'orWhere',
]);

/** Functions that make a number of a whole text, or `NaN` or an error where it is none. */
export const numberFunctions: ReadonlySet<string> = new Set(['BigInt', 'Number']);

/** Keys of conditions that are no property of a row, but say that a value is equal: `{ id: { equals: id } }`. */
export const equalityKeys: ReadonlySet<string> = new Set(['$eq', 'eq', 'equals']);

/** Keys of conditions that a value fulfils without being equal to what is stored. */
export const partialKeys: ReadonlySet<string> = new Set([
  ...['contains', 'endsWith', 'gt', 'gte', 'has', 'hasSome', 'iLike', 'ilike', 'in', 'like', 'lt', 'lte', 'matches'],
  ...['mode', 'ne', 'not', 'notIn', 'q', 'query', 'regex', 'regexp', 'search', 'startsWith', 'substring', 'text'],
]);

/** What counts rows, as a property of an answer. */
export const rowCounts: ReadonlySet<string> = new Set(['affectedRows', 'count', 'length', 'rowCount', 'size']);

/**
 * Names of functions that throw where there is nothing to be found.
 * @see https://www.prisma.io/docs/orm/reference/prisma-client-reference#findfirstorthrow
 * @see https://typeorm.io/docs/working-with-entity-manager/find-options (`findOneOrFail`)
 * @see https://kysely.dev/docs/getting-started (`executeTakeFirstOrThrow`)
 * @see https://mongoosejs.com/docs/api/query.html#Query.prototype.orFail()
 * @see https://vincit.github.io/objection.js/api/query-builder/other-methods.html#throwifnotfound
 */
export const throwingNames = /Or(?:404|Fail|NotFound|Throw)\w*$|^(?:orFail|throwIfNotFound)$/u;

/** Properties of an answer of a store, or of a list, that are there without a row. */
export const answerKeys: ReadonlySet<string> = new Set([
  ...['affectedRows', 'body', 'count', 'data', 'docs', 'error', 'errors', 'exists', 'hits', 'items', 'length', 'meta'],
  ...['ok', 'records', 'recordset', 'result', 'results', 'rowCount', 'rows', 'size', 'status', 'success', 'total'],
]);

/** Methods of lists that give a list with no more in it. */
export const filteringMethods: ReadonlySet<string> = new Set(['filter', 'map', 'slice', 'sort', 'toSorted']);

/** Words of what says how many there may be at most, or how many are needed: `rows.length >= triggerCount`. */
export const limitWords: ReadonlySet<string> = new Set(['count', 'limit', 'max', 'maximum', 'min', 'threshold']);

/** Words of addresses that name one account and no place: `walletAddress`. */
export const ledgerWords: ReadonlySet<string> = new Set([
  ...['account', 'contract', 'owner', 'recipient', 'sender', 'wallet'],
]);

/** First words of functions that load what has the identifier they are given. */
export const loadingVerbs: ReadonlySet<string> = new Set(['fetch', 'find', 'get', 'load', 'lookup', 'retrieve']);

/** First words of functions of a model that are named for the key alone by which they load: `forEmail(email)`, `byNumber(number)`. */
export const namingWords: ReadonlySet<string> = new Set(['by', 'for']);

/** First words of functions that store something new, and give it back. */
export const storingVerbs: ReadonlySet<string> = new Set(['add', 'create', 'insert', 'save', 'store']);

/** Words in the names of what holds values under keys: `redisClient.get(key)`. */
export const keyedStoreWords: ReadonlySet<string> = new Set(['cache', 'keyv', 'kv', 'redis', 'store']);

/** Words of functions that look for more than what is equal to what they are given. */
export const searchingWords: ReadonlySet<string> = new Set([
  ...['all', 'like', 'many', 'matching', 'prefix', 'query', 'search', 'similar', 'text'],
]);

/** Words of functions that answer whether someone may do something with what they are given. */
export const permissionWords: ReadonlySet<string> = new Set([
  ...['access', 'authorise', 'authorize', 'membership', 'permission', 'permissions'],
]);

/** Last words of what names one row, and nothing else. */
export const identifierWords: ReadonlySet<string> = new Set(['guid', 'id', 'uuid']);

/** First words of functions that throw, or say no, where what they are given is not what it should be. */
export const checkingVerbs: ReadonlySet<string> = new Set([
  ...['assert', 'check', 'ensure', 'is', 'validate', 'verify'],
]);

/** Words of functions that compute the signature of a text. */
export const signingWords: ReadonlySet<string> = new Set(['hmac', 'sign', 'signature']);

/** Words of what is there where something was not found. */
export const failingWords: ReadonlySet<string> = new Set([
  ...['absent', 'err', 'error', 'errors', 'exception', 'failed', 'failure', 'invalid', 'missing', 'not', 'unknown'],
]);

/** Calls that let go of what is no longer used, and those among them that can hardly fail. */

/** First words of calls that close, stop or remove what nobody uses any more: `unlinkSync(path)`, `client.$disconnect()`. */
export const cleanUpVerbs: ReadonlySet<string> = new Set([
  'abort',
  'cleanup',
  'close',
  'destroy',
  'detach',
  'disconnect',
  'dispose',
  'end',
  'kill',
  'quit',
  'release',
  'rm',
  'rmdir',
  'shutdown',
  'stop',
  'teardown',
  'terminate',
  // Closes the connection to a directory (LDAP): `Client.unbind` of ldapts and ldapjs.
  'unbind',
  'unlink',
  'unsubscribe',
]);

/** First words among them of calls that remove a file or a folder, and fail where it is not there. */
export const removingVerbs: ReadonlySet<string> = new Set(['rm', 'rmdir', 'unlink']);

/** A comment that says that something is removed only where it is there: `delete the old file if it exists`. */
export const existenceCondition =
  /\b(?:if|in case|when)\s+(?:(?:it|one|there|they|this)(?:['’]s|\s+is|\s+are)?\s+)?(?:already\s+)?(?:any|exists?|found|one|present|there)\b/iu;

/** What may follow in the name of a method: `fs.unlinkSync(path)`, `pool.closeAll()`. */
export const cleanUpSuffixes: ReadonlySet<string> = new Set(['all', 'async', 'connection', 'connections', 'sync']);

/** Whole names of such calls whose first word says more elsewhere: of fs-extra and of a cache or a store of keys. */
export const cleanUpCalls: ReadonlySet<string> = new Set(['del', 'fs.remove', 'fs.removeSync', 'fse.remove']);

/** First words of calls that take back what was begun, where the failure of the whole is told by an error. */
export const undoingVerbs: ReadonlySet<string> = new Set([
  'del',
  'delete',
  'discard',
  'remove',
  'revert',
  'rollback',
  'stop',
  'undo',
]);

/** First words of calls that put something under a name which undoing takes away again: `cache.set(key, value)`. */
export const puttingVerbs: ReadonlySet<string> = new Set(['add', 'insert', 'put', 'set', 'store', 'write']);

/**
 * How a statement of a database takes back what was begun, or lets go of where it would have gone back to:
 * `connection.query('ROLLBACK')`. https://www.postgresql.org/docs/current/sql-release-savepoint.html
 */
export const undoingStatement = /^\s*(?:release\s+savepoint|rollback)\b/iu;

/** Methods that a framework calls while the process ends: https://docs.nestjs.com/fundamentals/lifecycle-events */
export const shutdownHooks: ReadonlySet<string> = new Set([
  'beforeApplicationShutdown',
  'onApplicationShutdown',
  'onModuleDestroy',
]);

/**
 * Calls that stop timers, which end with the process anyway: https://nodejs.org/api/timers.html#cancelling-timers,
 * https://docs.nestjs.com/techniques/task-scheduling#dynamic-schedule-module-api
 */
export const timerStops: ReadonlySet<string> = new Set([
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'deleteCronJob',
  'deleteInterval',
  'deleteTimeout',
]);

/** A comment that says of a clean-up that it is tried and no more. */
export const bestEffort = /\bbest[\s-]?effort\b/iu;

/** A comment that calls what is done clean-up. */
export const cleanUpWords = /\bclean(?:ing|ed|s)?[\s-]?up\b/iu;

/** A comment that says, beside a clean-up, that its failure is let go, or what state makes it fail. */
export const cleanUpExcuses =
  /(?:\b(?:ignor|swallow|suppress|discard|skip|silent|best[\s-]?effort|fire[\s-]and[\s-]forget|(?:already|never|no longer|not) \w|(?:remov\w*|delet\w*|clean\w*) (?:the )?empty (?:dir\w*|folders?)\b|nothing to (?:abort|cancel|clean|close|delete|dispose|kill|release|remove|stop|unlink)\b|(?:long )?(?:gone|dead)\b)|^\W*(?:closed|destroyed|ended|exited|stopped)\W*$)/iu;

/** The same of a comment above it, which may speak of why it is done at all: `// Skipped, and no longer wanted`. */
export const cleanUpExcusesAbove =
  /\b(?:ignor|swallow|suppress|silent|best[\s-]?effort|fire[\s-]and[\s-]forget|(?:already|no longer|not) (?:\w{3,}ed|exists?|gone|open|running|there)\b|(?:remov\w*|delet\w*|clean\w*) (?:the )?empty (?:dir\w*|folders?)\b|nothing to (?:abort|cancel|clean|close|delete|dispose|kill|release|remove|stop|unlink)\b|(?:long )?(?:gone|dead)\b)/iu;

/**
 * Methods, by the last word of what stands before them, that fail only where somebody else closed it first, or not at all.
 * https://streams.spec.whatwg.org/#rs-default-controller-close, https://streams.spec.whatwg.org/#default-reader-release-lock,
 * https://dom.spec.whatwg.org/#dom-abortcontroller-abort
 */
export const closingMethods: Readonly<Record<string, ReadonlySet<string>>> = {
  controller: new Set(['abort', 'close', 'terminate']),
  ctrl: new Set(['abort', 'close', 'terminate']),
  reader: new Set(['cancel', 'releaseLock']),
  writer: new Set(['releaseLock']),
};

/**
 * Methods of the same that give a stream its next part, which fails where whoever reads it has left.
 * https://streams.spec.whatwg.org/#rs-default-controller-enqueue
 */
export const enqueuingMethods: Readonly<Record<string, ReadonlySet<string>>> = {
  controller: new Set(['enqueue']),
  ctrl: new Set(['enqueue']),
};

/** Functions that only write what a stream is given: `encoder.encode(text)`, `JSON.stringify(event)`. */
export const encodingFunctions: ReadonlySet<string> = new Set(['encode', 'stringify']);

/** What a browser keeps for a page, and may refuse to: https://html.spec.whatwg.org/multipage/webstorage.html */
export const browserStores: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage']);

/** Globals of a page alone, of which the others are properties: https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object */
export const pageGlobals: ReadonlySet<string> = new Set(['document', 'window']);

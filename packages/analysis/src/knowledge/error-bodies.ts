/** How the body of a response says that something failed, and what the same keys say where nothing did. */

/** Flags, and what they say where something failed. */
export const failureFlags: ReadonlyMap<string, boolean> = new Map([
  ['failed', true],
  ['hasError', true],
  ['isError', true],
  ['ok', false],
  ['success', false],
]);

/** Keys whose value is what went wrong. */
export const errorKeys: ReadonlySet<string> = new Set([
  'err',
  'error',
  'errorCode',
  'errorMessage',
  'error_code',
  'error_message',
  'errors',
]);

/** Values of `status` for something that failed: https://github.com/omniti-labs/jsend#so-hows-it-work. */
export const failureStates: ReadonlySet<string> = new Set(['error', 'fail', 'failed', 'failure']);

/** Keys that stand beside such a value where it is that of the answer, and not of a job or a device. */
export const detailKeys: ReadonlySet<string> = new Set([
  'detail',
  'details',
  'error',
  'errors',
  'message',
  'msg',
  'reason',
]);

/** Keys of an error's own description, and what tells which request it was: beside an error any other is content. */
export const descriptionKeys: ReadonlySet<string> = new Set([
  ...detailKeys,
  ...errorKeys,
  ...failureFlags.keys(),
  'cause',
  'code',
  'correlationId',
  'description',
  'docs',
  'errCode',
  'err_code',
  'error_description',
  'fields',
  'help',
  'hint',
  'i18nKey',
  'instance',
  'issues',
  'messageKey',
  'meta',
  'method',
  'name',
  'path',
  'requestId',
  'request_id',
  'retryAfter',
  'retryable',
  'stack',
  'status',
  'statusCode',
  'statusText',
  'status_code',
  'stringKey',
  'timestamp',
  'title',
  'traceId',
  'translationKey',
  'type',
  'url',
]);

/** First words of handlers that answer a question; what they find wrong is their answer: `check-name`, `verifyCode`. */
export const questionVerbs: ReadonlySet<string> = new Set(['can', 'check', 'has', 'is', 'validate', 'verify']);

/** Words of functions that show an error to a person, or tell of it by another channel than the answer of a request. */
export const showingWords: ReadonlySet<string> = new Set([
  'broadcast',
  'html',
  'notify',
  'page',
  'popup',
  'publish',
  'render',
]);

/**
 * Keys of protocols that answer errors with 200: JSON-RPC over HTTP (https://www.jsonrpc.org/specification), SCIM's and
 * GraphQL's partial results, receipts of webhooks.
 */
export const otherProtocolKeys: ReadonlySet<string> = new Set(['acknowledged', 'extensions', 'jsonrpc', 'received']);

/** Words in the names of handlers, routes and files that answer errors with 200, because those who call expect it. */
export const otherProtocolWords: ReadonlySet<string> = new Set([
  'graphql',
  'hook',
  'hooks',
  'ipn',
  'jsonrpc',
  'mcp',
  'rpc',
  'slack',
  'webhook',
  'webhooks',
]);

/** Words by which folders, classes and methods call a webhook of their own, and what is done with those of others. */
export const webhookWords: ReadonlySet<string> = new Set(['webhook', 'webhooks']);

/** Words by which they say that they are sent its notices. */
export const receivingWords: ReadonlySet<string> = new Set(['handle', 'incoming', 'receive', 'receiver']);

/** Verbs of methods by which people set up webhooks, whose failures are those of other requests. */
export const administeringWords: ReadonlySet<string> = new Set([
  ...['add', 'create', 'insert', 'register', 'save'],
  ...['delete', 'destroy', 'remove', 'unregister'],
  ...['disable', 'edit', 'enable', 'patch', 'set', 'toggle', 'update', 'upsert'],
  ...['fetch', 'find', 'get', 'list', 'read', 'search', 'show'],
]);

/** Words of folders that hold what speaks with payment services. */
export const paymentFolderWords: ReadonlySet<string> = new Set(['gateway', 'gateways', 'payment', 'payments']);

/**
 * By what the notices of payment services name a transaction, as words: PayPal's `txn_id`
 * (https://developer.paypal.com/api/nvp-soap/ipn/IPNandPDTVariables/), Blockonomics's `txid`
 * (https://developers.blockonomics.co/docs/receive-payments), `tx_hash` of others for cryptocurrencies.
 */
export const transactionKeys: ReadonlySet<string> = new Set(['tx hash', 'tx id', 'txhash', 'txid', 'txn id']);

/** What says in a log whose request or which thing it is about, and which loggers write that by themselves. */

/** Last words of names that tell one thing of its kind from all others. */
export const identifyingWords: ReadonlySet<string> = new Set(['guid', 'id', 'slug', 'uuid']);

/** Words of names that identify what runs or a place in a list, not what is worked on. */
export const ownIdentityWords: ReadonlySet<string> = new Set([
  'collection',
  'cursor',
  'end',
  'interval',
  'last',
  'next',
  'previous',
  'process',
  'start',
  'timeout',
  'timer',
]);

/** Names of what the server is set up with: its ids are the same for all requests. */
export const installationNames: ReadonlySet<string> = new Set(['config', 'configuration', 'env']);

/** Words of messages that speak of the server itself, which is the same for all requests. */
export const installationWords: ReadonlySet<string> = new Set([
  'config',
  'configuration',
  'configured',
  'disabled',
  'enabled',
  'env',
  'environment',
  'initialised',
  'initialized',
  'secret',
]);

/** Loggers (rows of the table) that write the context of the request which is served by themselves. */
export const contextualLoggers: ReadonlySet<string> = new Set(['nestjs-pino', 'powertools', 'sentry']);

/** Modules whose loggers do so, whatever row they belong to. */
export const contextualModules: ReadonlySet<string> = new Set(['nestjs-pino']);

/** What a file has in it where its loggers take context from somewhere else than their arguments. */
export const ambientContext =
  /\b(?:AsyncLocalStorage|ClsService|REQUEST|Scope\.REQUEST|mixin|withContext|runWithContext|setBindings|appendKeys|addContext)\b/u;

/** Words by which the parts of an application are named, for what stands in other files. */

/** In the name of what answers errors: `errorHandler`, `handleExceptions`, `errors()`, `problemDetails`. */
export const errorHandlerWords = /err|exception|problem|fail|boom|sentry|catch/iu;

/** Last words of the names of what holds routes: `usersRouter`, `api`. */
export const routeHolderWords: ReadonlySet<string> = new Set([
  'api',
  'controller',
  'route',
  'router',
  'routers',
  'routes',
]);

/** What the field writes for longer words in codes and names; beginnings of at least four letters are told without it. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['app', 'application'],
  ['arg', 'argument'],
  ['db', 'database'],
  ['id', 'identifier'],
  ['max', 'maximum'],
  ['min', 'minimum'],
  ['msg', 'message'],
  ['org', 'organization'],
  ['pw', 'password'],
  ['pwd', 'password'],
  ['req', 'request'],
  ['res', 'response'],
  ['svc', 'service'],
  ['tx', 'transaction'],
  ['txn', 'transaction'],
]);

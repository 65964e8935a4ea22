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

/** Words of codes and of error classes that say the same, by the one that stands for all. */
export const errorWordSynonyms: ReadonlyMap<string, string> = new Map([
  ...['access', 'allowed', 'authorization', 'authorisation', 'denied', 'forbidden', 'permission', 'permissions'].map(
    (word) => [word, 'permitted'] as const,
  ),
  ...['role', 'roles', 'unauthorized', 'unauthorised'].map((word) => [word, 'permitted'] as const),
  ...['absent', 'unknown'].map((word) => [word, 'missing'] as const),
  ...['duplicate', 'duplicated', 'exists', 'taken'].map((word) => [word, 'conflict'] as const),
  ...['bad', 'malformed', 'validation'].map((word) => [word, 'invalid'] as const),
]);

/**
 * Paths that programs read which watch a service, as Prometheus does, or tell it that it begins or ends, as Kubernetes does:
 * they want a status, and no format of errors. https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export const observedPath = /^\/?(?:metrics|prometheus|version|(?:[\w-]+\/)?(?:post-?start|pre-?stop))\/?$/iu;

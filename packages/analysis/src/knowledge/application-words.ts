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

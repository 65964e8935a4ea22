/** Functions whose result is an error: those that are called back for what is thrown, and those that return what they are given. */
import type { ExportReference } from './table.ts';

/**
 * Options that are given such functions. `errorResponseBuilder` is one of `@fastify/rate-limit`, which ends in
 * `throw params.errorResponseBuilder(req, respCtx)` (its `index.js`, 11.2.0).
 */
export const errorBuilderOptions: ReadonlySet<string> = new Set(['errorResponseBuilder']);

/**
 * Functions that note something on the error they are given first, and return that very error: `throw OError.tag(error, '…')`.
 * `OError.tag` ends in `return error` (`index.js` of @overleaf/o-error 3.4.0).
 */
export const sameErrorFunctions = [
  { module: '@overleaf/o-error', export: 'tag' },
] as const satisfies readonly ExportReference[];

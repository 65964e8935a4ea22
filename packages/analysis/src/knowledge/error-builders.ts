/** Who calls a function back for what it then throws: what such a function returns is an error and no answer. */

/**
 * Options that are given such functions. `errorResponseBuilder` is one of `@fastify/rate-limit`, which ends in
 * `throw params.errorResponseBuilder(req, respCtx)` (its `index.js`, 11.2.0).
 */
export const errorBuilderOptions: ReadonlySet<string> = new Set(['errorResponseBuilder']);

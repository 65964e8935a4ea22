/**
 * Modules inside of packages that export what the package itself exports, by the same names: documented
 * (`graphql/error`), or written by editors that complete imports (`@nestjs/common/exceptions`, `fastify/types/reply`).
 */

export interface DeepModuleRow {
  /** The module that the tables name. */
  readonly package: string;
  /** First segments of the paths below it. */
  readonly paths: readonly string[];
}

export const deepModules = [
  { package: '@nestjs/common', paths: ['decorators', 'enums', 'exceptions', 'interfaces', 'pipes', 'services'] },
  { package: '@nestjs/core', paths: ['constants', 'exceptions', 'nest-application', 'nest-factory'] },
  { package: '@trpc/server', paths: ['unstable-core-do-not-import'] },
  { package: 'fastify', paths: ['fastify', 'types'] },
  { package: 'graphql', paths: ['error', 'execution', 'language', 'type', 'utilities', 'validation'] },
  { package: 'hono', paths: ['request', 'types'] },
  { package: 'zod', paths: ['mini', 'v3', 'v4', 'v4-mini'] },
] as const satisfies readonly DeepModuleRow[];

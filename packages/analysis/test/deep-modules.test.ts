/** Modules inside of packages are known by the package: the table is held against the installed ones. */
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { deepModules } from '../src/knowledge/deep-modules.ts';
import { toKnownModule } from '../src/match/module-paths.ts';

describe('a specifier', () => {
  it.each([
    ['graphql/error', 'graphql'],
    ['graphql/error/index.js', 'graphql'],
    ['graphql/error/GraphQLError', 'graphql'],
    ['graphql/index.js', 'graphql'],
    ['graphql/index', 'graphql'],
    ['@nestjs/common/exceptions/not-found.exception', '@nestjs/common'],
    ['@nestjs/common/index.js', '@nestjs/common'],
    ['fastify/types/reply', 'fastify'],
    ['zod/v4', 'zod'],
    ['next/server.js', 'next/server'],
    ['lodash/noop.js', 'lodash/noop'],
    ['fs/promises', 'fs/promises'],
    ['node:timers/promises', 'node:timers/promises'],
  ])('%s is known as %s', (specifier, known) => {
    expect(toKnownModule(specifier)).toBe(known);
  });

  it.each(['graphql', '@nestjs/common', 'bignumber.js', '@scope/name.js', './index.js', '../graphql/error.js', ''])(
    '%j stays as it is',
    (specifier) => {
      expect(toKnownModule(specifier)).toBe(specifier);
    },
  );
});

const require = createRequire(import.meta.url);
const file = path.join(import.meta.dirname, 'specifiers.ts');
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

const resolve = (specifier: string): string | undefined =>
  ts.resolveModuleName(specifier, file, options, ts.sys).resolvedModule?.resolvedFileName;

it.each(deepModules.flatMap((row) => row.paths.map((each) => [row.package, each] as const)))(
  '%s has modules below %s',
  (name, first) => {
    const own = resolve(name);
    const isFolder = own !== undefined && ts.sys.directoryExists(path.join(path.dirname(own), first));
    expect(isFolder || resolve(`${name}/${first}`) !== undefined).toBe(true);
  },
);

/** What runs here: the other rows are about types. */
it.each([
  ['graphql', ['graphql/error/index.js', 'graphql/type/index.js', 'graphql/execution/index.js']],
  [
    '@nestjs/common',
    ['@nestjs/common/decorators', '@nestjs/common/exceptions', '@nestjs/common/pipes', '@nestjs/common/services'],
  ],
  ['@nestjs/core', ['@nestjs/core/constants', '@nestjs/core/nest-factory', '@nestjs/core/exceptions']],
])('%s exports the same by the same names', (name, modules) => {
  const own = require(name) as Record<string, unknown>;
  for (const module of modules) {
    const deep = require(module) as Record<string, unknown>;
    const shared = Object.keys(deep).filter((each) => each in own);
    expect(shared, module).not.toEqual([]);
    for (const each of shared) expect(deep[each], `${module}: ${each}`).toBe(own[each]);
  }
});

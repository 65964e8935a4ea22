/** What calls back after the answer is asked for in the packages themselves. */
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { deferringFunctions } from '../src/knowledge/deferred-callbacks.ts';

const require = createRequire(import.meta.url);

it.each(deferringFunctions)('$module exports $export', ({ module, export: name }) => {
  expect((require(module) as Readonly<Record<string, unknown>>)[name]).toBeTypeOf('function');
});

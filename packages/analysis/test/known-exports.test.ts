/** Functions that tables name by module exist there, where the module is installed. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { emptyFunctions } from '../src/knowledge/empty-handlers.ts';
import { outputStreams } from '../src/knowledge/value-functions.ts';

const require = createRequire(import.meta.url);

it.each(outputStreams)('$path of $module writes', ({ module, path }) => {
  const value = path.reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], require(module));
  expect(value).toBeTypeOf('function');
});

describe('functions that do nothing', () => {
  it('do nothing in rxjs, which is installed', async () => {
    const rxjs = emptyFunctions.find(({ module }) => module === 'rxjs');
    const exports = (await import('rxjs')) as unknown as Record<string, unknown>;
    const noop = exports[rxjs?.export ?? ''];
    expect(noop).toBeTypeOf('function');
    expect((noop as () => unknown)()).toBeUndefined();
  });
});

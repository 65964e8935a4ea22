/** The suite that runs in the extension host, each of its tests as one of these. */
import { describe, inject, it } from 'vitest';
import { runHostSuite } from './hostRun.ts';

const results = await runHostSuite(inject('editor'));

describe('in the extension host', () => {
  it.each(results.map((result) => ({ ...result, title: [...result.path, result.name].join(' › ') })))(
    '$title',
    ({ failure }) => {
      if (failure !== undefined) throw new Error(failure);
    },
  );
});

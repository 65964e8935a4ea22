/** The suite that runs in the extension host, each of its tests as one of these. */
import { describe, inject, it } from 'vitest';
import { runHostSuite } from './hostRun.ts';

const results = await runHostSuite(inject('editor'));

describe('in the extension host', () => {
  for (const { path, name, failure } of results) {
    it([...path, name].join(' › '), () => {
      if (failure !== undefined) throw new Error(failure);
    });
  }
});

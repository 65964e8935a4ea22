/** Functions that join streams: whoever reads the last one gets the error of the one that failed. */
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { pipelines } from '../src/index.ts';

it.each(pipelines)('$export of $module ends its last stream with the error', async (row) => {
  let pipeline: unknown = await import(row.module);
  for (const name of row.export.split('.')) pipeline = (pipeline as Readonly<Record<string, unknown>>)[name];
  const source = new Readable({
    read() {
      this.destroy(new Error('gone'));
    },
  });
  const sink = new PassThrough();
  const joined = (pipeline as (...streams: readonly unknown[]) => Promise<void>)(source, sink);
  const reasons = (await Promise.allSettled([joined, text(sink)])).map(
    (each) => 'reason' in each && String(each.reason),
  );
  expect(reasons).toEqual(['Error: gone', 'Error: gone']);
});

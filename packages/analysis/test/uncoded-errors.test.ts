/** The errors of the runtime in the table of errors without a code are raised here, and asked for one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { uncodedErrors } from '../src/index.ts';
import { uncodedErrorCallbacks } from '../src/knowledge/uncoded-errors.ts';

const recursion = (): unknown => [recursion()];
const nothing: unknown = undefined;
const noObject: unknown = null;
const number: unknown = 1;
const circular: Record<string, unknown> = {};
circular['self'] = circular;

/** The cause of what `fetch` rejects with, where a server sends it elsewhere. */
async function failOnRedirect(location: string, init?: RequestInit): Promise<never> {
  const server = createServer((_request, response) => response.writeHead(302, { location }).end());
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    return await failToFetch(`http://localhost:${String((server.address() as AddressInfo).port)}`, init);
  } finally {
    server.close();
  }
}

/** The cause of what `fetch` rejects with. */
async function failToFetch(address: string, init?: RequestInit): Promise<never> {
  try {
    await fetch(address, init);
  } catch (error) {
    throw (error as Error).cause;
  }
  throw new Error('nothing was raised');
}

const raise: Readonly<Record<string, () => unknown>> = {
  'Cannot read properties of null': () => (noObject as { x: number }).x,
  'Cannot read properties of undefined': () => (nothing as { x: number }).x,
  'Converting circular structure to JSON': () => JSON.stringify(circular),
  'failed to fetch the data URL': () => failToFetch('data:none'),
  'fetch failed': () => fetch('http://localhost:1'),
  'Invalid array length': () => [].length + new Array<number>(-1).length,
  'Invalid string length': () => 'x'.repeat(2 ** 29).repeat(2),
  'is not a function': () => (number as () => unknown)(),
  'is not defined': () => (0, eval)('missing') as unknown,
  'is not iterable': () => [...(number as number[])],
  'is not valid JSON': () => JSON.parse('x') as unknown,
  'Maximum call stack size exceeded': recursion,
  'redirect count exceeded': () => failOnRedirect('/'),
  'URL scheme must be a HTTP(S) scheme': () => failOnRedirect('ftp://localhost'),
  'Unexpected end of JSON input': () => JSON.parse('[') as unknown,
  'unexpected redirect': () => failOnRedirect('/', { redirect: 'error' }),
  'Unexpected token': () => JSON.parse('x') as unknown,
};

async function getError(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was raised');
}

for (const { source, texts } of uncodedErrors) {
  if (source !== 'v8' && source !== 'undici') continue;
  for (const text of texts) {
    it(`${source}: ${text}`, async () => {
      const run = raise[text];
      expect(run).toBeDefined();
      const error = await getError(run ?? recursion);
      expect(error).toMatchObject({ message: expect.stringContaining(text) as unknown });
      for (const property of ['code', 'status', 'statusCode', 'errno']) expect(error).not.toHaveProperty(property);
    });
  }
}

it('is sorted by source and text', () => {
  const fold = (text: string): string => text.toLowerCase();
  expect(uncodedErrors.map(({ source }) => source)).toEqual(uncodedErrors.map(({ source }) => source).toSorted());
  for (const { texts } of uncodedErrors) {
    expect(texts.map(fold)).toEqual(texts.map(fold).toSorted());
  }
});

it('the callbacks for such errors are sorted', () => {
  expect([...uncodedErrorCallbacks]).toEqual([...uncodedErrorCallbacks].toSorted());
});

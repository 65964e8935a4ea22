/** The clients that tell their listeners of a failed attempt to connect are asked to connect where nobody listens. */
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { tellingConnects } from '../src/index.ts';

type Client = Readonly<Record<string, () => Promise<unknown>>> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
type Maker = (options: { socket: { port: number; reconnectStrategy: false } }) => Client;

/** A port that was free a moment ago. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it.each(tellingConnects)('$module: $export().$method()', async ({ module, export: name, method }) => {
  const exports = (await import(module)) as Readonly<Record<string, Maker>>;
  const client = exports[name]?.({ socket: { port: await findFreePort(), reconnectStrategy: false } });
  const told: Error[] = [];
  client?.on('error', (error) => told.push(error));
  await expect(client?.[method]?.()).rejects.toThrow(/ECONNREFUSED/u);
  expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/ECONNREFUSED/u)]);
});

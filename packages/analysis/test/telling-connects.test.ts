/** The clients that tell their listeners of a failed attempt to connect are asked to connect where nobody listens. */
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { tellingConnects } from '../src/index.ts';

type Client = Readonly<Record<string, (options?: object) => Client & Promise<unknown>>> & {
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

const cases = tellingConnects.flatMap((row) => [undefined, ...row.variants].map((variant) => ({ ...row, variant })));

it.each(cases)('$module: $export().$method(), $variant', async ({ module, export: name, method, variant }) => {
  const exports = (await import(module)) as Readonly<Record<string, Maker>>;
  const made = exports[name]?.({ socket: { port: await findFreePort(), reconnectStrategy: false } });
  const client = variant === undefined ? made : made?.[variant]?.({});
  const told: Error[] = [];
  client?.on('error', (error) => told.push(error));
  await expect(client?.[method]?.()).rejects.toThrow(/ECONNREFUSED/u);
  expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/ECONNREFUSED/u)]);
});

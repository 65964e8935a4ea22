import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { nodeListener, requestListeners } from '../src/knowledge/request-listeners.ts';

const modules: Readonly<Record<string, object>> = { http, http2, https };
const { answers } = nodeListener;

async function ask(listener: http.RequestListener): Promise<{ status: number; text: string }> {
  const server = http.createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}/`, { headers: { connection: 'close' } });
  const text = await response.text();
  server.close();
  return { status: response.status, text };
}

it.each([...requestListeners.servers, ...requestListeners.requestTypes, ...requestListeners.responseTypes])(
  '$module has $export',
  (reference) => {
    const module = modules[reference.module.replace(/^node:/u, '')];
    expect(module).toHaveProperty(reference.export, expect.any(Function));
  },
);

it('a listener is given the response behind the request, and as a subscriber, too', async () => {
  const server = http.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  for (const method of requestListeners.subscribers) {
    server.removeAllListeners(requestListeners.event);
    server[method](requestListeners.event, (...given: readonly unknown[]) => {
      (given[requestListeners.response] as http.ServerResponse).end(method);
    });
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}/`, { headers: { connection: 'close' } });
    expect(await response.text()).toBe(method);
  }
  server.close();
});

it.each(Object.keys(answers.senders))('%s sends the body after a status', async (method) => {
  for (const property of answers.statusProperties) {
    const answer = await ask((request, response) => {
      Object.assign(response, { [property]: 418 });
      (response as unknown as Record<string, (body: string) => void>)[method]?.('the body');
    });
    expect(answer).toEqual({ status: 418, text: 'the body' });
  }
});

it.each(answers.headMethods ?? [])('%s sends the status, and gives back the response', async (method) => {
  const answer = await ask((request, response) => {
    const head = response as unknown as Record<string, (status: number) => http.ServerResponse>;
    head[method]?.(418).end('the body');
  });
  expect(answer).toEqual({ status: 418, text: 'the body' });
});

it.each(answers.pieceMethods ?? [])('%s sends a piece', async (method) => {
  const answer = await ask((request, response) => {
    (response as unknown as Record<string, (text: string) => void>)[method]?.('a piece');
    response.end();
  });
  expect(answer.text).toBe('a piece');
});

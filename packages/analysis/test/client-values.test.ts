/** Where handlers find what a client sent: the table, held against the frameworks themselves. */
import { createRequire } from 'node:module';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { NextRequest } from 'next/server.js';
import { describe, expect, it } from 'vitest';
import { clientValues, type ClientPart, type ClientValues, type ParameterRole } from '../src/index.ts';

const require = createRequire(import.meta.url);
const express4 = require('express-4') as typeof express;

/** What stands in each part of the request that is sent; undefined where the framework needs another library for it. */
const sent: Readonly<Partial<Record<ClientPart, string>>> = {
  body: 'in the body',
  headers: 'in a header',
  'path parameters': 'in-the-path',
  query: 'in the query',
};

async function send(listener: (...parameters: Parameters<RequestListener>) => unknown): Promise<void> {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${String(port)}/in-the-path?x=${encodeURIComponent('in the query')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', x: 'in a header' },
    body: JSON.stringify({ x: 'in the body' }),
  });
  server.close();
}

/** What a parameter of a handler holds at the places that the table names. */
async function read(values: ClientValues, role: ParameterRole, parameter: unknown): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const follow = (path: readonly string[]): unknown =>
    path.reduce<unknown>((object, key) => (object as Readonly<Record<string, unknown>> | undefined)?.[key], parameter);
  for (const path of Object.keys(values.properties?.[role] ?? {})) found.set(path, follow(path.split('.')));
  for (const path of Object.keys(values.methods?.[role] ?? {})) {
    const keys = path.split('.');
    const owner = follow(keys.slice(0, -1)) as Readonly<Record<string, (name?: string) => unknown>>;
    found.set(path, await owner[keys.at(-1) ?? '']?.('x'));
  }
  return found;
}

function check(values: ClientValues, role: ParameterRole, found: ReadonlyMap<string, unknown>): void {
  const parts = { ...values.properties?.[role], ...values.methods?.[role] };
  expect(Object.keys(parts).length).toBeGreaterThan(0);
  for (const [path, part] of Object.entries(parts)) {
    const expected = sent[part];
    // Cookies of Express and Fastify are another library's.
    if (expected !== undefined) expect(JSON.stringify(found.get(path)), path).toContain(expected);
  }
}

const asked: Readonly<
  Partial<
    Record<
      keyof typeof clientValues,
      { role: ParameterRole; run: (take: (value: unknown) => Promise<void>) => Promise<void> }
    >
  >
> = {
  ...Object.fromEntries(
    (
      [
        ['express-4', express4],
        ['express-5', express],
        ['nestjs', express],
      ] as const
    ).map(([name, make]) => [
      name,
      {
        role: 'request' as const,
        run: async (take: (value: unknown) => Promise<void>) => {
          const app = make();
          app.use(make.json());
          app.post('/:x', (request, response) => void take(request).then(() => response.end()));
          await send(app);
        },
      },
    ]),
  ),
  fastify: {
    role: 'request',
    run: async (take) => {
      const app = Fastify();
      app.post('/:x', async (request) => {
        await take(request);
        return {};
      });
      await app.inject({
        method: 'POST',
        url: '/in-the-path?x=in%20the%20query',
        headers: { x: 'in a header' },
        payload: { x: 'in the body' },
      });
      await app.close();
    },
  },
  hono: {
    role: 'context',
    run: async (take) => {
      const app = new Hono();
      app.post('/:x', async (context) => {
        await take(context);
        return context.text('');
      });
      await app.request('/in-the-path?x=in%20the%20query', {
        method: 'POST',
        headers: { 'content-type': 'application/json', x: 'in a header' },
        body: '{ "x": "in the body" }',
      });
    },
  },
  koa: {
    role: 'context',
    run: async (take) => {
      const app = new Koa();
      // The body is another library's, which puts it there.
      const router = new Router<object, { request: { body: unknown } }>();
      router.post('/:x', async (context) => {
        Object.assign(context.request, { body: { x: 'in the body' } });
        await take(context);
        context.body = {};
      });
      await send(app.use(router.routes()).callback());
    },
  },
  'next-route': {
    role: 'request',
    run: (take) =>
      take(
        new NextRequest('http://localhost/in-the-path?x=in%20the%20query', {
          method: 'POST',
          headers: { x: 'in a header' },
          body: '{ "x": "in the body" }',
        }),
      ),
  },
};

describe.each(Object.entries(asked))('%s', (name, { role, run }) => {
  it('has what the client sent where the table says', async () => {
    const values: ClientValues = clientValues[name as keyof typeof clientValues];
    let found: ReadonlyMap<string, unknown> = new Map();
    await run(async (value) => {
      // A body is read once: the methods that take it another way are asked for a form or a text.
      found = await read(withOneBody(values, role), role, value);
    });
    check(withOneBody(values, role), role, found);
  });
});

/** The table with one of the methods that read the body. */
function withOneBody(values: ClientValues, role: ParameterRole): ClientValues {
  let isFirst = true;
  const methods = Object.entries(values.methods?.[role] ?? {}).filter(([, part]) => {
    if (part !== 'body') return true;
    const isKept = isFirst;
    isFirst = false;
    return isKept;
  });
  return { ...values, methods: { [role]: Object.fromEntries(methods) } };
}

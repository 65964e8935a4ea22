/** Where handlers find what a client sent: the table, held against the frameworks themselves. */
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApolloServer } from '@apollo/server';
import Router from '@koa/router';
import * as nest from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { apiResolver } from 'next/dist/server/api-utils/node/api-resolver.js';
import { NextRequest } from 'next/server.js';
import { describe, expect, it } from 'vitest';
import {
  clientValues,
  nodeRequest,
  queryParsers,
  type ClientPart,
  type ClientValues,
  type ParameterRole,
} from '../src/index.ts';

const require = createRequire(import.meta.url);
const express4 = require('express-4') as typeof express;
// The package that its deprecation names is not published yet.
const { handle } = require('hono/aws-lambda') as {
  handle: (app: Hono) => (event: object) => Promise<Readonly<Record<string, unknown>>>;
};

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
  'next-api': {
    role: 'request',
    run: (take) =>
      send((request, response) => {
        const query = { x: 'in the query' };
        const resolver = {
          default: async (parsed: unknown) => {
            await take(parsed);
            response.end();
          },
        };
        void apiResolver(request, response, query, resolver, {} as never, false);
      }),
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

describe.each([
  ['express-4', express4],
  ['express-5', express],
] as const)('%s', (name, make) => {
  it.each([false, true])(
    'gives the parameters of where a router is mounted only where it merges them: %s',
    async (merges) => {
      const app = make();
      const router = make.Router({ [clientValues[name].mergingOption]: merges });
      let params: object | undefined;
      router.post('/', (request, response) => {
        ({ params } = request);
        response.end();
      });
      app.use('/:x', router);
      await send(app);
      expect(params).toEqual(merges ? { x: 'in-the-path' } : {});
    },
  );
});

/** An export of a module of Node.js, or of a library where it is installed. */
function getExport({ module, export: name }: { readonly module: string; readonly export: string }): unknown {
  try {
    return (require(module) as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

describe('Node.js, without a framework', () => {
  it('gives a listener what the client sent', async () => {
    const values: ClientValues = nodeRequest;
    let found: ReadonlyMap<string, unknown> = new Map();
    await send(async (request, response) => {
      found = await read(values, 'request', request);
      response.end();
    });
    check(values, 'request', found);
  });

  it.each(queryParsers.filter((parser) => getExport(parser) !== undefined))(
    '$export of $module gives the query of a URL',
    (parser) => {
      const { under } = parser;
      const parse = getExport(parser) as (text: string, isTaken: true) => Readonly<Record<string, unknown>>;
      // The second parameter of others says how pairs are separated.
      const parsed =
        under === undefined ? (parse as (text: string) => unknown)('x=a%0Ab') : parse('/?x=a%0Ab', true)[under];
      expect(parsed).toMatchObject({ x: 'a\nb' });
    },
  );
});

describe('a line break', () => {
  const askWith = async (
    target: string,
    headers: readonly string[],
    body: string,
  ): Promise<{ status: string; seen: string }> => {
    const app = express();
    app.use(express.json());
    app.post('/:x', ({ params, query, body: parsed, headers: got }, response) => {
      response.json({ params, query, body: parsed as unknown, x: got['x'] });
    });
    const server = createServer(app);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const lines = [
      'Host: localhost',
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${String(body.length)}`,
      ...headers,
    ];
    socket.write([`POST ${target} HTTP/1.1`, ...lines, '', body].join('\r\n'));
    const answer = await text(socket);
    server.close();
    const [head = '', seen = ''] = answer.split('\r\n\r\n');
    return { status: head.split(' ')[1] ?? '', seen };
  };

  it('arrives in the path, the query and the body', async () => {
    const { status, seen } = await askWith('/a%0Ab?y=c%0Ad', [], '{"z":"e\\nf"}');
    expect(status).toBe('200');
    expect(JSON.parse(seen)).toEqual({ params: { x: 'a\nb' }, query: { y: 'c\nd' }, body: { z: 'e\nf' } });
  });

  it('does not arrive in a header', async () => {
    expect((await askWith('/a', ['x: a\nb'], '{}')).status).toBe('400');
    expect((await askWith('/a', ['x: a\r b'], '{}')).status).toBe('400');
    const { seen } = await askWith('/a', ['x: a%0Ab'], '{}');
    expect(JSON.parse(seen)).toMatchObject({ x: 'a%0Ab' });
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

/**
 * What Hono's adapter for Lambda, which is told of the event only, reads out of one with a value in the place that the
 * table names.
 */
async function askLambda(place: string): Promise<string> {
  const values: Readonly<Record<string, unknown>> = {
    body: 'in the place',
    cookies: ['x=in the place'],
    headers: { x: 'in the place' },
    multiValueHeaders: { x: ['in the place'] },
    multiValueQueryStringParameters: { x: ['in the place'] },
    queryStringParameters: { x: 'in the place' },
    rawQueryString: 'x=in the place',
  };
  const isFormat2 = place === 'cookies' || place === 'rawQueryString';
  const event = {
    ...(isFormat2 ? { version: '2.0', rawPath: '/', rawQueryString: '' } : { httpMethod: 'POST', path: '/' }),
    requestContext: { domainName: 'localhost', ...(isFormat2 && { http: { method: 'POST' } }) },
    [place]: values[place],
  };
  const app = new Hono();
  app.post('/', async (context) =>
    context.text(
      [context.req.header('x'), context.req.header('cookie'), context.req.query('x'), await context.req.text()].join(),
    ),
  );
  return String((await handle(app)(event))['body']);
}

describe('aws-lambda', () => {
  const { request } = clientValues['aws-lambda'].properties;

  it('has what the client sent where the table says', async () => {
    // What the path holds is the router's, which stands before the function.
    for (const place of Object.keys(request).filter((each) => each !== 'pathParameters')) {
      expect(await askLambda(place), place).toContain('in the place');
    }
  });

  it('names only what events have, as their types say', () => {
    const places: readonly (keyof APIGatewayProxyEvent | keyof APIGatewayProxyEventV2)[] = Object.keys(
      request,
    ) as (keyof typeof request)[];
    expect(places).toContain('pathParameters');
  });
});

describe('graphql', () => {
  it('gives a resolver what the client sent as its second parameter', async () => {
    expect(clientValues.graphql.whole).toEqual({ input: 'arguments' });
    const server = new ApolloServer({
      typeDefs: 'type Query { a(x: String): String }',
      resolvers: { Query: { a: (_parent: unknown, input: unknown) => JSON.stringify(input) } },
    });
    const { body } = await server.executeOperation({ query: '{ a(x: "from the client") }' });
    expect(JSON.stringify(body)).toContain('from the client');
  });
});

describe('nestjs', () => {
  it.each(Object.entries(clientValues.nestjs.decorators))('%s gives a handler the %s', async (name, part) => {
    class Articles {
      create(value: unknown): unknown {
        return { value };
      }
    }
    const method = Object.getOwnPropertyDescriptor(Articles.prototype, 'create') ?? {};
    nest.Post(':x')(Articles.prototype, 'create', method);
    (Reflect.get(nest, name) as () => ParameterDecorator)()(Articles.prototype, 'create', 0);
    nest.Controller()(Articles);
    class App {}
    nest.Module({ controllers: [Articles] })(App);
    const app = await NestFactory.create(App, { logger: false });
    await app.listen(0, '127.0.0.1');
    const response = await fetch(`${await app.getUrl()}/in-the-path?x=in%20the%20query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', x: 'in a header' },
      body: JSON.stringify({ x: 'in the body' }),
    });
    const text = await response.text();
    await app.close();
    expect(text).toContain(sent[part]);
  });
});

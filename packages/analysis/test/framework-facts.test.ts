/**
 * The facts of the table of frameworks, held against the frameworks themselves: whether the rejection of an async
 * handler is seen, what answers with which status and body, which exceptions have which status.
 */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { ApolloServer } from '@apollo/server';
import sensible, { httpErrors } from '@fastify/sensible';
import Router from '@koa/router';
import * as nest from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost, Query, Resolver } from '@nestjs/graphql';
import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { APIGatewayProxyEvent, APIGatewayProxyHandlerV2, Context as LambdaContext } from 'aws-lambda';
import express from 'express';
import asyncHandler from 'express-async-handler';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import type * as graphqlModule from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import Koa from 'koa';
import { apiResolver } from 'next/dist/server/api-utils/node/api-resolver.js';
import { NextResponse } from 'next/server.js';
import pino from 'pino';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { frameworks, type AnswerFacts, type FrameworkRow } from '../src/index.ts';

const require = createRequire(import.meta.url);
// Installed under another name, for which there are no types; what is used here is the same in both versions.
const express4 = require('express-4') as typeof express;
// The package that its deprecation names is not published yet.
const { handle } = require('hono/aws-lambda') as {
  handle: (app: Hono) => (event: object) => Promise<Readonly<Record<string, unknown>>>;
};

type Name = (typeof frameworks)[number]['name'];

const rows: readonly FrameworkRow[] = frameworks;
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

function getRow(name: Name): FrameworkRow {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(name);
  return row;
}

/** Starts a server on the loopback interface and asks it once. */
async function ask(
  listener: (...parameters: Parameters<RequestListener>) => unknown,
): Promise<{ status: number; body: string; location: string | null; headers: Headers }> {
  const server = createServer((request, response) => void listener(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}/`, { redirect: 'manual' });
  const { status, headers } = response;
  return { status, body: await response.text(), location: headers.get('location'), headers };
}

const run = (script: string): Promise<{ stdout: string }> => promisify(execFile)(process.execPath, ['-e', script]);
const failed = new Error('rejected');
const reject = async (): Promise<never> => {
  await Promise.resolve();
  throw failed;
};

/** Whether the rejection of an async handler reaches the framework, which answers it. */
const seesRejection: Readonly<Record<Name, () => Promise<boolean>>> = {
  'aws-lambda': async () => {
    // The runtime awaits what the handler returns: a rejection is the invocation's error.
    const handler: APIGatewayProxyHandlerV2 = reject;
    const invoked = Promise.resolve(handler({} as never, {} as LambdaContext, () => undefined));
    return invoked.then(
      () => false,
      (error: unknown) => error === failed,
    );
  },
  'express-4': async () => {
    // In a process of its own: there the lost rejection is one that nobody handles.
    const script = `
      const app = require('express-4')();
      app.get('/', async () => { throw new Error('rejected'); });
      app.use((error, req, res, next) => { process.stdout.write('seen'); process.exit(); });
      process.on('unhandledRejection', () => { process.stdout.write('lost'); process.exit(); });
      const server = app.listen(0, '127.0.0.1', () => {
        fetch('http://127.0.0.1:' + server.address().port).catch(() => {});
      });`;
    const { stdout } = await run(script);
    expect(['seen', 'lost']).toContain(stdout);
    return stdout === 'seen';
  },
  'express-5': async () => {
    const app = express();
    app.get('/', reject);
    app.use(((error, _request, response, _next) => {
      response.status(error === failed ? 418 : 500).end();
    }) satisfies express.ErrorRequestHandler);
    return (await ask(app)).status === 418;
  },
  fastify: async () => {
    const app = Fastify();
    app.get('/', reject);
    app.setErrorHandler((error, _request, reply) => reply.code(error === failed ? 418 : 500).send({}));
    return (await app.inject('/')).statusCode === 418;
  },
  graphql: async () => {
    const typeDefs = 'type Query { a: Int }';
    const resolvers = { Query: { a: reject } };
    const apollo = new ApolloServer({ typeDefs, resolvers, formatError: () => ({ message: 'formatted' }) });
    const { body } = await apollo.executeOperation({ query: '{ a }' });
    const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });
    const masked = await yoga.fetch('http://localhost/graphql?query={a}');
    return (
      body.kind === 'single' &&
      body.singleResult.errors?.[0]?.message === 'formatted' &&
      (await masked.text()).includes('Unexpected error')
    );
  },
  hono: async () => {
    const app = new Hono();
    app.get('/', reject);
    app.onError((error, c) => c.json({}, error === failed ? 418 : 500));
    return (await app.request('/')).status === 418;
  },
  koa: async () => {
    const app = new Koa();
    app.use(async (ctx, next) => {
      try {
        await next();
      } catch (error) {
        ctx.status = error === failed ? 418 : 500;
      }
    });
    app.use(new Router().get('/', reject).routes());
    return (await ask(app.callback())).status === 418;
  },
  nestjs: async () => (await askNest(reject)) === 418,
  'nestjs-graphql': async () => {
    class Articles {
      async all(): Promise<string> {
        return reject();
      }
    }
    decorateMethod(
      Articles,
      'all',
      Query(() => String),
    );
    Resolver()(Articles);
    class Driver extends AbstractGraphQLDriver {
      override start(): Promise<unknown> {
        return Promise.resolve();
      }
      override stop(): Promise<void> {
        return Promise.resolve();
      }
    }
    nest.Injectable()(Driver);
    class App {}
    nest.Module({
      imports: [GraphQLModule.forRoot({ driver: Driver, autoSchemaFile: true })],
      providers: [Articles],
    })(App);
    const app = await NestFactory.create(App, { logger: false });
    await app.init();
    const { schema } = app.get(GraphQLSchemaHost);
    // NestJS requires the CommonJS build, and a schema is only for the build that made it.
    const { graphql } = require('graphql') as typeof graphqlModule;
    const { errors } = await graphql({ schema, source: '{ all }' });
    await app.close();
    return errors?.[0]?.originalError === failed;
  },
  'next-api': async () => {
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const { status } = await ask((request, response) => {
      void apiResolver(request, response, {}, { default: reject }, {} as never, false);
    });
    return status === 500;
  },
  'next-route': async () => {
    // In a process of its own: Next.js's environment replaces globals.
    const { stdout } = await run(`
      require('next/dist/server/node-environment');
      const { AppRouteRouteModule } = require('next/dist/server/route-modules/app-route/module.js');
      const { NextRequest } = require('next/server');
      const failed = new Error('rejected');
      const route = new AppRouteRouteModule({
        definition: { kind: 'APP_ROUTE', page: '/a/route', pathname: '/a', filename: 'route', bundlePath: '' },
        distDir: '.next',
        relativeProjectDir: '',
        resolvedPagePath: '/a',
        userland: () => ({ GET: async () => { throw failed; }, dynamic: 'force-dynamic' }),
      });
      const request = new NextRequest('http://localhost/a');
      const renderOpts = { experimental: {}, onInstrumentationRequestError() {}, waitUntil() {}, onClose() {} };
      const prerenderManifest = { version: 4, routes: {}, dynamicRoutes: {}, preview: {}, notFoundRoutes: [] };
      route.handle(request, { params: {}, prerenderManifest, sharedContext: {}, renderOpts }).then(
        () => process.stdout.write('answered'),
        (error) => process.stdout.write(error === failed ? 'seen' : error.stack),
      );`);
    return stdout === 'seen';
  },
  trpc: async () => {
    const t = initTRPC.create({ errorFormatter: ({ shape }) => ({ ...shape, message: 'formatted' }) });
    const router = t.router({ a: t.procedure.query(reject) });
    let cause: unknown;
    const response = await fetchRequestHandler({
      endpoint: '/',
      req: new Request('http://localhost/a'),
      router,
      onError: ({ error }) => {
        cause = error.cause;
      },
    });
    return cause === failed && response.status === 500 && (await response.text()).includes('formatted');
  },
};

function decorateMethod(target: { prototype: object }, name: string, ...decorators: readonly MethodDecorator[]): void {
  const descriptor = Object.getOwnPropertyDescriptor(target.prototype, name);
  if (descriptor === undefined) throw new Error(name);
  for (const decorator of decorators) decorator(target.prototype, name, descriptor);
}

/** The status with which a NestJS application answers; a filter answers 418 for what it sees. */
async function askNest(handle: () => unknown): Promise<number> {
  class Articles {
    list(): unknown {
      return handle();
    }
  }
  decorateMethod(Articles, 'list', nest.Get());
  nest.Controller()(Articles);
  class App {}
  nest.Module({ controllers: [Articles] })(App);
  const app = await NestFactory.create(App, { logger: false });
  app.useGlobalFilters({
    catch: (error: unknown, host: nest.ArgumentsHost) => {
      const response = host.switchToHttp().getResponse<express.Response>();
      response.status(error === failed ? 418 : (error as nest.HttpException).getStatus()).end();
    },
  });
  await app.init();
  const { status } = await ask(app.getHttpAdapter().getInstance() as RequestListener);
  await app.close();
  return status;
}

describe('rejections of async handlers', () => {
  it.each(rows)('$title', async (row) => {
    expect(await seesRejection[row.name as Name]()).toBe(row.seesRejections);
  });

  it('express-async-handler gives them to next()', async () => {
    const app = express4();
    app.get('/', asyncHandler(reject));
    app.use(((error, _request, response, _next) => {
      response.status(error === failed ? 418 : 500).end();
    }) satisfies express.ErrorRequestHandler);
    expect((await ask(app)).status).toBe(418);
  });
});

type Response = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** Answers by each sender of a row with each way to set a status, and expects both to arrive. */
async function checkSenders(
  { senders, statusMethods, statusProperties }: AnswerFacts,
  answer: (
    handle: (response: Response) => unknown,
  ) => Promise<{ status: number; body: string; location?: string | null }>,
): Promise<void> {
  const setters: ((response: Response) => unknown)[] = [
    ...statusMethods.map((method) => (response: Response) => response[method]?.(418)),
    ...statusProperties
      .filter((property) => !property.includes('.'))
      .map((property) => (response: Response) => Reflect.set(response, property, 418)),
  ];
  for (const [method, { body, status }] of Object.entries(senders)) {
    const text = 'the body';
    if (body !== undefined && status === undefined) {
      for (const set of setters) {
        const got = await answer((response) => {
          set(response);
          return response[method]?.(
            ...Array.from({ length: body }, () => 'view'),
            method === 'render' ? { text } : text,
          );
        });
        expect(got.status, `${method} after a status`).toBe(418);
        expect(got.body, method).toContain(text);
      }
    } else if (body !== undefined && status !== undefined) {
      const got = await answer((response) => response[method]?.(text, 418));
      expect(got, method).toMatchObject({ status: 418 });
      expect(got.body, method).toContain(text);
    } else if (method === 'redirect') {
      const got = await answer((response) => response[method]?.('/elsewhere'));
      expect(got, method).toMatchObject({ status: 302, location: '/elsewhere' });
    } else if (status !== undefined) {
      const got = await answer((response) => response[method]?.(418));
      expect(got, method).toMatchObject({ status: 418 });
    }
  }
}

describe('answers', () => {
  class View {
    readonly name: string;
    readonly path: string;
    constructor(name: string) {
      this.name = name;
      this.path = name;
    }
    render(values: object, callback: (error: null, text: string) => void): void {
      callback(null, JSON.stringify(values));
    }
  }

  it.each([
    ['express-4', express4],
    ['express-5', express],
  ] as const)('%s', async (name, make) => {
    await checkSenders(getRow(name).answers, (handle) => {
      const app = make();
      app.set('view', View);
      app.get('/', (_request, response) => {
        handle(response as unknown as Response);
      });
      return ask(app);
    });
  });

  it('fastify', async () => {
    const { answers } = getRow('fastify');
    await checkSenders(answers, async (handle) => {
      const app = Fastify();
      app.get('/', (_request, reply) => {
        handle(reply as unknown as Response);
      });
      const { statusCode, body, headers } = await app.inject('/');
      return { status: statusCode, body, location: headers.location === undefined ? null : headers.location };
    });
    const app = Fastify();
    app.get('/', async () => Promise.resolve({ returned: true }));
    expect((await app.inject('/')).json<object>()).toEqual({ returned: answers.returnsValue });
  });

  it.each(getRow('fastify').logger?.serializedKeys ?? [])(
    'fastify’s logger chooses what it writes of %s',
    async (key) => {
      const lines: string[] = [];
      const stream = { write: (line: string) => lines.push(line) };
      const { property = '' } = getRow('fastify').logger ?? {};
      const given = { [key]: { body: 'secret', headers: { cookie: 'secret' }, query: 'secret' } };
      for (const options of [{ logger: { stream } }, { loggerInstance: pino({}, stream) }]) {
        const app = Fastify(options);
        app.get('/', async (request) => {
          (Reflect.get(request, property) as FastifyBaseLogger).warn(given, 'refused');
          return Promise.resolve({});
        });
        await app.inject('/');
        expect(lines.some((line) => line.includes('refused'))).toBe(true);
        expect(lines.join('')).not.toContain('secret');
      }
      lines.length = 0;
      pino({}, stream).warn(given, 'refused');
      expect(lines.join('')).toContain('secret');
    },
  );

  it('@fastify/sensible', async () => {
    const { namedErrors } = getRow('fastify').answers;
    expect(namedErrors?.package).toBe('@fastify/sensible');
    // `createError` and `getHttpError` are named for no status, `HttpError` is their class.
    const named = Object.keys(httpErrors).filter((name) => !/httperror$|^createError$/iu.test(name));
    expect(Object.keys(namedErrors?.statuses ?? {}).toSorted()).toEqual(named.toSorted());
    const app = Fastify();
    await app.register(sensible);
    app.get('/:method', async (request, reply) => {
      const { method } = request.params as { method: string };
      (reply as unknown as Response)[method]?.('the text');
      return reply;
    });
    app.setErrorHandler<Error & { statusCode: number }>(({ statusCode, message, cause }, _request, reply) =>
      reply.code(statusCode).send({ handled: message, cause: cause ?? null }),
    );
    for (const [method, status] of Object.entries(namedErrors?.statuses ?? {})) {
      const { statusCode, body } = await app.inject(`/${method}`);
      expect([statusCode, body], method).toEqual([status, '{"handled":"the text","cause":null}']);
    }
    // An error is no cause of the one that is given its text.
    expect(httpErrors.internalServerError(failed as unknown as string).cause).toBeUndefined();
  });

  it('hono', async () => {
    const { answers } = getRow('hono');
    await checkSenders(answers, async (handle) => {
      const app = new Hono();
      app.get('/', (c) => handle(c as unknown as Response) as globalThis.Response);
      const response = await app.request('/');
      return { status: response.status, body: await response.text(), location: response.headers.get('location') };
    });
    const app = new Hono();
    app.get('/status', (c) => {
      c.status(418);
      return c.json({});
    });
    app.get('/exception', () => {
      throw new HTTPException(418, { message: 'text' });
    });
    expect((await app.request('/status')).status).toBe(418);
    expect((await app.request('/exception')).status).toBe(418);
    expect((await app.request('/nowhere')).status).toBe(404);
  });

  it('koa', async () => {
    const { answers } = getRow('koa');
    const get = (handle: (ctx: Koa.Context) => void): ReturnType<typeof ask> => {
      const app = new Koa();
      app.silent = true;
      app.use(handle);
      return ask(app.callback());
    };
    const set = (ctx: object, property: string, value: unknown): void => {
      const names = property.split('.');
      const last = names.pop() ?? '';
      const target = names.reduce<object>((object, name) => Reflect.get(object, name) as object, ctx);
      Reflect.set(target, last, value);
    };
    for (const status of answers.statusProperties) {
      for (const body of answers.bodyProperties) {
        const got = await get((ctx) => {
          set(ctx, status, 418);
          set(ctx, body, 'the body');
        });
        expect(got, `${status} ${body}`).toMatchObject({ status: 418, body: 'the body' });
      }
    }
    expect(Object.keys(answers.throwers)).toEqual(['throw']);
    expect(await get((ctx) => ctx.throw(418, 'the body'))).toMatchObject({ status: 418, body: 'the body' });
    await checkSenders(answers, (handle) =>
      get((ctx) => {
        handle(ctx);
      }),
    );
  });

  it('next-api', async () => {
    await checkSenders(
      { ...getRow('next-api').answers, senders: withoutRedirect(getRow('next-api').answers) },
      (handle) =>
        ask((request, response) => {
          const resolver = {
            default: (_request: unknown, each: unknown) => {
              handle(each as Response);
            },
          };
          void apiResolver(request, response, {}, resolver, {} as never, false);
        }),
    );
  });

  it('next-route and every framework on the Fetch standard', async () => {
    for (const response of [
      NextResponse.json('the body', { status: 418 }),
      new NextResponse('the body', { status: 418 }),
      Response.json('the body', { status: 418 }),
      new globalThis.Response('the body', { status: 418 }),
    ]) {
      expect(response.status).toBe(418);
      expect(await response.text()).toContain('the body');
    }
    const named = getRow('next-route').answers.factories.map(({ callee }) => callee.export);
    expect(named).toEqual(['NextResponse.json', 'NextResponse', 'Response.json', 'Response']);
  });

  it('nestjs: the statuses of its exceptions', async () => {
    for (const { class: reference, body, status } of getRow('nestjs').answers.exceptions) {
      expect(body).toBe(0);
      const Exception = Reflect.get(nest, reference.export) as new (
        body: string,
        status?: number,
      ) => nest.HttpException;
      const exception = status.at === 'argument' ? new Exception('text', 418) : new Exception('text');
      expect(exception.getStatus(), reference.export).toBe(status.at === 'fixed' ? status.status : 418);
    }
    const exported = Object.keys(nest).filter((name) => /^(?!Intrinsic).*Exception$/u.test(name));
    const named = getRow('nestjs').answers.exceptions.map((each) => each.class.export);
    expect(named.toSorted()).toEqual(exported.toSorted());
    expect(
      await askNest(() => {
        throw new nest.ConflictException('text');
      }),
    ).toBe(409);
  });

  it('nestjs: a decorator sets the status', () => {
    const decorate = Reflect.get(nest, getRow('nestjs').decorated?.statusDecorator ?? '') as typeof nest.HttpCode;
    const create = (): string => 'text';
    decorate(418)({}, 'create', { value: create });
    expect(Reflect.getMetadata('__httpCode__', create)).toBe(418);
  });

  it('aws-lambda: status and body are properties of what is returned', async () => {
    const answer: Awaited<ReturnType<Extract<APIGatewayProxyHandlerV2, (...values: never[]) => unknown>>> = {
      statusCode: 418,
      body: 'the body',
    };
    const handler = (_event: APIGatewayProxyEvent): Promise<typeof answer> => Promise.resolve(answer);
    const { returned } = getRow('aws-lambda').answers;
    expect(await handler({} as APIGatewayProxyEvent)).toEqual({
      [returned?.status ?? '']: 418,
      [returned?.body ?? '']: 'the body',
    });
  });

  it('trpc: a thrown TRPCError keeps its cause', async () => {
    const t = initTRPC.create();
    const call = t.createCallerFactory(
      t.router({
        a: t.procedure.query(() => {
          throw new TRPCError({ code: 'NOT_FOUND', cause: failed });
        }),
      }),
    )({});
    await expect(call.a()).rejects.toMatchObject({ code: 'NOT_FOUND', cause: failed });
  });
});

/** Next.js redirects with 307 where Express redirects with 302. */
function withoutRedirect({ senders }: AnswerFacts): AnswerFacts['senders'] {
  return Object.fromEntries(Object.entries(senders).filter(([method]) => method !== 'redirect'));
}

describe('headers', () => {
  type Setters = AnswerFacts['headers']['setters'];

  /** Calls each setter and each method that sets one header of its own, and expects the headers to arrive. */
  async function checkSetters(
    row: FrameworkRow,
    answer: (handle: (answered: object) => unknown) => Promise<{ headers: Headers }>,
    isHere: (path: string) => boolean = () => true,
  ): Promise<void> {
    const { setters, named }: { setters: Setters; named: Readonly<Record<string, string>> } = row.answers.headers;
    const call = (answered: object, path: string, values: unknown[]): unknown => {
      const names = path.split('.');
      const last = names.pop() ?? '';
      const target = names.reduce<object>((object, name) => Reflect.get(object, name) as object, answered);
      return (Reflect.get(target, last) as (...given: unknown[]) => unknown).apply(target, values);
    };
    for (const [path, index] of Object.entries(setters).filter(([each]) => isHere(each))) {
      const name = path.split('.').at(-1) ?? '';
      const values =
        name === 'writeHead'
          ? [200, { 'x-failwell': 'set' }]
          : name === 'setHeaders'
            ? [new Headers({ 'x-failwell': 'set' })]
            : name === 'headers'
              ? [{ 'x-failwell': 'set' }]
              : index === 2
                ? ['text', 200, { 'x-failwell': 'set' }]
                : ['x-failwell', 'set'];
      const { headers } = await answer((answered) => call(answered, path, values));
      expect(headers.get('x-failwell'), path).toBe('set');
    }
    for (const [path, header] of Object.entries(named).filter(([each]) => isHere(each))) {
      const value = header === 'content-type' ? 'application/problem+json' : '/elsewhere';
      const { headers } = await answer((answered) => call(answered, path, [value]));
      // Frameworks may add a charset to a media type.
      expect(headers.get(header)?.split(';')[0], path).toBe(value);
    }
  }

  const end = (response: { writableEnded: boolean; end(): unknown }): void => {
    if (!response.writableEnded) response.end();
  };

  it.each([
    ['express-4', express4],
    ['express-5', express],
  ] as const)('%s', async (name, make) => {
    await checkSetters(getRow(name), (handle) => {
      const app = make();
      app.get('/', (_request, response) => {
        handle(response);
        end(response);
      });
      return ask(app);
    });
  });

  it.each(['fastify', 'nestjs'] as const)('%s', async (name) => {
    // NestJS hands out the response of Express or of Fastify.
    const express = Object.keys(getRow('express-5').answers.headers.setters);
    const isOfFastify = (path: string): boolean =>
      name === 'fastify' || path.startsWith('raw.') || path === 'headers' || path === 'header';
    if (name === 'nestjs') {
      const others = Object.keys(getRow(name).answers.headers.setters).filter((path) => !isOfFastify(path));
      expect(express).toEqual(expect.arrayContaining(others));
    }
    await checkSetters(
      getRow(name),
      async (handle) => {
        const app = Fastify();
        app.get('/', (_request, reply) => {
          handle(reply);
          if (reply.raw.headersSent) reply.raw.end();
          else if (!reply.sent) {
            // What was set on Node's response goes with it.
            const isRaw = reply.raw.getHeaderNames().length > 0;
            if (isRaw) reply.raw.end();
            else void reply.send('');
          }
        });
        const { headers } = await app.inject('/');
        return { headers: new Headers(headers as Record<string, string>) };
      },
      isOfFastify,
    );
  });

  it('koa', async () => {
    await checkSetters(getRow('koa'), (handle) => {
      const app = new Koa();
      app.use((ctx) => {
        ctx.body = 'text';
        handle(ctx);
        if (ctx.res.headersSent) {
          ctx.respond = false;
          ctx.res.end('text');
        }
      });
      return ask(app.callback());
    });
  });

  it('hono', async () => {
    await checkSetters(getRow('hono'), async (handle) => {
      const app = new Hono();
      app.get('/', (c) => {
        const made = handle(c);
        return made instanceof globalThis.Response ? made : c.text('text');
      });
      return app.request('/');
    });
    const app = new Hono();
    app.get('/', (c) => c.json({}, { status: 200, headers: { 'x-failwell': 'set' } }));
    expect(getRow('hono').answers.headers.properties).toEqual(['headers']);
    expect((await app.request('/')).headers.get('x-failwell')).toBe('set');
  });

  it('next-api', async () => {
    await checkSetters(getRow('next-api'), (handle) =>
      ask((request, response) => {
        const resolver = {
          default: (_request: unknown, answered: object) => {
            handle(answered);
            end(response);
          },
        };
        void apiResolver(request, response, {}, resolver, {} as never, false);
      }),
    );
  });

  it('next-route', () => {
    expect(getRow('next-route').answers.headers.properties).toEqual(['headers']);
    const init = { status: 404, headers: { 'x-failwell': 'set' } };
    expect(NextResponse.json({}, init).headers.get('x-failwell')).toBe('set');
  });

  it('aws-lambda', async () => {
    // Hono's adapter answers as API Gateway and load balancers take it: with one of several values for each header.
    const app = new Hono();
    app.get('/', (c) => c.text('text', 200, { 'x-failwell': 'set' }));
    const withHeader = async (event: object): Promise<readonly string[]> => {
      const result = await handle(app)(event);
      return Object.keys(result).filter((key) => JSON.stringify(result[key]).includes('x-failwell'));
    };
    const http = { rawPath: '/', requestContext: { domainName: 'localhost', http: { method: 'GET' } } };
    const loadBalancer = {
      httpMethod: 'GET',
      path: '/',
      multiValueHeaders: { host: ['localhost'] },
      requestContext: { elb: { targetGroupArn: 'arn' } },
    };
    const found = [...(await withHeader(http)), ...(await withHeader(loadBalancer))];
    expect(found).toEqual(getRow('aws-lambda').answers.headers.properties);
  });

  it('what has no content has no place for a body: the answer fails where it stands on Response', () => {
    for (const status of [204, 205, 304]) {
      expect(() => NextResponse.json(null, { status })).toThrow(TypeError);
      expect(() => new Response('text', { status })).toThrow(TypeError);
    }
  });
});

describe('what a method of an application returns is one again', () => {
  const none = (): void => undefined;
  /** Arguments that a method takes; a path and a function where none are named. */
  const given: Readonly<Record<string, readonly unknown[]>> = {
    addContentTypeParser: ['text/own', none],
    addHook: ['onRequest', async () => undefined],
    addHttpMethod: ['MKCOL'],
    addSchema: [{ $id: 'own' }],
    decorate: ['own', 1],
    decorateReply: ['own', null],
    decorateRequest: ['own', null],
    disable: ['own'],
    enable: ['own'],
    engine: ['own', none],
    mount: ['/own', none],
    on: ['GET', '/', none],
    param: ['own', none],
    redirect: ['/from', '/to'],
    register: [async () => undefined],
    set: ['own', 1],
    withTypeProvider: [],
  };
  /** Methods that are given a function alone. */
  const ofFunctions = [
    'notFound',
    'onError',
    'setErrorHandler',
    'setNotFoundHandler',
    'setReplySerializer',
    'setSchemaErrorFormatter',
    'setSerializerCompiler',
    'setValidatorCompiler',
    'use',
  ];
  /** Methods whose result is another one: a group of routes, what comes after what is registered. */
  const others = ['after', 'basePath', 'route'];
  /** What another class of the row has, `createFactory().createApp()`, zod-openapi; Hono answers HEAD by the route of GET. */
  const ofOthers = ['createApp', 'head', 'openapi'];
  const makers: Partial<Record<Name, readonly (() => unknown)[]>> = {
    'express-4': [() => express4(), () => express4.Router()],
    'express-5': [() => express(), () => express.Router()],
    fastify: [() => Fastify()],
    hono: [() => new Hono()],
    koa: [() => new Koa(), () => new Router()],
  };

  it.each(Object.entries(makers))('%s', (name, all) => {
    const { app } = getRow(name as Name);
    const left = (app?.derivations ?? []).filter((each) => !others.includes(each) && !ofOthers.includes(each));
    for (const method of left) {
      const made = all.map((make) => make() as Readonly<Record<string, unknown>>).filter((each) => method in each);
      expect(made, method).not.toEqual([]);
      for (const each of made) {
        const member = each[method] as (...parameters: readonly unknown[]) => unknown;
        const parameters = given[method] ?? (ofFunctions.includes(method) ? [none] : ['/own', none]);
        // `expect(result).toBe(each)` would print both; Fastify's is thenable and must not be awaited.
        expect(member.apply(each, [...parameters]) === each, `${name} ${method}`).toBe(true);
      }
    }
  });
});

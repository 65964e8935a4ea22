/** The facts of the table of switches, and of what frameworks show of errors, held against the libraries themselves. */
import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import * as nest from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import errorhandler from 'errorhandler';
import express from 'express';
import Fastify from 'fastify';
import { createSchema, createYoga } from 'graphql-yoga';
import { HTTPException } from 'hono/http-exception';
import Koa from 'koa';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { detailSwitches, frameworks, matchDetailSwitches, type FrameworkRow } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

const require = createRequire(import.meta.url);
const secret = 'the secret message';
const fail = (): never => {
  throw new Error(secret);
};
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function ask(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${String(port)}/`, { headers: { accept: 'application/json' } })).text();
}

const typeDefs = 'type Query { a: String }';
const resolvers = { Query: { a: fail } };

async function askApollo(includeStacktraceInErrorResponses: boolean): Promise<string> {
  const server = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses });
  return JSON.stringify((await server.executeOperation({ query: '{ a }' })).body);
}

async function askNest(includeStacktraceInErrorResponses: boolean): Promise<string> {
  class Articles {
    a(): string {
      return fail();
    }
  }
  Query(() => String)(Articles.prototype, 'a', Object.getOwnPropertyDescriptor(Articles.prototype, 'a') ?? {});
  Resolver()(Articles);
  class App {}
  nest.Module({
    imports: [
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        includeStacktraceInErrorResponses,
      }),
    ],
    providers: [Articles],
  })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, '127.0.0.1');
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ a }' }),
  });
  const text = await response.text();
  await app.close();
  return text;
}

async function askYoga(maskedErrors: boolean | { isDev: boolean }): Promise<string> {
  const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), maskedErrors, logging: false });
  const response = await yoga.fetch('http://localhost/graphql?query=%7Ba%7D');
  return response.text();
}

async function askTrpc(isDev: boolean): Promise<string> {
  const t = initTRPC.create({ isDev });
  const router = t.router({ a: t.procedure.query(fail) });
  const req = new Request('http://localhost/trpc/a');
  return (await fetchRequestHandler({ endpoint: '/trpc', req, router })).text();
}

const isStack = (text: string): boolean => text.includes('detail-switches.test');

describe('switches', () => {
  it.each([
    ['Apollo', askApollo],
    ['NestJS on Apollo', askNest],
    ['tRPC', askTrpc],
    ['GraphQL Yoga', (isDev: boolean) => askYoga({ isDev })],
  ])('%s sends the stack only where it is told to', async (_, askWith) => {
    expect(isStack(await askWith(true))).toBe(true);
    expect(isStack(await askWith(false))).toBe(false);
  });

  it('GraphQL Yoga sends the message only where errors are not masked', async () => {
    expect(await askYoga(false)).toContain(secret);
    expect(await askYoga(true)).not.toContain(secret);
  });

  it('errorhandler sends the stack', async () => {
    const app = express().get('/', fail);
    app.use(errorhandler({ log: false }));
    expect(isStack(await ask(app))).toBe(true);
  });

  it('Express sends the stack where its setting says development, and not in production', async () => {
    const askWith = (environment: string): Promise<string> => {
      const app = express();
      app.set('env', environment);
      app.get('/', fail);
      return ask(app);
    };
    const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(isStack(await askWith('development'))).toBe(true);
    expect(isStack(await askWith('production'))).toBe(false);
    print.mockRestore();
  });

  it('every module of the table is installed', () => {
    for (const { callee } of detailSwitches) expect(() => require.resolve(callee.module)).not.toThrow();
  });

  it.each(detailSwitches)('$callee.module $callee.export is found, and not behind a condition', (row) => {
    const { callee } = row;
    const [root = '', method] = callee.export.split('.');
    const name = root === 'default' ? 'f' : root;
    const imported = root === 'default' ? name : `{ ${name} }`;
    const texts = 'arguments' in row ? row.arguments.map((text) => `'${text}'`).join(', ') : '';
    const option =
      'option' in row
        ? row.option.path.reduceRight<string>((value, key) => `{ ${key}: ${value} }`, String(row.option.value))
        : texts;
    const made = root === 'default' && method !== undefined ? '()' : '';
    const call = `${/Server$/u.test(name) ? 'new ' : ''}${name}${made}${method === undefined ? '' : `.${method}`}(${option});`;
    const count = (text: string): number => {
      const { origins, sourceCode } = analyse(`import ${imported} from '${callee.module}'; ${text}`);
      return [...findNodes(sourceCode, 'CallExpression'), ...findNodes(sourceCode, 'NewExpression')].flatMap((node) =>
        matchDetailSwitches(node, origins, sourceCode),
      ).length;
    };
    expect(count(call)).toBe(1);
    expect(count(`if (process.env.NODE_ENV === 'development') { ${call} }`)).toBe(0);
  });
});

describe('what frameworks show of errors', () => {
  const rows: readonly FrameworkRow[] = frameworks;
  const getAnswers = (name: string): FrameworkRow['answers'] | undefined =>
    rows.find((row) => row.name === name)?.answers;

  it('Fastify gives an error that is sent to the error handler', async () => {
    const app = Fastify();
    app.setErrorHandler((_error, _request, reply) => reply.code(500).send('handled'));
    app.get('/', (_request, reply) => reply.send(new Error(secret)));
    expect((await app.inject('/')).body).toBe('handled');
    expect(getAnswers('fastify')?.handlesSentErrors).toBe(true);
  });

  it('Express sends an error as any other object', async () => {
    const app = express().get('/', (_request, response) => {
      response.send(Object.assign(new Error('a'), { sql: secret }));
    });
    expect(await ask(app)).toContain(secret);
    expect(getAnswers('express-5')?.handlesSentErrors).toBeUndefined();
  });

  it('a GraphQL resolver that returns an error fails', async () => {
    const server = new ApolloServer({ typeDefs, resolvers: { Query: { a: () => new Error('a') } } });
    expect(JSON.stringify((await server.executeOperation({ query: '{ a }' })).body)).toContain('"errors"');
    expect(getAnswers('graphql')?.handlesSentErrors).toBe(true);
  });

  it('Koa shows messages of statuses below 500 only', async () => {
    const askWith = (status: number): Promise<string> => {
      const app = new Koa();
      app.silent = true;
      app.use((ctx) => ctx.throw(status, secret));
      const handle = app.callback();
      return ask((request, response) => void handle(request, response));
    };
    expect(await askWith(499)).toContain(secret);
    expect(await askWith(500)).not.toContain(secret);
    expect(getAnswers('koa')?.throwers.throw?.exposedBelow).toBe(500);
  });

  it("Hono shows an exception's message, not its cause", async () => {
    const response = new HTTPException(500, { message: 'shown', cause: new Error(secret) }).getResponse();
    expect(await response.text()).toBe('shown');
  });
});

import { defineCases } from '../rule-cases.ts';

export default defineCases({
  rule: 'require-global-error-handler',
  valid: [
    {
      name: 'one for developers, by the head of its file',
      code: `// THIS IS FOR DEV TESTING ONLY

import express from 'express';
const app = express();
app.get('/articles', async (req, res) => res.json(await listArticles()));
app.listen(1);`,
    },
    {
      name: 'an application that only Prometheus reads',
      code: `import express from 'express';
const app = express();
app.get('/metrics', async (req, res) => { res.end(await register.metrics()); });
app.get('/health', async (req, res) => { res.end(await ping()); });
app.listen(9090);`,
    },
    {
      name: 'an application that only Prometheus reads, by a route that is an object',
      code: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.route({ method: 'GET', url: '/metrics', handler: async (request, reply) => { await reply.send(await register.metrics()); } });
await app.listen({ port: 9090 });`,
    },
    {
      name: 'an application that only the platform asks',
      code: `import express from 'express';
const app = express();
app.get('/_ah/health', (req, res) => res.sendStatus(200));
app.get('/lifecycle/prestop', async (req, res) => { await worker.close(); res.sendStatus(200); });
app.listen(8080);`,
    },
    {
      name: 'a router of another file that is all of the application may have error middleware',
      code: `import express from 'express';
import { router } from './routes.js';
const app = express();
app.use(express.json());
app.use('/', router);
app.listen(3000);`,
    },
    {
      name: 'routes that write constants, on a response that is kept, too',
      code: `import express from 'express';
class Waiting {
  start() {
    this.app = express();
    this.app.get('/', (req, res) => { res.set('Content-Type', 'text/html'); res.end('<p>Wait</p>'); });
    this.app.get('/log', (req, res) => {
      res.write('Begin');
      if (this.response) { this.response.write('Disconnected'); this.response.end(); }
      this.response = res;
    });
    this.app.listen(3000);
  }
}`,
    },
    {
      name: 'Express: error middleware, written in place',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => res.json(await find()));
app.use((error, req, res, next) => { res.status(500).json(shape(error)); });
app.listen(3000);`,
    },
    {
      name: 'Express: error middleware of this file, of another, made by a call',
      code: `import express from 'express';
import { answerErrors, handle } from './errors';
function onError(error, req, res, next) { res.status(500).end(); }
const first = express();
first.get('/a', async (req, res) => res.json(await find()));
first.use(onError);
first.listen(3000);
const second = express();
second.get('/a', async (req, res) => res.json(await find()));
second.use(answerErrors());
second.listen(3001);
const third = express();
third.get('/a', async (req, res) => res.json(await find()));
third.use(handle);
third.listen(3002);`,
    },
    {
      name: 'an application that is handed to a function or a class',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => res.json(await find()));
configure(app);
app.listen(3000);
const other = express();
other.get('/a', async (req, res) => res.json(await find()));
new Server({ other });
other.listen(3001);`,
    },
    {
      name: 'an application that is not started here',
      code: `import express from 'express';
export const app = express();
app.get('/a', async (req, res) => res.json(await find()));`,
    },
    {
      name: 'an application from elsewhere',
      code: `import { app } from './app';
app.get('/a', async (req, res) => res.json(await find()));
app.listen(3000);`,
    },
    {
      name: 'no routes',
      code: `import express from 'express';
const app = express();
app.use(express.static('public'));
app.listen(3000);`,
    },
    {
      name: 'routes that cannot fail, or that another function answers',
      code: `import express from 'express';
const app = express();
app.get('/health', (req, res) => { res.status(200).send('ok'); });
app.all('/next', (req, res) => { const url = parse(req.url); handle(req, res, url); });
app.use('/files', express.static('files'));
app.listen(3000);`,
    },
    {
      name: 'Fastify: setErrorHandler; a plugin of the project; the application in a chain',
      code: `import Fastify from 'fastify';
import { errors } from './errors';
const first = Fastify();
first.setErrorHandler((error, request, reply) => reply.send(shape(error)));
first.get('/a', async () => find());
await first.listen({ port: 3000 });
const second = Fastify();
await second.register(errors);
second.get('/a', async () => find());
await second.listen({ port: 3001 });`,
    },
    {
      name: 'Hono: onError, in a chain too',
      code: `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono().get('/a', async (c) => c.json(await find())).onError((error, c) => c.json(shape(error), 500));
serve(app);`,
    },
    {
      name: "Koa: try around next, the event 'error', middleware of the project",
      code: `import Koa from 'koa';
import { answer } from './answer';
const first = new Koa();
first.use(async (ctx, next) => { try { await next(); } catch (error) { ctx.body = shape(error); } });
first.use(router.routes());
first.listen(3000);
const second = new Koa();
second.on('error', report);
second.use(router.routes());
second.listen(3001);
const third = new Koa();
third.use(answer());
third.use(router.routes());
third.listen(3002);`,
    },
    {
      name: 'NestJS: filters, a provider, a module of another file, a module that imports others',
      code: `import { Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Filter } from './filter';
@Module({ controllers: [] }) class First {}
@Module({ providers: [{ provide: APP_FILTER, useClass: Filter }] }) class Second {}
@Module({ imports: [AppModule] }) class Third {}
async function bootstrap() {
  const first = await NestFactory.create(First);
  first.useGlobalFilters(new Filter());
  await first.listen(3000);
  const second = await NestFactory.create(Second);
  await second.listen(3001);
  const third = await NestFactory.create(Third);
  await third.listen(3002);
  const fourth = await NestFactory.create(AppModule);
  await fourth.listen(3003);
}
bootstrap();`,
    },
    {
      name: 'Apollo Server: formatError, plugins, options from elsewhere',
      code: `import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { options, formatError } from './options';
const first = new ApolloServer({ typeDefs, resolvers, formatError });
await startStandaloneServer(first);
const second = new ApolloServer({ typeDefs, resolvers, ...options });
await startStandaloneServer(second);
const third = new ApolloServer(options);
await startStandaloneServer(third);
const fourth = new ApolloServer({ typeDefs, resolvers, plugins: [errors] });
await startStandaloneServer(fourth);`,
    },
    {
      name: 'a class whose application has one, is given to others, or may be inherited',
      code: `import express from 'express';
import { errorHandler, router, addRoutes, Base } from './parts.js';
export class First { app = express(); start() { this.app.use('/a', router); this.app.use(errorHandler); this.app.listen(1); } }
export class Second { app = express(); start() { this.app.use('/a', router); addRoutes(this.app); this.app.listen(1); } }
export class Third extends Base { app = express(); start() { this.app.use('/a', router); this.app.listen(1); } }
export class Fourth { app = express(); start() { addRoutes(this); this.app.use('/a', router); this.app.listen(1); } }
export class Fifth { app = express(); start() { const { app } = this; app.use(errorHandler); this.app.use('/a', router); this.app.listen(1); } }`,
    },
    {
      name: 'routes that only say whether it works',
      code: `import express from 'express';
const app = express();
app.get('/liveness', async (req, res) => { await ping(); res.json({ ok: true }); });
app.listen(3000);`,
    },
  ],
  invalid: [
    {
      name: 'one whose head speaks of something else that is for tests',
      code: `// The port is for testing; only one process listens.

import express from 'express';
const app = express();
app.get('/articles', async (req, res) => res.json(await listArticles()));
app.listen(1);`,
      errors: [{ messageId: 'missing', at: 'listen' }],
    },
    {
      name: 'metrics beside another route, and behind middleware',
      code: `import express from 'express';
const first = express();
first.get('/metrics', async (req, res) => { res.end(await register.metrics()); });
first.get('/articles', async (req, res) => res.json(await listArticles()));
first.listen(1);
const second = express();
second.use(express.json());
second.get('/metrics', async (req, res) => { res.end(await register.metrics()); });
second.listen(2);`,
      errors: [
        { messageId: 'missing', at: 'listen' },
        { messageId: 'missing', at: 'listen' },
      ],
    },
    {
      name: 'a route that is an object, and one that ends something else',
      code: `import express from 'express';
import Fastify from 'fastify';
const first = Fastify({ logger: true });
first.route({ method: 'GET', url: '/metrics/:name', handler: async (request, reply) => { await reply.send(await find(request.params.name)); } });
await first.listen({ port: 1 });
const second = express();
second.get('/lifecycle/stop', async (req, res) => { await worker.close(); res.sendStatus(200); });
second.listen(2);`,
      errors: [
        { messageId: 'missing', at: 'listen' },
        { messageId: 'missing', at: 'listen' },
      ],
    },
    {
      name: 'a router of another file before other routes, one of this file, and routes that call what may fail',
      code: `import express from 'express';
import { router } from './routes.js';
const first = express();
first.use('/', router);
first.get('/articles', async (req, res) => res.json(await listArticles()));
first.listen(1);
const ownRouter = express.Router();
ownRouter.get('/articles', async (req, res) => res.json(await listArticles()));
const second = express();
second.use(ownRouter).listen(2);
class Waiting {
  start() {
    this.app = express();
    this.app.get('/log', (req, res) => { this.progress.begin(); this.response = res; });
    this.app.listen(3);
  }
}`,
      errors: [
        { messageId: 'missing', at: 'listen' },
        { messageId: 'missing', at: 'listen' },
        { messageId: 'missing', at: 'listen' },
      ],
    },
    {
      name: 'an application that is made of a call of require',
      code: `const app = require('express')();
app.get('/a', async (req, res) => { res.json(await find()); });
app.listen(3000);`,
      errors: [{ messageId: 'missing', at: 'listen' }],
    },
    {
      name: 'an application in a field of a class',
      code: `import express, { type Express } from 'express';
import { router } from './router.js';
export class First { private app = express(); constructor() { this.app.use('/a', router); } start() { this.app.listen(1); } }
export class Second { readonly #app: Express; constructor() { this.#app = express(); this.#app.use('/a', router); } listen() { return this.#app.listen(1); } }`,
      errors: [
        { messageId: 'missing', at: 'listen' },
        { messageId: 'missing', at: 'listen' },
      ],
    },
    {
      name: 'Express',
      package: { dependencies: { express: '^5.0.0' } },
      code: `import express from 'express';
const app = express();
app.use(express.json());
app.get('/a', async (req, res) => res.json(await find()));
app.use((req, res) => { res.status(404).end(); });
app.listen(3000);`,
      errors: [
        {
          messageId: 'missing',
          at: 'listen',
          message:
            'This Express 5 application is started without a global error handler (error middleware), so the framework answers errors in a format of its own and not in the one that clients of this API know.',
        },
      ],
    },
    {
      name: 'Express in CommonJS, with routers of other files, served by Node and exported',
      filename: 'src/app.cjs',
      code: `const express = require('express');
const http = require('http');
const cors = require('cors');
const articles = require('./articles');
const app = express();
app.use(cors());
app.use('/articles', articles);
http.createServer(app).listen(3000);
module.exports = app;`,
      errors: [{ messageId: 'missing', at: 'createServer' }],
    },
    {
      name: 'Fastify with plugins of packages',
      code: `import cors from '@fastify/cors';
import Fastify from 'fastify';
const app = Fastify();
await app.register(cors);
app.route({ method: 'GET', url: '/a', handler: async () => find() });
await app.listen({ port: 3000 });`,
      errors: [{ messageId: 'missing', at: 'listen' }],
    },
    {
      name: 'Hono, served in either way',
      code: `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { articles } from './articles';
const app = new Hono();
app.route('/articles', articles);
serve({ fetch: app.fetch, port: 3000 });
const other = new Hono().get('/a', async (c) => c.json(await find()));
export type Other = typeof other;
serve(other);`,
      errors: [
        { messageId: 'missing', at: 'serve' },
        { messageId: 'missing', at: 'serve' },
      ],
    },
    {
      name: 'Koa',
      code: `import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import Koa from 'koa';
const router = new Router();
router.get('/a', async (ctx) => { ctx.body = await find(); });
const app = (module.exports = new Koa());
app.use(bodyParser());
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);`,
      errors: [{ messageId: 'missing', at: 'listen' }],
    },
    {
      name: 'NestJS, whose module stands in the file',
      code: `import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller() class Articles { @Get() list() { return find(); } }
@Module({ controllers: [Articles] }) class App {}
async function bootstrap() {
  const app = await NestFactory.create(App);
  app.enableCors();
  await app.listen(3000);
}
bootstrap();`,
      errors: [{ messageId: 'missing', at: 'listen' }],
    },
    {
      name: 'Apollo Server',
      code: `import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, { listen: { port: 4000 } });`,
      errors: [{ messageId: 'missing', at: 'startStandaloneServer' }],
    },
  ],
});

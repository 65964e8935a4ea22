import { defineCases } from '../rule-cases.ts';

const express4 = { dependencies: { express: '^4.21.0' } };
const express5 = { dependencies: { express: '^5.1.0' } };

export default defineCases({
  rule: 'no-floating-handler-rejection',
  valid: [
    {
      name: 'a function that deals with its errors, beside this one in an object whose methods they become',
      code: `async function connect() {
  try { await this.open(); return false; } catch (error) { logger.warn(error); return true; }
}
function keepTrying() {
  const attempt = async () => {
    if (await this.connect()) setTimeout(attempt, 1000);
  };
  setTimeout(attempt, 1000);
}
module.exports = { connect, keepTrying };`,
      filename: 'src/file.cjs',
    },
    {
      name: 'what a method throws only where it is told to, and is not',
      code: `class Set {
  start() { setImmediate(async () => { for (const each of this.all()) { await this.prepare(each, 'start'); } }); }
  async prepare(thing, why, force = false, rethrows = false) {
    if (thing.isReady && !force) return;
    try { await thing.prepare(); } catch (error) { logger.error(why, error); if (rethrows) { throw error; } }
  }
}`,
    },
    {
      name: 'what a function throws only where it is told to, and is not',
      code: `async function prepare(thing, rethrows = false) {
  try { await thing.prepare(); } catch (error) { logger.error(error); if (rethrows) throw error; }
}
setInterval(async () => { await prepare(all); }, 1000);`,
    },
    {
      name: 'an error that is thrown on developers’ machines only',
      code: `import { createServer } from 'node:http';
const server = createServer();
server.on('upgrade', async (request, socket) => {
  if (isDev && server.listenerCount('upgrade') > 1) throw new Error('Two listeners');
  try { await upgrade(request, socket); } catch (error) { socket.destroy(); }
});`,
    },
    {
      name: 'a function whose results say by themselves that they are errors',
      code: `setInterval(async () => {
  const found = await find();
  if (found.isErr()) { logger.error(found.error); return; }
  if ((await remove(found.value)).isOk()) count++;
}, 1000);`,
    },
    {
      name: 'a result that holds its error, and is asked for it at once',
      code: `setInterval(async () => {
  const kept = await store.keep(rows);
  if (kept.error) { logger.warn(kept.message); } else { count++; }
}, 1000);`,
    },
    {
      name: 'a call that is told not to throw',
      code: `setTimeout(async () => { await run('clean', { throwOnError: false }); }, 1000);`,
    },
    {
      name: 'Express 5 sees rejections',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { res.json(await find()); });`,
    },
    {
      name: 'Express of unknown version',
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { res.json(await find()); });`,
    },
    {
      name: 'the handler passes its errors on',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => { try { res.json(await find()); } catch (error) { next(error); } });`,
    },
    {
      name: 'the promise has its own catch',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => { await find().then((all) => res.json(all)).catch(next); });`,
    },
    {
      name: 'a function without async answers for its own promise',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', (req, res, next) => { find().then((all) => res.json(all)).catch(next); });`,
    },
    {
      name: 'nothing in it can fail later',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { res.json({ ok: true }); });`,
    },
    {
      name: 'express-async-handler',
      package: express4,
      code: `import { Router } from 'express';
import handle from 'express-async-handler';
const router = Router();
router.get('/a', handle(async (req, res) => { res.json(await find()); }));`,
    },
    {
      name: 'a wrapper of the project',
      package: express4,
      code: `import { Router } from 'express';
import { guarded } from './guarded';
const router = Router();
router.get('/a', guarded(async (req, res) => { res.json(await find()); }));`,
    },
    {
      name: 'express-async-errors',
      package: { dependencies: { express: '^4.21.0', 'express-async-errors': '^3.1.1' } },
      code: `import 'express-async-errors';
import express from 'express';
const app = express();
app.get('/a', async (req, res) => { res.json(await find()); });`,
    },
    {
      name: 'express-promise-router',
      package: express4,
      code: `import Router from 'express-promise-router';
const router = Router();
router.get('/a', async (req, res) => { res.json(await find()); });`,
    },
    {
      name: 'Fastify, Koa and Hono wait for their handlers',
      package: { dependencies: { fastify: '^5.0.0', koa: '^3.0.0', hono: '^4.0.0' } },
      code: `import Fastify from 'fastify';
import Koa from 'koa';
import { Hono } from 'hono';
Fastify().get('/a', async () => { return await find(); });
new Koa().use(async (ctx) => { ctx.body = await find(); });
new Hono().get('/a', async (c) => c.json(await find()));`,
    },
    {
      name: 'an exported controller may be wrapped where its routes are',
      package: express4,
      code: `import type { Request, Response } from 'express';
export async function list(req: Request, res: Response) { res.json(await find()); }`,
    },
    {
      name: 'the function that is given the response answers by itself',
      package: express4,
      code: `import { Router } from 'express';
import { articles } from './articles';
const router = Router();
router.get('/a', async (req, res) => { await articles.list(req, res); });`,
    },
    {
      name: 'an application from elsewhere',
      package: express4,
      code: `import { app } from './app';
app.get('/a', async (req, res) => { res.json(await find()); });`,
    },
    {
      name: 'a setting, and not a route',
      package: express4,
      code: `import express from 'express';
const app = express();
const find = async () => { await load(); };
app.get('env');
app.set('find', find);`,
    },
    {
      name: 'a timer whose function catches',
      code: `setInterval(async () => { try { await clean(); } catch (error) { logger.error(error); } }, 1000);`,
    },
    {
      name: 'a timer that gets its promise a catch',
      code: `setInterval(() => { clean().catch(report); }, 1000);`,
    },
    {
      name: 'a timer whose function only waits',
      code: `setTimeout(async () => { await sleep(10); done(); }, 1000);`,
    },
    {
      name: 'another function of that name',
      code: `import { setInterval } from './scheduler';
setInterval(async () => { await clean(); }, 1000);`,
    },
    {
      name: 'timers of pages end no process',
      code: `'use client';
export function start() { setTimeout(async () => { await refresh(); }, 1000); }`,
    },
    {
      name: 'an emitter that captures rejections',
      code: `import { EventEmitter } from 'node:events';
const orders = new EventEmitter({ captureRejections: true });
orders.on('paid', async (order) => { await send(order); });`,
    },
    {
      name: 'an emitter of another library may wait',
      code: `import Emittery from 'emittery';
const emitter = new Emittery();
emitter.on('paid', async (order) => { await send(order); });`,
    },
    {
      name: 'a bot waits for what it calls',
      code: `export function register(bot) { bot.on('message', async (message) => { await answer(message); }); }`,
    },
    {
      name: 'a listener that catches',
      code: `import { EventEmitter } from 'node:events';
const orders = new EventEmitter();
orders.on('paid', async (order) => { await send(order).catch(report); });`,
    },
    {
      name: 'a signal ends the process anyway',
      code: `process.on('SIGTERM', async () => { await server.close(); });`,
    },
    {
      name: 'a server whose listener catches',
      code: `import { createServer } from 'node:http';
createServer(async (request, response) => {
  try { response.end(await answer(request)); } catch (error) { response.writeHead(500).end(); }
});`,
    },
    {
      name: 'what is waited for gives back its error, or does what a function that catches says',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { const [error, all] = await to(find()); res.json(error ?? all); });
router.get('/b', async (req, res) => { const { data, error } = await store.from('articles').select(); res.json(error ?? data); });
router.get('/c', async (req, res) => { await withSpan('find', async () => { try { res.json(await find()); } catch (error) { res.sendStatus(500); } }); });`,
    },
    {
      name: 'an emitter that waits for its listeners, and a property that may be one',
      code: `import { EventEmitter } from 'node:events';
export class Store extends EventEmitter {
  constructor() { super(); this.on('beforeDestroy', async (entry) => { await check(entry); }); }
  async destroy(entry) { await this.emitAsync('beforeDestroy', entry); }
}`,
    },
    {
      name: 'a library whose listeners may be waited for, and a property of an emitter that is none',
      code: `import { App } from '@slack/bolt';
import { spawn } from 'node:child_process';
new App().on('message', async (message) => { await handle(message); });
spawn('tar').spawnargs.on('x', async () => { await run(); });`,
    },
    {
      name: 'the request of a framework that is its own and no emitter',
      code: `import Fastify from 'fastify';
Fastify().get('/', async (request, reply) => { request.on('end', async () => { await store(request); }); });`,
      package: { dependencies: { fastify: '^5.0.0' } },
    },
    {
      name: 'a process that is told to end',
      code: "process.on('SIGTERM', async () => { await server.close(); process.exit(0); });",
    },
    {
      name: 'a listener of a client that catches',
      code: `import { createClient } from 'redis';
createClient().on('error', async (error) => { try { await tell(error); } catch (failed) { logger.error(failed); } });`,
    },
    {
      name: 'a property that may be an emitter of the project’s own',
      code: `export class Plan { start() { this.engine.emitter.on('made', async (entry) => { await check(entry); }); } }`,
    },
    {
      name: 'a property of what another file exports, which may wait for its listeners',
      code: `import { Lifecycle } from './lifecycle.js';
Lifecycle.eventEmitter.on('stopping', async () => { await close(); });`,
    },
    {
      name: 'a function of the project’s own that settles all',
      code: `import { allSettled } from './promises.js';
export class Queue {
  start() { setTimeout(this.send.bind(this), 5000); }
  async send() { await allSettled(this.waiting.map((each) => publish(each))); this.waiting = []; }
}`,
    },
    {
      name: 'a wrapper that waits for what it is given, which catches',
      code: `import { Server } from 'socket.io';
const withPage = async (handle, id, data) => { const page = pages.get(id); if (data) { await handle(page, data); } else { await handle(page); } };
const pickDate = async (page, data) => { try { await page.pick(data); } catch (error) { logger.warn(error); } };
const onDate = async (data) => { logger.debug('date'); await withPage(pickDate, 'main', data); };
new Server().on('connection', (socket) => { socket.on('date', (data) => onDate(data)); });`,
    },
    {
      name: 'a callback that calls a function which catches',
      code: `async function clean() { try { await remove(); } catch (error) { log(error); } }
setInterval(() => clean(), 1000);`,
    },
  ],
  invalid: [
    {
      name: 'what a function throws only where it is told to, and is, and what it throws where it is not told to leave',
      code: `async function prepare(thing, rethrows = false) {
  try { await thing.prepare(); } catch (error) { logger.error(error); if (rethrows) throw error; }
}
async function clean(thing, isSilent = false) {
  try { await thing.clean(); } catch (error) { logger.error(error); if (!isSilent) throw error; }
}
setInterval(async () => { await prepare(all, true); }, 1000);
setInterval(async () => { await clean(all); }, 1000);`,
      errors: [
        { messageId: 'callback', at: 'async () =>' },
        { messageId: 'callback', at: 'async () =>' },
      ],
    },
    {
      name: 'clients and servers that are emitters',
      code: `import Redis from 'ioredis';
import { Worker } from 'bullmq';
import { connect } from 'mqtt';
import pg from 'pg';
import { Server, Socket } from 'socket.io';
import { createClient } from 'redis';
import { watch } from 'chokidar';
new Redis().on('message', async (channel, text) => { await handle(text); });
new Worker('mail', send).on('failed', async (job) => { await note(job); });
connect(url).on('message', async (topic) => { await handle(topic); });
new pg.Pool().on('connect', async (client) => { await client.query('SET x'); });
new Server().on('connection', async (link) => { await welcome(link); });
export function join(link: Socket) { link.on('join', async (room) => { await enter(room); }); }
createClient().on('error', async (error) => { await tell(error); });
watch('.').on('change', async (path) => { await load(path); });`,
      errors: [
        { messageId: 'listener', at: 'async (channel, text) =>' },
        { messageId: 'listener', at: 'async (job) =>' },
        { messageId: 'listener', at: 'async (topic) =>' },
        { messageId: 'listener', at: 'async (client) =>' },
        { messageId: 'listener', at: 'async (link) =>' },
        { messageId: 'listener', at: 'async (room) =>' },
        { messageId: 'listener', at: 'async (error) =>' },
        { messageId: 'listener', at: 'async (path) =>' },
      ],
    },
    {
      name: 'messages from another process or thread',
      code: `import { parentPort } from 'node:worker_threads';
process.on('message', async (task) => { await run(task); });
parentPort?.on('message', async (part) => { await run(part); });`,
      errors: [
        { messageId: 'listener', at: 'async (task) =>' },
        { messageId: 'listener', at: 'async (part) =>' },
      ],
    },
    {
      name: 'what an emitter gives back, and its streams',
      code: `import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
spawn('tar').on('error', stop).on('exit', async (code) => { await note(code); });
spawn('tar').stdout?.on('data', async (part) => { await store(part); });
createReadStream(path).pipe(parser).on('data', async (row) => { await insert(row); });`,
      errors: [
        { messageId: 'listener', at: 'async (code) =>' },
        { messageId: 'listener', at: 'async (part) =>' },
        { messageId: 'listener', at: 'async (row) =>' },
      ],
    },
    {
      name: 'the request and the response of Node.js, and those of a framework that are the same',
      code: `import { createServer } from 'node:http';
import express from 'express';
createServer((incoming, outgoing) => {
  incoming.on('end', async () => { await store(incoming); });
  outgoing.on('finish', async function note() { await log(outgoing); });
});
express().get('/', (incoming, outgoing) => { outgoing.once('finish', async (x) => { await count(x); }); });`,
      package: { dependencies: { express: '^5.0.0' } },
      errors: [
        { messageId: 'listener', at: 'async () =>' },
        { messageId: 'listener', at: 'async function note()' },
        { messageId: 'listener', at: 'async (x) =>' },
      ],
    },
    {
      name: 'a function of the same name that is no method beside this one, and one that an error leaves',
      code: `async function connect() {
  try { await this.open(); return false; } catch (error) { logger.warn(error); return true; }
}
function keepTrying() {
  setTimeout(async () => { await this.connect(); }, 1000);
}
async function close() { await this.end(); }
function closeLater() {
  setTimeout(async function () { await this.end(); }, 1000);
  setTimeout(async () => await this.close(), 1000);
}
module.exports = { keepTrying, close, closeLater };`,
      filename: 'src/file.cjs',
      errors: [
        { messageId: 'callback', at: 'async () =>' },
        { messageId: 'callback', at: 'async function ()' },
        { messageId: 'callback', at: 'async () =>' },
      ],
    },
    {
      name: 'an error that is thrown everywhere',
      code: `import { createServer } from 'node:http';
const server = createServer();
server.on('upgrade', async (request, socket) => {
  if (server.listenerCount('upgrade') > 1) throw new Error('Two listeners');
  try { await upgrade(request, socket); } catch (error) { socket.destroy(); }
});`,
      errors: [{ messageId: 'listener', at: 'async (request, socket) =>' }],
    },
    {
      name: 'a result whose error is only told, or asked for later',
      code: `setInterval(async () => { const kept = await keep(rows); logger.warn(kept.error); }, 1000);
setInterval(async function () { const kept = await keep(rows); count++; if (kept.error) count--; }, 1000);`,
      errors: [
        { messageId: 'callback', at: 'async () =>' },
        { messageId: 'callback', at: 'async function ()' },
      ],
    },
    {
      name: 'an answer of fetch is no result, and a call that may throw stands beside one',
      code: `setInterval(async () => { const answer = await fetch(url); if (!answer.ok) count++; }, 1000);
setInterval(async function () { const found = await find(); if (found.isErr()) await report(found.error); }, 1000);
setTimeout(async () => void (await run('clean', { throwOnError: true })), 1000);`,
      errors: [
        { messageId: 'callback', at: 'async () =>' },
        { messageId: 'callback', at: 'async function ()' },
        { messageId: 'callback', at: 'async () =>' },
      ],
    },
    {
      name: 'a wrapper that waits for what it is given, which does not catch, or for more than that',
      code: `import { Server } from 'socket.io';
const withPage = async (handle, id, data) => { const page = pages.get(id); await handle(page, data); };
const withMade = async (handle, id, data) => { const page = await pages.make(id); await handle(page, data); };
const pickDate = async (page, data) => { await page.pick(data); };
const pickTime = async (page, data) => { try { await page.pick(data); } catch (error) { logger.warn(error); } };
const onDate = async (data) => { await withPage(pickDate, 'main', data); };
const onTime = async (data) => { await withMade(pickTime, 'main', data); };
new Server().on('connection', (socket) => { socket.on('date', (data) => onDate(data)); socket.on('time', (data) => onTime(data)); });`,
      errors: [
        { messageId: 'listener', at: '(data) =>' },
        { messageId: 'listener', at: '(data) =>' },
      ],
    },
    {
      name: 'a callback made of one call of an async function',
      code: `async function clean() { await remove(); }
setInterval(() => clean(), 1000);`,
      errors: [{ messageId: 'callback', at: '() =>' }],
    },
    {
      name: 'an array and an object that are no result',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { const [first, second] = await find(); res.json(first ?? second); });
router.get('/b', async (req, res) => { await withSpan('find', async () => { res.json(await find()); }); });`,
      errors: [
        { messageId: 'handler', at: 'async (req, res) =>' },
        { messageId: 'handler', at: 'async (req, res) =>' },
      ],
    },
    {
      name: 'the request behind a socket, and the value of a parameter, answer nothing',
      package: express4,
      code: `import { Router } from 'express';
import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 80 }).on('connection', async (ws, req) => {
  ws.user = await authenticate(req);
  ws.on('message', async (data) => { await store(data); });
});
const router = Router();
router.param('id', async (req, res, next, id) => { req.article = await find(id); next(); });`,
      errors: [
        { messageId: 'listener', at: 'async (ws, req) =>' },
        { messageId: 'listener', at: 'async (data) =>' },
        { messageId: 'handler', at: 'async (req, res, next, id) =>' },
      ],
    },
    {
      name: 'an emitter of another file',
      code: `import { emitter } from './events.js';
emitter.on('made', async (entry) => { await check(entry); });`,
      errors: [{ messageId: 'listener', at: 'async (entry) =>' }],
    },
    {
      name: 'a property that is made an emitter in this file, and an export of what is imported as a whole',
      code: `import { EventEmitter } from 'node:events';
import * as events from './events.js';
export class Lifecycle {
  static eventEmitter = new EventEmitter();
  static start() { Lifecycle.eventEmitter.on('stopping', async () => { await close(); }); }
}
events.emitter.on('made', async (entry) => { await check(entry); });`,
      errors: [
        { messageId: 'listener', at: 'async () =>' },
        { messageId: 'listener', at: 'async (entry) =>' },
      ],
    },
    {
      name: 'a function of the project’s own that waits for all',
      code: `import { allDone } from './promises.js';
setTimeout(async () => { await allDone(waiting); }, 5000);`,
      errors: [{ messageId: 'callback', at: 'async () =>' }],
    },
    {
      name: 'a handler of Express 4, with a next of its own',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/articles/:id', async (req, res, next) => {
  const article = await find(req.params.id);

  res.json(article);
});
`,
      errors: [
        {
          messageId: 'handler',
          at: 'async (req, res, next) =>',
          message:
            "Express 4 does not wait for 'GET /articles/:id', so an error of it leaves the request without an answer and, where nobody listens for `unhandledRejection`, ends the process.",
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `import { Router } from 'express';
const router = Router();
router.get('/articles/:id', async (req, res, next) => {
  try {
    const article = await find(req.params.id);

    res.json(article);
  } catch (error) {
    next(error);
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'one that has no next yet, on one line',
      package: express4,
      code: `import express from 'express'
const app = express()
app.post('/a', async (req, res) => { res.json(await create(req.body)) })
`,
      errors: [
        {
          messageId: 'handler',
          at: 'async (req, res) =>',
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `import express from 'express'
const app = express()
app.post('/a', async (req, res, next) => {
  try {
    res.json(await create(req.body))
  } catch (error) {
    next(error)
  }
})
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the last thing it does may have a catch',
      package: express4,
      code: `const express = require('express');
const app = express();
app.use(async (req, res, next) => {
  await authenticate(req);
});
`,
      filename: 'src/app.cjs',
      errors: [
        {
          messageId: 'handler',
          at: 'async (req, res, next) =>',
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `const express = require('express');
const app = express();
app.use(async (req, res, next) => {
  try {
    await authenticate(req);
  } catch (error) {
    next(error);
  }
});
`,
            },
            {
              messageId: 'forwardCatch',
              output: `const express = require('express');
const app = express();
app.use(async (req, res, next) => {
  await authenticate(req).catch(next);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'typed parameters: the type of next is imported',
      package: express4,
      code: `import { Router, type Request, type Response } from 'express';
const router = Router();
async function list(req: Request, res: Response) {
  res.json(await find());
}
router.get('/a', list);
`,
      errors: [
        {
          messageId: 'handler',
          at: 'list',
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `import { Router, type Request, type Response, type NextFunction } from 'express';
const router = Router();
async function list(req: Request, res: Response, next: NextFunction) {
  try {
    res.json(await find());
  } catch (error) {
    next(error);
  }
}
router.get('/a', list);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'types of a namespace',
      package: express4,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req: express.Request, res: express.Response): Promise<void> => {
  res.json(await find());
});
`,
      errors: [
        {
          messageId: 'handler',
          at: 'async (req: express.Request, res: express.Response): Promise<void> =>',
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `import express from 'express';
const app = express();
app.get('/a', async (req: express.Request, res: express.Response, next: express.NextFunction): Promise<void> => {
  try {
    res.json(await find());
  } catch (error) {
    next(error);
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a next that means something else',
      package: express4,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { const next = await find(); res.json(next); });`,
      errors: [{ messageId: 'handler', at: 'async (req, res) =>', suggestions: [] }],
    },
    {
      name: 'catching only to throw again',
      package: express4,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { logger.error(error); throw error; } });`,
      errors: [{ messageId: 'handler', at: 'async (req, res) =>' }],
    },
    {
      name: 'several handlers, arrays of them, a chain of routes',
      package: express4,
      code: `import express from 'express';
const app = express();
const load = async (req, res, next) => { req.user = await find(); next(); };
app.route('/a').get([load, (req, res) => res.end()]).post(async (req, res) => { throw new Error('no'); });`,
      errors: [
        { messageId: 'handler', at: 'load' },
        { messageId: 'handler', at: 'async (req, res) =>' },
      ],
    },
    {
      name: 'methods of a class, bound or not',
      package: express4,
      code: `import { Router } from 'express';
export class Articles {
  readonly router = Router();
  constructor() {
    this.router.get('/a', this.list);
    this.router.post('/a', this.create.bind(this));
  }
  list = async (req, res) => { res.json(await this.store.all()); };
  async create(req, res) { res.json(await this.store.add(req.body)); }
}`,
      errors: [
        { messageId: 'handler', at: 'this.list' },
        { messageId: 'handler', at: 'this.create.bind(this)' },
      ],
    },
    {
      name: 'an application that is given to a function',
      package: express4,
      code: `import type { Application } from 'express';
export function register(app: Application) {
  app.get('/a', async (_req, res) => { res.json(await find()); });
}`,
      errors: [{ messageId: 'handler', at: 'async (_req, res) =>' }],
    },
    {
      name: 'error middleware has its next elsewhere',
      package: express4,
      code: `import express from 'express';
const app = express();
app.use(async (err, req, res, next) => {
  await report(err);
});
`,
      errors: [
        {
          messageId: 'handler',
          at: 'async (err, req, res, next) =>',
          suggestions: [
            {
              messageId: 'forwardTry',
              output: `import express from 'express';
const app = express();
app.use(async (err, req, res, next) => {
  try {
    await report(err);
  } catch (error) {
    next(error);
  }
});
`,
            },
            {
              messageId: 'forwardCatch',
              output: `import express from 'express';
const app = express();
app.use(async (err, req, res, next) => {
  await report(err).catch(next);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'CRLF, and a template whose lines stay where they are',
      package: express4,
      code: "import express from 'express';\r\nconst app = express();\r\napp.get('/a', async (req, res, next) => {\r\n  const text = `a\r\nb`;\r\n  res.send(await render(text));\r\n});\r\n",
      errors: [
        {
          messageId: 'handler',
          at: 'async (req, res, next) =>',
          suggestions: [
            {
              messageId: 'forwardTry',
              output:
                "import express from 'express';\r\nconst app = express();\r\napp.get('/a', async (req, res, next) => {\r\n  try {\r\n    const text = `a\r\nb`;\r\n    res.send(await render(text));\r\n  } catch (error) {\r\n    next(error);\r\n  }\r\n});\r\n",
            },
          ],
        },
      ],
    },
    {
      name: 'a timer, with a logger in scope',
      code: `import pino from 'pino';
const logger = pino();
setInterval(async () => {
  await clean();
}, 1000);
`,
      errors: [
        {
          messageId: 'callback',
          at: 'async () =>',
          message:
            '`setInterval` does not wait for its callback, so an error of this async function is an unhandled rejection, which ends the process unless something listens for it.',
          suggestions: [
            {
              messageId: 'logTry',
              output: `import pino from 'pino';
const logger = pino();
setInterval(async () => {
  try {
    await clean();
  } catch (error) {
    logger.error({ err: error }, 'Unexpected error');
  }
}, 1000);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a timer of Node, under another name; without a logger',
      code: `import { setTimeout as later } from 'node:timers';
later(async () => { await clean(); }, 1000);`,
      errors: [{ messageId: 'callback', at: 'async () =>', suggestions: [] }],
    },
    {
      name: 'a named function, and one that only returns another promise',
      code: `async function clean() { await remove(); }
setInterval(clean, 1000);
setImmediate(async () => clean());`,
      errors: [
        { messageId: 'callback', at: 'clean' },
        { messageId: 'callback', at: 'async () =>' },
      ],
    },
    {
      name: 'a request listener',
      code: `import http from 'node:http';
http.createServer({ keepAlive: true }, async (request, response) => { response.end(await answer(request.url)); });`,
      errors: [{ messageId: 'callback', at: 'async (request, response) =>' }],
    },
    {
      name: 'listeners of emitters: made here, inherited, typed, named',
      code: `import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
const orders = new EventEmitter();
orders.once('paid', async (order) => { await send(order); });
const server = createServer();
server.on('request', async (request) => { await answer(request.url); });
export class Queue extends EventEmitter {
  start() { this.on('job', async (job) => { await this.run(job); }); }
}
export function read(request: IncomingMessage) { request.on('end', async () => { await finish(); }); }
export function listen(socket) { socket.on('message', async (message) => { await store(message); }); }`,
      errors: [
        {
          messageId: 'listener',
          at: 'async (order) =>',
          message:
            "Nobody waits for the listener of 'paid', so an error of this async function is an unhandled rejection, which ends the process unless something listens for it.",
        },
        { messageId: 'listener', at: 'async (request) =>' },
        { messageId: 'listener', at: 'async (job) =>' },
        { messageId: 'listener', at: 'async () =>' },
        { messageId: 'listener', at: 'async (message) =>' },
      ],
    },
  ],
});

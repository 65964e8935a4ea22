import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;
const winston = `import winston from 'winston';\nconst logger = winston.createLogger();\n`;
const store = `import { AsyncLocalStorage } from 'node:async_hooks';\nexport const storage = new AsyncLocalStorage();\n`;
const nest = `import { Injectable, Logger } from '@nestjs/common';\n`;

export default defineCases({
  rule: 'require-log-context',
  valid: [
    // Of many.
    `${pino}async function f(orders) { const orderId = orders.map((each) => each.key); try { await g(orderId); } catch (err) { logger.error({ err }, 'refused'); } }`,
    // No id, though it ends so.
    `${pino}async function f(paid, invalid) { try { await g(paid, invalid); } catch (err) { logger.error({ err }, 'refused'); } }`,
    {
      name: "the logger's module takes the context from one that is named for it",
      code: `import { createLogger } from '@/logger';\nconst logger = createLogger('orders');\nexport async function f(orderId: string) { try { await g(orderId); } catch (err) { logger.error('refused', err); } }`,
      package: { dependencies: { 'some-logger': '^1.0.0' } },
      files: {
        'src/logger.ts': `import { attach, root } from 'some-logger';\nif (process.env.NODE_ENV === 'production') { const { loggerContext } = await import('./logger-context'); attach(root, loggerContext); }\nexport const createLogger = (name: string) => root.child(name);\n`,
        'src/logger-context.ts': `import { LoggerContext } from 'some-logger/node';\nexport const loggerContext = new LoggerContext();\n`,
      },
    },
    // What is declared by the statement that logs has no value yet.
    `${pino}async function f(c) { const { orderId, text } = await c.req.json().catch((err) => { console.error('not read:', err); throw c.json({}, 400); }); await g(orderId, text); }`,
    `${pino}async function f(c) { const order = await c.read().catch((err) => { logger.error({ err }, 'not read'); throw err; }); await g(order.id); }`,
    // The error that is thrown next says it.
    `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { logger.error({ err }, 'refused'); throw new Failure(\`No order \${orderId}\`, 404); } }`,
    // The error that is thrown next knows the thing by another property, and the project's own log by its id.
    `${pino}async function f(team) { try { await g(team.id); } catch (err) { logger.error({ err }, 'refused'); throw new Error(\`Not read for team \${team.hashid}: \${err.message}\`); } }`,
    `${pino}async function f(order) { if (await g(order.shopId)) h(); else { logger.error('not found'); await this.addLogRecord({ id: order.id }, 'Order was not found'); } }`,
    // The statement before logs the same error with it.
    `${winston}async function f(orderId) { await g(orderId).catch((err) => { logger.warn(\`refused \${orderId}: \`, err); logger.warn('what was thrown:', err); }); }`,
    // The process ends for want of something of its own.
    `let chain; export function f(req, res) { g(req.id); if (!chain) { console.error('no chain'); process.exit(3); } res.send(chain); }`,
    // A client is made of the settings.
    `${pino}import { KEY } from './settings.js';\nclass Store { static #connect() { if (!KEY) throw new Error('no key'); return new Client(KEY); } static async remove(orderId) { let client; try { client = this.#connect(); } catch (err) { logger.error({ err }, 'no client'); return false; } await client.remove(orderId); } }`,
    `${pino}import { KEY } from './settings.js';\nfunction connect() { return new Client(KEY); }\nasync function remove(orderId) { try { const client = connect(); } catch (err) { logger.error({ err }, 'no client'); } await g(orderId); }`,
    // The same channel for all requests.
    `${pino}async function send(channelId) { try { await g(channelId); } catch (err) { logger.error({ err }, 'not sent'); } } export async function run() { const id = process.env.CHANNEL_ID; await send(id); await send(process.env.OTHER_ID); }`,
    `${pino}export async function send(text) { const channelId = process.env.CHANNEL_ID; try { await g(channelId, text); } catch (err) { logger.error({ err }, 'not sent'); } }`,
    // The server's own account, a time, and what callers may leave out.
    `${pino}async function connect(configuration) { const { accountId, secretKey } = configuration; try { await g(accountId, secretKey); } catch (err) { logger.error({ err }, 'not reached'); } }`,
    `${pino}async function connect(config) { const accountId = config.account.id; try { await g(accountId); } catch (err) { logger.error({ err }, 'not reached'); } }`,
    `${pino}async function build(app) { const id = new Date().toISOString().slice(0, 16); try { await g(app, id); } catch (err) { logger.error({ err }, 'not built'); } }`,
    `${pino}async function start(name, podId = null) { try { await g(name, podId); } catch (err) { logger.warn({ err }, 'not started'); } }`,
    `${pino}async function start(name, podId = undefined) { try { await g(name, podId); } catch (err) { logger.warn({ err }, 'not started'); } }`,
    // The chain that the server is set up for.
    `${pino}async function f(chainId, opts) { try { await g(chainId, opts.chainId, opts.defaultChainID); } catch (err) { logger.error({ err }, 'refused'); } }`,
    // What callers may leave out, of which the function asks whether it is there.
    `${pino}async function f(all: boolean, userId?: string) { try { if (all) await g(); else if (userId) await h(userId); } catch (err) { logger.error({ err }, 'not counted'); } }`,
    // The server's own client at another service.
    `${pino}class Realm { constructor(options) { this.clientId = options.clientId; this.password = options.adminPassword; if (options.proxy) { try { this.agent = new Agent(options.proxy); } catch (err) { logger.error({ err }, 'no agent'); } } } }`,
    // Settings that a module holds.
    `${pino}import * as settings from './settings';\nasync function start() { const stationSettings = settings.get().station; const panId = settings.get().radio.pan_id; await g(stationSettings.client_id, panId, settings.radio.id); try { await h(); } catch (err) { logger.error({ err }, 'not started'); throw err; } }`,
    // The line before says it.
    `${pino}async function f(order) { if (!(await g(order.id))) { logger.error(\`Order \${order.id} is in no list\`); logger.error('This cannot be and tells of a fault.'); } }`,
    `class Shop { async f(order) { if (!(await g(order.id))) { this.logger.error(\`Order \${order.id} is in no list\`); this.logger.warn('This cannot be and tells of a fault.'); } } }`,
    // A folder beside the file is read.
    `${pino}import fs from 'node:fs';\nimport path from 'node:path';\nimport { fileURLToPath } from 'node:url';\nexport async function load(shopId) { const here = path.dirname(fileURLToPath(import.meta.url)); const folder = path.join(here, '../images/'); let list = []; try { list = fs.readdirSync(folder); } catch (err) { logger.warn({ err }, 'no images'); } await g(list, shopId); }`,
    `${pino}import { readFile } from 'node:fs/promises';\nexport async function load(shopId) { let text; try { text = await readFile(\`\${__dirname}/words.txt\`, 'utf8'); } catch (err) { logger.warn({ err }, 'no words'); } await g(text, shopId); }`,
    {
      name: 'a package whose wrapper writes the trace into each line',
      code: `class Access { constructor(log) { this.log = log; } async f(siteId) { await g(siteId); this.log.warn('refused'); } }`,
      package: { dependencies: { '@adobe/spacecat-shared-utils': '1.126.0' } },
    },
    // A migration that was not run.
    `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { if (err.code === '42P01') logger.warn('table order_items missing'); } }`,
    `${pino}async function f(orderId) { await g(orderId); logger.warn({ orderId }, 'refused'); }`,
    `${pino}async function f(orderId) { await g(orderId); logger.warn(\`order \${orderId} refused\`); }`,
    `${pino}async function f(orderId) { await g(orderId); logger.warn('order %s refused', orderId); }`,
    `${pino}async function f(orderId) { await g(orderId); logger.info('refused'); }`,
    `${pino}async function f(orderId) { await g(orderId); logger.warn(refused); }`,
    `${winston}async function f(orderId) { await g(orderId); logger.warn('refused', { orderId }); }`,
    `${winston}async function f(orderId) { await g(orderId); logger.warn('refused', meta); }`,
    // The next statement says it.
    `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { console.error('refused:', err); await notify({ text: \`Order \${orderId}: \${err}\` }); } }`,
    // A part of the server itself, and an entry of a catalogue.
    `${pino}async function f(pageId) { if (await g(pageId)) h(); else logger.warn('Redis extension not found, cannot tell others'); }`,
    `${pino}async function f(pageId) { if (await g(pageId)) h(); else logger.error('The mail server refuses us, check your SMTP credentials'); }`,
    `${pino}async function f(selectedModel) { await g(selectedModel.id); logger.warn('refused'); }`,
    // The error that was made for it says it.
    `${pino}function f(orderId) { const err = new Error(\`No order \${orderId}\`); logger.error({ err }, 'refused'); throw err; }`,
    `${pino}function f(order) { g(order.id); const err = createError('No order', { id: order.id }); console.error('refused', err); }`,
    // What was found by an id, what works on all there is, what runs, and the server's own id elsewhere.
    `${pino}async function f() { const byExternalId = await g(); h(byExternalId); logger.warn('refused'); }`,
    `${pino}async function migrateOrders(fromId) { await g(fromId); logger.warn('refused'); }`,
    `${pino}async function migrateToV2(fromId) { await g(fromId); logger.warn('refused'); }`,
    `${pino}async function f(app) { await g(app.selfId); logger.warn('refused'); }`,
    `${pino}async function f() { const contextId = await g(); h(contextId); logger.warn('refused'); }`,
    `${pino}async function f() { const { clientId, clientSecret } = await g(); h(clientId, clientSecret); logger.warn('refused'); }`,
    `${pino}function f(roomId) { if (!adapter) { logger.warn('called before adapter initialization'); return; } g(roomId); }`,
    // It is missing under another name.
    `${pino}function f(req) { const orderId = req.params.id; if (!orderId) { logger.error('no order'); return; } }`,
    // Nothing is at hand.
    `${pino}logger.error('not started');`,
    `${pino}function close() { logger.error('not closed'); }`,
    `${pino}function f(order) { logger.error('refused'); }`,
    `${pino}async function f(timerId) { logger.error('late'); }`,
    `${pino}const userId = '1';\nfunction f() { logger.error('late'); }`,
    `${pino}function f(ordersById) { logger.error('late'); }`,
    `${pino}function f(jobsWithoutId) { logger.error('late'); }`,
    `${pino}function f(_orderId) { logger.error('late'); }`,
    `${pino}function f(config) { login(config.clientId); logger.error('late'); }`,
    `${pino}function f() { const { AUDIENCE_ID } = env(); logger.error('late'); }`,
    // It is what is missing, or may be.
    `${pino}function f(orderId) { if (!isGiven(orderId)) { logger.warn('no order'); return; } }`,
    `${pino}function f(userId) { if (!userId) { logger.warn('no user'); return; } }`,
    `${pino}function f(userId) { if (userId === undefined) logger.warn('no user'); }`,
    `${pino}function f(userId) { if (userId) return; logger.warn('no user'); }`,
    `${pino}function f(user) { if (!user) logger.warn('no user'); g(user.id); }`,
    `${pino}function f(userId) { switch (userId) { case undefined: logger.warn('no user'); break; } }`,
    `${pino}async function f() { const user = await g(); if (user) h(user.id); logger.warn('late'); }`,
    `${pino}async function f() { try { const orderId = await g(); } catch (e) { logger.error({ err: e }, 'late'); } }`,
    `${pino}async function f() { logger.warn('late'); const orderId = await g(); }`,
    `${pino}async function f() { let orderId; logger.warn('late'); orderId = await g(); }`,
    `${pino}const f = () => { const g = (orderId) => orderId; logger.warn('late'); };`,
    // The logger may carry it.
    `function f(logger, orderId) { logger.warn('refused'); }`,
    `import fastify from 'fastify';\nconst app = fastify();\napp.get('/:id', async (request) => { await g(request.params.id); request.log.warn('refused'); });`,
    `${pino}function f(orderId) { const log = logger.child({ orderId }); log.warn('refused'); }`,
    `${pino}class A { constructor(jobId) { this.logger = logger.child({ jobId }); } f(orderId) { this.logger.warn('refused'); } }`,
    `import { AsyncLocalStorage } from 'node:async_hooks';\n${pino}function f(orderId) { logger.warn('refused'); }`,
    `import pino from 'pino';\nconst logger = pino({ mixin: () => getContext() });\nfunction f(orderId) { logger.warn('refused'); }`,
    {
      name: 'nestjs-pino',
      code: `import { PinoLogger } from 'nestjs-pino';\nclass A { constructor(private readonly logger: PinoLogger) {} f(orderId: string) { this.logger.warn('refused'); } }`,
      package: { dependencies: { 'nestjs-pino': '^4.0.0', '@nestjs/common': '^11.0.0' } },
    },
    // The module of the logger adds it.
    ...[
      { name: 'a store in the module of the logger', module: './logger', files: { 'src/logger.ts': store } },
      { name: 'a name like an extension', module: './log.server', files: { 'src/log.server.ts': store } },
      { name: 'a folder', module: '../src/logging/index.js', files: { 'src/logging/index.ts': store } },
      { name: 'an alias', module: '~/services/logger', files: { 'app/services/logger.ts': store } },
      { name: 'a path', module: '@config/logger', files: { 'src/config/logger.js': store } },
      {
        name: 'a store that the module of the logger imports',
        module: './logger',
        files: { 'src/logger.ts': `import { fields } from './context.js';`, 'src/context.ts': store },
      },
      {
        name: 'a package beside',
        module: 'common/log',
        files: { '../common/log.ts': store },
      },
    ].map(({ name, module, files }) => ({
      name,
      code: `import { logger } from '${module}';\nexport async function f(orderId) { await g(orderId); logger.warn('refused'); }`,
      package: { dependencies: { pino: '^9.0.0', common: 'file:../common' } },
      files,
    })),
    {
      name: 'a class of such a module',
      code: `import { AppLogger } from './logger.service';\nclass A { constructor(private readonly logger: AppLogger) {} f(orderId: string) { this.logger.warn('refused'); } }`,
      package: { dependencies: { pino: '^9.0.0' } },
      files: { 'src/logger.service.ts': store },
    },
    // Advice to who calls it, and whether something is so.
    `${pino}function f(orderId) { logger.warn('This argument is deprecated'); }`,
    `${pino}function f({ includeCustomerId }) { logger.warn('refused'); }`,
    // A log of a run, beside what the run was given.
    ...['@trigger.dev/sdk', '@trigger.dev/sdk/v3'].map(
      (module) => `import { logger } from '${module}';\nexport async function f(orderId) { logger.warn('refused'); }`,
    ),
    ...['@opentelemetry/instrumentation-pino', 'dd-trace', 'nestjs-cls'].map((name) => ({
      name: `with ${name}`,
      code: `${pino}async function f(orderId) { await g(orderId); logger.warn('refused'); }`,
      package: { dependencies: { pino: '^9.0.0', [name]: '1' } },
    })),
    // A function of the project that runs the handler, maybe in a context.
    ...[
      `import { withRoute } from '@/with-route';\n${pino}export const POST = withRoute(async (request) => { const { orderId } = await request.json(); logger.warn('refused'); });`,
      `import { withRoute } from './with-route';\n${pino}export const POST = withRoute('orders')(async (request) => { const { orderId } = await request.json(); logger.warn('refused'); });`,
      `import { withRoute } from './with-route';\n${pino}async function post(request) { const { orderId } = await request.json(); logger.warn('refused'); }\nexport const POST = withRoute(post);`,
    ].map((code) => ({
      name: code,
      code,
      filename: 'app/orders/route.ts',
      package: { dependencies: { pino: '^9.0.0', next: '^15.0.0' } },
    })),
    `import { withRoute } from './with-route.js';\n${pino}export const work = withRoute(async (orderId) => { logger.warn('refused'); });`,
    // The same for all requests.
    `${pino}function f({ SHOP_CLIENT_ID: clientId }) { logger.error('late'); }`,
    `${pino}function f(account) { g(account.providerId); logger.error('late'); }`,
    // Of the server itself.
    `${pino}function f(orderId) { if (!process.env.KEY) logger.error('KEY is not configured'); }`,
    {
      code: `${pino}function f(orderId) { try { g(); } catch (err) { logger.error({ err }, 'x'); } }`,
      options: { errorIsContext: true },
    },
    {
      name: 'a script',
      code: `#!/usr/bin/env node\n${pino}function f(orderId) { logger.warn('refused'); }\nf(process.argv[2]);`,
    },
  ],
  invalid: [
    // Of another thing, or written at a lower level, or of another error.
    {
      code: `${pino}async function f(team, user) { try { await g(team.id); } catch (err) { logger.error({ err }, 'refused'); throw new Error(\`Not read for \${user.hashid}\`); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'refused')` }],
    },
    {
      code: `${pino}async function f(order) { if (await g(order.shopId)) h(); else { logger.error('not found'); await this.addRecord({ id: order.id }); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('not found')` }],
    },
    {
      code: `${winston}async function f(orderId) { await g(orderId).catch((err) => { logger.debug(\`refused \${orderId}: \`, err); logger.warn('what was thrown:', err); }); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('what was thrown:', err)` }],
    },
    {
      code: `${winston}async function f(orderId) { await g(orderId).catch((err) => { logger.warn(\`refused \${orderId}: \`, other); logger.warn('what was thrown:', err); }); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('what was thrown:', err)` }],
    },
    // What ends the process is the request's.
    {
      code: `export async function f(req) { const chain = await g(req.id); if (!chain) { console.error('no chain'); process.exit(3); } }`,
      errors: [{ messageId: 'noContext', at: `console.error('no chain')` }],
    },
    // What fails may be the request's: it is waited for, given something, or reads the object's own.
    {
      code: `${pino}async function connect() { return new Client(); }\nasync function remove(orderId) { try { const client = await connect(); } catch (err) { logger.error({ err }, 'no client'); } await g(orderId); }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'no client')` }],
    },
    {
      code: `${pino}class Store { connect() { return new Client(this.order); } async remove(orderId) { let client; try { client = this.connect(); } catch (err) { logger.error({ err }, 'no client'); return false; } await client.remove(orderId); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'no client')` }],
    },
    {
      name: 'one of many, and an id in one word',
      code: `${pino}async function f(orders, appid) { const orderId = orders.map((each) => each.key); try { await g(orderId); } catch (err) { logger.error({ err }, 'refused'); } }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.error({ err }, 'refused')`,
          suggestions: [
            {
              messageId: 'addFields',
              output: `${pino}async function f(orders, appid) { const orderId = orders.map((each) => each.key); try { await g(orderId); } catch (err) { logger.error({ err, appid }, 'refused'); } }`,
            },
          ],
        },
      ],
    },
    {
      name: "the logger's module takes types alone from one that is named for a context",
      code: `import { createLogger } from '@/logger';\nconst logger = createLogger('orders');\nexport async function f(orderId: string) { try { await g(orderId); } catch (err) { logger.error('refused', err); } }`,
      package: { dependencies: { 'some-logger': '^1.0.0' } },
      files: {
        'src/logger.ts': `import { root } from 'some-logger';\nimport type { LogContext } from './log-context';\nexport const createLogger = (name: string, fields?: LogContext) => root.child(name, fields);\n`,
        'src/log-context.ts': `export interface LogContext { readonly orderId?: string }\n`,
      },
      errors: [{ messageId: 'noContext', at: `logger.error('refused', err)` }],
    },
    {
      name: 'what was at hand before the statement that logs',
      code: `${pino}async function f(c, userId) { const { orderId } = await c.req.json().catch((err) => { logger.error({ err }, 'not read'); throw err; }); await g(userId, orderId); }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.error({ err }, 'not read')`,
          suggestions: [
            {
              messageId: 'addFields',
              output: `${pino}async function f(c, userId) { const { orderId } = await c.req.json().catch((err) => { logger.error({ err, userId }, 'not read'); throw err; }); await g(userId, orderId); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'what an earlier declaration of the same statement gave',
      code: `${pino}async function f(c) { const { orderId } = await c.req.json(), saved = await g(orderId).catch((err) => { logger.error({ err }, 'not saved'); throw err; }); return saved; }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not saved')` }],
    },
    {
      name: 'an error that is thrown without the id',
      code: `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { logger.error({ err }, 'refused'); throw new Failure(\`No order: \${err.message}\`, 404); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'refused')` }],
    },
    {
      name: 'a channel that was looked up',
      code: `${pino}export async function send(text) { const channelId = await find(text); try { await g(channelId, text); } catch (err) { logger.error({ err }, 'not sent'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not sent')` }],
    },
    {
      name: 'a channel that one caller is given',
      code: `${pino}async function send(channelId) { try { await g(channelId); } catch (err) { logger.error({ err }, 'not sent'); } } export async function run(room) { await send(process.env.CHANNEL_ID); await send(room); }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not sent')` }],
    },
    {
      name: 'a channel of a function that others call',
      code: `${pino}export async function send(channelId) { try { await g(channelId); } catch (err) { logger.error({ err }, 'not sent'); } } await send(process.env.CHANNEL_ID);`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not sent')` }],
    },
    {
      name: 'an account that is no part of the set-up',
      code: `${pino}async function connect(input) { const { accountId, secretKey } = input; try { await g(accountId, secretKey); } catch (err) { logger.error({ err }, 'not reached'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not reached')` }],
    },
    {
      name: 'an id that a function of the set-up gives',
      code: `${pino}async function connect(config) { const accountId = await config.find(); try { await g(accountId); } catch (err) { logger.error({ err }, 'not reached'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not reached')` }],
    },
    {
      name: 'an id that is not only a time',
      code: `${pino}async function build(app) { const id = app.name + new Date().toISOString(); try { await g(app, id); } catch (err) { logger.error({ err }, 'not built'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not built')` }],
    },
    {
      name: 'a parameter that was asked for',
      code: `${pino}async function start(name, podId = null) { if (podId) { await g(podId); logger.warn('not started'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('not started')` }],
    },
    {
      name: 'a thing on a chain',
      code: `${pino}async function f(chainId, orderId) { try { await g(chainId, orderId); } catch (err) { logger.error({ err }, 'refused'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'refused')` }],
    },
    {
      name: 'a parameter that may be left out by its type, and is never asked for',
      code: `${pino}async function f(userId?: string) { try { await g(userId); } catch (err) { logger.error({ err }, 'not counted'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'not counted')` }],
    },
    {
      name: 'a parameter with a type, which is no part of what is suggested',
      code: `${pino}async function f(orderId: string) { await g(orderId); logger.warn('refused'); }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.warn('refused')`,
          suggestions: [
            {
              messageId: 'addFields',
              output: `${pino}async function f(orderId: string) { await g(orderId); logger.warn({ orderId }, 'refused'); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is given to a method',
      code: `${pino}class Realm { connect(options) { this.clientId = options.clientId; this.password = options.adminPassword; if (!g()) logger.error('no agent'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('no agent')` }],
    },
    {
      name: 'another id beside a password in a constructor',
      code: `${pino}class Realm { constructor(options) { this.userId = options.userId; this.password = options.password; if (!g()) logger.error('no agent'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('no agent')` }],
    },
    {
      name: 'settings of somebody',
      code: `${pino}async function f(settings) { await g(settings.userId); logger.error('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.error('refused')` }],
    },
    {
      name: 'what a getter of a module of settings finds for somebody',
      code: `${pino}import * as settings from './settings';\nasync function f(req) { const own = settings.get(req.user); await g(own.accountId); logger.error('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.error('refused')` }],
    },
    {
      name: 'the line before says it at a lower level',
      code: `${pino}async function f(order) { if (!(await g(order.id))) { logger.info(\`Order \${order.id} is in no list\`); logger.error('This cannot be.'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('This cannot be.')` }],
    },
    {
      name: 'the line before goes to another logger',
      code: `${pino}async function f(order) { if (!(await g(order.id))) { console.error(\`Order \${order.id} is in no list\`); logger.error('This cannot be.'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('This cannot be.')` }],
    },
    {
      name: 'the folder of somebody is read',
      code: `${pino}import fs from 'node:fs';\nimport path from 'node:path';\nexport async function load(shopId) { let list = []; try { list = fs.readdirSync(path.join(__dirname, shopId)); } catch (err) { logger.warn({ err }, 'no images'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.warn({ err }, 'no images')` }],
    },
    {
      name: 'a parameter without which the function ends',
      code: `${pino}async function start(name, podId = null) { if (podId === null) return; await g(podId); logger.warn('not started'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('not started')` }],
    },
    {
      name: 'a parameter that is something where it is left out',
      code: `${pino}async function start(name, podId = ownPod) { try { await g(name, podId); } catch (err) { logger.warn({ err }, 'not started'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.warn({ err }, 'not started')` }],
    },
    {
      name: 'an error that was made without the id',
      code: `${pino}function f(orderId) { const err = new Error('No order'); logger.error({ err }, 'refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'refused')` }],
    },
    {
      name: 'an error that was caught',
      code: `${pino}function f(orderId) { try { g(orderId); } catch (err) { logger.error({ err }, 'refused'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error({ err }, 'refused')` }],
    },
    {
      name: 'the id of one, by whom it was made',
      code: `${pino}function f(createdById) { g(createdById); logger.warn('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'a client that has no secret',
      code: `${pino}function f(clientId) { g(clientId); logger.warn('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'a name for something else is missing',
      code: `${pino}function f(req) { const orderId = req.params.id; const item = g(orderId); if (!item) { logger.error('no item'); return; } }`,
      errors: [{ messageId: 'noContext', at: `logger.error('no item')` }],
    },
    {
      name: 'a client that was given with its secret',
      code: `${pino}function f(req) { const { clientId, clientSecret } = req.body; g(clientId, clientSecret); logger.warn('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'a function that migrates one',
      code: `${pino}function migratePasswordHash(userId) { g(userId); logger.warn('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'what is initialised for one',
      code: `${pino}function f(userId) { g(userId); logger.warn('refused, going on with initialization'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused, going on with initialization')` }],
    },
    {
      name: 'a function that moves one',
      code: `${pino}function moveOrder(orderId) { g(orderId); logger.warn('refused'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    ...[
      // What this file wraps, and what only hands rejections on, sets up no context.
      `const withRoute = (fn) => fn;\n${pino}export const work = withRoute(async (orderId) => { logger.warn('refused'); });`,
      `import { asyncHandler } from './async-handler.js';\n${pino}export const work = asyncHandler(async (orderId) => { logger.warn('refused'); });`,
      `import { cache } from 'react';\n${pino}export const work = cache(async (orderId) => { logger.warn('refused'); });`,
      `import { each } from './each.js';\n${pino}export function work(orderId) { each(() => { logger.warn('refused'); }); }`,
      `${pino}function f({ orderId: id, orderId }) { logger.warn('refused'); }`,
      `${pino}async function f(orderId) { await g(orderId); logger.warn('refused'); await refuse(orderId); }`,
      `${pino}async function f(orderId) { await g(orderId); logger.warn('refused'); await broadcastError(orderId, 'Try again'); }`,
      `${pino}async function f(orderId) { await g(orderId); logger.warn('refused'); notify('Order refused'); }`,
      `${pino}async function f(userModel) { await g(userModel.id); logger.warn('refused'); }`,
    ].map((code) => ({
      code,
      package: { dependencies: { pino: '^9.0.0', react: '^19.0.0', '@opentelemetry/sdk-node': '^0.219.0' } },
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    })),
    // What keeps the context is not what the logger is made in.
    ...[
      { name: 'a store beside', files: { 'src/logger.ts': `import pino from 'pino';`, 'src/context.ts': store } },
      {
        name: 'a store two imports further',
        files: { 'src/logger.ts': `import './a';`, 'src/a.ts': `import './b';`, 'src/b.ts': store },
      },
      {
        name: 'what is imported only reads one',
        files: { 'src/logger.ts': `import './a';`, 'src/a.ts': 'getStore();' },
      },
      { name: 'no such file', files: {} },
    ].map(({ name, files }) => ({
      name,
      code: `import { logger } from './logger';\nexport async function f(orderId) { await g(orderId); logger.warn('refused'); }`,
      package: { dependencies: { pino: '^9.0.0' } },
      files,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    })),
    {
      name: 'a module that makes no logger',
      code: `import { logger } from './context';\nexport async function f(orderId) { await g(orderId); logger.warn('refused'); }`,
      package: { dependencies: { pino: '^9.0.0' } },
      files: { 'src/context.ts': store },
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'a tracer does not touch the console',
      code: `${pino}async function f(orderId) { await g(orderId); logger.warn('late'); console.warn('refused'); }`,
      package: { dependencies: { pino: '^9.0.0', 'dd-trace': '^5.0.0' } },
      errors: [{ messageId: 'noContext', at: `console.warn('refused')` }],
    },
    {
      name: 'what is included has an id',
      code: `${pino}async function f({ customerId, includeCustomerId }) { logger.warn('refused'); }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.warn('refused')`,
          message:
            '`logger.warn` says that something went wrong but not for whom or about which thing, though `customerId` is at hand: nobody can find whose request it was.',
        },
      ],
    },
    {
      code: `${pino}async function f(orderId) {\r\n  await g(orderId);\r\n  logger.warn('refused');\r\n}`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.warn('refused')`,
          message:
            '`logger.warn` says that something went wrong but not for whom or about which thing, though `orderId` is at hand: nobody can find whose request it was.',
          suggestions: [
            {
              messageId: 'addFields',
              output: `${pino}async function f(orderId) {\r\n  await g(orderId);\r\n  logger.warn({ orderId }, 'refused');\r\n}`,
            },
          ],
        },
      ],
    },
    {
      code: `${winston}async function f(user: User, { tenantId }: Options) { await g(user.id); logger.error('not ' + 'sent'); }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.error('not ' + 'sent')`,
          suggestions: [
            {
              messageId: 'addFields',
              output: `${winston}async function f(user: User, { tenantId }: Options) { await g(user.id); logger.error('not ' + 'sent', { tenantId, userId: user.id }); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'what a loop is at',
      code: `${pino}async function f(orders) { for (const { orderId } of orders) { if (!(await g(orderId))) logger.warn('refused'); } logger.warn('late'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('refused')` }],
    },
    {
      name: 'who made it',
      code: `${pino}function f(createdById) { logger.error('late'); }`,
      errors: [{ messageId: 'noContext', at: `logger.error('late')` }],
    },
    {
      name: 'a property of anything but the configuration',
      code: `${pino}function f(options) { login(options.clientId); logger.error('late'); }`,
      errors: [{ messageId: 'noContext', at: `logger.error('late')` }],
    },
    {
      name: 'an error says why, not whose',
      code: `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { logger.error(err, 'refused'); } }`,
      errors: [{ messageId: 'noContext', at: `logger.error(err, 'refused')`, suggestions: [] }],
    },
    {
      code: `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { logger.error({ err }, 'refused'); } }`,
      errors: [
        {
          messageId: 'noContext',
          at: `logger.error({ err }, 'refused')`,
          suggestions: [
            {
              messageId: 'addFields',
              output: `${pino}async function f(orderId) { try { await g(orderId); } catch (err) { logger.error({ err, orderId }, 'refused'); } }`,
            },
          ],
        },
      ],
    },
    {
      code: `async function f(orderId) { await g(orderId).catch((e) => { console.error('refused', e); }); }`,
      errors: [{ messageId: 'noContext', at: `console.error('refused', e)`, suggestions: [] }],
    },
    {
      name: 'a condition on something else',
      code: `${pino}async function f(user) { if (user.id === 0) return; if (user.state !== 'active') logger.warn('inactive'); }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('inactive')` }],
    },
    {
      name: 'a case of something else',
      code: `${pino}function f(userId, state) { switch (state) { case 'active': break; case undefined: logger.warn('no state'); break; } }`,
      errors: [{ messageId: 'noContext', at: `logger.warn('no state')` }],
    },
    {
      name: 'NestJS, with the name of the place',
      code: `${nest}@Injectable() class A { private readonly logger = new Logger(A.name); async f(orderId: string) { await g(orderId); this.logger.warn('refused', 'A'); Logger.error('refused', A.name); } }`,
      errors: [
        { messageId: 'noContext', at: `this.logger.warn('refused', 'A')`, suggestions: [] },
        { messageId: 'noContext', at: `Logger.error('refused', A.name)`, suggestions: [] },
      ],
    },
    {
      name: 'a handler, optional call, CommonJS',
      filename: 'src/file.cjs',
      code: `const express = require('express');\nconst { logger } = require('./logger');\nconst app = express();\napp.get('/:id', async (req, res) => { const found = await find(req.params.id); if (!found) logger?.warn('nothing there'); res.json(found); });`,
      errors: [{ messageId: 'noContext', at: `logger?.warn('nothing there')` }],
    },
  ],
});

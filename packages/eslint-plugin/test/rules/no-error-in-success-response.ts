import { defineCases } from '../rule-cases.ts';

const express = (body: string): string =>
  `import { Router } from 'express';\nRouter().post('/users', async (req, res, next) => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().post('/users', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().post('/users', async (ctx) => { ${body} });`;
const hono = (body: string): string =>
  `import { Hono } from 'hono';\nnew Hono().post('/users', async (c) => { ${body} });`;
const nest = (body: string, decorator = ''): string =>
  `import { Controller, HttpCode, Post, Res } from '@nestjs/common';\n@Controller('users')\nexport class UsersController {\n  @Post() ${decorator}\n  create(input, @Res({ passthrough: true }) res) { ${body} }\n}`;
const next = (body: string): string =>
  `import { NextResponse } from 'next/server';\nexport async function POST(request) { ${body} }`;
const lambda = (body: string): string =>
  `import type { APIGatewayProxyHandler } from 'aws-lambda';\nexport const handler: APIGatewayProxyHandler = async (event) => { ${body} };`;
const route = 'src/app/users/route.ts';

const marks = [
  `success: false`,
  `ok: false`,
  `'success': false`,
  `ok: !1`,
  `isError: true`,
  `hasError: true`,
  `status: 'error', message: 'No such user'`,
  `status: 'fail', reason`,
  `status: false, message: 'No such user'`,
  `error: true, message: 'No such user'`,
  `status: 404`,
  `statusCode: HttpStatus.NOT_FOUND`,
  `code: 404`,
  `error: 'No such user'`,
  'error: `No user ${id}`',
  `error: { message }`,
  `error: Messages.NO_USER`,
  `error: new NoSuchUserError()`,
  `error: found ? 'No such user' : 'Gone'`,
  `error: reason || 'No such user'`,
  `errorMessage: 'No such user'`,
  `errors: ['No such user']`,
  `data: null, error: 'No such user'`,
  `users: [], error: 'No such user'`,
];

export default defineCases({
  rule: 'no-error-in-success-response',
  valid: [
    {
      name: 'a method and class that receive a webhook',
      filename: 'src/controllers/mails.ts',
      package: { dependencies: { express: '^4.21.0' } },
      code: `import { Controller, Post } from '@overnightjs/core';
import type { Request, Response } from 'express';
@Controller('mails')
export class MailWebhook {
  @Post()
  public async receive(req: Request, res: Response) {
    const sender = await find(req.body.id);
    if (!sender) return res.status(200).json({ success: false });
    return res.status(200).json({ success: true });
  }
}`,
    },
    {
      name: 'a folder of incoming webhooks',
      filename: 'src/controllers/Webhooks/Incoming/mails.ts',
      package: { dependencies: { express: '^4.21.0' } },
      code: `import { Controller, Post } from '@overnightjs/core';
import type { Request, Response } from 'express';
@Controller('mails')
export class MailService {
  @Post()
  public async notify(req: Request, res: Response) {
    const sender = await find(req.body.id);
    if (!sender) return res.status(200).json({ success: false });
    return res.status(200).json({ success: true });
  }
}`,
    },
    {
      name: 'an error that a plugin is given to throw',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import type { FastifyInstance } from 'fastify';
export async function limit(fastify: FastifyInstance) {
  await fastify.register(import('@fastify/rate-limit'), {
    errorResponseBuilder: (req, reply) => { return { statusCode: 429, error: 'Too Many Requests', message: 'Slow down' }; },
  });
}`,
    },
    {
      name: 'the notice of a payment service, which sends it again until it is answered with 200',
      filename: 'lib/payments/coins.js',
      code: `import { Router } from 'express';
Router().get('/return', async (req, res) => {
  const hash = req.query.txid;
  const order = await find(req.query.addr);
  if (!order) { res.status(200).json({ err: 'Order not found' }); return; }
  try { await settle(order, hash); res.status(200).json({ err: '' }); } catch (ex) { throw ex; }
});`,
    },
    ...['/users/check-name', '/codes/:code/verify', '/isOpen', '/mailer/test-connection'].map((path) => ({
      name: `an answer to the question of ${path}`,
      code: `import { Router } from 'express';\nRouter().post('${path}', async (req, res) => { if (await find(req.body)) return res.json({ success: true }); res.json({ success: false, message: 'Not that' }); });`,
    })),
    {
      name: 'a trial that fails by an exception',
      code: `import { Router } from 'express';\nRouter().post('/test-smtp', (req, res) => { connect(req.body).then(() => res.json({ success: true })).catch((error) => res.json({ success: false, error: 'No answer' })); });`,
    },
    {
      name: 'two answers that differ in their flag alone',
      code: `import { Router } from 'express';\nRouter().get('/users/:id/presence', async (req, res) => { if (await find(req.params.id)) return res.json({ success: true, at: now }); res.json({ at: then, success: false }); });`,
    },
    {
      name: 'two answers of a method that differ in their flag alone',
      code: `import { Controller, Get } from '@nestjs/common';\n@Controller('users')\nexport class UsersController {\n  @Get('presence') presence() { return find() ? { ok: true } : { ok: false }; }\n}`,
    },
    {
      name: 'a status that is set before one of several types is chosen',
      code: express(
        `res.status(failure.status); res.format({ 'application/json': function () { res.send({ errors: [{ message: 'Gone' }] }); } });`,
      ),
    },
    {
      name: 'an object that is changed before it is sent',
      code: express(
        `const result = { success: false, message: 'No such user' }; if (find()) result.success = true; res.json(result);`,
      ),
    },
    express(`res.json({ status: false, enabled: true });`),
    express(`res.json({ error: true, fields: ['name'] });`),
    // The status says it, too.
    express(`res.status(404).json({ error: 'No such user' });`),
    express(`res.status(500).json({ success: false });`),
    express(`res.status(404); res.json({ error: 'No such user' });`),
    express(`res.statusCode = 404; res.json({ error: 'No such user' });`),
    express(`res.status(status).json({ error: 'No such user' });`),
    express(`if (missing) res.status(404); res.json({ error: 'No such user' });`),
    express(`res.status(404); if (verbose) { res.json({ error: 'No such user' }); }`),
    express(`res.writeHead(404, {}); res.end(JSON.stringify({ error: 'No such user' }));`),
    express(`res.status(302).json({ error: 'Moved' });`),
    fastify(`return reply.code(404).send({ error: 'No such user' });`),
    fastify(`reply.code(404); return { error: 'No such user' };`),
    koa(`ctx.status = 404; ctx.body = { error: 'No such user' };`),
    koa(`ctx.body = { error: 'No such user' }; ctx.status = 404;`),
    hono(`return c.json({ error: 'No such user' }, 404);`),
    hono(`return c.json({ error: 'No such user' }, { status: 404 });`),
    hono(`return c.json({ error: 'No such user' }, init);`),
    hono(`c.status(404); return c.json({ error: 'No such user' });`),
    nest(`return { error: 'No such user' };`, '@HttpCode(404)'),
    nest(`res.status(404); return { error: 'No such user' };`),
    { filename: route, code: next(`return NextResponse.json({ error: 'No such user' }, { status: 404 });`) },
    { filename: route, code: next(`return NextResponse.json({ error: 'No such user' }, init);`) },
    { filename: route, code: next(`return NextResponse.json({ error: 'No such user' }, { ...init });`) },
    { filename: route, code: next(`return Response.json({ error: 'No such user' }, { status: 404 });`) },
    lambda(`return { statusCode: 404, body: JSON.stringify({ error: 'No such user' }) };`),
    `import { HttpException } from '@nestjs/common';\nthrow new HttpException({ error: 'No such user' }, 404);`,
    // 207 says that a part may have failed.
    express(`res.status(207).json({ success: false });`),
    // Nothing failed, or nobody can tell.
    ...[
      `success: true`,
      `ok: isOk`,
      `success: true, error: 'ignored'`,
      `error: null`,
      `error: undefined`,
      `error: false`,
      `error: ''`,
      `error: user.error`,
      `error`,
      `data, error`,
      `errors: []`,
      `errors: list`,
      `errors: [...list]`,
      `errors: { total: 3 }`,
      `error: reason && 'No such user'`,
      `status: 'failed', job`,
      `status: 200`,
      `status: 'error'`,
      `code: 'NOT_KNOWN_HERE'`,
      `user, error: 'No picture'`,
      `valid: false, error: 'Too short'`,
      `isValid: false, error: err.message`,
      `results: [{ success: false }, { error: 'No such user' }]`,
      `user: { success: false }`,
      // Other protocols.
      `jsonrpc: '2.0', error: { code: -32601, message: 'Method not found' }`,
      `received: true, error: 'Unknown event'`,
    ].map((body) => express(`res.json({ ${body} });`)),
    express(`const [error, user] = await find(); res.json({ user, error });`),
    express(`if (user) res.json({ error: user.error });`),
    // A page for people shows its form again.
    express(`res.render('login', { error: 'Wrong password' });`),
    // Other receivers.
    `log.json({ error: 'No such user' });`,
    `export function find(id) { return { success: false, error: 'No such user' }; }`,
    `import { initTRPC } from '@trpc/server';\nconst t = initTRPC.create();\nt.procedure.query(() => ({ success: false }));`,
    `import { Resolver, Query } from '@nestjs/graphql';\n@Resolver() class Users { @Query() user() { return { success: false }; } }`,
    `import { Router } from 'express';\nRouter().use((req, res, next) => { cache.set({ error: 'No such user' }); next(); });`,
    // Answers that others expect to be 200.
    `import { Router } from 'express';\nRouter().post('/webhooks/stripe', (req, res) => { res.json({ error: 'Unknown event' }); });`,
    `import { Router } from 'express';\nRouter().get('/health', (req, res) => { res.json({ ok: false }); });`,
    { filename: 'src/webhook.ts', code: express(`res.json({ error: 'Unknown event' });`) },
    express(`\n// Always 200, or the sender tries again for days.\nres.json({ success: false });`),
    express(
      `\n// A refusal is final: nobody may retry it.\nif (isRefusal(error)) {\n  log(error);\n  res.json({ success: false });\n}`,
    ),
    express(`\n// A refusal is final: nobody may retry it.\nif (isRefusal(error)) res.json({ success: false });`),
    `import { HttpResponse, http } from 'msw';\nhttp.post('/users', () => HttpResponse.json({ error: 'No such user' }));`,
    // The trial of what a person has set up, under a path that begins with a constant, or that says no more than that.
    `import type { Request, Response } from 'express';\nexport default (app) => {\n  app.post(\`\${PREFIX}/testServerConnection\`, (req: Request, res: Response) => { res.json({ success: false, error: 'Refused' }); });\n};`,
    `import { Router } from 'express';\nRouter().post('/:id/BucketTest', async (req, res) => { try { await testBucket(req.body); res.json({ status: 'ok' }); } catch (error) { res.json({ status: 'failed', reason: 'Refused' }); } });`,
    `import Fastify from 'fastify';\nFastify().post('/test', async (request, reply) => { reply.code(200).send({ ok: false, message: 'Refused' }); });`,
  ],
  invalid: [
    {
      name: 'a class that sets webhooks up',
      filename: 'src/controllers/mails.ts',
      package: { dependencies: { express: '^4.21.0' } },
      code: `import { Controller, Post } from '@overnightjs/core';
import type { Request, Response } from 'express';
@Controller('mails')
export class MailWebhooks {
  @Post()
  public async handleCreate(req: Request, res: Response) {
    const sender = await find(req.body.id);
    if (!sender) return res.status(200).json({ success: false });
    return res.status(200).json({ success: true });
  }
}`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'a webhook that nothing receives',
      filename: 'src/controllers/mails.ts',
      package: { dependencies: { express: '^4.21.0' } },
      code: `import { Controller, Post } from '@overnightjs/core';
import type { Request, Response } from 'express';
@Controller('mails')
export class MailWebhook {
  @Post()
  public async refresh(req: Request, res: Response) {
    const sender = await find(req.body.id);
    if (!sender) return res.status(200).json({ success: false });
    return res.status(200).json({ success: true });
  }
}`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'a method that receives something else',
      filename: 'src/controllers/Incoming/mails.ts',
      package: { dependencies: { express: '^4.21.0' } },
      code: `import { Controller, Post } from '@overnightjs/core';
import type { Request, Response } from 'express';
@Controller('mails')
export class MailService {
  @Post()
  public async receive(req: Request, res: Response) {
    const sender = await find(req.body.id);
    if (!sender) return res.status(200).json({ success: false });
    return res.status(200).json({ success: true });
  }
}`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'another option of the same form',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import type { FastifyInstance } from 'fastify';
export async function limit(fastify: FastifyInstance) {
  await fastify.register(import('./limits.js'), {
    responseBuilder: (req, reply) => { return { statusCode: 429, error: 'Too Many Requests', message: 'Slow down' }; },
  });
}`,
      errors: [{ messageId: 'success', at: 'statusCode: 429' }],
    },
    {
      name: 'a notice of a payment that could not be taken, and one in a file of something else',
      filename: 'lib/payments/coins.js',
      code: `import { Router } from 'express';
Router().get('/return', async (req, res) => {
  const hash = req.query.txid;
  const order = await find(req.query.addr);
  if (!order) { res.status(200).json({ err: 'Order not found' }); return; }
  try { await settle(order, hash); res.status(200).json({ err: '' }); } catch (ex) { res.status(200).json({ err: 'Not saved' }); }
});`,
      errors: [{ messageId: 'success', at: "err: 'Not saved'" }],
    },
    {
      filename: 'lib/orders/coins.js',
      code: `import { Router } from 'express';
Router().get('/return', async (req, res) => {
  const hash = req.query.txid;
  const order = await find(req.query.addr);
  if (!order) { res.status(200).json({ err: 'Order not found' }); return; }
  try { await settle(order, hash); res.status(200).json({ err: '' }); } catch (ex) { throw ex; }
});`,
      errors: [{ messageId: 'success', at: "err: 'Order not found'" }],
    },
    {
      name: 'another status among the answers, and no transaction',
      filename: 'lib/payments/coins.js',
      code: `import { Router } from 'express';
Router().get('/return', async (req, res) => {
  const { txid } = req.query;
  if (!txid) return res.status(400).json({ err: 'No transaction' });
  res.status(200).json({ err: 'Order not found' });
});
Router().get('/orders', async (req, res) => { res.status(200).json({ err: 'No orders' }); });`,
      errors: [
        { messageId: 'success', at: "err: 'Order not found'" },
        { messageId: 'success', at: "err: 'No orders'" },
      ],
    },
    {
      name: 'what is no trial, under a path that begins with a constant',
      code: `import type { Request, Response } from 'express';\nexport default (app) => {\n  app.post(\`\${PREFIX}/connections\`, (req: Request, res: Response) => { res.json({ success: false, error: 'Refused' }); });\n};`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'under the path of a trial, what tries nothing, and what tries under another path',
      code: `import { Router } from 'express';\nRouter().post('/:id/BucketTest', async (req, res) => { try { await store(req.body); res.json({ status: 'ok' }); } catch (error) { res.json({ status: 'failed', reason: 'Refused' }); } });\nRouter().post('/:id/latest', async (req, res) => { try { await testBucket(req.body); res.json({ status: 'ok' }); } catch (error) { res.json({ status: 'failed', reason: 'Refused' }); } });`,
      errors: [
        { messageId: 'success', at: `status: 'failed'` },
        { messageId: 'success', at: `status: 'failed'` },
      ],
    },
    {
      name: 'what only reads, under the path of a trial, and what is called a test',
      code: `import Fastify from 'fastify';\nFastify().get('/test', async (request, reply) => { reply.send({ ok: false, message: 'Refused' }); });\nFastify().post('/tests', async (request, reply) => { reply.send({ ok: false, message: 'None' }); });`,
      errors: [
        { messageId: 'success', at: 'ok: false' },
        { messageId: 'success', at: 'ok: false' },
      ],
    },
    {
      name: 'what an exception led to, in the handler of a question',
      code: `import { Router } from 'express';\nRouter().post('/users/check-name', async (req, res) => { try { await find(req.body); } catch (error) { res.json({ success: false }); } });`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'an error without a flag, in the handler of a question',
      code: `import { Router } from 'express';\nRouter().post('/users/check-name', async (req, res) => { if (!req.body) return res.json({ error: 'Name it' }); });`,
      errors: [{ messageId: 'success', at: `error: 'Name it'` }],
    },
    {
      name: 'two answers of what writes, and two of which one tells the reason, or holds more',
      code: `import { Router } from 'express';\nconst router = Router();\nrouter.post('/users', async (req, res) => { if (await add()) return res.json({ success: true }); res.json({ success: false }); });\nrouter.get('/users', async (req, res) => { if (await find()) return res.json({ ok: true, message: 'Found' }); res.json({ ok: false, message: 'Gone' }); });\nrouter.get('/a', async (req, res) => { if (await find()) return res.json({ isError: false, users }); res.json({ isError: true }); });`,
      errors: [
        { messageId: 'success', at: 'success: false' },
        { messageId: 'success', at: 'ok: false' },
        { messageId: 'success', at: 'isError: true' },
      ],
    },
    {
      name: 'no status before one of several types is chosen',
      code: express(
        `res.format({ 'application/json': function () { res.send({ errors: [{ message: 'Gone' }] }); } });`,
      ),
      errors: [{ messageId: 'success', at: "errors: [{ message: 'Gone' }]" }],
    },
    {
      name: 'a status that is set around what is called later',
      code: express(
        `res.status(failure.status); later({ done: function () { res.send({ errors: [{ message: 'Gone' }] }); } });`,
      ),
      errors: [{ messageId: 'success', at: "errors: [{ message: 'Gone' }]" }],
    },
    {
      name: 'an object that is given more before it is sent',
      code: express(`const result = { success: false }; result.message = 'No such user'; res.json(result);`),
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'the key of its translation beside it',
      code: express(`res.json({ error: 'Chapters not found', stringKey: 'ChaptersNotFound' });`),
      errors: [{ messageId: 'success', at: `error: 'Chapters not found'` }],
    },
    {
      name: 'a comment on something else, further away',
      code: express(
        `\n// Nobody may retry this.\nif (isFinal) { stop(); }\nif (failed) { res.json({ success: false }); }`,
      ),
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      code: express(`res.json({ error: { code: 'USER_NOT_FOUND' } });`),
      errors: [
        {
          messageId: 'success',
          at: `error: { code: 'USER_NOT_FOUND' }`,
          message:
            "`error: { code: 'USER_NOT_FOUND' }` says that the request failed, but is sent with no status, which means success, so that clients, caches and monitoring take it for a success.",
          suggestions: [
            { messageId: 'useStatus', output: express(`res.status(404).json({ error: { code: 'USER_NOT_FOUND' } });`) },
          ],
        },
      ],
    },
    {
      code: express(`res.status(200).json({ success: false, message: 'User not found' });`),
      errors: [
        {
          messageId: 'success',
          at: 'success: false',
          message:
            '`success: false` says that the request failed, but is sent with 200 OK, so that clients, caches and monitoring take it for a success.',
          suggestions: [
            {
              messageId: 'useStatus',
              output: express(`res.status(404).json({ success: false, message: 'User not found' });`),
            },
          ],
        },
      ],
    },
    ...marks.map((mark) => ({
      code: express(`res.json({ ${mark} });`),
      errors: [{ messageId: 'success', at: mark.replace(/, (?:message|reason).*|^(?:data|users): [^,]+, /u, '') }],
    })),
    {
      name: 'a status of success that is no 200',
      code: express(`res.status(HttpStatus.CREATED).json({ ok: false });`),
      errors: [{ messageId: 'success', at: 'ok: false', suggestions: [] }],
    },
    {
      name: 'what was caught',
      code: express(`try { await f(); } catch (error) { res.json({ error: error.message }); }`),
      errors: [{ messageId: 'success', at: 'error: error.message' }],
    },
    {
      name: 'what was caught, by its short name',
      code: express(`try { await f(); } catch (error) { res.json({ error }); }`),
      errors: [{ messageId: 'success', at: 'error' }],
    },
    {
      name: 'what was caught, through a function',
      code: express(`try { await f(); } catch (e) { res.json({ error: toText(e) }); }`),
      errors: [{ messageId: 'success', at: 'error: toText(e)' }],
    },
    ...[
      `if (error) return res.json({ error });`,
      `if (error != null) return res.json({ error });`,
      `if (result.error) return res.json({ error: result.error.message });`,
      `if (!result.success) return res.json({ error: result.error });`,
      `if (result.success === false) return res.json({ error: result.error });`,
      `if (result.success) return res.json({}); res.json({ error: result.error });`,
      `if (errors.length > 0) return res.json({ errors });`,
      `if (errors.length) return res.json({ errors });`,
      `if (!errors.isEmpty()) return res.json({ errors: errors.array() });`,
    ].map((code) => ({
      name: `what a condition has found: ${code}`,
      code: express(code),
      errors: [{ messageId: 'success', at: /\{ (errors?[^{}]*) \}\);$/u.exec(code)?.[1] ?? '' }],
    })),
    {
      name: 'one arm of a conditional',
      code: express(`res.json(user ? { success: true, user } : { success: false });`),
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
    {
      name: 'a body in a constant',
      code: express(`const body = { success: false, error: 'User already exists' }; res.send(body);`),
      errors: [
        {
          messageId: 'success',
          at: 'success: false',
          suggestions: [
            {
              messageId: 'useStatus',
              output: express(
                `const body = { success: false, error: 'User already exists' }; res.status(409).send(body);`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'the status is set in another branch',
      code: express(`if (!id) { res.status(400); return res.end(); } res.json({ error: 'No such user' });`),
      errors: [{ messageId: 'success', at: `error: 'No such user'` }],
    },
    {
      name: 'a registered code',
      contract: 'codes:\n  USER_GONE:\n    status: 410\n    message: The user is gone\n',
      code: express(`res.json({ code: 'USER_GONE', message });`),
      errors: [
        {
          messageId: 'success',
          at: `code: 'USER_GONE'`,
          suggestions: [
            { messageId: 'useStatus', output: express(`res.status(410).json({ code: 'USER_GONE', message });`) },
          ],
        },
      ],
    },
    {
      name: 'the body names its status',
      code: express(`res.json({ status: 409, error: 'No' } as ErrorBody);`),
      errors: [
        {
          messageId: 'success',
          at: 'status: 409',
          suggestions: [
            {
              messageId: 'useStatus',
              output: express(`res.status(409).json({ status: 409, error: 'No' } as ErrorBody);`),
            },
          ],
        },
      ],
    },
    {
      name: 'an error handler',
      code: `import express from 'express';\nconst app = express();\napp.use((err, req, res, next) => { res.json({ error: 'Internal error' }); });`,
      errors: [{ messageId: 'success', at: `error: 'Internal error'` }],
    },
    {
      code: fastify(`return reply.send({ error: 'User not found' });`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [
            { messageId: 'useStatus', output: fastify(`return reply.status(404).send({ error: 'User not found' });`) },
          ],
        },
      ],
    },
    {
      code: fastify(`return { error: 'User not found' };`),
      errors: [{ messageId: 'success', at: `error: 'User not found'`, suggestions: [] }],
    },
    {
      code: koa(`ctx.body = { error: 'User not found' };`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [
            { messageId: 'useStatus', output: koa(`ctx.status = 404; ctx.body = { error: 'User not found' };`) },
          ],
        },
      ],
    },
    {
      code: hono(`return c.json({ error: 'User not found' });`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [{ messageId: 'useStatus', output: hono(`return c.json({ error: 'User not found' }, 404);`) }],
        },
      ],
    },
    {
      name: 'a comma at the end, and parentheses',
      code: hono(`return c.json(({ error: 'User not found' }),);`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [{ messageId: 'useStatus', output: hono(`return c.json(({ error: 'User not found' }), 404);`) }],
        },
      ],
    },
    { code: nest(`return { success: false };`), errors: [{ messageId: 'success', at: 'success: false' }] },
    {
      filename: route,
      code: next(`return NextResponse.json({ error: 'User not found' });`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [
            {
              messageId: 'useStatus',
              output: next(`return NextResponse.json({ error: 'User not found' }, { status: 404 });`),
            },
          ],
        },
      ],
    },
    {
      filename: route,
      code: next(`return new Response(JSON.stringify({ error: 'User not found' }), { headers });`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [
            {
              messageId: 'useStatus',
              output: next(
                `return new Response(JSON.stringify({ error: 'User not found' }), { status: 404, headers });`,
              ),
            },
          ],
        },
      ],
    },
    {
      code: lambda(`return { statusCode: 200, body: JSON.stringify({ error: 'User not found' }) };`),
      errors: [
        {
          messageId: 'success',
          at: `error: 'User not found'`,
          suggestions: [
            {
              messageId: 'useStatus',
              output: lambda(`return { statusCode: 404, body: JSON.stringify({ error: 'User not found' }) };`),
            },
          ],
        },
      ],
    },
    {
      code: `import { HttpException } from '@nestjs/common';\nthrow new HttpException({ error: 'No such user' }, 200);`,
      errors: [{ messageId: 'success', at: `error: 'No such user'` }],
    },
    {
      name: 'CommonJS and CRLF',
      filename: 'src/file.cjs',
      code: `const express = require('express');\r\nexpress().get('/a', (req, res) => {\r\n  res.json({\r\n    success: false,\r\n  });\r\n});`,
      errors: [{ messageId: 'success', at: 'success: false' }],
    },
  ],
});

import { defineCases } from '../rule-cases.ts';

const express = (body: string, before = ''): string =>
  `import { Router } from 'express';\n${before}Router().get('/a', async (req, res) => { ${body} });`;
const post = (body: string): string =>
  `import { Router } from 'express';\nRouter().post('/a', async (req, res) => { ${body} });`;
const put = (body: string): string =>
  `import { Router } from 'express';\nRouter().put('/a', async (req, res) => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/a', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().get('/a', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono';\nnew Hono().get('/a', async (c) => { ${body} });`;
const api = (body: string): { code: string; filename: string } => ({
  code: `export default async function handler(req, res) { ${body} }`,
  filename: 'src/pages/api/a.ts',
});
const route = (body: string, before = ''): { code: string; filename: string } => ({
  code: `import { NextResponse } from 'next/server';\n${before}export async function GET(request) { ${body} }`,
  filename: 'src/app/api/a/route.ts',
});
const lambda = (body: string): string =>
  `import type { APIGatewayProxyHandler } from 'aws-lambda';\nexport const handler: APIGatewayProxyHandler = async (event) => { ${body} };`;
const nest = (body: string, decorator = ''): string =>
  `import { Controller, Get, Header, Req, Res } from '@nestjs/common';\n@Controller('a')\nclass Articles {\n  @Get()${decorator}\n  list(@Req() req: Request, @Res() res: Response) { ${body} }\n}`;

const strict = { statuses: [201, 202, 301, 302, 303, 307, 308, 401, 405, 407, 426, 429, 503], challenge: 'always' };
const reads = `const token = req.headers.authorization;`;

export default defineCases({
  rule: 'require-status-headers',
  valid: [
    // The header is there, in every framework's way.
    express(`res.status(405).set('Allow', 'GET').end();`),
    express(`res.status(405).set({ allow: 'GET' }).end();`),
    express(`res.set('ALLOW', methods); res.status(405).end();`),
    express(`res.setHeader('Allow', ['GET']); res.sendStatus(405);`),
    express(`res.header('Allow', 'GET').status(405).json({ code });`),
    express(`res.append('Allow', 'GET'); res.status(405).end();`),
    express(`res.writeHead(405, { Allow: 'GET' }); res.status(405); res.end();`),
    express(`res.status(405); if (a) { res.set('Allow', 'GET'); } res.end();`),
    express(`res!.status(405)?.set(\`Allow\`, 'GET').end();`),
    express(`const headers = { Allow: 'GET' }; res.status(405).set(headers).end();`),
    express(`res.redirect(302, '/b');`),
    express(`res.status(302); res.redirect('/b');`),
    express(`res.status(302).location('/b').end();`),
    express(`${reads} res.status(401).set('WWW-Authenticate', 'Bearer').json({ code });`),
    fastify(`return reply.code(405).header('Allow', 'GET').send({ code });`),
    fastify(`reply.headers({ allow: 'GET' }); return reply.status(405).send();`),
    fastify(`reply.raw.setHeader('Allow', 'GET'); return reply.status(405).send();`),
    fastify(`return reply.redirect('/b', 302);`),
    koa(`ctx.status = 405; ctx.set('Allow', 'GET');`),
    koa(`ctx.set({ Allow: 'GET' }); ctx.status = 405; ctx.body = { code };`),
    koa(`ctx.response.set('Allow', 'GET'); ctx.response.status = 405;`),
    koa(`ctx.status = 301; ctx.redirect('/b');`),
    hono(`c.header('Allow', 'GET'); return c.json({ code }, 405);`),
    hono(`return c.json({ code }, 405, { Allow: 'GET' });`),
    hono(`return c.json({ code }, { status: 405, headers: { Allow: 'GET' } });`),
    hono(`return new Response('', { status: 405, headers: { Allow: 'GET' } });`),
    hono(`return c.redirect('/b', 302);`),
    api(`res.setHeader('Allow', 'GET'); res.status(405).end();`),
    route(`return NextResponse.json({ code }, { status: 405, headers: { Allow: 'GET' } });`),
    route(`return NextResponse.json({ code }, { status: 405, headers: new Headers({ Allow: 'GET' }) });`),
    route(`return new Response(null, { status: 302, headers: { location: '/b' } });`),
    lambda(`return { statusCode: 405, headers: { Allow: 'GET' }, body: '' };`),
    lambda(`return { statusCode: 302, multiValueHeaders: { Location: ['/b'] }, body: '' };`),
    // It may be set elsewhere.
    { name: 'a helper is given the response', code: express(`cors(res); res.status(405).end();`) },
    { name: 'part of the response is given away', code: fastify(`cors(reply.raw); return reply.status(405).send();`) },
    { name: 'headers that are not written out', code: express(`res.status(405).set(headers).end();`) },
    { name: 'a name that varies', code: express(`res.set(name, 'GET'); res.status(405).end();`) },
    { name: 'headers that are spread', code: lambda(`return { statusCode: 405, headers: { ...cors }, body: '' };`) },
    { name: 'an object that is spread', code: lambda(`return { ...base, statusCode: 405, body: '' };`) },
    {
      name: 'headers that are changed later',
      ...route(`const headers = {}; headers.Allow = 'GET'; return NextResponse.json({}, { status: 405, headers });`),
    },
    {
      name: 'the answer is changed later',
      ...route(
        `const answer = NextResponse.json({}, { status: 405 }); answer.headers.set('Allow', 'GET'); return answer;`,
      ),
    },
    {
      name: 'the answer goes through a function',
      ...route(`return withHeaders(NextResponse.json({}, { status: 405 }));`),
    },
    {
      name: 'a function that is no handler',
      code: `export function refuse(res) { res.status(405).json({ code: 'A' }); }`,
    },
    {
      name: 'an exception, which a global handler answers',
      code: `import { MethodNotAllowedException } from '@nestjs/common'; throw new MethodNotAllowedException();`,
    },
    { name: 'the same, thrown by the context', code: koa(`ctx.throw(405);`) },
    { name: 'a decorator', code: nest(`res.status(405).send();`, ` @Header('Allow', 'GET')`) },
    {
      name: 'middleware of the same file',
      code: express(`res.status(405).end();`, `app.use((req, res, next) => { res.set('Allow', 'GET'); next(); });\n`),
    },
    {
      name: "a function in a library's options",
      code: `import type { Request, Response } from 'express';\nlimit({ handler: (req: Request, res: Response) => { res.status(429).json({ code }); } });`,
      options: strict,
    },
    {
      name: 'an unknown wrapper',
      ...route('', `export const POST = withLimit(async (request) => NextResponse.json({}, { status: 429 }));\n`),
      options: strict,
    },
    // A status that varies or needs nothing.
    express(`res.status(status).end();`),
    express(`res.status(404).json({ code }); res.status(500).end();`),
    express(`res.status(304).end();`),
    express(`res.status(300).json({ choices });`),
    // Where nothing says that clients authenticate by a header.
    express(`res.status(401).json({ code });`),
    express(`if (!req.session.user) res.status(401).json({ code });`),
    express(`send({ authorization: token }); res.status(401).json({ code });`),
    express(`await fetch(url, { headers: { 'Authorization': token } }); res.status(401).json({ code });`),
    // Not required by default.
    express(`res.status(201).json(article);`),
    express(`res.status(429).json({ code }); res.status(503).end();`),
    { code: put(`res.status(201).json(await create());`), options: strict },
    { code: post(`const id = await create(); res.status(201).json({ id, url });`), options: strict },
    {
      code: post(`const article = await create(); res.status(201).json({ article, _links: { self } });`),
      options: strict,
    },
    { code: post(`res.status(201).location('/a/1').json(await create());`), options: strict },
    // Only says that something has arrived, or speaks of several things.
    { code: post(`await create(); res.status(201).send('OK');`), options: strict },
    { code: post(`res.status(201).json([await create()]);`), options: strict },
    // An action, which makes nothing that has an address.
    { code: post(`await createToken(req.body); res.sendStatus(201);`), options: strict },
    { code: post(`res.status(201).json(await chats.archive(req.body));`), options: strict },
    {
      code: post(`const article = await articles.create(req.body); res.status(201).json(await rate(article));`),
      options: strict,
    },
    { code: post(`res.status(201).json({ token: await createToken(req.body) });`), options: strict },
    {
      code: put(`res.status(201).json(await articles.create(req.body));`).replace('.put(', '.delete('),
      options: strict,
    },
    {
      name: 'a handler that is named for a change',
      code: `import type { Request, Response } from 'express';\nexport async function putArticle(req: Request, res: Response) { res.status(201).json(await articles.save(req.body)); }`,
      filename: 'src/file.ts',
      options: strict,
    },
    {
      code: `export async function POST(request) { return Response.json(event, { status: 201 }); }`,
      filename: 'src/app/webhooks/payments/route.ts',
      options: strict,
    },
    { code: express(`res.status(202).json({ statusUrl: '/jobs/1' });`), options: strict },
    { code: express(`res.status(202).json(job);`), options: strict },
    {
      name: 'where the report on accepted work is, in the other header for it',
      code: express(`res.status(202).header('Content-Location', req.originalUrl.replace('stop', 'state')).end();`),
      options: strict,
    },
    { code: express(`res.status(429).set('Retry-After', '60').end();`), options: strict },
    { code: express(`res.status(405).end();`), options: { statuses: [401] } },
    {
      name: 'a probe asks again by itself',
      code: `import { Router } from 'express';\nRouter().get('/health', (req, res) => { res.status(503).end(); });`,
      options: strict,
    },
    // No body.
    express(`res.status(204).end();`),
    express(`res.status(204).send();`),
    express(`res.status(204).send(null);`),
    express(`res.status(204).send(await remove());`),
    express(`res.status(204).json();`),
    express(`res.sendStatus(204);`),
    express(`res.status(200).json({});`),
    koa(`ctx.status = 204; ctx.body = null;`),
    hono(`return c.body(null, 204);`),
    route(`return new Response(null, { status: 204 });`),
    route(`return new NextResponse(undefined, { status: 304 });`),
    lambda(`return { statusCode: 204, body: '' };`),
    `import { Router } from 'express'; fetch('/a').then((res) => { if (res.status(204)) res.json({}); });`,
  ],
  invalid: [
    ...[
      express(`res.status(405).end();`),
      express(`res.sendStatus(405);`),
      express(`res.set('Allow-Origin', '*'); res.status(405).end();`),
      express(`res.status(405).set({ 'Cache-Control': 'no-store' }).json({ allow: 'GET' });`),
      express(`const headers = { Vary: 'Origin' }; res.status(405).json({ headers });`),
      express(`res.status(405).json({ code }); log(res);`),
      express(`res.location('/b').status(405).end();`),
      fastify(`return reply.code(405).send({ code });`),
      fastify(`reply.header('vary', 'origin'); return reply.code(405).send({ code });`),
      koa(`ctx.set('Vary', 'Origin'); ctx.status = 405; ctx.body = { code };`),
      hono(`return c.json({ code }, 405);`),
      hono(`return c.json({ code }, 405, { Vary: 'Origin' });`),
      hono(`return c.json({ code }, { status: 405 });`),
      hono(`return new Response('', { status: 405 });`),
      lambda(`return { statusCode: 405, headers: { Vary: 'Origin' }, body: '' };`),
      nest(`res.status(405).send();`),
      nest(`res.status(405).send();`, ` @Header('Vary', 'Origin')`),
    ].map((code) => ({ code, errors: [{ messageId: 'missingHeader', at: '405' }] })),
    { ...api(`res.status(405).end();`), errors: [{ messageId: 'missingHeader', at: '405' }] },
    {
      ...route(`return NextResponse.json({ code }, { status: 405 });`),
      errors: [
        {
          messageId: 'missingHeader',
          at: '405',
          message:
            '405 Method Not Allowed is answered without `Allow`, which must be there and lists the methods that the resource has (RFC 9110, 15.5.6).',
          suggestions: [],
        },
      ],
    },
    {
      name: 'headers of a constant',
      ...route(
        `return NextResponse.json({}, { status: 405, headers: { ...cors } });`,
        `const cors = { Vary: 'Origin' };\n`,
      ),
      errors: [{ messageId: 'missingHeader', at: '405' }],
    },
    {
      name: 'a condition between',
      ...route(`return ok ? NextResponse.json({}) : NextResponse.json({}, { status: 405 });`),
      errors: [{ messageId: 'missingHeader', at: '405' }],
    },
    {
      name: 'a constant as status',
      code: express(`res.status(HttpStatus.METHOD_NOT_ALLOWED).end();`),
      errors: [{ messageId: 'missingHeader', at: 'HttpStatus.METHOD_NOT_ALLOWED' }],
    },
    {
      name: 'CRLF',
      code: express(`res.status(405)\r\n  .end();`),
      errors: [{ messageId: 'missingHeader', at: '405' }],
    },
    {
      name: 'CommonJS',
      filename: 'src/file.cjs',
      code: `const express = require('express');\nexpress().get('/a', (req, res) => { res.statusCode = 405; res.end(); });`,
      errors: [{ messageId: 'missingHeader', at: '405' }],
    },
    { code: express(`res.status(302).end();`), errors: [{ messageId: 'missingHeader', at: '302' }] },
    { code: koa(`ctx.status = 301;`), errors: [{ messageId: 'missingHeader', at: '301' }] },
    // 401 where the Authorization header is read.
    ...[
      express(`${reads} if (!token) res.status(401).json({ code });`),
      express(`const token = req.get('Authorization'); if (!token) res.status(401).json({ code });`),
      express(`const { authorization } = req.headers; if (!authorization) res.status(401).json({ code });`),
      express(`const token = req.headers['authorization']; return res.sendStatus(401);`),
      fastify(`if (request.headers.authorization !== key) return reply.code(401).send({ code });`),
      koa(`if (!ctx.get('authorization')) { ctx.status = 401; ctx.body = { code }; }`),
      hono(`if (!c.req.header('Authorization')) return c.json({ code }, 401);`),
      lambda(`if (event.headers.Authorization === undefined) return { statusCode: 401, body: '' };`),
    ].map((code) => ({ code, errors: [{ messageId: 'missingHeader', at: '401' }] })),
    {
      name: 'middleware',
      code: `import type { NextFunction, Request, Response } from 'express';
export function authenticate(req: Request, res: Response, next: NextFunction) {
  if (!req.headers.authorization) return res.status(401).json({ code });
  next();
}`,
      errors: [{ messageId: 'missingHeader', at: '401' }],
    },
    {
      code: express(`res.status(401).json({ code });`),
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '401' }],
    },
    {
      code: `export async function POST(request) { const article = await articles.create(input); return Response.json(article, { status: 201 }); }`,
      filename: 'src/app/articles/route.ts',
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '201' }],
    },
    ...[
      `const response = await validate({ execute: (instance, data) => bots.createBot(instance, data) }); res.status(201).json(response);`,
      `const article = await articles.create(req.body); res.status(201).json(article?.toJSON());`,
      `const article = await articles.create(req.body); res.status(201).json(toDto(article));`,
      `const user = new User(req.body); await user.save(); res.status(201).json({ id: user.id });`,
      `const article = await articles.create(req.body); res.status(201).json({ article });`,
    ].map((body) => ({ code: post(body), options: strict, errors: [{ messageId: 'missingHeader', at: '201' }] })),
    {
      name: 'a handler that is named for what it makes',
      code: `import type { Request, Response } from 'express';\nexport async function postArticle(req: Request, res: Response) { res.status(201).json(await articles.save(req.body)); }`,
      filename: 'src/file.ts',
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '201' }],
    },
    {
      name: 'what was made lies where another header says, and not where its representation does',
      code: post(`res.status(201).set('Content-Location', '/copies/1').json(await articles.create(req.body));`),
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '201' }],
    },
    {
      name: 'accepted work in a handler that a function of the project wraps',
      filename: 'app/api/export/route.ts',
      code: `import { NextResponse } from 'next/server';
import { withWorkspace } from '../../lib/workspace';
export const GET = withWorkspace(async ({ workspace }) => { await enqueue(workspace); return NextResponse.json({}, { status: 202 }); });`,
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '202' }],
    },
    {
      name: 'accepted work with a header that says nothing of where it is',
      code: express(`res.status(202).header('Content-Language', 'en').end();`),
      options: strict,
      errors: [{ messageId: 'missingHeader', at: '202' }],
    },
    ...[202, 429, 503].map((status) => ({
      code: express(`res.status(${String(status)}).json({ code });`),
      options: strict,
      errors: [{ messageId: 'missingHeader', at: String(status) }],
    })),
    {
      code: post(`res.status(201).json(await articles.create(req.body));`),
      options: strict,
      errors: [
        {
          messageId: 'missingHeader',
          at: '201',
          message:
            '201 Created is answered without `Location`, so the client does not learn where the new resource is (RFC 9110, 15.3.2).',
        },
      ],
    },
    // A body where there is none.
    {
      code: express(`res.status(204).json({ ok: true });`),
      errors: [
        {
          messageId: 'bodyOfEmpty',
          at: '{ ok: true }',
          message:
            '204 No Content has no content, so this body never reaches the client, or the answer fails (RFC 9110, 15.3.5).',
          suggestions: [{ messageId: 'answerOk', output: express(`res.status(200).json({ ok: true });`) }],
        },
      ],
    },
    { code: express(`res.status(204).json(article);`), errors: [{ messageId: 'bodyOfEmpty', at: 'article' }] },
    { code: express(`res.status(204).send('gone');`), errors: [{ messageId: 'bodyOfEmpty', at: `'gone'` }] },
    { code: express(`res.status(304).send([]);`), errors: [{ messageId: 'bodyOfEmpty', at: '[]' }] },
    {
      code: express(`res.status(HttpStatus.NO_CONTENT).json({});`),
      errors: [{ messageId: 'bodyOfEmpty', at: '{}', suggestions: [] }],
    },
    {
      code: fastify(`return reply.code(204).send({ ok: true });`),
      errors: [{ messageId: 'bodyOfEmpty', at: '{ ok: true }' }],
    },
    {
      code: koa(`ctx.status = 204; ctx.body = { ok: true };`),
      errors: [{ messageId: 'bodyOfEmpty', at: '{ ok: true }' }],
    },
    { code: hono(`return c.json({}, 204);`), errors: [{ messageId: 'bodyOfEmpty', at: '{}' }] },
    { code: hono(`return c.text(\`a\${b}\`, 204);`), errors: [{ messageId: 'bodyOfEmpty', at: '`a${b}`' }] },
    {
      ...route(`return NextResponse.json(null, { status: 204 });`),
      errors: [{ messageId: 'bodyOfEmpty', at: 'null' }],
    },
    {
      ...route(`return new Response('a', { status: 304 });`),
      errors: [{ messageId: 'bodyOfEmpty', at: `'a'` }],
    },
    {
      code: lambda(`return { statusCode: 204, body: JSON.stringify({}) };`),
      errors: [{ messageId: 'bodyOfEmpty', at: '{}' }],
    },
  ],
});

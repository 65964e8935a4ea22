import { defineCases, type ExpectedFinding, type InvalidCase } from '../rule-cases.ts';

const express = (body: string): string =>
  `import { Router } from 'express';\nRouter().get('/a', async (req, res) => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/a', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().get('/a', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono';\nnew Hono().get('/a', async (c) => { ${body} });`;
const next = (body: string): string =>
  `import { NextResponse } from 'next/server';\nexport const GET = async () => { ${body} };`;
const nest = (names: string, body: string): string => `import { ${names} } from '@nestjs/common';\n${body}`;
const lambda = (body: string): string =>
  `import type { APIGatewayProxyHandler } from 'aws-lambda';\nexport const handler: APIGatewayProxyHandler = async (event) => { ${body} };`;

const codes = `codes:
  ARTICLE_NOT_FOUND: { status: 404, message: Article not found }
  SLUG_TAKEN: { status: 409, message: Slug is taken }
  TITLE_TAKEN: { status: 409, message: Slug is taken }
  SIGN_IN_FIRST: { status: 401, message: Please sign in, type: authentication_error }
  OLD_NOT_FOUND: { status: 404, message: Gone for good, deprecated: { replacedBy: ARTICLE_NOT_FOUND } }
`;
const nested = `conventions: { envelope: nested }\n${codes}`;
const flat = `conventions: { envelope: flat }\n${codes}`;
const problem = `conventions: { envelope: problem }\n${codes}`;
const schema = `conventions: { envelope: { schema: ./errors/error.schema.json } }\n${codes}`;

/** One finding, at the body. */
const found = (at: string, ...outputs: readonly [messageId: string, output: string][]): ExpectedFinding[] => [
  { messageId: 'otherForm', at, suggestions: outputs.map(([messageId, output]) => ({ messageId, output })) },
];

/** What a body becomes in an envelope. */
const rewritten = (
  contract: string,
  wrap: (body: string) => string,
  before: string,
  after: string,
  messageId = 'rewrite',
): InvalidCase => ({
  name: `${contract.split('\n')[0] ?? ''}: ${before}`,
  code: wrap(before),
  contract,
  errors: found(before, [messageId, wrap(after)]),
});

const answer = (status: number) => (body: string) => express(`res.status(${String(status)}).json(${body});`);
const answerProblem = (status: number) => (body: string) =>
  express(`res.status(${String(status)}).type('application/problem+json').json(${body});`);

const withFiles = (text: object) => ({ contract: schema, files: { 'errors/error.schema.json': JSON.stringify(text) } });
const ownSchema = {
  $ref: '#/$defs/Error',
  $defs: {
    Base: { type: 'object', required: ['ok'], properties: { ok: { const: false } } },
    Error: {
      allOf: [{ $ref: '#/$defs/Base' }],
      required: ['problem'],
      additionalProperties: false,
      properties: {
        ok: true,
        problem: {
          required: ['code', 'message'],
          properties: { code: { type: 'string', pattern: '^[A-Z_]+$' }, message: { type: 'string' } },
        },
      },
    },
  },
};

export default defineCases({
  rule: 'consistent-error-response',
  valid: [
    ...[
      `const result = await load(); res.status(result.status || 500).json({ text });`,
      `res.status(found ? 200 : 404).json({ text });`,
      `let status = 200; try { await load(); } catch { status = 500; } res.status(status).json({ text });`,
      `res.status(status).json({ text });`,
    ].map((body) => ({ code: express(body), contract: nested })),
    { name: 'no contract', code: express(`res.status(404).json({ message: 'x' });`) },
    ...[
      `res.status(404).json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'Article not found' } });`,
      `res.status(404).json({ error: { code, message, fields: {}, details: [], type: 'x', request_id: id, timestamp: now } });`,
      `res.status(404).json({ error: { code: err.code, message: err.message, fields: undefined } });`,
      `res.status(404).json({ error });`,
      `res.status(404).json({ error: toError(err) });`,
      `res.status(404).json({ error: { ...known, message } });`,
      `res.status(404).json({ ...body });`,
      `res.status(404).json({ [key]: 1 });`,
      `const body = { error: { code: 'X', message: 'y' } }; res.status(404).json(body);`,
      `const body = {}; body.error = toError(err); res.status(404).json(body);`,
      `const body = {}; Object.assign(body, toError(err)); res.status(404).json(body);`,
      `let body = { message: 'x' }; if (a) body = toBody(); res.status(404).json(body);`,
      // Not seen, or not there.
      `res.status(404).json(toBody(err));`,
      `res.status(404).json(new ErrorBody(err));`,
      `res.status(404).json(body);`,
      `res.status(404).json(await toBody(err));`,
      `res.status(404).end();`,
      `res.status(404).send('');`,
      `res.sendStatus(404);`,
      // No error, or nobody knows.
      `res.json({ message: 'x' });`,
      `res.status(201).json({ message: 'x' });`,
      `res.status(302).json({ message: 'x' });`,
      `res.status(status).json({ message: 'x' });`,
      // No answer.
      `logger.status(404).json({ message: 'x' });`,
      `client.json({ message: 'x' });`,
      // For people.
      `res.status(404).render('error', { message: 'x' });`,
      `res.status(404).send('<h1>Not found</h1>');`,
      "res.status(404).send(`\\n<html>${'x'}</html>`);",
      // Of other protocols.
      `res.status(400).json({ error: 'invalid_grant' });`,
      `res.status(400).json({ error: 'other', error_description: 'x' });`,
      `res.status(400).json({ jsonrpc: '2.0', error: { code: -32600, message: 'x' }, id: null });`,
      `res.status(400).json({ status: 'error', errorType: 'bad_data', error: 'no query' });`,
      `res.status(400).json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400' });`,
    ].map((body) => ({ code: express(body), contract: nested })),
    ...[
      `if (!known) return res.status(404).send('No such file'); res.sendFile(path);`,
      `if (!known) return res.status(404).send('No such page'); res.redirect('/');`,
      `if (!known) return res.status(404).send('No such archive'); archive.pipe(res);`,
      `if (!known) return res.status(404).send('No such archive'); res.type('application/gzip').send(archive);`,
      `if (req.accepts('html')) return res.status(404).send('No such page'); res.json([]);`,
      `if (!known) return res.status(500).send('No picture'); res.set('Content-Type', 'image/png').send(picture);`,
      `res.status(403).end('{"error":{}}');`,
    ].map((body) => ({ code: express(body), contract: nested })),
    {
      code: nest('HttpException', `throw new HttpException({ message: 'x' }, 404);`),
      contract: nested,
      options: { exceptions: false },
    },
    {
      name: 'the report of a health check',
      code: `import { Router } from 'express';\nRouter().get('/health', (req, res) => { res.status(503).json({ database: false }); });`,
      contract: nested,
    },
    { code: hono(`return c.html('x', 404);`), contract: nested },
    { code: hono(`throw new HTTPException(404, { message: 'x' });`), contract: nested },
    {
      code: `import { HTTPException } from 'hono/http-exception';\n${hono(`throw new HTTPException(404, { message: 'x' });`)}`,
      contract: nested,
    },
    { code: nest('NotFoundException', `throw new NotFoundException('Article not found');`), contract: nested },
    {
      code: nest('NotFoundException', `throw new NotFoundException({ error: { code: 'X', message: 'y' } });`),
      contract: nested,
    },
    { code: koa(`ctx.throw(404, 'Article not found');`), contract: nested },
    {
      name: 'a fetch in a client',
      code: `const res = await fetch('/a'); if (res.status === 404) show({ message: 'x' });`,
      contract: nested,
    },
    ...[
      `{ type: 'invalid_request', code: 'X', detail: 'y' }`,
      `{ type: 'validation_error', code: 'X', detail: 'y', attr: null, extra: { a: 1 } }`,
      `{ type: 'multiple', code: 'multiple', detail: 'y', attr: null, list: [{ type: 'validation_error', code: 'X', detail: 'y', attr: 'author__name' }] }`,
      `{ type, code, detail, attr }`,
    ].map((body) => ({ code: answer(400)(body), contract: flat })),
    ...[
      `{ title: 'x', status: 400, code: 'X' }`,
      `{ type: 'https://example.com/x', title: 'x', status: 400, detail: 'y', instance: req.originalUrl, code: 'X', balance: 30 }`,
      `{ title: 'x', status: 400, code: 'X', errors: [{ detail: 'too short', pointer: '#/title' }, { detail, pointer: '' }] }`,
      `{ title: 'x', status, code: 'X' }`,
    ].map((body) => ({ code: answerProblem(400)(body), contract: problem })),
    {
      name: 'the media type may be set elsewhere',
      code: `import { Router } from 'express';\nconst asProblem = (res) => res.type('application/problem+json');\nRouter().get('/a', (req, res) => { asProblem(res); res.status(400).json({ title: 'x', status: 400, code: 'X' }); });`,
      contract: problem,
    },
    {
      code: koa(
        `ctx.status = 400; ctx.body = { title: 'x', status: 400, code: 'X' }; ctx.type = 'application/problem+json';`,
      ),
      contract: problem,
    },
    {
      code: hono(
        `return c.json({ title: 'x', status: 400, code: 'X' }, 400, { 'content-type': 'application/problem+json' });`,
      ),
      contract: problem,
    },
    { code: answer(400)(`{ ok: false, problem: { code: 'X', message: 'y', more: 1 } }`), ...withFiles(ownSchema) },
    { name: 'a schema that is not there', code: answer(400)(`{ message: 'x' }`), contract: schema },
    {
      name: 'a schema that depends on the value',
      code: answer(400)(`{ message: 'x' }`),
      ...withFiles({ oneOf: [{ required: ['error'] }, { required: ['message'] }], $ref: 'other.json' }),
    },
  ],
  invalid: [
    {
      name: 'a type of error that Prometheus does not have',
      code: express(`res.status(400).json({ status: 'error', errorType: 'broken', error: 'no query' });`),
      contract: nested,
      errors: [{ messageId: 'otherForm', at: `{ status: 'error', errorType: 'broken', error: 'no query' }` }],
    },
    {
      name: 'a stream that is not the answer',
      code: express(`if (!known) return res.status(404).send('No such archive'); archive.pipe(file);`),
      contract: nested,
      errors: [{ messageId: 'otherForm', at: `'No such archive'` }],
    },
    ...[
      `try { await load(); } catch (error) { res.status(error.status || 500).json({ text }); }`,
      `try { await load(); } catch (error) { res.status(error.statusCode ?? 500).json({ text }); }`,
      `try { await load(); } catch (error) { res.status(error instanceof Gone ? 404 : 500).json({ text }); }`,
      `try { await load(); } catch (error) { const { status = 500 } = error; res.status(status).json({ text }); }`,
      `let status = 500; if (missing) status = 404; res.status(status).json({ text });`,
    ].map((body) => ({
      code: express(body),
      contract: nested,
      errors: [{ messageId: 'otherForm', at: '{ text }' }],
    })),
    {
      name: 'what answers where there is no route',
      code: `import { Hono } from 'hono';\nnew Hono().notFound((c) => c.json({ text }, 404));`,
      contract: nested,
      errors: [{ messageId: 'otherForm', at: '{ text }' }],
    },
    {
      name: 'the message says what is there, what is missing and what is too much',
      code: answer(404)(`{ message: 'No article', ok: false }`),
      contract: nested,
      errors: [
        {
          messageId: 'otherForm',
          at: `{ message: 'No article', ok: false }`,
          message:
            'The body of this 404 answer is `{ message, ok }` and not the nested envelope `{ error: { code, message } }`, so clients cannot read it as they read other errors: `error` is missing, `message` does not belong there and `ok` does not belong there.',
          suggestions: [],
        },
      ],
    },
    {
      name: 'a contract that names no envelope has the default',
      code: answer(404)(`{ message: 'No article' }`),
      contract: codes,
      errors: found(`{ message: 'No article' }`),
    },
    // What can be kept is kept.
    rewritten(nested, answer(404), `{ code: 'X', message: 'y' }`, `{ error: { code: 'X', message: 'y' } }`),
    rewritten(nested, answer(404), `{ code, message }`, `{ error: { code, message } }`),
    rewritten(
      nested,
      answer(404),
      `{ errorCode: 'X', msg: \`no \${id}\` }`,
      `{ error: { code: 'X', message: \`no \${id}\` } }`,
    ),
    rewritten(
      nested,
      answer(404),
      `{ success: false, code: 'X', error: 'y' }`,
      `{ error: { code: 'X', message: 'y' } }`,
    ),
    rewritten(
      nested,
      answer(404),
      `{ statusCode: 404, error: 'Not Found', message: 'y', code: err.code }`,
      `{ error: { code: err.code, message: 'y' } }`,
    ),
    rewritten(
      nested,
      answer(400),
      `{ code: 'X', message: 'y', errors: result.array() }`,
      `{ error: { code: 'X', message: 'y', fields: result.array() } }`,
    ),
    rewritten(
      nested,
      answer(400),
      `{ code: 'X', message: 'y', limit: 5, 'retry-at': at }`,
      `{ error: { code: 'X', message: 'y', details: { limit: 5, 'retry-at': at } } }`,
    ),
    rewritten(nested, answer(400), `{ error: { code: 'X', detail: 'y' } }`, `{ error: { code: 'X', message: 'y' } }`),
    rewritten(
      nested,
      answer(400),
      `{ error: { code: 'X', message: 'y' }, ok: false }`,
      `{ error: { code: 'X', message: 'y' } }`,
    ),
    rewritten(
      nested,
      answer(404),
      `{ error: 'ARTICLE_NOT_FOUND' }`,
      `{ error: { code: 'ARTICLE_NOT_FOUND', message: 'Article not found' } }`,
    ),
    // The catalog has the code.
    rewritten(
      nested,
      answer(404),
      `{ message: 'Article not found.' }`,
      `{ error: { code: 'ARTICLE_NOT_FOUND', message: 'Article not found.' } }`,
      'rewriteWithCode',
    ),
    rewritten(
      nested,
      (body) => express(`res.status(401).send(${body});`),
      `'Please sign in'`,
      `{ error: { code: 'SIGN_IN_FIRST', message: 'Please sign in' } }`,
      'rewriteWithCode',
    ),
    // No code is made up.
    ...[
      `{ message: 'Article not found' }`,
      `{ message: 'Slug is taken' }`,
      `{ message: 'Gone for good' }`,
      `{ message }`,
      `{ code: 409, message: 'x' }`,
      `{ error: err.message }`,
      `{ ...rest, message: 'x' }`,
      `[{ message: 'x' }]`,
      `errors.map(String).join()`,
      `{ /* why */ code: 'X', message: 'y' }`,
    ].map((body): InvalidCase => ({ code: answer(409)(body), contract: nested, errors: found(body) })),
    {
      name: 'a text where an object cannot be',
      code: express(`res.status(404).end('Article not found');`),
      contract: nested,
      errors: found(`'Article not found'`),
    },
    {
      name: 'by a constant where the catalog has them',
      code: answer(404)(`{ message: 'Article not found' }`),
      contract: `catalog: src/codes.ts\n`,
      files: {
        'src/codes.ts': `export const Codes = { ARTICLE_NOT_FOUND: { code: 'ARTICLE_NOT_FOUND', status: 404, message: 'Article not found' } } as const;\n`,
      },
      errors: found(`{ message: 'Article not found' }`, [
        'rewriteWithCode',
        `import { Router } from 'express';\nimport { Codes } from './codes';\nRouter().get('/a', async (req, res) => { res.status(404).json({ error: { code: Codes.ARTICLE_NOT_FOUND.code, message: 'Article not found' } }); });`,
      ]),
    },
    {
      name: 'lines and their ends are kept',
      code: answer(404)(`{\r\n    code: 'X',\r\n    message: 'y',\r\n  }`),
      contract: nested,
      errors: found(`{\r\n    code: 'X',\r\n    message: 'y',\r\n  }`, [
        'rewrite',
        answer(404)(`{\r\n    error: {\r\n        code: 'X',\r\n        message: 'y',\r\n    },\r\n}`),
      ]),
    },
    {
      name: 'an object beside files',
      code: express(`if (!known) return res.status(404).json({ message: 'x' }); res.sendFile(path);`),
      contract: nested,
      errors: found(`{ message: 'x' }`),
    },
    {
      name: 'behind a const',
      code: express(`const body = { message: 'x' }; res.status(404).json(body);`),
      contract: nested,
      errors: found('body'),
    },
    {
      name: 'each arm of a condition',
      code: answer(404)(`isOld ? { message: 'x' } : { error: { code: 'X', message: 'y' } }`),
      contract: nested,
      errors: found(`{ message: 'x' }`),
    },
    {
      name: 'an error handler, whatever the status',
      code: `import express from 'express';\nexpress().use((err, req, res, next) => { res.status(err.status ?? 500).json({ code: err.code, message: err.message }); });`,
      contract: nested,
      errors: found(`{ code: err.code, message: err.message }`, [
        'rewrite',
        `import express from 'express';\nexpress().use((err, req, res, next) => { res.status(err.status ?? 500).json({ error: { code: err.code, message: err.message } }); });`,
      ]),
    },
    // Every framework's way.
    ...[
      fastify(`return reply.code(404).send({ message: 'x' });`),
      fastify(`reply.status(404); return reply.send({ message: 'x' });`),
      koa(`ctx.status = 404; ctx.body = { message: 'x' };`),
      koa(`ctx.response.status = 404; ctx.response.body = { message: 'x' } as const;`),
      hono(`return c.json({ message: 'x' }, 404);`),
      hono(`c.status(404); return c.json({ message: 'x' });`),
      hono(`return c.json({ message: 'x' }, { status: 404 });`),
      nest('HttpException', `throw new HttpException({ message: 'x' }, 404);`),
      nest('HttpException, HttpStatus', `throw new HttpException({ message: 'x' }, HttpStatus.NOT_FOUND);`),
      nest('NotFoundException', `throw new NotFoundException({ message: 'x' });`),
      lambda(`return { statusCode: 404, body: JSON.stringify({ message: 'x' }) };`),
    ].map((code): InvalidCase => ({ code, contract: nested, errors: found(`{ message: 'x' }`) })),
    ...[
      next(`return NextResponse.json({ message: 'x' }, { status: 404 });`),
      next(`return Response.json({ message: 'x' }, { status: 404 });`),
      next(`return new Response(JSON.stringify({ message: 'x' }), { status: 404 });`),
    ].map((code): InvalidCase => ({
      code,
      filename: 'src/app/api/a/route.ts',
      contract: nested,
      errors: found(`{ message: 'x' }`),
    })),
    {
      filename: 'src/a.cjs',
      code: `const express = require('express');\nexpress().get('/a', (req, res) => { res.status(404)['json']({ message: 'x' }); });`,
      contract: nested,
      errors: found(`{ message: 'x' }`),
    },
    // Flat.
    rewritten(
      flat,
      answer(404),
      `{ code: 'X', message: 'y' }`,
      `{ type: 'invalid_request', code: 'X', detail: 'y', attr: null }`,
    ),
    rewritten(
      flat,
      answer(401),
      `{ error: 'Please sign in' }`,
      `{ type: 'authentication_error', code: 'SIGN_IN_FIRST', detail: 'Please sign in', attr: null }`,
      'rewriteWithCode',
    ),
    rewritten(
      flat,
      answer(429),
      `{ code: 'X', message: 'y', limit: 3 }`,
      `{ type: 'throttled_error', code: 'X', detail: 'y', attr: null, extra: { limit: 3 } }`,
    ),
    rewritten(
      flat,
      answer(400),
      `{ code: 'X', message: 'y', errors }`,
      `{ type: 'validation_error', code: 'X', detail: 'y', attr: null, list: errors }`,
    ),
    rewritten(
      flat,
      answer(400),
      `{ error: { code: 'X', message: 'y', field: name } }`,
      `{ type: 'validation_error', code: 'X', detail: 'y', attr: name }`,
    ),
    rewritten(
      flat,
      answer(503),
      `{ type: 'oops', code: 'X', detail: 'y' }`,
      `{ type: 'server_error', code: 'X', detail: 'y', attr: null, extra: { type: 'oops' } }`,
    ),
    // RFC 9457.
    rewritten(
      problem,
      answerProblem(404),
      `{ code: 'X', message: 'y' }`,
      `{ title: 'Not Found', status: 404, detail: 'y', code: 'X' }`,
    ),
    rewritten(
      problem,
      answerProblem(404),
      `{ message: 'Article not found' }`,
      `{ title: 'Article not found', status: 404, code: 'ARTICLE_NOT_FOUND' }`,
      'rewriteWithCode',
    ),
    rewritten(
      problem,
      answerProblem(400),
      `{ error: { code: 'X', message: 'y', fields, limit: 3 } }`,
      `{ title: 'Bad Request', status: 400, detail: 'y', code: 'X', errors: fields, limit: 3 }`,
    ),
    {
      name: 'a pointer that is none',
      code: answerProblem(400)(`{ title: 'x', status: 400, code: 'X', errors: [{ detail: 'y', pointer: 'title' }] }`),
      contract: problem,
      errors: [
        {
          messageId: 'otherForm',
          at: `{ title: 'x', status: 400, code: 'X', errors: [{ detail: 'y', pointer: 'title' }] }`,
          message:
            'The body of this 400 answer is `{ title, status, code, errors }` and not a problem of RFC 9457 `{ title, status, code }`, so clients cannot read it as they read other errors: `errors[0].pointer` is the text "title", not a text like `^#?(?:/|$)`.',
        },
      ],
    },
    {
      name: 'the media type of a problem',
      code: answer(404)(`{ title: 'x', status: 404, code: 'X' }`),
      contract: problem,
      errors: [
        {
          messageId: 'otherMediaType',
          at: `{ title: 'x', status: 404, code: 'X' }`,
          suggestions: [{ messageId: 'setType', output: answerProblem(404)(`{ title: 'x', status: 404, code: 'X' }`) }],
        },
      ],
    },
    {
      name: 'the status in a problem',
      code: answerProblem(404)(`{ title: 'x', status: 400, code: 'X' }`),
      contract: problem,
      errors: [
        {
          messageId: 'otherStatus',
          at: '400',
          suggestions: [
            { messageId: 'useStatus', output: answerProblem(404)(`{ title: 'x', status: 404, code: 'X' }`) },
          ],
        },
      ],
    },
    ...(
      [
        [
          fastify(`return reply.code(404).send({ code: 'X', message: 'y' });`),
          fastify(
            `return reply.code(404).type('application/problem+json').send({ title: 'Not Found', status: 404, detail: 'y', code: 'X' });`,
          ),
        ],
        [
          koa(`ctx.status = 404; ctx.body = { code: 'X', message: 'y' };`),
          koa(
            `ctx.status = 404; ctx.body = { title: 'Not Found', status: 404, detail: 'y', code: 'X' };\n ctx.type = 'application/problem+json';`,
          ),
        ],
        [
          hono(`return c.json({ code: 'X', message: 'y' }, 404);`),
          hono(
            `return c.json({ title: 'Not Found', status: 404, detail: 'y', code: 'X' }, 404, { 'Content-Type': 'application/problem+json' });`,
          ),
        ],
        [
          lambda(`return { statusCode: 404, body: JSON.stringify({ code: 'X', message: 'y' }) };`),
          lambda(
            `return { statusCode: 404, body: JSON.stringify({ title: 'Not Found', status: 404, detail: 'y', code: 'X' }), headers: { 'Content-Type': 'application/problem+json' } };`,
          ),
        ],
      ] as const
    ).map(([code, output]): InvalidCase => ({
      name: `the media type too: ${code}`,
      code,
      contract: problem,
      errors: found(`{ code: 'X', message: 'y' }`, ['rewrite', output]),
    })),
    {
      filename: 'src/app/api/a/route.ts',
      code: next(`return NextResponse.json({ code: 'X', message: 'y' }, { status: 404 });`),
      contract: problem,
      errors: found(`{ code: 'X', message: 'y' }`, [
        'rewrite',
        next(
          `return NextResponse.json({ title: 'Not Found', status: 404, detail: 'y', code: 'X' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });`,
        ),
      ]),
    },
    // A schema of the project's own.
    {
      name: 'own schema: required, closed, constant',
      code: answer(404)(`{ code: 'X', message: 'y' }`),
      ...withFiles(ownSchema),
      errors: [
        {
          messageId: 'otherForm',
          at: `{ code: 'X', message: 'y' }`,
          message:
            'The body of this 404 answer is `{ code, message }` and not the envelope of `errors/error.schema.json` `{ problem: { code, message }, ok }`, so clients cannot read it as they read other errors: `problem` is missing, `ok` is missing, `code` does not belong there and 1 more.',
          suggestions: [
            {
              messageId: 'rewrite',
              output: answer(404)(`{ ok: false, problem: { code: 'X', message: 'y' } }`),
            },
          ],
        },
      ],
    },
    {
      name: 'own schema: constants by type and pattern',
      code: answer(404)(`{ ok: false, problem: { code: 'not found', message: 5 } }`),
      ...withFiles(ownSchema),
      errors: [
        {
          messageId: 'otherForm',
          at: `{ ok: false, problem: { code: 'not found', message: 5 } }`,
          message:
            'The body of this 404 answer is `{ ok, problem }` and not the envelope of `errors/error.schema.json` `{ problem: { code, message }, ok }`, so clients cannot read it as they read other errors: `problem.code` is the text "not found", not a text like `^[A-Z_]+$` and `problem.message` is 5, not a text.',
        },
      ],
    },
  ],
});

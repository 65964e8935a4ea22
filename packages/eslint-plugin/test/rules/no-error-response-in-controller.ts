import { defineCases, type InvalidCase } from '../rule-cases.ts';

const express5 = { dependencies: { express: '^5.0.0' } };
const express = (body: string, handler = 'async (req, res)'): string =>
  `import { Router } from 'express';\nRouter().get('/a', ${handler} => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/a', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().get('/a', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono';\nnew Hono().get('/a', async (c) => { ${body} });`;
const classes = {
  contract: 'catalog: src/errors.ts\n',
  files: {
    'src/errors.ts': `export class ArticleNotFound extends Error { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 404; }
export class SlugTaken extends Error { readonly code = 'SLUG_TAKEN'; readonly status = 409; constructor() { super('Slug is taken'); } }
`,
  },
};
const notFound = `{ error: { code: 'ARTICLE_NOT_FOUND' } }`;
const withImport = (text: string): string => text.replace('\n', `\nimport { ArticleNotFound } from './errors';\n`);

export default defineCases({
  rule: 'no-error-response-in-controller',
  valid: [
    { code: express(`throw new ArticleNotFound();`), package: express5, ...classes },
    { code: express(`res.status(201).json(article);`), package: express5, ...classes },
    { code: express(`res.status(status).json(article);`), package: express5, ...classes },
    { code: express(`res.status(404).render('lost', {});`), package: express5, ...classes },
    { name: 'nothing is built', code: express(`return res.sendStatus(404);`), package: express5, ...classes },
    { name: 'another builds it', code: express(`res.status(404).json(toBody(error));`), package: express5, ...classes },
    {
      name: 'a text beside files',
      code: express(`if (!known) return res.status(404).send('No file'); res.sendFile(path);`),
      package: express5,
      ...classes,
    },
    {
      name: 'a helper of handlers',
      code: `import type { Request, Response } from 'express';\nexport function sendError(req: Request, res: Response, error: unknown) { res.status(400).json({ error: 'x' }); }`,
      package: express5,
      ...classes,
    },
    {
      name: 'a helper that tells its caller how it went',
      code: `import type { Request, Response } from 'express';\nexport async function check(req: Request, res: Response) { if (!req.body) { res.status(400).json({ error: 'x' }); return { valid: false }; } return { valid: true }; }`,
      package: express5,
      ...classes,
    },
    { name: 'no errors of its own', code: express(`res.status(404).json({});`), package: express5 },
    {
      name: 'Express 4 does not see the rejection',
      code: express(`return res.status(404).json(${notFound});`),
      package: { dependencies: { express: '^4.0.0' } },
      ...classes,
    },
    {
      name: 'an error handler',
      code: `import express from 'express';\nexpress().use((err, req, res, next) => { res.status(500).json({}); });`,
      package: express5,
      ...classes,
    },
    {
      name: 'middleware that refuses',
      code: `import express from 'express';\nexpress().use((req, res, next) => { if (!req.user) return res.status(401).json({}); next(); });`,
      package: express5,
      ...classes,
    },
    {
      name: 'a handler that passes on',
      code: express(`if (!req.user) return res.status(401).json({}); next();`, 'async (req, res, next)'),
      package: express5,
      ...classes,
    },
    {
      name: 'a health check',
      code: `import { Router } from 'express';\nRouter().get('/health', (req, res) => { res.status(503).json({}); });`,
      package: express5,
      ...classes,
    },
    {
      name: 'in a try',
      code: express(`try { await f(); } catch { res.status(500).json({}); }`),
      package: express5,
      ...classes,
    },
    {
      name: 'in a callback, which nobody sees throw',
      code: express(`find((article) => { if (!article) res.status(404).json({}); });`),
      package: express5,
      ...classes,
    },
    ...[
      `import express from 'express';\nexpress().use((req, res) => { res.status(404).json({ error: 'Not found' }); });`,
      `import { Hono } from 'hono';\nnew Hono().get('/api/*', (c) => c.json({ error: 'Not found' }, 404));`,
    ].map((code) => ({ name: 'the last route', code, package: express5, ...classes })),
    { name: 'a stream', code: express(`res.write('x'); res.status(500).end();`), package: express5, ...classes },
    {
      name: 'no place that answers for all',
      filename: 'src/app/api/a/route.ts',
      code: `export const GET = async () => Response.json({}, { status: 404 });`,
      ...classes,
    },
    { name: 'the exception of the framework', code: koa(`ctx.throw(404, 'x');`), ...classes },
    { name: 'not a handler', code: `function f(res) { res.status(404).json({}); }`, ...classes },
  ],
  invalid: [
    {
      name: 'a handler that returns what nobody reads from a function inside',
      code: `import type { Request, Response } from 'express';\nexport async function find(req: Request, res: Response) { const keys = names.map((name) => { return { name }; }); if (!keys.length) { return res.status(404).json({ error: 'x' }); } res.json(keys); }`,
      package: express5,
      ...classes,
      errors: [{ messageId: 'answered', at: `res.status(404).json({ error: 'x' })` }],
    },
    {
      name: 'a route for many files, which looks for one',
      code: `import { Hono } from 'hono';\nnew Hono().get('/files/*', (c) => { if (!has(c.req.path)) return c.json({ error: 'Not found' }, 404); return c.json({}); });`,
      ...classes,
      errors: [{ messageId: 'answered', at: `c.json({ error: 'Not found' }, 404)` }],
    },
    {
      code: fastify(`if (!article) return reply.code(404).send(${notFound});`),
      ...classes,
      errors: [
        {
          messageId: 'answered',
          at: `reply.code(404).send(${notFound})`,
          message:
            'The handler GET /a answers 404 Not Found by itself, so this error is formed and logged unlike those that setErrorHandler answers; throw an error of the domain.',
          suggestions: [
            {
              messageId: 'throwClass',
              output: withImport(fastify(`if (!article) throw new ArticleNotFound();`)),
            },
          ],
        },
      ],
    },
    {
      name: 'its message is handed on',
      code: express(
        `if (!article) { res.status(404).json({ code: 'ARTICLE_NOT_FOUND', message: 'No article' }); return; } res.json(article);`,
      ),
      package: express5,
      ...classes,
      errors: [
        {
          messageId: 'answered',
          at: `res.status(404).json({ code: 'ARTICLE_NOT_FOUND', message: 'No article' })`,
          suggestions: [
            {
              messageId: 'throwClass',
              output: withImport(
                express(`if (!article) { throw new ArticleNotFound('No article'); } res.json(article);`),
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'by its message',
      code: `import { SlugTaken } from './errors';\n${hono(`return c.json({ message: 'Slug is taken' }, 409);`)}`,
      ...classes,
      errors: [
        {
          messageId: 'answered',
          at: `c.json({ message: 'Slug is taken' }, 409)`,
          suggestions: [
            {
              messageId: 'throwClass',
              output: `import { SlugTaken } from './errors';\n${hono(`throw new SlugTaken();`)}`,
            },
          ],
        },
      ],
    },
    // Something would be lost, or another error would be thrown.
    ...[
      `return res.status(410).json(${notFound});`,
      `return res.status(404).json({ code: 'ARTICLE_NOT_FOUND', id });`,
      `return res.status(404).json({ code: 'ARTICLE_NOT_FOUND', message });`,
      `return res.status(409).json({ code: 'SLUG_TAKEN', message: 'Another message' });`,
      `return res.status(404).json({ message: 'Nothing' });`,
    ].map((body): InvalidCase => ({
      code: express(body),
      package: express5,
      ...classes,
      errors: [{ messageId: 'answered', at: body.slice('return '.length, -1), suggestions: [] }],
    })),
    {
      name: 'Express 4 sees what is thrown at once',
      code: express(`return res.status(404).json({});`, '(req, res)'),
      package: { dependencies: { express: '^4.0.0' } },
      ...classes,
      errors: [{ messageId: 'answered', at: 'res.status(404).json({})' }],
    },
    {
      code: koa(`ctx.status = 404; ctx.body = {};`),
      ...classes,
      errors: [{ messageId: 'answered', at: 'ctx.body = {}', suggestions: [] }],
    },
  ],
});

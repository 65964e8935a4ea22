import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND: { status: 404, message: Article not found }
  ARTICLE_EXISTS: { status: 409, message: Article exists }
  ARTICLE_TOO_LARGE: { status: 413 }
  WITHOUT_STATUS: {}
`;
const codes = {
  'src/errors/codes.ts': `export const ErrorCodes = {
  ARTICLE_NOT_FOUND: { code: 'ARTICLE_NOT_FOUND', status: 404 },
  ARTICLE_EXISTS: { code: 'ARTICLE_EXISTS', status: 409 },
} as const;
`,
  'src/errors/other.yaml': 'codes:\n  ARTICLE_EXISTS: { status: 422 }\n',
};
const importCodes = `import { ErrorCodes } from './errors/codes';\n`;
const nest = `import { Controller, Get, HttpException, HttpStatus, NotFoundException } from '@nestjs/common';\n`;
const nestPackage = { dependencies: { '@nestjs/common': '11.0.0' } };

const withContract = (code: string): RuleCase => ({ code, contract });
const inTypescript = (code: string): RuleCase => ({
  code: importCodes + code,
  contract: 'catalog: src/errors/codes.ts\n',
  files: codes,
});
const inNest = (code: string): RuleCase => ({ code: nest + code, contract, package: nestPackage });

/** A case with one finding at the status, whose suggestion gives `output`. */
function becomes(ruleCase: RuleCase, at: string, output: string): InvalidCase {
  const head = ruleCase.code.startsWith(nest) ? nest : ruleCase.code.startsWith(importCodes) ? importCodes : '';
  return {
    ...ruleCase,
    errors: [{ messageId: 'otherStatus', at, suggestions: [{ messageId: 'replaceStatus', output: head + output }] }],
  };
}

export default defineCases({
  rule: 'code-matches-status',
  valid: [
    `throw new AppError('ARTICLE_NOT_FOUND', 400);`,
    withContract(`throw new AppError('ARTICLE_NOT_FOUND', 404);`),
    withContract(`throw new AppError('ARTICLE_NOT_FOUND', 'Article not found');`),
    withContract(`throw new AppError('WITHOUT_STATUS', 404);`),
    withContract(`throw new AppError('ARTICLE_UNKNOWN', 404);`),
    { name: 'a status that varies', ...withContract(`throw new AppError('ARTICLE_NOT_FOUND', status);`) },
    { name: 'a number that is no status', ...withContract(`throw new AppError('ARTICLE_NOT_FOUND', 30);`) },
    {
      name: 'a parameter that is no status',
      ...withContract(`class AppError extends Error { constructor(code: string, retryAfter: number) { super(code); } }
throw new AppError('ARTICLE_NOT_FOUND', 500);`),
    },
    { name: 'two numbers', ...withContract(`throw new AppError('ARTICLE_NOT_FOUND', 500, 501);`) },
    { name: 'a message of digits', ...withContract(`throw new AppError('ARTICLE_NOT_FOUND', '500');`) },
    withContract(`throw new AppError({ code: 'ARTICLE_NOT_FOUND', status: 404 });`),
    {
      name: 'a spread may replace the status',
      ...withContract(`throw new AppError({ code: 'ARTICLE_NOT_FOUND', status: 400, ...options });`),
    },
    withContract(`app.get('/a', (req, res) => { res.status(404).json({ code: 'ARTICLE_NOT_FOUND' }); });`),
    {
      name: 'several errors with one status',
      ...withContract(
        `app.get('/a', (req, res) => { res.status(400).json({ errors: [{ code: 'ARTICLE_NOT_FOUND', message: 'a' }] }); });`,
      ),
    },
    {
      name: 'a code that is compared while another is answered',
      ...withContract(
        `app.get('/a', (req, res) => { res.status(400).json({ isGone: error.code === 'ARTICLE_NOT_FOUND' }); });`,
      ),
    },
    {
      name: 'a code that is a key',
      ...withContract(
        `const texts: Record<ErrorCode, string> = { ARTICLE_NOT_FOUND: 'a' }; app.get('/a', (req, res) => { res.status(400).json(texts); });`,
      ),
    },
    {
      name: 'an error that is made while another status is answered',
      ...withContract(
        `app.get('/a', (req, res) => { report(new AppError({ code: 'ARTICLE_NOT_FOUND' })); res.status(500).json({ message: 'a' }); });`,
      ),
    },
    withContract(
      `class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 404; }`,
    ),
    {
      name: 'an error that a method of a class throws',
      ...withContract(
        `class NotFoundError extends Error { status = 400; check() { throw new AppError({ code: 'ARTICLE_NOT_FOUND' }); } }`,
      ),
    },
    withContract(`function fail(error: AppError) { error.code = 'ARTICLE_NOT_FOUND'; other.status = 400; }`),
    { ...inTypescript(`throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND, 404);`) },
    { ...inTypescript(`if (isCode(error, ErrorCodes.ARTICLE_NOT_FOUND)) setTimeout(retry, 500);`) },
    { ...inTypescript(`wait(ErrorCodes.ARTICLE_NOT_FOUND, 500);`) },
    {
      name: 'two catalogs with two statuses',
      ...inTypescript(`throw new AppError('ARTICLE_EXISTS', 422);`),
      contract: 'catalog: [src/errors/codes.ts, src/errors/other.yaml]\n',
    },
    {
      name: "the catalog's own file",
      code: codes['src/errors/codes.ts'],
      filename: 'src/errors/codes.ts',
      contract: 'catalog: src/errors/codes.ts\n',
    },
    inNest(`throw new NotFoundException({ errorCode: 'ARTICLE_NOT_FOUND', message: 'a' });`),
    inNest(`throw new HttpException({ errorCode: 'ARTICLE_NOT_FOUND', message: 'a' }, HttpStatus.NOT_FOUND);`),
  ],
  invalid: [
    becomes(
      inTypescript(
        `import express from 'express'; express().get('/a', (req, res) => { res.status(400).json({ error: ErrorCodes.ARTICLE_EXISTS }); });`,
      ),
      '400',
      `import express from 'express'; express().get('/a', (req, res) => { res.status(409).json({ error: ErrorCodes.ARTICLE_EXISTS }); });`,
    ),
    becomes(
      withContract(
        `import express from 'express'; express().get('/a', (req, res) => { res.status(400).json({ error: 'ARTICLE_EXISTS' }); });`,
      ),
      '400',
      `import express from 'express'; express().get('/a', (req, res) => { res.status(409).json({ error: 'ARTICLE_EXISTS' }); });`,
    ),
    becomes(
      withContract(`return { statusCode: 400, body: JSON.stringify({ error: { code: 'ARTICLE_EXISTS' } }) };`),
      '400',
      `return { statusCode: 409, body: JSON.stringify({ error: { code: 'ARTICLE_EXISTS' } }) };`,
    ),
    becomes(
      {
        code: `const { ARTICLE_EXISTS } = require('./errors/codes');\nthrow new AppError(ARTICLE_EXISTS.code, 400);`,
        contract: 'catalog: src/errors/codes.js\n',
        files: {
          'src/errors/codes.js': `module.exports = { ARTICLE_EXISTS: { code: 'ARTICLE_EXISTS', status: 409 } };\n`,
        },
      },
      '400',
      `const { ARTICLE_EXISTS } = require('./errors/codes');\nthrow new AppError(ARTICLE_EXISTS.code, 409);`,
    ),
    becomes(
      withContract(`throw new AppError('ARTICLE_NOT_FOUND', 400);`),
      '400',
      `throw new AppError('ARTICLE_NOT_FOUND', 404);`,
    ),
    {
      ...withContract(`throw new AppError('ARTICLE_NOT_FOUND', 400);`),
      errors: [
        {
          messageId: 'otherStatus',
          at: '400',
          message:
            'The error code `ARTICLE_NOT_FOUND` is registered with status 404 (Not Found) and is sent with 400 (Bad Request) here, so clients that rely on the catalog take it for another error.',
        },
      ],
    },
    becomes(
      withContract(`throw new AppError(400 /* gone */, 'ARTICLE_NOT_FOUND');\r\n`),
      '400',
      `throw new AppError(404 /* gone */, 'ARTICLE_NOT_FOUND');\r\n`,
    ),
    becomes(
      withContract(`throw new AppError({ code: 'ARTICLE_NOT_FOUND' as const, statusCode: 400 as number });`),
      '400',
      `throw new AppError({ code: 'ARTICLE_NOT_FOUND' as const, statusCode: 404 as number });`,
    ),
    becomes(
      withContract(`throw new AppError({ ...options, code: 'ARTICLE_NOT_FOUND', status: 400 });`),
      '400',
      `throw new AppError({ ...options, code: 'ARTICLE_NOT_FOUND', status: 404 });`,
    ),
    becomes(
      withContract(`reply.code(400).send({ errors: [{ code: 'ARTICLE_NOT_FOUND', status: '400', title: 'a' }] });`),
      `'400'`,
      `reply.code(400).send({ errors: [{ code: 'ARTICLE_NOT_FOUND', status: '404', title: 'a' }] });`,
    ),
    becomes(
      withContract(
        `app.get('/a', (req, res) => { res.status(400).json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } }); });`,
      ),
      '400',
      `app.get('/a', (req, res) => { res.status(404).json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } }); });`,
    ),
    {
      ...withContract(
        `app.get('/a', (req, res) => { res.status(404).json({ code: gone ? 'ARTICLE_NOT_FOUND' : 'ARTICLE_EXISTS' }); });`,
      ),
      errors: [{ messageId: 'otherStatus', at: '404', suggestions: [] }],
    },
    becomes(
      withContract(
        `import express from 'express'; const app = express(); app.get('/a', (req, res) => { res.status(400); res.json({ code: 'ARTICLE_NOT_FOUND', message: 'a' }); });`,
      ),
      '400',
      `import express from 'express'; const app = express(); app.get('/a', (req, res) => { res.status(404); res.json({ code: 'ARTICLE_NOT_FOUND', message: 'a' }); });`,
    ),
    becomes(
      withContract(
        `import Router from '@koa/router'; const router = new Router(); router.get('/a', async (ctx) => { ctx.status = 400; ctx.body = { code: 'ARTICLE_NOT_FOUND', message: 'a' }; });`,
      ),
      '400',
      `import Router from '@koa/router'; const router = new Router(); router.get('/a', async (ctx) => { ctx.status = 404; ctx.body = { code: 'ARTICLE_NOT_FOUND', message: 'a' }; });`,
    ),
    becomes(
      {
        ...withContract(
          `import { Hono } from 'hono'; const app = new Hono(); app.get('/a', (c) => c.json({ code: 'ARTICLE_NOT_FOUND', message: 'a' }, 400));`,
        ),
        package: { dependencies: { hono: '4.0.0' } },
      },
      '400',
      `import { Hono } from 'hono'; const app = new Hono(); app.get('/a', (c) => c.json({ code: 'ARTICLE_NOT_FOUND', message: 'a' }, 404));`,
    ),
    becomes(
      {
        ...withContract(
          `export async function GET() { return Response.json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } }, { status: 400 }); }`,
        ),
        filename: 'src/app/api/articles/route.ts',
        package: { dependencies: { next: '16.0.0' } },
      },
      '400',
      `export async function GET() { return Response.json({ error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } }, { status: 404 }); }`,
    ),
    becomes(
      withContract(
        `throw new GraphQLError('a', { extensions: { code: 'ARTICLE_NOT_FOUND', http: { status: 400 } } });`,
      ),
      '400',
      `throw new GraphQLError('a', { extensions: { code: 'ARTICLE_NOT_FOUND', http: { status: 404 } } });`,
    ),
    becomes(
      withContract(`next({ status: 400, error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } });`),
      '400',
      `next({ status: 404, error: { code: 'ARTICLE_NOT_FOUND', message: 'a' } });`,
    ),
    becomes(
      withContract(
        `class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 410; }`,
      ),
      '410',
      `class ArticleNotFound extends DomainError { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 404; }`,
    ),
    becomes(
      withContract(
        `class ArticleNotFound extends DomainError { get code() { return 'ARTICLE_NOT_FOUND'; } get status() { return 410; } }`,
      ),
      '410',
      `class ArticleNotFound extends DomainError { get code() { return 'ARTICLE_NOT_FOUND'; } get status() { return 404; } }`,
    ),
    becomes(
      withContract(`class ArticleNotFound extends AppError { constructor() { super('ARTICLE_NOT_FOUND', 410); } }`),
      '410',
      `class ArticleNotFound extends AppError { constructor() { super('ARTICLE_NOT_FOUND', 404); } }`,
    ),
    becomes(
      withContract(
        `class ArticleNotFound extends AppError { constructor() { super('ARTICLE_NOT_FOUND'); this.statusCode = 410; } }`,
      ),
      '410',
      `class ArticleNotFound extends AppError { constructor() { super('ARTICLE_NOT_FOUND'); this.statusCode = 404; } }`,
    ),
    becomes(
      withContract(
        `function fail(error: AppError) { error.status = 400; error.code = 'ARTICLE_NOT_FOUND'; throw error; }`,
      ),
      '400',
      `function fail(error: AppError) { error.status = 404; error.code = 'ARTICLE_NOT_FOUND'; throw error; }`,
    ),
    becomes(
      inTypescript(`throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND, 400);`),
      '400',
      `throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND, 404);`,
    ),
    becomes(
      inTypescript(
        `app.get('/a', (req, res) => { res.status(400).json({ code: ErrorCodes.ARTICLE_NOT_FOUND.code, message: 'a' }); });`,
      ),
      '400',
      `app.get('/a', (req, res) => { res.status(404).json({ code: ErrorCodes.ARTICLE_NOT_FOUND.code, message: 'a' }); });`,
    ),
    becomes(
      inTypescript(`const { ARTICLE_EXISTS } = ErrorCodes; throw new AppError(ARTICLE_EXISTS, 400);`),
      '400',
      `const { ARTICLE_EXISTS } = ErrorCodes; throw new AppError(ARTICLE_EXISTS, 409);`,
    ),
    becomes(
      inNest(`throw new HttpException({ errorCode: 'ARTICLE_NOT_FOUND', message: 'a' }, HttpStatus.CONFLICT);`),
      'HttpStatus.CONFLICT',
      `throw new HttpException({ errorCode: 'ARTICLE_NOT_FOUND', message: 'a' }, HttpStatus.NOT_FOUND);`,
    ),
    {
      name: 'a status that libraries call differently',
      ...becomes(
        inNest(`throw new HttpException({ errorCode: 'ARTICLE_TOO_LARGE', message: 'a' }, HttpStatus.CONFLICT);`),
        'HttpStatus.CONFLICT',
        `throw new HttpException({ errorCode: 'ARTICLE_TOO_LARGE', message: 'a' }, 413);`,
      ),
    },
    {
      name: 'the exception of another status',
      ...inNest(`throw new NotFoundException({ errorCode: 'ARTICLE_EXISTS', message: 'a' });`),
      errors: [
        {
          messageId: 'otherStatus',
          at: `'ARTICLE_EXISTS'`,
          suggestions: [
            {
              messageId: 'replaceException',
              output: `${nest.replace('NotFoundException }', 'NotFoundException, ConflictException }')}throw new ConflictException({ errorCode: 'ARTICLE_EXISTS', message: 'a' });`,
            },
          ],
        },
      ],
    },
  ],
});

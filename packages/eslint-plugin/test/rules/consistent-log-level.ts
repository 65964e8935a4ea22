import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;
const winston = `import winston from 'winston';\nconst logger = winston.createLogger();\n`;
const express = `import express from 'express';\nconst app = express();\n`;
const nest = `import { Controller, Get, Logger, NotFoundException, InternalServerErrorException } from '@nestjs/common';\n`;

/** An Express handler of which only the body matters. */
const inHandler = (body: string, logger = pino): string =>
  `${logger}${express}app.get('/:id', async (req, res, next) => {\n${body}\n});\n`;
const inCatch = (body: string, logger = pino): string =>
  inHandler(`try { res.json(await find(req.params.id)); } catch (err) { ${body} }`, logger);

const catalog = `codes:
  ARTICLE_GONE: { status: 410 }
  LEDGER_BROKEN: { status: 500 }
`;

export default defineCases({
  rule: 'consistent-log-level',
  valid: [
    // The levels agree.
    inHandler(`if (!req.user) { logger.warn('no user'); return res.status(401).json({}); }`),
    inHandler(`if (!req.user) { logger.info('no user'); throw new NotFoundError(); }`),
    inCatch(`logger.error({ err }, 'failed'); res.status(500).json({});`),
    inCatch(`logger.fatal({ err }, 'failed'); res.status(503).json({});`),
    // What another server answered breaks its contract: no client has made a mistake.
    `${pino}async function load(id) { try { const response = await client.get(id); return validateAnswer(schema, response.data); } catch (e) { if (e instanceof ZodValidationError) { logger.error('x'); } throw e; } }`,
    `${pino}async function load(id) { const response = await client.get(id); try { return schema.parse(response.body); } catch (e) { if (e instanceof ValidationError) { logger.error('x'); } throw e; } }`,
    // A comment says that it must never be.
    inHandler(
      `if (!root.policy) { logger.error('no policy of the root');\n// The root MUST have a policy.\nthrow new ForbiddenError('No policy'); }`,
    ),
    inHandler(
      `if (!root.policy) {\n// This should never happen.\nlogger.error('no policy of the root'); return res.status(404).json({}); }`,
    ),
    inHandler(
      `/*\n * The lender sends nothing but what is returned, so we expect all to be. This is\n * just a sanity check.\n */\nif (!book.isReturned) { logger.error('not returned'); return res.status(404).json({}); }`,
    ),
    // No status is told.
    inHandler(`if (!req.user) { logger.error('no user'); return res.status(status).json({}); }`),
    inHandler(`if (!req.user) { logger.error('no user'); throw new AppError('no user'); }`),
    inHandler(`if (!req.user) { logger.error('no user'); }\nres.status(404).json({});`),
    // A condition stands between.
    inHandler(`if (!a) { logger.error('a'); if (b) return; return res.status(404).json({}); }`),
    // Whose mistake it was is not known.
    inHandler(
      `const { error } = await load(); if (error) { logger.error({ error }, 'x'); return res.status(400).json({}); }`,
    ),
    inHandler(`const r = await fetch(u); if (!r.ok) { logger.error('x'); return res.status(400).json({}); }`),
    inHandler(
      `const response = await chat.post(req.body); if ((response.jsonData as Answer)?.['ok'] !== true) { logger.error('x'); throw new BadRequestError('It refused'); }`,
    ),
    // The client has its answer already.
    `${pino}import { after } from 'next/server';\nexport async function POST(request) { after(async () => { if (!request.id) { logger.error('x'); return Response.json({}, { status: 404 }); } }); return Response.json({}); }`,
    // It is said why the log is below the level of errors.
    inCatch(
      `// The error is logged by the store already, so no alert goes off twice here.\nlogger.info({ err }, 'failed'); res.status(500).json({});`,
    ),
    inCatch(
      `// The log of errors is kept small here, since the store fails for each list without an owner.\nconsole.log('failed', err);\nlogger.verbose('failed', err); res.status(500).json({});`,
    ),
    inCatch(
      `// TODO: no log of errors here, due to how many lists have no owner\nconsole.log('failed', err);\nlogger.verbose('failed', err); res.status(500).json({});`,
    ),
    // It is said that somebody is to be told.
    inHandler(
      `if (!('events' in token)) {\n// Only capture it for those on call: a throw would make the sender try again.\nconst message = 'no events';\nlogger.error(message); return res.status(400).json({ message }); }`,
    ),
    // It is reported besides.
    inHandler(`if (!a) { logger.error('a'); Sentry.captureMessage('a'); return res.status(400).json({}); }`),
    inCatch(`Sentry.captureException(err); logger.warn({ err }, 'failed'); res.status(500).json({});`),
    // It is reported above, in the same catch, if not for every error.
    `${pino}import * as Sentry from '@sentry/node';\n${express}app.get('/', async (req, res) => { try { await f(); } catch (err) { if (err.status !== 404) { Sentry.captureException(err); } if (err instanceof ValidationError) { logger.error({ err }, 'x'); return res.status(422).json({}); } throw err; } });`,
    // What is missing is a part of the server's own set-up.
    inHandler(
      `if (process.env.SESSION_KEY === undefined) { logger.error('no key'); return res.status(403).json({}); }`,
    ),
    inHandler(
      `const { SESSION_KEY } = process.env; if (!SESSION_KEY || !import.meta.env.SALT) { logger.error('no key'); throw new ForbiddenError(); }`,
    ),
    `${pino}export function guard(key) { return (req, res, next) => { if (!key) { logger.error('key not set'); return res.sendStatus(401); } next(); }; }`,
    inHandler(
      `let part; try { part = require('./paid/part'); } catch (err) { logger.error('not bundled in this build'); throw new BadRequestError('Paid only'); }`,
    ),
    // Of the server itself.
    inHandler(`if (!secret) { logger.error('webhook is not configured'); return res.status(400).json({}); }`),
    `const warning = 'You have to configure it';\n${inHandler(`if (!a) { logger.error(warning); return res.status(401).json({}); }`)}`,
    inHandler(`if (!id) { logger.error('must never happen'); throw new NotFoundError(); }`),
    inHandler(`if (!id) { logger.error('this should not happen'); throw new NotFoundError(); }`),
    // A client's response is none of ours.
    `${pino}test('x', async () => { const res = await get('/'); if (!res) { logger.error('x'); res.status(404); } });`,
    // Another receiver.
    inHandler(`if (!a) { toast.error('a'); return res.status(400).json({}); }`),
    // Below the level of errors, and not alone, not an answer, or not unexpected.
    inCatch(`logger.error({ err }, 'failed'); logger.info('cleaned'); res.status(500).json({});`),
    inCatch(`logger.info('cleaning'); logger.error({ err }, 'failed'); res.status(500).json({});`),
    inCatch(`logger.warn({ err }, 'failed'); throw new InternalServerError();`),
    inCatch(`logger.warn({ err }, 'busy'); res.status(503).json({});`),
    inCatch(`if (err instanceof Aborted) { logger.debug('gone'); return res.status(500).end(); } next(err);`),
    `${pino}${express}app.get('/health', (req, res) => { if (stopping) { logger.info('stopping'); return res.status(500).end(); } res.end(); });`,
    `${pino}${express}app.get('/x', (req, res) => { logger.info('x'); res.status(500).end(); });`,
    // Of which error it is, only that it is one is known.
    `${pino}try { await f(); } catch (e) { if (e instanceof Error) logger.error({ err: e }, 'x'); }`,
    `${pino}try { await f(); } catch (e) { if (e instanceof NotFoundError) { return; } logger.error({ err: e }, 'x'); }`,
    `${pino}try { await f(); } catch (e) { if (!(e instanceof NotFoundError)) { logger.error({ err: e }, 'x'); } }`,
    `${pino}try { await f(); } catch (e) { if (e instanceof NotFoundError || e instanceof Broken) { logger.error({ err: e }, 'x'); } }`,
    `${pino}try { await f(); } catch (e) { if (e instanceof NotFoundError) { logger.warn('x'); } }`,
    `${pino}try { await f(); } catch (e) { if (e.name === 'TimeoutError') { logger.error('x'); } }`,
    {
      name: 'refused by another system',
      code: `${pino}try { await f(); } catch (e) { if (e instanceof UnauthorizedError) { logger.error('x'); } }`,
    },
    {
      name: 'a class of a library',
      code: `${pino}import { NotFoundError } from 'some-client';\ntry { await f(); } catch (e) { if (e instanceof NotFoundError) { logger.error('x'); } }`,
      package: { dependencies: { 'some-client': '^1.0.0', pino: '^9.0.0' } },
    },
    {
      name: 'a code of status 500',
      code: `${pino}try { await f(); } catch (e) { if (e.code === 'LEDGER_BROKEN') { logger.error('x'); } }`,
      contract: catalog,
    },
    { code: inCatch(`logger.error({ err }, 'failed'); res.status(400).json({});`), options: { unknownErrors: false } },
    {
      name: 'a comment says why it is answered so',
      code: inCatch(
        `// The sender retries only on 5xx, which must not happen.\nlogger.error({ err }, 'failed'); res.status(400).json({});`,
      ),
    },
    {
      name: 'a comment above the function says why it is answered so',
      code: `${pino}// What cannot be mended is answered with 400, so that the sender gives up.\nfunction run() { try { return build(); } catch (err) { logger.error(err); throw new HttpError(400); } }`,
    },
    {
      name: 'an error handler, of which nothing says which error it has',
      code: `${pino}${express}app.use((err, req, res, next) => { logger.error(err); res.status(400).json({}); });`,
    },
    {
      name: 'an error handler, for a class of a library',
      code: `${pino}${express}import { NotFoundError } from 'some-client';\napp.use((err, req, res, next) => { if (err instanceof NotFoundError) { logger.error(err); } next(err); });`,
      package: { dependencies: { 'some-client': '^1.0.0', express: '^5.0.0', pino: '^9.0.0' } },
    },
    inHandler(
      `if (!id) { logger.error('x'); throw new GraphQLError('x', { extensions: { http: { status: 502 } } }); }`,
    ),
    {
      name: 'a script',
      filename: 'src/cli.ts',
      package: { bin: 'src/cli.ts', dependencies: {} },
      code: inHandler(`if (!a) { logger.error('a'); return res.status(400).json({}); }`),
    },
  ],
  invalid: [
    {
      name: 'another error is reported above',
      code: `${pino}import * as Sentry from '@sentry/node';\n${express}app.get('/', async (req, res) => { try { await f(); } catch (err) { if (last) { Sentry.captureException(last); } if (err instanceof ValidationError) { logger.error({ err }, 'x'); return res.status(422).json({}); } throw err; } });`,
      errors: [{ messageId: 'answered', at: `logger.error({ err }, 'x')` }],
    },
    {
      name: 'a sanity check of what a request holds',
      code: inHandler(
        `// As a sanity check of the body, no name is refused.\nif (!req.body.name) { logger.error('no name'); return res.status(422).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('no name')` }],
    },
    {
      name: 'a comment says what must be in a request',
      code: inHandler(
        `if (!req.body.name) { logger.error('no name');\n// A request MUST have a name.\nreturn res.status(422).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('no name')` }],
    },
    {
      name: 'several logs of one decision',
      code: inHandler(
        `if (!req.body.name) { logger.error(req.path); logger.error('no name'); return res.status(422).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error(req.path)` }],
    },
    {
      name: 'a part of the request beside the set-up',
      code: inHandler(
        `if (!process.env.KEY || !req.headers.key) { logger.error('no key'); return res.status(403).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('no key')` }],
    },
    {
      name: 'what a handler itself was given',
      code: `${pino}${express}app.get('/', (req, res) => { load((key) => { if (!key) { logger.error('no key'); return res.status(401).json({}); } }); });`,
      errors: [{ messageId: 'answered', at: `logger.error('no key')` }],
    },
    {
      name: 'a module that a client names',
      code: inHandler(
        `let part; try { part = require(req.params.id); } catch (err) { logger.error('no part'); throw new BadRequestError('x'); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('no part')` }],
    },
    {
      name: 'what another server does not have',
      code: inHandler(
        `const response = await load(u); if (!response.data) { logger.error('none'); return res.status(404).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('none')` }],
    },
    {
      name: 'a callback that is called before the answer',
      code: `${pino}import { before } from 'next/server';\nexport async function POST(request) { await before(async () => { if (!request.id) { logger.error('x'); throw new NotFoundError(); } }); return Response.json({}); }`,
      errors: [{ messageId: 'answered', at: `logger.error('x')` }],
    },
    {
      name: 'a comment above something else than logs',
      code: inCatch(
        `// The log of errors is kept small here, since the store fails for each list without an owner.\nawait store.close();\nlogger.info({ err }, 'failed'); res.status(500).json({});`,
      ),
      errors: [{ messageId: 'below', at: `logger.info({ err }, 'failed')` }],
    },
    {
      name: 'a note that only says what is to be done with the log',
      code: inCatch(
        `// TODO: find the right level for this log of a list\nlogger.info({ err }, 'failed'); res.status(500).json({});`,
      ),
      errors: [{ messageId: 'below', at: `logger.info({ err }, 'failed')` }],
    },
    {
      name: 'a comment at the head of a branch that tells of no alert',
      code: inHandler(
        `if (!('events' in token)) {\n// The token of some senders has no events in it.\nconst message = 'no events';\nlogger.error(message); return res.status(400).json({ message }); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error(message)` }],
    },
    {
      name: 'a comment on something else',
      code: inCatch(
        `// The store is read again by the next request, so this is no harm.\nlogger.info({ err }, 'failed'); res.status(500).json({});`,
      ),
      errors: [{ messageId: 'below', at: `logger.info({ err }, 'failed')` }],
    },
    {
      code: inHandler(`if (!req.user) { logger.error('no user'); return res.status(401).json({}); }`),
      errors: [
        {
          messageId: 'answered',
          at: `logger.error('no user')`,
          message:
            '`logger.error` reports a fault of the server, but 401 Unauthorized beside it says that the client made a mistake, so alerts go off for what nobody has to mend.',
          suggestions: [
            {
              messageId: 'useLevel',
              output: inHandler(`if (!req.user) { logger.warn('no user'); return res.status(401).json({}); }`),
            },
          ],
        },
      ],
    },
    {
      name: 'the answer stands before',
      code: inHandler(`if (!req.user) { res.status(404).json({}); logger.fatal('no user'); return; }`),
      errors: [{ messageId: 'answered', at: `logger.fatal('no user')` }],
    },
    {
      name: 'CRLF, comments, optional chaining, await',
      code: inHandler(
        `if (!req.user) {\r\n  // why\r\n  await logger?.error('no user');\r\n  return res.status(404).json({});\r\n}`,
      ),
      errors: [
        {
          messageId: 'answered',
          at: `logger?.error('no user')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: inHandler(
                `if (!req.user) {\r\n  // why\r\n  await logger?.warn('no user');\r\n  return res.status(404).json({});\r\n}`,
              ),
            },
          ],
        },
      ],
    },
    {
      code: inHandler(`if (!req.user) { logger['error']('no user'); return next(new NotFoundError('user')); }`),
      errors: [
        {
          messageId: 'answered',
          at: `logger['error']('no user')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: inHandler(
                `if (!req.user) { logger['warn']('no user'); return next(new NotFoundError('user')); }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a level among the arguments',
      code: inHandler(
        `if (!req.user) { logger.log('error', 'no user'); throw new AppError('no user', 404); }`,
        winston,
      ),
      errors: [
        {
          messageId: 'answered',
          at: `logger.log('error', 'no user')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: inHandler(
                `if (!req.user) { logger.log('warn', 'no user'); throw new AppError('no user', 404); }`,
                winston,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a check that failed',
      code: inHandler(
        `const body = schema.safeParse(req.body); if (!body.success) { logger.error({ err: body.error }, 'bad'); return res.status(400).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error({ err: body.error }, 'bad')` }],
    },
    {
      code: inHandler(
        `try { req.user = jwt.verify(token, secret); } catch (err) { logger.error({ err }, 'bad token'); return res.status(401).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error({ err }, 'bad token')` }],
    },
    {
      code: inCatch(
        `if (err instanceof Missing) { logger.error('no such'); return res.status(404).json({}); } next(err);`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('no such')` }],
    },
    {
      name: 'what was stored right before cannot be read, which is no mistake of a client either; what others stored can be missing',
      code: inHandler(
        `const made = await orders.createOrder(req.body); const order = await orders.find(made.id); if (!order) { logger.error('gone'); return res.status(404).json({}); } const old = await orders.read(req.params.id); const other = await orders.find(old.id); if (!other) { logger.error('missing'); return res.status(404).json({}); }`,
      ),
      errors: [
        { messageId: 'contradicts', at: `logger.error('gone')`, suggestions: [] },
        { messageId: 'answered', at: `logger.error('missing')` },
      ],
    },
    {
      name: 'something was tried, which is no mistake of a client',
      code: inHandler(
        `const share = read(req.params.id); if (!share) { logger.error({ id }, '[share] Failed to parse it'); return res.status(404).json({}); }`,
      ),
      errors: [{ messageId: 'contradicts', at: `logger.error({ id }, '[share] Failed to parse it')`, suggestions: [] }],
    },
    {
      name: 'the option lets it pass only where the text tells of an attempt',
      options: { unknownErrors: false },
      code: inHandler(
        `if (!share) { logger.error('Failed to parse'); return res.status(404).json({}); } if (!user) { logger.error('Nobody'); return res.status(401).json({}); }`,
      ),
      errors: [
        {
          messageId: 'answered',
          at: `logger.error('Nobody')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: inHandler(
                `if (!share) { logger.error('Failed to parse'); return res.status(404).json({}); } if (!user) { logger.warn('Nobody'); return res.status(401).json({}); }`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'what a client did not send, whatever the text calls it',
      code: inHandler(`if (!req.headers.id) { logger.error('Could not open it'); return res.status(400).json({}); }`),
      errors: [{ messageId: 'answered', at: `logger.error('Could not open it')` }],
    },
    {
      name: 'what a client did not send, in a framework that is not known',
      code: `${pino}class A { @httpPost('/') run(request, response) { if (!request.headers.id) { logger.error('Could not open it'); throw new HttpError(400); } } }`,
      errors: [{ messageId: 'answered', at: `logger.error('Could not open it')` }],
    },
    {
      name: 'a text that says what is wrong with what was sent',
      code: inCatch(`logger.error({ err }, 'Invalid signature'); res.status(401).json({});`),
      errors: [{ messageId: 'answered', at: `logger.error({ err }, 'Invalid signature')` }],
    },
    {
      name: 'what a client sent does not pass a check',
      code: inHandler(
        `const result = schema.safeParse(req.body); if (!result.success) { logger.error('x'); return res.status(400).json({}); }`,
      ),
      errors: [{ messageId: 'answered', at: `logger.error('x')` }],
    },
    {
      name: 'what another service answered does not pass a check',
      code: inHandler(
        `const answer = await fetch(url); const result = schema.safeParse(await answer.json()); if (!result.success) { logger.error('x'); return res.status(400).json({}); }`,
      ),
      errors: [{ messageId: 'contradicts', at: `logger.error('x')`, suggestions: [] }],
    },
    {
      name: 'what a store holds does not pass a check',
      code: `import { db } from './db.js';\n${inHandler(
        `const rows = await db.select().all(); const result = schema.safeParse(rows); if (!result.success) { logger.error('x'); return res.status(400).json({}); }`,
      )}`,
      errors: [{ messageId: 'contradicts', at: `logger.error('x')`, suggestions: [] }],
    },
    {
      name: 'what was read from the request does not pass a check',
      code: `import { read } from './read.js';\n${inHandler(
        `const body = await read(req); const result = schema.safeParse(body); if (!result.success) { logger.error('x'); return res.status(400).json({}); }`,
      )}`,
      errors: [{ messageId: 'answered', at: `logger.error('x')` }],
    },
    {
      name: 'an error handler knows which error it has',
      code: `${pino}${express}app.use((err, req, res, next) => { if (err instanceof NotFoundError) { logger.error(err); return res.status(404).json({}); } next(err); });`,
      errors: [{ messageId: 'answered', at: 'logger.error(err)' }],
    },
    {
      name: 'an error handler hands on an error that is expected',
      code: `${pino}${express}app.use((err, req, res, next) => { if (err instanceof NotFoundError) { logger.error(err); } next(err); });`,
      errors: [{ messageId: 'known', at: 'logger.error(err)' }],
    },
    {
      name: "a framework's own exception",
      code: `${pino}import { NotFoundException } from '@nestjs/common';\ntry { await f(); } catch (e) { if (e instanceof NotFoundException) { logger.error('x'); } throw e; }`,
      package: { dependencies: { '@nestjs/common': '^11.0.0', pino: '^9.0.0' } },
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      name: 'the status among the extensions of a GraphQL error',
      code: `${pino}import { GraphQLError } from 'graphql';\nif (!article) { logger.error('x'); throw new GraphQLError('x', { extensions: { code: 'GONE', http: { status: 404 } } }); }`,
      errors: [{ messageId: 'answered', at: `logger.error('x')` }],
    },
    {
      name: 'a code of the catalog among the extensions of a GraphQL error',
      code: `${pino}import { GraphQLError } from 'graphql';\nif (!article) { logger.error('x'); throw new GraphQLError('x', { extensions: { code: 'ARTICLE_GONE' } }); }`,
      contract: catalog,
      errors: [{ messageId: 'answered', at: `logger.error('x')` }],
    },
    {
      name: 'whatever fails',
      code: inCatch(`logger.error({ err }, 'failed'); res.status(400).json({});`),
      errors: [
        {
          messageId: 'contradicts',
          at: `logger.error({ err }, 'failed')`,
          message:
            '`logger.error` reports this as a fault of the server, and 400 Bad Request beside it tells clients that it is their mistake: it cannot be both, so the level or the status is wrong.',
          suggestions: [],
        },
      ],
    },
    {
      name: 'the code of the error is registered',
      code: inHandler(`if (!a) { logger.error('gone'); throw new AppError({ code: 'ARTICLE_GONE' }); }`),
      contract: catalog,
      errors: [{ messageId: 'answered', at: `logger.error('gone')` }],
    },
    {
      name: 'tRPC',
      code: `${pino}import { TRPCError } from '@trpc/server';\nfunction f(a) { if (!a) { logger.error('no a'); throw new TRPCError({ code: 'NOT_FOUND' }); } }`,
      errors: [{ messageId: 'answered', at: `logger.error('no a')` }],
    },
    {
      name: 'NestJS: a stack would be lost',
      code: `${nest}class A { private readonly logger = new Logger('A'); f(id) { if (!id) { this.logger.error('no id', stack); throw new NotFoundException(); } } }`,
      errors: [{ messageId: 'answered', at: `this.logger.error('no id', stack)`, suggestions: [] }],
    },
    {
      name: 'NestJS',
      code: `${nest}class A { private readonly logger = new Logger('A'); f(id) { if (!id) { this.logger.error('no id'); throw new NotFoundException(); } } }`,
      errors: [
        {
          messageId: 'answered',
          at: `this.logger.error('no id')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: `${nest}class A { private readonly logger = new Logger('A'); f(id) { if (!id) { this.logger.warn('no id'); throw new NotFoundException(); } } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa',
      code: `import Koa from 'koa';\n${pino}const app = new Koa();\napp.use(async (ctx, next) => { if (!ctx.user) { logger.error('no user'); ctx.status = 404; ctx.body = {}; return; } await next(); });`,
      errors: [{ messageId: 'answered', at: `logger.error('no user')` }],
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';\n${pino}const app = new Hono();\napp.get('/', (c) => { if (!c.get('user')) { logger.error('no user'); return c.json({}, 401); } return c.json({}); });`,
      errors: [{ messageId: 'answered', at: `logger.error('no user')` }],
    },
    {
      name: 'Fastify',
      code: `import fastify from 'fastify';\nconst app = fastify();\napp.get('/', async (request, reply) => { if (!request.user) { request.log.error('no user'); return reply.code(403).send({}); } });`,
      errors: [{ messageId: 'answered', at: `request.log.error('no user')` }],
    },
    {
      name: 'Next.js',
      filename: 'app/api/x/route.ts',
      code: `import { NextResponse } from 'next/server';\n${pino}export async function GET(request) { if (!request.x) { logger.error('no x'); return NextResponse.json({}, { status: 400 }); } }`,
      errors: [{ messageId: 'answered', at: `logger.error('no x')` }],
    },
    {
      name: 'CommonJS, and console',
      filename: 'src/file.cjs',
      code: `const express = require('express');\nconst app = express();\napp.get('/', (req, res) => { if (!req.x) { console.error('no x'); return res.sendStatus(404); } res.end(); });`,
      errors: [
        {
          messageId: 'answered',
          at: `console.error('no x')`,
          suggestions: [
            {
              messageId: 'useLevel',
              output: `const express = require('express');\nconst app = express();\napp.get('/', (req, res) => { if (!req.x) { console.warn('no x'); return res.sendStatus(404); } res.end(); });`,
            },
          ],
        },
      ],
    },
    {
      code: `${pino}try { await f(); } catch (e) { if (e instanceof ArticleNotFoundError) { logger.error({ err: e }, 'x'); return; } throw e; }`,
      errors: [
        {
          messageId: 'known',
          at: `logger.error({ err: e }, 'x')`,
          message:
            '`logger.error` reports a fault of the server, but `ArticleNotFoundError` is an error that the service expects, so alerts go off for what nobody has to mend.',
        },
      ],
    },
    {
      code: `${pino}try { await f(); } catch (e) { if (!(e instanceof NotFoundError)) throw e; logger.error('x'); }`,
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      name: 'what a client sent, beside an awaited call',
      code: `${pino}async function save(input) { try { const response = await client.get(input.id); await store(schema.parse(input.data), response.data); } catch (e) { if (e instanceof ValidationError) { logger.error('x'); } else throw e; } }`,
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      name: 'another error of a client where an answer is checked',
      code: `${pino}async function load(id) { try { const response = await client.get(id); return schema.parse(response.data); } catch (e) { if (e instanceof NotFoundError) { logger.error('x'); } throw e; } }`,
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      name: 'a status that only the name of the class says',
      code: inHandler(`if (!a) { logger.error('no'); throw new DeletionForbiddenError(); }`),
      errors: [
        {
          messageId: 'answered',
          at: `logger.error('no')`,
          message:
            '`logger.error` reports a fault of the server, but an error named `DeletionForbiddenError` beside it says that the client made a mistake, so alerts go off for what nobody has to mend.',
        },
      ],
    },
    {
      code: `${pino}f().catch((e) => { if (e.name === 'ValidationError') { logger.error('x'); } else throw e; });`,
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      code: `${pino}try { await f(); } catch (e) { if (e.code === 'ARTICLE_GONE') { logger.error('x'); } else throw e; }`,
      contract: catalog,
      errors: [{ messageId: 'known', at: `logger.error('x')` }],
    },
    {
      code: inCatch(`logger.info({ err }, 'failed'); res.status(500).json({});`),
      errors: [
        {
          messageId: 'below',
          at: `logger.info({ err }, 'failed')`,
          message:
            '`logger.info` writes a failure that is answered with 500 Internal Server Error below the level of errors, so nobody who watches for errors learns of it.',
          suggestions: [
            { messageId: 'useLevel', output: inCatch(`logger.error({ err }, 'failed'); res.status(500).json({});`) },
          ],
        },
      ],
    },
    {
      name: 'the handler of a rejection',
      code: `${pino}${express}app.get('/', (req, res) => { f().catch((e) => { logger.warn({ err: e }, 'x'); res.status(500).end(); }); });`,
      errors: [{ messageId: 'below', at: `logger.warn({ err: e }, 'x')` }],
    },
    {
      code: inHandler(`if (!row) { logger.warn('no row'); return res.status(500).json({}); }`),
      errors: [{ messageId: 'below', at: `logger.warn('no row')` }],
    },
    {
      code: `${express}app.get('/', async (req, res) => { try { res.json(await f()); } catch (e) { console.log(e); res.status(500).end(); } });`,
      errors: [
        {
          messageId: 'below',
          at: 'console.log(e)',
          suggestions: [
            {
              messageId: 'useLevel',
              output: `${express}app.get('/', async (req, res) => { try { res.json(await f()); } catch (e) { console.error(e); res.status(500).end(); } });`,
            },
          ],
        },
      ],
    },
  ],
});

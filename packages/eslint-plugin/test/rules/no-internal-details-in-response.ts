import { defineCases, type InvalidCase } from '../rule-cases.ts';

const rule = 'no-internal-details-in-response';
const express = (body: string): string =>
  `import { Router } from 'express';\nRouter().get('/', async (req, res, next) => { ${body} });`;
const caught = (body: string): string => express(`try { await load(); } catch (error) { ${body} }`);
const nest = (body: string): string =>
  `import { Controller, Get, HttpException, InternalServerErrorException } from '@nestjs/common';
@Controller()
export class Articles { @Get() async list() { try { return await this.articles.list(); } catch (error) { ${body} } } }`;
const filter = (decorator: string, type: string, body: string): string =>
  `import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
@${decorator}
export class Filter implements ExceptionFilter {
  catch(exception: ${type}, host: ArgumentsHost) { const response = host.switchToHttp().getResponse(); ${body} }
}`;

const message = (code: string, at: string, rest: Partial<InvalidCase> = {}): InvalidCase => ({
  code,
  errors: [{ messageId: 'message', at }],
  ...rest,
});
const stack = (code: string, at = 'error.stack'): InvalidCase => ({ code, errors: [{ messageId: 'stack', at }] });
const whole = (code: string, at = 'error'): InvalidCase => ({ code, errors: [{ messageId: 'error', at }] });

/** A transaction whose function wraps each error, and a `catch` around it. */
const keptBack = (body: string, before = 'await db.transaction(async (tx)'): string =>
  `import { ConflictException, Injectable } from '@nestjs/common';
@Injectable()
export class Shelves { async add(name) { for (;;) { try { ${before} => { try { await tx.shelves.insert(name); } catch (error) { throw new ConflictException(error); } }); return { saved: true }; } catch (error) { ${body} } } } }`;
/** A class that registers a route. */
const developersMailbox = (comment: string, name: string): string =>
  `import { Router } from 'express';
${comment}
export class ${name} { serve(letters) { const router = Router(); router.get('/letters', async (req, res) => { try { res.send(await letters.list()); } catch (error) { res.send({ error: error.message }); } }); return router; } }`;
/** A function that merges what was sent, and throws where it has another form. */
const ownCheck = (thrown: string, status = 400): string =>
  `import { Router } from 'express';
const known = new Set(['tags']);
const merge = (query, body) => { const all = Object.create(null); const take = (source) => { for (const [key, value] of Object.entries(source)) { if (known.has(key) && !Array.isArray(value)) ${thrown} all[key] = value; } }; take(query); take(body); return all; };
Router().use((req, res, next) => { try { const all = merge(req.query, req.body); Object.defineProperty(req, 'query', { value: all }); } catch (error) { return res.status(${status}).send(error.message); } next(); });`;

export default defineCases({
  rule,
  valid: [
    {
      name: 'the error of a result, which its type names',
      code: `import { Router } from 'express';
Router().get('/a', (req, res) => articles.find(req.params.id).map((found) => res.json(found)).mapErr((error) => res.status(500).json({ message: error.message })));
Router().get('/b', async (req, res) => (await articles.find(req.params.id)).match((found) => res.json(found), (err) => res.status(500).json({ message: err.message })));`,
    },
    {
      name: 'an exception that a `catch` around it keeps back, also out of a function that is given to what is waited for',
      code: keptBack('log.error(error); return { saved: false };'),
    },
    {
      name: 'an exception that a `catch` around it tries again after a look at the error',
      code: keptBack("console.error('Not saved', error); if (error.code !== 'BUSY') return { saved: false };"),
    },
    {
      name: 'a function of the file that gives something in any case, which is all that can fail',
      code: `import { Router } from 'express';
const readTheme = () => { return readFile(path).then((text) => JSON.parse(text)).catch(() => { return {}; }); };
Router().get('/theme', (req, res) => { readTheme().then((theme) => { res.json(theme); }).catch((error) => { res.status(400).json(error); }); });
Router().get('/colours', async (req, res) => { try { res.json(await readTheme()); } catch (error) { res.status(400).json({ message: error.message }); } });`,
    },
    {
      name: 'a class that is named for development, of the mode for developers',
      code: developersMailbox('/** Shows what was sent in dev mode. */', 'DevMailbox'),
    },
    {
      name: 'a check of the file that throws texts of its own, with the names that it was given in them',
      code: ownCheck('throw new Error(`No list: "${key}"`);'),
    },
    {
      name: 'an error that a function of the file makes of a constant text',
      code: `import { Router } from 'express';
const getKey = () => { const { key } = settings; if (!key || key.trim() === '') { throw new Error('No key is set; start without pages.'); } return key; };
Router().get('/', (req, res) => { let key; try { key = getKey(); } catch (error) { return res.status(500).json({ error: error instanceof Error ? error.message : 'No key' }); } res.json(check(key)); });`,
    },
    {
      name: 'an error that the `try` itself makes of a constant text',
      code: `import { Router } from 'express';
Router().use((req, res, next) => { try { const given = req.header('Authorization'); if (!given || given.replace('Bearer ', '').trim() !== secret) throw new Error('No access'); next(); } catch (error) { res.status(401).json({ message: error.message ?? 'Sign in.' }); } });`,
    },
    {
      name: 'a function that is named like a handler’s request, and is called by the program: two of its parameters have defaults',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `export const retry = async (request, times = 5, wait = 1000) => { try { return await request; } catch (error) { await sleep(wait); } throw new Error('No more'); };`,
    },
    {
      name: 'functions of another file that look at the text first, or at the error',
      code: `import { Router } from 'express';
import { sanitizeError, toErrorBody, t } from './answers';
Router().get('/', async (req, res) => { try { res.json(await list()); } catch (error) { log.error(error); res.status(500).json(sanitizeError(error.message)); } });
Router().get('/all', async (req, res) => { try { res.json(await list()); } catch (error) { log.error(error); res.status(500).json(toErrorBody(error)); } });
Router().get('/none', async (req, res) => { try { res.json(await list()); } catch (error) { log.error(error); res.status(500).json({ text: t(error.message) }); } });
Router().get('/some', async (req, res) => { try { res.json(await list()); } catch (error) { log.error(error); res.status(500).json({ text: \`Not listed: \${service.readError(error)}\` }); } });`,
    },
    {
      name: 'a success that tells of an error which was kept, and one that is sent where nothing failed',
      code: `import { Router } from 'express';
Router().get('/jobs/:id', async (req, res) => { const job = await find(req.params.id); res.status(200).json({ state: job.state, reason: job.error.message }); });`,
    },
    {
      name: 'a file whose head says that it is not used in production',
      package: { dependencies: { express: '^5.1.0' } },
      code: `/**
 * A place to begin at. It is not used in
 * production as an API.
 */
import express from 'express';
express().get('/probe', async (req, res) => {
  try { res.json(await run()); } catch (error) { res.status(500).json({ error: error.message }); }
});
`,
    },
    {
      name: 'the handler of errors for developers beside that for production',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { NextFunction, Request, Response } from 'express';
export const handlers = {
  production(error: Error, req: Request, res: Response, next: NextFunction) { res.status(500).json({ code: 500 }); },
  development(error: Error, req: Request, res: Response, next: NextFunction) { res.status(500).json({ stack: error.stack }); },
};
`,
    },
    {
      name: 'the operations of a client, applied to a document',
      code: `import { Router } from 'express';
import jsonpatch, { applyOperation } from 'fast-json-patch';
Router().patch('/', async (req, res) => {
  const document = await load();
  try { document.text = jsonpatch.applyPatch(document.text, req.body, true).newDocument; } catch (error) { res.status(400).json({ error: error.message }); return; }
  try { applyOperation(document, req.body[0], true); } catch (error) { res.status(400).json({ error: error.message }); return; }
  res.json(document);
});`,
    },
    {
      name: 'routes for developers alone, as the comment above their function says: 1',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Local-only routes for trying jobs out, where
// no schedule is waited for.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
    },
    {
      name: 'routes for developers alone, as the comment above their function says: 2',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
/**
 * Tries jobs out. Never mounted
 * in production.
 */
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
    },
    {
      name: 'routes for developers alone, as the comment above their function says: 3',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Tries jobs out; only served when NODE_ENV !== 'production'.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
    },
    {
      name: 'an error whose own message is replaced where nobody knows it',
      code: `export function answerError(error: any, req: any, res: any, next: any) {
  error.status = isInvalid(error) ? 422 : error.status || 500;
  if (error.status === 500) { error.message = 'It did not work'; }
  res.status(error.status).json({ message: error.message });
}`,
      package: { dependencies: { express: '^5.1.0' } },
    },
    {
      name: 'a trial of files below a type',
      code: `import { Router } from 'express';
Router().post('/sources/:type/test/files', async (req, res) => {
  try { res.json(await sources.testFiles(req.params.type, req.files)); } catch (err) { res.status(400).send(err.message || err); }
});`,
    },
    {
      name: 'an error handler that relies on the type of its errors',
      code: `import type { NextFunction, Request, Response } from 'express';
export function answerError(err: AppError, req: Request, res: Response, next: NextFunction) {
  res.status(err.statusCode).json({ message: err.message });
}`,
    },
    {
      name: 'Express gives each handler its next: what stands for want of one is not sent',
      code: `import { Router } from 'express';
Router().get('/a', (req, res, next) => {
  authenticate(req, (error, user) => {
    if (error) return next ? next(error) : res.status(401).json(error);
    res.json(user);
  });
});
class SignIn { start() { this.app.get(SignIn.path, (req, res, next?) => {
  try { begin(); } catch (error) { if (next) { next(error); } else { res.status(500).json(error); } }
}); } }`,
    },
    {
      name: 'who tries a connection asks why it fails',
      code: `import { Router } from 'express';
Router().post('/settings/smtp/test', async (req, res) => {
  try { await mailer.connect(); res.json({}); } catch (error) { res.status(400).json({ message: error.message }); }
});
class EmailManager { sendTest(res) { this.send().catch((error) => res.status(400).send(error.message)); } }`,
    },
    {
      name: 'a function that tries, by its name and by what it waits for',
      code: `import type { Context } from 'koa';
class Events {
  static async testEvent(ctx: Context) {
    try { ctx.body = await service.testEvent(ctx.request.body); } catch (error) { ctx.status = 400; ctx.body = { error: error.message || JSON.stringify(error) }; }
  }
}`,
    },
    {
      name: 'a function that tries what somebody wrote, by a check',
      code: `import type { Context } from 'koa';
class Events {
  static async testLibrary(ctx: Context) {
    try { if (!ctx.request.body.code) throw new Error('No code'); ctx.body = await validateCode(ctx.request.body.code); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
}`,
    },
    {
      name: 'exceptions that are made for telemetry and for a log',
      code: nest(
        `this.analytics.sendFailed(this.user, new HttpException(error.message, 400)); this.logger.warn(new HttpException(error.message, 400)); throw error;`,
      ),
    },
    {
      name: 'a middleware that goes on where the check passed',
      code: express(
        `try { req.body = schema.parse(req.body); return next(); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
    },
    {
      name: 'a check that is awaited with a catch of its own',
      code: nest(
        `const user = await this.verify(this.token).catch((e) => { throw new HttpException(e.message, 401); }); return user;`,
      ),
    },
    {
      name: 'a check whose other work has a catch of its own',
      code: express(
        `return drafts.validateDraft(req.body).then((draft) => { return store.update(draft).then((kept) => res.json(kept)).catch((failure) => { logger.error(failure); res.status(500).end(); }); }).catch((refusal) => res.status(201).json({ sent, refusal }));`,
      ),
    },
    {
      name: 'a promise of the file that is rejected with objects of texts',
      code: `function readJob(body) { return new Promise((resolve, reject) => { if (!body.name) return reject({ message: 'No name' }); if (!rows.has(body.name)) return reject({ message: \`No such name: \${body.name}\` }); resolve(new Job(body)); }); }
${express(`let job; try { job = await readJob(req.body); } catch (error) { return res.status(400).json(error); } await job.run(); res.end();`)}`,
    },
    {
      name: 'functions of the file that only take a text apart',
      code: `const getToken = (req) => { const text = String(req.headers.authorization); if (!text.startsWith('Bearer ')) throw new Error('No token'); return JSON.parse(text.slice(7)); };
${express(`try { token = getToken(req); } catch (error) { res.status(400).json({ message: error.message }); }`)}`,
    },
    {
      name: 'where only the language can fail',
      code: express(
        `try { const { id } = req.body; res.status(200).json({ id, place: this.place }); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
    },
    caught(`res.status(500).json({ code: 'INTERNAL', message: 'Something failed' });`),
    caught(`res.status(500).json({ code: error.code, name: error.name, status: error.status });`),
    { name: 'a logger is right to be given a stack', code: caught('logger.error(error.stack); next(error);') },
    caught(`res.status(500).json({ message: 'Something failed' }); console.error(error.message, error);`),
    { name: 'a socket answers no request', code: caught('socket.end(error); process.stderr.write(error.stack);') },
    {
      name: 'a response of fetch',
      code: `try { const res = await fetch('/'); res.json({}); } catch (error) { show({ error: error.message }); }`,
    },
    // Narrowing.
    caught(`if (error instanceof NotFound) return res.status(404).json({ message: error.message }); throw error;`),
    caught(`if (!(error instanceof NotFound)) throw error; res.status(404).json({ message: error.message });`),
    caught(`if (isAppError(error)) { res.status(400).json({ message: error.message, error }); } else next(error);`),
    caught(`if (safeMessages.has(error.message)) res.status(400).json({ message: error.message });`),
    caught(`if (error.code === 'TAKEN') res.status(409).json({ message: error.message });`),
    caught(`if (error.name === 'ValidationError') res.status(400).json({ message: error.message });`),
    caught(`switch (error.code) { case 'TAKEN': res.status(409).json({ message: error.message }); }`),
    caught(`switch (true) { case error instanceof Taken: res.status(409).json({ message: error.message }); }`),
    caught(`res.status(500).json({ message: error.expose ? error.message : 'Internal Server Error' });`),
    caught(
      `const status = error.status ?? 500; res.status(status).json({ message: status < 500 ? error.message : 'no' });`,
    ),
    caught(`const { status } = error; res.status(status).json({ message: status === 500 ? 'no' : error.message });`),
    caught(
      `const isKnown = error instanceof Taken; res.status(409).json({ message: isKnown ? error.message : 'no' });`,
    ),
    caught(`let text = 'no'; if (error instanceof Taken) text = error.message; res.status(409).json({ text });`),
    caught(`res.status(500).json({ message: (error as Taken).message });`),
    caught(`if (error instanceof Parse.Error) res.status(400).json({ message: error.message });`),
    // Where nobody but developers sees it.
    caught(`res.status(500).json({ stack: process.env.NODE_ENV === 'development' ? error.stack : undefined });`),
    caught(`res.status(500).json({ code: 'X', ...(isProduction ? {} : { stack: error.stack }) });`),
    caught(`if (config.debug) { res.status(500).send(error.stack); } else next(error);`),
    caught(
      `const body = { code: 'X' }; if (app.get('env') === 'development') body.stack = error.stack; res.json(body);`,
    ),
    {
      name: 'a message that is replaced where the server failed',
      code: caught(
        `const status = error.status ?? 500; let { message } = error; if (status >= 500) { message = 'no'; } res.status(status).json({ message });`,
      ),
    },
    caught(
      `let { message } = error; if (config.env === 'production' && !error.isOperational) message = 'no'; res.json({ message });`,
    ),
    caught(
      `const body = { stack: error.stack }; if (config.env !== 'development') delete body.stack; res.status(500).json(body);`,
    ),
    caught(`const body = { code: 'X' }; if (options.showStack) body.stack = error.stack; res.status(500).json(body);`),
    express(
      `const { error } = await load(); if (error) res.status(500).json({ stack: isDev ? error.stack : undefined });`,
    ),
    express(`const { project } = await load(); if (project.error) res.status(400).json({ stack: project.stack });`),
    // Values that are no longer the message.
    caught(`res.status(500).json({ hasMessage: Boolean(error.message), length: error.message.length });`),
    caught(`res.status(500).json({ message: messages[error.message] });`),
    caught(`res.status(500).json(toBody(error));`),
    caught(`res.status(400).json({ issues: error.issues });`),
    {
      name: 'what a check says of the request is for who sent it',
      code: express(
        `try { schema.parse(req.body); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
    },
    {
      name: 'a list of validation results',
      code: express(
        `const errors = check(req); res.status(400).json({ errors: errors.map((error) => error.message) });`,
      ),
    },
    express(
      `const { error } = schema.validate(req.body); if (error) res.status(400).json({ message: error.message });`,
    ),
    express(`res.json({ env: process.env.NODE_ENV, id: process.pid });`),
    express(`res.sendFile(__dirname + '/index.html');`),
    express(`res.status(200).json(await load().catch((error) => { logger.error(error); return []; }));`),
    {
      name: 'a typed domain error',
      code: `import type { Request, Response, NextFunction } from 'express';
export function answer(error: AppError, req: Request, res: Response, next: NextFunction) { res.status(error.status).json({ message: error.message }); }`,
    },
    filter('Catch(NotFound)', 'NotFound', `response.status(404).json({ message: exception.message });`),
    filter('Catch()', 'HttpException', `response.status(exception.getStatus()).json({ message: exception.message });`),
    nest(`throw new InternalServerErrorException('Something failed', { cause: error });`),
    {
      name: 'Fastify gives a sent error to its error handler',
      code: `import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => { try { await load(); } catch (error) { return reply.send(error); } });`,
    },
    {
      name: 'Koa shows no message of a 500',
      code: `import Router from '@koa/router'; new Router().get('/', async (ctx) => { try { await load(); } catch (error) { ctx.throw(500, error.message); } });`,
    },
    {
      name: 'the cause of an exception is not sent',
      code: `import { HTTPException } from 'hono/http-exception'; try { load(); } catch (error) { throw new HTTPException(500, { message: 'no', cause: error }); }`,
    },
    `import { TRPCError } from '@trpc/server'; try { load(); } catch (error) { throw new TRPCError({ code: 'CONFLICT', message: 'no', cause: error }); }`,
    `import { GraphQLError } from 'graphql'; try { load(); } catch (error) { throw new GraphQLError('no', { originalError: error }); }`,
    `import { GraphQLError } from 'graphql'; try { load(); } catch (error) { throw new GraphQLError('no', { extensions: { code: error.code }, originalError: error }); }`,
    `try { load(); } catch (error) { throw new Error(error.message); }`,
    {
      name: 'a helper that keeps back what it is given',
      code: `function fail(res, status, text) { logger.error(text); res.status(status).json({ message: 'Failed' }); }\n${caught('fail(res, 500, error.message);')}`,
    },
    {
      name: 'a helper that is given the message of a known error',
      code: `function fail(res, status, text) { res.status(status).json({ message: text }); }\n${caught('if (error instanceof Taken) fail(res, 409, error.message);')}`,
    },
    {
      name: 'a helper whose error may be one of the domain',
      code: `export function fail(res, error) { res.status(error.status).json({ message: error.message }); }`,
    },
    {
      name: 'a form that is made for the answer',
      code: `export function fail(res: Response, error: { code: string; message: string }) { res.status(500).json({ error }); }`,
    },
    {
      name: 'an element of a list',
      code: express(
        `const first = list.find((error) => error.code); res.status(400).json({ errors: list.map((error) => error.message) });`,
      ),
    },
    {
      name: 'an export that is given an event and answers nothing',
      code: `export const onSaved = async (event) => { try { await load(event); } catch (error) { return { message: error.message }; } };`,
    },
    {
      name: 'a server of Node.js that answers with a text of its own',
      code: `import http from 'node:http'; http.createServer((req, res) => { try { load(); } catch (error) { console.error(error.stack); res.statusCode = 500; res.end('Failed'); } });`,
    },
    // Switches.
    `import { ApolloServer } from '@apollo/server'; new ApolloServer({ includeStacktraceInErrorResponses: false });`,
    `import { ApolloServer } from '@apollo/server'; new ApolloServer({ includeStacktraceInErrorResponses: isDev });`,
    `import { ApolloServer } from './own.ts'; new ApolloServer({ includeStacktraceInErrorResponses: true });`,
    `import express from 'express'; const app = express(); app.set('env', 'production'); app.set('views', 'development');`,
    `import express from 'express'; const app = express(); if (isDevelopment) app.set('env', 'development');`,
    `import { createYoga } from 'graphql-yoga'; createYoga({ schema, maskedErrors: true });`,
    `import errorhandler from 'errorhandler'; if (process.env.NODE_ENV === 'development') { app.use(errorhandler()); }`,
    `import { initTRPC } from '@trpc/server'; initTRPC.create({ isDev: process.env.NODE_ENV !== 'production' });`,
  ],
  invalid: [
    {
      name: 'the error that a callback is given',
      code: `import { Router } from 'express';
Router().get('/a', (req, res) => articles.load(req.params.id, (error, found) => { if (error) res.status(500).json({ message: error.message }); else res.json(found); }));`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'the message where the result is asked for it, and not where it has none; and a result of which something else is asked',
      code: `import { Router } from 'express';
const read = (data) => { try { return store.write(data); } catch (error) { return { error: error.message }; } };
Router().get('/a', (req, res) => { const result = read(req.query); if (result.error) { return res.status(500).json({ error: result.error }); } return res.status(500).json(result); });
Router().get('/b', (req, res) => { const found = read(req.query); if (found.old) { return res.end(); } return res.status(500).json(found); });`,
      errors: [
        { messageId: 'message', at: 'result.error' },
        { messageId: 'message', at: 'found' },
      ],
    },
    {
      name: 'an error of a function of the file that asks others, too, or gives a text that varies',
      code: `import { Router } from 'express';
const getKey = () => { const key = store.read(); if (!key) { throw new Error('No key is set.'); } return key; };
const getName = () => { const { name } = settings; if (!name) { throw new Error(\`No name is set in \${settings.path}\`); } return name; };
Router().get('/a', (req, res) => { let key; try { key = getKey(); } catch (error) { return res.status(500).json({ error: error.message }); } res.json(check(key)); });
Router().get('/b', (req, res) => { let name; try { name = getName(); } catch (err) { return res.status(500).json({ error: err.message }); } res.json(check(name)); });`,
      errors: [
        { messageId: 'message', at: 'error.message' },
        { messageId: 'message', at: 'err.message' },
      ],
    },
    {
      name: 'an object with a type, and a list with one',
      code: `import { Router } from 'express';
import type { Failure } from './answers';
Router().get('/', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(500).json({ text: error.message } as Failure); } });
Router().get('/all', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(500).json([{ error, status: 500 }] as Failure[]); } });`,
      errors: [
        { messageId: 'message', at: 'error.message' },
        { messageId: 'error', at: 'error' },
      ],
    },
    {
      name: 'what functions of another file make a body of',
      code: `import { Router } from 'express';
import { ApiResponse, errorResponse, ScimError } from './answers';
Router().get('/', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(500).json(errorResponse(error.message)); } });
Router().get('/all', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(500).json(ApiResponse.fail({ text: String(error) })); } });
Router().get('/one', async (req, res) => { try { res.json(await list()); } catch (error) { if (error instanceof Error) res.status(500).send(ScimError({ detail: error.message, status: 500 })); } });`,
      errors: [
        { messageId: 'message', at: 'error.message' },
        { messageId: 'message', at: 'error' },
        { messageId: 'message', at: 'error.message' },
      ],
    },
    {
      name: 'what a function of the file makes of an object that it takes apart',
      code: `import { Router } from 'express';
const toBody = ({ detail, status = 500, note }) => ({ schema: 'error', detail, status });
Router().get('/', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(500).send(toBody({ detail: error.message, note: error.stack })); } });
const send = ({ res, text }) => res.status(500).json({ text });
Router().get('/all', async (req, res) => { try { res.json(await list()); } catch (error) { send({ res, text: error.message }); } });`,
      errors: [
        { messageId: 'message', at: 'toBody({ detail: error.message, note: error.stack })' },
        { messageId: 'message', at: 'error.message' },
      ],
    },
    {
      name: 'a failure that is told with the status of a success',
      code: `import { Router } from 'express';
Router().get('/', async (req, res) => { try { res.json(await list()); } catch (error) { res.status(200).json({ ok: false, text: error.message }); } });`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'an error of a constant text, or of what is awaited beside it',
      code: `import { Router } from 'express';
Router().use(async (req, res, next) => { try { const given = req.header('Authorization'); if (!given) throw new Error('No access'); await verify(given); next(); } catch (error) { res.status(401).json({ message: error.message ?? 'Sign in.' }); } });`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'an error of a text with something in it',
      code: `import { Router } from 'express';
Router().use((req, res, next) => { try { if (!req.header('Authorization')) throw new Error('No access by ' + settings.secret); next(); } catch (error) { res.status(401).json({ message: error.message }); } });`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    message(
      `import { Router } from 'express';
import jsonpatch from 'fast-json-patch';
Router().patch('/', async (req, res) => {
  try { await store(jsonpatch.applyPatch(await load(), req.body, true).newDocument); } catch (error) { res.status(400).json({ error: error.message }); return; }
  res.end();
});`,
      'error.message',
    ),
    {
      name: 'a file whose head says something else of production',
      package: { dependencies: { express: '^5.1.0' } },
      code: `/**
 * A place to begin at. It is used in
 * production as an API.
 */
import express from 'express';
express().get('/probe', async (req, res) => {
  try { res.json(await run()); } catch (error) { res.status(500).json({ error: error.message }); }
});
`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'a handler of errors that has no twin for production, and one for production',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { NextFunction, Request, Response } from 'express';
export const handlers = {
  production(error: Error, req: Request, res: Response, next: NextFunction) { res.status(500).json({ stack: error.stack }); },
  other(error: Error, req: Request, res: Response, next: NextFunction) { res.status(500).json({ code: 500 }); },
};
export const others = {
  development(error: Error, req: Request, res: Response, next: NextFunction) { res.status(500).json({ trace: error.stack }); },
};
`,
      errors: [
        { messageId: 'stack', at: 'error.stack' },
        { messageId: 'stack', at: 'error.stack' },
      ],
    },
    {
      name: 'a middleware that waits in its try for what comes after it',
      code: express(
        `try { req.body = schema.parse(req.body); await next(); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'an error with which the middleware goes on, and what it looks up besides',
      code: express(
        `try { req.user = await users.find(schema.parse(req.body)); return next(); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'a look-up that is awaited with a catch of its own, and a check answered as a failure of the server',
      code: nest(
        `await this.load(this.token).catch((e) => { throw new HttpException(e.message, 401); }); await this.verify(this.token).catch((e) => { throw new InternalServerErrorException(e.message); });`,
      ),
      errors: [
        { messageId: 'message', at: 'e.message' },
        { messageId: 'message', at: 'e.message' },
      ],
    },
    {
      name: 'a check whose other work fails with it',
      code: express(
        `return drafts.validateDraft(req.body).then((draft) => { return store.update(draft).then((kept) => res.json(kept)); }).catch((refusal) => res.status(201).json({ sent, refusal }));`,
      ),
      errors: [{ messageId: 'error', at: 'refusal' }],
    },
    {
      name: 'a promise of the file that is rejected with what a callback is given',
      code: `function readJob(body) { return new Promise((resolve, reject) => { if (!body.name) return reject({ message: 'No name' }); read(body.name, (failure, job) => { if (failure) reject(failure); else resolve(job); }); }); }
${express(`let job; try { job = await readJob(req.body); } catch (error) { return res.status(400).json(error); } await job.run(); res.end();`)}`,
      errors: [{ messageId: 'error', at: 'error' }],
    },
    {
      name: 'a check with a catch of its own that asks others',
      code: `const verifyToken = async (token) => { const answer = await fetch(place + token); return answer.json(); };
${express(`await verifyToken(req.body.token).catch((error) => res.status(400).json({ message: error.message }));`)}`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'a function of the file that asks others',
      code: `const getToken = (req) => { const text = store.read(req.headers.authorization); return JSON.parse(text); };
${express(`try { token = getToken(req); } catch (error) { res.status(400).json({ message: error.message }); }`)}`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'what is waited for, though nothing is called',
      code: express(
        `try { res.status(200).json(await this.loaded); } catch (error) { res.status(400).json({ message: error.message }); }`,
      ),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'a function that only has the name of a trial, and one that tries under the name of something else',
      code: `import type { Context } from 'koa';
class Events {
  static async testEvent(ctx: Context) {
    try { ctx.body = await service.deploy(ctx.request.body); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
}
class Libraries {
  static async deployLibrary(ctx: Context) {
    try { if (!ctx.request.body.code) throw new Error('No code'); ctx.body = await validateCode(ctx.request.body.code); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
}`,
      errors: [
        { messageId: 'message', at: 'error.message' },
        { messageId: 'message', at: 'error.message' },
      ],
    },
    {
      name: 'an exception that telemetry is given, and that is thrown then',
      code: nest(
        `const failure = new HttpException(error.message, 400); this.analytics.sendFailed(failure); throw failure;`,
      ),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'an exception that a function is given which may show it',
      code: nest(`this.answers.fail(new HttpException(error.message, 400));`),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'one finding for a message and the JSON of the error without one',
      code: caught(`res.status(500).json({ message: error.message || JSON.stringify(error) });`),
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 1',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Runs jobs on demand, in production, too.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 2',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Not local-only: jobs are run on demand.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 3',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// What is sent differs by NODE_ENV.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: error.message }); }
  });
}
`,
      errors: [{ messageId: 'message', at: 'error.message' }],
    },
    {
      name: 'an error whose own message is replaced where it has a status, or by another message, or elsewhere',
      package: { dependencies: { express: '^5.1.0' } },
      code: `export function answerError(error: any, req: any, res: any, next: any) {
  if (error.status === 500) { error.message = 'It did not work'; }
  res.status(error.status || 500).json({ message: error.message });
}
export function answerOther(error: any, req: any, res: any, next: any) {
  error.status = error.status || 500;
  if (error.status === 500) { error.message = describe(error); }
  res.status(error.status).json({ reason: error.message });
}
export function answerThird(error: any, req: any, res: any, next: any) {
  error.status = error.status || 500;
  if (error.status === 500) { error.title = 'It did not work'; }
  res.status(error.status).json({ text: error.message });
}`,
      errors: [
        { messageId: 'message', at: 'error.message' },
        { messageId: 'message', at: 'error.message' },
        { messageId: 'message', at: 'error.message' },
      ],
    },
    {
      name: 'what is sent first is named, and a whole error that is sent beside its message',
      code: `import { Router } from 'express';
Router().get('/a', async (req, res) => {
  try { res.json(await list()); } catch (err) { res.status(400).send(err.message || err); }
});
Router().get('/b', async (req, res) => {
  try { res.json(await list()); } catch (err) { res.status(400).json({ text: err.message, err }); }
});
Router().get('/lab/test/results', async (req, res) => {
  try { res.json(await list()); } catch (err) { res.status(400).send((err && err.message) || err); }
});`,
      errors: [
        { messageId: 'message', at: 'err.message' },
        { messageId: 'message', at: 'err.message' },
        { messageId: 'error', at: 'err' },
        { messageId: 'message', at: 'err.message' },
      ],
    },
    {
      name: 'an error that a method of the reply makes a text of, and the reply itself that hands one to the error handler',
      code: `import Fastify from 'fastify';
Fastify().get('/albums', async (request, reply) => {
  try { await reply.send(await albums.list()); } catch (error) { void reply.internalServerError(error); }
});
Fastify().get('/files', async (request, reply) => {
  try { await reply.send(await files.list()); } catch (error) { void reply.send(error); }
});`,
      errors: [{ messageId: 'message', at: 'error' }],
    },
    {
      name: 'an error handler that has a status for errors of no type of its own',
      code: `import type { NextFunction, Request, Response } from 'express';
export function answerError(err: AppError, req: Request, res: Response, next: NextFunction) {
  const shown = { statusCode: err.statusCode || 500, message: err.message };
  res.status(shown.statusCode).json(shown);
}`,
      errors: [{ messageId: 'message', at: 'shown' }],
    },
    {
      name: 'a function that the handler may not have, the whole error of a trial, and a mail that is sent in earnest',
      code: `import { Router } from 'express';
Router().get('/a', (req, res) => {
  authenticate(req, (error) => { const { done } = req; return done ? done(error) : res.status(401).json(error); });
});
Router().post('/smtp/test', async (req, res) => {
  try { await mailer.connect(); res.json({}); } catch (failure) { res.status(400).json(failure); }
});
Router().post('/mail', async (req, res) => {
  try { await mailer.send(req.body); res.json({}); } catch (e) { res.status(400).json({ message: e.message }); }
});`,
      errors: [
        { messageId: 'error', at: 'error' },
        { messageId: 'error', at: 'failure' },
        { messageId: 'message', at: 'e.message' },
      ],
    },
    {
      code: caught(`res.status(500).json({ message: error.message });`),
      errors: [
        {
          messageId: 'message',
          at: 'error.message',
          message:
            '`error.message` is sent in the body of a response, and may be the message of any error: of a library or the database, with internals that only the log should have.',
          suggestions: [
            {
              messageId: 'replace',
              output: caught(`res.status(500).json({ message: 'Internal Server Error' });`),
            },
          ],
        },
      ],
    },
    {
      code: caught(`res.status(502).json({ code: 'X', /* why */ message: error.message || 'Failed' });`),
      errors: [
        {
          messageId: 'message',
          at: 'error.message',
          suggestions: [
            {
              messageId: 'replace',
              output: caught(`res.status(502).json({ code: 'X', /* why */ message: 'Failed' });`),
            },
          ],
        },
      ],
    },
    {
      name: 'two arms of one value are one finding',
      code: caught(`res.status(500).json({ message: error instanceof Error ? error.message : String(error) });`),
      errors: [
        {
          messageId: 'message',
          at: 'error.message',
          suggestions: [
            { messageId: 'replace', output: caught(`res.status(500).json({ message: 'Internal Server Error' });`) },
          ],
        },
      ],
    },
    {
      code: caught(`res.status(500).json({ code: 'X', stack: error.stack });`),
      errors: [
        {
          messageId: 'stack',
          at: 'error.stack',
          suggestions: [{ messageId: 'omit', output: caught(`res.status(500).json({ code: 'X' });`) }],
        },
      ],
    },
    {
      code: caught(`res.status(500).json({ error });`),
      errors: [
        {
          messageId: 'error',
          at: 'error',
          suggestions: [
            { messageId: 'omit', output: caught(`res.status(500).json({  });`) },
            {
              messageId: 'replace',
              output: caught(`res.status(500).json({ error: 'Internal Server Error' });`),
            },
          ],
        },
      ],
    },
    whole(caught(`res.status(500).send(error);`)),
    whole(caught(`res.status(500).json({ ...error });`)),
    whole(caught(`res.status(500).json(JSON.stringify(error));`)),
    whole(caught(`res.render('error', { error });`)),
    whole(caught(`const e = error as Error; res.status(500).json({ e });`), 'e'),
    stack(caught(`res.status(500).send(util.inspect(error));`), 'error'),
    stack(caught(`res.status(500).send(JSON.stringify(error, Object.getOwnPropertyNames(error)));`), 'error'),
    {
      name: 'serialize-error',
      code: `import { serializeError } from 'serialize-error';\n${caught('res.status(500).json(serializeError(error));')}`,
      errors: [{ messageId: 'stack', at: 'error' }],
    },
    message(caught('res.status(500).send(`Failed: ${error}`);'), 'error'),
    message(caught('res.status(500).send(`Failed: ${error.message}`);'), 'error.message', {
      errors: [
        {
          messageId: 'message',
          at: 'error.message',
          suggestions: [
            { messageId: 'replace', output: caught('res.status(500).send(`Failed: Internal Server Error`);') },
          ],
        },
      ],
    }),
    message(caught(`res.status(500).send('Failed: ' + error);`), 'error'),
    message(caught(`res.status(500).send(String(error));`), 'error'),
    message(caught(`res.status(500).send(error.toString());`), 'error'),
    message(caught(`res.status(500)?.json({ message: error?.message! });`), 'error?.message'),
    message(caught(`res.status(500).json({ message: error['message'] });`), "error['message']"),
    message(caught(`res.status(500).json({ message: (error as Error).message });`), '(error as Error).message'),
    message(caught(`const { message } = error; res.status(500).json({ message });`), 'message'),
    message(
      caught(`const text = error instanceof Error ? error.message : 'no'; res.status(500).json({ text });`),
      'text',
    ),
    message(caught(`const body = { a: { b: error.message } }; res.status(500).json(body);`), 'body'),
    message(caught(`const body = {}; body.message = error.message; res.status(500).json(body);`), 'body'),
    message(
      caught(`let failure; failure = error; res.status(500).json({ message: failure.message });`),
      'failure.message',
    ),
    message(caught(`res.status(500).json({ message: error.cause.message });`), 'error.cause.message'),
    message(caught(`res.status(500).json({ errors: [{ detail: error.message }] });`), 'error.message'),
    message(caught(`res.status(500).json(new ApiResponse(500, error.message));`), 'error.message'),
    {
      name: 'a function of the same file',
      code: `const toText = (e: unknown) => (e instanceof Error ? e.message : 'no');\n${caught('res.status(500).json({ message: toText(error) });')}`,
      errors: [{ messageId: 'message', at: 'toText(error)' }],
    },
    { code: caught(`res.status(500).json({ sql: error.sql });`), errors: [{ messageId: 'query', at: 'error.sql' }] },
    // Narrowing that tells nothing, and the branches where it does not hold.
    message(caught(`if (error instanceof Error) res.status(500).json({ message: error.message });`), 'error.message'),
    message(caught(`if (error.message) res.status(500).json({ message: error.message });`), 'error.message'),
    message(caught(`if (isError(error)) res.status(500).json({ message: error.message });`), 'error.message'),
    message(
      caught(`if (error instanceof Taken) return next(error); res.status(500).json({ message: error.message });`),
      'error.message',
    ),
    message(
      caught(
        `if (error instanceof Prisma.PrismaClientKnownRequestError) res.status(500).json({ message: error.message });`,
      ),
      'error.message',
    ),
    message(
      caught(`const status = error.status ?? 500; res.status(status).json({ message: error.message });`),
      'error.message',
    ),
    message(
      caught(`switch (error.code) { case 'A': break; default: res.status(500).json({ message: error.message }); }`),
      'error.message',
    ),
    stack(caught(`if (error instanceof Taken) res.status(409).json({ stack: error.stack });`)),
    stack(caught(`if (process.env.NODE_ENV !== 'test') res.status(500).json({ stack: error.stack });`)),
    // Other ways to get an error.
    message(caught(`res.status(500).json({ message: error.message });`).replaceAll('error', 'e'), 'e.message'),
    message(express(`load().catch((error) => res.status(500).json({ message: error.message }));`), 'error.message'),
    message(express(`load().then(ok, (reason) => res.status(500).send(reason.message));`), 'reason.message'),
    message(
      express(`fs.readFile(name, (err, data) => { if (err) return res.status(500).send(err.message); });`),
      'err.message',
    ),
    message(
      `import express from 'express'; express().use((err, req, res, next) => { res.status(err.status || 500).json({ message: err.message }); });`,
      'err.message',
    ),
    message(
      `const express = require('express'); express().use(function (err, req, res, next) { res.status(500).json({ message: err.message }); });`,
      'err.message',
      { filename: 'src/file.cjs' },
    ),
    message(
      `import Fastify from 'fastify'; Fastify().setErrorHandler((error, request, reply) => { reply.code(500).send({ message: error.message }); });`,
      'error.message',
    ),
    message(
      `import { Hono } from 'hono'; new Hono().onError((err, c) => c.json({ message: err.message }, 500));`,
      'err.message',
    ),
    message(
      filter('Catch()', 'unknown', `response.status(500).json({ message: (exception as Error).message });`),
      '(exception as Error).message',
    ),
    message(
      filter(
        'Catch(QueryFailedError)',
        'QueryFailedError',
        `response.status(500).json({ message: exception.message });`,
      ),
      'exception.message',
    ),
    message(
      `export function sendError(res, error: Error) { res.status(500).json({ message: error.message }); }`,
      'error.message',
    ),
    stack(
      `export function sendError(res, error) { res.status(error.status).json({ message: error.message, stack: error.stack }); }`,
    ),
    message(
      `export function sendError(res, error) { res.status(500).json({ message: error.message }); }`,
      'error.message',
    ),
    message(
      `import { InternalServerErrorException } from '@nestjs/common'; export class Articles { fail(error: unknown) { throw new InternalServerErrorException((error as Error).message); } }`,
      '(error as Error).message',
    ),
    message(
      `import { NextResponse } from 'next/server'; const fail = (error: unknown) => NextResponse.json({ message: String(error) }, { status: 500 });`,
      'error',
    ),
    {
      name: 'a helper of the same file that sends what it is given',
      code: `function fail(res, status, text) { res.status(status).json({ message: text }); }\n${caught('fail(res, 500, error.message);')}`,
      errors: [
        {
          messageId: 'message',
          at: 'error.message',
          suggestions: [
            {
              messageId: 'replace',
              output: `function fail(res, status, text) { res.status(status).json({ message: text }); }\n${caught("fail(res, 500, 'Internal Server Error');")}`,
            },
          ],
        },
      ],
    },
    message(
      `const fail = (res, error) => res.status(400).json({ message: error.message });\n${caught('fail(res, error);')}`,
      'error.message',
    ),
    {
      name: 'a message that is replaced only for some errors',
      code: caught(
        `let { message } = error; if (error.name === 'CastError') message = 'no'; res.status(500).json({ message });`,
      ),
      errors: [{ messageId: 'message', at: 'message' }],
    },
    stack(
      caught(
        `const body = { stack: error.stack }; if (req.query.short) delete body.stack; res.status(500).json(body);`,
      ),
      'body',
    ),
    message(
      caught(`const errors = []; errors.push({ message: error.message }); res.status(500).json({ errors });`),
      'errors',
    ),
    message(caught(`const body = { errors: [] }; body.errors.push(error.message); res.json(body);`), 'body'),
    whole(
      express(`User.find({}, (error, users) => { if (error) return res.status(500).json(error); res.json(users); });`),
    ),
    message(caught(`res.writeHead(500, error.message); res.end();`), 'error.message'),
    // Node.js itself.
    stack(
      `var http = require('http'); http.createServer(function onRequest(req, res) { try { load(req); } catch (error) { res.statusCode = 500; res.end(error.stack); } }).listen(80);`,
    ),
    stack(
      `import { createServer } from 'node:https'; createServer(options, answer); function answer(request, response) { load().catch((error) => { response.end(error.stack); }); }`,
    ),
    message(
      `import type { IncomingMessage, ServerResponse } from 'node:http'; const answer = (req: IncomingMessage, res: ServerResponse) => { load((err) => { if (err) { res.writeHead(500); res.end(err.message); } }); };`,
      'err.message',
    ),
    stack(`server.on('request', (req, res) => { try { load(req); } catch (error) { res.write(error.stack); } });`),
    stack(`export function fail(res, error) { res.statusCode = 500; res.end(error.stack); }`),
    // Other ways to answer.
    message(caught(`res.setHeader('X-Error', error.message);`), 'error.message'),
    message(caught('res.redirect(`/login?error=${encodeURIComponent(error.message)}`);'), 'error.message'),
    message(caught('res.write(`data: ${JSON.stringify({ message: error.message })}`);'), 'error.message'),
    message(
      `import Router from '@koa/router'; new Router().get('/', async (ctx) => { try { await load(); } catch (error) { ctx.status = 500; ctx.body = { message: error.message }; } });`,
      'error.message',
    ),
    message(
      `import Router from '@koa/router'; new Router().get('/', async (ctx) => { try { await load(); } catch (error) { ctx.throw(400, error.message); } });`,
      'error.message',
    ),
    message(
      `import { NextResponse } from 'next/server'; export async function GET() { try { return await load(); } catch (error) { return NextResponse.json({ message: error.message }, { status: 500 }); } }`,
      'error.message',
      { filename: 'app/api/articles/route.ts' },
    ),
    message(
      `import { NextResponse } from 'next/server'; export async function GET() { try { return await load(); } catch (error) { return NextResponse.redirect(new URL('/?error=' + error.message, base)); } }`,
      'error.message',
      { filename: 'app/api/articles/route.ts' },
    ),
    message(
      `import type { APIGatewayProxyHandler } from 'aws-lambda'; export const handler: APIGatewayProxyHandler = async () => { try { return await load(); } catch (error) { return { statusCode: 500, body: JSON.stringify({ message: error.message }) }; } };`,
      'error.message',
    ),
    message(
      `import type { APIGatewayProxyEvent } from 'aws-lambda'; export const list = async (event: APIGatewayProxyEvent) => { let answer; try { answer = { statusCode: 200, body: '' }; } catch (error) { answer = { statusCode: 500, body: JSON.stringify({ message: error.message }) }; } return answer; };`,
      'error.message',
    ),
    message(
      `module.exports.list = async (event) => { try { return answer(200, await load()); } catch (error) { return answer(500, error.message); } };
const answer = (statusCode, text) => ({ statusCode, body: JSON.stringify({ text }) });`,
      'error.message',
      { filename: 'src/file.cjs' },
    ),
    message(
      `exports.list = (event, context, callback) => { load((error) => { callback(null, { statusCode: 500, body: error.message }); }); };`,
      'error.message',
      { filename: 'src/file.cjs' },
    ),
    message(
      filter(
        'Catch()',
        'any',
        `const body = { message: exception.message }; this.adapter.reply(host.switchToHttp().getResponse(), body, 500);`,
      ),
      'body',
    ),
    message(
      `import { Catch } from '@nestjs/common'; @Catch() export class Filter { catch(exception: Error, host) { host.switchToHttp().getResponse<Response>().status(500).json({ message: exception.message }); } }`,
      'exception.message',
    ),
    message(nest(`throw new InternalServerErrorException(error.message);`), 'error.message'),
    message(nest(`throw new HttpException({ code: 'X', message: error.message }, 500);`), 'error.message'),
    message(nest(`return { success: false, message: error.message };`), 'error.message'),
    message(
      `import { TRPCError } from '@trpc/server'; try { load(); } catch (error) { throw new TRPCError({ code: 'CONFLICT', message: error.message, cause: error }); }`,
      'error.message',
    ),
    message(
      `import { GraphQLError } from 'graphql'; try { load(); } catch (error) { throw new GraphQLError(error.message); }`,
      'error.message',
    ),
    stack(
      `import { GraphQLError } from 'graphql'; try { load(); } catch (error) { throw new GraphQLError('no', { extensions: { code: 'X', stack: error.stack } }); }`,
    ),
    stack(express(`const { error } = await load(); if (error) res.status(500).json({ stack: error.stack });`)),
    // What is no error's.
    { code: express(`res.json(process.env);`), errors: [{ messageId: 'environment', at: 'process.env' }] },
    {
      code: express(`res.json({ ok: true, env: { ...process.env } });`),
      errors: [{ messageId: 'environment', at: 'process.env' }],
    },
    {
      code: express(`res.json({ ok: true, folder: __dirname });`),
      errors: [
        {
          messageId: 'path',
          at: '__dirname',
          suggestions: [{ messageId: 'omit', output: express(`res.json({ ok: true });`) }],
        },
      ],
    },
    { code: express('res.send(`in ${process.cwd()}`);'), errors: [{ messageId: 'path', at: 'process.cwd()' }] },
    // Switches.
    {
      code: `import { ApolloServer } from '@apollo/server';\nnew ApolloServer({ schema, includeStacktraceInErrorResponses: true });`,
      errors: [
        {
          messageId: 'switch',
          at: 'includeStacktraceInErrorResponses: true',
          message:
            '`includeStacktraceInErrorResponses: true` sends clients the stack of every error in `extensions.stacktrace`, in production, too.',
          suggestions: [
            {
              messageId: 'remove',
              output: `import { ApolloServer } from '@apollo/server';\nnew ApolloServer({ schema });`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createYoga } from 'graphql-yoga'; createYoga({ schema, maskedErrors: false });`,
      errors: [{ messageId: 'switch', at: 'maskedErrors: false' }],
    },
    {
      code: `import { createYoga } from 'graphql-yoga'; createYoga({ schema, maskedErrors: { isDev: true } });`,
      errors: [{ messageId: 'switch', at: 'isDev: true' }],
    },
    {
      code: `import { initTRPC } from '@trpc/server'; initTRPC.context<Context>().create({ isDev: true });`,
      errors: [{ messageId: 'switch', at: 'isDev: true' }],
    },
    {
      code: `import express from 'express'; const app = express(); app.set('env', 'development'); app.listen(80);`,
      errors: [{ messageId: 'switch', at: "app.set('env', 'development')" }],
    },
    {
      code: `const errorhandler = require('errorhandler'); app.use(errorhandler());`,
      filename: 'src/file.cjs',
      errors: [{ messageId: 'switch', at: 'errorhandler()' }],
    },
    // A `catch` around an exception that hands it on, or is none of it.
    whole(keptBack('log.error(error); throw error;')),
    whole(keptBack('if (error instanceof ConflictException) throw error; return { saved: false };')),
    whole(keptBack('throw toFailure(error);')),
    whole(keptBack('return { saved: false, error };')),
    whole(keptBack('return { saved: false };', 'db.later(async (tx)')),
    // A portal for developers who are customers, and an application of which part only is for developers.
    message(developersMailbox('/** What developers see of their letters. */', 'DevMailbox'), 'error.message'),
    message(developersMailbox('/** Lists more letters in dev mode. */', 'Mailbox'), 'error.message'),
    // What may be refused, and what may hold more than what was given.
    message(
      `import { Router } from 'express';
const readTheme = () => readFile(path).then((text) => JSON.parse(text)).catch(() => readFile(other));
Router().get('/', (req, res) => { readTheme().then((theme) => { res.json(theme); }).catch((error) => { res.status(400).json({ text: error.message }); }); });`,
      'error.message',
    ),
    message(ownCheck('throw new Error(`No list: "${key}" in ${settings.path}`);'), 'error.message'),
    message(ownCheck('await store.report(key);').replace('const take = (', 'const take = async ('), 'error.message'),
    message(ownCheck('throw new Error(`No list: "${key}"`);', 500), 'error.message'),
    { ...stack(caught('res\r\n  .status(500)\r\n  .json({\r\n    stack: error.stack,\r\n  });')), name: 'CRLF' },
  ],
});

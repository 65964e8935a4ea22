import { defineCases } from '../rule-cases.ts';

const express4 = { dependencies: { express: '^4.21.0' } };
const express5 = { dependencies: { express: '^5.1.0' } };

export default defineCases({
  rule: 'no-try-catch-in-controller',
  valid: [
    {
      name: 'who sent the request, refused before the work, where the framework has no place for that',
      code: `export async function GET(request: Request) {
  let user;
  try {
    const found = await cms.auth({ headers: request.headers });
    user = found.user;
  } catch (error) {
    logger.error({ err: error }, 'No user');
    return new Response('Not allowed', { status: 403 });
  }
  if (!user) return new Response('Not allowed', { status: 403 });
  return Response.json(await load(user));
}`,
      filename: 'app/preview/route.ts',
      package: { dependencies: { next: '^16.0.0' } },
    },
    {
      name: 'functions that are given the request and the response, and only read of them',
      code: `import type { Request, Response } from 'express';
export function getDevice(req: Request, res: Response) { try { return res.locals.device ?? parse(req.get('X-Device')); } catch { return null; } }
export async function noteActivity(req: Request, res: Response, data: Activity) { try { await store.save({ ...data, id: res.locals?.['requestId'] }); } catch (error) { logger.error({ err: error }, 'Not noted'); } }`,
    },
    {
      name: 'a heartbeat that a probe asks for',
      code: `import { Router } from 'express';
Router().get('/__heartbeat__', async (req, res) => { try { await ping(); res.sendStatus(200); } catch (error) { res.sendStatus(500); } });`,
    },
    {
      name: 'one value out of the body of the request, refused by a function of another file',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/removed', async (c) => {
  let id: string;
  try {
    id = removedSchema.parse((await c.req.json()) as unknown).article.id;
  } catch (error) {
    if (error instanceof Error) return BadRequest(\`Not read: \${error.message}\`);
    return BadRequest('Not read');
  }
  return remove(c.get('account'), id);
});`,
    },
    {
      name: 'one narrowed error is answered as a success, the others go on',
      package: express5,
      code: `import { Router } from 'express';
Router().post('/links', async (req, res) => {
  try { res.send({ status: 'ok', data: await load(req.body.id) }); } catch (error) {
    if (error instanceof NotLinkedYet) { res.send({ status: 'ok', state: error.state }); } else { throw error; }
  }
});`,
    },
    {
      name: 'a function that tries what somebody wrote, by a check',
      code: `import type { Context } from 'koa';
class Events {
  static async testLibrary(ctx: Context) {
    try { ctx.body = await validateCode(ctx.request.body.code); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
}`,
    },
    {
      name: 'another way, as the sentence above the handler says',
      code: `import { Controller, Get, Logger, Param } from '@nestjs/common';
@Controller('people')
export class PeopleController {
  private readonly logger = new Logger(PeopleController.name);
  /**
   * The picture of a person. If no picture is set, draws one of the initials.
   */
  @Get(':id/picture')
  async picture(@Param('id') id: string) {
    try { return await this.files.read(id); } catch (error) { this.logger.debug('No picture', error); return await draw(id); }
  }
}`,
    },
    {
      name: 'another answer for one part, inside of the `try` for all',
      package: express4,
      code: `import { Router } from 'express';
Router().get('/tasks/:id', async (req, res, next) => {
  try {
    const task = await find(req.params.id);
    try { const state = await inspect(task); return res.status(200).json({ state }); } catch { return res.status(200).json({ state: task.state }); }
  } catch (error) { next(error); }
});`,
    },
    {
      name: 'a helper that is given the request and the response behind something else, elsewhere',
      filename: 'src/utils/answers.ts',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import type { FastifyReply, FastifyRequest } from 'fastify';
export async function answerWith(run: () => Promise<unknown>, request: FastifyRequest, reply: FastifyReply) {
  try { return reply.send(await run()); } catch (error) { return reply.code(500).send({ success: false, message: getErrors(error) }); }
}`,
    },
    {
      name: 'what is called a resolver, elsewhere or of something else',
      filename: 'src/resolvers/paths.ts',
      package: { dependencies: { graphql: '^16.8.0' } },
      code: `export const pathResolver = memoize(async (folder, name) => {
  try { return { path: await realpath(join(folder, name)) }; } catch (error) { log.error('No path', error); return { errorCodes: ['NOT_FOUND'] }; }
});`,
    },
    {
      name: 'the decoded path of the request',
      code: `import express from 'express';
const app = express();
app.get(/.*\\.txt$/, (req, res) => {
  let key: string;
  try {
    key = toKey(decodePath(req.path), req.hostname);
  } catch {
    res.status(400).send('Invalid request');
    return;
  }
  res.send(read(key));
});`,
      package: express5,
    },
    {
      name: 'an error that a function of the file throws with its cause',
      code: `import { Controller, Get, HttpException, Param } from '@nestjs/common';
function fail(cause: unknown): never {
  throw new HttpException('No article', 404, { cause });
}
@Controller('articles')
export class ArticlesController {
  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.articles.find(id);
    } catch (error) {
      this.logger.error(error);
      fail(error);
    }
  }
}`,
    },
    {
      name: 'another way to make the answer, as the comment above the handler says',
      code: `import { Controller, Get, Logger, Param } from '@nestjs/common';
@Controller('users')
export class UsersController {
  private readonly logger = new Logger(UsersController.name);
  /**
   * @returns The picture of the user or
   * a drawn one if not found.
   */
  @Get(':id/picture')
  async getPicture(@Param('id') id: string) {
    try {
      return await this.files.download(id);
    } catch (error) {
      this.logger.verbose('No picture, drawing one', error);
      return await draw(id);
    }
  }
}`,
    },
    {
      name: 'maps that are empty without it, of which single entries are asked for',
      package: { dependencies: { '@trpc/server': '^11.0.0' } },
      code: `import { initTRPC } from '@trpc/server';
import pino from 'pino';
const logger = pino();
const t = initTRPC.create();
export const releases = t.router({
  latest: t.procedure.query(async ({ input }) => {
    const tokens = new Map<string, string>();
    if (input.id) {
      try {
        const found = await loadSettings(input.id);
        if (found) for (const each of await loadTokens(found.id)) tokens.set(each.name, decrypt(each.value));
      } catch (error) {
        logger.warn({ error }, 'No tokens');
      }
    }
    return await Promise.all(input.names.map((name) => ask(name, tokens.get(name))));
  }),
});`,
    },
    {
      name: 'a function with the context of Hono that others call',
      filename: 'src/routes/choices.ts',
      package: { dependencies: { hono: '^4.0.0' } },
      code: `import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
const getChoices = async (c: Context) => {
  const standard = { isDark: false };
  const saved = getCookie(c, 'choices');
  try {
    return { ...standard, ...JSON.parse(saved) };
  } catch (error) {
    console.error('No choices', error);
    return standard;
  }
};
export const choices = { get: async ({ ctx }) => getChoices(ctx.c) };`,
    },
    {
      name: 'routes for developers alone, as the comment above their function says: 1',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Local-only routes for trying jobs out, where
// no schedule is waited for.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
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
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
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
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  });
}
`,
    },
    {
      name: 'a trial for a person',
      package: express5,
      code: `import { Router } from 'express';
Router().get('/connections/:id/test', (req, res) => connections.testConnection(req.params.id).then((made) => res.json(made)).catch((error) => res.status(400).json({ error: 'No connection' })));
Router().post('/sources/:type/test/files', async (req, res) => {
  try { res.json(await sources.testFiles(req.params.type, req.files)); } catch (error) { res.status(400).json({ error: 'No file' }); }
});`,
    },
    {
      name: 'a trial for a person, by the first word of the last segment',
      package: express4,
      code: `import express from 'express';
const app = express();
app.post('/setup/test_server', async (req, res) => {
  try { res.json({ ok: await testConnection(req.body.host) }); } catch (error) { res.status(404).json({ ok: false }); }
});`,
    },
    {
      name: 'a probe by the place of its file',
      filename: 'api/status/up.js',
      package: express4,
      code: `export default async (req, res) => {
  try { res.send(await load()); } catch (error) { res.status(500).send('Down'); }
};`,
    },
    {
      name: 'functions that render the error, given the response by the rejection',
      package: express4,
      code: `const { renderErrorView } = require('./views');
module.exports = (req, res) => charges.create(req.body).then((charge) => res.redirect(303, charge.href)).catch((error) => {
  if (error.status === 403) { return renderErrorView(req, res, 'forbidden', 400); } else { return renderErrorView(req, res, 'internal', error.status || 500); }
});`,
    },
    {
      name: 'an object that is made of one value of the path',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import fastify from 'fastify';
const app = fastify();
app.get('/blocks/:height', async (request, reply) => {
  let height;
  try { height = new Height(request.params.height); } catch (error) {
    await reply.code(400).send({ error: 'No height' });
    return;
  }
  await reply.send(await blocks.find(height, request.query.limit));
});`,
    },
    {
      name: 'who asks shall not learn whether there is an account',
      package: { dependencies: { '@koa/router': '^13.0.0', koa: '^3.0.0' } },
      code: `import Router from '@koa/router';
new Router().post('/forgot', async (ctx) => {
  try {
    await sendLink(await findAccount(ctx.request.body.email));
    ctx.body = { sent: true };
  } catch (error) {
    logger.error({ err: error }, 'No link sent');
    // The client must not learn whether the address is known
    ctx.body = { sent: true };
  }
});`,
    },
    {
      name: 'a sealed value of the query is opened',
      package: { dependencies: { next: '^15.0.0' } },
      filename: 'pages/api/login/done.ts',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function done(req: NextApiRequest, res: NextApiResponse) {
  const { ticket } = req.query as { ticket: string };
  let origin: string;
  try { origin = await decodeState(req.query.state as string, secret); } catch (error) { res.status(400).json({ error: 'Bad state' }); return; }
  let owner;
  try { owner = tickets.validate(ticket, Kind.Approval); } catch (error) { return res.status(403).send('Bad ticket'); }
  let again: string;
  try { again = await decodeState(req.query.state as string, secret); } catch (error) { res.status(400).json({ error: 'Bad state' }); return; }
  res.redirect(origin + again + owner);
}
export async function open(req: NextApiRequest, res: NextApiResponse) {
  const { session } = req.body;
  let token: string;
  try { token = await decodeState(session, secret); } catch (error) { res.status(400).json({ error: 'Bad session' }); return; }
  res.status(200).json({ token });
}`,
    },
    {
      name: 'a page is shown by a function that is given the response alone',
      package: express4,
      code: `import { Router } from 'express';
Router().get('/notes/:id', async (req, res) => {
  try { const note = await find(req.params.id); res.json(note); } catch (error) { logger.error(error); renderFailure(req, res); }
});`,
    },
    {
      name: 'parsing by functions of the file that do nothing else',
      package: express5,
      code: `import { Router } from 'express';
const toAddress = (text) => {
  const url = new URL(text.trim());
  if (!['http:', 'https:'].includes(url.protocol)) throw new TypeError('Unknown protocol');
  return url.toString();
};
const toAddresses = (list = []) => list.map((each) => ({ ...each, url: toAddress(each.url) }));
Router().post('/pages', async (req, res) => {
  let { url, pages } = req.query;
  try { url = toAddress(url); } catch { return res.status(400).json({ error: 'Invalid URL' }); }
  try { pages = toAddresses(pages); } catch { return res.status(400).json({ error: 'Invalid URL in pages' }); }
  const found = await find(url);
  res.json(await save(await merge(found, pages)));
});`,
    },
    {
      name: 'a library takes apart what the client sent',
      package: express5,
      code: `import { Router } from 'express';
import AdmZip from 'adm-zip';
Router().post('/archive', async (req, res) => {
  let archive;
  try { archive = new AdmZip(req.file.buffer); } catch { return res.status(400).json({ error: 'No archive' }); }
  const found = await find(archive);
  res.json(await save(found));
});`,
    },
    {
      name: 'a check of what was taken out of the body',
      package: express5,
      code: `import { Router } from 'express';
import { Value } from '@sinclair/typebox/value';
Router().post('/orders', async (req, res) => {
  const { order } = req.body;
  let decoded;
  try { decoded = Value.Decode(Order, order); } catch (error) { return res.status(400).json({ error: 'Invalid order' }); }
  let data = req.body;
  try { data = DataSchema.parse(data); } catch (error) { return res.status(400).json({ error: 'Invalid data' }); }
  const found = await find(decoded, data);
  res.json(await save(found));
});`,
    },
    {
      name: 'a wrapper of handlers answers the rejection',
      package: express5,
      code: `exports.answerErrors = (run) => (req, res, next) => run(req, res, next).catch((error) => { res.status(500).json({ error: 'Failed' }); });`,
    },
    {
      name: 'a person reads on the next page what failed',
      code: `import express from 'express';
express().post('/a', async (req, res) => {
  try { await ingest(req.body); } catch (error) { console.error(error); req.flash('errors', { msg: 'Failed' }); } finally { close(); }
  res.redirect('/a');
});`,
    },
    {
      name: 'what is given the response in an object may have answered',
      code: `import express from 'express';
express().get('/a', async (req, res) => {
  try { const operation = { req, res }; await authenticate(operation); await permit(operation, 'read'); res.end(); } catch (error) { console.error(error); }
});`,
    },
    {
      name: 'a page that says to a person what failed',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/callback', async (req, res) => {
  try {
    await connect(req.query.code);
    res.setHeader('Content-Type', 'text/html');
    res.send(toPage('Connected'));
  } catch (error) {
    const page = toPage('Could not connect');
    res.setHeader('Content-Type', 'text/html');
    res.status(500).send(page);
  }
});
router.get('/sign-in', async (req, res) => { try { await begin(req); res.send('ok'); } catch (error) { res.status(500).render('failed'); } });`,
    },
    {
      name: 'a window that waits on a socket is told',
      package: express5,
      code: `import { Router } from 'express';
Router().get('/connect', async (req, res) => {
  try { await begin(req, res); } catch (error) { return publisher.notifyError(res, req.query.socket, error); }
});`,
    },
    {
      name: 'SCIM says what errors look like',
      package: express5,
      code: `import { Router } from 'express';
Router().put('/Users/:id', async (req, res) => {
  try { res.json(await update(req.params.id, req.body)); } catch (error) {
    res.status(400).json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400', detail: 'Cannot update' });
  }
});`,
    },
    {
      name: 'a router of another library',
      package: { dependencies: { express: '^5.1.0', shared: '^2.0.0' } },
      code: `import Library from 'shared/server';
const router = Library.getRouter();
router.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { res.status(500).json({ error: 'failed' }); } });`,
    },
    {
      name: 'the status of the service',
      package: express5,
      code: `import { Router } from 'express';
Router().get('/__status', async (req, res) => { try { res.json({ isBuilt: await look() }); } catch (error) { res.status(500).json({ error: 'failed' }); } });`,
    },
    {
      name: 'a webhook that says why it answers as it does',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.post('/webhooks/billing', async (req, res) => {
  try { await apply(req.body); res.json({}); } catch (error) {
    logger.error(error);
    // Anything but 2xx makes the sender try again later
    res.status(500).send('failed');
  }
});`,
    },
    {
      name: 'the folder of a webhook',
      filename: 'app/api/webhooks/billing/route.ts',
      code: `export async function POST(request: Request) {
  try { await apply(await request.json()); return Response.json({}); } catch (error) {
    // One answer for all, so that a forged signature learns nothing
    return Response.json({ error: 'failed' }, { status: 400 });
  }
}`,
    },
    {
      name: 'Koa: one narrowed error gets a status, the others go on',
      code: `import Router from '@koa/router';
const router = new Router();
router.get('/static/*path', async (ctx) => {
  try { await send(ctx, ctx.path); } catch (error) {
    if (error.status === 404) { ctx.status = 400; return; }
    throw error;
  }
});`,
    },
    {
      name: 'one narrowed error gets a status, the others go on in the else, also with a note on them',
      package: express5,
      code: `import { Router } from 'express';
import OError from '@overleaf/o-error';
const router = Router();
router.put('/drafts/:id', async (req, res) => {
  try { res.json(await save(req.params.id, req.body)); } catch (error) {
    if (error instanceof TooLong) { return res.sendStatus(422); } else { throw error; }
  }
});
router.post('/drafts/:id/mails', async (req, res) => {
  try { res.json(await mail(req.params.id)); } catch (error) {
    if (error?.left === 0) { return res.sendStatus(429); } else { throw OError.tag(error, 'mail not sent'); }
  }
});`,
    },
    {
      name: 'a comparison in constant time, which throws for other lengths',
      package: express5,
      code: `import crypto, { timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
const router = Router();
router.get('/pictures/:mac/:name', async (req, res) => {
  const parts = req.originalUrl.split('/');
  const made = sign(parts[2]);
  try {
    if (!crypto.timingSafeEqual(Buffer.from(made), Buffer.from(parts[1]))) throw new Error('Wrong signature');
  } catch { res.status(403).send('Wrong signature'); return; }
  res.json(await find(parts[2]));
});
router.use((req, res, next) => {
  let isSame = false;
  try {
    isSame = timingSafeEqual(crypto.createHmac('sha256', key).update(req.rawBody).digest(), Buffer.from(req.get('x-sign'), 'hex'));
  } catch { return res.sendStatus(401); }
  return isSame ? next() : res.sendStatus(401);
});`,
    },
    {
      name: 'a comment that says why the global error handler is not to answer, and a log',
      package: express5,
      code: `import { Router } from 'express';
import pino from 'pino';
const logger = pino();
const router = Router();
router.head('/drafts/:id', async (req, res) => {
  let draft;
  try { draft = await find(req.params.id); } catch (error) {
    if (error instanceof NotFound) return res.status(404).end();
    // Nothing is sent here instead of what the global
    // error handler sends, since a HEAD has no body.
    logger.error({ err: error }, 'draft not found');
    return res.status(500).end();
  }
  res.set('content-length', String(draft.size)).end();
});`,
    },
    {
      name: 'the same, with a logger that has the levels of syslog',
      package: express5,
      code: `import { Router } from 'express';
import logger from './logger.js';
const router = Router();
router.head('/drafts/:id', async (req, res) => {
  try { res.set('content-length', String((await find(req.params.id)).size)).end(); } catch (err) {
    // Instead of using the global error handler, an empty answer is sent
    logger.err({ err }, 'draft not found');
    return res.status(500).end();
  }
});`,
    },
    {
      name: 'no catch, only cleaning up',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } finally { release(); } });`,
    },
    {
      name: 'a function that handles no request',
      code: `import express from 'express';
export async function find(id: string) { try { return await load(id); } catch (error) { return null; } }`,
    },
    {
      name: 'Express 4: an async handler hands its rejection on',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => { try { res.json(await find()); } catch (error) { next(error); } });`,
    },
    {
      name: 'Express of unknown version: the same',
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => { try { res.json(await find()); } catch (error) { next(error); } });`,
    },
    {
      name: 'Express 5: a promise that is not returned still needs catch(next)',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', (req, res, next) => { find().then((all) => res.json(all)).catch(next); });`,
    },
    {
      name: 'Express 5: logging before next() is not forwarding only',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => { try { res.json(await find()); } catch (error) { log.warn(error); next(error); } });`,
    },
    {
      name: 'error middleware',
      code: `import express from 'express';
const app = express();
app.use((err, req, res, next) => { try { res.status(500).json(shape(err)); } catch (error) { res.status(500).json({ error }); } });`,
    },
    {
      name: 'error middleware by its type',
      code: `import type { ErrorRequestHandler } from 'express';
export const onError: ErrorRequestHandler = (err, req, res, next) => {
  try { res.status(500).json(shape(err)); } catch (error) { res.status(500).json({ error }); }
};`,
    },
    {
      name: 'middleware that passes control on',
      code: `import type { Request, Response, NextFunction } from 'express';
export async function authenticate(req: Request, res: Response, next: NextFunction) {
  try { req.user = await verify(req.headers.authorization); next(); } catch (error) { res.status(401).json({ error: 'no' }); }
}`,
    },
    {
      name: "fastify's setErrorHandler",
      code: `import fastify from 'fastify';
const app = fastify();
app.setErrorHandler(async (error, request, reply) => { try { await reply.send(shape(error)); } catch (e) { reply.code(500).send({ e }); } });`,
    },
    {
      name: "Hono's onError",
      code: `import { Hono } from 'hono';
const app = new Hono();
app.onError(async (error, c) => { try { return c.json(await shape(error), 500); } catch (e) { return c.json({ e }, 500); } });`,
    },
    {
      name: "Koa's first middleware is the global handler",
      code: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => { try { await next(); } catch (error) { ctx.status = error.status ?? 500; ctx.body = shape(error); } });`,
    },
    {
      name: 'an exception filter',
      code: `import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
@Catch()
export class Filter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) { try { this.answer(error, host); } catch (e) { host.switchToHttp().getResponse().status(500).json({ e }); } }
}`,
    },
    {
      name: 'a NestJS provider is no controller',
      code: `import { Injectable } from '@nestjs/common';
@Injectable()
export class ArticlesService { async create(input) { try { return await this.store.save(input); } catch (error) { throw new Error('no'); } } }`,
    },
    {
      name: 'a method of a controller that handles no route',
      code: `import { Controller } from '@nestjs/common';
@Controller('articles')
export class ArticlesController { private async load(id) { try { return await this.store.load(id); } catch (error) { return null; } } }`,
    },
    {
      name: 'one named error of another library becomes a domain error',
      code: `import { Controller, Get } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @Get(':id') async find(id) {
    try { return await this.store.find(id); } catch (error) {
      if (error instanceof PrismaNotFound) throw new ArticleNotFound(id);
      throw error;
    }
  }
}`,
    },
    {
      name: 'the same, all others first',
      code: `import { Controller, Get } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @Get(':id') async find(id) {
    try { return await this.store.find(id); } catch (error) {
      if (!(error instanceof PrismaNotFound)) throw error;
      throw new ArticleNotFound(id);
    }
  }
}`,
    },
    {
      name: 'a domain error that keeps its cause',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/a', async () => { try { return await find(); } catch (error) { throw new UpstreamFailed('search', { cause: error }); } });`,
    },
    {
      name: 'logging and rethrowing',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/a', async (request) => { try { return await find(); } catch (error) { request.log.error(error); throw error; } });`,
    },
    {
      name: 'an event stream',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  try { for await (const step of run()) res.write(step); } catch (error) { res.status(500).end('event: error'); }
});`,
    },
    {
      name: 'a response that may have begun',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  try { await send(res); } catch (error) { if (!res.headersSent) res.status(500).end(); }
});`,
    },
    {
      name: 'a file piped into the response',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { (await open()).pipe(res); } catch (error) { res.status(404).end(); } });`,
    },
    {
      name: '@Sse answers over an open stream',
      code: `import { Controller, Sse } from '@nestjs/common';
@Controller()
export class Events { @Sse('a') async all() { try { return await this.open(); } catch (error) { return failed(error); } } }`,
    },
    {
      name: 'a header that falls back',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  let filter;
  try { filter = JSON.parse(req.headers['x-filter']); } catch { filter = {}; }
  res.json(await find(filter));
});`,
    },
    {
      name: 'a body that is not JSON is one known failure',
      filename: 'app/a/route.ts',
      code: `import { NextResponse } from 'next/server';
export async function POST(request: Request) {
  let body;
  try { body = await request.json(); } catch { return NextResponse.json({ error: 'not JSON' }, { status: 400 }); }
  const made = await create(body);
  return NextResponse.json(made);
}`,
    },
    {
      name: 'an optional thing is done without',
      code: `import express from 'express';
const app = express();
app.post('/a', async (req, res) => {
  const user = await signUp(await validate(req.body));
  try { await greet(user); } catch (error) { logger.warn({ err: error }, 'greeting failed'); }
  res.status(201).json(user);
});`,
    },
    {
      name: 'one of many may fail',
      code: `import express from 'express';
const app = express();
app.post('/a', async (req, res) => {
  const failed = [];
  for (const each of req.body) { try { await save(each); } catch (error) { failed.push(each.id); } }
  res.json({ failed });
});`,
    },
    {
      name: 'the client is sent elsewhere',
      code: `import express from 'express';
const app = express();
app.get('/callback', async (req, res) => { try { await signIn(req.query.code); res.redirect('/'); } catch (error) { res.redirect('/sign-in?failed'); } });`,
    },
    {
      name: 'a resolver maps one known error to a typed result',
      code: `export const resolvers = { Mutation: { async createArticle(_, { input }) {
  try { return await create(input); } catch (error) {
    if (error instanceof TitleTaken) return { __typename: 'TitleTaken', title: input.title };
    throw error;
  }
} } };`,
    },
    {
      name: 'an object that merely has a key Query',
      code: `const parsers = { Query: { parse(text) { try { return JSON.parse(text); } catch { return null; } } } };`,
    },
    {
      name: 'a client, not a router',
      code: `import axios from 'axios';
axios.get('/a', async (req, res) => { try { await find(); } catch (error) { res.status(500).json({ error }); } });`,
    },
    {
      name: 'a plain http server has no global handler',
      code: `import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
export const listener = async (req: IncomingMessage, res: ServerResponse) => { try { await answer(res); } catch (error) { res.statusCode = 500; res.end(); } };`,
    },
    {
      name: 'a function inside a handler is none',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  res.json(await Promise.all(ids.map(async (id) => { try { return await find(id); } catch (error) { return null; } })));
});`,
    },
    {
      name: 'a route file of a project without Next.js',
      filename: 'app/a/route.ts',
      package: { dependencies: { 'solid-start': '1.0.0' } },
      code: `export async function GET() { try { return Response.json(await find()); } catch (error) { return Response.json({ error }, { status: 500 }); } }`,
    },
    {
      name: 'an exported handler that is no Lambda',
      code: `export const handler = async (event) => { try { await run(event); } catch (error) { track(error); } };`,
    },
    {
      name: 'a framework the contract ignores',
      contract: 'frameworks:\n  ignore: [express]\n',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { throw error; } });`,
    },
    {
      name: 'a wrapper of handlers is the global handler',
      code: `import type { Request, Response } from 'express';
export function withErrors(config) {
  return async (req: Request, res: Response) => { try { await config.run({ req, res }); } catch (error) { res.status(500).json(shape(error)); } };
}`,
    },
    {
      name: 'a health check answers whether it works',
      code: `import { Router } from 'express';
Router().get('/healthz', async (req, res) => { try { await ping(); res.json({ ok: true }); } catch (error) { res.status(503).json({ ok: false }); } });`,
    },
    {
      name: 'a question that a failure answers',
      code: `import { Controller, Post } from '@nestjs/common';
@Controller()
export class Bridges { @Post() async validate(input) { try { await this.ask(input); return { isValid: true }; } catch (error) { return { isValid: false, error: error.message }; } } }`,
    },
    {
      name: 'a private folder of Next.js',
      filename: 'app/api/_a/route.ts',
      package: { dependencies: { next: '^15.0.0' } },
      code: `export async function GET() { try { return Response.json(await find()); } catch (error) { return Response.json({ error }, { status: 500 }); } }`,
    },
    {
      name: 'a page that is redirected to or shown',
      filename: 'app/callback/route.ts',
      code: `import { NextResponse } from 'next/server';
export async function GET(request: Request) { try { return NextResponse.redirect(await finish(request)); } catch (error) { return failedPage(request); } }`,
    },
    {
      name: 'a helper that is only given the context',
      code: `import type { Context } from 'koa';
export function getSessions(ctx: Context) { try { return JSON.parse(ctx.cookies.get('sessions')); } catch (error) { return {}; } }`,
    },
    {
      name: 'a helper that is only given the request',
      code: `import type { FastifyRequest } from 'fastify';
export const verify = async (request: FastifyRequest, secret: string) => { try { return { success: true, user: await check(request, secret) }; } catch (error) { return { success: false }; } };`,
    },
    {
      name: 'a service that is given request and response',
      code: `import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
@Injectable()
export class Registrations { async handle(req: Request, res: Response) { try { await this.save(req.body); } catch (error) { res.status(500).end(); } } }`,
    },
    {
      name: 'an error made of the caught one is passed on',
      package: express4,
      code: `import { Router } from 'express';
Router().post('/a', async (req, res, next) => { try { res.json(await save(req.body)); } catch (e) { logger.error('failed', e); const error = toError(e, { code: 'SAVE' }); next(error); } });`,
    },
    {
      name: 'a handler in a stream’s hands',
      code: `import { Router } from 'express';
Router().get('/a', async (req, res) => { files.handleFileStream(req, res).catch(() => { res.status(404).end(); }); });`,
    },
    {
      name: 'an empty catch is another rule’s',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch {} });`,
    },
    {
      name: 'a webhook that checks who signed its body',
      package: express5,
      code: `import express from 'express';
const app = express();
app.post('/hooks', async (req, res) => {
  let event;
  try { event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret); } catch (error) { return res.status(400).send('Bad signature'); }
  await handle(event);
  await remember(event.id);
  res.json({ received: true });
});`,
    },
    {
      name: 'a webhook that reads its body itself, and an identity that is checked with a key',
      package: express5,
      code: `import express from 'express';
import { buffer } from 'micro';
const app = express();
app.post('/hooks', async (req, res) => {
  let event = req.body;
  try {
    const body = await buffer(req);
    event = stripe.webhooks.constructEvent(body, req.headers['stripe-signature'], secret);
  } catch (error) { return res.status(400).send('Bad signature'); }
  await handle(event);
  res.json({ received: true });
});
app.post('/login', async (req, res) => {
  const { identityToken } = req.body ?? {};
  let claims;
  try { claims = await verifyIdentityToken(identityToken, clientId); } catch { return res.status(401).json({ error: 'Invalid token' }); }
  res.json(await logIn(claims));
});`,
    },
    {
      name: 'a function that throws another error is given the caught one',
      code: `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const list = t.procedure.query(async () => { try { return await find(); } catch (error) { toTRPCError(error); } });`,
    },
    {
      name: 'an exception that keeps the cause in its options',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.get('/a', async (c) => { try { return c.json(await find()); } catch (error) { throw new HTTPException(502, { message: 'No answer', cause: error }); } });`,
    },
    {
      name: 'a redirect by its status',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { res.status(302).setHeader('Location', '/failed').end(); } });`,
    },
    {
      name: 'a helper beside the API routes',
      filename: 'pages/api/users/find.ts',
      code: `const find = async (id: string) => { try { return await load(id); } catch (error) { return null; } };
export default find;`,
    },
    {
      name: 'a rejection that is translated with its cause, and one of an optional thing',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/a', async () => find().catch((error) => { throw new FindFailed({ cause: error }); }));
app.get('/b', async () => { const tags = await findTags().catch(() => []); return { all: await find(tags) }; });`,
    },
    {
      name: 'a resolver without a type beside it, and a promise that is made',
      package: { dependencies: { graphql: '^16' } },
      code: `export const options = { resolve: async (path) => { try { return await find(path); } catch (error) { return null; } } };
export const made = new Promise(async (resolve) => { try { resolve(await find()); } catch (error) { resolve(null); } });`,
    },
    {
      name: 'a function that is given an event and answers nobody',
      package: { dependencies: { 'aws-lambda': '^1' } },
      code: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const readBody = async (event: APIGatewayProxyEvent) => { try { return await parse(event.body); } catch (error) { return null; } };`,
    },
    {
      name: 'a body that is parsed and checked in a part of a handler',
      filename: 'app/articles/route.ts',
      code: `export async function POST(request: Request) {
  let body;
  try {
    body = form.safeParse(await request.json());
    if (!body.success) return new Response(JSON.stringify({ error: 'no' }), { status: 400 });
  } catch { return new Response(JSON.stringify({ error: 'no JSON' }), { status: 400 }); }
  const article = await create(body.data);
  return Response.json(await publish(article));
}`,
    },
    {
      name: 'a comment says why it goes on',
      code: `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const list = t.procedure.query(async () => {
  try { return await find(); } catch (error) {
    // A public page is shown without them rather than not at all.
    return [];
  }
});`,
    },
    {
      name: 'a check of who signed a webhook, after guards, with what makes the checker',
      package: express5,
      code: `import express from 'express';
const app = express();
app.post('/paid', async (req, res) => {
  const sig = req.headers['stripe-signature'];
  if (!sig) return res.status(400).send('no signature');
  let event;
  try {
    if (!secret) return;
    const stripe = getStripe(true);
    event = await stripe.webhooks.constructEventAsync(await req.text(), sig, secret);
  } catch (error) {
    return res.status(400).send('Wrong signature');
  }
  if (event.type === 'paid') res.json({ received: true });
});
app.post('/sent', async (req, res) => {
  let message;
  try { const hook = new Webhook(secret); message = hook.verify(req.body, req.headers.get('x-signature')); } catch (error) { return res.status(401).json({ error: 'no' }); }
  res.json(message);
});`,
    },
  ],
  invalid: [
    {
      name: 'who sent the request beside other work, with another status, or as all that is asked',
      code: `export async function GET(request: Request) {
  let user;
  try { user = await cms.auth({ headers: request.headers }); await keep(user); } catch (one) { return new Response('No', { status: 403 }); }
  return Response.json(await load(user));
}
export async function PUT(request: Request) {
  let user;
  try { user = await cms.auth({ headers: request.headers }); } catch (two) { return new Response('No', { status: 500 }); }
  return Response.json(await load(user));
}
export async function POST(request: Request) {
  try { return Response.json(await cms.auth({ headers: request.headers })); } catch (three) { return new Response('No', { status: 403 }); }
}`,
      filename: 'app/preview/route.ts',
      package: { dependencies: { next: '^16.0.0' } },
      errors: [
        { messageId: 'answers', at: 'catch (one)' },
        { messageId: 'answers', at: 'catch (two)' },
        { messageId: 'answers', at: 'catch (three)' },
      ],
    },
    {
      name: 'who sent the request, where a middleware could ask',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  let user;
  try { user = await cms.auth({ headers: req.headers }); } catch (error) { return res.status(403).json({ error: 'No' }); }
  res.json(await load(user));
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'one that hands its response on, after it has read of it',
      code: `import type { Request, Response } from 'express';
export async function list(req: Request, res: Response) { try { send(res, await load(res.locals.user)); } catch (error) { sendError(res, 500, 'Failed'); } }`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a heartbeat that a client sends',
      code: `import { Router } from 'express';
Router().post('/agents/:id/heartbeat', async (req, res) => { try { await note(req.params.id); res.sendStatus(200); } catch (error) { res.sendStatus(500); } });`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'what is asked of a store beside the body, and an answer that is no refusal',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/removed', async (c) => {
  let id: string;
  try {
    id = await find((await c.req.json()) as unknown);
  } catch (error) {
    return BadRequest('Not read');
  }
  return remove(id);
});
app.post('/added', async (c) => {
  let id: string;
  try {
    id = removedSchema.parse((await c.req.json()) as unknown).article.id;
  } catch (error) {
    return InternalServerError('Not read');
  }
  return remove(id);
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'what is looked up by the path of the request',
      code: `import express from 'express';
const app = express();
app.get(/.*\\.txt$/, (req, res) => {
  let key: string;
  try {
    key = toKey(findFile(req.path), req.hostname);
  } catch {
    res.status(400).send('Invalid request');
    return;
  }
  res.send(key);
});`,
      package: express5,
      errors: [{ messageId: 'answers', at: 'catch' }],
    },
    {
      name: 'an answer by a function that the catch declares, and one by an object of the project',
      code: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  try {
    res.send({ status: 'ok', data: await list(req.body) });
  } catch (error) {
    const fail = (data) => res.send({ status: 'ok', data });
    fail({ reason: 'refused' });
  }
});
app.post('/joins', async (req, res) => {
  try {
    res.status(200).send(new Answer(true, await join(req.body)));
  } catch (error) {
    res.status(200).send(new Answer(false, null, 'Not joined'));
  }
});
app.post('/others', async (req, res) => {
  try {
    res.status(200).send(await join(req.body));
  } catch (error) {
    const text = () => String(error);
    store(text());
  }
});`,
      package: express5,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'swallows', at: 'catch (error)' },
      ],
    },
    {
      name: 'an error that a function of the file throws, as its type says',
      code: `import { Controller, Get, HttpException, Param } from '@nestjs/common';
function fail(text: string, status = 400): never {
  throw new HttpException(text, status);
}
@Controller('articles')
export class ArticlesController {
  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.articles.find(id);
    } catch (error) {
      this.logger.error(error);
      fail('No such article', 404);
    }
  }
}`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'ArticlesController.find' puts one error in place of whatever it catches here, without the cause, so that an exception filter cannot log what failed.",
        },
      ],
    },
    {
      name: 'an error that a function of the file throws on every way',
      code: `import { Controller, Get, HttpException, Param } from '@nestjs/common';
function fail(id) {
  if (id === '') throw new HttpException('No id', 400);
  else throw new HttpException('No article', 404);
}
@Controller('articles')
export class ArticlesController {
  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.articles.find(id);
    } catch (error) {
      this.logger.error(error);
      fail(id);
    }
  }
}`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'ArticlesController.find' puts one error in place of whatever it catches here, without the cause, so that an exception filter cannot log what failed.",
        },
      ],
    },
    {
      name: 'a function that throws on one way only',
      code: `import { Controller, Get, HttpException, Param } from '@nestjs/common';
function fail(id) {
  if (id === '') return;
  throw new HttpException('No article', 404);
}
@Controller('articles')
export class ArticlesController {
  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.articles.find(id);
    } catch (error) {
      this.logger.error(error);
      fail(id);
    }
  }
}`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'an async function that throws, which nobody waits for',
      code: `import { Controller, Get, HttpException, Param } from '@nestjs/common';
async function fail(id): Promise<never> {
  throw new HttpException(id, 404);
}
@Controller('articles')
export class ArticlesController {
  @Get(':id')
  async find(@Param('id') id: string) {
    try {
      return await this.articles.find(id);
    } catch (error) {
      this.logger.error(error);
      fail(id);
    }
  }
}`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'a promise that is returned without waiting for it',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/articles/:id', async (req, res) => {
  try {
    return articles.find(req.params.id).then((found) => res.json(found));
  } catch (error) {
    return res.status(500).json({ error: 'Failed' });
  }
});`,
      errors: [
        {
          messageId: 'unseen',
          at: 'catch (error)',
          message:
            "'GET /articles/:id' returns the promise of this try without awaiting it, so that the catch never sees what rejects it.",
        },
      ],
    },
    {
      name: 'a promise that is awaited, and what may be none',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/articles/:id', async (req, res) => {
  try {
    return await articles.find(req.params.id).then((found) => res.json(found));
  } catch (error) {
    return res.status(500).json({ error: 'Failed' });
  }
});
router.get('/articles/:id', async (req, res) => {
  try {
    return answer(res);
  } catch (error) {
    return res.status(500).json({ error: 'Failed' });
  }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'another way to make the answer, without a comment or with a value of its own',
      code: `import { Controller, Get, Logger, Param } from '@nestjs/common';
@Controller('users')
export class UsersController {
  private readonly logger = new Logger(UsersController.name);
  /** Gives the picture of the user. */
  @Get(':id/picture')
  async getPicture(@Param('id') id: string) {
    try { return await this.files.download(id); } catch (one) { this.logger.warn('No picture', one); return await draw(id); }
  }
  /** Gives the name of the user or a standard one if not found. */
  @Get(':id/name')
  async getName(@Param('id') id: string) {
    try { return await this.names.load(id); } catch (two) { this.logger.warn('No name', two); return 'nobody'; }
  }
}`,
      errors: [
        { messageId: 'swallows', at: 'catch (one)' },
        { messageId: 'swallows', at: 'catch (two)' },
      ],
    },
    {
      name: 'a map that is answered as a whole, or a list',
      package: { dependencies: { '@trpc/server': '^11.0.0' } },
      code: `import { initTRPC } from '@trpc/server';
import pino from 'pino';
const logger = pino();
const t = initTRPC.create();
export const releases = t.router({
  latest: t.procedure.query(async ({ input }) => {
    const tokens = new Map<string, string>();
    try { for (const each of await loadTokens(input.id)) tokens.set(each.name, decrypt(each.value)); } catch (one) { logger.warn({ one }, 'No tokens'); }
    return tokens;
  }),
  oldest: t.procedure.query(async ({ input }) => {
    const names = [];
    try { for (const each of await loadTokens(input.id)) names.push(toName(each.value)); } catch (two) { logger.warn({ two }, 'No names'); }
    return names;
  }),
});`,
      errors: [
        { messageId: 'swallows', at: 'catch (one)' },
        { messageId: 'swallows', at: 'catch (two)' },
      ],
    },
    {
      name: 'a function with the context of Hono that is given to others, too',
      filename: 'src/routes/choices.ts',
      package: { dependencies: { hono: '^4.0.0' } },
      code: `import { Hono, type Context } from 'hono';
const getChoices = async (c: Context) => {
  const standard = c.json({ isDark: false });
  try { return c.json(await loadChoices(c.req.param('id'))); } catch (error) { console.error('No choices', error); return standard; }
};
const app = new Hono();
app.get('/:id', getChoices);
app.post('/:id', async (c) => { await save(await c.req.json()); return getChoices(c); });`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 1',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Runs jobs on demand, in production, too.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  });
}
`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 2',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// Not local-only: jobs are run on demand.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  });
}
`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'routes whose comment does not say that they are for developers alone: 3',
      package: { dependencies: { express: '^5.1.0' } },
      code: `import type { Express } from 'express';
// What is sent differs by NODE_ENV.
export function mountRoutes(app: Express) {
  app.get('/probe/:name', async (req, res) => {
    try { res.json(await run(req.params.name)); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  });
}
`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a status that is set in the catch and sent below it, or not sent',
      package: express5,
      code: `import { Router } from 'express';
Router().get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { res.status(error.status || 500); } res.end(); });
Router().get('/b', async (req, res) => { try { res.json(await find()); } catch (err) { res.status(500); } });`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'swallows', at: 'catch (err)' },
      ],
    },
    {
      name: 'a function that is given the response answers, in an object, too',
      package: express4,
      code: `import { Router } from 'express';
Router().get('/notes/:id', async (req, res) => {
  try { const note = await find(req.params.id); res.json(note); } catch (error) { logger.error(error); return fail(req, res); }
});
Router().get('/notes', async (req, res) => {
  try { const notes = await list(); res.json(notes); } catch (error) { finish({ res, status: 500 }); }
});
Router().get('/tags', async (req, res) => {
  try { const tags = await listTags(); res.json(tags); } catch (error) { logger.error(error); }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'swallows', at: 'catch (error)' },
      ],
    },
    {
      name: 'a route of a test by its first word that tries nothing',
      package: express4,
      code: `import express from 'express';
const app = express();
app.post('/setup/test_server', async (req, res) => {
  try { res.json({ ok: await save(req.body.host) }); } catch (error) { res.status(404).json({ ok: false }); }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a file that is no probe by its place',
      filename: 'api/orders/up.js',
      package: express4,
      code: `export default async (req, res) => {
  try { res.send(await load()); } catch (error) { res.status(500).send('Down'); }
};`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'functions that answer a program, given the response by the rejection',
      package: express4,
      code: `const { sendErrorBody } = require('./bodies');
module.exports = (req, res) => charges.create(req.body).then((charge) => res.json(charge)).catch((error) => {
  if (error.status === 403) { return sendErrorBody(req, res, 'forbidden', 400); } else { return sendErrorBody(req, res, 'internal', error.status || 500); }
});`,
      errors: [
        {
          messageId: 'promise',
          at: 'catch',
          message: `'the default export' answers the rejection of a promise itself. Handed on by next(error) to error middleware, all errors would have one format and be logged and reported in one place.`,
          suggestions: [],
        },
      ],
    },
    {
      name: 'an object that is made of one value of the path, and more than the request may fail',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import fastify from 'fastify';
const app = fastify();
app.get('/blocks/:height', async (request, reply) => {
  let height;
  try { height = new Height(await chains.find(request.params.height)); } catch (error) {
    await reply.code(400).send({ error: 'No height' });
    return;
  }
  await reply.send({ height });
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'no trial by a route of that name alone, and a function that tests in another route',
      package: express5,
      code: `import { Router } from 'express';
Router().get('/lab/test/results', async (req, res) => {
  try { res.json(await list(req.query.page)); } catch (error) { res.status(400).json({ error: 'No results' }); }
});
Router().post('/files', async (req, res) => {
  try { res.json(await testFiles(req.files)); } catch (error) { res.status(400).json({ error: 'No file' }); }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'the same answer without a log, without a reason, and another answer',
      package: { dependencies: { '@koa/router': '^13.0.0', koa: '^3.0.0' } },
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/a', async (ctx) => {
  try { await send(); ctx.body = { sent: true }; } catch (error) {
    // The client must not learn whether the address is known
    ctx.body = { sent: true };
  }
});
router.post('/b', async (ctx) => {
  try { await send(); ctx.body = { sent: true }; } catch (error) { logger.error(error); ctx.body = { sent: true }; }
});
router.post('/c', async (ctx) => {
  try { await send(); ctx.body = { sent: true }; } catch (error) {
    logger.error(error);
    // The client must not learn whether the address is known
    ctx.body = { sent: false };
  }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a store that is asked for a value of the query, and a token of a header',
      package: { dependencies: { next: '^15.0.0' } },
      filename: 'pages/api/session.ts',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
export async function check(req: NextApiRequest, res: NextApiResponse) {
  let found;
  try { found = await checkCode(req.query.code, store); } catch (error) { res.status(400).json({ error: 'Bad code' }); return; }
  res.json(found);
}
export async function open(req: NextApiRequest, res: NextApiResponse) {
  let user;
  try { user = await decodeToken(req.headers.authorization); } catch (error) { res.status(401).json({ error: 'Sign in' }); return; }
  res.json(user);
}
export async function load(req: NextApiRequest, res: NextApiResponse) {
  let user;
  try { user = await decodeState(req.query.state, await loadSecret()); } catch (error) { res.status(400).json({ error: 'Bad state' }); return; }
  res.json(user);
}`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a method of the reply is named for the status of its error',
      package: { dependencies: { fastify: '^5.0.0', '@fastify/sensible': '^6.0.0' } },
      code: `import type { FastifyReply, FastifyRequest } from 'fastify';
export const drop = async (request: FastifyRequest, reply: FastifyReply) => {
  try {
    await albums.drop(request.params.id);
    return await reply.send({ message: 'Dropped' });
  } catch (error) {
    request.log.error(error);
    void reply.internalServerError('Could not drop the album');
  }
};
export const empty = async (request: FastifyRequest, reply: FastifyReply) => {
  try {
    await albums.empty(request.params.id);
    return await reply.send({ message: 'Emptied' });
  } catch (error) {
    void reply.internalServerError(error);
  }
};`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'drop' puts one error in place of whatever it catches here, without the cause, so that setErrorHandler cannot log what failed.",
        },
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'empty' puts one error in place of whatever it catches here, with its message but without the cause, so that setErrorHandler cannot log where it failed.",
        },
      ],
    },
    {
      name: 'a login that asks whether a code is right',
      package: express5,
      code: `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const { code } = req.body;
  let user;
  try { user = await verifyCode(code, req.ip); } catch (error) { return res.status(401).json({ error: 'Invalid code' }); }
  res.json(await logIn(user));
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'functions of the handler that answer for it',
      package: express5,
      code: `import express from 'express';
const app = express();
app.delete('/a', async (req, res) => {
  const fail = (error) => { res.status(error.status).json({ message: error.message }); };
  function failMissing() { fail(new Missing()); }
  try { await remove(req.params.id); res.end(); } catch (error1) { if (error1.name === 'CastError') failMissing(); else fail(error1); }
});
app.delete('/b', async (req, res) => {
  const note = () => { seen.push(req.params.id); };
  try { await remove(req.params.id); res.end(); } catch (error2) { note(); }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error1)' },
        { messageId: 'swallows', at: 'catch (error2)' },
      ],
    },
    {
      name: 'a check of who signed that is all there is, one with other work, and one that is answered as a failure of the server',
      package: express5,
      code: `import express from 'express';
const app = express();
app.post('/a', async (req, res) => {
  let event;
  try { event = stripe.webhooks.constructEvent(req.body, sig, secret); await apply(event); } catch (error1) { return res.status(400).send('no'); }
  res.json(event);
});
app.post('/b', async (req, res) => {
  let event;
  try { event = stripe.webhooks.constructEvent(req.body, sig, secret); } catch (error2) { return res.status(500).send('no'); }
  res.json(event);
});
app.post('/c', async (req, res) => {
  try { verify(req.body, sig); if (isOld) return; } catch (error3) { return res.status(400).send('no'); }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error1)' },
        { messageId: 'answers', at: 'catch (error2)' },
        { messageId: 'answers', at: 'catch (error3)' },
      ],
    },
    {
      name: 'the response in an object is given the error, and answers',
      package: express5,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch (error1) { sendStepError({ res, error: error1 }); } });
app.get('/b', async (req, res) => { try { res.json(await find()); } catch (error2) { note({ req, error: error2 }); } });`,
      errors: [
        { messageId: 'answers', at: 'catch (error1)' },
        { messageId: 'swallows', at: 'catch (error2)' },
      ],
    },
    {
      name: 'an error that keeps the text of what it replaces, or another part of it',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/a', async () => { try { return await find(); } catch (error1) { throw new FindFailed(\`No answer: \${(error1 as Error).message}\`); } });
app.get('/b', async () => { try { return await find(); } catch (error2) { throw new FindFailed('no', error2.status); } });`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error1)',
          message:
            "'GET /a' puts one error in place of whatever it catches here, with its message but without the cause, so that setErrorHandler cannot log where it failed.",
        },
        {
          messageId: 'replaces',
          at: 'catch (error2)',
          message:
            "'GET /b' puts one error in place of whatever it catches here, without the cause, so that setErrorHandler cannot log what failed.",
        },
      ],
    },
    {
      name: 'Express 4: what an async handler does not wrap, or a promise rejects, goes by next(error); what is thrown at once does not',
      package: express4,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res) => { try { res.json(await find()); } catch (error1) { res.status(500).json({ error: 'no' }); } });
router.get('/b', (req, res) => { try { res.json(read()); } catch (error2) { res.status(500).json({ error: 'no' }); } });
router.get('/c', (req, res) => find().then((all) => res.json(all)).catch((error) => { res.status(500).json({ error: 'no' }); }));
export const addRoutes = (app) => { app.get('/d', async (req, res) => { try { res.json(await find()); } catch (error4) { console.error(error4); } }); };`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error1)',
          message:
            "'GET /a' catches its errors and answers them itself. Handed on by next(error) to error middleware, all errors would have one format and be logged and reported in one place.",
        },
        {
          messageId: 'answers',
          at: 'catch (error2)',
          message:
            "'GET /b' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
        },
        {
          messageId: 'promise',
          at: 'catch',
          message:
            "'GET /c' answers the rejection of a promise itself. Handed on by next(error) to error middleware, all errors would have one format and be logged and reported in one place.",
        },
        {
          messageId: 'swallows',
          at: 'catch (error4)',
          message:
            "'GET /d' sends no error answer for what it catches here. Handed on by next(error) to error middleware, the error would be answered, logged and reported.",
        },
      ],
    },
    {
      name: 'a folder of Next.js with an underscore further on',
      filename: 'app/api/a_b/route.ts',
      package: { dependencies: { next: '^15.0.0' } },
      code: `export async function GET() { try { return Response.json(await find()); } catch (error) { return Response.json({ error }, { status: 500 }); } }`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a note that nobody is sent to',
      code: `import express from 'express';
express().post('/a', async (req, res) => {
  try { await ingest(req.body); } catch (error) { console.error(error); req.flash('errors', { msg: 'Failed' }); } finally { close(); }
  res.json({ done: true });
});`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'a log, and the next page as if nothing had been',
      code: `import express from 'express';
express().post('/a', async (req, res) => {
  try { await ingest(req.body); } catch (error) { console.error(error); } finally { close(); }
  res.redirect('/a');
});`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'what is given the request in an object cannot answer',
      code: `import express from 'express';
express().get('/a', async (req, res) => {
  try { const operation = { req }; await authenticate(operation); await permit(operation, 'read'); res.end(); } catch (error) { console.error(error); }
});`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'every error but the one that goes on is replaced',
      code: `import { Controller, HttpException, InternalServerErrorException, Post } from '@nestjs/common';
@Controller('articles')
export class Articles {
  @Post() async create(input) {
    try { return await this.articles.create(input); } catch (error) {
      if (error instanceof HttpException) throw error;
      throw new InternalServerErrorException('failed');
    }
  }
}`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'Articles.create' puts one error in place of whatever else it catches here, without the cause, so that an exception filter cannot log what failed.",
        },
      ],
    },
    {
      name: 'a webhook that does not say why',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.post('/webhooks/billing', async (req, res) => {
  try { await apply(req.body); res.json({}); } catch (error) { res.status(500).send('failed'); }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a reason where no machine asks',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.post('/bills', async (req, res) => {
  try { await apply(req.body); res.json({}); } catch (error) {
    // Anything but 2xx makes the client try again later
    res.status(500).send('failed');
  }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'another answer for all that fails',
      package: express4,
      code: `import { Router } from 'express';
Router().get('/tasks/:id', async (req, res) => {
  try { const state = await inspect(req.params.id); return res.status(200).json({ state }); } catch { return res.status(200).json({ state: 'none' }); }
});`,
      errors: [{ messageId: 'swallows', at: 'catch' }],
    },
    {
      name: 'a failure of one part that is told with the status of a success',
      package: express4,
      code: `import { Router } from 'express';
Router().get('/tasks/:id', async (req, res, next) => {
  try {
    const task = await find(req.params.id);
    try { const state = await inspect(task); return res.status(200).json({ state }); } catch { return res.status(200).json({ error: 'No state' }); }
  } catch (error) { next(error); }
});`,
      errors: [{ messageId: 'answers', at: 'catch' }],
    },
    {
      name: 'what is given services before the request and the response, among controllers',
      filename: 'src/modules/files/files.controller.ts',
      package: { dependencies: { fastify: '^5.0.0' } },
      code: `import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
export class FilesController {
  async handleDelete(server: FastifyInstance, request: FastifyRequest<{ Params: { path: string } }>, reply: FastifyReply) {
    try { await server.files.remove(request.params.path); return reply.code(204).send(); } catch (error) { return reply.code(500).send({ success: false, message: getErrors(error) }); }
  }
}`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a resolver that is exported by its name from a folder of resolvers',
      filename: 'src/resolvers/tags/index.ts',
      package: { dependencies: { graphql: '^16.8.0' } },
      code: `export const deleteTagResolver = authorized<Deleted, Failure>(async (_, { id }, { log }) => {
  try { return { tag: await tags.remove(id) }; } catch (error) { log.error('No tag deleted', error); return { errorCodes: ['BAD_REQUEST'] }; }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'one narrowed error is answered as an error, the others go on',
      package: express5,
      code: `import { Router } from 'express';
Router().post('/links', async (req, res) => {
  try { res.send({ status: 'ok', data: await load(req.body.id) }); } catch (error) {
    if (error instanceof NotLinkedYet) { res.send({ status: 'error', state: error.state }); } else { throw error; }
  }
});
Router().post('/all-links', async (req, res) => {
  try { res.send({ status: 'ok', data: await load(req.body.id) }); } catch (error) {
    if (error instanceof NotLinkedYet) { res.send({ status: 'ok', state: error.state }); } else { res.send({ status: 'error' }); }
  }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a function that only has the name of a trial',
      code: `import type { Context } from 'koa';
class Events {
  static async testLibrary(ctx: Context) {
    try { ctx.body = await service.deploy(ctx.request.body.code); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
  static async testEvent(ctx: Context) {
    try { ctx.body = await service.testEvent(ctx.request.body); } catch (error) { ctx.status = 400; ctx.body = { error: error.message }; }
  }
}`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'one narrowed error gets a status, the others another error',
      package: express5,
      code: `import { Router } from 'express';
import OError from './errors';
const router = Router();
router.post('/drafts/:id/mails', async (req, res) => {
  try { res.json(await mail(req.params.id)); } catch (error) {
    if (error?.left === 0) { return res.sendStatus(429); } else { throw OError.tag(error, 'mail not sent'); }
  }
});
router.put('/drafts/:id', async (req, res) => {
  try { res.json(await save(req.params.id, req.body)); } catch (error) {
    if (error instanceof TooLong) { return res.sendStatus(422); } else { res.sendStatus(500); }
  }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a comparison in constant time beside other work, waited for, or answered with 500',
      package: express5,
      code: `import { timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
const router = Router();
router.get('/a/:mac', async (req, res) => {
  try { if (timingSafeEqual(Buffer.from(made), Buffer.from(req.params.mac))) res.json(render(made)); } catch { res.sendStatus(403); }
});
router.get('/b/:mac', async (req, res) => {
  try { res.json(timingSafeEqual(await load(), Buffer.from(req.params.mac))); } catch { res.sendStatus(403); }
});
router.get('/c/:mac', async (req, res) => {
  try { if (!timingSafeEqual(Buffer.from(made), Buffer.from(req.params.mac))) throw new Error('Wrong'); } catch { return res.sendStatus(500); }
  res.json(await find(made));
});`,
      errors: [
        { messageId: 'answers', at: 'catch' },
        { messageId: 'answers', at: 'catch' },
        { messageId: 'answers', at: 'catch' },
      ],
    },
    {
      name: 'a comment that says why the global error handler is not to answer without a log, and one that says less',
      package: express5,
      code: `import { Router } from 'express';
import pino from 'pino';
const logger = pino();
const router = Router();
router.head('/drafts/:id', async (req, res) => {
  try { res.json(await find(req.params.id)); } catch (error) {
    // Instead of using the global error handler, nothing is sent
    return res.status(500).end();
  }
});
router.get('/drafts/:id', async (req, res) => {
  try { res.json(await find(req.params.id)); } catch (error) {
    // The error handler does the same with what is thrown here
    logger.error({ err: error }, 'draft not found');
    return res.status(500).end();
  }
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'Koa: one narrowed error gets a body, too',
      code: `import Router from '@koa/router';
const router = new Router();
router.get('/static/*path', async (ctx) => {
  try { await send(ctx, ctx.path); } catch (error) {
    if (error.status === 404) { ctx.status = 400; ctx.body = { error: 'no file' }; return; }
    throw error;
  }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a comment that says nothing of it',
      code: `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const list = t.procedure.query(async () => {
  try { return await find(); } catch (error) {
    // TODO
    return [];
  }
});`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'a procedure whose builder has another name, here and imported',
      package: { dependencies: { '@trpc/server': '^11' } },
      code: `import { initTRPC } from '@trpc/server';
import { authed } from './trpc.js';
const t = initTRPC.create();
const signedIn = t.procedure.use(check);
export const list = signedIn.query(async () => { try { return await find(); } catch (error) { return []; } });
export const make = authed.input(form).mutation(async ({ ctx, input }) => { try { return await save(ctx, input); } catch (error) { return { success: false }; } });`,
      errors: [
        { messageId: 'swallows', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a description of a route in the place of its path, and handlers of a factory',
      package: { dependencies: { hono: '^4' } },
      code: `import { createFactory } from 'hono/factory';
import { app, route } from './app.js';
app.openapi(route, async (c) => { try { return c.json(await find()); } catch (error) { return c.json({ error: 'no' }, 500); } });
const factory = createFactory();
export const list = factory.createHandlers(check, async (c) => { try { return c.json(await find()); } catch (error) { return c.json({ error: 'no' }, 500); } });
factory.createApp().get('/a', async (c) => { try { return c.json(await find()); } catch (error) { return c.json({ error: 'no' }, 500); } });`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'list' catches its errors and answers them itself. Left to app.onError, all errors would have one format and be logged and reported in one place.",
        },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a Fastify plugin in JavaScript that calls its parameters req and res',
      package: { dependencies: { fastify: '^5' } },
      code: `module.exports = async function (fastify, options) {
  fastify.get('/a', async (req, res) => { try { res.send(await find()); } catch (error) { res.status(500).send({ error: 'no' }); } });
};`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'the resolver of a field that a schema builder is given',
      package: { dependencies: { graphql: '^16' } },
      code: `import { builder } from './builder.js';
builder.queryField('article', (t) => t.prismaField({
  type: 'Article',
  resolve: async (query, parent, args) => { try { return await find(query, args.id); } catch (error) { throw new Error(error); } },
}));`,
      errors: [{ messageId: 'replaces', at: 'catch (error)' }],
    },
    {
      name: 'a Lambda function of another name, by its types and by its names, and one that answers by its callback',
      package: { dependencies: { serverless: '^4' } },
      code: `import type { APIGatewayProxyEvent } from 'aws-lambda';
export const update = async (request: APIGatewayProxyEvent) => { try { await save(request.body); return { statusCode: 200, body: '' }; } catch (error) { return { statusCode: 500, body: 'no' }; } };
export async function create(event, context) { try { await save(event.body); return { statusCode: 200, body: '' }; } catch (error) { return { statusCode: 500, body: 'no' }; } }
export const handler = (event, context, callback) => {
  save(event.body).then(() => callback(null, { statusCode: 200, body: '' })).catch(() => callback(null, { statusCode: 500, body: 'no' }));
};`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'promise', at: 'catch' },
      ],
    },
    {
      name: 'a handler that is exported inside a function that wraps it',
      filename: 'app/articles/route.ts',
      code: `async function list(request: Request) { try { return Response.json(await find()); } catch (error) { return new Response('no', { status: 500 }); } }
export const GET = withUser(list);`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'GET in app/articles/route.ts' catches its errors and answers them itself. Left to one wrapper around all route handlers, all errors would have one format and be logged and reported in one place.",
        },
      ],
    },
    {
      name: 'a returned promise whose every error is replaced, or forgotten',
      code: `import { Controller, Get, BadRequestException } from '@nestjs/common';
@Controller()
export class Articles {
  @Get() list() { return this.articles.list().catch((error) => { throw new BadRequestException(error.message); }); }
  @Get(':id') async find() { return await this.articles.find().catch(() => null); }
}`,
      errors: [
        { messageId: 'replaces', at: 'catch' },
        { messageId: 'swallows', at: 'catch' },
      ],
    },
    {
      name: 'Express 5: answers its own errors',
      package: express5,
      code: `import express from 'express';
const app = express();
app.get('/articles', async (req, res) => {
  try {
    const all = await find(); // newest first
    res.json(all);
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'GET /articles' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import express from 'express';
const app = express();
app.get('/articles', async (req, res) => {
  const all = await find(); // newest first
  res.json(all);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 4: next() is what hands an error on',
      package: express4,
      code: `const express = require('express');
const router = express.Router();
router.get('/articles', async (req, res, next) => {
  try {
    res.json(await find());
  } catch {
    res.status(500).json({ error: 'failed' });
  }
});
`,
      filename: 'src/routes.cjs',
      errors: [
        {
          messageId: 'answers',
          at: 'catch',
          suggestions: [
            {
              messageId: 'useNext',
              output: `const express = require('express');
const router = express.Router();
router.get('/articles', async (req, res, next) => {
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
      name: 'Express 4: a wrapped handler needs no catch',
      package: express4,
      code: `import { Router } from 'express';
import asyncHandler from 'express-async-handler';
export const router = Router();
router.route('/articles').post(asyncHandler(async (req, res) => {
  try {
    res.json(await create(req.body));
  } catch (error) {
    log.error(error);
    res.status(500).send('failed');
  } finally {
    release();
  }
}));
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'POST /articles' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import { Router } from 'express';
import asyncHandler from 'express-async-handler';
export const router = Router();
router.route('/articles').post(asyncHandler(async (req, res) => {
  try {
    res.json(await create(req.body));
  } finally {
    release();
  }
}));
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Express 5 forwards rejections by itself',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => {
  try {
    res.json(await find());
  } catch (error) {
    next(error);
  }
});
`,
      errors: [
        {
          messageId: 'forwards',
          at: 'catch (error)',
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import { Router } from 'express';
const router = Router();
router.get('/a', async (req, res, next) => {
  res.json(await find());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler by reference, answering through a helper',
      code: `import express from 'express';
const app = express();
const create = async (req, res) => { try { res.json(await save(req.body)); } catch (e) { handleError(res, e); } };
app.post('/a', authenticate, create);`,
      errors: [{ messageId: 'answers', at: 'catch (e)' }],
    },
    {
      name: 'a promise whose rejection is answered',
      code: `import express from 'express';
const app = express();
app.get('/a', (req, res, next) => {
  find().then((all) => res.json(all)).catch((error) => { res.status(500).json({ error }); });
});`,
      errors: [
        {
          messageId: 'promise',
          at: 'catch',
          suggestions: [
            {
              messageId: 'useNext',
              output: `import express from 'express';
const app = express();
app.get('/a', (req, res, next) => {
  find().then((all) => res.json(all)).catch(next);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'the second argument of then',
      code: `import express from 'express';
const app = express();
app.get('/a', (req, res) => { find().then((all) => res.json(all), (error) => res.status(500).send(error.message)); });`,
      errors: [{ messageId: 'promise', at: 'then', suggestions: [] }],
    },
    {
      name: 'a typed handler of a controller class',
      code: `import type { Request, Response } from 'express';
export class ArticlesController {
  async create(req: Request, res: Response): Promise<void> {
    try { res.json(await this.articles.create(req.body)); } catch (error) { res.sendStatus(500); }
  }
}`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'ArticlesController.create' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
        },
      ],
    },
    {
      name: 'a typed variable',
      code: `import type { RequestHandler } from 'express';
export const create: RequestHandler = async (req, res) => { try { res.json(await save(req.body)); } catch (error) { res.status(400).json({ error }); } };`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a router of another file, by names',
      code: `import { router } from './router.js';
router.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { res.status(500).json({ error }); } });`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a controller of plain functions, by names and folder',
      filename: 'src/controllers/articles.js',
      code: `exports.create = async (req, res) => { try { res.json(await save(req.body)); } catch (error) { res.status(500).json({ error }); } };`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'logs, and the client waits for ever',
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => { try { res.json(await find()); } catch (error) { console.error(error); } });`,
      errors: [{ messageId: 'swallows', at: 'catch (error)' }],
    },
    {
      name: 'fastify: a route object in a plugin',
      code: `import type { FastifyInstance } from 'fastify';
export default async function routes(app: FastifyInstance) {
  app.route({
    method: 'POST',
    url: '/articles',
    handler: async (request, reply) => {
      try {
        return await create(request.body);
      } catch (error) {
        return reply.code(500).send({ message: 'failed' });
      }
    },
  });
}
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'POST /articles' catches its errors and answers them itself. Left to setErrorHandler, all errors would have one format and be logged and reported in one place.",
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import type { FastifyInstance } from 'fastify';
export default async function routes(app: FastifyInstance) {
  app.route({
    method: 'POST',
    url: '/articles',
    handler: async (request, reply) => {
      return await create(request.body);
    },
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fastify: a typed plugin and a returned failure',
      code: `import type { FastifyPluginAsync } from 'fastify';
const routes: FastifyPluginAsync = async (app) => {
  app.get('/a', { schema }, async () => { try { return await find(); } catch (error) { return { success: false, message: String(error) }; } });
};
export default routes;`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'fastify: a plugin given to register, with the handler in the options',
      code: `const app = require('fastify')();
app.register(async (instance) => {
  instance.put('/a', { handler: async (request, reply) => { try { await save(); reply.send({}); } catch (error) { reply.status(400).send(error); } } });
});`,
      filename: 'src/server.cjs',
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'Koa: status and body',
      code: `import Router from '@koa/router';
const router = new Router();
router.get('/a', async (ctx) => {
  try {
    ctx.body = await find();
  } catch (error) {
    ctx.status = 500;
    ctx.body = { error: 'failed' };
  }
});
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import Router from '@koa/router';
const router = new Router();
router.get('/a', async (ctx) => {
  ctx.body = await find();
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa: ctx.throw that loses the cause',
      code: `import type { Context } from 'koa';
export async function find(ctx: Context) { try { ctx.body = await load(); } catch (error) { ctx.throw(500, 'failed'); } }`,
      errors: [{ messageId: 'replaces', at: 'catch (error)' }],
    },
    {
      name: 'Hono: a chain of routes',
      code: `import { Hono } from 'hono';
export const app = new Hono().basePath('/api').get('/x', (c) => c.text('x')).post('/a', async (c) => {
  try { return c.json(await create(await c.req.json())); } catch (error) { return c.json({ error: 'failed' }, 500); }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'NestJS: everything becomes one exception',
      code: `import { Controller, InternalServerErrorException, Post } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @Post()
  async create(input: Input) {
    try {
      return await this.articles.create(input);
    } catch (error) {
      this.logger.error(error);
      throw new InternalServerErrorException(error.message);
    }
  }
}
`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'ArticlesController.create' puts one error in place of whatever it catches here, with its message but without the cause, so that an exception filter cannot log where it failed.",
          suggestions: [
            {
              messageId: 'unwrap',
              output: `import { Controller, InternalServerErrorException, Post } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @Post()
  async create(input: Input) {
    return await this.articles.create(input);
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS: the error itself becomes the body of the response',
      code: `import { Controller, HttpException, Post } from '@nestjs/common';
@Controller()
export class A { @Post() async b() { try { return await this.s.b(); } catch (e) { throw new HttpException(e, 500); } } }`,
      errors: [{ messageId: 'replaces', at: 'catch (e)' }],
    },
    {
      name: 'NestJS: an HTTP exception passes, everything else becomes one',
      code: `import { Controller, Get, HttpException, InternalServerErrorException } from '@nestjs/common';
@Controller()
export class A { @Get() async all() { try { return await this.s.all(); } catch (e) { if (e instanceof HttpException) throw e; throw new InternalServerErrorException(); } } }`,
      errors: [{ messageId: 'replaces', at: 'catch (e)' }],
    },
    {
      name: 'NestJS: the response by decorator',
      code: `import { Controller, Get, Res } from '@nestjs/common';
@Controller()
export class A { @Get() async all(@Res() res) { try { res.json(await this.s.all()); } catch (e) { res.status(500).json({ e }); } } }`,
      errors: [{ messageId: 'answers', at: 'catch (e)' }],
    },
    {
      name: 'NestJS: swallowed',
      code: `import { Controller, Get } from '@nestjs/common';
@Controller()
export class A { @Get() async all() { try { return await this.s.all(); } catch (e) { return []; } } }`,
      errors: [{ messageId: 'swallows', at: 'catch (e)' }],
    },
    {
      name: 'NestJS resolver: catch-all',
      code: `import { Query, Resolver } from '@nestjs/graphql';
@Resolver()
export class ArticlesResolver { @Query(() => Article) async article(id) { try { return await this.s.find(id); } catch (e) { return null; } } }`,
      errors: [
        {
          messageId: 'swallows',
          at: 'catch (e)',
          message:
            "'ArticlesResolver.article' sends no error answer for what it catches here. Left to formatError or a GqlExceptionFilter, the error would be answered, logged and reported.",
        },
      ],
    },
    {
      name: 'GraphQL resolver: catch-all',
      code: `export const resolvers: Resolvers = { Mutation: { create: async (_, args) => { try { return { article: await create(args) }; } catch (error) { return { errors: [error.message] }; } } } };`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'tRPC procedure',
      code: `import { publicProcedure, router } from './trpc';
export const articles = router({ create: publicProcedure.input(schema).mutation(async ({ input }) => {
  try { return await create(input); } catch (error) { throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'failed' }); }
}) });`,
      errors: [
        {
          messageId: 'replaces',
          at: 'catch (error)',
          message:
            "'mutation articles.create' puts one error in place of whatever it catches here, without the cause, so that errorFormatter and onError cannot log what failed.",
        },
      ],
    },
    {
      name: 'Next.js route handler',
      filename: 'app/api/articles/[id]/route.ts',
      code: `import { NextResponse } from 'next/server';
export async function GET(request: Request) {
  try { return NextResponse.json(await find()); } catch (error) { return NextResponse.json({ error: 'failed' }, { status: 500 }); }
}`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'GET in app/api/articles/[id]/route.ts' catches its errors and answers them itself. Left to one wrapper around all route handlers, all errors would have one format and be logged and reported in one place.",
          suggestions: [],
        },
      ],
    },
    {
      name: 'Next.js route handler in a wrapper, which then sees the error',
      filename: 'src/app/articles/route.ts',
      code: `export const POST = withErrors(async (request) => {
  try {
    return Response.json(await create(request));
  } catch (error) {
    return toResponse(error);
  }
});
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          suggestions: [
            {
              messageId: 'unwrap',
              output: `export const POST = withErrors(async (request) => {
  return Response.json(await create(request));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js API route',
      filename: 'pages/api/articles.ts',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try { res.json(await find()); } catch (error) { res.status(500).json({ error }); }
}`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'the handler of pages/api/articles.ts' catches its errors and answers them itself. Left to one wrapper around all API routes, all errors would have one format and be logged and reported in one place.",
        },
      ],
    },
    {
      name: 'AWS Lambda handler',
      code: `import type { APIGatewayProxyHandler } from 'aws-lambda';
export const handler: APIGatewayProxyHandler = async (event) => {
  try { return { statusCode: 200, body: JSON.stringify(await find(event)) }; } catch (error) { return { statusCode: 500, body: JSON.stringify({ error }) }; }
};`,
      errors: [{ messageId: 'answers', at: 'catch (error)', suggestions: [] }],
    },
    {
      name: 'a handler in the options of a wrapper, which then sees the error',
      filename: 'app/api/articles/route.ts',
      code: `export const GET = withApi({
  schema,
  handler: async ({ query }) => {
    try {
      return { response: ok(await find(query)) };
    } catch (error) {
      return toErrorResponse(error);
    }
  },
});
`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          suggestions: [
            {
              messageId: 'unwrap',
              output: `export const GET = withApi({
  schema,
  handler: async ({ query }) => {
    return { response: ok(await find(query)) };
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'JSON beside pages, an error handed to a JSON helper, the status of one thing, and JSON for who is sent elsewhere',
      package: express5,
      code: `import { Router } from 'express';
const router = Router();
router.get('/callback', async (req, res) => {
  try {
    await connect(req.query.code);
    res.setHeader('Content-Type', 'text/html');
    res.send(toPage('Connected'));
  } catch (error1) {
    res.status(500).json({ error: 'Could not connect' });
  }
});
router.get('/connect', async (req, res) => { try { await begin(req, res); } catch (error2) { return sendError(res, error2); } });
router.put('/users/:id', async (req, res) => { try { res.json(await update(req)); } catch (error3) { res.status(400).json({ status: '400', detail: 'no' }); } });
router.get('/orders/status', async (req, res) => { try { res.json(await look(req)); } catch (error4) { res.status(500).json({ error: 'failed' }); } });
router.get('/auth', async (req, res) => { try { res.redirect(await begin(req)); } catch (error5) { res.status(404).json({ error: 'failed' }); } });`,
      errors: [
        { messageId: 'answers', at: 'catch (error1)' },
        { messageId: 'answers', at: 'catch (error2)' },
        { messageId: 'answers', at: 'catch (error3)' },
        { messageId: 'answers', at: 'catch (error4)' },
        { messageId: 'answers', at: 'catch (error5)' },
      ],
    },
    {
      name: 'a handler of Express in a project of NestJS: an exception filter would answer',
      package: { dependencies: { '@nestjs/common': '^11.0.0', express: '^5.1.0' } },
      code: `import type { Request, Response } from 'express';
export async function listParts(req: Request, res: Response) { try { res.json(await list(req.body)); } catch (error) { return res.status(500).json({ error: 'failed' }); } }`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'listParts' catches its errors and answers them itself. Left to an exception filter, all errors would have one format and be logged and reported in one place.",
        },
      ],
    },
    {
      name: 'a router that a package of the workspace gives',
      package: { dependencies: { express: '^5.1.0', shared: 'workspace:*' } },
      code: `import Express, { type OurRequest, type OurResponse, type OurRouter } from 'shared/server/express';
const router: OurRouter = Express.getRouter();
router.get('/a', async (req: OurRequest, res: OurResponse) => { try { res.json(await find()); } catch (error) { res.status(500).json({ error: 'failed' }); } });`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'an answer that something was not done is one',
      code: `import { Controller, Post } from '@nestjs/common';
@Controller('users')
export class UsersController { @Post() async create(input) { try { return await this.users.create(input); } catch (error) { return { created: false }; } } }`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'Koa: the last function of a route answers, even where it calls next() at its end',
      code: `import Router from '@koa/router';
new Router().post('/a', guard(), async (ctx, next) => {
  try { ctx.body = await save(ctx.request.body); } catch (error) { throw new RequestError({ code: 'save_failed' }); }
  return next();
});`,
      errors: [{ messageId: 'replaces', at: 'catch (error)' }],
    },
    {
      name: 'a health controller is not all health checks',
      filename: 'src/profiling.controller.ts',
      code: `import { Controller, Get, HttpException } from '@nestjs/common';
@Controller()
export class HealthController { @Get('/profile') async profile() { try { return await this.collect(); } catch (e) { throw new HttpException('failed', 500); } } }`,
      errors: [{ messageId: 'replaces', at: 'catch (e)' }],
    },
    {
      name: 'a handler that a function makes',
      code: `import type { Request, Response } from 'express';
export function createHandler(articles) {
  return async (req: Request, res: Response) => { try { res.json(await articles.find(req.params.id)); } catch (error) { res.status(500).json({ error }); } };
}`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'one part of a handler that answers an error',
      code: `import express from 'express';
const app = express();
app.post('/a', async (req, res) => {
  let user;
  try { user = await verify(req.headers.authorization); } catch (error) { return res.status(401).json({ error: 'no' }); }
  const article = await create(user, await validate(req.body));
  res.json(await publish(article));
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)' }],
    },
    {
      name: 'a name that also stands outside is not moved there',
      package: express5,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  const all = [];
  try {
    const all = await find();
    res.json(all);
  } catch (error) {
    res.status(500).json({ error });
  }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)', suggestions: [] }],
    },
    {
      name: 'a comment is not lost',
      package: express5,
      code: `import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  try {
    res.json(await find());
  } catch (error) {
    // clients of version 1 expect this
    res.status(500).json({ error });
  }
});`,
      errors: [{ messageId: 'answers', at: 'catch (error)', suggestions: [] }],
    },
    {
      name: 'CRLF, tabs and a template over several lines keep their form',
      package: express5,
      code: "import express from 'express';\r\nconst app = express();\r\napp.get('/ä', async (req, res) => {\r\n\ttry {\r\n\t\tconst text = `a\r\n\t\tb`;\r\n\t\tres.json(await find(text));\r\n\t} catch (error) {\r\n\t\tres.status(500).json({ error });\r\n\t}\r\n});\r\n",
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'GET /ä' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
          suggestions: [
            {
              messageId: 'unwrap',
              output:
                "import express from 'express';\r\nconst app = express();\r\napp.get('/ä', async (req, res) => {\r\n\tconst text = `a\r\n\t\tb`;\r\n\tres.json(await find(text));\r\n});\r\n",
            },
          ],
        },
      ],
    },
    {
      name: 'functions of the file that do more than parse, or wait, or are not answered with a refusal',
      package: express5,
      code: `import { Router } from 'express';
const toAddress = (text) => new URL(text).toString();
const toPage = (text) => load(new URL(text));
const toLoaded = async (text) => { const url = new URL(text); await load(url); return url; };
Router().post('/pages', async (req, res) => {
  let { url } = req.query;
  try { url = toPage(url); } catch { return res.status(400).json({ error: 'Invalid URL' }); }
  try { url = await toLoaded(url); } catch { return res.status(400).json({ error: 'Invalid URL' }); }
  try { url = toAddress(url); } catch { return res.status(500).json({ error: 'Failed' }); }
  const found = await find(url);
  res.json(await save(await merge(found)));
});`,
      errors: [
        { messageId: 'answers', at: 'catch' },
        { messageId: 'answers', at: 'catch' },
        { messageId: 'answers', at: 'catch' },
      ],
    },
    {
      name: 'a library packs what the server found',
      package: express5,
      code: `import { Router } from 'express';
import Packer from 'some-packer';
Router().post('/archive', async (req, res) => {
  let archive;
  try { archive = new Packer(req.file.buffer); } catch { return res.status(400).json({ error: 'No archive' }); }
  const found = await find(archive);
  res.json(await save(found));
});`,
      errors: [{ messageId: 'answers', at: 'catch' }],
    },
    {
      name: 'a check that waits for a store, or of what the client did not send in the body',
      package: express5,
      code: `import { Router } from 'express';
Router().post('/orders', async (req, res) => {
  const { account } = req.body;
  const settings = await loadSettings();
  try { await checkAccount(account); } catch (error) { return res.status(400).json({ error: 'Invalid account' }); }
  let checked;
  try { checked = Settings.verify(settings); } catch (error) { return res.status(400).json({ error: 'Invalid settings' }); }
  const found = await find(checked);
  res.json(await save(await merge(found)));
});`,
      errors: [
        { messageId: 'answers', at: 'catch (error)' },
        { messageId: 'answers', at: 'catch (error)' },
      ],
    },
    {
      name: 'a handler that answers the rejection of what it was made with, which is no handler',
      package: express5,
      code: `import { Router } from 'express';
export const show = (find) => Router().get('/a', (req, res, next) => find(12).then((found) => res.json(found)).catch((error) => { res.status(500).json({ error: 'Failed' }); }));`,
      errors: [{ messageId: 'promise', at: 'catch' }],
    },
    {
      name: 'a decorator answers the errors of a method',
      package: express5,
      code: `import type { Request, Response } from 'express';
import HandleExceptions from './handle-exceptions';
export default class Orders {
  @HandleExceptions({ isLogged: true })
  public static async list(req: Request, res: Response) {
    try { res.json(await find()); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  }
  @Timed()
  public static async show(req: Request, res: Response) {
    try { res.json(await find()); } catch (error) { res.status(500).json({ error: 'Failed' }); }
  }
}`,
      errors: [
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'Orders.list' catches its errors and answers them itself. Left to @HandleExceptions(), all errors would have one format and be logged and reported in one place.",
        },
        {
          messageId: 'answers',
          at: 'catch (error)',
          message:
            "'Orders.show' catches its errors and answers them itself. Left to error middleware, all errors would have one format and be logged and reported in one place.",
        },
      ],
    },
    {
      name: 'rethrowing, where that is not allowed',
      options: { allowRethrow: false },
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/a', async (request) => { try { return await find(); } catch (error) { request.log.error(error); throw error; } });`,
      errors: [{ messageId: 'rethrows', at: 'catch (error)' }],
    },
    {
      name: 'a wrapper the contract names',
      package: express4,
      contract: 'frameworks:\n  wrappers: [safely]\n',
      code: `import { Router } from 'express';
const router = Router();
router.get('/a', safely(async (req, res, next) => {
  try {
    res.json(await find());
  } catch (error) {
    next(error);
  }
}));
`,
      errors: [{ messageId: 'forwards', at: 'catch (error)' }],
    },
  ],
});

import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;
const winston = `import winston from 'winston';\nconst logger = winston.createLogger();\n`;

export default defineCases({
  rule: 'no-error-message-only-log',
  valid: [
    {
      name: 'the body of a request that does not fit, refused by a function of another file',
      code: `import { Hono } from 'hono';
${pino}const app = new Hono();
app.post('/added', async (c) => {
  let data;
  try { data = schema.parse((await c.req.json()) as unknown).article; } catch (err) { logger.error('not read', { error: err.message }); return BadRequest(err.message); }
  return add(data);
});`,
    },
    // The other half of a result, which is an answer.
    `${pino}function f(result) { return result.match((ok) => ok.toResponse(), (err) => { logger.warn({ reason: err.message }, 'f failed'); return err.toResponse(); }); }`,
    {
      name: 'a comment says why the rest of the error is left out',
      code: `${pino}async function f() { try { await g(); } catch (e) {
  // Only the message is logged, the error may hold sensitive data
  logger.error('Failed: ' + e.message);
} }`,
    },
    // What a client sent cannot be read, and it is told so.
    `${pino}try { const data = JSON.parse(text); if (data.a) data.a = clean(data.a); } catch (e) { logger.error(e.message); throw new BadRequestError(400, e.message); }`,
    // Another name for it, of which more is used.
    `${pino}try { f(); } catch (err) { const error = err as Error; logger.error(error.message); report(error); }`,
    `${pino}try { f(); } catch (err) { const error = err as Error; if (error.name === 'NotFoundError') logger.warn(error.message); else throw error; }`,
    `${pino}try { f(); } catch (e) { logger.error({ err: e }, 'f failed'); }`,
    `${pino}try { f(); } catch (e) { logger.error(e); }`,
    `${pino}try { f(); } catch (err) { logger.error({ err }, err.message); }`,
    `${winston}try { f(); } catch (e) { logger.error('f failed', e); }`,
    `${winston}try { f(); } catch (e) { logger.error('f failed', { message: e.message, stack: e.stack }); }`,
    `try { f(); } catch (e) { console.error('f failed', e as Error); }`,
    `try { f(); } catch (e) { console.error(\`f failed: \${e.message}\`, e); }`,
    // The error itself goes on.
    `${pino}try { f(); } catch (e) { logger.error(e.message); throw e; }`,
    `${pino}try { f(); } catch (e) { logger.error(e.message); throw new Error('no', { cause: e }); }`,
    `${pino}try { f(); } catch (e) { logger.error(e.message); report(e); }`,
    `${pino}try { f(); } catch (e) { logger.error(e.message); Sentry.captureException(e); }`,
    `${pino}try { f(); } catch (e) { logger.error(e.message); logger.debug({ err: e }, 'f'); }`,
    `${pino}try { f(); } catch (e) { logger.error(e.message); logger.debug(e.stack); }`,
    `${pino}try { f(); } catch (e) { logger.error(\`f failed: \${(e as Error).message}\`); logger.debug((e as Error).stack!); }`,
    // Expected.
    `${pino}try { f(); } catch (e) { if (e instanceof NotFound) logger.warn(e.message); else throw e; }`,
    `${pino}try { f(); } catch (e) { switch (e.code) { case 'X': logger.warn(e.message); } }`,
    `${pino}try { f(); } catch (e) { logger.info(e.message); }`,
    `${pino}try { f(); } catch (e) { logger.debug(\`f: \${e}\`); }`,
    `${pino}try { f(); } catch (e) { const text = e.message; if (text.includes('timeout')) logger.warn(text); else throw e; }`,
    `${pino}try { data = JSON.parse(text); } catch (e) { logger.warn(\`not JSON: \${e.message}\`); }`,
    `import express from 'express';\nconst app = express();\napp.post('/hook', (req, res) => { try { event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], secret); } catch (e) { console.error('Bad signature', e.message); return res.status(400).end(); } });`,
    `jwt.verify(token, key, (err, payload) => { if (err) { console.warn('Unauthorized', err.message); return; } next(payload); });`,
    `import express from 'express';\nconst app = express();\napp.use((req, res, next) => { try { req.user = jwt.verify(getToken(req), key); next(); } catch (e) { console.warn('No user: ' + e.message); res.status(401).end(); } });`,
    `import express from 'express';\nconst app = express();\napp.get('/a', async (req, res) => { try { res.json(await load(req.params.id)); } catch (e) { console.warn('Not found: ' + e.message); res.status(404).end(); } });`,
    // What is no error has no stack.
    `${pino}try { f(); } catch (e) { if (e instanceof Error) logger.error({ err: e }, 'f'); else logger.error('f ' + String(e)); }`,
    `${pino}try { f(); } catch (e) { if (!(e instanceof Error)) { logger.error(\`f: \${e}\`); return; } throw e; }`,
    // An error that does not come from below.
    `${pino}for (const error of errors) logger.warn(error.message);`,
    `${pino}errors.forEach((error) => { logger.warn(error.message); });`,
    `${pino}function f(res, error) { logger.error(error.message); }`,
    `${pino}import { Catch, HttpException } from '@nestjs/common';\n@Catch(HttpException)\nclass A { catch(exception, host) { logger.warn(exception.message); } }`,
    `${pino}try { f(); } catch (e) { const { message, stack } = e; logger.error({ message, stack }, 'f'); }`,
    `${pino}try { f(); } catch (e) { const message = translate(e); logger.error(message); }`,
    `${pino}try { f(); } catch (e) { const code = e.code; logger.error({ code }, 'f'); }`,
    `try { f(); } catch (e) { console.log('f failed', e); }`,
    `try { f(); } catch (e) { console.info(e.message); }`,
    // Another thing.
    `${pino}try { f(); } catch (e) { logger.error('f failed'); }`,
    `${pino}try { f(); } catch (e) { logger.error(e.code); }`,
    `${pino}try { f(); } catch (e) { send(e.message); }`,
    `${pino}try { f(); } catch (e) { logger.error(format(e)); }`,
    `${pino}logger.error(message.message);`,
    `${pino}try { f(); } catch (e) { xs.forEach((e) => { logger.error(e.message); }); }`,
    `${pino}try { f(); } catch { logger.error(\`\${e}\`); }`,
    `'use client'; try { f(); } catch (e) { console.error(e.message); }`,
  ],
  invalid: [
    {
      name: 'the body of a request, answered as a fault of the server',
      code: `import { Hono } from 'hono';
${pino}const app = new Hono();
app.post('/added', async (c) => {
  let data;
  try { data = schema.parse((await c.req.json()) as unknown).article; } catch (err) { logger.error('not read', { error: err.message }); return ServiceUnavailable(err.message); }
  return add(data);
});`,
      errors: [{ messageId: 'textOnly', at: `logger.error('not read', { error: err.message })` }],
    },
    {
      name: 'the stack in the other branch',
      code: `${pino}try { f(); } catch (e) { if (isKnown) { logger.error(e.message); logger.debug((e as Error).stack!); } else { logger.warn(e.message); } }`,
      errors: [{ messageId: 'textOnly', at: `logger.warn(e.message)` }],
    },
    {
      name: 'the other half of a result, which is an error',
      code: `${pino}function f(result) { return result.match((ok) => ok.value, (err) => { logger.warn('f failed: ' + err.message); return null; }); }`,
      errors: [{ messageId: 'textOnly', at: `logger.warn('f failed: ' + err.message)` }],
    },
    {
      name: 'a comment that says what is logged and not why, and one that says something else',
      code: `${pino}async function f() { try { await g(); } catch (e) {
  // only message
  logger.error('Failed: ' + e.message);
} }
async function h() { try { await g(); } catch (e) {
  // The gateway could not be reached in time
  logger.error('Failed: ' + e.message);
} }`,
      errors: [
        { messageId: 'textOnly', at: "logger.error('Failed: ' + e.message)" },
        { messageId: 'textOnly', at: "logger.error('Failed: ' + e.message)" },
      ],
    },
    {
      name: 'what is read and stored, answered by a 4xx',
      code: `${pino}async function f() { try { const data = JSON.parse(text); await save(data); } catch (e) { logger.error(e.message); throw new BadRequestError(400, e.message); } }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(e.message)' }],
    },
    {
      name: 'what is read, answered by a 5xx',
      code: `${pino}try { const data = JSON.parse(text); if (data.a) data.a = clean(data.a); } catch (e) { logger.error(e.message); throw new InternalError(500, e.message); }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(e.message)' }],
    },
    {
      name: 'another name for the error',
      code: `${pino}try { f(); } catch (err) { const error = err as Error; logger.error(\`f failed: \${error.message}\`); }`,
      filename: 'src/file.ts',
      errors: [{ messageId: 'textOnly', at: 'logger.error(`f failed: ${error.message}`)' }],
    },
    {
      code: `${pino}try { f(); } catch (e) { logger.error('f failed', e.message); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: `logger.error('f failed', e.message)`,
          message:
            '`logger.error` is given only the text of `e`, so the log has neither its stack nor its cause to find the fault by.',
          suggestions: [
            {
              messageId: 'logError',
              output: `${pino}try { f(); } catch (e) { logger.error({ err: e }, 'f failed'); }`,
            },
          ],
        },
      ],
    },
    {
      code: `${pino}try { f(); } catch (err) { logger.warn(err.message); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: 'logger.warn(err.message)',
          suggestions: [
            { messageId: 'logError', output: `${pino}try { f(); } catch (err) { logger.warn({ err }, err.message); }` },
          ],
        },
      ],
    },
    {
      code: `try { f(); } catch (e) { console.error('f failed:', String(e)); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: `console.error('f failed:', String(e))`,
          suggestions: [{ messageId: 'logError', output: `try { f(); } catch (e) { console.error('f failed:', e); }` }],
        },
      ],
    },
    {
      code: `${pino}try { f(); } catch (err) { logger.error(\`f failed: \${err.message}\`); }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(`f failed: ${err.message}`)' }],
    },
    {
      code: `${winston}try { f(); } catch (err) { logger.error(\`f of \${id} failed: \${err}\`); }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(`f of ${id} failed: ${err}`)' }],
    },
    {
      code: `${winston}try { f(); } catch (err) { logger.error('f failed: ' + err); }`,
      errors: [{ messageId: 'textOnly', at: `logger.error('f failed: ' + err)` }],
    },
    {
      code: `${winston}try { f(); } catch (err) { logger.error('f', { id, error: err instanceof Error ? err.message : String(err) }); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: `logger.error('f', { id, error: err instanceof Error ? err.message : String(err) })`,
        },
      ],
    },
    {
      code: `${winston}f().catch((err) => logger.error('f', (err as Error).message));`,
      errors: [{ messageId: 'textOnly', at: `logger.error('f', (err as Error).message)` }],
    },
    {
      code: `${winston}f().then(ok, (err) => { logger.error('f', err?.message); });`,
      errors: [{ messageId: 'textOnly', at: `logger.error('f', err?.message)` }],
    },
    {
      code: `${winston}socket.on('error', function (err) { logger.error('f', JSON.stringify(err)); });`,
      errors: [{ messageId: 'textOnly', at: `logger.error('f', JSON.stringify(err))` }],
    },
    {
      name: 'NestJS takes the stack second',
      code: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    try { g(); } catch (e) { this.logger.error('g failed', e.message); }\n  }\n}\n`,
      errors: [
        {
          messageId: 'textOnly',
          at: `this.logger.error('g failed', e.message)`,
          suggestions: [
            {
              messageId: 'logError',
              output: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    try { g(); } catch (e) { this.logger.error('g failed', e instanceof Error ? e.stack : String(e)); }\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'by another name',
      code: `${pino}try { f(); } catch (err) { const message = err instanceof Error ? err.message : String(err); logger.error({ message }, 'f failed'); }`,
      errors: [{ messageId: 'textOnly', at: `logger.error({ message }, 'f failed')` }],
    },
    {
      name: 'by another name, as an argument',
      code: `${winston}try { f(); } catch (err) { const reason = (err as Error).message; logger.error('f failed', reason); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: `logger.error('f failed', reason)`,
          suggestions: [
            {
              messageId: 'logError',
              output: `${winston}try { f(); } catch (err) { const reason = (err as Error).message; logger.error('f failed', err); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'taken out of the error',
      code: `${pino}try { f(); } catch (err) { const { message } = err; logger.error('f failed ' + message); }`,
      errors: [{ messageId: 'textOnly', at: `logger.error('f failed ' + message)` }],
    },
    {
      name: 'a pattern',
      code: `${pino}try { f(); } catch ({ message, code }) { logger.error({ code }, message); }`,
      errors: [
        {
          messageId: 'textOnly',
          at: `logger.error({ code }, message)`,
          message:
            '`logger.error` is given only the text of `{ message, code }`, so the log has neither its stack nor its cause to find the fault by.',
        },
      ],
    },
    {
      name: 'a function that gives the text',
      code: `${pino}try { f(); } catch (err) { logger.error(\`f failed: \${getErrorMessage(err)}\`); }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(`f failed: ${getErrorMessage(err)}`)' }],
    },
    {
      name: 'beside what says which error it is',
      code: `${pino}try { f(); } catch (err) { logger.error({ code: err.code, reason: err.message }, 'f failed'); }`,
      errors: [{ messageId: 'textOnly', at: `logger.error({ code: err.code, reason: err.message }, 'f failed')` }],
    },
    {
      name: 'that it is an error at all says nothing',
      code: `${pino}try { f(); } catch (err) { if (err instanceof Error) { logger.error(err.message); } else { logger.error(err); } }`,
      errors: [{ messageId: 'textOnly', at: `logger.error(err.message)` }],
    },
    {
      name: 'what is left after one that is expected',
      code: `${pino}try { f(); } catch (err) { if (err instanceof NotFound) { logger.warn(err.message); } else { logger.error(err.message); } }`,
      errors: [{ messageId: 'textOnly', at: `logger.error(err.message)` }],
    },
    {
      name: 'an error middleware',
      code: `${pino}import express from 'express';\nexpress().use((err, req, res, next) => { logger.error(\`\${req.path}: \${err.message}\`); res.status(500).end(); });`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(`${req.path}: ${err.message}`)' }],
    },
    {
      name: 'a filter of all exceptions',
      code: `${pino}import { Catch } from '@nestjs/common';\n@Catch()\nclass A { catch(exception, host) { logger.error(exception.message); } }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(exception.message)' }],
    },
    {
      name: 'a warning of what is answered as a fault',
      code: `import express from 'express';\nconst app = express();\napp.get('/a', async (req, res) => { try { res.json(await load()); } catch (e) { console.warn('f: ' + e.message); res.status(502).end(); } });`,
      errors: [{ messageId: 'textOnly', at: `console.warn('f: ' + e.message)` }],
    },
    {
      name: 'an option that is told the error',
      code: `${pino}createHandler({ onError({ error, path }) { logger.error(\`\${path}: \${error.message}\`); } });\nsource.subscribe({ next, error: (err) => logger.error(err.message) });`,
      errors: [
        { messageId: 'textOnly', at: 'logger.error(`${path}: ${error.message}`)' },
        { messageId: 'textOnly', at: 'logger.error(err.message)' },
      ],
    },
    {
      name: 'a callback',
      code: `${pino}readFile(path, (err, data) => { if (err) { logger.error(\`no file: \${err.message}\`); return; } use(data); });`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(`no file: ${err.message}`)' }],
    },
    {
      name: 'a line without a level',
      code: `try { f(); } catch (err) { console.log('f failed', err.message); }`,
      errors: [{ messageId: 'textOnly', at: `console.log('f failed', err.message)` }],
    },
    {
      name: 'a text of another form, answered by nobody',
      code: `${pino}try { data = JSON.parse(text); } catch (e) { logger.error(e.message); }`,
      errors: [{ messageId: 'textOnly', at: 'logger.error(e.message)' }],
    },
    {
      code: `const { logger } = require('./logger'); try { f(); } catch (e) { logger.error(e.toString()); throw new Failed(); }`,
      filename: 'src/file.cjs',
      errors: [{ messageId: 'textOnly', at: 'logger.error(e.toString())' }],
    },
  ],
});

import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;
const winston = `import winston from 'winston';\nconst logger = winston.createLogger();\n`;

export default defineCases({
  rule: 'no-error-message-only-log',
  valid: [
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
    // Expected.
    `${pino}try { f(); } catch (e) { if (e instanceof NotFound) logger.warn(e.message); else throw e; }`,
    `${pino}try { f(); } catch (e) { switch (e.code) { case 'X': logger.warn(e.message); } }`,
    `${pino}try { f(); } catch (e) { logger.info(e.message); }`,
    `${pino}try { f(); } catch (e) { logger.debug(\`f: \${e}\`); }`,
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
      code: `const { logger } = require('./logger'); try { f(); } catch (e) { logger.error(e.toString()); throw new Failed(); }`,
      filename: 'src/file.cjs',
      errors: [{ messageId: 'textOnly', at: 'logger.error(e.toString())' }],
    },
  ],
});

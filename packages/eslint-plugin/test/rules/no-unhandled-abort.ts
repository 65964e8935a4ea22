import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;
const guarded = (body: string, parameters = 'url, signal'): string =>
  `${pino}export async function load(${parameters}) { ${body} }`;
const caught = (body: string): string => guarded(`try { await fetch(url, { signal }); } catch (error) { ${body} }`);
const tried = (block: string, before = '', parameters = 'url, signal'): string =>
  guarded(`${before}try { ${block} } catch (error) { logger.error(error); }`, parameters);

export default defineCases({
  rule: 'no-unhandled-abort',
  valid: [
    // Cancellation is told apart.
    ...[
      `if (error.name === 'AbortError') return; logger.error(error);`,
      `if (error.name !== 'AbortError') logger.error(error);`,
      `if (signal.aborted) throw error; logger.error(error);`,
      `if (isCancel(error)) return; logger.error(error);`,
      `if (axios.isCancel(error)) return; logger.error(error);`,
      `if (error.code === 'ABORT_ERR') return; logger.error(error);`,
      `if (error instanceof DOMException) return; logger.error(error);`,
      `if (error instanceof CanceledError) return; logger.error(error);`,
      `if (error instanceof APIUserAbortError) return; logger.error(error);`,
      `switch (error.name) { case 'AbortError': return; default: logger.error(error); }`,
      `signal.throwIfAborted(); logger.error(error);`,
      // Only some errors are logged.
      `if (error instanceof NotFound) logger.error(error); throw error;`,
      `if (isExpected(error)) return; logger.error(error);`,
      `const text = toText(error); const code = text.slice(0, 3); if (isSizeLimit(code)) logger.error(error); throw error;`,
      `const status = error.response?.status; if (status === 404) return; logger.error(error);`,
      // What is no failure, or is somebody else's.
      `logger.info({ err: error }, 'stopped');`,
      `logger.debug(error);`,
      `throw error;`,
      `callback(error);`,
      ``,
    ].map(caught),
    // Who made the signal has other words for what aborted it.
    guarded(
      `try { await fetch(url, { signal: run.signal }); } catch (error) { if (run.lost) { throw error; } logger.error(error); }`,
      'url, run',
    ),
    // Nothing can be cancelled.
    tried(`await fetch(url);`),
    tried(`await fetch(url, { method: 'POST' });`),
    tried(`fetch(url, { signal });`),
    tried(`process.on('exit', (signal) => stop({ signal }));`),
    tried(`await run({ signal: 'SIGTERM' });`),
    tried(`for (const part of parts) use(part, signal);`),
    tried(`for await (const part of stream) use(part);`),
    // A time limit that has passed is a failure.
    tried(`await fetch(url, { signal: AbortSignal.timeout(1000) });`),
    tried(`await fetch(url, { signal: limit });`, `const limit = AbortSignal.timeout(1000); `),
    tried(
      `await fetch(url, { signal: controller.signal });`,
      `const controller = new AbortController(); const timer = setTimeout(() => controller.abort(), 1000); `,
      'url',
    ),
    tried(
      `await fetch(url, { signal });`,
      `const controller = new AbortController(); setTimeout(() => { controller.abort(); }, 1000); const { signal } = controller; `,
      'url',
    ),
    tried(`await fetch(url, { signal: controller.signal });`, `const controller = new AbortController(); `, 'url'),
    // Told apart inside.
    guarded(
      `try { try { await fetch(url, { signal }); } catch (e) { if (e.name === 'AbortError') return; throw e; } } catch (error) { logger.error(error); }`,
    ),
    // A function inside is called by somebody else.
    guarded(`try { run(async () => { await fetch(url, { signal }); }); } catch (error) { logger.error(error); }`),
    {
      name: 'a signal of the operating system, by its type and by what the file says of it',
      code: `export async function stop(app, signal?: NodeJS.Signals) { try { await app.close({ signal }); } catch (error) { console.error('not closed', error); } }`,
    },
    {
      name: 'a signal of the operating system without a type',
      code: `process.on('SIGTERM', (signal) => { void stop(signal); });
async function stop(signal) { try { await app.close({ signal }); } catch (error) { console.error('not closed', error); } }`,
    },
    {
      name: 'a function of the file that tells cancellation apart',
      code: `export async function read(controller: AbortController) {
  const isOver = () => ended || controller.signal.aborted;
  try { await load({ signal: controller.signal }); } catch (error) { if (isOver()) return; console.error(error); }
}`,
    },
    {
      name: 'a rejection that is told apart',
      code: `export function load(url: string, signal: AbortSignal) {
  return fetch(url, { signal }).catch((error) => { if (error.name !== 'AbortError') console.error(error); throw error; });
}`,
    },
  ],
  invalid: [
    {
      name: 'something else is asked before',
      code: guarded(
        `try { await fetch(url, { signal: run.signal }); } catch (error) { if (url.lost) { throw error; } logger.error(error); }`,
        'url, run',
      ),
      errors: [{ messageId: 'logged', at: 'logger.error' }],
    },
    {
      name: 'a rejection that is logged',
      code: `export function load(url: string, signal: AbortSignal) {
  return fetch(url, { signal }).then((answer) => answer.json()).catch((error) => {
    console.error(error);
    throw error;
  });
}`,
      errors: [
        {
          messageId: 'logged',
          at: 'console.error',
          suggestions: [
            {
              messageId: 'guard',
              output: `export function load(url: string, signal: AbortSignal) {
  return fetch(url, { signal }).then((answer) => answer.json()).catch((error) => {
    if (signal.aborted) throw error;
    console.error(error);
    throw error;
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'options under a name of their own, and a request that is made of them',
      code: `export async function load(url: string, signal: AbortSignal) {
  const options: RequestInit = { method: 'POST', signal };
  try { await fetch(url, options); } catch (error) { console.error(error); }
  try { await fetch(new Request(url, { signal })); } catch (error) { console.error(error); }
}`,
      errors: [
        { messageId: 'logged', at: 'console.error' },
        { messageId: 'logged', at: 'console.error' },
      ],
    },
    {
      name: 'a condition on something else',
      code: caught(`const start = Date.now(); if (start > limit) logger.error(error); throw error;`),
      errors: [{ messageId: 'logged', at: 'logger.error' }],
    },
    {
      code: caught(`logger.error(error);`),
      errors: [
        {
          messageId: 'logged',
          at: 'logger.error',
          message:
            '`logger.error` logs every error of `fetch` as a failure, also that it was cancelled by `signal`, so alerts go off for clients that went away.',
          suggestions: [
            { messageId: 'guard', output: caught(`if (signal.aborted) throw error;\nlogger.error(error);`) },
          ],
        },
      ],
    },
    {
      name: 'the line of the guard is indented as the next',
      code: `${pino}export async function load(signal) {\r\n  try {\r\n    await fetch('/', { signal });\r\n  } catch (error) {\r\n    logger.error(error);\r\n    throw error;\r\n  }\r\n}`,
      errors: [{ messageId: 'logged', at: 'logger.error' }],
    },
    ...[
      `logger.fatal(error);`,
      `logger.error({ err: error }, 'Could not load');`,
      `logger.error(error); throw error;`,
      `logger.error(error); return null;`,
      `if (verbose) logger.error(error);`,
      `console.error(error);`,
    ].map((body) => ({
      code: caught(body),
      errors: [{ messageId: 'logged', at: /\w+\.(?:error|fatal)/u.exec(body)?.[0] ?? '' }],
    })),
    {
      name: 'reported',
      code: `import * as Sentry from '@sentry/node';\n${caught(`Sentry.captureException(error);`)}`,
      errors: [
        {
          messageId: 'reported',
          at: 'Sentry.captureException',
          message:
            '`Sentry.captureException` reports every error of `fetch` as a failure, also that it was cancelled by `signal`, so alerts go off for clients that went away.',
        },
      ],
    },
    {
      name: 'no name for the error',
      code: guarded(`try { await fetch(url, { signal }); } catch { logger.error('Could not load'); }`),
      errors: [{ messageId: 'logged', at: 'logger.error', suggestions: [] }],
    },
    ...(
      [
        [`await fetch(url, { signal: signal });`],
        [`await fetch(url, { ...init, signal });`],
        [`await fetch(url, { signal: signal! });`],
        [`const answer = await client.get(url, { signal });`],
        [`return await fetch(url, { signal }).then((each) => each.json());`],
        [`const text = await (await fetch(url, { signal })).text();`],
        [`const loading = fetch(url, { signal }); start(); await loading;`],
        [`await Promise.all([fetch(url, { signal }), other()]);`],
        [`for await (const part of client.stream(url, { signal })) use(part);`],
        [`const stream = await client.stream(url, { signal }); for await (const part of stream) use(part);`],
        [`await fetch(url, { signal: req.signal });`, '', 'url, req'],
        [`await fetch(url, { signal: c.req.raw.signal });`, '', 'url, c'],
        [`await fetch(url, { signal: options?.signal });`, '', 'url, options'],
        [`await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(1000)]) });`],
        [
          `await fetch(url, { signal: controller.signal });`,
          `const controller = new AbortController(); req.on('close', () => controller.abort()); `,
          'url, req',
        ],
        [
          `await fetch(url, { signal: controller.signal });`,
          `const controller = new AbortController(); running.set(url, controller); `,
          'url',
        ],
      ] as const
    ).map(([block, before, parameters]) => ({
      code: tried(block, before, parameters),
      errors: [{ messageId: 'logged', at: 'logger.error' }],
    })),
    {
      name: 'the controller in the guard',
      code: tried(
        `await fetch(url, { signal: controller.signal });`,
        `const controller = new AbortController(); req.on('close', () => controller.abort()); `,
        'url, req',
      ),
      errors: [
        {
          messageId: 'logged',
          at: 'logger.error',
          suggestions: [
            {
              messageId: 'guard',
              output: tried(
                `await fetch(url, { signal: controller.signal });`,
                `const controller = new AbortController(); req.on('close', () => controller.abort()); `,
                'url, req',
              ).replace('logger.error', 'if (controller.signal.aborted) throw error;\nlogger.error'),
            },
          ],
        },
      ],
    },
    {
      name: 'the signal is made in the block, where the guard does not see it',
      code: tried(`const { signal } = req; await fetch(url, { signal });`, '', 'url, req'),
      errors: [{ messageId: 'logged', at: 'logger.error', suggestions: [] }],
    },
    {
      name: 'CommonJS',
      filename: 'src/file.cjs',
      code: `const logger = require('pino')();\nmodule.exports = async (signal) => { try { await fetch('/', { signal }); } catch (e) { logger.error(e); } finally { close(); } };`,
      errors: [{ messageId: 'logged', at: 'logger.error' }],
    },
  ],
});

/** Those who call functions back and drop the promise, asked themselves; and where errors leave async functions. */
import { execFile } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import {
  EscapeFinder,
  emitterValues,
  eventEmitters,
  isFunction,
  settledFunctions,
  unawaitedCallbacks,
  type ExportReference,
} from '../src/index.ts';
import { analyse } from './parse.ts';

const require = createRequire(import.meta.url);

function load(reference: ExportReference): unknown {
  const base: unknown = reference.module === '' ? globalThis : require(reference.module);
  if (reference.export === 'default') return base;
  return reference.export
    .split('.')
    .reduce<unknown>((object, key) => (object as Readonly<Record<string, unknown>>)[key], base);
}

describe('unawaitedCallbacks', () => {
  it.each(unawaitedCallbacks)('$name exists wherever the table says', ({ callees }) => {
    for (const callee of callees) expect(load(callee), `${callee.module} ${callee.export}`).toBeTypeOf('function');
  });

  const timers = ['process.nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'];
  const thread =
    "process.once('uncaughtException', ({ message }) => process.stdout.write(message)); require('worker_threads').parentPort.once('message', async () => { throw new Error('lost'); });";
  const asked = [
    `new (require('node:worker_threads').Worker)(${JSON.stringify(thread)}, { eval: true }).postMessage(1)`,
    "process.on('message', fail).emit('message')",
    ...timers.map((name) => `${name}(fail)`),
    "require('node:http').createServer(fail).listen(0, '127.0.0.1', function () { ask(this) })",
    "new (require('node:events').EventEmitter)().on('x', fail).emit('x')",
  ];
  it.each(asked)('%s drops the rejection', async (call) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-e',
      `process.on('unhandledRejection', (error) => { process.stdout.write(error.message); process.exit(); });
       const fail = async () => { throw new Error('lost'); };
       const ask = (server) => void fetch('http://127.0.0.1:' + server.address().port).catch(() => {});
       ${call};`,
    ]);
    expect(stdout).toBe('lost');
  });
});

it.each(eventEmitters)('$module $export is, or makes, an emitter', (reference) => {
  const value = load(reference) as { readonly prototype?: object };
  expect(value).toBeTypeOf('function');
  // What is written small makes one.
  if (/^\p{Lu}|^default$/u.test(reference.export))
    expect(
      value === EventEmitter ||
        value.prototype instanceof EventEmitter ||
        (value.prototype as EventEmitter | undefined)?.on === EventEmitter.prototype.on,
    ).toBe(true);
});

it.each(['express', 'express-4'])('%s hands over what is an emitter', async (name) => {
  const express = require(name) as () => {
    get: (path: string, handler: unknown) => void;
    listen: (port: number) => Server;
  };
  const application = express();
  const given = new Promise<readonly unknown[]>((resolve) => {
    application.get('/', (...message: readonly [unknown, ServerResponse]) => {
      message[1].end();
      resolve(message);
    });
  });
  const server = application.listen(0);
  await once(server, 'listening');
  await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  const [request, response] = await given;
  server.close();
  expect(request).toBeInstanceOf(EventEmitter);
  expect(response).toBeInstanceOf(EventEmitter);
});

it.each(emitterValues)('$name tells its listeners', async ({ values }) => {
  for (const { module, export: name } of values) {
    // Only a worker has a port to its parent.
    const read = module === '' ? name : `require('${module}')${name === 'default' ? '' : `.${name}`}`;
    const code = `require('node:worker_threads').parentPort.postMessage(typeof ${read}.on)`;
    const [type] = (await once(new Worker(code, { eval: true }), 'message')) as readonly unknown[];
    expect(type, read).toBe('function');
  }
});

it.each(settledFunctions)('$module $export exists', (reference) => {
  expect(load(reference)).toBeTypeOf('function');
});

describe('where errors leave an async function', () => {
  function findEscape(text: string): string | undefined {
    const file = analyse(text);
    const last = file.ast.body.at(-1);
    const node = last?.type === 'ExpressionStatement' ? last.expression : undefined;
    if (!isFunction(node)) throw new Error(`no function stands at the end of ${text}`);
    const escape = new EscapeFinder(file.sourceCode, file.origins).find(node);
    return escape === undefined ? undefined : file.sourceCode.getText(escape);
  }

  it.each([
    ['async () => { await run(); }', 'await run()'],
    ['async () => { if (a) throw new Error(); }', 'throw new Error();'],
    ['async () => { try { await run(); } catch (error) { throw error; } }', 'throw error;'],
    ['async () => { try { await run(); } finally { stop(); } }', 'await run()'],
    ['async () => { for await (const each of all) use(each); }', 'for await (const each of all) use(each);'],
    ['async () => { await run().then(use); }', 'await run().then(use)'],
    ['async () => { await run().finally(stop); }', 'await run().finally(stop)'],
    ['async () => { await Promise.all([sleep(1), run()]); }', 'await Promise.all([sleep(1), run()])'],
    [
      'async () => { await Promise.all(all.map((each) => run(each))); }',
      'await Promise.all(all.map((each) => run(each)))',
    ],
    ['const run = async () => { await load(); }; async () => { await run(); }', 'await run()'],
    ['const run = async () => { await load(); }; async () => run()', 'run()'],
    [
      'async () => { await new Promise((resolve, reject) => ask(resolve, reject)); }',
      'await new Promise((resolve, reject) => ask(resolve, reject))',
    ],
    ['const started = run(); async () => { await started; }', 'await started'],
  ])('%s', (text, escape) => {
    expect(findEscape(text)).toBe(escape);
  });

  it.each([
    'async () => { try { await run(); } catch (error) { log(error); } }',
    'async () => { await run().catch(log); }',
    'async () => { await run().then(use, log); }',
    'async () => { await run().catch(log).finally(stop); }',
    'async () => { await Promise.allSettled([run()]); }',
    'async () => { await Promise.all([run().catch(log), sleep(1)]); }',
    'async () => { await new Promise((resolve) => setTimeout(resolve, 10)); }',
    'async () => { each(async () => { await run(); }); }',
    'async () => { try { await run(); } catch (error) { await report(error); } }',
    'const run = async () => { try { await load(); } catch (error) { log(error); } }; async () => { await run(); }',
    'const run = async () => { await run(); }; async () => { await run(); }',
    'async (req, res) => { await answer(req, res); }',
    'async () => { await started; }',
    'async () => run()',
  ])('none: %s', (text) => {
    expect(findEscape(text)).toBeUndefined();
  });
});

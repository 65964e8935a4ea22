/** What the tables say of the form of lines, checked against the libraries. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import util from 'node:util';
import { describe, expect, it } from 'vitest';
import { loggers, mayFormatLines, requestLoggers, type ExportReference, type LoggerRow } from '../src/index.ts';

const require = createRequire(import.meta.url);
const rows: readonly LoggerRow[] = loggers;
const withLines = rows.filter((row) => row.lines !== undefined);

type Make = (...values: unknown[]) => unknown;

function load({ module, export: name }: ExportReference): Make {
  const exports: unknown = require(module);
  const value =
    name === 'default'
      ? exports
      : name.split('.').reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], exports);
  expect(value, `${module} ${name}`).toBeTypeOf('function');
  return value as Make;
}

function isJson(line: unknown): boolean {
  try {
    return typeof JSON.parse(String(line)) === 'object';
  } catch {
    return false;
  }
}

function memory(): { stream: Writable; lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { stream, lines };
}

/** The line that a format of winston's makes; undefined where it makes none. */
function format(make: Make, ...options: unknown[]): unknown {
  const made = make(...options) as { transform: Make; options?: unknown };
  const LEVEL = Symbol.for('level');
  const MESSAGE = Symbol.for('message');
  const info = { level: 'info', message: 'plain text', id: 'f1', [LEVEL]: 'info' };
  return (made.transform(info, made.options) as Record<symbol, unknown>)[MESSAGE];
}

describe('winston', () => {
  const lines = rows.find(({ name }) => name === 'winston')?.lines;

  it.each(lines?.textFormats ?? [])('$module $export makes text', (reference) => {
    // Colours are registered where winston is loaded.
    require('winston');
    const line = format(load(reference), {});
    expect(line).toContain('plain text');
    expect(isJson(line)).toBe(false);
  });

  it.each(lines?.templateFormats ?? [])('$module $export makes what its function makes', (reference) => {
    expect(format(load(reference), () => 'made')).toBe('made');
  });

  it.each(lines?.jsonFormats ?? [])('$module $export makes JSON', (reference) => {
    expect(isJson(format(load(reference), {}))).toBe(true);
  });

  it.each(lines?.openFormats ?? [])('$module $export makes no line', (reference) => {
    expect(format(load(reference), { levels: { info: 0 }, colors: { info: 'green' } })).toBeUndefined();
  });

  it.each(lines?.combiners ?? [])('with $module $export the last format decides', (reference) => {
    const json = load({ module: 'winston', export: 'format.json' })();
    const simple = load({ module: 'winston', export: 'format.simple' })();
    expect(isJson(format(load(reference), json, simple))).toBe(false);
    expect(isJson(format(load(reference), simple, json))).toBe(true);
  });

  it.each(lines?.transports ?? [])('$module $export takes a format', (reference) => {
    const Transport = load(reference) as unknown as new (options: object) => { format: unknown };
    const own = load({ module: 'winston', export: 'format.json' })();
    const options = { format: own, stream: memory().stream, filename: 'never-written.log', lazy: true };
    // One of Node's options decides which of two a file transport takes.
    const { stream, ...file } = options;
    expect(new Transport(reference.export.endsWith('File') ? file : { ...file, stream }).format).toBe(own);
  });
});

describe('pino', () => {
  const lines = rows.find(({ name }) => name === 'pino')?.lines;

  it.each(lines?.textFormats ?? [])('$module $export makes text', async (reference) => {
    const { stream, lines: written } = memory();
    const pretty = load(reference)({ destination: stream, sync: true });
    const logger = load({ module: 'pino', export: 'default' })({}, pretty) as { info: Make; flush: Make };
    logger.info({ id: 'f1' }, 'plain text');
    await expect.poll(() => written.join('')).toContain('plain text');
    expect(isJson(written.join(''))).toBe(false);
  });

  it('has targets that can be loaded', () => {
    for (const target of lines?.textTargets ?? []) expect(require(target)).toBeTypeOf('function');
  });
});

/** What a logger that writes to the process writes. */
function catchOutput(run: () => void): string {
  const caught: string[] = [];
  const { stdout, stderr } = process;
  const saved = { out: stdout.write.bind(stdout), error: stderr.write.bind(stderr), log: console.log };
  const write = (chunk: unknown): boolean => {
    caught.push(String(chunk));
    return true;
  };
  stdout.write = write;
  stderr.write = write;
  console.log = (...parts: unknown[]) => void caught.push(util.format(...parts));
  try {
    run();
  } finally {
    stdout.write = saved.out;
    stderr.write = saved.error;
    console.log = saved.log;
  }
  return caught.join('');
}

/** How a logger with these options is made. */
const makers: Readonly<Record<string, (options: object) => { readonly info: Make }>> = {
  consola: (options) =>
    (require('consola') as { createConsola: Make }).createConsola({ level: 3, ...options }) as { info: Make },
  pino: (options) => (require('pino') as Make)(options) as { info: Make },
  signale: (options) =>
    new (require('signale') as { Signale: new (options: object) => { info: Make } }).Signale(options),
  tslog: (options) => new (require('tslog') as { Logger: new (options: object) => { info: Make } }).Logger(options),
  winston: (options) => {
    const { createLogger, transports } = require('winston') as {
      createLogger: Make;
      transports: { Stream: new (options: object) => unknown };
    };
    return createLogger({ transports: [new transports.Stream({ stream: process.stdout })], ...options }) as {
      info: Make;
    };
  },
};

describe.each(withLines)('$name', ({ name, lines }) => {
  it('writes by default what the row says', async () => {
    const { stream, lines: written } = memory();
    const logger = name === 'pino' ? ((require('pino') as Make)(stream) as { info: Make }) : makers[name]?.({ stream });
    const caught = catchOutput(() => {
      if (name === 'winston') return;
      logger?.info('plain text');
    });
    if (name === 'winston') {
      const { createLogger, transports } = require('winston') as {
        createLogger: Make;
        transports: { Stream: new (options: object) => unknown };
      };
      const made = createLogger({ transports: [new transports.Stream({ stream })] }) as { info: Make };
      made.info('plain text');
      await expect.poll(() => written.join('')).not.toBe('');
    }
    const line = caught + written.join('');
    expect(line).toContain('plain text');
    expect(isJson(line)).toBe(lines?.byDefault === 'json');
  });

  it('has the setters that the row names', () => {
    const logger = makers[name]?.({});
    for (const setter of lines?.setters ?? []) expect(logger?.[setter as 'info'], setter).toBeTypeOf('function');
  });

  it('is told otherwise by the options that the row names', () => {
    const taken: unknown[] = [];
    const values: Readonly<Record<string, object>> = {
      overwrite: { overwrite: { transportFormatted: (...parts: unknown[]) => taken.push(parts) } },
      reporters: { reporters: [{ log: (line: unknown) => taken.push(line) }] },
      type: { type: 'json' },
    };
    for (const option of Object.keys(lines?.options ?? {})) {
      taken.length = 0;
      const written = catchOutput(() => makers[name]?.(values[option] ?? {}).info('plain text'));
      expect(taken.length > 0 || isJson(written), option).toBe(true);
    }
  });

  it('is found by the text of a file', () => {
    for (const { module } of [...(lines?.textFormats ?? []), ...(lines?.templateFormats ?? [])])
      expect(mayFormatLines(`import x from '${module}';`)).toBe(true);
    for (const target of lines?.textTargets ?? []) expect(mayFormatLines(`{ target: "${target}" }`)).toBe(true);
  });
});

describe.each(requestLoggers)('$name', ({ middleware, textFormats, parsableFormat }) => {
  /** The line of one request. */
  async function write(name: string): Promise<string> {
    const { stream, lines } = memory();
    const log = load(middleware)(name, { stream }) as (
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void;
    const server = createServer((request, response) => {
      log(request, response, () => response.end());
    }).listen(0);
    await fetch(`http://localhost:${String((server.address() as AddressInfo).port)}/articles`);
    await expect.poll(() => lines.join('')).toContain('/articles');
    server.close();
    return lines.join('');
  }

  it.each(textFormats)('writes colours by %s', async (name) => {
    expect(await write(name)).toContain('\u001B[');
  });

  it(`writes no colours by ${parsableFormat}`, async () => {
    expect(await write(parsableFormat)).not.toContain('\u001B[');
  });
});

/** Each fact of the table of loggers, checked against the library itself. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loggers, type LoggerRow } from '../src/index.ts';
import { drivers, type Driven, type Driver, type Logger, type Method } from './logger-drivers.ts';

// Roarr reads it when it is loaded.
vi.stubEnv('ROARR_LOG', 'true');

const rows: readonly LoggerRow[] = loggers;
const base = 'plain text';

it('has a real logger for each row, and a row for each logger', () => {
  expect(Object.keys(drivers).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

function getMethod(logger: Logger, name: string): Method {
  const method = logger[name];
  if (typeof method !== 'function') throw new Error(`no method ${name}`);
  return method.bind(logger);
}

/** The arguments of a call with fields, in the row's order. */
function withFields(row: LoggerRow, fields: object, text = base): readonly unknown[] {
  return row.fields === 'first'
    ? [fields, text, ...(row.hasTrailingContext === true ? ['Context'] : [])]
    : [text, fields];
}

function getInfo(row: LoggerRow): string {
  const [name] = Object.entries(row.levels).find(([, severity]) => severity === 'info') ?? [];
  return name ?? 'info';
}

/** A level that `quiet` leaves on. */
const loud = 'error';

describe.each(rows)('$name', (row) => {
  const driver = drivers[row.name] as Driver;
  let driven: Driven;
  let logger: Logger;
  let info: Method;
  beforeAll(async () => {
    driven = await driver();
    ({ logger } = driven);
    info = getMethod(
      logger,
      row.levels['info'] === 'info' ? 'info' : row.levels['log'] === 'info' ? 'log' : getInfo(row),
    );
    await driven.take();
  });

  it.each(Object.keys(row.levels))('writes by %s', async (level) => {
    const leading = Array.from({ length: row.leadingArguments?.[level] ?? 0 }, () => false);
    if (level === 'timeEnd' || level === 'timeLog') getMethod(logger, 'time')('default');
    getMethod(
      logger,
      level,
    )(...(level === 'timeLog' ? ['default', base] : level === 'timeEnd' ? ['default'] : [...leading, base]));
    expect(await driven.take()).toContain(level === 'timeEnd' ? 'default' : base);
  });

  it('takes fields where the row says', async () => {
    if (row.fields === 'none') {
      info(base, { factId: 'f1' });
      expect(await driven.take()).toMatch(/plain text.*factId.*f1/su);
      return;
    }
    info(...withFields(row, { factId: 'f1' }));
    const written = await driven.take();
    expect(written).toContain('f1');
    expect(written).toContain(base);
    if (row.fields !== 'first') return;
    info(base, { otherId: 'f2' });
    expect(await driven.take(), 'not as a field after the message').not.toMatch(/"otherId":\s*"f2"(?!.*plain)/u);
  });

  it('writes errors with their stack, or is said not to', async () => {
    const error = new Error('went wrong');
    const method = getMethod(logger, 'error');
    switch (row.error.at) {
      case 'fields':
        method(...withFields(row, { [row.error.key]: error }));
        break;
      case 'first':
        method(error, base);
        break;
      case 'last':
        method(base, error);
        break;
      case 'stack-second':
        method(base, error.stack);
        break;
    }
    const written = await driven.take();
    expect(written).toContain(base);
    expect(/went wrong.*logger-facts|logger-facts.*went wrong/su.test(written)).toBe(row.serializesErrors);
  });

  it('formats its placeholders, and no other', async () => {
    const values: Readonly<Record<string, unknown>> = {
      '%s': 'v1',
      '%d': 41,
      '%i': 42,
      '%f': 43,
      '%j': { j: 'v2' },
      '%o': { o: 'v3' },
      '%O': { O: 'v4' },
      '%c': '',
    };
    const say = (placeholder: string): readonly unknown[] => {
      const value = values[placeholder];
      return [`${base} ${placeholder}.`, row.placeholderArray === true ? [value] : value];
    };
    for (const placeholder of row.placeholders) {
      info(...(row.hasTrailingContext === true ? [...say(placeholder), 'Context'] : say(placeholder)));
      const written = await driven.take();
      expect(written.replaceAll(/"sentry\.message\.template":"[^"]*"/gu, ''), placeholder).not.toContain(
        `${placeholder}.`,
      );
    }
    if (row.placeholders.length > 0) return;
    info(...say('%s'));
    expect(await driven.take()).toContain('%s.');
  });

  it('calls a message that is a function, or is said not to', async () => {
    const message = vi.fn(() => 'lazy text');
    const [debug = 'debug'] = Object.entries(row.levels).find(([, severity]) => severity === 'debug') ?? [];
    let isCalled = false;
    try {
      getMethod(logger, debug)(message);
      isCalled = (await driven.take()).includes('lazy text') || message.mock.calls.length > 0;
    } catch {
      // Roarr refuses, and a function cannot be sent to Sentry's process: it is not called.
    }
    await driven.take();
    expect(isCalled).toBe(row.lazyMessage);
    if (!row.lazyMessage || driven.quiet === undefined) return;
    message.mockClear();
    getMethod(driven.quiet, debug)(message);
    expect(message, 'not for a level that is off').not.toHaveBeenCalled();
    getMethod(driven.quiet, loud)(base);
    expect(await driven.take()).toContain(base);
  });

  it('derives loggers', async () => {
    for (const name of row.derivations.filter((each) => logger[each] !== undefined)) {
      const derived = getMethod(logger, name)(row.bindings[name] === undefined ? 'part' : {}) as Logger;
      getMethod(derived, loud)(base);
      expect(await driven.take(), name).toContain(base);
    }
  });

  it('binds fields to later lines', async () => {
    for (const [name, { argument, option }] of Object.entries(row.bindings)) {
      if (logger[name] === undefined) continue;
      const bound = option === undefined ? { boundId: 'b1' } : { [option]: { boundId: 'b1' } };
      const values = Array.from({ length: argument }, () => ({}));
      if (name === 'addContext') values[0] = 'boundId';
      if (name === 'adopt') values[0] = () => void info(base);
      const result = getMethod(logger, name)(...values, name === 'addContext' ? 'b1' : bound);
      const derived = row.derivations.includes(name) ? (result as Logger) : logger;
      await result;
      if (name !== 'adopt') getMethod(derived, loud)(base);
      expect(await driven.take(), name).toContain('b1');
    }
  });

  it('binds fields where it is made', async () => {
    for (const { argument, option } of row.factoryBindings) {
      const bound = { boundId: 'b1' };
      const options = option === undefined ? bound : { [option]: bound };
      const made = await (argument === 0 ? driver(options) : driver({}, options));
      getMethod(made.logger, loud)(base);
      const written = await made.take();
      // `bindings` is an option of tslog 5 alone, which is checked below.
      if (option !== 'bindings') expect(written, option).toContain('b1');
    }
  });

  it('writes its reserved keys itself', async () => {
    if (row.fields === 'none') expect(row.reservedKeys).toEqual([]);
    // A line with an error, and with all that may stand beside it.
    info(...withFields(row, {}));
    getMethod(logger, loud)(base, new Error('x').stack);
    const own = (await driven.take()) + ((await driven.nextLine?.()) ?? '');
    for (const key of row.reservedKeys) {
      if (new RegExp(`"${key}":|\\b${key}: `, 'u').test(own)) continue;
      info(...withFields(row, { [key]: 'collides' }));
      const written = await driven.take();
      const both = written.split(`"${key}":`).length > 2;
      const isReplaced = !new RegExp(`"?${key}"?: ?["']collides["']`, 'u').test(written);
      const isInstead = !written.includes(base);
      expect(both || isReplaced || isInstead, `${key}: ${written}`).toBe(true);
    }
  });

  it('redacts what its options name', async () => {
    for (const { option, matches } of row.redactOptions) {
      // Options of Fastify, and of version 5 of tslog, are checked below.
      if (option.startsWith('logger.') || option.startsWith('mask.')) continue;
      const options = option.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), ['secretOne']);
      const made = await driver(options as object);
      getMethod(made.logger, loud)(...withFields(row, { secretOne: 'hidden', user: { secretOne: 'nested' } }));
      const written = await made.take();
      expect(written).not.toContain('hidden');
      expect(written.includes('nested'), 'below the top').toBe(matches === 'path');
    }
  });

  it('redacts by itself what the row says, and nothing else', async () => {
    getMethod(logger, loud)(...withFields(row, { password: 'p1', token: 't1' }));
    const written = await driven.take();
    expect({ password: !written.includes('p1'), token: !written.includes('t1') }).toEqual({
      password: row.redactsByDefault.includes('password'),
      token: row.redactsByDefault.includes('token'),
    });
  });

  it('takes a level as an argument', async () => {
    const { dynamicLevel: dynamic } = row;
    if (dynamic === undefined) return;
    const values: unknown[] = Array.from({ length: dynamic.level + 1 }, () => 5);
    values[dynamic.level] = 'error';
    getMethod(logger, dynamic.method)(...values, base);
    expect(await driven.take()).toContain(base);
    if (dynamic.entry === undefined) return;
    getMethod(logger, dynamic.method)({ [dynamic.entry.level]: 'error', [dynamic.entry.message]: base });
    expect(await driven.take()).toMatch(/error.*plain text|plain text.*error/su);
  });

  it('takes templates, names in braces, and calls of itself', async () => {
    if (row.taggedTemplates === true) {
      const tag = getMethod(logger, 'info') as unknown as (
        strings: TemplateStringsArray,
        ...values: unknown[]
      ) => unknown;
      await Promise.resolve(tag`user ${'u1'}`);
      expect(await driven.take()).toContain('u1');
    }
    if (row.namedPlaceholders === true) {
      info('user {userId}', { userId: 'u2' });
      expect(await driven.take()).toMatch(/user \W*u2/u);
    }
    if (row.callable === true) {
      (logger as unknown as Method)({ callId: 'c1' }, base);
      expect(await driven.take()).toMatch(/c1.*plain text/su);
    }
    if (row.messageTag !== undefined) {
      const tag = getMethod(logger, row.messageTag) as unknown as (
        strings: TemplateStringsArray,
        ...values: unknown[]
      ) => unknown;
      await Promise.resolve(tag`user ${'u3'}`);
      expect(await driven.take()).toContain('user u3');
    }
  });
});

describe('tslog 5', () => {
  const lines: string[] = [];
  const make = async (settings: object): Promise<Logger> => {
    const { Logger: Tslog } = await import('tslog-5');
    const logger = new Tslog({ type: 'hidden', ...settings });
    logger.attachTransport((line) => void lines.push(JSON.stringify(line)));
    return logger as unknown as Logger;
  };
  const take = (): string => lines.splice(0).join('\n');

  it('binds by its option, and by child', async () => {
    const logger = await make({ bindings: { boundId: 'b1' } });
    getMethod(logger, 'info')(base);
    expect(take()).toContain('b1');
    const child = getMethod(logger, 'child')({ bindings: { childId: 'b2' } }) as Logger;
    getMethod(child, 'info')(base);
    expect(take()).toContain('b2');
  });

  it('masks keys and paths, and nothing by default', async () => {
    const logger = await make({ mask: { keys: ['secretOne'], paths: ['user.name'] } });
    getMethod(logger, 'info')(base, { user: { name: 'hidden', secretOne: 'hidden' } });
    expect(take()).not.toContain('hidden');
    getMethod(await make({}), 'info')(base, { password: 'p1' });
    expect(take()).toContain('p1');
  });
});

describe('Fastify', () => {
  it('has pino behind `log`, made with the options under `logger`', async () => {
    const { default: Fastify } = await import('fastify');
    const lines: string[] = [];
    const stream = { write: (line: string) => void lines.push(line) };
    for (const redact of [['secretOne'], { paths: ['secretOne'] }]) {
      const server = Fastify({ logger: { stream, redact } });
      let requested: unknown;
      server.get('/', (request, reply) => {
        requested = request.log === reply.log;
        request.log.info({ secretOne: 'hidden', id: 'i1' }, base);
        return {};
      });
      await server.inject('/');
      expect(requested).toBe(true);
      expect(lines.join('')).toContain('i1');
      expect(lines.splice(0).join('')).not.toContain('hidden');
    }
  });
});

/** The table of switches for personal data, held against the libraries that are installed. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { personalDataSwitches, wholeRequestSerializers } from '../src/knowledge/personal-data-switches.ts';

const require = createRequire(import.meta.url);
const secret = 'Bearer secret';
/** What the test uses of morgan, which has no types of its own. */
interface Morgan {
  token(name: string, read: (req: typeof request) => string): void;
  compile(format: string): (morgan: Morgan, req: typeof request, res: object) => string;
}

const request = { method: 'GET', url: '/', headers: { authorization: secret }, socket: {}, connection: {} };

function isThere(module: string): boolean {
  try {
    require.resolve(module);
    return true;
  } catch {
    return false;
  }
}

it('knows Sentry’s options by the names they have', () => {
  // In a process of its own: Sentry patches what it is loaded into.
  const script = `
    const Sentry = require('@sentry/node');
    const client = Sentry.init({ dsn: 'https://a@localhost/1', sendDefaultPii: true, includeLocalVariables: true, defaultIntegrations: false });
    const options = client.getOptions();
    console.log(JSON.stringify([options.sendDefaultPii, options.includeLocalVariables, typeof Sentry.requestDataIntegration]));`;
  const found = execFileSync(process.execPath, ['-e', script], { cwd: import.meta.dirname, encoding: 'utf8' });
  expect(JSON.parse(found)).toEqual([true, true, 'function']);
});

it('knows Sentry’s collected data by the names of its types', () => {
  const file = require.resolve('@sentry/core').replace(/build[\\/].*$/u, 'build/types/types/datacollection.d.ts');
  const types = execFileSync(process.execPath, ['-p', `require('fs').readFileSync(${JSON.stringify(file)}, 'utf8')`], {
    encoding: 'utf8',
  });
  const paths = personalDataSwitches.flatMap((row) =>
    'path' in row && row.path.startsWith('dataCollection.') ? [row.path] : [],
  );
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) for (const key of path.split('.').slice(1)) expect(types).toContain(`${key}?:`);
});

describe.each(wholeRequestSerializers.filter(({ module }) => isThere(module)))('$export of $module', (reference) => {
  it('keeps the headers of a request', () => {
    const serialize = reference.export
      .split('.')
      .reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], require(reference.module));
    expect(JSON.stringify((serialize as (value: unknown) => unknown)(request))).toContain(secret);
  });
});

it('pino writes what the serializer of a request gives, unless it is redacted', () => {
  const write = (options: pino.LoggerOptions): string => {
    const stream = new PassThrough();
    pino(options, stream).info({ req: request }, 'x');
    return String(stream.read());
  };
  const serializers = { req: (req: unknown) => req };
  expect(write({ serializers })).toContain(secret);
  expect(write({ serializers, redact: ['req.headers.authorization'] })).not.toContain(secret);
});

it('morgan prints the headers and tokens that its format names', () => {
  const morgan = require('morgan') as Morgan;
  morgan.token('whole', (req) => JSON.stringify(req.headers));
  for (const format of [':req[Authorization]', ':whole']) {
    const line = morgan.compile(format)(morgan, request, {});
    expect(line).toContain('secret');
  }
});

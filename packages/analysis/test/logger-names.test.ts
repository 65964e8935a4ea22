/** The fallback by name, what the contract says of loggers, and functions that are logging methods. */
import { describe, expect, it } from 'vitest';
import { defaultContract, type LoggerConventions } from '@failwell/catalog';
import { isLoggerName, type LogCall, type ProjectFacts } from '../src/index.ts';
import { analyse, findCalls } from './parse.ts';

/** What the last call that logs says. */
function matchLast(text: string, overrides: Partial<ProjectFacts> = {}): LogCall | undefined {
  const file = analyse(text, overrides);
  return findCalls(file.sourceCode)
    .map((call) => file.loggers.matchLogCall(call))
    .findLast((call) => call !== undefined);
}

function withPackages(...names: readonly string[]): Partial<ProjectFacts> {
  const dependencies = Object.fromEntries(names.map((name) => [name, '^1.0.0']));
  return { package: { file: '/project/package.json', dependencies, commands: [] } };
}

function withLoggers(loggers: Partial<LoggerConventions>): Partial<ProjectFacts> {
  return {
    contract: {
      ...defaultContract,
      file: '/project/failwell.yaml',
      loggers: { ...defaultContract.loggers, ...loggers },
    },
  };
}

describe('a name', () => {
  it.each([
    'log',
    'logger',
    'LOG',
    '_logger',
    '$log',
    'auditLogger',
    'consoleLog',
    'root_logger',
    'Logger',
    'loggerService',
    'loggerController',
    'devConsole',
    'logging',
  ])('says logger: %s', (name) => {
    expect(isLoggerName(name)).toBe(true);
  });
  it.each([
    'catalog',
    'blog',
    'dialog',
    'changelog',
    'logs',
    'login',
    'logo',
    'weblog',
    'analog',
    'console',
    'logEntry',
    'loggerOptions',
    'catalogService',
    'backlog',
  ])('does not: %s', (name) => {
    expect(isLoggerName(name)).toBe(false);
  });
});

describe('by its name', () => {
  it.each([
    `logger.info('x')`,
    `log.warn('x')`,
    `import logger from './logger'; logger.error('x')`,
    `import { log as out } from './log'; out.info('x')`,
    `import l from '../lib/logger.js'; l.info('x')`,
    `import winston from '../config/winston'; winston.info('x')`,
    `const winston = require('./config/winston'); winston.info('x')`,
    `import pino from '@/pino'; pino.info('x')`,
    `import * as logger from '@acme/logger'; logger.info('x')`,
    `function f(ctx) { ctx.logger.info('x') }`,
    `function f({ logger }) { logger.info('x') }`,
    `function f(request) { request.log.info('x') }`,
    `class A { f() { this.logger.info('x') } }`,
    `class A { f() { this.#log.info('x') } }`,
    `class A { constructor(private readonly logger: Logger) {} f() { this.logger.info('x') } }`,
    `import { createLogger } from './logging'; const l = createLogger('a'); l.info('x')`,
    `getLogger('a').info('x')`,
    `req.payload.logger.info('x')`,
    `strapi.log.info('x')`,
    `logger?.info?.('x')`,
    `(logger as any).info('x')`,
    `logger!.info('x')`,
    `logger['info']('x')`,
    `logger.child({ id }).info('x')`,
    `const child = logger.child({ id }); child.info('x')`,
    `const { info } = logger; info('x')`,
    `const { info: say } = this.logger; say('x')`,
    `const say = logger.info; say('x')`,
    `const say = logger.info.bind(logger); say('x')`,
    `const say = ok ? logger.info : logger.error; say('x')`,
    `import { log } from './logger'; log('x')`,
    `const logger = { info(text) { write(text) }, error() {} }; logger.info('x')`,
    `class Logger { info(text) {} } const logger = new Logger(); logger.info('x')`,
    `interface Log { info(text: string): void } function f(log: Log) { log.info('x') }`,
    `app.get((c) => c.get('logger').info('x'))`,
    `const logger = options.logger ?? console; logger.info('x')`,
    `import { Logger } from './logging'; const out = new Logger('a'); out.info('x')`,
    `import { Logger } from './logging'; const out = Logger.getInstance(); out.info('x')`,
    `const Logger = require('../Logger'); const out = new Logger(); out.info('x')`,
    `import type { ILogger } from './ports'; class A { constructor(private readonly out: ILogger) {} f() { this.out.info('x') } }`,
    `import type { AppLogger } from './ports'; function f(out: AppLogger) { out.info('x') }`,
    `const out = deps.logger?.child({ a: 1 }) ?? deps.log; out.info('x')`,
  ])('%s', (text) => {
    const call = matchLast(text);
    expect(call?.logger.via).toBe('name');
    expect(call?.severity).toMatch(/info|warn|error/u);
  });
});

describe('no logger', () => {
  it.each([
    `catalog.info('x')`,
    `toast.error('x')`,
    `core.info('x')`,
    `metrics.warn('x')`,
    `Math.log(2)`,
    `console.clear()`,
    `vscode.window.error('x')`,
    `logger.flush('x')`,
    `logger.level('info')`,
    `import { log } from '@clack/prompts'; log.info('x')`,
    `import * as p from '@clack/prompts'; p.log.error('x')`,
    `import i18n from 'i18n'; i18n.error('x')`,
    `import debug from 'debug'; const log = debug('app'); log('x')`,
    `log('x')`,
    `function log(text) {} log('x')`,
    `const log = []; log.info('x')`,
    `const log = 'text'; log.info('x')`,
    `function f(log: string[]) { log.error('x') }`,
    `interface AuditLog { id: string } function f(log: AuditLog) { log.error('x') }`,
    `class Log { id = 1 } const log = new Log(); log.error('x')`,
    `const log = { entries: [] }; log.error('x')`,
    `try { f() } catch (log) { log.error('x') }`,
    `const log = JSON.parse(text); log.error('x')`,
    `auditLog.log({ actor })`,
    `import { transports } from 'winston'; transports.error('x')`,
    `import { transports } from './winston'; transports.error('x')`,
    `import winston from './transports'; winston.error('x')`,
    `class A { log(text) {} f() { this.log('x') } }`,
    `yup.string().error('x')`,
    `import { WebhookEventsLogger } from './events'; const events = new WebhookEventsLogger(); events.error('x')`,
    `import type { WebhookEventsLogger } from './events'; function f(events: WebhookEventsLogger) { events.error('x') }`,
    `import { LoggerOptions } from './logging'; const out = new LoggerOptions(); out.info('x')`,
    `import type { Catalog } from './catalog'; function f(out: Catalog) { out.info('x') }`,
    `const out = deps.logger ?? deps.queue; out.info('x')`,
    `class Logger { id = 1 } const out = new Logger(); out.error('x')`,
    `logger[level]('x')`,
  ])('%s', (text) => {
    expect(matchLast(text)).toBeUndefined();
  });
});

describe('the shape of a logger known by its name', () => {
  it.each([
    [['winston'], 'winston'],
    [['pino', 'pino-http'], 'pino'],
    [['fastify'], 'pino'],
    [['fastify', 'winston'], 'winston'],
    [['winston', 'pino'], undefined],
    [['@nestjs/common'], 'nestjs'],
    [['@nestjs/common', 'nestjs-pino'], 'nestjs-pino'],
    [['@sentry/node', 'bunyan'], 'bunyan'],
    [[], undefined],
  ] as const)('with %j is that of %s', (packages, row) => {
    expect(matchLast(`logger.error('x')`, withPackages(...packages))?.logger.row?.name).toBe(row);
  });

  it('is unknown where the library has no such method', () => {
    const call = matchLast(`Logger.info('x')`, withPackages('@nestjs/common'));
    expect(call?.logger).toMatchObject({ via: 'name', row: undefined });
  });

  it('has the library’s own methods', () => {
    expect(matchLast(`logger.success('x')`, withPackages('consola'))?.severity).toBe('info');
    expect(matchLast(`logger.success('x')`)).toBeUndefined();
  });

  it('takes a level as the first argument of `log`', () => {
    const call = matchLast(`logger.log('error', 'text', { id })`);
    expect(call?.severity).toBe('error');
    expect(call?.arguments.length).toBe(2);
    expect(matchLast(`logger.log('error')`)?.severity).toBe('info');
  });

  it('tells fields, message and error by the arguments alone', () => {
    const first = matchLast(`logger.error({ err }, 'text')`);
    expect(first?.fields?.type).toBe('ObjectExpression');
    expect(first?.message?.type).toBe('Literal');
    expect(first?.error?.type).toBe('Identifier');
    const last = matchLast(`run().catch((e) => logger.error('text', { id }, e))`);
    expect(last).toBeDefined();
    expect(last?.error?.type).toBe('Identifier');
  });
});

describe('the contract', () => {
  const imported = `import { audit } from './lib/audit'; audit.info('x')`;

  it('switches names off', () => {
    expect(matchLast(`logger.info('x')`, withLoggers({ byName: false }))).toBeUndefined();
    expect(matchLast(`import pino from 'pino'; pino().info('x')`, withLoggers({ byName: false }))).toBeDefined();
  });

  it('names modules by path, against its own folder', () => {
    const rows = { audit: { like: 'winston', modules: ['./src/lib/audit.ts'], redact: ['ssn'] } };
    const call = matchLast(imported, withLoggers({ rows }));
    expect(call?.logger).toMatchObject({ via: 'origin', override: rows.audit });
    expect(call?.logger.row?.name).toBe('winston');
    expect(matchLast(`import { audit } from '../lib/audit'; audit.info('x')`, withLoggers({ rows }))).toBeUndefined();
  });

  it('names packages, and of their exports those it lists', () => {
    const rows = { acme: { like: 'pino', modules: ['@acme/telemetry'], exports: ['trail', 'makeTrail', 'Trail'] } };
    const match = (text: string) =>
      matchLast(`import { trail, makeTrail, Trail, other } from '@acme/telemetry'; ${text}`, withLoggers({ rows }));
    expect(match(`trail.info('x')`)?.logger.row?.name).toBe('pino');
    expect(match(`makeTrail().info('x')`)?.logger.row?.name).toBe('pino');
    expect(match(`new Trail().info('x')`)?.logger.row?.name).toBe('pino');
    expect(match(`trail.child({}).info('x')`)?.logger.row?.name).toBe('pino');
    expect(match(`const f = (t: Trail) => t.info('x')`)?.logger.row?.name).toBe('pino');
    expect(match(`other.info('x')`)).toBeUndefined();
  });

  it('widens a row of the table by its name', () => {
    const rows = { pino: { names: ['trail'] } };
    expect(matchLast(`trail.info('x')`, withLoggers({ rows }))?.logger.row?.name).toBe('pino');
    expect(matchLast(`ctx.trail.info('x')`, withLoggers({ rows, byName: false }))?.logger.row?.name).toBe('pino');
  });

  it('gives the shape of loggers known by their name', () => {
    const preferred = { module: './logger', name: 'logger', like: 'winston' };
    expect(matchLast(`logger.info('x')`, withLoggers({ preferred }))?.logger.row?.name).toBe('winston');
  });
});

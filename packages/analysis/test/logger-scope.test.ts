/** The loggers that a fix may write to, what a logger redacts, and the fields it is bound to. */
import { describe, expect, it } from 'vitest';
import { defaultContract } from '@failwell/catalog';
import { isRedacted, type FileAnalysis } from '../src/index.ts';
import { analyse, findCalls, findNode } from './parse.ts';

function findTexts(text: string): readonly string[] {
  const file = analyse(text);
  return file.loggers.findLoggersInScope(findNode(file.sourceCode, 'here()')).map((each) => each.text);
}

describe('loggers in scope', () => {
  it.each([
    ['a variable of the module', `const logger = pino(); here();`, ['logger']],
    ['an import', `import { logger } from './logger'; function f() { here(); }`, ['logger']],
    ['the nearer one first', `import { logger } from './logger'; function f(log) { here(); }`, ['log', 'logger']],
    ['not one that is shadowed', `import { logger } from './logger'; function f(logger: string) { here(); }`, []],
    ['not a type', `import type { Logger } from 'pino'; import { type logger } from './a'; here();`, []],
    ['not one declared further down', `here(); const logger = pino();`, []],
    ['one declared further down, from a function', `function f() { here(); } const logger = pino();`, ['logger']],
    ['not inside what makes it', `const logger = make(() => here());`, []],
    ['not console', `const out = console; here();`, []],
    ['a field', `class A { private readonly logger = new Logger(); f() { here(); } }`, ['this.logger']],
    ['a private field', `class A { #log = make(); f() { here(); } }`, ['this.#log']],
    ['a parameter property', `class A { constructor(private logger: Logger) {} f() { here(); } }`, ['this.logger']],
    ['a field that a method assigns', `class A { constructor(o) { this.log = o.log; } f() { here(); } }`, ['this.log']],
    ['a field, in an arrow function', `class A { log = make(); f() { g(() => here()); } }`, ['this.log']],
    ['no field, in a function of its own', `class A { log = make(); f() { g(function () { here(); }); } }`, []],
    ['no field, in a static method', `class A { log = make(); static f() { here(); } }`, []],
    [
      'an inherited field that the class writes to',
      `class A extends B { g() { this.logger.info('x'); } f() { here(); } }`,
      ['this.logger'],
    ],
    [
      'the log of a typed request',
      `import type { FastifyRequest } from 'fastify'; async function f(request: FastifyRequest) { here(); }`,
      ['request.log'],
    ],
    ['a property that the file writes to', `function f(ctx) { ctx.logger.info('x'); here(); }`, ['ctx.logger']],
    [
      'not of another function’s parameter',
      `function g(ctx) { ctx.logger.info('x'); } function f(req) { here(); }`,
      [],
    ],
    [
      'the file’s own before a library’s default',
      `import winston from 'winston'; const logger = winston.createLogger(); here();`,
      ['logger', 'winston'],
    ],
    ['a class with static methods', `import { Logger } from '@nestjs/common'; here();`, ['Logger']],
    ['not a class that nothing writes to', `import { AppLogger } from './logger'; here();`, []],
    [
      'a class that the file writes to',
      `import { AppLogger } from './logger'; AppLogger.info('x'); here();`,
      ['AppLogger'],
    ],
    ['not a function', `function logger() {} here();`, []],
  ] as const)('%s', (_, text, expected) => {
    const imports = text.includes('pino()') && !text.includes('from') ? `import pino from 'pino'; ` : '';
    const nest = text.includes('new Logger()') ? `import { Logger } from '@nestjs/common'; ` : '';
    const found = findTexts(imports + nest + text).filter((each) => nest === '' || each !== 'Logger');
    expect(found).toEqual(expected);
  });
});

/** The logger that the last call beginning with `prefix` writes to. */
function redacts(file: FileAnalysis, prefix: string, ...path: readonly string[]): boolean {
  const call = findCalls(file.sourceCode, prefix).at(-1);
  const logger = call === undefined ? undefined : file.loggers.matchLogCall(call)?.logger;
  if (logger === undefined) throw new Error(`${prefix} does not log`);
  return isRedacted(file.loggers.getRedactedKeys(logger), path);
}

describe('redaction', () => {
  it('follows pino’s paths', () => {
    const file = analyse(`
      import pino from 'pino';
      const logger = pino({ redact: ['password', 'user.token', '*.secret', 'list[*].pin', 'req.headers["x-key"]', 'whole'] });
      const child = logger.child({ id });
      logger.info('a'); child.info('b'); pino().warn('c');
    `);
    expect(redacts(file, 'logger.info', 'password')).toBe(true);
    expect(redacts(file, 'child.info', 'password')).toBe(true);
    expect(redacts(file, 'logger.info', 'user', 'password')).toBe(false);
    expect(redacts(file, 'logger.info', 'user', 'token')).toBe(true);
    expect(redacts(file, 'logger.info', 'token')).toBe(false);
    expect(redacts(file, 'logger.info', 'any', 'secret')).toBe(true);
    expect(redacts(file, 'logger.info', 'a', 'b', 'secret')).toBe(false);
    expect(redacts(file, 'logger.info', 'list', '0', 'pin')).toBe(true);
    expect(redacts(file, 'logger.info', 'req', 'headers', 'x-key')).toBe(true);
    expect(redacts(file, 'logger.info', 'whole', 'part')).toBe(true);
    expect(redacts(file, 'pino().warn', 'password')).toBe(false);
  });

  it('reads options behind variables, and Fastify’s', () => {
    const file = analyse(`
      import pino from 'pino';
      import Fastify from 'fastify';
      const paths = ['password'];
      const options = { redact: { paths } };
      const logger = pino(options);
      const server = Fastify({ logger: { redact: ['token'] } });
      logger.info('a'); server.log.info('b');
    `);
    expect(redacts(file, 'logger.info', 'password')).toBe(true);
    expect(redacts(file, 'server.log', 'token')).toBe(true);
    expect(redacts(file, 'server.log', 'password')).toBe(false);
  });

  it('masks tslog’s keys at any depth, and its default only where nothing else is said', () => {
    const text = `
      import { Logger } from 'tslog';
      const own = new Logger({ maskValuesOfKeys: ['token'] });
      const plain = new Logger();
      own.info('a'); plain.info('b');
    `;
    const file = analyse(text);
    expect(redacts(file, 'own.info', 'a', 'b', 'token')).toBe(true);
    expect(redacts(file, 'own.info', 'password')).toBe(false);
    expect(redacts(file, 'plain.info', 'user', 'password')).toBe(true);
    const five = analyse(text, {
      package: { file: '/project/package.json', dependencies: { tslog: '^5.0.0' }, commands: [] },
    });
    expect(redacts(five, 'plain.info', 'password')).toBe(false);
  });

  it('believes the contract', () => {
    const rows = { audit: { names: ['trail'], redact: ['ssn', 'user.email'] } };
    const contract = { ...defaultContract, loggers: { byName: true, rows } };
    const file = analyse(`trail.info('a'); logger.info('b');`, { contract });
    expect(redacts(file, 'trail', 'user', 'ssn')).toBe(true);
    expect(redacts(file, 'trail', 'user', 'email')).toBe(true);
    expect(redacts(file, 'trail', 'email')).toBe(false);
    expect(redacts(file, 'logger', 'ssn')).toBe(false);
  });
});

describe('bindings', () => {
  it.each([
    [`logger.child({ secret })`, '{ secret }'],
    [`this.logger.child({ secret })`, '{ secret }'],
    [`child.child(bound)`, undefined],
    [`logger.with({ secret })`, undefined],
    [`process.child({ secret })`, undefined],
  ])('%s', (text, expected) => {
    const file = analyse(text);
    const [call] = findCalls(file.sourceCode);
    const bound = call === undefined ? undefined : file.loggers.matchBindings(call);
    expect(bound === undefined ? undefined : file.sourceCode.getText(bound.fields)).toBe(expected);
  });
});

/**
 * Who is a handler. A fixture per row of the table: each function in it begins with a comment that says what is
 * expected of it (kind, name, roles, whether its rejection is seen); one without is no handler.
 */
import { describe, expect, it } from 'vitest';
import { defaultContract } from '@failwell/catalog';
import { frameworks, isFunction, type FrameworkRow, type FunctionNode, type ProjectFacts } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

const rows: readonly FrameworkRow[] = frameworks;
const fixtures = import.meta.glob<string>('./fixtures/frameworks/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function getFixture(row: FrameworkRow): string | undefined {
  return fixtures[`./fixtures/frameworks/${row.name}.ts`];
}

function makeProject(row: FrameworkRow, text: string): Partial<ProjectFacts> {
  const { from, before } = row.versions ?? {};
  const major = from ?? (before === undefined ? 1 : before - 1);
  return {
    filename: `/project/${/^\/\/ file: (.*)$/mu.exec(text)?.[1] ?? 'src/file.ts'}`,
    package: {
      file: '/project/package.json',
      dependencies: { [row.packages[0] ?? '']: `^${String(major)}.0.0` },
      commands: [],
    },
  };
}

function findFunctions(file: ReturnType<typeof analyse>): readonly FunctionNode[] {
  return (['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const)
    .flatMap((type): readonly FunctionNode[] => findNodes(file.sourceCode, type))
    .filter(isFunction)
    .toSorted((a, b) => a.range[0] - b.range[0]);
}

it('has a fixture for each row, and a row for each fixture', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(
    rows.map((row) => `./fixtures/frameworks/${row.name}.ts`).toSorted(),
  );
});

it('is sorted by name', () => {
  const names = rows.map((row) => row.name);
  expect(names).toEqual(names.toSorted());
});

describe.each(rows)('$name', (row) => {
  const text = getFixture(row) ?? '';

  it('recognises its handlers, and nothing else', () => {
    const file = analyse(text, makeProject(row, text));
    const found = findFunctions(file).map((fn) => {
      const comment = /^\{?\s*\/\*(.*?)\*\//u.exec(file.sourceCode.getText(fn.body ?? fn))?.[1];
      const handler = file.handlers.matchHandler(fn);
      const sees = { true: 'sees', false: 'lost', undefined: 'unknown' }[String(handler?.seesRejections)] ?? '';
      const seen =
        handler === undefined
          ? undefined
          : [handler.kind, handler.name, handler.roles.map((role) => role ?? '-').join(' '), sees].join(' | ');
      return {
        line: fn.loc.start.line,
        expected: comment?.trim().replaceAll(/ +/gu, ' ').replace('| |', '|  |'),
        seen,
        row: handler?.row.name,
      };
    });
    expect(found.map(({ line, seen }) => ({ line, is: seen }))).toEqual(
      found.map(({ line, expected }) => ({ line, is: expected })),
    );
    expect([...new Set(found.map((each) => each.row).filter((name) => name !== undefined))]).toEqual([row.name]);
    expect(
      found.some(({ expected }) => expected === undefined),
      'the fixture has a function that is no handler',
    ).toBe(true);
  });

  it('recognises nothing where the contract ignores it', () => {
    const contract = { ...defaultContract, frameworks: { ignore: [row.name], wrappers: [] } };
    const file = analyse(text, { ...makeProject(row, text), contract });
    expect(findFunctions(file).filter((fn) => file.handlers.matchHandler(fn)?.row === row)).toEqual([]);
  });
});

describe('Express of unknown version', () => {
  const text = `import { Router } from 'express'; Router().get('/a', async (req, res) => {});`;

  it('is taken as the version that loses rejections, without saying so', () => {
    const file = analyse(text);
    const handler = findFunctions(file).map((fn) => file.handlers.matchHandler(fn))[0];
    expect(handler?.row.name).toBe('express-4');
    expect(handler?.seesRejections).toBeUndefined();
  });
});

describe('names and shapes, where no origin tells', () => {
  const match = (text: string, overrides: Partial<ProjectFacts> = {}): readonly (string | undefined)[] => {
    const file = analyse(text, overrides);
    return findFunctions(file).map((fn) => {
      const handler = file.handlers.matchHandler(fn);
      return handler === undefined ? undefined : `${handler.row.name} ${handler.name} ${handler.via}`;
    });
  };
  const dependencies = (names: Readonly<Record<string, string>>): Partial<ProjectFacts> => ({
    package: { file: '/project/package.json', dependencies: names, commands: [] },
  });

  it.each([
    [`import { router } from './router'; router.get('/a', (req, res) => {});`, 'express-4 GET /a shape'],
    [
      `export default (server) => { server.route({ method: 'GET', url: '/a', handler: async () => {} }); };`,
      'fastify GET /a shape',
    ],
    [`import { app } from './app'; app.get('/a', async (c) => {});`, 'hono GET /a shape'],
  ])('%s', (text, expected) => {
    expect(match(text)).toContain(expected);
  });

  it.each([
    `import axios from 'axios'; axios.get('/a', (req, res) => {});`,
    `import { http } from 'msw'; const router = http; router.get('/a', (req, res) => {});`,
    `const router = new Map(); router.get('/a', (req, res) => {});`,
    `router.get('key', (req, res) => {});`,
    `import { createServer } from 'node:http'; createServer((req, res) => {});`,
    `export const handler = async (event) => { await run(event); };`,
    `export async function GET() { return new Response(); }`,
    `events.on('/a', (ctx) => {});`,
  ])('abstains: %s', (text) => {
    expect(match(text).filter((each) => each !== undefined)).toEqual([]);
  });

  it('takes (req, res) alone only in a project that uses the framework', () => {
    const text = `export const create = async (req, res) => { res.json({}); };`;
    expect(match(text)).toEqual([undefined]);
    expect(match(text, dependencies({ express: '^5.0.0' }))).toEqual(['express-5 create shape']);
  });

  it('tells frameworks with the same names apart by the dependencies, and abstains without', () => {
    const text = `import { router } from './router'; router.get('/a', async (ctx) => {});`;
    expect(match(text)).toEqual([undefined]);
    expect(match(text, dependencies({ '@koa/router': '15.0.0' }))).toEqual(['koa GET /a shape']);
    expect(match(text, dependencies({ hono: '4.0.0' }))).toEqual(['hono GET /a shape']);
  });

  it('takes (ctx) alone only among controllers', () => {
    const text = `export default { async create(ctx) { ctx.body = {}; } };`;
    expect(match(text, dependencies({ koa: '3.0.0' }))).toEqual([undefined]);
    expect(match(text, { ...dependencies({ koa: '3.0.0' }), filename: '/project/src/controllers/a.ts' })).toEqual([
      'koa default.create shape',
    ]);
  });
});

describe('roles', () => {
  const getRole = (text: string, overrides: Partial<ProjectFacts> = {}): string | undefined => {
    const file = analyse(text, overrides);
    const [target] = findNodes(file.sourceCode, 'MemberExpression').filter((node) =>
      file.sourceCode.getText(node).endsWith('.log'),
    );
    const found = target === undefined ? undefined : file.handlers.matchRole(file.origins.resolve(target.object));
    return found === undefined ? undefined : `${found.row.name} ${found.role}`;
  };

  it.each([
    [`import f from 'fastify'; f().get('/', async (request) => { request.log.info('x'); });`, 'fastify request'],
    [
      `import f from 'fastify'; f().get('/', async (_, { log }) => {}); const app = f(); app.log.info('x');`,
      'fastify app',
    ],
    [
      `import type { FastifyRequest } from 'fastify'; export function f(a: string, r: FastifyRequest) { r.log.info(a); }`,
      'fastify request',
    ],
    [`import Koa from 'koa'; new Koa().use(async (ctx, next) => { ctx.log.info('x'); });`, 'koa context'],
  ])('%s', (text, expected) => {
    expect(getRole(text)).toBe(expected);
  });

  it('has none for a parameter of any other function', () => {
    expect(getRole(`export function f(request) { request.log.info('x'); }`)).toBeUndefined();
  });
});

describe('chains', () => {
  const getRow = (name: string): FrameworkRow => rows.find((row) => row.name === name) ?? frameworks[0];

  it.each([
    [
      'express-5',
      "import express from 'express';\nexport const routes = express.Router()",
      '(request, response) => {}',
    ],
    ['fastify', "import Fastify from 'fastify';\nexport const app = Fastify()", 'async (request, reply) => {}'],
    ['hono', "import { Hono } from 'hono';\nexport const app = new Hono()", '(c) => c.json({})'],
    ['koa', "import Router from '@koa/router';\nexport const routes = new Router()", '(ctx) => {}'],
  ])('%s: a chain of 200 routes has 200 handlers', (name, start, handler) => {
    const text =
      start + Array.from({ length: 200 }, (_, index) => `\n  .get('/${String(index)}', ${handler})`).join('');
    const file = analyse(text, makeProject(getRow(name), text));
    // The last route is the outermost call, and the first that a rule sees.
    const functions = findFunctions(file).toReversed();
    expect(functions.filter((fn) => file.handlers.matchHandler(fn)?.row.name !== name)).toEqual([]);
    expect(functions.length).toBe(200);
  });

  it.each([
    ['express-5', "express.Router().use(parse).param('id', load).get('/', (request, response) => {})"],
    ['fastify', "Fastify().addHook('onSend', hook).setErrorHandler(answer).get('/', async (request, reply) => {})"],
    ['fastify', "Fastify().register(plugin).decorate('a', 1).get('/', async (request, reply) => {})"],
    ['hono', "new Hono().notFound(answer).mount('/old', old).get('/', (c) => c.json({}))"],
    ['koa', "new Router().redirect('/old', '/').param('id', load).get('/', (ctx) => {})"],
  ])('%s: %s', (name, chain) => {
    const imports = [
      "import express from 'express';",
      "import Fastify from 'fastify';",
      "import { Hono } from 'hono';",
      "import Router from '@koa/router';",
    ];
    const text = `${imports.join('\n')}\nexport const app = ${chain};`;
    const file = analyse(text, makeProject(getRow(name), text));
    const [fn] = findFunctions(file);
    expect(fn && file.handlers.matchHandler(fn)?.via).toBe('origin');
  });
});

/** Whether the text of a file may hold a handler: never no where there is one, and no where nothing speaks for one. */
import { defaultContract } from '@failwell/catalog';
import { describe, expect, it } from 'vitest';
import { frameworks, isFunction, mayAnswer, mayHandle, type FrameworkRow, type ProjectFacts } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

/** Handlers in files that name no module of their framework, by the package that the project depends on. */
const unnamed: readonly (readonly [string, string, string])[] = [
  ['express', 'src/a.ts', 'export function show(req, res) { res.json({}); }'],
  ['express', 'src/a.ts', 'export const show = (request, response) => { response.json({}); };'],
  ['fastify', 'src/a.ts', 'export const create = async ({ body }, reply) => reply.send(body);'],
  ['fastify', 'src/controllers/a.ts', 'export async function show(request) { return request.params; }'],
  ['fastify', 'src/a.ts', "app.route({ method: 'GET', url: '/', handler: async () => ({}) });"],
  ['koa', 'src/controllers/a.ts', 'export async function show(ctx) { ctx.body = {}; }'],
  ['hono', 'src/controllers/a.ts', 'export async function show(c) { return c.json({}); }'],
  ['next', 'app/articles/route.ts', 'export async function GET() { return Response.json({}); }'],
  ['next', 'pages/api/articles.ts', 'export default function show(a, b) { b.json({}); }'],
  ['graphql', 'src/a.ts', 'export const resolvers = { Query: { article: () => null } };'],
  ['graphql', 'src/a.ts', 'const Query = { article: () => null };'],
  ['graphql', 'src/a.ts', 'export const articleResolvers = { Article: { author: () => null } };'],
  ['@trpc/server', 'src/a.ts', 'export const list = publicProcedure.query(() => []);'],
  ['aws-lambda', 'src/a.ts', "export const handler = async () => ({ statusCode: 200, body: '' });"],
  ['@middy/core', 'src/a.ts', "export const show = middy().handler(async () => ({ statusCode: 200, body: '' }));"],
];

function makeProject(filename: string, dependencies: Record<string, string>): ProjectFacts {
  return {
    filename: `/project/${filename}`,
    contract: defaultContract,
    package: { file: '/project/package.json', dependencies, commands: [] },
  };
}

describe('a file that names no module of the framework that its project uses', () => {
  it.each(unnamed)('%s in %s: %s', (name, filename, text) => {
    const project = makeProject(filename, { [name]: '^1.0.0' });
    const file = analyse(text, project);
    const functions = (['FunctionDeclaration', 'ArrowFunctionExpression'] as const)
      .flatMap((type) => findNodes(file.sourceCode, type))
      .filter(isFunction);
    expect(functions.map((fn) => file.handlers.matchHandler(fn)?.row.packages)).toEqual([
      expect.arrayContaining([name]),
    ]);
    expect(mayHandle(text, () => project)).toBe(true);
    expect(mayHandle('export const total = (prices) => prices.reduce(add, 0);', () => project)).toBe(
      /route|api/u.test(filename),
    );
  });
});

describe('a file of a project that uses no framework', () => {
  const project = makeProject('src/a.ts', { lodash: '^4.0.0' });

  it.each((frameworks as readonly FrameworkRow[]).flatMap((row) => row.packages.map((name) => [name] as const)))(
    'may hold a handler where it names %s',
    (name) => {
      for (const text of [`import a from '${name}';`, `const a = require("${name}/lib/a.js");`, `import(\`${name}\`);`])
        expect(mayHandle(text, () => project)).toBe(true);
    },
  );

  it('holds none by its shape alone', () => {
    for (const [, , text] of unnamed) expect(mayHandle(text, () => project)).toBe(false);
    expect(mayHandle("import a from 'express-like';", () => project)).toBe(false);
  });

  it('may answer by a response or a factory', () => {
    for (const text of [
      'export function send(res) { res.status(404).json({}); }',
      'host.switchToHttp().getResponse().json({});',
      'return Response.json({});',
    ])
      expect(mayAnswer(text, () => project)).toBe(true);
    expect(mayAnswer('export const total = 1;', () => project)).toBe(false);
  });
});

/** What answers a request, with which status and body. */
import { describe, expect, it } from 'vitest';
import type { AnsweringNode, ProjectFacts, ResponseMatch } from '../src/index.ts';
import { analyse, findNodes } from './parse.ts';

function findResponses(text: string, overrides: Partial<ProjectFacts> = {}): readonly string[] {
  const file = analyse(text, overrides);
  const nodes = (['CallExpression', 'NewExpression', 'AssignmentExpression', 'ObjectExpression'] as const).flatMap(
    (type): readonly AnsweringNode[] => findNodes(file.sourceCode, type),
  );
  return nodes
    .map((node) => file.responses.matchResponse(node))
    .filter((match): match is ResponseMatch => match !== undefined)
    .map(({ row, status, body, isException, via }) =>
      [
        row.name,
        status ?? '-',
        body === undefined ? '-' : file.sourceCode.getText(body),
        isException ? 'thrown' : 'sent',
        via,
      ].join(' '),
    );
}

const express = (body: string): string =>
  `import { Router } from 'express'; Router().get('/', (req, res) => { ${body} });`;
const fastify = (body: string): string =>
  `import f from 'fastify'; f().get('/', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router'; new Router().get('/', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono'; new Hono().get('/', async (c) => { ${body} });`;

describe('answers', () => {
  it.each([
    [express(`res.status(404).json(body);`), 'express-4 404 body sent origin'],
    [express(`res.status(404).set('a', 'b').send({ code });`), 'express-4 404 { code } sent origin'],
    [express(`res.status(HttpStatus.CONFLICT).json(body);`), 'express-4 409 body sent origin'],
    [express(`res.status(StatusCodes.NOT_FOUND).json(body);`), 'express-4 404 body sent origin'],
    [express(`const gone = 410; res.status(gone).json(body);`), 'express-4 410 body sent origin'],
    [express(`res.status(error.status).json(body);`), 'express-4 - body sent origin'],
    [express(`res.statusCode = 400; res.json(body);`), 'express-4 400 body sent origin'],
    [express(`res.status(400); res.json(body);`), 'express-4 400 body sent origin'],
    [express(`res.sendStatus(403);`), 'express-4 403 - sent origin'],
    [express(`res!.status(404)?.json(body as Body);`), 'express-4 404 body as Body sent origin'],
    [fastify(`return reply.code(404).send(body);`), 'fastify 404 body sent origin'],
    [fastify(`reply.statusCode = 404; return reply.send(body);`), 'fastify 404 body sent origin'],
    [koa(`ctx.status = 404; ctx.body = body;`), 'koa 404 body sent origin'],
    [koa(`ctx.body = body; ctx.status = 404;`), 'koa 404 body sent origin'],
    [koa(`ctx.response.status = 404; ctx.response.body = body;`), 'koa 404 body sent origin'],
    [koa(`ctx.throw(404, 'text');`), `koa 404 'text' thrown origin`],
    [hono(`return c.json(body, 404);`), 'hono 404 body sent origin'],
    [hono(`return c.json(body, { status: 404 });`), 'hono 404 body sent origin'],
    [hono(`c.status(404); return c.json(body);`), 'hono 404 body sent origin'],
    [hono(`return new Response(JSON.stringify(body), { status: 404 });`), 'hono 404 body sent origin'],
    [
      `import { HTTPException } from 'hono/http-exception'; throw new HTTPException(404, { message });`,
      'hono 404 { message } thrown origin',
    ],
    [
      `import { HttpException, HttpStatus } from '@nestjs/common'; throw new HttpException({ code }, HttpStatus.NOT_FOUND);`,
      'nestjs 404 { code } thrown origin',
    ],
    [
      `import * as nest from '@nestjs/common'; throw new nest.NotFoundException({ code });`,
      'nestjs 404 { code } thrown origin',
    ],
    [
      `import { NextResponse } from 'next/server'; export const f = () => NextResponse.json(body, { status: 404 });`,
      'next-route 404 body sent origin',
    ],
    [
      `import type { APIGatewayProxyHandler } from 'aws-lambda'; export const handler: APIGatewayProxyHandler = async () => ({ statusCode: 404, body: JSON.stringify({ code }) });`,
      'aws-lambda 404 { code } sent origin',
    ],
    [
      `export function sendError(res, error) { res.status(400).json({ code: error.code }); }`,
      'express-4 400 { code: error.code } sent shape',
    ],
    [
      `export function sendError(reply, error) { reply.code(400).send({ code: error.code }); }`,
      'fastify 400 { code: error.code } sent shape',
    ],
  ])('%s', (text, expected) => {
    expect(findResponses(text)).toContain(expected);
  });

  it('Response of a route handler', () => {
    const text = `export async function GET() { return Response.json(body, { status: 404 }); }`;
    expect(findResponses(text, { filename: '/project/app/a/route.ts' })).toEqual(['next-route 404 body sent origin']);
    expect(findResponses(text)).toEqual([]);
  });
});

describe('what answers no request', () => {
  it.each([
    `const res = await fetch('/'); res.json();`,
    `const response = await axios.get('/'); response.status(404).json(body);`,
    `import { readFile } from 'node:fs'; readFile('a', (error, res) => res.json(body));`,
    `console.log(JSON.stringify({ statusCode: 404, body }));`,
    `class A { body = 1; set() { this.body = 2; } }`,
    `stream.end(body); list.send(body);`,
    express(`const cache = new Map(); cache.json(body);`),
    `const answer = new Response(body);`,
  ])('%s', (text) => {
    expect(findResponses(text)).toEqual([]);
  });
});

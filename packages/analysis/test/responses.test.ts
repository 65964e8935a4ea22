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
    [
      `import { INTERNAL_SERVER_ERROR as FAILED } from '../http-status.js'; ${express('res.status(FAILED).json(body);')}`,
      'express-4 500 body sent origin',
    ],
    [
      `const { OK } = require('./statusCodes'); ${express('res.status(OK).json(body);')}`,
      'express-4 200 body sent origin',
    ],
    // A module of something else, and a name that is none of a status.
    [
      `import { CREATED } from './events.js'; ${express('res.status(CREATED).json(body);')}`,
      'express-4 - body sent origin',
    ],
    [
      `import { latest } from './status.js'; ${express('res.status(latest).json(body);')}`,
      'express-4 - body sent origin',
    ],
    [express(`const gone = 410; res.status(gone).json(body);`), 'express-4 410 body sent origin'],
    [express(`res.status(error.status).json(body);`), 'express-4 - body sent origin'],
    [express(`res.statusCode = 400; res.json(body);`), 'express-4 400 body sent origin'],
    [express(`res.status(400); res.json(body);`), 'express-4 400 body sent origin'],
    [express(`res.sendStatus(403);`), 'express-4 403 - sent origin'],
    [express(`res!.status(404)?.json(body as Body);`), 'express-4 404 body as Body sent origin'],
    [fastify(`return reply.code(404).send(body);`), 'fastify 404 body sent origin'],
    [fastify(`reply.statusCode = 404; return reply.send(body);`), 'fastify 404 body sent origin'],
    // Of @fastify/sensible; a method of that name on anything else is none.
    [fastify(`return reply.notFound(text); request.notFound(text);`), 'fastify 404 text thrown origin'],
    [fastify(`void reply.internalServerError();`), 'fastify 500 - thrown origin'],
    [
      `import type { FastifyReply } from 'fastify'; const f = (r: FastifyReply) => r.gone();`,
      'fastify 410 - thrown origin',
    ],
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

describe('what is sent besides a body', () => {
  const findExposures = (text: string): readonly string[] => {
    const file = analyse(text);
    return [...findNodes(file.sourceCode, 'CallExpression'), ...findNodes(file.sourceCode, 'NewExpression')]
      .map((node) => file.responses.matchExposure(node))
      .filter((match) => match !== undefined)
      .map(({ row, place, values }) =>
        [row.name, place, ...values.map((value) => file.sourceCode.getText(value))].join(' '),
      );
  };

  it.each([
    [express(`res.set('a', b).json(c);`), `express-4 header 'a' b`],
    [express(`res.status(400).header({ a });`), `express-4 header { a }`],
    [express(`res.redirect(302, url);`), `express-4 redirect 302 url`],
    [express(`res.write(text, 'utf8');`), `express-4 piece text`],
    [fastify(`reply.header('a', b);`), `fastify header 'a' b`],
    [koa(`ctx.set('a', b);`), `koa header 'a' b`],
    [koa(`ctx.redirect(url);`), `koa redirect url`],
    [hono(`c.header('a', b);`), `hono header 'a' b`],
    [hono(`return c.redirect(url);`), `hono redirect url`],
    [`import { NextResponse } from 'next/server'; NextResponse.redirect(url);`, `next-route redirect url`],
    [`import { redirect } from 'next/navigation'; redirect(url);`, `next-route redirect url`],
    [`import { GraphQLError } from 'graphql'; new GraphQLError(text, {});`, `graphql exception text`],
    [`import { TRPCError } from '@trpc/server'; new TRPCError({ code, message });`, `trpc exception message`],
  ])('%s', (text, expected) => {
    expect(findExposures(text)).toEqual([expected]);
  });

  it.each([
    `cache.set('a', b); stream.write(text); redirect(url);`,
    express(`const map = new Map(); map.set('a', b);`),
    `import { TRPCError } from '@trpc/server'; new TRPCError({ code });`,
  ])('not: %s', (text) => {
    expect(findExposures(text)).toEqual([]);
  });

  it('the response that a NestJS filter asks its host for', () => {
    const text = `class Filter { catch(e, host) { const res = host.switchToHttp().getResponse(); res.status(404).json(body); } }`;
    expect(findResponses(text)).toEqual(['nestjs 404 body sent origin']);
  });
});

import { defineCases } from '../rule-cases.ts';

const express = (body: string): string =>
  `import { Router } from 'express';\nRouter().get('/a', async (req, res) => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/a', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().get('/a', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono';\nnew Hono().get('/a', async (c) => { ${body} });`;
const nest = (names: string, body: string): string => `import { ${names} } from '@nestjs/common';\n${body}`;
const catalog = `codes:\n  USER_NOT_FOUND:\n    status: 400\n    message: User not found\n`;

export default defineCases({
  rule: 'prefer-specific-status',
  valid: [
    // A comment says why.
    express(
      `if (proxied.status === 403) {\n  // Return 403 errors as 500 so as not to confuse the page, which signs people out.\n  res.status(500).send('Access denied');\n}`,
    ),
    // Nobody but tests gets there.
    nest(
      'BadRequestException, NotFoundException',
      `class Tokens { async make(id) { if (process.env.NODE_ENV !== 'test') throw new NotFoundException(); if (!(await users.find(id))) throw new BadRequestException('Already registered'); } }`,
    ),
    // Somebody else than the client is to sign in.
    express(
      `const other = await users.read(req.body.other); if (!other) return res.status(400).json({ message: 'Invited user must sign in once before they are given an article' });`,
    ),
    // A query that is narrowed by another than the address names; `Query` is no decorator there.
    express(
      `const query = new Store.Query('users'); query.equalTo('id', session.userId); const user = await query.first(); if (!user) return res.status(400).json({ message: 'User not found' });`,
    ),
    // The status says it.
    express(`res.status(404).json({ message: 'User not found' });`),
    express(`res.status(409).json({ code: 'EMAIL_ALREADY_EXISTS' });`),
    express(`res.status(401).json({ error: 'Not authenticated' });`),
    express(`res.status(403).json({ error: 'Insufficient permissions' });`),
    nest('NotFoundException', `throw new NotFoundException('User not found');`),
    // Nothing more exact is said.
    express(`res.status(400).json({ message: 'Invalid input' });`),
    express(`res.status(400).json({ message: 'Founder is required' });`),
    express(`res.status(400).json({ message });`),
    express(`res.status(400).json(errors);`),
    express(`res.status(400).end();`),
    express(`res.status(status).json({ message: 'User not found' });`),
    express(`res.status(200).json({ message: 'User not found' });`),
    express(`res.status(401).json({ error: 'Access denied' });`),
    express(`res.status(401).set('WWW-Authenticate', 'Basic').json({ error: 'Permission denied' });`),
    express(`res.status(403).json({ error: 'Forbidden' });`),
    express(`res.status(403).json({ error: 'Unauthorized' });`),
    express(`res.status(401).json({ error: 'Access denied. No token provided.' });`),
    express(`res.status(400).json({ error: 'Access denied by the policy of your bank' });`),
    express(`res.status(400).json({ error: 'Duplicate entry in the list' });`),
    express(`res.status(400).json({ error: 'Make sure the user exists' });`),
    express(`res.status(400).json({ error: 'Name taken from the wrong list' });`),
    express(`if (!plan.token) return res.status(400).json({ error: 'Plan not authenticated with the mail service' });`),
    express(`res.status(500).json({ error: 'Export completed but file not found' });`),
    // The server's own is missing: nothing of the request decides.
    express(
      `const paths = [process.cwd()]; const found = paths.find((path) => path.length > 2); if (!found) return res.status(500).json({ error: 'Binary not found' });`,
    ),
    `import { existsSync } from 'node:fs'; import { settings } from './settings'; export async function GET() { const path = settings.path; if (!path || !existsSync(path)) return Response.json({ error: 'Database file not found' }, { status: 500 }); }`,
    // Code is missing, which no request brings.
    express(
      `const run = exports[req.params.name]; if (typeof run !== 'function') return res.status(500).json({ error: 'Handler not found' });`,
    ),
    // A part of the program that makes itself known twice.
    nest(
      'InternalServerErrorException',
      `class Actions { register(action) { const name = action.getName(); if (this.actions.has(name)) { throw new InternalServerErrorException('Action already exists'); } this.actions.set(name, action); } }`,
    ),
    nest(
      'InternalServerErrorException',
      `const names = new Set(); export function registerName(name) { if (names.has(name)) throw new InternalServerErrorException('Name already in use'); names.add(name); }`,
    ),
    // A part of what is there is missing.
    express(`if (!plan.subscriptionId) return res.status(500).json({ error: 'Subscription not found' });`),
    nest(
      'BadRequestException',
      `class Plans { async check(planId) { const plan = await this.plans.findOrThrow(planId); if (!plan.owner) throw new BadRequestException('Plan owner not found'); } }`,
    ),
    // Every error is answered so.
    nest(
      'BadRequestException',
      `class Plans { async check(planId) { await this.plans.findUnique(planId).catch(() => { throw new BadRequestException('Plan not found'); }); } }`,
    ),
    // It is not the request itself that has the type.
    express(
      `const { contentType } = req.body; const supported = find(contentType); if (!supported) return res.status(400).json({ error: 'Unsupported content type' });`,
    ),
    `async function update(data, res: import('express').Response) { const { contentType } = data; if (!types.has(contentType)) return res.status(400).json({ error: 'Unsupported content type' }); }`,
    // A part of the request, or of the server, is missing.
    express(`res.status(400).json({ message: 'Header x-tenant not found' });`),
    express(`res.status(400).json({ message: 'Field "name" does not exist' });`),
    express(`res.status(500).json({ message: 'Config not found' });`),
    // What was fetched lacks a part.
    express(
      `const plan = await fetchPlan(id); const item = plan.items.data[0]; if (!item) return res.status(500).json({ message: 'Item not found' });`,
    ),
    express(
      `const plan = await fetchPlan(id); if (!plan.items.data[0]) return res.status(500).json({ message: 'Item not found' });`,
    ),
    express(`res.status(400).json({ code: 'SIGNATURE_NOT_FOUND' });`),
    nest('InternalServerErrorException', `throw new InternalServerErrorException('Workflow not found');`),
    // What the body or a token names is not what the address says.
    express(`if (!find(req.body.userId)) res.status(400).json({ message: 'User not found' });`),
    express(`if (!find(verify(req.cookies.token))) res.status(400).json({ message: 'User not found' });`),
    hono(`const { id } = await c.req.json(); if (!find(id)) return c.json({ message: 'User not found' }, 400);`),
    // Nor what the server looked up in between, a part of what was found, or what another name in the address is.
    express(
      `const { domain } = parse(await read()); const found = await domains.find({ domain, teamId: req.params.teamId }); if (!found) return res.status(400).json({ message: 'Domain not found or not of this team' });`,
    ),
    express(
      `const plan = await plans.find(req.params.id); const source = await sources.find(plan.sourceId); if (!source) return res.status(400).json({ message: 'Source not found' });`,
    ),
    express(
      `const clip = await clips.find(req.params.id); const length = clip.length; if (!length) return res.status(400).json({ message: 'Clip length not found' });`,
    ),
    `async function answer(user, { slug }, res: import('express').Response) { const found = await spaces.find(slug); if (!found) return res.status(400).json({ message: 'Space not found' }); }`,
    nest(
      'BadRequestException',
      `class Groups { async add(command) { const group = await this.find(command.user.groupId); if (!group) throw new BadRequestException('Group not found'); } }`,
    ),
    express(`res.status(403).json({ error: 'Two-factor authentication required' });`),
    // Two answers at once.
    express(`res.status(400).json({ code: 'NOT_FOUND', message: 'Rate limit exceeded' });`),
    // Not what the client is told.
    express(`res.status(400).json({ name: 'not found' });`),
    express(`log('User not found'); res.status(400).json({});`),
    {
      name: 'the catalog says what status the code has',
      code: express(`res.status(400).json({ code: 'USER_NOT_FOUND' });`),
      contract: catalog,
    },
    { code: express(`res.status(400).json({ message: 'User not found' });`), options: { allow: [404] } },
  ],
  invalid: [
    {
      name: 'where only tests do not get',
      code: nest(
        'BadRequestException, NotFoundException',
        `class Tokens { async make(id) { if (process.env.NODE_ENV === 'test') throw new NotFoundException(); if (!(await users.find(id))) throw new BadRequestException('Already registered'); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    {
      name: 'a comment that names the status, and not why',
      code: express(`if (proxied.status === 403) {\n  // Answers 500.\n  res.status(500).send('Access denied');\n}`),
      errors: [{ messageId: 'general', at: '500' }],
    },
    {
      name: 'the client is to sign in',
      code: express(
        `if (!req.a) return res.status(400).json({ message: 'User must sign in once before this is shown' }); if (!req.b) return res.status(400).json({ message: 'Registered users need to be logged in' });`,
      ),
      errors: [
        { messageId: 'general', at: '400' },
        { messageId: 'general', at: '400' },
      ],
    },
    {
      name: 'a method of the reply is named for the status',
      code: `import Fastify from 'fastify';
Fastify().get('/albums/:id', async (request, reply) => {
  const album = await find(request.params.id);
  if (!album) return reply.badRequest('Album not found');
  if (!album.pages) return reply.notFound('Page not found');
  return album;
});`,
      errors: [{ messageId: 'general', at: "reply.badRequest('Album not found')" }],
    },
    {
      code: express(
        `const query = new Store.Query('users'); query.equalTo('id', req.params.id); const user = await query.first(); if (!user) return res.status(400).json({ message: 'User not found' });`,
      ),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: express(
        `const { id } = req.params; const path = toPath(id); if (!existsSync(path)) return res.status(500).json({ error: 'File not found' });`,
      ),
      errors: [{ messageId: 'general', at: '500' }],
    },
    {
      code: express(
        `const found = rows.find((row) => row.id === req.body.id); if (!found) return res.status(500).json({ error: 'Row not found' });`,
      ),
      errors: [{ messageId: 'general', at: '500' }],
    },
    {
      code: express(`res.status(500).json({ error: 'Export of that day not found' });`),
      errors: [{ messageId: 'general', at: '500' }],
    },
    {
      code: express(`if (!user) return res.status(400).json({ error: 'User not authenticated' });`),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: nest(
        'BadRequestException',
        `class Plans { async check(planId) { const plan = await this.plans.find(planId); if (!plan) throw new BadRequestException('Plan not found'); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    {
      code: nest(
        'BadRequestException',
        `class Plans { async check(planId) { await this.plans.findUniqueOrThrow(planId).catch(() => { throw new BadRequestException('Plan not found'); }); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    {
      code: nest(
        'BadRequestException',
        `class Plans { async check(planId) { await this.plans.read(planId).catch((error) => { if (error.code === 'ENOENT') throw new BadRequestException('Plan not found'); throw error; }); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    {
      code: express(
        `const contentType = req.headers['content-type']; if (!types.has(contentType)) return res.status(400).json({ error: 'Unsupported content type' });`,
      ),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: express(
        `const run = find(req.params.name); if (typeof run !== 'object') return res.status(500).json({ error: 'Handler not found' });`,
      ),
      errors: [{ messageId: 'general', at: '500' }],
    },
    ...[
      `class Actions { add(action) { if (this.actions.has(action.name)) { throw new InternalServerErrorException('Action already exists'); } this.actions.set(action.name, action); } }`,
      `class Actions { register(action) { if (this.actions.has(action.name)) { throw new InternalServerErrorException('Action already exists'); } this.others.set(action.name, action); } }`,
      `class Actions { @Post() register(action) { if (this.actions.has(action.name)) { throw new InternalServerErrorException('Action already exists'); } this.actions.set(action.name, action); } }`,
      `class Users { async register(user) { if (this.users.has(user.name)) { throw new InternalServerErrorException('User already exists'); } this.users.set(user.name, user); } }`,
    ].map((body) => ({
      code: nest('InternalServerErrorException, Post', body),
      filename: 'src/file.ts',
      errors: [{ messageId: 'general' as const, at: 'InternalServerErrorException' }],
    })),
    {
      code: nest(
        'BadRequestException',
        `class Actions { register(action) { if (this.actions.has(action.name)) { throw new BadRequestException('Action already exists'); } this.actions.set(action.name, action); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    ...(
      [
        ['!user.isSuperAdmin', '403 Forbidden'],
        [`req.user.role !== 'admin'`, '403 Forbidden'],
        ['!user', '401 Unauthorized'],
        ['!user || !user.isAdmin', '401 Unauthorized'],
        ['!user.isLoggedIn', '401 Unauthorized'],
        ['!settings.isAdmin', '401 Unauthorized'],
        ['user.roleId === undefined', '401 Unauthorized'],
      ] as const
    ).map(([test, status]) => ({
      name: `nobody is signed in, or a right is missing: ${test}`,
      code: express(`if (${test}) return res.status(400).json({ error: 'Unauthorized' });`),
      errors: [
        {
          messageId: 'general',
          at: '400',
          message: `400 Bad Request says less than 'Unauthorized' beside it, so clients must read the text to learn what ${status} would tell them.`,
        },
      ],
    })),
    ...(
      [
        [`user?.get('UserRole') === 'admin' || user?.get('UserRole') === 'owner' ? true : false`, '403 Forbidden'],
        ['user.isAdmin', '403 Forbidden'],
        [`list?.get('UserRole') === 'admin'`, '401 Unauthorized'],
        [`user.get('name') === 'admin'`, '401 Unauthorized'],
      ] as const
    ).map(([test, status]) => ({
      name: `a right by a constant: ${test}`,
      code: express(`const may = ${test}; if (!may) return res.status(400).json({ error: 'Unauthorized' });`),
      errors: [
        {
          messageId: 'general',
          at: '400',
          message: `400 Bad Request says less than 'Unauthorized' beside it, so clients must read the text to learn what ${status} would tell them.`,
        },
      ],
    })),
    ...['!result.data', '!found.rows', '!article'].map((test) => ({
      name: `what was looked for: ${test}`,
      code: express(`if (${test}) return res.status(500).json({ error: 'Article not found' });`),
      errors: [{ messageId: 'general', at: '500' }],
    })),
    {
      code: express(`update(req.params.id, req.body); res.status(400).json({ message: 'User not found' });`),
      errors: [{ messageId: 'general', at: '400' }],
    },
    ...[
      `{ error: 'Unauthorized' }`,
      `{ error: 'Access denied' }`,
      `{ error: 'Username is taken' }`,
      `{ error: 'Duplicate email' }`,
      `{ code: 'EMAIL_EXISTS' }`,
    ].map((body) => ({
      code: express(`res.status(400).json(${body});`),
      errors: [{ messageId: 'general', at: '400' }],
    })),
    {
      code: express(
        `const user = await find(req.params.id); if (!user) res.status(400).send('No user found with that id');`,
      ),
      errors: [{ messageId: 'general', at: '400' }],
    },
    // The address names it: directly, by its parts, parsed, in a callback, in a service.
    ...[
      `const user = await find(req.params.userId); if (!user) res.status(400).json({ message: 'User not found' });`,
      `const { id: userId } = req.params; let user; user = await find(userId); if (user === null) res.status(400).json({ message: 'User not found' });`,
      `const asked = schema.safeParse(req.params); const { slug } = asked.data; const user = await find({ where: { slug } }); user ? res.json(user) : res.status(400).json({ message: 'User not found' });`,
      `find(req.params.id).then((user) => { if (!user) res.status(400).json({ message: 'User not found' }); });`,
      `find(req.query.user, (error, user) => { if (!user) return res.status(400).json({ message: 'User not found' }); });`,
      `if (!(await exists(req.params.id as string))) return res.status(400).json({ message: 'User not found' });`,
    ].map((body) => ({ code: express(body), errors: [{ messageId: 'general', at: '400' }] })),
    {
      code: hono(
        `const user = await find(c.req.param('id')); if (!user) return c.json({ message: 'User not found' }, 400);`,
      ),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: nest(
        'BadRequestException, Controller, Get, Param',
        `@Controller() class Users { @Get(':id') async get(@Param('id') id: string) { const user = await find(id); if (!user) throw new BadRequestException('User not found'); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    {
      code: nest(
        'BadRequestException',
        `class Users { async get(userId: string) { const user = await this.find(userId); if (!user) throw new BadRequestException('User not found'); } }`,
      ),
      errors: [{ messageId: 'general', at: 'BadRequestException' }],
    },
    ...[
      `const user = await find(req.body.id); if (!user) return res.status(500).json({ message: 'User not found' });`,
      `const { result } = await query(sql); const user = result.rows[0]; if (!user) return res.status(500).json({ message: 'User not found' });`,
      `const found = await query(sql); const user = found.rows[0]; if (!user) return res.status(500).json({ message: 'User not found' });`,
    ].map((body) => ({ code: express(body), errors: [{ messageId: 'general', at: '500' }] })),
    {
      code: express(`if (!find(req.body.userId)) res.status(500).json({ message: 'User not found' });`),
      errors: [{ messageId: 'general', at: '500' }],
    },
    {
      code: express(`res.status(400).json({ message: 'User not found' });`),
      errors: [
        {
          messageId: 'general',
          at: '400',
          message:
            "400 Bad Request says less than 'User not found' beside it, so clients must read the text to learn what 404 Not Found would tell them.",
          suggestions: [
            { messageId: 'useStatus', output: express(`res.status(404).json({ message: 'User not found' });`) },
          ],
        },
      ],
    },
    ...[
      `{ message: \`User \${id} not found\` }`,
      `{ error: { code: 'USER_NOT_FOUND', message } }`,
      `{ error: 'No: the article does not exist' }`,
      `{ code: ErrorCodes.USER_NOT_FOUND }`,
      `'Article not found'`,
      `{ code: 'EMAIL_ALREADY_EXISTS' }`,
      `{ message: 'Email already in use' }`,
      `{ message: 'Slug is already taken' }`,
      `{ message: 'You must be logged in' }`,
      `{ message: "You don't have the required permissions" }`,
      `{ message: 'You are not allowed to delete this' }`,
      `{ message: 'Too many requests' }`,
      `{ code: 'RATE_LIMIT_EXCEEDED' }`,
      `{ message: 'File too large' }`,
      `{ message: 'Unsupported media type' }`,
      `{ message: 'Method not allowed' }`,
      `{ message: 'Not implemented yet' }`,
      `{ code: 'UPSTREAM_ERROR' }`,
      `{ message: 'Service temporarily unavailable' }`,
      `{ code: 'GATEWAY_TIMEOUT' }`,
    ].flatMap((body) =>
      [400, 500].map((status) => ({
        code: express(`res.status(${String(status)}).send(${body});`),
        errors: [{ messageId: 'general', at: String(status) }],
      })),
    ),
    {
      name: 'a message behind a constant',
      code: express(`const text = 'User not found'; res.status(400).json({ message: text });`),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: fastify(`return reply.code(400).send({ message: 'User not found' });`),
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      code: koa(`ctx.status = 400; ctx.body = { message: 'User not found' };`),
      errors: [{ messageId: 'general', at: '400' }],
    },
    { code: koa(`ctx.throw(400, 'User not found');`), errors: [{ messageId: 'general', at: '400' }] },
    { code: hono(`return c.json({ message: 'User not found' }, 400);`), errors: [{ messageId: 'general', at: '400' }] },
    {
      filename: 'src/app/api/a/route.ts',
      code: `import { NextResponse } from 'next/server';\nexport const GET = async () => NextResponse.json({ error: 'User not found' }, { status: 400 });`,
      errors: [{ messageId: 'general', at: '400' }],
    },
    {
      name: 'a constant as status',
      code: express(`res.status(HttpStatus.BAD_REQUEST).json({ message: 'User not found' });`),
      errors: [
        {
          messageId: 'general',
          at: 'HttpStatus.BAD_REQUEST',
          suggestions: [
            {
              messageId: 'useStatus',
              output: express(`res.status(HttpStatus.NOT_FOUND).json({ message: 'User not found' });`),
            },
          ],
        },
      ],
    },
    {
      name: 'an exception: the other one is imported',
      code: nest('BadRequestException, Get', `throw new BadRequestException('User not found');`),
      errors: [
        {
          messageId: 'general',
          at: 'BadRequestException',
          suggestions: [
            {
              messageId: 'useStatus',
              output: nest(
                'BadRequestException, NotFoundException, Get',
                `throw new NotFoundException('User not found');`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'an exception whose other is imported already',
      code: nest(
        'BadRequestException, ConflictException',
        `throw new BadRequestException({ code: 'USER_ALREADY_EXISTS' });`,
      ),
      errors: [
        {
          messageId: 'general',
          at: 'BadRequestException',
          suggestions: [
            {
              messageId: 'useStatus',
              output: nest(
                'BadRequestException, ConflictException',
                `throw new ConflictException({ code: 'USER_ALREADY_EXISTS' });`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'nobody is signed in',
      code: express(`res.status(403).json({ message: 'Not logged in' });`),
      errors: [
        {
          messageId: 'signIn',
          at: '403',
          message:
            "'Not logged in' says that nobody is signed in, which is 401 Unauthorized; 403 Forbidden is for a user who is known.",
        },
      ],
    },
    {
      name: 'no challenge stands beside 401',
      code: express(`res.status(401).set('Cache-Control', 'no-store').json({ error: 'Permission denied' });`),
      errors: [{ messageId: 'forbidden', at: '401' }],
    },
    {
      name: 'the user is known',
      code: nest('UnauthorizedException', `throw new UnauthorizedException('Insufficient permissions');`),
      errors: [{ messageId: 'forbidden', at: 'UnauthorizedException' }],
    },
    {
      name: 'CommonJS and CRLF',
      filename: 'src/file.cjs',
      code: `const express = require('express');\r\nexpress().get('/a', (req, res) => {\r\n  res.status(400).json({ message: 'User not found' });\r\n});`,
      errors: [{ messageId: 'general', at: '400' }],
    },
  ],
});

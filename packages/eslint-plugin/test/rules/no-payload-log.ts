import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const express =
  "import express from 'express';\nimport pino from 'pino';\nconst logger = pino();\nconst app = express();\n";
const winston = "import winston from 'winston';\nconst logger = winston.createLogger({});\n";

/** A handler of Express with these statements. */
function handler(statements: string): string {
  return `${express}app.post('/a/:id', async (req, res) => {\n  ${statements}\n  res.end();\n});`;
}

function clean(name: string, statements: string): RuleCase {
  return { name, code: handler(statements) };
}

function found(name: string, statements: string, at: string): InvalidCase {
  return { name, code: handler(statements), errors: [{ messageId: 'payload', at }] };
}

/** A function of a service, with winston. */
function service(statements: string, parameters = 'id'): string {
  return `${winston}export async function run(${parameters}) {\n  ${statements}\n}`;
}

/** An error handler of Fastify. */
function fastify(statement: string, before = ''): string {
  return `import Fastify from 'fastify';\nimport pino from 'pino';\nconst bare = pino();\nconst app = Fastify({ loggerInstance: bare });\napp.setErrorHandler(async (error, request, reply) => {\n  const seen = { url: request.url, headers: request.headers, body: request.body };\n  ${before}${statement}\n  return reply.status(500).send();\n});`;
}

export default defineCases({
  rule: 'no-payload-log',
  valid: [
    {
      name: 'a test of load',
      code: `import { check } from 'k6';\nimport http from 'k6/http';\n${service('const response = http.get(address(id)); console.log(response.body);').replace(winston, '')}`,
    },
    {
      name: 'a command that functions of the file put together',
      code: `${winston}const WORDS = { ON: 'ON' };
function build(kind, config, value) {
  if (kind === 'lamp') return buildLamp(value);
  if (kind === 'colour') { const { r, g } = split(value); return { topic: config.topic, payload: \`\${r},\${g}\` }; }
  if (kind === 'switch') return { topic: config.topic, payload: value ? config.on || WORDS.ON : 'OFF' };
  return { topic: undefined };
}
const buildLamp = (value) => { let payload; if (value > 1) payload = { state: 'ON', value }; else payload = { state: 'OFF' }; return { topic: 'lamp', payload: JSON.stringify(payload) }; };
export function send(kind, config, value) { const { topic, payload } = build(kind, config, value); logger.debug(\`sending \${payload} to \${topic}\`); }`,
    },
    {
      name: 'the fields of an entry, which a function does nothing but write',
      code: "export function logLoginEvent(payload) {\n  const entry = { event: 'login', at: Date.now(), ...payload };\n  console.warn(JSON.stringify(entry));\n}",
    },
    {
      name: 'what a timer that is only called a log gives back',
      code: "import { createLogger } from './timing';\nexport async function load(id) {\n  const { log } = createLogger('load');\n  const page = await log('page', Page.findOne({ where: { id } }));\n  const [author, [tags]] = await Promise.all([log('author', Author.findOne({ where: { id } })), log('tags', Tag.findAll({ where: { id } }))]);\n  return { page, author, tags };\n}",
    },
    {
      name: 'the stream of a request of the Fetch API',
      code: "import { NextRequest } from 'next/server';\nexport async function forward(req: NextRequest) {\n  const options = { body: req.body, method: req.method };\n  console.log('forwarding', options);\n  return fetch(target, options);\n}",
      filename: 'src/forward.ts',
    },
    {
      name: 'the stream of a request by its global type',
      code: "export async function forward({ body }: Request, res: Response) {\n  console.log('forwarding', body, res.body);\n}",
      filename: 'src/forward.ts',
    },
    {
      name: 'the stream of a request of a route handler',
      code: "export async function POST(request) {\n  console.log('forwarding', request.body);\n  return Response.json({});\n}",
      filename: 'app/api/orders/route.ts',
      package: { dependencies: { next: '^15.0.0' } },
    },
    {
      name: 'a request that Fastify’s logger writes a few properties of',
      code: fastify("request.log.warn({ err: error, req: seen }, 'refused');"),
    },
    clean(
      'behind a setting that is there for it',
      "if (process.env.LOG_RESPONSE_BODY === req.params.id) logger.info({ body: req.body }, 'Creating');",
    ),
    clean(
      'behind a setting that a variable holds',
      "let isVerbose = process.env.API_VERBOSE_LOGS === 'true';\n  if (isVerbose) logger.info({ headers: req.headers }, 'Creating');",
    ),
    {
      name: 'the object that an answer holds, as a text',
      code: 'async function f() {\n  const response = await fetch(url);\n  const failure = await response.json();\n  console.error(`Failed: ${failure}`);\n}',
    },
    {
      name: 'the reply of a mail server, which is a text',
      code: `const nodemailer = require('nodemailer');\nasync function send(mail) {\n  try { await transport.sendMail(mail); } catch (error) { console.error(error.response); }\n  try { await transport.verify(); } catch (error) { console.error(error.response); }\n}`,
    },
    {
      name: 'a payload of plain properties and a choice',
      code: service("logger.info('x', { payload });", 'payload: { userId: string; source: MemberSource }'),
      filename: 'src/file.ts',
    },
    {
      name: 'a client of Nuxt, which runs in a browser',
      code: "export default ({ $axios }) => { $axios.onError((error) => { console.error('failed', error.response.data); }); };",
      filename: 'plugins/axios.js',
      package: { dependencies: { nuxt: '^2.18.0' } },
    },
    clean('a property', "logger.info({ slug: req.body.slug }, 'Creating');"),
    clean('path parameters', "logger.info({ params: req.params }, 'Loading');"),
    clean('one header', "logger.info({ host: req.headers.host, agent: req.get('user-agent') }, 'Loading');"),
    clean('the names of keys', "logger.info({ keys: Object.keys(req.body) }, 'Creating');"),
    clean('a count and a type', "logger.info({ count: req.body.length, type: typeof req.body }, 'Creating');"),
    clean('what was picked', "logger.info({ body: pick(req.body, ['slug']) }, 'Creating');"),
    clean('what was redacted', "const body = redact(req.body);\n  logger.info({ body }, 'Creating');"),
    clean('a choice by it', "logger.info(req.body ? 'with body' : 'without body');"),
    clean('an object put together', "const body = { slug: req.body.slug };\n  logger.info({ body }, 'Creating');"),
    {
      name: 'what a narrow schema let through',
      code: `import { z } from 'zod';\nconst schema = z.object({ slug: z.string().min(1), kind: z.enum(['a', 'b']), count: z.number().optional() });\n${handler("const payload = schema.safeParse(req.body).data;\n  logger.info({ payload }, 'Creating');")}`,
    },
    {
      name: 'what a narrow schema let through, or threw',
      code: `import { z } from 'zod';\nconst schema = z.object({ id: z.uuid() });\n${handler("const body = schema.parse(req.body);\n  logger.info({ body }, 'Creating');")}`,
    },
    clean('a request for which there is a serializer', "logger.info({ req, res }, 'Answered');"),
    clean('only in development', "if (process.env.NODE_ENV !== 'production') logger.info(req.body);"),
    clean('the environment, of which no-sensitive-log-data speaks', "logger.info({ env: process.env }, 'Started');"),
    clean('an object as text', 'logger.info(`Headers ${req.headers}`);'),
    clean('the id of a user and a session', 'logger.info({ userId: req.user.id, sessionId: req.session.id });'),
    clean('cookies, of which no-sensitive-log-data speaks', 'logger.info({ all: req.cookies });'),
    clean('not a logger', 'metrics.info(req.body);'),
    clean('a variable of the environment', "logger.info({ region: process.env.REGION }, 'Started');"),
    {
      name: 'a key that is redacted',
      code: "import express from 'express';\nimport pino from 'pino';\nconst logger = pino({ redact: ['headers'] });\nexpress().get('/', (req, res) => { logger.info({ headers: req.headers }, 'x'); res.end(); });",
    },
    {
      name: 'one property by a decorator',
      code: "import { Body, Controller, Logger, Post } from '@nestjs/common';\n@Controller()\nclass A {\n  logger = new Logger();\n  @Post()\n  add(@Body('slug') slug: string) { this.logger.log('Add', slug); }\n}",
    },
    { name: 'a text called body', code: service("const body = 'text';\n  logger.info('Sent', { body });") },
    {
      name: 'an entity’s id',
      code: service(
        "const user = await prisma.user.findUnique({ where: { id } });\n  logger.info('x', { userId: user.id });",
      ),
    },
    {
      name: 'chosen fields',
      code: service(
        "const user = await prisma.user.findUnique({ where: { id }, select: { id: true } });\n  logger.info('x', { user });",
      ),
    },
    {
      name: 'chosen fields as a second argument',
      code: service("const user = await User.findById(id, 'name').lean();\n  logger.info('x', { user });"),
    },
    {
      name: 'the status of an answer',
      code: `${winston}import axios from 'axios';\nexport async function load() { const response = await axios.get(url); logger.info('x', { status: response.status, id: response.data.id }); }`,
    },
    {
      name: 'the text of an answer that failed',
      code: service(
        "const answer = await fetch(id);\n  if (!answer.ok) logger.warn('x', { text: await answer.text() });",
      ),
    },
    {
      name: 'the data of another thing',
      code: service("logger.info('x', { data: chart.data });", 'chart'),
    },
    {
      name: 'columns of a table',
      code: service("const links = await prisma.link.findMany();\n  console.table(links, ['id']);"),
    },
    {
      name: 'the result of another method',
      code: service("const result = await users.count();\n  logger.info('x', { result });"),
    },
    {
      name: 'a status',
      code: service("try { await send(); } catch (error) { logger.error('x', { status: error.response?.status }); }"),
    },
    { name: 'a body of an unknown thing', code: service("logger.info('x', { text: email.body });", 'email') },
    {
      name: 'a payload of a few plain properties',
      code: service("logger.info('x', { payload });", 'payload: { userId: string; attempt: number }'),
      filename: 'src/file.ts',
    },
    {
      name: 'a payload of a few plain properties that a type of the file lists',
      code: `type Payload = { userId: string; attempt?: number };\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
    },
    {
      name: 'a payload of eight plain properties, with choices as they stand',
      code: `export type ExportPayload = { type: 'book' | 'shelf'; teamId: string; bookId: string; shelfId?: string | null; userId: string; exportId: string; page: number; scope: 'all' | undefined };\n${service("logger.info('x', { payload });", 'payload: ExportPayload')}`,
    },
    {
      name: 'what a test prints',
      code: `const chai = require('chai');\nchai.request(server).get('/').end((err, res) => { console.log(res.body); });`,
    },
    {
      name: 'a payload of a few plain properties that an interface of the file lists',
      code: `interface Payload { userId: string }\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
    },
    {
      name: 'an error, or a text instead of it',
      code: service("logger.info('x', { payload });", 'payload: string | Error'),
      filename: 'src/file.ts',
    },
    {
      name: 'an assigned one',
      code: service("let body = read();\n  body = clean(body);\n  logger.info('x', { body });"),
    },
    {
      name: 'a command',
      code: service("logger.info('x', { body });", 'body'),
      package: { bin: './cli.js', dependencies: { commander: '^12.0.0' } },
    },
    {
      name: 'a list of the names of headers',
      code: service(
        "const names = headers.split(' ');\n  logger.debug('Missing headers', { headers, count: names.length });",
        'headers',
      ),
    },
    {
      name: 'one known text',
      code: service(
        "const refused = 'error=no%20session';\n  if (body === refused) logger.error(`Refused: ${body}`);",
        'body',
      ),
    },
    {
      name: 'items of a list of objects in a text, which shows nothing of them',
      code: service(
        'steps.forEach((payload) => { logger.warn(`Unknown step ${payload}`); });',
        'steps: Step[]',
      ).replace(/^/, 'interface Step { kind: string; address: Address }\n'),
    },
    clean(
      'a branch that never runs',
      "if (showsBodies) logger.info({ body: req.body }, 'a');\n}); const showsBodies = false; app.get('/b', (req, res) => {",
    ),
  ],
  invalid: [
    {
      name: 'the beginning of a body',
      code: handler(
        'try { parse(req.body); } catch (error) { logger.error({ error, body: req.body.substring(0, 200) }, "It cannot be read"); }',
      ),
      errors: [{ messageId: 'beginning', at: 'req.body' }],
    },
    ...[
      `function build(value) { return { topic: 'a', payload: value }; }`,
      `function build(value) { if (value.whole) return { topic: 'a', payload: value.whole }; return { topic: 'a', payload: String(value) }; }`,
      `function build(value) { return { topic: 'a', payload: JSON.stringify(value) }; }`,
      `function build(value) { return { topic: 'a', payload: JSON.stringify({ ...value }) }; }`,
      `function build(value) { return { payload: 'ON', ...value }; }`,
      `function build(value) { if (value.off) return { topic: 'a', payload: 'OFF' }; return { topic: 'a', payload: \`\${value}\` }; }`,
      `function build(value) { return build(value); }`,
      `import { build } from './build';`,
    ].map((made) => ({
      name: `a payload of which not all is known: ${made}`,
      code: `${winston}${made} export function send(value) { const { topic, payload } = build(value); logger.debug(\`sending \${payload} to \${topic}\`); }`,
      errors: [{ messageId: 'payload' as const, at: 'payload' }],
    })),
    {
      name: 'a payload that is written alone',
      code: 'export function logLoginEvent(payload) {\n  console.warn(JSON.stringify(payload));\n}',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a payload that is dealt with, and written as well',
      code: "export function logLoginEvent(payload) {\n  store(payload);\n  console.warn({ event: 'login', ...payload });\n}",
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a payload that a function of another name writes beside others',
      code: "export function onLoginEvent(payload) {\n  console.warn({ event: 'login', ...payload });\n}",
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'what a logger by its name is given, whose promise is only waited for or returned',
      code: "import { createLogger } from './logging';\nexport async function load(id) {\n  const { log } = createLogger('load');\n  const user = await User.findOne({ where: { id } });\n  await log('loaded', user);\n  const [, tags] = await Promise.all([log('loaded', user), Tag.findAll({ where: { id } })]);\n  return log('loaded', user);\n}",
      errors: [
        { messageId: 'payload', at: 'user' },
        { messageId: 'payload', at: 'user' },
        { messageId: 'payload', at: 'user' },
      ],
    },
    {
      name: 'what a known logger is given, whatever becomes of its result',
      code: `${winston}export async function run(id) {\n  const user = await User.findOne({ where: { id } });\n  const done = await logger.info('loaded', user);\n  return done;\n}`,
      errors: [{ messageId: 'payload', at: 'user' }],
    },
    {
      name: 'what was read of a request of the Fetch API',
      code: "import { NextRequest } from 'next/server';\nexport async function POST(req: NextRequest) {\n  const body = await req.json();\n  console.log('forwarding', body);\n}",
      filename: 'app/api/orders/route.ts',
      package: { dependencies: { next: '^15.0.0' } },
      errors: [{ messageId: 'payload', at: 'body' }],
    },
    {
      name: 'the body of a request of another type',
      code: "import type { Request } from './http';\nexport async function forward(req: Request) {\n  console.log('forwarding', req.body);\n}",
      filename: 'src/forward.ts',
      errors: [{ messageId: 'payload', at: 'req.body' }],
    },
    {
      name: 'a request that was put together, under a key for which a bare pino has no serializer',
      code: fastify("bare.warn({ err: error, req: seen }, 'refused');"),
      errors: [{ messageId: 'payload', at: 'seen' }],
    },
    {
      name: 'a request that was put together, under a key for which Fastify has no serializer',
      code: fastify("request.log.warn({ err: error, seen }, 'refused');"),
      errors: [{ messageId: 'payload', at: 'seen' }],
    },
    {
      name: 'headers that no method of texts is called on',
      code: service(
        "const names = Object.keys(headers);\n  logger.debug('Missing headers', { headers, names });",
        'headers',
      ),
      errors: [{ messageId: 'payload', at: 'headers' }],
    },
    {
      name: 'a text that is not the known one, and one that a caller gives',
      code: service(
        "if (body !== 'error=no%20session') logger.error(`First: ${body}`);\n  if (body === refused) logger.error(`Second: ${body}`);",
        'body, refused',
      ),
      errors: [
        { messageId: 'payload', at: 'body' },
        { messageId: 'payload', at: 'body' },
      ],
    },
    {
      name: 'items of a list of texts in a text, and objects as JSON',
      code: service(
        'texts.forEach((payload) => { logger.warn(`Unknown text ${payload}`); });\n  steps.forEach((payload) => { logger.warn(`Unknown step ${JSON.stringify(payload)}`); });',
        'texts: string[], steps: Step[]',
      ),
      errors: [
        { messageId: 'payload', at: 'payload' },
        { messageId: 'payload', at: 'payload' },
      ],
    },
    {
      name: 'a payload of nine properties, and one of a choice of more than words',
      code: `type Long = { a: string; b: string; c: string; d: string; e: string; f: string; g: string; h: string; i: string };\ntype Wide = { owner: 'me' | User };\n${service("logger.info('x', { payload });", 'payload: Long')}\nfunction f(payload: Wide) { console.log(payload); }`,
      errors: [
        {
          messageId: 'payload',
          at: 'payload',
          message:
            '`payload` is a whole payload, and `logger.info` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
        },
        { messageId: 'payload', at: 'payload' },
      ],
    },
    {
      name: 'what an error is called that is the body of an answer, and the payload of an event',
      code: `async function f(event) {\n  const response = await fetch(url);\n  const error = await response.json();\n  console.error(error);\n  console.log(event.payload);\n}`,
      errors: [
        {
          messageId: 'payload',
          at: 'error',
          message:
            '`error` is the whole body of an answer, and `console.error` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
        },
        {
          messageId: 'payload',
          at: 'event.payload',
          message:
            '`event.payload` is a whole payload, and `console.log` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
        },
      ],
    },
    {
      name: 'an interface that has more properties than it lists',
      code: `interface Payload extends Base { userId: string }\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'an interface that is declared twice',
      code: `interface Payload { userId: string }\ninterface Payload { user: User }\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a type of the file that lists a secret',
      code: `type Payload = { url: string; password: string };\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a type of another file',
      code: `import type { Payload } from './payload';\n${service("logger.info('x', { payload });", 'payload: Payload')}`,
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a text or nothing',
      code: service("logger.info('x', { rawBody });", 'rawBody: string | undefined'),
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'rawBody' }],
    },
    found(
      'behind a variable that holds no setting alone',
      "let isVerbose = process.env.API_VERBOSE_LOGS === 'true';\n  if (req.user.isAdmin) isVerbose = true;\n  if (isVerbose) logger.info({ headers: req.headers }, 'Creating');",
      'req.headers',
    ),
    {
      name: 'what stands in an answer, as a text, and all of it written out',
      code: 'async function f() {\n  const response = await fetch(url);\n  const failure = await response.json();\n  console.error(`Failed: ${JSON.stringify(failure)}`);\n}',
      errors: [{ messageId: 'payload', at: 'failure' }],
    },
    {
      name: 'a mail that is sent after a request',
      code: `const nodemailer = require('nodemailer');\nconst axios = require('axios');\nasync function send(mail) {\n  try { mail.html = await axios.get(mail.url); await transport.sendMail(mail); } catch (error) { console.error(error.response); }\n}`,
      errors: [{ messageId: 'payload', at: 'error.response' }],
    },
    found(
      'behind a setting for any log',
      "if (process.env.VERBOSE) logger.info({ body: req.body }, 'Creating');",
      'req.body',
    ),
    {
      name: 'a payload of plain properties, one of them a secret',
      code: service("logger.info('x', { payload });", 'payload: { url: string; password: string }'),
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a payload of plain properties and of what a type of any form holds',
      code: service("logger.info('x', { payload });", 'payload: { userId: string; source: Membership }'),
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'the same call in a server',
      code: "export default ({ $axios }) => { $axios.onError((error) => { console.error('failed', error.response.data); }); };",
      filename: 'plugins/axios.js',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'payload', at: 'error.response.data' }],
    },
    found(
      'a variable that begins empty',
      'let payload = {};\n  payload = req.body;\n  logger.info({ payload });',
      'payload',
    ),
    {
      name: 'the request of an exception filter',
      code: "import { Catch, Logger } from '@nestjs/common';\n@Catch()\nclass AuthFilter {\n  logger = new Logger('auth');\n  catch(exception, host) {\n    const ctx = host.switchToHttp();\n    const request = ctx.getRequest();\n    this.logger.error('failed', { request });\n  }\n}",
      errors: [{ messageId: 'payload', at: 'request' }],
    },
    {
      name: 'what goes through the interceptors of a client',
      code: `import axios from 'axios';\n${winston}axios.interceptors.request.use((config) => { logger.info('asking', { config }); return config; });\naxios.interceptors.response.use((answer) => { logger.info('asked', { answer }); return answer; });`,
      errors: [
        { messageId: 'payload', at: 'config' },
        { messageId: 'payload', at: 'answer' },
      ],
    },
    {
      name: 'a body as a field',
      code: handler("logger.info({ slug: req.body.slug, body: req.body }, 'Creating');"),
      errors: [
        {
          messageId: 'payload',
          at: 'req.body',
          message:
            '`req.body` is a whole body, and `logger.info` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
          suggestions: [{ messageId: 'omit', output: handler("logger.info({ slug: req.body.slug }, 'Creating');") }],
        },
      ],
    },
    {
      name: 'what a schema let through that lets through more',
      code: `import { z } from 'zod';\nconst schema = z.object({ slug: z.string() }).passthrough();\n${handler("const payload = schema.parse(req.body);\n  logger.info({ payload }, 'Creating');")}`,
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'what a schema with a secret let through',
      code: `import { z } from 'zod';\nconst schema = z.object({ slug: z.string(), password: z.string() });\n${handler("const payload = schema.parse(req.body);\n  logger.info({ payload }, 'Creating');")}`,
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
    {
      name: 'a variable that holds a body among others',
      code: handler("const params = { id: req.params.id, sent: req.body };\n  logger.info({ params }, 'Creating');"),
      errors: [
        {
          messageId: 'payload',
          at: 'params',
          message:
            '`params` holds `req.body`, a whole body, and `logger.info` writes it as it is: nobody decides what of it stands in the log, today or when a field is added; log what identifies it.',
        },
      ],
    },
    found('a body alone', 'logger.info(req.body);', 'req.body'),
    found('shorthand of a destructured one', "const { query } = req;\n  logger.info({ query }, 'Searching');", 'query'),
    found('all headers', "logger.warn({ headers: req.headers }, 'Refused');", 'req.headers'),
    found('a spread', "logger.info({ ...req.query }, 'Searching');", 'req.query'),
    found('as JSON', 'logger.info(`Creating ${JSON.stringify(req.body)}`);', 'req.body'),
    found(
      'inspected',
      "const util = require('node:util');\n  logger.info('Creating ' + util.inspect(req.body));",
      'req.body',
    ),
    found('through a variable', "const data = req.body;\n  logger.info({ data }, 'Creating');", 'data'),
    found(
      'inside an object in a variable',
      "const meta = { id: req.params.id, sent: req.body };\n  logger.info(meta, 'Creating');",
      'meta',
    ),
    found('the request under another key', "logger.info({ cause: req }, 'Failed');", 'req'),
    found('a user', "logger.info({ user: req.user }, 'x');", 'req.user'),
    found('a session', "console.log('Session', req.session);", 'req.session'),
    found('the response under a key of no serializer', "logger.info({ response: res }, 'x');", 'res'),
    found('the request printed', "console.log('Request', req);", 'req'),
    found('headers as JSON in a text', 'logger.info(`Headers ${JSON.stringify(req.headers)}`);', 'req.headers'),
    {
      name: 'of a Fastify request',
      code: "import Fastify from 'fastify';\nFastify().post('/', async (request) => { request.log.info({ sent: request.body }, 'x'); return {}; });",
      errors: [{ messageId: 'payload', at: 'request.body' }],
    },
    {
      name: 'of Hono, with carriage returns',
      code: "import { Hono } from 'hono';\r\nimport pino from 'pino';\r\nconst logger = pino();\r\nnew Hono().post('/', async (c) => {\r\n  const data = await c.req.json();\r\n  logger.info({ data, all: c.req.header() }, 'x');\r\n  return c.text('');\r\n});",
      errors: [
        { messageId: 'payload', at: 'data' },
        { messageId: 'payload', at: 'c.req.header()' },
      ],
    },
    {
      name: 'of NestJS',
      code: "import { Body, Controller, Logger, Post } from '@nestjs/common';\n@Controller()\nclass A {\n  logger = new Logger();\n  @Post()\n  add(@Body() dto: Add) { this.logger.log('Add', dto); }\n}",
      errors: [{ messageId: 'payload', at: 'dto' }],
    },
    {
      name: 'a configuration that is imported',
      code: `${winston}import { config } from '../config';\nlogger.info('Started', { config });`,
      errors: [{ messageId: 'payload', at: 'config' }],
    },
    {
      name: 'an entity',
      code: service("const user = await this.users.findOneBy({ id });\n  logger.info('x', { user });"),
      errors: [{ messageId: 'payload', at: 'user' }],
    },
    {
      name: 'an entity without its methods',
      code: service("const user = await User.findOne({ id }).sort('name').lean();\n  logger.info('x', { user });"),
      errors: [{ messageId: 'payload', at: 'user' }],
    },
    {
      name: 'answers of other servers',
      code: `${winston}import axios from 'axios';\nconst client = axios.create();\nexport async function load(url) {\n  const answer = await axios.get(url);\n  logger.info('a', answer);\n  logger.info('b', { data: answer.data });\n  logger.info('c', await client.post(url));\n  const loaded = await fetch(url);\n  const data = await loaded.json();\n  logger.info('d', { data, status: loaded.status });\n}\nexport const print = (response) => console.log(response.data, response.status);`,
      errors: [
        { messageId: 'payload', at: 'answer' },
        { messageId: 'payload', at: 'answer.data' },
        { messageId: 'payload', at: 'client.post(url)' },
        { messageId: 'payload', at: 'data' },
        { messageId: 'payload', at: 'response.data' },
      ],
    },
    {
      name: 'a list of entities',
      code: service("logger.info('x', await prisma.user.findMany({ where: { id } }));"),
      errors: [{ messageId: 'payload', at: 'prisma.user.findMany({ where: { id } })' }],
    },
    {
      name: 'what a client of HTTP carries in its error',
      code: service(
        "try { await send(); } catch (error) { logger.error('x', { data: error.response?.data, sent: error.config }); }",
      ),
      errors: [
        { messageId: 'payload', at: 'error.response?.data' },
        { messageId: 'payload', at: 'error.config' },
      ],
    },
    {
      name: 'by its name',
      code: service("logger.info('x', { payload, body: event.body });", 'payload, event'),
      errors: [
        { messageId: 'payload', at: 'payload' },
        { messageId: 'payload', at: 'event.body' },
      ],
    },
    {
      name: 'a payload of a declared type that holds more',
      code: service("logger.info('x', { payload });", 'payload: { userId: string; profile: Profile }'),
      filename: 'src/file.ts',
      errors: [{ messageId: 'payload', at: 'payload' }],
    },
  ],
});

import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const express =
  "import express from 'express';\nimport pino from 'pino';\nconst logger = pino();\nconst app = express();\n";

/** A handler of Express with these statements. */
function handler(statements: string): string {
  return `${express}app.post('/a/:id/:slug/:serverName/:userName', async (req, res) => {\n  ${statements}\n  res.end();\n});`;
}

function clean(name: string, statements: string): RuleCase {
  return { name, code: handler(statements) };
}

function found(name: string, statements: string, at: string): InvalidCase {
  return { name, code: handler(statements), errors: [{ messageId: 'injected', at }] };
}

/** A handler of a class whose other method looks the article up. */
function inController(statements: string): string {
  return `${express}class ArticleController {\n  async show(req, res) {\n    ${statements}\n  }\n  async middleware(req, res, next) {\n    const article = await store.findById(req.params.id);\n    if (!article) return res.sendStatus(404);\n    req.article = article;\n    next();\n  }\n}`;
}

/** A route of Fastify with these options, and a handler with these statements. */
function route(options: string, statements: string, imports = ''): string {
  return `import Fastify from 'fastify';\n${imports}const app = Fastify();\napp.post('/a/:id', ${options}, async (request) => {\n  ${statements}\n  return 'done';\n});`;
}

const asksGrade = 'const { grade } = request.query;\n  request.log.info(`Grade ${grade}`);';

function graded(name: string, schema: string, imports = ''): RuleCase {
  return { name, code: route(`{ schema: { querystring: ${schema} } }`, asksGrade, imports) };
}

function ungraded(name: string, schema: string, imports = ''): InvalidCase {
  return { ...graded(name, schema, imports), errors: [{ messageId: 'injected', at: 'grade' }] };
}

/** A controller of NestJS with these decorators and a class for the query in which these stand before `kind`. */
function controller(decorators: string, described: string, checked: string): string {
  return `import { Controller, Get, Logger, Query, UsePipes, ValidationPipe } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { IsEnum, IsString } from 'class-validator';
class Search { ${checked} kind: string; }
@Controller('articles')
${decorators}
export class ArticlesController {
  private readonly logger = new Logger(ArticlesController.name);
  @Get()
  ${described}
  list(@Query() search: Search) { this.logger.log(\`Articles of \${search.kind}\`); }
}`;
}

const zod = "import { z } from 'zod';\n";
const typebox = "import { Type } from '@sinclair/typebox';\n";

export default defineCases({
  rule: 'no-log-injection',
  valid: [
    clean(
      'what is not there',
      'const { token } = req.query;\n  if (token) res.status(201); else logger.info(`no token: ${token}`);\n  if (!req.body.name) logger.info(`no name: ${req.body.name}`);',
    ),
    clean(
      'what a model named for the key found',
      'const invites = await store.Invite.forEmail(req.body.email);\n  if (!invites || invites.length === 0) { res.status(400).end(); return; }\n  logger.info(`invited ${req.body.email}`);',
    ),
    clean(
      'what was found by a function that throws where there is nothing',
      'await store.findFirstOrThrow({ where: { slug: req.params.slug } });\n  logger.info(`Article ${req.params.slug}`);',
    ),
    clean(
      'what a row was found by, of which a property was read before',
      'const article = await store.findById(req.params.id);\n  const { title } = article;\n  logger.info(`Article ${req.params.id}`);',
    ),
    clean(
      'the same, by a property in a condition',
      'const article = await store.findById(req.params.id);\n  if (article.isHidden) return;\n  logger.info(`Article ${req.params.id}`);',
    ),
    clean(
      'of what there are as many rows as a limit says',
      'const requests = await store.getRequests(req.query.walletAddress);\n  const recent = requests.results.map((each) => now - each.at).filter((each) => each < 60);\n  if (recent.length >= limit) { logger.warn(`Too many from ${req.query.walletAddress}`); return; }',
    ),
    clean(
      'what a comment says was checked before, above its declaration',
      '// The slug was validated by the router.\n  const { slug } = req.params;\n  logger.info(`Article ${slug}`);',
    ),
    clean(
      'what a comment above the line says is checked already',
      '// Only after verifying that the id param is one of ours\n  logger.info(`Article ${req.params.id}`);',
    ),
    clean(
      'the name of what was loaded into the request before',
      'const { server } = req.shop;\n  if (!server) return;\n  logger.info(`Server ${req.params.serverName}`);',
    ),
    clean(
      'a text that has the form of a pattern',
      'if (!req.query.slug.match(/^[a-z]+$/)) return;\n  logger.info(`Article ${req.query.slug}`);',
    ),
    {
      name: 'a path parameter that a function of the file checks',
      code: `${express}app.param('slug', (req, res, next, slug) => { if (/^[a-z]+$/.test(slug)) next(); else next('route'); });\napp.get('/a/:slug', (req, res) => { logger.info(\`Article \${req.params.slug}\`); res.end(); });`,
    },
    {
      name: 'a flag by its default, of a route with a schema from elsewhere',
      code: route(
        '{ schema: { querystring: searchSchema } }',
        'const { isOpen = true } = request.query;\n  request.log.info(`Open ${isOpen}`);',
        "import { searchSchema } from './schemas';\n",
      ),
    },
    clean(
      'an element of a list that was checked',
      'validateTags(req.body.tags);\n  for (const tag of req.body.tags) logger.info(`Tag ${tag}`);',
    ),
    clean(
      'what rows were found by, in another form of its own',
      "let { email } = req.body;\n  email = email.trim();\n  const people = await People.find({ 'contacts.email': email });\n  if (!people.length) return;\n  logger.info(`Code for ${email}`);",
    ),
    clean(
      'a text that became another',
      'let { slug } = req.params;\n  slug = toSlug(slug);\n  logger.info(`Article ${slug}`);',
    ),
    {
      name: 'a function of the file that is given the body alone, and one that is given no request of a handler',
      code: `${express}function tell(message) { logger.info(\`Told \${message.text.length}\`); }\nfunction report(req) { logger.info(\`Report \${req.body.name}\`); }\nreport(job);\napp.post('/a', (req, res) => { tell(req.body); res.end(); });`,
    },
    {
      name: 'the answer that a client gets to an upgrade, and the socket of a connection',
      code: "import { get } from 'node:http';\nget(url).on('upgrade', (response) => { console.log(`Upgraded ${response.headers.server}`); });\nserver.on('connection', (socket, request) => { console.log(`From ${socket.headers.server}`); });",
    },
    graded('a number by the schema of the route', "{ type: 'object', properties: { grade: { type: 'number' } } }"),
    graded(
      'one of several texts by the schema of the route, in a constant',
      'grades',
      "const base = { grade: { type: 'string', enum: ['s', 'l'] } };\nconst grades = { type: 'object', properties: { ...base, id: {} } };\n",
    ),
    graded(
      'of a form without white space',
      "{ type: 'object', properties: { grade: { type: 'string', format: 'uuid' } } }",
    ),
    graded('of a narrow pattern', "{ properties: { grade: { type: 'string', pattern: '^[a-z0-9.-]+$' } } }"),
    graded('a number of TypeBox', 'Type.Object({ grade: Type.Optional(Type.Integer({ minimum: 1 })) })', typebox),
    graded('one of several texts of TypeBox', "Type.Object({ grade: Type.String({ enum: ['s', 'l'] }) })", typebox),
    graded(
      'members of TypeBox in a literal',
      '{ ...Base, properties: { ...Base.properties } }',
      `${typebox}const Base = Type.Object({ grade: Type.Union([Type.Literal('s'), Type.Literal('l')]) });\n`,
    ),
    graded('a number of zod', 'z.object({ grade: z.coerce.number().int().default(1) }).strict()', zod),
    graded('a text of a form of zod', 'z.object({ grade: z.string().uuid().optional() })', zod),
    graded(
      'one of several texts of zod, in an object that is extended',
      "Base.extend({ grade: z.enum(['s', 'l']) })",
      `${zod}const Base = z.object({ grade: z.string() });\n`,
    ),
    {
      name: 'a number of the body, in a route of one object',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.route({\n  method: 'POST',\n  url: '/',\n  schema: { body: { properties: { box: { properties: { grade: { type: ['integer', 'null'] } } } } } },\n  handler: async (request) => {\n    request.log.info(`Grade ${request.body.box.grade}`);\n    return 'done';\n  },\n});",
    },
    {
      name: 'a handler given to its route by its name',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\nasync function show(request) {\n  request.log.info(`Article ${request.params.id}`);\n  return 'done';\n}\nconst options = { schema: { params: { properties: { id: { type: 'integer' } } } } };\napp.get('/:id', options, show);",
    },
    {
      name: 'one of several texts by the class of the query, which a pipe checks',
      code: controller('@UsePipes(new ValidationPipe({ transform: true }))', '', '@IsEnum(Kind)'),
    },
    {
      name: 'one of several texts as the method says, where a pipe checks the query',
      code: controller('@UsePipes(ValidationPipe)', "@ApiQuery({ name: 'kind', enum: Kind })", ''),
    },
    clean(
      'of a request that was checked after it was taken apart',
      'const { id } = req.params;\n  try {\n    validateParams(req);\n  } catch {\n    return res.sendStatus(400);\n  }\n  logger.info(`Article ${id}`);',
    ),
    {
      name: 'a path parameter that the router has checked',
      code: `${express}app.param('id', checks.validateId);\napp.get('/a/:id', (req, res) => {\n  logger.info(\`Article \${req.params.id}\`);\n  res.end();\n});`,
    },
    clean(
      'a text that is the number of a row',
      'const user = await db.user.findFirst({ where: { id: Number(req.query.id) } });\n  if (!user) return res.sendStatus(404);\n  logger.info(`Changing user ${req.query.id}`);',
    ),
    clean(
      'what was found where a flag was set',
      "const { code } = req.body;\n  let isInvited = false;\n  if (code) {\n    const invite = await db.invite.findUnique({ where: { code } });\n    if (!invite) return res.sendStatus(400);\n    isInvited = true;\n  }\n  logger.info(`Registered${isInvited ? ' with ' + code : ''}`);",
    ),
    {
      name: 'a path parameter that the path does not have',
      code: `${express}app.delete('/files/:id', (req, res) => {\n  logger.info(\`Removing \${req.params.fileName}\`);\n  res.end();\n});`,
    },
    clean('a number by the first word of its name', 'logger.info(`Document of ${req.body.numPages} pages`);'),
    {
      name: 'a number by the type that the body is asserted to have',
      code: handler(
        'const { pages } = req.body as { name: string; pages: number };\n  logger.info(`Document of ${pages} pages`);',
      ),
      filename: 'src/file.ts',
    },
    clean(
      'a body whose signature a function checked that takes one object',
      "if (!(await verifySignature({ event: req.body, headers: req.headers }))) throw new Error('Invalid signature');\n  logger.info(`Received ${req.body.event}`);",
    ),
    clean(
      'only for who has a secret of the environment',
      'if (req.query.secret !== process.env.REVALIDATE_TOKEN) return res.sendStatus(401);\n  logger.info(`Link ${req.query.link}`);',
    ),
    clean('a field', "logger.info({ name: req.body.name }, 'Login');"),
    clean('a text that is no client’s', 'logger.info(`Login at ${started}`);'),
    clean('JSON', 'logger.info(`Login of ${JSON.stringify(req.body.name)}`);'),
    clean('encoded', "logger.info('Login of ' + encodeURIComponent(req.query.name));"),
    clean('inspected', "const util = require('node:util');\n  logger.info(`Login of ${util.inspect(req.body)}`);"),
    clean('a number', 'logger.info(`Article ${Number(req.params.id)}`);'),
    clean('an integer', 'const id = parseInt(req.params.id, 10);\n  logger.info(`Article ${id}`);'),
    clean('without line breaks', "logger.info(`Login of ${req.body.name.replace(/[\\r\\n]/g, '')}`);"),
    clean(
      'without white space',
      "const name = req.body.name.replaceAll(/\\s+/g, ' ');\n  logger.info(`Login of ${name}`);",
    ),
    clean('only what is allowed', "logger.info(`Login of ${req.body.name.replace(/[^a-z]/gi, '')}`);"),
    clean('sanitised', 'logger.info(`Login of ${sanitize(req.body.name)}`);'),
    clean('the result of an unknown function', 'logger.info(`Login of ${toLogin(req.body.name)}`);'),
    clean('its length', 'logger.info(`Name of ${req.body.name.length} characters`);'),
    clean(
      'looked up in a list',
      'const { type } = req.query;\n  if (!types.includes(type)) return;\n  logger.info(`Export as ${type}`);',
    ),
    clean(
      'looked up in a set',
      'if (!types.has(req.query.type)) return;\n  logger.info(`Export as ${req.query.type}`);',
    ),
    clean('looked up in an object', 'const run = jobs[req.params.id];\n  logger.info(`Run ${req.params.id}`);'),
    clean(
      'compared with a text',
      "if (req.query.type !== 'csv') return;\n  logger.info(`Export as ${req.query.type}`);",
    ),
    clean('tested', 'if (!/^[a-z]+$/.test(req.params.id)) return;\n  logger.info(`Article ${req.params.id}`);'),
    clean('checked by a function', 'if (!isUuid(req.params.id)) return;\n  logger.info(`Article ${req.params.id}`);'),
    clean(
      'refused unless somebody knows it',
      'if (!zones.find(req.query.zone)) {\n    res.status(400);\n    return;\n  }\n  logger.info(`Zone ${req.query.zone}`);',
    ),
    clean(
      'without what a pattern forbids',
      'if (/[^a-z]/.test(req.params.id)) return;\n  logger.info(`Article ${req.params.id}`);',
    ),
    clean('that is not invalid', 'if (isInvalid(req.params.id)) return;\n  logger.info(`Article ${req.params.id}`);'),
    clean('found in a list', 'if (types.indexOf(req.query.type) !== -1) logger.info(`Export as ${req.query.type}`);'),
    clean(
      'one of two texts',
      "if (req.query.type === 'csv' || req.query.type === 'pdf') logger.info(`Export as ${req.query.type}`);",
    ),
    clean('not the other text', "if (!(req.query.type !== 'csv')) logger.info(`Export as ${req.query.type}`);"),
    clean(
      'one of several cases',
      "switch (req.query.type) {\n    case 'csv':\n      logger.info(`Export as ${req.query.type}`);\n  }",
    ),
    clean(
      'of a primitive type without text',
      "if (typeof req.body.id === 'number') logger.info(`Article ${req.body.id}`);",
    ),
    clean('parsed by a schema', 'const body = schema.parse(req.body);\n  logger.info(`Login of ${body.name}`);'),
    clean('validated as a whole', 'validateLogin(req.body);\n  logger.info(`Login of ${req.body.name}`);'),
    clean(
      'assigned twice',
      "let name = req.body.name;\n  name = name.trim().replace(/\\n/g, '');\n  logger.info(`Login of ${name}`);",
    ),
    clean('of a declared type without text', 'const id: number = req.body.id;\n  logger.info(`Article ${id}`);'),
    clean(
      'only in development',
      "if (process.env.NODE_ENV !== 'production') logger.info(`Login of ${req.body.name}`);",
    ),
    clean(
      'by which a row was found',
      'const { id } = req.params;\n  const [row] = await db.select().from(users).where(and(eq(users.id, id), isNull(users.deleted)));\n  if (!row) return res.sendStatus(404);\n  logger.info(`User ${id}`);',
    ),
    clean(
      'by which rows were found',
      'const { id } = req.params;\n  const rows = await db.select().from(users).where(eq(users.id, id));\n  if (rows.length === 0) {\n    return res.sendStatus(404);\n  }\n  const row = rows[0];\n  if (!row.isActive) logger.info(`User ${id}`);',
    ),
    clean(
      'by which an entity was found, before what failed',
      'const user = await prisma.user.findUnique({ where: { id: req.params.id } });\n  if (!user) return res.sendStatus(404);\n  try {\n    await save(user);\n  } catch (error) {\n    logger.error(`User ${req.params.id}`, error);\n    throw error;\n  }',
    ),
    clean(
      'of something that a user may use',
      "const { id } = req.params;\n  const permission = await getEntityPermissions(req.user.id, 'workspace', id);\n  if (permission !== 'admin') return res.sendStatus(403);\n  logger.info(`Workspace ${id}`);",
    ),
    clean(
      'of a body whose signature was compared',
      "const signature = `sha1=${crypto.createHmac('sha1', key).update(req.rawBody).digest('hex')}`;\n  if (req.headers.signature !== signature) return res.sendStatus(401);\n  const { name } = req.body;\n  logger.info(`Push to ${name}`);",
    ),
    clean(
      'of a body whose signature another function compared',
      'const rawBody = JSON.stringify(req.body);\n  const isValid = hooks.verifyWebhookSignature(rawBody, req.headers.signature);\n  if (!isValid) return res.sendStatus(401);\n  const { name } = req.body;\n  logger.info(`Push to ${name} as ${req.headers.event}`);',
    ),
    clean(
      'that was asserted inside of an object',
      'const { id } = req.params;\n  try {\n    await assertOwner({ user: req.user, id });\n  } catch (error) {\n    return res.sendStatus(403);\n  }\n  logger.info(`Article ${id}`);',
    ),
    clean(
      'that is no number by a function of its own',
      'const { time } = req.body;\n  if (isNullOrNaN(time)) return res.sendStatus(400);\n  logger.info(`At ${time}`);',
    ),
    clean(
      'by whose identifier something was found',
      'const session = sessions.getSession(req.params.id);\n  if (!session) return res.sendStatus(404);\n  logger.info(`Session ${req.params.id}`);',
    ),
    clean(
      'by whose identifier and more something was found',
      'const account = await store.getMailAccount(req.query.userId, url);\n  if (!account) return res.sendStatus(404);\n  logger.info(`Account of ${req.query.userId}`);',
    ),
    clean(
      'for whose name something was found',
      'let client;\n  try { client = await account.getClientForName(req.params.serverName); } catch (error) { return res.sendStatus(500); }\n  if (!client) return res.sendStatus(404);\n  logger.info(`Server ${req.params.serverName}`);',
    ),
    clean(
      'that was a key of a store',
      'const kept = await redisClient.get(req.body.code);\n  if (!kept) throw new CodeError();\n  logger.info(`Code ${req.body.code}`);',
    ),
    clean(
      'that a column has to have',
      "const found = await select().from('plan').where('slug', '=', req.params.slug).load(pool);\n  if (!found) return res.sendStatus(404);\n  logger.info(`Plan ${req.params.slug}`);",
    ),
    {
      name: 'what the middleware of the same class has found',
      code: inController('if (!req.article.isPublic) logger.info(`Article ${req.params.id}`);\n    res.end();'),
    },
    clean(
      'that was checked as a variable',
      'let id = req.params.id;\n  if (isReadOnlyId(id)) id = await getId(id);\n  logger.info(`Article ${req.params.id}`);',
    ),
    clean('a printed body, whose texts are escaped', "console.log('Body', req.body);"),
    clean('a printed list and object of a body', "console.log('Tags', req.body.tags, req.body.user);"),
    clean('a number of a body, by its name', 'logger.warn(`Pull request ${req.body.pull_request.number}`);'),
    clean(
      'a number of a body, by its default',
      'const { retries = 3 } = req.body;\n  logger.info(`Retries: ${retries}`);',
    ),
    clean('a text that is made of others', "let text = 'a';\n  text += started;\n  logger.info(text);"),
    clean(
      'in a list that stands here',
      "if (!['csv', 'pdf'].includes(req.query.type)) return;\n  logger.info(`Export as ${req.query.type}`);",
    ),
    clean('a URL, in which line breaks are encoded', 'logger.info(`${req.method} ${req.originalUrl}`);'),
    clean('a message that is no client’s', 'const { text } = started;\n  logger.info(text);'),
    clean('not a logger', 'metrics.info(`Login of ${req.body.name}`);'),
    clean('another property of the request', 'logger.info(`${req.method} from ${req.ip}`);'),
    {
      name: 'a body that is no client’s',
      code: `${express}export function send(mail) { logger.info(\`Mail \${mail.body.title}\`); }`,
    },
    {
      name: 'a response',
      code: `${express}export async function load(req) { const res = await fetch(url); logger.info(\`Got \${res.headers.etag}\`); }`,
    },
    {
      name: 'a parsing pipe',
      code: "import { Controller, Get, Logger, Param, ParseIntPipe } from '@nestjs/common';\n@Controller()\nclass A {\n  logger = new Logger();\n  @Get(':id')\n  get(@Param('id', ParseIntPipe) id: number) { this.logger.log(`Article ${id}`); }\n}",
    },
    {
      name: 'the input of a procedure',
      code: "import { publicProcedure } from './trpc';\nimport { logger } from './logger';\nexport const add = publicProcedure.input(schema).mutation(({ input }) => { logger.info(`Add ${input.title}`); });",
      package: { dependencies: { '@trpc/server': '^11.0.0', pino: '^10.0.0' } },
    },
    {
      name: 'what Hono has validated',
      code: "import { Hono } from 'hono';\nimport pino from 'pino';\nconst logger = pino();\nnew Hono().get('/', (c) => { const q = c.req.valid('query'); logger.info(`Search ${q.text}`); return c.text(''); });",
    },
    {
      name: 'a URL of another server',
      code: `${express}app.get('/', (req, res) => { const url = new URL(config.url); logger.info('Got ' + url.searchParams.get('x')); res.end(); });`,
    },
    {
      name: 'a function that is no listener',
      code: "import { createServer } from 'node:http';\nfunction read(file) { console.log(`Type ${file.headers.type}`); }\ncreateServer(() => {}).on('error', read);",
      package: { dependencies: {} },
    },
    {
      name: 'a body of a Lambda that is escaped',
      code: 'export const handler = async (event) => { const { name } = JSON.parse(event.body); console.log(`Hello ${JSON.stringify(name)}`); return { statusCode: 200 }; };',
      package: { dependencies: { '@types/aws-lambda': '^8.0.0' } },
    },
    {
      name: 'a printed object',
      code: `${express}app.get('/', (req, res) => { console.log('Query', { text: req.query.text }); res.end(); });`,
    },
  ],
  invalid: [
    found('what is there', 'if (req.body.name) logger.info(`name: ${req.body.name}`);', 'req.body.name'),
    found(
      'a value beside others in a list, which looks nothing up',
      'await store.load([req.params.id], req.body.kind);\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    found(
      'a text in another form of it',
      'let { slug } = req.params;\n  slug = slug.trim().toLowerCase();\n  logger.info(`Article ${slug}`);',
      'slug',
    ),
    {
      name: 'an element of a list, and a part of one',
      code: handler(
        'for (const tag of req.body.tags) logger.info(`Tag ${tag}`);\n  for (const { text } of req.body.notes) logger.info(`Note ${text}`);\n  req.body.authors.forEach((author) => logger.info(`Author ${author.name}`));',
      ),
      errors: [
        { messageId: 'injected', at: 'tag' },
        { messageId: 'injected', at: 'text' },
        { messageId: 'injected', at: 'author.name' },
      ],
    },
    {
      name: 'in a function of the file that a handler gives its request',
      code: `${express}function report(req) { logger.info(\`Report \${req.body.name}\`); }\napp.post('/a', (req, res) => { report(req); res.end(); });`,
      errors: [{ messageId: 'injected', at: 'req.body.name' }],
    },
    {
      name: 'a guard and a filter of NestJS',
      code: `import { Catch, Injectable, Logger, type ArgumentsHost, type ExecutionContext } from '@nestjs/common';
@Injectable()
export class ArticleGuard {
  private readonly logger = new Logger(ArticleGuard.name);
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest<Request>();
    const slug = request.params?.slug;
    this.logger.warn(\`Article \${slug} for \${request.user.id}\`);
    return true;
  }
}
@Catch()
export class ArticleFilter {
  private readonly logger = new Logger(ArticleFilter.name);
  catch(error: unknown, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const { body } = http.getRequest();
    this.logger.error(\`Not saved: \${body.title}\`, error);
  }
}`,
      errors: [
        { messageId: 'injected', at: 'slug' },
        { messageId: 'injected', at: 'body.title' },
      ],
    },
    {
      name: 'a connection that is taken over, and one of web sockets',
      code: "import { createServer } from 'node:http';\nconst server = createServer();\nserver.on('upgrade', (request, socket, head) => { console.log(`Refused ${request.headers.cookie}`); });\nsockets.on('connection', (socket, req) => { console.log(`From ${req.headers.origin}`); });",
      errors: [
        { messageId: 'injected', at: 'request.headers.cookie' },
        { messageId: 'injected', at: 'req.headers.origin' },
      ],
    },
    found(
      'what was asked for by a function that throws, but only on a branch',
      'if (req.query.isStrict) await store.findFirstOrThrow({ where: { slug: req.params.slug } });\n  logger.info(`Article ${req.params.slug}`);',
      'req.params.slug',
    ),
    found(
      'in the `catch` of the function that throws',
      'try {\n    await store.findFirstOrThrow({ where: { slug: req.params.slug } });\n  } catch (error) {\n    logger.error({ err: error }, `Article ${req.params.slug}`);\n  }',
      'req.params.slug',
    ),
    found(
      'a row of which a property is read only where there is one',
      'const article = await store.findById(req.params.id);\n  const title = article?.title;\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    found(
      'a row of which a property is read after the log',
      'const article = await store.findById(req.params.id);\n  logger.info(`Article ${req.params.id}`);\n  const { title } = article;',
      'req.params.id',
    ),
    found(
      'the rows of an answer, which may be none',
      'const found = await store.findById(req.params.id);\n  const { rows } = found;\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    found(
      'of what there are fewer rows than a limit says',
      'const requests = await store.getRequests(req.query.walletAddress);\n  if (requests.length >= limit) return;\n  logger.warn(`One more from ${req.query.walletAddress}`);',
      'req.query.walletAddress',
    ),
    found(
      'a place, which is no account',
      'const places = await store.getPlaces(req.query.address);\n  if (places.length < limit) return;\n  logger.warn(`Places for ${req.query.address}`);',
      'req.query.address',
    ),
    found(
      'what a comment says is to be checked',
      '// TODO: the slug should be validated by the router\n  const { slug } = req.params;\n  logger.info(`Article ${slug}`);',
      'slug',
    ),
    found(
      'where a comment says that something else was checked',
      '// Only after verifying the signature\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    found(
      'what the session brings, whatever the path says',
      'const { user } = req;\n  if (!user) return;\n  logger.info(`User ${req.params.userName}`);',
      'req.params.userName',
    ),
    found(
      'a text that has not the form of a pattern',
      'if (!req.query.slug.match(/^[a-z]+$/)) { logger.info(`Article ${req.query.slug}`); return; }',
      'req.query.slug',
    ),
    {
      name: 'a path parameter that a function of the file only takes over',
      code: `${express}app.param('slug', (req, res, next, slug) => { req.slug = slug; next(); });\napp.get('/a/:slug', (req, res) => { logger.info(\`Article \${req.params.slug}\`); res.end(); });`,
      errors: [{ messageId: 'injected', at: 'req.params.slug' }],
    },
    {
      name: 'a text by its default, of a route with a schema from elsewhere',
      code: route(
        '{ schema: { querystring: searchSchema } }',
        "const { kind = 'all' } = request.query;\n  request.log.info(`Of ${kind}`);",
        "import { searchSchema } from './schemas';\n",
      ),
      errors: [{ messageId: 'injected', at: 'kind' }],
    },
    {
      name: 'a flag by its default, of a route without a schema',
      code: route('{}', 'const { isOpen = true } = request.query;\n  request.log.info(`Open ${isOpen}`);'),
      errors: [{ messageId: 'injected', at: 'isOpen' }],
    },
    found(
      'what a model named for another key found',
      'const invites = await store.Invite.forTeam(req.body.email);\n  if (!invites || invites.length === 0) { res.status(400).end(); return; }\n  logger.info(`invited ${req.body.email}`);',
      'req.body.email',
    ),
    {
      name: 'the type of a file, which holds no line breaks',
      code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.post('/files', async (c) => { const form = await c.req.formData(); const file = form.get('file'); console.log(`type ${file.type} of ${file.title}`); return c.text(''); });",
      errors: [
        {
          messageId: 'injected',
          at: 'file.type',
          message:
            '`file.type` comes from the body that a client sends and becomes part of the message of `console.log`: a client can forge what your log says.',
        },
        {
          messageId: 'injected',
          at: 'file.title',
          message:
            '`file.title` comes from the body that a client sends and becomes part of the message of `console.log`: a client can forge what your log says, down to whole lines.',
        },
      ],
    },
    ungraded('a text by the schema of the route', "{ type: 'object', properties: { grade: { type: 'string' } } }"),
    ungraded('a text of a wide pattern', "{ properties: { grade: { type: 'string', pattern: '^.+$' } } }"),
    ungraded('a text with a length', "{ properties: { grade: { type: 'string', format: 'text', maxLength: 9 } } }"),
    ungraded(
      'a number that a later member replaces',
      "{ properties: { ...base, grade: { type: 'string' } } }",
      "const base = { grade: { type: 'number' } };\n",
    ),
    ungraded(
      'members that something unknown may replace',
      "{ properties: { grade: { type: 'number' }, ...others } }",
      "import { others } from './others.js';\n",
    ),
    ungraded('a text of TypeBox', 'Type.Object({ grade: Type.String({ minLength: 1 }) })', typebox),
    ungraded(
      'a number or a text of TypeBox',
      'Type.Object({ grade: Type.Union([Type.Number(), Type.String()]) })',
      typebox,
    ),
    ungraded('a text of zod', 'z.object({ grade: z.string().min(1) })', zod),
    ungraded('a URL of zod, which may hold line breaks', 'z.object({ grade: z.string().url() })', zod),
    ungraded('a number of zod that is made a text', 'z.object({ grade: z.number().transform(toLabel) })', zod),
    ungraded(
      'a library of the same form that nobody knows',
      'z.object({ grade: z.number() })',
      "import { z } from './schemas.js';\n",
    ),
    {
      name: 'a schema of another part',
      code: route("{ schema: { body: { properties: { grade: { type: 'number' } } } } }", asksGrade),
      errors: [{ messageId: 'injected', at: 'grade' }],
    },
    {
      name: 'a schema whose failure is left to the handler',
      code: route(
        "{ attachValidation: true, schema: { querystring: { properties: { grade: { type: 'number' } } } } }",
        asksGrade,
      ),
      errors: [{ messageId: 'injected', at: 'grade' }],
    },
    {
      name: 'an object of options that Express does not know',
      code: `${express}app.post('/', { schema: { query: { properties: { grade: { type: 'number' } } } } }, (req, res) => {\n  logger.info(\`Size \${req.query.grade}\`);\n  res.end();\n});`,
      errors: [{ messageId: 'injected', at: 'req.query.grade' }],
    },
    {
      name: 'one of several texts that no pipe checks',
      code: controller('', "@ApiQuery({ name: 'kind', enum: Kind })", '@IsEnum(Kind)'),
      errors: [{ messageId: 'injected', at: 'search.kind' }],
    },
    {
      name: 'a text by the class of the query, and one of several texts of another name',
      code: controller('@UsePipes(ValidationPipe)', "@ApiQuery({ name: 'sort', enum: Kind })", '@IsString()'),
      errors: [{ messageId: 'injected', at: 'search.kind' }],
    },
    found(
      'where the check of the request failed',
      'const { id } = req.params;\n  try {\n    validateParams(req);\n  } catch {\n    logger.info(`Article ${id}`);\n    return res.sendStatus(400);\n  }',
      'id',
    ),
    {
      name: 'a path parameter of which the router only loads something',
      code: `${express}app.param('id', loaders.loadArticle);\napp.get('/a/:id', (req, res) => {\n  logger.info(\`Article \${req.params.id}\`);\n  res.end();\n});`,
      errors: [{ messageId: 'injected', at: 'req.params.id' }],
    },
    {
      name: 'another path parameter than the one that the router has checked',
      code: `${express}app.param('slug', validateSlug);\napp.get('/a/:id', (req, res) => {\n  logger.info(\`Article \${req.params.id}\`);\n  res.end();\n});`,
      errors: [{ messageId: 'injected', at: 'req.params.id' }],
    },
    found(
      'a text that begins with the number of a row',
      'const user = await db.user.findFirst({ where: { id: parseInt(req.query.id) } });\n  if (!user) return res.sendStatus(404);\n  logger.info(`Changing user ${req.query.id}`);',
      'req.query.id',
    ),
    found(
      'a flag that is set elsewhere, too',
      "const { code } = req.body;\n  let isInvited = false;\n  if (isOpen) isInvited = true;\n  if (code) {\n    const invite = await db.invite.findUnique({ where: { code } });\n    if (!invite) return res.sendStatus(400);\n    isInvited = true;\n  }\n  logger.info(`Registered${isInvited ? ' with ' + code : ''}`);",
      'code',
    ),
    {
      name: 'a path parameter that the path has',
      code: `${express}app.delete('/files/:fileName', (req, res) => {\n  logger.info(\`Removing \${req.params.fileName}\`);\n  res.end();\n});`,
      errors: [{ messageId: 'injected', at: 'req.params.fileName' }],
    },
    {
      name: 'a path parameter of where the router is mounted',
      code: `${express}const router = express.Router({ mergeParams: true });\nrouter.delete('/files/:id', (req, res) => {\n  logger.info(\`Removing \${req.params.fileName}\`);\n  res.end();\n});`,
      errors: [{ messageId: 'injected', at: 'req.params.fileName' }],
    },
    found('a text whose name only begins so', 'logger.info(`Document ${req.body.numeral}`);', 'req.body.numeral'),
    {
      name: 'a text by the type that the body is asserted to have',
      code: handler(
        'const { title } = req.body as { title: string; pages: number };\n  logger.info(`Document ${title}`);',
      ),
      filename: 'src/file.ts',
      errors: [{ messageId: 'injected', at: 'title' }],
    },
    found(
      'what a function checked that was given the headers only',
      "if (!(await verifySignature({ headers: req.headers }))) throw new Error('Invalid signature');\n  logger.info(`Received ${req.body.event}`);",
      'req.body.event',
    ),
    found(
      'for who knows the name of the environment',
      'if (req.query.stage !== process.env.STAGE) return res.sendStatus(404);\n  logger.info(`Link ${req.query.link}`);',
      'req.query.link',
    ),
    found(
      'for who does not have the secret',
      'if (req.query.secret === process.env.REVALIDATE_TOKEN) return res.sendStatus(204);\n  logger.info(`Link ${req.query.link}`);',
      'req.query.link',
    ),
    found(
      'by which no row was found',
      'const { id } = req.params;\n  const [row] = await db.select().from(users).where(eq(users.id, id));\n  if (!row) {\n    logger.info(`No user ${id}`);\n    return res.sendStatus(404);\n  }',
      'id',
    ),
    found(
      'that nothing asks for before',
      'const { id } = req.params;\n  logger.info(`User ${id}`);\n  const [row] = await db.select().from(users).where(eq(users.id, id));\n  if (!row) return res.sendStatus(404);',
      'id',
    ),
    found(
      'by which something may have been found',
      'const { id } = req.params;\n  const [row] = await db.select().from(users).where(or(eq(users.id, id), isNull(users.deleted)));\n  if (!row) return res.sendStatus(404);\n  logger.info(`User ${id}`);',
      'id',
    ),
    found(
      'that something contains',
      'const { text } = req.query;\n  const rows = await prisma.user.findMany({ where: { name: { contains: text } } });\n  if (rows.length === 0) return res.sendStatus(404);\n  logger.info(`Users with ${text}`);',
      'text',
    ),
    found(
      'by which something is looked for that must not be there',
      'const { name } = req.body;\n  const user = await prisma.user.findUnique({ where: { name } });\n  if (user) return res.sendStatus(409);\n  logger.info(`New user ${name}`);',
      'name',
    ),
    found(
      'by which something failed',
      "const { id } = req.params;\n  const { data, error } = await client.from('users').select().eq('id', id);\n  if (error) logger.error(`No user ${id}`);\n  else res.json(data);",
      'id',
    ),
    found(
      'of a body whose hash was compared',
      "const hash = createHash('sha1').update(req.rawBody).digest('hex');\n  if (req.headers.digest !== hash) return res.sendStatus(400);\n  const { name } = req.body;\n  logger.info(`Push to ${name}`);",
      'name',
    ),
    found(
      'of a body whose signature proved false',
      'const rawBody = JSON.stringify(req.body);\n  if (!verifySignature(rawBody, req.headers.signature)) logger.info(`Push to ${req.body.name}`);',
      'req.body.name',
    ),
    found(
      'after a signature of something else',
      'if (!verifySignature(req.user.name, req.headers.signature)) return res.sendStatus(401);\n  logger.info(`Push to ${req.body.name}`);',
      'req.body.name',
    ),
    found(
      'where the assertion failed',
      'const { id } = req.params;\n  try {\n    await assertOwner({ user: req.user, id });\n  } catch (error) {\n    logger.info(`Article ${id}`);\n    return res.sendStatus(403);\n  }',
      'id',
    ),
    found(
      'where a failed assertion goes on',
      'const { id } = req.params;\n  try {\n    await assertOwner({ user: req.user, id });\n  } catch (error) {\n    failures += 1;\n  }\n  logger.info(`Article ${id}`);',
      'id',
    ),
    found(
      'for which something was made',
      'const title = getTitle(req.body.name);\n  if (!title) return res.sendStatus(404);\n  logger.info(`Title of ${req.body.name}`);',
      'req.body.name',
    ),
    found(
      'that does not exist',
      'if (!(await articles.checkExistsById(req.params.id))) {\n    logger.info(`No article ${req.params.id}`);\n    return res.sendStatus(404);\n  }',
      'req.params.id',
    ),
    {
      name: 'what the middleware of the same class has found, where it is not used',
      code: inController('logger.info(`Article ${req.params.id}`);\n    res.end();'),
      errors: [{ messageId: 'injected', at: 'req.params.id' }],
    },
    {
      name: 'a handler that the program itself calls with more',
      code: `${express}class ArticleController {\n  async update(req, res, isWhole = true) {\n    logger.info(\`Article \${req.params.id}\`);\n    res.end();\n  }\n}`,
      errors: [{ messageId: 'injected', at: 'req.params.id' }],
    },
    {
      name: 'a logger whose lines the project formats',
      code: "import express from 'express';\nimport { logger } from './logger.js';\nconst app = express();\napp.post('/', (req, res) => {\n  logger.info(`Login of ${req.body.name}`);\n  res.end();\n});",
      errors: [
        {
          messageId: 'injected',
          at: 'req.body.name',
          message:
            '`req.body.name` comes from the body that a client sends and becomes part of the message of `logger.info`: a client can forge what your log says, down to whole lines where it is plain text.',
        },
      ],
    },
    {
      name: 'a logger of plain text',
      code: handler('console.log(`Login of ${req.body.name}`);'),
      errors: [
        {
          messageId: 'injected',
          at: 'req.body.name',
          message:
            '`req.body.name` comes from the body that a client sends and becomes part of the message of `console.log`: a client can forge what your log says, down to whole lines.',
        },
      ],
    },
    found(
      'for whose name something of another was found',
      'const client = await account.getClientForUser(req.params.serverName);\n  if (!client) return res.sendStatus(404);\n  logger.info(`Server ${req.params.serverName}`);',
      'req.params.serverName',
    ),
    found(
      'that was given to the getter of something else',
      'const kept = await options.get(req.body.code);\n  if (!kept) throw new CodeError();\n  logger.info(`Code ${req.body.code}`);',
      'req.body.code',
    ),
    found(
      'that a column only has to be like',
      "const found = await select().from('plan').where('slug', 'like', req.params.slug).load(pool);\n  if (!found) return res.sendStatus(404);\n  logger.info(`Plan ${req.params.slug}`);",
      'req.params.slug',
    ),
    found(
      'refused only where it is empty',
      'if (!String(req.query.zone)) return;\n  logger.info(`Zone ${req.query.zone}`);',
      'req.query.zone',
    ),
    found(
      'that is not refused where nobody knows it',
      'if (!zones.find(req.query.zone)) zones.reset();\n  logger.info(`Zone ${req.query.zone}`);',
      'req.query.zone',
    ),
    found(
      'that was checked as a variable after that held another',
      'let id = req.params.id;\n  id = id.trim();\n  if (isReadOnlyId(id)) return;\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    {
      name: 'a header, in which no line break can stand',
      code: handler('logger.info(`Sent by ${req.headers.origin}`);'),
      errors: [
        {
          messageId: 'injected',
          at: 'req.headers.origin',
          message:
            '`req.headers.origin` comes from the headers that a client sends and becomes part of the message of `logger.info`: a client can forge what your log says.',
        },
      ],
    },
    {
      name: 'a template',
      code: handler('logger.info(`Login of ${req.body.name}`);'),
      errors: [
        {
          messageId: 'injected',
          at: 'req.body.name',
          message:
            '`req.body.name` comes from the body that a client sends and becomes part of the message of `logger.info`: a client can forge what your log says.',
          suggestions: [
            { messageId: 'escape', output: handler('logger.info(`Login of ${JSON.stringify(req.body.name)}`);') },
          ],
        },
      ],
    },
    found(
      'a sum, optional and with types',
      "logger.warn('Login of ' + (req.query?.name as string));",
      'req.query?.name',
    ),
    found(
      'that is not in a list',
      'if (!types.includes(req.query.type)) logger.warn(`No export as ${req.query.type}`);',
      'req.query.type',
    ),
    found(
      'that is not at any place of a list',
      'if (types.indexOf(req.query.type) === -1) logger.warn(`No export as ${req.query.type}`);',
      'req.query.type',
    ),
    found(
      'that is not a text',
      "if (req.query.type !== 'csv') {\n    logger.warn(`No export as ${req.query.type}`);\n    return;\n  }",
      'req.query.type',
    ),
    found(
      'that is none of two texts',
      "if (req.query.type === 'csv' || req.query.type === 'pdf') run();\n  else logger.warn(`No export as ${req.query.type}`);",
      'req.query.type',
    ),
    found(
      'that a check refuses',
      'isUuid(req.params.id) || logger.warn(`No article ${req.params.id}`);',
      'req.params.id',
    ),
    found(
      'of no known case',
      "switch (req.query.type) {\n    case 'csv':\n      return run();\n    default:\n      logger.warn(`No export as ${req.query.type}`);\n  }",
      'req.query.type',
    ),
    found(
      'that is there',
      'if (req.query.type !== undefined) logger.info(`Export as ${req.query.type}`);',
      'req.query.type',
    ),
    found(
      'that is not empty',
      "if (req.query.type === '') return;\n  logger.info(`Export as ${req.query.type}`);",
      'req.query.type',
    ),
    found(
      'that is a string',
      "if (typeof req.body.id === 'string') logger.info(`Article ${req.body.id}`);",
      'req.body.id',
    ),
    found('trimmed', 'logger.info(`Login of ${req.body.name.trim().toLowerCase()}`);', 'req.body.name'),
    found('taken apart', 'const { name } = req.body;\n  logger.info(`Login of ${name}`);', 'name'),
    found('with a default', "const name = req.query.name ?? 'nobody';\n  logger.info(`Login of ${name}`);", 'name'),
    found(
      'through variables',
      'const body = req.body;\n  const first = body.names;\n  logger.info(`Login of ${first.join()}`);',
      'first',
    ),
    found(
      'a message in a variable',
      'const message = `Login of ${req.params.id}`;\n  logger.info(message);',
      'message',
    ),
    found('a header by a method', "logger.info(`Host ${req.get('host')}`);", "req.get('host')"),
    found('with a field beside it', 'logger.error({ err }, `No article ${req.params.id}`);', 'req.params.id'),
    found('printed as an argument', "console.log('Login of', req.query.name);", 'req.query.name'),
    found(
      'printed as an argument, out of a variable',
      "const { name } = req.body;\n  console.log('Login of', name);",
      'name',
    ),
    found('the message itself', 'logger.info(req.query.name);', 'req.query.name'),
    found('with a default', 'const { page = 1 } = req.query;\n  logger.info(`Page ${page}`);', 'page'),
    found('added to a text', "let text = 'Login of ';\n  text += req.body.name;\n  logger.info(text);", 'text'),
    found(
      'that is not in a list that stands here',
      "if (!['csv', 'pdf'].includes(req.query.type)) logger.warn(`No export as ${req.query.type}`);",
      'req.query.type',
    ),
    found('the name of an uploaded file', 'logger.info(`Got ${req.file.originalname}`);', 'req.file.originalname'),
    found(
      'a query taken out of the URL',
      "const { searchParams } = new URL(req.url, 'http://localhost');\n  logger.info(`Search ${searchParams.get('text')}`);",
      "searchParams.get('text')",
    ),
    found(
      'a URL that is decoded',
      'logger.info(`Asked for ${decodeURIComponent(req.originalUrl)}`);',
      'decodeURIComponent(req.originalUrl)',
    ),
    found(
      'a check of another value',
      "if (req.query.type !== 'csv') return;\n  logger.info(`Export of ${req.query.name}`);",
      'req.query.name',
    ),
    found('a dot that is taken out', "logger.info(`Login of ${req.body.name.replace(/\\./g, '')}`);", 'req.body.name'),
    found(
      'with parseInt elsewhere',
      'const id = parseInt(req.params.id, 10);\n  logger.info(`Article ${req.params.id}`);',
      'req.params.id',
    ),
    found('printed after the first text', 'console.log("Login", `of ${req.body.name}`);', 'req.body.name'),
    {
      name: 'two of them',
      code: handler('logger.info(`${req.params.id} ${req.body.name}`);'),
      errors: [
        { messageId: 'injected', at: 'req.params.id' },
        { messageId: 'injected', at: 'req.body.name' },
      ],
    },
    {
      name: 'a check in another handler',
      code: `${express}app.get('/a/:id', (req, res) => { if (isUuid(req.params.id)) res.end(); });\napp.get('/b/:id', (req, res) => { logger.info(\`Article \${req.params.id}\`); res.end(); });`,
      errors: [{ messageId: 'injected', at: 'req.params.id' }],
    },
    {
      name: 'Fastify, by request.log and a destructured request',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/:id', async (request) => { request.log.info(`Article ${request.params.id}`); return {}; });\napp.post('/', async ({ body, log }) => { log.info(`Login of ${body.name}`); return {}; });",
      errors: [
        { messageId: 'injected', at: 'request.params.id' },
        { messageId: 'injected', at: 'body.name' },
      ],
    },
    {
      name: 'Koa, with carriage returns',
      code: "const Router = require('@koa/router');\r\nconst logger = require('winston').createLogger();\r\nconst router = new Router();\r\nrouter.post('/', async (ctx) => {\r\n  logger.info(`Login of ${ctx.request.body.name} ${ctx.query.from}`);\r\n  ctx.body = {};\r\n});\r\n",
      filename: 'src/file.cjs',
      errors: [
        { messageId: 'injected', at: 'ctx.request.body.name' },
        { messageId: 'injected', at: 'ctx.query.from' },
      ],
    },
    {
      name: 'Hono',
      code: "import { Hono } from 'hono';\nimport pino from 'pino';\nconst logger = pino();\nnew Hono().post('/:id', async (c) => {\n  const { name } = await c.req.json();\n  logger.info(`${name} ${c.req.param('id')}`);\n  return c.text('');\n});",
      errors: [
        { messageId: 'injected', at: 'name' },
        { messageId: 'injected', at: "c.req.param('id')" },
      ],
    },
    {
      name: 'NestJS',
      code: "import { Body, Controller, Logger, Param, Post } from '@nestjs/common';\n@Controller()\nclass A {\n  private readonly logger = new Logger(A.name);\n  @Post(':id')\n  add(@Param('id') id: string, @Body() body: Add) { this.logger.log(`Add ${id} ${body.title}`); }\n}",
      errors: [
        { messageId: 'injected', at: 'id' },
        { messageId: 'injected', at: 'body.title' },
      ],
    },
    {
      name: 'NestJS GraphQL',
      code: "import { Args, Query, Resolver } from '@nestjs/graphql';\nimport { Logger } from '@nestjs/common';\n@Resolver()\nclass A {\n  logger = new Logger();\n  @Query()\n  article(@Args('slug') slug: string) { this.logger.log(`Article ${slug}`); }\n}",
      errors: [{ messageId: 'injected', at: 'slug' }],
    },
    {
      name: 'a resolver',
      code: "import pino from 'pino';\nconst logger = pino();\nexport const resolvers = { Query: { article(parent, args) { logger.info(`Article ${args.slug}`); return null; } } };",
      package: { dependencies: { '@apollo/server': '^5.0.0', pino: '^10.0.0' } },
      errors: [{ messageId: 'injected', at: 'args.slug' }],
    },
    {
      name: 'a route handler of Next.js',
      code: "import pino from 'pino';\nconst logger = pino();\nexport async function POST(request: Request, { params }) {\n  const body = await request.json();\n  const { id } = await params;\n  logger.info(`${body.name} ${id}`);\n  return Response.json({});\n}",
      filename: 'src/app/api/articles/[id]/route.ts',
      package: { dependencies: { next: '^16.0.0', pino: '^10.0.0' } },
      errors: [
        { messageId: 'injected', at: 'body.name' },
        { messageId: 'injected', at: 'id' },
      ],
    },
    {
      name: 'a route handler of Next.js with types',
      code: "import { NextRequest } from 'next/server';\nimport pino from 'pino';\nconst logger = pino();\nexport async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {\n  const { id } = await params;\n  const { searchParams } = new URL(request.url);\n  const text = searchParams.get('text');\n  logger.info(`${id} ${text} ${request.cookies.get('theme')?.value}`);\n  return Response.json({});\n}\nexport async function POST(request: NextRequest) {\n  const form = await request.formData();\n  logger.info(`${form.get('name')}`);\n  return Response.json({});\n}",
      filename: 'src/app/api/articles/[id]/route.ts',
      package: { dependencies: { next: '^16.0.0', pino: '^10.0.0' } },
      errors: [
        { messageId: 'injected', at: 'id' },
        { messageId: 'injected', at: 'text' },
        { messageId: 'injected', at: "request.cookies.get('theme')?.value" },
        { messageId: 'injected', at: "form.get('name')" },
      ],
    },
    {
      name: 'a server without a framework',
      code: "const http = require('node:http');\nconst url = require('node:url');\nconst server = http.createServer((req, res) => {\n  const { query } = url.parse(req.url, true);\n  console.info(`User ${query.name}`);\n  console.info('Agent', req.headers['user-agent']);\n  res.end();\n});\nserver.listen(3000);",
      filename: 'src/server.js',
      package: { dependencies: {} },
      errors: [
        { messageId: 'injected', at: 'query.name' },
        { messageId: 'injected', at: "req.headers['user-agent']" },
      ],
    },
    {
      name: 'a listener by its name, by an event and by its type',
      code: "import { createServer, type IncomingMessage } from 'node:http';\nfunction listen(req, res) { console.log(`Host ${req.headers.host}`); }\nconst server = createServer(listen);\nserver.on('request', (req, res) => { console.log(`Agent ${req.headers['user-agent']}`); });\nexport function read(message: IncomingMessage) { console.log(`From ${message.headers.origin}`); }",
      package: { dependencies: {} },
      errors: [
        { messageId: 'injected', at: 'req.headers.host' },
        { messageId: 'injected', at: "req.headers['user-agent']" },
        { messageId: 'injected', at: 'message.headers.origin' },
      ],
    },
    {
      name: 'a body that is unwrapped into its own variable',
      code: "import express from 'express';\nconst app = express();\napp.post('/', (req, res) => {\n  let body = req.body;\n  if (typeof body.payload === 'string') body = JSON.parse(body.payload);\n  console.log(`Hello ${body.name}`);\n  res.sendStatus(204);\n});",
      errors: [{ messageId: 'injected', at: 'body.name' }],
    },
    {
      name: 'an address that becomes whole in its own variable',
      code: "import { createServer } from 'node:http';\ncreateServer((req, res) => {\n  let url = req.url;\n  url = new URL(url, 'http://localhost').href;\n  console.log(`Search ${new URL(url).searchParams.get('q')}`);\n  res.end();\n});",
      errors: [{ messageId: 'injected', at: "new URL(url).searchParams.get('q')" }],
    },
    {
      name: 'the parsed body of a Lambda',
      code: "export const handler = async (event) => { const { name } = JSON.parse(event.body ?? '{}'); console.log(`Hello ${name}`); return { statusCode: 200 }; };",
      package: { dependencies: { '@types/aws-lambda': '^8.0.0' } },
      errors: [{ messageId: 'injected', at: 'name' }],
    },
    {
      name: 'a Lambda',
      code: "import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';\nimport pino from 'pino';\nconst logger = pino();\nexport const handler: APIGatewayProxyHandlerV2 = async (event) => {\n  logger.info(`Search ${event.queryStringParameters?.text}`);\n  return { statusCode: 200 };\n};",
      errors: [{ messageId: 'injected', at: 'event.queryStringParameters?.text' }],
    },
  ],
});

import { defineCases, type InvalidCase } from '../rule-cases.ts';

const pino = "import pino from 'pino';\nconst logger = pino();\n";
const winston = "import winston from 'winston';\nconst logger = winston.createLogger({});\n";
const log4js = "import log4js from 'log4js';\nconst logger = log4js.getLogger();\n";

const bunyan = "import bunyan from 'bunyan';\nconst log = bunyan.createLogger({ name: 'x' });\n";
const nest =
  "import { Logger } from '@nestjs/common';\nclass Users {\n  private readonly logger = new Logger(Users.name);\n  run() {\n    ";
const nestEnd = '\n  }\n}\n';

/** A case whose one statement after `setup` is reported at `at` and becomes `output`. */
function becomes(name: string, setup: string, statement: string, at: string, output: string, messageId = 'useFields', end = ''): InvalidCase {
  return {
    name,
    code: setup + statement + end,
    errors: [{ messageId: 'eager', at, suggestions: [{ messageId, output: setup + output + end }] }],
  };
}

/** A case that is reported and has no suggestion. */
function stays(name: string, code: string, at: string): InvalidCase {
  return { name, code, errors: [{ messageId: 'eager', at, suggestions: [] }] };
}

export default defineCases({
  rule: 'no-eager-log-message',
  valid: [
    { name: 'fields first', code: `${pino}logger.info({ userId: user.id }, 'User created');` },
    { name: 'fields last', code: `${winston}logger.info('User created', { userId: user.id });` },
    { name: 'format arguments', code: `${log4js}logger.info('User %s created', user.id);` },
    { name: 'a template without expressions', code: `${pino}logger.info(\`User created\`);` },
    { name: 'a long message broken over lines', code: `${pino}logger.info('The user was created, ' +\n  'and is told by mail.');` },
    { name: 'literals and numbers', code: `${pino}logger.info('Retries: ' + 3);` },
    { name: 'a constant in a template', code: `${pino}const PREFIX = '[users]';\nlogger.info(\`\${PREFIX} created\`);` },
    { name: 'a constant that is added', code: `${pino}const prefix = '[users] ';\nlogger.info(prefix + 'created');` },
    { name: 'a constant made of constants', code: `${pino}const a = 'x';\nconst b = \`\${a}: \`;\nlogger.info(b + 'created');` },
    { name: 'an imported constant by its name', code: `${pino}import { SERVICE_NAME } from './names';\nlogger.info(\`\${SERVICE_NAME} started\`);` },
    { name: 'an enum member', code: `${pino}enum Event { Created = 'created' }\nlogger.info(\`User \${Event.Created}\`);` },
    { name: 'a readonly field', code: `${pino}class A { private readonly tag = 'users'; run() { logger.info(\`\${this.tag} run\`); } }` },
    { name: 'the name of a class', code: `${pino}class Users {}\nlogger.info(\`\${Users.name} started\`);` },
    { name: 'an object as const', code: `${pino}const texts = { a: 'x' } as const;\nlogger.info(\`\${texts.a} started\`);` },
    { name: 'a function message', code: `${pino}logger.debug(() => \`User \${id} created\`);` },
    { name: 'a tagged template', code: "import { getLogger } from '@logtape/logtape';\nconst logger = getLogger('x');\nlogger.info`User ${id} created`;" },
    { name: 'a tagged template as the message', code: `${pino}logger.info(fmt\`User \${id} created\`);` },
    { name: 'a variable as the message', code: `${pino}function f(text) { logger.info(text); }` },
    { name: 'a message that something else reads, too', code: `${pino}function f(id) { const text = \`User \${id}\`; logger.info(text); return text; }` },
    { name: 'a message built once, outside', code: `${pino}const text = \`Host \${host()}\`;\nexport function f() { logger.info(text); }` },
    { name: 'a template as a field', code: `${pino}logger.info({ path: \`/users/\${id}\` }, 'Called');` },
    { name: 'a template as a format argument', code: `${log4js}logger.info('Called %s', \`/users/\${id}\`);` },
    { name: 'console is no-console’s', code: 'console.log(`User ${id} created`);' },
    { name: 'a sum of unknown operands', code: `${pino}logger.info(a + b);` },
    { name: 'join of a module', code: `${pino}import path from 'node:path';\nlogger.info(path.join('a'));` },
    { name: 'a local String', code: `${pino}function String(x) { return 'x'; }\nlogger.info(String(x));` },
    { name: 'format of something else', code: `${pino}import { format } from 'date-fns';\nlogger.info(format(date));` },
    { name: 'not a logger', code: 'metrics.info(`User ${id} created`);' },
    { name: 'Math.log', code: 'Math.log(`${x}`);' },
    { name: 'a catalog', code: 'catalog.error(`x ${y}`);' },
    { name: 'a level that is not looked at', code: `${pino}logger.error(\`User \${id} created\`);`, options: { levels: ['trace', 'debug', 'info'] } },
    { name: 'a command', code: `${pino}logger.info(\`User \${id} created\`);`, package: { bin: './cli.js', dependencies: { commander: '^12.0.0' } } },
    { name: 'a spread', code: `${pino}logger.info(...parts);` },
  ],
  invalid: [
    {
      ...becomes('fields first', pino, 'logger.info(`User ${user.id} created`);', '`User ${user.id} created`', "logger.info({ userId: user.id }, 'User created');"),
      errors: [
        {
          messageId: 'eager',
          at: '`User ${user.id} created`',
          message:
            '`logger.info` is given a message built by a template literal: it is put together even while the level is off, and every line has another text, so that logs cannot be grouped.',
          suggestions: [{ messageId: 'useFields', output: `${pino}logger.info({ userId: user.id }, 'User created');` }],
        },
      ],
    },

    // Names of fields
    becomes('a variable in shorthand', pino, 'logger.info(`User ${id} created`);', '`User ${id} created`', "logger.info({ id }, 'User created');"),
    becomes('a length', pino, 'logger.info(`Removed ${ids.length} users`);', '`Removed ${ids.length} users`', "logger.info({ idsLength: ids.length }, 'Removed users');"),
    becomes('a call', pino, 'logger.info(`User ${getUser()}`);', '`User ${getUser()}`', "logger.info({ user: getUser() }, 'User');"),
    becomes('a reserved name', pino, 'logger.info(`Now at ${level}, ${user.time}`);', '`Now at ${level}, ${user.time}`', "logger.info({ levelValue: level, userTime: user.time }, 'Now');"),
    becomes('two of one name', pino, 'logger.info(`${a.id} follows ${a.id} and ${b.a.id}`);', '`${a.id} follows ${a.id} and ${b.a.id}`', "logger.info({ aId: a.id, bAId: b.a.id }, 'follows');"),
    becomes('this, containers, keys', pino, "function f() { logger.info(`Got ${this.port} ${req.params.userId} ${req.headers['x-request-id']} ${process.env.PORT}`); }", "`Got ${this.port} ${req.params.userId} ${req.headers['x-request-id']} ${process.env.PORT}`", "function f() { logger.info({ port: this.port, userId: req.params.userId, xRequestId: req.headers['x-request-id'], envPort: process.env.PORT }, 'Got'); }"),
    becomes('units', pino, 'logger.info(`Done in ${Date.now() - start}ms (${done}/${all})`);', '`Done in ${Date.now() - start}ms (${done}/${all})`', "logger.info({ durationMs: Date.now() - start, done, all }, 'Done');"),
    becomes('await, optional chaining, types', pino, 'async function f() { logger.info(`Got ${await load()} for ${user?.name} ${(a as B).c} ${d!}`); }', '`Got ${await load()} for ${user?.name} ${(a as B).c} ${d!}`', "async function f() { logger.info({ load: await load(), userName: user?.name, aC: (a as B).c, d: d! }, 'Got'); }"),
    becomes('unicode', pino, 'logger.info(`Größe „${größe}“ geändert 🎉`);', '`Größe „${größe}“ geändert 🎉`', "logger.info({ größe }, 'Größe geändert 🎉');"),
    becomes('nothing but values', pino, 'logger.info(`${req.method} ${req.url}`);', '`${req.method} ${req.url}`', "logger.info({ method: req.method, url: req.url }, 'method, url');"),
    becomes('a path keeps its places', pino, 'logger.info(`GET /users/${id}/posts`);', '`GET /users/${id}/posts`', "logger.info({ id }, 'GET /users/{id}/posts');"),

    // Forms
    becomes('concatenation', pino, "logger.info('User ' + id + ' created');", "'User ' + id + ' created'", "logger.info({ id }, 'User created');"),
    becomes('concatenation over lines, sums inside', pino, "logger.info(\n  'User ' + id +\n    ' is ' + (age + 1),\n);", "'User ' + id +\n    ' is ' + (age + 1)", "logger.info(\n  { id, age: age + 1 }, 'User is',\n);"),
    becomes('util.format', `import util from 'node:util';\n${pino}`, "logger.info(util.format('User %s: %d', id, count));", "util.format('User %s: %d', id, count)", "logger.info({ id, count }, 'User');"),
    becomes('format of util', `import { format } from 'util';\n${pino}`, "logger.info(format('User %s', id));", "format('User %s', id)", "logger.info({ id }, 'User');"),
    becomes('join of a literal', pino, "logger.info(['User', id, 'created'].join(' '));", "['User', id, 'created'].join(' ')", "logger.info({ id }, 'User created');"),
    becomes('join of a list', pino, "logger.info(ids.join(', '));", "ids.join(', ')", "logger.info({ ids }, 'ids');"),
    becomes('join in a template', pino, "logger.info(`Removed ${ids.join(', ')}`);", "`Removed ${ids.join(', ')}`", "logger.info({ ids }, 'Removed');"),
    becomes('concat', pino, "logger.info('User '.concat(id, ' created'));", "'User '.concat(id, ' created')", "logger.info({ id }, 'User created');"),
    becomes('String', pino, 'logger.info(String(id));', 'String(id)', "logger.info({ id: String(id) }, 'id');"),
    becomes('JSON.stringify', pino, 'logger.info(JSON.stringify(stats, null, 2));', 'JSON.stringify(stats, null, 2)', "logger.info({ stats }, 'stats');"),
    becomes('JSON.stringify in a template', pino, 'logger.info(`Stats: ${JSON.stringify(stats)}`);', '`Stats: ${JSON.stringify(stats)}`', "logger.info({ stats }, 'Stats');"),
    becomes('a replacer stays', pino, 'logger.info(`Stats: ${JSON.stringify(stats, hide)}`);', '`Stats: ${JSON.stringify(stats, hide)}`', "logger.info({ stats: JSON.stringify(stats, hide) }, 'Stats');"),
    becomes('a template in a template', pino, 'logger.info(`User ${`${first} ${last}`} created`);', '`User ${`${first} ${last}`} created`', "logger.info({ first, last }, 'User created');"),
    becomes('constants stay', `${pino}const PREFIX = '[users]';\n`, 'logger.info(`${PREFIX} user ${id} created`);', '`${PREFIX} user ${id} created`', 'logger.info({ id }, `${PREFIX} user created`);'),
    becomes('constants that are added stay', `${pino}const PREFIX = '[users] ';\n`, "logger.info(PREFIX + 'user ' + id);", "PREFIX + 'user ' + id", 'logger.info({ id }, `${PREFIX}user`);'),
    becomes('a let is no constant', `${pino}let tag = 'a';\n`, 'logger.info(`Tag ${tag}`);', '`Tag ${tag}`', "logger.info({ tag }, 'Tag');"),
    becomes('quotes of the file', 'import pino from "pino";\nconst logger = pino();\n', 'logger.info(`User ${id} created`);', '`User ${id} created`', 'logger.info({ id }, "User created");'),
    becomes('quotes in the text', pino, 'logger.info(`Can\'t find "${id}"`);', '`Can\'t find "${id}"`', 'logger.info({ id }, "Can\'t find");'),
    becomes('CRLF', pino, 'logger.info(\r\n  `User ${id}\r\n  created`,\r\n);', '`User ${id}\r\n  created`', "logger.info(\r\n  { id }, 'User created',\r\n);"),
    stays('one arm of a condition', `${pino}logger.info(isNew ? \`User \${id} created\` : 'User changed');`, "isNew ? `User ${id} created` : 'User changed'"),
    {
      name: 'a constant read by the call alone',
      code: `${pino}function f(id) {\n  const text = \`User \${id} created\`;\n  logger.info(text);\n}`,
      errors: [
        {
          messageId: 'eagerVariable',
          at: 'text',
          message:
            '`logger.info` is given `text`, a message built by a template literal only for this line: it is put together even while the level is off, and every line has another text, so that logs cannot be grouped.',
          suggestions: [{ messageId: 'useFields', output: `${pino}function f(id) {\n  logger.info({ id }, 'User created');\n}` }],
        },
      ],
    },
    {
      name: 'a constant with statements between',
      code: `${pino}function f(id) {\n  const text = 'User ' + id;\n  id = next();\n  logger.info(text);\n}`,
      errors: [{ messageId: 'eagerVariable', at: 'text', suggestions: [] }],
    },

    // Ways to call
    becomes('optional chaining', "import { logger } from './logger';\nimport type { Logger } from 'pino';\nfunction f(log?: Logger) {\n  ", 'log?.debug(`User ${id}`);', '`User ${id}`', "log?.debug({ id }, 'User');", 'useFields', '\n}'),
    becomes('a static key', pino, "logger['info'](`User ${id}`);", '`User ${id}`', "logger['info']({ id }, 'User');"),
    becomes('a child', `${pino}const log = logger.child({ a: 1 });\n`, 'log.warn(`User ${id}`);', '`User ${id}`', "log.warn({ id }, 'User');"),
    becomes('CommonJS', "const pino = require('pino');\nconst logger = pino();\n", 'logger.info(`User ${id}`);', '`User ${id}`', "logger.info({ id }, 'User');"),
    {
      ...stays('a class by its name alone, in a project that logs with one library', '', '`User ${id}`'),
      code: "import { Logger } from './logger';\nLogger.info(`User ${id}`);",
      package: { dependencies: { pino: '^10.0.0' } },
    },
    { ...stays('a name alone', "import { logger } from './logger';\nlogger.info(`User ${id}`);", '`User ${id}`') },
    {
      ...stays('a name alone, in a project that logs with one library', '', '`User ${id}`'),
      code: "import { logger } from './logger';\nlogger.info(`User ${id}`);",
      package: { dependencies: { pino: '^10.0.0' } },
      errors: [{ messageId: 'eager', at: '`User ${id}`' }],
    },

    // What the call has already
    becomes('merges fields', pino, 'logger.info({ id }, `User ${id} is ${user.name}`);', '`User ${id} is ${user.name}`', "logger.info({ id, userName: user.name }, 'User is');"),
    becomes('merges fields over lines', pino, 'logger.info(\n  {\n    id, // of the user\n    a: 1,\n  },\n  `User ${name}`,\n);', '`User ${name}`', "logger.info(\n  {\n    id, // of the user\n    a: 1,\n    name,\n  }, 'User',\n);"),
    becomes('merges fields before a comment', pino, 'logger.info(\n  {\n    id, // of the user\n  },\n  `User ${name}`,\n);', '`User ${name}`', "logger.info(\n  {\n    id, // of the user\n    name,\n  }, 'User',\n);"),
    becomes('merges fields with a trailing comma', pino, 'logger.info({ a: 1, }, `User ${name}`);', '`User ${name}`', "logger.info({ a: 1, name, }, 'User');"),
    becomes('a taken name', pino, 'logger.info({ id: 1 }, `User ${id}`);', '`User ${id}`', "logger.info({ id: 1, idValue: id }, 'User');"),
    becomes('empty fields', pino, 'logger.info({}, `User ${id}`);', '`User ${id}`', "logger.info({ id }, 'User');"),
    becomes('spreads other fields', pino, 'logger.info(context, `User ${id}`);', '`User ${id}`', "logger.info({ ...context, id }, 'User');"),
    becomes('format arguments stay', pino, 'logger.info(`User ${id} did %s`, action);', '`User ${id} did %s`', "logger.info({ id }, 'User did %s', action);"),
    becomes('what pino would drop', pino, 'logger.info(`User ${id}`, { action });', '`User ${id}`', "logger.info({ action, id }, 'User');"),
    becomes('fields last', winston, 'logger.info(`User ${id} created`);', '`User ${id} created`', "logger.info('User created', { id });"),
    becomes('merges fields last', winston, 'logger.info(`User ${id} created`, { a: 1 });', '`User ${id} created`', "logger.info('User created', { a: 1, id });"),
    becomes('spreads fields last', winston, 'logger.info(`User ${id} created`, meta);', '`User ${id} created`', "logger.info('User created', { ...meta, id });"),
    becomes('a dynamic level', winston, "logger.log('info', `User ${id} created`);", '`User ${id} created`', "logger.log('info', 'User created', { id });"),
    stays('a callback', `${winston}logger.info(\`User \${id} created\`, () => done());`, '`User ${id} created`'),
    stays('a spread behind', `${winston}logger.info(\`User \${id} created\`, ...more);`, '`User ${id} created`'),
    stays('a comment would be lost', `${pino}logger.info(\`User \${id}\` /* why */, { a });`, '`User ${id}`'),
    becomes('a comment within what is kept', pino, 'logger.info({ a /* why */ }, `User ${id}`);', '`User ${id}`', "logger.info({ a /* why */, id }, 'User');"),

    // Errors
    becomes('an error’s message', pino, 'logger.error(`Failed: ${err.message}`);', '`Failed: ${err.message}`', "logger.error({ err }, 'Failed');"),
    becomes('an error of another name', pino, 'logger.error(`Failed for ${id}: ${error}`);', '`Failed for ${id}: ${error}`', "logger.error({ err: error, id }, 'Failed');"),
    becomes('an error, guarded', pino, "logger.error('Failed: ' + (e instanceof Error ? e.message : String(e)));", "'Failed: ' + (e instanceof Error ? e.message : String(e))", "logger.error({ err: e }, 'Failed');"),
    becomes('an error, cast', pino, 'logger.error(`Failed: ${(error as Error).stack}`);', '`Failed: ${(error as Error).stack}`', "logger.error({ err: error as Error }, 'Failed');"),
    becomes('an error first', pino, 'logger.error(err, `Failed for ${id}`);', '`Failed for ${id}`', "logger.error({ err, id }, 'Failed');"),
    becomes('an error in the fields', pino, 'logger.error({ err }, `Failed for ${id}: ${err.message}`);', '`Failed for ${id}: ${err.message}`', "logger.error({ err, id }, 'Failed');"),
    becomes('an error behind', pino, 'logger.error(`Failed for ${id}`, err);', '`Failed for ${id}`', "logger.error({ err, id }, 'Failed');"),
    becomes('an error’s code is a field', pino, 'logger.error(`Failed: ${err.code}`);', '`Failed: ${err.code}`', "logger.error({ errCode: err.code }, 'Failed');"),
    becomes('an error, last', winston, 'logger.error(`Failed: ${err.message}`);', '`Failed: ${err.message}`', "logger.error('Failed', err);"),
    becomes('an error beside fields, last', winston, 'logger.error(`Failed for ${id}: ${err.message}`);', '`Failed for ${id}: ${err.message}`', "logger.error('Failed', { error: err.message, stack: err.stack, id });"),
    becomes('an error of unknown type beside fields, last', winston, 'logger.error(`Failed for ${id}: ${err}`);', '`Failed for ${id}: ${err}`', "logger.error('Failed', { error: String(err), stack: err instanceof Error ? err.stack : undefined, id });"),
    becomes('an error first, for a logger that takes fields last', winston, 'logger.error(err, `Failed for ${id}`);', '`Failed for ${id}`', "logger.error('Failed', { error: String(err), stack: err instanceof Error ? err.stack : undefined, id });"),

    // Every other logger
    becomes('bunyan', bunyan, 'log.info(`User ${name}`);', '`User ${name}`', "log.info({ nameValue: name }, 'User');"),
    becomes('log4js', log4js, 'logger.info(`User ${id} created: ${JSON.stringify(user)}`);', '`User ${id} created: ${JSON.stringify(user)}`', "logger.info('User %s created: %o', id, user);", 'usePlaceholders'),
    becomes('log4js, an error', log4js, 'logger.error(`Failed for ${id}: ${err.message}`);', '`Failed for ${id}: ${err.message}`', "logger.error('Failed for %s', id, err);", 'usePlaceholders'),
    becomes('log4js, arguments behind', log4js, "logger.info('100% of ' + id, more);", "'100% of ' + id", "logger.info('100% of %s', id, more);", 'usePlaceholders'),
    stays('log4js, placeholders already', `${log4js}logger.info(\`User \${id} %s\`, more);`, '`User ${id} %s`'),
    becomes('loglevel', "import log from 'loglevel';\n", 'log.warn(`User ${id}`);', '`User ${id}`', "log.warn('User %s', id);", 'usePlaceholders'),
    becomes('consola', "import { consola } from 'consola';\n", 'consola.success(`User ${id}`);', '`User ${id}`', "consola.success('User %s', id);", 'usePlaceholders'),
    becomes('signale', "import { Signale } from 'signale';\nconst logger = new Signale();\n", 'logger.await(`User ${id}`);', '`User ${id}`', "logger.await('User %s', id);", 'usePlaceholders'),
    becomes('tslog', "import { Logger } from 'tslog';\nconst logger = new Logger();\n", 'logger.silly(`User ${id}`);', '`User ${id}`', "logger.silly('User', { id });"),
    becomes('roarr', "import { Roarr as log } from 'roarr';\n", 'log.info(`User ${id}`);', '`User ${id}`', "log.info({ id }, 'User');"),
    becomes('LogTape fills names from fields', "import { getLogger } from '@logtape/logtape';\nconst logger = getLogger('x');\n", 'logger.info(`User ${user.id} created`);', '`User ${user.id} created`', "logger.info('User {userId} created', { userId: user.id });"),
    becomes('Sentry', "import * as Sentry from '@sentry/node';\n", 'Sentry.logger.info(`User ${id} created`);', '`User ${id} created`', "Sentry.logger.info('User created', { id });"),
    becomes('NestJS', nest, 'this.logger.log(`User ${id} created`);', '`User ${id} created`', "this.logger.log('User created', { id });", 'useFields', nestEnd),
    becomes('NestJS keeps its context', nest, "this.logger.log(`User ${id} created`, 'Users');", '`User ${id} created`', "this.logger.log('User created', { id }, 'Users');", 'useFields', nestEnd),
    becomes('NestJS, an error', nest, 'this.logger.error(`Failed: ${err.message}`);', '`Failed: ${err.message}`', "this.logger.error('Failed', err.stack);", 'useFields', nestEnd),
    becomes('NestJS, an error and its stack', nest, 'this.logger.error(`Failed: ${err.message}`, err.stack, Users.name);', '`Failed: ${err.message}`', "this.logger.error('Failed', err.stack, Users.name);", 'useFields', nestEnd),
    becomes('NestJS, its static methods', "import { Logger } from '@nestjs/common';\n", 'Logger.warn(`User ${id}`);', '`User ${id}`', "Logger.warn('User', { id });"),
    becomes('fastify', "import type { FastifyRequest } from 'fastify';\nexport const get = (async (request: FastifyRequest) => {\n  ", 'request.log.info(`User ${id}`);', '`User ${id}`', "request.log.info({ id }, 'User');", 'useFields', '\n});'),
    becomes('an alias of a method', `${pino}const write = logger.info.bind(logger);\n`, 'write(`User ${id}`);', '`User ${id}`', "write({ id }, 'User');"),
    becomes('a destructured method with another name', `${winston}const { info: write } = logger;\n`, 'write(`User ${id}`);', '`User ${id}`', "write('User', { id });"),
    {
      name: 'a level that is looked at',
      code: `${winston}logger.silly(\`User \${id}\`);`,
      options: { levels: ['trace'] },
      errors: [{ messageId: 'eager', at: '`User ${id}`' }],
    },
    {
      name: 'JSX',
      code: `${pino}export const A = () => <p onClick={() => logger.info(\`User \${id}\`)} />;`,
      filename: 'src/file.tsx',
      errors: [{ messageId: 'eager', at: '`User ${id}`' }],
    },
    {
      name: 'decorators',
      code: `${pino}class A { @Get() run(@Param('id') id: string) { logger.info(\`User \${id}\`); } }`,
      errors: [{ messageId: 'eager', at: '`User ${id}`' }],
    },
  ],
});

import { defineCases } from '../rule-cases.ts';

const pino = "import pino from 'pino';\nconst logger = pino();\n";
const winston = "import winston from 'winston';\nconst logger = winston.createLogger({});\n";
const log4js = "import log4js from 'log4js';\nconst logger = log4js.getLogger();\n";

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
    { name: 'a spread', code: `${pino}logger.info(...parts);` },
  ],
  invalid: [
    {
      name: 'pino: fields first',
      code: `${pino}logger.info(\`User \${user.id} created\`);`,
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
  ],
});

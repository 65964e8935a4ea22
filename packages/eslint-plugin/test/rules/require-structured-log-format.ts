import { defineCases, type InvalidCase } from '../rule-cases.ts';

const winston = "import winston from 'winston';\n";
const named = "import { createLogger, format, transports } from 'winston';\n";
const pino = "import pino from 'pino';\n";

/** A case of a format that is reported once, at `at`. */
function format(name: string, code: string, at: string): InvalidCase {
  return { name, code, errors: [{ messageId: 'format', at }] };
}

export default defineCases({
  rule: 'require-structured-log-format',
  valid: [
    { name: 'json', code: `${winston}winston.createLogger({ format: winston.format.json() });` },
    { name: 'no format, which is json', code: `${winston}winston.createLogger({ level: 'info' });` },
    {
      name: 'json last',
      code: `${winston}winston.createLogger({ format: winston.format.combine(winston.format.colorize(), winston.format.json()) });`,
    },
    {
      name: 'text that json overrules',
      code: `${winston}winston.createLogger({ format: winston.format.combine(winston.format.simple(), winston.format.json()) });`,
    },
    {
      name: 'an unknown format last',
      code: `${winston}import { ecs } from './ecs';\nwinston.createLogger({ format: winston.format.combine(winston.format.simple(), ecs()) });`,
    },
    {
      name: 'a choice by the environment',
      code: `${winston}winston.createLogger({ format: process.env.NODE_ENV === 'production' ? winston.format.json() : winston.format.simple() });`,
    },
    {
      name: 'a choice by a setting',
      code: `${winston}const text = winston.format.simple();\nexport const make = (isText) => winston.createLogger({ format: isText ? text : other });`,
    },
    {
      name: 'an if around it',
      code: `${winston}const logger = winston.createLogger({});\nif (process.env.NODE_ENV !== 'production') {\n  logger.add(new winston.transports.Console({ format: winston.format.simple() }));\n}`,
    },
    {
      name: 'an early return before it',
      code: `${winston}export function make(isProduction) {\n  if (isProduction) return winston.createLogger({});\n  return winston.createLogger({ format: winston.format.simple() });\n}`,
    },
    {
      name: 'a function for development',
      code: `${winston}export function makeDevLogger() {\n  return winston.createLogger({ format: winston.format.simple() });\n}`,
    },
    {
      name: 'a key for development',
      code: `${winston}export const loggers = { development: winston.createLogger({ format: winston.format.simple() }) };`,
    },
    {
      name: 'printf that makes JSON',
      code: `${winston}winston.createLogger({ format: winston.format.printf((info) => JSON.stringify({ ...info })) });`,
    },
    {
      name: 'printf that makes pairs',
      code: `${winston}winston.createLogger({ format: winston.format.printf((info) => \`level=\${info.level} msg="\${info.message}"\`) });`,
    },
    {
      name: 'printf of an imported function',
      code: `${winston}import { render } from './render';\nwinston.createLogger({ format: winston.format.printf(render) });`,
    },
    {
      name: 'a transport beside it that writes JSON',
      code: `${named}createLogger({ transports: [new transports.File({ filename: 'a', format: format.json() }), new transports.Console({ format: format.simple() })] });`,
    },
    {
      name: 'a transport beside it whose printf makes JSON',
      code: `${named}createLogger({ transports: [new transports.File({ filename: 'a', format: format.printf((info) => { return \`\${JSON.stringify(info)},\`; }) }), new transports.Console({ format: format.simple() })] });`,
    },
    {
      name: 'a transport beside it with the format of the logger',
      code: `${named}createLogger({ transports: [new transports.File({ filename: 'a' }), new transports.Console({ format: format.simple() })] });`,
    },
    {
      name: 'a transport of another library, which is given fields',
      code: `${named}import Loki from 'winston-loki';\ncreateLogger({ format: format.simple(), transports: [new Loki({ host })] });`,
    },
    {
      name: 'a format that is only handed on',
      code: `${winston}export const makeFormat = () => winston.format.simple();`,
    },
    {
      name: 'a function of the same name',
      code: "import { format } from './format';\nimport 'winston';\ncreateLogger({ format: format.simple() });",
    },
    {
      name: 'a command',
      code: `${winston}winston.createLogger({ format: winston.format.simple() });`,
      package: { bin: './cli.js', dependencies: { commander: '^12.0.0' } },
    },
    { name: 'pino', code: `${pino}pino({ level: 'info' });` },
    {
      name: 'pino-pretty in development',
      code: `${pino}pino(process.env.NODE_ENV !== 'production' ? { transport: { target: 'pino-pretty' } } : {});`,
    },
    {
      name: 'pino-pretty by a spread',
      code: `${pino}pino({ ...(isDev && { transport: { target: 'pino-pretty' } }) });`,
    },
    {
      name: 'a variable that is used in development only',
      code: `${pino}const transport = { target: 'pino-pretty' };\npino(process.env.NODE_ENV === 'production' ? {} : { transport });`,
    },
    {
      name: 'options by environment',
      code: "import Fastify from 'fastify';\nconst byEnvironment = { development: { transport: { target: 'pino-pretty' } }, production: true };\nFastify({ logger: byEnvironment[process.env.NODE_ENV] });",
    },
    {
      name: 'another target beside it',
      code: `${pino}pino({ transport: { targets: [{ target: 'pino-pretty' }, { target: 'pino/file' }] } });`,
    },
    { name: 'another target', code: `${pino}pino({ transport: { target: 'pino/file' } });` },
    {
      name: 'a stream by a condition',
      code: `${pino}import pretty from 'pino-pretty';\npino(isDev ? pretty() : undefined);`,
    },
    {
      name: 'a stream among others',
      code: `${pino}import pretty from 'pino-pretty';\npino({}, pino.multistream([{ stream: pretty() }, { stream: file }]));`,
    },
    {
      name: 'consola with reporters',
      code: "import { createConsola } from 'consola';\nexport const logger = createConsola({ reporters: [json] });",
    },
    {
      name: 'consola that is told later',
      code: "import consola from 'consola';\nconsola.setReporters([json]);\nconsola.info('x');",
    },
    {
      name: 'consola with options that are not known',
      code: "import { createConsola } from 'consola';\ncreateConsola(options);",
    },
    {
      name: 'consola in development',
      code: "import consola from 'consola';\nif (process.env.NODE_ENV === 'development') consola.info('x');",
    },
    { name: 'tslog that writes JSON', code: "import { Logger } from 'tslog';\nnew Logger({ type: 'json' });" },
    {
      name: 'tslog by a setting',
      code: "import { Logger } from 'tslog';\nnew Logger({ type: process.env.LOG_TYPE });",
    },
    {
      name: 'tslog with a transport',
      code: "import { Logger } from 'tslog';\nconst log = new Logger();\nlog.attachTransport(send);",
    },
    {
      name: 'the type of a logger',
      code: "import type { Signale } from 'signale';\nexport function f(log: Signale) {}",
      filename: 'src/file.ts',
    },
    { name: 'morgan', code: "import morgan from 'morgan';\napp.use(morgan('combined'));" },
    {
      name: 'morgan by the environment',
      code: "import morgan from 'morgan';\napp.use(morgan(isProd ? 'combined' : 'dev'));",
    },
    {
      name: 'morgan in development',
      code: "import morgan from 'morgan';\nif (app.get('env') === 'development') app.use(morgan('dev'));",
    },
    {
      name: 'morgan that is silent in production',
      code: "import morgan from 'morgan';\napp.use(morgan('dev', { skip: () => process.env.NODE_ENV === 'production' }));",
    },
    { name: 'dev of something else', code: "import morgan from 'morgan';\nimport other from 'other';\nother('dev');" },
  ],
  invalid: [
    {
      name: 'simple',
      code: `${winston}winston.createLogger({ format: winston.format.simple() });`,
      errors: [
        {
          messageId: 'format',
          at: 'winston.format.simple()',
          message:
            '`winston.format.simple` makes winston write its lines as text for eyes: in production programs read them, and they can neither search nor group what is not JSON.',
          suggestions: [
            { messageId: 'useJson', output: `${winston}winston.createLogger({ format: winston.format.json() });` },
          ],
        },
      ],
    },
    {
      name: 'cli without a place for the suggestion',
      code: "import { createLogger, format } from 'winston';\nconst { cli } = format;\ncreateLogger({ format: cli() });",
      errors: [{ messageId: 'format', at: 'cli()', suggestions: [] }],
    },
    {
      name: 'a comment that would be lost',
      code: `${winston}winston.createLogger({ format: winston.format.simple(/* nicer */) });`,
      errors: [{ messageId: 'format', at: 'winston.format.simple(/* nicer */)', suggestions: [] }],
    },
    format(
      'combine, colours and printf',
      `${named}const { combine, colorize, printf } = format;\ncreateLogger({ format: combine(colorize(), printf((info) => \`\${info.level}: \${info.message}\`)) });`,
      'printf((info) => `${info.level}: ${info.message}`)',
    ),
    {
      name: 'beside a transport whose printf makes text, too',
      code: `${named}createLogger({ transports: [new transports.File({ filename: 'a', format: format.printf((info) => \`<\${info.message}>\`) }), new transports.Console({ format: format.simple() })] });`,
      errors: [
        { messageId: 'format', at: 'format.printf((info) => `<${info.message}>`)' },
        { messageId: 'format', at: 'format.simple()' },
      ],
    },
    format(
      'what only changes the entry behind it',
      `${named}createLogger({ format: format.combine(format.prettyPrint(), format.timestamp()) });`,
      'format.prettyPrint()',
    ),
    format(
      'json that text overrules',
      `${winston}winston.createLogger({ format: winston.format.combine(winston.format.json(), winston.format.prettyPrint()) });`,
      'winston.format.prettyPrint()',
    ),
    format(
      'of a transport',
      `${named}createLogger({ transports: [new transports.Console({ format: format.combine(format.simple()) })] });`,
      'format.simple()',
    ),
    format(
      'of a transport that is added',
      `${winston}const logger = winston.createLogger({});\nlogger.add(new winston.transports.Console({ format: winston.format.simple() }));`,
      'winston.format.simple()',
    ),
    format(
      'through variables',
      `${winston}const line = winston.format.printf(function (info) {\n  return info.level + ' ' + info.message;\n});\nconst all = winston.format.combine(winston.format.timestamp(), line);\nmodule.exports = winston.createLogger({ format: all, transports: [new winston.transports.Console()] });`,
      "winston.format.printf(function (info) {\n  return info.level + ' ' + info.message;\n})",
    ),
    format(
      'printf of a function of the file',
      `${winston}const render = (info) => \`\${info.level} \${info.message}\`;\nwinston.createLogger({ format: winston.format.printf(render) });`,
      'winston.format.printf(render)',
    ),
    format(
      'CommonJS and logform, with carriage returns',
      "const winston = require('winston');\r\nconst { format } = require('logform');\r\nwinston.createLogger({ format: format.cli() });\r\n",
      'format.cli()',
    ),
    format(
      'inside a function',
      `${winston}export function make() {\n  return winston.createLogger({ format: winston.format.simple() } as const);\n}`,
      'winston.format.simple()',
    ),
    {
      name: 'pino-pretty',
      code: `${pino}export const logger = pino({ transport: { target: 'pino-pretty', options: { colorize: true } } });`,
      errors: [
        {
          messageId: 'module',
          at: "'pino-pretty'",
          message:
            '`pino-pretty` turns the lines of pino into text for eyes, whatever the environment: in production programs read them, and they can neither search nor group what is not JSON.',
          suggestions: [],
        },
      ],
    },
    {
      name: 'the only one of several targets',
      code: `${pino}pino({ transport: { targets: [{ target: 'pino-pretty' }] } });`,
      errors: [{ messageId: 'module', at: "'pino-pretty'" }],
    },
    {
      name: 'of Fastify',
      code: "import Fastify from 'fastify';\nFastify({ logger: { transport: { target: 'pino-pretty' } } });",
      errors: [{ messageId: 'module', at: "'pino-pretty'" }],
    },
    {
      name: 'of nestjs-pino, in a factory',
      code: "import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ useFactory: () => ({ pinoHttp: { transport: { target: 'pino-pretty' } } }) });",
      errors: [{ messageId: 'module', at: "'pino-pretty'" }],
    },
    {
      name: 'through a variable',
      code: `${pino}const transport = pino.transport({ target: 'pino-pretty' });\npino(transport);`,
      errors: [{ messageId: 'module', at: "'pino-pretty'" }],
    },
    {
      name: 'a stream of pino-pretty',
      code: `${pino}import pretty from 'pino-pretty';\nconst stream = pretty({ colorize: true });\npino({ level: 'info' }, stream);`,
      errors: [{ messageId: 'format', at: 'pretty({ colorize: true })', suggestions: [] }],
    },
    {
      name: 'consola, once in a file',
      code: "import { consola } from 'consola';\nexport function f() {\n  consola.info('x');\n  consola.warn('y');\n}",
      errors: [
        {
          messageId: 'logger',
          at: 'consola',
          message:
            '`consola` is a logger of consola, which writes its lines as text for eyes: in production programs read them, and they can neither search nor group what is not JSON.',
          suggestions: [],
        },
      ],
    },
    {
      name: 'consola that is made',
      code: "import { createConsola } from 'consola';\nexport const logger = createConsola({ level: 3 });",
      errors: [{ messageId: 'logger', at: 'createConsola' }],
    },
    {
      name: 'signale',
      code: "const { Signale } = require('signale');\nmodule.exports = new Signale({ scope: 'api' });",
      errors: [{ messageId: 'logger', at: 'Signale' }],
    },
    {
      name: 'tslog',
      code: "import { Logger } from 'tslog';\nexport const a = new Logger();\nexport const b = new Logger({ type: 'pretty', name: 'b' });",
      errors: [
        { messageId: 'logger', at: 'Logger' },
        { messageId: 'logger', at: 'Logger' },
      ],
    },
    {
      name: 'morgan with other options',
      code: "import morgan from 'morgan';\napp.use(morgan('dev', { skip: (req) => req.url === '/health' }));",
      errors: [{ messageId: 'requests', at: "'dev'" }],
    },
    {
      name: 'morgan',
      code: "const express = require('express');\nconst logger = require('morgan');\nconst app = express();\napp.use(logger('dev'));",
      errors: [
        {
          messageId: 'requests',
          at: "'dev'",
          suggestions: [
            {
              messageId: 'useParsable',
              output:
                "const express = require('express');\nconst logger = require('morgan');\nconst app = express();\napp.use(logger('combined'));",
            },
          ],
        },
      ],
    },
  ],
});

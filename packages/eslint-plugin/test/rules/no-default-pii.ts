import { defineCases } from '../rule-cases.ts';

const sentry = `import * as Sentry from '@sentry/node';\n`;
const pino = `import pino from 'pino';\n`;

export default defineCases({
  rule: 'no-default-pii',
  valid: [
    `${sentry}Sentry.init({ dsn, sendDefaultPii: false });`,
    `${sentry}Sentry.init({ dsn });`,
    `${sentry}Sentry.init({ dsn, sendDefaultPii: process.env.NODE_ENV === 'development' });`,
    `${sentry}if (process.env.NODE_ENV === 'development') Sentry.init({ dsn, sendDefaultPii: true });`,
    `${sentry}Sentry.init({ dsn, sendDefaultPii });`,
    `${sentry}Sentry.init({ dsn, dataCollection: { cookies: false, httpHeaders: { request: { deny: ['cookie'] } }, httpBodies: [] } });`,
    `${sentry}Sentry.setTag('sendDefaultPii', true);`,
    {
      name: 'a client of browsers',
      code: `'use client';\nimport * as Sentry from '@sentry/nextjs';\nSentry.init({ dsn, sendDefaultPii: true });`,
    },
    `import { init } from './own';\ninit({ sendDefaultPii: true });`,
    `const Sentry = { init() {} };\nSentry.init({ sendDefaultPii: true }); // '@sentry/node'`,
    `${pino}const logger = pino({ serializers: { req: (req) => ({ id: req.id, url: req.url }) } });`,
    `${pino}const logger = pino({ serializers: { req: (req) => req.id } });`,
    `${pino}const logger = pino({ serializers: { req: (req) => req.headers['user-agent'] } });`,
    `${pino}const logger = pino({ serializers: { err: (err) => err } });`,
    `${pino}const logger = pino({ serializers: { req: (req) => req }, redact: ['req.headers'] });`,
    `${pino}const logger = pino({ serializers: { req: ({ id, url }) => ({ id, url }) } });`,
    `${pino}const logger = pino({ redact: ['password'] });`,
    `import fastify from 'fastify';\nconst app = fastify({ logger: { serializers: { req: (req) => ({ url: req.url }) } } });`,
    `import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ useFactory: () => ({ pinoHttp: { serializers: { req: ({ id }) => ({ id }) } } }) });`,
    `import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ useFactory: () => ({ pinoHttp: { redact: ['req.headers'], serializers: { req: (req) => req } } }) });`,
    `import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ useFactory: makeOptions });`,
    `import * as Sentry from '@sentry/cloudflare';\nexport default Sentry.withSentry((env) => ({ dsn: env.DSN, sendDefaultPii: env.SEND_PII }), handler);`,
    'import morgan from "morgan";\nmorgan.token("agent", (req) => `Agent: ${req.headers["user-agent"]}`);',
    `import morgan from 'morgan';\napp.use(morgan('combined'));`,
    // A body that is written where somebody asks for it.
    "import morgan from 'morgan';\nmorgan.token('body', (req) => JSON.stringify(req.body));\nconst logsBody = isOn(process.env.APP_LOG_BODY);\nconst format = `:method ${logsBody ? ':body ' : ''}` + ':status';\nconst toLine = (tokens, req, res) => JSON.stringify({ ...(logsBody ? { body: tokens.body(req, res) } : {}) });\napp.use(morgan(isJson ? toLine : format));",
    `import morgan from 'morgan';\nmorgan.token('id', (req) => req.id);`,
    `import morgan from 'morgan';\napp.use(morgan((tokens, req, res) => [tokens.method(req, res), tokens.url(req, res), req.body.id].join(' ')));`,
    `import pinoHttp from 'pino-http';\napp.use(pinoHttp({ customProps: (req) => ({ userId: req.user.id }) }));`,
    `import pinoHttp from 'pino-http';\napp.use(pinoHttp({ customProps: (req) => ({ body: req.body }), redact: ['body.password'] }));`,
    `import expressWinston from 'express-winston';\napp.use(expressWinston.logger({ requestWhitelist: ['url', 'method'] }));`,
    `import expressWinston from 'express-winston';\napp.use(expressWinston.logger({ requestWhitelist: ['body'], bodyBlacklist: ['password'] }));`,
    `import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';\nnew HttpInstrumentation({ headersToSpanAttributes: { server: { requestHeaders: ['x-request-id'] } } });`,
    `import { Logger } from 'tslog';\nconst logger = new Logger({ maskValuesOfKeys: ['password'] });`,
  ],
  invalid: [
    {
      name: 'options that a function makes',
      code: `import * as Sentry from '@sentry/cloudflare';\nexport default Sentry.withSentry((env: Env) => ({ dsn: env.DSN, sendDefaultPii: true }), handler);`,
      errors: [
        {
          messageId: 'personal',
          at: 'sendDefaultPii: true',
          suggestions: [
            {
              messageId: 'switchOff',
              output: `import * as Sentry from '@sentry/cloudflare';\nexport default Sentry.withSentry((env: Env) => ({ dsn: env.DSN, sendDefaultPii: false }), handler);`,
            },
          ],
        },
      ],
    },
    {
      name: 'options that a factory of NestJS makes',
      code: `import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRootAsync({ inject: [Config], async useFactory(config) {\n  return { pinoHttp: { level: config.level, serializers: { req(req) { req.body = req.raw.body; return req; } } } };\n} });`,
      errors: [{ messageId: 'personal', at: 'req(req) { req.body = req.raw.body; return req; }', suggestions: [] }],
    },
    {
      name: 'a body that another format writes always',
      code: "import morgan from 'morgan';\nmorgan.token('body', (req) => JSON.stringify(req.body));\nconst format = `:method ${process.env.LOG_BODY ? ':body' : ''}`;\napp.use(morgan(isLong ? ':url :body' : format));",
      errors: [{ messageId: 'personal', at: '(req) => JSON.stringify(req.body)', suggestions: [] }],
    },
    {
      name: 'a body that is written where nothing forbids it',
      code: "import morgan from 'morgan';\nmorgan.token('body', (req) => JSON.stringify(req.body));\napp.use(morgan(`:method ${process.env.LOG_NO_BODY ? '' : ':body'}`));",
      errors: [{ messageId: 'personal', at: '(req) => JSON.stringify(req.body)', suggestions: [] }],
    },
    {
      name: 'a body in a text',
      code: 'import morgan from "morgan";\nmorgan.token("body", (req) => `Body: ${JSON.stringify(req.body)}`);',
      errors: [{ messageId: 'personal', at: '(req) => `Body: ${JSON.stringify(req.body)}`', suggestions: [] }],
    },
    {
      code: `${sentry}Sentry.init({ dsn, sendDefaultPii: true });`,
      errors: [
        {
          messageId: 'personal',
          at: 'sendDefaultPii: true',
          message:
            '`sendDefaultPii: true` of Sentry sends the addresses, cookies, headers and bodies of your users with each event, so whoever can read that reads what your users entrusted to you.',
          suggestions: [{ messageId: 'switchOff', output: `${sentry}Sentry.init({ dsn, sendDefaultPii: false });` }],
        },
      ],
    },
    {
      name: 'options in a variable, CommonJS',
      filename: 'src/instrument.cjs',
      code: `const { init } = require('@sentry/nestjs');\nconst options = {\r\n  dsn,\r\n  'sendDefaultPii': true, // all of it\r\n};\r\ninit(options);`,
      errors: [
        {
          messageId: 'personal',
          at: `'sendDefaultPii': true`,
          suggestions: [
            {
              messageId: 'switchOff',
              output: `const { init } = require('@sentry/nestjs');\nconst options = {\r\n  dsn,\r\n  'sendDefaultPii': false, // all of it\r\n};\r\ninit(options);`,
            },
          ],
        },
      ],
    },
    {
      name: 'Next.js',
      filename: 'sentry.server.config.ts',
      code: `import * as Sentry from '@sentry/nextjs';\nSentry.init({ dsn, includeLocalVariables: true as boolean });`,
      package: { dependencies: { next: '^16.0.0', '@sentry/nextjs': '^10.0.0' } },
      errors: [{ messageId: 'personal', at: 'includeLocalVariables: true as boolean' }],
    },
    {
      code: `${sentry}Sentry.init({ dataCollection: { userInfo: true, cookies: true, httpHeaders: { request: true }, httpBodies: ['incomingRequest'], genAI: {} } });`,
      errors: [
        { messageId: 'personal', at: 'userInfo: true' },
        { messageId: 'personal', at: 'cookies: true' },
        { messageId: 'personal', at: 'request: true' },
        { messageId: 'personal', at: `httpBodies: ['incomingRequest']` },
      ],
    },
    {
      code: `${sentry}Sentry.init({ integrations: [Sentry.requestDataIntegration({ include: { cookies: true, ip: false } })] });`,
      errors: [{ messageId: 'personal', at: 'cookies: true' }],
    },
    {
      code: `${pino}const logger = pino({ serializers: { req: (req) => req } });`,
      errors: [
        {
          messageId: 'personal',
          at: 'req: (req) => req',
          message:
            '`serializers.req` of pino logs each request with all that its client sent, so whoever can read that reads what your users entrusted to you.',
          suggestions: [],
        },
      ],
    },
    {
      code: `${pino}const logger = pino({ serializers: { req(req) { return { ...req.raw, url: req.url }; } } });`,
      errors: [{ messageId: 'personal', at: 'req(req) { return { ...req.raw, url: req.url }; }' }],
    },
    {
      code: `import { pino } from 'pino';\nconst logger = pino({ serializers: { req: pino.stdSerializers.req } });`,
      errors: [{ messageId: 'personal', at: 'req: pino.stdSerializers.req' }],
    },
    {
      code: `${pino}const logger = pino({ redact: false });`,
      errors: [{ messageId: 'personal', at: 'redact: false' }],
    },
    {
      code: `import pinoHttp from 'pino-http';\napp.use(pinoHttp({ serializers: { req: (req: any) => ({ url: req.url, body: req.raw.body! }) } }));`,
      errors: [{ messageId: 'personal', at: 'req: (req: any) => ({ url: req.url, body: req.raw.body! })' }],
    },
    {
      code: `import fastify from 'fastify';\nconst app = fastify({ logger: { level: 'info', serializers: { req: (req) => ({ headers: req.headers }) } } });`,
      errors: [{ messageId: 'personal', at: 'req: (req) => ({ headers: req.headers })' }],
    },
    {
      code: `import { LoggerModule } from 'nestjs-pino';\nLoggerModule.forRoot({ pinoHttp: { serializers: { req: (req) => req.raw } } });`,
      errors: [{ messageId: 'personal', at: 'req: (req) => req.raw' }],
    },
    {
      code: `import morgan from 'morgan';\nmorgan.token('body', (req) => JSON.stringify(req.body));`,
      errors: [{ messageId: 'personal', at: '(req) => JSON.stringify(req.body)' }],
    },
    {
      code: `import morgan from 'morgan';\nmorgan.token('auth', (req) => req.headers.authorization);`,
      errors: [{ messageId: 'personal', at: '(req) => req.headers.authorization' }],
    },
    {
      name: 'a format that is a function',
      code: `import morgan from 'morgan';\napp.use(morgan((tokens, req, res) => [tokens.method(req, res), JSON.stringify(req.body)].join(' ')));`,
      errors: [
        {
          messageId: 'personal',
          at: "(tokens, req, res) => [tokens.method(req, res), JSON.stringify(req.body)].join(' ')",
        },
      ],
    },
    {
      code: `import pinoHttp from 'pino-http';\napp.use(pinoHttp({ customProps: (req) => ({ body: req.body }) }));`,
      errors: [{ messageId: 'personal', at: 'customProps: (req) => ({ body: req.body })' }],
    },
    {
      code: `${pino}const logger = pino({ redact: { paths: [] } });`,
      errors: [{ messageId: 'personal', at: 'paths: []' }],
    },
    {
      code: `import morgan from 'morgan';\napp.use(morgan(':method :url :req[Authorization]'));`,
      errors: [{ messageId: 'personal', at: `':method :url :req[Authorization]'` }],
    },
    {
      code: `import expressWinston from 'express-winston';\napp.use(expressWinston.logger({ requestWhitelist: ['url', 'headers', 'body'] }));`,
      errors: [
        {
          messageId: 'personal',
          at: `requestWhitelist: ['url', 'headers', 'body']`,
          suggestions: [
            {
              messageId: 'removeParts',
              output: `import expressWinston from 'express-winston';\napp.use(expressWinston.logger({ requestWhitelist: ['url'] }));`,
            },
          ],
        },
      ],
    },
    {
      code: `import * as expressWinston from 'express-winston';\nexpressWinston.requestWhitelist.push('body');`,
      errors: [{ messageId: 'personal', at: `'body'` }],
    },
    {
      code: `import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';\nnew HttpInstrumentation({ headersToSpanAttributes: { server: { requestHeaders: ['Authorization'] } } });`,
      errors: [{ messageId: 'personal', at: `requestHeaders: ['Authorization']` }],
    },
    {
      code: `import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';\nnew PgInstrumentation({ enhancedDatabaseReporting: true });`,
      errors: [{ messageId: 'personal', at: 'enhancedDatabaseReporting: true' }],
    },
    {
      code: `import { Logger } from 'tslog';\nconst logger = new Logger({ maskValuesOfKeys: [] });`,
      errors: [{ messageId: 'personal', at: 'maskValuesOfKeys: []' }],
    },
  ],
});

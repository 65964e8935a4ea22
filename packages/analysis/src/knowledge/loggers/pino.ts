import type { LoggerRow } from '../table.ts';

/** Also fastify's and pino-http's loggers, which are pino's (`logger.redact` is an option of `Fastify()`). */
export const pino = {
  name: 'pino',
  title: 'pino',
  packages: ['pino', 'pino-http'],
  impliedBy: ['fastify'],
  sources: {
    factories: [
      { module: 'pino', export: 'default' },
      { module: 'pino', export: 'pino' },
    ],
    classes: [
      { module: 'fastify', export: 'FastifyBaseLogger' },
      { module: 'nestjs-pino', export: 'PinoLogger' },
      { module: 'pino', export: 'BaseLogger' },
      { module: 'pino', export: 'Logger' },
      { module: 'pino', export: 'pino.BaseLogger' },
      { module: 'pino', export: 'pino.Logger' },
    ],
    properties: [
      { module: 'fastify', export: 'default', property: 'log' },
      { module: 'fastify', export: 'fastify', property: 'log' },
      { module: 'fastify', export: 'FastifyInstance', property: 'log' },
      { module: 'fastify', export: 'FastifyReply', property: 'log' },
      { module: 'fastify', export: 'FastifyRequest', property: 'log' },
      { module: 'nestjs-pino', export: 'PinoLogger', property: 'logger' },
      { module: 'pino-http', export: 'default', property: 'logger' },
      { module: 'pino-http', export: 'pinoHttp', property: 'logger' },
    ],
  },
  derivations: ['child'],
  bindings: { assign: { argument: 0 }, child: { argument: 0 }, setBindings: { argument: 0 } },
  factoryBindings: [{ argument: 0, option: 'base' }],
  levels: { trace: 'trace', debug: 'debug', info: 'info', warn: 'warn', error: 'error', fatal: 'fatal' },
  fields: 'first',
  error: { at: 'fields', key: 'err' },
  serializesErrors: true,
  placeholders: ['%s', '%d', '%i', '%f', '%j', '%o', '%O'],
  lazyMessage: false,
  reservedKeys: ['hostname', 'level', 'msg', 'pid', 'time'],
  lines: {
    byDefault: 'json',
    textFormats: [
      { module: 'pino-pretty', export: 'build' },
      { module: 'pino-pretty', export: 'default' },
      { module: 'pino-pretty', export: 'PinoPretty' },
    ],
    textTargets: ['pino-pretty'],
  },
  redactOptions: [
    { option: 'redact', matches: 'path' },
    { option: 'redact.paths', matches: 'path' },
    { option: 'logger.redact', matches: 'path' },
    { option: 'logger.redact.paths', matches: 'path' },
  ],
  redactsByDefault: [],
  reference: 'https://github.com/pinojs/pino/blob/main/docs/api.md',
} as const satisfies LoggerRow;

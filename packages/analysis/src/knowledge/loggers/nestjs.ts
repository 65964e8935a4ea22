import type { LoggerRow } from '../table.ts';

export const nestjs = {
  name: 'nestjs',
  title: 'NestJS Logger',
  packages: ['@nestjs/common'],
  sources: {
    classes: [
      { module: '@nestjs/common', export: 'ConsoleLogger' },
      { module: '@nestjs/common', export: 'Logger' },
      { module: '@nestjs/common', export: 'LoggerService' },
    ],
    statics: [{ module: '@nestjs/common', export: 'Logger' }],
  },
  replacedBy: { package: 'nestjs-pino', row: 'nestjs-pino' },
  derivations: [],
  bindings: {},
  factoryBindings: [],
  levels: { debug: 'debug', error: 'error', fatal: 'fatal', log: 'info', verbose: 'trace', warn: 'warn' },
  fields: 'last',
  hasTrailingContext: true,
  error: { at: 'stack-second' },
  serializesErrors: true,
  placeholders: [],
  lazyMessage: true,
  reservedKeys: ['context', 'level', 'message', 'pid', 'stack', 'timestamp'],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://docs.nestjs.com/techniques/logger',
} as const satisfies LoggerRow;

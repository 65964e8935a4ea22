import type { LoggerRow } from '../table.ts';

/** NestJS's levels on pino's lines: fields first, the last string is the context. Its `PinoLogger` has pino's own shape. */
export const nestjsPino = {
  name: 'nestjs-pino',
  title: 'nestjs-pino',
  packages: ['nestjs-pino'],
  sources: {
    classes: [
      { module: 'nestjs-pino', export: 'Logger' },
      { module: 'nestjs-pino', export: 'NativeLogger' },
    ],
  },
  derivations: [],
  bindings: {},
  factoryBindings: [],
  levels: { debug: 'debug', error: 'error', fatal: 'fatal', log: 'info', verbose: 'trace', warn: 'warn' },
  fields: 'first',
  hasTrailingContext: true,
  error: { at: 'fields', key: 'err' },
  serializesErrors: true,
  placeholders: ['%s', '%d', '%i', '%f', '%j', '%o', '%O'],
  lazyMessage: false,
  reservedKeys: ['context', 'hostname', 'level', 'msg', 'pid', 'req', 'time'],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://github.com/iamolegga/nestjs-pino#readme',
} as const satisfies LoggerRow;

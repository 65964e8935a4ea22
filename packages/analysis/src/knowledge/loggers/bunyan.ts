import type { LoggerRow } from '../table.ts';

/** The module itself is the class: `new bunyan({ name })`, `import Logger from 'bunyan'`. */
export const bunyan = {
  name: 'bunyan',
  title: 'bunyan',
  packages: ['bunyan'],
  sources: {
    factories: [{ module: 'bunyan', export: 'createLogger' }],
    classes: [{ module: 'bunyan', export: 'default' }],
  },
  derivations: ['child'],
  bindings: { child: { argument: 0 } },
  factoryBindings: [{ argument: 0 }],
  levels: { trace: 'trace', debug: 'debug', info: 'info', warn: 'warn', error: 'error', fatal: 'fatal' },
  fields: 'first',
  error: { at: 'fields', key: 'err' },
  serializesErrors: true,
  placeholders: ['%s', '%d', '%i', '%f', '%j', '%o', '%O'],
  lazyMessage: false,
  reservedKeys: ['hostname', 'level', 'msg', 'name', 'pid', 'src', 'time', 'v'],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://github.com/trentm/node-bunyan#log-method-api',
} as const satisfies LoggerRow;

import type { LoggerRow } from '../table.ts';

export const log4js = {
  name: 'log4js',
  title: 'log4js',
  packages: ['log4js'],
  sources: {
    factories: [{ module: 'log4js', export: 'getLogger' }],
    classes: [{ module: 'log4js', export: 'Logger' }],
  },
  derivations: [],
  bindings: { addContext: { argument: 1 } },
  factoryBindings: [],
  levels: {
    debug: 'debug',
    error: 'error',
    fatal: 'fatal',
    info: 'info',
    mark: 'info',
    trace: 'trace',
    warn: 'warn',
  },
  dynamicLevel: { method: 'log', level: 0 },
  fields: 'none',
  error: { at: 'last' },
  serializesErrors: true,
  placeholders: ['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c'],
  lazyMessage: false,
  reservedKeys: [],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://log4js-node.github.io/log4js-node/api.html',
} as const satisfies LoggerRow;

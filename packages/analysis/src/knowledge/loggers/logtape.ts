import type { LoggerRow } from '../table.ts';

export const logtape = {
  name: 'logtape',
  title: 'LogTape',
  packages: ['@logtape/logtape'],
  sources: {
    factories: [{ module: '@logtape/logtape', export: 'getLogger' }],
    classes: [{ module: '@logtape/logtape', export: 'Logger' }],
  },
  derivations: ['getChild', 'with'],
  bindings: { with: { argument: 0 } },
  factoryBindings: [],
  levels: {
    debug: 'debug',
    error: 'error',
    fatal: 'fatal',
    info: 'info',
    trace: 'trace',
    warn: 'warn',
    warning: 'warn',
  },
  fields: 'last',
  error: { at: 'fields', key: 'error' },
  serializesErrors: true,
  placeholders: [],
  namedPlaceholders: true,
  lazyMessage: true,
  taggedTemplates: true,
  reservedKeys: [],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://logtape.org/manual/start',
} as const satisfies LoggerRow;

import type { LoggerRow } from '../table.ts';

/** A logger is a function as well: `Roarr({ id }, 'text')`. Its fields must be JSON: an error must be serialised by hand. */
export const roarr = {
  name: 'roarr',
  title: 'Roarr',
  packages: ['roarr'],
  sources: {
    instances: [{ module: 'roarr', export: 'Roarr' }],
    classes: [{ module: 'roarr', export: 'Logger' }],
  },
  callable: true,
  derivations: ['child'],
  bindings: { adopt: { argument: 1 }, child: { argument: 0 } },
  factoryBindings: [],
  levels: {
    debug: 'debug',
    debugOnce: 'debug',
    error: 'error',
    errorOnce: 'error',
    fatal: 'fatal',
    fatalOnce: 'fatal',
    info: 'info',
    infoOnce: 'info',
    trace: 'trace',
    traceOnce: 'trace',
    warn: 'warn',
    warnOnce: 'warn',
  },
  fields: 'first',
  error: { at: 'fields', key: 'error' },
  serializesErrors: false,
  placeholders: ['%s', '%d', '%i', '%f'],
  lazyMessage: false,
  reservedKeys: ['logLevel'],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://github.com/gajus/roarr#readme',
} as const satisfies LoggerRow;

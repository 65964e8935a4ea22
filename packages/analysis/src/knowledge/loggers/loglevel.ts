import type { LoggerRow } from '../table.ts';

/** Hands its arguments to `console`; `log` is its `debug`. */
export const loglevel = {
  name: 'loglevel',
  title: 'loglevel',
  packages: ['loglevel'],
  sources: {
    instances: [{ module: 'loglevel', export: 'default' }],
    factories: [{ module: 'loglevel', export: 'getLogger' }],
    classes: [
      { module: 'loglevel', export: 'Logger' },
      { module: 'loglevel', export: 'RootLogger' },
    ],
  },
  derivations: ['getLogger'],
  bindings: {},
  factoryBindings: [],
  levels: { debug: 'debug', error: 'error', info: 'info', log: 'debug', trace: 'trace', warn: 'warn' },
  fields: 'none',
  error: { at: 'last' },
  serializesErrors: true,
  placeholders: ['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c'],
  lazyMessage: false,
  reservedKeys: [],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://github.com/pimterry/loglevel#documentation',
} as const satisfies LoggerRow;

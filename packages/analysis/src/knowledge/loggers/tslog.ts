import type { LoggerRow } from '../table.ts';

/** Versions 4 and 5: 5 groups its settings (`mask.keys`), has `child` and `createLogger`, and masks nothing by default. */
export const tslog = {
  name: 'tslog',
  title: 'tslog',
  packages: ['tslog'],
  sources: {
    instances: [{ module: 'tslog', export: 'log' }],
    factories: [
      { module: 'tslog', export: 'createLogger' },
      { module: 'tslog/slim', export: 'createLogger' },
    ],
    classes: [
      { module: 'tslog', export: 'BaseLogger' },
      { module: 'tslog', export: 'Logger' },
      { module: 'tslog/slim', export: 'Logger' },
    ],
  },
  derivations: ['child', 'getSubLogger'],
  bindings: {
    child: { argument: 0, option: 'bindings' },
    getSubLogger: { argument: 1 },
  },
  factoryBindings: [{ argument: 1 }, { argument: 0, option: 'bindings' }],
  levels: {
    silly: 'trace',
    trace: 'trace',
    debug: 'debug',
    info: 'info',
    warn: 'warn',
    error: 'error',
    fatal: 'fatal',
  },
  dynamicLevel: { method: 'log', level: 1 },
  fields: 'last',
  error: { at: 'last' },
  serializesErrors: true,
  placeholders: [],
  lazyMessage: true,
  reservedKeys: ['_logMeta', '_meta', 'level', 'levelId', 'message', 'time'],
  lines: { byDefault: 'text', options: { overwrite: [], type: ['pretty'] }, setters: ['attachTransport'] },
  redactOptions: [
    { option: 'maskValuesOfKeys', matches: 'key' },
    { option: 'mask.keys', matches: 'key' },
    { option: 'mask.paths', matches: 'path' },
  ],
  redactsByDefault: ['password'],
  redactsByDefaultBefore: 5,
  reference: 'https://tslog.js.org',
} as const satisfies LoggerRow;

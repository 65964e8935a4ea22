import type { LoggerRow } from '../table.ts';

/**
 * `Sentry.logger`, which each of Sentry's packages for a platform exports. Attributes are plain values; the values of
 * `%s` stand in an array: `info('user %s', [id], { … })`.
 */
export const sentry = {
  name: 'sentry',
  title: 'Sentry logger',
  packages: ['@sentry/node'],
  isBesideOthers: true,
  sources: {
    instances: [{ module: '@sentry/*', export: 'logger' }],
  },
  derivations: [],
  bindings: {},
  factoryBindings: [],
  levels: { debug: 'debug', error: 'error', fatal: 'fatal', info: 'info', trace: 'trace', warn: 'warn' },
  fields: 'last',
  error: { at: 'fields', key: 'error' },
  serializesErrors: false,
  placeholders: ['%s'],
  placeholderArray: true,
  messageTag: 'fmt',
  lazyMessage: false,
  reservedKeys: [],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://docs.sentry.io/platforms/javascript/guides/node/logs/',
} as const satisfies LoggerRow;

import type { LoggerRow } from '../table.ts';

/** Of AWS Lambda Powertools. */
export const powertools = {
  name: 'powertools',
  title: 'Powertools Logger',
  packages: ['@aws-lambda-powertools/logger'],
  sources: {
    classes: [
      { module: '@aws-lambda-powertools/logger', export: 'Logger' },
      { module: '@aws-lambda-powertools/logger/types', export: 'LoggerInterface' },
    ],
  },
  derivations: ['createChild'],
  bindings: {
    addPersistentLogAttributes: { argument: 0 },
    appendKeys: { argument: 0 },
    appendPersistentKeys: { argument: 0 },
    createChild: { argument: 0, option: 'persistentKeys' },
    setPersistentLogAttributes: { argument: 0 },
  },
  factoryBindings: [
    { argument: 0, option: 'persistentKeys' },
    { argument: 0, option: 'persistentLogAttributes' },
  ],
  levels: { critical: 'fatal', debug: 'debug', error: 'error', info: 'info', trace: 'trace', warn: 'warn' },
  fields: 'last',
  error: { at: 'last' },
  serializesErrors: true,
  placeholders: [],
  lazyMessage: false,
  reservedKeys: ['level', 'message', 'sampling_rate', 'service', 'timestamp', 'xray_trace_id'],
  redactOptions: [],
  redactsByDefault: [],
  reference: 'https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/',
} as const satisfies LoggerRow;

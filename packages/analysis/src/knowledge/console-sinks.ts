/** By which names and words a write to `console` is told to be meant: in what implements a logger, prints or gives notice. */

/** Names of a logger's methods, one for each level it writes. */
export const levelMethods: ReadonlySet<string> = new Set([
  'critical',
  'debug',
  'error',
  'fatal',
  'info',
  'log',
  'notice',
  'success',
  'trace',
  'verbose',
  'warn',
  'warning',
]);

/** Last words in the names of classes that write what a logger or a tracer gives them. */
export const sinkWords: ReadonlySet<string> = new Set(['appender', 'exporter', 'logger', 'transport']);

/** Last words in the names of classes that are loggers where several of their methods are named for levels: `Log`. */
export const logClassWords: ReadonlySet<string> = new Set(['log', 'logging']);

/**
 * Keys of a line of a log that say how grave it is.
 * @see https://getpino.io/#/docs/api and https://github.com/winstonjs/logform: `level`
 * @see https://docs.python.org/3/library/logging.html#logrecord-attributes: `levelname`
 * @see https://cloud.google.com/logging/docs/structured-logging: `severity`
 */
export const levelKeys: ReadonlySet<string> = new Set(['level', 'levelname', 'severity']);

/**
 * Keys of a line of a log that say when it was written.
 * @see https://www.elastic.co/docs/reference/ecs/ecs-base: `@timestamp`
 * @see https://getpino.io/#/docs/api: `time`
 * @see https://github.com/winstonjs/logform: `timestamp`
 * @see https://pkg.go.dev/go.uber.org/zap#NewProductionEncoderConfig: `ts`
 */
export const timeKeys: ReadonlySet<string> = new Set(['@timestamp', 'time', 'timestamp', 'ts']);

/** Names of modules, beside those of loggers, that set up what the whole program needs: a logger in place of `console`. */
export const setUpModules = [
  'app',
  'bootstrap',
  'init',
  'instrumentation',
  'main',
  'server',
  'settings',
  'setup',
  'startup',
] as const;

/** First words in the names of functions whose purpose it is to write to a terminal. */
export const printWords: ReadonlySet<string> = new Set(['dump', 'print']);

/** How a comment says that what stands below it is so on purpose. */
export const intentPhrase = /\b(?:deliberate(?:ly)?|intended|intentional(?:ly)?|on purpose)\b/iu;

/** How a text says that something is not to be used any more. */
export const deprecationWord = /\bdeprecat/iu;

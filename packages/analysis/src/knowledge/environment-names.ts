/** How code names the environment it runs in. */

/** Environments that serve nobody but their developers. */
export const developmentEnvironments = new Set([
  'ci',
  'debug',
  'dev',
  'development',
  'e2e',
  'jest',
  'local',
  'test',
  'testing',
  'vitest',
]);

export const productionEnvironments = new Set(['live', 'prod', 'production']);

/** Last words of variables and settings that name the environment: `NODE_ENV`, `config.environment`, `import.meta.env.MODE`. */
export const environmentVariableWords = new Set(['env', 'environment', 'mode', 'stage']);

/** Variables that a test runner, or what runs functions of a cloud on a developer's machine, sets. */
export const testRunnerVariables = new Set([
  'AWS_SAM_LOCAL',
  'FUNCTIONS_EMULATOR',
  'IS_OFFLINE',
  'JEST_WORKER_ID',
  'NODE_TEST_CONTEXT',
  'VITEST',
  'VITEST_WORKER_ID',
  '__DEV__',
  '__TEST__',
]);

/** Words around the name of an environment in a flag: `isTestEnv`, `inDevMode`, `IS_PRODUCTION`. */
export const environmentFlagWords = new Set(['env', 'environment', 'in', 'is', 'mode', 'node', 'running']);

/** Words in the names of variables by which somebody asks a process to measure itself: `PERFORMANCE_TIMER`. */
export const measuringWords = new Set(['perf', 'performance', 'profiler', 'profiling', 'timing', 'timings']);

/** Words in the names of variables by which somebody asks a process to tell more than it does by itself: `DEBUG_SQL`. */
export const debuggingWords = new Set(['debug', 'trace', 'verbose']);

/** Words in the names of constants that somebody turns by hand to have code tell more: `Prices.ENABLE_LOGGING`. */
export const loggingWords = new Set(['logging']);

/** Words in the names of those by which it is told to write what it would do, and to do nothing: `DRY_RUN`. */
export const dryRunWords = new Set(['dry', 'dryrun']);

/** Last words of variables that switch something off: `TRACE_DISABLED`. */
export const offWords = new Set(['disable', 'disabled', 'off', 'quiet', 'silent', 'skip']);

/** Last words of variables that say how, or where to, and not whether something is logged: `LOG_LEVEL`, `TRACE_ID`. */
export const logSettingWords = new Set([
  ...['address', 'color', 'colors', 'colour', 'destination', 'dir', 'directory', 'dsn', 'endpoint', 'exporter', 'file'],
  ...[
    'filename',
    'folder',
    'format',
    'group',
    'host',
    'id',
    'key',
    'level',
    'levels',
    'name',
    'path',
    'port',
    'prefix',
  ],
  ...['rate', 'retention', 'service', 'size', 'stream', 'style', 'token', 'uri', 'url'],
]);

/** How a comment says that what it stands above is there for developers alone: `// Local-only: never mounted in production`. */
export const developersOnly = new RegExp(
  [
    String.raw`(?<!\bnot )\b(?:local|dev|development)[- ]only\b`,
    String.raw`\bonly (?:\w+ )?(?:in|for|during) (?:local )?development\b`,
    String.raw`\b(?:never|not) (?:mounted|registered|enabled|exposed|served|reachable|available) in production\b`,
    String.raw`\bbehind NODE_ENV\b`,
    String.raw`\bNODE_ENV(?: is not | isn't | ?!==? ?)['"\x60]?prod`,
    String.raw`\bNODE_ENV(?: is | ?={1,3} ?)['"\x60]?(?:dev|local|test)`,
  ].join('|'),
  'iu',
);

/** First words in the names of classes that only developers use: `DevMailbox`. Portals for customers have them, too. */
export const developersWords: ReadonlySet<string> = new Set(['dev', 'development']);

/** How the comment above such a class says that it is part of a mode that production does not run in. */
export const developmentMode = /\bdev(?:elopment)?[- ]mode\b/iu;

/**
 * How the comment at the head of a file says that production does without it: `Not used in production as a web API`,
 * `For local testing only`.
 */
export const unusedInProduction =
  /\bfor (?:(?:dev|development|local)(?: and)? )*(?:dev|development|local|tests?|testing)(?: (?:purposes|use))? only\b|\bonly for (?:local )?(?:development|testing)\b|\b(?:never|not) (?:deployed|for use|intended for use|meant for use|run|used) in production\b|\bnot (?:intended |meant )?for (?:production\b|use in production\b)/iu;

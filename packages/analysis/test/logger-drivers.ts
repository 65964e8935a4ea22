/** A real logger of each row, writing into memory: what the facts of the table are checked against. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import util from 'node:util';

/** Loggers differ too much for one type; tests call them as the table says. */
export type Method = (...values: unknown[]) => unknown;
export type Logger = Readonly<Record<string, Method>>;

export interface Driven {
  readonly logger: Logger;
  /** The logger with everything below `error` switched off; undefined where the level is set elsewhere. */
  readonly quiet?: Logger;
  /** A line of the next major version, where the row speaks of both. */
  readonly nextLine?: () => Promise<string>;
  /** What was written since the last call. */
  readonly take: () => Promise<string>;
}

/** Makes a logger; `options` is what its factory or constructor takes first. */
export type Driver = (options?: object, second?: object) => Promise<Driven>;

const require = createRequire(import.meta.url);
/** CommonJS builds, as most backends load them. */
const load = (module: string): never => require(module) as never;

function memory(): { sink: Writable; lines: string[]; take: () => Promise<string> } {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { sink, lines, take: () => take(lines) };
}

/** Streams pass lines on in later turns of the loop. */
async function take(lines: string[]): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return lines.splice(0).join('\n');
}

/** Runs `log` with the process's own streams and console caught. */
function catchOutput(logger: Logger, lines: string[]): Logger {
  return new Proxy(logger, {
    get(target, property: string) {
      const value: unknown = (target as Record<string, unknown>)[property];
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => {
        const { stdout, stderr } = process;
        const saved = { out: stdout.write.bind(stdout), error: stderr.write.bind(stderr) };
        const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
        const savedConsole = methods.map((name) => ({ name, method: Object.getOwnPropertyDescriptor(console, name) }));
        const write = (chunk: unknown): boolean => {
          lines.push(String(chunk));
          return true;
        };
        stdout.write = write;
        stderr.write = write;
        for (const name of methods) console[name] = (...parts: unknown[]) => void lines.push(util.format(...parts));
        try {
          const result = (value as Method).apply(target, values);
          // A logger that was derived writes in the same way.
          return isLogger(result) ? catchOutput(result, lines) : result;
        } finally {
          stdout.write = saved.out;
          stderr.write = saved.error;
          for (const { name, method } of savedConsole) Object.defineProperty(console, name, method ?? {});
        }
      };
    },
  });
}

function isLogger(value: unknown): value is Logger {
  return typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'function';
}

const sentryProcess = `
  const Sentry = require('@sentry/node');
  const lines = [];
  Sentry.init({
    dsn: 'https://facts@example.com/1',
    enableLogs: true,
    defaultIntegrations: false,
    beforeSendLog: (log) => { lines.push(JSON.stringify(log)); return null; },
  });
  process.on('message', ({ name, values }) => {
    if (name === 'take') process.send(lines.splice(0).join('\\n'));
    else if (name === 'fmt') Sentry.logger.info(Sentry.logger.fmt(Object.assign(values[0], { raw: values[0] }), ...values.slice(1)));
    else Sentry.logger[name](...values);
  });
`;

type Make<T = Logger> = (...values: unknown[]) => T;
type Class = new (...values: unknown[]) => Logger;

export const drivers: Readonly<Record<string, Driver>> = {
  async bunyan(options) {
    const { createLogger } = load('bunyan') as { createLogger: Make };
    const { sink, take: taken } = memory();
    const make = (level: string): Logger =>
      createLogger({ name: 'facts', level, src: true, streams: [{ stream: sink, level }], ...options });
    return { logger: make('trace'), quiet: make('error'), take: taken };
  },
  async console() {
    const { Console } = load('node:console') as { Console: Class };
    const { sink, take: taken } = memory();
    return { logger: new Console({ stdout: sink, stderr: sink }), take: taken };
  },
  async consola(options) {
    const { createConsola } = load('consola/basic') as { createConsola: Make };
    const { sink, take: taken } = memory();
    const make = (level: number): Logger =>
      createConsola({
        level,
        stdout: sink,
        stderr: sink,
        reporters: [
          {
            // The parts of a line as consola's own reporters get them, fields of `withDefaults` included.
            log: ({ args, type, ...rest }: { args: unknown[]; type: string }) =>
              void sink.write(`${type} ${util.format(...args)} ${util.inspect(rest)}`),
          },
        ],
        ...options,
      });
    return { logger: make(Infinity), quiet: make(0), take: taken };
  },
  async log4js() {
    const { configure, getLogger } = load('log4js') as { configure: Make<unknown>; getLogger: Make };
    const { basicLayout } = load('log4js/lib/layouts.js') as { basicLayout: Method };
    const { lines, take: taken } = memory();
    const write = (event: { context: unknown }): void =>
      void lines.push(`${String(basicLayout(event))} ${util.inspect(event.context)}`);
    configure({
      appenders: { memory: { type: { configure: () => write } } },
      categories: {
        default: { appenders: ['memory'], level: 'all' },
        quiet: { appenders: ['memory'], level: 'error' },
      },
    });
    return { logger: getLogger('facts'), quiet: getLogger('quiet'), take: taken };
  },
  async loglevel() {
    const { getLogger } = load('loglevel') as { getLogger: Make };
    const { lines, take: taken } = memory();
    const make = (name: string, level: string): Logger => {
      const logger = getLogger(name);
      // Its methods are `console`'s own: they are taken as they stand when the level is set.
      const caught = catchOutput(
        {
          log: (...values) => {
            console.log(...values);
          },
        },
        lines,
      );
      Object.assign(logger, { methodFactory: () => caught['log'] });
      logger['setLevel']?.(level);
      return logger;
    };
    return { logger: make('facts', 'trace'), quiet: make('quiet', 'error'), take: taken };
  },
  async logtape() {
    const { configure, getJsonLinesFormatter, getLogger, reset } = await import('@logtape/logtape');
    const { lines, take: taken } = memory();
    const format = getJsonLinesFormatter();
    await reset();
    await configure({
      sinks: { memory: (record) => void lines.push(format(record)) },
      loggers: [
        { category: 'facts', sinks: ['memory'], lowestLevel: 'trace' },
        { category: 'quiet', sinks: ['memory'], lowestLevel: 'error' },
        { category: ['logtape', 'meta'], sinks: [] },
      ],
    });
    return {
      logger: getLogger('facts') as unknown as Logger,
      quiet: getLogger('quiet') as unknown as Logger,
      take: taken,
    };
  },
  async nestjs(options) {
    // Version 12 has the structured form; in 11 an object after the message is printed after it.
    const { ConsoleLogger } = load('nestjs-common-12') as { ConsoleLogger: Class };
    const { lines, take: taken } = memory();
    const make = (logLevels: readonly string[] | undefined): Logger =>
      catchOutput(
        new ConsoleLogger('facts', {
          json: true,
          colors: false,
          flattenParams: true,
          ...(logLevels === undefined ? {} : { logLevels }),
          ...options,
        }),
        lines,
      );
    return { logger: make(undefined), quiet: make(['error']), take: taken };
  },
  async 'nestjs-pino'() {
    const { Logger: PinoBased, PinoLogger } = load('nestjs-pino') as { Logger: Class; PinoLogger: Class };
    const { sink, take: taken } = memory();
    const make = (level: string): Logger => {
      const parameters = { pinoHttp: [{ level }, sink] };
      (PinoLogger as unknown as { root?: unknown }).root = undefined;
      const { __resetOutOfContextForTests: resetRoot } = load('nestjs-pino/PinoLogger.js') as {
        __resetOutOfContextForTests: () => void;
      };
      resetRoot();
      return new PinoBased(new PinoLogger(parameters), parameters);
    };
    return { logger: make('trace'), take: taken };
  },
  async pino(options) {
    const pino = load('pino') as Make;
    const { sink, take: taken } = memory();
    const make = (level: string): Logger => pino({ level, ...options }, sink);
    return { logger: make('trace'), quiet: make('error'), take: taken };
  },
  async powertools(options) {
    const { Logger: Powertools } = load('@aws-lambda-powertools/logger') as { Logger: Class };
    const { lines, take: taken } = memory();
    // In development it writes through the global console.
    process.env['POWERTOOLS_DEV'] = 'true';
    const make = (logLevel: string): Logger =>
      catchOutput(new Powertools({ serviceName: 'facts', logLevel, ...options }), lines);
    return { logger: make('TRACE'), quiet: make('ERROR'), take: taken };
  },
  async roarr() {
    const { Roarr, ROARR } = load('roarr') as { Roarr: Logger; ROARR: { write: Method } };
    const { lines, take: taken } = memory();
    ROARR.write = (line) => void lines.push(String(line));
    return { logger: Roarr, take: taken };
  },
  async sentry() {
    // In a process of its own: Vitest's export conditions break the packages that Sentry loads.
    const child = spawn(process.execPath, ['-e', sentryProcess], {
      cwd: import.meta.dirname,
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.unref();
    child.channel?.unref();
    const ask = (message: object): Promise<string> =>
      new Promise((resolve) => {
        child.once('message', (answer) => {
          resolve(answer as string);
        });
        child.send(message);
      });
    const names = ['debug', 'error', 'fatal', 'info', 'trace', 'warn', 'fmt'];
    const logger = Object.fromEntries(
      names.map((name) => [name, (...values: unknown[]) => void child.send({ name, values })]),
    );
    return { logger, take: () => ask({ name: 'take', values: [] }) };
  },
  async signale() {
    const { Signale } = load('signale') as { Signale: Class };
    const { sink, take: taken } = memory();
    const make = (logLevel: string): Logger => new Signale({ stream: sink, logLevel });
    return { logger: make('info'), quiet: make('error'), take: taken };
  },
  async tslog(options, second) {
    const { Logger: Tslog } = load('tslog') as { Logger: Class };
    const { lines, take: taken } = memory();
    const make = (minLevel: number): Logger =>
      new Tslog(
        {
          type: 'json',
          minLevel,
          overwrite: { transportJSON: (line: unknown) => void lines.push(util.inspect(line, { depth: 6 })) },
          ...options,
        },
        second,
      );
    const nextLine = async (): Promise<string> => {
      const { createTestLogger } = await import('tslog-5/testing');
      const { logger, lines: next } = createTestLogger({ type: 'json' });
      logger.info('plain text');
      return next.join('');
    };
    return { logger: make(0), quiet: make(5), take: taken, nextLine };
  },
  async winston(options) {
    const { createLogger, format, transports, config } = load('winston') as {
      createLogger: Make;
      format: { combine: Method; timestamp: Method; json: Method };
      transports: { Stream: Class };
      config: Record<'npm' | 'syslog' | 'cli', { levels: object }>;
    };
    const { sink, take: taken } = memory();
    const levels = { ...config.syslog.levels, ...config.cli.levels, ...config.npm.levels };
    const ranks = Object.fromEntries(Object.keys(levels).map((name) => [name, name === 'error' ? 0 : 1]));
    const make = (level: string): Logger =>
      createLogger({
        levels: ranks,
        level,
        format: format.combine(format.timestamp(), format.json()),
        transports: [new transports.Stream({ stream: sink })],
        ...options,
      });
    return { logger: make('silly'), quiet: make('error'), take: taken };
  },
};

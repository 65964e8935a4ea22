/** What the tables are made of. A row is data; the engine in `match/` reads it. */

/** The six severities every logger's levels are mapped to, from lowest to highest. */
export type Severity = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** An export of a module: `default` stands for the default export and for `module.exports`. */
export interface ExportReference {
  readonly module: string;
  /** Dotted below the export: `transports.Console`. */
  readonly export: string;
}

/** How a logger of a row comes into being. */
export interface LoggerSources {
  /** Exports that are loggers themselves: `import log from 'loglevel'`, winston's default logger. */
  readonly instances?: readonly ExportReference[];
  /** Functions that return a logger: `pino()`, `winston.createLogger()`. */
  readonly factories?: readonly ExportReference[];
  /** Classes whose instances (by `new` or by a type annotation) are loggers, and interfaces that type one. */
  readonly classes?: readonly ExportReference[];
  /** Classes with static logging methods: NestJS's `Logger.error`. */
  readonly statics?: readonly ExportReference[];
  /** Globals: `console`. */
  readonly globals?: readonly string[];
  /** Properties of a framework's request, reply, app or context that are loggers: `request.log`. Names of framework rows. */
  readonly frameworkProperties?: readonly {
    readonly framework: string;
    readonly parameter: 'request' | 'response' | 'app' | 'context';
    readonly property: string;
  }[];
}

/** Where a logger takes its structured fields. */
export type FieldsPosition =
  | 'first' // log.info({ id }, 'text')
  | 'last' // log.info('text', { id })
  | 'none'; // a message only, or any arguments printed as they are

/** How a logger takes a caught error. */
export type ErrorPosition =
  | { readonly at: 'fields'; readonly key: string } // log.error({ err }, 'text')
  | { readonly at: 'first' } // log.error(err, 'text')
  | { readonly at: 'last' } // log.error('text', err)
  | { readonly at: 'stack-second' }; // NestJS: log.error('text', err.stack)

/** One logging library. */
export interface LoggerRow {
  /** The package's name, or the name people know it by. */
  readonly name: string;
  /** How the name is written in a message. */
  readonly title: string;
  /** The packages that this row speaks of; the first is installed to verify it. */
  readonly packages: readonly string[];
  readonly sources: LoggerSources;
  /** Methods that return a logger of the same kind: `child`, `withTag`. */
  readonly derivations: readonly string[];
  /** The argument of a derivation (and index of it) that holds fields bound to every line, where it does. */
  readonly bindings?: Readonly<Record<string, number>>;
  /** Logging methods and the severity of each. */
  readonly levels: Readonly<Record<string, Severity>>;
  /** A method whose first argument names the level: winston's `log('info', …)`. */
  readonly dynamicLevel?: { readonly method: string; readonly level: number };
  readonly fields: FieldsPosition;
  readonly error: ErrorPosition;
  /** Placeholders of its message, interpolated only for a level that is on; empty where it formats none. */
  readonly placeholders: readonly string[];
  /** Whether a message may be a function that is called only for a level that is on. */
  readonly lazyMessage: boolean;
  /** Keys of the fields object that the logger itself writes and that fields must not collide with. */
  readonly reservedKeys: readonly string[];
  /** Where its factory's options name what it redacts: `redact`, `redact.paths`, `maskValuesOfKeys`. Dotted paths. */
  readonly redactOptions: readonly string[];
  /** Fields it redacts by itself with no configuration. */
  readonly redactsByDefault: readonly string[];
  /** Where the fact stands: documentation or source file of the library. */
  readonly reference: string;
}

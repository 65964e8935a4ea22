/** What the tables are made of. A row is data; the engine in `match/` reads it. */

/** The six severities every logger's levels are mapped to, from lowest to highest. */
export type Severity = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** An export of a module: `default` stands for the default export and for `module.exports`. */
export interface ExportReference {
  /** A specifier; `@scope/*` for every package of a scope (loggers only). */
  readonly module: string;
  /** Dotted below the export: `transports.Console`. */
  readonly export: string;
}

/** A property that holds a logger, on an instance (or the result) of an export: `log` of fastify's `FastifyRequest`. */
export interface PropertyReference extends ExportReference {
  readonly property: string;
}

/** How a logger of a row comes into being. */
export interface LoggerSources {
  /** Exports that are loggers themselves: `import log from 'loglevel'`, winston's default logger. */
  readonly instances?: readonly ExportReference[];
  /** Functions that return a logger: `pino()`, `winston.createLogger()`. */
  readonly factories?: readonly ExportReference[];
  /** Classes whose instances (by `new`, by a type annotation, by inheritance) are loggers, and interfaces that type one. */
  readonly classes?: readonly ExportReference[];
  /** Classes with static logging methods: NestJS's `Logger.error`. */
  readonly statics?: readonly ExportReference[];
  /** Globals: `console`. */
  readonly globals?: readonly string[];
  /** Properties that hold one: `request.log`. */
  readonly properties?: readonly PropertyReference[];
}

/** Where fields are given that are written with every later line of a logger. */
export interface Binding {
  /** Index of the argument. */
  readonly argument: number;
  /** Dotted path of the object inside that argument: `defaultMeta`. The argument itself where absent. */
  readonly option?: string;
}

/** Where the options of a factory, a constructor or a derivation name what the logger redacts. */
export interface RedactOption {
  /** Dotted path inside the options: `redact.paths`. Its value is an array of strings. */
  readonly option: string;
  /** `path`: each string is a path from the top of the fields. `key`: a key, or a path, at any depth. */
  readonly matches: 'path' | 'key';
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

/** What a library writes, and where code decides it: one JSON object a line, or text for people. */
export interface LineFacts {
  /** What it writes where nothing is said. */
  readonly byDefault: 'json' | 'text';
  /**
   * Options of its factories and classes that decide it, and the strings that mean text (the others mean something
   * else; an empty list: the option may hold anything).
   */
  readonly options?: Readonly<Record<string, readonly string[]>>;
  /** Methods by which what it writes is decided later. */
  readonly setters?: readonly string[];
  /** Functions that make what writes text. */
  readonly textFormats?: readonly ExportReference[];
  /** Functions that are given a function which makes the line: JSON only where that function makes some. */
  readonly templateFormats?: readonly ExportReference[];
  /** Functions that make what writes JSON. */
  readonly jsonFormats?: readonly ExportReference[];
  /** Functions that make what changes an entry and leaves open how it is written. */
  readonly openFormats?: readonly ExportReference[];
  /** Functions that put formats together: the last that writes decides. */
  readonly combiners?: readonly ExportReference[];
  /** Classes that write what the format made, in a format of their own (their option `format`) or in that of the logger. */
  readonly transports?: readonly ExportReference[];
  /** Modules that write text and are named where a worker thread is told what to load: the value of a property `target`. */
  readonly textTargets?: readonly string[];
}

/** A library that writes a line per request and does nothing else: middleware of a framework. */
export interface RequestLoggerRow {
  readonly name: string;
  readonly title: string;
  readonly middleware: ExportReference;
  /** Names of formats, given as the first argument, that are made for a terminal. */
  readonly textFormats: readonly string[];
  /** The format of the same library that programs can read. */
  readonly parsableFormat: string;
  readonly reference: string;
}

/** One logging library. */
export interface LoggerRow {
  /** The package's name, or the name people know it by. */
  readonly name: string;
  /** How the name is written in a message. */
  readonly title: string;
  /**
   * The packages that this row speaks of; the first is installed to verify it. A project that depends on one of them
   * logs by this row, unless it depends on several rows' packages.
   */
  readonly packages: readonly string[];
  /** Packages that bring this logger along, for a project that depends on no logging library itself. */
  readonly impliedBy?: readonly string[];
  /** Set where the package serves another purpose first, so that depending on it does not say what the project logs with. */
  readonly isBesideOthers?: boolean;
  readonly sources: LoggerSources;
  /** The row whose facts hold instead where the project has a package that replaces what this logger writes to. */
  readonly replacedBy?: { readonly package: string; readonly row: string };
  /** Whether a logger is itself a function that writes: `Roarr('text')`. */
  readonly callable?: boolean;
  /** Methods that return a logger of the same kind: `child`, `withTag`. */
  readonly derivations: readonly string[];
  /** Methods (derivations or not) that bind fields to every later line. */
  readonly bindings: Readonly<Record<string, Binding>>;
  /** Where a factory or constructor binds fields: winston's `defaultMeta`. */
  readonly factoryBindings: readonly Binding[];
  /** Logging methods and the severity of each. */
  readonly levels: Readonly<Record<string, Severity>>;
  /** Methods whose first arguments (how many) are no part of what is written: the condition of `console.assert`. */
  readonly leadingArguments?: Readonly<Record<string, number>>;
  /**
   * A method whose argument (by index) names the level: winston's `log('info', …)`. `entry` where it also takes one
   * object that holds level and message, `log({ level, message })`, and the methods of the levels one that holds the
   * message: `info({ message })`.
   */
  readonly dynamicLevel?: {
    readonly method: string;
    readonly level: number;
    readonly entry?: { readonly level: string; readonly message: string };
  };
  readonly fields: FieldsPosition;
  /** Set where a last argument that is a string names the place that logs and is no part of the message (NestJS). */
  readonly hasTrailingContext?: boolean;
  readonly error: ErrorPosition;
  /** Whether an error given there is written with its stack; if not, it must be serialised by hand. */
  readonly serializesErrors: boolean;
  /** Placeholders of its message, interpolated only for a level that is on; empty where it formats none. */
  readonly placeholders: readonly string[];
  /** Whether the values of placeholders stand in one array after the message (Sentry). */
  readonly placeholderArray?: boolean;
  /** Whether `{name}` in the message is filled from the fields (LogTape). */
  readonly namedPlaceholders?: boolean;
  /** Whether a message may be a function that is called only for a level that is on. */
  readonly lazyMessage: boolean;
  /** Whether a logging method may be a tag of a template: `` log.info`…` `` (LogTape). */
  readonly taggedTemplates?: boolean;
  /** The tag that makes a message of a template without building it: Sentry's `logger.fmt`. */
  readonly messageTag?: string;
  /** Keys of the fields object that the logger itself writes and that fields must not collide with. */
  readonly reservedKeys: readonly string[];
  /** What its lines are; absent where code does not decide it, or what it writes to does. */
  readonly lines?: LineFacts;
  readonly redactOptions: readonly RedactOption[];
  /** Keys, at any depth, that it redacts by itself with no configuration. */
  readonly redactsByDefault: readonly string[];
  /** The first major version that redacts nothing by default any more. */
  readonly redactsByDefaultBefore?: number;
  /** Where the fact stands: documentation or source file of the library. */
  readonly reference: string;
}

/** What a parameter of a handler holds. */
export type ParameterRole =
  | 'app' // the application or plugin instance that routes are registered on
  | 'context' // request and response in one: Koa's ctx, Hono's c, tRPC's options, GraphQL's context
  | 'error'
  | 'info' // GraphQL's resolve info
  | 'input' // GraphQL's arguments
  | 'next' // passes control on: next(), and in Express next(error)
  | 'parent' // GraphQL's parent value
  | 'request'
  | 'response';

/** The objects on which handlers are registered: applications, routers, plugin instances. */
export interface AppFacts {
  /** Functions that return one: `express()`, `express.Router()`. */
  readonly factories: readonly ExportReference[];
  /** Classes (by `new`) and types (by annotation) of one: `new Hono()`, `(app: FastifyInstance)`. */
  readonly classes: readonly ExportReference[];
  /** Methods that return one, or a route to register further handlers on: `route`, `basePath`, `withTypeProvider`. */
  readonly derivations: readonly string[];
  /** Functions and types whose function's first parameter is one: `fp(async (app) => …)`, `FastifyPluginAsync`. */
  readonly plugins: readonly ExportReference[];
  /** Methods that are given a function whose first parameter is one: fastify's `register`. */
  readonly pluginMethods: readonly string[];
  /** Last words of names that are likely to hold one, for the fallback by name. */
  readonly names: readonly string[];
  /** The name of a plugin's first parameter that holds nothing else. */
  readonly ownName?: string;
}

/** Handlers given to a method of an application. */
export interface RouteFacts {
  /** Registering methods and the HTTP method that a message names: `get` → `GET`, `all` → `ALL`. */
  readonly methods: Readonly<Record<string, string>>;
  /** A method that takes the whole route as one object: fastify's `route({ method, url, handler })`. */
  readonly objectMethod?: { readonly method: string; readonly verb: string; readonly path: string };
  /** The property of a route's options that may hold the handler. */
  readonly handlerProperty?: string;
  /** Methods whose first argument describes the route, and is no path. */
  readonly describedBy?: readonly string[];
  /** Methods that take functions which run around handlers: `use`, `addHook`. */
  readonly middleware: readonly string[];
  /** Methods that take the application's error handler. */
  readonly errorHandlers: readonly string[];
}

/** How a whole application is made and started, where one file may do both. Where errors are answered stands in `errors`. */
export interface ApplicationFacts {
  /** Functions that return an application and classes of one; a router is none. */
  readonly creators: readonly ExportReference[];
  /** Methods of the application that start it. */
  readonly startMethods: readonly string[];
  /** Functions that are given the application to serve it, and give it no error handler. */
  readonly startFunctions: readonly ExportReference[];
  readonly errors:
    /** A method of the application is given the error handler: fastify's `setErrorHandler`. */
    | { readonly by: 'method'; readonly methods: readonly string[] }
    /** Middleware: behind the routes, by its number of parameters, or before them, around `next()`. */
    | { readonly by: 'last-middleware' | 'first-middleware' }
    /** A property of the options with which it is made: Apollo Server's `formatError`. */
    | { readonly by: 'option'; readonly option: string }
    /** A method, or a provider of the module with which it is made: NestJS's `useGlobalFilters` and `APP_FILTER`. */
    | { readonly by: 'module'; readonly methods: readonly string[]; readonly provider: ExportReference };
}

/** Handlers that are methods of a decorated class. */
export interface DecoratedFacts {
  readonly classes: readonly ExportReference[];
  /** Decorators of handlers and what a message calls them: `Get` → `GET`. */
  readonly methods: { readonly module: string; readonly names: Readonly<Record<string, string>> };
  /** Decorators of methods that answer over an open stream and must report errors inside it. */
  readonly streaming: readonly string[];
  /** The decorator that sets the status of what a method returns. */
  readonly statusDecorator?: string;
  /** Decorators of parameters: `Res` → `response`. */
  readonly parameters: Readonly<Record<string, ParameterRole>>;
  /** Decorators and interfaces of classes that handle errors. */
  readonly errorHandlers: readonly ExportReference[];
}

/** Handlers that are recognised by the file and the name under which they are exported. */
export interface ExportedFacts {
  /** Regular expression on the path, `/` between folders; absent where any file may hold one. */
  readonly files?: string;
  readonly names: readonly string[];
  /**
   * Whether a function that is exported under any name is one, too, where it is given the request, by type or name, and
   * has an object in it that is an answer: the names stand in a configuration.
   */
  readonly anyName?: true;
}

/**
 * Handlers given to the last method of a chain that starts at a builder: tRPC's `procedure.input(…).query(fn)`, middy's
 * `middy().use(…).handler(fn)`.
 */
export interface BuilderFacts {
  /** Where the chain starts. */
  readonly roots: readonly ExportReference[];
  /** Last words of names that are likely to hold a builder: `publicProcedure`. */
  readonly names: readonly string[];
  readonly methods: readonly string[];
  /** Whether a message names a handler by the method and the keys above it: `query article.list`. */
  readonly namesMethod?: true;
  /** Whether the builder itself may be given the one handler that it builds: `middy(fn)`. */
  readonly takesHandler?: true;
  /** Properties of the one parameter of what the chain builds, by which it is known where the chain is not: `{ ctx, input }`. */
  readonly parameterKeys?: readonly string[];
  /** Methods of the chain that take functions which run around handlers. */
  readonly middleware: readonly string[];
}

/** Handlers that are values of an object of objects: GraphQL's `{ Query: { articles() {} } }`. */
export interface ResolverMapFacts {
  /** Keys whose objects hold handlers wherever they stand. */
  readonly types: readonly string[];
  /** Last words of the names that hold such an object: `resolvers`, `articleResolvers`. */
  readonly names: readonly string[];
  /**
   * Handlers in the definition of a field: their keys, keys one of which stands beside them, and names of a parameter that
   * stands before the usual ones.
   */
  readonly fields: {
    readonly handlers: readonly string[];
    readonly besides: readonly string[];
    readonly leading: readonly string[];
  };
  /** Packages of clients, which have maps of the same form for what they hold themselves. */
  readonly clients: readonly string[];
  /** Resolvers that are exported one by one, and put into a map in another file: `export const deleteTagResolver = authorized(fn)`. */
  readonly exported: {
    /** Regular expression on the path, `/` between folders. */
    readonly files: string;
    /** The last word of their names. */
    readonly end: string;
    /** Names of the first parameter, which holds what the field is of. */
    readonly parents: readonly string[];
  };
}

/** Where a status stands: an argument, a property of an argument, or a fixed number. */
export type StatusPosition =
  | { readonly at: 'argument'; readonly index: number }
  | { readonly at: 'property'; readonly index: number; readonly property: string }
  | { readonly at: 'fixed'; readonly status: number };

/** How a method sends an answer. */
export interface SenderFacts {
  readonly body?: number;
  readonly status?: number;
  readonly serializes?: true;
  readonly takesObjects?: true;
  readonly page?: true;
}

/** How a handler answers by itself. */
export interface AnswerFacts {
  /** The parameter that is answered on; absent where an answer is only returned. */
  readonly on?: 'context' | 'response';
  /**
   * Methods that send the answer, the index of the body among their arguments, and the status where they take it.
   * `serializes`: even `null` becomes a body. `takesObjects`: an object becomes JSON. `page`: it is a page for people.
   */
  readonly senders: Readonly<Record<string, SenderFacts>>;
  /** Methods that set the status: `status(404)`, `code(404)`. */
  readonly statusMethods: readonly string[];
  /** Methods that send the status ahead of the body, which only what knows nothing of a status can send then. */
  readonly headMethods?: readonly string[];
  /** Methods that are given a function for each type of content, one of which answers: `res.format({ json() { … } })`. */
  readonly contentChoosers?: readonly string[];
  /** Properties that set the status: `res.statusCode = 404`. */
  readonly statusProperties: readonly string[];
  /** Properties that set the body: `ctx.body = …`. */
  readonly bodyProperties: readonly string[];
  /** Functions and constructors that make an answer: `Response.json(body, { status })`; a global has module `''`. */
  readonly factories: readonly {
    readonly callee: ExportReference;
    readonly body: number;
    readonly status: StatusPosition;
    readonly serializes?: true;
  }[];
  /** Properties of a returned object that are the status and the body: `return { statusCode, body }`. */
  readonly returned?: { readonly status: string; readonly body: string };
  /** Whether whatever a handler returns is the answer. */
  readonly returnsValue: boolean;
  /** Exceptions of the framework that hold a status and a body, or options (`takesOptions`) with a message instead. */
  readonly exceptions: readonly {
    readonly class: ExportReference;
    readonly body: number;
    readonly status: StatusPosition;
    readonly takesOptions?: true;
  }[];
  /**
   * Methods that throw such an exception: Koa's `ctx.throw(404, 'text')`. `exposedBelow` where the framework shows the
   * body of lower statuses only.
   */
  readonly throwers: Readonly<
    Record<string, { readonly body: number; readonly status: number; readonly exposedBelow?: number }>
  >;
  /**
   * Methods that a package adds to the response, named for a status: they give the error of that status, with the text
   * they are given, to what answers errors.
   */
  readonly namedErrors?: { readonly package: string; readonly statuses: Readonly<Record<string, number>> };
  /** Methods that set a header, their arguments in any order. */
  readonly headerMethods?: readonly string[];
  /** Methods that send the client elsewhere, the address among their arguments. */
  readonly redirectMethods?: readonly string[];
  /** Functions that send the client elsewhere. */
  readonly redirects?: readonly ExportReference[];
  /** Methods that send a piece of the body. */
  readonly pieceMethods?: readonly string[];
  /** Methods, of whatever, that are given the response, the body and the status: `httpAdapter.reply(response, body, 500)`. */
  readonly repliers?: Readonly<
    Record<string, { readonly response: number; readonly body: number; readonly status: number }>
  >;
  /** Methods whose result is the response, on whatever they are called: `host.switchToHttp().getResponse()`. */
  readonly responseGetters?: readonly string[];
  /** Errors whose message the client is sent: the argument that holds it, or a property of that argument. */
  readonly messageErrors?: readonly {
    readonly class: ExportReference;
    readonly index: number;
    readonly property?: string;
    /** The property of a later argument that clients are sent, too: GraphQL's `extensions`. */
    readonly beside?: { readonly index: number; readonly property: string };
  }[];
  /** The error that carries a code to the client: index of its options, and the keys that lead to the code in them. */
  readonly codedError?: {
    readonly class: ExportReference;
    readonly index: number;
    readonly path: readonly [string, string];
    /** An option that brings its own code. */
    readonly inherits: string;
    /** Scalars and what rules of validation are given: servers give the errors of both a code themselves. */
    readonly requestTypes: readonly ExportReference[];
  };
  /** Whether an `Error` that is sent as the body itself goes to the error handler instead. */
  readonly handlesSentErrors?: boolean;
  /** Members of the response (or context) by which a handler answers in pieces: `write`, `pipe`, `hijack`. */
  readonly streaming: readonly string[];
  /** How an answer is given headers. */
  readonly headers: HeaderFacts;
}

/** How an answer is given headers. */
export interface HeaderFacts {
  /**
   * Methods of what is answered on that set headers, dotted below it (`raw.setHeader`), and the index of the argument
   * that is the name of one or an object of several.
   */
  readonly setters: Readonly<Record<string, number>>;
  /** Methods that set one header by themselves, and its name in lower case: `redirect` → `location`. */
  readonly named: Readonly<Record<string, string>>;
  /** The same of properties that are assigned: `ctx.type = …` → `content-type`. */
  readonly assigned?: Readonly<Record<string, string>>;
  /** Properties of an object of a status (`{ status, headers }`) or of a returned answer that hold headers. */
  readonly properties: readonly string[];
}

/** One framework, or one major version of it. */
export interface FrameworkRow {
  readonly name: string;
  /** How the name is written in a message. */
  readonly title: string;
  /** The packages this row speaks of; the first is the one whose version `versions` speaks of. */
  readonly packages: readonly string[];
  /** The major versions it speaks of, where the versions differ: from `from`, and before `before`. */
  readonly versions?: { readonly from?: number; readonly before?: number };
  readonly app?: AppFacts;
  readonly application?: ApplicationFacts;
  readonly routes?: RouteFacts;
  readonly decorated?: DecoratedFacts;
  readonly exported?: ExportedFacts;
  readonly builder?: BuilderFacts;
  readonly resolverMap?: ResolverMapFacts;
  /** What the parameters of a handler are, by position. */
  readonly parameters: readonly ParameterRole[];
  /** What the parameters of the error handler are, where it is a function. */
  readonly errorParameters?: readonly ParameterRole[];
  /** Types of parameters; a function with a request or response (or context) of these types is a handler. */
  readonly parameterTypes: Readonly<Partial<Record<ParameterRole, readonly ExportReference[]>>>;
  /** Names that parameters usually have, for the fallback by shape; empty where a shape alone proves nothing. */
  readonly parameterNames: Readonly<Partial<Record<ParameterRole, readonly string[]>>>;
  /** Types of whole handlers, and of whole error handlers. */
  readonly handlerTypes: readonly ExportReference[];
  readonly errorHandlerTypes: readonly ExportReference[];
  readonly answers: AnswerFacts;
  /**
   * The property of its application, requests and responses that holds its logger, and the keys of whose fields this
   * writes only what the serializers of the framework choose.
   */
  readonly logger?: { readonly property: string; readonly serializedKeys: readonly string[] };
  /** How an error leaves a handler by hand: thrown, given to `next(error)`, or to a callback `(error, result)`. */
  readonly errorExits: readonly ('throw' | 'next' | 'callback')[];
  /** Whether the framework sees the rejection of an async handler, and answers it. */
  readonly seesRejections: boolean;
  /** What of the parameters is an event emitter of Node.js: its own request and response. */
  readonly emitters?: readonly ParameterRole[];
  /** What answers errors for all handlers, as a message names it. */
  readonly globalHandler: string;
  /** Whether the framework itself has that place; where not, a project wraps each handler in a function of its own. */
  readonly hasGlobalHandler: boolean;
  /** Packages of frameworks that it runs on: in a project that has it, it answers the errors of their handlers. */
  readonly runsOn?: readonly string[];
  /** Where the facts stand. */
  readonly reference: string;
}

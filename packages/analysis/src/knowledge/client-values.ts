/** Where the handlers of each framework find what a client sent. Sorted by framework; a test asks the frameworks. */
import type { frameworks } from './frameworks.ts';
import type { ExportReference, ParameterRole } from './table.ts';

/** Which part of a request a value is, as a message names it. */
export type ClientPart = 'arguments' | 'body' | 'cookies' | 'file names' | 'headers' | 'path parameters' | 'query';

export interface ClientValues {
  /** Properties of a parameter, by the parameter's role; the path below it, dotted. */
  readonly properties?: Readonly<Partial<Record<ParameterRole, Readonly<Record<string, ClientPart>>>>>;
  /** Methods of a parameter whose result is (or resolves to) what the client sent. */
  readonly methods?: Readonly<Partial<Record<ParameterRole, Readonly<Record<string, ClientPart>>>>>;
  /** Properties that hold the URL of the request, of which the query can be taken: `new URL(request.url)`. */
  readonly urls?: Readonly<Partial<Record<ParameterRole, readonly string[]>>>;
  /** Properties that hold the stream of what a client sent: as a value it shows nothing of it. */
  readonly streams?: Readonly<Partial<Record<ParameterRole, readonly string[]>>>;
  /** Parameters that hold nothing else. */
  readonly whole?: Readonly<Partial<Record<ParameterRole, ClientPart>>>;
  /**
   * The option with which a router gives its handlers the path parameters of where it is mounted, too; without it they
   * have those of their own path alone.
   */
  readonly mergingOption?: string;
  /** Decorators of parameters that hold nothing else. */
  readonly decorators?: Readonly<Record<string, ClientPart>>;
  /** The schemas that the framework holds requests against before it calls the handler of a route. */
  readonly schemas?: RouteSchemas;
  /** How a handler of a class has what it is given held against the decorators of a class. */
  readonly pipes?: ValidatingPipes;
  /**
   * The methods, one of the result of the other, by which what is no handler asks for the request: a guard, a filter, an
   * interceptor.
   */
  readonly requestGetter?: readonly [string, string];
  /** The method of a router with a function that is called for each value of a path parameter, before the handlers. */
  readonly parameterHook?: string;
}

/** What checks the parameters of a method, and what says of which kind they are. */
export interface ValidatingPipes {
  /** The class of the pipe that checks an object by the decorators of its class. */
  readonly pipe: string;
  /** The decorator that gives a method, or all methods of a class, a pipe. */
  readonly applying: string;
  /** Decorators of a property, of class-validator, that let no free text through. */
  readonly confining: ReadonlySet<string>;
  /** Decorators of a method that describe one value by its `name`, and by `enum` the texts that it may be. */
  readonly describing: Readonly<Record<string, ClientPart>>;
}

/** Where a route has schemas. */
export interface RouteSchemas {
  /** The option that holds them. */
  readonly option: string;
  /** The names under which it holds the schema of each part. */
  readonly parts: Readonly<Partial<Record<ClientPart, readonly string[]>>>;
  /** Options that hold a function which is called after the check, besides the last argument. */
  readonly handlers: readonly string[];
  /** The option with which the handler is called even where the check failed. */
  readonly waivedBy: string;
}

const express = {
  properties: {
    request: {
      body: 'body',
      cookies: 'cookies',
      // Of multer (https://github.com/expressjs/multer#file-information).
      'file.originalname': 'file names',
      headers: 'headers',
      params: 'path parameters',
      query: 'query',
    },
  },
  methods: { request: { get: 'headers', header: 'headers' } },
  urls: { request: ['originalUrl', 'url'] },
  // https://expressjs.com/en/api.html#express.router
  mergingOption: 'mergeParams',
  // https://expressjs.com/en/api.html#router.param
  parameterHook: 'param',
} as const satisfies ClientValues;

/** A request as `node:http` gives it to its listeners (https://nodejs.org/api/http.html#class-httpincomingmessage). */
export const nodeRequest = {
  properties: { request: { headers: 'headers' } },
  urls: { request: ['url'] },
} as const satisfies ClientValues;

/**
 * Types of requests and responses of the Fetch API, a global one without a module: their `body` is a stream
 * (https://fetch.spec.whatwg.org/#dom-body-body).
 */
export const streamedTypes: readonly ExportReference[] = [
  { module: '', export: 'Request' },
  { module: '', export: 'Response' },
  { module: 'next/server', export: 'NextRequest' },
  { module: 'next/server', export: 'NextResponse' },
];

/** Functions that take a query apart; `under` is the property of their result that holds it. */
export const queryParsers: readonly (ExportReference & { readonly under?: string })[] = [
  { module: 'node:querystring', export: 'parse' },
  { module: 'node:url', export: 'parse', under: 'query' },
  { module: 'qs', export: 'parse' },
  { module: 'querystring', export: 'parse' },
  { module: 'url', export: 'parse', under: 'query' },
];

/** Last words of properties that are numbers where a body has types of its own. */
export const numberNames: ReadonlySet<string> = new Set([
  ...['age', 'amount', 'count', 'duration', 'height', 'index', 'length', 'limit', 'number', 'offset', 'page', 'port'],
  ...['price', 'quantity', 'size', 'timeout', 'timestamp', 'total', 'width', 'year'],
]);

/** First words of properties that are numbers: `numPages`. */
export const numberPrefixes: ReadonlySet<string> = new Set(['num']);

/** Last words of properties that hold objects or lists more often than a text. */
export const compoundNames: ReadonlySet<string> = new Set([
  ...['attributes', 'body', 'config', 'customer', 'data', 'event', 'filter', 'info', 'input', 'json', 'list', 'meta'],
  ...['metadata', 'object', 'options', 'order', 'payload', 'profile', 'query', 'record', 'user', 'variables'],
]);

/** Methods of a text that leave it what it is: `email = email.trim().toLowerCase()`. */
export const reshapingMethods: ReadonlySet<string> = new Set([
  ...['normalize', 'toLocaleLowerCase', 'toLowerCase', 'toString', 'toUpperCase', 'trim', 'trimEnd', 'trimStart'],
]);

/** Methods of a list whose first argument is a function that is given each element. */
export const elementMethods: ReadonlySet<string> = new Set([
  ...['every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'some'],
]);

/** Last words of path parameters that are the key of what their first words name: `articleSlug`. */
export const loadedKeyWords: ReadonlySet<string> = new Set(['code', 'id', 'key', 'name', 'slug', 'uuid']);

/** Words by which what was loaded may go on being called: `articleModel`. */
export const loadedForms: ReadonlySet<string> = new Set([
  ...['class', 'config', 'definition', 'doc', 'document', 'entity', 'instance', 'model', 'record', 'row'],
]);

/** Things that the session, the token or the host of a request brings, whatever its path says. */
export const sessionThings: ReadonlySet<string> = new Set([
  ...['account', 'actor', 'admin', 'app', 'client', 'company', 'customer', 'member', 'org', 'organisation'],
  ...['organization', 'session', 'team', 'tenant', 'user', 'workspace'],
]);

export const clientValues = {
  'aws-lambda': {
    properties: {
      request: {
        body: 'body',
        // Of payload format 2.0 and of Function URLs.
        cookies: 'cookies',
        headers: 'headers',
        multiValueHeaders: 'headers',
        multiValueQueryStringParameters: 'query',
        pathParameters: 'path parameters',
        queryStringParameters: 'query',
        rawQueryString: 'query',
      },
    },
  },
  'express-4': express,
  'express-5': express,
  fastify: {
    properties: {
      request: { body: 'body', cookies: 'cookies', headers: 'headers', params: 'path parameters', query: 'query' },
    },
    urls: { request: ['originalUrl', 'raw.url', 'url'] },
    // https://fastify.dev/docs/latest/Reference/Routes/#routes-options, `lib/schemas.js` and `lib/handle-request.js`.
    schemas: {
      option: 'schema',
      parts: {
        body: ['body'],
        headers: ['headers'],
        'path parameters': ['params'],
        query: ['query', 'querystring'],
      },
      handlers: ['handler', 'preHandler'],
      waivedBy: 'attachValidation',
    },
  },
  graphql: { whole: { input: 'arguments' } },
  hono: {
    methods: {
      context: {
        'req.header': 'headers',
        'req.json': 'body',
        'req.param': 'path parameters',
        'req.parseBody': 'body',
        'req.queries': 'query',
        'req.query': 'query',
        'req.text': 'body',
        'req.formData': 'body',
      },
    },
    urls: { context: ['req.url'] },
    streams: { context: ['req.raw.body'] },
  },
  koa: {
    properties: {
      context: {
        headers: 'headers',
        params: 'path parameters',
        query: 'query',
        'request.body': 'body',
        'request.headers': 'headers',
        'request.query': 'query',
      },
    },
    // https://github.com/koajs/router/blob/master/API.md#routerparamparam-middleware
    parameterHook: 'param',
    methods: { context: { 'cookies.get': 'cookies', get: 'headers', 'request.get': 'headers' } },
    urls: {
      context: [
        ...['href', 'originalUrl', 'querystring', 'req.url', 'request.href', 'request.originalUrl'],
        ...['request.querystring', 'request.search', 'request.url', 'search', 'url'],
      ],
    },
  },
  nestjs: {
    ...express,
    // https://docs.nestjs.com/fundamentals/execution-context#argumentshost-class
    requestGetter: ['switchToHttp', 'getRequest'],
    decorators: { Body: 'body', Headers: 'headers', Param: 'path parameters', Query: 'query' },
    // https://docs.nestjs.com/techniques/validation, https://docs.nestjs.com/openapi/types-and-parameters#enums
    pipes: {
      pipe: 'ValidationPipe',
      applying: 'UsePipes',
      confining: new Set([
        ...['IsAlphanumeric', 'IsBoolean', 'IsDate', 'IsEnum', 'IsHexadecimal', 'IsIP', 'IsIn', 'IsInt', 'IsMongoId'],
        ...['IsNumber', 'IsUUID'],
      ]),
      describing: { ApiParam: 'path parameters', ApiQuery: 'query' },
    },
  },
  'nestjs-graphql': { whole: { input: 'arguments' } },
  'next-api': {
    properties: { request: { body: 'body', cookies: 'cookies', headers: 'headers', query: 'query' } },
    urls: { request: ['url'] },
  },
  'next-route': {
    properties: { context: { params: 'path parameters' } },
    methods: {
      request: {
        'cookies.get': 'cookies',
        'headers.get': 'headers',
        json: 'body',
        'nextUrl.searchParams.get': 'query',
        text: 'body',
        formData: 'body',
      },
    },
    urls: { request: ['nextUrl', 'nextUrl.href', 'nextUrl.search', 'url'] },
    streams: { request: ['body'] },
  },
  // What a procedure is given went through the schema of its builder.
  trpc: {},
} as const satisfies Readonly<Record<(typeof frameworks)[number]['name'], ClientValues>>;

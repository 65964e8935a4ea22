/**
 * Options of libraries with which they send or log what users entrusted to a server: addresses, cookies, headers, bodies.
 * Sorted by library; a test holds each row against the library where it is installed.
 */
import type { ExportReference } from './table.ts';

export interface PersonalDataSwitch {
  /** How the library's name is written in a message. */
  readonly title: string;
  /** Functions and classes that are given the option. */
  readonly callees: readonly ExportReference[];
  /** The argument that holds it. */
  readonly index: number;
  /**
   * Dotted path, inside that argument, of the function that makes the options; empty where the argument is that function,
   * absent where it is the options.
   */
  readonly factory?: string;
  /** Dotted path inside the options; the options themselves where absent. */
  readonly path?: string;
  /** The values that switch it on. */
  readonly when:
    | { readonly kind: 'boolean'; readonly value: boolean }
    /** An array with one of these texts, in any case. */
    | { readonly kind: 'holds'; readonly texts: readonly string[] }
    /** An array without elements, or `false`. */
    | { readonly kind: 'empty' }
    /** A text that one of these expressions finds something in. */
    | { readonly kind: 'text'; readonly patterns: readonly string[] }
    /**
     * A function that gives back the request it is given (as its first parameter, or the one with this index), its
     * headers, its cookies, its body or what its client signs in with.
     */
    | { readonly kind: 'function'; readonly parameter?: number };
  /** The argument that names what it defines, which is then written by `:name` in a text or by a method of that name. */
  readonly named?: number;
  /** Dotted paths of options beside it that take out again what it lets through. */
  readonly unless?: readonly string[];
  /** What it sends or logs, for a message. */
  readonly sends: string;
  /** Where the fact stands. */
  readonly reference: string;
}

/** Sentry's packages for servers. */
const sentryModules = [
  '@sentry/astro',
  '@sentry/aws-serverless',
  '@sentry/bun',
  '@sentry/cloudflare',
  '@sentry/deno',
  '@sentry/google-cloud-serverless',
  '@sentry/hono',
  '@sentry/nestjs',
  '@sentry/nextjs',
  '@sentry/node',
  '@sentry/node-core',
  '@sentry/nuxt',
  '@sentry/react-router',
  '@sentry/remix',
  '@sentry/solidstart',
  '@sentry/sveltekit',
  '@sentry/tanstackstart-react',
  '@sentry/vercel-edge',
] as const;
const toSentry = (name: string): readonly ExportReference[] =>
  sentryModules.map((module) => ({ module, export: name }));
const collected =
  'https://github.com/getsentry/sentry-javascript/blob/develop/packages/core/src/types/datacollection.ts';

/** A switch of Sentry's `init` that is a boolean. */
const sentrySwitch = (path: string, sends: string, reference = collected) => ({
  title: 'Sentry',
  callees: toSentry('init'),
  index: 0,
  path,
  when: { kind: 'boolean', value: true } as const,
  sends,
  reference,
});

/** What a header or a part of a request is called that holds more than is needed to find a fault. */
const secretHeaders = ['authorization', 'cookie', 'set-cookie', 'x-api-key'] as const;
const wholeParts = ['body', 'cookies', 'headers', 'rawHeaders', 'session', 'user'] as const;

export const personalDataSwitches = [
  {
    title: 'Fastify',
    callees: [
      { module: 'fastify', export: 'default' },
      { module: 'fastify', export: 'fastify' },
    ],
    index: 0,
    path: 'logger.serializers.req',
    when: { kind: 'function' },
    unless: ['logger.redact'],
    sends: 'logs each request with all that its client sent',
    reference: 'https://fastify.dev/docs/latest/Reference/Logging/#serializers',
  },
  {
    title: 'NestJS with pino',
    callees: [{ module: 'nestjs-pino', export: 'LoggerModule.forRoot' }],
    index: 0,
    path: 'pinoHttp.serializers.req',
    when: { kind: 'function' },
    unless: ['pinoHttp.redact'],
    sends: 'logs each request with all that its client sent',
    reference: 'https://github.com/iamolegga/nestjs-pino#configuration',
  },
  {
    title: 'NestJS with pino',
    callees: [{ module: 'nestjs-pino', export: 'LoggerModule.forRootAsync' }],
    index: 0,
    factory: 'useFactory',
    path: 'pinoHttp.serializers.req',
    when: { kind: 'function' },
    unless: ['pinoHttp.redact'],
    sends: 'logs each request with all that its client sent',
    reference: 'https://github.com/iamolegga/nestjs-pino#asynchronous-configuration',
  },
  {
    title: 'OpenTelemetry',
    callees: [{ module: '@opentelemetry/instrumentation-http', export: 'HttpInstrumentation' }],
    index: 0,
    path: 'headersToSpanAttributes.server.requestHeaders',
    when: { kind: 'holds', texts: secretHeaders },
    sends: 'puts what its users sign in with into each trace',
    reference:
      'https://github.com/open-telemetry/opentelemetry-js/tree/main/experimental/packages/opentelemetry-instrumentation-http#http-instrumentation-options',
  },
  {
    title: 'OpenTelemetry',
    callees: [{ module: '@opentelemetry/instrumentation-pg', export: 'PgInstrumentation' }],
    index: 0,
    path: 'enhancedDatabaseReporting',
    when: { kind: 'boolean', value: true },
    sends: 'puts the values of each query into the traces',
    reference:
      'https://github.com/open-telemetry/opentelemetry-js-contrib/tree/main/packages/instrumentation-pg#postgresql-instrumentation-options',
  },
  sentrySwitch('dataCollection.cookies', 'sends the cookies of each request, whatever they are called'),
  sentrySwitch('dataCollection.databaseQueryData', 'sends the values of queries'),
  sentrySwitch('dataCollection.graphQL.variables', 'sends the variables of GraphQL operations'),
  {
    title: 'Sentry',
    callees: toSentry('init'),
    index: 0,
    path: 'dataCollection.httpBodies',
    when: { kind: 'holds', texts: ['incomingRequest', 'incomingResponse', 'outgoingRequest', 'outgoingResponse'] },
    sends: 'sends the bodies of requests and responses',
    reference: collected,
  },
  sentrySwitch(
    'dataCollection.httpHeaders',
    'sends the headers of each request and response, whatever they are called',
  ),
  sentrySwitch('dataCollection.httpHeaders.request', 'sends the headers of each request, whatever they are called'),
  sentrySwitch('dataCollection.stackFrameVariables', 'sends the values of local variables'),
  sentrySwitch('dataCollection.userInfo', 'sends the address, the name and the e-mail of the user'),
  sentrySwitch(
    'includeLocalVariables',
    'sends the values of local variables, passwords and all, with each error',
    'https://docs.sentry.io/platforms/javascript/guides/node/configuration/options/#includeLocalVariables',
  ),
  sentrySwitch(
    'sendDefaultPii',
    'sends the addresses, cookies, headers and bodies of your users with each event',
    'https://docs.sentry.io/platforms/javascript/guides/node/configuration/options/#sendDefaultPii',
  ),
  {
    title: 'Sentry',
    callees: [{ module: '@sentry/cloudflare', export: 'withSentry' }],
    index: 0,
    factory: '',
    path: 'sendDefaultPii',
    when: { kind: 'boolean', value: true },
    sends: 'sends the addresses, cookies, headers and bodies of your users with each event',
    reference: 'https://docs.sentry.io/platforms/javascript/guides/cloudflare/configuration/options/#sendDefaultPii',
  },
  ...(['cookies', 'data', 'headers', 'ip'] as const).map((part) => ({
    title: 'Sentry',
    callees: toSentry('requestDataIntegration'),
    index: 0,
    path: `include.${part}`,
    when: { kind: 'boolean', value: true } as const,
    sends: `sends the ${part === 'data' ? 'body' : part === 'ip' ? 'address' : part} of each request`,
    reference: 'https://docs.sentry.io/platforms/javascript/guides/node/configuration/integrations/requestdata/',
  })),
  {
    title: 'express-winston',
    callees: [
      { module: 'express-winston', export: 'errorLogger' },
      { module: 'express-winston', export: 'logger' },
    ],
    index: 0,
    path: 'requestWhitelist',
    when: { kind: 'holds', texts: wholeParts },
    unless: ['bodyBlacklist', 'bodyWhitelist', 'headerBlacklist', 'requestFilter'],
    sends: 'logs whole parts of each request',
    reference: 'https://github.com/bithavoc/express-winston#options',
  },
  {
    title: 'express-winston',
    callees: [{ module: 'express-winston', export: 'logger' }],
    index: 0,
    path: 'responseWhitelist',
    when: { kind: 'holds', texts: ['body'] },
    unless: ['responseFilter'],
    sends: 'logs the body of each response',
    reference: 'https://github.com/bithavoc/express-winston#options',
  },
  {
    title: 'express-winston',
    callees: [{ module: 'express-winston', export: 'requestWhitelist.push' }],
    index: 0,
    when: { kind: 'text', patterns: ['^(?:body|cookies|headers|rawHeaders|session|user)$'] },
    sends: 'logs whole parts of each request',
    reference: 'https://github.com/bithavoc/express-winston#alternatively-you-can-set-default-whitelist',
  },
  {
    title: 'morgan',
    callees: [{ module: 'morgan', export: 'default' }],
    index: 0,
    when: {
      kind: 'text',
      patterns: [String.raw`:req\[(?:${secretHeaders.join('|')})\]`, String.raw`:res\[set-cookie\]`],
    },
    sends: 'logs what its users sign in with',
    reference: 'https://github.com/expressjs/morgan#reqheader',
  },
  {
    title: 'morgan',
    callees: [{ module: 'morgan', export: 'default' }],
    index: 0,
    when: { kind: 'function', parameter: 1 },
    sends: 'logs what the client of each request sent',
    reference: 'https://github.com/expressjs/morgan#using-a-custom-format-function',
  },
  {
    title: 'morgan',
    callees: [{ module: 'morgan', export: 'token' }],
    index: 1,
    named: 0,
    when: { kind: 'function' },
    sends: 'logs what the client of each request sent',
    reference: 'https://github.com/expressjs/morgan#creating-new-tokens',
  },
  {
    title: 'pino',
    callees: [
      { module: 'pino', export: 'default' },
      { module: 'pino', export: 'pino' },
    ],
    index: 0,
    path: 'serializers.req',
    when: { kind: 'function' },
    unless: ['redact'],
    sends: 'logs each request with all that its client sent',
    reference: 'https://github.com/pinojs/pino/blob/main/docs/api.md#serializers-object',
  },
  {
    title: 'pino',
    callees: [
      { module: 'pino', export: 'default' },
      { module: 'pino', export: 'pino' },
      { module: 'pino-http', export: 'default' },
      { module: 'pino-http', export: 'pinoHttp' },
    ],
    index: 0,
    path: 'redact',
    when: { kind: 'empty' },
    sends: 'takes nothing out of the lines that are logged',
    reference: 'https://github.com/pinojs/pino/blob/main/docs/redaction.md',
  },
  {
    title: 'pino',
    callees: [
      { module: 'pino', export: 'default' },
      { module: 'pino', export: 'pino' },
      { module: 'pino-http', export: 'default' },
      { module: 'pino-http', export: 'pinoHttp' },
    ],
    index: 0,
    path: 'redact.paths',
    when: { kind: 'empty' },
    sends: 'takes nothing out of the lines that are logged',
    reference: 'https://github.com/pinojs/pino/blob/main/docs/redaction.md',
  },
  {
    title: 'pino-http',
    callees: [
      { module: 'pino-http', export: 'default' },
      { module: 'pino-http', export: 'pinoHttp' },
    ],
    index: 0,
    path: 'customProps',
    when: { kind: 'function' },
    unless: ['redact'],
    sends: 'logs with each request all that its client sent',
    reference: 'https://github.com/pinojs/pino-http#api',
  },
  {
    title: 'pino-http',
    callees: [
      { module: 'pino-http', export: 'default' },
      { module: 'pino-http', export: 'pinoHttp' },
    ],
    index: 0,
    path: 'serializers.req',
    when: { kind: 'function' },
    unless: ['redact'],
    sends: 'logs each request with all that its client sent',
    reference: 'https://github.com/pinojs/pino-http#api',
  },
  {
    title: 'tslog',
    callees: [{ module: 'tslog', export: 'Logger' }],
    index: 0,
    path: 'maskValuesOfKeys',
    when: { kind: 'empty' },
    sends: 'takes nothing out of the lines that are logged',
    reference: 'https://tslog.js.org/#maskvaluesofkeys',
  },
] as const satisfies readonly PersonalDataSwitch[];

/** Functions that make of a request all that its client sent, headers and cookies with it. */
export const wholeRequestSerializers = [
  { module: 'bunyan', export: 'stdSerializers.req' },
  { module: 'pino', export: 'pino.stdSerializers.req' },
  { module: 'pino', export: 'stdSerializers.req' },
  { module: 'pino-http', export: 'stdSerializers.req' },
  { module: 'pino-std-serializers', export: 'req' },
] as const satisfies readonly ExportReference[];

/** Headers that hold what a client signs in with. */
export const credentialHeaders: ReadonlySet<string> = new Set(secretHeaders);

/** Properties of a request that hold all that a client sent in one place. */
export const requestParts: ReadonlySet<string> = new Set(['body', 'cookies', 'headers', 'rawBody', 'rawHeaders']);

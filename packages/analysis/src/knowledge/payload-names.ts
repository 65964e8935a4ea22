/** Names of what holds everything that came, went or is set, where no origin tells what a value is. */
import type { ExportReference } from './table.ts';

/** What a value holds, as a message names it. */
export type PayloadKind =
  | 'answer'
  | 'body'
  | 'configuration'
  | 'entity'
  | 'headers'
  | 'payload'
  | 'query'
  | 'request'
  | 'response'
  | 'session'
  | 'user';

/** Variables that usually hold the whole of something. */
export const payloadVariables: ReadonlyMap<string, PayloadKind> = new Map([
  ['body', 'body'],
  ['eventPayload', 'payload'],
  ['headers', 'headers'],
  ['payload', 'payload'],
  ['rawBody', 'body'],
  ['reqBody', 'body'],
  ['reqHeaders', 'headers'],
  ['requestBody', 'body'],
  ['requestHeaders', 'headers'],
  ['requestPayload', 'payload'],
  ['resBody', 'answer'],
  ['responseBody', 'answer'],
  ['responseHeaders', 'headers'],
]);

/** Names of functions that write an entry of a log: what they are given is the entry, as their callers put it together. */
export const entryWriters = /^log\p{Lu}\w*(?:Audit|Event)$/u;

/** Properties of a request, a response, an event or a job that hold the whole of something. */
export const payloadProperties: ReadonlyMap<string, PayloadKind> = new Map([
  ['body', 'body'],
  ['headers', 'headers'],
  ['payload', 'payload'],
  ['rawBody', 'body'],
  ['rawHeaders', 'headers'],
]);

/** What is content, and shows of itself as a text, too. */
export const contentKinds: ReadonlySet<PayloadKind> = new Set<PayloadKind>(['answer', 'body', 'payload']);

/** Properties of an answer of another server that hold its whole body. */
export const answerProperties: ReadonlySet<string> = new Set(['body', 'data']);

/** Names of such an answer. */
export const answerNames: ReadonlySet<string> = new Set(['axiosResponse', 'res', 'resp', 'response']);

/** Clients of HTTP whose calls give an answer with the headers, the body and what was sent. */
export const answeringClients = ['default', 'delete', 'get', 'patch', 'post', 'put', 'request'].map((name) => ({
  module: 'axios',
  export: name,
})) satisfies readonly ExportReference[];

/** Properties of a client under which functions are registered that each exchange goes through; their first parameter is it. */
export const exchangeListeners: ReadonlyMap<string, PayloadKind> = new Map([
  ['interceptors.request.use', 'request'],
  ['interceptors.response.use', 'response'],
]);

/** Methods that give the exchange at hand, each after the one whose result has it: `host.switchToHttp().getRequest()` of NestJS. */
export const exchangeGetters: ReadonlyMap<string, PayloadKind> = new Map([
  ['switchToHttp.getRequest', 'request'],
  ['switchToHttp.getResponse', 'response'],
]);

/**
 * Methods of clients whose errors hold the reply of a server as a text under `response`, and what a file imports to have
 * such a client. Of nodemailer's: "Raw SMTP server response", a string (`NodemailerError` in its types).
 */
export const replyingMethods: ReadonlyMap<string, readonly string[]> = new Map([
  ['sendMail', ['nodemailer']],
  ['verify', ['nodemailer']],
]);

/** Words in the names of settings that switch a log on, and of what it is a log of or how much: `LOG_RESPONSE_BODY`, `VERBOSE_LOGS`. */
export const loggingSwitch =
  /^(?=.*(?:^|_)(?:LOG|LOGS|LOGGING|DEBUG|TRACE|DUMP)(?:_|$))(?=.*(?:^|_)(?:BODY|BODIES|REQUESTS?|RESPONSES?|PAYLOADS?|HEADERS|QUERY|VERBOSE)(?:_|$))/iu;

/** Last words of the names of types that are a choice of a few words. */
export const choiceTypes: ReadonlySet<string> = new Set([
  ...['enum', 'id', 'kind', 'level', 'mode', 'source', 'state', 'status', 'type'],
]);

/** Words in the names of types that may be those of a text or of bytes, which stand in a text as they are. */
export const textTypes: ReadonlySet<string> = new Set([
  'array',
  'body',
  'buffer',
  'bytes',
  'json',
  'payload',
  'raw',
  'string',
  'text',
  'xml',
]);

/** Methods that a text has, and neither an object of headers nor a list of them. */
export const textMethods: ReadonlySet<string> = new Set([
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'split',
  'startsWith',
  'toLowerCase',
  'trim',
]);

/** Methods of an array that give each of its items to a function, as the first argument. */
export const itemCallbacks: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'flatMap',
  'forEach',
  'map',
  'some',
]);

/** Functions that make one of these clients. */
export const clientFactories = [{ module: 'axios', export: 'create' }] satisfies readonly ExportReference[];

/** What middleware puts on a request, or on a context of one, of whoever sent it. */
export const requestOwners: ReadonlyMap<string, PayloadKind> = new Map([
  ['session', 'session'],
  ['state.user', 'user'],
  ['user', 'user'],
]);

/** Names of what has such properties. */
export const payloadOwners: ReadonlySet<string> = new Set([
  'context',
  'ctx',
  'event',
  'evt',
  'req',
  'request',
  'res',
  'resp',
  'response',
]);

/** Properties of a caught error of an HTTP client (axios, got, superagent) that hold a whole exchange. */
export const exchangeProperties: ReadonlyMap<string, PayloadKind> = new Map([
  ['config', 'request'],
  ['request', 'request'],
  ['response', 'response'],
  ['response.body', 'answer'],
  ['response.data', 'answer'],
  ['response.headers', 'headers'],
]);

/**
 * Methods of stores (Prisma, TypeORM, Sequelize, Mongoose, MikroORM) that load whole entities, unless they are told which
 * fields.
 */
export const entityLoaders: ReadonlySet<string> = new Set([
  'findAll',
  'findAndCountAll',
  'findById',
  'findByIdAndDelete',
  'findByIdAndUpdate',
  'findByPk',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'findOne',
  'findOneAndDelete',
  'findOneAndReplace',
  'findOneAndUpdate',
  'findOneBy',
  'findOneByOrFail',
  'findOneOrFail',
  'findUnique',
  'findUniqueOrThrow',
]);

/** Methods by which a load is said in which form or order its entities are to come; they choose no fields. */
export const loadModifiers: ReadonlySet<string> = new Set([
  'exec',
  'lean',
  'limit',
  'orFail',
  'populate',
  'skip',
  'sort',
]);

/** Words by which a load is told which fields: options, or a method of the chain. */
export const fieldChoices = /\b(?:attributes|fields|project|projection|select|omit)\b/u;

/** Keys for which loggers of requests have serializers that leave only what identifies a request. */
export const serializedKeys: ReadonlySet<string> = new Set(['req', 'res']);

/** Names of modules and of their exports that hold all settings. */
export const configurationNames: ReadonlySet<string> = new Set([
  'config',
  'configuration',
  'env',
  'environment',
  'settings',
]);

/** Methods of loggers that print what their second argument names, and nothing else of the first. */
export const columnMethods: ReadonlySet<string> = new Set(['table']);

/** Functions of zod that make a schema of an object which lets through no more than the properties it names. */
export const objectSchemas: ReadonlySet<string> = new Set(['object', 'strictObject']);

/** Functions of zod that make a schema of a text, a number or a flag. */
export const plainSchemas: ReadonlySet<string> = new Set([
  ...['boolean', 'enum', 'int', 'literal', 'nativeEnum', 'number', 'string', 'uuid'],
]);

/** Methods of schemas that leave a plain value plain. */
export const plainRefinements: ReadonlySet<string> = new Set([
  ...['default', 'describe', 'email', 'int', 'length', 'max', 'min', 'nonempty', 'nonnegative', 'nullable', 'nullish'],
  ...['optional', 'positive', 'regex', 'toLowerCase', 'trim', 'url', 'uuid'],
]);

/** Methods of schemas that give back what they let through, under `data` where they do not throw. */
export const schemaParsers: ReadonlySet<string> = new Set(['parse', 'parseAsync', 'safeParse', 'safeParseAsync']);

/**
 * The shapes that error responses have: those that a contract can name, those that other protocols prescribe, and what
 * the members of any error body usually mean.
 */

import { failureFlags } from './error-bodies.ts';

/** A JSON Schema: of what it may say, `match/json-schema.ts` reads what can be checked in code. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** An envelope that a contract can choose by its name. */
export interface EnvelopeRow {
  readonly name: 'flat' | 'nested' | 'problem';
  /** How a message calls it. */
  readonly title: string;
  /** What every answer has, as a message writes it. */
  readonly form: string;
  readonly schema: JsonSchema;
  /** The media type that the body is sent with, where it is not plain JSON. */
  readonly mediaType?: string;
  /** Where the facts stand. */
  readonly reference: string;
}

/** What `type` of the flat envelope may be: the group by which a client that does not know the code can act. */
export const flatTypes = [
  'authentication_error',
  'invalid_request',
  'multiple',
  'server_error',
  'throttled_error',
  'validation_error',
] as const;

export type FlatType = (typeof flatTypes)[number];

/** The `type` of an error in the flat envelope by its status alone; what a single field is wrong in is `validation_error`. */
export function getFlatType(status: number): FlatType {
  if (status === 401 || status === 403) return 'authentication_error';
  if (status === 422) return 'validation_error';
  if (status === 429) return 'throttled_error';
  return status >= 500 ? 'server_error' : 'invalid_request';
}

const text = { type: 'string' } as const;

/** Sorted by name. */
export const envelopes = [
  {
    name: 'flat',
    title: 'the flat envelope',
    form: '{ type, code, detail }',
    schema: {
      type: 'object',
      required: ['type', 'code', 'detail'],
      additionalProperties: false,
      properties: {
        type: { type: 'string', enum: flatTypes },
        code: text,
        detail: text,
        // The property of the request that is wrong; parts of nested ones are joined by two underscores.
        attr: { type: ['string', 'null'] },
        // Several errors at once: `type` and `code` are `multiple` then.
        list: {
          type: 'array',
          items: {
            type: 'object',
            properties: { type: { type: 'string', enum: flatTypes }, code: text, detail: text },
          },
        },
        extra: {},
      },
    },
    reference: 'https://github.com/PostHog/drf-exceptions-hog#-documentation',
  },
  {
    name: 'nested',
    title: 'the nested envelope',
    form: '{ error: { code, message } }',
    schema: {
      type: 'object',
      required: ['error'],
      additionalProperties: false,
      properties: {
        error: {
          type: 'object',
          required: ['code', 'message'],
          additionalProperties: false,
          properties: {
            code: text,
            message: text,
            // What is wrong with each field of the request.
            fields: { type: ['array', 'object'] },
            details: {},
            type: text,
            request_id: text,
            timestamp: { type: ['string', 'integer'] },
          },
        },
      },
    },
    reference: 'https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md#handling-errors',
  },
  {
    name: 'problem',
    title: 'a problem of RFC 9457',
    form: '{ title, status, code }',
    // Any other member extends the problem (section 3.2); `type` is `about:blank` where it is left out (section 3.1.1).
    schema: {
      type: 'object',
      required: ['title', 'status', 'code'],
      properties: {
        type: text,
        title: text,
        status: { type: 'integer' },
        detail: text,
        instance: text,
        code: text,
        errors: {
          type: 'array',
          items: { type: 'object', properties: { detail: text, pointer: { type: 'string', pattern: '^#?(?:/|$)' } } },
        },
      },
    },
    mediaType: 'application/problem+json',
    reference: 'https://www.rfc-editor.org/rfc/rfc9457.html#section-3',
  },
] as const satisfies readonly EnvelopeRow[];

/** What a member of an error body stands for. */
export type MemberMeaning =
  | 'attribute' // the one field of the request that is wrong
  | 'code'
  | 'details' // anything beside
  | 'fields' // what is wrong with several fields
  | 'flag' // that this is an error, which the status says
  | 'message'
  | 'status'
  | 'title'
  | 'type';

/** Names of members by what they usually stand for. The first is the likeliest, where a body has several. */
const names: Readonly<Record<MemberMeaning, readonly string[]>> = {
  attribute: ['attr', 'attribute', 'field'],
  code: ['code', 'errorCode', 'error_code', 'errCode', 'err_code'],
  details: ['details', 'extra', 'data', 'meta'],
  fields: [
    'fields',
    'errors',
    'list',
    'issues',
    'fieldErrors',
    'field_errors',
    'validationErrors',
    'validation_errors',
    'violations',
    'invalidParams',
    'invalid_params',
    'invalid-params',
  ],
  flag: [...failureFlags.keys()],
  message: [
    'message',
    'detail',
    'msg',
    'errorMessage',
    'error_message',
    'errMsg',
    'error_description',
    'description',
    'reason',
  ],
  status: ['status', 'statusCode', 'status_code', 'httpStatus', 'httpStatusCode', 'http_status'],
  title: ['title'],
  type: ['type'],
};

/** The names by which members of error bodies are known, by what they stand for. */
export const errorMembers = Object.fromEntries(
  Object.entries(names).map(([meaning, each]) => [meaning, new Set(each)]),
) as unknown as Readonly<Record<MemberMeaning, ReadonlySet<string>>>;

const meanings: ReadonlyMap<string, MemberMeaning> = new Map(
  (Object.keys(names) as MemberMeaning[]).flatMap((meaning) => names[meaning].map((name) => [name, meaning] as const)),
);

/** What a member of an error body stands for by its name; undefined where the name does not tell. */
export function getMemberMeaning(name: string): MemberMeaning | undefined {
  return meanings.get(name);
}

/** How likely a name is among those of its meaning: 0 is the likeliest. */
export function getMemberRank(name: string): number {
  const meaning = meanings.get(name);
  return meaning === undefined ? Number.MAX_SAFE_INTEGER : names[meaning].indexOf(name);
}

/** Names of members that hold the error where a body wraps it, or its text where it does not. */
export const wrapperNames: ReadonlySet<string> = new Set(['err', 'error']);

/** A protocol that says itself what an error looks like, so that no project has the choice. */
export interface ProtocolErrorRow {
  readonly name: string;
  /** Members that no other error body has: one of them is enough. */
  readonly members?: readonly string[];
  /** Values of its member `error`, and the members that may stand beside it. */
  readonly codes?: readonly string[];
  readonly beside?: readonly string[];
  /** Members whose values together no other error body has. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly reference: string;
}

/** Sorted by name. */
export const protocolErrors = [
  {
    name: 'JSON-RPC 2.0',
    members: ['jsonrpc'],
    reference: 'https://www.jsonrpc.org/specification#error_object',
  },
  {
    name: 'OAuth 2.0',
    members: ['error_description', 'error_uri'],
    codes: [
      // RFC 6749, 4.1.2.1 and 5.2
      'access_denied',
      'invalid_client',
      'invalid_grant',
      'invalid_request',
      'invalid_scope',
      'server_error',
      'temporarily_unavailable',
      'unauthorized_client',
      'unsupported_grant_type',
      'unsupported_response_type',
      // RFC 6750, 3.1
      'insufficient_scope',
      'invalid_token',
      // RFC 7591, 3.2.2
      'invalid_client_metadata',
      'invalid_redirect_uri',
      // RFC 8628, 3.5
      'authorization_pending',
      'expired_token',
      'slow_down',
    ],
    beside: ['error_description', 'error_uri', 'state', 'scope'],
    reference: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2',
  },
  {
    name: 'Prometheus HTTP API',
    values: {
      status: ['error'],
      errorType: ['bad_data', 'canceled', 'execution', 'internal', 'not_found', 'timeout', 'unavailable'],
    },
    reference: 'https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview',
  },
  {
    name: 'SCIM 2.0',
    members: ['schemas', 'scimType'],
    reference: 'https://www.rfc-editor.org/rfc/rfc7644.html#section-3.12',
  },
] as const satisfies readonly ProtocolErrorRow[];

/** Media types of what is shown rather than read by a program: a handler that sends them says in words what went wrong. */
export const shownMediaTypes =
  /^(?:(?:audio|font|image|video)\/|text\/(?:calendar|css|csv|html|javascript|plain|xml)|application\/(?:gzip|pdf|rss|xml|zip))/iu;

/** Methods of requests and responses by which a handler asks whether a person or a program reads the answer. */
export const negotiatingMethods: ReadonlySet<string> = new Set(['accepts', 'format']);

/** Errors that a service expects, told by the names of their classes and by the codes of libraries. */
import type { ExportReference } from './table.ts';

export interface ErrorNameRow {
  /** Words of a class's name that follow each other. */
  readonly words: readonly string[];
  /** The status that says the same (RFC 9110, section 15.5; RFC 6585, section 4). */
  readonly status: number;
}

/** Words in the names of error classes, and the status that says the same. */
export const errorNameRows = [
  { words: ['access', 'denied'], status: 403 },
  { words: ['already', 'exists'], status: 409 },
  { words: ['already', 'registered'], status: 409 },
  { words: ['already', 'taken'], status: 409 },
  { words: ['bad', 'request'], status: 400 },
  { words: ['bad', 'user', 'input'], status: 400 },
  { words: ['conflict'], status: 409 },
  { words: ['duplicate'], status: 409 },
  { words: ['forbidden'], status: 403 },
  { words: ['gone'], status: 410 },
  { words: ['invalid', 'credentials'], status: 401 },
  { words: ['invalid', 'input'], status: 400 },
  { words: ['method', 'not', 'allowed'], status: 405 },
  { words: ['not', 'acceptable'], status: 406 },
  { words: ['not', 'found'], status: 404 },
  { words: ['payload', 'too', 'large'], status: 413 },
  { words: ['permission', 'denied'], status: 403 },
  { words: ['too', 'many', 'requests'], status: 429 },
  { words: ['unauthenticated'], status: 401 },
  { words: ['unauthorized'], status: 401 },
  { words: ['unprocessable'], status: 422 },
  { words: ['validation'], status: 400 },
] as const satisfies readonly ErrorNameRow[];

export interface CodedStatusRow {
  readonly class: ExportReference;
  /** The argument whose property `code` names the condition. */
  readonly index: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly reference: string;
}

/** Libraries whose errors have a code of a closed list, and the status with which each is answered. */
export const codedStatuses = [
  {
    class: { module: '@trpc/server', export: 'TRPCError' },
    index: 0,
    statuses: {
      BAD_REQUEST: 400,
      UNAUTHORIZED: 401,
      PAYMENT_REQUIRED: 402,
      FORBIDDEN: 403,
      NOT_FOUND: 404,
      METHOD_NOT_SUPPORTED: 405,
      TIMEOUT: 408,
      CONFLICT: 409,
      PRECONDITION_FAILED: 412,
      PAYLOAD_TOO_LARGE: 413,
      UNSUPPORTED_MEDIA_TYPE: 415,
      UNPROCESSABLE_CONTENT: 422,
      PRECONDITION_REQUIRED: 428,
      TOO_MANY_REQUESTS: 429,
      CLIENT_CLOSED_REQUEST: 499,
      INTERNAL_SERVER_ERROR: 500,
      NOT_IMPLEMENTED: 501,
      BAD_GATEWAY: 502,
      SERVICE_UNAVAILABLE: 503,
      GATEWAY_TIMEOUT: 504,
    },
    reference: 'https://trpc.io/docs/server/error-handling#error-codes',
  },
] as const satisfies readonly CodedStatusRow[];

/** Words of messages that speak of the server's own faults: of how it is set up, or of what must never happen. */
export const faultWords: ReadonlySet<string> = new Set([
  'bug',
  'config',
  'configuration',
  'configure',
  'configured',
  'critical',
  'env',
  'environment',
  'happen',
  'impossible',
  'invariant',
  'misconfigured',
  'never',
  'unexpected',
  'unexpectedly',
]);

/** Last words of names that hold what has failed elsewhere. */
export const failureNouns: ReadonlySet<string> = new Set([
  'fail',
  'failed',
  'failure',
  'failures',
  'ok',
  'status',
  'success',
]);

/** Under which names clients of HTTP (axios, got, superagent) keep the body of an answer. */
export const answerParts: ReadonlySet<string> = new Set(['body', 'data']);

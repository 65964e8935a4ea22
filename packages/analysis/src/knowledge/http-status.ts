/**
 * HTTP status codes: what RFC 9110 and the registry of IANA say of each
 * (https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml).
 */

/** The first digit of a status, in the words of RFC 9110, section 15. */
export type StatusClass = 'informational' | 'success' | 'redirection' | 'client-error' | 'server-error';

export interface HttpStatusRow {
  readonly status: number;
  /** The reason phrase of the registry. */
  readonly name: string;
  /** Phrases it had in earlier documents, which libraries still use. */
  readonly formerNames?: readonly string[];
  /** The document that defines it. */
  readonly reference: string;
}

/** Every status that the registry or `node:http` names, in ascending order. */
export const httpStatuses = [
  { status: 100, name: 'Continue', reference: 'RFC 9110, 15.2.1' },
  { status: 101, name: 'Switching Protocols', reference: 'RFC 9110, 15.2.2' },
  { status: 102, name: 'Processing', reference: 'RFC 2518' },
  { status: 103, name: 'Early Hints', reference: 'RFC 8297' },
  { status: 200, name: 'OK', reference: 'RFC 9110, 15.3.1' },
  { status: 201, name: 'Created', reference: 'RFC 9110, 15.3.2' },
  { status: 202, name: 'Accepted', reference: 'RFC 9110, 15.3.3' },
  { status: 203, name: 'Non-Authoritative Information', reference: 'RFC 9110, 15.3.4' },
  { status: 204, name: 'No Content', reference: 'RFC 9110, 15.3.5' },
  { status: 205, name: 'Reset Content', reference: 'RFC 9110, 15.3.6' },
  { status: 206, name: 'Partial Content', reference: 'RFC 9110, 15.3.7' },
  { status: 207, name: 'Multi-Status', reference: 'RFC 4918' },
  { status: 208, name: 'Already Reported', reference: 'RFC 5842' },
  { status: 226, name: 'IM Used', reference: 'RFC 3229' },
  { status: 300, name: 'Multiple Choices', reference: 'RFC 9110, 15.4.1' },
  { status: 301, name: 'Moved Permanently', reference: 'RFC 9110, 15.4.2' },
  { status: 302, name: 'Found', reference: 'RFC 9110, 15.4.3', formerNames: ['Moved Temporarily'] },
  { status: 303, name: 'See Other', reference: 'RFC 9110, 15.4.4' },
  { status: 304, name: 'Not Modified', reference: 'RFC 9110, 15.4.5' },
  { status: 305, name: 'Use Proxy', reference: 'RFC 9110, 15.4.6' },
  { status: 307, name: 'Temporary Redirect', reference: 'RFC 9110, 15.4.8' },
  { status: 308, name: 'Permanent Redirect', reference: 'RFC 9110, 15.4.9' },
  { status: 400, name: 'Bad Request', reference: 'RFC 9110, 15.5.1' },
  { status: 401, name: 'Unauthorized', reference: 'RFC 9110, 15.5.2' },
  { status: 402, name: 'Payment Required', reference: 'RFC 9110, 15.5.3' },
  { status: 403, name: 'Forbidden', reference: 'RFC 9110, 15.5.4' },
  { status: 404, name: 'Not Found', reference: 'RFC 9110, 15.5.5' },
  { status: 405, name: 'Method Not Allowed', reference: 'RFC 9110, 15.5.6' },
  { status: 406, name: 'Not Acceptable', reference: 'RFC 9110, 15.5.7' },
  { status: 407, name: 'Proxy Authentication Required', reference: 'RFC 9110, 15.5.8' },
  { status: 408, name: 'Request Timeout', reference: 'RFC 9110, 15.5.9' },
  { status: 409, name: 'Conflict', reference: 'RFC 9110, 15.5.10' },
  { status: 410, name: 'Gone', reference: 'RFC 9110, 15.5.11' },
  { status: 411, name: 'Length Required', reference: 'RFC 9110, 15.5.12' },
  { status: 412, name: 'Precondition Failed', reference: 'RFC 9110, 15.5.13' },
  {
    status: 413,
    name: 'Content Too Large',
    reference: 'RFC 9110, 15.5.14',
    formerNames: ['Payload Too Large', 'Request Entity Too Large', 'Request Too Long'],
  },
  { status: 414, name: 'URI Too Long', reference: 'RFC 9110, 15.5.15', formerNames: ['Request URI Too Long'] },
  { status: 415, name: 'Unsupported Media Type', reference: 'RFC 9110, 15.5.16' },
  {
    status: 416,
    name: 'Range Not Satisfiable',
    reference: 'RFC 9110, 15.5.17',
    formerNames: ['Requested Range Not Satisfiable'],
  },
  { status: 417, name: 'Expectation Failed', reference: 'RFC 9110, 15.5.18' },
  { status: 418, name: "I'm a Teapot", reference: 'RFC 2324', formerNames: ['I am a Teapot', 'Teapot'] },
  { status: 421, name: 'Misdirected Request', reference: 'RFC 9110, 15.5.20', formerNames: ['Misdirected'] },
  {
    status: 422,
    name: 'Unprocessable Content',
    reference: 'RFC 9110, 15.5.21',
    formerNames: ['Unprocessable Entity'],
  },
  { status: 423, name: 'Locked', reference: 'RFC 4918' },
  { status: 424, name: 'Failed Dependency', reference: 'RFC 4918' },
  { status: 425, name: 'Too Early', reference: 'RFC 8470' },
  { status: 426, name: 'Upgrade Required', reference: 'RFC 9110, 15.5.22' },
  { status: 428, name: 'Precondition Required', reference: 'RFC 6585' },
  { status: 429, name: 'Too Many Requests', reference: 'RFC 6585' },
  { status: 431, name: 'Request Header Fields Too Large', reference: 'RFC 6585' },
  { status: 451, name: 'Unavailable For Legal Reasons', reference: 'RFC 7725' },
  { status: 500, name: 'Internal Server Error', reference: 'RFC 9110, 15.6.1' },
  { status: 501, name: 'Not Implemented', reference: 'RFC 9110, 15.6.2' },
  { status: 502, name: 'Bad Gateway', reference: 'RFC 9110, 15.6.3' },
  { status: 503, name: 'Service Unavailable', reference: 'RFC 9110, 15.6.4' },
  { status: 504, name: 'Gateway Timeout', reference: 'RFC 9110, 15.6.5' },
  { status: 505, name: 'HTTP Version Not Supported', reference: 'RFC 9110, 15.6.6' },
  { status: 506, name: 'Variant Also Negotiates', reference: 'RFC 2295' },
  { status: 507, name: 'Insufficient Storage', reference: 'RFC 4918' },
  { status: 508, name: 'Loop Detected', reference: 'RFC 5842' },
  // Not registered; Apache's, and named by node:http.
  { status: 509, name: 'Bandwidth Limit Exceeded', reference: 'https://nodejs.org/api/http.html#httpstatus_codes' },
  { status: 510, name: 'Not Extended', reference: 'RFC 2774' },
  { status: 511, name: 'Network Authentication Required', reference: 'RFC 6585' },
] as const satisfies readonly HttpStatusRow[];

const rows: readonly HttpStatusRow[] = httpStatuses;
const byStatus = new Map(rows.map((row) => [row.status, row]));
const toConstant = (name: string): string =>
  name
    .replaceAll("'", '')
    .replaceAll(/[^A-Za-z]+/gu, '_')
    .toUpperCase();
const byConstant = new Map(
  rows.flatMap((row) => [row.name, ...(row.formerNames ?? [])].map((name) => [toConstant(name), row.status] as const)),
);

/** The reason phrase of a status; undefined for a number that nobody has named. */
export function getStatusName(status: number): string | undefined {
  return byStatus.get(status)?.name;
}

/** The class of a status by its first digit (RFC 9110, section 15); undefined outside 100–599. */
export function getStatusClass(status: number): StatusClass | undefined {
  const classes: readonly StatusClass[] = ['informational', 'success', 'redirection', 'client-error', 'server-error'];
  return classes[Math.floor(status / 100) - 1];
}

/** Whether an answer with this status says that the request failed. */
export function isErrorStatus(status: number): boolean {
  return status >= 400 && status <= 599;
}

/** Whether an answer with this status must have no content: 1xx, 204, 205 and 304 (RFC 9110, sections 6.4.1 and 15.3.6). */
export function isBodyless(status: number): boolean {
  return (status >= 100 && status < 200) || status === 204 || status === 205 || status === 304;
}

/**
 * The status behind the name of a constant, as NestJS's `HttpStatus`, `http-status-codes` and node:http2 write it:
 * `NOT_FOUND`, `HTTP_STATUS_NOT_FOUND`, `REQUEST_TOO_LONG`; undefined for any other name.
 */
export function getStatusOfConstant(name: string): number | undefined {
  return byConstant.get(name) ?? byConstant.get(name.replace(/^HTTP_(?:STATUS_)?(?:\d{3}_)?/u, ''));
}

/** Statuses of errors that node:http2, NestJS's `HttpStatus`, `http-status` and `http-status-codes` name alike. */
const commonConstants: ReadonlyMap<number, string> = new Map([
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 415, 417, 423, 424, 428, 429].map(toNamed),
  ...[500, 501, 502, 503, 504, 505, 507].map(toNamed),
  [422, 'UNPROCESSABLE_ENTITY'],
]);

function toNamed(status: number): [number, string] {
  return [status, toConstant(byStatus.get(status)?.name ?? '')];
}

/**
 * The constant that every library of statuses has for a status of an error; undefined where they call it differently.
 * @param like another constant of the same library, whose prefix is kept: `HTTP_STATUS_NOT_FOUND`
 */
export function getConstantOfStatus(status: number, like: string): string | undefined {
  const name = commonConstants.get(status);
  if (name === undefined || getStatusOfConstant(like) === undefined) return undefined;
  if (byConstant.has(like)) return name;
  return like.startsWith('HTTP_STATUS_') ? `HTTP_STATUS_${name}` : undefined;
}

/** The document that defines a status; empty for a number that nobody has named. */
export function getStatusReference(status: number): string {
  return byStatus.get(status)?.reference ?? '';
}

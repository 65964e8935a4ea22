/** Headers that belong to a status, as RFC 9110 and RFC 6585 say (https://www.rfc-editor.org/rfc/rfc9110.html). */

export interface StatusHeaderRow {
  readonly statuses: readonly number[];
  /** As a message writes it; compared without regard to case. */
  readonly header: string;
  /** Another header in which the standard lets an answer tell the same. */
  readonly otherHeader?: string;
  /** Whether the standard says that an answer with the status must, should or may have it. */
  readonly demand: 'must' | 'should' | 'may';
  /** What a client cannot do without it, as a message ends. */
  readonly why: string;
  /** Whether an address in the body tells the same: only where it is written out, or wherever a body may hold one. */
  readonly inBody: 'never' | 'written' | 'possible';
  /** Methods of requests for which it is not asked: the address that was asked for is the answer. */
  readonly exceptMethods: readonly string[];
  /** Whether services answer so, too, where they only say that something has arrived: then there is nothing to find. */
  readonly isReceipt?: boolean;
  /** Whether it is asked for only where the answer is what the handler has made: not every action makes something with an address. */
  readonly isOfMade?: boolean;
  readonly reference: string;
}

export const statusHeaders = [
  {
    statuses: [201],
    header: 'Location',
    demand: 'may',
    why: 'so the client does not learn where the new resource is',
    isOfMade: true,
    inBody: 'written',
    // "Identified by either a Location header field or, if none is received, by the target URI".
    exceptMethods: ['PUT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH'],
    isReceipt: true,
    reference: 'RFC 9110, 15.3.2',
  },
  {
    statuses: [202],
    header: 'Location',
    // "reporting on the requested action's status and that the same report is available … at the given URI" (8.7).
    otherHeader: 'Content-Location',
    demand: 'may',
    why: 'and no address in its body says where the client can ask how the work goes on',
    inBody: 'possible',
    exceptMethods: [],
    reference: 'RFC 9110, 15.3.3',
  },
  {
    // 300 may list the choices in its body; 304 sends nobody elsewhere.
    statuses: [301, 302, 303, 307, 308],
    header: 'Location',
    demand: 'should',
    why: 'so no client knows where to go',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.4',
  },
  {
    statuses: [401],
    header: 'WWW-Authenticate',
    demand: 'must',
    why: 'which must be there and tells the client how to authenticate',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.5.2',
  },
  {
    statuses: [405],
    header: 'Allow',
    demand: 'must',
    why: 'which must be there and lists the methods that the resource has',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.5.6',
  },
  {
    statuses: [407],
    header: 'Proxy-Authenticate',
    demand: 'must',
    why: 'which must be there and tells the client how to authenticate',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.5.8',
  },
  {
    statuses: [426],
    header: 'Upgrade',
    demand: 'must',
    why: 'which must be there and names the protocols that are needed',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.5.22',
  },
  {
    statuses: [429],
    header: 'Retry-After',
    demand: 'may',
    why: 'by which clients and their libraries learn when to try again',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 6585, 4',
  },
  {
    statuses: [503],
    header: 'Retry-After',
    demand: 'may',
    why: 'by which clients and their libraries learn when to try again',
    inBody: 'never',
    exceptMethods: [],
    reference: 'RFC 9110, 15.6.4',
  },
] as const satisfies readonly StatusHeaderRow[];

const rows: readonly StatusHeaderRow[] = statusHeaders;

/** What an answer with a status is to have; undefined where it needs no header of its own. */
export function getStatusHeader(status: number): StatusHeaderRow | undefined {
  return rows.find((row) => row.statuses.includes(status));
}

/** Words of keys in a body that hold an address: `statusUrl`, `_links`, `self`. */
export const addressWords: ReadonlySet<string> = new Set(['href', 'link', 'links', 'location', 'self', 'uri', 'url']);

/** First words of functions that make something new and keep it. */
export const creatingVerbs: ReadonlySet<string> = new Set([
  ...['add', 'clone', 'create', 'duplicate', 'insert', 'register', 'save'],
]);

/** First words of functions that give something another form, in which it is answered: `article.toJSON()`, `toDto(article)`. */
export const reshapingVerbs: ReadonlySet<string> = new Set([
  ...['format', 'map', 'present', 'serialize', 'to', 'transform'],
]);

/** Words of functions that make something without an address of its own. */
export const placelessWords: ReadonlySet<string> = new Set([
  ...['client', 'code', 'connection', 'hash', 'hmac', 'link', 'many', 'or', 'password', 'presence', 'session', 'token'],
  ...['tokens', 'update', 'url'],
]);

/** First words of functions that change, remove or look at what is there. */
export const changingVerbs: ReadonlySet<string> = new Set([
  ...['archive', 'delete', 'fetch', 'find', 'get', 'mark', 'patch', 'put', 'remove', 'replace', 'set', 'update'],
]);

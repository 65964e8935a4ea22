/**
 * What answers requests on Node.js itself, with no framework around it (https://nodejs.org/api/http.html). A listener is
 * no handler: nothing catches for it, so only what it answers is looked at.
 */
import type { ExportReference, FrameworkRow } from './table.ts';

/** An export of modules of Node.js, under both specifiers of each. */
function ofNode(modules: readonly string[], name: string): readonly ExportReference[] {
  return modules.flatMap((module) => [
    { module, export: name },
    { module: `node:${module}`, export: name },
  ]);
}

export const requestListeners = {
  /** Functions that are given the listener, wherever among their arguments. */
  servers: [...ofNode(['http', 'http2', 'https'], 'createServer'), ...ofNode(['http2'], 'createSecureServer')],
  /** The event that a server tells its other listeners. */
  event: 'request',
  /** Methods that are given the event and the listener. */
  subscribers: ['addListener', 'on', 'once'],
  /** Which parameter of a listener is the request. */
  request: 0,
  /**
   * Events that are told with a request and no response, which parameter it is, and how many there are at least; that of a
   * client with the same name is told with fewer.
   * @see https://nodejs.org/api/http.html#event-upgrade_1 (of a server; that of a client has the response first)
   * @see https://github.com/websockets/ws/blob/master/doc/ws.md#event-connection
   */
  requestEvents: [
    { event: 'upgrade', request: 0, parameters: 2, names: /^req(?:uest)?$/u },
    { event: 'connection', request: 1, parameters: 2, names: /^req(?:uest)?$/u },
  ],
  requestTypes: [...ofNode(['http'], 'IncomingMessage'), ...ofNode(['http2'], 'Http2ServerRequest')],
  /** Which parameter of a listener is the response. */
  response: 1,
  responseTypes: [...ofNode(['http'], 'ServerResponse'), ...ofNode(['http2'], 'Http2ServerResponse')],
} as const;

/** How a listener answers, in the words of frameworks. */
export const nodeListener: FrameworkRow = {
  name: 'node-http',
  title: 'Node.js',
  packages: [],
  parameters: ['request', 'response'],
  parameterTypes: {},
  parameterNames: {},
  handlerTypes: [],
  errorHandlerTypes: [],
  answers: {
    on: 'response',
    senders: { end: { body: 0 } },
    statusMethods: [],
    headMethods: ['writeHead'],
    statusProperties: ['statusCode'],
    bodyProperties: [],
    factories: [],
    returnsValue: false,
    exceptions: [],
    throwers: {},
    headerMethods: ['appendHeader', 'setHeader', 'writeHead'],
    pieceMethods: ['write'],
    streaming: ['flushHeaders', 'write'],
    headers: {
      setters: { appendHeader: 0, setHeader: 0, setHeaders: 0, writeHead: 1 },
      named: {},
      properties: [],
    },
  },
  errorExits: [],
  seesRejections: false,
  emitters: ['request', 'response'],
  globalHandler: 'one wrapper around the listener',
  hasGlobalHandler: false,
  reference: 'https://nodejs.org/api/http.html#class-httpserverresponse',
};

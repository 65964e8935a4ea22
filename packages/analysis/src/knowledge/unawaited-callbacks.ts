/** Who calls a function back and never looks at the promise it returns. A test asks each of them. */
import type { ExportReference } from './table.ts';

/** A function that is given a callback. */
interface UnawaitedCallbackRow {
  readonly name: string;
  /** The function; a global has module `''`, and a method stands behind the dot: `process.nextTick`. */
  readonly callees: readonly ExportReference[];
  /** Which argument is called back: the first, or the last. */
  readonly callback: 'first' | 'last';
}

/** A module of Node.js under both of its specifiers. */
function ofNode(module: string, name: string): readonly ExportReference[] {
  return [
    { module: `node:${module}`, export: name },
    { module, export: name },
  ];
}

/** https://nodejs.org/api/timers.html, https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener */
export const unawaitedCallbacks = [
  { name: 'createSecureServer', callees: ofNode('http2', 'createSecureServer'), callback: 'last' },
  {
    name: 'createServer',
    callees: [
      ...ofNode('http', 'createServer'),
      ...ofNode('http2', 'createServer'),
      ...ofNode('https', 'createServer'),
      ...ofNode('net', 'createServer'),
      ...ofNode('tls', 'createServer'),
    ],
    callback: 'last',
  },
  {
    name: 'process.nextTick',
    callees: [{ module: '', export: 'process.nextTick' }, ...ofNode('process', 'nextTick')],
    callback: 'first',
  },
  { name: 'queueMicrotask', callees: [{ module: '', export: 'queueMicrotask' }], callback: 'first' },
  {
    name: 'setImmediate',
    callees: [{ module: '', export: 'setImmediate' }, ...ofNode('timers', 'setImmediate')],
    callback: 'first',
  },
  {
    name: 'setInterval',
    callees: [{ module: '', export: 'setInterval' }, ...ofNode('timers', 'setInterval')],
    callback: 'first',
  },
  {
    name: 'setTimeout',
    callees: [{ module: '', export: 'setTimeout' }, ...ofNode('timers', 'setTimeout')],
    callback: 'first',
  },
] as const satisfies readonly UnawaitedCallbackRow[];

/**
 * Classes that call their listeners one after the other and drop what these return, and functions that make one:
 * Node.js's EventEmitter and what inherits from it. https://nodejs.org/api/events.html#asynchronous-vs-synchronous
 */
export const eventEmitters = [
  ...ofNode('child_process', 'ChildProcess'),
  ...ofNode('child_process', 'exec'),
  ...ofNode('child_process', 'execFile'),
  ...ofNode('child_process', 'fork'),
  ...ofNode('child_process', 'spawn'),
  ...ofNode('events', 'EventEmitter'),
  ...ofNode('events', 'default'),
  ...ofNode('fs', 'createReadStream'),
  ...ofNode('fs', 'createWriteStream'),
  ...ofNode('fs', 'watch'),
  ...ofNode('http', 'IncomingMessage'),
  ...ofNode('http', 'Server'),
  ...ofNode('http', 'ServerResponse'),
  ...ofNode('http', 'createServer'),
  ...ofNode('http', 'request'),
  ...ofNode('https', 'createServer'),
  ...ofNode('https', 'request'),
  ...ofNode('net', 'Server'),
  ...ofNode('net', 'Socket'),
  ...ofNode('net', 'connect'),
  ...ofNode('net', 'createConnection'),
  ...ofNode('net', 'createServer'),
  ...ofNode('readline', 'createInterface'),
  ...ofNode('stream', 'Duplex'),
  ...ofNode('stream', 'PassThrough'),
  ...ofNode('stream', 'Readable'),
  ...ofNode('stream', 'Transform'),
  ...ofNode('stream', 'Writable'),
  ...ofNode('worker_threads', 'Worker'),
  { module: 'ws', export: 'Server' },
  { module: 'ws', export: 'WebSocket' },
  { module: 'ws', export: 'WebSocketServer' },
  { module: 'ws', export: 'default' },
].toSorted((a, b) => (a.module < b.module ? -1 : a.module > b.module ? 1 : 0));

/** Functions whose promise is never rejected: they wait, or collect what others were rejected with. */
export const settledFunctions = [
  { module: '', export: 'Promise.allSettled' },
  { module: 'node:timers/promises', export: 'setImmediate' },
  { module: 'node:timers/promises', export: 'setTimeout' },
  { module: 'timers/promises', export: 'setImmediate' },
  { module: 'timers/promises', export: 'setTimeout' },
] as const satisfies readonly ExportReference[];

/**
 * Names under which projects write a function that only waits, or that gives back an error instead of throwing it:
 * `allSettled` where they have their own in place of the one of `Promise`.
 */
export const settledNames: ReadonlySet<string> = new Set([
  'allSettled',
  'delay',
  'pause',
  'safeAwait',
  'sleep',
  'tryCatch',
  'wait',
  'waitFor',
]);

/** Options by which a call is told to give back a failure instead of throwing it, and the value that says so. */
export const settledOptions: ReadonlyMap<string, boolean> = new Map([
  ['nothrow', true], // https://google.github.io/zx/api
  ['reject', false], // https://github.com/sindresorhus/execa/blob/main/docs/errors.md
  ['throwOnError', false], // https://docs.medusajs.com/learn/fundamentals/workflows/errors
]);

/**
 * Methods that ask a result whether it is an error: who returns one does not throw.
 * https://github.com/supermacro/neverthrow#resultiserr-method, https://gigobyte.github.io/purify/adts/Either
 */
export const resultMethods: ReadonlySet<string> = new Set(['isErr', 'isLeft', 'isOk', 'isRight']);

/** Last words of names that are likely to hold an emitter, for values of the project itself whose origin says nothing. */
export const emitterWords: ReadonlySet<string> = new Set(['child', 'io', 'socket', 'stream', 'ws', 'wss']);

/**
 * Those for what another file exports only: a property of that name may be an emitter of the project's own, or one whose
 * owner calls the listeners itself and waits for them.
 */
export const importedEmitterWords: ReadonlySet<string> = new Set(['emitter']);

/** What a file says where emitters wait for their listeners, or take their rejections. */
export const waitingEmitterMarks: readonly string[] = ['AsyncEmitter', 'captureRejections', 'emitAsync'];

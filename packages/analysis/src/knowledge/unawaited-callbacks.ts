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

/** What makes a client of Redis: https://github.com/redis/node-redis */
function ofClients(module: string): readonly ExportReference[] {
  return ['createClient', 'createClientPool', 'createCluster', 'createSentinel'].map((name) => ({
    module,
    export: name,
  }));
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
 * Node.js's EventEmitter and what inherits from it, or has its methods. A test asks each of them.
 * https://nodejs.org/api/events.html#asynchronous-vs-synchronous
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
  ...ofClients('@redis/client'),
  ...ofClients('redis'),
  { module: 'bullmq', export: 'FlowProducer' },
  { module: 'bullmq', export: 'Queue' },
  { module: 'bullmq', export: 'QueueEvents' },
  { module: 'bullmq', export: 'Worker' },
  { module: 'chokidar', export: 'FSWatcher' },
  { module: 'chokidar', export: 'watch' },
  { module: 'ioredis', export: 'Cluster' },
  { module: 'ioredis', export: 'Redis' },
  { module: 'ioredis', export: 'default' },
  { module: 'mqtt', export: 'MqttClient' },
  { module: 'mqtt', export: 'connect' },
  { module: 'pg', export: 'Client' },
  { module: 'pg', export: 'Pool' },
  { module: 'socket.io', export: 'Namespace' },
  { module: 'socket.io', export: 'Server' },
  { module: 'socket.io', export: 'Socket' },
  { module: 'ws', export: 'Server' },
  { module: 'ws', export: 'WebSocket' },
  { module: 'ws', export: 'WebSocketServer' },
  { module: 'ws', export: 'default' },
].toSorted((a, b) => (a.module < b.module ? -1 : a.module > b.module ? 1 : 0));

/** A value of Node.js itself that tells listeners. */
export interface EmitterValueRow {
  readonly name: string;
  readonly values: readonly ExportReference[];
  /** Events that count; all where absent. */
  readonly events?: readonly string[];
}

/**
 * What tells listeners and is no instance that a file makes. Of the process only messages count: what listens for a signal
 * or for the end is about to leave, and a rejection there only ends the process a little earlier.
 * https://nodejs.org/api/process.html#event-message, https://nodejs.org/api/worker_threads.html#workerparentport
 */
export const emitterValues = [
  { name: 'parentPort', values: ofNode('worker_threads', 'parentPort') },
  {
    name: 'process',
    values: [{ module: '', export: 'process' }, ...ofNode('process', 'default')],
    events: ['message'],
  },
] as const satisfies readonly EmitterValueRow[];

/** Properties of an emitter that are one: the streams of a child process, the socket of a request. */
export const emitterProperties: ReadonlySet<string> = new Set(['socket', 'stderr', 'stdin', 'stdout']);

/** Methods by which a stream gives the one that it writes to. https://nodejs.org/api/stream.html#readablepipedestination-options */
export const pipeMethods: ReadonlySet<string> = new Set(['pipe']);

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

/**
 * Methods that give the error of a result to a function. What it is the result's type says: not any error that was thrown.
 * @see https://github.com/supermacro/neverthrow#api-documentation: `mapErr`, `match`, `orElse`, `orTee`
 * @see https://gigobyte.github.io/purify/adts/Either: `chainLeft`, `ifLeft`, `mapLeft`
 * @see https://effect.website/docs/error-management/expected-errors/: `mapError`, and `catchAll` up to version 3
 */
export const resultErrorMethods: ReadonlySet<string> = new Set([
  'catchAll',
  'chainLeft',
  'ifLeft',
  'mapErr',
  'mapError',
  'mapLeft',
  'match',
  'orElse',
  'orTee',
]);

/** Last words of names that are likely to hold an emitter, for values of the project itself whose origin says nothing. */
export const emitterWords: ReadonlySet<string> = new Set(['child', 'io', 'socket', 'stream', 'ws', 'wss']);

/**
 * Those for what another file exports only: a property of that name may be an emitter of the project's own, or one whose
 * owner calls the listeners itself and waits for them.
 */
export const importedEmitterWords: ReadonlySet<string> = new Set(['emitter']);

/** What a file says where emitters wait for their listeners, or take their rejections. */
export const waitingEmitterMarks: readonly string[] = ['AsyncEmitter', 'captureRejections', 'emitAsync'];

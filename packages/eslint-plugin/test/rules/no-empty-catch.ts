import { pipelines, tellingConnects } from '@failwell/analysis';
import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;

export default defineCases({
  rule: 'no-empty-catch',
  valid: [
    {
      name: 'the promise in a property that deals with its failure',
      code: `class Monitor { constructor() { this.scan = this.start().catch((error) => { logger.warn('No scan', error); return null; }); } async close() { this.stop(); await this.scan.catch(() => {}); } }`,
    },
    {
      name: 'a text that is taken apart when it is first asked for',
      code: `export function answer(text) { let data; const getText = () => text.toString(); return { get: () => { if (!data) { try { data = JSON.parse(getText()); } catch {} } return data; } }; }`,
    },
    {
      name: 'the wait for a promise that is returned',
      code: `async function measure(run) { const start = Date.now(); const result = run(); try { await result; } catch { /* no-op */ } return { result, took: Date.now() - start }; }`,
    },
    {
      name: 'what only works out values in memory',
      code: `export function read(order, agent) {
  let total;
  try { total = sumUp(order.lines); } catch {}
  try { const parts = order.name.split(' '); parts.reverse(); order.initials = parts.map(toInitial).join(''); } catch {}
  try { if (typeof globalThis.fetch === 'function') return fetch.bind(globalThis); } catch {}
  try { total = JSON.stringify(order); } catch {}
  try { return new AgentReader(agent).getResult(); } catch {}
}`,
    },
    {
      name: 'a reason above what is tried',
      code: `async function read(context) { let body = {}; if (context.method !== 'GET') { // Attempt to read the body, since most requests have none
  try { body = await context.request.json(); } catch {} } await handle(body); }`,
    },
    {
      name: 'a delay that only who aborts it ends',
      code: `async function run(loop) { while (loop.isOpen) { const pause = delay(5000, loop.signal).catch(() => {}); await Promise.all([send(), pause]); await sleep(10, { signal: loop.signal }).catch(() => {}); } }`,
    },
    {
      name: 'another form of an error that is given below',
      code: `async function answer(request) { try { return await run(request); } catch (error) { report(error); if (error instanceof Refusal) { try { const url = toAddress(issuer, error.parameters); return { url }; } catch { /* no address */ } } return toAnswer(error); } }`,
    },
    {
      name: 'a cached text that is taken apart, and what is asked for anew below where it has another form',
      code: `export async function load(keys, cache) {
  const found = {};
  const missing = [];
  for (const key of keys) {
    const cached = await cache.get(key);
    if (cached) {
      try { const made = JSON.parse(cached); found[getId(key)] = { ...made, key }; continue; } catch {}
    }
    missing.push(key);
  }
  let rates;
  for (;;) { try { rates = JSON.parse(cache.text); break; } catch {} await cache.refill(); }
  return [found, rates, ...(await fetchAll(missing))];
}`,
    },
    {
      name: 'bytes that are joined for a variable with a default',
      code: `export function read(start, end) {
  let text = '{}';
  if (start) { try { text = Buffer.concat([start, end]).toString(); } catch {} }
  let code = '';
  try { code = Buffer.from(text, 'utf8').toString('base64'); } catch {}
  return [text, code];
}`,
    },
    {
      name: 'what is compared in other forms, and no below',
      code: `export function find(text, all) {
  try {
    const { red } = parseColour(text);
    for (const each of all) if (hexToRgb(each.code).red === red) return each.code;
  } catch {
    // Failed to parse it
  }
  return null;
}`,
    },
    {
      name: 'a text that stands for itself where it cannot be decoded',
      code: `export function warn(reason) {
  let told = reason;
  try { told = decodeReason(reason).toString(); } catch {}
  logger.warn('Refused: ' + told);
}`,
    },
    {
      name: 'a part of what a method gives that logs whatever it waits for before it throws it on',
      code: `class Prices {
  async findAll(names) {
    const found = {};
    const work = [];
    for (const name of names) work.push(this.source.ask(name).then((price) => { found[name] = price; }));
    try {
      await Promise.all(work);
      if (Object.keys(found).length === 0) throw new Error('None');
    } catch (error) {
      this.logger.error(error.message);
      throw error;
    }
    return found;
  }
  async check(name) {
    let price = { name };
    try { price = (await this.findAll([name]))?.[name]; } catch {}
    if (!price.value) throw new Error('No such price');
  }
}`,
    },
    {
      name: 'whether a proof is valid, where a function gives nothing if it is not',
      code: `class Sockets {
  async findAccount(token: string): Promise<Account | undefined> {
    let account: Account;
    try {
      account = await this.jwtService.verify(token);
      if (account.audience !== 'sockets') return;
      return account;
    } catch {}
  }
  async read(token) { if (!token) return; try { return await this.keys.verify(token); } catch {} }
}`,
      filename: 'src/sockets.ts',
    },
    {
      name: 'what is put somewhere only to ask by it',
      code: `class Cache {
  async isHealthy() {
    const key = 'health';
    try {
      await this.put(key, 1);
      return (await this.get(key)) === 1;
    } catch (error) {
      this.logger.error(error);
      return false;
    } finally {
      try { await this.remove(key); } catch {}
    }
  }
  put(key, value) { return this.store.put(key, value); }
}`,
    },
    {
      name: 'an async function that is begun under a comparison',
      code: `const reconnect = async (pool) => { await pool.open(); };
export function listen(client, pool) {
  client.on('error', (error) => {
    try { if (error.code === 'ECONNRESET') { void reconnect(pool); } } catch {}
  });
}`,
    },
    {
      name: 'a comment above the variable that is set, which says that it is tried and no more',
      code: `export async function notify(response) {
  // Fire-and-forget: only read to its end, for whoever looks at it later
  let text = '';
  try { text = await response.text(); } catch { /* ignore */ }
  return { status: response.status, text };
}`,
    },
    {
      name: 'a pipeline whose last stream is given back',
      code: `import { pipeline } from 'node:stream/promises';
export function check(source, parts) {
  const sink = new Checking();
  void pipeline([source, ...parts, sink]).catch((_error) => {});
  return { type: 'text/plain', stream: sink };
}
export function copy(source) { const sink = new Copying(); pipeline(source, sink).catch(() => {}); return sink; }`,
    },
    { name: 'a command', code: `const [, , name] = process.argv; try { f(name); } catch {}` },
    {
      name: 'a script that does its work and ends',
      code: `for (const each of all) { try { await f(each); } catch {} await save(each).catch(() => {}); }`,
    },
    {
      name: 'the command of a package',
      code: `import { program } from './program';\nexport const run = async (args) => { try { await program.parseAsync(args); } catch {} };`,
      filename: 'src/index.ts',
      package: { bin: 'src/index.ts', dependencies: { commander: '^14.0.0' } },
    },
    {
      name: 'the main process of an application of desktops',
      code: `import { app } from 'electron';\nimport { Store } from './store';\nclass Servers { listen() { try { this.store.open(); } catch {} } }`,
      filename: 'src/main/servers.ts',
      files: {
        'package.json':
          '{ "main": "dist/main.js", "scripts": { "start": "electron ." }, "devDependencies": { "@angular/core": "^22.0.0", "electron": "^43.0.0" } }',
      },
    },
    ...pipelines.map(({ module, export: path }) => ({
      name: `${path} of ${module}, whose last stream is given back`,
      code: `import { ${path.split('.')[0] ?? ''} } from '${module}';
export function copy(source) { const sink = new Copying(); ${path}(source, sink).catch(() => {}); return sink; }`,
    })),
    ...tellingConnects.map(({ module, export: maker, method }) => ({
      name: `an attempt to connect that a client of ${module} tells its listener of`,
      code: `import { ${maker} } from '${module}';
const client = ${maker}();
client.on('error', (error) => { report(error); });
export async function start() { try { await client.${method}(); } catch {} }`,
    })),
    {
      name: 'a property that was given the other answer right above, or that is asked for next',
      code: `import { access, stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
class Files {
  ask(path) { this.isThere = false; try { this.isThere = statSync(path).isFile(); } catch {} save(this.isThere); }
  async read(path) { const result = { exists: false, size: 0 }; try { await access(path); result.exists = true; } catch {} return result; }
  async measure(path) { const result = { size: 0 }; try { result.size = (await stat(path)).size; } catch {} return result; }
  async load() { this.info = await ask().catch(() => {}); if (!this.info) return; use(this.info); }
  parse(text) { this.url = undefined; try { this.url = new URL(text); } catch {} if (this.url) use(this.url); }
  tell(text) { let detail = text; try { detail = JSON.parse(text).message; } catch {} send(detail); }
  show(text) { const told = { detail: text }; try { told.detail = JSON.parse(text).message; } catch {} send(told); }
}`,
    },
    {
      name: 'a variable that holds -1 until a text is taken apart, also by a pattern',
      code: `export function retry(text) {
  let version = -1
  try {
    ;({ version } = JSON.parse(text))
  } catch {}
  let index = -1;
  try { index = JSON.parse(text).index; } catch {}
  return { version, index };
}`,
    },
    {
      name: 'what leaves where a file is there, and the other way below',
      code: `import { access } from 'node:fs/promises';
export async function update(path, view) {
  if (view.isOpen) {
    try { await access(path); view.show('There already'); view.path = path; return; } catch {}
    await fetchTo(path);
  }
}`,
    },
    {
      name: 'what a function is named for, and waits for at last',
      code: `export async function tryDelete(path) { if (!path) return; try { await drop(path); } catch {} }
export async function maybeLoad(key) { await open(); try { return await load(key); } catch {} return undefined; }`,
    },
    {
      name: 'comments that name what failed and say what is done, and what an attempt before has to do with it',
      code: `export async function read(text) {
  let made = {};
  try { made = take(text); } catch { /* Failed to parse, so the empty one stays */ }
  try { made.name = JSON.parse(text).name; } catch { /* JSON parse failed, ignore */ }
  try { const part = JSON.parse(text); if (part.code) return made.toError(part.code); } catch { // JSON parse failed, ignore
  }
  // If the look-up failed, the address is good enough: whatever fails here is no loss
  try { made.host = await find(made); } catch {}
  // If it failed, nobody has asked
  try { await tell(made); } catch {}
  // To record an error is best-effort here
  try { await record(made); } catch {}
  try { await keep(made); } catch { /* Row may be there already, continue anyway */ }
}`,
    },
    {
      name: 'a user who may have no name, asked for right below',
      code: `import { userInfo } from 'node:os';
export function makeName() {
  let info;
  try { info = userInfo(); } catch {}
  const prefix = info ? info.username : 'somebody';
  return prefix + '-' + Math.random();
}`,
    },
    {
      name: 'clean-up in a function that a signal calls by its name',
      code: `let lock;
const stop = () => {
  lock?.release().catch(() => {});
  process.exit();
};
process.on('SIGTERM', stop);
async function end() {
  await lock.release().catch(() => {});
}
process.on('SIGINT', end);`,
    },
    {
      name: 'a comment first in the attempt that says when it fails',
      code: `export async function read(folder) {
  const found = {};
  try {
    // These will error if the folder is no repository
    found.branch = await run('branch', folder);
  } catch {}
  return found;
}`,
    },
    {
      name: 'what is asked for where it is set, and a form that is let go before a no',
      code: `export async function read(key) {
  let found;
  if (found = await cache.get(key).catch(() => {})) return found;
  return load(key);
}
export function isNumber(text) {
  try { return numberOf(text).isReady; } catch { // invalid number
  }
  return false;
}`,
    },
    {
      name: 'a reason that begins with the name of a tool',
      code: `async function format(text) {
  try { await write(text); } catch { // Prettier can't read this file, so it stays as it is
  }
}`,
    },
    {
      name: 'the words by which ESLint’s own page of no-empty lets an error go',
      code: `async function count(rows) {
  try { await send(rows); } catch { // continue regardless of error
  }
}`,
    },
    {
      name: 'a value in another form of it, and another attempt below',
      code: `export function toKey(id) {
  try { return id.toString().toLowerCase(); } catch {}
  try { return toHex(id); } catch (error) { return String(id); }
}`,
    },
    {
      name: 'what begins at the window of a page',
      filename: 'src/storage.ts',
      code: `export class Store { constructor(type) { this.type = type; } remove(key) { try { window[\`\${this.type}Storage\`].removeItem(key); } catch {} } }`,
    },
    {
      name: 'the version of a manifest, with a text for where there is none',
      code: `import { readFileSync } from 'node:fs';
let version = '0.0.0';
try { const made = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')); version = made.version; } catch {}
export { version };`,
    },
    {
      name: 'a detail of the error that is thrown by every caller',
      code: `import { readFileSync } from 'node:fs';
function findSource(frame) { if (frame.path) { try { const lines = readFileSync(frame.path, 'utf8').split('\\n'); return { text: lines[frame.line].trim() }; } catch {} } }
export function fail(text, frame) { const source = findSource(frame); if (source) throw new Error(text + source.text); throw new Error(text); }`,
    },
    {
      name: 'a comment above that says what the try is for',
      code: `export function compare(a, b) {
  // We do this in a try/catch because a patch may be of an older format.
  try { const [x, y] = [place(a), place(b)]; if (x && y) return x - y; } catch {}
  return a.time - b.time;
}`,
    },
    {
      name: 'a comment of a function that says what it gives for a failure, which is all that it waits for',
      code: `function noop() {}
/**
 * Asks all of them at once.
 * Returns false if all of them return false or
 * fail.
 */
export async function some(asked) {
  return new Promise((resolve) => {
    function take(isTrue) { if (isTrue) resolve(true); }
    Promise.all(asked.map(async (each) => each.then(take, noop))).then(() => resolve(false), noop);
  });
}`,
    },
    {
      name: 'a method all of whose promises deal with the error or are resolved',
      code: `class Pictures {
  load(file) {
    if (file.isWide) { return this.make(file).then((made) => { this.set(made); }).catch((error) => { this.log(error); this.emit('failed', error); }); }
    return Promise.resolve();
  }
  next(file) { return this.load(file).catch(() => {}).then(() => this.run()); }
}`,
    },
    {
      name: 'a client with other options, and a listener in a chain',
      code: `import { createClient as makeClient } from 'redis';
export function createClient() {
  const client = makeClient(options).withTypeMapping({ [36]: Buffer });
  client.on('ready', () => {}).on('error', (error) => logger.error(error));
  client.connect().catch(() => {});
  return client;
}`,
    },
    {
      name: 'a client that tells its listener of errors of every failed attempt to connect',
      code: `const { createClient } = require('redis');
let client;
async function open(options) {
  client = createClient(options);
  client.on('error', (error) => { log.warn('store', error); });
  try { await client.connect(); } catch (error) {}
}
class Store {
  constructor(url) { this.client = createClient({ url }).on('ready', ready).on('error', onError); }
  begin() { this.client.connect().catch(() => {}); }
}`,
    },
    {
      name: 'what cannot fail: dates, numbers and lists of the language',
      code: `function read(text, record) {
  let date, time = null, byName = new Map();
  try { date = new Date(text); } catch {}
  try {
    const parts = text.split('-').map((part) => parseInt(part, 10));
    if (parts.length === 2) time = Date.UTC(parts[0], parts[1] - 1);
  } catch (error) {
    // ignoring errors
  }
  try { byName = new Map(Object.entries(record)); } catch { /* ignore */ }
  try { if (isNaN(date)) { date = new Date(Date.parse(text)); } if (!isNaN(date)) { this.date = date; } } catch {}
  return { date, time, byName };
}`,
    },
    {
      name: 'a text kept beside a part of its address, wherever it comes from',
      code: `async function ask(item) {
  const { address: text } = item;
  let host = text;
  try { host = new URL(text).hostname; } catch (error) {}
  let short = item.link;
  try { short = new URL(item.link, base).hostname.replace(/^www[.]/, ''); } catch {}
  let name = text;
  try { const url = new URL(text); name = url.host; } catch {}
  return probe(host, short, name);
}`,
    },
    {
      name: 'a comment above the function that says what it gives where it fails, and one that lets the error go',
      code: `/**
 * Finds the name to show.
 * Falls back to the address if nobody is found or the look-up fails.
 */
async function findName(users, address) {
  if (!users) { return address; }
  try { const user = await users.findByAddress(address); if (user) { return user.name || address; } } catch { /* best-effort */ }
  return address;
}`,
    },
    {
      name: 'a file that is removed if it is there',
      code: `import fs from 'node:fs';
import { rm, unlink } from 'node:fs/promises';
// Delete the old list if it exists
try { fs.unlinkSync(path); console.log('Deleted the old list'); } catch {}
async function prepare(path) {
  // Remove a previous socket, if any.
  await unlink(path).catch(() => {});
  // remove the folder when present
  try { await rm(path); } catch {}
}`,
    },
    {
      name: 'the text of a caught response beside what was made of the error above',
      code: `async function check(results) {
  try { await ask(); } catch (error) {
    let reason = error.message;
    try { reason = await error.text(); } catch {}
    results.speech = { status: 'fail', reason };
  }
}`,
    },
    {
      name: 'a text that is taken apart at the end of a function that gives nothing elsewhere, too',
      code: `function parse(value) {
  if (value === null) { return; }
  const text = toText(value);
  if (typeof text !== 'string') { return; } else { try { return JSON.parse(text); } catch (error) {} }
}
const readPart = (token, index) => {
  if (!token) { return undefined; }
  try { const part = JSON.parse(Buffer.from(token.split('.')[index], 'base64').toString('utf8')); return part; } catch {}
};`,
    },
    {
      name: 'a password that is compared with its hash',
      code: `import * as bcrypt from 'bcrypt';
import { compare } from 'bcryptjs';
import argon from 'argon2';
function isRight(password, hash) { try { return bcrypt.compareSync(password, hash); } catch (error) {} return false; }
async function fits(password, hash) { try { return await compare(password, hash); } catch {} return false; }
async function passes(password, hash) { let ok = false; try { ok = await argon.verify(hash, password); } catch {} return ok; }`,
    },
    {
      name: 'a part of an address that a property gets, with a comment that lets it go',
      code: `function convert(server) {
  const settings = makeSettings();
  try { const url = new URL(server.url); settings.prefix = withoutSlash(url.pathname); } catch (error) { // fail silently
  }
  return settings;
}`,
    },
    {
      name: 'a comment at the beginning of what is tried that says what is done otherwise',
      code: `async function list(headers) {
  let own = [];
  try {
    // asks whether the account has a right to voices of its own
    // otherwise ignore this.
    const response = await fetch(address, { headers });
    if (response.ok) { own = await response.json(); }
  } catch {}
  try {
    // If this fails the account has none yet.
    own.push(await load());
  } catch {}
  return own;
}`,
    },
    {
      name: 'a text that is tested for its form before a variable gets it',
      code: `function show(answer) {
  let example = {};
  if (answer.isInline && answer.body) { try { JSON.parse(answer.body); example = answer.body; } catch (error) {} }
  let pattern = '.*';
  try { new RegExp(answer.pattern); pattern = answer.pattern; } catch {}
  return { example, pattern };
}`,
    },
    {
      name: 'several kinds of a text that are tried one after the other',
      code: `function isAddress(text) {
  try { lib.toScript(text, lib.main); return true; } catch (error) { /* ignore */ }
  try { lib.toScript(text, lib.test); return true; } catch (error) { /* ignore */ }
  return false;
}`,
    },
    {
      name: 'an address in the place of which the property keeps its text',
      code: `function show(link) {
  try { link.url = new URL(link.text); if (link.url.protocol === 'mailto:' || link.url.protocol === 'tel:') { link.text = link.url.pathname; } } catch (error) {}
  render(link);
}`,
    },
    {
      name: 'what finally makes of a promise that is given back, and a promise in a property for which somebody waits',
      code: `class Queue {
  push(key, work) {
    const last = this.running.get(key) ?? Promise.resolve();
    const next = last.catch(() => {}).then(() => work());
    next.finally(() => { this.running.delete(key); }).catch(() => { /* ignore */ });
    return next;
  }
  begin() { this.loading = this.load(); this.loading.catch(() => {}); }
  async get() { return (await this.loading).value; }
  again() { return (this.last = this.last.catch(() => {}).then(() => this.load())); }
}
function measure(name, work) {
  const result = work();
  void Promise.resolve(result).finally(() => { end(name); }).catch(() => {});
  return result;
}`,
    },
    {
      name: 'a value written as a text for an error that is thrown in any case, or that has another text already',
      code: `function fail(text, values) {
  let line = text;
  if (values.length > 0) { try { line += ', ' + JSON.stringify(values); } catch {} }
  const place = findPlace();
  if (place) throw new Error(line + place);
  throw new Error(line);
}
function tell(value) {
  let text = '<cyclic>';
  try { text = JSON.stringify(value); } catch {}
  report(text);
}
function show(value) { let text = String(value); try { text = JSON.stringify(value); } catch {} return text; }`,
    },
    {
      name: 'candidates of a function that logs before it rejects, where an error stands at the end, and a waited function that logs',
      code: `function ask(method, name) {
  const start = new Date().getTime();
  if (!isOpen()) return Promise.reject(new Error('Not open'));
  return new Promise((resolve, reject) => {
    queue.push(async () => {
      try { const found = await client.ask(method, name); if (found.error) throw new Error('answer'); resolve(found); } catch (error) { util.logError('ask', error, start); reject(error); }
    });
  });
}
async function get(store, name) { current = store; try { return await ask('get', name).then((found) => ({ ...found, name })); } finally { current = null; } }
async function find(stores, name) {
  for (const store of stores) { try { return await get(store, name); } catch (error) {} }
  throw new Error('not found: ' + name);
}
async function save(entry) { try { await db.save(entry); } catch (error) { console.error(error); throw error; } }
async function run(entry) { try { await save(entry); } catch {} next(); }`,
    },
    {
      name: 'a text in memory, where what is made anew is tried at the end',
      code: `async function list() {
  if (cache) { if (isOld()) { cache = undefined; } else { try { return JSON.parse(cache); } catch (_) { /* nop */ } } }
  try { const made = await load(); cache = JSON.stringify(made); return made; } catch (error) { logger.warn(error); throw error; }
}`,
    },
    {
      name: 'clean-up in finally below a condition, and before the process ends by its code',
      code: `async function check(client) { try { return await client.bind(); } finally { try { if (client) { await client.unbind(); } } catch (error) {} } }
async function run(db) { if (!isThere()) { console.error('gone'); try { db.close(); } catch (_) {} process.exitCode = 1; return; } await scan(db); }`,
    },
    {
      name: 'several variables that hold nothing before, all of which the next condition asks for',
      code: `import { readFile } from 'node:fs/promises';
async function load(a, b) {
  let key, cert;
  try { cert = await readFile(a, 'utf8'); key = await readFile(b, 'utf8'); } catch (error) { /* noop */ }
  if (!cert || !key) return make();
  return { cert, key };
}`,
    },
    {
      name: 'a wait for a promise in a property, for which another place waits, too',
      code: `class Feed {
  async start() { this.starting = this.open(); await this.starting; }
  async stop() { try { await this.starting; } catch {} this.close(); }
}`,
    },
    {
      name: 'an editor that only pages have',
      code: "import { editor } from 'monaco-editor';\nexport const show = () => { try { editor.create(); } catch {} };",
    },
    {
      name: 'pages in a package that is named for a tool',
      code: "export const draw = () => { try { show(document.createElement('canvas')); } catch {} };",
      files: { 'package.json': '{ "name": "@acme/preview-generator" }' },
    },
    {
      name: 'an address in whose place a variable keeps what it has, what is known there by a condition, and how a number is written',
      code: `function pick(req, base) {
  let chosen = req.query || {};
  if (req.headers.referer) {
    try { const page = new URL(req.headers.referer, base); chosen = { ...Object.fromEntries(page.searchParams.entries()), ...chosen }; } catch {}
  }
  return chosen.variant;
}
function tell(error, text) {
  let body;
  try { if (error.body) { body = JSON.parse(error.body); } } catch (e) {}
  let message;
  if (body?.errors) { message = text + body.errors; } else { message = text; }
  throw new RequestError(message);
}
function write(amount, locale, options) {
  try { return amount.toLocaleString(locale, { ...options, currencyDisplay: 'narrowSymbol' }); } catch {}
  try { return amount.toLocaleString(locale, options); } catch {}
  return String(amount);
}`,
    },
    {
      name: 'clean-up that is given, right before the error that is told, and timers that are stopped at the end',
      code: `function limit(work, onTimeout) {
  return new Promise((resolve, reject) => {
    setTimeout(() => { onTimeout().catch(() => {}); reject(new TimeoutError()); }, 100);
    work.then(resolve, reject);
  });
}
await limit(load(), async () => { await transport.close(); });
class Jobs {
  async onModuleDestroy() {
    logger.log('Stops');
    try { const timer = this.registry.getInterval('keys'); clearInterval(timer); clearTimeout(this.later); } catch {}
  }
}`,
    },
    {
      name: 'a failure that is told inside, a comment that another hides, and best effort above a search',
      code: `setInterval(() => { poll().catch(() => { /* logged inside */ }); }, 1000);
async function leave(id) {
  // If this fails, the session does no harm where it is.
  if (id) {
    // The promise begins its work once it is waited for.
    void sessions.deleteMany({ id }).catch(() => {});
  }
  // Best-effort removal of what was recorded, clean-up after publishing.
  const keys = [id, toKey(id)].filter(Boolean);
  await Promise.all(keys.map(async (key) => deleteRecording({ key }).catch(() => {})));
}`,
    },
    {
      name: 'a rule of a linter',
      filename: 'local-rules/index.js',
      code: `module.exports = { safe: { meta: { type: 'problem' }, create(context) { function visit(node) { try { mark(checker.getType(node)); } catch {} } return { Call: visit }; } } };`,
    },
    {
      name: 'a file in a folder of pages that tells a linter of a global of pages',
      filename: 'frontend/js/socket.js',
      package: { dependencies: { express: '^4.0.0' } },
      code: `/* global io */\nexport function stop(socket) { try { socket.leave(io.version); } catch {} }`,
    },
    {
      name: 'a folder of pages in a package that draws and serves, and an editor',
      filename: 'frontend/js/state.ts',
      package: { dependencies: { express: '^4.0.0', 'react-dom': '^18.0.0' } },
      code: `export function begin() { try { run(); } catch {} }`,
    },
    {
      name: 'an editor in pages',
      filename: 'src/editor.ts',
      package: { dependencies: { express: '^4.0.0' } },
      code: `import { EditorState } from '@codemirror/state';\nexport function begin(text) { try { show(EditorState.create({ doc: text })); } catch {} }`,
    },
    {
      name: 'functions of the file out of which no error escapes, and variables that hold only such promises',
      code: `class Reporter {
  async check() {
    if (!this.isOn) { logger.info('Off'); return; }
    try { await this.ask(); } catch (error) { logger.warn(error); }
    const wait = 1000 + Math.random() * 60;
    logger.info('Next check at ' + new Date(Date.now() + wait));
    this.timer = setTimeout(this.check.bind(this), wait);
  }
  async list(id, isLenient = false) {
    try { return await this.load(id); } catch (error) { this.logNode(id, 'warn', error.message); if (!isLenient) { throw error; } return []; }
  }
  start() { this.check().catch(() => {}); this.list(1).catch(() => {}); }
}
async function poll() {
  let found;
  try { found = await load(); } catch (error) { logger.warn(error); return; }
  for (const each of found) { try { await keep(each); } catch (error) { logger.warn(error); } }
  logger.debug('Polled');
}
setInterval(() => { poll().catch(() => {}); }, 1000);
async function open(link) {
  while (isWaiting()) {
    try { const answer = await ask(link); if (answer.isReady) { return; } } catch { /* not there yet */ }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}
void open('a').catch(() => {});
async function copy(source) {
  let warming = Promise.resolve();
  if (source.isLarge) { warming = warm(source).catch((error) => { logger.warn(error); }); }
  await store(source);
  try { await warming; } catch {}
}`,
    },
    {
      name: 'a variable that holds nothing where there is no answer, and is asked for it first',
      code: `import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
const ownRequire = createRequire(import.meta.url);
function forget(id) {
  let path;
  try { path = ownRequire.resolve(id); } catch {}
  const children = list();
  if (!path) return;
  drop(path, children);
}
function read(token, key) {
  let parts;
  try { parts = ownDecode(token, key); } catch {}
  if (parts && parts.length > 1) return { id: parts[0] };
  return false;
}
function map(event) {
  let url = undefined;
  const text = event.page?.url;
  const language = event.language || {};
  try { if (text) { url = new URL(text); } } catch (e) {}
  return { host: url?.host, path: url?.pathname, language };
}
function toError(text, body) {
  let error = null;
  if (body) {
    try { const json = JSON.parse(body); if (json.error) { error = new Error(json.error); } } catch {}
  }
  if (!error) { error = new Error(text); }
  return error;
}
async function measure(path, width) {
  if (!width) {
    try { const bytes = await readFile(path); const size = sizeOf(new Uint8Array(bytes)); if (size) width = String(size.width); } catch {}
    if (!width) { width = '600'; }
  }
  return width;
}
function toDomain(link) {
  let domain;
  try { domain = (new URL(link).hostname || '').trim(); } catch (err) {}
  domain = domain || 'localhost';
  return domain;
}
function show(value) {
  let isJson = false;
  if (value.startsWith('{')) {
    try { value = JSON.stringify(JSON.parse(value), null, 2); isJson = true; } catch {}
  }
  return isJson ? frame(value) : value;
}
function getQueue(rows) {
  let queue = null;
  for (const row of rows) { if (row.key === 'queue') { try { queue = JSON.parse(row.value); } catch (_) {} } }
  const result = { rows };
  if (queue) result.queue = queue;
  return result;
}
function toState(field) {
  let state = null;
  try { state = field.getState?.(); } catch {}
  if (!state) { state = 'off'; }
  return state;
}`,
    },
    {
      name: 'what a rejected promise gives is asked for first',
      code: `async function ensure(store, name) {
  const found = await store.stats(name).catch((e) => {});
  if (found) return;
  await store.create(name);
}
async function isOurs(resolver, domain) {
  const names = await resolver.resolveCname(domain).catch(() => { return; });
  if (!names) return false;
  return names.includes('ours.test');
}
async function load(name) {
  const info = new Info(name);
  await info.parseManifest().catch(() => {});
  if (!info.manifest) return [];
  return read(info);
}`,
    },
    {
      name: 'a default that stands above, beside constants and conditions',
      code: `import fs from 'node:fs';
import path from 'node:path';
import { promises as dns } from 'node:dns';
import { deepEqual } from 'node:assert';
function isMarked(file) {
  let isMarked = false;
  try { const text = fs.readFileSync(file, 'utf8'); isMarked = text.includes('## Mark') || text.includes('Mark:'); } catch { /* Ignore read errors */ }
  return { file, isMarked };
}
function gather(file) {
  let lines = [];
  if (file) { try { lines = fs.readFileSync(file, 'utf8').split('\\n'); } catch { /* best-effort */ } }
  return send(lines);
}
async function findHost(domain) {
  let host = \`mail.\${domain}\`;
  try { const records = await dns.resolveSrv(domain); const first = records.shift(); if (first) { host = first.name; } } catch (err) {}
  return host;
}
function findRoot(home, marker) {
  let root = path.join(home, 'app');
  try { const line = String(fs.readFileSync(marker, 'utf8')).split('\\n')[1]; if (line && path.isAbsolute(line)) { root = line; } } catch {}
  return root;
}
function toOrigin(link) {
  let origin: string | null = null;
  let host: string | null = null;
  if (link) { try { const url = new URL(link); origin = url.origin; host = url.hostname; } catch {} }
  return { origin, host };
}
function isNews(state, last) {
  let isNew = true;
  try { deepEqual(state, last); isNew = false; } catch (err) {}
  return tell(state, isNew);
}
function find(entry) {
  if (entry.exists === false && entry.path) {
    try { const made = JSON.parse(fs.readFileSync(entry.path, 'utf8')); entry.main = made.main; entry.exists = true; } catch {}
  }
  return entry;
}`,
    },
    {
      name: 'one candidate after another',
      code: `import fs from 'node:fs';
import { createVerify } from 'node:crypto';
class Plugin {
  locate(paths) {
    for (const path of paths) {
      if (this.path) continue;
      try { fs.statSync(path); this.path = path; if (path.endsWith('.json')) { this.isPackage = true; } } catch {}
    }
    if (!this.path) throw new Error('Nothing found');
  }
}
function whose(keys, text, signature) {
  let owner;
  for (const key of keys) {
    try { const verify = createVerify('SHA256'); verify.update(text); verify.end(); if (verify.verify(key, signature)) { owner = key; break; } } catch (err) {}
  }
  if (!owner) { throw new Error('Not signed'); }
  return owner;
}`,
    },
    {
      name: 'another answer below, where a text has another form or nothing is there',
      code: `import fs from 'node:fs/promises';
function toHost(link) {
  try { const host = new URL(link).hostname.toLowerCase(); if (host) return host; } catch {}
  const match = link.match(/^ssh:(.+)$/);
  if (match) return match[1];
  return null;
}
function unwrap(href) {
  try { const url = new URL(href); const target = url.searchParams.get('to'); if (target) return decodeURIComponent(target); } catch {}
  return href;
}
async function write(path, text) {
  try { const old = await fs.readFile(path, 'utf8'); if (old === text) { return; } } catch (_) {}
  await fs.writeFile(path, text);
}
function normalize(domain) {
  domain = domain.trim();
  try { if (/xn--/.test(domain)) { domain = punycode.toUnicode(domain).normalize('NFC').trim(); } } catch (E) {}
  return domain;
}`,
    },
    {
      name: 'a promise that somebody else holds',
      code: `async function run(work, resolve) {
  const result = (async () => work())();
  resolve(result);
  try { await result; } catch {}
  next();
}
async function end(running, head) {
  const jobs = running;
  jobs.forEach((job) => job.catch(() => {}));
  for (const value of Object.values(head)) void Promise.resolve(value).catch(() => undefined);
  await jobs[0];
  return head;
}`,
    },
    {
      name: 'a function of the file that logs before it rejects',
      code: `import { exec } from 'node:child_process';
${pino}function install(name) {
  return new Promise((resolve, reject) => {
    exec('npm install ' + name, (error, text) => {
      if (error) { logger.error({ error }, 'Not installed'); return reject(error); }
      resolve(text);
    });
  });
}
export function installAll(names) { return install(names.join(' ')).catch(() => {}).finally(() => forget(names)); }`,
    },
    {
      name: 'clean-up before an error is handed on, and at the very end',
      code: `import fs from 'node:fs';
${pino}function store(stream, path, paths, next, results) {
  process.on('exit', () => { try { fs.unlinkSync(path); } catch {} });
  return new Promise((resolve, reject) => {
    stream.on('close', async () => {
      try { await publish(path); resolve(); } catch (err) {
        logger.error({ err }, 'Not published');
        await fs.promises.unlink(path).catch(() => {});
        reject('Not stored');
      }
    });
    stream.on('error', async (err) => {
      logger.error({ err }, 'Not written');
      await fs.promises.unlink(path).catch(() => {});
      reject('Not stored');
    });
  });
}
async function storeAll(paths, next, results) {
  try { await deliver(paths); } catch (err) {
    for (const path of paths) { await fs.promises.unlink(path).catch(() => {}); }
    results.add({ err });
    if (next) next(500, err);
    return;
  }
}`,
    },
    {
      name: 'what is taken back in a store before an error is thrown',
      code: `async function begin(db, id) {
  try { await start(id); } catch (err) {
    err.code = 'NotStarted';
    try { await db.collection('jobs').deleteOne({ _id: id }); } catch (e) { /* ignore */ }
    throw err;
  }
}`,
    },
    {
      name: 'a detail of an error that is told',
      code: `async function write(prompt) {
  try { return await generate(prompt); } catch (error) {
    let text: string | null = null;
    let reason: string | null = null;
    try { text = await prompt.text; } catch { /* ignore */ }
    try { reason = await prompt.reason; } catch { /* ignore */ }
    await fail({ error, text, reason });
  }
}`,
    },
    {
      name: 'a function that a page carries out, where the file does not name what drives it',
      code: `async function sample(tool, list) {
  return tool.page.evaluate((all) => { all.forEach((each) => { try { show(each); } catch {} }); }, list);
}`,
    },
    {
      name: 'a text that is taken apart and written again in its own place, or in that of its copy',
      code: `function show(raw) {
  let body = raw;
  try { body = JSON.stringify(JSON.parse(raw), null, 2); } catch {}
  let other = raw.trim();
  try { other = JSON.stringify(JSON.parse(other)); } catch {}
  return body + other;
}`,
    },
    {
      name: 'a comment right below that says what is done instead where it fails',
      code: `async function findOwner(key) {
  if (key) {
    try {
      const device = await loadDevice(key);
      if (device) return device;
    } catch {
      // Ignore errors
    }
  }
  // If finding a device fails then instead find the user of the key
  const user = await loadUser(key);
  return user;
}`,
    },
    {
      name: 'a value that is taken apart and written again under a condition, with the other answer below',
      code: `function toBase(text) {
  try {
    const version = parse(text);
    if (version.major === 0) return format(version);
  } catch {}
  return first;
}`,
    },
    {
      name: 'a method that is asked for a yes or no, with no declared right above',
      code: `function draw(field) {
  let isWide = false;
  try { isWide = field.isWide?.() ?? false; } catch { /* ignore */ }
  let isLong = false;
  try { isLong = field.isLong(); } catch {}
  return isWide || isLong;
}`,
    },
    {
      name: 'what is made of a file, with the other answer set right below',
      code: `import fs from 'node:fs/promises';
async function measure(path) {
  let width;
  try {
    const size = sizeFromData(new Uint8Array(await fs.readFile(path)));
    if (size) width = String(Math.round(size.width));
  } catch { /* empty */ }
  if (!width) { width = '600'; }
  return width;
}`,
    },
    {
      name: 'what is shown in another way right below',
      code: `function show(text) {
  try {
    screen.clear();
    screen.show(text);
    return;
  } catch {
    // ignore failures
  }
  print(text);
}`,
    },
    {
      name: 'a promise that its function keeps for others to wait for',
      code: `class Client {
  async call(name) { const open = await (this.isSafe ? this.signedIn : this.opened); return open.call(name); }
  async connect() { await (this.signedIn = (this.opened = open()).then((made) => signIn(made))); }
  start() { this.connect().catch(() => undefined); }
}`,
    },
    {
      name: 'a promise whose call is given what shows its error',
      code: `async function run(task) {
  await steps.wrap(task(), { label: 'task', onError: (error) => show(error.message) }).catch(() => {});
}`,
    },
    {
      name: 'what a comment calls clean-up, with the search for what is to be removed and its log',
      code: `${pino}async function removeOld(prefix) {
  for (const state of ['waiting', 'failed']) {
    try {
      for (const job of await queue.getJobs([state])) {
        if (job.id.startsWith(prefix)) { await job.remove(); logger.info({ id: job.id }, 'Removed an old job'); }
      }
    } catch (error) {
      // Ignore errors during cleanup
    }
  }
}`,
    },
    {
      name: 'comments that say which failure is let go: of duplicates, of folders that are not empty',
      code: `async function copy(tags, folders) {
  for (const tag of tags) { try { await target.create(tag); } catch { /* Ignore duplicate errors */ } }
  // Try to remove empty directories
  for (const folder of folders) {
    await fs.promises.rmdir(folder).catch(() => undefined);
  }
}`,
    },
    {
      name: 'a comment above the function that says that it gives nothing, beside code that works in memory',
      code: `// Returns the address as IPv4 if possible, or undefined if not
export const toShortAddress = (request) => {
  try {
    const address = parseAddress(getAddress(request));
    if (address.kind() === 'ipv4') return address.toString();
  } catch {
    // Ignore errors
  }
};`,
    },
    {
      name: 'a text that is kept where it is not JSON',
      code: `async function sync(channel) {
  let place = channel.place || undefined;
  let isFirst = true;
  if (channel.place) {
    try {
      const { page, thread } = JSON.parse(channel.place);
      if (page === 'done' || thread) { logger.info('Nothing to do'); return; }
      place = page;
    } catch (error) {}
  }
  await load(place);
}
function clean(answer) {
  const text = answer.trim();
  if (text.startsWith('{')) {
    try {
      const made = JSON.parse(text);
      if (made.query) { return made.query; }
    } catch {}
  }
  const start = text.indexOf('SELECT');
  if (start > 0) return text.slice(start);
  return text;
}`,
    },
    {
      name: 'a promise that deals with its own failure where it is made',
      code: `const started = start().then((made) => { handle = made; }).catch((error) => { logger.error({ error }, 'Not started'); });
stops.push(async () => { await started.catch(() => undefined); });`,
    },
    {
      name: 'clean-up under a condition, before an answer with what is made of the error',
      code: `async function store(reply, name) {
  try { await save(name); } catch (e) {
    if (name) { await fs.promises.unlink(name).catch(() => {}); }
    const text = toText(e);
    return reply.code(500).send({ stored: false, text });
  }
}
async function copy(reply, name) {
  try { await save(name); } catch (e) {
    if (name) await unlink(name).catch(() => {});
    const text = e instanceof Error ? e.message : 'Failed';
    return reply.code(500).send(text);
  }
}`,
    },
    {
      name: 'a comment that says which form is let go, beside code that works in memory',
      code: `for (const bytes of chain) { try { found.push(certificateFromDer(bytes)); } catch { /* unparseable certificate: skip */ } }`,
    },
    {
      name: 'a text that grows until it is whole',
      code: `function split(parts) {
  const found = [];
  let rest = '';
  for (const part of parts) {
    rest += part;
    try { const value = JSON.parse(rest); found.push(value); rest = ''; } catch (_) {}
  }
  return [found, rest];
}`,
    },
    {
      name: 'a failure is told in better words where its text has a known form',
      code: `async function ask(url) {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) {
    let detail = text;
    try { const parsed = JSON.parse(text); if (parsed.error?.message) detail = parsed.error.message.trim(); } catch {}
    note(detail);
  }
}`,
    },
    {
      name: 'a decoded text in the place of the one that is there',
      code: `function read(entry, mime) { try { entry.name = mime.decodeWords(entry.name); } catch (e) { /* ignore */ } try { host = punycode.toASCII(host); } catch (e) {} try { if (name) { name = mime.decodeWords(name); } } catch (e) { /* ignore */ } }`,
    },
    {
      name: 'a predicate whose want of an answer is no',
      code: `const isAny = texts.some((text) => { try { JSON.parse(text); return true; } catch {} });`,
    },
    {
      name: 'a flag that is set where something is there',
      code: `let hasZstd = false; try { await import('zstd'); hasZstd = true; } catch {}`,
    },
    {
      name: 'both ways to take apart an address, and the other answer below',
      code: `import url from 'node:url';
function toUrl(text) { try { if (url.URL) { return new url.URL(text); } else { return url.parse(text); } } catch {} return null; }`,
    },
    {
      name: 'the folder of a client, where the file draws',
      code: `import React from 'react';\ntry { f() } catch {}`,
      filename: 'src/client/load.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a component that is a class',
      code: `import React, { PureComponent } from 'react';\nclass Panel extends PureComponent { load() { return read().catch(() => {}); } }`,
      filename: 'src/app/Panel.js',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a component that is a class, by its namespace',
      code: `import React from 'react';\nexport default class Panel extends React.Component { load() { return read().catch(() => {}); } }`,
      filename: 'src/app/Panel.js',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a script that registers the worker of a page',
      code: `(function () { const api = globalThis.navigator;\n api.serviceWorker.register('/worker.js').catch(() => {}); })();`,
      filename: 'static/register.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a window of an application of desktops',
      code: `import { Injectable } from '@angular/core';\nimport { Store } from './store';\n@Injectable() export class Servers { listen() { try { this.store.open(); } catch {} } }`,
      filename: 'src/renderer/servers.ts',
      files: {
        'package.json':
          '{ "main": "dist/main.js", "scripts": { "start": "electron ." }, "devDependencies": { "@angular/core": "^22.0.0", "electron": "^43.0.0" } }',
      },
    },
    {
      name: 'the folder of the windows of an application of desktops',
      code: `import { send } from 'uiSrc/services';\nexport async function count(rows) { try { await send(rows); } catch {} }`,
      filename: 'app/ui/src/telemetry.ts',
      files: {
        'package.json':
          '{ "main": "dist/main.js", "scripts": { "start": "electron ." }, "devDependencies": { "react-dom": "^19.0.0", "electron": "^43.0.0" } }',
      },
    },
    {
      name: 'what Vite builds, and needs what the package above installs',
      code: `import { send } from 'src/services';\nexport async function count(rows) { try { await send(rows); } catch {} }`,
      filename: 'src/telemetry.ts',
      files: { 'package.json': '{ "name": "app", "scripts": { "dev": "vite dev", "build": "vite build" } }' },
    },
    {
      name: 'a package that is a client by its folder, where the file draws',
      code: `import React from 'react';\ntry { f() } catch {}`,
      filename: 'core/client-v2/src/load.ts',
      files: {
        'package.json': '{ "workspaces": ["core/*"] }',
        'core/client-v2/package.json': '{ "dependencies": { "axios": "^1.0.0" } }',
      },
    },
    {
      name: 'what a compiler wrote out of a source of the project',
      code: `try { f() } catch {}`,
      filename: 'backend/api/load.js',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'server/tsconfig.server.json': '{ "compilerOptions": { "outDir": "../backend" } }',
        'server/api/load.ts': 'try { f() } catch {}',
      },
    },
    { name: 'the resolver that Yarn writes', code: `try { f() } catch {}`, filename: '.pnp.cjs' },
    { name: 'the code of Yarn', code: `try { f() } catch {}`, filename: '.yarn/sdks/typescript/lib/tsc.js' },
    {
      name: 'a function that deals with its own failure below guards and constants',
      code: `async function publish() { if (!isWanted()) { return; } const text = toText(); try { await send(text); } catch (error) { logger.warn(error); } }
publish().catch(() => {});`,
    },
    {
      name: 'what is not there, beside what begins by reading it',
      code: `import { readFile, realpath } from 'node:fs/promises';
import { execSync } from 'node:child_process';
const kept = new Set();
try { const manifest = JSON.parse(await readFile('a.json', 'utf8')); if (manifest.name) name = manifest.name; } catch { /* No a.json */ }
try { kept.add(await realpath('current')); } catch { /* no current */ }
try { lines = execSync('git grep needle').toString().split('\\n'); } catch { /* no hits */ }
try { const settings = JSON.parse(await Deno.readTextFile('a.json')); depth = settings.depth; } catch { /* settings missing */ }
try { const note = JSON.parse(text).note; if (note) use(note); } catch { /* Ignore, no note */ }`,
    },
    {
      name: 'a stream that nobody reads any more',
      code: `new ReadableStream({ start(controller) { on((event) => { try { controller.enqueue(encoder.encode(JSON.stringify(event))); } catch { /* reader left early */ } }); } });
new ReadableStream({ start(ctrl) { on((event) => { try { ctrl.enqueue(encoder.encode(event)); } catch { /* client disconnected */ } }); } });
try { ctrl.close(); } catch {}`,
    },
    {
      name: 'what was not done is asked below, and a comment above says what is done then',
      code: `function keep(files) {
  // What cannot be written falls back to a plain link, so a failed write is no loss.
  let first = null;
  for (const file of files) {
    const path = toPath(file);
    let isKept = exists(path);
    if (!isKept) { try { write(path); isKept = true; } catch { /* fall through */ } }
    if (isKept) first ??= path;
  }
}`,
    },
    {
      name: 'tried again until an error is thrown',
      code: `async function until(check) {
  while (Date.now() < end) {
    try { if (await check()) return; } catch { /* Ignore and retry */ }
    await sleep(10);
  }
  throw new Error('Timed out');
}`,
    },
    {
      name: 'states in which clean-up fails, in one word or two',
      code: `try { socket.destroy(); } catch { /* closed */ }
try { child.kill(); } catch { /* exited */ }
try { probe.close(); } catch { /* never opened */ }`,
    },
    {
      name: 'states in which other work fails',
      code: `try { write(2, text); } catch { /* stderr gone */ }
try { scanAll(); } catch { /* already scanning */ }
try { take(JSON.parse(line)); } catch { /* bad JSON */ }`,
    },
    {
      name: 'clean-up before the error is logged or handed to a promise',
      code: `import pino from 'pino';
const logger = pino();
async function unpack(path) {
  try { await extract(path); } catch (error) { await fs.unlink(path).catch(() => {}); logger.error({ err: error }, 'Not unpacked'); return false; }
  return new Promise((resolve, reject) => { const fail = (error) => { fs.unlink(path).catch(() => {}); reject(error); }; stream.on('error', fail); });
}
async function begin() {
  try { await start(); } catch (error) { await node.stopSearch().catch(() => {}); throw error; }
}`,
    },
    {
      name: 'what somebody else holds is only waited for',
      code: `function queue(key, work) {
  const last = running.get(key) || Promise.resolve();
  const current = last.catch(() => {}).then(() => work());
  running.set(key, current);
  return current;
}`,
    },
    {
      name: 'the body of the response that a caught error carries',
      code: `async function ask() {
  try { await send(); } catch (error) {
    let data;
    try { data = await error.cause?.text(); data = JSON.parse(data); } catch { /* empty */ }
    logger.error({ err: error, data });
  }
}`,
    },
    {
      name: 'an address that stays as it is where it cannot be resolved',
      code: `try { link = new URL(link, base).toString(); } catch {}
try { const url = new URL(link, base); link = url.href; } catch {}`,
    },
    // Something is done.
    `try { f() } catch (error) { logger.error(error); }`,
    `try { f() } catch { g(); }`,
    `try { f() } finally { g(); }`,
    `try { f() } catch (error) { throw error; }`,
    `f().catch((error) => { logger.error(error); });`,
    `f().catch(handle);`,
    `f().catch((error) => g(error));`,
    `f().catch(this.onError);`,
    `f().then(ok, handle);`,
    `f().then(() => {});`,
    `f().then(() => {}, handle);`,
    `emitter.on('error', handle);`,
    `emitter.on('close', () => {});`,
    `process.on('SIGINT', () => {});`,
    `socket.onerror = handle;`,
    `socket.onclose = () => {};`,
    `emitter.on(name, () => {});`,
    `map.catch();`,
    // It runs in the page that is driven.
    `import { chromium } from 'playwright';\nawait page.evaluate(() => { try { f() } catch {} });`,
    // A body that nobody reads is drained.
    `async function f() { await response.text().catch(() => {}); }`,
    `async function f() { await response.body?.cancel().catch(() => {}); }`,
    `function f() { void reader.cancel().catch(() => undefined); }`,
    `async function f() { try { await response.arrayBuffer(); } catch {} }`,
    // What is parsed is given back, and else the text itself.
    `function f(text) { try { return JSON.parse(text); } catch {} return text; }`,
    // The reason stands above.
    `// The table is absent before the first migration\ntry { f() } catch {}`,
    `// These folders only exist on some machines\ntry { f() } catch {}`,
    `// The service is unreachable while it restarts\ntry { f() } catch {}`,
    `// The lock may be gone, which is expected here\ntry { f() } catch {}`,
    // Something stands in for the result.
    `f().catch(() => false);`,
    `f().catch(() => ({}));`,
    `f().catch(() => []);`,
    `const found = await f().catch(() => null);`,
    `const found = await f().catch(() => undefined);`,
    `const found = g(f().catch(() => void 0));`,
    // Not a promise.
    `import { z } from 'zod'; const schema = z.string().catch(() => undefined); schema.parse(1);`,
    `import * as z from 'zod'; z.number().catch(() => {});`,
    `const page = schema.catch(() => {}).parse(input);`,
    // A reason.
    `try { f() } catch { /* the file need not exist */ }`,
    `try { f() } catch {\n  // The cache is only a hint: without it\n  // we compute again.\n}`,
    `try { f() } catch {} // closed twice on shutdown`,
    `try { f() } // the socket may be gone\ncatch {}`,
    `// Remove the folder (best effort).\ntry { f() } catch {}`,
    `try { f() } catch /* older Node has no such module */ {}`,
    `try { f() } catch (e) { /* eslint-disable-line no-empty -- the socket may be closed already */ }`,
    `f().catch(() => { /* retried by the scheduler anyway */ });`,
    `// Fire and forget: a failed refresh is retried by the next request.\nvoid f().catch(() => {});`,
    `f().catch(() => {}); // best effort, the job runs again`,
    `f()\n  // a failed ping does not matter\n  .catch(() => {});`,
    `// The peer may reset the connection: that error is harmless.\nsocket.on('error', () => {});`,
    `try { f() } catch { /* 日本語 の 理由 を ここ に */ }`,
    `try { f() } catch { /* 缓存不可用时重新计算 */ }`,
    `// 预取失败不应影响真正的导入\nvoid f().catch(() => {});`,
    `// Best effort: a failed write must not fail the sign-in.\nif (isOld(seen)) {\n  await save().catch(() => {});\n}`,
    // Asked by trying: two words say what the answer is.
    `let data; try { data = JSON.parse(text); } catch { /* not JSON */ }`,
    `try { hosts.push(new URL(text).host); } catch { // Invalid URL, skip\n}`,
    `function tryParse(text) { try { return JSON.parse(text); } catch {} return undefined; }`,
    // The answer stands below.
    `function f(text) { try { return JSON.parse(text); } catch { /* ignore */ } return text; }`,
    `function isUrl(text) { try { new URL(text); return true; } catch { /* empty */ } return false; }`,
    `function f(text) { try { const parsed = JSON.parse(text); if (parsed.ok) return parsed; } catch {} return null; }`,
    `function f(text) { if (text) { try { return JSON.parse(text); } catch {} } return {}; }`,
    `function f(text) { try { return JSON.parse(text); } catch {} const inner = strip(text); return inner; }`,
    `function toBigInt(text) { try { return BigInt(text); } catch {} return undefined; }`,
    `function f(text) { let url; try { url = new URL(text); } catch {} if (!url) throw new Error('No URL'); }`,
    `import { execSync } from 'node:child_process'; function isRepository() { try { execSync('git status'); return true; } catch { /* ignore */ } return false; }`,
    `async function isReachable() { try { await ping(); return true; } catch {} return false; }`,
    `import Iron from '@hapi/iron'; async function f(text) { try { return await Iron.unseal(text, secret, Iron.defaults); } catch { /* do nothing */ } return undefined; }`,
    // A text that may be JSON keeps its place.
    `try { value = JSON.parse(value); } catch { /* ignore */ }`,
    `try { request.data = JSON.parse(request.data as string); } catch {}`,
    `let value: unknown = feature.value; try { value = JSON.parse(feature.value); } catch {}`,
    // What is closed may be closed already.
    `new ReadableStream({ start(controller) { try { controller.close(); } catch {} } });`,
    `try { reader.releaseLock(); } catch {}`,
    `try { this.abortController?.abort(); } catch { /* noop */ }`,
    // A page's own store.
    `class Store { load() { try { this.data = this.localStorage.getItem('key'); } catch { /* ignore */ } } }`,
    // Clean-up that a comment lets go.
    `try { child.kill('SIGKILL'); } catch { /* already gone */ }`,
    `try { socket.destroy(); } catch { // Best effort.\n}`,
    `try { if (path) unlinkSync(path); } catch { /* Ignore unlink errors */ }`,
    `// Clean up files, best effort\ntry { unlinkSync(one); } catch {}\ntry { unlinkSync(other); } catch {}`,
    `// Already gone\nunlink(path).catch(() => {});`,
    `await client.close().catch(() => { /* ignore */ });`,
    `try { await store.del(key); } catch { /* ignore delete errors */ }`,
    // Clean-up beside the error that is told.
    `try { await f(); } catch (error) { await server.stop().catch(() => {}); throw error; }`,
    `try { await f(); } catch (error) { if (id) { try { await drafts.deleteById(id); } catch {} } throw error; }`,
    `setTimeout(() => { try { connection.destroy(); } catch {} finish(new TimeoutError()); });`,
    `async function f() { try { return await g(); } finally { await client.end().catch(() => {}); } }`,
    `process.once('SIGTERM', () => { void subscriber.quit().catch(() => {}); });`,
    `function exit(code) { worker.kill().catch(() => {}); process.exit(code); }`,
    `function f(type, text) { let valid = false; try { if (type === 'text') valid = text !== ''; else valid = JSON.parse(text) != null; } catch { /* ignore */ } if (!valid) throw new Error('No value'); }`,
    // What follows is said.
    `try { if (await head(key)) return; } catch { /* fall through to put */ }`,
    `function f() {\n  // Windows fails while others hold the file: try again\n  const start = Date.now();\n  do {\n    try { g(); } catch {}\n  } while (Date.now() - start < 500);\n}`,
    `// Windows fails while others hold the file: try again\ndo { try { f(); } catch {} } while (again());`,
    // In a browser somebody sees it.
    `'use client'; navigator.clipboard.writeText(text).catch(() => {});`,
    `try { window.localStorage.setItem('a', '1'); } catch {}`,
    {
      code: `export const Page = () => { try { f(); } catch {} return null; };\nexport const loader = async () => null;`,
      filename: 'app/routes/page.tsx',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    // The rejection reaches somebody else.
    `const loading = load(); loading.catch(() => {}); await other(); await loading;`,
    `const loading = load(); loading.catch(noop); return_(loading);`,
    `await Promise.allSettled(ids.map((id) => remove(id).catch(() => {})));`,
    `await Promise.allSettled([a().catch(() => {}), b()]);`,
    // A function that is called noop and does something.
    `function noop(error) { count(error); } f().catch(noop);`,
    // Nothing is tried, or nothing that can do more than meet a value that is not there.
    `try {} catch {}`,
    `try { /* send(data) */ } catch (error) { /* log(error) */ }`,
    `let url; try { if (request) url = request.protocol + request.host; } catch {}`,
    // The variable keeps its text.
    `let name = input; try { name = decodeURIComponent(input); name = decodeURIComponent(name); } catch {}`,
    // The body of what has failed is read for the error that is told.
    `async function f() { if (!response.ok) { let text = 'failed'; try { text = (await response.json())?.message || text; } catch {} throw new Error(text); } }`,
    // Clean-up that is left to finally.
    `const cleanUp = () => { if (timer) clearTimeout(timer); try { unlinkSync(path); } catch {} };\ntry { f(); } finally { cleanUp(); }`,
    `async function close() { try { await file.close(); } catch {} }\nasync function g() { try { f(); } finally { if (file) await close(); } }`,
    // What is called deals with its own failure.
    `const send = (text) => request(text).catch((error) => log(error));\nsend('a').catch(() => undefined);`,
    `async function send(text) { try { await request(text); } catch (error) { log(error); } }\nsend('a').catch(() => {});`,
    // The first listener tells, the second keeps the process from ending.
    `function f() { stream.once('error', reject); stream.on('error', () => {}); }`,
    // The default that stands above is the other answer.
    `import fs from 'node:fs'; function f(path) { let isThere = false; try { isThere = fs.statSync(path).isFile(); } catch {} g(isThere); }`,
    `import { stat } from 'node:fs/promises'; async function f(path) { let found: Stats | undefined; try { found = await stat(path); } catch {} g(found); }`,
    `async function f() { let sharp = null; try { sharp = (await import('sharp')).default; } catch {} g(sharp); }`,
    `function f(text) { let body = null; let url = undefined; try { body = JSON.parse(text); } catch { /* ignore */ } try { url = new URL(text); } catch {} g(body, url); }`,
    `import { readdirSync } from 'fs'; function f(path) { let names = []; try { names = readdirSync(path); } catch {} g(names); }`,
    `import { statSync } from 'fs'; function f(path) { let size = 0; try { size = statSync(path).size; } catch {} g(size); }`,
    // A condition below looks at it beside something else, at one of several, or at what was read.
    `function f(text) { let url; try { url = new URL(text); } catch {} if (!url || isOld(url)) g(); }`,
    `async function f() { let run, stop; try { ({ run, stop } = await import('runner')); } catch {} if (isOn && run) run(); }`,
    `import { readFile } from 'fs/promises'; async function f(path) { let text; try { text = await readFile(path, 'utf8'); } catch {} if (!text || isOld) g(); }`,
    // Which of several ends first is asked.
    `async function f() { await Promise.race([this.running.then(() => {}, () => {}), sleep(1000)]); }`,
    `async function f() { await Promise.race([page.waitForLoad().catch(() => {}), sleep(1000)]); }`,
    // The error is told before its clean-up.
    `for (const each of all) { try { await f(each); } catch (error) { console.error('failed', error); try { unlinkSync(each); } catch {} continue; } }`,
    `async function f() { try { await g(); } catch (error) { Sentry.captureException(error); if (file) await file.close().catch(() => {}); return null; } }`,
    `async function f() { try { await g(); } catch (error) { try { unlinkSync(path); } catch {} return { error: error.message }; } }`,
    // What is let go is of another form.
    `for (const line of lines) { try { const entry = JSON.parse(line); if (entry.isOpen) add(entry); } catch { /* skip unparseable lines */ } }`,
    `import fs from 'fs'; for (const zone of zones) { try { add(toNumber(fs.readFileSync(zone, 'utf8'))); } catch { /* skip unreadable zone */ } }`,
    // What is given the window of a page.
    `(function (root) { try { root.draw(); } catch (error) {} })(window);`,
    { code: `(function () { try { draw(document.title); } catch (error) {} }(this));`, filename: 'src/draw.js' },
    // Texts of equal length are compared, and others are not equal.
    `import { timingSafeEqual } from 'node:crypto'; function isEqual(a, b) { try { return timingSafeEqual(Buffer.from(a), Buffer.from(b)); } catch {} return false; }`,
    // A body that nobody reads is dumped.
    `async function f() { await response.body.dump().catch(() => {}); }`,
    // A late error, after the listeners were removed.
    `function detach(socket) { socket.removeAllListeners('error'); socket.on('error', () => {}); }`,
    // What a comment calls clean-up, and what is done under a condition in finally.
    `async function f() { try { await g(); } finally { try { await files.delete(path); } catch { /* Ignore cleanup errors */ } } }`,
    `async function f() { try { return await g(); } finally { if (path) await fs.rm(path).catch(() => {}); } }`,
    `async function f() { try { await g(); } catch (error) { await connection.query('ROLLBACK').catch(() => {}); throw error; } }`,
    `async function f() { try { await g(); } catch (error) { await db.query(\`ROLLBACK TO SAVEPOINT \${name}\`).catch(() => {}); await db.query(\`RELEASE SAVEPOINT \${name}\`).catch(() => {}); throw error; } }`,
    `class Deferred extends Promise { mark() { super.catch(() => {}); } }`,
    `import fs from 'node:fs'; import { promisify } from 'node:util'; const accessAsync = promisify(fs.access);
async function find(path) { let isThere = false; try { await accessAsync(path); isThere = true; } catch (error) {} if (!isThere) { return; } return load(path); }`,
    // The comment of the function says why.
    `/**\n * Writes to the audit log.\n * Never throws: errors are silently swallowed so a failing log cannot stop the request.\n */\nfunction audit(entry) {\n  write(entry).catch(() => {});\n}`,
    `try { await clean(); } catch { /* Ignore errors, nothing to clean */ }`,
    // The reason stands at the end of what is tried.
    `async function f() {\n  try {\n    await running;\n    // Its errors are told to those who wait for it.\n  } catch {}\n}`,
    // The failure is told elsewhere, or the state is named in which it fails.
    `const id = await pending.catch(() => { /* already logged */ });`,
    `await remove(id)\n  // No need to log as the store does\n  .catch(() => null);`,
    `try { await mkdir(path); } catch { /* Ignore if exists */ }`,
    `for (const process of all) { try { await stop(process); count += 1; } catch { /* Already gone. */ } }`,
    // The text of what has failed is trimmed for the error that is told.
    `async function f() { if (!response.ok) { let detail = ''; try { detail = (await response.text()).trim(); } catch {} throw new Error(detail); } }`,
    {
      name: 'the folder of a client, in a server that is bundled with all it needs',
      code: `load().catch(() => {});`,
      filename: 'client/src/load.ts',
      files: {
        'package.json':
          '{ "bin": "dist/index.js", "scripts": { "start": "node dist/index.js" }, "devDependencies": { "fastify": "^5.0.0", "react-dom": "^19.0.0" } }',
      },
    },
    // Allowed.
    { code: `try { await file.close(); } catch {}`, options: { allowCalls: ['close'] } },
    {
      code: `try { await this.file?.close(); await fs.rm(path); } catch {}`,
      options: { allowCalls: ['close', 'fs.*'] },
    },
    { code: `fs.unlink(path).catch(() => {});`, options: { allowCalls: ['*.unlink'] } },
    { code: `unlink(path).catch(() => {});`, options: { allowCalls: ['unlink'] } },
    {
      name: 'a test, by what it imports',
      code: "import { GenericContainer } from 'testcontainers';\nexport const stop = async () => { try { await container.stop(); } catch {} };",
    },
  ],
  invalid: [
    {
      name: 'the promise in a property that may be another',
      code: `class Monitor { constructor() { this.scan = this.start().catch((error) => { logger.warn('No scan', error); return null; }); } again() { this.scan = this.start(); } async close() { this.stop(); await this.scan.catch(() => {}); } }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a text that is taken apart anew, and one whose value is used at once',
      code: `export function answer(text) { let data; let other; return { get: () => { if (text) { try { data = JSON.parse(text); } catch (one) {} } return data; }, use: () => { if (!other) { try { other = JSON.parse(text); } catch (two) {} } return other.id; } }; }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'the wait for a promise that nobody else has',
      code: `async function measure(run) { const start = Date.now(); const result = run(); try { await result; } catch { /* no-op */ } return Date.now() - start; }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* no-op */ }' }],
    },
    {
      name: 'what reaches further than values in memory',
      code: `export async function read(order, list, emitter) {
  let text;
  try { text = readFileSync(order.path, 'utf8'); } catch (one) {}
  try { list.push(toLine(order)); } catch (two) {}
  try { notifyAll(order); } catch (three) {}
  try { text = createReport(order); } catch (four) {}
  try { text = await render(order); } catch (five) {}
  try { if (!order.id) throw new Error('No id'); text = order.name; } catch (six) {}
  try { emitter.changed(order); } catch (seven) {}
  try { order.value = JSON.parse(order.text); } catch (eight) {}
}`,
      errors: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((name) => ({
        messageId: 'emptyCatch' as const,
        at: `catch (${name}) {}`,
      })),
    },
    {
      name: 'values in memory, where these are checked as well',
      options: { checkValues: true },
      code: `export function read(order) { let total; try { total = sumUp(order.lines); } catch {} report(total); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what a comment above says that is tried',
      code: `async function read(context) { let body = {}; if (context.method !== 'GET') { // Attempt to read the body of the request
  try { body = await context.request.json(); } catch {} } await handle(body); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a delay that nobody aborts, and work after it',
      code: `async function run(loop) { await delay(5000).then(() => send()).catch(() => {}); await delaySending(loop.message, loop.id).catch(() => {}); }`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'what is asked of others while an error is handled, and a form of another value',
      options: { checkValues: true },
      code: `async function answer(request) { try { return await run(request); } catch (error) { report(error); if (error instanceof Refusal) { try { return await store(error.parameters); } catch { /* not there */ } } try { return toAddress(request); } catch { /* no address */ } return toAnswer(error); } }`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* not there */ }' },
        { messageId: 'commentOnly', at: 'catch { /* no address */ }' },
      ],
    },
    {
      name: 'a comment above the variable that is set, of something else, or above another one',
      code: `export async function notify(response) {
  // The text of the error, as the service sent it
  let text = '';
  try { text = await response.text(); } catch (one) {}
  // Fire-and-forget: only read to its end
  const start = now();
  try { text = await load(start); } catch (two) {}
  return text;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'a pipeline whose source is given back, or that nobody reads, and one of another library',
      code: `import { pipeline } from 'node:stream/promises';
import { pipeline as run } from './tasks';
export function check(source) { const sink = new Checking(); pipeline(source, sink).catch(() => {}); return source; }
export function copy(source) { const sink = new Copying(); pipeline(source, sink).catch(() => {}); sink.on('end', f); }
export function work(source) { const sink = new Work(); run(source, sink).catch(() => {}); return sink; }`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'a part of what a method gives that logs nothing, or waits before',
      code: `class Prices {
  async findAll(names) {
    try { await Promise.all(names); } catch (error) { throw error; }
    return this.found;
  }
  async findOne(name) {
    await this.open();
    try { await this.ask(name); } catch (error) { this.logger.error(error.message); throw error; }
    return this.found;
  }
  async findNext(name) {
    try { await this.ask(name); } catch (error) { this.logger.error(error.message); throw error; }
    return this.load(name);
  }
  async check(name) {
    let price = { name };
    try { price = (await this.findAll([name]))?.[name]; } catch (one) {}
    try { price = (await this.findOne([name]))?.[name]; } catch (two) {}
    try { price = (await this.findNext([name]))?.[name]; } catch (three) {}
    return price;
  }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'a proof beside a store, kept for others, or where the function always gives something',
      code: `class Sockets {
  async findAccount(token: string): Promise<Account | undefined> {
    try { const { id } = await this.jwtService.verify(token); return await this.accounts.find(id); } catch (one) {}
  }
  async keepAccount(token: string): Promise<Account | undefined> {
    try { this.account = await this.jwtService.verify(token); return this.account; } catch (two) {}
  }
  async getAccount(token: string): Promise<Account> {
    try { return await this.jwtService.verify(token); } catch (three) {}
  }
  async getAddress(address: string): Promise<Address | undefined> {
    try { return await this.mails.verify(address); } catch (four) {}
  }
}`,
      filename: 'src/sockets.ts',
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
      ],
    },
    {
      name: 'what a function puts somewhere for its work, or removes that it did not put there',
      code: `class Cache {
  async run(key) {
    try { await this.put(key, 1); await this.work(); } finally { try { await this.remove(key); } catch (one) {} }
  }
  async isHealthy(key) {
    try { return (await this.get(key)) === 1; } finally { try { await this.remove(key); } catch (two) {} }
  }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'an async function that is waited for, and others that are begun',
      code: `const reconnect = async (pool) => { await pool.open(); };
const forget = (pool) => { pool.clear(); };
export async function listen(pool) {
  try { if (pool.isClosed) await reconnect(pool); } catch (one) {}
  try { if (pool.isClosed) forget(pool); } catch (two) {}
  try { void reconnect(pool.next()); } catch (three) {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'a cached text that is taken apart for other work, or below which nothing is done for it',
      code: `export async function load(keys, cache) {
  const found = {};
  let failed = 0;
  for (const key of keys) {
    try { await save(JSON.parse(cache[key])); continue; } catch (one) {}
    missing.push(key);
  }
  for (const key of keys) {
    try { handle(JSON.parse(cache[key])); continue; } catch (two) {}
    missing.push(key);
  }
  for (const key of keys) {
    try { found[key] = JSON.parse(cache[key]); continue; } catch (three) {}
    failed++;
  }
  for (const key of keys) {
    try { found[key] = JSON.parse(cache[key]); } catch (four) {}
    missing.push(key);
  }
  return [found, failed];
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
      ],
    },
    {
      name: 'bytes of a file or of nobody knows what, and what is given back',
      options: { checkValues: true },
      code: `export function read(path, parts) {
  let text = '{}';
  try { text = Buffer.concat([readPart(path)]).toString(); } catch (one) {}
  try { text = Buffer.concat(parts.all()).toString(); } catch (two) {}
  try { text = Buffer.concat([parts]).toString(parts.encoding); } catch (three) {}
  try { return Buffer.concat([parts]).toString(); } catch (four) {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
      ],
    },
    {
      name: 'what is taken apart for other work, and no below',
      options: { checkValues: true },
      code: `export function find(text, all) {
  try {
    const order = parseOrder(text);
    for (const each of all) if (addToCart(each).id === order.id) return each;
  } catch (one) {}
  return null;
}
export async function ask(text) {
  try { const order = parseOrder(text); return await load(order); } catch (two) {}
  return null;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'another text than that which is decoded, or other work in its place',
      options: { checkValues: true },
      code: `export function warn(reason) {
  let told = 'none';
  try { told = decodeReason(reason).toString(); } catch (one) {}
  let kept = reason;
  try { kept = saveReason(reason).toString(); } catch (two) {}
  logger.warn(told + kept);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'the promise of a function that asks nothing',
      code: `import fs from 'node:fs'; import { promisify } from 'node:util'; const writeAsync = promisify(fs.writeFile);
async function save(path) { let isDone = false; try { await writeAsync(path, ''); isDone = true; } catch (error) {} if (!isDone) { return; } return load(path); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch (error) {}' }],
    },
    {
      name: 'a comment of the function that only says that errors are swallowed, and one that only says that nothing is done',
      code: `/**\n * Writes to the audit log. Errors are swallowed.\n */\nfunction audit(entry) {\n  write(entry).catch(() => {});\n}
try { await clean(); } catch { /* Ignore errors, nothing to do here */ }`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'commentOnly', at: 'catch { /* Ignore errors, nothing to do here */ }' },
      ],
    },
    {
      name: 'comments at the end of what is tried that are about its last line, or about nothing that fails',
      code: `async function f() {
  try {
    await running; // errors of it are told to others
  } catch {}
  try {
    await running;
    // then all of it has ended
  } catch {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    ...tellingConnects.map(({ module, export: maker, method }) => ({
      name: `an attempt to connect by a client of ${module} to which nobody listens`,
      code: `import { ${maker} } from '${module}';
const client = ${maker}();
export async function start() { try { await client.${method}(); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    })),
    {
      name: 'a property that was given another answer, whose answer may have changed, or that nobody asks for',
      code: `import { statSync } from 'node:fs';
class Files {
  ask(path) { this.isThere = false; this.mark(); try { this.isThere = statSync(path).isFile(); } catch {} save(this.isThere); }
  read(text) { const result = { config: {} }; try { result.config = JSON.parse(text); } catch {} return result; }
  async load() { this.info = await ask().catch(() => {}); use(this.info); }
  tell(text, other) { let detail = other; try { detail = JSON.parse(text).message; } catch {} send(detail); }
  show(text, other) { const told = { detail: other }; try { told.detail = JSON.parse(text).message; } catch {} send(told); }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a method one of whose promises deals with nothing',
      code: `class Pictures {
  load(file) {
    if (file.isWide) { return this.make(file).catch((error) => { this.log(error); }); }
    return this.copy(file);
  }
  next(file) { return this.load(file).catch(() => {}).then(() => this.run()); }
}`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'what may fail among dates, numbers and lists',
      options: { checkValues: true },
      code: `function read(text, record, list) {
  let date, byName = new Map();
  try { date = new Date(text).toISOString(); } catch {}
  try { date = text.split('-').map((part) => convert(part)); } catch {}
  try { byName = new Map(record); } catch {}
  try { for (const each of list) { date = Number(each); } } catch {}
  try { list = []; for (const key of Object.keys(record)) { list.push(record[key].name); } } catch {}
  try { if (text.indexOf(place) > -1) { return [other, ...text.split('/').slice(3)].join('/'); } } catch {}
  return { date, byName };
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a part of another address than the text that is kept',
      code: `async function ask(item) {
  const { address: text, other } = item;
  let host = other;
  try { host = new URL(text).hostname; } catch {}
  let name = other;
  try { const url = new URL(text); name = url.host; } catch {}
  let found = text;
  try { found = (await look(text)).hostname; } catch {}
  return probe(host, name, found);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a comment above the function that does not speak of failing, and a catch without a comment',
      code: `/** Determines if it is an error of the store. */
async function findError(users, error) {
  try { if (error.isOld) { await users.update(error.id); return new OldError(); } } catch { /* ignore error */ }
  return error;
}
/** Finds the name to show. Falls back to the address. */
async function findName(users, address) {
  try { const user = await users.findByAddress(address); if (user) { return user.name; } } catch { /* best-effort */ }
  return address;
}
/** Falls back to the address if the look-up fails. */
async function findTitle(users, address) {
  try { const user = await users.findByAddress(address); if (user) { return user.title; } } catch {}
  return address;
}
/** Falls back to the address if the look-up fails. */
async function findAll(users, address) {
  try { await users.mark(address); } catch { /* ignore */ }
  const user = await users.findByAddress(address);
  return user ?? address;
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* ignore error */ }' },
        { messageId: 'commentOnly', at: 'catch { /* best-effort */ }' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'commentOnly', at: 'catch { /* ignore */ }' },
      ],
    },
    {
      name: 'a file that is removed without a word of whether it is there, and what is done beside it',
      code: `import fs from 'node:fs';
// Remove the old installer
try { fs.unlinkSync(path); } catch {}
// Delete the old list if it exists
try { fs.unlinkSync(path); fs.writeFileSync(path, ''); } catch {}
// Move the old list if it exists
try { fs.renameSync(path, other); } catch {}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'the text of a caught response where the error is told by nothing else',
      code: `async function check(results) {
  try { await ask(); } catch (error) {
    let reason = 'unknown';
    try { reason = await error.text(); } catch {}
    results.speech = { status: 'fail', reason };
  }
}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a text that is taken apart at the end of a function that gives something elsewhere, or nothing else',
      code: `function parse(value) {
  if (value === null) { return {}; }
  try { return JSON.parse(value); } catch {}
}
function read(text) { try { return JSON.parse(text); } catch {} }
async function load(path) {
  if (!path) { return; }
  try { return JSON.parse(await fetchText(path)); } catch {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a password that a service compares',
      code: `import * as bcrypt from './own.ts';
async function isRight(name, password) { try { return await users.compare(name, password); } catch (error) {} return false; }
async function hash(password) { try { return await bcrypt.compare(password, saved); } catch (error) {} return false; }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (error) {}' },
        { messageId: 'emptyCatch', at: 'catch (error) {}' },
      ],
    },
    {
      name: 'a part of an address that a property gets without a comment, or beside other work',
      code: `function convert(server) {
  const settings = makeSettings();
  try { const url = new URL(server.url); settings.prefix = withoutSlash(url.pathname); } catch {}
  try { const url = new URL(server.url); settings.prefix = look(settings); } catch { /* fail silently */ }
  try { const url = new URL(server.url); settings.prefix = url.pathname; settings.host = url.host; } catch { /* fail silently */ }
  return settings;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'commentOnly', at: 'catch { /* fail silently */ }' },
        { messageId: 'commentOnly', at: 'catch { /* fail silently */ }' },
      ],
    },
    {
      name: 'a comment at the beginning of what is tried that says what is done there',
      code: `async function list(headers) {
  let own = [];
  try {
    // asks whether the account has a right to voices of its own
    own = await load(headers);
  } catch {}
  try {
    // Checks the headers, if it fails an exception will be thrown
    check(headers, await load(own));
  } catch {}
  try {
    own.push(await ask());
    // otherwise ignore this voice of the account
    own.push(await load(own));
  } catch {}
  return own;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a text that is tested before something else is done, and a variable without another value',
      code: `function show(answer) {
  let example = {};
  try { JSON.parse(answer.body); example = answer.example; } catch {}
  try { JSON.parse(answer.body); save(answer.body); } catch {}
  let body;
  try { JSON.parse(answer.body); body = answer.body; } catch {}
  return { example, body };
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'several attempts that wait for others, or that do not end in the same answer',
      code: `async function hasAddress(text) {
  try { await ask(text, main); return true; } catch (error) { /* ignore */ }
  return false;
}
async function contains(text) {
  try { await ask(text, main); return true; } catch {}
  try { await ask(text, test); return true; } catch {}
  return false;
}
function fits(text) {
  try { toScript(text, main); return true; } catch {}
  try { toScript(text, test); work(); } catch {}
  return false;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what a client is made into by another method',
      code: `import { createClient } from 'redis';
const client = createClient(options).legacy();
client.on('error', (error) => logger.error(error));
client.connect().catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a client without a listener of errors, with an empty one, of another library, and another method of it',
      code: `import { createClient } from 'redis';
import { Client } from 'pg';
async function open(options) {
  const a = createClient(options);
  try { await a.connect(); } catch {}
  const b = createClient(options);
  b.on('error', () => {});
  b.connect().catch(() => {});
  const c = new Client(options);
  c.on('error', (error) => { log.warn(error); });
  try { await c.connect(); } catch {}
  const d = createClient(options);
  d.on('error', (error) => { log.warn(error); });
  try { await d.ping(); } catch {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyListener', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'an address that is set elsewhere alone, or in another object too',
      code: `function show(link, page) {
  try { link.url = new URL(link.text); } catch {}
  try { page.url = new URL(link.text); link.text = page.url.pathname; } catch {}
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what finally makes of a promise that is only compared, what then makes of one, and a property that is only asked for',
      code: `class Queue {
  push(work) {
    const next = work();
    next.finally(() => { tidy(); }).catch(() => {});
    if (next === this.last) return;
  }
  add(work) {
    const next = work();
    next.then(() => { tidy(); }).catch(() => {});
    return next;
  }
  begin() { this.loading = this.load(); this.loading.catch(() => {}); if (this.loading) show(); }
  again() { this.last = this.last.catch(() => {}).then(() => this.load()); }
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'a value written as a text that goes out, and one beside an error that is thrown in one case alone',
      options: { checkValues: true },
      code: `async function send(value) {
  let body = '{}';
  try { body = JSON.stringify(value); } catch {}
  await fetch(url, { body });
}
function tell(values) {
  let line = '';
  try { line += JSON.stringify(values); } catch {}
  if (isStrict) throw new Error(line);
  store.push(line);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'candidates of a function that logs nothing, and a function that rejects with an error of its own where nothing ends in one',
      code: `async function get(store, name) { return client.get(store, name); }
async function find(stores, name) {
  for (const store of stores) { try { return await get(store, name); } catch {} }
  throw new Error('not found: ' + name);
}
function ask(name) {
  return new Promise((resolve, reject) => {
    if (!isOpen()) { reject(new Error('Not open')); }
    client.ask(name).then(resolve).catch((error) => { console.error(error); reject(error); });
  });
}
async function run(name) { try { await ask(name); } catch {} next(); }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a text that is parsed where what is tried at the end gives nothing',
      code: `async function list() {
  if (cache) { try { return JSON.parse(cache); } catch {} }
  try { await load(); } catch (error) { logger.warn(error); }
}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what is no clean-up, and clean-up behind which the code goes on',
      code: `async function bind(channel) { try { return await work(); } finally { try { await channel.unbindQueue('a'); } catch {} } }
async function run(db) { try { db.close(); } catch {} process.exitCode = 1; await scan(db); }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'several variables of which the next condition asks for one, or for all of which it asks whether none is there',
      code: `import { readFile } from 'node:fs/promises';
async function load(a, b) {
  let key, cert;
  try { cert = await readFile(a, 'utf8'); key = await readFile(b, 'utf8'); } catch {}
  if (!cert && !key) return make();
  return { cert, key };
}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'beside the pages of a package that is named for a tool: what is none of these',
      code: 'export const draw = () => { try { show(canvas); } catch {} };',
      files: { 'package.json': '{ "name": "@acme/preview-renderer" }' },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a variable whose question is one of a store or a service, or that is not asked for its absence',
      options: { checkValues: true },
      code: `import { readFile } from 'node:fs/promises';
async function load(id, redis, contract) {
  let key;
  try { key = await redis.get(id); } catch (one) {}
  if (!key) { try { key = await contract.call('key'); } catch (two) {} }
  if (!key) throw new Error('No key');
  let app;
  try { app = await accounts.getApp(id); } catch (three) {}
  if (isSendOnly(app)) throw new Error('Send only');
  let row = null;
  try { row = db.prepare('SELECT 1').get(id); } catch (four) {}
  if (!row) return null;
}
function format(items, text) {
  let value;
  try { value = decodeLine(items.at(-1)); } catch (five) {}
  const other = value.toLocaleString();
  let last;
  for (const item of items) {
    try { last = decodeLine(item); } catch (six) {}
    note(item);
    if (last) show(last);
  }
  let wanted = [];
  try { wanted = JSON.parse(text); } catch (seven) {}
  return wanted.length === 0 ? items : other;
}
function toStateOf(params, options) {
  try { params = params.toObject(); } catch (eight) {}
  if (params.length === 0) return params;
  let shown;
  try { const name = 'list'; const raw = runCommand(name); shown = JSON.parse(raw).shown; } catch (nine) {}
  if (shown) return shown;
  let html;
  try { html = render(options); } catch (ten) {}
  if (!html) return '';
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
        { messageId: 'emptyCatch', at: 'catch (five) {}' },
        { messageId: 'emptyCatch', at: 'catch (six) {}' },
        { messageId: 'emptyCatch', at: 'catch (seven) {}' },
        { messageId: 'emptyCatch', at: 'catch (eight) {}' },
        { messageId: 'emptyCatch', at: 'catch (nine) {}' },
        { messageId: 'emptyCatch', at: 'catch (ten) {}' },
      ],
    },
    {
      name: 'what a rejected promise gives is used as it is, or a log of it was commented out',
      code: `async function load(store, name) {
  const found = await store.stats(name).catch(() => {});
  show(found);
  const app = await store.app(name).catch((error) => {
    // logger.debug(error);
  });
  if (app) return app;
  const info = new Info(name);
  await info.parseManifest().catch(function () {});
  show(info);
  const held = getInfo(name);
  await held.parseManifest().catch(() => void 0);
  if (!held.manifest) return [];
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        {
          messageId: 'commentOnly',
          at: `(error) => {
    // logger.debug(error);
  }`,
        },
        { messageId: 'emptyRejectionHandler', at: 'function () {}' },
        { messageId: 'emptyRejectionHandler', at: '() => void 0' },
      ],
    },
    {
      name: 'a default beside several questions, or one of a form that hides which it was',
      options: { checkValues: true },
      code: `import fs from 'node:fs';
function load(path) {
  let options = standard;
  try { options = JSON.parse(fs.readFileSync(path, 'utf8')); } catch (one) {}
  let page = 1;
  try { const made = JSON.parse(path); if (made.page) page = made.page; } catch (two) {}
  let isValid = false;
  try { JSON.parse(path); isValid = false; } catch (three) {}
  let state = { parts: [] };
  try { state = safeParse(path) ?? {}; } catch (four) {}
  return { options, page, isValid, state };
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
      ],
    },
    {
      name: 'a loop that goes on with every part, or tries what is no question',
      options: { checkValues: true },
      code: `import fs from 'node:fs';
function collect(lines, map, steps) {
  for (const line of lines) { try { const entry = JSON.parse(line); map[entry.id] = entry; } catch (one) {} }
  for (const path of lines) { try { process.env[path] = fs.readFileSync(path, 'utf8'); } catch (two) {} }
  let done;
  for (const step of steps) { try { done = invert(step); break; } catch (three) {} }
  return done;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'another answer below, where a file that is there may be broken, or a store was asked',
      options: { checkValues: true },
      code: `import fs from 'node:fs/promises';
async function load(path, store) {
  try { return JSON.parse(await fs.readFile(path, 'utf8')); } catch (one) {}
  try { const row = await store.read(path); if (row) return JSON.parse(row); } catch (two) {}
  return standard;
}
function get(cookie) { try { return decryptSession(cookie); } catch (three) {} }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'a promise that nobody else holds, or a function that does not log every error',
      code: `import { exec } from 'node:child_process';
${pino}async function run(work, jobs) {
  const result = work();
  try { await result; } catch (one) {}
  for (const job of start(jobs)) job.catch(() => {});
}
function install(name) {
  return new Promise((resolve, reject) => {
    if (!name) return reject(new Error('No name'));
    exec('npm install ' + name, (error, text) => {
      if (error) { logger.error({ error }, 'Not installed'); return reject(error); }
      resolve(text);
    });
  });
}
export function installAll(names) { return install(names.join(' ')).catch(() => void 0).finally(() => forget(names)); }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'clean-up in a listener that hands no error on, and at the end of a child',
      code: `import fs from 'node:fs';
${pino}function store(stream, child, path) {
  child.on('exit', () => { try { fs.unlinkSync(path); } catch (one) {} });
  stream.on('error', async (err) => {
    logger.error({ err }, 'Not written');
    try { await stream.close(); } catch (two) {}
  });
  return new Promise((resolve, reject) => {
    stream.on('close', async () => {
      await fs.promises.unlink(path).catch(() => {});
      reject('Not stored');
    });
  });
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'what is taken back or written in a store while no error is thrown',
      code: `async function begin(db, id) {
  try { await start(id); } catch (err) {
    try { await db.collection('jobs').deleteOne({ _id: id }); } catch (one) {}
    return id;
  }
  try { await end(id); } catch (err) {
    try { await db.collection('jobs').updateOne({ _id: id }); } catch (two) {}
    throw err;
  }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'a function that something else than a page carries out',
      code: `const found = engine.evaluate((all) => { try { show(all); } catch {} });`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'more than a detail of an error, or one of an error that is not told',
      code: `async function write(prompt) {
  try { return await generate(prompt); } catch (error) {
    let text = null;
    try { text = await prompt.text; await setFlag(text); } catch (one) { /* ignore */ }
    throw error;
  }
}
async function read(prompt) {
  try { return await generate(prompt); } catch (error) {
    let text = null;
    try { text = await prompt.text; } catch (two) { /* ignore */ }
    return fail(text);
  }
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch (one) { /* ignore */ }' },
        { messageId: 'commentOnly', at: 'catch (two) { /* ignore */ }' },
      ],
    },
    {
      name: 'a text that is lost where it cannot be taken apart, or of which more is done',
      code: `function show(raw) {
  let body = '';
  try { body = JSON.stringify(JSON.parse(raw), null, 2); } catch (one) {}
  let other = raw;
  try { other = JSON.stringify(load(raw), null, 2); } catch (two) {}
  return body + other;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'a comment below that speaks of no failure, stands apart, or of what is done in any case',
      code: `async function findOwner(key) {
  try { const device = await loadDevice(key); if (device) return device; } catch (one) {}
  // Then find the user of the key instead of the device
  try { const user = await loadUser(key); if (user) return user; } catch (two) {}

  // If finding a user fails then instead find the team of the key
  const team = await loadTeam(key);
  try { found.push(await loadMembers(team)); } catch (three) {}
  // If finding the members fails then instead find the guests
  return await loadGuests(key);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'a value that is taken apart, of which more is made than a text',
      code: `function toBase(text) {
  try { const version = parse(text); if (version.major === 0) return install(version); } catch (one) {}
  return first;
}
async function toNext(text) {
  try { const version = parse(await load(text)); if (version.major === 0) return format(version); } catch (two) {}
  return first;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'a method that is asked about something else, or waited for, or whose other answer is not no',
      options: { checkValues: true },
      code: `async function draw(field, orders) {
  let isWide = false;
  try { isWide = await field.isWide(); } catch (one) {}
  let isPaid = false;
  try { isPaid = orders.isPaid(field.id); } catch (two) {}
  let isLong = true;
  try { isLong = field.isLong(); } catch (three) {}
  return isWide || isPaid || isLong;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
      ],
    },
    {
      name: 'what is made of a file, without another answer',
      code: `import fs from 'node:fs/promises';
async function measure(path) {
  let width;
  try { width = sizeFromData(await fs.readFile(path)).width; } catch (one) {}
  count += width;
  let height;
  try { height = await store(sizeFromData(await fs.readFile(path))); } catch (two) {}
  if (!height) { height = 600; }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'what is waited for before another way, and where that is given something else',
      code: `async function show(text, title) {
  try { await screen.show(text); return; } catch (one) {}
  print(text);
}
function tell(text, title) {
  try { screen.show(text); return; } catch (two) {}
  print(title);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'a promise that its function keeps and nobody waits for, or does more with',
      code: `class Client {
  async call(name) { return this.opened.call(name); }
  async connect() { await (this.opened = open()); }
  async begin() { await prepare(); await (this.begun = open()); }
  async wait() { await this.begun; }
  start() { this.connect().catch(() => undefined); this.begin().catch(() => null); }
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => undefined' },
        { messageId: 'emptyRejectionHandler', at: '() => null' },
      ],
    },
    {
      name: 'a promise whose call is given what does nothing with its error, or is of something else',
      code: `async function run(task) {
  await steps.wrap(task(), { onError: () => {} }).catch(() => {});
  await steps.wrap(task(), { onEnd: (result) => show(result) }).catch(() => undefined);
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => undefined' },
      ],
    },
    {
      name: 'what a comment calls clean-up and is more',
      code: `async function removeOld(prefix) {
  try { for (const job of await queue.getJobs()) { await job.remove(); await tellOwner(job); } } catch (error) {
    // Ignore errors during cleanup
  }
}`,
      errors: [{ messageId: 'commentOnly', at: 'catch (error) {\n    // Ignore errors during cleanup\n  }' }],
    },
    {
      name: 'comments that say what is done, and not which failure is let go',
      code: `async function copy(tags, folders) {
  for (const tag of tags) { try { await target.create(tag); } catch (one) { /* Ignore tag errors */ } }

  // Remove the directories
  for (const folder of folders) {
    await fs.promises.rmdir(folder).catch(() => undefined);
  }
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch (one) { /* Ignore tag errors */ }' },
        { messageId: 'emptyRejectionHandler', at: '() => undefined' },
      ],
    },
    {
      name: 'a comment above the function that says what it gives and not when it gives nothing, or beside code that waits',
      options: { checkValues: true },
      code: `// Returns the address as IPv4 if possible
export const toShortAddress = (request) => {
  try { return shorten(getAddress(request)); } catch (one) {}
};
// Returns the name of the user, or undefined if not found
export const findName = async (id) => {
  try { return await loadName(id); } catch (two) {}
};`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
      ],
    },
    {
      name: 'the types of what tests import',
      code: "import type { StartedTestContainer } from 'testcontainers';\nexport const stop = async (container: StartedTestContainer) => { try { await container.stop(); } catch {} };",
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a text that is lost where it is not JSON, or of which more is done than to take it apart',
      code: `async function sync(channel) {
  let place = 0;
  try { const { page } = JSON.parse(channel.place); place = page; } catch (one) {}
  let other = channel.place;
  other = 0;
  try { const { page } = JSON.parse(channel.place); other = page; } catch (two) {}
  let third = channel.place;
  try { const { page } = JSON.parse(channel.place); if (page) { await save(page); return; } third = page; } catch (three) {}
  await load(place, other, third);
}
function clean(text) {
  try { const made = JSON.parse(text); if (made.query) { return made.query; } } catch (four) {}
  note(text);
}
function run(text) {
  try { const made = JSON.parse(text); if (made.query) { return execute(made.query); } } catch (five) {}
  const start = text.indexOf('SELECT');
  if (start > 0) return start;
  return text;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (one) {}' },
        { messageId: 'emptyCatch', at: 'catch (two) {}' },
        { messageId: 'emptyCatch', at: 'catch (three) {}' },
        { messageId: 'emptyCatch', at: 'catch (four) {}' },
        { messageId: 'emptyCatch', at: 'catch (five) {}' },
      ],
    },
    {
      name: 'a promise that does not deal with its own failure, or with all of it, or may be another one',
      code: `const started = start().then((made) => { handle = made; });
stops.push(async () => { await started.catch(() => undefined); });
const opened = open().catch((error) => { logger.error({ error }, 'Not opened'); throw error; });
stops.push(async () => { await opened.catch(() => {}); });
const asked = ask().catch((error) => { logger.error({ error }, 'Not asked'); }).then((made) => use(made));
stops.push(async () => { await asked.catch(() => void 0); });
let begun = begin().catch((error) => { logger.error({ error }, 'Not begun'); });
begun = again();
stops.push(async () => { await begun.catch(() => null); });`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => undefined' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => void 0' },
        { messageId: 'emptyRejectionHandler', at: '() => null' },
      ],
    },
    {
      name: 'clean-up under a condition, before an answer without the error',
      code: `async function store(reply, name) {
  try { await save(name); } catch (e) {
    if (name) { await fs.promises.unlink(name).catch(() => {}); }
    const text = toText(name);
    return reply.code(500).send({ stored: false, text });
  }
}
async function copy(reply, name) {
  try { await save(name); } catch (e) {
    if (name) await unlink(name).catch(() => undefined);
    const status = e instanceof TooLarge ? 413 : e.status;
    return reply.code(status).send();
  }
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => undefined' },
      ],
    },
    {
      name: 'a comment that says which form is let go, beside code that waits, and no form beside code that does not',
      code: `async function load(chain) {
  for (const each of chain) { try { found.push(await certificateFromDer(each)); } catch { /* unparseable certificate: skip */ } }
  for (const each of chain) { try { found.push(certificateFromDer(each)); } catch { /* certificates: skip */ } }
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* unparseable certificate: skip */ }' },
        { messageId: 'commentOnly', at: 'catch { /* certificates: skip */ }' },
      ],
    },
    {
      name: 'a text that grows and is read by nobody, or of which more is done than to take it apart',
      code: `function split(parts) {
  const found = [];
  let rest = '';
  for (const part of parts) {
    rest += part;
    try { const value = JSON.parse(rest); found.push(value); rest = ''; } catch (_) {}
  }
  return found;
}
function store(parts) {
  let rest = '';
  for (const part of parts) {
    rest += part;
    try { save(JSON.parse(rest)); rest = ''; } catch (_) {}
  }
  return rest;
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch (_) {}' },
        { messageId: 'emptyCatch', at: 'catch (_) {}' },
      ],
    },
    {
      name: 'a setting that keeps its default, and an answer that succeeded',
      code: `function load(text) {
  let port = fallback;
  try { const parsed = JSON.parse(text); if (parsed.port) port = parsed.port; } catch {}
  return port;
}
async function ask(response, text) {
  if (response.ok) {
    let name = text;
    try { const parsed = JSON.parse(text); if (parsed.name) name = parsed.name; } catch {}
    return name;
  }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a decoded text in another place, and what is loaded in the place of its name',
      options: { checkValues: true },
      code: `function read(entry, mime) { try { entry.title = mime.decodeWords(entry.name); } catch {} try { host = resolve(host); } catch {} }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a function that makes each element another, and a predicate that goes on',
      code: `const all = texts.map((text) => { try { return JSON.parse(text); } catch {} });
const isAny = texts.some((text) => { try { JSON.parse(text); return true; } catch {} note(text); });`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a flag that was true before, and one that is set after other work',
      code: `let isNew = true; try { await import('zstd'); isNew = true; } catch {}
let isSaved = false; try { await save(); isSaved = true; } catch {}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a listener after those of another event were removed',
      code: `function detach(socket) { socket.removeAllListeners('message'); socket.on('error', () => {}); }`,
      errors: [{ messageId: 'emptyListener', at: '() => {}' }],
    },
    {
      name: 'what removes something, without a comment that calls it clean-up',
      code: `async function f() { try { await g(); } finally { try { await files.delete(path); } catch { /* Ignore errors */ } } }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* Ignore errors */ }' }],
    },
    {
      name: 'other work under a condition in finally',
      code: `async function f() { try { return await g(); } finally { if (path) await save(path).catch(() => {}); } }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'another statement before the error that is told',
      code: `async function f() { try { await g(); } catch (error) { await connection.query('COMMIT').catch(() => {}); throw error; } }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a comment that says that something was done',
      code: `try { await mkdir(path); } catch { /* already tried */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* already tried */ }' }],
    },
    {
      name: 'a comment above that tells nothing of a log',
      code: `// Need to log in first\nawait remove(id).catch(() => null);`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => null' }],
    },
    {
      name: 'a class of another name, beside components',
      code: `import React from 'react';\nclass Panel extends Store.Component { load() { return read().catch(() => {}); } }`,
      filename: 'src/app/Panel.js',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a script that registers another worker',
      code: `workers.register('/worker.js').catch(() => {});`,
      filename: 'static/worker/register.mts',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'what Vite builds for those who import it',
      code: `import { send } from 'src/services';\nexport async function count(rows) { try { await send(rows); } catch {} }`,
      filename: 'src/telemetry.ts',
      files: { 'package.json': '{ "name": "app", "main": "dist/index.js", "scripts": { "build": "vite build" } }' },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a server in the place of the main process of an application of desktops',
      code: `import { Store } from './store';\nclass Servers { listen() { try { this.store.open(); } catch {} } }`,
      filename: 'src/main/servers.ts',
      files: {
        'package.json':
          '{ "main": "dist/main.js", "scripts": { "start": "node ." }, "dependencies": { "@nestjs/core": "^11.0.0" } }',
      },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a script among what a compiler wrote, without a source',
      code: `try { f() } catch {}`,
      filename: 'backend/api/load.js',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'server/tsconfig.server.json': '{ "compilerOptions": { "outDir": "../backend" } }',
        'server/api/store.ts': '',
      },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a script beside what a compiler wrote',
      code: `try { f() } catch {}`,
      filename: 'tools/load.js',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'server/tsconfig.server.json': '{ "compilerOptions": { "outDir": "../backend" } }',
        'server/load.ts': '',
      },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'the same package, outside of its client',
      code: `load().catch(() => {});`,
      filename: 'server/load.ts',
      files: {
        'package.json':
          '{ "bin": "dist/index.js", "scripts": { "start": "node dist/index.js" }, "devDependencies": { "fastify": "^5.0.0", "react-dom": "^19.0.0" } }',
      },
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a default that is far away',
      code: `import fs from 'node:fs'; function f(path) { let isThere = false; prepare(path); try { isThere = fs.statSync(path).isFile(); } catch {} g(isThere); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a default beside what is no known question',
      code: `async function f(id) { let user = null; try { user = await load(id); } catch {} g(user); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a default beside a function that only has the name of a question',
      code: `async function f(id) { let report = null; try { report = await parseReport(id); } catch {} g(report); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a default beside two questions',
      code: `import { readFileSync } from 'fs'; function f(path) { let data = null; try { data = JSON.parse(readFileSync(path, 'utf8')); } catch {} g(data); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a default, and more that is done',
      code: `import { statSync } from 'fs'; function f(path) { let found = null; try { found = statSync(path); g(found); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a default that is a value of its own',
      code: `import { statSync } from 'fs'; function f(path) { let size = 100; try { size = statSync(path).size; } catch {} g(size); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'no default, and no condition below',
      code: `function f(text) { let url; try { url = new URL(text); } catch {} g(url); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a condition below that looks at something else',
      code: `function f(text) { let url; try { url = new URL(text); } catch {} if (!text || isOld) g(url); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a file that is read, with other work below',
      code: `import { readFile } from 'fs/promises'; async function f(path) { try { text = await readFile(path, 'utf8'); } catch {} g(text); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'work that is begun in a race',
      code: `async function f() { await Promise.race([save().catch(() => {}), sleep(1000)]); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a wait that all others wait for',
      code: `async function f() { await Promise.all([page.waitForLoad().catch(() => {}), save()]); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'clean-up beside an error that is not told',
      code: `export async function g(all) { for (const each of all) { try { await f(each); } catch (error) { console.error('failed'); try { unlinkSync(each); } catch {} continue; } } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up beside an error that is told after it',
      code: `export async function g(all) { for (const each of all) { try { await f(each); } catch (error) { try { unlinkSync(each); } catch {} console.error(error); } } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'other work beside an error that is told',
      code: `export async function g(all) { for (const each of all) { try { await f(each); } catch (error) { console.error(error); try { save(each); } catch {} continue; } } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up beside an error that goes on',
      code: `async function f() { try { await g(); } catch (error) { console.error(error); try { unlinkSync(path); } catch {} h(); } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'another form, beside what waits for a store',
      code: `export async function f(lines) { for (const line of lines) { try { await save(JSON.parse(line)); } catch { /* skip unparseable lines */ } } }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* skip unparseable lines */ }' }],
    },
    {
      name: 'a variable that holds a number which may be an answer, and a pattern with one of them',
      code: `export function retry(text) {
  let version = -2;
  try { ({ version } = JSON.parse(text)); } catch {}
  let [index, size] = [-1, 0];
  let page = -1, limit = 10;
  try { ({ page, limit } = JSON.parse(text)); } catch {}
  return { version, index, size, page, limit };
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what leaves where a file is there, but waits for more, and with nothing below',
      code: `import { access } from 'node:fs/promises';
export async function update(path, view) {
  try { await access(path); await view.show(path); return; } catch {}
  await fetchTo(path);
}
export async function show(path, view) { try { await access(path); view.show(path); return; } catch {} }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what a function named for trying does before what it is named for',
      code: `export async function tryFlush(rows) {
  let size;
  try { size = await count(rows); } catch {}
  await flush(rows, size);
}
export async function tryConnect(options) {
  try { await getConnection('test').close(); } catch { /* best-effort */ }
  return await open(options);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'commentOnly', at: 'catch { /* best-effort */ }' },
      ],
    },
    {
      name: 'clean-up in a function that is called by its name where nothing ends, and a comment that only says what is done first',
      code: `const stop = async () => { await lock.release().catch(() => {}); await again(); };
server.on('close', stop);
export async function read(folder) {
  try {
    // These ask the repository of the folder
    await run('branch', folder);
  } catch {}
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what is set and not asked for, a form that is let go before something else, or while a service is asked',
      options: { checkValues: true },
      code: `export async function read(key) {
  found = await cache.get(key).catch(() => {});
  return load(key);
}
export function isNumber(text) {
  try { return numberOf(text).isReady; } catch { // invalid number
  }
  return counted;
}
export async function isOrder(id) {
  try { return await orders.ask(id); } catch { // invalid number
  }
  return false;
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'commentOnly', at: 'catch { // invalid number\n  }' },
        { messageId: 'commentOnly', at: 'catch { // invalid number\n  }' },
      ],
    },
    {
      name: 'comments that speak to a tool',
      code: `async function format(text) {
  try { await write(text); } catch { // prettier-ignore so that it stays as it is
  }
  try { await write(text); } catch { // Stryker disable next-line all: it is not worth a mutant
  }
  try { await write(text); } catch { // cspell:disable for all of these words here
  }
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { // prettier-ignore so that it stays as it is\n  }' },
        { messageId: 'commentOnly', at: 'catch { // Stryker disable next-line all: it is not worth a mutant\n  }' },
        { messageId: 'commentOnly', at: 'catch { // cspell:disable for all of these words here\n  }' },
      ],
    },
    {
      name: 'comments that only say that nothing is done',
      code: `export async function count(rows) {
  try { await send(rows); } catch { /*dont do anything*/ }
  try { await send(rows); } catch { // catch error and do nothing
  }
  send(rows).catch(() => { // we don't do anything with the error here
  });
  try { await send(rows); } catch { /* while we have to catch the error, we dont need to handle it */ }
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /*dont do anything*/ }' },
        { messageId: 'commentOnly', at: 'catch { // catch error and do nothing\n  }' },
        { messageId: 'commentOnly', at: "() => { // we don't do anything with the error here\n  }" },
        { messageId: 'commentOnly', at: 'catch { /* while we have to catch the error, we dont need to handle it */ }' },
      ],
    },
    {
      name: 'comments that only say what failed, in other words',
      code: `export async function load(id) {
  try { await ask(id); } catch { /* failed to get the build hash - do nothing */ }
  try { await ask(id); } catch { // Token creation failed
  }
  ask(id).catch(() => { /* Could not reach the other service */ });
}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* failed to get the build hash - do nothing */ }' },
        { messageId: 'commentOnly', at: 'catch { // Token creation failed\n  }' },
        { messageId: 'commentOnly', at: '() => { /* Could not reach the other service */ }' },
      ],
    },
    {
      name: 'comments above clean-up that only say why it is done, and above an attempt that an earlier failure led to',
      code: `export async function tidy(path, chat) {
  // Clean up the source to leave only the result
  await unlink(path).catch(() => {});
  // Skipped halfway: nobody may open it
  await unlink(path).catch(() => {});
  // We no longer need the copy
  try { unlinkSync(path); } catch {}
  // If the styled text failed, send it again without styles
  if (chat.isStyled) {
    try { await chat.send(path); } catch {}
  }
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a comment above that says what is done with an error',
      code: `export async function mark(post, error) {
  // still queued, so record the error for the sweep
  try { await post.save(error); } catch {}
}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a package that waits for jobs, whatever it draws mails with',
      filename: 'src/tasks/remind.ts',
      package: { dependencies: { 'graphile-worker': '^0.16.0', 'react-dom': '^18.0.0' } },
      code: `export async function remind(task) { try { await push(task); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a value that a function of its own makes, and another attempt below',
      options: { checkValues: true },
      code: `export function toKey(id) {
  try { return id.toKey(); } catch {}
  return id.parts.map((part) => part.text);
}
export function toList(ids) { try { return ids.map((id) => toHex(id)); } catch {} return []; }`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a window that was made here',
      filename: 'src/pages.ts',
      code: `import { JSDOM } from 'jsdom';
export function read(text) { const { window } = new JSDOM(text); try { window.close(); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a file of settings, with a text for where there is none, and a manifest that is kept whole',
      code: `import { readFileSync } from 'node:fs';
let mode = 'fast';
try { mode = JSON.parse(readFileSync('settings.json', 'utf8')).mode; } catch {}
let made = { name: 'app' };
try { made = JSON.parse(readFileSync('package.json', 'utf8')); } catch {}
export { mode, made };`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a detail that one of the callers gives back',
      code: `import { readFileSync } from 'node:fs';
function findSource(frame) { if (frame.path) { try { return { text: readFileSync(frame.path, 'utf8') }; } catch {} } }
export function fail(text, frame) { const source = findSource(frame); if (source) throw new Error(text + source.text); throw new Error(text); }
export function tell(frame) { return findSource(frame)?.text; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a comment above that only says that there is a try',
      options: { checkValues: true },
      code: `export function compare(a, b) {
  // A try/catch around both places
  try { const [x, y] = [place(a), place(b)]; if (x && y) return x - y; } catch {}
  return a.time - b.time;
}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a comment of a function that says what it gives, beside other work, and one that speaks of its errors',
      code: `/** Returns false if the order fails. */
export async function order(items) {
  mark(items).catch(() => {});
  return place(items);
}
/** Returns an error if the order fails. */
export async function orderAll(items) {
  await place(items).catch(() => {});
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'another form, beside what has none',
      code: `for (const line of lines) { try { add(line); } catch { /* skip malformed lines */ } }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* skip malformed lines */ }' }],
    },
    {
      name: 'two words about no form, beside work on what is parsed',
      code: `for (const line of lines) { try { add(JSON.parse(line)); } catch { /* skip next lines */ } }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* skip next lines */ }' }],
    },
    {
      name: 'what is given the object of all, as browsers and servers have it',
      code: `(function (root) { try { root.draw(); } catch (error) {} })(globalThis);`,
      errors: [{ messageId: 'emptyCatch', at: 'catch (error) {}' }],
    },
    {
      name: 'the module itself, which draws nothing',
      code: `(function () { try { draw(title); } catch (error) {} }(this));`,
      filename: 'src/draw.js',
      errors: [{ messageId: 'emptyCatch', at: 'catch (error) {}' }],
    },
    {
      name: 'a chain over several lines',
      code: `void page\n  .open(\n    address,\n  )\n  .catch(() => {});`,
      errors: [
        {
          messageId: 'emptyRejectionHandler',
          at: '() => {}',
          message:
            'The handler given to `catch` does nothing with the rejection of `page.open(address)`, so the failure is lost and nobody learns of it.',
        },
      ],
    },
    {
      name: 'a chain that is too long to quote',
      code: `void page\n  .open(address, { timeout: 1000, isFramed: (await settings()).isFramed })\n  .then(() => page.draw())\n  .catch(() => {});`,
      errors: [
        {
          messageId: 'emptyRejectionHandler',
          at: '() => {}',
          message:
            'The handler given to `catch` does nothing with the rejection of `page.open(…).then(…)`, so the failure is lost and nobody learns of it.',
        },
      ],
    },
    {
      name: 'a call that sends a function to a page',
      code: `import { chromium } from 'playwright';\npage.evaluate(() => { f() }).catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a question without another answer',
      code: `function toBigInt(text) { try { return BigInt(text); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'nothing but a value that is spread',
      options: { checkValues: true },
      code: `try { all = [...found]; } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a variable that takes another text',
      code: `let name = ''; try { name = decodeURIComponent(input); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a body of what has failed, with no error below',
      code: `async function f() { if (!response.ok) { try { text = await response.text(); } catch {} show(text); } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'other work on what has failed, before the error',
      code: `async function f() { if (!response.ok) { try { await save(await response.text()); } catch {} throw new Error('failed'); } }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up that is called elsewhere, too',
      code: `const cleanUp = () => { try { unlinkSync(path); } catch {} };\ntry { f(); } finally { cleanUp(); }\ncleanUp();`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'other work that is left to finally',
      code: `const finish = () => { try { save(path); } catch {} };\ntry { f(); } finally { finish(); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a function that passes its failure on',
      code: `async function send(text) { try { await request(text); } catch (error) { log(error); throw error; } }\nexport function f() { send('a').catch(() => {}); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a function with work beside what it tries',
      code: `async function send(text) { await open(); try { await request(text); } catch (error) { log(error); } }\nexport function f() { send('a').catch(() => {}); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'the second listener of another stream',
      code: `function f() { input.once('error', reject); output.on('error', () => {}); }`,
      errors: [{ messageId: 'emptyListener', at: '() => {}' }],
    },
    {
      name: 'a comment that says what is tried',
      code: `try { /* sends the error and its status */ await insert(row); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a body that is read from elsewhere by its name',
      code: `async function f() { await store.text(key).catch(() => {}); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a job that is cancelled',
      code: `async function f() { await order.cancel().catch(() => {}); }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a body that somebody reads',
      code: `async function f() { try { text = await response.text(); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'more than parsing is tried',
      code: `function f(text) { try { return build(JSON.parse(text)); } catch {} return text; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what is parsed, with other work below',
      code: `function f(text) { try { return JSON.parse(text); } catch {} save(text); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a comment above that says what is done',
      code: `// Adds the missing rows and normalizes them\ntry { f() } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'React in a package of a server, outside of the folder of a client',
      code: `import React from 'react';\ntry { f() } catch {}`,
      filename: 'src/mails/render.ts',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'the same package, where the file does not draw',
      code: `try { f() } catch {}`,
      filename: 'core/client-v2/src/load.ts',
      files: {
        'package.json': '{ "workspaces": ["core/*"] }',
        'core/client-v2/package.json': '{ "dependencies": { "axios": "^1.0.0" } }',
      },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a resolver of its own, beside the one that Yarn writes',
      code: `try { f() } catch {}`,
      filename: 'src/pnp.cjs',
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what is a migration by what it exports',
      code: `export async function up(db) { try { await db.addColumn('users', 'email'); } catch {} }\nexport async function down() {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a server that is told its port by an argument',
      code: `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => { try { f(req.query.name); } catch {} res.send('ok'); });\napp.listen(process.argv[2]);`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a function that checks has more to do',
      code: `async function checkStock(id) { try { await reserve(id); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'one word beside what asks by trying',
      code: `try { data = JSON.parse(text); } catch { /* fall through */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* fall through */ }' }],
    },
    {
      name: 'a question with work below',
      code: `function f(text) { try { assertUrl(text); g(text); return true; } catch {} h(text); }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'yes or no from a store',
      code: `async function accept() { try { await store.load(); return true; } catch {} return false; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what is loaded, with a condition below',
      code: `let found; try { found = await load(); } catch {} if (!found) g();`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a text that is taken apart beside what was there',
      code: `let images = []; try { images = JSON.parse(post.images); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'what is closed after it is written to',
      code: `try { controller.enqueue(chunk); controller.close(); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up without a comment',
      code: `try { child.kill('SIGKILL'); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up with a comment that says nothing',
      code: `try { unlinkSync(path); } catch { /* empty */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* empty */ }' }],
    },
    {
      name: 'clean-up beside other work',
      code: `try { await file.write(text); await file.close(); } catch { /* Best effort. */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* Best effort. */ }' }],
    },
    {
      name: 'other work beside the error that is told',
      code: `try { await f(); } catch (error) { await jobs.update(id, 'failed').catch(() => {}); throw error; }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'work on something of its own, beside the error that is told',
      code: `try { await f(); } catch (error) { try { await channels.disconnectChannel(id); } catch {} throw error; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a loop that does more, under a comment about failing',
      code: `export async function f(turns) {\n  // A failed turn is final: nothing may change it.\n  for (const turn of turns) {\n    await save(turn).catch(() => {});\n  }\n}`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'other work in finally',
      code: `async function f() { try { return await g(); } finally { await jobs.update(id).catch(() => {}); } }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'clean-up on another event',
      code: `process.on('message', () => { void subscriber.quit().catch(() => {}); });`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'two variables that are set, with a condition on one',
      code: `let id, rest; try { id = BigInt(text); rest = JSON.parse(other); } catch {} if (!id) g();`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'clean-up where the error is kept',
      code: `try { await f(); } catch (error) { await server.stop().catch(() => {}); return undefined; }`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a comment that names what failed and no more',
      code: `try { await save(); } catch { // error converting the action to JSON\n}`,
      errors: [{ messageId: 'commentOnly', at: 'catch { // error converting the action to JSON\n}' }],
    },
    {
      name: 'a comment of somebody who does not know',
      code: `try { await save(); } catch { // not sure what we should do with this\n}`,
      errors: [{ messageId: 'commentOnly', at: 'catch { // not sure what we should do with this\n}' }],
    },
    {
      name: 'a comment above that quotes the name of a value',
      code: `// \`unavailable\` is a state of its own: the watch keeps it.\nawait save().catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'two words beside what does something',
      code: `try { await save(); } catch { /* not saved */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* not saved */ }' }],
    },
    {
      name: 'a marker in Chinese',
      code: `try { await save(); } catch { /* 忽略错误 */ }`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* 忽略错误 */ }' }],
    },
    {
      name: 'a comment above a condition that decides on more',
      code: `// Best effort: a failed write must not fail the sign-in.\nif (isOld(seen)) {\n  seen = now();\n  await save().catch(() => {});\n}`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a lone semicolon',
      code: `try { f(); } catch (error) { ; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch (error) { ; }' }],
    },
    {
      code: `try {\n  f();\n} catch {}\n`,
      errors: [
        {
          messageId: 'emptyCatch',
          at: 'catch {}',
          message: 'This `catch` does nothing with the error, so the failure is lost and nobody learns of it.',
          suggestions: [{ messageId: 'rethrow', output: `try {\n  f();\n} catch (error) {\n  throw error;\n}\n` }],
        },
      ],
    },
    {
      name: 'a logger in scope',
      code: `${pino}async function g() {\n  try {\n    await cache.refresh();\n  } catch (e) {}\n}\n`,
      errors: [
        {
          messageId: 'emptyCatch',
          at: 'catch (e) {}',
          suggestions: [
            {
              messageId: 'logAndRethrow',
              output: `${pino}async function g() {\n  try {\n    await cache.refresh();\n  } catch (e) {\n    logger.error({ err: e }, 'Cache refresh failed');\n    throw e;\n  }\n}\n`,
            },
            {
              messageId: 'rethrow',
              output: `${pino}async function g() {\n  try {\n    await cache.refresh();\n  } catch (e) {\n    throw e;\n  }\n}\n`,
            },
            {
              messageId: 'log',
              output: `${pino}async function g() {\n  try {\n    await cache.refresh();\n  } catch (e) {\n    logger.error({ err: e }, 'Cache refresh failed');\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS takes the stack second',
      code: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    void this.load().catch(() => {});\n  }\n}\n`,
      errors: [
        {
          messageId: 'emptyRejectionHandler',
          at: '() => {}',
          message:
            'The handler given to `catch` does nothing with the rejection of `this.load()`, so the failure is lost and nobody learns of it.',
          suggestions: [
            {
              messageId: 'logAndRethrow',
              output: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    void this.load().catch((error) => {\n      this.logger.error('Load failed', error instanceof Error ? error.stack : String(error));\n      throw error;\n    });\n  }\n}\n`,
            },
            {
              messageId: 'letThrough',
              output: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    void this.load();\n  }\n}\n`,
            },
            {
              messageId: 'log',
              output: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  f() {\n    void this.load().catch((error) => {\n      this.logger.error('Load failed', error instanceof Error ? error.stack : String(error));\n    });\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'winston takes the error last, and the name of the error is free',
      code: `import winston from 'winston';\nconst logger = winston.createLogger();\nexport function f(error) {\n  try { g(error); } catch {}\n}\n`,
      errors: [
        {
          messageId: 'emptyCatch',
          at: 'catch {}',
          suggestions: [
            {
              messageId: 'logAndRethrow',
              output: `import winston from 'winston';\nconst logger = winston.createLogger();\nexport function f(error) {\n  try { g(error); } catch (err) {\n    logger.error('G failed', err);\n    throw err;\n  }\n}\n`,
            },
            {
              messageId: 'rethrow',
              output: `import winston from 'winston';\nconst logger = winston.createLogger();\nexport function f(error) {\n  try { g(error); } catch (err) {\n    throw err;\n  }\n}\n`,
            },
            {
              messageId: 'log',
              output: `import winston from 'winston';\nconst logger = winston.createLogger();\nexport function f(error) {\n  try { g(error); } catch (err) {\n    logger.error('G failed', err);\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment is kept',
      code: `try {\n  f();\n} catch (error) {\n  // ignore\n}\n`,
      errors: [
        {
          messageId: 'commentOnly',
          at: 'catch (error) {\n  // ignore\n}',
          message:
            'This `catch` does nothing with the error, and its comment does not say why the failure may be lost.',
          suggestions: [
            {
              messageId: 'rethrow',
              output: `try {\n  f();\n} catch (error) {\n  // ignore\n  throw error;\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'CRLF, tabs and no semicolons',
      code: `function g() {\r\n\ttry {\r\n\t\tf()\r\n\t} catch {}\r\n}\r\n`,
      errors: [
        {
          messageId: 'emptyCatch',
          at: 'catch {}',
          suggestions: [
            {
              messageId: 'rethrow',
              output: `function g() {\r\n\ttry {\r\n\t\tf()\r\n\t} catch (error) {\r\n\t\tthrow error\r\n\t}\r\n}\r\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pattern has no name for the error',
      code: `try { f(); } catch ({ message }) {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch ({ message }) {}', suggestions: [] }],
    },
    // Comments that give no reason.
    ...[
      'ignore',
      'Ignored.',
      'ignore error',
      'we can safely ignore this error',
      'no-op',
      'noop',
      'empty',
      'do nothing',
      'intentionally left empty',
      'swallow',
      'silently fail',
      'TODO: handle this error some day',
      'FIXME should be logged one day',
      'istanbul ignore next: hard to test here',
      'eslint-disable-next-line no-empty',
      '@ts-expect-error this is not typed yet',
      'console.error(error);',
      'nothing to do here',
      '',
    ].map((comment) => ({
      code: `try { f(); } catch (error) { /* ${comment} */ }`,
      errors: [{ messageId: 'commentOnly', at: `catch (error) { /* ${comment} */ }` }],
    })),
    {
      name: 'no comment excuses it',
      code: `try { f(); } catch { /* the file need not exist */ }`,
      options: { allowReason: false },
      errors: [{ messageId: 'commentOnly', at: 'catch { /* the file need not exist */ }' }],
    },
    {
      name: 'a comment above that speaks of something else',
      code: `// Refresh the cache in the background.\nvoid f().catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      name: 'a comment above the try that speaks of something else',
      code: `// Refresh the cache before it is read.\ntry { f(); } catch {}`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a nested catch, beside one that is not empty',
      code: `try { f(); } catch (error) { try { g(); } catch {} throw error; }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    // Rejections.
    {
      code: `f().catch(() => {});`,
      errors: [
        {
          messageId: 'emptyRejectionHandler',
          at: '() => {}',
          suggestions: [{ messageId: 'letThrough', output: `f();` }],
        },
      ],
    },
    {
      code: `f().then(ok, () => {});`,
      errors: [
        {
          messageId: 'emptyRejectionHandler',
          at: '() => {}',
          suggestions: [{ messageId: 'letThrough', output: `f().then(ok);` }],
        },
      ],
    },
    { code: `f().then(ok, function () {},);`, errors: [{ messageId: 'emptyRejectionHandler', at: 'function () {}' }] },
    {
      code: `f().catch(function (error) {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: 'function (error) {}' }],
    },
    {
      code: `await f().catch(async () => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: 'async () => {}' }],
    },
    {
      code: `f()?.catch((_error: unknown): void => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '(_error: unknown): void => {}' }],
    },
    {
      code: `await f().catch(() => undefined);`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => undefined' }],
    },
    { code: `void f().catch(() => null);`, errors: [{ messageId: 'emptyRejectionHandler', at: '() => null' }] },
    {
      code: `f().catch(() => { return; });`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => { return; }' }],
    },
    {
      code: `const result = await f().catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      code: `f().catch(() => { /* ignore */ });`,
      errors: [{ messageId: 'commentOnly', at: '() => { /* ignore */ }' }],
    },
    {
      code: `const loading = load(); loading.catch(() => {});`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    {
      code: `await Promise.all(ids.map((id) => remove(id).catch(() => {})));`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
    ...[
      `import { noop } from 'lodash'; f().catch(noop);`,
      `import noop from 'lodash/noop'; f().catch(noop);`,
      `import { noop } from 'rxjs'; f().catch(noop);`,
      `const noop = () => {}; f().catch(noop);`,
      `function noop() {} f().catch(noop);`,
      `import { noop } from './functions'; f().catch(noop);`,
    ].map((code) => ({ code, errors: [{ messageId: 'emptyRejectionHandler', at: 'noop' }] })),
    {
      code: `import _ from 'lodash'; f().catch(_.noop);`,
      errors: [{ messageId: 'emptyRejectionHandler', at: '_.noop' }],
    },
    {
      code: `const { noop } = require('lodash'); f().catch(noop);`,
      filename: 'src/file.cjs',
      errors: [{ messageId: 'emptyRejectionHandler', at: 'noop' }],
    },
    {
      code: `f().catch(Function.prototype);`,
      errors: [{ messageId: 'emptyRejectionHandler', at: 'Function.prototype' }],
    },
    // Listeners.
    {
      code: `${pino}socket.on('error', () => {});\n`,
      errors: [
        {
          messageId: 'emptyListener',
          at: '() => {}',
          message:
            'The listener of `error` does nothing with the error, so the failure is lost and nobody learns of it.',
          suggestions: [
            {
              messageId: 'log',
              output: `${pino}socket.on('error', (error) => {\n  logger.error({ err: error }, 'Socket failed');\n});\n`,
            },
          ],
        },
      ],
    },
    {
      code: `socket.once("error", function () {});`,
      errors: [{ messageId: 'emptyListener', at: 'function () {}', suggestions: [] }],
    },
    { code: `process.on('uncaughtException', () => {});`, errors: [{ messageId: 'emptyListener', at: '() => {}' }] },
    { code: `process.on('unhandledRejection', noop);`, errors: [{ messageId: 'emptyListener', at: 'noop' }] },
    { code: `server.addListener('clientError', () => {});`, errors: [{ messageId: 'emptyListener', at: '() => {}' }] },
    { code: `socket.onerror = () => {};`, errors: [{ messageId: 'emptyListener', at: '() => {}' }] },
    {
      code: `stream.on('error', () => { /* noop */ });`,
      errors: [{ messageId: 'commentOnly', at: '() => { /* noop */ }' }],
    },
    {
      name: 'a function whose guard or constant waits, or whose guard throws',
      code: `async function a() { const text = await load(); try { await send(text); } catch (error) { logger.warn(error); } }
async function b() { if (!isWanted()) throw new Error('x'); try { await send(); } catch (error) { logger.warn(error); } }
export function c() { a().catch(() => {}); b().catch(() => {}); }`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'two words beside work that goes on after reading, that reads nothing, or that name no absence',
      code: `import { readFile } from 'node:fs/promises';
try { const text = await readFile('a'); await save(text); } catch { /* No file */ }
try { await save('a'); } catch { /* No file */ }
try { kept.add(await readFile('a')); } catch { /* no problem */ }`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* No file */ }' },
        { messageId: 'commentOnly', at: 'catch { /* No file */ }' },
        { messageId: 'commentOnly', at: 'catch { /* no problem */ }' },
      ],
    },
    {
      name: 'a stream that is given what must be made first, or without a word',
      code: `try { controller.enqueue(render(event)); } catch { /* client disconnected */ }
try { controller.enqueue(encoder.encode(event)); } catch {}`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* client disconnected */ }' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'what was not done is asked below, and no comment says what is done then',
      code: `function keep(path) {
  // The name is that of the text.
  let isKept = exists(path);
  if (!isKept) { try { write(path); isKept = true; } catch { /* fall through */ } }
  if (isKept) use(path);
}`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* fall through */ }' }],
    },
    {
      name: 'a comment says what is done, and nobody asks',
      code: `function keep(path) {
  // What cannot be written falls back to a plain link, so a failed write is no loss.
  let isKept = exists(path);
  if (!isKept) { try { write(path); isKept = true; } catch { /* fall through */ } }
  use(path);
}`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* fall through */ }' }],
    },
    {
      name: 'tried again, but nobody is told at the end',
      code: `async function until(check) {
  while (Date.now() < end) {
    try { if (await check()) return; } catch { /* Ignore and retry */ }
  }
}`,
      errors: [{ messageId: 'commentOnly', at: 'catch { /* Ignore and retry */ }' }],
    },
    {
      name: 'one word beside work that is no clean-up, and what has gone wrong',
      code: `try { socket.write(text); } catch { /* closed */ }
try { save(text); } catch { /* gone wrong */ }`,
      errors: [
        { messageId: 'commentOnly', at: 'catch { /* closed */ }' },
        { messageId: 'commentOnly', at: 'catch { /* gone wrong */ }' },
      ],
    },
    {
      name: 'clean-up before an error that nobody is told of',
      code: `async function unpack(path) {
  try { await extract(path); } catch (error) { await fs.unlink(path).catch(() => {}); return false; }
  fs.unlink(path).catch(() => {}); settle(path);
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'what nobody else holds, before more work',
      code: `function run(work) {
  const last = load();
  const current = last.catch(() => {}).then(() => work());
  return current;
}
function next(path) { return this.read(path).catch(() => {}).then(() => this.begin()); }`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'the body of another response in a catch, or of one whose error nobody is told of',
      code: `async function ask() {
  try { await send(); } catch (error) { let data; try { data = await other.text(); } catch {} logger.error({ err: error, data }); }
  try { await send(); } catch (error) { let data; try { data = await error.cause.text(); } catch {} use(data); }
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'an address that is kept elsewhere, or is more than resolved',
      code: `try { page.link = new URL(link, base).toString(); } catch {}
try { const url = new URL(link, base); await load(url); link = url.href; } catch {}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'functions of the file out of which an error escapes nevertheless, and variables that hold one more promise',
      code: `class Reporter {
  async check() {
    try { await this.ask(); } catch (error) { logger.warn(error); }
    await this.plan();
  }
  async list(id) {
    try { return await this.load(id); } catch (error) { this.dropNode(id, error.message); throw error; }
  }
  start() { this.check().catch(() => {}); this.list(1).catch(() => {}); }
}
async function poll(text) {
  const wanted = JSON.parse(text);
  for (const each of wanted) { try { await keep(each); } catch (error) { logger.warn(error); } }
}
setInterval(() => { poll(last).catch(() => {}); }, 1000);
async function open(link) {
  try { await ask(link); } catch (error) { logger.warn(error); }
  return show(link);
}
void open('a').catch(() => {});
async function copy(source) {
  let warming = Promise.resolve();
  if (source.isLarge) { warming = warm(source); }
  await store(source);
  try { await warming; } catch {}
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a text that is added to what a variable has, one that is read without a condition, and what else is written',
      options: { checkValues: true },
      code: `async function pick(req) {
  let chosen = req.query || {};
  try { const made = await ask(req); chosen = { ...chosen, ...made }; } catch {}
  return chosen.variant;
}
function tell(error, text) {
  let body;
  try { if (error.body) { body = JSON.parse(error.body); } } catch (e) {}
  let message;
  if (body?.errors) { message = text; }
  throw new RequestError(message, body.errors);
}
function write(amount, locale) {
  try { return amount.toPrice(locale); } catch {}
  return String(amount);
}`,
      errors: [
        { messageId: 'emptyCatch', at: 'catch {}' },
        { messageId: 'emptyCatch', at: 'catch (e) {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'other work that is given before the error that is told, and what is closed at the end',
      code: `function limit(work, onTimeout) {
  return new Promise((resolve, reject) => {
    setTimeout(() => { onTimeout().catch(() => {}); reject(new TimeoutError()); }, 100);
    work.then(resolve, reject);
  });
}
export async function run() {
  await limit(load(), async () => { await transport.close(); });
  await limit(load(), async () => { await store.save(); });
}
class Jobs {
  async onModuleDestroy() {
    try { await this.client.disconnect(); } catch {}
  }
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyCatch', at: 'catch {}' },
      ],
    },
    {
      name: 'a comment that another hides and that speaks of no failure, and one above a search that speaks of none',
      code: `async function leave(id) {
  // Only who has come may leave: many came from throwaway addresses, which failed.
  if (id) {
    // The promise begins its work once it is waited for.
    void sessions.deleteMany({ id }).catch(() => {});
  }
  // What was recorded.
  const keys = [id, toKey(id)].filter(Boolean);
  await Promise.all(keys.map(async (key) => deleteRecording({ key }).catch(() => {})));
}`,
      errors: [
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
        { messageId: 'emptyRejectionHandler', at: '() => {}' },
      ],
    },
    {
      name: 'an object with a function of that name, which is no rule of a linter',
      code: `module.exports = { safe: { create(context) { try { mark(context); } catch {} } } };`,
      filename: 'src/safe.js',
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a global of pages outside of a folder of pages, and such a folder of a package that only serves',
      filename: 'src/socket.js',
      package: { dependencies: { express: '^4.0.0' } },
      code: `/* global io */\nexport function stop(socket) { try { socket.leave(io.version); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a folder of pages in a package that only serves',
      filename: 'frontend/js/state.ts',
      package: { dependencies: { express: '^4.0.0' } },
      code: `export function begin() { try { run(); } catch {} }`,
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    // Options.
    {
      name: 'a call that is not allowed beside one that is',
      code: `try { await file.write(text); await file.close(); } catch {}`,
      options: { allowCalls: ['close'] },
      errors: [{ messageId: 'emptyCatch', at: 'catch {}' }],
    },
    {
      name: 'a name that only contains an allowed one',
      code: `foreclose(house).catch(() => {});`,
      options: { allowCalls: ['close'] },
      errors: [{ messageId: 'emptyRejectionHandler', at: '() => {}' }],
    },
  ],
});

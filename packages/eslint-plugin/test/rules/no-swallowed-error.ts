import { defineCases } from '../rule-cases.ts';

const pino = `import pino from 'pino';\nconst logger = pino();\n`;

export default defineCases({
  rule: 'no-swallowed-error',
  valid: [
    {
      name: 'the answer to whether something may be done',
      code: `async function show(account) { const mayEdit = await account.canEdit().then(() => true).catch(() => false); return mayEdit ? edit(account) : view(account); }`,
    },
    {
      name: 'a state of things that a comment beside it names',
      code: `export async function find(name) {
  const id = name ? await this.names.resolve(name).catch(() => undefined) // Ignore errors (temporarily unavailable)
    : undefined;
  return { id };
}`,
    },
    {
      name: 'the manifest of a package, or a text where it is not beside the program',
      code: `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export const getVersion = () => {
  try { const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')); return manifest.version ?? 'dev'; }
  catch { return 'dev'; }
};`,
    },
    {
      name: 'a method that logs before it rejects, or for a text of its own under a condition',
      code: `class Builds {
  async load(name) {
    return new Promise((resolve, reject) => {
      client.get(name).then(async (response) => {
        if (response.status === 404) { reject(\`Not found: \${name}\`); } else { resolve(await response.json()); }
      }).catch((error) => { logger.error('load', error); reject(error); });
    });
  }
  async find(names) { return Promise.all(names.map((name) => this.load(name).catch(() => false))); }
  async save(entry) { try { await this.db.save(entry); } catch (error) { logger.error(error); throw error; } }
  async add(entry) { try { await this.save(entry); } catch { return false; } return true; }
}`,
    },
    {
      name: 'a question that is answered by the failure itself, for the state of a store, or in memory',
      code: `async function isTable(name) { try { await db.query('SELECT 1 FROM ' + name); return true; } catch { return false; } }
async function isDatabaseReachable() { try { return (await db.query('SELECT 1')).length > 0; } catch { return false; } }
async function hasPart(path, id) { try { return (await loadParts(path)).find((part) => part.id === id) !== undefined; } catch { return false; } }`,
    },
    {
      name: 'nothing that nobody reads, or for a question: the business of no-empty-catch, and none',
      code: `import { stat } from 'node:fs/promises';
async function remind(login, path) {
  users.touch(login).catch(() => {});
  const user = await users.findOne({ where: { login } }).catch(() => {});
  use(user);
  const info = await stat(path).catch(() => {});
  if (info) use(info);
}`,
    },
    {
      name: 'a function out of which no error escapes',
      code: `async function publish(event) { try { await queue.add(event); } catch (error) { logger.error(error); } }
async function run(event) { const sent = await publish(event).catch(() => false); return sent; }`,
    },
    {
      name: 'what waits only for methods out of which no error comes',
      code: `class Disks {
  async find(path) { try { return await readFile(path, 'utf8'); } catch { /* It is not there on other systems. */ return null; } }
  async tryCommand(command) { const parts = command.split(' '); try { return await run(parts); } catch (error) { logger.warn(error); return null; } }
  async measure(path) {
    try {
      const mount = await this.find(path);
      const commands = isWide ? ['df ' + mount] : ['df -k ' + mount, 'df ' + path];
      for (const command of commands) { const result = await this.tryCommand(command); if (result) { return { ...result, mount }; } }
      return null;
    } catch { return null; }
  }
}`,
    },
    {
      name: 'names that say that nothing is thrown, and a question whether something can be dealt with',
      code: `function makeGetter(channel) { return async function getValueWithoutThrow(name) { try { return await channel.getValue(name); } catch (error) { return null; } }; }
async function removeNoThrow(id) { try { return await store.remove(id); } catch { return undefined; } }
async function notifyBestEffort(id) { try { return await mails.send(id); } catch { return undefined; } }
class Support {
  async supports(input) { try { await this.converter.canHandle(input); return true; } catch { return false; } }
}`,
    },
    {
      name: 'a comment at the beginning of what is tried that says what is done otherwise',
      code: `async function list(id) {
  try {
    // Asks for the rights of the account, otherwise ignore this.
    return await rights.load(id);
  } catch { return []; }
}`,
    },
    {
      name: 'a clause in a long text that was commented out',
      code: `//   try { await load(); } catch (error) {\n${'//   \n'.repeat(60)}//   }\nrun();`,
    },
    {
      name: 'why nothing is lost, in the branch for an empty answer',
      code: `import fs from 'node:fs/promises';
async function pick(folder) {
  const found = (await fs.readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jar'));
  if (found.length === 0) {
    // The sources are still there, so this is only a problem for whoever runs it.
    return undefined;
  }
  return found[0];
}`,
    },
    {
      name: 'a queue behind what somebody else holds',
      code: `class Tasks {
  update(key) {
    const last = this.pending.get(key) ?? Promise.resolve();
    const update = last.catch(() => undefined).then(async () => { await this.cache.set(key); });
    this.pending.set(key, update);
    return update;
  }
}`,
    },
    {
      name: 'a file whose want is told by an error right below',
      code: `import { readFile } from 'node:fs/promises';
async function read(path, isStrict) {
  const hash = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (isStrict && !hash) { throw new Error('Hash missing in ' + path); }
  return hash;
}`,
    },
    {
      name: 'a comment of documentation above an empty line, which says what is done instead',
      code: `class Names {
  /**
   * Asks one source after the other. If one is unavailable, the next is tried.
   */

  async get(sources, id) {
    for (const source of sources) { try { return await source.load(id); } catch { logger.debug('no name'); } }
    return Promise.reject('none');
  }
}`,
    },
    {
      name: 'a comment between a promise and its handler',
      code: `async function f(id) { return db.load({ id })\n  // For unpublished lots\n  .catch(() => null); }`,
    },
    {
      name: 'a comment of failing one empty line above the last statement',
      code: `async function f(id) { const name = toName(id);\n  // don't error if the lot is unpublished\n\n  return db.load({ name }).catch(() => null); }`,
    },
    {
      name: 'candidates, and what follows where none will do',
      code: `async function find(urls, first) { for (const url of urls) { try { await client.load(url); return url; } catch (error) { if (error.response?.status !== 404) break; } }\n  return first; // If all are unavailable, the first is given.\n}`,
    },
    {
      name: 'a promise whose owner gets the rejection',
      code: `class Feed { async ensure() { if (this.connecting) { try { await this.connecting; return this.isOpen(); } catch { return false; } } this.connecting = this.connect(); try { await this.connecting; return true; } catch (error) { logger.warn(error); return false; } } }`,
    },
    {
      name: 'what a failure means, said beside what is tried',
      code: `async function init(client) { try { await client.list();
        // If it fails, there is no such service on this machine.
        this.client = client; } catch (error) { console.info('no service'); } }`,
    },
    {
      name: 'an answer with the status of a failure',
      code: `async function change(user, body) { try { await confirm(user, body.password); } catch { return { status: 403, body: { message: 'That is not your password' } }; } }`,
    },
    {
      name: 'an answer that says that something is wrong',
      code: `async function change(user, body) { try { await confirm(user, body.password); } catch { return { message: 'Password is incorrect' }; } }`,
    },
    {
      name: 'promises of others that are only waited for together',
      code: `async function next(runs) { return Promise.race(runs.map((run) => run.promise.then((result) => ({ run, result })))); } async function settle(runs) { await Promise.all(runs.map((run) => run.promise.catch(() => null))); }`,
    },
    {
      name: 'the body of a response that has failed, by a function',
      code: `async function f(response) { if (!response.ok) { let text; try { text = await readLimitedBody(response, 500); } catch { text = ''; } throw new Error(text); } }`,
    },
    {
      name: 'a question to the DNS',
      code: `import dns from 'node:dns/promises'; async function f(name) { return dns.resolveSoa(name).catch(() => null); }`,
    },
    {
      name: 'a command by its first line',
      code: `#!/usr/bin/env node\nfor (const name of names) { let text; try { text = await load(name); } catch { continue; } show(text); }`,
    },
    {
      name: 'a wait for a state that is only raced',
      code: `async function f(page) { await raceWith(page.waitForLoadState('networkidle').catch(() => ({})), sleep(5000)); return Promise.race([page.waitForIdle().catch(() => null), sleep(10)]); }`,
    },
    {
      name: 'the check of a token',
      code: `async function login(jwt) { try { return await authenticateJWT({ wallet, jwt }); } catch { return null; } }`,
    },
    {
      name: 'the run of another caller, whose failure a comment below speaks of',
      code: `let running = null; async function build() { while (running) { const current = running; const made = await current.promise.catch(() => null); if (made) return made;
        // The run failed: wait, and begin one of our own.
        running = null; } }`,
    },
    {
      name: 'the text of a response that has failed',
      code: `async function f(url) { const res = await fetch(url); if (!res.ok) { const text = await readText(res).catch(() => ''); throw new Error(text); } }`,
    },
    {
      name: 'the same, answered',
      code: `async function f(res) { if (!res.ok) { const body = await readErrorBody(res, 500).catch(() => ''); return { status: res.status, body }; } }`,
    },
    {
      name: 'a body that nobody reads',
      code: `async function f(res) { await res.text().catch(() => ''); }`,
    },
    {
      name: 'a function that asks for a state',
      code: `async function serviceReachable() { try { await ping(); return true; } catch { return false; } }`,
    },
    {
      name: 'verification, with what it is given',
      code: `async function f(key) { const found = await verifyAuthenticationResponse({ id: isoBase64URL.fromBuffer(key.id), counter: Number(key.counter) }).catch(() => null); if (!found) throw new Refused(); }`,
    },
    {
      name: 'a file that is asked for, through another library',
      code: `const fs = require('graceful-fs'); function f(path) { try { return fs.lstatSync(path).isDirectory() ? 'dir' : 'file'; } catch { return 'file'; } }`,
      filename: 'src/file.cjs',
    },
    {
      name: 'what only asks, cleans up, logs or changes a value in memory',
      code: `import { checkOrder, socket, compute } from './orders.js';
export function isOrder(order) { try { checkOrder(order); return true; } catch { return false; } }
export function end() { try { socket.destroy(); } catch { return false; } return true; }
export function show(order) { try { logger.info('order', order.id.value); } catch { return false; } return true; }
export function sum(order) { try { list.push(order.total.value); } catch { return 0; } return list.length; }
export function price(order) { try { return compute(order); } catch { return null; } }
export function read(text) { try { const order = JSON.parse(text); keep(order); return order; } catch { return null; } }`,
    },
    {
      name: 'a comment in a chain',
      code: `async function f(id) { return db\n  // a failed look-up means no branding\n  .load({ id })\n  .catch(() => null); }`,
    },
    {
      name: 'the comment above a function says what it gives where something else throws',
      code: `/** The branding, or null where the look-up throws. */\nasync function f(id) { try { return await load(id); } catch { return null; } }`,
    },
    // Handled.
    `async function f() { try { return await g(); } catch (error) { throw error; } }`,
    `async function f() { try { return await g(); } catch (error) { throw new Error('no', { cause: error }); } }`,
    `async function f() { try { return await g(); } catch (error) { console.error(error); return null; } }`,
    `async function f() { try { return await g(); } catch (error) { console.error('failed', error.message); return null; } }`,
    `async function f() { try { return await g(); } catch (e) { const err = e as Error; report(err); return null; } }`,
    `async function f() { try { return await g(); } catch (error) { handle(error); return null; } }`,
    `async function f() { try { return await g(); } catch (error) { lastError = error; return null; } }`,
    `async function f() { try { return await g(); } catch (error) { return { error }; } }`,
    `async function f() { try { return await g(); } catch (error) { return err(error); } }`,
    `async function f() { try { return await g(); } catch (error) { return toResult(error.message); } }`,
    `async function f() { try { return await g(); } catch { return { success: false }; } }`,
    `async function f() { try { return await g(); } catch { return { status: 'down' }; } }`,
    `async function f() { try { return await g(); } catch { return 'failed'; } }`,
    `async function f() { try { return await g(); } catch { return { isValid: false }; } }`,
    `async function f(cb) { try { await g(); } catch (error) { cb(error); } }`,
    `new Promise(async (resolve, reject) => { try { resolve(await g()); } catch (error) { reject(error); } });`,
    `async function f() { try { await g(); } catch (error) { emitter.emit('error', error); } }`,
    `async function f() { try { await g(); } catch (error) { setError(error); } }`,
    `async function f() { try { await g(); } catch (error) { [error].forEach((each) => report(error)); } }`,
    `import * as Sentry from '@sentry/node'; async function f() { try { await g(); } catch { Sentry.captureMessage('g failed'); return null; } }`,
    `import { trace } from '@opentelemetry/api'; async function f() { try { await g(); } catch { trace.getActiveSpan()?.setStatus({ code: 2 }); return null; } }`,
    `import newrelic from 'newrelic'; f().catch((e) => { newrelic.noticeError(e); return null; });`,
    `import Rollbar from 'rollbar'; const r = new Rollbar(); f().catch(() => { r.warning('f'); return null; });`,
    `import Bugsnag from '@bugsnag/js'; f().catch(() => { Bugsnag.notify(new Error('f')); return null; });`,
    `async function f() { try { await g(); } catch { healthy = false; } }`,
    `async function f() { try { await g(); } catch { failures++; } }`,
    // What may be a way of handling.
    `async function f() { try { return await g(); } catch { return await h(); } }`,
    `async function f() { try { await g(); } catch { await rollback(); } }`,
    `async function f() { try { await g(); } catch { metrics.increment('g.failed'); return null; } }`,
    `async function f() { try { await g(); } catch { process.exit(1); } }`,
    `const x = await f().catch(() => g());`,
    `const x = await f().catch(async () => await g());`,
    `f().catch(handle);`,
    // Narrowed.
    `async function f() { try { return await g(); } catch (e) { if (e instanceof NotFound) return null; throw e; } }`,
    `async function f() { try { return await g(); } catch (e) { if (e.code !== 'P2025') throw e; return null; } }`,
    `const x = await f().catch((e) => { if (e.status === 404) return null; throw e; });`,
    // The business of another rule.
    `async function f() { try { await g(); } catch {} }`,
    `async function f() { try { await g(); } catch (error) { ; } }`,
    `f().catch(() => {});`,
    `f().catch(() => null);`,
    `void f().catch(() => undefined);`,
    `f().then(ok, () => {});`,
    // A reason.
    `async function f() {\n  try {\n    return await g();\n  } catch {\n    // an old client has no such table\n    return null;\n  }\n}`,
    `async function f() { try { return await g(); } catch /* the cache is a hint only */ { return null; } }`,
    `const x = await f().catch(() => null); // best effort, it is loaded again`,
    `// If we can't read the parts for any reason, that one is left out.\nconst all = await Promise.all(apps.map((app) => app.getParts().catch(() => null)));`,
    `class Checks { checkAddress(address) { try { SolAddress(address); return true; } catch { return false; } } }`,
    `import fse from 'fs-extra';\nconst isThere = await fse.pathExists(path).catch(() => false);`,
    `// A failed look-up means no avatar.\nconst x = await f().catch(() => null);`,
    `/** The user, or null if the service fails to answer. */\nasync function f() { try { return await g(); } catch { return null; } }`,
    // Asked by trying.
    `function f(text) { try { return JSON.parse(text); } catch { return null; } }`,
    `function f(text) { try { new URL(text); return true; } catch { return false; } }`,
    `function f(text) { try { return decodeURIComponent(text).trim(); } catch { return text; } }`,
    `async function f(request) { try { return await request.json(); } catch { return {}; } }`,
    `const body = await response.json().catch(() => null);`,
    `import { access } from 'node:fs/promises'; async function f(p) { try { await access(p); return true; } catch { return false; } }`,
    `import fs from 'fs'; const there = await fs.promises.access(p).then(() => true).catch(() => false);`,
    `import fs from 'node:fs'; let size; try { size = fs.statSync(p).size; } catch { size = null; }`,
    `import { promises } from 'dns'; async function f(d) { try { return await promises.resolveMx(d); } catch { return []; } }`,
    `import jwt from 'jsonwebtoken'; async function f(t) { try { return await jwt.verify(t, key); } catch { return null; } }`,
    `import { jwtVerify } from 'jose'; async function f(t) { try { const { payload } = await jwtVerify(t, key); return payload; } catch { return null; } }`,
    `import fs from 'fs-extra'; async function f(p) { try { await fs.access(p); return true; } catch { return false; } }`,
    `async function f(url) { try { await assertPublicUrl(url); } catch { return null; } return g(url); }`,
    `const payload = await decode({ token, secret: getSecret() }).catch(() => null);`,
    `async function f(request) { try { return await verifyToken(request.headers.get('x-token')); } catch { return null; } }`,
    `async function f() { try { return await g(); } catch { return 'unknown'; } }`,
    `function f(name) { try { return this.db.getRepository(name); } catch { return null; } }`,
    `let sharp; try { sharp = await import('sharp'); } catch { sharp = null; }`,
    `let sharp; try { sharp = require('sharp'); } catch { sharp = undefined; }`,
    `async function tryLoad() { try { return await g(); } catch { return null; } }`,
    `const loadOrNull = async () => { try { return await g(); } catch { return null; } };`,
    `class A { async isReachable() { try { await this.ping(); return true; } catch { return false; } } }`,
    `const safeLoad = (ids) => ids.map(async (id) => { try { return await g(id); } catch { return null; } });`,
    // Values in memory.
    `function f(color) { try { return toHex(parseToRgb(color)); } catch { return null; } }`,
    `function f(id) { try { return Id.from(id).value(); } catch { return undefined; } }`,
    // The rejection reaches somebody else; not a promise.
    `const loading = load(); const quiet = loading.catch(() => []); await loading;`,
    `await Promise.allSettled(ids.map((id) => load(id).catch(() => null)));`,
    `import { z } from 'zod'; const schema = z.number().catch(() => 1); schema.parse(x);`,
    `async function f() { try { await g(); } finally { h(); } }`,
    `import { catchError, throwError } from 'rxjs'; source.pipe(catchError((error) => throwError(() => error)));`,
    `import { catchError, of } from 'rxjs'; source.pipe(catchError((error) => of(toFallback(error))));`,
    `import { catchError, of } from 'rxjs'; source.pipe(catchError((error) => { if (error.status === 404) return of(null); throw error; }));`,
    `import { catchError, of } from 'rxjs'; source.pipe(catchError(() => of(null))); // a failed request means that no rates are shown`,
    // No server.
    `'use client'; async function f() { try { return await g(); } catch { return null; } }`,
    {
      code: `async function f() { try { return await g(); } catch { return null; } }`,
      filename: 'src/cli.ts',
      package: { bin: './src/cli.ts' },
    },
    // Allowed.
    { code: `const x = await cache.get(key).catch(() => null);`, options: { allowCalls: ['cache.*'] } },
    {
      code: `async function f() { try { return await cache.get(key); } catch { return null; } }`,
      options: { allowCalls: ['get'] },
    },
  ],
  invalid: [
    {
      name: 'whether something was done, and the answer to no question',
      code: `async function show(account) { const isSaved = await account.save().then(() => true).catch(() => false); const edits = await account.canEdit().then((found) => found.edits).catch(() => []); return isSaved ? edit(edits) : view(account); }`,
      errors: [
        { messageId: 'fallback', at: '() => false' },
        { messageId: 'fallback', at: '() => []' },
      ],
    },
    {
      name: 'a comment that names what is asked and not its state',
      code: `export async function find(name) {
  const id = await this.names.resolve(name).catch(() => undefined); // Ignore errors (name service)
  return { id };
}`,
      errors: [{ messageId: 'fallback', at: '() => undefined' }],
    },
    {
      name: 'another file than the manifest, or what it is given to',
      code: `import { readFileSync } from 'node:fs';
export const getKey = () => {
  try { return JSON.parse(readFileSync('keys.json', 'utf8')).key; } catch (one) { return 'none'; }
};
export const getVersion = () => {
  try { return save(JSON.parse(readFileSync('package.json', 'utf8')).version); } catch (two) { return 'dev'; }
};`,
      errors: [
        { messageId: 'fallback', at: 'catch (one)' },
        { messageId: 'fallback', at: 'catch (two)' },
      ],
    },
    {
      name: 'what is done at once, by names that begin with a capital letter',
      code: `function store(order) { try { SaveOrder(order); return true; } catch { return false; } }
function tell(order) { try { client.Publish(order); return true; } catch { return false; } }`,
      errors: [
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch' },
      ],
    },
    {
      name: 'a comment on what cannot be done otherwise',
      code: `// We cannot use the transaction here, it has ended.\nconst x = await load(id).catch(() => null);`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'a method that logs nothing, or rejects with what it was given before it logs',
      code: `class Builds {
  async load(name) { return new Promise((resolve, reject) => { client.get(name).then(resolve).catch((error) => { reject(error); }); }); }
  async find(names) { return Promise.all(names.map((name) => this.load(name).catch(() => false))); }
  async save(entry) { try { await this.db.save(entry); } catch (error) { throw error; } }
  async add(entry) { try { await this.save(entry); } catch { return false; } return true; }
}`,
      errors: [
        { messageId: 'fallback', at: '() => false' },
        { messageId: 'fallback', at: 'catch' },
      ],
    },
    {
      name: 'nothing for a result that is asked for below',
      code: `async function remind(login) {
  const user = await users.findOne({ where: { login } }).catch(() => {});
  if (user && user.email) send(user.email);
}`,
      errors: [{ messageId: 'goesOn', at: '() => {}' }],
    },
    {
      name: 'a question that a store is asked, and answered where it cannot be asked',
      code: `async function isStopped(id) {
  try { const run = await Run.findOne({ where: { id } }); return run?.status === 'stopped'; } catch { return false; }
}
class Members {
  async hasAccess(id) {
    const rows = await this.db.query('SELECT id FROM members WHERE id = $1', [id]).catch(() => []);
    return rows.length > 0;
  }
}`,
      errors: [
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: '() => []' },
      ],
    },
    {
      name: 'a comment of a function that says with what it rejects',
      code: `class Users {
  /**
   * Creates a user.
   *
   * @returns the created user or rejects with error.
   */
  async create(user, isPlain) {
    const hashed = isPlain ? await hash(user.password).catch(() => undefined) : user.password;
    return this.add(user.name, hashed);
  }
}`,
      errors: [{ messageId: 'fallback', at: '() => undefined' }],
    },
    {
      name: 'comments about what stands beside them, and about a failure that is kept away',
      code: `async function count(id) {
  // Validate the account before the write to avoid errors of the database
  const account = await accounts.find(id).catch(() => null);
  return ask(account)
    .then((data) => data.size - 1) // one less for the root itself
    .catch(() => 0);
}`,
      errors: [
        { messageId: 'fallback', at: '() => null' },
        { messageId: 'fallback', at: '() => 0' },
      ],
    },
    {
      name: 'a comment that says what is done in the branch for an empty answer, and one in another branch',
      code: `async function pick(id) {
  const found = await db.find(id).catch(() => null);
  if (!found) {
    // Make a new one with the given id.
    return make(id);
  }
  const all = await db.list(id).catch(() => []);
  if (all.length > 3) {
    // More than that does not matter here.
    return undefined;
  }
  return found;
}`,
      errors: [
        { messageId: 'fallback', at: '() => null' },
        { messageId: 'fallback', at: '() => []' },
      ],
    },
    {
      name: 'what waits for more than methods out of which no error comes',
      code: `class Disks {
  async find(path) { try { return await readFile(path, 'utf8'); } catch { return this.ask(path); } }
  async findFirst(path) { const first = await this.list(path); try { return await readFile(first, 'utf8'); } catch (error) { logger.warn(error); return null; } }
  async findSafe(path) { try { return await readFile(path, 'utf8'); } catch (error) { logger.warn(error); return null; } }
  async measure(path) { try { const mount = await this.find(path); return mount; } catch { return null; } }
  async weigh(path) { try { const mount = await this.findFirst(path); return mount; } catch { return null; } }
  async count(path) { try { const mount = await this.findSafe(path); return await db.count(mount); } catch { return 0; } }
}`,
      errors: [
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch' },
      ],
    },
    {
      name: 'names that say nothing of throwing, and a question that reads what it is answered',
      code: `async function getValueThrown(name) { try { return await channel.getValue(name); } catch (error) { return null; } }
class Support {
  async supports(input) { try { const found = await this.store.find(input); return found.isOpen; } catch { return false; } }
  async supportsAll(input) { try { await this.store.load(input); await this.store.mark(input); return true; } catch { return false; } }
}`,
      errors: [
        { messageId: 'fallback', at: 'catch (error)' },
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch' },
      ],
    },
    {
      name: 'a comment at the beginning of what is tried that says what is done there',
      code: `async function list(id) {
  try {
    // Asks for the rights of the account.
    return await rights.load(id);
  } catch { return []; }
}`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'work that is given what stands for the result, and a promise of its own',
      code: `class Tasks {
  update(key) {
    const last = this.pending.get(key);
    const update = last.then(load).catch(() => undefined).then(async (found) => { await this.cache.set(key, found); });
    return update;
  }
}`,
      errors: [{ messageId: 'fallback', at: '() => undefined' }],
    },
    {
      name: 'a file without which it goes on, and what is asked of a store',
      code: `import { readFile } from 'node:fs/promises';
async function read(path, id) {
  const hash = await readFile(path, 'utf8').catch(() => '');
  if (!hash) { await clear(); }
  const user = await db.find(id).catch(() => null);
  if (!user) { throw new Error('No user'); }
  return hash;
}`,
      errors: [
        { messageId: 'fallback', at: `() => ''` },
        { messageId: 'fallback', at: '() => null' },
      ],
    },
    {
      name: 'a comment of another kind above an empty line',
      code: `class Names {
  // If one is unavailable, the next is tried.

  async get(sources, id) {
    for (const source of sources) { try { return await source.load(id); } catch { logger.debug('no name'); } }
    return undefined;
  }
}`,
      errors: [{ messageId: 'logsWithout', at: 'catch' }],
    },
    {
      name: 'two words between a promise and its handler',
      code: `async function f(id) { return db.load({ id })\n  // Unpublished lots\n  .catch(() => null); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'such a comment with a statement between, or that does not speak of failing',
      code: `async function f(id) { // don't error if the lot is unpublished\n\n  const name = toName(id);\n  return db.load({ name }).catch(() => null); }\nasync function g(id) { const name = toName(id);\n  // the lot by its name and place\n\n  return db.load({ name }).catch(() => 0); }`,
      errors: [
        { messageId: 'fallback', at: '() => null' },
        { messageId: 'fallback', at: '() => 0' },
      ],
    },
    {
      name: 'candidates, and nothing said of none',
      code: `async function find(urls, first) { for (const url of urls) { try { await client.load(url); return url; } catch (error) { if (error.response?.status !== 404) break; } }\n  return first; // The first one is given.\n}`,
      errors: [{ messageId: 'goesOn', at: 'catch (error)' }],
    },
    {
      name: 'a promise whose owner loses the rejection as well, and a call',
      code: `class Feed { async ensure() { if (this.connecting) { try { await this.connecting; return this.isOpen(); } catch { return 0; } } this.connecting = this.connect(); try { await this.connecting; return true; } catch (error) { return false; } } }\nclass Store { async ensure() { try { await this.connect(); return true; } catch { return null; } } async open() { this.connect = this.begin(); await this.connect(); } }`,
      errors: [
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch (error)' },
        { messageId: 'fallback', at: 'catch' },
      ],
    },
    {
      name: 'a comment beside what is tried that does not speak of its failure',
      code: `async function init(client) { try { await client.list();
        // It is there, so it can be asked on this machine.
        this.client = client; } catch (error) { console.info('no service'); } }`,
      errors: [{ messageId: 'logsWithout', at: 'catch (error)' }],
    },
    {
      name: 'such a comment where reasons are no excuse',
      code: `async function init(client) { try { await client.list();
        // If it fails, there is no such service on this machine.
        this.client = client; } catch (error) { console.info('no service'); } }`,
      options: { allowReason: false },
      errors: [{ messageId: 'logsWithout', at: 'catch (error)' }],
    },
    {
      name: 'an answer with the status of success, and another number',
      code: `async function change(user, body) { try { await confirm(user, body.password); } catch { return { status: 200, width: 403 }; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'promises whose values are taken together',
      code: `async function next(runs) { return Promise.race(runs.map((run) => run.promise.then((result) => ({ run, result })))); } async function settle(runs) { return Promise.all(runs.map((run) => run.promise.catch(() => null))); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'promises that nobody else reads',
      code: `async function settle(runs) { await Promise.all(runs.map((run) => run.promise.catch(() => null))); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'promises that are begun here',
      code: `async function next(run) { return run.promise.then(done); } async function settle(ids) { const runs = ids.map((id) => ({ promise: load(id) })); await Promise.all(runs.map((run) => run.promise.catch(() => null))); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'calls that are waited for together',
      code: `async function next(run) { return run.promise.then(done); } async function settle(runs) { await Promise.all(runs.map((run) => run.start().catch(() => null))); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'the body of a response that may have succeeded',
      code: `async function f(response) { let text; try { text = await readLimitedBody(response, 500); } catch { text = ''; } return text; }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'what is set for the DNS',
      code: `import dns from './dns'; async function f(name) { return dns.updateSoa(name).catch(() => null); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'a server that is started by its name',
      code: `#!/usr/bin/env node\nimport { createServer } from 'node:http'; createServer(async (request, response) => { let text; try { text = await load(request.url); } catch { text = ''; } response.end(text); }).listen(3000);`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'a wait for a state that is not raced',
      code: `async function f(page) { return trackAll(page.waitForLoadState('networkidle').catch(() => ({})), sleep(5000)); }`,
      errors: [{ messageId: 'fallback', at: '() => ({})' }],
    },
    {
      name: 'what is raced but does something',
      code: `async function f(page) { return raceWith(page.loadUser().catch(() => ({})), sleep(5000)); }`,
      errors: [{ messageId: 'fallback', at: '() => ({})' }],
    },
    {
      name: 'what may look up a token',
      code: `async function login(token) { try { return await authenticateToken(token); } catch { return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'the run of another caller, without a word',
      code: `let running = null; async function build() { const current = running; const made = await current.promise.catch(() => null); if (made) return made;
        // Begin one of our own.
        running = null; }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'an own run, with a comment below',
      code: `async function build() { const current = begin(); const made = await current.promise.catch(() => null); if (made) return made;
        // The run failed: wait, and begin one of our own.
        again(); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'the text of a response that has not failed',
      code: `async function f(res) { if (res.ok) { const text = await readText(res).catch(() => ''); return text; } }`,
      errors: [{ messageId: 'fallback', at: "() => ''" }],
    },
    {
      name: 'something else, after a response has failed',
      code: `async function f(res) { if (!res.ok) { const user = await findUser(id).catch(() => ({})); return user; } }`,
      errors: [{ messageId: 'fallback', at: '() => ({})' }],
    },
    {
      name: 'a function that brings a state about',
      code: `async function ensureInitialized() { try { await connect(); return true; } catch { return false; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'a name of a state, with another answer',
      code: `async function listAvailable() { try { return await load(); } catch { return []; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'work that is done at once, by its name or since nobody reads what it gives',
      code: `import { notify, save } from './orders.js';
export function close(order) { try { notify(order); } catch { return false; } return true; }
export function keep(order) { let kept; try { kept = save(order); } catch (error) { kept = null; } return kept; }
export function tell(hooks) { for (const hook of hooks) { try { hook(); } catch { console.log('A hook failed'); } } }`,
      errors: [
        { messageId: 'fallback', at: 'catch' },
        { messageId: 'fallback', at: 'catch (error)' },
        { messageId: 'logsWithout', at: 'catch' },
      ],
    },
    {
      name: 'a stream that goes on with nothing',
      code: `import { catchError, of, EMPTY } from 'rxjs';\nconst rates = http.get(url).pipe(map(toRates), catchError(() => of(null)));\nconst names = http.get(url).pipe(catchError(() => { return EMPTY; }));`,
      errors: [
        {
          messageId: 'fallback',
          at: '() => of(null)',
          message:
            'The handler given to `catchError` of `http.get(url)` goes on with `of(null)` and neither logs nor passes on the error, so nobody learns why it failed.',
        },
        { messageId: 'fallback', at: '() => { return EMPTY; }' },
      ],
    },
    {
      name: 'a store that is asked at once',
      code: `function f(id) { try { return db.prepare(sql).get(id); } catch { return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'a repository whose answer nobody waits for',
      code: `function f(id) { try { return this.userRepository.findOne(id); } catch { return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'what a probe is given fails for reasons of its own',
      code: `async function f() { try { return await verifyToken(await getToken()); } catch { return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      code: `async function f() {\n  try {\n    return await g();\n  } catch {\n    return null;\n  }\n}\n`,
      errors: [
        {
          messageId: 'fallback',
          at: 'catch',
          message:
            'This `catch` goes on with `null` and neither logs nor passes on the error, so nobody learns why it failed.',
          suggestions: [
            {
              messageId: 'rethrow',
              output: `async function f() {\n  try {\n    return await g();\n  } catch (error) {\n    throw error;\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'a logger in scope',
      code: `${pino}async function f() {\n  try {\n    return await users.find();\n  } catch (e) {\n    return null;\n  }\n}\n`,
      errors: [
        {
          messageId: 'fallback',
          at: 'catch (e)',
          suggestions: [
            {
              messageId: 'log',
              output: `${pino}async function f() {\n  try {\n    return await users.find();\n  } catch (e) {\n    logger.error({ err: e }, 'Users find failed');\n    return null;\n  }\n}\n`,
            },
            {
              messageId: 'logAndRethrow',
              output: `${pino}async function f() {\n  try {\n    return await users.find();\n  } catch (e) {\n    logger.error({ err: e }, 'Users find failed');\n    throw e;\n  }\n}\n`,
            },
            {
              messageId: 'rethrow',
              output: `${pino}async function f() {\n  try {\n    return await users.find();\n  } catch (e) {\n    throw e;\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'a rejection handler',
      code: `${pino}const user = await users.find(id).catch(() => null);\n`,
      errors: [
        {
          messageId: 'fallback',
          at: '() => null',
          message:
            'The handler given to `catch` of `users.find(id)` goes on with `null` and neither logs nor passes on the error, so nobody learns why it failed.',
          suggestions: [
            {
              messageId: 'log',
              output: `${pino}const user = await users.find(id).catch((error) => {\n  logger.error({ err: error }, 'Users find failed');\n  return null;\n});\n`,
            },
            {
              messageId: 'logAndRethrow',
              output: `${pino}const user = await users.find(id).catch((error) => {\n  logger.error({ err: error }, 'Users find failed');\n  throw error;\n});\n`,
            },
            { messageId: 'letThrough', output: `${pino}const user = await users.find(id);\n` },
          ],
        },
      ],
    },
    {
      name: 'an object, CRLF, the second argument',
      code: `${pino.replaceAll('\n', '\r\n')}const user = await find(id).then(map, async () => ({ id }));\r\n`,
      errors: [
        {
          messageId: 'fallback',
          at: 'async () => ({ id })',
          suggestions: [
            {
              messageId: 'log',
              output: `${pino.replaceAll('\n', '\r\n')}const user = await find(id).then(map, async (error) => {\r\n  logger.error({ err: error }, 'Find failed');\r\n  return { id };\r\n});\r\n`,
            },
            {
              messageId: 'logAndRethrow',
              output: `${pino.replaceAll('\n', '\r\n')}const user = await find(id).then(map, async (error) => {\r\n  logger.error({ err: error }, 'Find failed');\r\n  throw error;\r\n});\r\n`,
            },
            {
              messageId: 'letThrough',
              output: `${pino.replaceAll('\n', '\r\n')}const user = await find(id).then(map);\r\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'the log leaves the error out',
      code: `${pino}async function f() {\n  try {\n    await g();\n  } catch {\n    logger.warn('g failed');\n  }\n}\n`,
      errors: [
        {
          messageId: 'logsWithout',
          at: 'catch',
          message:
            'This `catch` logs with `logger.warn` that something failed but not the error, so its cause is lost.',
          suggestions: [
            {
              messageId: 'addError',
              output: `${pino}async function f() {\n  try {\n    await g();\n  } catch (error) {\n    logger.warn({ err: error }, 'g failed');\n  }\n}\n`,
            },
            {
              messageId: 'logAndRethrow',
              output: `${pino}async function f() {\n  try {\n    await g();\n  } catch (error) {\n    logger.error({ err: error }, 'G failed');\n    throw error;\n  }\n}\n`,
            },
            {
              messageId: 'rethrow',
              output: `${pino}async function f() {\n  try {\n    await g();\n  } catch (error) {\n    throw error;\n  }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'winston takes the error in its fields',
      code: `import winston from 'winston';\nconst logger = winston.createLogger();\nf().catch((e) => { logger.error('f failed', { id }); });\n`,
      errors: [{ messageId: 'logsWithout', at: `(e) => { logger.error('f failed', { id }); }` }],
    },
    {
      name: 'NestJS takes the stack second',
      code: `import { Logger } from '@nestjs/common';\nclass A {\n  private readonly logger = new Logger(A.name);\n  async f() {\n    try {\n      await this.g();\n    } catch (e) {\n      this.logger.error('g failed');\n    }\n  }\n}\n`,
      errors: [{ messageId: 'logsWithout', at: 'catch (e)' }],
    },
    {
      code: `async function f() { try { return await g(); } catch (error) { void error; return []; } }`,
      errors: [{ messageId: 'fallback', at: 'catch (error)' }],
    },
    {
      code: `async function f() { try { return await g(); } catch { return true; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      code: `async function f() { try { await g(); } catch { return; } }`,
      errors: [{ messageId: 'goesOn', at: 'catch' }],
    },
    {
      code: `async function f() { for (const x of xs) { try { await g(x); } catch { continue; } h(); } }`,
      errors: [{ messageId: 'goesOn', at: 'catch' }],
    },
    {
      code: `async function f() { let x; try { x = await g(); } catch (e) { x = undefined; } return x; }`,
      errors: [{ messageId: 'fallback', at: 'catch (e)' }],
    },
    {
      code: `import { readFileSync } from 'node:fs'; function f(p) { try { return readFileSync(p, 'utf8'); } catch { return ''; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      code: `async function f(request) { try { return await load(await request.json()); } catch { return {}; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'a marker is no reason',
      code: `async function f() { try { return await g(); } catch { /* ignore */ return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'both branches lose it',
      code: `async function f() { try { return await g(); } catch (e) { if (e.code === 'X') return null; return undefined; } }`,
      errors: [{ messageId: 'fallback', at: 'catch (e)' }],
    },
    {
      name: 'a name for it that nobody reads',
      code: `async function f() { try { return await g(); } catch (e) { const err = e as Error; return null; } }`,
      errors: [{ messageId: 'fallback', at: 'catch (e)' }],
    },
    { code: `const x = await f()?.catch(() => []);`, errors: [{ messageId: 'fallback', at: '() => []' }] },
    {
      code: `const x = (await f().catch(function () { return null; })) as X;`,
      errors: [{ messageId: 'fallback', at: 'function () { return null; }' }],
    },
    { code: `f().catch((error) => false);`, errors: [{ messageId: 'fallback', at: '(error) => false' }] },
    {
      code: `const x = f().catch(() => Promise.resolve([]));`,
      errors: [{ messageId: 'fallback', at: '() => Promise.resolve([])' }],
    },
    {
      code: `const { g } = require('./g'); module.exports = async () => { try { return await g(); } catch (e) { return null; } };`,
      filename: 'src/file.cjs',
      errors: [{ messageId: 'fallback', at: 'catch (e)' }],
    },
    {
      code: `@Injectable() class A { async load() { try { return await this.repo.find(); } catch { return new Map(); } } }`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'the function throws something else',
      code: `/** @throws an error if it fails */\nasync function f() {\n  try { return await g(); } catch { return null; }\n}`,
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      name: 'a comment on a property of what is asked',
      code: `async function f(id) { const found = await db.find({\n  // which throws where a signature is absent\n  id,\n}).catch(() => null); return found; }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'a result around nothing',
      code: `async function f(id) { try { return new StepResponse(await load(id)); } catch (error) { return new StepResponse(null); } }`,
      errors: [{ messageId: 'fallback', at: 'catch (error)' }],
    },
    {
      name: 'a function that says what it throws itself',
      code: `/**\n * Reads the key.\n *\n * Will throw an error if the user is unknown.\n */\nasync function read(id) {\n  const key = await load(id).catch(() => null);\n  if (!key) throw new Unknown();\n  return key;\n}`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'what is safe for something else',
      code: `/** Gives a payload that is safe to send to the client. */\nasync function read(id) { return load(id).catch(() => null); }`,
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
    {
      name: 'a reason is not enough',
      code: `async function f() { try { return await g(); } catch { /* an old client has no such table */ return null; } }`,
      options: { allowReason: false },
      errors: [{ messageId: 'fallback', at: 'catch' }],
    },
    {
      code: `const x = await db.get(key).catch(() => null);`,
      options: { allowCalls: ['cache.*'] },
      errors: [{ messageId: 'fallback', at: '() => null' }],
    },
  ],
});

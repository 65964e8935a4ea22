import { defineCases } from '../rule-cases.ts';

const pino = "import pino from 'pino';\nconst logger = pino();\n";
const winston = "import winston from 'winston';\nconst logger = winston.createLogger({});\n";
const signale = "import signale from 'signale';\nconst logger = new signale.Signale();\n";
const nest =
  "import { Logger } from '@nestjs/common';\nclass Users {\n  private readonly logger = new Logger(Users.name);\n";

const preferred = 'loggers:\n  preferred: { module: ./src/logger.ts, name: logger, like: pino }\n';

export default defineCases({
  rule: 'no-console',
  valid: [
    {
      name: 'another method of a class that is a logger',
      code: `export class Log {
  static info(text) { this.write(text, 'cyan'); }
  static warning(text) { this.write(text, 'yellow'); }
  static error(text) { this.write(text, 'red'); }
  static endLine() { console.log(''); }
}`,
    },
    {
      name: 'behind a constant for logging that is not on, or that stands in another file',
      code: `import { Prices } from './prices';
const ENABLE_LOGGING = false;
class Sums { static LOGGING_ENABLED = false; add() { if (Sums.LOGGING_ENABLED) console.log(1); } }
export class Calculator extends Prices {
  add(price) { if (Prices.ENABLE_LOGGING) { console.log(price); } if (ENABLE_LOGGING) console.log(price); }
}`,
    },
    {
      name: 'a library that only pages import',
      code: "import * as Engine from 'phaser';\nconsole.log(Engine);",
    },
    {
      name: 'a part of a library that only pages import',
      code: "import { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';\nconsole.log(editor);",
    },
    {
      name: 'the monitoring of pages',
      code: "import * as Sentry from '@sentry/svelte';\nimport { datadogRum } from '@datadog/browser-rum';\nconsole.log(Sentry, datadogRum);",
    },
    {
      name: 'a store of pages',
      code: "import { get } from 'svelte/store';\nconsole.log(get);",
      filename: 'src/lib/rooms.ts',
    },
    {
      name: 'an element of a page, or text where there is none',
      code: "const html = require('choo/html');\nmodule.exports = (state) => {\n  const element = html`<div></div>`;\n  if (element.__encoded) return element;\n  element.querySelector('#size').onchange = () => { console.log(state); };\n  return element;\n};",
    },
    {
      name: 'the sources of pages in a package that draws and serves',
      code: "import { connect } from '../connection';\nexport const open = () => { console.log(connect); };",
      filename: 'src/front/chat/services/rooms.ts',
      package: { dependencies: { express: '^5.1.0', svelte: '^5.0.0' } },
    },
    {
      name: 'a file that takes the arguments of its process by name',
      code: "import { argv } from 'node:process';\nexport const isStrict = argv.includes('--strict');\nconsole.log(isStrict);",
    },
    {
      name: 'a file that makes data up by what is only there in development',
      code: "import { faker } from '@faker-js/faker';\nexport const make = () => { console.log(faker.person.fullName()); };",
      files: {
        'package.json':
          '{ "dependencies": { "express": "^5.1.0" }, "devDependencies": { "@faker-js/faker": "^10.0.0" } }',
      },
    },
    {
      name: 'a plugin of a bundler',
      code: "class Version {\n  apply(compiler) { compiler.hooks.emit.tap('Version', () => { console.log(1); }); }\n}\nmodule.exports = Version;",
    },
    {
      name: 'a script that works in a loop at its top level',
      code: "import fs from 'node:fs/promises';\nimport { open } from 'yauzl';\nconst files = ['a', 'b'];\nfor (const file of files) {\n  await fs.mkdir(file);\n  open(file, (error, archive) => { archive.on('entry', (entry) => { console.log(entry); }); });\n}",
      package: { dependencies: { express: '^5.1.0', yauzl: '^3.0.0' } },
    },
    {
      name: 'a script that goes from page to page',
      code: "import { store } from './store.js';\nasync function run() {\n  let token;\n  do {\n    token = await store.list(token);\n    console.log(token);\n    if (!token) {\n      break;\n    }\n  } while (true);\n}\nrun();",
    },
    {
      name: 'what logs for developers beside its twin for production',
      code: 'export const handlers = {\n  production(error) { report(error); },\n  development(error) { console.error(error); },\n};',
    },
    { name: 'a local console', code: 'function f(console) { console.log(1); }' },
    { name: 'an imported console', code: "import { console } from './console';\nconsole.log(1);" },
    { name: 'a console made here', code: 'const console = createConsole();\nconsole.log(1);' },
    { name: 'a console in an outer block', code: '{ const console = { log() {} }; { console.log(1); } }' },
    { name: 'a property called console', code: 'page.console.log(1); this.console.log(2);' },
    { name: 'globalThis of its own', code: 'function f(globalThis) { globalThis.console.log(1); }' },
    { name: 'a destructured console that is not the global one', code: 'const { log } = consola;\nlog(1);' },
    { name: 'consola', code: "import { consola } from 'consola';\nconsola.log(1);" },
    { name: 'a command by its first line', code: '#!/usr/bin/env node\nconsole.log(1);' },
    {
      name: 'a command by its package',
      code: 'console.log(1);',
      filename: 'bin/run.js',
      package: { bin: './bin/run.js' },
    },
    {
      name: 'a command by what it is built to',
      code: 'console.log(1);',
      filename: 'src/cli.ts',
      package: { bin: { x: './dist/cli.js' } },
    },
    {
      name: 'a package of commands',
      code: 'console.log(1);',
      package: { bin: './dist/cli.js', dependencies: { commander: '^12.0.0' } },
    },
    {
      name: 'a function that is sent to a page',
      code: "import type { Page } from 'playwright';\nasync function f(page: Page) { await page.evaluate(() => { console.log(1); }); }",
    },
    {
      name: 'a package that is a tool by its name, whatever it asks',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "name": "@acme/tool", "scripts": { "start": "tsx src/start.ts" }, "dependencies": { "commander": "^12.0.0", "pg": "^8.0.0" } }',
      },
    },
    {
      name: 'steps of Cucumber',
      code: "import { Then } from '@cucumber/cucumber';\nThen('I see {string}', (path) => { console.log(path); });",
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'what shows on the console in place of sending',
      code: `export const consoleBackend = { name: 'Console', async send(mail) { console.log(mail.to); } };
export class ConsoleMailer { async send(mail) { console.log(mail.to); } }`,
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a script whose head, below an import, tells how it is run',
      code: `import { configure } from './configure.ts';
/**
 * Compares two ways of joining.
 *
 * Run:   node --expose-gc tools/compareJoins.ts
 */
import { join } from './join.ts';
function compare(name) { console.log(name, join(name)); }
for (const name of process.env.NAMES.split(',')) compare(name);`,
      filename: 'src/tools/compareJoins.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    { name: 'a file that bundles', code: "import esbuild from 'esbuild';\nconsole.log(1);" },
    { name: 'a file that takes arguments', code: 'const [, , name] = process.argv;\nconsole.log(name);' },
    {
      name: 'a file that bundles, and reads what it bundles',
      code: "const esbuild = require('esbuild');\nconst fs = require('fs');\nmodule.exports = { build: () => console.log(fs, esbuild) };",
    },
    {
      name: 'a wrapper of the configuration of Next.js',
      code: 'export const withMonitor = (nextConfig = {}, options = {}) => { console.warn(options); return nextConfig; };',
    },
    {
      name: 'what scripts share: it runs programs and ends the process',
      code: "import { spawnSync } from 'node:child_process';\nexport function tag() { if (spawnSync('git').error) { console.error(1); process.exit(1); } }\nexport function push() { process.exit(1); }",
    },
    {
      name: 'a script: it checks one thing after the other',
      code: "import fs from 'fs';\nfor (const file of fs.readdirSync('.')) {\n  if (file === 'a') { console.error(file); process.exit(1); }\n}",
    },
    {
      name: 'the pages of Nuxt',
      code: 'export default ({ store }) => { console.error(store); };',
      filename: 'plugins/axios.js',
      package: { dependencies: { nuxt: '^2.18.0', '@nuxtjs/axios': '^5.13.0' } },
    },
    {
      name: 'where debugging is asked for',
      code: "if (process.env.DEBUG === 'true') console.log(1);\nif (process.env.DEBUG === '1') console.log(2);",
    },
    {
      name: 'where no logger is given',
      code: 'function warn(logger, text) {\n  if (logger) logger.warn(text); else console.warn(text);\n  logger ? logger.info(text) : console.info(text);\n  (logger ?? console).info(text);\n  if (!logger) console.error(text);\n  if (logger === undefined) console.error(text);\n  if (typeof logger?.error !== "undefined") { logger.error(text); return; }\n  console.error(text);\n}',
    },
    {
      name: 'where none was set',
      code: "class Queue {\n  fail(error) {\n    if (this.log) this.log.error(error);\n    else console.error(error);\n    if (typeof this.logger !== 'undefined') this.logger.error(error);\n    else console.error(error);\n    if (!this.hasLogger) console.error(error);\n  }\n}",
    },
    {
      name: 'after the logger was closed, before the process exits',
      code: "async function stop() {\n  await logger.close();\n  console.log('stopped');\n  process.exit(0);\n}\nlogger.on('finish', () => { console.log(1); process.exit(1); });\nlogger.flush(() => { console.log(2); process.exit(1); });\nlogger.end().then(() => { console.log(3); process.exit(1); });",
    },
    { name: 'a file that requires what bundles', code: "const esbuild = require('esbuild');\nconsole.log(1);" },
    { name: 'a file that runs other programs', code: "import { execa } from 'execa';\nconsole.log(1);" },
    {
      name: 'one in a package that is imported, or only started',
      code: "import { execa } from 'execa';\nexport const run = async () => { console.log(await execa('ls')); };",
      files: {
        'package.json':
          '{ "scripts": { "start": "node src/start.js" }, "dependencies": { "execa": "^9.0.0", "commander": "^14.0.0" } }',
      },
    },
    { name: 'a page', code: 'console.log(window.location.href);' },
    {
      name: 'a page that logs by a library',
      code: "import pino from 'pino';\nconst logger = pino();\nconsole.log(window.location.href);",
    },
    {
      name: 'a store of a page',
      code: "import { createCollection } from '@tanstack/react-db';\nconsole.log(1);",
    },
    {
      name: 'a package of pages, beside what serves them',
      code: 'console.log(1);',
      filename: 'src/client/save.ts',
      package: { dependencies: { vue: '^3.0.0' } },
    },
    {
      name: 'a package of pages',
      code: 'console.log(1);',
      package: { dependencies: { vue: '^3.0.0', graphql: '^16.0.0' } },
    },
    { name: 'a client component', code: "'use client';\nconsole.log(1);" },
    {
      name: 'a component with state',
      code: "import { useState } from 'react';\nexport const A = () => { const [a] = useState(1); console.log(a); return <p />; };",
      filename: 'src/a.tsx',
    },
    {
      name: 'an action of Redux that takes time',
      code: 'export function load(id) {\n  return (dispatch, getState) => {\n    read(id).then((found) => dispatch(receive(found.data)), (error) => console.error(error));\n  };\n}',
    },
    {
      name: 'a store of Redux that only pages have',
      code: "import { batchActions } from 'redux-batched-actions';\nconsole.log(batchActions);",
    },
    {
      name: 'a library that draws',
      code: "import { exportToBlob } from '@excalidraw/excalidraw';\nconsole.log(exportToBlob);",
    },
    {
      name: 'a whole line of a log',
      code: "export const audit = (userId: string, action: string) => {\n  console.log(JSON.stringify({ time: Date.now(), level: 'info', userId, action }));\n};",
    },
    {
      name: 'such a line that is put together before',
      code: "export function audit(userId: string) {\n  const line = { time: new Date(), level: 'info', userId };\n  console.log(JSON.stringify(line));\n}",
    },
    {
      name: 'a service of Ember',
      code: "import Service from '@ember/service';\nexport default class extends Service { load() { console.warn('x'); } }",
    },
    {
      name: 'a page of AngularJS',
      code: "angular.module('admin').controller('upgrade', () => { console.warn('x'); });",
    },
    {
      name: 'a database of pages',
      code: "const opened = indexedDB.open('images');\nopened.onerror = () => console.warn('x');",
    },
    {
      name: 'a script of a database’s shell',
      code: "print('Making collections');\nawait db.createCollection('users');\ndb.getCollection('users').find().forEach((user) => console.log(user.name));",
    },
    {
      name: 'before the logger is made by the same function',
      code: `import winston from 'winston';
export function makeLogger(settings) {
  const options = { transports: [] };
  for (const each of settings.transports) {
    if (!each.url) console.error('No address of', each.name);
  }
  return winston.createLogger(options);
}`,
    },
    {
      name: 'a comment says that it is meant',
      code: `// Writing to console is intentional: the logger is set up later.
export function startTelemetry(url) {
  if (!url) {
    console.log('Telemetry goes to the terminal');
  }
}`,
    },
    {
      name: 'a component whose React the package above installs',
      code: "import React from 'react';\nexport const Icon = ({ type }) => { console.warn(type); return <i className={type} />; };",
      filename: 'desktop/ui/src/Icon.tsx',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "react-dom": "^19.0.0" } }',
        'desktop/package.json': '{ "name": "desktop", "dependencies": { "better-sqlite3": "^12.0.0" } }',
      },
    },
    {
      name: 'a package that a bundler brings to pages',
      code: 'export const count = (field) => { console.warn(field); };',
      files: {
        'package.json':
          '{ "main": "src/form.js", "scripts": { "start": "grunt develop" }, "dependencies": { "jquery": "^3.7.1" } }',
      },
    },
    {
      name: 'by what pages of Next.js ask others',
      code: 'console.log(1);',
      filename: 'core/services/client/api/tasks.service.ts',
      package: { dependencies: { next: '^15.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a file that takes its arguments apart',
      code: "import { parseArgs } from 'node:util';\nconsole.log(parseArgs({ options }).values);",
    },
    { name: 'a method replaced', code: 'console.log = () => {};' },
    { name: 'a method restored', code: 'const original = console.log;\nconsole.log = original;' },
    { name: 'a method replaced by another', code: 'console.log = console.info;' },
    { name: 'a method asked for', code: "if (typeof console.log === 'function') start();" },
    { name: 'a method compared', code: 'if (write === console.log) start();' },
    { name: 'console as the logger of something', code: 'new Client({ logger: console }); start(console);' },
    { name: 'console as a default', code: 'function f(logger = console) { logger.log(1); }' },
    { name: 'mocked', code: "jest.spyOn(console, 'log').mockImplementation(() => {});" },
    { name: 'the class', code: 'const c = new console.Console(stream);' },
    { name: 'a word in text', code: "// console.log(1)\nconst a = 'console.log(1)';" },
    { name: 'a type', code: 'let a: Console; type B = typeof console; type C = typeof console.log;' },
    { name: 'an alias that is written again', code: 'let c = console;\nc = other;\nc.log(1);' },
    {
      name: 'console as an object of levels',
      code: 'start({ log: console.log, warn: debug ? console.warn : noop });\nopen({ ...console, fatal: console.error });',
    },
    {
      name: 'a comment for the rule of a linter: one line, the next, a range',
      code: [
        'console.log(1); // eslint-disable-line no-console',
        '// eslint-disable-next-line no-console -- the banner',
        'console.log(2);',
        '/* oxlint-disable no-undef, no-console */',
        'console.log(3);',
        '/* oxlint-enable */',
        '// biome-ignore lint/suspicious/noConsole: the banner',
        'console.log(4);',
        '// tslint:disable-next-line:no-console',
        'console.log(5);',
      ].join('\n'),
    },
    {
      name: 'in development only',
      code: "if (process.env.NODE_ENV !== 'production') console.log(1);\nif (isLocalDev) console.log(2);",
    },
    {
      name: 'the methods of a logger: of an object, a class, a module',
      code: [
        'export const sink = { info(text) { console.info(text); }, error: (text) => console.error(text) };',
        'export class Plain { warn = (text) => console.warn(text); debug(text) { console.debug(text); } }',
        'export class ConsoleLogger { write(text) { console.log(text); } }',
      ].join('\n'),
      filename: 'src/file.js',
    },
    {
      name: 'the functions of a logger',
      code: 'export function info(text: string) { console.info(text); }\nexport const error = (text: string) => console.error(text);',
    },
    {
      name: 'a function of a file named for a logger',
      code: 'export const logRequest = (text: string) => console.log(text);',
      filename: 'src/request-logger.ts',
    },
    {
      name: 'all arguments handed on',
      code: "const debug = (...args: unknown[]) => console.log('[debug]', ...args);\nfunction write(...rest: string[]) { console.log(rest[0], ...rest.slice(1)); }\nconst build = (type: 'info' | 'warn') => (icon: string, ...message: unknown[]) => { console[type](icon, ...message.filter(Boolean)); };",
    },
    { name: 'a function that prints', code: 'export function printRoutes(routes: string[]) { console.log(routes); }' },
    {
      name: 'a script: it does its work and ends',
      code: 'async function main() { console.log(await count()); }\nmain().catch((error) => { console.error(error); process.exit(1); });',
    },
    {
      name: 'a report on files that a database gets',
      code: "import { readdir } from 'node:fs/promises';\nimport { database } from '../database.js';\nasync function report() {\n  for (const name of await readdir('data')) console.log(await database.add(name));\n}\nreport();",
      filename: 'content/data/report.ts',
    },
    {
      name: 'a script: it gives its own function to what runs it, and ends',
      code: "import { waitForStore } from '../store.js';\nasync function main() { console.log(await count()); }\nwaitForStore().then(main).catch((error) => { console.error(error); });",
    },
    {
      name: 'a script: what connects is given what is to be done',
      code: "import { connect } from '../store.js';\nconst main = async () => { console.time('index'); await index(); console.timeEnd('index'); };\nvoid connect(main);",
    },
    {
      name: 'a migration: it exports one way and back',
      code: "const store = require('./store');\nexports.migrate = async () => { console.log('Changing users'); await store.change(); };\nexports.rollback = () => {};",
      filename: 'hotfix/2.5.2/users.js',
    },
    {
      name: 'a migration in ESM',
      code: "export const up = async (store) => { console.log('up'); await store.up(); };\nexport async function down(store) { await store.down(); }",
      filename: 'src/changes/4.ts',
    },
    {
      name: 'the settings of a program, which are there before its logger',
      code: "const path = require('node:path');\nconst settings = { folder: path.resolve('data') };\nif (process.env.LIMIT === '') console.warn('LIMIT is empty');\nmodule.exports = settings;",
      filename: 'config/settings.js',
    },
    {
      name: 'a script: only when it is started',
      code: 'function run() { console.log(1); }\nif (require.main === module) { run(); }',
    },
    {
      name: 'a script that package.json names, and what lies beside it',
      code: 'console.log(1);',
      filename: 'admin/helpers/backup.ts',
      files: { 'package.json': '{ "scripts": { "admin:remove": "NODE_ENV=local tsx ./admin/remove-user.ts" } }' },
    },
    {
      name: 'a script that package.json runs after it is built',
      code: 'export const importAll = () => console.log(1);',
      filename: 'src/import.ts',
      files: { 'package.json': '{ "scripts": { "import": "npm run build && node dist/import.js" } }' },
    },
    {
      name: 'a command of a package with a command line',
      code: 'export default async function build() { console.log(1); }',
      filename: 'src/commands/build.ts',
      package: { dependencies: { express: '^5.0.0', yargs: '^17.0.0' } },
    },
    {
      name: 'colours of a package with a command line',
      code: "import chalk from 'chalk';\nexport const status = () => console.log(chalk.green('on'));",
      package: { dependencies: { express: '^5.0.0' }, bin: './dist/cli.js' },
    },
    {
      name: 'a server of the standard streams',
      code: "import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';\nconsole.error('Ready');",
    },
    {
      name: 'a package of tools, by its place',
      code: 'console.log(1);',
      filename: 'tools/local/src/a.ts',
      files: {
        'package.json': '{ "workspaces": ["tools/*"] }',
        'tools/local/package.json': '{ "name": "local", "dependencies": { "mysql2": "^3.0.0" } }',
      },
    },
    {
      name: 'a package of tools, by its name',
      code: 'console.log(1);',
      files: { 'package.json': '{ "name": "@acme/test-utils", "dependencies": { "express": "^5.0.0" } }' },
    },
    {
      name: 'a package of tests from end to end, by its name',
      code: 'console.log(1);',
      files: { 'package.json': '{ "name": "@acme/e2e-tests", "dependencies": { "pg": "^8.0.0" } }' },
    },
    {
      name: 'an extension of an editor',
      code: 'console.log(1);',
      files: { 'package.json': '{ "engines": { "vscode": "^1.100.0" } }' },
    },
    {
      name: 'a library of a workspace for servers and pages',
      code: 'export const parse = (text: string) => console.warn(text);',
      filename: 'packages/data/src/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"], "dependencies": { "express": "^5.0.0" } }',
        'packages/data/package.json': '{ "main": "dist/index.js", "dependencies": { "zod": "^4.0.0" } }',
      },
    },
    ...[
      '"exports": { ".": "./src/index.ts", "./server": "./src/server/index.ts" }, "dependencies": { "bullmq": "^5.0.0" }',
      '"main": "dist/index.js", "browser": "dist/browser.js", "dependencies": { "undici": "^7.0.0" }',
      '"main": "dist/index.js", "peerDependencies": { "next": "^16.0.0", "react-dom": "^19.0.0" }',
      '"main": "dist/index.js", "dependencies": { "@tanstack/db": "^0.5.0" }',
    ].map((fields) => ({
      name: `a library of a workspace that both sides import: ${fields}`,
      code: 'export const parse = (text: string) => console.warn(text);',
      filename: 'packages/data/src/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json': `{ "name": "@acme/data", ${fields} }`,
      },
    })),
    {
      name: 'the client that the pages of a workspace share',
      code: 'export const ask = (text: string) => console.warn(text);',
      filename: 'packages/client/src/services/ask.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/client/package.json': '{ "exports": { "./services": "./dist/services.js" } }',
      },
    },
    {
      name: 'a fixture of tests',
      code: "import { GenericContainer } from 'testcontainers';\nimport express from 'express';\nexport const start = () => console.log(express(), new GenericContainer('redis'));",
      filename: 'src/support/start.ts',
    },
    {
      name: 'a package of migrations',
      code: 'export const move = () => console.log(1);',
      filename: 'backend/tenant-migrations/orders/move.ts',
      files: {
        'backend/tenant-migrations/package.json':
          '{ "name": "@acme/migrations", "dependencies": { "mongodb": "^6.0.0" } }',
      },
    },
    {
      name: 'what is deprecated in a published library',
      code: 'export function open(name: string) {\n  console.warn(`open(${name}) is deprecated: use connect()`);\n}\nexport function shut() { console.warn("[DEPRECATED] " + "shut"); }',
      files: {
        'package.json':
          '{ "name": "@acme/node-sdk", "main": "dist/index.js", "types": "dist/index.d.ts", "dependencies": { "undici": "^7.0.0" } }',
      },
    },
    {
      name: 'a user interface that has a server only to develop it',
      code: 'console.log(1);',
      files: {
        'package.json': '{ "dependencies": { "react-dom": "^19.0.0" }, "devDependencies": { "express": "^5.0.0" } }',
      },
    },
    ...['@formily/react', 'antd', 'react-i18next', 'react-router-dom', 'slate-react'].map((library) => ({
      name: `a package that draws with ${library}`,
      code: 'console.log(1);',
      package: { dependencies: { [library]: '^1.0.0' } },
    })),
    {
      name: 'a library that draws, and logs',
      code: 'console.log(1);',
      files: {
        'package.json': '{ "types": "./dist/index.d.ts", "dependencies": { "antd": "^5.0.0", "pino": "^9.0.0" } }',
      },
    },
    {
      name: 'a library with the twin of a client, for browsers',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "types": "./dist/index.d.ts", "dependencies": { "@clickhouse/client": "^1.0.0", "@clickhouse/client-web": "^1.0.0" } }',
      },
    },
    {
      name: 'a method whose place the logger of the package has taken',
      code: `console.error(1);`,
      files: {
        'package.json': '{ "dependencies": { "winston": "^3.0.0" } }',
        'server/utils/logger/index.js': `const winston = require('winston');\nconst logger = winston.createLogger();\nconsole.error = function (...args) {\n  logger.error(format(args));\n};`,
      },
    },
    {
      name: 'methods whose place the logger of the package has taken, one after the other',
      code: `console.log(1); console.warn(1);`,
      files: {
        'package.json': '{ "dependencies": { "winston": "^3.0.0" } }',
        'src/utils/app-logger.ts': `import winston from 'winston';\nconst levelLogger = winston.createLogger();\nfor (const level of levels) console[level] = levelLogger[level].bind(levelLogger);`,
      },
    },
    {
      name: 'methods whose place a logger has taken in what sets the program up',
      code: `console.log(1); console.error(2);`,
      files: {
        'package.json': '{ "dependencies": { "log4js": "^6.0.0" } }',
        'src/node/Settings.ts': `import log4js from 'log4js';\nconst logger = log4js.getLogger('settings');\nconsole.log = logger.info.bind(logger);\nconsole.error = logger.error.bind(logger);`,
      },
    },
    {
      name: 'settings that are wrong, before there is a logger',
      code: `import fs from 'fs';\nimport yaml from 'js-yaml';\nexport function init() { try { const read = yaml.load(fs.readFileSync('config.yml')); console.info('OK'); return read; } catch (error) { console.error(error.message); process.exit(1); } }`,
      filename: 'server/core/config.js',
      package: { dependencies: { express: '^5.0.0', winston: '^3.0.0' } },
    },
    {
      name: 'what is asked for, or happens in development',
      code: `export const DEV_MODE = process.env['NODE_ENV'] === 'development';\nexport function finish(error, options) { if (error != null && (options?.debug ?? DEV_MODE)) { console.error(error); } }`,
    },
    {
      name: 'a library by which code is made',
      code: `import { readFile } from 'node:fs/promises';\nexport const read = async (path) => { try { return await readFile(path); } catch (cause) { console.error('skipped', cause); } };`,
      files: {
        'package.json':
          '{ "name": "@acme/models", "exports": "./dist/index.js", "types": "./dist/index.d.ts", "dependencies": { "ts-morph": "^27.0.0" } }',
      },
    },
    {
      name: 'a command that is also started, and asks servers',
      code: `import got from 'got';\nexport const translate = async (text) => { console.log('translating'); return got.post('https://a.example', { json: { text } }); };`,
      files: {
        'package.json':
          '{ "name": "@acme/translate", "bin": "bin/index.js", "scripts": { "start": "node ." }, "dependencies": { "got": "^14.0.0", "inquirer": "^9.0.0", "ora": "^8.0.0", "yargs": "^17.0.0" } }',
      },
    },
    {
      name: 'what draws with a library of pages beside the server',
      code: `import { Disposable } from './dispose';\nexport class Panel extends Disposable { show() { console.warn('no such panel'); } }`,
      filename: 'app/client/components/Panel.ts',
      package: { dependencies: { express: '^5.0.0', knockout: '^3.5.0' } },
    },
    {
      name: 'a component of Inferno beside the server',
      code: `import { Component } from 'inferno';\nexport class Form extends Component { handleSubmit() { console.error('not sent'); } render() { return <form />; } }`,
      filename: 'src/shared/form.tsx',
      package: { dependencies: { express: '^5.0.0', inferno: '^9.0.0' } },
    },
    {
      name: 'a client that networks send to pages',
      code: `export class Client { logEvents() { this.socket.on('connect', () => console.log('connected')); } }`,
      files: {
        'package.json':
          '{ "name": "@acme/client", "main": "lib/index.js", "unpkg": "lib/index.umd.js", "scripts": { "start": "http-server" }, "dependencies": { "socket.io-client": "^4.0.0" } }',
      },
    },
    {
      name: 'what is given the router of a page',
      code: `import type { NextRouter } from 'next/router';\nexport const toCommands = (router: NextRouter) => [{ perform: () => { console.log('go home'); router.push('/home'); } }];`,
      filename: 'lib/commands.ts',
      package: { dependencies: { jsonwebtoken: '^9.0.0', next: '^16.0.0' } },
    },
    {
      name: 'a page that asks its window under another type',
      code: `export const getAddress = () => { const settings = (window as any).settings; console.warn(settings.address); return settings.address; };`,
      filename: 'lib/settings.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'an application of desktops',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "main": "dist/main.cjs", "scripts": { "start": "electron ." }, "dependencies": { "pino": "^9.0.0" }, "devDependencies": { "electron": "^38.0.0" } }',
      },
    },
    {
      name: 'a store of browsers as a value',
      code: 'const storage = isShort ? sessionStorage : localStorage;\nconsole.log(storage);',
    },
    {
      name: 'a file that styles',
      code: "import { css } from '@emotion/css';\nconsole.log(css``);",
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a file of Angular beside the server',
      code: "import { Component } from '@angular/core';\nconsole.log(1);",
      filename: 'apps/client/src/a.ts',
      package: { dependencies: { '@nestjs/common': '^11.0.0', '@angular/core': '^20.0.0' } },
    },
    {
      name: 'the folder of a client beside the server',
      code: 'console.log(1);',
      filename: 'packages/acme-client/src/layout.ts',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a hook, by its name',
      code: 'export function useFetch() { console.log(1); }',
      filename: 'lib/use-fetch.ts',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'beside the pages of Next.js',
      code: 'export const toRows = () => console.warn(1);',
      filename: 'app/logs/rows.ts',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a component file',
      code: 'export const Icon = ({ name }) => { console.error(name); return <i />; };',
      filename: 'src/icon.tsx',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'the extension of a component without one, beside pages',
      code: "import { db } from './db';\nexport function load() { console.warn(1); return db; }",
      filename: 'src/lib/load.tsx',
      package: { dependencies: { next: '^16.0.0', pg: '^8.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'what asks a server with the cookies of a user, beside pages',
      code: "import axios from 'axios';\nexport const load = () => axios.get('/a', { withCredentials: true }).catch((e) => console.error(e));",
      filename: 'src/api/load.ts',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'what asks a server at an address that Vite builds in',
      code: 'export const load = () => fetch(import.meta.env.VITE_API).catch((e) => console.error(e));',
      filename: 'src/api/load.ts',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'an extension of browsers',
      code: 'console.log(1);',
      filename: 'src/background.ts',
      package: { dependencies: { '@trpc/server': '^11.0.0', '@types/chrome': '^0.1.0' } },
    },
    {
      name: 'a package that draws and asks a server whose types it has',
      code: 'console.log(1);',
      filename: 'src/load.ts',
      package: { dependencies: { '@trpc/client': '^11.0.0', '@trpc/server': '^11.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'a package that stands in for a service in tests',
      code: 'console.log(1);',
      filename: 'apps/mock-login/src/index.ts',
      files: {
        'package.json': '{ "workspaces": ["apps/*"] }',
        'apps/mock-login/package.json': '{ "name": "@acme/mock-login", "dependencies": { "openid-client": "^6.0.0" } }',
      },
    },
    {
      name: 'a page that holds a script, and does something itself',
      code: 'const page = `<script>${document.getElementById("a").innerHTML}</script>`;\nconsole.log(page);',
    },
    {
      name: 'a component beside the loader of its route',
      code: 'export async function loader() { return null; }\nexport default function Page() { return <a onClick={() => console.log(1)} />; }',
      filename: 'app/routes/page.tsx',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
    },
    { name: 'modules of a page, loaded by name', code: "define(['jquery'], function ($) { console.log($); });" },
    { name: 'a worker that imports scripts', code: "importScripts('/a.js');\nconsole.log(1);" },
    {
      name: 'what a server sends as it is',
      code: 'console.log(1);',
      filename: 'public/theme.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'modules for pages and servers alike',
      code: "if (typeof define === 'function' && define.amd) define(factory);\nfunction factory() { console.log(1); }",
      filename: 'src/file.cjs',
    },
    {
      name: 'the folder of a client in a package without pages of its own',
      code: 'export const load = () => console.warn(1);',
      filename: 'src/client-v2/load.ts',
      package: { dependencies: { express: '^5.0.0', react: '^19.0.0' } },
    },
    {
      name: 'a package of commands that asks a database',
      code: 'export const count = () => console.log(1);',
      package: { bin: './dist/cli.js', dependencies: { commander: '^12.0.0', pg: '^8.0.0' } },
    },
    {
      name: 'a command of an application',
      code: "app.command('sync').option('--all').action(async () => { console.log(1); });",
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a required library of commands',
      code: "const { program } = require('commander');\nconsole.log(program.name());",
      filename: 'src/file.cjs',
      package: { dependencies: { express: '^5.0.0' } },
    },
    { name: 'a worker of a page', code: 'self.onmessage = () => console.error(1);' },
    { name: 'what is read from a form', code: "document.getElementById('form'); console.log(new FileReader());" },
    { name: 'allowed', code: "console.warn('x'); console['error']('y');", options: { allow: ['warn', 'error'] } },
    {
      name: 'a check that ends the process either way',
      code: "import { open } from './store.js';\ntry {\n  console.log(await open());\n  process.exit(0);\n} catch (error) {\n  console.error(error);\n  process.exit(1);\n}",
    },
    {
      name: 'a run that ends the process either way',
      code: "import { open } from './store.js';\nopen().then(\n  () => { console.log('OK'); process.exit(0); },\n  (error) => { console.error(error); process.exit(1); },\n);",
    },
    {
      name: 'a run that ends the process after it was reported',
      code: "import { open } from './store.js';\nopen()\n  .then(() => console.log('OK'))\n  .catch((error) => console.error(error))\n  .finally(() => process.exit());",
    },
    {
      name: 'a run whose progress is reported until it ends',
      code: "const { open } = require('./store');\nconst timer = setInterval(() => console.error(1), 1000);\nopen().then(() => console.error(2)).finally(() => { clearInterval(timer); process.exit(); });",
    },
    {
      name: 'all that a file exports ends the process, though it listens for a while',
      code: "import http from 'node:http';\nimport { pull } from './images.js';\nexport function install() {\n  http.createServer().listen(80);\n  pull().then(() => console.log('pulled')).catch((error) => console.error(error)).then(function () { process.exit(); });\n}",
    },
    {
      name: 'what is loaded before a test runner, and changes it',
      code: "console.log('loaded');\nconst run = require('mocha/lib/runner').prototype.run;",
    },
    {
      name: 'tests by the globals of their runner',
      code: "const build = require('./build');\ndescribe('build', function () {\n  it('ends', async () => { console.log(await build()); });\n});",
      filename: 'tools-local/build.js',
    },
    {
      name: 'a service worker by what it imports',
      code: "import { registerRoute } from 'workbox-routing';\nregisterRoute(/a/, () => console.log(1));",
    },
    {
      name: 'a service worker by the type of its global scope',
      code: 'declare const self: ServiceWorkerGlobalScope;\nexport const load = () => fetch(self.registration.scope).catch((error) => console.error(error));',
    },
    {
      name: 'a worker by the library of its types',
      code: '/// <reference lib="webworker" />\nexport const load = () => console.log(1);',
    },
    {
      name: 'the files that a browser keeps',
      code: 'export const root = () => navigator.storage.getDirectory().catch((error) => console.error(error));',
    },
    {
      name: 'what registers a service worker',
      code: "import { useRegisterSW } from 'virtual:pwa-register/react';\nuseRegisterSW({ onRegisterError(error) { console.error(error); } });",
    },
    {
      name: 'a store of a page as a default',
      code: 'export function connect(url, storage = localStorage, isNew = true) { console.warn(url, storage, isNew); }',
    },
    {
      name: 'a store whose changes are drawn',
      code: "import { makeObservable } from 'mobx';\nexport class Users { constructor() { makeObservable(this, {}); console.log(1); } }",
    },
    {
      name: 'a command of an application of NestJS',
      code: "import { Command, CommandRunner } from 'nest-commander';\n@Command({ name: 'seed' })\nexport class Seed extends CommandRunner { async run() { console.log(1); } }",
      package: { dependencies: { '@nestjs/core': '^11.0.0', 'nest-commander': '^3.0.0' } },
    },
    {
      name: 'a package that asks a person more than one thing, and logs',
      code: 'console.log(1);',
      package: {
        dependencies: { '@inquirer/prompts': '^7.0.0', '@logtape/logtape': '^1.0.0', '@optique/core': '^0.5.0' },
      },
    },
    {
      name: 'a check of files at the root of a package',
      code: "const texts = require('./texts/en.json');\nfor (const [key, text] of Object.entries(texts)) {\n  if (text === '') console.error(key);\n}",
      filename: 'check-texts.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a check of files by a library at the root of a package',
      code: "import fs from 'fs';\nimport { parse } from 'graphql';\nfor (const file of fs.readdirSync('queries')) {\n  if (parse(file) === undefined) console.error(file);\n}",
      filename: 'check-queries.js',
      package: { dependencies: { express: '^5.0.0', graphql: '^16.0.0' } },
    },
    {
      name: 'a script whose first line tells the command that runs it',
      code: "// npx ts-node --skip-project bin/fill-names.ts\nimport { database } from '@acme/database';\nasync function run() {\n  for (const row of await database.list()) console.log(row.id);\n}\nrun();",
      filename: 'src/fill-names.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a script whose head tells the folder in which it was built',
      code: "/**\n * Fills the names.\n *\n * Usage: node ./dist/fill-names/index.js --all\n */\nimport { fill } from './fill.js';\nfill().then((count) => console.log(count));",
      filename: 'src/fill-names.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a script whose head tells the command of a workspace',
      code: "// pnpm --filter api tsx src/fill/index.ts\nimport { fill } from './fill.js';\nfill().then((count) => console.log(count));",
      filename: 'src/fill/index.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a report on the files beside it',
      code: "import { readdir } from 'node:fs/promises';\nimport { join } from 'node:path';\nasync function report() {\n  const names = await readdir(join(import.meta.dirname, 'data'));\n  names.forEach((name) => {\n    console.log(name);\n  });\n}\nreport().catch(console.error);",
      filename: 'content/data/report.ts',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'what is printed where the file is started itself',
      code: "import { client } from './client.js';\nexport async function prepare() { return await client.create(); }\nif (require.main === module) {\n  prepare().then((key) => { console.log('key', key); });\n}",
    },
    {
      name: 'what is printed where the module is started itself',
      code: "import { client } from './client.js';\nexport const prepare = () => client.create();\nif (import.meta.main) console.log('key', await prepare());",
    },
    {
      name: 'a package of commands whose start is that of its command',
      code: "export const read = (text: string) => { console.log('Settings', text); };",
      filename: 'src/settings/read.ts',
      files: {
        'package.json':
          '{ "bin": "./dist/main.js", "scripts": { "start": "node dist/main.js" }, "dependencies": { "argon2": "^0.44.0", "commander": "^14.0.0", "inquirer": "^13.0.0", "winston": "^3.0.0", "ws": "^8.0.0" } }',
      },
    },
    {
      name: 'what a replaced method hands on',
      code: "export function quiet() {\n  const warn = console.warn;\n  console.warn = (...values) => { if (values[0] !== 'x') warn.apply(console, values); };\n}",
    },
    {
      name: 'a package of rules for a linter',
      code: 'export const warn = () => console.warn(1);',
      filename: 'packages/lint/src/warn.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"], "dependencies": { "express": "^5.0.0" } }',
        'packages/lint/package.json': '{ "name": "@acme/lint", "dependencies": { "pino": "^9.0.0" } }',
      },
    },
    {
      name: 'a plugin of what bundles',
      code: "import fs from 'node:fs';\nimport type { PluginOption } from 'vite';\nexport const removeIcons = (): PluginOption => ({ name: 'icons', buildEnd: () => fs.rm('icon.png', () => console.log(1)) });",
    },
    {
      name: 'what the pages of a package for them ask servers by',
      code: 'export const load = (ask) => ask().catch((error) => console.error(error));',
      filename: 'packages/front-end/services/users.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/front-end/package.json':
          '{ "dependencies": { "next": "^15.0.0", "react-dom": "^19.0.0", "react": "^19.0.0" } }',
      },
    },
    {
      name: 'what asks the person at the terminal',
      code: "import { createInterface } from 'node:readline';\nexport class Prompt {\n  ask(text) {\n    const terminal = createInterface({ input: process.stdin, output: process.stdout });\n    return new Promise((resolve) => terminal.question(text, (value) => { if (value === '') console.log('again'); resolve(value); }));\n  }\n}",
    },
    {
      name: 'a page that reads its window by a key',
      code: 'export const get = () => { const texts = window[NAME] || {}; console.warn(texts); };',
    },
    {
      name: 'a module of the application in pages that a server sends',
      code: "import { check } from './check.js';\nexport const open = (url) => fetch(url).catch((error) => console.warn(check(error)));",
      filename: 'src/public/app/links.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'a module among the scripts that a server sends',
      code: "import { check } from 'shared';\nexport const open = (url) => fetch(url).catch((error) => console.warn(check(error)));",
      filename: 'public/js/links.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'measurements that a variable of the environment asks for',
      code: "if (process.env.PERFORMANCE_TIMER) console.time('find');\nprocess.env.QUERY_TIMINGS === 'true' && console.log(1);",
    },
    {
      name: 'output that a variable of the environment asks for, by a constant of the file',
      code: "const logsLinks = !!process.env.LOG_LINKS && typeof jest === 'undefined';\nconst isTraced = Boolean(process.env.TRACE_QUERIES);\nexport function ask(text) {\n  if (logsLinks) { console.log(text); }\n  isTraced && console.log(text);\n  if (process.env.DEBUG_SQL === '1') console.log(text);\n}",
    },
    {
      name: 'what a dry run writes',
      code: 'const DRY = process.env.DRY;\nexport function settle(expense) {\n  if (DRY) { console.log(expense); return null; }\n  return save(expense);\n}',
    },
    {
      name: 'a stand-in of a service',
      code: "import express from 'express';\nexpress().listen(80, () => console.log('ready'));",
      filename: 'apps/mock-payments/src/index.ts',
      files: {
        'package.json': '{ "workspaces": ["apps/*"] }',
        'apps/mock-payments/package.json':
          '{ "name": "@acme/mock-payments", "scripts": { "start": "node dist/index.js" }, "dependencies": { "express": "^5.0.0" } }',
      },
    },
    {
      name: 'a load test of k6',
      code: "import http from 'k6/http';\nexport default function () { http.get('http://localhost'); }\nexport function handleSummary(data) { console.log(data); }",
      filename: 'load/orders.js',
    },
    {
      name: 'a library of others among what a server sends',
      code: '/*! Tabs v2.4.1 | MIT */\nvar tabs = require("./core");\nconsole.log(tabs);',
      filename: 'public/libs/tabs.js',
    },
    {
      name: 'the styles of pages',
      code: "import { css } from 'styled-components';\nexport const wide = (size) => { if (!sizes[size]) console.warn(size); return css``; };",
    },
    {
      name: 'a file that writes other files anew, and ends',
      code: "const fs = require('node:fs');\nconst path = require('node:path');\nfor (const name of fs.readdirSync('packages')) {\n  const file = path.join('packages', name, 'package.json');\n  if (!fs.existsSync(file)) { console.warn(file); continue; }\n  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('src', 'dist'));\n}\nconsole.log('done');",
      filename: 'deploy/docker/prepare.js',
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'what gets a build ready',
      code: "import { execSync } from 'node:child_process';\nexport const exportRelease = () => {\n  const release = execSync('git rev-parse HEAD').toString();\n  console.log(release);\n  process.env.RELEASE = release;\n};",
      package: { dependencies: { express: '^5.0.0' } },
    },
    {
      name: 'what asks itself whether it runs in a page',
      code: "const https = require('https');\nconst isNode = typeof global == 'object' && global.global === global;\nexports.store = (name) => {\n  if (isNode) return new https.Agent();\n  console.error(name);\n  return window.localStorage.getItem(name);\n};",
      package: { dependencies: { koa: '^3.0.0' } },
    },
    {
      name: 'a package that is the logger',
      code: "import { AsyncLocalStorage } from 'node:async_hooks';\nexport function getFields() { console.warn(1); }",
      filename: 'packages/logger/src/fields.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/logger/package.json': '{ "name": "@acme/apps-logger", "main": "index.ts" }',
      },
    },
    {
      name: 'a class of the logger in its package',
      code: "import { AsyncLocalStorage } from 'node:async_hooks';\nexport class LoggerContext { get() { console.warn(1); } }",
      filename: 'packages/logger/src/context.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/logger/package.json':
          '{ "name": "@acme/logger", "main": "index.ts", "dependencies": { "tslog": "^4.0.0" } }',
      },
    },
    {
      name: 'a document in place of serving',
      code: 'if (exportsDocument) {\n  await app.ready();\n  console.log(JSON.stringify(app.swagger()));\n} else if (exportsTypes) {\n  console.log(await getTypes());\n} else {\n  app.listen({ port: 80 });\n}',
    },
    {
      name: 'a comment that configures the rule of ESLint',
      code: '/* eslint no-console: 0, id-length: 0 */\nexport const f = () => console.log(1);',
    },
    {
      name: 'a comment that configures several rules of ESLint',
      code: '/* eslint eqeqeq: 2, "no-console": ["off"] */\nexport const f = () => console.log(1);',
    },
    {
      name: 'a page that asks for its data by a hook',
      code: "import { useQuery } from 'react-query';\nexport const useUsers = () => useQuery('users', () => fetch('/a').catch((error) => console.error(error)));",
    },
    {
      name: 'an extension of browsers',
      code: 'export const read = () => load().catch((error) => console.error(error));',
      package: { dependencies: { '@crxjs/vite-plugin': '^2.0.0', '@trpc/server': '^11.0.0', 'react-dom': '^19.0.0' } },
    },
    {
      name: 'the pages that Vite builds, beside the folder of what serves',
      code: 'export const read = () => load().catch((error) => console.error(error));',
      filename: 'src/api/read.ts',
      files: {
        'package.json':
          '{ "scripts": { "server": "node server/dist/server.js", "client": "vite" }, "dependencies": { "express": "^5.0.0", "react-dom": "^19.0.0" } }',
      },
    },
  ],
  invalid: [
    {
      name: 'a class that only records, or is named for nothing',
      code: `export class OrderLog { info(text) { this.add(text); } error(text) { this.add(text); } save() { console.log('saved'); } }
export class Orders { info() {} warning() {} error() {} save() { console.warn('saved'); } }`,
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.warn' },
      ],
    },
    {
      name: 'behind a constant for logging that is on, one that says how it is logged, and a setting',
      code: `const ENABLE_LOGGING = true;
class Sums { static ENABLE_LOGGING = true; add() { if (Sums.ENABLE_LOGGING) console.log(1); } }
export function add(price, Prices, settings) {
  if (ENABLE_LOGGING) console.info(price);
  if (Prices.LOGGING_LEVEL) console.warn(price);
  if (settings.ENABLE_LOGGING) console.error(price);
  if (!Prices.ENABLE_LOGGING) console.debug(price);
}`,
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.info' },
        { messageId: 'call', at: 'console.warn' },
        { messageId: 'call', at: 'console.error' },
        { messageId: 'call', at: 'console.debug' },
      ],
    },
    {
      name: 'what runs other programs, in a package that is started and serves',
      code: "import { execa } from 'execa';\nexport class Apps { async list() { console.log(await execa('docker', ['ps'])); } }",
      filename: 'src/apps.ts',
      files: {
        'package.json':
          '{ "scripts": { "start": "node src/server.js" }, "dependencies": { "execa": "^9.0.0", "express": "^5.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a package that serves, or offers tools',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "name": "admin-tool", "scripts": { "start": "node src/server.js" }, "dependencies": { "express": "^5.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a package that is a tool of a server',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "name": "@acme/server-tool", "scripts": { "start": "node src/start.js" }, "dependencies": { "pg": "^8.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'the types alone of a library of pages',
      code: "import type { Game } from 'phaser';\nexport const show = (game: Game) => { console.log(game); };",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a library of pages that is given a window by what only a server has',
      code: "const { JSDOM } = require('jsdom');\nconst $ = require('jquery')(new JSDOM('').window);\nconsole.log($);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a store of pages in what only a server may load',
      code: "import { get } from 'svelte/store';\nimport { words } from '$lib/words';\nconsole.log(get(words));",
      filename: 'src/hooks.server.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what writes a page as text',
      code: "const html = require('choo/html');\nmodule.exports = (state) => {\n  console.log(state);\n  return html`<div></div>`;\n};",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what serves beside the sources of pages',
      code: "import { connect } from '../connection';\nexport const open = () => { console.log(connect); };",
      filename: 'src/front/routes/rooms.ts',
      package: { dependencies: { express: '^5.1.0', svelte: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a folder that is called as that of pages is, in a package that draws nothing',
      code: "import { connect } from '../connection';\nexport const open = () => { console.log(connect); };",
      filename: 'src/front/rooms.ts',
      package: { dependencies: { express: '^5.1.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'another name of the process',
      code: "import { env } from 'node:process';\nexport const isStrict = env.STRICT === '1';\nconsole.log(isStrict);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a file that makes data up by what is there in production',
      code: "import { faker } from '@faker-js/faker';\nexport const make = () => { console.log(faker.person.fullName()); };",
      package: { dependencies: { '@faker-js/faker': '^10.0.0', express: '^5.1.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a method of the same name, given something else',
      code: "export class Version {\n  apply(change) { change.hooks.emit.tap('Version', () => { console.log(1); }); }\n}",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a loop at the top level that starts what another source has',
      code: "import { workers } from './workers.js';\nfor (const worker of workers) {\n  await worker.open();\n  console.log(worker);\n}",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a worker that waits between its rounds, and may be left',
      code: "import { sleep, store } from './store.js';\nasync function run() {\n  while (true) {\n    const token = await store.take();\n    console.log(token);\n    if (!token) break;\n    await sleep(1000);\n  }\n}\nrun();",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a handler that is named for development, without one for production',
      code: 'export const handlers = {\n  development(error) { console.error(error); },\n  other(error) { report(error); },\n};',
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'beside the scripts: what starts a server, and what stays',
      code: "import { Service } from '@acme/common';\nrun();\nasync function run() { const service = Service.make({ port: 80 }); console.log('one'); await service.startUp(); }",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what handles events after its first work',
      code: "import { queue } from './queue.js';\nasync function run() { queue.on('job', (job) => { console.log(job.id); }); }\nvoid run();",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'beside the migrations: a module that exports more',
      code: "export const up = async (store) => { console.log('up'); };\nexport const down = async () => {};\nexport const state = {};",
      filename: 'src/elevator.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'beside the settings: what is imported may be a logger, and a function is no object',
      code: "const { logger } = require('../logger');\nmodule.exports = { folder: 'data' };\nconsole.warn('LIMIT is empty');",
      filename: 'config/settings.js',
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a worker whose head tells the command that starts it',
      code: "// npx tsx src/work.ts\nimport { queue } from './queue.js';\nasync function run() {\n  while (true) console.log(await queue.take());\n}\nrun();",
      filename: 'src/work.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a worker that begins again, whose head tells the command that starts it',
      code: "// node dist/work.js\nimport { queue } from './queue.js';\nasync function poll() {\n  console.log(await queue.take());\n  setTimeout(() => void poll(), 1000);\n}\npoll();",
      filename: 'src/work.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server whose head tells the command that starts it',
      code: "// node src/main.js\nimport express from 'express';\nimport { routes } from './routes.js';\nexpress().use(routes);\nconsole.log('Ready');",
      filename: 'src/main.js',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a bot whose head tells the command that starts it',
      code: "// bun src/bot.ts\nimport { client } from './client.js';\nclient.on('message', (message) => console.log(message.id));",
      filename: 'src/bot.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a head that tells the command of another file',
      code: "// npx tsx src/fill-names.ts fills what this looks up\nimport { database } from './database.js';\ndatabase.open().then(() => console.log('Open'));",
      filename: 'src/open.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what is loaded before a server',
      code: "// node --import ./dist/tracing.js dist/server.js\nimport { tracer } from './tracer.js';\ntracer.init().then(() => console.log('Tracing'));",
      filename: 'src/tracing.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a module whose head tells the command that runs it',
      code: '// npx tsx src/fill-names.ts\nexport function fill(name: string) { console.log(name); }',
      filename: 'src/fill-names.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a report that is exported',
      code: "import { readdir } from 'node:fs/promises';\nexport async function report() {\n  for (const name of await readdir('data')) console.log(name);\n}\nreport();",
      filename: 'content/data/report.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a folder that a server needs, made where its module is loaded',
      code: "import { mkdirSync } from 'node:fs';\nfunction prepare() {\n  mkdirSync('uploads');\n  console.log('Made');\n}\nprepare();",
      filename: 'src/uploads/prepare.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a worker that watches files',
      code: "import { watch } from 'node:fs';\nfunction follow() {\n  for (const name of ['a']) watch(name, () => console.log(name));\n}\nfollow();",
      filename: 'src/files/follow.ts',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'beside what runs where the file is started itself',
      code: "import { client } from './client.js';\nexport async function prepare() { console.log(1); return await client.create(); }\nif (require.main === module) prepare();\nelse console.log(2);",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'a server that is started where its file is',
      code: "import { createServer } from './server.js';\nexport const open = () => createServer();\nif (require.main === module) open().then(() => console.log('Ready'));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'an application of a framework that is started where its file is',
      code: "import express from 'express';\nexport const open = async () => express();\nif (require.main === module) open().then(() => console.log('Ready'));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a job with a logger that is started where its file is',
      code: `${pino}export const run = async () => logger.info('Ran');\nif (require.main === module) run().then(() => console.log('Ready'));`,
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a package of commands that starts something else',
      code: "export const read = (text: string) => { console.log('Settings', text); };",
      filename: 'src/settings/read.ts',
      files: {
        'package.json':
          '{ "bin": "./dist/main.js", "scripts": { "start": "node dist/server.js" }, "dependencies": { "commander": "^14.0.0", "inquirer": "^13.0.0", "winston": "^3.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that is its own command',
      code: "export const read = (text: string) => { console.log('Settings', text); };",
      filename: 'src/settings/read.ts',
      files: {
        'package.json':
          '{ "bin": "./dist/main.js", "scripts": { "start": "node dist/main.js" }, "dependencies": { "commander": "^14.0.0", "express": "^5.0.0", "inquirer": "^13.0.0", "winston": "^3.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what serves, in a folder beside the pages that Vite builds',
      code: 'export const read = () => load().catch((error) => console.error(error));',
      filename: 'server/src/api/read.ts',
      files: {
        'package.json':
          '{ "scripts": { "server": "node server/dist/server.js", "client": "vite" }, "dependencies": { "express": "^5.0.0", "react-dom": "^19.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what is built from the sources beside pages, and started',
      code: 'export const read = () => load().catch((error) => console.error(error));',
      filename: 'src/api/read.ts',
      files: {
        'package.json':
          '{ "scripts": { "start": "node dist/server.js", "client": "vite" }, "dependencies": { "express": "^5.0.0", "react-dom": "^19.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a start that ends the process where it fails',
      code: "import { open } from './store.js';\ntry {\n  await open();\n  console.log('open');\n} catch (error) {\n  console.error(error);\n  process.exit(1);\n}\nexport const isOpen = true;",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.error' },
      ],
    },
    {
      name: 'a start that ends the process where it fails, and stays else',
      code: "import { open } from './store.js';\nopen().then(\n  () => { console.log('OK'); },\n  (error) => { console.error(error); process.exit(1); },\n);",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.error' },
      ],
    },
    {
      name: 'a function of its own that is called as those of test runners are',
      code: "function describe(title, make) { console.log(title, make()); }\ndescribe('a', () => test('b'));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what is described, and holds no tests',
      code: "describe('a', () => { console.log(1); });",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'an object in JSON that is no line of a log',
      code: 'export const audit = (userId: string, level: string) => {\n  console.log(JSON.stringify({ level, userId }));\n};',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a module that has a database of its own called so, and prints',
      code: "import { db } from './db.js';\nprint('x');\ndb.getCollection('users').find().forEach((user) => console.log(user.name));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'after the logger is made, in what runs later, and before a logger is derived from another',
      code: `import winston from 'winston';
export function makeLogger(options) {
  options.onError = (error) => console.log(error.message);
  const logger = winston.createLogger(options);
  if (!options.url) console.error('No address');
  return logger;
}
export function forRequest(logger, id) {
  if (!id) console.warn('No id');
  return logger.child({ id });
}`,
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.error' },
        { messageId: 'call', at: 'console.warn' },
      ],
    },
    {
      name: 'a comment that speaks of the console and of no intent',
      code: `// Writes to console where telemetry goes
export function startTelemetry(url) {
  if (!url) console.log('Telemetry goes to the terminal');
}`,
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'JSX of a server, whose own package has React for it',
      code: "import React from 'react';\nexport const Mail = ({ name }) => { console.warn(name); return <p>{name}</p>; };",
      filename: 'src/Mail.tsx',
      package: { dependencies: { 'better-sqlite3': '^12.0.0', react: '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a server that sends a library of pages',
      code: 'export const count = (field) => { console.warn(field); };',
      package: { dependencies: { express: '^5.0.0', jquery: '^3.7.1' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a server without a framework that sends one',
      code: "import { createServer } from 'node:http';\ncreateServer(answer).listen(80, () => { console.warn('up'); });",
      package: { dependencies: { jquery: '^3.7.1' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a worker of a platform whose servers are workers',
      code: '/// <reference lib="webworker" />\nexport default { fetch: () => console.log(1) };',
      package: { dependencies: { wrangler: '^4.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a store of its own as a default',
      code: "import { AsyncLocalStorage } from 'node:async_hooks';\nconst localStorage = new AsyncLocalStorage();\nexport function run(storage = localStorage, isNew = true) { console.log(storage, isNew); }",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a command of CQRS, in an application that has others',
      code: 'export class CreateUser { execute() { console.log(1); } }',
      filename: 'src/users/commands/CreateUser.ts',
      package: { dependencies: { '@nestjs/core': '^11.0.0', 'nest-commander': '^3.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a package that asks a person, and has a database',
      code: 'console.log(1);',
      package: { dependencies: { '@inquirer/prompts': '^7.0.0', '@optique/core': '^0.5.0', pg: '^8.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a check of the environment at the root of a package, which a server imports',
      code: "const names = require('./names.json');\nfor (const name of names) {\n  if (process.env[name] === undefined) console.warn(name);\n}",
      filename: 'check-environment.js',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a loop over what a database gives, at the root of a package',
      code: "import { readdirSync } from 'fs';\nimport { Pool } from 'pg';\nfor (const file of readdirSync('.')) console.log(new Pool(file));",
      filename: 'start.js',
      package: { dependencies: { pg: '^8.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'all that a file exports stops a server, or is given what has failed',
      code: "import { server } from './server.js';\nexport function shutdown() {\n  server.close().catch((error) => console.error(error)).then(() => process.exit());\n}",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a function that ends the process either way, beside another one',
      code: "import { pull } from './images.js';\nexport const find = () => pull();\nexport function install() {\n  pull().catch((error) => console.error(error)).then(() => process.exit());\n}",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a run that ends the process only where it fails, and timers',
      code: "const { open } = require('./store');\nsetInterval(() => console.error(1), 1000);\nopen().finally(() => clearInterval(2)).catch(() => process.exit(1));",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what is applied to other values than those that a function is given',
      code: 'export function quiet(...values) {\n  const warn = console.warn;\n  warn.apply(console, rows);\n}',
      errors: [{ messageId: 'call', at: 'warn' }],
    },
    {
      name: 'a server that knows the server of Vite',
      code: "import fs from 'node:fs';\nimport type { ViteDevServer } from 'vite';\nexport const read = (vite: ViteDevServer) => fs.rm('a', () => console.log(vite));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'services of a server, and a service of pages that asks a database',
      code: "import pg from 'pg';\nexport const load = () => pg.connect().catch((error) => console.error(error));",
      filename: 'packages/front-end/services/users.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/front-end/package.json':
          '{ "dependencies": { "next": "^15.0.0", "react-dom": "^19.0.0", "react": "^19.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'services in a package that is not only for pages',
      code: 'export const load = (ask) => ask().catch((error) => console.error(error));',
      filename: 'packages/app/services/users.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/app/package.json':
          '{ "dependencies": { "next": "^15.0.0", "react-dom": "^19.0.0", "react": "^19.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what reads lines of the standard input, and asks nobody',
      code: "import { createInterface } from 'node:readline';\nexport const read = () => createInterface({ input: process.stdin }).on('line', (line) => console.log(line));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a variable that is called as the window of a page',
      code: 'export const f = (window) => { console.log(window[FIRST]); };',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a module among what is public in another way',
      code: "import { check } from 'shared';\nexport const open = (url) => fetch(url).catch((error) => console.warn(check(error)));",
      filename: 'public/links.js',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'variables of the environment that ask for something else',
      code: 'const isOn = process.env.LOG_LEVEL;\nconst isLogged = config.LOG_LINKS;\nconst isOff = process.env.TRACE_DISABLED === `1`;\nif (isOff) console.log(0);\nlet logsLinks = !!process.env.LOG_LINKS;\nif (isOn) console.log(1);\nif (isLogged) console.log(2);\nif (logsLinks) console.log(3);\nif (!process.env.LOG_LINKS) console.log(4);\nif (process.env.LOG_LINKS || process.env.PORT) console.log(5);',
      errors: Array.from({ length: 6 }, () => ({ messageId: 'call', at: 'console.log' })),
    },
    {
      name: "a file of one's own among what a server holds, and a library with its head",
      code: '/*! Tabs v2.4.1 | MIT */\nvar tabs = require("./core");\nconsole.log(tabs);',
      filename: 'src/libs/tabs.js',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server whose name only ends as that of a stand-in',
      code: "import express from 'express';\nexpress().listen(80, () => console.log('ready'));",
      files: {
        'package.json':
          '{ "name": "mock", "scripts": { "start": "node dist/index.js" }, "dependencies": { "express": "^5.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'styles that a server renders',
      code: "import { ServerStyleSheet } from 'styled-components';\nimport express from 'express';\nconsole.log(new ServerStyleSheet(), express);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a file that writes files for those who call it, or as its environment says',
      code: "import fs from 'node:fs';\nfunction save(file) { fs.writeFileSync(file, fs.readFileSync(file)); console.log(file); }\nglobalThis.save = save;",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a file that writes files and imports another source',
      code: "import fs from 'node:fs';\nimport { list } from './list.js';\nfor (const file of list()) fs.writeFileSync(file, fs.readFileSync(file));\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what runs a program and changes nothing for the next, or serves as well',
      code: "import { execSync } from 'node:child_process';\nexport const getRelease = () => {\n  if (process.env.RELEASE === undefined) console.log(1);\n  return execSync('git rev-parse HEAD').toString();\n};",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what gets a server ready that it imports',
      code: "import { execSync } from 'node:child_process';\nimport { app } from './app.js';\nprocess.env.RELEASE = execSync('git rev-parse HEAD').toString();\nconsole.log(app);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what asks where it runs, and has nothing of a page or a library of a server',
      code: "const https = require('https');\nconst isNode = typeof global == 'object';\nconsole.error(isNode, https);",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a server that asks where it runs',
      code: "const express = require('express');\nif (typeof window === 'undefined') express().listen(80);\nelse window.localStorage.clear();\nconsole.error(1);",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a package that has a logger, outside of its classes',
      code: "import { AsyncLocalStorage } from 'node:async_hooks';\nexport class RequestContext { get() { console.warn(1); } }",
      filename: 'packages/logger/src/context.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/logger/package.json':
          '{ "name": "@acme/logger", "main": "index.ts", "dependencies": { "tslog": "^4.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'an application that is named for logging',
      code: 'export class LoggerPage { get() { console.warn(1); } }',
      files: { 'package.json': '{ "name": "food-logger", "dependencies": { "express": "^5.0.0" } }' },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'measurements that are always taken, and a profile of something else',
      code: "console.time('find');\nif (process.env.AWS_PROFILE) console.log(1);\nif (!process.env.PERFORMANCE_TIMER) console.log(2);",
      errors: [
        { messageId: 'call', at: 'console.time' },
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'what is told where nothing listens, or beside listening',
      code: 'if (isPrimary) {\n  console.log(JSON.stringify(1));\n} else console.log("starting");\nif (isReady) { console.log(getAddress()); app.listen(80); } else if (isLate) { console.log(`late ${1}`); } else app.listen(81);',
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'a comment that configures another rule, and one of a line',
      code: '/* eslint no-undef: 0 -- no-console stays */\n// eslint no-console: 0\nexport const f = () => console.log(1);',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a loop over what another source gives',
      code: "const users = require('./users');\nfor (const user of users) console.log(user);",
      filename: 'start.js',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a package that draws, asks a server and is one',
      code: 'console.log(1);',
      filename: 'src/load.ts',
      package: {
        dependencies: { '@trpc/client': '^11.0.0', '@trpc/server': '^11.0.0', next: '^16.0.0', 'react-dom': '^19.0.0' },
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what asks another server, beside pages',
      code: "import axios from 'axios';\nexport const load = () => axios.get('/a', { withCredentials }).catch((e) => console.error(e));",
      filename: 'src/api/load.ts',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what sets a setting that means nothing in Node.js, where nothing draws',
      code: "import axios from 'axios';\nexport const load = () => axios.get('/a', { withCredentials: true }).catch((e) => console.error(e));",
      filename: 'src/api/load.ts',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'the extension of a component without one, in a server',
      code: "import { db } from './db';\nexport const pairs: Array<string> = [];\nexport function load() { console.warn(1); return db; }",
      filename: 'apps/backend/src/lib/load.tsx',
      files: {
        'package.json': '{ "workspaces": ["apps/*"] }',
        'apps/backend/package.json':
          '{ "dependencies": { "next": "^16.0.0", "pg": "^8.0.0", "react-dom": "^19.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'the script of a page that is written out',
      code: 'export const page = `<p></p><script>document.getElementById("a").submit();</script>`;\nconsole.log(1);',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that takes its arguments and is given to what serves',
      code: "import { Hono } from 'hono';\nconst port = process.argv[2];\nserve({ fetch: new Hono().fetch, port });\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what is written beside a function that is sent to a page',
      code: "import type { Page } from 'playwright';\nasync function f(page: Page) { console.log(await page.evaluate(() => 1)); }",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'an interceptor of requests, which hands on what it is given',
      code: 'export const watch = () => (dispatch) => (options, handler) => { console.log(1); return dispatch(options, handler); };',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a client of another service, beside a framework of servers',
      code: 'console.log(1);',
      filename: 'core/services/client/tasks.service.ts',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that takes its arguments apart',
      code: "import { parseArgs } from 'node:util';\nserver.listen(parseArgs({ options }).values.port);\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a program that draws, and logs',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "scripts": { "start": "node server.js" }, "dependencies": { "antd": "^5.0.0", "pino": "^9.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a library with a client for servers alone',
      code: 'console.log(1);',
      files: {
        'package.json': '{ "types": "./dist/index.d.ts", "dependencies": { "@clickhouse/client": "^1.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a client that no network sends to pages',
      code: `export class Client { logEvents() { this.socket.on('connect', () => console.log('connected')); } }`,
      files: {
        'package.json':
          '{ "name": "@acme/client", "main": "lib/index.js", "scripts": { "start": "http-server" }, "dependencies": { "socket.io-client": "^4.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that has a file sent to pages',
      code: `console.log('connected');`,
      files: {
        'package.json':
          '{ "name": "@acme/server", "main": "lib/index.js", "unpkg": "lib/index.umd.js", "dependencies": { "express": "^5.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'methods that no logger of the package has replaced',
      code: `console.table(1); console.warn(1);`,
      files: {
        'package.json': '{ "dependencies": { "winston": "^3.0.0" } }',
        'src/logger.ts': `import winston from 'winston';\nconst logger = winston.createLogger();\nconsole.error = (...args) => logger.error(args);\nconst firstLog = console.warn;\nconsole.warn = (...args) => { firstLog.apply(console, args); };`,
        'src/own-logger.ts': `import { logger } from './own.js';\nconsole.warn = (...args) => logger.warn(args);`,
        'src/set-up.ts': `import winston from 'winston';\nconst logger = winston.createLogger();\nconsole.warn = logger.warn.bind(logger);`,
      },
      errors: [
        { messageId: 'call', at: 'console.table' },
        { messageId: 'call', at: 'console.warn' },
      ],
    },
    {
      name: 'settings that only tell what is read, those with a logger, and what else ends the process',
      code: `import fs from 'fs';\nexport function init() { try { return JSON.parse(fs.readFileSync('config.json')); } catch (error) { console.error(error.message); return {}; } }`,
      filename: 'server/core/config.js',
      package: { dependencies: { express: '^5.0.0', winston: '^3.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'the end of a process beside a logger',
      code: `import { logger } from '../logger.js';\nexport function init() { try { return read(); } catch (error) { console.error(error.message); process.exit(1); } }`,
      filename: 'server/core/config.js',
      package: { dependencies: { express: '^5.0.0', winston: '^3.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what is given, or happens in production',
      code: `export const LIVE = process.env['NODE_ENV'] === 'production';\nexport const DEV_MODE = process.env['NODE_ENV'] === 'development';\nexport function finish(error, options) { if (options?.debug ?? LIVE) { console.error(error); } if (options?.isLate ?? DEV_MODE) { console.warn(error); } }`,
      errors: [
        { messageId: 'call', at: 'console.error' },
        { messageId: 'call', at: 'console.warn' },
      ],
    },
    {
      name: 'a server that makes code',
      code: `import { readFile } from 'node:fs/promises';\nexport const read = async (path) => { try { return await readFile(path); } catch (cause) { console.error('skipped', cause); } };`,
      files: {
        'package.json':
          '{ "name": "@acme/models", "scripts": { "start": "node dist/main.js" }, "dependencies": { "express": "^5.0.0", "ts-morph": "^27.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a server with a command that asks servers',
      code: `import got from 'got';\nexport const translate = async (text) => { console.log('translating'); return got.post('https://a.example', { json: { text } }); };`,
      files: {
        'package.json':
          '{ "name": "@acme/translate", "bin": "bin/index.js", "scripts": { "start": "node ." }, "dependencies": { "fastify": "^5.0.0", "got": "^14.0.0", "ora": "^8.0.0", "yargs": "^17.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what serves beside pages drawn with a library of them',
      code: `import { Disposable } from './dispose';\nexport class Panels extends Disposable { load() { console.warn('no such panel'); } }`,
      filename: 'app/server/lib/Panels.ts',
      package: { dependencies: { express: '^5.0.0', knockout: '^3.5.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'what renders components of Inferno for a page',
      code: `import { renderToString } from 'inferno-server';\nexport default async (req, res) => { console.error('rendering'); res.send(renderToString(<App />)); };`,
      filename: 'src/server/handler.tsx',
      package: { dependencies: { express: '^5.0.0', inferno: '^9.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'what is given the request of a route',
      code: `import type { NextRequest } from 'next/server';\nexport const toCommands = (request: NextRequest) => { console.log('go home'); };`,
      filename: 'lib/commands.ts',
      package: { dependencies: { jsonwebtoken: '^9.0.0', next: '^16.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server with an application of desktops around it',
      code: 'console.log(1);',
      package: { dependencies: { express: '^5.0.0', electron: '^38.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a store of its own, with the name of one of browsers',
      code: "import { localStorage } from './context.ts';\nconst storage = localStorage;\nconsole.log(storage);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a call',
      code: "console.log('Ready');\n",
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          message:
            '`console.log` writes past the logger: no level to switch off, no fields to search by, no redaction, no request it belongs to.',
          suggestions: [{ messageId: 'remove', output: '' }],
        },
      ],
    },
    {
      name: 'every method that writes',
      code: [
        ...['assert', 'clear', 'count', 'countReset', 'debug', 'dir', 'dirxml', 'error', 'group', 'groupCollapsed'],
        ...['groupEnd', 'info', 'log', 'table', 'time', 'timeEnd', 'timeLog', 'trace', 'warn'],
      ]
        .map((method) => `console.${method}(x);`)
        .join('\n'),
      errors: [
        ...['assert', 'clear', 'count', 'countReset', 'debug', 'dir', 'dirxml', 'error', 'group', 'groupCollapsed'],
        ...['groupEnd', 'info', 'log', 'table', 'time', 'timeEnd', 'timeLog', 'trace', 'warn'],
      ].map((method) => ({ messageId: 'call', at: `console.${method}` })),
    },
    {
      name: 'optional chaining',
      code: 'console?.log?.(1);',
      errors: [{ messageId: 'call', at: 'console?.log', suggestions: [{ messageId: 'remove', output: '' }] }],
    },
    { name: 'a static key', code: "console['log'](1);", errors: [{ messageId: 'call', at: "console['log']" }] },
    {
      name: 'a server that drives a browser',
      code: "import { Injectable } from '@nestjs/common';\nconsole.log(await page.evaluate(() => document.body.innerHTML));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that requires its modules and drives a browser',
      code: "const fs = require('node:fs');\nconsole.log(page.evaluate(() => window.scrollY));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a document that is a variable',
      code: 'const { document } = new JSDOM(html).window;\nconsole.log(document.body.innerHTML);',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a window that is a parameter',
      code: 'windows.forEach((window) => console.log(window.start));',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that bundles',
      code: "import express from 'express';\nimport { createServer } from 'vite';\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that runs other programs',
      code: "import express from 'express';\nimport { execa } from 'execa';\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what serves in a package of pages',
      code: 'console.log(1);',
      filename: 'src/server/save.ts',
      package: { dependencies: { vue: '^3.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    { name: 'a computed key', code: 'console[level](1);', errors: [{ messageId: 'call', at: 'console[level]' }] },
    {
      name: 'type syntax',
      code: '(console as any).log(1); console!.warn(2);',
      errors: [
        { messageId: 'call', at: '(console as any).log' },
        { messageId: 'call', at: 'console!.warn' },
      ],
    },
    {
      name: 'global objects',
      code: 'globalThis.console.log(1);\nglobal.console.log(2);\nwindow.console.log(3);\nself["console"].log(4);',
      errors: [
        { messageId: 'call', at: 'globalThis.console.log' },
        { messageId: 'call', at: 'global.console.log' },
        { messageId: 'call', at: 'window.console.log' },
        { messageId: 'call', at: 'self["console"].log' },
      ],
    },
    {
      name: 'a server that sends a page',
      code: "const express = require('express');\nexpress().get('/', (req, res) => { console.log(1); res.send('<script>window.location.reload()</script>'); });",
      filename: 'src/file.cjs',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that asks a browser of its own',
      code: "import puppeteer from 'puppeteer';\nexport const scroll = async (page) => { await page.evaluate(() => window.scrollTo(0, 1)); console.log(1); };",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a comment that names a global of pages, and a text that does',
      code: "// The client cannot: window.location would be that of the deployment.\nconst key = 'localStorage.token';\nexport const link = () => console.log(key);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a library of a workspace that asks its database',
      code: 'export const list = () => console.warn(1);',
      filename: 'packages/invitations/src/list.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/invitations/package.json':
          '{ "main": "src/index.ts", "types": "src/index.ts", "dependencies": { "@acme/db": "workspace:*" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a server that is told its port as an argument',
      code: "import express from 'express';\nexpress().listen(process.argv[2] ?? 3000, () => console.log(1));",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a command of Slack',
      code: "app.command('/deploy', async ({ ack }) => { await ack(); console.log(1); });\napp.action('approve', approve);",
      package: { dependencies: { '@slack/bolt': '^4.0.0', express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a module of the server in a folder that is called public',
      code: "import { db } from '../db.js';\nexport const load = () => { console.log(1); return db.find(); };",
      filename: 'src/public/load.js',
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'an error in a line without a level',
      code: `${pino}try { f(); } catch (error) { console.log('f failed', error); }\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${pino}try { f(); } catch (error) { logger.error({ err: error }, 'f failed'); }\n`,
            },
          ],
        },
      ],
    },
    { name: 'an alias', code: 'const c = console;\nc.log(1);', errors: [{ messageId: 'call', at: 'c.log' }] },
    {
      name: 'an alias of an alias',
      code: 'const c = globalThis.console;\nconst d = c;\nd.log(1);',
      errors: [{ messageId: 'call', at: 'd.log' }],
    },
    {
      name: 'destructured',
      code: 'const { log, warn: w = noop } = console;\nlog(1);\nw(2);',
      errors: [
        { messageId: 'call', at: 'log' },
        { messageId: 'call', at: 'w' },
      ],
    },
    {
      name: 'destructured from the global object',
      code: 'const { console: c } = globalThis;\nc.log(1);',
      errors: [{ messageId: 'call', at: 'c.log' }],
    },
    {
      name: 'a method in a variable',
      code: 'const write = console.log;\nwrite(1);',
      errors: [{ messageId: 'call', at: 'write' }],
    },
    {
      name: 'a bound method',
      code: 'const write = console.log.bind(console);\nwrite(1);',
      errors: [{ messageId: 'call', at: 'write' }],
    },
    {
      name: 'call and apply',
      code: "console.log.call(console, 1);\nconsole.log.apply(console, ['a']);",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'imported',
      code: "import console, { log } from 'node:console';\nconsole.warn(1);\nlog(2);",
      errors: [
        { messageId: 'call', at: 'console.warn' },
        { messageId: 'call', at: 'log' },
      ],
    },
    {
      name: 'required',
      code: "const { log } = require('console');\nlog(1);",
      filename: 'src/file.cjs',
      errors: [{ messageId: 'call', at: 'log' }],
    },
    {
      name: 'a callback of a promise',
      code: 'run().catch(console.error);',
      errors: [
        {
          messageId: 'callback',
          at: 'console.error',
          message:
            '`console.error` is handed on as a function and will write past the logger: no level to switch off, no fields to search by, no redaction.',
          suggestions: [],
        },
      ],
    },
    {
      name: 'a listener',
      code: "emitter.on('error', console.error);",
      errors: [{ messageId: 'callback', at: 'console.error' }],
    },
    {
      name: 'a property of an object',
      code: 'start({ onLog: console.log, warn: debug ? console.warn : noop });',
      errors: [
        { messageId: 'callback', at: 'console.log' },
        { messageId: 'callback', at: 'console.warn' },
      ],
    },
    {
      name: 'a field and a default',
      code: 'class A { write = console.log; run(log = console.info) {} }',
      errors: [
        { messageId: 'callback', at: 'console.log' },
        { messageId: 'callback', at: 'console.info' },
      ],
    },
    {
      name: 'beside a shadowed one',
      code: 'function f(console) { console.log(1); }\nconsole.log(2);',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a comment for another rule, or for another line',
      code: [
        '// eslint-disable-next-line no-undef -- no-console stays',
        'console.log(1);',
        '/* eslint-disable no-console */',
        '/* eslint-enable no-console */',
        'console.log(2);',
        '// eslint-disable-next-line no-console',
        '',
        'console.log(3);',
      ].join('\n'),
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'where a logger is given, or something else is missing',
      code: 'function warn(logger, log, disableLogger) {\n  if (logger) { logger.warn(1); console.warn(2); }\n  if (!log) console.error(3);\n  if (!disableLogger) console.info(4);\n  if (typeof logger === "undefined") return;\n  console.debug(5);\n}',
      errors: [
        { messageId: 'call', at: 'console.warn' },
        { messageId: 'call', at: 'console.error' },
        { messageId: 'call', at: 'console.info' },
        { messageId: 'call', at: 'console.debug' },
      ],
    },
    {
      name: 'after something else was closed, or before the logger is, or where the process goes on',
      code: "async function stop() {\n  await server.close();\n  console.log('stopped');\n  await logger.close();\n  process.exit(0);\n}\nfunction flush() { logger.flush(); console.warn('flushed'); }\nlogger.on('finish', () => console.error(1));",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.warn' },
        { messageId: 'call', at: 'console.error' },
      ],
    },
    {
      name: 'in production, too',
      code: "if (process.env.NODE_ENV !== 'test') console.log(1);\nif (debug) console.log(2);\nif (isProductionDev) console.log(3);",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'one method named for a level, beside others',
      code: 'export class Users { error(text) { console.error(text); } find() { console.log(1); } }',
      filename: 'src/file.js',
      errors: [
        { messageId: 'call', at: 'console.error' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'a middleware of a file named for a logger',
      code: 'export function handle(req, res, next) { console.log(req.method, req.url); next(); }',
      filename: 'src/middleware/logger.js',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a list spread that is no argument',
      code: 'const write = (list: string[]) => console.log(...list);',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that starts like a script',
      code: "async function main() { await prepare(); app.listen(3000); console.log('Ready'); }\nmain().catch((error) => { console.error(error); process.exit(1); });",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.error' },
      ],
    },
    {
      name: 'a module that exports what it also runs',
      code: 'export async function main() { console.log(1); }\nmain().catch(() => process.exit(1));',
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'what package.json starts, and what its build names',
      code: "console.log('Starting');",
      filename: 'src/server.ts',
      files: {
        'package.json':
          '{ "scripts": { "start:prod": "node dist/server.js", "build": "tsup src/server.ts", "smoke": "node dist/server.js" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'commands of CQRS',
      code: 'export class CreateUserHandler { execute() { console.log(1); } }',
      filename: 'src/users/commands/create-user.ts',
      package: { dependencies: { '@nestjs/cqrs': '^11.0.0', yargs: '^17.0.0', express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'colours of a server',
      code: "import chalk from 'chalk';\nconsole.log(chalk.green('Ready'));",
      package: { dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a service that is named for what it generates, and started',
      code: 'console.log(1);',
      files: {
        'package.json':
          '{ "name": "report-generator", "scripts": { "start": "node dist/main.js" }, "dependencies": { "fastify": "^5.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a library of a workspace, in a file of servers, and one with a database',
      code: "import http from 'node:http';\nexport const parse = (text: string) => console.warn(text, http);",
      filename: 'packages/data/src/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json': '{ "main": "dist/index.js", "dependencies": { "zod": "^4.0.0" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    ...[
      '"exports": { "./server": "./src/server/index.ts" }, "dependencies": { "bullmq": "^5.0.0" }',
      '"main": "dist/index.js", "browser": "dist/browser.js", "dependencies": { "express": "^5.0.0" }',
      '"main": "dist/index.js", "dependencies": { "next": "^16.0.0" }',
      '"main": "dist/index.js", "dependencies": { "@acme/db": "workspace:*" }',
    ].map((fields) => ({
      name: `a library of a workspace that only servers import: ${fields}`,
      code: 'export const parse = (text: string) => console.warn(text);',
      filename: 'packages/data/src/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json': `{ "name": "@acme/data", ${fields} }`,
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    })),
    {
      name: 'the server part of a library that both sides import',
      code: 'export const parse = (text: string) => console.warn(text);',
      filename: 'packages/data/src/server/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json':
          '{ "name": "@acme/data", "exports": { ".": "./src/index.ts", "./server": "./src/server/index.ts" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'the types of a library of tests',
      code: "import type { Mock } from 'vitest';\nexport const run = (mock: Mock) => console.log(mock);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'the services of a library that is no client',
      code: 'export const ask = (text: string) => console.warn(text);',
      filename: 'packages/data/src/services/ask.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json': '{ "exports": { "./services": "./dist/services.js" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a published library, of something else than what is deprecated',
      code: 'export function open(name: string) {\n  console.warn(`open(${name}) failed`);\n  console.log("open() is deprecated");\n}',
      files: {
        'package.json':
          '{ "name": "@acme/node-sdk", "main": "dist/index.js", "types": "dist/index.d.ts", "dependencies": { "undici": "^7.0.0" } }',
      },
      errors: [
        { messageId: 'call', at: 'console.warn' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    ...[
      '"name": "@acme/sdk", "private": true',
      '"name": "@acme/server", "scripts": { "start": "node ." }',
      '"name": "@acme/sdk", "dependencies": { "koa": "^3.0.0" }',
    ].map((fields) => ({
      name: `what is deprecated in no published library: ${fields}`,
      code: 'export function open() { console.warn("open() is deprecated"); }',
      files: { 'package.json': `{ "main": "dist/index.js", ${fields} }` },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    })),
    {
      name: 'a library of a workspace that has a database',
      code: 'export const parse = (text: string) => console.warn(text);',
      filename: 'packages/data/src/parse.ts',
      files: {
        'package.json': '{ "workspaces": ["packages/*"] }',
        'packages/data/package.json':
          '{ "main": "dist/index.js", "dependencies": { "@acme/database": "workspace:*" } }',
      },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'beside the pages of Next.js: a route, an action, a folder that serves',
      code: 'export const GET = () => console.warn(1);',
      filename: 'app/logs/route.ts',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'beside the pages of Next.js: what only a server can load',
      code: "import { cookies } from 'next/headers';\nexport const read = () => console.warn(cookies());",
      filename: 'app/logs/read.ts',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.warn' }],
    },
    {
      name: 'a server component',
      code: 'export default async function Page() { console.error(1); return <i />; }',
      filename: 'app/logs/page.tsx',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'the loader beside a component',
      code: 'export async function loader() { console.log(1); }\nexport default function Page() { return <a />; }',
      filename: 'app/routes/page.tsx',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'the action beside a component with hooks',
      code: "import { useState } from 'react';\nexport const action = guarded({}, async () => { console.log(1); });\nfunction usePage() { console.log(2); return useState(1); }\nconst toLabel = (text) => { console.log(3); return text; };\nexport default function Page() { console.log(4); return <a>{toLabel(usePage())}</a>; }",
      filename: 'app/routes/page.tsx',
      package: { dependencies: { express: '^5.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a client of the standard streams of another process',
      code: "import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';\nexport const connect = () => console.error(StdioClientTransport);",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'a server that builds its pages',
      code: "import { createServer } from 'vite';\nimport http from 'node:http';\nhttp.createServer(createServer).listen(80);\nconsole.log(1);",
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server that runs programs, and ends where one fails',
      code: "import { spawnSync } from 'node:child_process';\nexport function run() { if (spawnSync('git').error) { console.error(1); process.exit(1); } }",
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'the server of Nuxt',
      code: 'export default (request) => { console.error(request); };',
      filename: 'server/api/users.ts',
      package: { dependencies: { nuxt: '^3.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'where something else is asked for',
      code: "if (process.env.DEBUG !== 'true') console.log(1);\nif (process.env.TRACING === 'true') console.log(2);",
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log' },
      ],
    },
    {
      name: 'JSX where nothing draws in a browser',
      code: 'export const Mail = ({ name }) => { console.error(name); return <i />; };',
      filename: 'src/mail.tsx',
      package: { dependencies: { hono: '^4.0.0' } },
      errors: [{ messageId: 'call', at: 'console.error' }],
    },
    {
      name: 'JSX',
      code: 'export const a = <Form onSubmit={console.log} onReset={() => console.log(1)} />;',
      filename: 'src/file.tsx',
      errors: [
        { messageId: 'callback', at: 'console.log' },
        { messageId: 'call', at: 'console.log', suggestions: [] },
      ],
    },
    {
      name: 'not the file that bin names',
      code: 'console.log(1);',
      filename: 'src/server.ts',
      package: { bin: './dist/cli.js', dependencies: { express: '^5.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'a server with pages',
      code: 'console.log(1);',
      package: { dependencies: { next: '^16.0.0', 'react-dom': '^19.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },
    {
      name: 'not allowed beside allowed',
      code: "console.warn('x');\nconsole.log('y');",
      options: { allow: ['warn'] },
      errors: [{ messageId: 'call', at: 'console.log' }],
    },

    // Removal
    {
      name: 'remove: a line of its own',
      code: 'a();\r\n  console.log(1);\r\nb();\r\n',
      errors: [
        { messageId: 'call', at: 'console.log', suggestions: [{ messageId: 'remove', output: 'a();\r\nb();\r\n' }] },
      ],
    },
    {
      name: 'remove: beside another statement',
      code: 'a(); console.log(1); b();',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [{ messageId: 'remove', output: 'a();  b();' }] }],
    },
    {
      name: 'remove: void',
      code: 'void console.log(1);\n',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [{ messageId: 'remove', output: '' }] }],
    },
    {
      name: 'no removal: the body of an if',
      code: 'if (a) console.log(1);',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
    {
      name: 'no removal: the body of an arrow',
      code: 'const f = () => console.log(1);',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
    {
      name: 'no removal: part of an expression',
      code: 'a && console.log(1);',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
    {
      name: 'no removal: all that a catch does',
      code: 'try { a(); } catch (error) { console.error(error); }',
      errors: [{ messageId: 'call', at: 'console.error', suggestions: [] }],
    },
    {
      name: 'no removal: all that a handler does',
      code: 'run().catch((error) => { console.error(error); });',
      errors: [{ messageId: 'call', at: 'console.error', suggestions: [] }],
    },
    {
      name: 'no removal: an argument that does something',
      code: 'async function f() { console.log(await save()); console.log(n++); }',
      errors: [
        { messageId: 'call', at: 'console.log', suggestions: [] },
        { messageId: 'call', at: 'console.log', suggestions: [] },
      ],
    },
    {
      name: 'no removal: a comment',
      code: 'console.log(1 /* why */);',
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
    {
      name: 'no removal: the next line would be swallowed',
      code: 'const a = b\nconsole.log(1)\n;[1].map(f)\nconst c = d\nconsole.log(2)\n(async () => {})',
      errors: [
        { messageId: 'call', at: 'console.log' },
        { messageId: 'call', at: 'console.log', suggestions: [] },
      ],
    },

    // The logger in scope
    {
      name: 'logger: fields first',
      code: `${pino}console.log('User created:', user.id);\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            { messageId: 'useLogger', output: `${pino}logger.info({ userId: user.id }, 'User created');\n` },
            { messageId: 'remove', output: pino },
          ],
        },
      ],
    },
    {
      name: 'logger: an error',
      code: `${pino}try { run(); } catch (error) { console.error('Run failed', error); }`,
      errors: [
        {
          messageId: 'call',
          at: 'console.error',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${pino}try { run(); } catch (error) { logger.error({ err: error }, 'Run failed'); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'logger: a bare error',
      code: `${pino}try { run(); } catch (err) { console.error(err); }`,
      errors: [
        {
          messageId: 'call',
          at: 'console.error',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${pino}try { run(); } catch (err) { logger.error({ err }, 'Unexpected error'); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'logger: fields last, with an object and placeholders',
      code: `${winston}console.warn('User %s: %d tries', user.name, count, { ip });\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.warn',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${winston}logger.warn('User tries', { ip, userName: user.name, count });\n`,
            },
            { messageId: 'remove', output: winston },
          ],
        },
      ],
    },
    {
      name: 'logger: format arguments',
      code: `${signale}console.info(\`User \${id} created\`);\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.info',
          suggestions: [
            { messageId: 'useLogger', output: `${signale}logger.info('User %s created', id);\n` },
            { messageId: 'remove', output: signale },
          ],
        },
      ],
    },
    {
      name: 'logger: a member of the class, and its name of the level',
      code: `${nest}  run() {\n    console.log('Running');\n  }\n}`,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            { messageId: 'useLogger', output: `${nest}  run() {\n    this.logger.log('Running');\n  }\n}` },
            { messageId: 'remove', output: `${nest}  run() {\n  }\n}` },
          ],
        },
      ],
    },
    {
      name: 'logger: a callback',
      code: `${pino}run().catch(console.error);`,
      errors: [
        {
          messageId: 'callback',
          at: 'console.error',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${pino}run().catch((err) => logger.error({ err }, 'Unexpected error'));`,
            },
          ],
        },
      ],
    },
    {
      name: 'logger: not for a spread, a line of stars, a timer, a group',
      code: `${pino}console.log(...parts);\nconsole.log('-----');\nconsole.time('x');\nconsole.group('x');\nconsole.log();\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'remove',
              output: `${pino}console.log('-----');\nconsole.time('x');\nconsole.group('x');\nconsole.log();\n`,
            },
          ],
        },
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'remove',
              output: `${pino}console.log(...parts);\nconsole.time('x');\nconsole.group('x');\nconsole.log();\n`,
            },
          ],
        },
        {
          messageId: 'call',
          at: 'console.time',
          suggestions: [
            {
              messageId: 'remove',
              output: `${pino}console.log(...parts);\nconsole.log('-----');\nconsole.group('x');\nconsole.log();\n`,
            },
          ],
        },
        {
          messageId: 'call',
          at: 'console.group',
          suggestions: [
            {
              messageId: 'remove',
              output: `${pino}console.log(...parts);\nconsole.log('-----');\nconsole.time('x');\nconsole.log();\n`,
            },
          ],
        },
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'remove',
              output: `${pino}console.log(...parts);\nconsole.log('-----');\nconsole.time('x');\nconsole.group('x');\n`,
            },
          ],
        },
      ],
    },
    {
      name: 'logger: dir and table print their first argument',
      code: `${pino}console.dir(user, { depth: null });\n`,
      errors: [
        {
          messageId: 'call',
          at: 'console.dir',
          suggestions: [
            { messageId: 'useLogger', output: `${pino}logger.info({ user }, 'user');\n` },
            { messageId: 'remove', output: pino },
          ],
        },
      ],
    },
    {
      name: 'logger: known by its name only, a text alone',
      code: "import { logger } from './logger';\nconsole.log(\"Ready\");\nconsole.log('User', id);\n",
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'useLogger',
              output: "import { logger } from './logger';\nlogger.info('Ready');\nconsole.log('User', id);\n",
            },
            { messageId: 'remove', output: "import { logger } from './logger';\nconsole.log('User', id);\n" },
          ],
        },
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            { messageId: 'remove', output: 'import { logger } from \'./logger\';\nconsole.log("Ready");\n' },
          ],
        },
      ],
    },
    {
      name: 'logger: not something that only its name makes one',
      code: "import { log } from './colours';\nexport const f = (logging: boolean) => console.log(log.bold('x'), logging);\n",
      package: { dependencies: { pino: '^10.0.0' } },
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
    {
      name: 'logger: what stands in for an error stays',
      code: `${pino}try { run(); } catch (error) { console.error('Failed', error.response?.error || error.response?.data); }`,
      errors: [
        {
          messageId: 'call',
          at: 'console.error',
          suggestions: [
            {
              messageId: 'useLogger',
              output: `${pino}try { run(); } catch (error) { logger.error({ error: error.response?.error || error.response?.data }, 'Failed'); }`,
            },
          ],
        },
      ],
    },
    {
      name: 'preferred logger: its import is added',
      code: "import fs from 'node:fs';\n\nexport const a = () => console.log('Ready', fs.name);\n",
      filename: 'src/users/service.ts',
      contract: preferred,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'useLogger',
              output:
                "import fs from 'node:fs';\nimport { logger } from '../logger';\n\nexport const a = () => logger.info({ fsName: fs.name }, 'Ready');\n",
            },
          ],
        },
      ],
    },
    {
      name: 'preferred logger: first statement, extensions as elsewhere, CommonJS',
      code: "'use strict';\nconst fs = require('./fs.js');\nconst a = () => console.log('Ready');\n",
      filename: 'src/file.cjs',
      contract: preferred,
      errors: [
        {
          messageId: 'call',
          at: 'console.log',
          suggestions: [
            {
              messageId: 'useLogger',
              output:
                "'use strict';\nconst fs = require('./fs.js');\nconst { logger } = require('./logger.js');\nconst a = () => logger.info('Ready');\n",
            },
          ],
        },
      ],
    },
    {
      name: 'preferred logger: not in its own file, not where its name is taken',
      code: 'export const a = (logger: string[]) => console.log(1);\n',
      contract: preferred,
      errors: [{ messageId: 'call', at: 'console.log', suggestions: [] }],
    },
  ],
});

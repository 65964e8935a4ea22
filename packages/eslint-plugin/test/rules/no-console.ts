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
    { name: 'a file that bundles', code: "import esbuild from 'esbuild';\nconsole.log(1);" },
    { name: 'a file that takes arguments', code: 'const [, , name] = process.argv;\nconsole.log(name);' },
    { name: 'a page', code: 'console.log(window.location.href);' },
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
    { name: 'allowed', code: "console.warn('x'); console['error']('y');", options: { allow: ['warn', 'error'] } },
  ],
  invalid: [
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
      code: 'start({ log: console.log, warn: debug ? console.warn : noop });',
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

/** Packages, words, exports and folders that say what code is for: requests, pages in a browser, commands. Sorted. */

/** Libraries that draw user interfaces: a package that depends on one, and not on a server's, draws them. */
export const browserLibraries = [
  '@angular/core',
  '@builder.io/qwik',
  '@formily/react',
  '@polymer/polymer',
  '@stencil/core',
  'angular',
  'antd',
  'aurelia-framework',
  'backbone',
  'ember-source',
  'hyperapp',
  'inferno',
  'knockout',
  'lit',
  'lit-element',
  'lit-html',
  'mithril',
  'nuxt',
  'preact',
  'ractive',
  'react-dom',
  'react-i18next',
  'react-native',
  'react-router-dom',
  'riot',
  'slate-react',
  'solid-js',
  'svelte',
  'vue',
] as const;

/** Libraries that only servers use, beside the frameworks and loggers of the tables. */
export const serverLibraries = [
  '@adonisjs/core',
  '@clickhouse/client',
  '@feathersjs/feathers',
  '@hapi/hapi',
  '@keystone-6/core',
  '@medusajs/framework',
  '@prisma/client',
  '@vendure/core',
  'amqplib',
  'argon2',
  'bcrypt',
  'bcryptjs',
  'bull',
  'bullmq',
  'drizzle-orm',
  'elysia',
  'firebase-admin',
  'got',
  'graphile-worker',
  'h3',
  'ioredis',
  'jsonwebtoken',
  'kafkajs',
  'knex',
  'moleculer',
  'mongodb',
  'mongoose',
  'mysql2',
  'nodemailer',
  'passport',
  'payload',
  'pg',
  'pg-boss',
  'polka',
  'redbean-node',
  'redis',
  'restify',
  'sequelize',
  'socket.io',
  'typeorm',
  'undici',
] as const;

/**
 * Those among them that commands use as well: they ask servers with some, and encrypt what they keep with those that make
 * keys and hashes of passwords.
 */
export const librariesOfCommands: ReadonlySet<string> = new Set(['argon2', 'bcrypt', 'bcryptjs', 'got', 'undici']);

/** What is added to the name of a server's library by its twin for pages: who depends on both runs in either. */
export const pageTwin = '-web';

/** Packages by which a program becomes an application of desktops: it has a window, and no clients. */
export const desktopLibraries: ReadonlySet<string> = new Set(['electron', 'electron-builder']);

/** Scopes whose packages only servers use. */
export const serverScopes = ['@aws-sdk/', '@fastify/', '@hono/', '@nestjs/'] as const;

/** Packages of the tables that clients depend on as well, so that they do not tell a server. */
export const sharedPackages: ReadonlySet<string> = new Set(['consola', 'graphql', 'loglevel', 'signale']);

/** Packages of servers that pages import as well, for their components, their types, their enumerations, or to read a token. */
export const serverPackagesOfPages: ReadonlySet<string> = new Set([
  '@prisma/client',
  '@trpc/server',
  'drizzle-orm',
  'jsonwebtoken',
  'next',
  'payload',
]);

/** Frameworks that serve the pages of a folder, and how what serves there is told from what is drawn. */
export const pageFrameworks: readonly {
  readonly package: string;
  /** Paths in the package, below which the pages and what they draw lie. */
  readonly pages: RegExp;
  /** Paths of the files among them that serve. */
  readonly serving: RegExp;
  /** The usual name of its configuration, where a function takes and gives it. */
  readonly configuration: string;
}[] = [
  // https://nextjs.org/docs/app/getting-started/project-structure
  {
    package: 'next',
    pages: /^(?:src\/)?app\//u,
    serving: /\/(?:actions?|route)\.[jt]s$/u,
    configuration: 'nextConfig',
  },
];

/** Clients of servers whose types a page takes out of the server's package, by that package. */
export const clientsOfServers: ReadonlyMap<string, string> = new Map([['@trpc/server', '@trpc/client']]);

/** Packages that only extensions of browsers are made with. */
export const extensionLibraries: ReadonlySet<string> = new Set([
  '@crxjs/vite-plugin',
  '@types/chrome',
  '@types/firefox-webext-browser',
  '@types/webextension-polyfill',
  'plasmo',
  'webextension-polyfill',
  'wxt',
]);

/** Modules that only a server can load. */
export const serverModules: ReadonlySet<string> = new Set([
  '@react-email/render',
  'jsdom',
  'next/cache',
  'next/headers',
  'next/server',
  'playwright',
  'playwright-core',
  'puppeteer',
  'puppeteer-core',
  'react-dom/server',
  'server-only',
]);

/** Those among them that run in pages as well, though they are made for servers. */
export const rendererModules: ReadonlySet<string> = new Set(['@react-email/render', 'react-dom/server']);

/** Modules of Node that only a server has, without `node:`; bundlers give pages stand-ins of the others. */
export const serverBuiltins: ReadonlySet<string> = new Set([
  'async_hooks',
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'net',
  'os',
  'tls',
  'worker_threads',
]);

/** Modules of Node by which files are read and looked at, without `node:`: who imports no other can answer nobody. */
export const fileBuiltins: ReadonlySet<string> = new Set(['fs', 'fs/promises', 'path', 'url', 'util']);

/** Last words in the name of a package that is a logger itself: `@acme/logger`, `apps-logging`. */
export const loggerPackageWords: ReadonlySet<string> = new Set(['log', 'logger', 'logging']);

/** Words in the names of functions that end a server, or report why it ends: `shutdown`, `handleFatalError`. */
export const endingWords: ReadonlySet<string> = new Set([
  ...['abort', 'cleanup', 'close', 'crash', 'destroy', 'die', 'dispose', 'down', 'end', 'exit', 'fail', 'fatal'],
  ...[
    'graceful',
    'gracefully',
    'halt',
    'handle',
    'kill',
    'leave',
    'on',
    'panic',
    'quit',
    'reboot',
    'reload',
    'restart',
  ],
  ...['shut', 'shutdown', 'stop', 'teardown', 'terminate'],
]);

/** Libraries of pages: a file that imports one runs in a browser, unless it also imports a server's. */
export const browserModules: ReadonlySet<string> = new Set([
  '@builder.io/qwik',
  '@emotion/css',
  '@emotion/react',
  '@emotion/styled',
  '@hello-pangea/dnd',
  '@polymer/polymer',
  '@reduxjs/toolkit',
  '@sentry/browser',
  '@sentry/react',
  '@stencil/core',
  '@tanstack/query-db-collection',
  '@tanstack/react-db',
  '@tanstack/react-form',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@xyflow/react',
  'angular',
  'antd',
  'framer-motion',
  'idb',
  'jotai',
  'knockout',
  'lit',
  'lit-element',
  'localforage',
  'lucide-react',
  // https://www.blazejs.org/guide/spacebars, https://docs.meteor.com/api/session: both are for clients.
  'meteor/blaze',
  'meteor/session',
  'meteor/templating',
  'mobx',
  'mobx-react',
  'mobx-react-lite',
  'next-themes',
  'next/router',
  'posthog-js',
  'ractive',
  'react-dom/client',
  'react-hook-form',
  'react-hot-toast',
  'react-native',
  'react-query',
  'react-redux',
  'react-router-dom',
  'react-table',
  'redux-batched-actions',
  'redux-thunk',
  'riot',
  'solid-js',
  'sonner',
  'styled-components',
  'svelte',
  'swr',
  'vue',
  'vue-router',
  'zustand',
]);

/**
 * Packages that only pages import, whichever part of them (`monaco-editor/esm/vs/editor/editor.api`): they fail to load
 * where there is no `window`, or all they do is done with the document, the storage or the media of a page. As their own
 * sources have it.
 */
export const browserPackages: ReadonlySet<string> = new Set([
  '@azure/msal-browser',
  '@floating-ui/dom',
  '@grafana/faro-web-sdk',
  '@hotwired/stimulus',
  '@hotwired/turbo',
  '@popperjs/core',
  '@sentry/angular',
  '@sentry/svelte',
  '@sentry/vue',
  '@simplewebauthn/browser',
  // Beside it `@xterm/headless` is for Node.
  '@xterm/xterm',
  'ace-builds',
  'alpinejs',
  'autosize',
  'bootstrap',
  'choices.js',
  'codemirror',
  'cookies-js',
  'cropperjs',
  'datatables.net',
  'driver.js',
  'dropzone',
  'easymde',
  'ember-concurrency',
  'file-saver',
  'flatpickr',
  'golden-layout',
  'gridstack',
  'hls.js',
  'howler',
  'html2canvas',
  'htmx.org',
  'idb-keyval',
  'intro.js',
  // In Node it has to be given a window, which makes that file one of a server by what it imports for it.
  'jquery',
  'leaflet',
  'lightweight-charts',
  'livekit-client',
  'logrocket',
  'mapbox-gl',
  'maplibre-gl',
  'medium-editor',
  'mixpanel-browser',
  'monaco-editor',
  'notyf',
  'phaser',
  'photoswipe',
  'pixi.js',
  'plyr',
  'quill',
  'select2',
  'shepherd.js',
  'simplemde',
  'sortablejs',
  'sweetalert2',
  'swiper',
  'tinymce',
  'tippy.js',
  'toastify-js',
  'toastr',
  'tom-select',
  'tributejs',
  'trix',
  'uplot',
  'video.js',
  'wavesurfer.js',
  'web-vitals',
]);

/** Those of which the types alone tell it, too: what is given the router of a page, which only its hook has. */
export const browserTypeModules: ReadonlySet<string> = new Set(['next/router']);

/** Stores of pages that are also there where these are rendered to text: https://svelte.dev/docs/svelte/svelte-store */
export const storeModules: ReadonlySet<string> = new Set(['svelte/store']);

/** Modules by which elements of pages are written, and text where there is no page: https://github.com/choojs/nanohtml */
export const elementModules: ReadonlySet<string> = new Set(['choo/html', 'nanohtml']);

/** Libraries that make data up: https://fakerjs.dev */
export const fakeDataLibraries: ReadonlySet<string> = new Set(['@faker-js/faker']);

/** Scopes whose packages only pages use. */
export const browserScopes = [
  '@angular/',
  // https://guides.emberjs.com/release/components/
  '@ember/',
  '@glimmer/',
  // An editor: its view needs a page, and its state is that of one. https://codemirror.net/docs/ref/
  '@codemirror/',
  '@datadog/browser-',
  '@excalidraw/',
  '@radix-ui/',
  '@tiptap/',
  'prosemirror-',
  'virtual:pwa-register',
  'workbox-',
] as const;

/** Packages of those platforms whose servers are written as workers of browsers are, with their types. */
export const workerPlatforms = ['@cloudflare/workers-types', 'wrangler'] as const;

/** Scopes with libraries of pages whose names may say «database»: `@tanstack/db` is a store in the browser. */
export const browserLibraryScopes = ['@tanstack/'] as const;

/** Folders of a package that hold what pages are made of. */
export const browserFolders: ReadonlySet<string> = new Set(['components', 'hooks']);

/**
 * What a comment at the head of a file tells a linter to know, where a page runs it: `/* global io, $ *\/`.
 * https://eslint.org/docs/latest/use/configure/language-options#using-configuration-comments
 */
export const declaredPageGlobals: ReadonlySet<string> = new Set([
  '$',
  'angular',
  'document',
  'io',
  'jQuery',
  'localStorage',
  'navigator',
  'sessionStorage',
  'window',
]);

/** Environments of the same: `/* eslint-env browser *\/`. */
export const declaredPageEnvironments: ReadonlySet<string> = new Set(['browser', 'jquery']);

/** Keys of what a rule of a linter exports: https://eslint.org/docs/latest/extend/custom-rules */
export const lintRuleKeys = { about: 'meta', run: 'create' } as const;

/** Folders whose files a server sends as they are. */
export const staticFolders: ReadonlySet<string> = new Set(['assets', 'public', 'static', 'www']);

/** What folders with the sources of a client are called, alone or as the last word: `apps/client/src`, `web-ui/src`. */
export const clientFolderWords: ReadonlySet<string> = new Set(['client', 'front', 'frontend', 'ui']);

/** Words in the names of packages that hold a server's database or queue: who depends on one is a server's, too. */
export const storeWords: ReadonlySet<string> = new Set([
  'clickhouse',
  'database',
  'db',
  'mongo',
  'mysql',
  'postgres',
  'prisma',
  'redis',
]);

/** Folders that hold what serves: in a package that may be a client's or a server's, they tell. */
export const serverFolders: ReadonlySet<string> = new Set([
  'api',
  'backend',
  'controllers',
  'handlers',
  'jobs',
  'middleware',
  'middlewares',
  'resolvers',
  'routers',
  'routes',
  'server',
  'services',
  'workers',
]);

/** Folders that serve in a package that draws (Nuxt has middleware of its server beside the pages). */
export const serversOfPages: ReadonlySet<string> = new Set(['server', 'server-middleware', 'serverMiddleware']);

/** Libraries of builds: a file that imports one, and none of a server's, talks to whoever started it. */
export const buildLibraries: ReadonlySet<string> = new Set([
  '@nx/devkit',
  'esbuild',
  'rollup',
  'storybook',
  'tsup',
  'typedoc',
  'vite',
  'webpack',
]);

/** Libraries of commands: so does a file that imports one. */
export const commandLibraries: ReadonlySet<string> = new Set([
  '@clack/prompts',
  '@inquirer/prompts',
  '@oclif/core',
  'cac',
  'command-line-args',
  'command-line-usage',
  'commander',
  'configstore',
  'enquirer',
  'execa',
  'inquirer',
  'inquirer-toggle',
  'listr2',
  'meow',
  'minimist',
  'ora',
  'prompts',
  'shelljs',
  'update-notifier',
  'yargs',
  'zx',
]);

/**
 * Libraries that read and write source code: a package that needs one while it runs, and nothing of a server's, makes code.
 */
export const sourceLibraries: ReadonlySet<string> = new Set([
  '@babel/generator',
  'jscodeshift',
  'magicast',
  'recast',
  'ts-morph',
]);

/** Those of them by which servers run other programs, too. */
export const processLibraries: ReadonlySet<string> = new Set(['execa', 'shelljs', 'zx']);

/** Libraries of commands by the beginning of their names. */
export const commandScopes = ['@inquirer/', '@optique/'] as const;

/**
 * Libraries by which applications that serve have commands as well, and those of the main process of an application of
 * desktops, which is started by the person at it: they tell of a file, and nothing of its package.
 * https://www.electronjs.org/docs/latest/tutorial/process-model
 */
export const commandModules: ReadonlySet<string> = new Set([
  'electron',
  'electron-log',
  'electron-store',
  'electron-updater',
  'electron/main',
  'nest-commander',
]);

/** Libraries that only tests run with: a file that imports one is a test or a fixture of tests. */
export const testLibraries: ReadonlySet<string> = new Set([
  '@cucumber/cucumber',
  '@jest/globals',
  '@pact-foundation/pact',
  '@playwright/test',
  'ava',
  'aws-sdk-client-mock',
  'bun:test',
  'chai',
  'chai-as-promised',
  'chai-http',
  'cucumber',
  'cypress',
  'jasmine',
  'jest',
  'jest-mock-extended',
  // https://grafana.com/docs/k6/latest/javascript-api/: its modules are there in the runtime of k6 only.
  'k6',
  'mocha',
  'nock',
  'node-mocks-http',
  'node:test',
  'pactum',
  'proxyquire',
  'qunit',
  'rewire',
  'sinon',
  'sinon-chai',
  'supertest',
  'tap',
  'tape',
  'testcontainers',
  'ts-mockito',
  'uvu',
  'vitest',
  'vitest-mock-extended',
]);

/** Scopes whose packages only tests use. */
export const testScopes = ['@testcontainers/', '@testing-library/'] as const;

/** Libraries that colour what a terminal shows. */
export const colourLibraries: ReadonlySet<string> = new Set([
  'ansi-colors',
  'boxen',
  'chalk',
  'colorette',
  'kleur',
  'picocolors',
]);

/** Words in the name or folder of a package that serves nobody: it builds, generates, tests or talks to its developer. */
export const toolWords: ReadonlySet<string> = new Set([
  'babel',
  'benchmark',
  'benchmarks',
  'bundler',
  'cli',
  'codegen',
  'codemod',
  'codemods',
  'devkit',
  'e2e',
  'eslint',
  'generator',
  'installer',
  'lint',
  'migrations',
  'mock',
  'mocks',
  'playground',
  'prettier',
  'rollup',
  'scaffold',
  'storybook',
  'testcontainers',
  'testing',
  'typedoc',
  'vite',
  'webpack',
]);

/** First words in the names of packages that stand in for a service: they serve, but only those who develop. */
export const standInWords: ReadonlySet<string> = new Set(['dummy', 'fake', 'mock', 'stub']);

/** Words that follow each other in such names. */
export const toolWordPairs: ReadonlySet<string> = new Set([
  'dev env',
  'integration tests',
  'load test',
  'test harness',
  'test helpers',
  'test suite',
  'test utils',
]);

/** The name, without its scope, of a package that is nothing else: `@acme/tool`. `server-tool` may be a part of a server. */
export const toolName = 'tool';

/** Folders of a workspace whose packages serve nobody. */
export const toolFolders: ReadonlySet<string> = new Set([
  '.github',
  'benchmarks',
  'e2e',
  'examples',
  'scripts',
  'tooling',
  'tools',
]);

/** Hooks of React that run in browsers only: a file that imports one is no server component. */
export const browserHooks: ReadonlySet<string> = new Set([
  'Component',
  'PureComponent',
  'useCallback',
  'useContext',
  'useEffect',
  'useImperativeHandle',
  'useInsertionEffect',
  'useLayoutEffect',
  'useReducer',
  'useRef',
  'useState',
  'useSyncExternalStore',
  'useTransition',
]);

/** Those of them that components which are classes extend: `class Panel extends React.Component`. */
export const componentClasses: ReadonlySet<string> = new Set(['Component', 'PureComponent']);

/** What a component file exports that a server runs: route handlers of Next.js, loaders and actions of Remix. */
export const serverExports: ReadonlySet<string> = new Set([
  'DELETE',
  'GET',
  'PATCH',
  'POST',
  'PUT',
  'action',
  'generateMetadata',
  'generateStaticParams',
  'getServerSideProps',
  'getStaticPaths',
  'getStaticProps',
  'handleError',
  'handleRequest',
  'loader',
]);

/** Globals of MongoDB's shell that a script prints with. https://www.mongodb.com/docs/mongodb-shell/reference/methods/ */
export const shellPrinters = ['print', 'printjson'] as const;

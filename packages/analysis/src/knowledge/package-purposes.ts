/** Packages whose presence says what a project is for: pages in a browser, or commands in a terminal. Sorted by name. */

/** Libraries that draw user interfaces in a browser. */
export const browserLibraries = [
  '@angular/core',
  '@builder.io/qwik',
  'lit',
  'preact',
  'react-dom',
  'react-native',
  'solid-js',
  'svelte',
  'vue',
] as const;

/** Libraries that only servers use, beside the frameworks and loggers of the tables. */
export const serverLibraries = [
  '@adonisjs/core',
  '@feathersjs/feathers',
  '@hapi/hapi',
  '@modelcontextprotocol/sdk',
  '@prisma/client',
  'bullmq',
  'drizzle-orm',
  'elysia',
  'h3',
  'ioredis',
  'knex',
  'moleculer',
  'mongodb',
  'mongoose',
  'mysql2',
  'payload',
  'pg',
  'polka',
  'redis',
  'restify',
  'sequelize',
  'socket.io',
  'typeorm',
] as const;

/** Packages of the tables that clients depend on as well, so that they do not tell a server. */
export const sharedPackages: ReadonlySet<string> = new Set(['consola', 'graphql', 'loglevel', 'signale']);

/** Libraries of builds: a file that imports one talks to whoever started it. */
export const buildLibraries: ReadonlySet<string> = new Set(['esbuild', 'rollup', 'tsup', 'vite', 'webpack']);

/** Libraries of commands: so does a file that imports one. */
export const commandLibraries: ReadonlySet<string> = new Set([
  '@clack/prompts',
  '@inquirer/prompts',
  '@oclif/core',
  'cac',
  'commander',
  'enquirer',
  'execa',
  'inquirer',
  'listr2',
  'meow',
  'minimist',
  'ora',
  'prompts',
  'shelljs',
  'yargs',
  'zx',
]);

/** Hooks of React that run in browsers only: a file that imports one is no server component. */
export const browserHooks: ReadonlySet<string> = new Set([
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

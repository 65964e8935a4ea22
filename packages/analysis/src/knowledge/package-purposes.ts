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

/** Packages of the tables that clients depend on as well, so that they do not tell a server. */
export const sharedPackages: ReadonlySet<string> = new Set(['consola', 'graphql', 'loglevel', 'signale']);

/** Libraries of builds: a file that imports one talks to whoever started it. */
export const buildLibraries: ReadonlySet<string> = new Set(['esbuild', 'rollup', 'tsup', 'vite', 'webpack']);

/** Libraries of commands: so does a file that imports one, and a package that depends on one and serves nothing. */
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

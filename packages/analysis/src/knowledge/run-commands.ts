/** How the comment at the head of a file says by which command line it is run, and what keeps running once it is. */

/** Programs that run a file of TypeScript or JavaScript, and those that run what packages bring: `yarn tsx scripts/seed.ts`. */
export const fileRunners = [
  'babel-node',
  'bun',
  'bunx',
  'deno',
  'esno',
  'jiti',
  'node',
  'npx',
  'pnpm',
  'swc-node',
  'ts-node',
  'tsx',
  'vite-node',
  'yarn',
  'zx',
] as const;

/** Options whose next word is a file that is loaded before the one that is run: `node --import ./tracing.js server.js`. */
export const preloadOptions: ReadonlySet<string> = new Set([
  '--env-file',
  '--experimental-loader',
  '--import',
  '--loader',
  '--project',
  '--require',
  '--tsconfig',
  '-P',
  '-r',
]);

/** A loop without a condition. */
export const endlessLoop = /\bwhile\s*\(\s*(?:true|1)\s*\)|\bfor\s*\(\s*;\s*;\s*\)/gu;

/** How such a loop is left after the last page of what it goes through: `if (!token) break;`. */
export const pagingExit =
  /\bif\s*\([^{};]*(?:cursor|done|hasMore|length|more|next|offset|page|token)\w*\b[^{};]*\)\s*\{?\s*(?:break|return)\b/iu;

/** What says that more than a page is waited for. */
export const waitingWords = /\b(?:delay|idle|poll\w*|queue\w*|receive\w*|set(?:Timeout|Interval)|sleep|wait\w*)\b/iu;

/**
 * What keeps a process running after its first work: a loop until something is stopped, a handler of events (but not those of a stream that
 * ends, or of the process itself), a timer that begins again, something that is named for what serves.
 */
export const stayingForms: readonly RegExp[] = [
  /\bwhile\s*\(\s*![\w.]*(?:abort|clos|quit|shut|stop)\w*\s*\)|\bfor\s*\(\s*;\s*[^;()\s][^;()]*;\s*\)/iu,
  /(?<!\bprocess)\.on\s*\(\s*(?!['"`](?:close|data|end|entry|error|finish|line|readable)['"`])/u,
  /\.(?:addListener|login|process)\s*\(|\bwatch(?:File)?\s*\(/u,
  /\b(?:addEventListener|setInterval)\s*\(/u,
  /\b\w*(?:App|Application|Bot|Consumer|Scheduler|Server|Worker)\s*\(/u,
];

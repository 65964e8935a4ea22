/** Module specifiers compared as paths, by text alone: no disk, no platform. */

import { deepModules, type DeepModuleRow } from '../knowledge/deep-modules.ts';

const sourceExtension = /\.[cm]?[jt]sx?$/u;

/** Whether a specifier is a path from the importing file: `./x`, `../x`. */
export function isRelativeModule(specifier: string): boolean {
  return specifier === '.' || specifier === '..' || specifier.startsWith('./') || specifier.startsWith('../');
}

/**
 * Whether a specifier names a module of the project itself: by a path, by the `imports` of its package (`#db`), or by
 * the aliases that projects commonly make (`@/db`, `~/db`, `src/db`).
 */
export function isOwnModule(specifier: string): boolean {
  return /^(?:[.#]|[@~]\/|src\/)/u.test(specifier);
}

/**
 * The path that a relative specifier of a file means, without extension and without a closing `/index`, so that
 * `./log`, `./log.js`, `./log.ts` and `./log/index.ts` compare equal.
 * @param file path of the file that holds the specifier
 */
export function resolveRelativeModule(file: string, specifier: string): string {
  const segments = file.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return segments
    .join('/')
    .replace(sourceExtension, '')
    .replace(/\/index$/u, '');
}

/** The last name in a specifier: `./lib/logger.js` and `../logger/index` give `logger`. */
export function getModuleBaseName(specifier: string): string {
  const path = specifier.replace(sourceExtension, '').replace(/\/index$/u, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

const deepRows: ReadonlyMap<string, DeepModuleRow> = new Map(deepModules.map((row) => [row.package, row]));

/**
 * The specifier under which the tables know a module: without the file extension that modules of Node need
 * (`next/server.js`), and the package itself for what only passes on its exports (`graphql/index.js`, `graphql/error`).
 * A path from the file and the name of a package stay as they are.
 */
export function toKnownModule(specifier: string): string {
  const start = specifier.indexOf('/', specifier.startsWith('@') ? specifier.indexOf('/') + 1 : 0);
  if (start <= 0 || specifier.startsWith('.')) return specifier;
  const name = specifier.slice(0, start);
  const path = specifier.slice(start + 1).replace(/\.[cm]?js$/u, '');
  const isPassedOn = path === 'index' || deepRows.get(name)?.paths.includes(path.replace(/\/.*$/u, '')) === true;
  return isPassedOn ? name : `${name}/${path}`;
}

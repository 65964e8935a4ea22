/** Module specifiers compared as paths, by text alone: no disk, no platform. */

const sourceExtension = /\.[cm]?[jt]sx?$/u;

/** Whether a specifier is a path from the importing file: `./x`, `../x`. */
export function isRelativeModule(specifier: string): boolean {
  return specifier === '.' || specifier === '..' || specifier.startsWith('./') || specifier.startsWith('../');
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
  return segments.join('/').replace(sourceExtension, '').replace(/\/index$/u, '');
}

/** The last name in a specifier: `./lib/logger.js` and `../logger/index` give `logger`. */
export function getModuleBaseName(specifier: string): string {
  const path = specifier.replace(sourceExtension, '').replace(/\/index$/u, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

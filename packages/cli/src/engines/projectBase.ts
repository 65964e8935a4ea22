/** From where the globs of the presets count. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** What marks the top of a project. */
const markers = ['package.json', 'failwell.yaml', 'failwell.yml', 'failwell.json', 'failwell.jsonc', '.git'];

/**
 * The folder of the project that a path belongs to. Globs such as `test` folders count from here, not from the top of
 * the disk: `test/projects/api` is a project whose sources are no tests, and so is a clone in `~/scripts`.
 */
export function findProjectBase(file: string): string {
  const start = isFolder(file) ? file : path.dirname(file);
  for (let folder = start; ;) {
    if (markers.some((marker) => existsSync(path.join(folder, marker)))) return folder;
    const parent = path.dirname(folder);
    if (parent === folder) return start;
    folder = parent;
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A path with forward slashes in which nothing is read as a pattern. */
export function escapeGlob(file: string): string {
  return file.replaceAll('\\', '/').replaceAll(/[*?[\]{}()!+@]/gu, '\\$&');
}

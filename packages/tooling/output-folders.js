// @ts-check
/** What a build leaves behind: clean folders, and copies of what ships as it stands. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundle.js';

/**
 * An empty `dist`, but for `dist/types`: that belongs to `tsc -b`, which would not write again what its build info says
 * is there.
 * @param {string} folder the package's, below the root
 */
export function clearDist(folder) {
  const dist = path.join(root, folder, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const entry of readdirSync(dist)) if (entry !== 'types') rmSync(path.join(dist, entry), { recursive: true });
  return dist;
}

/**
 * Copies files and folders over what was there.
 * @param {Readonly<Record<string, string>>} copies from the place it gets to the place where it is, below the root
 */
export function copyFiles(copies) {
  for (const [to, from] of Object.entries(copies)) {
    const target = path.join(root, to);
    rmSync(target, { recursive: true, force: true });
    cpSync(path.join(root, from), target, { recursive: true });
  }
}

// @ts-check
/** `npm run build`: everything that ships, into the packages' `dist`. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleCommand, bundleLanguageServer, bundlePlugin, root } from './bundle.js';

/**
 * An empty `dist`, but for `dist/types`: that belongs to `tsc -b`, which would not write again what its build info says
 * is there.
 * @param {string} name the package's folder
 */
function clearDist(name) {
  const dist = path.join(root, 'packages', name, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const entry of readdirSync(dist)) if (entry !== 'types') rmSync(path.join(dist, entry), { recursive: true });
  return dist;
}

await Promise.all([
  bundlePlugin(clearDist('eslint-plugin')),
  bundleCommand(clearDist('cli')),
  bundleLanguageServer(clearDist('language-server')),
]);

// What the command answers `explain` with, and what contracts name as their `$schema`.
for (const [from, to] of [
  ['rules-docs', 'rules-docs'],
  ['packages/catalog/schema', 'schema'],
]) {
  const target = path.join(root, 'packages/cli', to ?? '');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, from ?? ''), target, { recursive: true });
}

// @ts-check
/** `npm run build`: everything that ships, into the packages' `dist`. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleCommand, bundleExtension, bundleLanguageServer, bundlePlugin, root } from './bundle.js';

/**
 * An empty `dist`, but for `dist/types`: that belongs to `tsc -b`, which would not write again what its build info says
 * is there.
 * @param {string} folder the package's
 */
function clearDist(folder) {
  const dist = path.join(root, folder, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const entry of readdirSync(dist)) if (entry !== 'types') rmSync(path.join(dist, entry), { recursive: true });
  return dist;
}

await Promise.all([
  bundlePlugin(clearDist('packages/eslint-plugin')),
  bundleCommand(clearDist('packages/cli')),
  bundleLanguageServer(clearDist('packages/language-server')),
  bundleExtension(clearDist('extension')),
]);

// What ships as it stands, from its place to where it ships.
const copies = {
  // What the command answers `explain` with, and what contracts name as their `$schema`.
  'packages/cli/rules-docs': 'rules-docs',
  'packages/cli/schema': 'packages/catalog/schema',
  'extension/schema': 'packages/catalog/schema',
  // The extension's packager takes nothing from above its folder.
  'extension/LICENSE': 'LICENSE',
  'extension/CHANGELOG.md': 'CHANGELOG.md',
};
for (const [to, from] of Object.entries(copies)) {
  const target = path.join(root, to);
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, from), target, { recursive: true });
}

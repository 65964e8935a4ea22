// @ts-check
/** `npm run build`: everything that ships, into the packages' `dist`. */
import { buildExtension } from './build-extension.js';
import { bundleCommand, bundleLanguageServer, bundlePlugin } from './bundle.js';
import { clearDist, copyFiles } from './output-folders.js';

await Promise.all([
  bundlePlugin(clearDist('packages/eslint-plugin')),
  bundleCommand(clearDist('packages/cli')),
  bundleLanguageServer(clearDist('packages/language-server')),
  buildExtension(),
]);

// What the command answers `explain` with, and what contracts name as their `$schema`.
copyFiles({ 'packages/cli/rules-docs': 'rules-docs', 'packages/cli/schema': 'packages/catalog/schema' });

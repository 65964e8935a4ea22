// @ts-check
/** The plugin's rules and presets, loaded from source: generators must see what is written now, not what was built. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { common, root } from './bundle.js';

/**
 * What is wanted of `packages/eslint-plugin/src`.
 * @typedef {{
 *   rules: typeof import('../eslint-plugin/src/rules/index.ts').rules,
 *   presets: typeof import('../eslint-plugin/src/presets.ts').presets,
 *   getPresetRules: typeof import('../eslint-plugin/src/presets.ts').getPresetRules,
 *   getPresetOverrides: typeof import('../eslint-plugin/src/presets.ts').getPresetOverrides,
 * }} PluginSource
 */

/** @returns {Promise<PluginSource>} */
export async function loadPluginSource() {
  const source = path.join(root, 'packages/eslint-plugin/src');
  // Beside the other packages, so that what is not bundled resolves as usual.
  const folder = mkdtempSync(path.join(root, 'node_modules/.failwell-'));
  try {
    const outfile = path.join(folder, 'source.mjs');
    await build({
      ...common,
      stdin: {
        contents: `export { rules } from './rules/index.ts'; export * from './presets.ts';`,
        resolveDir: source,
        loader: 'ts',
      },
      packages: 'bundle',
      outfile,
      format: 'esm',
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
    });
    return /** @type {PluginSource} */ (await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

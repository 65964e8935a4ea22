/** The plugin as it ships, bundled from the sources of this moment: what tests compare must not be an old build. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundlePlugin } from '../../packages/tooling/bundle.js';
import { repository } from '../consistency/rulePages.ts';

export interface BuiltPlugin {
  /** Absolute path of the ESM bundle. */
  readonly file: string;
  remove(): void;
}

/** Builds the plugin into a folder of its own below `node_modules`. */
export async function buildPlugin(): Promise<BuiltPlugin> {
  const folder = mkdtempSync(path.join(repository, 'node_modules/.failwell-plugin-'));
  await bundlePlugin(folder);
  return {
    file: path.join(folder, 'index.js'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

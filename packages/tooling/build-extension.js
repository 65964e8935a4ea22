// @ts-check
/** Everything that the VS Code extension ships and that is not written by hand in its folder. */
import { bundleExtension } from './bundle.js';
import { clearDist, copyFiles } from './output-folders.js';

export async function buildExtension() {
  await bundleExtension(clearDist('extension'));
  copyFiles({
    'extension/schema': 'packages/catalog/schema',
    // The packager takes nothing from above the extension's folder.
    'extension/LICENSE': 'LICENSE',
    'extension/CHANGELOG.md': 'CHANGELOG.md',
  });
}

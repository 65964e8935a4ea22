// @ts-check
/**
 * `npm run package`: builds the VS Code extension and packs it into one file that VS Code and Open VSX editors install.
 * A path after it says where to; without, the file gets its usual name in `extension`.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './build-extension.js';
import { root } from './bundle.js';

const folder = path.join(root, 'extension');
const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
const file = path.resolve(process.argv[2] ?? path.join(folder, `${name}-${version}.vsix`));
const address = 'https://github.com/failwell/failwell';

/** What a download may weigh. */
const mostBytes = 4 * 1024 * 1024;

await buildExtension();
await createVSIX({
  cwd: folder,
  packagePath: file,
  // The bundles need nothing beside them.
  dependencies: false,
  ignoreFile: path.join(root, '.vscodeignore'),
  // Where the links and pictures of its README are.
  baseContentUrl: `${address}/blob/main/extension`,
  baseImagesUrl: `${address}/raw/main/extension`,
});
const { size } = statSync(file);
if (size > mostBytes) {
  console.error(`${path.relative(root, file)} weighs ${size} bytes; at most ${mostBytes} are allowed.`);
  process.exitCode = 1;
}

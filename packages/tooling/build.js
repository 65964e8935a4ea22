// @ts-check
/** Builds what ships: the plugin (ESM and CommonJS, with types of its own) and the command. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { common, getParserBundles, getPluginBundles, lazyParsers, root } from './bundle.js';
import { getLicences } from './licences.js';

const plugin = path.join(root, 'packages/eslint-plugin');
const command = path.join(root, 'packages/cli');

/** @param {string} folder */
function clear(folder) {
  const dist = path.join(folder, 'dist');
  mkdirSync(dist, { recursive: true });
  // `dist/types` belongs to `tsc -b`, which would not write again what its build info says is there.
  for (const name of readdirSync(dist)) if (name !== 'types') rmSync(path.join(dist, name), { recursive: true });
}

/**
 * @param {string} folder the package
 * @param {(outdir: string) => import('esbuild').BuildOptions[]} getBundles
 */
async function buildPackage(folder, getBundles) {
  clear(folder);
  const dist = path.join(folder, 'dist');
  const results = await Promise.all(getBundles(dist).map((options) => build(options)));
  const inputs = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), getLicences(inputs));
}

/**
 * The types that ship speak of nothing but `eslint`: `src/plugin.ts` is the whole public surface, so its declarations,
 * made without looking at any other file, are all there is to publish.
 */
function writePluginTypes() {
  const file = path.join(plugin, 'src/plugin.ts');
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, strict: true },
  });
  if (diagnostics !== undefined && diagnostics.length > 0) {
    throw new Error(
      diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
    );
  }
  const dist = path.join(plugin, 'dist');
  for (const [extension, ending] of [
    ['mts', 'export default plugin;\n'],
    ['cts', 'export = plugin;\n'],
  ]) {
    const types =
      extension === 'cts' ? outputText.replaceAll(/^export (?:declare )?(?=interface|type)/gmu, '') : outputText;
    writeFileSync(
      path.join(dist, `index.d.${extension ?? ''}`),
      `${types}\n/** Rules and presets for ESLint and oxlint. */\ndeclare const plugin: FailwellPlugin;\n${ending ?? ''}`,
    );
  }
}

await buildPackage(plugin, getPluginBundles);
writePluginTypes();

const entryPoints = ['main.ts', 'engines/oxlintWorker.ts', 'engines/oxlintPlugin.ts']
  .map((file) => path.join(command, 'src', file))
  .filter((file) => existsSync(file));
await buildPackage(command, (outdir) => [
  {
    ...common,
    plugins: [lazyParsers],
    entryPoints,
    outdir,
    entryNames: '[name]',
    format: 'esm',
    // oxlint loads the plugin into the process of the worker, and both must see the same contracts.
    splitting: true,
    // What npm installs beside the command; everything else is bundled.
    external: Object.keys(JSON.parse(readFileSync(path.join(command, 'package.json'), 'utf8')).dependencies ?? {}),
  },
  ...getParserBundles(outdir),
]);

// @ts-check
/** How the packages are bundled: what a bundle includes, and what it loads only when it is first needed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { getLicences } from './licences.js';
import { writePluginTypes } from './plugin-types.js';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Parsers that most runs never need: bundled beside the main file, and loaded on the first call. */
const lazyModules = {
  '@babel/parser': 'babel-parser.cjs',
  tinyglobby: 'tinyglobby.cjs',
  yaml: 'yaml.cjs',
};

/** The oldest Node that `engines` admits. */
const target = 'node20.19';

/** What all bundles have in common. @type {import('esbuild').BuildOptions} */
export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target,
  conditions: ['@failwell/source', 'module', 'node'],
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/**
 * Replaces the lazy modules by stand-ins of the same exports. Rules are synchronous, so `import()` will not do: the
 * stand-in of an export requires the real module when it is first called, constructed or asked for a property.
 * @type {import('esbuild').Plugin}
 */
const lazyParsers = {
  name: 'lazy-parsers',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(lazyModules).join('|')})$`);
    build.onResolve({ filter }, ({ path: name, resolveDir }) => ({
      path: name,
      namespace: 'lazy',
      pluginData: { resolveDir },
    }));
    build.onLoad({ filter, namespace: 'lazy' }, ({ path: name, pluginData }) => {
      const exports = Object.keys(createRequire(path.join(pluginData.resolveDir, 'x.js'))(name)).filter((key) =>
        /^(?!default$)[A-Za-z_$][\w$]*$/u.test(key),
      );
      return {
        resolveDir: pluginData.resolveDir,
        contents: `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
let loaded;
const lazy = (key) => {
  const get = () => (loaded ??= load('./${lazyModules[/** @type {keyof typeof lazyModules} */ (name)]}'))[key];
  return new Proxy(function () {}, {
    apply: (_, self, values) => Reflect.apply(get(), self, values),
    construct: (_, values) => Reflect.construct(get(), values),
    get: (_, property) => Reflect.get(get(), property),
  });
};
${exports.map((key) => `export const ${key} = /* @__PURE__ */ lazy('${key}');`).join('\n')}
`,
      };
    });
  },
};

/** The bundles of the lazy modules themselves. @param {string} outdir @returns {import('esbuild').BuildOptions[]} */
function getParserBundles(outdir) {
  const catalog = createRequire(path.join(root, 'packages/catalog/package.json'));
  return Object.entries(lazyModules).map(([name, file]) => ({
    ...common,
    // The module's own CommonJS build: what `require` would answer.
    conditions: ['node', 'require'],
    entryPoints: [catalog.resolve(name)],
    outfile: path.join(outdir, file),
    format: 'cjs',
  }));
}

/**
 * Bundles a package, what it loads lazily, and the licences of everything included.
 * @param {string} outdir
 * @param {readonly import('esbuild').BuildOptions[]} bundles
 */
async function bundle(outdir, bundles) {
  mkdirSync(outdir, { recursive: true });
  const all = [
    ...bundles.map((options) => ({ ...common, plugins: [lazyParsers], ...options })),
    ...getParserBundles(outdir),
  ];
  const results = await Promise.all(all.map((options) => build(options)));
  const inputs = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
  writeFileSync(path.join(outdir, 'THIRD-PARTY-LICENSES.txt'), getLicences(root, inputs));
}

/** Bundles the plugin, with its types. @param {string} outdir */
export async function bundlePlugin(outdir) {
  const folder = path.join(root, 'packages/eslint-plugin');
  const entryPoints = [path.join(folder, 'src/index.ts')];
  await bundle(outdir, [
    { entryPoints, outfile: path.join(outdir, 'index.js'), format: 'esm' },
    {
      entryPoints,
      outfile: path.join(outdir, 'index.cjs'),
      format: 'cjs',
      define: { 'import.meta.url': '__filename' },
      // `require('eslint-plugin-failwell')` is the plugin itself, as in every CommonJS plugin.
      footer: { js: 'module.exports = module.exports.default;' },
    },
  ]);
  writePluginTypes(path.join(folder, 'src/plugin.ts'), outdir);
}

/** Bundles the command and the processes that it starts. @param {string} outdir */
export async function bundleCommand(outdir) {
  const folder = path.join(root, 'packages/cli');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  await bundle(outdir, [
    {
      entryPoints: ['main.ts', 'engines/oxlintWorker.ts', 'engines/oxlintPlugin.ts'].map((file) =>
        path.join(folder, 'src', file),
      ),
      outdir,
      entryNames: '[name]',
      format: 'esm',
      // oxlint loads the plugin into the process of the worker, and both must see the same contracts.
      splitting: true,
      // What npm installs beside the command; everything else is bundled.
      external: Object.keys(manifest.dependencies),
    },
  ]);
}

/** What the server needs only once a document or a catalog is read: kept in its one file, but run on the first call. */
const deferredModules = /^(?:@typescript-eslint\/parser|@babel\/parser|eslint\/universal|tinyglobby|yaml)$/;

/**
 * Replaces modules by stand-ins of the same exports, as `lazyParsers` does, whose real modules lie in the same bundle: a
 * module of CommonJS in it runs when it is first required.
 * @type {import('esbuild').Plugin}
 */
const deferredParsers = {
  name: 'deferred-parsers',
  setup(build) {
    build.onResolve({ filter: deferredModules }, ({ path: name, resolveDir }) => ({
      path: name,
      namespace: 'deferred',
      pluginData: { resolveDir },
    }));
    build.onLoad({ filter: /^/, namespace: 'deferred' }, ({ path: name, pluginData: { resolveDir } }) => {
      const real = createRequire(path.join(resolveDir, 'x.js'));
      const exports = Object.keys(real(name)).filter((key) => /^(?!default$)[A-Za-z_$][\w$]*$/u.test(key));
      return {
        resolveDir,
        contents: `
let loaded;
const lazy = (key) => {
  const get = () => (loaded ??= require(${JSON.stringify(real.resolve(name))}))[key];
  return new Proxy(function () {}, {
    apply: (_, self, values) => Reflect.apply(get(), self, values),
    construct: (_, values) => Reflect.construct(get(), values),
    get: (_, property) => Reflect.get(get(), property),
  });
};
${exports
  .map((key) => {
    const value = real(name)[key];
    const text = typeof value === 'string' ? JSON.stringify(value) : `/* @__PURE__ */ lazy('${key}')`;
    return `export const ${key} = ${text};`;
  })
  .join('\n')}
`,
      };
    });
  },
};

/**
 * Bundles the language server into one file that needs nothing beside it, and runs wherever Node does: in the editors of
 * others by its package, in VS Code by the extension. Answers what it includes.
 * @param {string} outdir
 * @param {string} [file] its name
 */
export async function bundleLanguageServer(outdir, file = 'server.cjs') {
  const folder = path.join(root, 'packages/language-server');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  mkdirSync(outdir, { recursive: true });
  const { metafile } = await build({
    ...common,
    entryPoints: [path.join(folder, 'src/main.ts')],
    outfile: path.join(outdir, file),
    format: 'cjs',
    minify: true,
    plugins: [deferredParsers],
    define: { serverVersion: JSON.stringify(version), 'import.meta.url': '__filename' },
  });
  const inputs = Object.keys(metafile?.inputs ?? {});
  writeFileSync(path.join(outdir, 'THIRD-PARTY-LICENSES.txt'), getLicences(root, inputs));
  return inputs;
}

/** Bundles the VS Code extension, and the server that it starts. @param {string} outdir */
export async function bundleExtension(outdir) {
  const serverInputs = await bundleLanguageServer(outdir);
  const { metafile } = await build({
    ...common,
    entryPoints: [path.join(root, 'extension/src/extension.ts')],
    outfile: path.join(outdir, 'extension.cjs'),
    format: 'cjs',
    minify: true,
    external: ['vscode'],
  });
  const inputs = [...serverInputs, ...Object.keys(metafile?.inputs ?? {})];
  writeFileSync(path.join(outdir, 'THIRD-PARTY-LICENSES.txt'), getLicences(root, inputs));
}

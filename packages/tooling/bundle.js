// @ts-check
/** How the packages are bundled: what a bundle includes, and what it loads only when it is first needed. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Parsers that most runs never need: bundled beside the main file, and loaded on the first call. */
const lazyModules = {
  '@babel/parser': 'babel-parser.cjs',
  tinyglobby: 'tinyglobby.cjs',
  yaml: 'yaml.cjs',
};

/** The oldest Node that `engines` admits. */
export const target = 'node20.19';

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
export const lazyParsers = {
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

/** The bundles of the lazy modules themselves, as build options for a folder. @param {string} outdir */
export function getParserBundles(outdir) {
  const catalog = createRequire(path.join(root, 'packages/catalog/package.json'));
  return Object.entries(lazyModules).map(
    ([name, file]) =>
      /** @type {import('esbuild').BuildOptions} */ ({
        ...common,
        // The module's own CommonJS build: what `require` would answer.
        conditions: ['node', 'require'],
        entryPoints: [catalog.resolve(name)],
        outfile: path.join(outdir, file),
        format: 'cjs',
      }),
  );
}

/** The plugin's bundles, and what they load. @param {string} outdir */
export function getPluginBundles(outdir) {
  const shared = {
    ...common,
    plugins: [lazyParsers],
    entryPoints: [path.join(root, 'packages/eslint-plugin/src/index.ts')],
  };
  return /** @type {import('esbuild').BuildOptions[]} */ ([
    { ...shared, outfile: path.join(outdir, 'index.js'), format: 'esm' },
    {
      ...shared,
      outfile: path.join(outdir, 'index.cjs'),
      format: 'cjs',
      define: { 'import.meta.url': '__filename' },
      // `require('eslint-plugin-failwell')` is the plugin itself, as in every CommonJS plugin.
      footer: { js: 'module.exports = module.exports.default;' },
    },
    ...getParserBundles(outdir),
  ]);
}

/** Bundles the plugin into a folder. @param {string} outdir @returns {Promise<import('esbuild').BuildResult[]>} */
export function bundlePlugin(outdir) {
  return Promise.all(getPluginBundles(outdir).map((options) => build(options)));
}

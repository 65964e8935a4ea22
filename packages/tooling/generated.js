// @ts-check
/** The files and parts of files that are made from others: what each should say now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { root } from './bundle.js';
import { generateContractValidator } from './generate-contract-validator.js';
import { getExtensionFiles, getSettingsTable } from './generate-extension.js';
import { loadPluginSource } from './source.js';

/** @typedef {{ file: string, text: string }} GeneratedFile */

const plugin = path.join(root, 'packages/eslint-plugin');

/** @param {string} file */
const readText = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/** The names of all rules, from the files that define them. */
function getRuleNames() {
  return readdirSync(path.join(plugin, 'src/rules'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => path.basename(name, '.ts'))
    .sort();
}

/** @param {string} name */
const toIdentifier = (name) => name.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/**
 * As the project's prettier would write it, so that formatting never makes a generated file stale.
 * @param {string} file
 * @param {string} text
 * @returns {Promise<GeneratedFile>}
 */
async function format(file, text) {
  const options = await prettier.resolveConfig(file);
  return { file, text: await prettier.format(text, { ...options, filepath: file }) };
}

/** The index of rules. It comes first: everything else is made from the rules it lists. */
export async function generateRuleIndex() {
  const names = getRuleNames();
  return format(
    path.join(plugin, 'src/rules/index.ts'),
    `/** Every rule by its name. Written by \`npm run generate\` from the files of this folder. */
import type { FailwellRule } from '../rule.ts';
${names.map((name) => `import ${toIdentifier(name)} from './${name}.ts';`).join('\n')}

export const rules: Readonly<Record<string, FailwellRule>> = {
${names.map((name) => `  '${name}': ${toIdentifier(name)},`).join('\n')}
};
`,
  );
}

/**
 * The file with new content between its marks. The rest of it is somebody's own and stays as it is.
 * @param {string} file
 * @param {string} mark
 * @param {string} content Markdown
 * @returns {Promise<GeneratedFile>}
 */
async function fillIn(file, mark, content) {
  const text = readText(file);
  const begin = `<!-- begin generated ${mark} -->`;
  const end = `<!-- end generated ${mark} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`${path.relative(root, file)} lacks ${begin} … ${end}.`);
  const formatted = await format('content.md', content);
  return { file, text: `${text.slice(0, from + begin.length)}\n\n${formatted.text.trim()}\n\n${text.slice(to)}` };
}

/** @type {Record<import('@failwell/analysis').FileRole, string>} */
const roleTitles = { config: 'configuration', migration: 'migrations', script: 'scripts', test: 'tests' };

/** @param {readonly string[]} words */
const toList = (words) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

/**
 * @param {string} name
 * @param {import('./source.js').PluginSource} source
 */
function getRuleHeader(name, { rules, presets, getPresetRules }) {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`No rule is called ${name}.`);
  const { docs, fixable, hasSuggestions } = rule.meta;
  const severities = presets.flatMap((preset) => {
    const entry = getPresetRules(rules, preset)[name];
    if (entry === undefined) return [];
    const [severity, options] = typeof entry === 'string' ? [entry, undefined] : entry;
    return [`\`${preset}\` (${severity}${options === undefined ? '' : `, \`${JSON.stringify(options)}\``})`];
  });
  return [
    `${docs.description}.`,
    '',
    `- Presets: ${severities.join(', ')}.`,
    ...(docs.offIn.length === 0
      ? []
      : [`- The presets switch it off in ${toList(docs.offIn.map((role) => roleTitles[role]).sort())}.`]),
    ...(fixable === undefined ? [] : ['- 🔧 `--fix` mends some findings.']),
    ...(hasSuggestions === true ? ['- 💡 Offers suggestions in editors.'] : []),
    ...(docs.cwe.length === 0
      ? []
      : [
          `- Guards against ${docs.cwe.map((id) => `[${id}](https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html)`).join(', ')}.`,
        ]),
  ].join('\n');
}

/**
 * @param {string} folder where the pages are, from the place of the table
 * @param {import('./source.js').PluginSource} source
 */
function getRuleTable(folder, { rules, presets, getPresetRules }) {
  const rows = Object.entries(rules).map(([name, { meta }]) => {
    const inPresets = presets
      .filter((preset) => getPresetRules(rules, preset)[name] !== undefined)
      .map((preset) => `\`${preset}\``);
    const help = `${meta.fixable === undefined ? '' : '🔧'}${meta.hasSuggestions === true ? '💡' : ''}`;
    return `| [\`${name}\`](${folder}${name}.md) | ${meta.docs.description} | ${inPresets[0] ?? ''} | ${help} |`;
  });
  return ['| rule | what it finds | from preset | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/**
 * A preset for oxlint's `extends`. The plugin is named, not pointed at: so the same file also works imported into
 * `oxlint.config.ts`.
 * @param {import('./source.js').PluginSource['presets'][number]} preset
 * @param {import('./source.js').PluginSource} source
 */
function getOxlintPreset(preset, { rules, getPresetRules, getPresetOverrides }) {
  /** @param {string} name */
  const toFull = (name) => `failwell/${name}`;
  return {
    jsPlugins: ['eslint-plugin-failwell'],
    rules: {
      ...Object.fromEntries(
        Object.entries(getPresetRules(rules, preset)).map(([name, entry]) => [toFull(name), entry]),
      ),
      'eslint/preserve-caught-error': 'error',
    },
    overrides: getPresetOverrides(rules, preset).map(({ files, rules: off }) => ({
      files,
      rules: Object.fromEntries(off.map((name) => [toFull(name), 'off'])),
    })),
  };
}

/** Every generated file but the index of rules, which must be on disk already. */
export async function generateAll() {
  const source = await loadPluginSource();
  const { version } = JSON.parse(readText(path.join(plugin, 'package.json')));
  const pages = getRuleNames()
    .map((name) => ({ name, file: path.join(root, 'rules-docs', `${name}.md`) }))
    .filter(({ file }) => existsSync(file));
  const tables = [
    { file: path.join(root, 'README.md'), folder: 'rules-docs/' },
    {
      file: path.join(plugin, 'README.md'),
      folder: 'https://github.com/failwell/failwell/blob/main/rules-docs/',
    },
  ].filter(({ file }) => existsSync(file));
  return Promise.all([
    format(
      path.join(plugin, 'src/version.ts'),
      `/** The version of this package. Written by \`npm run generate\` from its package.json. */\nexport const version = '${version}';\n`,
    ),
    format(path.join(root, 'packages/catalog/src/schema/validators.js'), generateContractValidator()),
    fillIn(path.join(root, 'extension/README.md'), 'settings', getSettingsTable()),
    ...getExtensionFiles(source).map(({ file, text }) => format(file, text)),
    ...pages.map(({ name, file }) => fillIn(file, 'header', getRuleHeader(name, source))),
    ...tables.map(({ file, folder }) => fillIn(file, 'rules', getRuleTable(folder, source))),
    ...source.presets.map((preset) =>
      format(path.join(plugin, 'oxlint', `${preset}.json`), JSON.stringify(getOxlintPreset(preset, source))),
    ),
  ]);
}

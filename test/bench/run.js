// @ts-check
/**
 * `npm run bench [-- folder]`: what Failwell's rules cost, as ratios of runs made side by side. All contestants run one
 * after the other in every round, and of the ratios of the rounds the middle one counts: so whatever else the machine
 * does for a while falls on both sides alike.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeCorpus } from './corpus.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const rounds = Number(process.env['FAILWELL_BENCH_ROUNDS'] ?? 5);
const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-bench-')));
process.on('exit', () => {
  rmSync(base, { recursive: true, force: true });
});

const corpus = path.join(base, 'corpus');
mkdirSync(corpus);
const size = writeCorpus(root, process.argv[2], corpus);
const plugin = path.join(root, 'packages/eslint-plugin/dist/index.js');
const { default: failwell } = await import(pathToFileURL(plugin).href);
const ruleNames = Object.keys(failwell.rules);

const oxlint = path.join(
  path.dirname(createRequire(path.join(root, 'packages/cli/package.json')).resolve('oxlint/package.json')),
  'bin/oxlint',
);
const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
const command = path.join(root, 'packages/cli/bin/failwell.js');

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = path.join(base, name);
  writeFileSync(file, text);
  return file;
}

/** @param {string} name @param {string} specifier @param {readonly string[]} rules */
function writeOxlintConfig(name, specifier, rules) {
  return write(
    `${name}.json`,
    JSON.stringify({
      plugins: [],
      jsPlugins: [{ name: 'measured', specifier }],
      categories: { correctness: 'off' },
      rules: Object.fromEntries(rules.map((rule) => [`measured/${rule}`, 'error'])),
    }),
  );
}

/** @param {string} name @param {string} listener what the one rule's `create` returns */
function writeEmptyPlugin(name, listener) {
  return write(
    `${name}.mjs`,
    `export default { meta: { name: '${name}' }, rules: { empty: { create: () => (${listener}) } } };`,
  );
}

/** @param {string} name @param {readonly string[]} rules */
function writeEslintConfig(name, rules) {
  const parser = import.meta.resolve('@typescript-eslint/parser');
  return write(
    `${name}.config.mjs`,
    `import * as parser from '${parser}';
import failwell from '${pathToFileURL(plugin).href}';
export default [{
  files: ['**/*.{ts,mts,cts,tsx}'],
  basePath: ${JSON.stringify(corpus)},
  plugins: { failwell },
  rules: ${JSON.stringify(Object.fromEntries(rules.map((rule) => [`failwell/${rule}`, 'error'])))},
  languageOptions: { parser },
  linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
}];`,
  );
}

const oxlintArguments = ['--disable-nested-config', '--format=unix'];
/** @type {Readonly<Record<string, readonly string[]>>} */
const contestants = {
  'oxlint, a rule that visits nothing': [
    oxlint,
    `--config=${writeOxlintConfig('nothing', writeEmptyPlugin('nothing', '{}'), ['empty'])}`,
    ...oxlintArguments,
  ],
  'oxlint, an empty rule': [
    oxlint,
    `--config=${writeOxlintConfig('empty', writeEmptyPlugin('empty', '{ Program() {} }'), ['empty'])}`,
    ...oxlintArguments,
  ],
  'oxlint, our rules': [oxlint, `--config=${writeOxlintConfig('ours', plugin, ruleNames)}`, ...oxlintArguments],
  'ESLint, no rule': [eslint, `--config=${writeEslintConfig('none', [])}`],
  'ESLint, our rules': [eslint, `--config=${writeEslintConfig('ours', ruleNames)}`],
  'failwell check': [command, 'check', '--format=json', '--quiet'],
};

/** @typedef {{ seconds: number, megabytes: number }} Measurement */

let runs = 0;
/** @param {readonly string[]} parameters @returns {Measurement} */
function measure(parameters) {
  const memory = path.join(base, `memory-${String(runs++)}`);
  mkdirSync(memory);
  const preload = pathToFileURL(path.join(root, 'test/bench/peakMemory.js')).href;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...parameters, corpus], {
    cwd: corpus,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, FAILWELL_BENCH_MEMORY: memory, NODE_OPTIONS: `--import=${preload}`, NO_COLOR: '1' },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${parameters.join(' ')} could not run:\n${stderr}`);
  const kilobytes = readdirSync(memory).map((name) => Number(readFileSync(path.join(memory, name), 'utf8')));
  return { seconds, megabytes: kilobytes.reduce((sum, each) => sum + each, 0) / 1024 };
}

console.log(`${size.files} files, ${size.lines} lines of TypeScript, ${ruleNames.length} rules, ${rounds} rounds\n`);
/** @type {Record<string, Measurement[]>} */
const measured = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, parameters] of Object.entries(contestants)) measured[name]?.push(measure(parameters));
}

/** @param {readonly number[]} values */
function getMedian(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

for (const [name, results] of Object.entries(measured)) {
  const seconds = getMedian(results.map((result) => result.seconds));
  const megabytes = Math.max(...results.map((result) => result.megabytes));
  console.log(`${name.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB at most`);
}

/** @param {string} title @param {string} above @param {string} below @param {number} [limit] */
function printRatio(title, above, below, limit) {
  const ratios =
    measured[above]?.map(({ seconds }, round) => seconds / (measured[below]?.[round]?.seconds ?? NaN)) ?? [];
  const ratio = getMedian(ratios);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  const verdict = limit === undefined ? '' : `, at most ${limit}: ${ratio <= limit ? 'kept' : 'BROKEN'}`;
  console.log(`${title.padEnd(36)} ${ratio.toFixed(3).padStart(7)}   (${spread}${verdict})`);
  if (limit !== undefined && ratio > limit) process.exitCode = 1;
}

console.log('');
printRatio('oxlint: our rules ÷ empty rule', 'oxlint, our rules', 'oxlint, an empty rule', 1.6);
printRatio('oxlint: our rules ÷ visits nothing', 'oxlint, our rules', 'oxlint, a rule that visits nothing');
printRatio('ESLint: our rules ÷ no rule', 'ESLint, our rules', 'ESLint, no rule', 1.1);
printRatio('failwell check ÷ ESLint, our rules', 'failwell check', 'ESLint, our rules', 0.2);

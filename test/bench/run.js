// @ts-check
/**
 * `npm run bench [-- folder]`: what Failwell's rules cost, as ratios of runs made side by side. All commands run one
 * after the other in every round, and of the ratios of the rounds the middle one counts: so whatever else the machine
 * does for a while falls on both sides alike. What the rules cost inside ESLint is a few hundredths of its time, less
 * than two runs of the command differ by, and is therefore measured file by file in one process (`eslintCost.js`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeCorpus } from './corpus.js';
import { measureEslintCost } from './eslintCost.js';

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
/** The rules every project needs (section A of the conventions), which have limits of their own. */
const coreRules = [
  'no-console',
  'no-eager-log-message',
  'no-empty-catch',
  'no-sensitive-log-data',
  'no-try-catch-in-controller',
  'no-unregistered-error-code',
];

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
  'oxlint, core rules': [oxlint, `--config=${writeOxlintConfig('core', plugin, coreRules)}`, ...oxlintArguments],
  'oxlint, all rules': [oxlint, `--config=${writeOxlintConfig('all', plugin, ruleNames)}`, ...oxlintArguments],
  'ESLint, no rule': [eslint, `--config=${writeEslintConfig('none', [])}`],
  'ESLint, all rules': [eslint, `--config=${writeEslintConfig('ours', ruleNames)}`],
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

/**
 * @param {string} title
 * @param {readonly number[]} ratios one a round
 * @param {number} [limit]
 */
function printRatio(title, ratios, limit) {
  const ratio = getMedian(ratios);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  const verdict = limit === undefined ? '' : `, at most ${limit}: ${ratio <= limit ? 'kept' : 'BROKEN'}`;
  console.log(`${title.padEnd(44)} ${ratio.toFixed(3).padStart(7)}   (${spread}${verdict})`);
  if (limit !== undefined && ratio > limit) process.exitCode = 1;
}

/** @param {string} above @param {string} below */
function getRatios(above, below) {
  return measured[above]?.map(({ seconds }, round) => seconds / (measured[below]?.[round]?.seconds ?? NaN)) ?? [];
}

const costs = measureEslintCost(corpus, failwell, { 'core rules': coreRules, 'all rules': ruleNames }, rounds);

console.log('');
printRatio('oxlint: core rules ÷ empty rule', getRatios('oxlint, core rules', 'oxlint, an empty rule'), 1.6);
printRatio('oxlint: all rules ÷ empty rule', getRatios('oxlint, all rules', 'oxlint, an empty rule'), 2.2);
printRatio('ESLint, file by file: core rules ÷ no rule', costs['core rules'] ?? [], 1.1);
printRatio('ESLint, file by file: all rules ÷ no rule', costs['all rules'] ?? [], 1.25);
printRatio('ESLint, the command: all rules ÷ no rule', getRatios('ESLint, all rules', 'ESLint, no rule'));
printRatio('failwell check ÷ ESLint, all rules', getRatios('failwell check', 'ESLint, all rules'), 0.2);

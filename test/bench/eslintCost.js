// @ts-check
/** What rules cost inside ESLint, measured so finely that whatever else the machine does falls on all sides alike. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

/**
 * Lints every file of a folder without rules and with each set of rules, one directly after the other and in an order
 * that goes round from file to file.
 * @param {string} folder
 * @param {import('eslint').ESLint.Plugin} plugin
 * @param {Readonly<Record<string, readonly string[]>>} sets names of rules of the plugin, by what the set is called
 * @param {number} rounds
 * @returns {Readonly<Record<string, number[]>>} of each set and round, its time divided by the time without rules
 */
export function measureEslintCost(folder, plugin, sets, rounds) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?tsx?$/.test(name))
    .map((name) => ({ filename: path.join(folder, name), text: readFileSync(path.join(folder, name), 'utf8') }));
  const linter = new Linter({ cwd: folder });
  const contestants = [[], ...Object.values(sets)].map((rules) => ({
    milliseconds: 0,
    /** @type {import('eslint').Linter.Config[]} */
    config: [
      {
        files: ['**/*.{ts,mts,cts,tsx}'],
        plugins: { measured: plugin },
        rules: Object.fromEntries(rules.map((rule) => [`measured/${rule}`, 'error'])),
        languageOptions: { parser },
        linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
      },
    ],
  }));

  const ratios = Object.keys(sets).map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) contestant.milliseconds = 0;
    for (const [index, { filename, text }] of files.entries()) {
      for (let turn = 0; turn < contestants.length; turn++) {
        const contestant = contestants[(index + round + turn) % contestants.length];
        if (contestant === undefined) continue;
        const start = performance.now();
        linter.verify(text, contestant.config, { filename });
        contestant.milliseconds += performance.now() - start;
      }
    }
    const [none, ...others] = contestants.map(({ milliseconds }) => milliseconds);
    for (const [index, milliseconds] of others.entries()) ratios[index]?.push(milliseconds / (none ?? NaN));
  }
  return Object.fromEntries(Object.keys(sets).map((name, index) => [name, ratios[index] ?? []]));
}

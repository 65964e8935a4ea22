// @ts-check
/** A thread of the robustness test: every rule over its share of the files, in ESLint. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { toSource } from './toSource.js';

/** @typedef {{ files: readonly string[], plugin: string }} Job */
/** @typedef {{ problems: string[], looked: number, edits: number }} Outcome */

const { files, plugin: pluginFile } = /** @type {Job} */ (workerData);
/** @type {{ default: { rules: Record<string, { meta: { docs: { strictOptions?: object } }, create(context: unknown): object }> } }} */
const { default: plugin } = await import(pluginFile);
// Where no package says what the files are for, they are those of a server, of which rules say most.
const { root } = path.parse(process.cwd());
const linter = new Linter({ cwd: root });
// With the options of `strict`, which look at more.
const rules = Object.fromEntries(
  Object.entries(plugin.rules).map(([name, { meta }]) => [
    `failwell/${name}`,
    ['error', meta.docs.strictOptions ?? {}],
  ]),
);

/**
 * Whether any rule wants to visit a file. A rule that turns a text down by its own gate visits nothing, so ESLint need
 * not parse the file either: that gate is then all there is of the rule.
 * @param {string} text
 * @param {string} filename
 */
function isVisited(text, filename) {
  const sourceCode = new Proxy({ text }, { get: (target, key) => (key === 'text' ? target.text : undefined) });
  return Object.values(plugin.rules).some((rule) => {
    try {
      return Object.keys(rule.create({ sourceCode, filename, options: [] })).length > 0;
    } catch {
      // It asked for more than the text.
      return true;
    }
  });
}

/** @param {string} filename @param {string} text @param {boolean} hasRules */
function verify(filename, text, hasRules) {
  /** @type {import('eslint').Linter.Config} */
  const base = {
    files: ['**/*.*'],
    plugins: { failwell: /** @type {never} */ (plugin) },
    rules: hasRules ? /** @type {import('eslint').Linter.RulesRecord} */ (rules) : {},
    linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
  };
  /** @type {import('eslint').Linter.LanguageOptions[]} */
  const languages = /\.[cm]?tsx?$/.test(filename)
    ? [
        {
          parser: /** @type {never} */ (typescriptParser),
          parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
        },
      ]
    : (/^\s*(?:import|export)\b/m.test(text) ? ['module', 'commonjs'] : ['commonjs', 'module']).map((sourceType) => ({
        sourceType: /** @type {'module' | 'commonjs'} */ (sourceType),
        parserOptions: { ecmaFeatures: { jsx: true } },
      }));
  for (const languageOptions of languages) {
    const messages = linter.verify(text, { ...base, languageOptions }, { filename });
    if (messages[0]?.fatal !== true) return messages;
  }
  return undefined;
}

/** @typedef {{ ruleId: string, range: readonly [number, number], text: string }} Edit */

/** The edits in rounds: in each, none touches another, so that one look at the result judges all. @param {readonly Edit[]} edits */
function* toRounds(edits) {
  let pending = edits.toSorted((left, right) => left.range[0] - right.range[0] || left.range[1] - right.range[1]);
  while (pending.length > 0) {
    /** @type {Edit[]} */
    const round = [];
    /** @type {Edit[]} */
    const later = [];
    let end = -1;
    for (const edit of pending) {
      if (edit.range[0] <= end) later.push(edit);
      else {
        round.push(edit);
        end = edit.range[1];
      }
    }
    yield round;
    pending = later;
  }
}

/** @param {string} text @param {readonly Edit[]} edits */
function apply(text, edits) {
  let output = '';
  let position = 0;
  for (const { range, text: replacement } of edits) {
    output += text.slice(position, range[0]) + replacement;
    position = range[1];
  }
  return output + text.slice(position);
}

/** @type {Outcome} */
const outcome = { problems: [], looked: 0, edits: 0 };
for (const file of files) {
  const text = toSource(readFileSync(file, 'utf8'));
  // Below a folder of another name, since ESLint leaves node_modules out.
  const filename = path.join(root, 'modules', path.basename(path.dirname(file)), path.basename(file));
  outcome.looked++;
  if (!isVisited(text, filename)) continue;
  try {
    // What ESLint cannot parse without our rules (Flow, templates of code) is nothing to us.
    const edits = (verify(filename, text, true) ?? []).flatMap(({ ruleId, fix, suggestions = [] }) =>
      [fix, ...suggestions.map((suggestion) => suggestion.fix)].flatMap((edit) =>
        edit === undefined ? [] : [{ ruleId: ruleId ?? '', range: edit.range, text: edit.text }],
      ),
    );
    outcome.edits += edits.length;
    const body = text.replace(/^\uFEFF/, '');
    for (const round of toRounds(edits)) {
      if (verify(filename, apply(body, round), false) !== undefined) continue;
      const broken = round.filter((edit) => verify(filename, apply(body, [edit]), false) === undefined);
      for (const edit of broken) {
        outcome.problems.push(`${file}: ${edit.ruleId} leaves what does not parse: ${edit.text.slice(0, 200)}`);
      }
    }
  } catch (error) {
    outcome.problems.push(`${file}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
parentPort?.postMessage(outcome);

// @ts-check
/** Writes `packages/eslint-plugin/src/rules/index.ts` from the rule files beside it. `--check` fails where it is stale. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../eslint-plugin/src/rules');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => path.basename(name, '.ts'))
  .sort();

/** @param {string} name */
const toIdentifier = (name) => name.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

const text = `/** Every rule by its name. Written by \`npm run generate\` from the files of this folder. */
import type { FailwellRule } from '../rule.ts';
${names.map((name) => `import ${toIdentifier(name)} from './${name}.ts';`).join('\n')}

export const rules: Readonly<Record<string, FailwellRule>> = {
${names.map((name) => `  '${name}': ${toIdentifier(name)},`).join('\n')}
};
`;

const file = path.join(folder, 'index.ts');
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error('packages/eslint-plugin/src/rules/index.ts is stale: run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}

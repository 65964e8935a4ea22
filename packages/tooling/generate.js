// @ts-check
/** `npm run generate`: writes every generated file. With `--check` writes nothing and fails where one is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundle.js';
import { generateAll, generateRuleIndex } from './generated.js';

const isCheck = process.argv.includes('--check');

/** @param {import('./generated.js').GeneratedFile} generated */
function settle({ file, text }) {
  if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text) return;
  const name = path.relative(root, file);
  if (isCheck) {
    console.error(`${name} is stale: run \`npm run generate\`.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${name}`);
}

settle(await generateRuleIndex());
for (const generated of await generateAll()) settle(generated);

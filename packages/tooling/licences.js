// @ts-check
/** The licences of what a bundle includes: MIT and its kin ask that their text goes with every copy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bundle.js';

/**
 * The licence texts of the packages that bundled files come from.
 * @param {readonly string[]} inputs bundled files, as esbuild's metafile names them
 */
export function getLicences(inputs) {
  const folders = new Set(
    inputs
      .map(
        (input) => /^(?:lazy:.*|.*(?<folder>node_modules\/(?:@[^/]+\/)?[^/]+)\/.*)$/u.exec(input)?.groups?.['folder'],
      )
      .filter((folder) => folder !== undefined),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const location = path.join(root, folder);
      const { name, version, license } = JSON.parse(readFileSync(path.join(location, 'package.json'), 'utf8'));
      const file = readdirSync(location).find((entry) => /^licen[cs]e/iu.test(entry));
      const text =
        file !== undefined && existsSync(location) ? readFileSync(path.join(location, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

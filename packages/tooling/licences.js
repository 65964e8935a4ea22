// @ts-check
/** The licences of what a bundle includes: MIT and its kin ask that their text goes with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a bundled file is of. @param {string} input */
function getPackageFolder(input) {
  return /^(?!lazy:).*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * The licence texts of the packages that bundled files come from.
 * @param {string} root what the files are relative to
 * @param {readonly string[]} inputs bundled files, as esbuild's metafile names them
 */
export function getLicences(root, inputs) {
  const folders = new Set(inputs.map(getPackageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].sort().map((name) => {
    const folder = path.join(root, name);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
    return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

// @ts-check
/** What both parts of the editor's benchmark have in common: a service over the disk, and tables. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A service over the files of a folder. @param {import('@failwell/language-service')} library @param {string} folder */
export function createService(library, folder) {
  const service = library.createLanguageService({
    readFile: (file) => readFileSync(file),
    isFile: (file) => existsSync(file) && statSync(file).isFile(),
    resolve: (from, file) => path.resolve(from, file),
    // The contracts of the benchmark hold their codes themselves.
    listFiles: () => [],
  });
  service.setFolders([folder]);
  return service;
}

/** @param {readonly number[]} values @param {number} share 0.5 is the middle */
export function getQuantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A table of Markdown. @param {readonly (readonly string[])[]} rows the first has the heads */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const toLine = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const [heads = [], ...others] = rows;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [toLine(heads), `| ${rule.join(' | ')} |`, ...others.map(toLine)].join('\n');
}

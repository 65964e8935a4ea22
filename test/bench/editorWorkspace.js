// @ts-check
/**
 * The part of `npm run bench:editor` that needs a process of its own: a cold index of 10,000 files with 2,000 codes, what
 * an edit costs then, completion among 10,000 codes, and the memory that all of it takes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCodes, writeCatalog, writeWorkspace } from './editorCorpus.js';
import { createService, getQuantile, printTable } from './editorService.js';

const [, , bundle = '', folder = ''] = process.argv;
/** @type {import('@failwell/language-service')} */
const library = createRequire(import.meta.url)(bundle);

const fileCount = Number(process.env['FAILWELL_BENCH_FILES'] ?? 10_000);
const edits = 20;

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** @param {number} milliseconds */
function toText(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** @param {() => unknown} action */
function measure(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** The middle and the slow end of an action repeated. @param {(index: number) => unknown} action */
function repeat(action) {
  const times = Array.from({ length: edits }, (_, index) => measure(() => action(index)));
  return `${toText(getQuantile(times, 0.5))} (p95 ${toText(getQuantile(times, 0.95))})`;
}

/** What stays after a collection. */
function getMemory() {
  globalThis.gc?.();
  return `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB resident, ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB of it live objects`;
}

const codes = createCodes(2000);
const workspace = writeWorkspace(fileCount, codes);
const paths = [...workspace].map(([name, text]) => write(name, text));
const size = [...workspace.values()].reduce((sum, text) => sum + text.length, 0);
workspace.clear();
const catalogText = writeCatalog(codes);
const catalog = write('failwell.yaml', catalogText);

const rows = [['workspace', 'measured']];
rows.push(['a process with nothing but the service', getMemory()]);
const service = createService(library, folder);
let reading = 0;
const indexing = measure(() => {
  for (const file of paths) {
    /** @type {string} */
    let text = '';
    reading += measure(() => (text = readFileSync(file, 'utf8')));
    service.indexFile(file, text);
  }
  service.setIndexed(true);
});
rows.push([
  `cold index of ${fileCount.toLocaleString('en')} files, ${(size / 2 ** 20).toFixed(0)} MB, ${codes.length.toLocaleString('en')} codes`,
  `${toText(indexing)} (${toText(reading)} of it reading)`,
]);
rows.push(['memory after it', getMemory()]);

const script = paths.find((file) => file.endsWith('service1.ts')) ?? '';
const scriptUri = library.toUri(script);
const catalogUri = library.toUri(catalog);
const text = readFileSync(script, 'utf8');
const { code } = codes[7] ?? { code: '' };
/** The uses of a code as its entry shows them. @param {number} line */
const hover = (line) => service.getHover(catalogUri, { line, character: 4 });
const line = 1 + 7 * 4;
service.openDocument(scriptUri, 'typescript', 0, text);
service.openDocument(catalogUri, 'yaml', 0, catalogText);
hover(line);
rows.push([
  'edit of a script, until the uses of a code are right again',
  repeat((index) => {
    const edited = index % 2 === 0 ? `${text}\nthrow new DomainError('${code}');\n` : text;
    service.changeDocument(scriptUri, [{ text: edited }], index + 1);
    return hover(line);
  }),
]);
rows.push([
  'a code is registered or removed, until its uses are right again',
  repeat((index) => {
    const added = `  WAREHOUSE_NOT_FOUND_TWICE:\n    status: 404\n`;
    const edited = index % 2 === 0 ? `${catalogText}${added}` : catalogText;
    service.changeDocument(catalogUri, [{ text: edited }], index + 1);
    return hover(line);
  }),
]);
rows.push(['all codes and uses, as the explorer shows them', repeat(() => service.getExplorer())]);
rows.push(['memory after these', getMemory()]);

const many = createCodes(10_000);
const large = path.join(folder, 'large');
const largeUri = library.toUri(path.join(large, 'service.ts'));
write('large/failwell.yaml', writeCatalog(many));
const begin = "export function find() {\n  throw new DomainError('";
service.openDocument(largeUri, 'typescript', 0, `${begin}`);
rows.push([
  `a contract of ${many.length.toLocaleString('en')} codes, read for the first time`,
  toText(measure(() => service.getDiagnostics(largeUri))),
]);
const typed = 'WAREHOUSE_NOT_FOUND_'.split('');
rows.push([
  'completion among 10,000 codes, while one is typed',
  repeat((index) => {
    const word = typed.slice(0, index + 1).join('');
    const content = `${begin}${word}', { id });\n}\n`;
    service.changeDocument(largeUri, [{ text: content }], index + 1);
    const { items } = service.getCompletions(largeUri, { line: 1, character: 25 + word.length });
    if (items.length === 0) throw new Error(`Nothing completes ${word}.`);
  }),
]);
rows.push(['memory in the end', getMemory()]);
console.log(`\n${printTable(rows)}`);

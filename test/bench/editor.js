// @ts-check
/**
 * `npm run bench:editor`: what a keystroke, the index, a completion and the memory of the language service cost. A
 * keystroke is measured beside two others on the same text in the same round: the bundled parser alone, which parses and
 * finds scopes, and ESLint with the same rules. Times vary from machine to machine; the ratios count.
 */
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { ESLint } from 'eslint';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as eslintParser from '@typescript-eslint/parser';
import { common } from '../../packages/tooling/bundle.js';
import { startServer } from './editorServer.js';
import { createService, getQuantile, printTable } from './editorService.js';
import { countLines, createCodes, createRandom, writeCatalog, writeScript } from './editorCorpus.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-bench-')));
process.on('exit', () => {
  rmSync(base, { recursive: true, force: true });
});

const keystrokes = Number(process.env['FAILWELL_BENCH_KEYSTROKES'] ?? 60);
/** An editor runs for hours: what is measured is compiled. So many lines are typed into before. */
const warmUpLines = 60_000;

/** The service and its parser as the server bundles them: one file, one parser. */
const bundle = path.join(base, 'service.cjs');
await build({
  ...common,
  stdin: {
    contents:
      "export * from '@failwell/language-service';\nexport { parseForESLint } from '@typescript-eslint/parser';\n",
    resolveDir: path.join(root, 'packages/language-service'),
  },
  outfile: bundle,
  format: 'cjs',
  define: { 'import.meta.url': '__filename' },
});

/**
 * @typedef {import('@failwell/language-service')} Service
 * @typedef {Service & { parseForESLint: typeof eslintParser.parseForESLint }} Bundle
 */
/** @type {Bundle} */
const library = createRequire(import.meta.url)(bundle);
const { toUri, parseForESLint } = library;
const { default: failwell } = await import(pathToFileURL(path.join(root, 'packages/eslint-plugin/dist/index.js')).href);

/**
 * @typedef {{ line: number, character: number }} Position
 * @typedef {{ range: { start: Position, end: Position }, text: string }} Change
 */

/**
 * What a person types into the middle of a file, a character at a time: a comment, a statement's name and a text, so
 * that the file parses after each (one that does not is answered sooner).
 * @param {string} text
 * @returns {Generator<{ readonly change: Change, readonly text: string }>}
 */
function* type(text) {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index > lines.length / 2 && line.startsWith('export async function'));
  const typed = [
    { line: '// ', words: 'the order is of no account here' },
    { line: 'const limit', words: 'OfAllPages', rest: ' = 1;' },
    { line: "const label = '", words: 'all that was found', rest: "';" },
  ];
  let current = lines;
  for (;;) {
    for (const { line: start, words, rest = '' } of typed) {
      let line = `${start}x${rest}`;
      current = [...current.slice(0, at), line, ...current.slice(at)];
      const first = { line: at, character: 0 };
      yield { change: { range: { start: first, end: first }, text: `${line}\n` }, text: current.join('\n') };
      for (let index = 0; index < words.length; index++) {
        const character = start.length + 1 + index;
        line = `${line.slice(0, character)}${words.charAt(index)}${line.slice(character)}`;
        current = [...current.slice(0, at), line, ...current.slice(at + 1)];
        const place = { line: at, character };
        yield { change: { range: { start: place, end: place }, text: words.charAt(index) }, text: current.join('\n') };
      }
      current = [...current.slice(0, at), ...current.slice(at + 1)];
      yield {
        change: { range: { start: first, end: { line: at + 1, character: 0 } }, text: '' },
        text: current.join('\n'),
      };
    }
  }
}

const codes = createCodes(2000);
writeFileSync(path.join(base, 'failwell.yaml'), writeCatalog(codes));
writeFileSync(
  path.join(base, 'package.json'),
  JSON.stringify({ name: 'backend', dependencies: { express: '^5.0.0', pino: '^10.0.0' } }),
);

async function measureKeystrokes() {
  const eslint = new ESLint({
    cwd: base,
    overrideConfigFile: true,
    overrideConfig: [
      ...failwell.configs.recommended,
      { files: ['**/*.ts'], languageOptions: { parser: /** @type {any} */ (eslintParser) } },
    ],
  });
  const server = await startServer(path.join(base, 'server'), toUri(base));
  const rows = [
    [
      'keystroke to diagnostics',
      'median',
      'p95',
      'parse and scope',
      'ratio',
      'ESLint',
      'ratio',
      'over stdio',
      'p95',
      'findings',
    ],
  ];
  for (const size of [200, 1000, 5000]) {
    const random = createRandom(size);
    const text = writeScript(random, size, codes);
    const file = path.join(base, `services/src/service${size}.ts`);
    const service = createService(library, base);
    const uri = toUri(file);
    service.openDocument(uri, 'typescript', 0, text);
    await server.open(uri, text);
    let findings = service.getDiagnostics(uri).length;
    const warmUps = Math.ceil(warmUpLines / size);
    /** @type {Record<'service' | 'parse' | 'eslint' | 'server', number[]>} */
    const times = { service: [], parse: [], eslint: [], server: [] };
    /** @type {Record<keyof typeof times, (value: { change: Change, text: string }, version: number) => unknown>} */
    const contestants = {
      service: ({ change }, version) => {
        service.changeDocument(uri, [change], version);
        findings = service.getDiagnostics(uri).length;
      },
      // What ESLint's Linter asks a parser for.
      parse: (value) =>
        parseForESLint(value.text, {
          filePath: file,
          sourceType: 'module',
          ecmaFeatures: { jsx: false },
          range: true,
          loc: true,
          tokens: true,
          comment: true,
        }),
      eslint: (value) => eslint.lintText(value.text, { filePath: file }),
      server: ({ change }, version) => server.edit(uri, change, version),
    };
    // Each types the whole script. Those whose ratio counts take turns in being first, since who comes second pays for
    // what the other has left to be collected; the other two run by themselves, so that what ESLint leaves behind, and
    // what the server does in its own process, is not in the way.
    for (const names of /** @type {(keyof typeof times)[][]} */ ([['service', 'parse'], ['eslint'], ['server']])) {
      const script = type(text);
      for (let index = 0; index < warmUps + keystrokes; index++) {
        const { value } = script.next();
        if (value === undefined) break;
        for (const name of index % 2 === 0 ? names : names.toReversed()) {
          const start = performance.now();
          await contestants[name](value, index + 1);
          if (index >= warmUps) times[name].push(performance.now() - start);
        }
      }
    }
    const median = getQuantile(times.service, 0.5);
    const parse = getQuantile(times.parse, 0.5);
    const whole = getQuantile(times.eslint, 0.5);
    rows.push([
      `${countLines(text).toLocaleString('en')} lines`,
      `${median.toFixed(1)} ms`,
      `${getQuantile(times.service, 0.95).toFixed(1)} ms`,
      `${parse.toFixed(1)} ms`,
      (median / parse).toFixed(2),
      `${whole.toFixed(1)} ms`,
      (median / whole).toFixed(2),
      `${getQuantile(times.server, 0.5).toFixed(1)} ms`,
      `${getQuantile(times.server, 0.95).toFixed(1)} ms`,
      String(findings),
    ]);
  }
  await server.stop();
  console.log(printTable(rows));
}

/** The index, completion and memory in a process of their own, so that nothing else is in its memory. */
function measureWorkspace() {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', path.join(root, 'test/bench/editorWorkspace.js'), bundle, path.join(base, 'workspace')],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error('The workspace could not be measured.');
  console.log(stdout);
}

await measureKeystrokes();
measureWorkspace();

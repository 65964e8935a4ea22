/**
 * Every rule over every JavaScript and TypeScript file shipped in this repository's node_modules, in ESLint and in
 * oxlint: no rule throws, and what fixes and suggestions leave parses. Files of the same content count once; files above
 * 64 kB are mostly bundles of others and left out.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rules } from 'eslint-plugin-failwell/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from './consistency/rulePages.ts';
import { buildPlugin, type BuiltPlugin } from './hosts/builtPlugin.ts';
import { runOxlintCommand } from './hosts/oxlintHost.ts';
import type { Job, Outcome } from './robustness/eslintWorker.js';
import { toSource } from './robustness/toSource.js';

const maximumSize = 64_000;

function findFiles(): readonly string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) walk(file);
      if (!entry.isFile() || !/(?<!\.d)\.[cm]?[jt]sx?$/u.test(entry.name) || statSync(file).size > maximumSize)
        continue;
      const digest = createHash('sha1').update(readFileSync(file)).digest('base64');
      if (seen.has(digest)) continue;
      seen.add(digest);
      files.push(file);
    }
  };
  walk(path.join(repository, 'node_modules'));
  return files;
}

const files = findFiles();
const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-robustness-')));
let built: BuiltPlugin;
beforeAll(async () => {
  built = await buildPlugin();
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  built.remove();
});

it('has thousands of files to look at', () => {
  expect(files.length).toBeGreaterThan(5000);
});

function runWorker(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('robustness/eslintWorker.js', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

it('no rule throws in ESLint, and every fix and suggestion parses', { timeout: 900_000 }, async () => {
  const threads = Math.min(availableParallelism(), 4);
  const plugin = pathToFileURL(built.file).href;
  const outcomes = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      runWorker({ plugin, files: files.filter((_file, index) => index % threads === thread) }),
    ),
  );
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
  expect(outcomes.reduce((sum, { looked }) => sum + looked, 0)).toBe(files.length);
  expect(outcomes.reduce((sum, { edits }) => sum + edits, 0)).toBeGreaterThan(100);
});

describe('in oxlint', { timeout: 900_000 }, () => {
  /** A folder with all files under numbers: oxlint leaves node_modules out. */
  function gather(name: string): string {
    const folder = path.join(base, name);
    mkdirSync(path.join(folder, 'files'), { recursive: true });
    for (const [index, file] of files.entries()) {
      const target = path.join(folder, 'files', `${String(index)}${path.extname(file)}`);
      writeFileSync(target, toSource(readFileSync(file, 'utf8')));
    }
    for (const [config, names] of Object.entries({ rules: Object.keys(rules), none: [] })) {
      writeFileSync(
        path.join(folder, `${config}.json`),
        JSON.stringify({
          plugins: [],
          jsPlugins: [{ name: 'failwell', specifier: built.file }],
          categories: { correctness: 'off' },
          rules: Object.fromEntries(names.map((rule) => [`failwell/${rule}`, 'error'])),
        }),
      );
    }
    return folder;
  }

  function run(folder: string, config: string, ...parameters: string[]) {
    return runOxlintCommand(folder, [`--config=${config}.json`, '--disable-nested-config', ...parameters, 'files']);
  }

  /** The files that oxlint cannot parse, with or without our rules. */
  function findUnparsed(folder: string): ReadonlySet<string> {
    const { diagnostics } = run(folder, 'none');
    return new Set(diagnostics.filter(({ code }) => code === undefined).map(({ filename }) => filename));
  }

  it('no rule throws', () => {
    const { diagnostics } = run(gather('plain'), 'rules');
    const crashes = diagnostics.filter(({ message }) => message.includes('Error running JS plugin'));
    expect(crashes.map(({ message }) => message)).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(100);
  });

  it('what fixes and suggestions leave parses', () => {
    const folder = gather('suggested');
    const before = findUnparsed(folder);
    run(folder, 'rules', '--fix-suggestions');
    const after = [...findUnparsed(folder)].filter((file) => !before.has(file));
    expect(after.map((file) => files[Number(path.basename(file, path.extname(file)))])).toEqual([]);
  });
});

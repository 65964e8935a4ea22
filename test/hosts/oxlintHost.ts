/** The cases in oxlint: three runs for all of them (findings, fixes, suggestions). */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from '../consistency/rulePages.ts';
import type { HostCase } from './hostCases.ts';
import { sortFindings, type HostFinding, type HostReport } from './hostReport.ts';

/** The oxlint that the command is pinned to. */
const oxlint = path.join(
  path.dirname(createRequire(path.join(repository, 'packages/cli/package.json')).resolve('oxlint/package.json')),
  'bin/oxlint',
);

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

interface OxlintOutput {
  readonly diagnostics: readonly Diagnostic[];
  readonly number_of_files: number;
}

/** Runs oxlint and answers what it printed as JSON. Throws with its output where that is something else. */
export function runOxlintCommand(folder: string, parameters: readonly string[]): OxlintOutput {
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=json', ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout) as OxlintOutput;
  } catch {
    throw new Error(`oxlint could not run:\n${stdout}${stderr}`);
  }
}

function writeConfig(root: string, plugin: string, cases: readonly HostCase[]): string {
  const config = {
    plugins: [],
    jsPlugins: [{ name: 'failwell', specifier: plugin }],
    categories: { correctness: 'off' },
    overrides: cases.map(({ filename, rules }) => ({
      files: [path.relative(root, filename).replaceAll(/[[\]{}()!*?]/gu, '?')],
      rules: Object.fromEntries(
        Object.entries(rules).map(([name, options]) => [
          `failwell/${name}`,
          options === undefined ? 'error' : ['error', options],
        ]),
      ),
    })),
  };
  const file = path.join(root, '.oxlintrc.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/**
 * Runs all cases.
 * @param root the folder that holds their project folders
 * @param plugin absolute path of the built plugin
 */
export function runOxlint(root: string, plugin: string, cases: readonly HostCase[]): ReadonlyMap<HostCase, HostReport> {
  const run = (folder: string, ...parameters: string[]): OxlintOutput =>
    runOxlintCommand(folder, [
      `--config=${writeConfig(
        folder,
        plugin,
        cases.map((each) => move(each, root, folder)),
      )}`,
      '--disable-nested-config',
      '--no-ignore',
      ...parameters,
      '.',
    ]);
  const [fixed, suggested] = ['fixed', 'suggested'].map((name) => {
    const copy = `${root}-${name}`;
    cpSync(root, copy, { recursive: true });
    return copy;
  });
  const { diagnostics } = run(root);
  run(fixed ?? '', '--fix');
  run(suggested ?? '', '--fix-suggestions');
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = path.resolve(root, diagnostic.filename);
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return new Map(
    cases.map((each) => [
      each,
      {
        findings: sortFindings((byFile.get(each.filename) ?? []).map((diagnostic) => toFinding(each, diagnostic))),
        fixed: readFileSync(move(each, root, fixed ?? '').filename, 'utf8'),
        suggested: readFileSync(move(each, root, suggested ?? '').filename, 'utf8'),
      },
    ]),
  );
}

function move(each: HostCase, from: string, to: string): HostCase {
  return { ...each, filename: path.join(to, path.relative(from, each.filename)) };
}

function toFinding({ code }: HostCase, { code: rule = '', labels, message }: Diagnostic): HostFinding {
  const name = /^failwell\((?<name>.*)\)$/u.exec(rule)?.groups?.['name'];
  const span = labels[0]?.span;
  // A file that does not parse, or a rule that throws.
  if (name === undefined || span === undefined) return { rule, start: 0, end: 0, at: '', message };
  const bytes = Buffer.from(code);
  const text = code.replace(/^\uFEFF/u, '');
  // oxlint counts bytes, the byte order mark with them.
  const toOffset = (offset: number): number =>
    bytes.subarray(0, offset).toString('utf8').length - (code.length - text.length);
  const [start, end] = [toOffset(span.offset), toOffset(span.offset + span.length)];
  return { rule: name, start, end, at: text.slice(start, end), message };
}

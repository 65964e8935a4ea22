/** Every rule finds the same, and mends it the same way, in every host: ESLint's oldest and newest, and oxlint. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { Linter as LinterOldest } from 'eslint-9-22';
import { rules } from 'eslint-plugin-failwell/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin, type BuiltPlugin } from './builtPlugin.ts';
import { runEslint } from './eslintHost.ts';
import { writeHostCases, type HostCase } from './hostCases.ts';
import type { HostReport } from './hostReport.ts';
import { runOxlint } from './oxlintHost.ts';

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-parity-')));
const root = path.join(base, 'all');
const cases = writeHostCases(root);
const reports: Record<string, ReadonlyMap<HostCase, HostReport>> = {};
let built: BuiltPlugin | undefined;

beforeAll(async () => {
  built = await buildPlugin();
  const plugin = (await import(pathToFileURL(built.file).href)) as { default: unknown };
  for (const [name, Linter] of Object.entries({
    'ESLint 10': Linter10,
    'ESLint 9': Linter9 as unknown as typeof Linter10,
    'ESLint 9.22': LinterOldest as unknown as typeof Linter10,
  })) {
    const linter = new Linter({ cwd: root });
    reports[name] = new Map(cases.map((each) => [each, runEslint(linter, plugin.default, each)]));
  }
  reports['oxlint'] = runOxlint(root, built.file, cases);
}, 300_000);

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
  built?.remove();
});

/** Of the cases that concern a rule, by name: what a host says of it. */
function collect(host: string, isWanted: (each: HostCase) => boolean): Record<string, HostReport | undefined> {
  return Object.fromEntries(cases.filter(isWanted).map((each) => [each.name, reports[host]?.get(each)]));
}

describe.each(['ESLint 9', 'ESLint 9.22', 'oxlint'])('%s says the same as ESLint 10', (host) => {
  it.each(Object.keys(rules))('of %s', (rule) => {
    const isWanted = (each: HostCase): boolean => Object.keys(each.rules).join() === rule;
    expect(collect(host, isWanted)).toEqual(collect('ESLint 10', isWanted));
  });

  it('of the sample projects', () => {
    const isWanted = ({ name }: HostCase): boolean => name.startsWith('test/projects/');
    expect(collect(host, isWanted)).toEqual(collect('ESLint 10', isWanted));
  });
});

it('compares cases of every rule, and finds something in them', () => {
  for (const rule of Object.keys(rules)) {
    const found = cases.filter((each) =>
      reports['ESLint 10']?.get(each)?.findings.some((finding) => finding.rule === rule),
    );
    expect(found.length, rule).toBeGreaterThan(0);
  }
});

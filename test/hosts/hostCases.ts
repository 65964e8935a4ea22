/** Everything the hosts are compared on: the cases of the rules, the examples of their pages, the sample projects. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from 'eslint-plugin-failwell/rules';
import type { RuleCase, RuleCases } from '../../packages/eslint-plugin/test/rule-cases.ts';
import { getPageNames, readRulePage, repository } from '../consistency/rulePages.ts';

/** One file to look at, in a project folder of its own. */
export interface HostCase {
  /** Says where the case is from, and is unique. */
  readonly name: string;
  /** Rules to switch on, with their options. */
  readonly rules: Readonly<Record<string, object | undefined>>;
  /** Absolute path. */
  readonly filename: string;
  /** The project folder, below the root of all cases. */
  readonly folder: string;
  readonly code: string;
}

const modules = import.meta.glob<{ default: RuleCases }>('../../packages/eslint-plugin/test/rules/*.ts', {
  eager: true,
});

interface CaseSource extends RuleCase {
  readonly name: string;
  readonly rules: Readonly<Record<string, object | undefined>>;
}

/** That every set of cases and every page has its rule is for the consistency tests to say. */
function isRule(name: string): boolean {
  return rules[name] !== undefined;
}

function* findCases(): Generator<CaseSource> {
  for (const { default: cases } of Object.values(modules)) {
    if (!isRule(cases.rule)) continue;
    for (const [index, entry] of [...cases.valid, ...cases.invalid].entries()) {
      const ruleCase: RuleCase = typeof entry === 'string' ? { code: entry } : entry;
      const name = `${cases.rule}: case ${String(index)} ${ruleCase.name ?? ruleCase.code}`;
      yield { ...ruleCase, name, rules: { [cases.rule]: ruleCase.options } };
    }
  }
  for (const page of getPageNames().filter(isRule).map(readRulePage)) {
    for (const { rule, line, code, filename, options } of page.examples) {
      yield { name: `${rule}.md:${String(line)}`, code, filename, files: page.files, rules: { [rule]: options } };
    }
  }
}

/** The sample projects, each file with every rule; they stay where they are in relation to each other. */
function* findProjectFiles(root: string): Generator<HostCase> {
  const projects = path.join(repository, 'test/projects');
  const every = Object.fromEntries(Object.keys(rules).map((name) => [name, undefined]));
  for (const entry of readdirSync(projects, { recursive: true, withFileTypes: true })) {
    const file = path.relative(projects, path.join(entry.parentPath, entry.name));
    if (!entry.isFile() || file.split(path.sep).includes('node_modules')) continue;
    const folder = path.join(root, 'projects', file.split(path.sep)[0] ?? '');
    const filename = path.join(root, 'projects', file);
    const code = readFileSync(path.join(projects, file), 'utf8');
    write(filename, code);
    if (/(?<!\.d)\.[cm]?[jt]sx?$/u.test(file))
      yield { name: `test/projects/${file}`, rules: every, filename, folder, code };
  }
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes all cases below a folder. */
export function writeHostCases(root: string): readonly HostCase[] {
  const written = [...findCases()].map((source, index): HostCase => {
    const folder = path.join(root, 'cases', String(index));
    const filename = path.join(folder, source.filename ?? 'src/file.ts');
    const files = {
      ...source.files,
      ...(source.contract === undefined ? {} : { 'failwell.yaml': source.contract }),
      ...(source.package === undefined ? {} : { 'package.json': JSON.stringify(source.package) }),
    };
    for (const [name, text] of Object.entries(files)) write(path.join(folder, name), text);
    write(filename, source.code);
    return { name: source.name, rules: source.rules, filename, folder, code: source.code };
  });
  return [...written, ...findProjectFiles(root)];
}

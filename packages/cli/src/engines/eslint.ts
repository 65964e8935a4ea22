/**
 * The engine of `--engine eslint`: the project's own ESLint and parser, with Failwell's rules and none of the project's
 * configuration, so that both engines answer the same question.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rules, setProjectSource } from 'eslint-plugin-failwell/embed';
import type { ESLint, Linter } from 'eslint';
import { Failure, toErrorText } from '../failure.ts';
import { toCount } from '../report.ts';
import { SourcePositions } from '../sourcePositions.ts';
import { makeTemporaryFolder } from '../temporaryFolder.ts';
import { findContractFolders } from './contractFolders.ts';
import { findContractProblems, getProjectSource } from './contracts.ts';
import type { EngineReport, EngineRequest, LintResult } from './engine.ts';
import { toLintResult } from './engine.ts';
import { runOxlintWorker } from './oxlintProcess.ts';
import { escapeGlob, findProjectBase } from './projectBase.ts';
import { getRuleInfos, getRuleSet, preserveCaughtError } from './ruleSet.ts';

/** The rules need what ESLint has since this version. */
const oldestVersion = [9, 22] as const;

interface InstalledEslint {
  readonly ESLint: typeof ESLint;
  readonly hasCoreRule: (name: string) => boolean;
  /** Absent where the project has none: then only JavaScript can be read. */
  readonly parser: Linter.Parser | undefined;
}

export async function runEslint(request: EngineRequest): Promise<EngineReport> {
  const { cwd, stdin, contractFile } = request;
  const installed = findEslint(cwd);
  const source = getProjectSource(contractFile);
  setProjectSource(source);
  const listed = stdin === undefined ? await listFiles(request) : [stdin.filename];
  const failures: string[] = [];
  const files = installed.parser === undefined ? listed.filter((file) => !isTypeScript(file)) : listed;
  const missing = listed.length - files.length;
  if (missing > 0) {
    failures.push(
      `${toCount(missing, 'TypeScript file')} ${missing === 1 ? 'is' : 'are'} not checked: ESLint cannot read TypeScript without @typescript-eslint/parser, which is not installed here.`,
    );
  }
  const bases = [...new Set((stdin === undefined ? request.paths : [stdin.filename]).map(findProjectBase))];
  const base = findCommonFolder(bases);
  const eslint = new installed.ESLint({
    cwd: base,
    overrideConfigFile: true,
    overrideConfig: getEslintConfig(request, installed, base, bases),
    fix: request.fix,
    warnIgnored: false,
    errorOnUnmatchedPattern: false,
  });
  const linted = await lint(eslint, files, stdin);
  if (request.fix) failures.push(...writeFixes(linted));
  const known = new Set(getRuleInfos(rules).map(({ id }) => id));
  const results = linted.map((result) => keepOwnMessages(result, known)).filter(({ messages }) => messages.length > 0);
  return {
    results,
    fileCount: files.length,
    rules: getRuleInfos(rules),
    problems: findContractProblems(
      findContractFolders(
        stdin === undefined ? request.paths : [],
        files.map((file) => path.dirname(file)),
      ),
      source,
    ),
    failures,
    sources: new Map(stdin === undefined ? [] : [[stdin.filename, new SourcePositions(Buffer.from(stdin.text))]]),
  };
}

function lint(eslint: ESLint, files: readonly string[], stdin: EngineRequest['stdin']): Promise<LintResult[]> {
  if (files.length === 0) return Promise.resolve([]);
  return stdin === undefined ? eslint.lintFiles([...files]) : eslint.lintText(stdin.text, { filePath: stdin.filename });
}

/** The ESLint and the parser that a project would load. */
function findEslint(cwd: string): InstalledEslint {
  const require = createRequire(path.join(cwd, 'package.json'));
  let version: string;
  let api: { readonly ESLint: typeof ESLint };
  let internals: { readonly builtinRules: ReadonlyMap<string, unknown> };
  try {
    ({ version } = require('eslint/package.json') as { version: string });
    api = require('eslint') as typeof api;
    internals = require('eslint/use-at-your-own-risk') as typeof internals;
  } catch {
    throw new Failure(
      'no ESLint is installed here. Install it (npm install --save-dev eslint), or leave out --engine eslint.',
    );
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldestVersion[0] || (major === oldestVersion[0] && minor < oldestVersion[1])) {
    throw new Failure(
      `the ESLint installed here is ${version}; Failwell needs ${oldestVersion.join('.')} or newer. Update it, or leave out --engine eslint.`,
    );
  }
  return { ESLint: api.ESLint, hasCoreRule: (name) => internals.builtinRules.has(name), parser: findParser(require) };
}

function findParser(require: NodeJS.Require): Linter.Parser | undefined {
  try {
    return require('@typescript-eslint/parser') as Linter.Parser;
  } catch {
    // Most projects install `typescript-eslint`, which brings the parser along.
  }
  try {
    return (require('typescript-eslint') as { parser: Linter.Parser }).parser;
  } catch {
    return undefined;
  }
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file);
}

function getEslintConfig(
  { preset, choices }: EngineRequest,
  { parser, hasCoreRule }: InstalledEslint,
  base: string,
  bases: readonly string[],
): Linter.Config[] {
  const globBases = bases.map((folder) => escapeGlob(path.relative(base, folder)));
  const ruleSet = getRuleSet(rules, preset, choices, globBases);
  const { [preserveCaughtError]: core, ...own } = ruleSet.rules;
  return [
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      plugins: { failwell: { rules: rules as unknown as NonNullable<ESLint.Plugin['rules']> } },
      rules: {
        ...(own as Linter.RulesRecord),
        ...(core !== undefined && hasCoreRule(preserveCaughtError) ? { [preserveCaughtError]: 'error' } : {}),
      },
      linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
      languageOptions: parser === undefined ? { parserOptions: { ecmaFeatures: { jsx: true } } } : { parser },
    },
    ...ruleSet.overrides.map((override) => ({ files: [...override.files], rules: override.rules })),
  ];
}

/** The files below the paths that oxlint would check: the same respect for `.gitignore`, and quicker than ESLint's. */
async function listFiles(request: EngineRequest): Promise<string[]> {
  const { paths, preset, choices } = request;
  const job = {
    folder: makeTemporaryFolder(),
    paths,
    bases: [],
    preset,
    choices,
    task: 'list',
    hasProgress: false,
  } as const;
  const { output } = await runOxlintWorker(job, request);
  return output
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => path.resolve(request.cwd, line));
}

function findCommonFolder(folders: readonly string[]): string {
  return folders.reduce((common, folder) => {
    let shared = common;
    while (path.relative(shared, folder).startsWith('..') || path.isAbsolute(path.relative(shared, folder))) {
      const parent = path.dirname(shared);
      if (parent === shared) break;
      shared = parent;
    }
    return shared;
  });
}

/** Without what configuration comments of the sources switch on. */
function keepOwnMessages({ filePath, messages }: LintResult, known: ReadonlySet<string>): LintResult {
  return toLintResult(
    filePath,
    messages.filter(({ ruleId, fatal }) => fatal === true || (ruleId !== null && known.has(ruleId))),
  );
}

/** Writes what ESLint has fixed; answers what could not be written. */
function writeFixes(results: readonly LintResult[]): string[] {
  return results.flatMap(({ filePath, output }) => {
    if (output === undefined || output === readFileSync(filePath, 'utf8')) return [];
    try {
      writeFileSync(filePath, output);
      return [];
    } catch (error) {
      return [`the fixes of ${filePath} cannot be written: ${toErrorText(error)}`];
    }
  });
}

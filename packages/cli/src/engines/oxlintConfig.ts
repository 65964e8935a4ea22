/** The configuration and the arguments with which oxlint runs Failwell's rules and nothing else. */
import type { FailwellRule } from 'eslint-plugin-failwell/embed';
import { checkedFilesName } from './checkedFiles.ts';
import type { OxlintJob } from './oxlintProtocol.ts';
import { escapeGlob } from './projectBase.ts';
import { getRuleSet } from './ruleSet.ts';

/**
 * Never checked inside folders: what others wrote, languages that ESLint would need a parser of their own for, and
 * declarations: they run nothing, and what is wrong in them (`skipLibCheck` forgives it) would fail the check.
 */
const ignorePatterns = ['**/node_modules/**', '*.vue', '*.svelte', '*.astro', '*.d.ts', '*.d.mts', '*.d.cts'];

/** Whether a path is that of a declaration, which is not checked even where it is named. */
export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/u.test(file);
}

/** The text of a `.oxlintrc.json`. */
export function getOxlintConfig(
  rules: Readonly<Record<string, FailwellRule>>,
  job: Pick<OxlintJob, 'bases' | 'preset' | 'choices' | 'task'>,
  pluginFile: string,
): string {
  if (job.task === 'list') return JSON.stringify({ plugins: [] });
  const ruleSet = getRuleSet(rules, job.preset, job.choices, job.bases.map(escapeGlob));
  return JSON.stringify({
    plugins: [],
    jsPlugins: [{ name: 'failwell', specifier: pluginFile }],
    categories: { correctness: 'off' },
    rules: { ...ruleSet.rules, [`failwell/${checkedFilesName}`]: 'error' },
    overrides: ruleSet.overrides,
  });
}

/** The user's own oxlint configurations are left out of it; `.gitignore` and `.eslintignore` are respected. */
export function getOxlintArguments(configFile: string, job: Pick<OxlintJob, 'task' | 'paths'>): string[] {
  return [
    `--config=${configFile}`,
    '--disable-nested-config',
    // It would say so in front of its JSON; the command sees the count of files.
    '--no-error-on-unmatched-pattern',
    job.task === 'list' ? '--debug=files' : '--format=json',
    ...ignorePatterns.map((pattern) => `--ignore-pattern=${pattern}`),
    ...(job.task === 'fix' ? ['--fix'] : []),
    ...job.paths,
  ];
}

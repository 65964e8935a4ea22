/** Which rules a run switches on, and where it switches them off again: the preset, changed by what `--rule` says. */
import {
  getPresetOverrides,
  getPresetRules,
  type FailwellRule,
  type Preset,
  type RuleEntry,
} from 'eslint-plugin-failwell/embed';
import { Failure } from '../failure.ts';
import { toNearestHint } from '../nearestName.ts';
import type { RuleChoice, RuleInfo } from './engine.ts';

/** What ESLint and oxlint have themselves and the presets switch on. */
export const preserveCaughtError = 'preserve-caught-error';

export interface RuleSet {
  /** Full rule name → severity, with options where they are not the defaults. */
  readonly rules: Readonly<Record<string, RuleEntry>>;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Readonly<Record<string, 'off'>> }[];
}

/**
 * The rules of a run. A rule that is asked for by name is on wherever the preset does not switch it off by the kind of
 * file, and also where the preset does not contain it.
 * @param bases what the globs of the presets count from, escaped; empty for a host whose globs count from there already
 * @throws {Failure} at a name that no rule has
 */
export function getRuleSet(
  rules: Readonly<Record<string, FailwellRule>>,
  preset: Preset,
  choices: readonly RuleChoice[],
  bases: readonly string[],
): RuleSet {
  const known = [...Object.keys(rules), preserveCaughtError];
  for (const { name } of choices) {
    if (!known.includes(name)) {
      throw new Failure(`there is no rule \`${name}\`.${toNearestHint(name, known)} \`failwell rules\` lists them.`);
    }
  }
  const entries = new Map<string, RuleEntry>([
    ...Object.entries(getPresetRules(rules, preset)),
    [preserveCaughtError, 'error'],
  ]);
  const selected = new Set(choices.filter(({ severity }) => severity === undefined).map(({ name }) => name));
  if (selected.size > 0) {
    const everything: Readonly<Record<string, RuleEntry>> = getPresetRules(rules, 'all');
    for (const name of known) {
      if (!selected.has(name)) entries.delete(name);
      else entries.set(name, entries.get(name) ?? everything[name] ?? 'error');
    }
  }
  for (const { name, severity } of choices) {
    if (severity === 'off') entries.delete(name);
    else if (severity !== undefined) {
      const entry = entries.get(name);
      entries.set(name, typeof entry === 'object' ? [severity, entry[1]] : severity);
    }
  }
  const overrides = getPresetOverrides(rules, 'all').map(({ files, rules: off }) => ({
    files: bases.flatMap((base) => files.map((glob) => toBasedGlob(base, glob))),
    rules: Object.fromEntries(
      off.filter((name) => entries.has(name)).map((name) => [toFullName(name), 'off' as const]),
    ),
  }));
  return {
    rules: Object.fromEntries([...entries].map(([name, entry]) => [toFullName(name), entry])),
    overrides: overrides.filter(({ rules: off }) => Object.keys(off).length > 0),
  };
}

function toFullName(name: string): string {
  return name === preserveCaughtError ? name : `failwell/${name}`;
}

function toBasedGlob(base: string, glob: string): string {
  return base === '' ? glob : `${base.replace(/\/$/u, '')}/${glob}`;
}

/** What formats say of every rule that may report. */
export function getRuleInfos(rules: Readonly<Record<string, FailwellRule>>): RuleInfo[] {
  return [
    ...Object.entries(rules).map(([name, { meta }]) => ({
      id: toFullName(name),
      description: meta.docs.description,
      url: meta.docs.url,
      cwe: meta.docs.cwe,
      isFixable: meta.fixable !== undefined,
    })),
    {
      id: preserveCaughtError,
      description: 'Require an error raised for another to carry it as its cause',
      url: `https://eslint.org/docs/latest/rules/${preserveCaughtError}`,
      cwe: [],
      isFixable: false,
    },
  ];
}

/** What each preset switches on and where it switches off again, worked out from what the rules say of themselves. */
import { fileRoles, type FileRole } from '@failwell/analysis';
import type { FailwellRule, Preset } from './rule.ts';

type Severity = 'error' | 'warn';

/** The presets, each containing the one before. */
export const presets = ['recommended', 'strict', 'all'] as const satisfies readonly Preset[];

/** A rule's entry in a preset: severity, and options where they are not the defaults. */
export type RuleEntry = Severity | readonly [Severity, object];

/** The files of one role and the rules that do not apply there. */
export interface PresetOverride {
  readonly role: FileRole;
  readonly files: readonly string[];
  readonly rules: readonly string[];
}

/**
 * The rules of a preset by name, without a plugin's prefix. In `recommended` what is wrong (`type: 'problem'`) is an
 * error and what could be better (`type: 'suggestion'`) a warning; in the others everything is an error, because who
 * asks for more wants it kept.
 */
export function getPresetRules(
  rules: Readonly<Record<string, FailwellRule>>,
  preset: Preset,
): Readonly<Record<string, RuleEntry>> {
  const rank = presets.indexOf(preset);
  const entries: Record<string, RuleEntry> = {};
  for (const [name, { meta }] of Object.entries(rules)) {
    if (presets.indexOf(meta.docs.preset) > rank) continue;
    const severity = preset === 'recommended' && meta.type === 'suggestion' ? 'warn' : 'error';
    const { strictOptions } = meta.docs;
    entries[name] = preset === 'recommended' || strictOptions === undefined ? severity : [severity, strictOptions];
  }
  return entries;
}

/** Where a preset switches rules off: tests, scripts, configuration and migrations serve no request. */
export function getPresetOverrides(
  rules: Readonly<Record<string, FailwellRule>>,
  preset: Preset,
): readonly PresetOverride[] {
  const names = Object.keys(getPresetRules(rules, preset));
  return [...new Set(fileRoles.map(({ role }) => role))]
    .map((role) => ({
      role,
      files: fileRoles.filter((row) => row.role === role).map(({ glob }) => glob),
      rules: names.filter((name) => rules[name]?.meta.docs.offIn.includes(role) ?? false),
    }))
    .filter((override) => override.rules.length > 0);
}

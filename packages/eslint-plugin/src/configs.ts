/** The flat presets for ESLint: arrays, so that they work both spread and in `extends`. */
import type { Linter } from 'eslint';
import type { FailwellPlugin } from './plugin.ts';
import { getPresetOverrides, getPresetRules } from './presets.ts';
import type { FailwellRule, Preset } from './rule.ts';

/** What the presets ask of the machine they are loaded on. */
export interface ConfigHost {
  /** Changes whenever a contract, a catalog or a package that governs files of this project changes. */
  getDigest(): string;
  /** Whether the ESLint that loads the presets has a core rule, and that rule an option. */
  hasCoreRule(name: string, option?: string): boolean;
  /** The error classes of the project's catalogs that can be given a cause. */
  getErrorClasses(): readonly ErrorClass[];
}

/** An entry of `errorClassNames`, an option of ESLint's `preserve-caught-error`. */
export interface ErrorClass {
  readonly name: string;
  /** Which argument takes the options that hold the `cause`, counted from 1. */
  readonly argumentPosition: number;
}

/** The presets of a plugin. Each is made when it is asked for, since what the host answers changes while it runs. */
export function getConfigs(
  plugin: () => FailwellPlugin,
  rules: Readonly<Record<string, FailwellRule>>,
  host: ConfigHost,
): FailwellPlugin['configs'] {
  return {
    get recommended() {
      return getPreset('recommended', plugin(), rules, host);
    },
    get strict() {
      return getPreset('strict', plugin(), rules, host);
    },
    get all() {
      return getPreset('all', plugin(), rules, host);
    },
  };
}

function getPreset(
  preset: Preset,
  plugin: FailwellPlugin,
  rules: Readonly<Record<string, FailwellRule>>,
  host: ConfigHost,
): Linter.Config[] {
  const entries = Object.entries(getPresetRules(rules, preset)).map(([name, entry]) => [`failwell/${name}`, entry]);
  return [
    {
      name: `failwell/${preset}`,
      plugins: { failwell: plugin },
      rules: {
        ...(Object.fromEntries(entries) as Linter.RulesRecord),
        ...getCauseRule(host),
      },
      // ESLint's cache keys on the configuration, not on the files that rules read: a changed catalog must change it.
      settings: { failwell: { digest: host.getDigest() } },
    },
    ...getPresetOverrides(rules, preset).map(({ role, files, rules: off }): Linter.Config => ({
      name: `failwell/${preset}/${role}`,
      files: [...files],
      rules: Object.fromEntries(off.map((name) => [`failwell/${name}`, 'off'])),
    })),
  ];
}

/** An error raised for another keeps it as its cause: ESLint's own rule, since 9.35; later ones can be told of classes. */
function getCauseRule(host: ConfigHost): Linter.RulesRecord {
  const name = 'preserve-caught-error';
  if (!host.hasCoreRule(name)) return {};
  const errorClassNames = host.hasCoreRule(name, 'errorClassNames') ? host.getErrorClasses() : [];
  return { [name]: errorClassNames.length === 0 ? 'error' : ['error', { errorClassNames }] };
}

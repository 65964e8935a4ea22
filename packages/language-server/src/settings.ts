/** The settings of section `failwell`: what may be said, what holds otherwise, and what is wrong with what was said. */
import type { ServerSettings } from './protocol.ts';

export const defaultSettings: ServerSettings = {
  diagnostics: 'auto',
  preset: 'recommended',
  inlayHints: false,
  codeLens: true,
  exclude: [],
};

/** Whether a value may stand under a key, and in words what may. */
interface Check {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

const flag: Check = { accepts: (value) => typeof value === 'boolean', expected: 'true or false' };

const checks: Readonly<Record<keyof ServerSettings, Check>> = {
  diagnostics: oneOf('auto', 'always', 'never'),
  preset: oneOf('recommended', 'strict'),
  inlayHints: flag,
  codeLens: flag,
  exclude: {
    accepts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
    expected: 'a list of patterns',
  },
};

/**
 * Takes what a client says. What is wrong is left out, each with a sentence for the user; keys of others are their own.
 * @param base what holds where nothing, or something wrong, is said
 */
export function readSettings(
  value: unknown,
  base: ServerSettings = defaultSettings,
): { readonly settings: ServerSettings; readonly problems: readonly string[] } {
  if (value === undefined || value === null) return { settings: base, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value))
    return { settings: base, problems: [`Setting failwell: expected an object, found ${toText(value)}.`] };
  const problems: string[] = [];
  const said = Object.fromEntries(
    Object.entries(checks).flatMap(([key, { accepts, expected }]) => {
      const given = (value as Readonly<Record<string, unknown>>)[key];
      if (given === undefined || given === null) return [];
      if (accepts(given)) return [[key, given]];
      const kept = toText(base[key as keyof ServerSettings]);
      problems.push(`Setting failwell.${key}: expected ${expected}, found ${toText(given)}; ${kept} stays in force.`);
      return [];
    }),
  );
  return { settings: { ...base, ...said }, problems };
}

function oneOf(...values: readonly string[]): Check {
  const texts = values.map(toText);
  return {
    accepts: (value) => typeof value === 'string' && values.includes(value),
    expected: `${texts.slice(0, -1).join(', ')} or ${texts.at(-1) ?? ''}`,
  };
}

function toText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

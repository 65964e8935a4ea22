/** How codes are spelt. */
import type { Conventions } from './model.ts';

/** The styles that have a name. */
const namedStyles: Readonly<Record<string, RegExp>> = {
  SCREAMING_SNAKE_CASE: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u,
  snake_case: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u,
  'kebab-case': /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u,
  dotted: /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/u,
};

export const codeStyleNames: readonly string[] = Object.keys(namedStyles);

/** A spelling to hold codes against, or why there is none. */
export type CodeStyle =
  | { readonly name: string; readonly matches: (code: string) => boolean }
  | { readonly error: 'unknown-name' | 'invalid-expression'; readonly reason: string };

/** Reads `codeStyle`: a name, or a regular expression (with or without slashes) that a whole code must match. */
export function toCodeStyle({ codeStyle }: Pick<Conventions, 'codeStyle'>): CodeStyle {
  const named = namedStyles[codeStyle];
  if (named !== undefined) return { name: codeStyle, matches: (code) => named.test(code) };
  // A bare word could only match itself: it is a name misspelt.
  if (/^[\w -]*$/u.test(codeStyle)) return { error: 'unknown-name', reason: codeStyle };
  const pattern = /^\/(?<source>.+)\/(?<flags>[a-z]*)$/su.exec(codeStyle);
  const { source = codeStyle, flags = 'u' } = pattern?.groups ?? {};
  try {
    // By itself first, so that the reason speaks of what stands there.
    const { flags: used } = new RegExp(source, flags.replace(/[gy]/gu, ''));
    const expression = new RegExp(`^(?:${source})$`, used);
    return { name: codeStyle, matches: (code) => expression.test(code) };
  } catch (error) {
    return { error: 'invalid-expression', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The code in a named style: `articleNotFound` → `ARTICLE_NOT_FOUND`; undefined where the style is no such. */
export function toStyle(code: string, style: string): string | undefined {
  const words = code
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== '');
  switch (style) {
    case 'SCREAMING_SNAKE_CASE':
      return words.join('_').toUpperCase();
    case 'snake_case':
      return words.join('_').toLowerCase();
    case 'kebab-case':
      return words.join('-').toLowerCase();
    default:
      return undefined;
  }
}

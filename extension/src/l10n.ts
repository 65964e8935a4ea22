/** Texts in the user's language: what VS Code answers, and English where nothing was asked of it, as in tests. */

type Translate = (message: string, ...values: (string | number)[]) => string;

let translate: Translate = (message, ...values) =>
  message.replaceAll(/\{(?<index>\d+)\}/gu, (placeholder, index: string) =>
    String(values[Number(index)] ?? placeholder),
  );

/** Texts are looked up by this from now on. */
export function setTranslation(given: Translate): void {
  translate = given;
}

/**
 * A text in the user's language.
 * @param message the English text, a literal: `l10n/bundle.l10n.json` is made from the calls; `{0}` stands for the first
 *   value
 */
export function t(message: string, ...values: (string | number)[]): string {
  return translate(message, ...values);
}

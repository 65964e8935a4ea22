/** How a project spells its codes (`conventions.codeStyle`), as far as telling codes from other text goes. */
import { findNearestCodes, toCodeStyle, type Contract } from '@failwell/catalog';

/** A letter or digit at either end, and no white space: what any code looks like. */
const anyCode = /^[\p{L}\p{N}](?:[\p{L}\p{N}._:/-]*[\p{L}\p{N}])?$/u;

/** The spelling of one project's codes. */
export class CodeSpelling {
  readonly #contract: Contract;
  readonly #matches: (code: string) => boolean;
  #namespaces: ReadonlySet<string> | undefined;

  constructor(contract: Contract) {
    this.#contract = contract;
    const style = toCodeStyle(contract.conventions);
    // The contract's check reports a style that is none; no text is spelled in it.
    this.#matches = 'matches' in style ? style.matches : () => false;
  }

  /** Whether a text may be a code of anybody's: no white space, no sentence. */
  isCodeLike(text: string): boolean {
    return anyCode.test(text);
  }

  /** Whether a text is spelled as this project spells its codes, or as one that it registers. */
  isOwnStyle(text: string): boolean {
    if (this.#contract.catalog.codes.has(text)) return true;
    return this.#matches(text);
  }

  /**
   * Whether a text is so plainly one of this project's codes that its place need not say so: of two words or more in
   * capitals, in a namespace that registered codes have (`user.…`), or nearly a registered code.
   */
  isPlainlyOwn(text: string): boolean {
    const { catalog, conventions } = this.#contract;
    if (catalog.codes.has(text)) return true;
    if (!this.isOwnStyle(text)) return false;
    if (conventions.codeStyle === 'SCREAMING_SNAKE_CASE') return text.includes('_');
    const namespace = getNamespace(text);
    if (namespace !== undefined && this.#getNamespaces().has(namespace)) return true;
    return /[-_.:/]/u.test(text) && findNearestCodes(text, catalog, 1).length > 0;
  }

  #getNamespaces(): ReadonlySet<string> {
    if (this.#namespaces === undefined) {
      const namespaces = [...this.#contract.catalog.codes.keys()].map(getNamespace);
      this.#namespaces = new Set(namespaces.filter((namespace) => namespace !== undefined));
    }
    return this.#namespaces;
  }
}

/** `user.not_found` → `user`, `auth/expired` → `auth`; undefined where a code has no such part. */
function getNamespace(code: string): string | undefined {
  return /^([\w-]+)[./:]/u.exec(code)?.[1];
}

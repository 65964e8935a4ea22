// @ts-check
/**
 * Rules leave alone what names a source map, as its source is elsewhere. Without that line they look at what compilers
 * wrote as at any other text.
 * @param {string} text
 */
export function toSource(text) {
  return text.replace(/^\/\/[#@] sourceMappingURL=.*$/gm, '');
}

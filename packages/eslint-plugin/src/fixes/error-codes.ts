/** How a registered code is written in the place of another. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Escaped as the literal around it wants it, in quotes where a bare key cannot hold it. */
export function toCodeText(code: string, node: TSESTree.Node, { text }: Pick<TSESLint.SourceCode, 'text'>): string {
  if (node.type === 'Identifier') return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(code) ? code : `'${code}'`;
  const quote = text.charAt(node.range[0]);
  return code.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

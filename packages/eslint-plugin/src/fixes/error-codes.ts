/** Where a file may name error codes, and how a registered code is written in the place of another. */
import type { FileAnalysis } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Escaped as the literal around it wants it, in quotes where a bare key cannot hold it. */
export function toCodeText(code: string, node: TSESTree.Node, { text }: Pick<TSESLint.SourceCode, 'text'>): string {
  if (node.type === 'Identifier') return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(code) ? code : `'${code}'`;
  const quote = text.charAt(node.range[0]);
  return code.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
}

/** Words without which a file names no error, so that nothing has to be resolved. Containers are looked for by name. */
const errorWords = /err|exception|code|fault|problem|failure|throw|reject|status/iu;

/** Whether a file's text is worth a look for codes; the names in its project's catalog count, too. */
export function mayNameCodes(text: string, { codes }: FileAnalysis): boolean {
  return errorWords.test(text) || codes.members.containerNames.some((name) => text.includes(name));
}

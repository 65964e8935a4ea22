/** Takes a `try` away from around its block, where no name is lost or shadowed by it. */
import { findInside, getEnclosingFunction, type SourceCode } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The names that a block itself declares and that would move into the block around it. */
function getDeclaredNames(block: TSESTree.BlockStatement, sourceCode: SourceCode): string[] {
  const names: string[] = [];
  for (const statement of block.body) {
    if (statement.type === 'VariableDeclaration') {
      if (statement.kind === 'var') continue;
      for (const declarator of statement.declarations) {
        // Default values and computed keys give names that are not declared: too many, never too few.
        for (const node of findInside(declarator.id, sourceCode, () => false)) {
          if (node.type === 'Identifier') names.push(node.name);
        }
      }
    } else if ('id' in statement && statement.id?.type === 'Identifier') {
      names.push(statement.id.name);
    }
  }
  return names;
}

/** Whether a name stands anywhere in the function around `node` but outside `node`. */
function isNamedOutside(name: string, node: TSESTree.TryStatement, sourceCode: SourceCode): boolean {
  const around = getEnclosingFunction(node) ?? sourceCode.ast;
  const text =
    sourceCode.text.slice(around.range[0], node.range[0]) + sourceCode.text.slice(node.range[1], around.range[1]);
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(text);
}

/** Lines that stand inside a template or a comment keep their indentation: it is part of them. */
function getFixedLines(block: TSESTree.BlockStatement, sourceCode: SourceCode): Set<number> {
  const lines = new Set<number>();
  const add = (node: { loc: TSESTree.SourceLocation }): void => {
    for (let line = node.loc.start.line + 1; line <= node.loc.end.line; line++) lines.add(line);
  };
  for (const node of findInside(block, sourceCode, () => false)) {
    if (
      node.type === 'TemplateElement' ||
      (node.type === 'Literal' && typeof node.value === 'string') ||
      node.type === 'JSXText'
    ) {
      add(node);
    }
  }
  return lines;
}

/** The text between a block's braces, moved left to the indentation of the statement it replaces. */
function getInnerText(
  block: TSESTree.BlockStatement,
  statement: TSESTree.TryStatement,
  sourceCode: SourceCode,
): string {
  const text = sourceCode.text.slice(block.range[0] + 1, block.range[1] - 1);
  const inner = text.replace(/^[ \t]*(?:\r\n|\n|\r)/u, '').trimEnd();
  const skipped = text.slice(0, text.indexOf(inner));
  const firstLine = block.loc.start.line + (skipped.match(/\r\n|\n|\r/gu)?.length ?? 0);
  const getIndent = (line: string): string => /^[ \t]*/u.exec(line)?.[0] ?? '';
  const outer = getIndent(sourceCode.text.slice(statement.range[0] - statement.loc.start.column));
  const fixed = getFixedLines(block, sourceCode);
  const lines = inner.split(/(?<=\r\n|\n|\r(?!\n))/u);
  const own = lines
    .filter((line, index) => line.trim() !== '' && !fixed.has(firstLine + index))
    .map((line) => getIndent(line))
    .reduce((shortest, indent) => (indent.length < shortest.length ? indent : shortest), getIndent(lines[0] ?? ''));
  return lines
    .map((line, index) =>
      fixed.has(firstLine + index) || !line.startsWith(own) ? line : outer + line.slice(own.length),
    )
    .join('')
    .trimStart();
}

/**
 * The fix that leaves the `try` block without its `catch`, keeping `finally`; undefined where a name declared in the
 * block would meet another one outside, or where a comment of the `catch` would be lost.
 */
export function getTryUnwrapping(
  node: TSESTree.TryStatement,
  sourceCode: SourceCode,
): TSESLint.ReportFixFunction | undefined {
  const { block, handler, finalizer } = node;
  if (handler === null || sourceCode.getCommentsInside(handler).length > 0) return undefined;
  if (finalizer !== null) {
    const kept = `${sourceCode.text.slice(node.range[0], block.range[1])} ${sourceCode.text.slice(
      sourceCode.text.lastIndexOf('finally', finalizer.range[0]),
      finalizer.range[1],
    )}`;
    return (fixer) => fixer.replaceText(node, kept);
  }
  if (node.parent.type !== 'BlockStatement' || block.body.length === 0) return undefined;
  if (getDeclaredNames(block, sourceCode).some((name) => isNamedOutside(name, node, sourceCode))) return undefined;
  const text = getInnerText(block, node, sourceCode);
  return (fixer) => fixer.replaceText(node, text);
}

/** Writes the import that a name of another file needs, in the manner of the imports that a file has. */
import { getStaticString, type FileAnalysis, type Node } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toStringLiteral } from './log-quotes.ts';

/**
 * Adds an import after those a file has, or a `require` where the file is CommonJS.
 * @param binding what is imported: `name`, or `{ name }`
 */
export function getImportInsertion(
  file: FileAnalysis,
  ast: TSESTree.Program,
  specifier: string,
  binding: string,
): (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix {
  const { filename } = file.project;
  const { text } = file.sourceCode;
  const isCommonJs = !ast.body.some(isModuleSyntax) && (/\.c[jt]s$/u.test(filename) || /\brequire\s*\(/u.test(text));
  const source = toStringLiteral(specifier, text);
  const statement = isCommonJs ? `const ${binding} = require(${source});` : `import ${binding} from ${source};`;
  const end = /\r\n/u.test(text) ? '\r\n' : '\n';
  const last = findLastImport(ast);
  return (fixer) => {
    if (last !== undefined) return fixer.insertTextAfter(last, end + statement);
    const [first] = ast.body;
    const start = first === undefined ? 0 : getStart(first);
    return fixer.insertTextBeforeRange([start, start], statement + end);
  };
}

function isModuleSyntax(node: TSESTree.Node): boolean {
  return node.type === 'ImportDeclaration' || node.type.startsWith('Export');
}

/** The last statement of those at the top that import, require or direct (`'use strict'`). */
function findLastImport(ast: TSESTree.Program): TSESTree.Node | undefined {
  return ast.body.findLast(
    (statement) => statement.type === 'ImportDeclaration' || isDirective(statement) || isRequire(statement),
  );
}

function isDirective(node: Node): boolean {
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}

function isRequire(node: Node): boolean {
  if (node.type !== 'VariableDeclaration') return false;
  const { init } = node.declarations[0];
  const call = init?.type === 'MemberExpression' ? init.object : init;
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'Identifier' &&
    call.callee.name === 'require' &&
    getStaticString(call.arguments[0]) !== undefined
  );
}

/** Where a statement begins with its decorators. */
function getStart(node: TSESTree.Node): number {
  const decorators = 'decorators' in node ? node.decorators : [];
  return Math.min(node.range[0], ...decorators.map((decorator) => decorator.range[0]));
}

/** How a file imports another one, with an extension where its other imports have one. */
export function toRelative(filename: string, target: string, text: string): string {
  const from = toPosix(filename).split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const up = from.length - common;
  const path = [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...to.slice(common)].join('/');
  const extension = /(?:from|import|require\()\s*['"]\.{1,2}\/[^'"]*(\.[cm]?[jt]s)['"]/u.exec(text)?.[1];
  return withoutExtension(path) + (extension ?? '');
}

export function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/u, '');
}

export function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Brings the logger that the contract prefers into a file: its name there, and the import that is missing. */
import { getStaticString, isLoggerName, type FileAnalysis, type Node } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { toStringLiteral } from './log-quotes.ts';

export interface ImportedLogger {
  /** The expression that stands for the logger. */
  readonly name: string;
  /** Adds the import; undefined where the file has it. */
  readonly addImport: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined;
}

/**
 * The logger of `loggers.preferred`; undefined where the contract names none, where the file declares its name for
 * something else, and in the file that exports it.
 */
export function getPreferredLogger(
  file: FileAnalysis,
  ast: TSESTree.Program,
  at: TSESTree.Node,
): ImportedLogger | undefined {
  const { contract, filename } = file.project;
  const { preferred } = contract.loggers;
  if (preferred === undefined) return undefined;
  const target = toTarget(preferred.module, contract.file);
  if (target !== undefined && withoutExtension(toPosix(filename)) === withoutExtension(target)) return undefined;
  const isDefault = preferred.name === 'default';
  const local = isDefault ? toDefaultName(preferred.module) : preferred.name;
  if (!/^[\p{L}$_][\p{L}\d$_]*$/u.test(local)) return undefined;
  const text = file.sourceCode.text;
  const specifier = target === undefined ? preferred.module : toRelative(filename, target, text);
  // Where the name is taken, only the same import may have taken it.
  const definition = file.origins.findVariableByName(local, at)?.defs[0];
  if (definition !== undefined) {
    const source = definition.type === 'ImportBinding' ? definition.parent?.source.value : undefined;
    if (source === undefined || withoutExtension(source) !== withoutExtension(specifier)) return undefined;
    return { name: local, addImport: undefined };
  }
  const isCommonJs = !ast.body.some(isModuleSyntax) && (/\.c[jt]s$/u.test(filename) || /\brequire\s*\(/u.test(text));
  const source = toStringLiteral(specifier, text);
  const binding = isDefault ? local : `{ ${local} }`;
  const statement = isCommonJs ? `const ${binding} = require(${source});` : `import ${binding} from ${source};`;
  const end = /\r\n/u.test(text) ? '\r\n' : '\n';
  const last = findLastImport(ast);
  return {
    name: local,
    addImport: (fixer) => {
      if (last !== undefined) return fixer.insertTextAfter(last, end + statement);
      const [first] = ast.body;
      const start = first === undefined ? 0 : getStart(first);
      return fixer.insertTextBeforeRange([start, start], statement + end);
    },
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

/** The absolute path of a module that is a file of the project; undefined for a package. */
function toTarget(module: string, contractFile: string | undefined): string | undefined {
  if (!module.startsWith('.') || contractFile === undefined) return undefined;
  return normalise(`${toPosix(contractFile).replace(/\/[^/]*$/u, '')}/${module}`);
}

/** How a file imports another one, with an extension where its other imports have one. */
function toRelative(filename: string, target: string, text: string): string {
  const from = toPosix(filename).split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  const up = from.length - common;
  const path = [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...to.slice(common)].join('/');
  const extension = /(?:from|import|require\()\s*['"]\.{1,2}\/[^'"]*(\.[cm]?[jt]s)['"]/u.exec(text)?.[1];
  return withoutExtension(path) + (extension ?? '');
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/u, '');
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The name for a default import: that of its file where it says «logger». */
function toDefaultName(module: string): string {
  const name = withoutExtension(module).split('/').at(-1) ?? '';
  return isLoggerName(name) && /^[\p{L}$_][\p{L}\d$_]*$/u.test(name) ? name : 'logger';
}

/** Brings the logger that the contract prefers into a file: its name there, and the import that is missing. */
import { isLoggerName, type FileAnalysis } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getImportInsertion, toPosix, toRelative, withoutExtension } from './imports.ts';

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
  return { name: local, addImport: getImportInsertion(file, ast, specifier, isDefault ? local : `{ ${local} }`) };
}

/** The absolute path of a module that is a file of the project; undefined for a package. */
function toTarget(module: string, contractFile: string | undefined): string | undefined {
  if (!module.startsWith('.') || contractFile === undefined) return undefined;
  return normalise(`${toPosix(contractFile).replace(/\/[^/]*$/u, '')}/${module}`);
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

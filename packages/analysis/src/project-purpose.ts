/** Whether code runs in a server: what its package is for, and what the file itself says. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from './ast.ts';
import { frameworks } from './knowledge/frameworks.ts';
import { loggers } from './knowledge/loggers.ts';
import {
  browserHooks,
  browserLibraries,
  buildLibraries,
  commandLibraries,
  serverLibraries,
  sharedPackages,
} from './knowledge/package-purposes.ts';
import type { LoggerRow } from './knowledge/table.ts';
import { isCommandFile, type ProjectFacts } from './project.ts';

const loggerRows: readonly LoggerRow[] = loggers;
/** A package that depends on one of these serves, or logs as servers do, whatever else it does. */
const serverPackages = [
  ...serverLibraries,
  ...frameworks.flatMap((row) => [...row.packages]),
  ...loggerRows.filter((row) => row.isBesideOthers !== true).flatMap((row) => [...row.packages]),
].filter((name) => !sharedPackages.has(name));

/** What only a command or a page asks. */
const otherGlobals = /(?<![.\w$])(?:process\.argv\b|(?:window|localStorage|sessionStorage)\.(?!console\b)\w)/u;

/**
 * Whether the file belongs to a server, as far as can be told; true where nothing is known. Not so: a command (by `bin`
 * of its package, by its arguments (`process.argv`), by a library of commands or builds that it imports), a page in a
 * browser (a component file, `'use client'`, React's browser hooks, `window`), and a package of commands or user
 * interfaces that neither serves nor logs.
 */
export function isServerFile(sourceCode: Pick<SourceCode, 'ast' | 'text'>, project: ProjectFacts): boolean {
  if (isCommandFile(project) || /\.(?:vue|svelte|astro)$/u.test(project.filename)) return false;
  if (!mayServe(project) || otherGlobals.test(sourceCode.text)) return false;
  return !sourceCode.ast.body.some((statement) => {
    if (statement.type === 'ExpressionStatement') return statement.directive === 'use client';
    return statement.type === 'ImportDeclaration' && isImportOfOthers(statement);
  });
}

/** Whether an import says that a file is no server code. */
function isImportOfOthers({ source, specifiers, importKind }: TSESTree.ImportDeclaration): boolean {
  if (commandLibraries.has(source.value) || buildLibraries.has(source.value)) return importKind !== 'type';
  if (source.value !== 'react' && source.value !== 'preact/hooks') return false;
  return specifiers.some(
    (specifier) =>
      specifier.type === 'ImportSpecifier' &&
      specifier.imported.type === 'Identifier' &&
      browserHooks.has(specifier.imported.name),
  );
}

function mayServe({ package: facts }: ProjectFacts): boolean {
  if (facts === undefined) return true;
  // What the root of a workspace depends on says nothing of this one of its packages.
  const dependencies = facts.ownDependencies ?? facts.dependencies;
  const dependsOn = (name: string): boolean => dependencies[name] !== undefined;
  const isOther = facts.commands.length > 0 || browserLibraries.some(dependsOn);
  return !isOther || serverPackages.some(dependsOn);
}

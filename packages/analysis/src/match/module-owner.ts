/** Whose a module is: the project's own (a path, an alias, a package of its workspace) or somebody else's. */
import type { ProjectFacts } from '../project.ts';

/** The package that a specifier names: `@scope/name/path` → `@scope/name`. */
export function getPackageName(specifier: string): string {
  const segments = specifier.split('/');
  return segments.slice(0, specifier.startsWith('@') && segments[0] !== '@' ? 2 : 1).join('/');
}

/** What follows the package's name, or the first segment of an alias: `@/errors/codes` → `errors/codes`. */
export function getSubpath(specifier: string): string {
  return specifier.slice(getPackageName(specifier).length + 1);
}

/** Ranges that package managers resolve to a folder of the same repository. */
const workspaceRange = /^(?:workspace:|file:|link:|portal:)/u;

/** Whether a module is that of a package which the project's own `package.json` takes from the workspace. */
export function isWorkspaceModule(specifier: string, project: ProjectFacts): boolean {
  const range = project.package?.dependencies[getPackageName(specifier)];
  return range !== undefined && workspaceRange.test(range);
}

/**
 * Whether a module belongs to somebody else: a built-in module, or a dependency that comes from a registry. Ranges that
 * package managers resolve inside the workspace (`workspace:`, `file:`, npm's and yarn's `*`) do not count.
 */
export function isForeignModule(specifier: string, project: Pick<ProjectFacts, 'package'>): boolean {
  if (specifier.startsWith('node:')) return true;
  const range = project.package?.dependencies[getPackageName(specifier)];
  return range !== undefined && range !== '*' && !workspaceRange.test(range);
}

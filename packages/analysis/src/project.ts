/** What a host knows of a file beyond its text. Injected, so that rules touch no disk (design: the contract is injected). */
import type { Contract } from '@failwell/catalog';
import { toFolder, toPosix, type PackageFacts } from './package-facts.ts';

export interface ProjectFacts {
  /** Absolute path of the file under analysis. */
  readonly filename: string;
  readonly contract: Contract;
  readonly package?: PackageFacts;
  /**
   * Whether a logger's module, as the file imports it, keeps the context of requests for its lines. The host looks into
   * the module: ask only where a finding would stand otherwise.
   */
  readonly keepsLogContext?: (specifier: string) => boolean;
  /**
   * Whether what a method of `console` writes goes through a logger of the package, which has taken its place. The host
   * looks for that: ask only where a finding would stand otherwise.
   */
  readonly isConsoleLogged?: (method: string) => boolean;
  /**
   * Whether a compiler wrote the file out of a source that lies beside it in the project. The host looks for both: ask
   * only where a finding would stand otherwise.
   */
  readonly isCompiled?: () => boolean;
}

/**
 * The lowest major version a dependency range admits: `^4.18.0` → 4, `>=5` → 5, `4 || 5` → 4; undefined for `*`,
 * `latest`, `workspace:` and git addresses, and where the package is not a dependency.
 */
export function getMajorVersion(project: ProjectFacts, dependency: string): number | undefined {
  const range = project.package?.dependencies[dependency];
  if (range === undefined) return undefined;
  const majors = range
    .replace(/^(?:workspace|catalog):/u, '')
    .split('||')
    .map((part) => /^\s*(?:npm:.*@)?[\^~>=v\s]*(\d+)/u.exec(part)?.[1])
    .filter((major) => major !== undefined)
    .map(Number);
  return majors.length === 0 ? undefined : Math.min(...majors);
}

/**
 * Whether the file is a command of its package: `bin` names it, or names what it is built to (`dist/cli.js` for
 * `src/cli.ts`, `build/bin/cli.mjs` for `src/bin/cli.mts`).
 */
export function isCommandFile(project: ProjectFacts): boolean {
  return isAmong(project.package?.commands ?? [], project);
}

/**
 * Whether one of the package's `scripts` runs the file, or what it is built to, once (`"seed": "tsx src/seed.ts"`), or
 * whether it lies beside such a file in a folder of its own.
 */
export function isScriptFile(project: ProjectFacts): boolean {
  const folder = getPathInPackage(project).split('/', 1)[0] ?? '';
  return (
    project.package?.scriptFolders?.includes(folder) === true || isAmong(project.package?.scriptFiles ?? [], project)
  );
}

function isAmong(files: readonly string[], project: ProjectFacts): boolean {
  if (project.package === undefined || files.length === 0) return false;
  const root = toFolder(project.package.file);
  const own = toSourcePath(project.filename, root);
  return files.some((file) => toSourcePath(file, root) === own);
}

/** A path below the package's folder without the folder of sources or of what is built, and without its extension. */
function toSourcePath(file: string, root: string): string {
  return getPathInFolder(file, root)
    .replace(/^(?:src|lib|dist|build|out|esm|cjs)\/(?:(?:src|esm|cjs)\/)?/u, '')
    .replace(/\.[cm]?[jt]s$/u, '');
}

/** The path of the file below the folder of its package, with `/`; the whole path where there is no package. */
export function getPathInPackage({ filename, package: facts }: ProjectFacts): string {
  return facts === undefined ? toPosix(filename) : getPathInFolder(filename, toFolder(facts.file));
}

function getPathInFolder(file: string, folder: string): string {
  const path = toPosix(file);
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

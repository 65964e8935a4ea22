/** What a host knows of a file beyond its text. Injected, so that rules touch no disk (design: the contract is injected). */
import type { Contract } from '@failwell/catalog';

/** The `package.json` that governs a file, reduced to what rules ask of it. */
export interface PackageFacts {
  /** Absolute path of the `package.json`. */
  readonly file: string;
  /** Dependency ranges of every kind (dependencies, devDependencies, peerDependencies, optionalDependencies). */
  readonly dependencies: Readonly<Record<string, string>>;
  /** What this `package.json` names itself, where `dependencies` also holds those of the workspace's root. */
  readonly ownDependencies?: Readonly<Record<string, string>>;
  /** Absolute paths of the files its `bin` names. */
  readonly commands: readonly string[];
}

export interface ProjectFacts {
  /** Absolute path of the file under analysis. */
  readonly filename: string;
  readonly contract: Contract;
  readonly package?: PackageFacts;
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
  const facts = project.package;
  if (facts === undefined || facts.commands.length === 0) return false;
  const root = toPosix(facts.file).replace(/[^/]*$/u, '');
  const own = toSourcePath(project.filename, root);
  return facts.commands.some((command) => toSourcePath(command, root) === own);
}

/** A path below the package's folder without the folder of sources or of what is built, and without its extension. */
function toSourcePath(file: string, root: string): string {
  const path = toPosix(file);
  const inside = path.startsWith(root) ? path.slice(root.length) : path;
  return inside
    .replace(/^(?:src|lib|dist|build|out|esm|cjs)\/(?:(?:src|esm|cjs)\/)?/u, '')
    .replace(/\.[cm]?[jt]s$/u, '');
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

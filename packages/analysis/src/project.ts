/** What a host knows of a file beyond its text. Injected, so that rules touch no disk (design: the contract is injected). */
import type { Contract } from '@failwell/catalog';

/** The `package.json` that governs a file, reduced to what rules ask of it. */
export interface PackageFacts {
  /** Absolute path of the `package.json`. */
  readonly file: string;
  /** Dependency ranges of every kind (dependencies, devDependencies, peerDependencies, optionalDependencies). */
  readonly dependencies: Readonly<Record<string, string>>;
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

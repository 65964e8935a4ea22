/** The one function through which rules learn of the contract and the package of their file. Hosts inject the answer. */
import type { ProjectFacts } from '@failwell/analysis';
import { defaultContract } from '@failwell/catalog';

/** Answers for one file; called once per file and run. */
export type ProjectSource = (filename: string) => ProjectFacts;

let source: ProjectSource = (filename) => ({ filename, contract: defaultContract });

/** Replaces where the facts come from: disk in ESLint, oxlint and the command; buffers in the language server. */
export function setProjectSource(newSource: ProjectSource): void {
  source = newSource;
}

/** The contract and package that govern a file. */
export function getProjectFacts(filename: string): ProjectFacts {
  return source(filename);
}

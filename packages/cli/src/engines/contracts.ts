/** The contracts that govern the files of a run. */
import path from 'node:path';
import { readContract, type Contract, type Problem } from '@failwell/catalog';
import { diskHost } from '@failwell/catalog/disk';
import { readProjectFacts, type ProjectSource } from 'eslint-plugin-failwell/embed';

/**
 * Where rules get the facts of a file from.
 * @param contractFile the contract of every file; absent: the nearest above each
 * @param toFilename the name a file is checked under, where that is not its own
 */
export function getProjectSource(
  contractFile: string | undefined,
  toFilename: (filename: string) => string = (filename) => filename,
): ProjectSource {
  const contract = contractFile === undefined ? undefined : readContract(contractFile, diskHost);
  return (filename) => {
    const facts = readProjectFacts(toFilename(filename));
    return contract === undefined ? facts : { ...facts, contract };
  };
}

/** What is wrong in the contracts that govern some folders, each contract once. */
export function findContractProblems(folders: Iterable<string>, source: ProjectSource): Problem[] {
  const contracts = new Set<Contract>();
  for (const folder of folders) contracts.add(source(path.join(folder, 'file.ts')).contract);
  return [...contracts].flatMap(({ problems }) => problems);
}

/** Where the contract of a file is. */
import type { ContractHost } from './host.ts';

/** The names of a contract; of several in one folder, the first counts. */
export const contractFileNames = ['failwell.yaml', 'failwell.yml', 'failwell.json', 'failwell.jsonc'] as const;

/**
 * The contract that governs the files of a folder: the nearest in it or above it. A monorepo can have several.
 * @param folder absolute path
 */
export function findContractFile(folder: string, host: Pick<ContractHost, 'isFile' | 'resolve'>): string | undefined {
  for (let current = host.resolve(folder, '.'); ;) {
    for (const name of contractFileNames) {
      const file = host.resolve(current, name);
      if (host.isFile(file)) return file;
    }
    const parent = host.resolve(current, '..');
    if (parent === current) return undefined;
    current = parent;
  }
}

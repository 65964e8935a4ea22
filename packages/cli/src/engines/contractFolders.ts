/** Which contracts a run looks at. */
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders whose contracts a run looks at: those of the files it checked, the folders it was given, and those of the
 * contracts and catalogs it was given (as a hook before a commit does, which names every file that has changed).
 */
export function findContractFolders(paths: readonly string[], checked: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(checked);
  for (const given of paths) {
    if (isContractOrCatalog(given)) folders.add(path.dirname(given));
    else if (statSync(given, { throwIfNoEntry: false })?.isDirectory() === true) folders.add(given);
  }
  return folders;
}

/** Whether a path may be that of a contract or of a catalog of its kind. */
export function isContractOrCatalog(file: string): boolean {
  return /\.(?:ya?ml|jsonc?)$/iu.test(file);
}

/** The catalog's host over the disk, for the plugin and the command. The only file here that uses Node. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { maxFileSize, type ContractHost } from './host.ts';

/** Reads contracts and catalogs from disk. Nothing is cached: the caller knows how long an answer holds. */
export const diskHost: ContractHost = {
  readFile(path) {
    const stats = statSync(path);
    // A pipe or a device would block for ever.
    if (!stats.isFile() && !stats.isDirectory()) throw Object.assign(new Error('not a file'), { code: 'EINVAL' });
    if (stats.size > maxFileSize) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    return readFileSync(path);
  },
  isFile(path) {
    try {
      return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    } catch {
      // A folder that may not be searched holds no file for us.
      return false;
    }
  },
  resolve,
  listFiles(folder, patterns) {
    const found = globSync([...patterns], {
      cwd: folder,
      absolute: true,
      expandDirectories: false,
      ignore: ['**/node_modules/**'],
    });
    return found.map((path) => resolve(path)).toSorted();
  },
};

/** The server's host over the disk. */
import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { diskHost } from '@failwell/catalog/disk';
import type { ServerHost } from './host.ts';
import { openWorkspaceFolder } from './workspaceFiles.ts';

/** A larger file is data, not something that people write codes into. */
const maximumTextSize = 2 * 1024 * 1024;

/** Node’s files, and what Git says of them. @param version the server’s own */
export function createDiskHost(version: string): ServerHost {
  return {
    ...diskHost,
    version,
    async readText(path) {
      try {
        const { size } = await stat(path);
        if (size > maximumTextSize) return undefined;
        const bytes = await readFile(path);
        return bytes.includes(0) ? undefined : bytes.toString('utf8').replace(/^\uFEFF/u, '');
      } catch {
        // Deleted a moment ago, or not to be read: it takes no part.
        return undefined;
      }
    },
    isFolder(path) {
      try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
      } catch {
        // Not to be searched.
        return false;
      }
    },
    openFolder: openWorkspaceFolder,
  };
}

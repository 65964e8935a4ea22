/** The server's host over the disk. */
import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { diskHost } from '@failwell/catalog/disk';
import type { ServerHost } from './host.ts';
import { PublishedCodes } from './publishedCodes.ts';
import { openWorkspaceFolder } from './workspaceFiles.ts';

/** A larger file is data, not something that people write codes into. */
const maximumTextSize = 2 * 1024 * 1024;

/** Node’s files, and what Git says of them. @param version the server’s own */
export function createDiskHost(version: string): ServerHost {
  const published = new PublishedCodes(diskHost);
  return {
    ...diskHost,
    version,
    getPublishedCodes: (contractFile) => published.get(contractFile),
    loadPublishedCodes: (contractFile) => published.load(contractFile),
    nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
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

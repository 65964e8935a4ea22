/** Temporary files of the command, removed however it ends. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders = new Set<string>();

/** A new folder of the command's own; real path, since engines report files by it. */
export function makeTemporaryFolder(): string {
  if (folders.size === 0) process.once('exit', removeTemporaryFolders);
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'failwell-'));
  folders.add(folder);
  return folder;
}

/** Removes everything made so far. */
export function removeTemporaryFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

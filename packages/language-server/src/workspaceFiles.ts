/** Walks a workspace folder as Git sees it: `.gitignore` files count in their folder and below, links are not followed. */
import { readdir } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cancellation } from '@failwell/language-service';
import ignore, { type Ignore } from 'ignore';
import type { WorkspaceFiles } from './host.ts';

/** Never of interest, and often larger than all the rest. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Patterns and the folder that they are relative to. */
interface Patterns {
  readonly folder: string;
  readonly ignore: Ignore;
}

export function openWorkspaceFolder(folder: string, exclude: readonly string[]): WorkspaceFiles {
  const settings: Patterns = { folder, ignore: parse(exclude) };
  /** The `.gitignore` of a folder and those above it, nearest first. */
  const known = new Map<string, readonly Patterns[]>();
  const top = findRepository(folder) ?? folder;

  const getPatterns = (of: string): readonly Patterns[] => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const parent = path.dirname(of);
    const above = of === top || parent === of ? [] : getPatterns(parent);
    const own = readIgnoreFile(of);
    const patterns = own === undefined ? above : [{ folder: of, ignore: own }, ...above];
    known.set(of, patterns);
    return patterns;
  };

  /** Whether a file or folder is left out, where the folders above it are not. */
  const isLeftOut = (item: string, isFolder: boolean): boolean => {
    if (isFolder && skippedFolders.has(path.basename(item))) return true;
    for (const patterns of [settings, ...getPatterns(path.dirname(item))]) {
      const relative = path.relative(patterns.folder, item).replaceAll(path.sep, '/');
      const { ignored, unignored } = patterns.ignore.test(isFolder ? `${relative}/` : relative);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  };

  const isExcluded = (file: string): boolean => {
    const relative = path.relative(folder, file);
    if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return true;
    const names = relative.split(path.sep);
    let item = folder;
    return names.some((name, index) => {
      item = path.join(item, name);
      return isLeftOut(item, index < names.length - 1);
    });
  };

  return {
    isExcluded,
    async *list(cancellation: Cancellation, below = folder) {
      if (below !== folder && (isExcluded(below) || isLeftOut(below, true))) return;
      const folders = [below];
      for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        if (cancellation.isCancellationRequested) return;
        const inside: string[] = [];
        const found: string[] = [];
        for (const entry of await readFolder(next)) {
          const item = path.join(next, entry.name);
          if (entry.isDirectory()) {
            if (!isLeftOut(item, true)) inside.push(item);
          } else if (entry.isFile() && !isLeftOut(item, false)) {
            found.push(item);
          }
        }
        if (found.length > 0) yield found;
        folders.push(...inside.toReversed());
      }
    },
  };
}

/** The entries of a folder, sorted by name; none where it cannot be read or is gone by now. */
async function readFolder(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  } catch {
    // A folder that may not be read holds nothing for us.
    return [];
  }
}

/** The nearest folder above that Git keeps, whose `.gitignore` files count for all below it. */
function findRepository(folder: string): string | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return current;
    if (path.dirname(current) === current) return undefined;
  }
}

function readIgnoreFile(folder: string): Ignore | undefined {
  try {
    return parse(readFileSync(path.join(folder, '.gitignore'), 'utf8').split(/\r?\n/u));
  } catch {
    // Most folders have none.
    return undefined;
  }
}

/** Git tells letters from capitals where the file system does. */
function parse(patterns: readonly string[]): Ignore {
  return ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' }).add(patterns);
}

/** What the catalog asks of the world. It touches no disk itself, so that it also runs over an editor's buffers. */

/** Injected by whoever knows where files are: `@failwell/catalog/disk` over a disk, a language server over buffers. */
export interface ContractHost {
  /** The content of a file. Throws like Node: an error with a `code` such as `ENOENT`, `EISDIR` or `EACCES`. */
  readFile(path: string): Uint8Array;
  /** Whether there is a regular file. Never throws. */
  isFile(path: string): boolean;
  /** An absolute path from a folder and a path relative to it (or absolute). `resolve(folder, '..')` is the parent. */
  resolve(folder: string, path: string): string;
  /** Absolute paths, sorted, of the files below a folder that match any pattern and no pattern that begins with `!`. */
  listFiles(folder: string, patterns: readonly string[]): readonly string[];
}

/** The most that is read of one file: beyond all real catalogs, and small enough that no document can hang a host. */
export const maxFileSize = 4 * 1024 * 1024;

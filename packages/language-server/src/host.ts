/** What the server asks of the machine. `disk.ts` answers; a test or a browser worker may answer otherwise. */
import type { Cancellation, LanguageServiceHost } from '@failwell/language-service';

/** The files of one workspace folder that are of interest: not what `.gitignore` and the settings leave out. */
export interface WorkspaceFiles {
  /**
   * Absolute paths of all files, those of a folder at a time; ends early when cancelled.
   * @param below an absolute path inside of the workspace folder: only the files there
   */
  list(cancellation: Cancellation, below?: string): AsyncIterable<readonly string[]>;
  /** Whether a file is left out. Reads the `.gitignore` files above it where they are not known yet. */
  isExcluded(path: string): boolean;
}

export interface ServerHost extends LanguageServiceHost {
  /** The server's own version. */
  readonly version: string;
  /** The text of a file; undefined where it cannot be read, is no text or is too large to be of interest. */
  readText(path: string): Promise<string | undefined>;
  /**
   * Finds out which codes clients may know already, so that `getPublishedCodes` can tell. Never fails: where nobody can
   * tell, that answers undefined.
   * @param contractFile absolute path
   */
  loadPublishedCodes(contractFile: string): Promise<void>;
  /** Lets what waits take its turn: messages of the client, and answers of the disk. */
  nextTurn(): Promise<void>;
  /** Whether there is a folder. Never throws. */
  isFolder(path: string): boolean;
  /**
   * The files of a workspace folder. What it knows of `.gitignore` files holds for as long as the answer is kept.
   * @param exclude further patterns in the syntax of `.gitignore`
   */
  openFolder(folder: string, exclude: readonly string[]): WorkspaceFiles;
}

/** Documents are named by URI, contracts and catalogs by path: from one to the other, the same on every platform. */
import { URI } from 'vscode-uri';

/**
 * The path of a document; with a drive letter as Node writes it on Windows: `C:\folder\file`. A document that was never
 * saved has a name only, and is taken to be at the root, where no project is.
 */
export function toPath(uri: string): string {
  const { scheme, fsPath } = URI.parse(uri);
  const path = scheme === 'untitled' && !/^(?:[A-Za-z]:)?[/\\]/u.test(fsPath) ? `/${fsPath}` : fsPath;
  return /^[A-Za-z]:[/\\]/u.test(path) ? path.charAt(0).toUpperCase() + path.slice(1).replaceAll('/', '\\') : path;
}

/** The URI of a file on disk. */
export function toUri(path: string): string {
  return URI.file(/^(?:[A-Za-z]:)?\\/u.test(path) ? path.replaceAll('\\', '/') : path).toString();
}

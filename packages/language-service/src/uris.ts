/** Documents are named by URI, contracts and catalogs by path: from one to the other. */
import { URI } from 'vscode-uri';

/** The path of a document; on Windows with backslashes and an upper-case drive letter, as Node writes it. */
export function toPath(uri: string): string {
  const path = URI.parse(uri).fsPath;
  return /^[a-z]:\\/u.test(path) ? path.charAt(0).toUpperCase() + path.slice(1) : path;
}

/** The URI of a file on disk. */
export function toUri(path: string): string {
  return URI.file(path).toString();
}

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

/** URIs by path: whatever lists uses names the same files over and over. Of more than so many none is kept. */
const known = new Map<string, string>();
const maximumKnown = 50_000;

/** The URI of a file on disk. */
export function toUri(path: string): string {
  let uri = known.get(path);
  if (uri === undefined) {
    uri = makeUri(path);
    if (known.size >= maximumKnown) known.clear();
    known.set(path, uri);
  }
  return uri;
}

function makeUri(path: string): string {
  return URI.file(/^(?:[A-Za-z]:)?\\/u.test(path) ? path.replaceAll('\\', '/') : path).toString();
}

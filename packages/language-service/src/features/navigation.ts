/** From a code to its catalog entry and its class, to its uses, and to its other places in the same file. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver-types';
import { toPath, toUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import type { CodeUse } from '../workspaceIndex.ts';
import { findCodeAt, toRange } from './codeAtPosition.ts';

/** The place of a use as the protocol names it. Its range lies on one line. */
export function toLocation(use: CodeUse): Location {
  const start = { line: use.line, character: use.character };
  return {
    uri: toUri(use.path),
    range: { start, end: { line: use.line, character: use.character + use.end - use.start } },
  };
}

/**
 * From a use to its catalog entry and to the class that declares the code; from the entry to the class that declares
 * it, and where there is none to its uses, as editors do at a definition.
 */
export function getDefinition(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): readonly LocationLink[] {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined) return [];
  const { code, contract, entry } = at;
  const path = toPath(document.uri);
  const offset = document.offsetAt(position);
  const links: LocationLink[] = [];
  if (entry !== undefined && at.kind !== 'entry') {
    const target = workspace.documents.get(entry.file);
    if (target !== undefined) {
      links.push({
        originSelectionRange: at.range,
        targetUri: toUri(entry.file),
        targetRange: toRange(target, entry.range),
        targetSelectionRange: toRange(target, entry.codeRange),
      });
    }
  }
  for (const use of workspace.index.findUses(code, contract)) {
    if (use.role !== 'declared' || (use.path === path && use.start <= offset && offset <= use.end)) continue;
    const { uri, range } = toLocation(use);
    links.push({ originSelectionRange: at.range, targetUri: uri, targetRange: range, targetSelectionRange: range });
  }
  return links;
}

/** Every place of a code: all uses, and its catalog entry where asked for. */
export function getReferences(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
  includeDeclaration: boolean,
): readonly Location[] {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined) return [];
  const { code, contract } = at;
  const uses = workspace.index.findUses(code, contract).map(toLocation);
  if (!includeDeclaration) return uses;
  const entries = contract.catalog.entries
    .filter((entry) => entry.code === code)
    .flatMap((entry) => {
      const target = workspace.documents.get(entry.file);
      return target === undefined ? [] : [{ uri: toUri(entry.file), range: toRange(target, entry.codeRange) }];
    });
  const known = new Set(entries.map(toKey));
  return [...entries, ...uses.filter((location) => !known.has(toKey(location)))];
}

function toKey({ uri, range }: Location): string {
  return `${uri} ${String(range.start.line)}:${String(range.start.character)}`;
}

/** The places of a code in one document. */
export function getDocumentHighlights(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): readonly DocumentHighlight[] {
  const path = document.uri;
  return getReferences(workspace, document, position, true)
    .filter(({ uri }) => toPath(uri) === toPath(path))
    .map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}

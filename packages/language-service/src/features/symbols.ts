/** Codes as symbols: of one catalog file for its outline, of the workspace for a search. */
import type { ErrorCode } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind, SymbolTag, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import { never, type Cancellation } from '../host.ts';
import { toPath, toUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { toRange } from './codeAtPosition.ts';
import { toStatusText } from './hover.ts';
import { hasLetters } from './letters.ts';

const maximumSymbols = 2000;

/** The entries of a catalog file. */
export function getDocumentSymbols(workspace: Workspace, document: TextDocument): readonly DocumentSymbol[] {
  const contract = workspace.findContractOf(document);
  const path = toPath(document.uri);
  return (contract?.catalog.entries ?? [])
    .filter((entry) => entry.file === path)
    .map((entry) => ({
      name: toName(entry),
      detail: entry.status === undefined ? '' : toStatusText(entry.status),
      kind: SymbolKind.EnumMember,
      ...toTags(entry),
      // Editors refuse a symbol whose name lies outside of it.
      range: toRange(document, {
        start: Math.min(entry.range.start, entry.codeRange.start),
        end: Math.max(entry.range.end, entry.codeRange.end),
      }),
      selectionRange: toRange(document, entry.codeRange),
    }));
}

/** Codes of all contracts that hold the letters of the query in this order, as editors search symbols. */
export function getWorkspaceSymbols(
  workspace: Workspace,
  query: string,
  cancellation: Cancellation = never,
): readonly SymbolInformation[] {
  const found: SymbolInformation[] = [];
  const keys = new Set<string>();
  const documents = new Map<string, TextDocument | undefined>();
  for (const { catalog } of workspace.projects.contracts) {
    for (const entry of catalog.entries) {
      if (cancellation.isCancellationRequested || found.length >= maximumSymbols) return found;
      if (!hasLetters(entry.code, query)) continue;
      if (!documents.has(entry.file)) documents.set(entry.file, workspace.documents.get(entry.file));
      const document = documents.get(entry.file);
      const key = `${entry.file} ${String(entry.range.start)} ${entry.code}`;
      // Two contracts may read the same catalog.
      if (keys.has(key)) continue;
      keys.add(key);
      if (document === undefined) continue;
      found.push({
        name: toName(entry),
        kind: SymbolKind.EnumMember,
        ...toTags(entry),
        containerName: entry.container ?? toRelative(entry.file, workspace.getFolder(entry.file)),
        location: { uri: toUri(entry.file), range: toRange(document, entry.codeRange) },
      });
    }
  }
  return found;
}

/** Editors refuse a symbol without a name. */
function toName({ code }: ErrorCode): string {
  return code === '' ? "''" : code;
}

function toRelative(file: string, folder: string): string {
  return (file.startsWith(folder) ? file.slice(folder.length) : file).replaceAll('\\', '/').replace(/^\//u, '');
}

function toTags(entry: ErrorCode): { tags?: SymbolTag[] } {
  return entry.deprecated === undefined ? {} : { tags: [SymbolTag.Deprecated] };
}

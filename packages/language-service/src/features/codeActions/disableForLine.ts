/** A finding that is right where it stands: the comment that says so, with room for the reason. */
import type { FileAnalysis } from '@failwell/analysis';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit, type FileTextEdit } from '../../workspaceEdits.ts';
import type { Finding } from './findings.ts';

const existingPattern = /^(?<head>[ \t]*\/\/ ?eslint-disable-next-line +)(?<rules>[^-\n][^\n]*?)(?<reason> +--.*)?$/u;

export function getDisableActions(
  workspace: Workspace,
  document: TextDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const offered = new Set<string>();
  return findings.flatMap((finding): readonly CodeAction[] => {
    const { rule, range, diagnostic, isFixedElsewhere } = finding;
    const { line } = range.start;
    const key = `${rule} ${String(line)}`;
    // The other linter offers this itself.
    if (isFixedElsewhere || offered.has(key)) return [];
    const edit = toDisableEdit(workspace, document, line, `failwell/${rule}`);
    if (edit === undefined) return [];
    offered.add(key);
    return [
      {
        title: `Disable ${rule} for this line, with a reason`,
        kind: CodeActionKind.QuickFix,
        ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
        edit: toWorkspaceEdit(workspace, [{ path: toPath(document.uri), edits: [edit] }]),
      },
    ];
  });
}

function toDisableEdit(
  workspace: Workspace,
  document: TextDocument,
  line: number,
  rule: string,
): FileTextEdit | undefined {
  const start = document.offsetAt({ line, character: 0 });
  const isFree = workspace.inspect(document, (file) => isBetweenTokens(file, start)) ?? false;
  if (!isFree) return undefined;
  const text = document.getText();
  const before = line === 0 ? '' : text.slice(document.offsetAt({ line: line - 1, character: 0 }), start);
  const existing = existingPattern.exec(before.replace(/\r?\n$|\r$/u, ''))?.groups;
  if (existing !== undefined) {
    const offset = document.offsetAt({ line: line - 1, character: 0 });
    const end = offset + (existing['head'] ?? '').length + (existing['rules'] ?? '').length;
    return { range: { start: end, end }, newText: `, ${rule}` };
  }
  const indent = /^[ \t]*/u.exec(text.slice(start))?.[0] ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${indent}// eslint-disable-next-line ${rule} -- reason: ${lineEnd}`;
  return { range: { start, end: start }, newText };
}

/** Whether a comment may stand at an offset: not within a template, a text of JSX or another comment. */
function isBetweenTokens({ sourceCode }: FileAnalysis, offset: number): boolean {
  const { ast } = sourceCode;
  const spans = [...ast.tokens, ...ast.comments];
  return !spans.some(({ range, type }) => {
    const [start, end] = range;
    return start < offset && (end > offset || (end === offset && type === 'JSXText'));
  });
}

/** Registers a code that a script uses and no catalog has, with what the code around it says of it. */
import { addCode, type Contract, type NewCode } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { CollectedCode } from '../../scripts.ts';
import { toRegistration } from '../../registration.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit, type FileEdit } from '../../workspaceEdits.ts';
import type { Finding } from './findings.ts';

export function getRegisterActions(
  workspace: Workspace,
  document: TextDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const { contract } = workspace.getProject(document);
  if (contract.file === undefined) return [];
  return findings.flatMap((finding): readonly CodeAction[] => {
    const { rule, range, diagnostic } = finding;
    if (rule !== 'no-unregistered-error-code') return [];
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const occurrence = workspace
      .lint(document)
      .codes.find((each) => each.range.start >= start && each.range.end <= end && each.kind !== 'prefix');
    if (occurrence === undefined) return [];
    const code = toNewCode(occurrence, document);
    const edit =
      occurrence.kind === 'member'
        ? toMemberRegistration(workspace, contract, document, occurrence)
        : toRegistration(workspace, contract, code);
    if (edit === undefined) return [];
    const status = code.status === undefined ? '' : ` with status ${String(code.status)}`;
    return [
      {
        title: `Register ${code.code}${status} in ${getBaseName(edit.path)}`,
        kind: CodeActionKind.QuickFix,
        ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
        edit: toWorkspaceEdit(workspace, [edit]),
      },
    ];
  });
}

function toNewCode({ kind, code, facts, range }: CollectedCode, document: TextDocument): NewCode {
  const name = document.getText().slice(range.start, range.end);
  return { code: kind === 'member' ? name : (code ?? name), ...facts };
}

/** A name that a container does not have yet: only where names and codes of the container are the same. */
function toMemberRegistration(
  workspace: Workspace,
  { catalog }: Contract,
  document: TextDocument,
  { range }: CollectedCode,
): FileEdit | undefined {
  const text = document.getText();
  const name = text.slice(range.start, range.end);
  const container = /(?<name>[\p{L}\p{N}_$]+)\s*(?:\?\.|\.|\[\s*['"`])\s*$/u.exec(text.slice(0, range.start))?.groups?.[
    'name'
  ];
  const siblings = catalog.entries.filter((entry) => container !== undefined && entry.container === container);
  const path = siblings[0]?.file;
  if (path === undefined || siblings.some((entry) => entry.file !== path || entry.member !== entry.code))
    return undefined;
  const before = workspace.documents.get(path)?.getText();
  const edits = before === undefined ? undefined : addCode(path, before, { code: name });
  return edits === undefined ? undefined : { path, edits };
}

function getBaseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

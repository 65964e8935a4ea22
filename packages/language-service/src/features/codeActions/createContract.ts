/** Makes `failwell.yaml` out of the codes that are found where no contract governs. */
import { contractFileNames, defaultContract, toCodeStyle } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { CodeFacts } from '../../codeFacts.ts';
import { raisingRoles } from '../../scripts.ts';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toNewFile } from '../../workspaceEdits.ts';
import { compare } from '../../workspaceIndex.ts';
import { findCodeAt } from '../codeAtPosition.ts';

/** The named styles that codes may have, likeliest first. */
const styles = ['SCREAMING_SNAKE_CASE', 'kebab-case', 'snake_case', 'dotted'];

/** Offered on a code, once the whole workspace is known. */
export function getCreateContractActions(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
): readonly CodeAction[] {
  if (!workspace.isIndexed || workspace.getProject(document).contract.file !== undefined) return [];
  const at = findCodeAt(workspace, document, range.start);
  if (at?.kind !== 'literal') return [];
  const folder = workspace.getFolder(toPath(document.uri));
  const path = workspace.documents.resolve(folder, 'failwell.yaml');
  const codes = collectCodes(workspace, folder);
  if (!codes.has(at.code) || workspace.documents.isFile(path)) return [];
  const count = `${String(codes.size)} ${codes.size === 1 ? 'code' : 'codes'}`;
  return [
    {
      title: `Create failwell.yaml from the ${count} found in this workspace`,
      kind: CodeActionKind.QuickFix,
      edit: toNewFile(path, toContractText(codes)),
    },
  ];
}

/**
 * A new contract for a workspace folder, of the codes that are found there; undefined where the folder has one.
 * @param folder absolute path
 */
export function toNewContract(
  workspace: Workspace,
  folder: string,
): { readonly path: string; readonly edit: WorkspaceEdit; readonly codes: number } | undefined {
  const { documents } = workspace;
  if (contractFileNames.some((name) => documents.isFile(documents.resolve(folder, name)))) return undefined;
  const path = documents.resolve(folder, 'failwell.yaml');
  const codes = collectCodes(workspace, folder);
  return { path, edit: toNewFile(path, toContractText(codes)), codes: codes.size };
}

/** The own codes that files below a folder raise or answer, with the first facts that are told of each. */
function collectCodes(workspace: Workspace, folder: string): ReadonlyMap<string, CodeFacts> {
  const found = new Map<string, CodeFacts>();
  const files = [...workspace.index.all(defaultContract)].toSorted(([left], [right]) => compare(left, right));
  for (const [path, uses] of files) {
    if (workspace.getFolder(path) !== folder) continue;
    for (const { kind, code, role, isOwn, facts } of uses) {
      if (kind === 'literal' && isOwn && raisingRoles.has(role)) found.set(code, { ...facts, ...found.get(code) });
    }
  }
  return new Map([...found].toSorted(([left], [right]) => compare(left, right)));
}

function toContractText(codes: ReadonlyMap<string, CodeFacts>): string {
  if (codes.size === 0) return 'codes: {}\n';
  const names = [...codes.keys()];
  const style = styles
    .map((name) => ({ name, count: names.filter((code) => isInStyle(code, name)).length }))
    .toSorted((left, right) => right.count - left.count)[0]?.name;
  const lines = style === undefined || style === styles[0] ? [] : ['conventions:', `  codeStyle: ${style}`];
  lines.push('codes:');
  for (const [code, { status, message, type }] of codes) {
    const isPlain = /^[A-Za-z][\w-]*$/u.test(code) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(code);
    const fields = [
      ...(status === undefined ? [] : [`    status: ${String(status)}`]),
      ...(message === undefined ? [] : [`    message: ${JSON.stringify(message)}`]),
      ...(type === undefined ? [] : [`    type: ${JSON.stringify(type)}`]),
    ];
    lines.push(`  ${isPlain ? code : JSON.stringify(code)}:${fields.length === 0 ? ' {}' : ''}`, ...fields);
  }
  return `${lines.join('\n')}\n`;
}

function isInStyle(code: string, codeStyle: string): boolean {
  const style = toCodeStyle({ codeStyle });
  return 'matches' in style && style.matches(code);
}

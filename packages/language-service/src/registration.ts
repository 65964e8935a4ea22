/** Where a new code is registered, and the edit that does it. */
import { addCode, findNearestCodes, toCodeStyle, type Contract, type NewCode } from '@failwell/catalog';
import type { Workspace } from './workspace.ts';
import type { FileEdit } from './workspaceEdits.ts';

/**
 * Registers a code in the catalog of a contract: beside the nearest code, else in the only or the largest catalog, else
 * in the contract itself. Undefined where the code is not spelled as the contract wants it, is registered already, or no
 * file has a place for it.
 */
export function toRegistration(workspace: Workspace, contract: Contract, code: NewCode): FileEdit | undefined {
  if (contract.file === undefined || contract.catalog.codes.has(code.code)) return undefined;
  const style = toCodeStyle(contract.conventions);
  if ('matches' in style && !style.matches(code.code)) return undefined;
  for (const path of getCandidates(code.code, contract)) {
    const text = workspace.documents.get(path)?.getText();
    const edits = text === undefined ? undefined : addCode(path, text, code);
    if (edits !== undefined) return { path, edits };
  }
  return undefined;
}

function getCandidates(code: string, { file, catalog }: Contract): readonly string[] {
  const [nearest] = findNearestCodes(code, catalog, 1);
  const near = nearest === undefined ? undefined : catalog.codes.get(nearest)?.file;
  const counts = new Map<string, number>();
  for (const entry of catalog.entries) counts.set(entry.file, (counts.get(entry.file) ?? 0) + 1);
  const bySize = [...catalog.files].toSorted((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0));
  return [...new Set([near, ...bySize, file].filter((path) => path !== undefined))];
}

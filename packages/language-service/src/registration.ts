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
  if (contract.file === undefined || findNameProblem(code.code, contract) !== undefined) return undefined;
  for (const path of getCandidates(code.code, contract)) {
    const text = workspace.documents.get(path)?.getText();
    const edits = text === undefined ? undefined : addCode(path, text, code);
    if (edits !== undefined) return { path, edits };
  }
  return undefined;
}

/** What is wrong with a new code, in a sentence: it is empty, known already, or not spelled as the contract wants it. */
export function findNameProblem(code: string, { catalog, conventions }: Contract): string | undefined {
  if (code.trim() === '') return 'An error code cannot be empty.';
  if (catalog.codes.has(code)) return `${code} is registered already.`;
  const style = toCodeStyle(conventions);
  const isRight = 'matches' in style ? style.matches(code) : !/\s/u.test(code);
  return isRight ? undefined : `${code} is not spelled as this project spells its codes (${conventions.codeStyle}).`;
}

function getCandidates(code: string, { file, catalog }: Contract): readonly string[] {
  const [nearest] = findNearestCodes(code, catalog, 1);
  const near = nearest === undefined ? undefined : catalog.codes.get(nearest)?.file;
  const counts = new Map<string, number>();
  for (const entry of catalog.entries) counts.set(entry.file, (counts.get(entry.file) ?? 0) + 1);
  const bySize = [...catalog.files].toSorted((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0));
  return [...new Set([near, ...bySize, file].filter((path) => path !== undefined))];
}

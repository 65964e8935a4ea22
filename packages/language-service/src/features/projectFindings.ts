/** What only the whole project shows: codes nobody uses, codes nobody registered. */
import type { Contract, ErrorCode } from '@failwell/catalog';
import { raisingRoles } from '../scripts.ts';
import type { Workspace } from '../workspace.ts';
import { compare, type CodeUse } from '../workspaceIndex.ts';

/** Own codes that are raised or answered in the files of a contract but stand in none of its catalogs; by code, sorted. */
export function findUnregistered(workspace: Workspace, contract: Contract): ReadonlyMap<string, readonly CodeUse[]> {
  const { codes, isIncomplete } = contract.catalog;
  const found = new Map<string, CodeUse[]>();
  // Of a catalog that could not be read to its end nobody can say what it lacks.
  if (codes.size === 0 || isIncomplete === true) return found;
  for (const [, uses] of workspace.index.all(contract)) {
    for (const use of uses) {
      if (use.kind !== 'literal' || !use.isOwn || codes.has(use.code) || !raisingRoles.has(use.role)) continue;
      const known = found.get(use.code);
      if (known === undefined) found.set(use.code, [use]);
      else known.push(use);
    }
  }
  for (const uses of found.values()) uses.sort((left, right) => compare(left.path, right.path));
  return new Map([...found].toSorted(([left], [right]) => compare(left, right)));
}

/**
 * Every place where a code is used: not where a catalog of TypeScript registers it. A class that declares the code of a
 * catalog elsewhere uses it.
 */
export function findUses(workspace: Workspace, code: string, contract: Contract): readonly CodeUse[] {
  const entry = contract.catalog.codes.get(code);
  const uses = workspace.index.findUses(code, workspace.projects.getSharers(code, contract));
  if (entry === undefined || entry.shape === 'contract') return uses;
  const entries = contract.catalog.entries.filter((each) => each.code === code);
  return uses.filter(
    (use) =>
      use.kind === 'member' ||
      !entries.some(({ file, range }) => file === use.path && range.start <= use.start && use.end <= range.end),
  );
}

/** The prefixes that may become a code at run time. */
export function findPossibleUses(workspace: Workspace, code: string, contract: Contract): readonly CodeUse[] {
  return workspace.index.findPossibleUses(code, workspace.projects.getSharers(code, contract));
}

/** Registered codes that no file uses and that no computed code may be. */
export function findUnused(workspace: Workspace, contract: Contract): readonly ErrorCode[] {
  return [...contract.catalog.codes.values()].filter(
    ({ code }) =>
      findUses(workspace, code, contract).length === 0 && findPossibleUses(workspace, code, contract).length === 0,
  );
}

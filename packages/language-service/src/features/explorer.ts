/** The catalogs of the workspace as a tree's data: every code, its uses, and what is wrong. */
import type { Contract, Deprecation, ErrorCode } from '@failwell/catalog';
import type { Location, Range } from 'vscode-languageserver-types';
import { toUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import type { CodeUse } from '../workspaceIndex.ts';
import { toRange } from './codeAtPosition.ts';
import { toLocation } from './navigation.ts';
import { findPossibleUses, findUnregistered, findUses } from './projectFindings.ts';

/** A use as the tree shows it. */
export interface ExplorerUse {
  readonly location: Location;
  /** The line of code, trimmed. */
  readonly text: string;
  readonly role: CodeUse['role'];
}

export interface ExplorerCode {
  readonly code: string;
  readonly status?: number;
  readonly message?: string;
  readonly type?: string;
  readonly docs?: string;
  readonly deprecated?: Deprecation;
  /** Where it is registered. */
  readonly uri: string;
  readonly range: Range;
  readonly uses: readonly ExplorerUse[];
  /** Codes put together at run time that may be it. */
  readonly possibleUses: readonly ExplorerUse[];
  /** Neither of them, in any file of the workspace; not before every file was looked at. */
  readonly isUnused: boolean;
  /** No use, but some code put together at run time may be it. */
  readonly isPossiblyUsed: boolean;
}

export interface UnregisteredCode {
  readonly code: string;
  /** What the code around its uses says of it, for its entry in a catalog. */
  readonly status?: number;
  readonly message?: string;
  readonly uses: readonly ExplorerUse[];
}

/** One contract and what it governs. */
export interface ExplorerFolder {
  /** Of `failwell.yaml`. */
  readonly uri: string;
  readonly path: string;
  readonly codes: readonly ExplorerCode[];
  readonly unregistered: readonly UnregisteredCode[];
  /** How many problems the contract and its catalogs have. */
  readonly problems: number;
}

/** One folder of the tree for each contract of the workspace, sorted by path. */
export function getExplorer(workspace: Workspace): readonly ExplorerFolder[] {
  return workspace.projects.contracts
    .flatMap((contract) => (contract.file === undefined ? [] : [toFolder(workspace, contract, contract.file)]))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/** How the workspace stands, in numbers. */
export interface WorkspaceSummary {
  readonly contracts: number;
  readonly codes: number;
  /** Problems of contracts and catalogs, and codes that none of them registers. */
  readonly problems: number;
}

export function getSummary(workspace: Workspace): WorkspaceSummary {
  const contracts = workspace.projects.contracts.filter(({ file }) => file !== undefined);
  return {
    contracts: contracts.length,
    codes: contracts.reduce((sum, { catalog }) => sum + catalog.codes.size, 0),
    problems: contracts.reduce(
      (sum, contract) => sum + contract.problems.length + findUnregistered(workspace, contract).size,
      0,
    ),
  };
}

function toFolder(workspace: Workspace, contract: Contract, path: string): ExplorerFolder {
  return {
    uri: toUri(path),
    path,
    codes: toCodes(workspace, contract),
    unregistered: [...findUnregistered(workspace, contract)].map(([code, uses]) => ({
      code,
      ...findFacts(uses),
      uses: uses.map(toExplorerUse),
    })),
    problems: contract.problems.length,
  };
}

function toCodes(workspace: Workspace, contract: Contract): readonly ExplorerCode[] {
  const byFile = groupByFile(contract.catalog.codes.values());
  return [...byFile].flatMap(([file, entries]) => {
    const document = workspace.documents.get(file);
    return document === undefined
      ? []
      : entries.map((entry) => toCode(workspace, contract, entry, toRange(document, entry.codeRange)));
  });
}

function toCode(workspace: Workspace, contract: Contract, entry: ErrorCode, range: Range): ExplorerCode {
  const { code, status, message, type, docs, deprecated } = entry;
  const uses = findUses(workspace, code, contract);
  const possibleUses = findPossibleUses(workspace, code, contract);
  return {
    code,
    ...(status === undefined ? {} : { status }),
    ...(message === undefined ? {} : { message }),
    ...(type === undefined ? {} : { type }),
    ...(docs === undefined ? {} : { docs }),
    ...(deprecated === undefined ? {} : { deprecated }),
    uri: toUri(entry.file),
    range,
    uses: uses.map(toExplorerUse),
    possibleUses: possibleUses.map(toExplorerUse),
    isUnused: workspace.isIndexed && uses.length === 0 && possibleUses.length === 0,
    isPossiblyUsed: uses.length === 0 && possibleUses.length > 0,
  };
}

/** The first status and the first message that a use tells. */
function findFacts(uses: readonly CodeUse[]): Pick<UnregisteredCode, 'status' | 'message'> {
  const status = uses.map(({ facts }) => facts?.status).find((each) => each !== undefined);
  const message = uses.map(({ facts }) => facts?.message).find((each) => each !== undefined);
  return { ...(status === undefined ? {} : { status }), ...(message === undefined ? {} : { message }) };
}

function toExplorerUse(use: CodeUse): ExplorerUse {
  return { location: toLocation(use), text: use.lineText, role: use.role };
}

function groupByFile(entries: Iterable<ErrorCode>): ReadonlyMap<string, readonly ErrorCode[]> {
  const groups = new Map<string, ErrorCode[]>();
  for (const entry of entries) {
    const group = groups.get(entry.file);
    if (group === undefined) groups.set(entry.file, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Edits that a person asks for by the names of a contract and a code, from a tree or a command: no cursor is needed. */
import { deprecateCode, type Contract, type Deprecation, type ErrorCode, type NewCode } from '@failwell/catalog';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { Refusal } from '../refusal.ts';
import { findNameProblem, toRegistration } from '../registration.ts';
import { toPath } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { toWorkspaceEdit } from '../workspaceEdits.ts';
import { toBreakingRename } from './rename.ts';

/** What is wrong with a new code of a contract; undefined where nothing is. */
export function validateNewCode(workspace: Workspace, contractUri: string, code: string): string | undefined {
  return findNameProblem(code, findContract(workspace, contractUri));
}

/** The edit that registers a code. */
export function getRegistrationEdit(workspace: Workspace, contractUri: string, code: NewCode): WorkspaceEdit {
  const contract = findContract(workspace, contractUri);
  const problem = findNameProblem(code.code, contract) ?? findStatusProblem(code);
  if (problem !== undefined) throw new Refusal(problem);
  const edit = toRegistration(workspace, contract, code);
  if (edit === undefined) {
    const why = contract.catalog.isIncomplete === true ? 'could not be read to its end; mend it first' : 'has no place';
    throw new Refusal(`${code.code} cannot be registered: the catalog ${why}.`);
  }
  return toWorkspaceEdit(workspace, [edit]);
}

/** The edit that deprecates a code, in favour of another where one is named. */
export function getDeprecationEdit(
  workspace: Workspace,
  contractUri: string,
  code: string,
  deprecation: Deprecation,
): WorkspaceEdit {
  const contract = findContract(workspace, contractUri);
  const entry = findEntry(contract, code);
  const { replacedBy } = deprecation;
  if (replacedBy === code) throw new Refusal(`${code} cannot be replaced by itself.`);
  if (replacedBy !== undefined) {
    const other = findEntry(contract, replacedBy);
    if (other.deprecated !== undefined) throw new Refusal(`${replacedBy} is deprecated, so it replaces nothing.`);
  }
  const text = workspace.documents.get(entry.file)?.getText();
  const edits = text === undefined ? undefined : deprecateCode(entry.file, text, code, deprecation);
  if (edits === undefined)
    throw new Refusal(`${code} cannot be deprecated safely where it stands; mend the file, or change it by hand.`);
  return toWorkspaceEdit(workspace, [{ path: entry.file, edits }]);
}

/** The edit that gives a code another spelling although clients may know it: each part asks for confirmation. */
export function getPublishedRenameEdit(
  workspace: Workspace,
  contractUri: string,
  code: string,
  newName: string,
): WorkspaceEdit {
  const contract = findContract(workspace, contractUri);
  return toBreakingRename(workspace, { code, contract, entry: findEntry(contract, code) }, newName);
}

function findContract(workspace: Workspace, uri: string): Contract {
  const path = toPath(uri);
  const contract = workspace.projects.contracts.find(({ file }) => file === path);
  if (contract === undefined) throw new Refusal(`${uri} is no contract of this workspace.`);
  return contract;
}

function findEntry({ catalog }: Contract, code: string): ErrorCode {
  const entry = catalog.codes.get(code);
  if (entry === undefined) throw new Refusal(`${code} is not registered.`);
  return entry;
}

function findStatusProblem({ status }: NewCode): string | undefined {
  if (status === undefined || (Number.isInteger(status) && status >= 400 && status <= 599)) return undefined;
  return `${status} is no status of an error: those are whole numbers from 400 to 599.`;
}

/** Renaming a code: in its catalog and wherever it is used; by deprecation where clients may know it already. */
import {
  addCode,
  applyEdits,
  deprecateCode,
  readContract,
  renameCode,
  type Contract,
  type ErrorCode,
  type SourceRange,
} from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeAnnotation, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { Refusal } from '../refusal.ts';
import { findNameProblem } from '../registration.ts';
import type { Workspace } from '../workspace.ts';
import { toSingleEdit, toWorkspaceEdit, type FileEdit, type FileTextEdit } from '../workspaceEdits.ts';
import type { CodeUse } from '../workspaceIndex.ts';
import { findCodeAt } from './codeAtPosition.ts';
import { writeCode } from './codeText.ts';

/** Why a code may not be renamed, in words for the user. */
export class RenameRefusal extends Refusal {
  override readonly name = 'RenameRefusal';
}

const mentions = 'failwell.mentions';
const breaking = 'failwell.breaking';

interface RegisteredCode {
  readonly code: string;
  readonly contract: Contract;
  readonly entry: ErrorCode;
}

interface Target extends RegisteredCode {
  readonly range: Range;
}

/**
 * The code at a position, where it may be renamed; undefined where no code stands, or its name in TypeScript, which is
 * renamed by the language's own means.
 */
export function prepareRename(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const target = findTarget(workspace, document, position);
  return target && { range: target.range, placeholder: target.code };
}

/** The edits that rename a code everywhere. A code that is published is kept as a deprecated one, for its clients. */
export function getRenameEdits(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
  newName: string,
): WorkspaceEdit | undefined {
  const target = findTarget(workspace, document, position);
  if (target === undefined || newName === target.code) return undefined;
  checkNewName(newName, target.contract);
  const { contract, entry } = target;
  const isDeprecation = isPublished(workspace, contract, target.code) && entry.deprecated === undefined;
  if (!isDeprecation) return toEdit(workspace, target, newName, toCatalogEdits(workspace, target, newName));
  const { file, newMember } = toReplacement(workspace, target, newName);
  return toEdit(workspace, target, newName, [file], { newMember });
}

/** The edits that give a published code another spelling and leave its clients without: each is to be confirmed. */
export function getBreakingRenameEdits(
  workspace: Workspace,
  document: TextDocument,
  position: Position,
  newName: string,
): WorkspaceEdit | undefined {
  const target = findTarget(workspace, document, position);
  return target === undefined || newName === target.code ? undefined : toBreakingRename(workspace, target, newName);
}

/** The same of a code that is known by its catalog entry. */
export function toBreakingRename(workspace: Workspace, target: RegisteredCode, newName: string): WorkspaceEdit {
  checkNewName(newName, target.contract);
  const catalogs = toCatalogEdits(workspace, target, newName);
  return toEdit(workspace, target, newName, catalogs, { isBreaking: true });
}

/** Whether clients may know a code; where nobody can tell they do. */
function isPublished(workspace: Workspace, contract: Contract, code: string): boolean {
  const published = contract.file === undefined ? undefined : workspace.documents.getPublishedCodes(contract.file);
  return published?.has(code) ?? true;
}

function findTarget(workspace: Workspace, document: TextDocument, position: Position): Target | undefined {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined || at.kind === 'member') return undefined;
  const { code, contract, entry, range } = at;
  if (entry !== undefined) return { code, contract, entry, range };
  const start = document.offsetAt(range.start);
  const isOwn = workspace.lint(document).codes.some((each) => each.range.start === start && each.isOwn);
  if (!isOwn)
    throw new RenameRefusal(`${code} is not one of this project’s error codes, so it cannot be renamed here.`);
  throw new RenameRefusal(`${code} is not registered in a catalog; register it first, or change the text by hand.`);
}

function checkNewName(newName: string, contract: Contract): void {
  const problem = findNameProblem(newName, contract);
  if (problem !== undefined) throw new RenameRefusal(problem);
}

/** The catalog files after a plain renaming: the entry, and whatever names it as a replacement. */
function toCatalogEdits(
  workspace: Workspace,
  { code, contract }: RegisteredCode,
  newName: string,
): readonly FileEdit[] {
  const paths = new Set(
    workspace.projects
      .getSharers(code, contract)
      .flatMap(({ catalog }) => catalog.entries)
      .filter((entry) => entry.code === code || entry.deprecated?.replacedBy === code)
      .map(({ file }) => file),
  );
  return [...paths].map((path) => {
    const text = workspace.documents.get(path)?.getText();
    const edits = text === undefined ? undefined : renameCode(path, text, code, newName);
    if (edits === undefined) throw refuseCatalog(code, path);
    return { path, edits };
  });
}

/**
 * The catalog file with a new entry that says the same and the old one deprecated in its favour, and the name of the new
 * one in TypeScript.
 */
function toReplacement(
  workspace: Workspace,
  { contract, entry }: RegisteredCode,
  newName: string,
): { readonly file: FileEdit; readonly newMember: string | undefined } {
  const { code, file, status, message, description, type, resolution, retryable, fields, docs } = entry;
  const said = { status, message, description, type, resolution, retryable, fields, docs };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const before = workspace.documents.get(file)?.getText() ?? '';
  const added = addCode(file, before, { code: newName, ...known });
  const withNew = added === undefined ? undefined : applyEdits(before, added);
  const deprecated = withNew === undefined ? undefined : deprecateCode(file, withNew, code, { replacedBy: newName });
  if (withNew === undefined || deprecated === undefined) throw refuseCatalog(code, file);
  const after = applyEdits(withNew, deprecated);
  const edit = toSingleEdit(before, after);
  return {
    file: { path: file, edits: edit === undefined ? [] : [edit] },
    newMember: entry.member === undefined ? undefined : findMember(workspace, contract, file, after, newName),
  };
}

/** The name that a code has in TypeScript, if a catalog of a contract had another text. */
function findMember(
  { documents }: Workspace,
  contract: Contract,
  file: string,
  text: string,
  code: string,
): string | undefined {
  if (contract.file === undefined) return undefined;
  const { catalog } = readContract(contract.file, {
    readFile: (path) => (path === file ? new TextEncoder().encode(text) : documents.readFile(path)),
    isFile: (path) => documents.isFile(path),
    resolve: (folder, path) => documents.resolve(folder, path),
    listFiles: (folder, patterns) => documents.listFiles(folder, patterns),
  });
  return catalog.codes.get(code)?.member;
}

function refuseCatalog(code: string, path: string): RenameRefusal {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return new RenameRefusal(`${code} cannot be renamed safely in ${name}; mend the file, or change it by hand.`);
}

/** How a code is renamed, where it is not simply given another spelling. */
interface Manner {
  /** The name in TypeScript of the entry that replaces the old one. */
  readonly newMember?: string | undefined;
  /** Whether every edit is to be confirmed. */
  readonly isBreaking?: boolean;
}

function toEdit(
  workspace: Workspace,
  { code, contract, entry }: RegisteredCode,
  newName: string,
  catalogs: readonly FileEdit[],
  { newMember, isBreaking = false }: Manner = {},
): WorkspaceEdit {
  const files = new Map<string, FileTextEdit[]>();
  for (const { path, edits } of catalogs) files.set(path, [...edits]);
  const catalogFiles = new Set(catalogs.map(({ path }) => path));
  for (const [path, uses] of groupByPath(
    workspace.index.findUses(code, workspace.projects.getSharers(code, contract)),
  )) {
    const text = workspace.documents.get(path)?.getText() ?? '';
    for (const use of uses) {
      // What a catalog file declares was renamed, or kept, with its entry.
      if (catalogFiles.has(path) && use.role === 'declared') continue;
      const range = { start: use.start, end: use.end };
      // An index of an older text names another place: better one use left than one word broken.
      if (text.slice(range.start, range.end) !== (use.kind === 'member' ? entry.member : code)) continue;
      const newText = toNewText(text, use, newName, newMember);
      const edits = files.get(path) ?? [];
      const isTaken = edits.some(({ range: taken }) => range.start < taken.end && taken.start < range.end);
      if (newText === undefined || isTaken) continue;
      edits.push({ range, newText, ...(use.kind === 'text' ? { annotation: mentions } : {}) });
      files.set(path, edits);
    }
  }
  const annotated = [...files].map(([path, edits]) => ({
    path,
    edits: isBreaking ? edits.map((edit) => ({ annotation: breaking, ...edit })) : edits,
  }));
  return toWorkspaceEdit(workspace, annotated, getAnnotations(code, newName));
}

/** What stands at the place of a use afterwards; undefined where nothing is to change. */
function toNewText(text: string, use: CodeUse, newName: string, newMember: string | undefined): string | undefined {
  if (use.kind === 'text') return newName;
  if (use.kind !== 'member') return writeCode(text, use, newName);
  // A name stays when its code gets another spelling; beside a new entry it would go on giving the old code.
  return newMember === undefined ? undefined : writeMember(text, use, newMember);
}

/** Another name for a member: `Codes.NEW`, `Codes['NEW']`; where it is a name in the file, too, that one stays. */
function writeMember(text: string, { start, end }: SourceRange, member: string): string {
  const before = text.slice(0, start).trimEnd();
  if (!/[{,]$/u.test(before) || /^\s*(?::|as\b)/u.test(text.slice(end, end + 100))) return member;
  const isImport = /(?:^|[;}\s])import\b[^;'"`=]*$/u.test(before.slice(before.lastIndexOf('{') - 100));
  return `${member}${isImport ? ' as ' : ': '}${text.slice(start, end)}`;
}

function getAnnotations(code: string, newName: string): Readonly<Record<string, ChangeAnnotation>> {
  return {
    [mentions]: {
      label: `Mentions of ${code} in other languages`,
      description: 'Found as words only: look whether each of them means this error code.',
      needsConfirmation: true,
    },
    [breaking]: {
      label: `Rename the published ${code} to ${newName}`,
      description: `Clients that switch on ${code} will no longer know the error.`,
      needsConfirmation: true,
    },
  };
}

function groupByPath(uses: readonly CodeUse[]): ReadonlyMap<string, readonly CodeUse[]> {
  const groups = new Map<string, CodeUse[]>();
  for (const use of uses) {
    const group = groups.get(use.path);
    if (group === undefined) groups.set(use.path, [use]);
    else group.push(use);
  }
  return groups;
}

/** Creates the domain error class of a code beside its sisters, and throws it where the code was thrown by hand. */
import {
  findInside,
  getStaticString,
  type ErrorMaker,
  type FileAnalysis,
  type LiteralOccurrence,
} from '@failwell/analysis';
import { addCode, applyEdits, toCodeStyle, type Contract, type NewCode } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { getCodeFacts, type CodeFacts } from '../../codeFacts.ts';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit, type FileEdit, type FileTextEdit } from '../../workspaceEdits.ts';
import { findErrorClass, getAncestors, readErrorClass } from '../errorClasses.ts';
import { toImport } from '../imports.ts';
import { toThrown } from './throwDomainError.ts';

/** A code that is thrown without a class of its own. */
interface ThrownCode {
  readonly code: string;
  readonly facts: CodeFacts;
  /** The thrown expression. */
  readonly start: number;
  readonly end: number;
}

export function getCreateClassActions(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
): readonly CodeAction[] {
  const { contract } = workspace.getProject(document);
  const offset = document.offsetAt(range.start);
  // Asked at every move of the cursor: the file is parsed again only where such a code stands.
  const isCandidate = workspace
    .lint(document)
    .codes.some((each) => each.role === 'raised' && each.range.start <= offset && offset <= each.range.end);
  if (!isCandidate) return [];
  const thrown = workspace.inspect(document, (file) => findThrownCode(file, offset));
  if (thrown === undefined || findErrorClass(workspace, thrown.code, contract) !== undefined) return [];
  const style = toCodeStyle(contract.conventions);
  if ('matches' in style && !style.matches(thrown.code)) return [];
  for (const target of getTargets(document, thrown, contract)) {
    const files = toEdits(workspace, document, thrown, target);
    if (files === undefined) continue;
    return [
      {
        title: `Create the error class ${files.name} for ${thrown.code} and throw it here`,
        kind: CodeActionKind.RefactorRewrite,
        edit: toWorkspaceEdit(workspace, files.edits),
      },
    ];
  }
  return [];
}

/**
 * The files that hold classes of the same hierarchy: those of the catalog for a code that is new to it; for one that is
 * registered otherwise only the script itself, since a second registration would be a duplicate.
 */
function getTargets(document: TextDocument, { code }: ThrownCode, { catalog }: Contract): readonly string[] {
  const classFiles = new Set(catalog.entries.filter(({ shape }) => shape === 'error-classes').map(({ file }) => file));
  if (!catalog.codes.has(code)) return [...classFiles];
  const path = toPath(document.uri);
  return classFiles.has(path) ? [] : [path];
}

function toEdits(
  workspace: Workspace,
  document: TextDocument,
  { code, facts, start, end }: ThrownCode,
  target: string,
): { readonly name: string; readonly edits: readonly FileEdit[] } | undefined {
  const path = toPath(document.uri);
  const { status, message } = facts;
  const wanted: NewCode = {
    code,
    ...(status === undefined ? {} : { status }),
    ...(message === undefined ? {} : { message }),
  };
  const before = workspace.documents.get(target)?.getText();
  const added = before === undefined ? undefined : addCode(target, before, wanted);
  if (before === undefined || added === undefined) return undefined;
  const after = applyEdits(before, added);
  const place = findAdded(before, after, code);
  const made = place === undefined ? undefined : readErrorClass(workspace, target, after, place);
  const written = made && toThrown(made, message);
  if (made === undefined || written === undefined) return undefined;
  const replacement: FileTextEdit = { range: { start, end }, newText: written };
  if (target === path) return { name: made.name, edits: [{ path, edits: [...added, replacement] }] };
  if (!made.isExported) return undefined;
  const imports = workspace.inspect(document, (file) => toImport(workspace, path, file, made));
  if (imports === undefined) return undefined;
  return {
    name: made.name,
    edits: [
      { path: target, edits: added },
      { path, edits: [...imports, replacement] },
    ],
  };
}

/** Where the code stands in what was added to a text. */
function findAdded(before: string, after: string, code: string): number | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  // What is added may begin as what follows it does.
  const index = after.indexOf(code, Math.max(0, start - code.length));
  return index === -1 ? undefined : index;
}

/** The code at an offset that a `throw` gives to an error by hand, where nothing else would be lost. */
function findThrownCode(file: FileAnalysis, offset: number): ThrownCode | undefined {
  const occurrence = file.codes
    .findAll(file.sourceCode)
    .find(
      (each): each is LiteralOccurrence & { maker: ErrorMaker } =>
        each.kind === 'literal' && each.role === 'raised' && each.range.start <= offset && offset <= each.range.end,
    );
  if (occurrence === undefined) return undefined;
  const statement = getAncestors(occurrence.node).find(({ type }) => /(?:Statement|Declaration)$/u.test(type));
  if (statement?.type !== 'ThrowStatement') return undefined;
  const { argument } = statement;
  if (argument.type !== 'NewExpression' || !isWrittenOut(argument, file)) return undefined;
  const facts = getCodeFacts(occurrence, file);
  return { code: occurrence.code, facts, start: argument.range[0], end: argument.range[1] };
}

/** Whether an error is given nothing but texts, numbers and named statuses: a cause or fields would be lost. */
function isWrittenOut(made: TSESTree.NewExpression, { sourceCode }: FileAnalysis): boolean {
  let texts = 0;
  for (const argument of made.arguments) {
    for (const node of findInside(argument, sourceCode, ({ type }) => type === 'MemberExpression')) {
      if (node.type === 'MemberExpression') {
        if (!/(?:Status|StatusCodes?)$/u.test(sourceCode.getText(node.object))) return false;
      } else if (node.type === 'Literal') {
        if (getStaticString(node) !== undefined) texts++;
      } else if (node.type !== 'ObjectExpression' && node.type !== 'Property' && node.type !== 'Identifier') {
        return false;
      } else if (node.type === 'Identifier' && (node.parent.type !== 'Property' || node.parent.key !== node)) {
        return false;
      }
    }
  }
  // The code and one message.
  return texts <= 2;
}

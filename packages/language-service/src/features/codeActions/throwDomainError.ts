/** Turns an error response into the throw of the domain error that has its code, so that the global handler answers. */
import {
  findInside,
  findThrowPlace,
  readPlainError,
  withoutTypeSyntax,
  type FileAnalysis,
  type ResponseMatch,
} from '@failwell/analysis';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit, type FileTextEdit } from '../../workspaceEdits.ts';
import { findErrorClass, type ErrorClass } from '../errorClasses.ts';
import { toImport } from '../imports.ts';

/** A response is not longer than this. */
const maximumLines = 20;

/** What a response says, and the statement that sends it. */
interface SentError {
  readonly code: string;
  readonly message: string | undefined;
  readonly start: number;
  readonly end: number;
}

export function getThrowActions(workspace: Workspace, document: TextDocument, range: Range): readonly CodeAction[] {
  const offset = document.offsetAt(range.start);
  // Asked at every move of the cursor: the file is parsed again only where a code stands near it.
  const isCandidate = workspace.lint(document).codes.some(({ code, range: at }) => {
    const distance = Math.abs(document.positionAt(at.start).line - range.start.line);
    return code !== undefined && distance <= maximumLines;
  });
  if (!isCandidate) return [];
  const sent = workspace.inspect(document, (file) => findSentError(file, offset));
  if (sent === undefined) return [];
  const { contract } = workspace.getProject(document);
  const found = findErrorClass(workspace, sent.code, contract);
  const path = toPath(document.uri);
  if (found === undefined || !(found.isExported || found.path === path)) return [];
  const written = toThrown(found, sent.message);
  // A message that a class has no place for would be lost, where it is not the one of the catalog.
  const registered = contract.catalog.codes.get(sent.code)?.message;
  const isLost =
    found.takes === 'nothing' && sent.message !== undefined && registered !== undefined && sent.message !== registered;
  if (written === undefined || isLost) return [];
  const imports =
    found.path === path ? [] : workspace.inspect(document, (file) => toImport(workspace, path, file, found));
  if (imports === undefined) return [];
  const edits: readonly FileTextEdit[] = [
    ...imports,
    { range: { start: sent.start, end: sent.end }, newText: `throw ${written};` },
  ];
  return [
    {
      title: `Throw ${found.name} instead of answering here`,
      kind: CodeActionKind.RefactorRewrite,
      edit: toWorkspaceEdit(workspace, [{ path, edits }]),
    },
  ];
}

/** The expression that makes an error of a class; undefined where the class wants a message and there is none. */
export function toThrown({ name, takes }: ErrorClass, message: string | undefined): string | undefined {
  if (takes === 'nothing') return `new ${name}()`;
  return message === undefined ? undefined : `new ${name}('${message.replaceAll(/['\\]/gu, String.raw`\$&`)}')`;
}

function findSentError(file: FileAnalysis, offset: number): SentError | undefined {
  const { sourceCode } = file;
  for (const node of findInside(sourceCode.ast, sourceCode, ({ range }) => range[0] > offset || range[1] < offset)) {
    if (node.type !== 'CallExpression' || node.range[0] > offset || node.range[1] < offset) continue;
    const match = file.responses.matchResponse(node);
    if (match !== undefined && !match.isException) return toSentError(match, file);
  }
  return undefined;
}

function toSentError(match: ResponseMatch, file: FileAnalysis): SentError | undefined {
  const { node, body, status, statusNode } = match;
  const object = body === undefined ? undefined : withoutTypeSyntax(body);
  if (object?.type !== 'ObjectExpression' || status === undefined || statusNode === undefined) return undefined;
  // A status that was set before this statement would stay behind.
  if (statusNode.range[0] < node.range[0] || statusNode.range[1] > node.range[1]) return undefined;
  const said = readPlainError(match, file);
  const code =
    said &&
    file.codes
      .findAll(file.sourceCode)
      .find(
        (each) =>
          each.kind !== 'prefix' && each.node.range[0] >= object.range[0] && each.node.range[1] <= object.range[1],
      );
  if (said === undefined || code === undefined || code.kind === 'prefix' || code.code === undefined) return undefined;
  const registered = file.project.contract.catalog.codes.get(code.code);
  if (registered?.status !== status) return undefined;
  const place = findThrowPlace(node, file);
  return place && { code: code.code, message: said.message, ...place };
}

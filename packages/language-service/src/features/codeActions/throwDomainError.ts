/** Turns an error response into the throw of the domain error that has its code, so that the global handler answers. */
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getStaticString,
  withoutTypeSyntax,
  type FileAnalysis,
  type Node,
  type ResponseMatch,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toWorkspaceEdit, type FileTextEdit } from '../../workspaceEdits.ts';
import { findErrorClass, getAncestors, type ErrorClass } from '../errorClasses.ts';
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

function toSentError({ node, body, status, statusNode }: ResponseMatch, file: FileAnalysis): SentError | undefined {
  const object = body === undefined ? undefined : withoutTypeSyntax(body);
  if (object?.type !== 'ObjectExpression' || status === undefined || statusNode === undefined) return undefined;
  // A status that was set before this statement would stay behind.
  if (statusNode.range[0] < node.range[0] || statusNode.range[1] > node.range[1]) return undefined;
  const said = readBody(object);
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
  const place = findPlace(node, file);
  return place && { code: code.code, message: said.message, ...place };
}

const codeKeys = new Set(['code', 'errorCode', 'error_code', 'status', 'statusCode', 'status_code', 'type', 'success']);
const messageKeys = new Set(['message', 'detail', 'title']);

/** What a body says, where it says nothing but a code, a status and one message that are written out. */
function readBody(object: TSESTree.ObjectExpression): { readonly message: string | undefined } | undefined {
  let message: string | undefined;
  for (const property of object.properties) {
    if (property.type !== 'Property') return undefined;
    const key = getPropertyName(property) ?? '';
    const value = withoutTypeSyntax(property.value);
    if (value.type === 'ObjectExpression') {
      const inner = readBody(value);
      if (inner === undefined || (inner.message !== undefined && message !== undefined)) return undefined;
      message ??= inner.message;
    } else if (messageKeys.has(key)) {
      const text = getStaticString(value);
      if (text === undefined || /[\r\n]/u.test(text) || message !== undefined) return undefined;
      message = text;
    } else if (!codeKeys.has(key)) {
      return undefined;
    }
  }
  return { message };
}

/**
 * The statement to replace, where a throw leaves the handler as the statement does and somebody answers it: at the end
 * of its function or before a bare `return`, in no `try`, and in a handler whose framework sees what is thrown.
 */
function findPlace(node: Node, file: FileAnalysis): { readonly start: number; readonly end: number } | undefined {
  const statement = node.parent?.type === 'AwaitExpression' ? node.parent.parent : node.parent;
  const owner = getEnclosingFunction(node);
  if (owner === undefined || statement === undefined) return undefined;
  const handler = file.handlers.findHandler(node);
  if (handler?.node !== owner || handler.kind !== 'handler' || handler.isStreaming) return undefined;
  if (handler.seesRejections !== true && owner.async) return undefined;
  const above = getAncestors(statement);
  if (above.slice(0, above.indexOf(owner)).some(({ type }) => type === 'TryStatement')) return undefined;
  const [start, end] = statement.range;
  if (statement.type === 'ReturnStatement') return { start, end };
  if (statement.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement') return undefined;
  const siblings = statement.parent.body;
  const next = siblings[siblings.indexOf(statement) + 1];
  if (next === undefined) return statement.parent.parent === owner ? { start, end } : undefined;
  return next.type === 'ReturnStatement' && next.argument === null ? { start, end: next.range[1] } : undefined;
}

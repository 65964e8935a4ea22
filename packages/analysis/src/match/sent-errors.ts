/** Error responses that a handler could throw instead, so that the error handler answers. */
import type { SourceRange } from '@failwell/catalog';
import { getEnclosingFunction, isFunction, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { isStatusName, readErrorParts, type ErrorParts } from './error-parts.ts';
import type { Handler } from './handlers.ts';
import type { ResponseMatch } from './responses.ts';
import { seeValue } from './visible-values.ts';

/**
 * What a body says, where it says nothing but a code, a status and one message that is written out: what a domain error
 * says, too. Undefined where something would be lost.
 */
export function readPlainError(
  { body, status }: ResponseMatch,
  file: FileAnalysis,
): { readonly parts: ErrorParts; readonly message: string | undefined } | undefined {
  if (body === undefined) return undefined;
  const { codes } = file.project.contract.catalog;
  const parts = readErrorParts(seeValue(body, file.origins), (text) => codes.has(text));
  if (parts === undefined) return undefined;
  const { others, fields, details, attribute, title, message } = parts;
  if (others.length > 0 || fields !== undefined || details !== undefined || attribute !== undefined) return undefined;
  const titleText = title?.value.kind === 'string' ? title.value.text : undefined;
  const isNamed = titleText !== undefined && isStatusName(titleText, status);
  if (title !== undefined && message !== undefined && !isNamed) return undefined;
  const said = message ?? (isNamed ? undefined : title);
  if (said === undefined) return { parts, message: undefined };
  const text = said.value.kind === 'string' ? said.value.text : undefined;
  return text === undefined || /[\r\n]/u.test(text) ? undefined : { parts, message: text };
}

/** The handler that answers by itself, in its own body, and whose framework sees what it throws there. */
export function findThrowingHandler(node: Node, file: FileAnalysis): Handler | undefined {
  const owner = getEnclosingFunction(node);
  const handler = file.handlers.findHandler(node);
  if (owner === undefined || handler?.node !== owner || handler.kind !== 'handler' || handler.isStreaming)
    return undefined;
  if (handler.seesRejections !== true && owner.async) return undefined;
  for (let above = node.parent; above != null && above !== owner; above = above.parent)
    if (above.type === 'TryStatement') return undefined;
  return handler;
}

/**
 * The statements that a `throw` can replace: the response leaves the handler as they do, at the end of its function or
 * before a bare `return`.
 */
export function findThrowPlace(node: Node, file: FileAnalysis): SourceRange | undefined {
  if (findThrowingHandler(node, file) === undefined) return undefined;
  const statement = node.parent?.type === 'AwaitExpression' ? node.parent.parent : node.parent;
  if (statement == null) return undefined;
  const [start, end] = statement.range;
  if (statement.type === 'ReturnStatement') return { start, end };
  if (statement.type !== 'ExpressionStatement' || statement.parent.type !== 'BlockStatement') return undefined;
  const siblings = statement.parent.body;
  const next = siblings[siblings.indexOf(statement) + 1];
  if (next === undefined) return isFunction(statement.parent.parent) ? { start, end } : undefined;
  return next.type === 'ReturnStatement' && next.argument === null ? { start, end: next.range[1] } : undefined;
}

/** What a code means, where the mouse rests on it. */
import { getStatusName } from '@failwell/analysis';
import type { Contract, ErrorCode } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { toUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { findCodeAt } from './codeAtPosition.ts';

/** Text of a catalog that must not be read as Markdown. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~]/gu, String.raw`\$&`);
}

/** A status with its name: `404 Not Found`. */
export function toStatusText(status: number): string {
  const name = getStatusName(status);
  return name === undefined ? String(status) : `${String(status)} ${name}`;
}

/** A catalog entry as Markdown: for hovers and for the documentation of completions. */
export function toMarkdown(entry: ErrorCode): string {
  const { status, message, description, resolution, deprecated, retryable, type, docs, fields } = entry;
  const head = [`**${escapeMarkdown(entry.code)}**`, ...(status === undefined ? [] : [toStatusText(status)])].join(
    ' · ',
  );
  const parts = [head];
  if (deprecated !== undefined) {
    const since = deprecated.since === undefined ? '' : ` since ${escapeMarkdown(deprecated.since)}`;
    const instead = deprecated.replacedBy === undefined ? '' : `; use ${escapeMarkdown(deprecated.replacedBy)}`;
    const reason = deprecated.reason === undefined ? '' : ` (${escapeMarkdown(deprecated.reason)})`;
    parts.push(`⚠ Deprecated${since}${instead}${reason}`);
  }
  if (message !== undefined) parts.push(`“${escapeMarkdown(message)}”`);
  if (description !== undefined) parts.push(escapeMarkdown(description));
  if (resolution !== undefined) parts.push(`*Resolution:* ${escapeMarkdown(resolution)}`);
  const facts = [
    ...(type === undefined ? [] : [`type ${escapeMarkdown(type)}`]),
    ...(retryable === undefined ? [] : [retryable ? 'may be retried' : 'not to be retried']),
  ];
  if (facts.length > 0) parts.push(facts.join(' · '));
  const names = Object.entries(fields ?? {});
  if (names.length > 0)
    parts.push(names.map(([name, text]) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(text)}`).join('\n'));
  if (docs !== undefined && /^https?:\/\//u.test(docs)) parts.push(`[Documentation](${encodeURI(docs)})`);
  return parts.join('\n\n');
}

/** `12 uses in 5 files`, `possibly used`, `unused`. */
export function toUsesText(workspace: Workspace, code: string, contract: Contract): string {
  const uses = workspace.index.findUses(code, contract).filter(({ role }) => role !== 'declared');
  if (uses.length === 0)
    return workspace.index.findPossibleUses(code, contract).length > 0 ? 'possibly used' : 'unused';
  const files = new Set(uses.map(({ path }) => path)).size;
  return `${toCount(uses.length, 'use')} in ${toCount(files, 'file')}`;
}

function toCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Hover on a code; undefined where no registered code stands. */
export function getHover(workspace: Workspace, document: TextDocument, position: Position): Hover | undefined {
  const at = findCodeAt(workspace, document, position);
  if (at?.entry === undefined) return undefined;
  const { entry, contract, range } = at;
  const link =
    at.kind === 'entry' ? [] : [`[Open in the catalog](${toUri(entry.file)}#L${String(getLine(workspace, entry))})`];
  const value = [toMarkdown(entry), [toUsesText(workspace, entry.code, contract), ...link].join(' · ')].join(
    '\n\n---\n\n',
  );
  return { contents: { kind: 'markdown', value }, range };
}

function getLine(workspace: Workspace, entry: ErrorCode): number {
  const document = workspace.documents.get(entry.file);
  return document === undefined ? 1 : document.positionAt(entry.codeRange.start).line + 1;
}

/** What a code means, where the mouse rests on it. */
import { getStatusName, httpStatuses } from '@failwell/analysis';
import type { Contract, ErrorCode } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { toPath, toUri } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { isScript } from '../documents.ts';
import { findCodeAt, toRange } from './codeAtPosition.ts';
import { findPossibleUses, findUses } from './projectFindings.ts';

/** A code that is put together at run time may be many; a hover names so many of them. */
const maximumPossibleCodes = 10;

/** Text of a catalog that must not be read as Markdown; its lines stay lines. */
function escapeMarkdown(text: string): string {
  const lines = text.trim().split(/[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*/u);
  return lines.map((line) => line.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, String.raw`\$&`)).join('  \n');
}

/** A status with its name: `404 Not Found`. */
export function toStatusText(status: number): string {
  const name = getStatusName(status);
  return name === undefined ? String(status) : `${String(status)} ${name}`;
}

/** The code and its status. */
function toHead({ code, status }: ErrorCode): string {
  return [`**${escapeMarkdown(code)}**`, ...(status === undefined ? [] : [toStatusText(status)])].join(' · ');
}

/** A catalog entry as Markdown: for hovers and for the documentation of completions. */
export function toMarkdown(entry: ErrorCode): string {
  const { message, description, resolution, deprecated, retryable, type, docs, fields } = entry;
  const head = toHead(entry);
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
  const link = docs === undefined ? undefined : toLink(docs);
  if (link !== undefined) parts.push(`[Documentation](<${link}>)`);
  return parts.join('\n\n');
}

/** An address of the web, so that nothing else can be started by a click. */
function toLink(docs: string): string | undefined {
  return /^https?:\/\//u.test(docs) && URL.canParse(docs) ? new URL(docs).href : undefined;
}

/** `12 uses in 5 files`, `possibly used`, `unused`; before every file was looked at, that none was found yet. */
export function toUsesText(workspace: Workspace, code: string, contract: Contract): string {
  const uses = findUses(workspace, code, contract);
  if (uses.length === 0) {
    if (findPossibleUses(workspace, code, contract).length > 0) return 'possibly used';
    return workspace.isIndexed ? 'unused' : 'no use found yet';
  }
  const files = new Set(uses.map(({ path }) => path)).size;
  return `${toCount(uses.length, 'use')} in ${toCount(files, 'file')}`;
}

function toCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Hover on a registered code, on the beginning of a computed one, and on a status of a catalog; undefined elsewhere. */
export function getHover(workspace: Workspace, document: TextDocument, position: Position): Hover | undefined {
  const at = findCodeAt(workspace, document, position);
  if (at === undefined)
    return getPrefixHover(workspace, document, position) ?? getStatusHover(workspace, document, position);
  if (at.entry === undefined) return undefined;
  const { entry, contract, range } = at;
  const link =
    at.kind === 'entry' ? [] : [`[Open in the catalog](${toUri(entry.file)}#L${String(getLine(workspace, entry))})`];
  const uses = [toUsesText(workspace, entry.code, contract), ...link].join(' · ');
  return { contents: { kind: 'markdown', value: [toMarkdown(entry), uses].join('\n\n---\n\n') }, range };
}

function getLine(workspace: Workspace, entry: ErrorCode): number {
  const document = workspace.documents.get(entry.file);
  return document === undefined ? 1 : document.positionAt(entry.codeRange.start).line + 1;
}

/** Which codes `` `ARTICLE_${reason}` `` may become. */
function getPrefixHover(workspace: Workspace, document: TextDocument, position: Position): Hover | undefined {
  if (!isScript(document)) return undefined;
  const offset = document.offsetAt(position);
  const prefix = workspace
    .lint(document)
    .codes.find(({ kind, range }) => kind === 'prefix' && range.start <= offset && offset <= range.end);
  const { code, suffix = '' } = prefix ?? {};
  if (prefix === undefined || code === undefined) return undefined;
  const entries = [...workspace.getProject(document).contract.catalog.codes.values()].filter(
    (entry) =>
      entry.code.length > code.length + suffix.length && entry.code.startsWith(code) && entry.code.endsWith(suffix),
  );
  if (entries.length === 0) return undefined;
  const items = entries.slice(0, maximumPossibleCodes).map((entry) => `- ${toHead(entry)}`);
  const more = entries.length - items.length;
  const value = ['May become', [...items, ...(more > 0 ? [`- and ${String(more)} more`] : [])].join('\n')].join('\n\n');
  return { contents: { kind: 'markdown', value }, range: toRange(document, prefix.range) };
}

/** The name of a status, and where it is defined. */
function getStatusHover(workspace: Workspace, document: TextDocument, position: Position): Hover | undefined {
  const contract = workspace.findContractOf(document);
  if (contract === undefined) return undefined;
  const path = toPath(document.uri);
  const offset = document.offsetAt(position);
  for (const { file, status, fieldRanges } of contract.catalog.entries) {
    const range = fieldRanges.status;
    if (file !== path || status === undefined || range === undefined || offset < range.start || offset > range.end)
      continue;
    const row = httpStatuses.find((each) => each.status === status);
    if (row === undefined) return undefined;
    const count = [...contract.catalog.codes.values()].filter((entry) => entry.status === status).length;
    const value = `**${toStatusText(status)}** · ${row.reference}\n\n${toCount(count, 'code')} of this catalog`;
    return { contents: { kind: 'markdown', value }, range: toRange(document, range) };
  }
  return undefined;
}

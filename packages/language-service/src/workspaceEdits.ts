/** Edits of several files as the protocol's one edit: each file with the version that it was worked out for. */
import type { SourceRange } from '@failwell/catalog';
import type { ChangeAnnotation, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { toUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** A change of a text; with the key of an annotation where a person should confirm it. */
export interface FileTextEdit {
  readonly range: SourceRange;
  readonly newText: string;
  readonly annotation?: string;
}

/** The edits of one file, in offsets of its text as the user sees it. */
export interface FileEdit {
  /** Absolute path. */
  readonly path: string;
  readonly edits: readonly FileTextEdit[];
}

/** One versioned edit over files that exist. */
export function toWorkspaceEdit(
  workspace: Workspace,
  files: readonly FileEdit[],
  annotations: Readonly<Record<string, ChangeAnnotation>> = {},
): WorkspaceEdit {
  const documentChanges = files.flatMap(({ path, edits }): readonly TextDocumentEdit[] => {
    const document = workspace.documents.get(path);
    if (document === undefined || edits.length === 0) return [];
    const open = workspace.documents.getOpenAt(path);
    return [
      {
        textDocument: { uri: document.uri, version: open?.version ?? null },
        edits: edits
          .toSorted((left, right) => left.range.start - right.range.start)
          .map(({ range, newText, annotation }) => ({
            range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
            newText,
            ...(annotation === undefined ? {} : { annotationId: annotation }),
          })),
      },
    ];
  });
  const used = new Set(files.flatMap(({ edits }) => edits.map(({ annotation }) => annotation)));
  const changeAnnotations = Object.fromEntries(Object.entries(annotations).filter(([key]) => used.has(key)));
  return {
    documentChanges,
    ...(Object.keys(changeAnnotations).length === 0 ? {} : { changeAnnotations }),
  };
}

/** An edit that makes a file that is not there yet. */
export function toNewFile(path: string, text: string): WorkspaceEdit {
  const uri = toUri(path);
  const start = { line: 0, character: 0 };
  const create: CreateFile = { kind: 'create', uri, options: { overwrite: false } };
  return {
    documentChanges: [
      create,
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

/** The one edit that turns a text into another: what they share at both ends stays. */
export function toSingleEdit(before: string, after: string): FileTextEdit | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}

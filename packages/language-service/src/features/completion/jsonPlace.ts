/** Places of JSON, with or without comments, complete or not. */
import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';
import type { DocumentPlace } from './documentPlace.ts';

export function findJsonPlace(text: string, offset: number): DocumentPlace | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const word = /[\p{L}\p{N}_$.-]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const rest = /^[\p{L}\p{N}_$.-]*/u.exec(text.slice(offset))?.[0] ?? '';
  const isInside =
    previousNode !== undefined &&
    previousNode.offset <= offset - (previousNode.type === 'string' ? 1 : 0) &&
    offset <= previousNode.offset + previousNode.length;
  const range = isInside
    ? {
        start: previousNode.offset,
        end: toLineEnd(text, previousNode.offset, previousNode.offset + previousNode.length),
      }
    : { start: offset - word.length, end: offset + rest.length };
  const parentPath = path.slice(0, -1);
  const parent = findParent(text, parentPath);
  const siblings = new Set<string>();
  for (const { children } of parent?.children ?? []) {
    const [key] = children ?? [];
    const isHere = key !== undefined && key.offset <= offset && offset <= key.offset + key.length;
    if (key !== undefined && !(isAtPropertyKey && isHere)) siblings.add(String(key.value));
  }
  const place = { siblings, range, typed: text.slice(range.start, offset), needsSpace: false, indent: undefined };
  if (isAtPropertyKey)
    return { ...place, kind: 'key', path: parentPath, hasColon: /^\s*:/u.test(text.slice(range.end)) };
  // Right behind a value that is complete, nothing is typed.
  if (
    isInside &&
    previousNode.type === 'string' &&
    offset === range.end &&
    text[offset - 1] === '"' &&
    offset > range.start + 1
  )
    return undefined;
  return path.length === 0 ? undefined : { ...place, kind: 'value', path, hasColon: true };
}

function findParent(text: string, path: readonly (string | number)[]): ReturnType<typeof parseTree> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? undefined : findNodeAtLocation(root, [...path]);
}

/** A string that has lost its closing quote ends with its line at the latest. */
function toLineEnd(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(/[\n\r]/u);
  return at === -1 ? end : start + at;
}

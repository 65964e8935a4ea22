/** What catalogs say of codes that they do not register themselves, brought to the codes. */
import type { ErrorCode, ErrorCodeFields, FieldRanges } from '../model.ts';
import type { Contribution } from './typescript/shape.ts';

/** A contribution and the file that makes it. */
export interface FileContribution extends Contribution {
  readonly file: string;
}

/**
 * Adds to each code what others say of it: classes that name it (`code = Codes.X; status = 404`), tables of messages. What
 * the code's own entry says comes first. Also turns a `replacedBy` that names a constant into the code.
 */
export function resolveReferences(
  entries: readonly ErrorCode[],
  contributions: readonly FileContribution[],
): readonly ErrorCode[] {
  const byName = new Map<string, ErrorCode>();
  for (const entry of entries) {
    if (entry.member === undefined || entry.shape === 'error-classes') continue;
    const names = entry.container === undefined ? [entry.member] : [`${entry.container}.${entry.member}`, entry.member];
    for (const name of names) if (!byName.has(name)) byName.set(name, entry);
  }
  // `import * as errors` and namespaces put names before the one we know.
  const find = (reference: readonly string[]) =>
    reference.map((_, index) => byName.get(reference.slice(index).join('.'))).find((entry) => entry !== undefined);

  const additions = new Map<ErrorCode, FileContribution[]>();
  for (const contribution of contributions) {
    const entry = find(contribution.reference);
    if (entry !== undefined) additions.set(entry, [...(additions.get(entry) ?? []), contribution]);
  }
  const codes = new Set(entries.map((entry) => entry.code));
  return entries.map((entry) => {
    const added = additions.get(entry) ?? [];
    let fields: ErrorCodeFields = {};
    let ranges: FieldRanges = {};
    for (const { file, found } of added) {
      fields = { ...found.fields, ...fields };
      // A range tells nothing without its file.
      if (file === entry.file) ranges = { ...found.ranges, ...ranges };
    }
    const merged: ErrorCode =
      added.length === 0 ? entry : { ...fields, ...entry, fieldRanges: { ...ranges, ...entry.fieldRanges } };
    const replacedBy = merged.deprecated?.replacedBy;
    if (replacedBy === undefined || codes.has(replacedBy)) return merged;
    const replacement = find(replacedBy.split('.'));
    return replacement === undefined
      ? merged
      : { ...merged, deprecated: { ...merged.deprecated, replacedBy: replacement.code } };
  });
}

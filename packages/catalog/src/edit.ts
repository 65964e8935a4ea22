/** Changes of a catalog, as the smallest edits of its text. */
import type { Deprecation, ErrorCode } from './model.ts';
import type { CatalogEditor, NewCode } from './edit/editor.ts';
import { jsonEditor } from './edit/json.ts';
import { applyEdits, type TextEdit } from './edit/textEdit.ts';
import { typescriptEditor } from './edit/typescript.ts';
import { yamlEditor } from './edit/yaml.ts';
import { readCatalogText } from './read/catalogText.ts';
import { getFormat, type Format } from './read/format.ts';
import { SourceText } from './sourceText.ts';

export { applyEdits, type TextEdit } from './edit/textEdit.ts';
export type { NewCode } from './edit/editor.ts';

const editors: Readonly<Record<Format, CatalogEditor>> = {
  json: jsonEditor,
  typescript: typescriptEditor,
  yaml: yamlEditor,
};

/**
 * Registers a code: at its place where the catalog is sorted, else with its group (the same `type`, or the same first
 * word), else at the end.
 * @param file the catalog's path, whose ending tells its format
 * @param text what it holds now
 * @returns the edits; undefined where the code is registered already, the file does not parse or has no place for it
 */
export function addCode(file: string, text: string, code: NewCode): readonly TextEdit[] | undefined {
  return edit(file, text, (editor, source, before) => {
    if (before.some((entry) => entry.code === code.code)) return undefined;
    const edits = editor.add(source, code);
    return (
      edits && { edits, isRight: (after) => isSame(withoutCode(after, code.code), before) && hasFields(after, code) }
    );
  });
}

/** Gives a code another spelling, also where the same file names it as a replacement. */
export function renameCode(file: string, text: string, from: string, to: string): readonly TextEdit[] | undefined {
  return edit(file, text, (editor, source, before) => {
    const edits = editor.rename(source, from, to);
    const rename = (entry: ErrorCode): ErrorCode => ({
      ...entry,
      code: entry.code === from ? to : entry.code,
      ...(entry.deprecated?.replacedBy === from ? { deprecated: { ...entry.deprecated, replacedBy: to } } : {}),
    });
    return edits && { edits, isRight: (after) => isSame(after, before.map(rename)) };
  });
}

/** Says of a code that it is deprecated; what was said of that before is replaced. */
export function deprecateCode(
  file: string,
  text: string,
  code: string,
  deprecation: Deprecation,
): readonly TextEdit[] | undefined {
  return edit(file, text, (editor, source, before) => {
    if (!before.some((entry) => entry.code === code)) return undefined;
    const edits = editor.deprecate(source, code, deprecation);
    const others = before.filter((entry) => entry.code !== code);
    return (
      edits && {
        edits,
        isRight: (after) =>
          isSame(withoutCode(after, code), others) && hasFields(after, { code, deprecated: deprecation }),
      }
    );
  });
}

/** Takes a code out, with the comments that speak of it alone. */
export function removeCode(file: string, text: string, code: string): readonly TextEdit[] | undefined {
  return edit(file, text, (editor, source, before) => {
    if (!before.some((entry) => entry.code === code)) return undefined;
    const edits = editor.remove(source, code);
    return edits && { edits, isRight: (after) => isSame(after, withoutCode(before, code)) };
  });
}

interface Proposal {
  readonly edits: readonly TextEdit[];
  readonly isRight: (after: readonly ErrorCode[]) => boolean;
}

/** Nothing is offered that would not read back as meant: a catalog is worth the second reading. */
function edit(
  file: string,
  text: string,
  propose: (editor: CatalogEditor, source: SourceText, before: readonly ErrorCode[]) => Proposal | undefined,
): readonly TextEdit[] | undefined {
  const format = getFormat(file);
  if (format === undefined) return undefined;
  const source = new SourceText(file, text);
  const before = readCatalogText(source, format);
  if (before === undefined) return undefined;
  const proposal = propose(editors[format], source, before);
  if (proposal === undefined || proposal.edits.length === 0) return undefined;
  const after = readCatalogText(new SourceText(file, applyEdits(text, proposal.edits)), format);
  return after !== undefined && proposal.isRight(after) ? proposal.edits : undefined;
}

function withoutCode(entries: readonly ErrorCode[], code: string): readonly ErrorCode[] {
  return entries.filter((entry) => entry.code !== code);
}

/** Whether two readings say the same of the same codes, in whatever order. */
function isSame(left: readonly ErrorCode[], right: readonly ErrorCode[]): boolean {
  const describe = (entries: readonly ErrorCode[]) => entries.map(toMeaning).toSorted().join('\n');
  return describe(left) === describe(right);
}

function toMeaning({
  code,
  status,
  message,
  description,
  type,
  resolution,
  retryable,
  fields,
  deprecated,
  docs,
}: ErrorCode): string {
  const { since, replacedBy, reason } = deprecated ?? {};
  const deprecation = deprecated === undefined ? undefined : [since, replacedBy, reason];
  return JSON.stringify([code, status, message, description, type, resolution, retryable, fields, deprecation, docs]);
}

/** Whether a code is registered with what a shape can hold of the fields: none is contradicted. */
function hasFields(entries: readonly ErrorCode[], wanted: NewCode): boolean {
  const entry = entries.find(({ code }) => code === wanted.code);
  if (entry === undefined) return false;
  const isExact = entry.shape === 'contract';
  return Object.entries(wanted).every(([key, value]) => {
    const actual: unknown = entry[key as keyof NewCode];
    return (
      (actual === undefined && !isExact && key !== 'deprecated') ||
      JSON.stringify(sortKeys(actual)) === JSON.stringify(sortKeys(value))
    );
  });
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

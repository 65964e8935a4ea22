/** The `codes:` of a document → registered codes with their places. */
import type { ErrorCode, ErrorCodeFields, FieldRanges } from '../model.ts';
import type { ProblemList } from '../problem.ts';
import { checkValue } from '../schema/checkValue.ts';
import { validateCode } from '../schema/validators.js';
import type { SourceText } from '../sourceText.ts';
import { codeFieldNames } from './codeFields.ts';
import { getChild, getEntries, getRange, getTextRange, type DocumentNode } from './document.ts';

/** Reads every entry below `codes`, and reports what is wrong in each; what is right in it still counts. */
export function readEntries(
  codes: DocumentNode | undefined,
  source: SourceText,
  problems: ProblemList,
): readonly ErrorCode[] {
  return getEntries(codes).map(({ key, keyNode, value, range }) => {
    const fields = toFields(checkValue(value, validateCode, source, problems, key));
    return {
      ...fields,
      code: key,
      file: source.file,
      shape: 'contract' as const,
      range,
      codeRange: getTextRange(keyNode, source),
      fieldRanges: toFieldRanges(value, source),
    };
  });
}

function toFieldRanges(entry: DocumentNode, source: SourceText): FieldRanges {
  const fields = getEntries(entry).filter(({ key }) => codeFieldNames.has(key));
  const replacedBy = getChild(getChild(entry, 'deprecated'), 'replacedBy');
  return {
    ...Object.fromEntries(fields.map(({ key, value }) => [key, getRange(value)])),
    ...(replacedBy === undefined ? {} : { replacedBy: getTextRange(replacedBy, source) }),
  };
}

/** @param value checked against the schema: every key is known, every value has its type */
function toFields(value: unknown): ErrorCodeFields {
  if (typeof value !== 'object' || value === null) return {};
  const { deprecated, fields, ...rest } = value as Omit<ErrorCodeFields, 'deprecated' | 'fields'> & {
    deprecated?: unknown;
    // A key without a value is null.
    fields?: Readonly<Record<string, string>> | null;
  };
  return {
    ...rest,
    ...(fields === undefined || fields === null ? {} : { fields: { ...fields } }),
    // `deprecated: true` says no more than that.
    ...(deprecated === undefined || deprecated === false
      ? {}
      : { deprecated: deprecated === true ? {} : { ...(deprecated as object) } }),
  };
}

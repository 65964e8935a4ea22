/** How TypeScript sources spell what a catalog says of a code. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Deprecation, ErrorCodeFields, FieldRanges } from '../../model.ts';
import {
  getKey,
  getMessage,
  getReference,
  getStatus,
  getText,
  toRange,
  withoutWrappers,
  type Reference,
  type Text,
} from './values.ts';

/** A field of the catalog, or the code itself. */
type FieldName =
  'code' | 'status' | 'message' | 'description' | 'type' | 'resolution' | 'retryable' | 'docs' | 'deprecated';

/** The names that properties, class fields and constructor parameters have for each. */
const spellings: Readonly<Record<FieldName, readonly string[]>> = {
  code: ['code', 'errorCode', 'error_code'],
  status: ['status', 'statusCode', 'status_code', 'httpStatus', 'httpStatusCode', 'http_status', 'httpCode'],
  message: ['message', 'msg', 'defaultMessage', 'title', 'detail'],
  description: ['description'],
  type: ['type', 'category', 'kind'],
  resolution: ['resolution', 'hint', 'action'],
  retryable: ['retryable', 'isRetryable', 'retriable'],
  deprecated: ['deprecated', 'isDeprecated'],
  docs: ['docs', 'docsUrl', 'documentation', 'documentationUrl', 'helpUrl'],
};

const fieldNames = new Map(
  Object.entries(spellings).flatMap(([field, names]) => names.map((name) => [name, field as FieldName])),
);

/** The field that a property of this name holds. Private fields (`_status`, `#status`) count by their bare name. */
export function getFieldName(name: string): FieldName | undefined {
  return fieldNames.get(name.replace(/^[_#]+/u, ''));
}

/** What was found of one code: each field's value with its place, and the code where it is stated. */
export interface Found {
  readonly code?: Text;
  /** The code, where it is stated by the name of a constant. */
  readonly reference?: Reference;
  readonly fields: ErrorCodeFields;
  readonly ranges: FieldRanges;
}

export const nothing: Found = { fields: {}, ranges: {} };

/** What the value of one field says; nothing where it is not a constant. */
export function readField(field: FieldName, value: TSESTree.Node, source: string): Found {
  switch (field) {
    case 'code': {
      const code = getText(value);
      if (code !== undefined) return { ...nothing, code };
      const reference = getReference(value);
      return reference === undefined ? nothing : { ...nothing, reference };
    }
    case 'status': {
      const status = getStatus(value);
      return status === undefined ? nothing : { fields: { status }, ranges: { status: toRange(value) } };
    }
    case 'deprecated': {
      const deprecated = readDeprecation(withoutWrappers(value), source);
      return deprecated === undefined
        ? nothing
        : { fields: { deprecated: deprecated.value }, ranges: deprecated.ranges };
    }
    case 'retryable': {
      const inner = withoutWrappers(value);
      if (inner.type !== 'Literal' || typeof inner.value !== 'boolean') return nothing;
      return { fields: { retryable: inner.value }, ranges: { retryable: toRange(value) } };
    }
    default: {
      const text = getMessage(value, source);
      return text === undefined ? nothing : { fields: { [field]: text.value }, ranges: { [field]: toRange(value) } };
    }
  }
}

/** The key under which a value holds the code: that of a record, none where the value is the code itself. */
export function getCodeAccess(value: TSESTree.Node | null): readonly string[] {
  const object = value === null ? undefined : withoutWrappers(value);
  if (object?.type !== 'ObjectExpression') return [];
  const names = object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? getKey(property.key, property.computed)?.value : undefined;
    return name !== undefined && getFieldName(name) === 'code' ? [name] : [];
  });
  return names.slice(0, 1);
}

/** `true`, a reason, or `{ since, replacedBy, reason }`. */
function readDeprecation(
  value: TSESTree.Node,
  source: string,
): { readonly value: Deprecation; readonly ranges: FieldRanges } | undefined {
  const ranges = { deprecated: toRange(value) };
  if (value.type === 'Literal' && typeof value.value === 'boolean')
    return value.value ? { value: {}, ranges } : undefined;
  const reason = getMessage(value, source);
  if (reason !== undefined) return { value: { reason: reason.value }, ranges };
  if (value.type !== 'ObjectExpression') return undefined;
  const texts = new Map<string, Text>();
  for (const property of value.properties) {
    const key = property.type === 'Property' ? getKey(property.key, property.computed)?.value : undefined;
    const text = property.type === 'Property' ? getText(property.value) : undefined;
    if (key !== undefined && text !== undefined) texts.set(key, text);
  }
  const replacedBy = texts.get('replacedBy');
  const known = ['since', 'replacedBy', 'reason'].flatMap((key) => {
    const text = texts.get(key);
    return text === undefined ? [] : [[key, text.value] as const];
  });
  return {
    value: Object.fromEntries(known),
    ranges: { ...ranges, ...(replacedBy && { replacedBy: replacedBy.range }) },
  };
}

/** What an object literal such as `{ code: 'X', status: 404 }` says. */
export function readRecord(node: TSESTree.ObjectExpression, source: string): Found {
  return mergeFound(
    node.properties.map((property) => {
      if (property.type !== 'Property') return nothing;
      const field = getFieldName(getKey(property.key, property.computed)?.value ?? '');
      return field === undefined ? nothing : readField(field, property.value, source);
    }),
  );
}

/** Several findings as one; of two that state the same, the first counts. */
export function mergeFound(all: readonly Found[]): Found {
  return all.reduce(
    (merged, { code, reference, fields, ranges }) => ({
      ...((merged.code ?? code) === undefined ? {} : { code: (merged.code ?? code) as Text }),
      ...((merged.reference ?? reference) === undefined
        ? {}
        : { reference: (merged.reference ?? reference) as Reference }),
      fields: { ...fields, ...merged.fields },
      ranges: { ...ranges, ...merged.ranges },
    }),
    nothing,
  );
}

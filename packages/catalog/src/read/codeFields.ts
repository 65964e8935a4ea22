/** The fields that a catalog may state of a code. */
import type { ErrorCodeFields } from '../model.ts';

/** Every field; that none is missing here is the type's business. */
export const codeFieldNames: ReadonlySet<string> = new Set(
  Object.keys({
    status: true,
    message: true,
    description: true,
    type: true,
    resolution: true,
    retryable: true,
    fields: true,
    deprecated: true,
    docs: true,
  } satisfies Record<keyof ErrorCodeFields, true>),
);

/** What an entry states, without where it stands. */
export function pickFields(entry: ErrorCodeFields): ErrorCodeFields {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => codeFieldNames.has(key)));
}

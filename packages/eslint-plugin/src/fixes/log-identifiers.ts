/** Gives a log call that has only a message, or only an error, the identifiers that say what it is about. */
import type { Identifier, LoggerRow } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { LogFields } from './log-fields.ts';

type SourceCode = Pick<Readonly<TSESLint.SourceCode>, 'getText' | 'text'>;

/** The message and the identifiers as fields, in the order in which the logger takes them. */
export function toArgumentsWithIdentifiers(
  row: LoggerRow,
  message: TSESTree.Expression,
  identifiers: readonly Identifier[],
  sourceCode: SourceCode,
): string {
  const fields = toFieldsText(row, [], identifiers, sourceCode);
  const text = sourceCode.getText(message);
  return row.fields === 'first' ? `${fields}, ${text}` : `${text}, ${fields}`;
}

/** The object of fields with the identifiers among them. */
export function toFieldsWithIdentifiers(
  row: LoggerRow,
  object: TSESTree.ObjectExpression,
  identifiers: readonly Identifier[],
  sourceCode: SourceCode,
): string {
  return toFieldsText(row, [object], identifiers, sourceCode);
}

function toFieldsText(
  row: LoggerRow,
  objects: readonly TSESTree.ObjectExpression[],
  identifiers: readonly Identifier[],
  sourceCode: SourceCode,
): string {
  const fields = new LogFields(sourceCode, objects, row.reservedKeys);
  for (const { node } of identifiers) fields.add(node, node);
  return fields.toText();
}

/** Writes the arguments of a log call in the shape its logger takes: fields first, fields last, or placeholders. */
import { getPropertyName, toWords, withoutTypeSyntax, type LoggerRow, type Severity } from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { LogContent, LoggedError } from './log-content.ts';
import { getArgumentText, LogFields } from './log-fields.ts';
import type { MessagePart } from './log-message.ts';
import { toStringLiteral } from './log-quotes.ts';
import { toConstantText, type TextPart } from './log-text.ts';

type SourceCode = Pick<Readonly<TSESLint.SourceCode>, 'getText' | 'text'>;

const maximumTextLength = 2000;
/** The name of an error's field where the row does not set one. */
const errorKey = 'error';

/** How what varies is handed over: as fields or as format arguments. */
type ArgumentsShape = 'fields' | 'placeholders';

export interface LogArguments {
  readonly text: string;
  readonly shape: ArgumentsShape;
}

/**
 * The arguments of a call that says `content` with a constant message.
 * @returns undefined where the logger can take no such thing
 */
export function toLogArguments(
  row: LoggerRow,
  severity: Severity,
  content: LogContent,
  sourceCode: SourceCode,
): LogArguments | undefined {
  const length = content.parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 0), 0);
  if (length > maximumTextLength) return undefined;
  if (row.fields !== 'none') return { text: toFieldsShape(row, severity, content, sourceCode), shape: 'fields' };
  const formatted = toPlaceholderShape(row, content, sourceCode);
  return formatted === undefined ? undefined : { text: formatted, shape: 'placeholders' };
}

/** What is written where the message is a property of an object with everything else: `log({ level, message, … })`. */
export interface LogEntry {
  readonly message: string;
  /** The properties to add, each with its value. */
  readonly properties: readonly string[];
}

/**
 * A constant message for an entry, and what varied in it as properties beside it.
 * @returns undefined where the logger has no fields, or the text holds an error, of which an entry keeps nothing
 */
export function toLogEntry(
  row: LoggerRow,
  entry: TSESTree.ObjectExpression,
  content: LogContent,
  sourceCode: SourceCode,
): LogEntry | undefined {
  if (row.fields === 'none' || content.error !== undefined) return undefined;
  const fields = new LogFields(sourceCode, [entry], row.reservedKeys);
  const names = new Map<MessagePart, string>();
  for (const part of content.parts) if (part.kind === 'value') names.set(part, fields.add(part.node, part.printed));
  return { message: toMessage(row, content, names, sourceCode), properties: fields.properties };
}

function toFieldsShape(row: LoggerRow, severity: Severity, content: LogContent, sourceCode: SourceCode): string {
  const { error, rest } = content;
  const isErrorField = row.error.at === 'fields' ? row.error.key : undefined;
  const fields = new LogFields(sourceCode, content.objects, [
    ...row.reservedKeys,
    ...(isErrorField === undefined ? [] : [isErrorField]),
  ]);
  const hasValues = content.parts.some((part) => part.kind === 'value');
  const isAlone = !hasValues && content.objects.length === 0;
  // What stands for the error beside the fields: an argument of its own, or nothing where it is a field.
  const errorArgument =
    error === undefined || fields.holds(error.node)
      ? undefined
      : placeError(row, severity, error, isAlone, fields, sourceCode);
  const names = new Map<MessagePart, string>();
  for (const part of content.parts) {
    if (part.kind === 'value') names.set(part, fields.add(part.node, row.serializesErrors ? part.node : part.printed));
  }
  const message = toMessage(row, content, names, sourceCode);
  const object = fields.isEmpty ? [] : [fields.toText()];
  const others = rest.map((node) => getArgumentText(sourceCode, node));
  const last = errorArgument === undefined ? [] : [errorArgument];
  const list =
    row.fields === 'first' ? [...object, ...last, message, ...others] : [message, ...object, ...last, ...others];
  return list.join(', ');
}

/** Puts the error into the fields, or gives the argument that holds it. */
function placeError(
  row: LoggerRow,
  severity: Severity,
  error: LoggedError,
  isAlone: boolean,
  fields: LogFields,
  sourceCode: SourceCode,
): string | undefined {
  const text = getArgumentText(sourceCode, error.node);
  const { at } = row.error;
  if (at === 'fields' && row.serializesErrors) {
    // A field of the error's key with another value is left as it is.
    const { key } = row.error;
    fields.set(fields.has(key) ? `${key}Value` : key, text);
    return undefined;
  }
  if (isAlone && at === 'stack-second' && severity === 'error')
    return error.hasProperties ? toStack(error, sourceCode) : text;
  if (isAlone && (at === 'first' || at === 'last')) return text;
  // Beside fields the error would be lost or printed as `{}`: its text and its stack are fields, too.
  if (error.hasProperties) {
    fields.set(errorKey, toProperty(error, 'message', sourceCode));
    fields.set('stack', toStack(error, sourceCode));
  } else {
    const serialised = toSerialised(text);
    // An error that is made here must not be made three times.
    const isMade = withoutTypeSyntax(error.node).type === 'NewExpression';
    for (const [property, value] of isMade ? serialised.slice(0, 1) : serialised) fields.set(property, value);
  }
  return undefined;
}

function toStack(error: LoggedError, sourceCode: SourceCode): string {
  return toProperty(error, 'stack', sourceCode);
}

function toProperty(error: LoggedError, property: string, sourceCode: SourceCode): string {
  const { parent } = error.node;
  const isOptional = parent.type === 'MemberExpression' && parent.object === error.node && parent.optional;
  const text = getArgumentText(sourceCode, error.node);
  const isSimple = ['Identifier', 'MemberExpression', 'TSNonNullExpression', 'ThisExpression'].includes(
    error.node.type,
  );
  return `${isSimple ? text : `(${text})`}${isOptional ? '?.' : '.'}${property}`;
}

/**
 * The arguments that write an error held by a variable, and nothing else.
 * @param severity that of the call, where it is known: only errors have a place for the stack
 */
export function toErrorArguments(row: LoggerRow, name: string, message: string, severity?: Severity): string {
  if (row.error.at === 'stack-second' && severity === 'error')
    return `${message}, ${name} instanceof Error ? ${name}.stack : String(${name})`;
  if (row.error.at === 'first') return `${name}, ${message}`;
  if (row.error.at !== 'fields') return `${message}, ${name}`;
  const { key } = row.error;
  const fields = !row.serializesErrors
    ? `{ ${toSerialised(name)
        .map(([property, value]) => `${property}: ${value}`)
        .join(', ')} }`
    : key === name
      ? `{ ${name} }`
      : `{ ${key}: ${name} }`;
  return row.fields === 'first' ? `${fields}, ${message}` : `${message}, ${fields}`;
}

/** What is left of an error of unknown type for a logger that cannot write it. */
function toSerialised(text: string): readonly (readonly [string, string])[] {
  return [
    [errorKey, `String(${text})`],
    ['stack', `${text} instanceof Error ? ${text}.stack : undefined`],
  ];
}

/** The message as a string literal, or as a template of constants. */
function toMessage(
  row: LoggerRow,
  content: LogContent,
  names: ReadonlyMap<MessagePart, string>,
  sourceCode: SourceCode,
): string {
  const isNamed = row.namedPlaceholders === true;
  const parts = content.parts.map((part): TextPart => {
    switch (part.kind) {
      case 'text':
        return { kind: 'text', text: isNamed ? part.text.replaceAll(/[{}]/gu, '$&$&') : part.text };
      case 'constant':
        return { kind: 'kept', text: toHole(part.node, sourceCode) };
      case 'error':
        return { kind: 'removed', name: errorKey };
      case 'value': {
        const name = names.get(part) ?? 'value';
        return isNamed ? { kind: 'kept', text: `{${name}}` } : { kind: 'removed', name };
      }
    }
  });
  const text = toConstantText(parts);
  const hasWords = /[\p{L}\d]/u.test(text);
  return toLiteral(hasWords ? text : toFallback(content, [...names.values()]), content, sourceCode);
}

/** A message for a line that had nothing but values: the names of these. */
function toFallback(content: LogContent, names: readonly string[]): string {
  if (names.length > 0) return [...new Set(names)].map((name) => toWords(name).join(' ')).join(', ');
  const [object] = content.objects;
  const inner = object === undefined ? undefined : withoutTypeSyntax(object);
  if (inner?.type === 'ObjectExpression' && content.error === undefined) {
    const keys = inner.properties.map((property) =>
      property.type === 'Property' ? getPropertyName(property) : undefined,
    );
    const known = keys.filter((key) => key !== undefined);
    if (known.length > 0) return known.map((key) => toWords(key).join(' ')).join(', ');
  }
  return content.error === undefined ? 'Details' : 'Unexpected error';
}

function toHole(node: TSESTree.Expression, sourceCode: SourceCode): string {
  return `\${${sourceCode.getText(node)}}`;
}

function toLiteral(text: string, content: LogContent, sourceCode: SourceCode): string {
  const constants = content.parts
    .filter((part) => part.kind === 'constant')
    .map((part) => toHole(part.node, sourceCode));
  const [first] = constants;
  if (first === undefined) return toStringLiteral(text, sourceCode.text);
  if (text === first) return first.slice(2, -1);
  // Everything but the constants is text that must not be read as template syntax.
  let rest = text;
  let template = '';
  for (const constant of constants) {
    const index = rest.indexOf(constant);
    if (index < 0) continue;
    template += escapeTemplate(rest.slice(0, index)) + constant;
    rest = rest.slice(index + constant.length);
  }
  return `\`${template}${escapeTemplate(rest)}\``;
}

function escapeTemplate(text: string): string {
  return text.replaceAll(/[\\`]|\$\{/gu, String.raw`\$&`);
}

/** `'User %s created', id`: for loggers that format but have no fields. */
function toPlaceholderShape(row: LoggerRow, content: LogContent, sourceCode: SourceCode): string | undefined {
  const [general] = ['%s'].filter((placeholder) => row.placeholders.includes(placeholder));
  if (
    general === undefined ||
    content.objects.some((object) => withoutTypeSyntax(object).type !== 'ObjectExpression')
  ) {
    return undefined;
  }
  const values: string[] = [];
  const parts = content.parts.map((part): TextPart => {
    switch (part.kind) {
      case 'text':
        return { kind: 'text', text: part.text.replaceAll(/%(?=[sdifjoOc])/gu, '%%') };
      case 'constant':
        return { kind: 'kept', text: toHole(part.node, sourceCode) };
      case 'error':
        return { kind: 'removed', name: errorKey };
      case 'value': {
        const object = ['%o', '%j'].find((placeholder) => row.placeholders.includes(placeholder));
        values.push(getArgumentText(sourceCode, part.node));
        return { kind: 'kept', text: part.node !== part.printed && object !== undefined ? object : general };
      }
    }
  });
  const text = toConstantText(parts);
  const message = toLiteral(text === '' ? toFallback(content, []) : text, content, sourceCode);
  const rest = [...content.objects, ...content.rest].map((node) => getArgumentText(sourceCode, node));
  const error = content.error === undefined ? [] : [getArgumentText(sourceCode, content.error.node)];
  return [message, ...values, ...rest, ...error].join(', ');
}

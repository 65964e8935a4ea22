/** Which argument of a logging call is the message, which the fields, which the error: worked out from the row. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** The arguments of a logging call by what they are for. */
export interface LogArguments {
  /** The message; the property of the one object where a call takes one: winston's `log({ level, message })`. */
  readonly message: TSESTree.Expression | undefined;
  /** The object that holds fields: an object literal, or a value in the place of one. */
  readonly fields: TSESTree.Expression | undefined;
  /** The error, or its stack, wherever it stands; in the fields where that is the place of it. */
  readonly error: TSESTree.Expression | undefined;
  /** All others: values of placeholders, NestJS's context. */
  readonly format: readonly TSESTree.Expression[];
}

/** What an argument evidently is; `unknown` where only its run-time value could tell. */
type ArgumentKind = 'text' | 'object' | 'error' | 'function' | 'unknown';

const textFunctions = new Set(['String', 'JSON.stringify', 'util.format', 'util.inspect', 'format', 'inspect']);
const textMethods = new Set([
  ...['toString', 'join', 'concat', 'trim', 'toUpperCase', 'toLowerCase', 'slice', 'substring', 'replace', 'replaceAll'],
  ...['padStart', 'padEnd', 'repeat', 'toISOString', 'toFixed', 'toLocaleString'],
]);
const errorNames = new Set(['err', 'error', 'exception', 'ex', 'exc']);

/** Whether a value is an error as its origin says: caught, or made of a class named `…Error` or `…Exception`. */
function isErrorOrigin(origin: Origin): boolean {
  return alternatives(origin).some((each) => {
    switch (each.kind) {
      case 'caught':
        return each.path.length === 0;
      case 'instance': {
        const path = each.of.kind === 'global' || each.of.kind === 'module' ? each.of.path : [];
        return path.length > 0 && isErrorClassName(path.at(-1) ?? '');
      }
      case 'parameter':
        return each.type !== undefined && isErrorOrigin(each.type);
      default:
        return false;
    }
  });
}

function isErrorClassName(name: string): boolean {
  const last = toWords(name).at(-1);
  return last === 'error' || last === 'exception';
}

/** Whether an expression is a caught or constructed error, by its origin or, failing that, by its name. */
export function isErrorExpression(node: Node, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Identifier': {
      const last = toWords(inner.name).at(-1) ?? '';
      if (errorNames.has(last)) return !isText(origins.resolve(inner));
      return isErrorOrigin(origins.resolve(inner));
    }
    case 'MemberExpression': {
      const name = getPropertyName(inner);
      return name !== undefined && errorNames.has(toWords(name).at(-1) ?? '');
    }
    case 'NewExpression':
      return inner.callee.type === 'Identifier' && isErrorClassName(inner.callee.name);
    case 'AwaitExpression':
      return isErrorExpression(inner.argument, origins);
    case 'LogicalExpression':
      return isErrorExpression(inner.left, origins) || isErrorExpression(inner.right, origins);
    case 'ConditionalExpression':
      return isErrorExpression(inner.consequent, origins) || isErrorExpression(inner.alternate, origins);
    default:
      return false;
  }
}

function isText(origin: Origin): boolean {
  return (
    origin.kind === 'node' &&
    (origin.node.type === 'TemplateLiteral' ||
      origin.node.type === 'BinaryExpression' ||
      (origin.node.type === 'Literal' && typeof origin.node.value === 'string'))
  );
}

function getKind(node: Node, origins: OriginResolver): ArgumentKind {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
      return 'text';
    case 'BinaryExpression':
      return inner.operator === '+' ? 'text' : 'unknown';
    case 'ObjectExpression':
      return 'object';
    case 'ConditionalExpression': {
      const consequent = getKind(inner.consequent, origins);
      return consequent === getKind(inner.alternate, origins) ? consequent : getErrorOrUnknown(inner, origins);
    }
    case 'LogicalExpression': {
      const right = getKind(inner.right, origins);
      return inner.operator !== '&&' && right === 'text' ? 'text' : getErrorOrUnknown(inner, origins);
    }
    case 'CallExpression':
      return isTextCall(inner) ? 'text' : 'unknown';
    case 'MemberExpression': {
      const name = getPropertyName(inner);
      if (name === 'message' || name === 'stack') return 'text';
      return getErrorOrUnknown(inner, origins);
    }
    case 'Identifier': {
      if (isErrorExpression(inner, origins)) return 'error';
      const origin = origins.resolve(inner);
      if (origin.kind !== 'node') return 'unknown';
      if (isText(origin)) return 'text';
      if (origin.node.type === 'ObjectExpression') return 'object';
      return isFunction(origin.node) ? 'function' : 'unknown';
    }
    default:
      return isFunction(inner) ? 'function' : getErrorOrUnknown(inner, origins);
  }
}

function getErrorOrUnknown(node: Node, origins: OriginResolver): ArgumentKind {
  return isErrorExpression(node, origins) ? 'error' : 'unknown';
}

function isTextCall(node: TSESTree.CallExpression): boolean {
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type === 'Identifier') return textFunctions.has(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const name = getPropertyName(callee) ?? '';
  const object = withoutTypeSyntax(callee.object);
  if (object.type === 'Identifier' && textFunctions.has(`${object.name}.${name}`)) return true;
  return textMethods.has(name);
}

/** The value of an error under the key that the logger serialises, or under `error`, in an object literal. */
function findErrorField(
  fields: TSESTree.Expression | undefined,
  row: LoggerRow | undefined,
  origins: OriginResolver,
): TSESTree.Expression | undefined {
  if (fields?.type !== 'ObjectExpression') return undefined;
  const keys = row?.error.at === 'fields' ? [row.error.key, 'err', 'error'] : ['err', 'error'];
  for (const key of keys) {
    for (const property of fields.properties) {
      if (property.type !== 'Property' || getPropertyName(property) !== key) continue;
      const value = property.value as TSESTree.Expression;
      if (isErrorExpression(value, origins)) return value;
    }
  }
  return undefined;
}

/** The object that a lazy callback returns at once: `() => ({ … })`. */
function unwrapLazyFields(node: TSESTree.Expression): TSESTree.Expression {
  const inner = withoutTypeSyntax(node);
  if (!isFunction(inner) || inner.body?.type !== 'ObjectExpression') return node;
  return inner.body;
}

/**
 * Sorts the arguments of a call (those after a level) into message, fields, error and the rest.
 * @param row undefined for a logger known only by its name: then the arguments themselves must tell
 */
export function splitLogArguments(
  callArguments: readonly TSESTree.CallExpressionArgument[],
  row: LoggerRow | undefined,
  origins: OriginResolver,
): LogArguments {
  const spread = callArguments.findIndex((argument) => argument.type === 'SpreadElement');
  const rest = (spread === -1 ? callArguments : callArguments.slice(0, spread)).filter(
    (argument): argument is TSESTree.Expression => argument.type !== 'SpreadElement',
  );
  let message: TSESTree.Expression | undefined;
  let fields: TSESTree.Expression | undefined;
  let error: TSESTree.Expression | undefined;
  const [first, second] = rest;
  if (first !== undefined) {
    const kind = getKind(first, origins);
    if (kind === 'object') fields = first;
    else if (kind === 'error') error = first;
    else if (
      kind === 'unknown' &&
      second !== undefined &&
      row?.fields !== 'last' &&
      row?.fields !== 'none' &&
      getKind(second, origins) === 'text'
    ) {
      fields = first;
    } else message = first;
    rest.shift();
    if (message === undefined && rest[0] !== undefined && getKind(rest[0], origins) !== 'object') message = rest.shift();
  }
  const format: TSESTree.Expression[] = [];
  for (const [index, argument] of rest.entries()) {
    const kind = getKind(argument, origins);
    const isStack = row?.error.at === 'stack-second' && isStackExpression(argument);
    if (error === undefined && (kind === 'error' || isStack)) error = argument;
    else if (fields === undefined && kind === 'object') fields = argument;
    else if (fields === undefined && kind === 'function' && row?.namedPlaceholders === true) {
      fields = unwrapLazyFields(argument);
    } else if (
      fields === undefined &&
      kind === 'unknown' &&
      row?.fields === 'last' &&
      argument.type !== 'ArrayExpression' &&
      !(row.hasTrailingContext === true && index === rest.length - 1)
    ) {
      fields = argument;
    } else format.push(argument);
  }
  return { message, fields, error: error ?? findErrorField(fields, row, origins), format };
}

function isStackExpression(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'ConditionalExpression') {
    return isStackExpression(inner.consequent) || isStackExpression(inner.alternate);
  }
  if (inner.type === 'LogicalExpression') return isStackExpression(inner.left) || isStackExpression(inner.right);
  if (inner.type === 'MemberExpression') return getPropertyName(inner) === 'stack';
  return inner.type === 'Identifier' && toWords(inner.name).at(-1) === 'stack';
}

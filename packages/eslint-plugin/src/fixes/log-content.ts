/** Sorts what a log call is given into message, error, fields and the rest, whatever shape the call has. */
import {
  getPropertyName,
  getReferenceName,
  getStaticString,
  isConstant,
  withoutTypeSyntax,
  type LoggerRow,
  type OriginResolver,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { getErrorBehind, isErrorExpression } from './log-error.ts';
import type { MessagePart } from './log-message.ts';

/** An error that is logged, and how it was seen. */
export interface LoggedError {
  readonly node: TSESTree.Expression;
  /** Whether the code reads `message` or `stack` of it, so that its type has them. */
  readonly hasProperties: boolean;
}

export interface LogContent {
  readonly parts: readonly MessagePart[];
  readonly error: LoggedError | undefined;
  /** Objects whose properties are fields already. */
  readonly objects: readonly TSESTree.Expression[];
  /** What stays behind the message as it is: format arguments, NestJS's context. */
  readonly rest: readonly TSESTree.Expression[];
}

const placeholder = /%[sdifjoOc]/u;

/**
 * What a call says whose message is `parts`.
 * @param before the arguments before the message
 * @param after the arguments after the message
 * @returns undefined where an argument's role cannot be told
 */
export function getLogContent(
  row: LoggerRow,
  parts: readonly MessagePart[],
  before: readonly TSESTree.CallExpressionArgument[],
  after: readonly TSESTree.CallExpressionArgument[],
  origins: OriginResolver,
): LogContent | undefined {
  const collected = new Collector();
  const isFormatted = parts.some((part) => part.kind === 'text' && placeholder.test(part.text));
  for (const argument of before) if (!collected.addBefore(argument)) return undefined;
  for (const part of parts) collected.addPart(part);
  const trailing = row.hasTrailingContext === true ? after.at(-1) : undefined;
  const context = trailing !== undefined && isLogContext(trailing, origins) ? trailing : undefined;
  for (const argument of after) {
    if (argument.type === 'SpreadElement') return undefined;
    if (argument === context || (isFormatted && row.placeholders.length > 0)) collected.rest.push(argument);
    else if (!collected.addAfter(argument, row.fields !== 'none')) return undefined;
  }
  // Placeholders of the text and new ones would have to be put in one order.
  if (isFormatted && row.fields === 'none') return undefined;
  return collected;
}

/** What a call of `console` prints: objects given to it become fields where there is a message beside them. */
export function getPrintedContent(parts: readonly MessagePart[]): LogContent {
  const collected = new Collector();
  for (const part of parts) {
    const inner = part.kind === 'value' ? withoutTypeSyntax(part.node) : undefined;
    if (inner?.type === 'ObjectExpression' && inner.properties.length > 0) collected.objects.push(inner);
    else collected.addPart(part);
  }
  return collected;
}

class Collector implements LogContent {
  readonly parts: MessagePart[] = [];
  readonly objects: TSESTree.Expression[] = [];
  readonly rest: TSESTree.Expression[] = [];
  error: LoggedError | undefined;

  addPart(part: MessagePart): void {
    if (part.kind === 'value' && this.#addError(part.node)) this.parts.push({ kind: 'error', node: part.node });
    else this.parts.push(part);
  }

  addBefore(argument: TSESTree.CallExpressionArgument): boolean {
    if (argument.type === 'SpreadElement') return false;
    return this.#addError(argument) || this.#addObject(argument);
  }

  addAfter(argument: TSESTree.Expression, hasFields: boolean): boolean {
    const inner = withoutTypeSyntax(argument);
    if (this.#addError(argument)) return true;
    if (!hasFields) {
      this.rest.push(argument);
      return true;
    }
    if (inner.type === 'ObjectExpression') return this.#addObject(argument);
    if (inner.type === 'Literal' || inner.type === 'TemplateLiteral' || isFunctionLike(inner) || isUndefined(inner))
      return false;
    // A bare object is more likely to be one of fields than to be the value of one.
    if (inner.type === 'Identifier' && isFieldsName(inner.name)) return this.#addObject(argument);
    this.parts.push({ kind: 'value', node: argument, printed: argument });
    return true;
  }

  #addObject(node: TSESTree.Expression): boolean {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'ObjectExpression':
      case 'Identifier':
      case 'MemberExpression':
      case 'CallExpression':
        this.objects.push(node);
        return true;
      default:
        return false;
    }
  }

  /** Takes the first error; a second, other one stays what it is. */
  #addError(node: TSESTree.Expression): boolean {
    const error = getErrorBehind(node);
    if (error === undefined) return false;
    if (this.error !== undefined) {
      if (!isSameReference(this.error.node, error)) return false;
      this.error = { node: this.error.node, hasProperties: this.error.hasProperties || readsProperties(node) };
      return true;
    }
    this.error = { node: error, hasProperties: readsProperties(node) };
    return true;
  }
}

function isFunctionLike(node: TSESTree.Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function isUndefined(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined';
}

function isFieldsName(name: string): boolean {
  return /(?:^|[a-z_])(?:attributes|bindings|context|ctx|details|extra|fields|info|meta|metadata|properties|props)$/iu.test(
    name,
  );
}

/** Whether `message` or `stack` is read without a guard that the value is an error. */
function readsProperties(node: TSESTree.Expression): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression') return false;
  const property = getPropertyName(inner);
  return (property === 'message' || property === 'stack') && isErrorExpression(inner.object);
}

/** Whether two expressions name the same thing: the same identifiers and properties, type syntax aside. */
export function isSameReference(left: TSESTree.Node, right: TSESTree.Node): boolean {
  const first = withoutTypeSyntax(left);
  const second = withoutTypeSyntax(right);
  if (first.type === 'Identifier') return second.type === 'Identifier' && first.name === second.name;
  if (first.type === 'ThisExpression') return second.type === 'ThisExpression';
  if (first.type !== 'MemberExpression' || second.type !== 'MemberExpression') return false;
  const property = getPropertyName(first);
  return property !== undefined && property === getPropertyName(second) && isSameReference(first.object, second.object);
}

/** Whether a last argument names the place that logs: a string, a constant, `this.context`, `X.name`. */
function isLogContext(node: TSESTree.CallExpressionArgument, origins: OriginResolver): boolean {
  if (node.type === 'SpreadElement') return false;
  if (getStaticString(node) !== undefined || isConstant(node, origins)) return true;
  const inner = withoutTypeSyntax(node);
  const name = getReferenceName(inner);
  if (name === 'name' && inner.type === 'MemberExpression') {
    const object = withoutTypeSyntax(inner.object);
    return object.type === 'MemberExpression'
      ? getPropertyName(object) === 'constructor'
      : object.type === 'Identifier' && /^\p{Lu}/u.test(object.name);
  }
  return name !== undefined && /(?:^|[a-z_])(?:context|ctx)$/iu.test(name);
}

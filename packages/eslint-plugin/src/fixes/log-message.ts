/** Takes a log message that is put together at run time apart into its constant text and what varies. */
import {
  getPropertyName,
  getStaticString,
  isConstant,
  withoutTypeSyntax,
  type Origin,
  type OriginResolver,
} from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';

/** A piece of a message, in order. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  /** An expression that never changes; it stays in the message. */
  | { readonly kind: 'constant'; readonly node: TSESTree.Expression }
  /** An expression that varies. */
  | {
      readonly kind: 'value';
      readonly node: TSESTree.Expression;
      /** The expression that prints it: `JSON.stringify(x)`, `ids.join(', ')`; the expression itself where none does. */
      readonly printed: TSESTree.Expression;
    }
  /** Text of an error that the logger is given as a whole. */
  | { readonly kind: 'error'; readonly node: TSESTree.Expression };

/** How a message is put together. */
type EagerForm = 'template' | 'concatenation' | 'call';

export interface EagerMessage {
  readonly form: EagerForm;
  /** What a finding calls it: `a template literal`, `util.format()`. */
  readonly title: string;
  /** Undefined where the message cannot be taken apart. */
  readonly parts: readonly MessagePart[] | undefined;
}

/** Whether an expression could be a message that is built eagerly: the cheap test, on the tree alone. */
export function mayBeEagerMessage(node: TSESTree.Node): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.expressions.length > 0;
    case 'BinaryExpression':
      return inner.operator === '+' && isText(inner);
    case 'CallExpression':
      return getCallName(inner) !== undefined;
    case 'ConditionalExpression':
      return mayBeEagerMessage(inner.consequent) || mayBeEagerMessage(inner.alternate);
    case 'LogicalExpression':
      return mayBeEagerMessage(inner.left) || mayBeEagerMessage(inner.right);
    default:
      return false;
  }
}

/** How a message is built; undefined where it is constant, or not built here. */
export function getEagerMessage(node: TSESTree.Expression, origins: OriginResolver): EagerMessage | undefined {
  const inner = withoutTypeSyntax(node) as TSESTree.Expression;
  if (!mayBeEagerMessage(inner)) return undefined;
  if (inner.type === 'ConditionalExpression' || inner.type === 'LogicalExpression') {
    const arms =
      inner.type === 'ConditionalExpression' ? [inner.consequent, inner.alternate] : [inner.left, inner.right];
    for (const arm of arms) {
      const eager = getEagerMessage(arm, origins);
      if (eager !== undefined) return { ...eager, parts: undefined };
    }
    return undefined;
  }
  const parts = getParts(inner, origins);
  if (parts === undefined || parts.every((part) => part.kind !== 'value' || isAddition(part.node, origins)))
    return undefined;
  switch (inner.type) {
    case 'TemplateLiteral':
      return { form: 'template', title: 'a template literal', parts };
    case 'BinaryExpression':
      return { form: 'concatenation', title: 'string concatenation', parts };
    default:
      return { form: 'call', title: getTitle(inner), parts };
  }
}

/** The parts of an expression whose value is a text; undefined where it is not one that can be taken apart. */
function getParts(node: TSESTree.Expression, origins: OriginResolver): readonly MessagePart[] | undefined {
  const inner = withoutTypeSyntax(node) as TSESTree.Expression;
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string' ? [toText(inner.value)] : undefined;
    case 'TemplateLiteral':
      return inner.quasis.flatMap((quasi, index) => {
        const expression = inner.expressions[index];
        const text = toText(quasi.value.cooked ?? '');
        return expression === undefined ? [text] : [text, ...getValueParts(expression, origins)];
      });
    case 'BinaryExpression':
      if (inner.operator !== '+' || !isText(inner)) return undefined;
      return getOperands(inner).flatMap((operand) => getValueParts(operand, origins));
    case 'CallExpression':
      return getCallParts(inner, origins);
    default:
      return undefined;
  }
}

/** The parts of an expression that is a piece of a text: nested templates are taken apart, too. */
function getValueParts(node: TSESTree.Expression, origins: OriginResolver): readonly MessagePart[] {
  const inner = withoutTypeSyntax(node);
  if (
    inner.type === 'TemplateLiteral' ||
    inner.type === 'Literal' ||
    inner.type === 'BinaryExpression' ||
    inner.type === 'CallExpression'
  ) {
    const parts = getParts(inner, origins);
    if (parts !== undefined) return parts;
  }
  if (inner.type === 'Literal') return [toText(String(inner.value))];
  if (isConstant(node, origins)) return [{ kind: 'constant', node }];
  return [{ kind: 'value', node, printed: node }];
}

/** Whether nothing varies in a part but whether a constant text stands there: `isDry ? ' Nothing is written.' : ''`. */
function isAddition(node: TSESTree.Expression, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'ConditionalExpression') return false;
  const arms = [inner.consequent, inner.alternate];
  return (
    arms.some((arm) => getStaticString(arm) === '') &&
    arms.every((arm) => getValueParts(arm, origins).every((part) => part.kind !== 'value'))
  );
}

function toText(text: string): MessagePart {
  return { kind: 'text', text };
}

/** The operands of a chain of `+` that makes one text, from left to right; sums of numbers stay whole. */
function getOperands(node: TSESTree.BinaryExpression): readonly TSESTree.Expression[] {
  const { left, right } = node;
  if (left.type === 'PrivateIdentifier') return [node];
  const operands = (operand: TSESTree.Expression): readonly TSESTree.Expression[] =>
    operand.type === 'BinaryExpression' && operand.operator === '+' && isText(operand)
      ? getOperands(operand)
      : [operand];
  return [...operands(left), ...operands(right)];
}

/** Whether an expression is a text by its form: a string, a template, or a `+` with one of these. */
function isText(node: TSESTree.Node): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'string';
    case 'TemplateLiteral':
      return true;
    case 'BinaryExpression':
      return inner.operator === '+' && (isText(inner.left) || isText(inner.right));
    default:
      return false;
  }
}

type CallName = 'String' | 'JSON.stringify' | 'format' | 'inspect' | 'join' | 'concat';

/** Which of the functions that build a text a call could be, by its form. */
function getCallName(node: TSESTree.CallExpression): CallName | undefined {
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type === 'Identifier') {
    const { name } = callee;
    return name === 'String' || name === 'format' || name === 'inspect' ? name : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const object = withoutTypeSyntax(callee.object);
  switch (getPropertyName(callee)) {
    case 'stringify':
      return object.type === 'Identifier' && object.name === 'JSON' ? 'JSON.stringify' : undefined;
    case 'format':
      return 'format';
    case 'inspect':
      return 'inspect';
    case 'join':
      return object.type === 'ArrayExpression' || object.type === 'CallExpression' || object.type === 'Identifier'
        ? 'join'
        : undefined;
    case 'concat':
      return isText(object) || (object.type === 'CallExpression' && getCallName(object) === 'concat')
        ? 'concat'
        : undefined;
    default:
      return undefined;
  }
}

function getTitle(node: TSESTree.Expression): string {
  const name = node.type === 'CallExpression' ? getCallName(node) : undefined;
  switch (name) {
    case 'format':
    case 'inspect':
      return `util.${name}()`;
    case 'join':
    case 'concat':
      return `.${name}()`;
    default:
      return `${name ?? 'a call'}()`;
  }
}

function getCallParts(node: TSESTree.CallExpression, origins: OriginResolver): readonly MessagePart[] | undefined {
  const name = getCallName(node);
  if (name === undefined) return undefined;
  const values = getArguments(node);
  const [first] = values ?? [];
  const { callee } = node;
  switch (name) {
    case 'String':
      if (first === undefined || !isGlobal(origins.resolve(callee), ['String'])) return undefined;
      // `String(x)` stays: an object that prints as one word must not become a field with all it holds.
      return isConstant(first, origins) ? [{ kind: 'constant', node }] : [{ kind: 'value', node, printed: node }];
    case 'JSON.stringify': {
      if (first === undefined || !isGlobal(origins.resolve(callee), ['JSON', 'stringify'])) return undefined;
      // A replacer may leave out what must not be logged.
      const [, replacer] = values ?? [];
      const isWhole = replacer === undefined || isConstant(replacer, origins);
      if (isConstant(first, origins)) return [{ kind: 'constant', node }];
      return [{ kind: 'value', node: isWhole ? first : node, printed: node }];
    }
    case 'inspect':
      if (first === undefined || !isOfUtil(origins.resolve(callee), 'inspect')) return undefined;
      return [{ kind: 'value', node: first, printed: node }];
    case 'format':
      if (values === undefined || !isOfUtil(origins.resolve(callee), 'format')) return undefined;
      return getFormattedParts(values, origins);
    case 'join':
      return getJoinedParts(node, origins);
    case 'concat': {
      const receiver = callee.type === 'MemberExpression' ? getParts(callee.object, origins) : undefined;
      if (receiver === undefined || values === undefined) return undefined;
      return [...receiver, ...values.flatMap((value) => getValueParts(value, origins))];
    }
  }
}

/** The arguments of a call; undefined where one is spread. */
function getArguments(node: TSESTree.CallExpression): readonly TSESTree.Expression[] | undefined {
  const values: TSESTree.Expression[] = [];
  for (const argument of node.arguments) {
    if (argument.type === 'SpreadElement') return undefined;
    values.push(argument);
  }
  return values;
}

function isGlobal(origin: Origin, path: readonly string[]): boolean {
  return origin.kind === 'global' && origin.path.join('.') === path.join('.');
}

function isOfUtil(origin: Origin, name: string): boolean {
  return origin.kind === 'module' && /^(?:node:)?util$/u.test(origin.module) && origin.path.at(-1) === name;
}

/**
 * The parts of what `util.format`, `console.log` and their like print: placeholders of the first argument are filled
 * from the following ones, and what is left over is added after a space.
 * @see https://nodejs.org/api/util.html#utilformatformat-args
 */
export function getFormattedParts(
  values: readonly TSESTree.Expression[],
  origins: OriginResolver,
): readonly MessagePart[] | undefined {
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  const parts: MessagePart[] = [];
  const format = values.length > 1 ? getStaticString(first) : undefined;
  if (format === undefined) {
    parts.push(...getValueParts(first, origins));
  } else {
    for (const piece of format.split(/(%[sdifjoOc%])/u)) {
      const value = /^%[sdifjoO]$/u.test(piece) ? rest.shift() : undefined;
      // `%c` is CSS that a terminal does not show.
      if (piece === '%c') rest.shift();
      else if (value !== undefined) parts.push(...getValueParts(value, origins));
      else parts.push(toText(piece === '%%' ? '%' : piece));
    }
  }
  for (const value of rest) parts.push(toText(' '), ...getValueParts(value, origins));
  return parts;
}

/** The parts of `[a, b].join(' ')`; of any other array the whole array is what varies. */
function getJoinedParts(node: TSESTree.CallExpression, origins: OriginResolver): readonly MessagePart[] | undefined {
  const callee = withoutTypeSyntax(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const separator = node.arguments.length === 0 ? ',' : getStaticString(node.arguments[0]);
  if (separator === undefined || node.arguments.length > 1) return undefined;
  const array = withoutTypeSyntax(callee.object);
  if (array.type !== 'ArrayExpression') {
    // `path.join('x')` is no array's.
    if (array.type === 'Identifier' && origins.resolve(array).kind === 'module') return undefined;
    const isList = /^[\s,;|]*$/u.test(separator);
    return [{ kind: 'value', node: isList ? callee.object : node, printed: node }];
  }
  const parts: MessagePart[] = [];
  for (const [index, element] of array.elements.entries()) {
    if (element === null || element.type === 'SpreadElement') return undefined;
    if (index > 0) parts.push(toText(separator));
    parts.push(...getValueParts(element, origins));
  }
  return parts;
}

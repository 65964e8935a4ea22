/** How the log of a caught error shows it: as itself, with its stack, or by its text alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { errorDetailProperties } from '../knowledge/error-details.ts';
import { toWords } from '../names.ts';
import { someCondition } from './conditions.ts';
import { getErrorHandler } from './empty-handlers.ts';
import { isErrorName } from './error-names.ts';

/** Where an error is caught: what declares it there, and the body that deals with it. */
export interface CaughtError {
  /** The name of the error; undefined where a pattern takes it apart: `catch ({ message })`. */
  readonly name: string | undefined;
  readonly parameter: TSESTree.Identifier | TSESTree.ObjectPattern;
  readonly body: Node;
  /** The code that may fail: a `try` block, a promise, the call that is given a callback; undefined for a handler of all errors. */
  readonly tried: Node | undefined;
  /** The function that may be given the error, by the name of its parameter alone: whether it is has to be asked. */
  readonly receiver: FunctionNode | undefined;
}

/** The error that was caught around a node; undefined where a function or a nested catch stands between, or none has a name. */
export function getCaughtError(node: Node): CaughtError | undefined {
  let current: Node = node;
  for (let parent = node.parent; parent != null; current = parent, parent = parent.parent) {
    if (parent.type === 'CatchClause' && parent.body === current) {
      return toCaughtError(parent.param, parent.body, parent.parent.block);
    }
    if (!isFunction(parent)) continue;
    if (parent.body !== current) return undefined;
    const call = parent.parent;
    if (call.type === 'CallExpression') {
      const place = getErrorHandler(call);
      if (place?.handler === parent) {
        const promise = call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
        return toCaughtError(parent.params[0], parent.body, place.kind === 'rejection' ? promise : undefined);
      }
    }
    const told = getToldError(parent);
    if (told !== undefined) return toCaughtError(told, parent.body, undefined);
    const parameter = parent.params.find((each) => each.type === 'Identifier' && isErrorName(each.name));
    const caught = toCaughtError(parameter, parent.body, call.type === 'CallExpression' ? call : undefined);
    return caught === undefined ? undefined : { ...caught, receiver: parent };
  }
  return undefined;
}

/**
 * Whether a parameter is the other half of a result, and an answer rather than an error: what one of its methods gives is
 * returned (`result.match((value) => value.toResponse(), (err) => { …; return err.toResponse(); })`).
 */
export function isAnswerOfResult(fn: FunctionNode, sourceCode: SourceCode): boolean {
  const call = fn.parent;
  const [parameter] = fn.params;
  if (call.type !== 'CallExpression' || call.arguments[1] !== fn || parameter?.type !== 'Identifier') return false;
  if (getReferenceName(call.callee) !== 'match' || !isFunction(call.arguments[0])) return false;
  for (const each of findInside(fn.body, sourceCode, isFunction)) {
    const given =
      each.type === 'ReturnStatement' && each.argument !== null ? withoutTypeSyntax(each.argument) : undefined;
    const callee = given?.type === 'CallExpression' ? withoutTypeSyntax(given.callee) : undefined;
    if (callee?.type !== 'MemberExpression' || getPropertyName(callee) === 'toString') continue;
    const owner = withoutTypeSyntax(callee.object);
    if (owner.type === 'Identifier' && owner.name === parameter.name) return true;
  }
  return false;
}

/** The error that an option is told: `subscribe({ error: (e) => … })`, `createHandler({ onError({ error }) { … } })`. */
function getToldError(fn: FunctionNode): Node | undefined {
  const option = fn.parent;
  if (option.type !== 'Property' || option.value !== fn) return undefined;
  const name = getPropertyName(option);
  const [first] = fn.params;
  if (name !== 'onError' && (name !== 'error' || option.parent.parent?.type !== 'CallExpression')) return undefined;
  if (first?.type === 'Identifier') return isErrorName(first.name) ? first : undefined;
  if (first?.type !== 'ObjectPattern') return undefined;
  const property = first.properties.find((each) => each.type === 'Property' && getPropertyName(each) === 'error');
  return property?.type === 'Property' && property.value.type === 'Identifier' ? property.value : undefined;
}

function toCaughtError(
  parameter: Node | null | undefined,
  body: Node,
  tried: Node | undefined,
): CaughtError | undefined {
  switch (parameter?.type) {
    case 'Identifier':
      return { name: parameter.name, parameter, body, tried, receiver: undefined };
    case 'ObjectPattern':
      return { name: undefined, parameter, body, tried, receiver: undefined };
    default:
      return undefined;
  }
}

/** The names in scope that hold an error, or its text alone, each with the identifier that declares it. */
export type ErrorTexts = ReadonlyMap<string, TSESTree.Identifier>;

/**
 * The names that hold nothing of an error but its text: `const message = getErrorMessage(error)`,
 * `const { message } = error`, `catch ({ message })`; and another name of it, `const error = caught as Error`, of which
 * nothing else is used.
 */
export function findErrorTexts({ name, parameter, body }: CaughtError, sourceCode: SourceCode): ErrorTexts {
  const texts = new Map<string, TSESTree.Identifier>();
  if (parameter.type === 'ObjectPattern') addTaken(parameter, texts);
  if (name === undefined) return texts;
  for (const node of findInside(body, sourceCode, isFunction)) {
    if (node.type !== 'VariableDeclarator' || node.init === null) continue;
    if (node.id.type === 'ObjectPattern') {
      const from = withoutTypeSyntax(node.init);
      if (from.type === 'Identifier' && from.name === name) addTaken(node.id, texts);
    } else if (node.id.type === 'Identifier' && isAlias(node.init, name)) {
      if (isShownAsText(node.id, body, sourceCode)) texts.set(node.id.name, node.id);
    } else if (node.id.type === 'Identifier' && isPlainText(node.init, sourceCode)) {
      if (findTextMentions([node.init], name, sourceCode) !== undefined) texts.set(node.id.name, node.id);
    }
  }
  return texts;
}

/** Whether an expression is the error itself under a type of its own: `caught as Error`. */
export function isAlias(expression: Node, name: string): boolean {
  const inner = withoutTypeSyntax(expression);
  return inner.type === 'Identifier' && inner.name === name;
}

/** Whether nothing but the text of an error, and what says which it is, is used of a name for it. */
function isShownAsText(declared: TSESTree.Identifier, body: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(body, sourceCode, () => false)) {
    if (node.type !== 'Identifier' || node.name !== declared.name || node === declared) continue;
    if (!isKey(node) && !isTest(node) && !isDetail(node) && !isTextOnly(node)) return false;
  }
  return true;
}

/** What a pattern takes out of an error, where that is its text and no stack. */
function addTaken(pattern: TSESTree.ObjectPattern, texts: Map<string, TSESTree.Identifier>): void {
  const taken = new Map<string, TSESTree.Identifier>();
  for (const property of pattern.properties) {
    if (property.type !== 'Property') return;
    const key = getPropertyName(property);
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (key === undefined || value.type !== 'Identifier') return;
    if (key === 'message') taken.set(value.name, value);
    else if (!errorDetailProperties.has(key)) return;
  }
  for (const [name, declaration] of taken) texts.set(name, declaration);
}

/** Whether an expression does nothing but make a text. */
function isPlainText(expression: Node, sourceCode: SourceCode): boolean {
  for (const node of findInside(expression, sourceCode, () => false)) {
    if (/^(?:Await|Yield|New|Array|Object|Arrow|Function|Assignment|TaggedTemplate)/u.test(node.type)) return false;
    if (node.type === 'CallExpression' && !isTextOfError(node) && !isToString(node)) return false;
  }
  return true;
}

/**
 * The mentions of an error in what is logged that keep its text alone; undefined where one keeps more, or nothing is
 * said of it.
 * @param texts other names that hold its text
 */
export function findTextMentions(
  logged: readonly Node[],
  name: string | undefined,
  sourceCode: SourceCode,
  texts?: ErrorTexts,
): readonly TSESTree.Identifier[] | undefined {
  const mentions: TSESTree.Identifier[] = [];
  for (const argument of logged) {
    for (const node of findInside(argument, sourceCode, () => false)) {
      if (node.type !== 'Identifier' || isKey(node) || isTest(node)) continue;
      if (texts?.has(node.name) === true) mentions.push(node);
      else if (node.name === name && !isDetail(node)) {
        if (!isTextOnly(node)) return undefined;
        mentions.push(node);
      }
    }
  }
  return mentions.length === 0 ? undefined : mentions;
}

function isKey(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand)
  );
}

/** `error instanceof Error`, the test of a conditional: nothing of it is logged. */
function isTest(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'BinaryExpression' && parent.operator !== '+') ||
    (parent.type === 'ConditionalExpression' && parent.test === node) ||
    (parent.type === 'UnaryExpression' && parent.operator === 'typeof')
  );
}

/** `error.code`, `error.name`, `error?.status`: says which error it is, beside its text, and not where it was made. */
function isDetail(node: TSESTree.Identifier): boolean {
  const outer = getOuter(node);
  const { parent } = outer;
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === outer &&
    errorDetailProperties.has(getPropertyName(parent) ?? '')
  );
}

/** `error.message`, `String(error)`, `${error}`, `'…' + error`, `error.toString()`, `JSON.stringify(error)`. */
function isTextOnly(node: TSESTree.Identifier): boolean {
  const outer = getOuter(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'MemberExpression': {
      const property = getPropertyName(parent);
      return parent.object === outer && (property === 'message' || property === 'toString');
    }
    case 'TemplateLiteral':
      return parent.parent.type !== 'TaggedTemplateExpression';
    case 'BinaryExpression':
      return parent.operator === '+';
    case 'CallExpression':
      return parent.arguments[0] === outer && isTextOfError(parent);
    case 'ConditionalExpression':
      // `error instanceof Error ? error.message : error`: the other arm is no error.
      return (
        parent.test !== outer &&
        /\bmessage\b/u.test(
          parent.consequent.type === 'MemberExpression' ? (getPropertyName(parent.consequent) ?? '') : '',
        )
      );
    default:
      return false;
  }
}

function getOuter(node: Node): Node {
  let outer = node;
  while (outer.parent != null && withoutTypeSyntax(outer.parent) !== outer.parent) outer = outer.parent;
  return outer;
}

/** Whether a call makes a text of its argument: `String(error)`, `JSON.stringify(error)`, `getErrorMessage(error)`. */
export function isTextOfError({ callee }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  if (inner.type === 'MemberExpression' && inner.object.type === 'Identifier' && inner.object.name === 'JSON')
    return true;
  const name = getReferenceName(inner);
  if (name === 'String') return inner.type === 'Identifier';
  const words = toWords(name ?? '');
  return words.length > 1 && textWords.has(words.at(-1) ?? '') && words.some((word) => errorWords.has(word));
}

/** Last words of functions that give the text of an error: `getErrorMessage`, `errorText`. */
const textWords: ReadonlySet<string> = new Set(['message', 'msg', 'string', 'text']);
const errorWords: ReadonlySet<string> = new Set(['err', 'error', 'exception']);

function isToString({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && getPropertyName(callee) === 'toString';
}

/** Whether a condition says that what arrived is no error, and so has no stack to be lost: after `instanceof Error` failed. */
export function isNoErrorAt(node: Node, name: string): boolean {
  return someCondition(node, (test, outcome) => excludesError(test, outcome, name));
}

function excludesError(test: Node, outcome: boolean, name: string): boolean {
  const inner = withoutTypeSyntax(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' && excludesError(inner.argument, !outcome, name);
    case 'LogicalExpression':
      return (
        (inner.operator === '&&') === outcome &&
        [inner.left, inner.right].some((side) => excludesError(side, outcome, name))
      );
    case 'BinaryExpression': {
      const left = withoutTypeSyntax(inner.left);
      return (
        !outcome &&
        inner.operator === 'instanceof' &&
        left.type === 'Identifier' &&
        left.name === name &&
        getReferenceName(inner.right) === 'Error'
      );
    }
    default:
      return false;
  }
}

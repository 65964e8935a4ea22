/** Whether an object that is sent says that something failed: decided only where it surely does. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { getErrorStatus, statusKeys } from '../codes/status.ts';
import { codeKeys } from '../codes/values.ts';
import {
  descriptionKeys,
  detailKeys,
  errorKeys,
  failureFlags,
  failureStates,
  otherProtocolKeys,
} from '../knowledge/error-bodies.ts';
import type { ProjectFacts } from '../project.ts';
import type { ArrivedErrors } from './arrived-errors.ts';
import { someCondition, someFact } from './conditions.ts';
import { isErrorName } from './error-names.ts';
import type { OriginResolver } from './origin.ts';
import { isWordPartAt, somePlace } from '../text-places.ts';
import { getDottedName } from './values.ts';

/** What says it: `success: false`, `status: 'error'`, `status: 404`, `error: 'No such user'`. */
export interface ErrorMark {
  readonly property: TSESTree.Property;
  readonly kind: 'error' | 'flag' | 'state' | 'status';
  /** The status that the object itself names. */
  readonly status: number | undefined;
}

interface Context {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
  readonly arrived: ArrivedErrors;
  readonly project: ProjectFacts;
}

/** Whether a key may say that something failed: the first test, before anything is asked of its value. */
export function mayMarkError(key: string): boolean {
  return failureFlags.has(key) || errorKeys.has(key) || statusKeys.has(key) || codeKeys.has(key);
}

const markKeys = [...new Set([...failureFlags.keys(), ...errorKeys, ...statusKeys, ...codeKeys])];

/** Whether an object in a file may have such a key: looked at before anything is parsed. */
export function mayHoldErrorMark(text: string): boolean {
  return markKeys.some((key) =>
    somePlace(text, key, (index) => {
      const end = index + key.length;
      return (
        !isWordPartAt(text, index - 1) &&
        !isWordPartAt(text, end) &&
        /^['"`\]]*\s*[:,}]/u.test(text.slice(end, end + 40))
      );
    }),
  );
}

/** What a property says of the object that holds it; undefined where it does not surely say that something failed. */
export function readErrorMark(property: TSESTree.Property, context: Context): ErrorMark | undefined {
  const key = getPropertyName(property);
  const object = property.parent;
  if (key === undefined || object.type !== 'ObjectExpression') return undefined;
  const mark = readMark(key, property, object, context);
  return mark === undefined || hasOtherMeaning(mark, object) ? undefined : mark;
}

function readMark(
  key: string,
  property: TSESTree.Property,
  object: TSESTree.ObjectExpression,
  context: Context,
): ErrorMark | undefined {
  const value = withoutTypeSyntax(property.value);
  if (failureFlags.has(key)) {
    const says = getBoolean(value);
    if (says !== undefined && says === failureFlags.get(key)) return { property, kind: 'flag', status: undefined };
  }
  if (errorKeys.has(key) && (isSurelyError(value, key, context) || (getBoolean(value) === true && isTold(property))))
    return { property, kind: 'error', status: undefined };
  if (!statusKeys.has(key) && !codeKeys.has(key)) return undefined;
  const registered = context.project.contract.catalog.codes.get(getStaticString(value) ?? '');
  if (codeKeys.has(key) && registered !== undefined) return { property, kind: 'error', status: registered.status };
  const status = getErrorStatus(value);
  if (status !== undefined) return { property, kind: 'status', status };
  if (key !== 'status') return undefined;
  const isState = value.type === 'Literal' && typeof value.value === 'string' && failureStates.has(value.value);
  return (isState || isFalse(value)) && isTold(property) ? { property, kind: 'state', status: undefined } : undefined;
}

/** Whether something beside a flag tells what went wrong. */
function isTold(flag: TSESTree.Property): boolean {
  const { parent } = flag;
  return (
    parent.type === 'ObjectExpression' &&
    parent.properties.some(
      (each) => each !== flag && each.type === 'Property' && detailKeys.has(getPropertyName(each) ?? ''),
    )
  );
}

/** Other protocols answer 200 on purpose; a success that also lists errors is one. */
function hasOtherMeaning(mark: ErrorMark, object: TSESTree.ObjectExpression): boolean {
  return object.properties.some((each) => {
    if (each.type !== 'Property') return false;
    const key = getPropertyName(each) ?? '';
    const value = withoutTypeSyntax(each.value);
    if (otherProtocolKeys.has(key)) return true;
    if (failureFlags.has(key)) {
      const says = getBoolean(value);
      return each !== mark.property && (says === undefined ? mark.kind !== 'flag' : says !== failureFlags.get(key));
    }
    if (mark.kind === 'flag') return false;
    // What else is there was asked for: the error is that of a part, or answers the question.
    return !descriptionKeys.has(key) && !(isNothing(value) && !isFalse(value));
  });
}

function getBoolean(node: Node): boolean | undefined {
  if (node.type === 'Literal') return typeof node.value === 'boolean' ? node.value : undefined;
  const isNegated = node.type === 'UnaryExpression' && node.operator === '!' && node.argument.type === 'Literal';
  return isNegated && node.argument.type === 'Literal' ? !node.argument.value : undefined;
}

function isFalse(node: Node): boolean {
  return getBoolean(node) === false;
}

function isNothing(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return node.value === null || node.value === false || node.value === '';
    case 'Identifier':
      return node.name === 'undefined';
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    default:
      return false;
  }
}

/** Whether a value under a key for errors is surely there: an error that was caught, a text, or what was tested before. */
function isSurelyError(node: Node, key: string, context: Context): boolean {
  const value = withoutTypeSyntax(node);
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' && value.value !== '';
    case 'TemplateLiteral':
      return true;
    case 'ObjectExpression':
      // `errors: { total: 3 }` counts them.
      return key !== 'errors' && value.properties.some((each) => each.type === 'Property' && !isNothing(each.value));
    case 'ArrayExpression':
      return value.elements.some((each) => each !== null && each.type !== 'SpreadElement');
    case 'NewExpression':
      return isErrorName(getReferenceName(value.callee) ?? '');
    case 'ConditionalExpression':
      return isSurelyError(value.consequent, key, context) && isSurelyError(value.alternate, key, context);
    case 'LogicalExpression':
      return (
        (value.operator === '&&' ? isGuarded(value, context) : isSurelyError(value.left, key, context)) ||
        (value.operator !== '&&' && isSurelyError(value.right, key, context))
      );
    case 'AwaitExpression':
      return isSurelyError(value.argument, key, context);
    case 'CallExpression':
      return (
        value.arguments.some((each) => isArrived(each, context)) ||
        isArrived(value.callee, context) ||
        isGuarded(value, context)
      );
    case 'MemberExpression':
      return isConstant(value) || isArrived(value, context) || isGuarded(value, context);
    case 'Identifier':
      return isArrived(value, context) || isGuarded(value, context);
    default:
      return false;
  }
}

/** `Messages.NOT_FOUND` */
function isConstant(node: TSESTree.MemberExpression): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u.test(getPropertyName(node) ?? '');
}

/** Whether a value is an error that was caught, or a property of one: it is there. */
function isArrived(node: Node, { origins, arrived }: Context): boolean {
  let root = withoutTypeSyntax(node);
  while (root.type === 'MemberExpression') root = withoutTypeSyntax(root.object);
  if (root.type !== 'Identifier') return false;
  const variable = origins.findVariable(root);
  return variable?.defs[0]?.type === 'CatchClause' && arrived.find(variable) !== undefined;
}

/** `success`, `ok`, `isOk()`: that it is false says that the error beside it is there. */
const outcomeName = /^(?:is_?)?(?:success|succeeded|ok|valid)$/iu;
/** `errors.length`, `errors.isEmpty()`. */
const countName = /^(?:length|size)$/u;

/** Whether a condition around a value has found it to be there: `if (error) …`, `if (!result.success) …`. */
function isGuarded(node: Node, { sourceCode }: Context): boolean {
  const names = new Set<string>();
  for (const each of findInside(node, sourceCode, isFunction)) {
    if (each.type !== 'Identifier' && each.type !== 'MemberExpression') continue;
    for (let name = getDottedName(each); name !== undefined && name !== ''; name = name.replace(/\.?[^.]*$/u, ''))
      names.add(name);
  }
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      const isCall = asked.type === 'CallExpression';
      const name = getDottedName(isCall ? asked.callee : asked);
      const last = name?.split('.').at(-1) ?? '';
      if (outcomeName.test(last)) return !isTruthy;
      if (isCall) return last === 'isEmpty' ? !isTruthy : /^isErr(?:or)?$/u.test(last) && isTruthy;
      if (asked.type === 'BinaryExpression')
        return isTruthy && asked.operator === '>' && isNamedCount(asked.left, names);
      if (name === undefined || !isTruthy) return false;
      return names.has(name) ? /err|exception|fail|issue|problem|invalid/iu.test(name) : isNamedCount(asked, names);
    }),
  );
}

function isNamedCount(node: Node, names: ReadonlySet<string>): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression' || !countName.test(getPropertyName(inner) ?? '')) return false;
  return names.has(getDottedName(inner.object) ?? '');
}

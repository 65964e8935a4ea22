/** What a variable that an attempt sets holds before it, and whether it is asked for next. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import { toWords } from '../names.ts';
import type { Question } from './attempts.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { getBoolean, getStatementAfter, isSameReference } from './probes.ts';

/** Whether a variable holds nothing where an attempt begins. */
export function isNothingBefore(statement: Node, variable: Binding, questions: readonly Question[]): boolean {
  const [name] = variable.identifiers;
  if (name !== undefined && isKnownAbsent(statement, name)) return true;
  const declared = getDeclarator(variable);
  if (declared?.id.type !== 'Identifier') return false;
  if (isSetBetween(variable, declared, statement) || isInOtherLoop(statement, declared, variable)) return false;
  const before = declared.init == null ? undefined : withoutTypeSyntax(declared.init);
  if (isNo(before) || (before?.type === 'Literal' && before.value === '')) return true;
  return isEmptyValue(before) && isOnlyPresence(questions);
}

export function isOnlyPresence(questions: readonly Question[]): boolean {
  return questions.every((question) => question === 'presence');
}

export function getDeclarator(variable: Binding): TSESTree.VariableDeclarator | undefined {
  const [definition, ...others] = variable.defs;
  return others.length === 0 && definition?.type === 'Variable' ? definition.node : undefined;
}

/** `undefined`, `null`, `false`, or nothing at all. */
export function isNo(value: Node | undefined): boolean {
  if (value === undefined) return true;
  if (value.type === 'Identifier') return value.name === 'undefined';
  return value.type === 'Literal' && (value.raw === 'null' || value.value === false);
}

/** `0`, `[]` */
function isEmptyValue(value: Node | undefined): boolean {
  if (value?.type === 'ArrayExpression') return value.elements.length === 0;
  return value?.type === 'Literal' && value.value === 0;
}

/** Whether a type says that there may be nothing: `string | undefined`, `Promise<Found | null>`. */
export function admitsNothing(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return true;
    case 'TSUnionType':
      return type.types.some(admitsNothing);
    case 'TSTypeReference':
      return getReferenceName(type.typeName) === 'Promise' && type.typeArguments?.params.some(admitsNothing) === true;
    default:
      return false;
  }
}

/** `''`, `0`, `[]` */
export function isEmptyText(value: Node): boolean {
  return isEmptyValue(value) || (value.type === 'Literal' && value.value === '');
}

/** Whether nothing but declarations, conditions and other attempts stands between a declaration and an attempt. */
export function isRightAbove(declared: TSESTree.VariableDeclarator, statement: Node): boolean {
  const { parent } = declared.parent;
  const body = parent.type === 'BlockStatement' || parent.type === 'Program' ? parent.body : undefined;
  const start = body?.indexOf(declared.parent) ?? -1;
  const end = body?.findIndex(({ range }) => range[0] <= statement.range[0] && statement.range[1] <= range[1]) ?? -1;
  if (body === undefined || end <= start) return false;
  return body
    .slice(start + 1, end)
    .every(({ type }) => type === 'VariableDeclaration' || type === 'IfStatement' || type === 'TryStatement');
}

/** Whether a variable is given a value between its declaration and an attempt, other attempts left out. */
export function isSetBetween(variable: Binding, declared: Node, statement: Node): boolean {
  return variable.references.some(({ identifier, isWrite }) => {
    if (!isWrite || identifier.range[0] < declared.range[1] || identifier.range[0] > statement.range[0]) return false;
    let current: Node = identifier;
    for (
      let parent: Node | undefined = identifier.parent;
      parent != null && !isFunction(parent);
      current = parent, parent = parent.parent
    ) {
      if (parent.type === 'TryStatement' && parent.block === current && parent.handler?.body.body.length === 0)
        return false;
    }
    return true;
  });
}

/**
 * Whether the value of the round before may stand in a variable: it is declared outside of the loop around an attempt.
 * @param read a variable that may be so where it is read only when the loop has ended
 */
export function isInOtherLoop(statement: Node, declared: Node, read?: Binding): boolean {
  for (let current = statement; current.parent != null && !isFunction(current); current = current.parent) {
    const { parent } = current;
    if (!isLoop(parent) || (declared.range[0] >= parent.range[0] && declared.range[1] <= parent.range[1])) continue;
    const isWithin = ({ range }: Node): boolean => parent.range[0] <= range[0] && range[1] <= parent.range[1];
    if (read?.references.some(({ identifier, isRead }) => isRead && isWithin(identifier)) !== false) return true;
  }
  return false;
}

export function isLoop(node: Node): boolean {
  return /^(?:DoWhile|For|ForIn|ForOf|While)Statement$/u.test(node.type);
}

/** Whether a condition around code, or one after which the code before it has left, says that a value is none. */
export function isKnownAbsent(statement: Node, target: Node): boolean {
  return someCondition(statement, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => !isTruthy && isSameReference(asked, target)),
  );
}

/** Whether the next statement asks for what was set: `if (!x) …`, `x = x || standard;`, `return x ?? standard;`. */
export function asksNext(statement: Node, target: Node): boolean {
  const next = getStatementAfter(statement);
  if (next === undefined) return false;
  const places: Node[] = next.type === 'IfStatement' ? [next.test] : [];
  if (next.type === 'ReturnStatement' && next.argument !== null) places.push(next.argument);
  if (next.type === 'ExpressionStatement' && next.expression.type === 'AssignmentExpression')
    places.push(next.expression.operator === '=' ? next.expression.right : next.expression);
  if (next.type === 'VariableDeclaration') places.push(...next.declarations.flatMap(({ init }) => init ?? []));
  return places.some((place) => asksFor(place, target));
}

/** Whether the outermost of what is asked in an expression is whether something is there. */
function asksFor(node: Node, target: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (isSameReference(inner, target)) return isAskedHere(inner);
  switch (inner.type) {
    case 'AssignmentExpression':
      return (inner.operator === '??=' || inner.operator === '||=') && isSameReference(inner.left, target);
    case 'UnaryExpression':
      return asksFor(inner.argument, target);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return asksFor(inner.left, target) || asksFor(inner.right, target);
    case 'ConditionalExpression':
      return asksFor(inner.test, target);
    default:
      return false;
  }
}

/** Whether the first thing that is done with a variable below a node, in the same function, is to ask whether it holds something. */
export function isFirstAsked(variable: Binding, node: Node): boolean {
  const fn = getEnclosingFunction(node);
  const [, end] = node.range;
  const after = variable.references.filter(({ identifier }) => identifier.range[0] >= end);
  const [first] = after;
  if (first === undefined || getEnclosingFunction(first.identifier) !== fn) return false;
  if (!first.isRead) {
    // `name = name || standard;`
    const [, second] = after;
    const owner = first.identifier.parent;
    return (
      owner.type === 'AssignmentExpression' &&
      second?.isRead === true &&
      second.identifier.range[1] <= owner.range[1] &&
      isAskedHere(second.identifier)
    );
  }
  if (isGivenBack(first.identifier, fn)) return true;
  if (isOptionalObject(first.identifier))
    return after.every(
      ({ identifier, isRead }) =>
        isRead && (isOptionalObject(identifier) || isAskedHere(identifier) || isKnownThere(identifier)),
    );
  return isAskedHere(first.identifier) || isAskedByCall(first.identifier);
}

/** `return found;` in a function whose type says that there may be nothing. */
function isGivenBack(node: Node, fn: FunctionNode | undefined): boolean {
  const type = fn?.returnType?.typeAnnotation;
  return node.parent?.type === 'ReturnStatement' && type !== undefined && admitsNothing(type);
}

/** `found.name` under the condition `found?.name` */
function isKnownThere(node: Node): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      const inner = withoutTypeSyntax(asked);
      return isTruthy && inner.type === 'MemberExpression' && inner.optional && isSameReference(inner.object, node);
    }),
  );
}

/** `found?.name` */
function isOptionalObject(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node && parent.optional;
}

/** Whether it is asked whether a value is there: `if (x)`, `!x`, `x ?? y`, `x ? a : b`, `x === undefined`, `typeof x`. */
export function isAskedHere(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return isAskedHere(parent);
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'LogicalExpression':
      return parent.left === node || isAskedHere(parent);
    case 'AssignmentExpression':
      return parent.left === node && (parent.operator === '??=' || parent.operator === '||=');
    case 'BinaryExpression': {
      const other = withoutTypeSyntax(parent.left === node ? parent.right : parent.left);
      return /^[!=]==?$/u.test(parent.operator) && (isNo(other) || getBoolean(other) === true);
    }
    case 'MemberExpression':
      // `if (!found?.name)`, `if (names.length === 0)`
      return parent.object === node && (getPropertyName(parent) === 'length' || parent.optional) && isMeasured(parent);
    default:
      return false;
  }
}

function isMeasured(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return parent.left === node && isAskedHereOrCompared(parent);
  return isAskedHere(node);
}

function isAskedHereOrCompared({ parent, right }: TSESTree.BinaryExpression): boolean {
  return right.type === 'Literal' && (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression');
}

/** `if (Array.isArray(found))`, `if (isString(found))` */
function isAskedByCall(node: Node): boolean {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  if (toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '')[0] !== 'is') return false;
  return isAskedHere(call);
}

/** Which status an error code is raised or answered with, as far as the code around it writes that out. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingClass,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type ClassNode,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { errorMembers } from '../knowledge/envelopes.ts';
import { getStatusOfConstant, isErrorStatus } from '../knowledge/http-status.ts';
import type { ResponseMatch } from '../match/responses.ts';
import { toWords } from '../names.ts';

/** A status that stands with a code. */
export interface CodeStatus {
  readonly status: number;
  /** Where it is written; undefined where what is made says it by itself: `new NotFoundException({ code })`. */
  readonly node: Node | undefined;
  /** What is made or answered with it, where a framework knows that. */
  readonly sent?: ResponseMatch;
}

/** Names of properties, fields and getters that hold an error's status. */
export const statusKeys = errorMembers.status;
/** Keys whose object is a part of the error that the object around it is. */
const partKeys = new Set(['body', 'err', 'error', 'extensions', 'http', 'response']);
/** Functions that answer or raise by their name. */
const answeringVerb = /^(?:abort|fail|json|problem|raise|reject|reply|respond|send|throw)(?![a-z])/u;

/**
 * The statuses that a code is sent with: beside it in an object, a class or the statements around it, in the answer
 * that holds it, and among the arguments of what makes the error. Only what is written out in this place.
 * @param node the literal of a code, or the expression that refers to one
 */
export function findCodeStatuses(node: Node, file: FileAnalysis): readonly CodeStatus[] {
  const found = [
    ...findBeside(node),
    ...findInClass(node),
    ...findAssigned(node),
    ...findSent(node, file),
    ...findGiven(node, file),
  ];
  return found.filter(
    (each, index) => each.node === undefined || found.findIndex((other) => other.node === each.node) === index,
  );
}

/** The status that a literal or a named constant (`HttpStatus.NOT_FOUND`) stands for, where it says that a request failed. */
export function getErrorStatus(node: Node): number | undefined {
  const inner = withoutTypeSyntax(node);
  const status =
    inner.type === 'Literal'
      ? toNumber(inner.value)
      : inner.type === 'MemberExpression'
        ? getStatusOfConstant(getPropertyName(inner) ?? '')
        : undefined;
  return status !== undefined && isErrorStatus(status) ? status : undefined;
}

/** A number; as JSON:API writes statuses, also its digits. */
function toNumber(value: TSESTree.Literal['value']): number | undefined {
  if (typeof value === 'string') return /^[45]\d\d$/u.test(value) ? Number(value) : undefined;
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** The property whose value a node is, with nothing but type syntax between. */
export function findPropertyOf(node: Node): TSESTree.Property | undefined {
  let value = node;
  while (value.parent?.type === 'TSAsExpression' || value.parent?.type === 'TSSatisfiesExpression')
    value = value.parent;
  return value.parent?.type === 'Property' && value.parent.value === value ? value.parent : undefined;
}

/** `{ code, status: 404 }`, `{ status: 404, error: { code } }`, `extensions: { code, http: { status: 404 } }`. */
function findBeside(node: Node): readonly CodeStatus[] {
  const object = findPropertyOf(node)?.parent;
  if (object?.type !== 'ObjectExpression') return [];
  const http = findValue(object, 'http');
  return [
    ...readStatuses(object),
    ...(http?.type === 'ObjectExpression' ? readStatuses(http) : []),
    ...findAround(object),
  ];
}

/** The statuses of the objects of which one is a part, the text of a body included: `body: JSON.stringify({ error: { code } })`. */
function findAround(object: Node): readonly CodeStatus[] {
  const text = isStringified(object) ? object.parent : object;
  const around = text === undefined ? undefined : findPropertyOf(text);
  if (around?.parent.type !== 'ObjectExpression' || !partKeys.has(getPropertyName(around) ?? '')) return [];
  return [...readStatuses(around.parent), ...findAround(around.parent)];
}

/** Whether something is the first argument of `JSON.stringify`. */
function isStringified({ parent, range }: Node): boolean {
  if (parent?.type !== 'CallExpression' || parent.arguments[0]?.range !== range) return false;
  const { callee } = parent;
  return callee.type === 'MemberExpression' && getReferenceName(callee.object) === 'JSON';
}

/** The statuses of an object that no spread after them may replace. */
function readStatuses({ properties }: TSESTree.ObjectExpression): readonly CodeStatus[] {
  return properties.flatMap((property, index) => {
    if (property.type !== 'Property' || !statusKeys.has(getPropertyName(property) ?? '')) return [];
    if (properties.slice(index).some(({ type }) => type === 'SpreadElement')) return [];
    return toStatuses(property.value);
  });
}

function toStatuses(node: Node | null | undefined): readonly CodeStatus[] {
  const status = node == null ? undefined : getErrorStatus(node);
  return node == null || status === undefined ? [] : [{ status, node: withoutTypeSyntax(node) }];
}

function findValue(object: TSESTree.ObjectExpression, key: string): Node | undefined {
  const found = object.properties.find((each) => each.type === 'Property' && getPropertyName(each) === key);
  return found?.type === 'Property' ? withoutTypeSyntax(found.value) : undefined;
}

/** `class ArticleNotFound extends AppError { code = 'X'; status = 404; }`, and what a constructor of it sets. */
function findInClass(node: Node): readonly CodeStatus[] {
  const declaration = getEnclosingClass(node);
  if (declaration === undefined || !isFieldOf(node, declaration)) return [];
  return declaration.body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' && member.type !== 'MethodDefinition') return [];
    if (member.type === 'MethodDefinition' && member.kind === 'constructor')
      return (member.value.body?.body ?? []).flatMap((statement) => toAssignedStatus(statement, 'this'));
    if (!statusKeys.has(getPropertyName(member) ?? '')) return [];
    if (member.type === 'PropertyDefinition') return toStatuses(member.value);
    const last = member.kind === 'get' ? member.value.body?.body.at(-1) : undefined;
    return last?.type === 'ReturnStatement' ? toStatuses(last.argument) : [];
  });
}

/** Whether a code is that of a class itself: of a field, a getter, the call of `super`, or an assignment to `this`. */
export function isFieldOf(node: Node, declaration: ClassNode): boolean {
  for (
    let current: Node | undefined = node;
    current !== undefined && current !== declaration;
    current = current.parent
  ) {
    if (!isFunction(current)) continue;
    const method = current.parent;
    if (method.type !== 'MethodDefinition' || method.parent.parent !== declaration) return false;
    if (method.kind === 'get') return true;
    return method.kind === 'constructor' && (isGivenToSuper(node) || getAssigned(node)?.root === 'this');
  }
  return true;
}

function isGivenToSuper(node: Node): boolean {
  return findCallOf(node)?.callee.type === 'Super';
}

/** The call or `new` that takes a code, by itself or in an object of options. */
export function findCallOf(node: Node): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  let argument = node;
  for (let above = node.parent; above !== undefined; above = above.parent) {
    if (above.type === 'CallExpression' || above.type === 'NewExpression')
      return above.callee === argument ? undefined : above;
    if (above.type !== 'Property' && above.type !== 'ObjectExpression' && above.type !== 'TSAsExpression')
      return undefined;
    argument = above;
  }
  return undefined;
}

/** `error.code = 'X'; error.status = 404;` in one block. */
function findAssigned(node: Node): readonly CodeStatus[] {
  const assigned = getAssigned(node);
  const block = assigned?.statement.parent;
  if (assigned === undefined || block?.type !== 'BlockStatement' || assigned.root === 'this') return [];
  return block.body.flatMap((statement) => toAssignedStatus(statement, assigned.root));
}

/** What a code is assigned to: `error` of `error.code = 'X'`. */
function getAssigned(node: Node): { readonly root: string; readonly statement: Node } | undefined {
  const assignment = node.parent;
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== node) return undefined;
  const root = assignment.left.type === 'MemberExpression' ? getName(assignment.left.object) : undefined;
  return root === undefined ? undefined : { root, statement: assignment.parent };
}

function toAssignedStatus(statement: Node, root: string): readonly CodeStatus[] {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return [];
  const { left, right } = statement.expression;
  if (left.type !== 'MemberExpression' || getName(left.object) !== root) return [];
  return statusKeys.has(getPropertyName(left) ?? '') ? toStatuses(right) : [];
}

function getName(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'Identifier' ? inner.name : inner.type === 'ThisExpression' ? 'this' : undefined;
}

/** The status of the response or exception whose body a code stands in. */
function findSent(node: Node, file: FileAnalysis): readonly CodeStatus[] {
  let value = node;
  for (let above = node.parent; above !== undefined; value = above, above = above.parent) {
    switch (above.type) {
      case 'Property':
        // A key is no part of what is sent.
        if (above.value !== value) return [];
        break;
      case 'AssignmentExpression':
      case 'CallExpression':
      case 'NewExpression':
      case 'ObjectExpression': {
        const match = file.responses.matchResponse(above);
        if (match !== undefined && (match.body === undefined || isInside(node, match.body))) {
          const { status, statusNode } = match;
          return status !== undefined && isErrorStatus(status) ? [{ status, node: statusNode, sent: match }] : [];
        }
        if (above.type === 'AssignmentExpression') return [];
        // What is called with the code makes the body, or is called upon: `errors.get('X')`.
        if (above.type === 'CallExpression' && above.callee === value) return [];
        break;
      }
      case 'ConditionalExpression':
        if (above.test === value) return [];
        break;
      case 'AwaitExpression':
      case 'ChainExpression':
      case 'LogicalExpression':
      case 'SpreadElement':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
        break;
      default:
        // One of several errors, or no value that is sent.
        return [];
    }
  }
  return [];
}

function isInside(node: Node, outer: Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** `new AppError('X', 404)`, `sendError(reply, 404, { code: 'X' })`. */
function findGiven(node: Node, file: FileAnalysis): readonly CodeStatus[] {
  const call = findCallOf(node);
  if (call === undefined) return [];
  const maker = file.errors.matchMaker(call);
  if (maker === undefined ? !answeringVerb.test(getCalledName(call) ?? '') : maker.kind === 'builtin') return [];
  const given = call.arguments.flatMap((argument, index) => {
    if (argument.type === 'SpreadElement') return [];
    const inner = withoutTypeSyntax(argument);
    // Digits in quotes are a text here.
    if (inner.type === 'Literal' && typeof inner.value !== 'number') return [];
    const parameter = maker?.kind === 'super' ? undefined : getParameterName(maker?.declaration, index);
    const words = parameter === undefined ? ['status'] : toWords(parameter);
    return words.some((word) => word === 'status' || word === 'http' || word === 'code') ? toStatuses(inner) : [];
  });
  return given.length === 1 ? given : [];
}

function getCalledName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  return getReferenceName(callee);
}

/** The parameter of a class's own constructor; undefined where it has none that is written here. */
function getParameterName(declaration: ClassNode | undefined, index: number): string | undefined {
  const constructor = declaration?.body.body.find(
    (member) => member.type === 'MethodDefinition' && member.kind === 'constructor',
  );
  if (constructor?.type !== 'MethodDefinition') return undefined;
  const parameter = constructor.value.params[index];
  const inner = parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const target = inner?.type === 'AssignmentPattern' ? inner.left : inner;
  return target?.type === 'Identifier' ? target.name : undefined;
}

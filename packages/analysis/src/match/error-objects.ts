/**
 * What an object literal with a `code` is: the options of an error, the body of an error response, GraphQL extensions, a
 * record of an error — or nothing to do with errors, which is the answer wherever the code does not say.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingFunction, getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import { errorMembers } from '../knowledge/envelopes.ts';
import { getStatusOfConstant } from '../knowledge/http-status.ts';
import { toWords } from '../names.ts';
import { isErrorName } from './error-names.ts';
import type { ErrorMaker, ErrorMatcher } from './errors.ts';

export interface ErrorObject {
  readonly role: 'raised' | 'answered' | 'extension' | 'declared';
  /** The call or `new` that takes it, where one does. */
  readonly maker?: ErrorMaker;
  readonly node: Node;
  /** Whether only a name says so (that of a type, a key, a function), so that the code itself must look like one. */
  readonly isWeak?: true;
}

const statusKeys = errorMembers.status;
const textKeys = new Set([
  'message',
  'msg',
  'detail',
  'details',
  'title',
  'description',
  'error',
  'reason',
  'type',
  'fields',
]);
/** Methods of a response that send a body. */
const sendMethods = new Set(['json', 'jsonp', 'send', 'end', 'write', 'body']);
const statusMethods = new Set(['status', 'code', 'setStatus', 'sendStatus', 'writeHead']);
/** Functions that hand an error on. */
const forwarders = new Set(['next', 'reject', 'rejectWith', 'callback', 'cb', 'done', 'fail']);
/** Functions that make a result of an error. */
const resultMakers = new Set(['Err', 'err', 'errAsync']);
/** The status a literal or a named constant (`HttpStatus.NOT_FOUND`, `StatusCodes.NOT_FOUND`) stands for. */
function getStatus(node: Node | null | undefined): number | undefined {
  if (node == null) return undefined;
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Literal') return typeof inner.value === 'number' ? inner.value : undefined;
  if (inner.type !== 'MemberExpression') return undefined;
  const name = getPropertyName(inner);
  return name === undefined ? undefined : getStatusOfConstant(name);
}

const isErrorStatus = (status: number | undefined): boolean => status !== undefined && status >= 400 && status <= 599;

/** Functions that take an error in its parts: `handleError({ code: 'X' })`. */
const passingVerb = /^(?:dispatch|emit|handle|publish|report)\p{Lu}/u;

/** What an object literal is, as far as errors go; undefined where nothing says that it is part of one. */
export function matchErrorObject(object: TSESTree.ObjectExpression, errors: ErrorMatcher): ErrorObject | undefined {
  const byPlace = matchByPlace(object, errors);
  if (byPlace !== undefined) return byPlace;
  if (!hasKey(object, textKeys)) return undefined;
  if (hasErrorStatus(object)) return { role: 'declared', node: object };
  return isInErrorTable(object) ? { role: 'declared', node: object, isWeak: true } : undefined;
}

/** `const SYNC_ERRORS = { GONE: { code: 'GONE', message: '…' } }`: an entry of a table that is named for errors. */
function isInErrorTable(object: TSESTree.ObjectExpression): boolean {
  for (let node: Node | null | undefined = object.parent; node != null; node = node.parent) {
    if (node.type === 'VariableDeclarator') {
      return (
        node.id.type === 'Identifier' && toWords(node.id.name).some((word) => /^(?:error|exception)s?$/u.test(word))
      );
    }
    if (!/^(?:Property|ObjectExpression|ArrayExpression|CallExpression|TS\w+Expression)$/u.test(node.type))
      return false;
  }
  return false;
}

function matchByPlace(object: TSESTree.ObjectExpression, errors: ErrorMatcher): ErrorObject | undefined {
  let value: Node = object;
  // A program is no place for an object, so that the search ends there at the latest.
  for (let parent: Node = object.parent; ; value = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion': {
        if (isErrorTypeName(parent.typeAnnotation)) return { role: 'raised', node: parent, isWeak: true };
        break;
      }
      case 'TSNonNullExpression':
      case 'LogicalExpression':
      case 'SequenceExpression':
        break;
      case 'ConditionalExpression':
        if (parent.test === value) return undefined;
        break;
      case 'SpreadElement':
        // `{ ...(known && { code: 'X' }) }`: what the object around it is.
        if (parent.parent.type !== 'ObjectExpression') return undefined;
        return matchErrorObject(parent.parent, errors);
      case 'ThrowStatement':
        return { role: 'raised', node: parent };
      case 'VariableDeclarator':
        return parent.init === value && isErrorTypeName(parent.id.typeAnnotation?.typeAnnotation)
          ? { role: 'raised', node: parent, isWeak: true }
          : undefined;
      case 'ArrowFunctionExpression':
        return parent.body === value && isErrorTypeName(parent.returnType?.typeAnnotation)
          ? { role: 'raised', node: parent, isWeak: true }
          : undefined;
      case 'ReturnStatement':
        return isErrorTypeName(getEnclosingFunction(parent)?.returnType?.typeAnnotation)
          ? { role: 'raised', node: parent, isWeak: true }
          : undefined;
      case 'AssignmentExpression':
        return parent.right === value ? matchAssignment(parent, errors) : undefined;
      case 'Property':
        return parent.value === value ? matchProperty(parent, object, errors) : undefined;
      case 'ArrayExpression':
        return matchElement(parent, object);
      case 'NewExpression':
      case 'CallExpression': {
        if (parent.callee === value) return undefined;
        if (isStringify(parent)) break;
        return matchArgument(parent, value, errors);
      }
      default:
        return undefined;
    }
  }
}

/** `{ error: { code } }`, `{ extensions: { code } }`, and `{ statusCode: 404, body: JSON.stringify({ code }) }`. */
function matchProperty(
  property: TSESTree.Property,
  object: TSESTree.ObjectExpression,
  errors: ErrorMatcher,
): ErrorObject | undefined {
  const key = getPropertyName(property);
  if (key === undefined || property.parent.type !== 'ObjectExpression') return undefined;
  if (key === 'error' || key === 'err') {
    return { role: 'answered', node: property, ...(hasKey(object, textKeys) ? {} : { isWeak: true }) };
  }
  if (key === 'extensions') return { role: 'extension', node: property, ...getMakerOf(property.parent, errors) };
  if (key === 'body' && hasErrorStatus(property.parent)) return { role: 'answered', node: property };
  if (key === 'response' || key === 'data') {
    // `new HttpException({ … , response: { code } })`: what the object around it is, where that is an error's.
    const outer = matchByPlace(property.parent, errors);
    return outer?.maker !== undefined && hasKey(object, textKeys) ? outer : undefined;
  }
  return undefined;
}

/** An element of `errors: [{ code, detail }]`. */
function matchElement(array: TSESTree.ArrayExpression, object: TSESTree.ObjectExpression): ErrorObject | undefined {
  const property = array.parent;
  if (property.type !== 'Property' || getPropertyName(property) !== 'errors') return undefined;
  return hasKey(object, textKeys) || hasKey(object, statusKeys) ? { role: 'answered', node: property } : undefined;
}

function matchArgument(
  call: TSESTree.NewExpression | TSESTree.CallExpression,
  argument: Node,
  errors: ErrorMatcher,
): ErrorObject | undefined {
  const maker = errors.matchMaker(call);
  if (maker !== undefined) {
    if (maker.kind === 'builtin' || maker.kind === 'foreign' || maker.row?.codeInObject === false) return undefined;
    return { role: 'raised', maker, node: call };
  }
  if (call.type === 'NewExpression') return undefined;
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type === 'Identifier') {
    if (forwarders.has(callee.name) && call.arguments[0] === argument) return { role: 'raised', node: call };
    return resultMakers.has(callee.name) || (passingVerb.test(callee.name) && isErrorName(callee.name))
      ? { role: 'raised', node: call, isWeak: true }
      : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(callee);
  if (method === undefined) return undefined;
  if (resultMakers.has(method)) return { role: 'raised', node: call, isWeak: true };
  const receiver = withoutTypeSyntax(callee.object);
  if (method === 'assign' && receiver.type === 'Identifier' && receiver.name === 'Object') {
    const [target] = call.arguments;
    return target !== undefined && target !== argument && errors.isErrorValue(target)
      ? { role: 'raised', node: call }
      : undefined;
  }
  if (method === 'reject' && receiver.type === 'Identifier' && receiver.name === 'Promise') {
    return { role: 'raised', node: call };
  }
  // Koa's `ctx.throw(404, 'text', { code })`.
  if (method === 'throw') return call.arguments[0] === argument ? undefined : { role: 'raised', node: call };
  return sendMethods.has(method) && isErrorAnswer(call, receiver) ? { role: 'answered', node: call } : undefined;
}

/** Whether a call that sends a body sends it with a status of 400 or more. */
function isErrorAnswer(call: TSESTree.CallExpression, receiver: Node): boolean {
  const [, second] = call.arguments;
  if (second !== undefined) {
    if (isErrorStatus(getStatus(second))) return true;
    if (second.type === 'ObjectExpression' && hasErrorStatus(second)) return true;
  }
  for (let current = receiver; current.type === 'CallExpression';) {
    const callee = withoutTypeSyntax(current.callee);
    if (callee.type !== 'MemberExpression') return false;
    if (statusMethods.has(getPropertyName(callee) ?? '') && isErrorStatus(getStatus(current.arguments[0]))) return true;
    current = withoutTypeSyntax(callee.object);
  }
  return isPrecededByErrorStatus(call, receiver);
}

/** `ctx.body = { … }`, `error.data = { code }`. */
function matchAssignment(assignment: TSESTree.AssignmentExpression, errors: ErrorMatcher): ErrorObject | undefined {
  const { left } = assignment;
  if (left.type !== 'MemberExpression') return undefined;
  const property = getPropertyName(left);
  if (property === 'body' && isPrecededByErrorStatus(assignment, left.object))
    return { role: 'answered', node: assignment };
  if (property === 'extensions' && (left.object.type === 'ThisExpression' || errors.isErrorValue(left.object))) {
    return { role: 'extension', node: assignment };
  }
  return undefined;
}

/** Whether a statement before, in the same block, sets an error status on the same object: `res.status(404); res.json(…)`. */
function isPrecededByErrorStatus(node: Node, receiver: Node): boolean {
  const name = getRootName(receiver);
  let statement: Node = node;
  while (statement.parent != null && statement.parent.type !== 'BlockStatement') {
    if (/Function/u.test(statement.type)) return false;
    statement = statement.parent;
  }
  const block = statement.parent;
  if (name === undefined || block?.type !== 'BlockStatement') return false;
  const index = block.body.indexOf(statement as TSESTree.Statement);
  return block.body.slice(Math.max(0, index - 4), index).some((each) => {
    if (each.type !== 'ExpressionStatement') return false;
    const { expression } = each;
    if (expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression') {
      return (
        statusKeys.has(getPropertyName(expression.left) ?? '') &&
        getRootName(expression.left) === name &&
        isErrorStatus(getStatus(expression.right))
      );
    }
    if (expression.type !== 'CallExpression') return false;
    const callee = withoutTypeSyntax(expression.callee);
    return (
      callee.type === 'MemberExpression' &&
      statusMethods.has(getPropertyName(callee) ?? '') &&
      getRootName(callee) === name &&
      isErrorStatus(getStatus(expression.arguments[0]))
    );
  });
}

function getRootName(node: Node): string | undefined {
  let current = withoutTypeSyntax(node);
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  return current.type === 'Identifier' ? current.name : current.type === 'ThisExpression' ? 'this' : undefined;
}

function isStringify(call: TSESTree.NewExpression | TSESTree.CallExpression): boolean {
  const { callee } = call;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'JSON';
}

function getMakerOf(object: TSESTree.ObjectExpression, errors: ErrorMatcher): { maker: ErrorMaker } | undefined {
  const { parent } = object;
  if (parent.type !== 'NewExpression' && parent.type !== 'CallExpression') return undefined;
  const maker = errors.matchMaker(parent);
  return maker === undefined ? undefined : { maker };
}

/** Whether an object has a status of 400 or more: `{ code: 'X', message: '…', status: 404 }`. */
function hasErrorStatus(object: TSESTree.ObjectExpression): boolean {
  return object.properties.some(
    (property) =>
      property.type === 'Property' &&
      statusKeys.has(getPropertyName(property) ?? '') &&
      isErrorStatus(getStatus(property.value)),
  );
}

function hasKey(object: TSESTree.ObjectExpression, keys: ReadonlySet<string>): boolean {
  return object.properties.some(
    (property) => property.type === 'Property' && keys.has(getPropertyName(property) ?? ''),
  );
}

/** Whether a type's name says error: `ApiError`, `ErrorResponse`, `ProblemDetails`, and these in `Partial<…>`. */
export function isErrorTypeName(type: Node | undefined): boolean {
  if (type?.type !== 'TSTypeReference') return false;
  const name =
    type.typeName.type === 'TSQualifiedName'
      ? type.typeName.right.name
      : type.typeName.type === 'Identifier'
        ? type.typeName.name
        : '';
  const words = toWords(name);
  if (isErrorName(name)) return true;
  const last = words.at(-1) ?? '';
  if (['response', 'body', 'details', 'payload', 'envelope', 'dto'].includes(last)) {
    return words.includes('error') || words[0] === 'problem';
  }
  const [first] = type.typeArguments?.params ?? [];
  return ['Partial', 'Readonly', 'Required', 'Promise'].includes(name) && isErrorTypeName(first);
}

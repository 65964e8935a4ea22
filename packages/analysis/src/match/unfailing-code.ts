/** Whether code can fail at all: the one reader of `knowledge/unfailing-calls.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, getStaticString, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import {
  byteEncodings,
  bytesFunctions,
  callingListMethods,
  collectingFunctions,
  expressionMethods,
  listingFunctions,
  listMakingMethods,
  matchingMethods,
  unfailingDateMethods,
  unfailingFunctions,
  unfailingListMethods,
  unfailingTextMethods,
} from '../knowledge/unfailing-calls.ts';
import type { OriginResolver } from './origin.ts';
import { resolveFunction } from './unawaited-callbacks.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * Whether code waits for nothing, throws nothing and calls nothing but what the language has for texts, numbers, dates and
 * lists that never throws: at most, a value is not there. `new Date(text)`, `parts.map(Number)`, `new Map(Object.entries(x))`.
 * @param isKnown what else is known not to fail: a call, or the wait for it
 */
export function isUnfailing(
  code: Node,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
  isKnown: (node: Node) => boolean = () => false,
): boolean {
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (isKnown(node)) continue;
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        if (!isUnfailingCall(node, sourceCode, origins)) return false;
        break;
      case 'ForOfStatement':
        if (node.await || !isList(node.right, origins)) return false;
        break;
      case 'SpreadElement':
        // `{ ...x }` of nothing has no properties.
        if (node.parent.type !== 'ObjectExpression' && !isList(node.argument, origins)) return false;
        break;
      case 'AwaitExpression':
      case 'ImportExpression':
      case 'TaggedTemplateExpression':
      case 'ThrowStatement':
      case 'YieldExpression':
        return false;
      default:
    }
  }
  return true;
}

/**
 * Whether a call begins the work of an async function of the file and waits for none of it: what fails there rejects its
 * promise, of which a `try` around it learns nothing. `void reconnect(pool);`
 */
export function isBegunOnly(node: Node, origins: OriginResolver): boolean {
  if (node.type !== 'CallExpression') return false;
  const { parent } = node;
  const isLeft =
    parent.type === 'ExpressionStatement' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'void' && parent.parent.type === 'ExpressionStatement');
  if (!isLeft) return false;
  const fn = resolveFunction(node.callee, origins);
  return fn?.async === true && !fn.generator;
}

function isUnfailingCall(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const name = getGlobalName(call.callee, origins);
  if (name !== undefined) {
    if (unfailingFunctions.has(name) || listingFunctions.has(name) || isMakingBytes(call, origins)) return true;
    return isCollecting(call, name, origins);
  }
  const callee = withoutTypeSyntax(call.callee);
  if (call.type === 'NewExpression' || callee.type !== 'MemberExpression') return false;
  const method = getPropertyName(callee) ?? '';
  const [first] = call.arguments;
  if (method === 'toString' && isMakingBytes(withoutTypeSyntax(callee.object), origins))
    return call.arguments.every(isByteEncoding);
  if (isList(callee.object, origins)) {
    if (callingListMethods.has(method))
      return call.arguments.every((each) => isUnfailingFunction(each, sourceCode, origins));
    if (unfailingListMethods.has(method)) return true;
  }
  if (unfailingTextMethods.has(method)) return call.arguments.every((each) => !isFunction(each));
  if (matchingMethods.has(method)) return isExpression(first) && call.arguments.every((each) => !isFunction(each));
  if (expressionMethods.has(method)) return isExpression(withoutTypeSyntax(callee.object));
  return unfailingDateMethods.has(method) && first === undefined;
}

/** `Buffer.concat([start, end])`, `Buffer.from(text, 'utf8')` */
function isMakingBytes(made: Node, origins: OriginResolver): boolean {
  if (made.type !== 'CallExpression') return false;
  const name = getGlobalName(made.callee, origins) ?? '';
  if (!bytesFunctions.has(name)) return false;
  const [given, ...form] = made.arguments;
  if (given === undefined || !form.every(isByteEncoding)) return false;
  return name !== 'Buffer.concat' || isList(given, origins);
}

function isByteEncoding(given: Node): boolean {
  return byteEncodings.has(getStaticString(given) ?? '');
}

/** A function written in place that cannot fail, or one of the language's own: `parts.map(Number)`. */
function isUnfailingFunction(given: Node, sourceCode: VisitorKeys, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(given);
  if (isFunction(inner)) return isUnfailing(inner.body, sourceCode, origins);
  return unfailingFunctions.has(getGlobalName(inner, origins) ?? '');
}

/** `new Map()`, `new Set(Object.keys(x))` */
function isCollecting(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  name: string,
  origins: OriginResolver,
): boolean {
  const lists = Object.hasOwn(collectingFunctions, name) ? collectingFunctions[name] : undefined;
  if (lists === undefined) return false;
  const [given, ...others] = call.arguments;
  if (given === undefined) return call.type === 'NewExpression';
  const list = withoutTypeSyntax(given);
  if (others.length > 0 || list.type !== 'CallExpression') return false;
  return lists.has(getGlobalName(list.callee, origins) ?? '');
}

/** `Date`, `Object.entries`: the name of what the file does not declare. */
function getGlobalName(callee: Node, origins: OriginResolver): string | undefined {
  const inner = withoutTypeSyntax(callee);
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return undefined;
  const origin = origins.resolve(inner);
  if (origin.kind !== 'global') return undefined;
  const name = origin.path.join('.');
  // What a method of a global of another name does nobody knows: `window.text.split(',')` is that of a text.
  return inner.type === 'Identifier' || unfailingOwners.has(origin.path[0] ?? '') ? name : undefined;
}

const unfailingOwners: ReadonlySet<string> = new Set(
  [...unfailingFunctions, ...listingFunctions, ...bytesFunctions, ...Object.keys(collectingFunctions)].map(
    (name) => name.split('.')[0] ?? '',
  ),
);

/** `/x/u` */
function isExpression(node: Node | undefined): boolean {
  return node?.type === 'Literal' && 'regex' in node;
}

/** Whether a value is a list for certain: written in place, of a text that was split, of what an object holds. */
function isList(value: Node, origins: OriginResolver, hops = maximumHops): boolean {
  const inner = withoutTypeSyntax(value);
  switch (inner.type) {
    case 'ArrayExpression':
      return true;
    case 'ConditionalExpression':
      return isList(inner.consequent, origins, hops) && isList(inner.alternate, origins, hops);
    case 'Identifier': {
      const [definition, ...others] = hops === 0 ? [] : (origins.findVariable(inner)?.defs ?? []);
      if (definition?.type !== 'Variable' || others.length > 0) return false;
      const declared = definition.node;
      const isConstant = declared.parent.kind === 'const' && declared.id.type === 'Identifier';
      return isConstant && declared.init != null && isList(declared.init, origins, hops - 1);
    }
    case 'CallExpression': {
      const name = getGlobalName(inner.callee, origins);
      if (name !== undefined) return listingFunctions.has(name) || name === 'Array.from' || name === 'Array.of';
      const callee = withoutTypeSyntax(inner.callee);
      if (callee.type !== 'MemberExpression') return false;
      const method = getPropertyName(callee) ?? '';
      return listMakingMethods.has(method) && (method === 'split' || isList(callee.object, origins, hops));
    }
    default:
      return false;
  }
}

/** How many constants a list is followed through. */
const maximumHops = 3;

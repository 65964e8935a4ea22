/** Whether a text stays in use where it cannot be written, taken apart or read: another text stands in its place. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import { getDeclarator, isInOtherLoop, isRightAbove, isSetBetween } from './asked-next.ts';
import { isEffect, isGiving, isOwn, isReparsed, isSynchronous, readAttempt } from './attempts.ts';
import type { Binding } from './bindings.ts';
import type { OriginResolver } from './origin.ts';
import { isOfStore, isPlain, isSameReference } from './probes.ts';

type VisitorKeys = Parameters<typeof findInside>[1];

const leaving = /^(?:Break|Continue|Return|Throw)Statement$|^UpdateExpression$/u;

/**
 * Whether all that a `try` does is to write a value in memory as a text, for a variable that holds another text for where it
 * cannot be written, or for an error that is thrown below in any case: `let json = '<cyclic>'; try { json =
 * JSON.stringify(value); } catch {}`, `try { text += JSON.stringify(values); } catch {} … throw new Error(text);`.
 */
export function isTextWritten(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const [only, ...rest] = statement.block.body;
  const set = only?.type === 'ExpressionStatement' ? only.expression : undefined;
  if (statement.finalizer !== null || rest.length > 0 || set?.type !== 'AssignmentExpression') return false;
  const { left, right, operator } = set;
  if (left.type !== 'Identifier' || (operator !== '=' && operator !== '+=')) return false;
  const written = getWrittenValue(right, sourceCode);
  const variable = origins.findVariable(left);
  const declared = variable === undefined ? undefined : getDeclarator(variable);
  if (written === undefined || variable === undefined || declared === undefined) return false;
  if (isThrownBelow(statement, variable)) return true;
  return (
    declared.init != null &&
    isOtherText(declared.init, written) &&
    isRightAbove(declared, statement) &&
    !isSetBetween(variable, declared, statement) &&
    !isInOtherLoop(statement, declared)
  );
}

/** What `JSON.stringify` is given, where nothing else is called that may fail. */
function getWrittenValue(code: Node, sourceCode: VisitorKeys): Node | undefined {
  let written: Node | undefined;
  for (const node of findInside(code, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || node.type === 'NewExpression' || node.type === 'AssignmentExpression')
      return undefined;
    if (node.type !== 'CallExpression') continue;
    const callee = withoutTypeSyntax(node.callee);
    const owner = callee.type === 'MemberExpression' ? getReferenceName(callee.object) : undefined;
    if (owner === 'JSON' && getReferenceName(callee) === 'stringify') written ??= node.arguments[0];
    else if (!isPlain(callee)) return undefined;
  }
  return written;
}

/** `'<cyclic>'`, and not `'{}'`, which a value may be, too; `String(value)`. */
function isOtherText(init: Node, written: Node): boolean {
  const inner = withoutTypeSyntax(init);
  if (inner.type === 'Literal')
    return (
      typeof inner.value === 'string' &&
      /^[^{}]*\p{L}{3}[^{}]*$/u.test(inner.value) &&
      !/^(?:null|true|false)$/u.test(inner.value)
    );
  if (inner.type !== 'CallExpression' || getReferenceName(withoutTypeSyntax(inner.callee)) !== 'String') return false;
  const [value] = inner.arguments;
  return value !== undefined && isSameReference(value, written);
}

/** Whether the function ends in an error that is made with a variable, in any case or in other words. */
function isThrownBelow(statement: Node, variable: Binding): boolean {
  const body = getEnclosingFunction(statement)?.body;
  const last = body?.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (last?.type !== 'ThrowStatement') return false;
  return variable.references.some(
    ({ identifier, isRead }) => isRead && last.range[0] <= identifier.range[0] && identifier.range[1] <= last.range[1],
  );
}

/**
 * Whether a `try` only takes an address apart and puts a part of it in the place of the text, which stays where it is none;
 * what else is set belongs to the same object: `try { link.url = new URL(link.text); if (link.url.protocol === 'mailto:')
 * link.text = link.url.pathname; } catch {}`.
 */
export function isAddressKept(
  { block, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (finalizer !== null) return false;
  const set: Node[] = [];
  let text: Node | undefined;
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || leaving.test(node.type)) return false;
    if (node.type === 'AssignmentExpression' && !isOwn(node.left, block, origins)) set.push(node.left);
    if (node.type === 'NewExpression') {
      const [given] = node.arguments;
      if (text !== undefined || given === undefined || getReferenceName(node.callee) !== 'URL') return false;
      text = withoutTypeSyntax(given);
    } else if (node.type === 'CallExpression' && !isPlain(withoutTypeSyntax(node.callee)) && !isGiving(node))
      return false;
  }
  if (text === undefined || !set.some((each) => isSameReference(each, text))) return false;
  const owner = text.type === 'MemberExpression' ? text.object : undefined;
  return set.every((each) => {
    if (isSameReference(each, text)) return true;
    return owner !== undefined && each.type === 'MemberExpression' && isSameReference(each.object, owner);
  });
}

/**
 * Whether a `try` only writes a text in another form of it that a known function gives, in the place of the text:
 * `if (isEncoded(name)) name = toUnicode(name).normalize('NFC').trim();`. The variable keeps the text where it has another.
 */
export function isTextKept(
  statement: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const attempt = readAttempt(statement, sourceCode, origins);
  const [set, ...others] = attempt?.set ?? [];
  if (attempt === undefined || set === undefined || others.length > 0 || attempt.makes || attempt.returns) return false;
  if (set.operator !== '=' || attempt.questions.some((question) => question !== 'form')) return false;
  return isReparsed(set, sourceCode);
}

/**
 * Whether a `try` only takes an address apart, and gives one property of what was made before a part of it, as it is or
 * as one function in memory writes it: `const { pathname } = new URL(link); settings.prefix = withoutSlash(pathname);`.
 * Read only where a comment says that its failure is let go.
 */
export function isPartOfAddressSet(
  { block, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  if (finalizer !== null) return false;
  let [addresses, sets, makes] = [0, 0, 0];
  for (const node of findInside(block, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || leaving.test(node.type)) return false;
    if (node.type === 'AssignmentExpression') {
      if (node.operator !== '=' || node.left.type !== 'MemberExpression' || isOwn(node.left, block, origins))
        return false;
      sets++;
    } else if (node.type === 'NewExpression') {
      if (getReferenceName(node.callee) !== 'URL') return false;
      addresses++;
    } else if (node.type === 'CallExpression' && !isPlain(withoutTypeSyntax(node.callee))) {
      if (isEffect(node) || isSynchronous(node) || isOfStore(node.callee)) return false;
      if (!node.arguments.every((each) => each.type === 'MemberExpression' && isOwn(each, block, origins)))
        return false;
      makes++;
    }
  }
  return addresses === 1 && sets === 1 && makes < 2;
}

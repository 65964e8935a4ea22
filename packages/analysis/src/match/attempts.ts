/** What an attempt, the block of a `try`, asks and does: whether it only asks and keeps the answer. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getPropertyName, getReferenceName, isFunction, withoutTypeSyntax, type Node } from '../ast.ts';
import {
  findingVerbs,
  givingVerbs,
  makingExports,
  moduleLoaders,
  reparsingFunctions,
  reparsingMethods,
  takingApartWords,
} from '../knowledge/probes.ts';
import { toWords } from '../names.ts';
import { getDeclarator } from './asked-next.ts';
import { isExportOf } from './frameworks.ts';
import type { OriginResolver } from './origin.ts';
import { getQuestion, isOfStore, isPlain, isProbe, isReading, isSameReference, toExports } from './probes.ts';

const making = toExports(makingExports);

type VisitorKeys = Parameters<typeof findInside>[1];

/**
 * What code asks by trying: `presence` whether something is there, `form` whether a text or a value is of a form, `value`
 * what a function in memory finds.
 */
export type Question = 'form' | 'presence' | 'value';

/** What an attempt does: what it asks, which variables around it it sets, and whether it does nothing else. */
interface Attempt {
  readonly questions: readonly Question[];
  /** Assignments to what is declared outside of the attempt. */
  readonly set: readonly TSESTree.AssignmentExpression[];
  readonly returns: boolean;
  /** Whether it ends the loop around it or the function where the answer is yes. */
  readonly leaves: boolean;
  /** Whether one of the questions is known by the name of a function alone. */
  readonly isNamed: boolean;
  /** Whether it calls functions in memory of which nobody knows what they ask. */
  readonly makes: boolean;
}

/** What an attempt does; undefined where it does more than to ask and to keep the answer, or has a `finally`. */
export function readAttempt(
  { block, finalizer }: TSESTree.TryStatement,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): Attempt | undefined {
  if (finalizer !== null) return undefined;
  const questions: Question[] = [];
  const set: TSESTree.AssignmentExpression[] = [];
  let [returns, leaves, makes, isNamed] = [false, false, false, false];
  for (const node of findInside(block, sourceCode, isFunction)) {
    switch (node.type) {
      case 'AssignmentExpression':
        if (!isOwn(node.left, block, origins)) set.push(node);
        break;
      case 'AwaitExpression': {
        const waited = withoutTypeSyntax(node.argument);
        if (waited.type === 'ImportExpression') break;
        if (waited.type !== 'CallExpression' || readQuestion(waited, origins) === undefined) return undefined;
        break;
      }
      case 'ImportExpression':
        questions.push('presence');
        break;
      case 'CallExpression':
      case 'NewExpression': {
        const question = readQuestion(node, origins);
        if (question !== undefined) {
          questions.push(question);
          isNamed ||= question === 'form' && getQuestion(withoutTypeSyntax(node.callee), origins) === undefined;
        } else if (!isMethodOfOwn(node, block, origins)) {
          if (isEffect(node) || isSynchronous(node) || isOfStore(node.callee)) return undefined;
          if (isPlain(withoutTypeSyntax(node.callee)) || isGiving(node)) break;
          // What works on nothing that was asked for may be anything: a command, a request.
          if (isExportOf(origins.resolve(node.callee), making)) break;
          if (!isGivenAnswer(node, block, sourceCode, origins)) return undefined;
          makes = true;
        }
        break;
      }
      case 'ReturnStatement':
        returns = true;
        leaves = true;
        break;
      case 'BreakStatement':
        leaves = true;
        break;
      case 'ForOfStatement':
        if (node.await) return undefined;
        break;
      case 'UpdateExpression':
      case 'ThrowStatement':
      case 'YieldExpression':
      case 'TaggedTemplateExpression':
      case 'CatchClause':
        return undefined;
    }
  }
  return { questions, set, returns, leaves, isNamed, makes };
}

/** What a call asks; undefined where it asks nothing that is known. */
function readQuestion(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  origins: OriginResolver,
): Question | undefined {
  const callee = withoutTypeSyntax(call.callee);
  const known = getQuestion(callee, origins);
  if (known !== undefined) return known;
  if (isModuleResolution(callee)) return 'presence';
  // `parseInt(text)` gives what it can.
  if (isPlain(callee)) return undefined;
  if (reparsingMethods.has(getReferenceName(callee) ?? '')) return 'form';
  const words = toWords(getReferenceName(callee) ?? '');
  const isCommand = /Sync$/u.test(getReferenceName(callee) ?? '');
  if (isReading(callee, origins) && !isCommand) return 'presence';
  if (isCommand) return undefined;
  if (words.some((word) => takingApartWords.has(word))) return 'form';
  // Of what else is waited for nobody knows from where it comes.
  const isWaited = call.parent.type === 'AwaitExpression';
  if (!isWaited && isProbe(callee, origins)) return 'form';
  return !isWaited &&
    call.type === 'CallExpression' &&
    !isOfStore(callee) &&
    findingVerbs.has(words[0] ?? '') &&
    words.length > 1
    ? 'value'
    : undefined;
}

/** `customRequire.resolve(name)`, `import.meta.resolve(name)`, `createRequire(url).resolve(name)` */
function isModuleResolution(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'resolve') return false;
  const owner = withoutTypeSyntax(callee.object);
  if (owner.type === 'MetaProperty') return true;
  const name = getReferenceName(owner.type === 'CallExpression' ? owner.callee : owner);
  return moduleLoaders.has(toWords(name ?? '').at(-1) ?? '');
}

/** Whether a call stands for itself: nobody reads what it gives, so it brings something about. */
export function isEffect({ parent }: Node): boolean {
  if (parent == null) return false;
  if (parent.type === 'ChainExpression' || parent.type === 'AwaitExpression') return isEffect(parent);
  return parent.type === 'ExpressionStatement';
}

/** Whether a call only gives what is kept in memory: `cookies.get(key)`, `getRaw()`. */
export function isGiving(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (call.type !== 'CallExpression' || call.parent.type === 'AwaitExpression' || isOfStore(call.callee)) return false;
  return givingVerbs.has(toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '')[0] ?? '');
}

/** Whether a call works on files or with commands at once. */
export function isSynchronous({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return /\wSync$/u.test(getReferenceName(withoutTypeSyntax(callee)) ?? '');
}

/** Whether something is declared within a block, or is a property of what is. */
export function isOwn(target: Node, block: Node, origins: OriginResolver): boolean {
  let current = withoutTypeSyntax(target);
  while (current.type === 'MemberExpression' || current.type === 'CallExpression')
    current = withoutTypeSyntax(current.type === 'CallExpression' ? current.callee : current.object);
  const name = current.type === 'Identifier' ? origins.findVariable(current)?.identifiers[0] : undefined;
  return name !== undefined && block.range[0] <= name.range[0] && name.range[1] <= block.range[1];
}

/** `url.searchParams.get('to')` where `const url = new URL(link)` stands in the block, too. */
function isMethodOfOwn(
  { callee }: TSESTree.CallExpression | TSESTree.NewExpression,
  block: Node,
  origins: OriginResolver,
): boolean {
  const inner = withoutTypeSyntax(callee);
  return inner.type === 'MemberExpression' && isOwn(inner.object, block, origins);
}

/** Whether a call is given an answer: what another call in its arguments is asked, or a constant of the block made of it. */
function isGivenAnswer(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  block: Node,
  sourceCode: VisitorKeys,
  origins: OriginResolver,
): boolean {
  const isAnswer = (code: Node, hops: number): boolean => {
    for (const node of findInside(code, sourceCode, isFunction)) {
      if (node.type === 'CallExpression' && node !== call && readQuestion(node, origins) !== undefined) return true;
      if (node.type !== 'Identifier' || hops === 0 || !isOwn(node, block, origins)) continue;
      const variable = origins.findVariable(node);
      const made = variable === undefined ? undefined : getDeclarator(variable);
      // The name of a loop or a function in the block is that of a part of what was asked for.
      if (made === undefined || made.init === null) return true;
      if (isAnswer(made.init, hops - 1)) return true;
    }
    return false;
  };
  return call.arguments.some((argument) => isAnswer(argument, maximumHops));
}

/** How many constants an answer is followed through. */
const maximumHops = 4;

/** Whether a variable is given another form of the text that it holds: `name = toUnicode(name).trim()`. */
export function isReparsed({ left, right }: TSESTree.AssignmentExpression, sourceCode: VisitorKeys): boolean {
  for (const node of findInside(right, sourceCode, isFunction)) {
    if (node.type === 'AwaitExpression') return false;
    if (node.type !== 'CallExpression' || !isReparsing(node)) continue;
    const [text] = node.arguments;
    if (text !== undefined && isSameReference(getText(text), left)) return true;
  }
  return false;
}

/** `bytes.toString('utf8')` stands for `bytes`. */
function getText(node: Node): Node {
  const inner = withoutTypeSyntax(node);
  const callee = inner.type === 'CallExpression' ? withoutTypeSyntax(inner.callee) : undefined;
  return callee?.type === 'MemberExpression' && getPropertyName(callee) === 'toString' ? callee.object : inner;
}

/** Whether a call gives a text in another form of it: `decodeURIComponent(name)`, `punycode.toUnicode(name)`. */
function isReparsing({ callee }: TSESTree.CallExpression): boolean {
  const inner = withoutTypeSyntax(callee);
  const name = getReferenceName(inner) ?? '';
  const owner = inner.type === 'MemberExpression' ? getReferenceName(inner.object) : undefined;
  return reparsingMethods.has(name) || reparsingFunctions.has(owner === undefined ? name : `${owner}.${name}`);
}

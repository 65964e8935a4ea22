/** Where a value was found in a store, or its signature was compared: reads `knowledge/lookups.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  equalityFunctions,
  equalityKeys,
  failingWords,
  loadingVerbs,
  looseCombinations,
  partialKeys,
  permissionWords,
  rowCounts,
  searchingWords,
  signingWords,
} from '../knowledge/lookups.ts';
import { entityLoaders } from '../knowledge/payload-names.ts';
import { toWords } from '../names.ts';
import { someCondition, someFact } from './conditions.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName } from './values.ts';

const maximumHops = 3;

/**
 * Whether a value is known, where `node` stands, to be equal to one that is stored: something was looked up by it, and
 * what is done where nothing was found has left.
 */
export function isFoundByValue(node: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const name = getDottedName(node);
  if (name === undefined) return false;
  return someCondition(node, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      const row = getPresent(asked, isTruthy);
      return row !== undefined && isMadeBy(row, origins, (made) => isLookup(made, name, sourceCode));
    }),
  );
}

/**
 * Whether the signature of a body was compared before `node`, and another has left.
 * @param isBody whether an expression is the whole body
 */
export function isSignedBody(
  node: Node,
  sourceCode: SourceCode,
  origins: OriginResolver,
  isBody: (node: Node) => boolean,
): boolean {
  const isSignature = (made: Node): boolean => {
    const calls = findNodes(made, sourceCode).filter((each) => each.type === 'CallExpression');
    return (
      calls.some(({ callee }) => toWords(getReferenceName(callee) ?? '').some((word) => signingWords.has(word))) &&
      calls.some((call) => call.arguments.some((argument) => isBody(argument)))
    );
  };
  return someCondition(node, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      const compared = getCompared(asked, isTruthy);
      return compared.some((side) => isMadeBy(side, origins, isSignature));
    }),
  );
}

/** What is known to be there where a condition turned out so: a row, rows, their number, a property of one. */
function getPresent(asked: Node, isTruthy: boolean): Node | undefined {
  if (asked.type === 'Identifier' || asked.type === 'MemberExpression') {
    const isFailure = toWords(getReferenceName(asked) ?? '').some((word) => failingWords.has(word));
    return isTruthy && !isFailure ? asked : undefined;
  }
  if (asked.type !== 'BinaryExpression') return undefined;
  const { operator } = asked;
  const left = withoutTypeSyntax(asked.left);
  const right = withoutTypeSyntax(asked.right);
  const number = right.type === 'Literal' && typeof right.value === 'number' ? right.value : undefined;
  if (number !== undefined) {
    const isCount =
      left.type === 'Identifier' || (left.type === 'MemberExpression' && rowCounts.has(getPropertyName(left) ?? ''));
    const outcomes = new Map([
      ['!==0', true],
      ['!=0', true],
      ['===0', false],
      ['==0', false],
      ['>0', true],
      ['>=1', true],
      ['<1', false],
      ['<=0', false],
      ['===1', true],
      ['!==1', false],
    ]);
    return isCount && outcomes.get(operator + String(number)) === isTruthy ? left : undefined;
  }
  const isEqual = operator.startsWith('=') ? isTruthy : operator.startsWith('!') && !isTruthy;
  const isText = right.type === 'Literal' && typeof right.value === 'string' && right.value !== '';
  return isEqual && isText ? left : undefined;
}

/** Both sides of a comparison that turned out equal, or what a function that compares was given. */
function getCompared(asked: Node, isTruthy: boolean): readonly Node[] {
  if (asked.type === 'BinaryExpression') {
    const isEqual = asked.operator.startsWith('=') ? isTruthy : asked.operator.startsWith('!') && !isTruthy;
    return isEqual ? [asked.left, asked.right] : [];
  }
  const isEqual =
    asked.type === 'CallExpression' && isTruthy && /equal|compare/iu.test(getReferenceName(asked.callee) ?? '');
  // `timingSafeEqual(Buffer.from(expected), Buffer.from(given))`
  return isEqual
    ? asked.arguments.flatMap((each) =>
        each.type === 'CallExpression' && getDottedName(each.callee) === 'Buffer.from'
          ? each.arguments.slice(0, 1)
          : each,
      )
    : [];
}

/** Whether every value that a variable, or what it is a property of, was given is made in some way. */
function isMadeBy(node: Node, origins: OriginResolver, isMade: (made: Node) => boolean, hops = 0): boolean {
  let inner = withoutTypeSyntax(node);
  while (inner.type === 'MemberExpression') inner = withoutTypeSyntax(inner.object);
  if (inner.type !== 'Identifier') return isMade(inner);
  const variable = origins.findVariable(inner);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  const made = values?.filter(({ value }) => value.type !== 'Literal') ?? [];
  return made.length > 0 && hops < maximumHops && made.every(({ value }) => isMadeBy(value, origins, isMade, hops + 1));
}

/** Whether an expression asks a store for what has exactly this value. */
function isLookup(made: Node, name: string, sourceCode: SourceCode): boolean {
  if (made.type !== 'AwaitExpression' && made.type !== 'CallExpression') return false;
  return findNodes(made, sourceCode).some(
    (node) =>
      (node.type === 'Identifier' || node.type === 'MemberExpression') &&
      getDottedName(node) === name &&
      isLookedUp(node, made),
  );
}

/** Whether a value stands in a lookup where it has to be equal to what is stored. */
function isLookedUp(node: Node, within: Node): boolean {
  let value = node;
  while (value !== within && value.parent != null && withoutTypeSyntax(value.parent) === node) value = value.parent;
  const { parent } = value;
  if (parent == null || isLoose(value, within)) return false;
  if (parent.type === 'CallExpression' && parent.arguments.some((each) => each === value)) return isAskedFor(parent);
  return parent.type === 'Property' && parent.value === value && isCondition(parent, within);
}

/** Whether something around a value lets rows be found that it is not equal to. */
function isLoose(value: Node, within: Node): boolean {
  for (let current = value; current !== within && current.parent != null; current = current.parent) {
    const { parent } = current;
    // What another function makes of a row may be there without one.
    if (parent.type === 'AwaitExpression' && parent !== within) return true;
    const name =
      parent.type === 'CallExpression' && parent.callee !== current
        ? getReferenceName(parent.callee)
        : parent.type === 'Property' && parent.value === current
          ? getPropertyName(parent)
          : undefined;
    if (looseCombinations.has((name ?? '').replace(/^\$/u, ''))) return true;
  }
  return false;
}

/** Whether a call compares what it is given with a column, loads what it names, or says who may use that. */
function isAskedFor(call: TSESTree.CallExpression): boolean {
  const name = getReferenceName(call.callee) ?? '';
  if (equalityFunctions.has(name)) return true;
  const words = toWords(name);
  if (words.some((word) => searchingWords.has(word))) return false;
  return (
    (loadingVerbs.has(words[0] ?? '') && (words[0] === 'find' || words.includes('by'))) ||
    words.some((word) => permissionWords.has(word))
  );
}

/** Whether a property is a condition of a lookup: `{ where: { id } }`, `findOne({ id })`. */
function isCondition(property: TSESTree.Property, within: Node): boolean {
  const key = getPropertyName(property);
  if (key === undefined || isPartial(key)) return false;
  const object = property.parent;
  if (object === within) return false;
  const around = object.parent;
  if (around.type === 'Property') {
    const outer = getPropertyName(around) ?? '';
    if (outer === 'where') return true;
    return !isPartial(outer) && isCondition(around, within);
  }
  // `{ equals: id }` alone compares with nothing.
  if (around.type !== 'CallExpression' || equalityKeys.has(key)) return false;
  const name = getReferenceName(around.callee) ?? '';
  return around.arguments[0] === object && (name === 'where' || entityLoaders.has(name) || /^findOne/u.test(name));
}

function isPartial(key: string): boolean {
  return partialKeys.has(key.replace(/^\$/u, ''));
}

function findNodes(node: Node, sourceCode: SourceCode): readonly Node[] {
  return [...findInside(node, sourceCode, isFunction)];
}

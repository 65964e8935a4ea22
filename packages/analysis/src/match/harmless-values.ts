/** Values that are named for secrets and are none where they stand: constants, masked texts, challenges that are sent back. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { printingText, thingKeys } from '../knowledge/sensitive-words.ts';
import { answerClasses, answerMethods, maskingFlags, randomFunctions } from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName } from './values.ts';
import { getChain } from './value-paths.ts';

/** Whether a property was given a text without credentials directly before: `env.URL = 'file:db'; log(env.URL)`. */
export function isGivenLiteral(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  const name = inner.type === 'MemberExpression' ? getDottedName(inner) : undefined;
  if (name === undefined) return false;
  for (const statement of getStatementsBeside(inner).before.toReversed()) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return false;
    const { left, operator, right } = statement.expression;
    const text = getStaticString(right);
    if (operator !== '=' || text === undefined) return false;
    if (getDottedName(left) === name) return !/\/\/[^/]*@/u.test(text);
  }
  return false;
}

/** Whether a value out of the query is sent back as the whole answer: `return h.response(request.query.validationToken)`. */
export function isEchoed(node: Node, variable: Binding | undefined): boolean {
  const inner = withoutTypeSyntax(node);
  const name = getDottedName(inner);
  if (name === undefined || !isOfQuery(inner, variable)) return false;
  return getStatementsBeside(inner).after.some((statement) => {
    if (statement.type === 'ExpressionStatement') return answersWith(statement.expression, name);
    if (statement.type !== 'ReturnStatement' || statement.argument === null) return false;
    return getDottedName(statement.argument) === name || answersWith(statement.argument, name);
  });
}

function isOfQuery(node: Node, variable: Binding | undefined): boolean {
  if (node.type === 'MemberExpression') return getChain(node.object).includes('query');
  const [assigned, another] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
  if (assigned === undefined || another !== undefined) return false;
  const value = withoutTypeSyntax(assigned.value);
  const chain = getChain(value.type === 'CallExpression' ? value.callee : value);
  return [...chain, ...assigned.path].slice(0, -1).some((part) => part === 'query' || part === 'searchParams');
}

/** Whether an expression makes an answer of nothing but what has a name: `res.status(200).send(name)`. */
function answersWith(node: Node, name: string): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'AwaitExpression') return answersWith(inner.argument, name);
  if (inner.type === 'NewExpression')
    return answerClasses.has(getReferenceName(inner.callee) ?? '') && isGiven(inner, name);
  if (inner.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(inner.callee);
  if (callee.type !== 'MemberExpression') return false;
  return (answerMethods.has(getPropertyName(callee) ?? '') && isGiven(inner, name)) || answersWith(callee.object, name);
}

function isGiven({ arguments: [first] }: TSESTree.CallExpression | TSESTree.NewExpression, name: string): boolean {
  return first !== undefined && getDottedName(first) === name;
}

/** The statements of the block around an expression, before and after the one that it is in; none beyond a function. */
function getStatementsBeside(node: Node): Record<'before' | 'after', readonly TSESTree.ProgramStatement[]> {
  let child = node;
  let { parent } = node;
  while (parent != null && !isFunction(parent)) {
    if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      const { body } = parent;
      const index = body.findIndex((statement) => statement === child);
      return { before: body.slice(0, index), after: body.slice(index + 1) };
    }
    child = parent;
    parent = parent.parent;
  }
  return { before: [], after: [] };
}

/** Whether a function of the file is told to mask what it gives, or does so unless told otherwise: `getUrl((masked = true))`. */
export function isMaskedCall(node: TSESTree.CallExpression, origins: OriginResolver): boolean {
  const origin = origins.resolve(node.callee);
  if (origin.kind !== 'node' || !isFunction(origin.node)) return false;
  return origin.node.params.some((param, index) => {
    const flag = param.type === 'AssignmentPattern' ? param.left : param;
    if (flag.type !== 'Identifier' || !toWords(flag.name).some((word) => maskingFlags.has(word))) return false;
    const given = node.arguments[index] ?? (param.type === 'AssignmentPattern' ? param.right : undefined);
    return given?.type === 'Literal' && given.value === true;
  });
}

/** Whether a value is the key of a thing under the name of such a key: `{ appKey: selectedApp.key }`. */
export function isKeyOfThing(node: Node, words: readonly string[]): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression' || getPropertyName(inner) !== 'key' || !thingKeys.has(words.join(' ')))
    return false;
  return toWords(getReferenceName(withoutTypeSyntax(inner.object)) ?? '').at(-1) === words[0];
}

/** Whether a variable is given what a random source made, in the function in which it is used. */
export function isMadeAtRandom(node: Node, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(node);
  const variable = inner.type === 'Identifier' ? origins.findVariable(inner) : undefined;
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return (
    values?.every(
      ({ value, path }) =>
        path.length === 0 && isRandom(value) && getEnclosingFunction(value) === getEnclosingFunction(inner),
    ) === true
  );
}

function isRandom(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'AwaitExpression') return isRandom(inner.argument);
  if (inner.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(inner.callee);
  if (randomFunctions.has(getReferenceName(callee) ?? '')) return true;
  return callee.type === 'MemberExpression' && isRandom(callee.object);
}

/** Whether the comment of the function around says that it writes something to the console: “Prints the new password to the console.” */
export function isSaidToPrint(
  node: Node,
  words: readonly string[],
  sourceCode: Pick<SourceCode, 'getAllComments' | 'text'>,
): boolean {
  let declared: Node | undefined = getEnclosingFunction(node);
  while (
    declared?.parent != null &&
    !/^(?:BlockStatement|ClassBody|ObjectExpression|Program)$/u.test(declared.parent.type)
  )
    declared = declared.parent;
  const [start] = declared?.range ?? [0];
  return sourceCode.getAllComments().some(({ range, value }) => {
    if (range[1] > start || sourceCode.text.slice(range[1], start).trim() !== '') return false;
    const said = printingText.exec(value.replaceAll(/\s*\n\s*\*?\s*/gu, ' '))?.[0].toLowerCase();
    return said !== undefined && words.every((word) => said.includes(word));
  });
}

/** Whether a text is all of what a call gave: `JSON.stringify(result)`, where `const result = await fetchIt()`. */
export function isWholeResult(node: Node, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(node);
  const [result] =
    inner.type === 'CallExpression' && getDottedName(inner.callee) === 'JSON.stringify' ? inner.arguments : [];
  const variable = result?.type === 'Identifier' ? origins.findVariable(result) : undefined;
  const [assigned, another] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
  return (
    another === undefined &&
    assigned?.path.length === 0 &&
    assigned.value.type === 'AwaitExpression' &&
    withoutTypeSyntax(assigned.value.argument).type === 'CallExpression'
  );
}

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
import { outputDescription, printingText, thingKeys } from '../knowledge/sensitive-words.ts';
import {
  answerClasses,
  answerMethods,
  maskingFlags,
  namedAccessors,
  randomFunctions,
} from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { getReturnedExpression, type Origin, type OriginResolver } from './origin.ts';
import { isSettingOwner } from './sensitive-names.ts';
import { getAssignedValues, getDottedName, getValueParts } from './values.ts';
import { getChain, isSetting } from './value-paths.ts';

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

/**
 * Whether a value is made by a function of the file which gives nothing but fixed texts and a few characters of what it is
 * given (`(id) => 'v1:' + id.slice(-4)`), or is a property that the file sets so and in no other way.
 */
export function isCheckValue(node: Node, origins: OriginResolver, { text }: Pick<SourceCode, 'text'>): boolean {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'CallExpression':
      return givesExcerpt(origins.resolve(inner.callee), origins);
    case 'MemberExpression': {
      const property = getPropertyName(inner);
      if (property === undefined || !/^\w+$/u.test(property)) return false;
      const set = [...text.matchAll(new RegExp(String.raw`\.${property}\s*=(?![=>])\s*(?:([\w$]+)\()?`, 'gu'))];
      if (set.length === 0 || new RegExp(String.raw`\b${property}\s*\??:`, 'u').test(text)) return false;
      return set.every(([, name]) => {
        const variable = name === undefined ? undefined : origins.findVariableByName(name, inner);
        return variable !== undefined && givesExcerpt(origins.resolveVariable(variable), origins);
      });
    }
    default:
      return false;
  }
}

/** Whether a function of the file returns a text that is made of fixed texts and a few characters of another. */
function givesExcerpt(callee: Origin, origins: OriginResolver): boolean {
  const fn = callee.kind === 'node' && isFunction(callee.node) ? callee.node : undefined;
  const returned = fn === undefined ? undefined : getReturnedExpression(fn);
  return returned !== undefined && isExcerpt(returned, origins);
}

function isExcerpt(node: Node, origins: OriginResolver): boolean {
  const parts = getValueParts(node, origins) ?? [];
  return (
    parts.some(({ node: part, kind }) => kind === 'excerpt' || isExcerpt(part, origins)) &&
    parts.every(
      ({ node: part, kind }) =>
        kind === 'excerpt' || getStaticString(part) !== undefined || (kind !== 'property' && isExcerpt(part, origins)),
    )
  );
}

/**
 * Whether a value comes out of the settings: a property of them, what they give for a name (`config.get('admin')`), or one
 * of these with a constant in its place (`process.env.ADMIN_EMAIL || 'admin@example.com'`).
 */
export function isOutOfSettings(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'LogicalExpression')
    return isOutOfSettings(inner.left) && (getStaticString(inner.right) !== undefined || isOutOfSettings(inner.right));
  if (inner.type !== 'CallExpression') return isSetting(inner);
  const callee = withoutTypeSyntax(inner.callee);
  if (callee.type !== 'MemberExpression' || !namedAccessors.has(getPropertyName(callee) ?? '')) return false;
  const [name, fallback] = inner.arguments;
  if (getStaticString(name) === undefined || (fallback !== undefined && getStaticString(fallback) === undefined))
    return false;
  // `configService` holds what `config` does.
  return isSettingOwner((getChain(callee.object).at(-1) ?? '').replace(/Service$/u, ''));
}

/** Whether what has a name is known to be no e-mail address where it stands: `if (!to.includes('@')) log.warn({ to })`. */
export function isKnownToBeNoAddress(node: Node): boolean {
  const name = getDottedName(node);
  if (name === undefined) return false;
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      if (isTruthy || asked.type !== 'CallExpression' || getDottedName(asked.callee) !== `${name}.includes`)
        return false;
      return getStaticString(asked.arguments[0]) === '@';
    }),
  );
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

/**
 * Whether a command is described as one whose output is what these words say:
 * `.description('print the url of the database').action(async () => { console.log(toDatabaseUrl()); })`.
 */
export function isDescribedOutput(node: Node, words: readonly string[]): boolean {
  let given: Node | undefined = getEnclosingFunction(node);
  // `.action(withStore(async (store) => …))`
  for (; given?.parent?.type === 'CallExpression' && given.parent.callee !== given; given = given.parent) {
    const { callee } = given.parent;
    if (callee.type !== 'MemberExpression' || getPropertyName(callee) !== 'action') continue;
    const said = getDescription(callee.object);
    return outputDescription.test(said) && words.every((word) => said.toLowerCase().includes(word));
  }
  return false;
}

/** `… .description('print the url').option('--json')` → `print the url` */
function getDescription(chain: Node): string {
  if (chain.type !== 'CallExpression' || chain.callee.type !== 'MemberExpression') return '';
  const { callee, arguments: given } = chain;
  const isIt = getPropertyName(callee) === 'description';
  return isIt ? (getStaticString(given[0]) ?? '') : getDescription(callee.object);
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

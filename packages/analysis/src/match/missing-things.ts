/** By what something was looked for that was not there: the address of a request, or something else. */
import {
  findInside,
  getDecorators,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
  type TSESTree,
} from '../ast.ts';
import {
  bodyParameters,
  foundWords,
  parsedBody,
  rejectingLookup,
  rightWords,
  userWords,
  waysToName,
} from '../knowledge/status-phrases.ts';
import { toWords } from '../names.ts';
import { getRejectionHandler } from './catches.ts';
import { isReference, type Binding } from './bindings.ts';
import { isBuiltInGlobal } from './logger-names.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues } from './values.ts';

/** What was asked where something was not there; `unknown` where nothing was asked. */
export type MissingThing = 'at the address' | 'elsewhere' | 'unknown';

interface Search {
  readonly origins: OriginResolver;
  readonly sourceCode: SourceCode;
  /** The text that says what is missing, in lower case. */
  readonly words: string;
  /** Whether the parameters of the function around it are taken for what the address names. */
  readonly takesParameters: boolean;
}

const maximumHops = 3;

/**
 * Whether the nearest condition around an answer asks for something that was looked for by what the address names
 * (`find(req.params.id)`).
 * @param search.words the text that says what is missing, in lower case
 * @param search.takesParameters whether a parameter named for an id stands for the address, as in a service
 */
export function findMissingThing(node: Node, search: Search): MissingThing {
  const test = getNearestCondition(node);
  if (test === undefined) return 'unknown';
  const values = findReferences(test, search).flatMap((asked) => getValues(asked, search));
  const lookups = [test, ...values, ...values.flatMap((value) => getConstraints(value, search))];
  return lookups.some((lookup) => isByAddress(lookup, search)) ? 'at the address' : 'elsewhere';
}

/**
 * Whether what the nearest condition around an answer found missing is an element of a part of something that was
 * fetched (`subscription.items.data[0]`): that thing was there, and is not as it should be.
 */
export function isPartOfFetchedThing(node: Node, search: Pick<Search, 'origins'>): boolean {
  const test = getNearestCondition(node);
  const inner = test === undefined ? undefined : withoutTypeSyntax(test);
  if (inner?.type !== 'UnaryExpression' || inner.operator !== '!') return false;
  const asked = withoutTypeSyntax(inner.argument);
  if (asked.type !== 'Identifier') return isElementOfPart(asked, search) || isPlainPart(asked);
  const variable = search.origins.findVariable(asked);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return values?.length === 1 && values.every(({ value, path }) => path.length === 0 && isElementOfPart(value, search));
}

/**
 * Whether what the nearest condition around an answer found missing is a part of what was waited for (`!plan.owner`): it
 * was there, so what the address names is as well.
 */
export function isPartOfAwaitedThing(node: Node, { origins }: Pick<Search, 'origins'>): boolean {
  const test = getNearestCondition(node);
  const inner = test === undefined ? undefined : withoutTypeSyntax(test);
  if (inner?.type !== 'UnaryExpression' || inner.operator !== '!') return false;
  const asked = withoutTypeSyntax(inner.argument);
  if (asked.type !== 'MemberExpression' || !isPlainPart(asked)) return false;
  const owner = withoutTypeSyntax(asked.object);
  const variable = owner.type === 'Identifier' ? origins.findVariable(owner) : undefined;
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return (
    values?.length === 1 &&
    values.every(({ value, path }) => path.length === 0 && withoutTypeSyntax(value).type === 'AwaitExpression')
  );
}

/**
 * Whether the nearest condition around an answer asks whether something is a function (`typeof run !== 'function'`): what
 * is not there is code of the program or of a part that it has loaded.
 */
export function asksForFunction(node: Node): boolean {
  const test = getNearestCondition(node);
  const asked = test === undefined ? undefined : withoutTypeSyntax(test);
  return (
    asked?.type === 'BinaryExpression' &&
    /^!==?$/u.test(asked.operator) &&
    asked.left.type === 'UnaryExpression' &&
    asked.left.operator === 'typeof' &&
    getStaticString(asked.right) === 'function'
  );
}

/**
 * Whether the nearest condition around an answer asks for something that the request has a part in: what is looked for
 * without anything of it is the server's own. True where there is no condition.
 * @param handler the function that is given the request
 */
export function dependsOnRequest(
  node: Node,
  handler: FunctionNode,
  search: Pick<Search, 'origins' | 'sourceCode'>,
): boolean {
  const test = getNearestCondition(node);
  return test === undefined || mentionsParameter(test, handler, search, maximumHops);
}

function mentionsParameter(
  node: Node,
  { params }: Pick<FunctionNode, 'params'>,
  search: Pick<Search, 'origins' | 'sourceCode'>,
  hops: number,
): boolean {
  for (const each of findInside(node, search.sourceCode, () => false)) {
    if (each.type === 'ThisExpression') return true;
    if (each.type !== 'Identifier' || !isReference(each)) continue;
    const variable = search.origins.findVariable(each);
    const [name] = variable?.identifiers ?? [];
    // Of a name that nothing here declares anything may be true.
    if (variable === undefined || name === undefined) {
      if (!isBuiltInGlobal(each.name)) return true;
      continue;
    }
    if (params.some(({ range }) => range[0] <= name.range[0] && name.range[1] <= range[1])) return true;
    const values = hops > 0 ? (getAssignedValues(variable) ?? []) : [];
    if (values.some(({ value }) => mentionsParameter(value, { params }, search, hops - 1))) return true;
  }
  return false;
}

/**
 * Whether something is answered for every error with which a call was rejected, whatever it was:
 * `store.find(id).catch(() => { throw … })`. A lookup that says by its name that it rejects what is missing
 * (`findOrThrow`) is none.
 */
export function isForEveryRejection(node: Node): boolean {
  if (getNearestCondition(node) !== undefined) return false;
  const fn = getEnclosingFunction(node);
  if (fn?.parent.type !== 'CallExpression' || getRejectionHandler(fn.parent) !== fn) return false;
  const callee = withoutTypeSyntax(fn.parent.callee);
  const tried = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  return tried?.type === 'CallExpression' && !rejectingLookup.test(getReferenceName(tried.callee) ?? '');
}

/**
 * Whether the nearest condition around an answer asks for a field of the body (`const { contentType } = data`): it may
 * speak of something else than the format in which the request itself has come.
 */
export function isFieldOfBody(node: Node, search: Pick<Search, 'origins' | 'sourceCode'>): boolean {
  const test = getNearestCondition(node);
  return test !== undefined && mentionsField(test, search, 2);
}

function mentionsField(node: Node, search: Pick<Search, 'origins' | 'sourceCode'>, hops: number): boolean {
  for (const each of findInside(node, search.sourceCode, isFunction)) {
    if (each.type === 'MemberExpression' && isBody(each.object, search)) return true;
    if (each.type !== 'Identifier' || !isReference(each)) continue;
    const variable = search.origins.findVariable(each);
    for (const { value, path } of (variable === undefined ? undefined : getAssignedValues(variable)) ?? []) {
      if (path.length > 0 ? isBody(value, search) : hops > 0 && mentionsField(value, search, hops - 1)) return true;
    }
  }
  return false;
}

/** `req.body`, and a parameter that is named for what was in it. */
function isBody(node: Node, { origins, sourceCode }: Pick<Search, 'origins' | 'sourceCode'>): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'Identifier') return parsedBody.test(sourceCode.getText(inner));
  return bodyParameters.has(inner.name) && origins.findVariable(inner)?.defs[0]?.type === 'Parameter';
}

/** `plan.subscriptionId`: the plan is there. Not `result.data`, `req.user` and the like, which hold what was found. */
function isPlainPart(node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return false;
  const owner = withoutTypeSyntax(node.object);
  const part = getPropertyName(node);
  if (owner.type !== 'Identifier' || part === undefined) return false;
  return ![owner.name, part].some((name) => foundWords.has(toWords(name).at(-1) ?? ''));
}

/**
 * Whether the nearest condition around an answer asks which rights a user has (`!user.isAdmin`, `user.role !== 'admin'`),
 * also by a constant (`const isAdmin = user.get('role') === 'admin'`): the user is known.
 */
export function asksForRight(node: Node, search: Pick<Search, 'origins'>): boolean {
  const test = getNearestCondition(node);
  return test !== undefined && isRightAsked(test, search, maximumHops);
}

function isRightAsked(test: Node, search: Pick<Search, 'origins'>, hops: number): boolean {
  const asked = withoutTypeSyntax(test);
  const isAsked = (part: Node): boolean => isRightAsked(part, search, hops);
  switch (asked.type) {
    case 'UnaryExpression':
      return asked.operator === '!' && isAsked(asked.argument);
    case 'BinaryExpression':
      return /^[!=]==?$/u.test(asked.operator) && (isAsked(asked.left) || isAsked(asked.right));
    case 'LogicalExpression':
      // `!user || !user.isAdmin` also asks whether there is a user.
      return isAsked(asked.left) && isAsked(asked.right);
    case 'ConditionalExpression':
      return [asked.consequent, asked.alternate].every(isBoolean) && isAsked(asked.test);
    case 'Identifier': {
      const variable = hops > 0 ? search.origins.findVariable(asked) : undefined;
      const [only, ...more] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
      if (only === undefined || more.length > 0 || only.path.length > 0) return false;
      return isRightAsked(only.value, search, hops - 1);
    }
    case 'MemberExpression':
      return isRightOf(getReferenceName(asked.object), getPropertyName(asked));
    case 'CallExpression': {
      // `user.get('role')`.
      const callee = withoutTypeSyntax(asked.callee);
      return (
        callee.type === 'MemberExpression' &&
        getPropertyName(callee) === 'get' &&
        asked.arguments.length === 1 &&
        isRightOf(getReferenceName(callee.object), getStaticString(asked.arguments[0]))
      );
    }
    default:
      return false;
  }
}

function isBoolean(node: Node): boolean {
  const value = withoutTypeSyntax(node);
  return value.type === 'Literal' && typeof value.value === 'boolean';
}

/** Whether a property says which rights a user has: `isAdmin` of `user`. */
function isRightOf(owner: string | undefined, property: string | undefined): boolean {
  const right = toWords(property ?? '');
  return (
    userWords.has(toWords(owner ?? '').at(-1) ?? '') &&
    right.some((word) => rightWords.has(word)) &&
    !right.some((word) => word === 'id')
  );
}

/** `fetched.items.data[0]`; not `result.rows[0]`, which is what a query found. */
function isElementOfPart(node: Node, { origins }: Pick<Search, 'origins'>): boolean {
  const element = withoutTypeSyntax(node);
  if (element.type !== 'MemberExpression' || !element.computed || element.property.type !== 'Literal') return false;
  let current = withoutTypeSyntax(element.object);
  let depth = 0;
  for (; current.type === 'MemberExpression' && !current.computed; depth++) current = withoutTypeSyntax(current.object);
  if (depth < 2 || current.type !== 'Identifier') return false;
  const variable = origins.findVariable(current);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return (
    values?.length === 1 &&
    values.every(({ value, path }) => path.length === 0 && withoutTypeSyntax(value).type === 'AwaitExpression')
  );
}

function getNearestCondition(node: Node): Node | undefined {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent) || parent.type === 'CatchClause') return undefined;
    if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && child !== parent.test)
      return parent.test;
    if (parent.type === 'LogicalExpression' && child === parent.right) return parent.left;
  }
  return undefined;
}

/** What a variable was given; of the parameter of a callback (`find(id).then((article) => …)`) the call it stands in. */
function getValues(identifier: TSESTree.Identifier, { origins }: Search): readonly Node[] {
  const variable = origins.findVariable(identifier);
  if (variable === undefined) return [];
  const values = getAssignedValues(variable);
  if (values !== undefined) return values.map(({ value }) => value);
  const owner = variable.defs[0]?.node;
  return isFunction(owner) && owner.parent.type === 'CallExpression' ? [owner.parent] : [];
}

/** What a query was narrowed by before it was run: the arguments of `query.equalTo('id', id)` for `await query.first()`. */
function getConstraints(lookup: Node, { origins }: Search): readonly Node[] {
  const awaited = withoutTypeSyntax(lookup);
  const run = awaited.type === 'AwaitExpression' ? withoutTypeSyntax(awaited.argument) : awaited;
  const callee = run.type === 'CallExpression' ? withoutTypeSyntax(run.callee) : undefined;
  const query = callee?.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
  const variable = query?.type === 'Identifier' ? origins.findVariable(query) : undefined;
  const made = variable === undefined ? undefined : getAssignedValues(variable);
  if (variable === undefined || made?.length !== 1 || made[0]?.value.type !== 'NewExpression') return [];
  return variable.references.flatMap(({ identifier: { parent } }) => {
    const call = parent?.type === 'MemberExpression' ? parent.parent : undefined;
    return call?.type === 'CallExpression' && call.callee === parent && call.range[1] <= lookup.range[0]
      ? call.arguments
      : [];
  });
}

/** Whether something in a lookup is named by the address, and bears the name of what is missing or a general one. */
function isByAddress(lookup: Node, search: Search): boolean {
  for (const node of findInside(lookup, search.sourceCode, () => false)) {
    const name = getNameInAddress(node, search);
    if (name !== undefined && isNameOf(name, search.words)) return true;
  }
  return false;
}

function getNameInAddress(node: Node, search: Search): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return isReference(node) && isFromAddress(node, search, maximumHops) ? node.name : undefined;
    // `req.params.id`, `c.req.param('id')`, `searchParams.get('id')`
    case 'MemberExpression':
      return isAddress(node.object, search) ? getPropertyName(node) : undefined;
    case 'CallExpression':
      return isAddress(node.callee, search) ? getStaticString(node.arguments[0]) : undefined;
    default:
      return undefined;
  }
}

function isAddress(node: Node, { sourceCode }: Search): boolean {
  return waysToName.address.test(sourceCode.getText(node));
}

function isFromAddress(identifier: TSESTree.Identifier, search: Search, hops: number): boolean {
  const variable = search.origins.findVariable(identifier);
  if (variable === undefined) return false;
  const owner = variable.defs[0]?.node;
  if (isFunction(owner)) return isParameterFromAddress(variable, owner, search);
  return (getAssignedValues(variable) ?? []).some(({ value }) => {
    // What was waited for is something else that was looked up; some frameworks give the address by a promise.
    if (/\bawait\b(?!\s+(?:\w+\.)*(?:params|searchParams)\b)/u.test(search.sourceCode.getText(value))) return false;
    if (isAddress(value, search)) return true;
    return hops > 1 && findReferences(value, search).some((each) => isFromAddress(each, search, hops - 1));
  });
}

/** `@Param('id') id`, and in a service a parameter that is named for an id. */
function isParameterFromAddress({ identifiers: [name] }: Binding, owner: FunctionNode, search: Search): boolean {
  const parameter = owner.params.find(({ range }) => {
    return name !== undefined && range[0] <= name.range[0] && name.range[1] <= range[1];
  });
  if (name === undefined || parameter === undefined) return false;
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const decorators = getDecorators(target);
  if (decorators.length > 0) return decorators.some(({ expression }) => isAddress(expression, search));
  return (
    search.takesParameters && target === name && /(?:^|[a-z\d_])(?:id|Id|ID|uuid|Uuid|slug|Slug)$/u.test(name.name)
  );
}

function findReferences(node: Node, { sourceCode }: Search): readonly TSESTree.Identifier[] {
  const found: TSESTree.Identifier[] = [];
  for (const each of findInside(node, sourceCode, isFunction))
    if (each.type === 'Identifier' && isReference(each)) found.push(each);
  return found;
}

const generalNames = new Set(['_id', 'code', 'handle', 'id', 'index', 'key', 'name', 'number', 'slug', 'uid', 'uuid']);

function isNameOf(name: string, words: string): boolean {
  if (generalNames.has(name)) return true;
  return toWords(name).some((word) => word.length > 2 && words.includes(word.toLowerCase()));
}

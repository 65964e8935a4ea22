/** Which layer of a server code belongs to: the contract says so by globs, else the names of folders, files and classes. */
import type { TSESTree } from '@typescript-eslint/utils';
import picomatch from 'picomatch';
import {
  findInside,
  getEnclosingClass,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { answerParts } from '../knowledge/expected-errors.ts';
import {
  answerNouns,
  clientFolderWords,
  invariantVerbs,
  otherLayerWords,
  serviceFolders,
  serviceWords,
  successFlags,
  verifierWords,
} from '../knowledge/layers.ts';
import { toWords } from '../names.ts';
import { toFolder, toPosix } from '../package-facts.ts';
import { getPathInPackage, type ProjectFacts } from '../project.ts';
import { leaves, someCondition, someFact } from './conditions.ts';
import { isErrorName } from './error-names.ts';
import type { Origin, OriginResolver } from './origin.ts';
import { getAssignedValues, getDottedName } from './values.ts';

type Layer = 'controllers' | 'services';
type Matcher = (path: string) => boolean;

const matchers = new WeakMap<readonly string[], Matcher>();
const maximumHops = 3;
const serviceClass = /(?:Service|Use[Cc]ase|Interactor)\b/u;

/** Whether a file may hold a service, by its path or the names in its text: cheap. */
export function mayHoldService(text: string, project: ProjectFacts): boolean {
  return isServiceFile(project) || serviceClass.test(text);
}

/** Whether code is part of a service: its file is one, or its class. */
export function isInService(node: Node, project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  if (isInVerifier(node) || isInClient(project)) return false;
  const owner = getEnclosingClass(node)?.id?.name;
  if (owner !== undefined) {
    const words = toWords(owner);
    if (otherLayerWords.has(words.at(-1) ?? '')) return false;
    if (isServiceName(words)) return true;
  }
  return isServiceFile(project);
}

/** Whether code is the function that a way of signing in is given: `new GitHubStrategy(options, async (profile) => …)`. */
function isInVerifier(node: Node): boolean {
  for (let fn = getEnclosingFunction(node); fn !== undefined; fn = getEnclosingFunction(fn)) {
    const { parent } = fn;
    if (parent.type === 'NewExpression' && parent.callee !== fn) {
      if (verifierWords.has(toWords(getReferenceName(parent.callee) ?? '').at(-1) ?? '')) return true;
    }
  }
  return false;
}

function isServiceFile(project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  if (isInClient(project)) return false;
  const segments = getPathInPackage(project).split('/');
  const words = toWords(segments.pop()?.replace(/\.[cm]?[jt]sx?$/u, '') ?? '');
  if (otherLayerWords.has(words.at(-1) ?? '')) return false;
  if (isServiceName(words)) return true;
  // The nearest folder that says something decides: `services/users/guards`.
  const folder = segments.findLast((each) => serviceFolders.has(each) || otherLayerWords.has(toSingular(each)));
  return folder !== undefined && serviceFolders.has(folder);
}

/** Whether a file lies below a folder that is named for what it talks to: `workspaceClient/services/pods.ts`. */
function isInClient(project: ProjectFacts): boolean {
  const folders = getPathInPackage(project).split('/').slice(0, -1);
  return folders.some(isClientFolder);
}

/** What is known of folders by their names; few names, many files. */
const clientFolders = new Map<string, boolean>();

function isClientFolder(name: string): boolean {
  let isClient = clientFolders.get(name);
  if (isClient === undefined) {
    const words = toWords(name);
    isClient = words.length > 1 && clientFolderWords.has(toSingular(words.at(-1) ?? ''));
    clientFolders.set(name, isClient);
  }
  return isClient;
}

function isServiceName(words: readonly string[]): boolean {
  const name = words.join(' ');
  return serviceWords.some((word) => name === word || name.endsWith(` ${word}`));
}

function toSingular(folder: string): string {
  return folder.replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** Whether the contract's globs, which are relative to its folder, put a file into a layer. */
function isInLayer(layer: Layer, { contract, filename }: ProjectFacts): boolean {
  const globs = contract.layers[layer];
  if (globs.length === 0 || contract.file === undefined) return false;
  let matches = matchers.get(globs);
  if (matches === undefined) {
    matches = picomatch([...globs], { dot: true, windows: false });
    matchers.set(globs, matches);
  }
  const folder = toFolder(contract.file);
  const path = toPosix(filename);
  return path.startsWith(folder) && matches(path.slice(folder.length));
}

/**
 * Whether only the program can be wrong where something stands: at the top of a module, in a constructor or a function
 * that starts or asserts something, in the `default:` of a `switch` or what stands for one: the last `else` of tests
 * that all ask of the same thing which of its kinds it is.
 */
export function isInvariantPlace(node: Node, origins: OriginResolver): boolean {
  const fn = getEnclosingFunction(node);
  if (fn === undefined) return true;
  const words = toWords(getFunctionName(fn) ?? '');
  if (invariantVerbs.has(words[0] ?? '') || invariantVerbs.has(words.join(''))) return true;
  for (let current: Node | undefined = node; current !== undefined && current !== fn; current = current.parent) {
    if (current.type === 'SwitchCase' && current.test === null) return true;
  }
  return isRestOfKinds(node) || isNoneOfKinds(node, origins);
}

/**
 * Whether a statement runs where a value is none of at least three constants (`state !== 'open' && state !== …`) that no
 * caller has given: it was stored, or answered, by something that knows no others.
 */
function isNoneOfKinds(statement: Node, origins: OriginResolver): boolean {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : statement;
  const choice = branch.parent;
  if (choice?.type !== 'IfStatement' || choice.consequent !== branch) return false;
  const sides = getConjuncts(choice.test);
  const subjects = sides.map((side) =>
    side.type === 'BinaryExpression' && (side.operator === '!==' || side.operator === '!=') && isConstant(side.right)
      ? withoutTypeSyntax(side.left)
      : undefined,
  );
  const [first] = subjects;
  if (first === undefined || subjects.length < 3 || isGiven(origins.resolve(first))) return false;
  const name = getDottedName(first);
  return name !== undefined && subjects.every((each) => each !== undefined && getDottedName(each) === name);
}

function getConjuncts(test: Node): readonly Node[] {
  const inner = withoutTypeSyntax(test);
  return inner.type === 'LogicalExpression' && inner.operator === '&&'
    ? [...getConjuncts(inner.left), ...getConjuncts(inner.right)]
    : [inner];
}

function isConstant(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'Literal' || inner.type === 'MemberExpression';
}

/** Whether a value is a parameter, or made of one: `input.type`, `input.type.trim()`; also where nobody can tell. */
function isGiven(origin: Origin): boolean {
  switch (origin.kind) {
    case 'member':
      return isGiven(origin.object);
    case 'instance':
      return isGiven(origin.of);
    case 'call':
      return isGiven(origin.callee);
    case 'union':
      return origin.origins.some(isGiven);
    case 'global':
    case 'parameter':
    case 'unknown':
      return true;
    default:
      return false;
  }
}

/** Whether a `catch` of the same function takes what a node throws. */
export function isCaughtHere(node: Node): boolean {
  const fn = getEnclosingFunction(node);
  for (let current = node; current.parent != null && current.parent !== fn; current = current.parent) {
    const { parent } = current;
    if (parent.type === 'TryStatement' && parent.block === current && parent.handler !== null) return true;
  }
  return false;
}

/**
 * Whether a statement stands in a function that only its own file calls, or in a private member, and each call of it
 * stands in a `try` whose `catch` takes what it throws.
 */
export function isCaughtByCallers(statement: Node, origins: OriginResolver, sourceCode: SourceCode): boolean {
  const fn = getEnclosingFunction(statement);
  if (fn === undefined) return false;
  const callees = isPrivateMember(fn) ? findUsesOfMember(fn, sourceCode) : findUses(fn, origins);
  return (
    callees.length > 0 &&
    callees.every((callee) => {
      const call = callee.parent;
      if (call?.type !== 'CallExpression' || call.callee !== callee || !isCaughtHere(call)) return false;
      // What an `async` function throws comes to who waits for it.
      return !fn.async || call.parent.type === 'AwaitExpression';
    })
  );
}

/** Where a class mentions one of its private members. */
function findUsesOfMember(fn: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  const owner = getEnclosingClass(fn);
  const member = fn.parent;
  if (owner === undefined || (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition')) return [];
  const name = getPropertyName(member);
  const uses: Node[] = [];
  for (const each of findInside(owner.body, sourceCode, () => false)) {
    if (each.type === 'MemberExpression' && name !== undefined && getPropertyName(each) === name) uses.push(each);
  }
  return uses;
}

/**
 * Whether an error says what the error in a result says, where that has one: `if (result.error) throw new
 * Error(result.error.message)`; in a text with others where the result was waited for and nothing else was asked.
 */
export function isErrorOfResult(made: Node, statement: Node, origins: OriginResolver): boolean {
  if (made.type !== 'NewExpression' && made.type !== 'CallExpression') return false;
  const [argument, ...more] = made.arguments;
  const text = argument === undefined || more.length > 0 ? undefined : withoutTypeSyntax(argument);
  if (text?.type === 'MemberExpression') return isTextOfTestedError(text, statement);
  const branch = statement.parent?.type === 'BlockStatement' ? statement.parent : statement;
  if (text?.type !== 'TemplateLiteral' || branch.parent?.type !== 'IfStatement') return false;
  const asked = getDottedName(branch.parent.test);
  return text.expressions.some((each) => {
    const shown = withoutTypeSyntax(each);
    if (shown.type !== 'MemberExpression' || !isWaitedFor(shown, origins)) return false;
    const error = getPropertyName(shown) === 'message' ? shown.object : shown;
    return getDottedName(error) === asked && isTestedError(error, statement);
  });
}

/** `result.error.message`, where `result.error` was asked for. */
function isTextOfTestedError(text: TSESTree.MemberExpression, statement: Node): boolean {
  return getPropertyName(text) === 'message' && isTestedError(text.object, statement);
}

function isTestedError(node: Node, statement: Node): boolean {
  const error = withoutTypeSyntax(node);
  const name = getDottedName(error);
  if (name === undefined || !isErrorName(getReferenceName(error) ?? '')) return false;
  return someCondition(statement, (test, outcome) => outcome && getDottedName(test) === name);
}

/** Whether something is read of a variable that holds only what was waited for. */
function isWaitedFor(node: Node, origins: OriginResolver): boolean {
  let current = withoutTypeSyntax(node);
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  const variable = current.type === 'Identifier' ? origins.findVariable(current) : undefined;
  const values = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  return values.length > 0 && values.every(({ value }) => withoutTypeSyntax(value).type === 'AwaitExpression');
}

/**
 * Whether a statement runs where a parameter or a part of one is missing, or is not, of a function that only this file
 * calls: its callers are wrong then, and nobody outside can be.
 */
export function isContractOfHelper(statement: Node, origins: OriginResolver): boolean {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : statement;
  const fn = getEnclosingFunction(statement);
  const choice = branch.parent;
  if (fn === undefined || choice?.type !== 'IfStatement') return false;
  const asked = choice.consequent === branch ? getMissing(choice.test) : getConjuncts(choice.test);
  if (!asked.every((each) => each?.type === 'Identifier' && isGivenTo(fn, each, origins))) return false;
  return isPrivateMember(fn) || isOnlyCalled(fn, origins);
}

/** What is missing where a test holds: `name` and `key` of `!name || key === undefined`. */
function getMissing(test: Node): readonly (Node | undefined)[] {
  const inner = withoutTypeSyntax(test);
  return inner.type === 'LogicalExpression' && inner.operator === '||'
    ? [...getMissing(inner.left), ...getMissing(inner.right)]
    : [getAskedForPresence(inner)];
}

/** Whether a statement runs where a private member lacks a part of its own object and nothing else was asked. */
export function isWithoutOwnState(statement: Node): boolean {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : statement;
  const fn = getEnclosingFunction(statement);
  const choice = branch.parent;
  if (fn === undefined || choice?.type !== 'IfStatement' || choice.consequent !== branch) return false;
  const asked = getAskedForPresence(choice.test);
  return asked?.type === 'MemberExpression' && isOfThis(asked) && isPrivateMember(fn);
}

/** Whether a name is a parameter of a function, or was taken out of one: `const { order } = given`. */
function isGivenTo(fn: FunctionNode, asked: TSESTree.Identifier, origins: OriginResolver): boolean {
  const variable = origins.findVariable(asked);
  if (variable?.isReassigned !== false) return false;
  const isParameter = (name: string): boolean =>
    fn.params.some((each) => each.type === 'Identifier' && each.name === name);
  if (isParameter(asked.name)) return true;
  if (variable.defs[0]?.type !== 'Variable') return false;
  const [only, ...others] = getAssignedValues(variable) ?? [];
  const source = only === undefined || only.path.length === 0 ? undefined : withoutTypeSyntax(only.value);
  return others.length === 0 && source?.type === 'Identifier' && isParameter(source.name);
}

/** `this.socket`, `this.client.connection`. */
function isOfThis(node: TSESTree.MemberExpression): boolean {
  let current: Node = node;
  while (current.type === 'MemberExpression') current = withoutTypeSyntax(current.object);
  return current.type === 'ThisExpression';
}

/** Whether a function is a member that only its own class can call: `private run()`, `#run()`. */
function isPrivateMember({ parent }: FunctionNode): boolean {
  if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return false;
  return parent.accessibility === 'private' || parent.key.type === 'PrivateIdentifier';
}

/** `order` of `!order` and `order !== undefined`. */
function getAskedForPresence(test: Node): Node | undefined {
  const inner = withoutTypeSyntax(test);
  if (inner.type === 'UnaryExpression') return inner.operator === '!' ? withoutTypeSyntax(inner.argument) : undefined;
  if (inner.type !== 'BinaryExpression' || !/^[!=]==?$/u.test(inner.operator)) return undefined;
  const other = withoutTypeSyntax(inner.right);
  const isNothing =
    (other.type === 'Identifier' && other.name === 'undefined') || (other.type === 'Literal' && other.value === null);
  return isNothing ? withoutTypeSyntax(inner.left) : undefined;
}

/** Whether a function has a name that is only called: it is neither exported nor handed on. */
function isOnlyCalled(fn: FunctionNode, origins: OriginResolver): boolean {
  const uses = findUses(fn, origins);
  return uses.length > 0 && uses.every(isCallee);
}

/** Where a file mentions a function by its name; nowhere, as far as can be told, where the function is exported. */
function findUses(fn: FunctionNode, origins: OriginResolver): readonly Node[] {
  const id =
    fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' ? fn.parent.id : undefined;
  if (id?.type !== 'Identifier') return [];
  const declaration = fn.type === 'FunctionDeclaration' ? fn : fn.parent.parent;
  if (declaration?.parent?.type.startsWith('Export') !== false) return [];
  const references = origins.findVariable(id)?.references.filter(({ identifier }) => identifier !== id) ?? [];
  return references.map(({ identifier }) => identifier);
}

function isCallee(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee === node;
}

/** Whether a statement runs where none of at least two tests held that ask the same thing for its kind. */
function isRestOfKinds(statement: Node): boolean {
  const { parent } = statement;
  const branch = parent?.type === 'BlockStatement' && parent.body.length === 1 ? parent : statement;
  const tests: Node[] = [];
  for (
    let child: Node = branch, current = branch.parent;
    current?.type === 'IfStatement' && current.alternate === child;
    child = current, current = current.parent
  ) {
    tests.push(current.test);
  }
  if (tests.length === 0 && parent?.type === 'BlockStatement') {
    for (let index = parent.body.findIndex((each) => each === statement) - 1; index >= 0; index--) {
      const before = parent.body[index];
      if (before?.type !== 'IfStatement' || before.alternate !== null || !leaves(before.consequent)) break;
      tests.push(before.test);
    }
  }
  const [first, ...others] = tests.map(getAskedForKind);
  return first !== undefined && others.length > 0 && others.every((each) => each === first);
}

/** What is asked which of its kinds it is: `value` of `typeof value === 'string'`, `rule.type` of `rule.type === 'all'`. */
function getAskedForKind(test: Node): string | undefined {
  const inner = withoutTypeSyntax(test);
  switch (inner.type) {
    case 'LogicalExpression': {
      const left = getAskedForKind(inner.left);
      return inner.operator === '||' && left === getAskedForKind(inner.right) ? left : undefined;
    }
    case 'BinaryExpression': {
      if (inner.operator === 'instanceof') return getDottedName(inner.left);
      if (inner.operator !== '===' && inner.operator !== '==') return undefined;
      const asked = withoutTypeSyntax(inner.left);
      if (asked.type === 'UnaryExpression' && asked.operator === 'typeof') return getDottedName(asked.argument);
      const other = withoutTypeSyntax(inner.right);
      return isConstant(other) ? getDottedName(asked) : undefined;
    }
    case 'CallExpression': {
      const [only, ...others] = inner.arguments;
      const isQuestion = /^is[A-Z]/u.test(getReferenceName(inner.callee) ?? '');
      return isQuestion && only !== undefined && others.length === 0 ? getDottedName(only) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether something runs where another server did not answer as it should: under `!response.ok`, a test of the status
 * with which it answered, or a body that says so or has not the form it should have.
 */
export function isUpstreamFailure(node: Node, origins: OriginResolver): boolean {
  return someCondition(node, (test, outcome) => isAboutAnswer(test, outcome, origins));
}

/** The same, where the answer only says that it went wrong: a status would say whose mistake it was. */
export function isUnknownUpstreamFailure(node: Node, origins: OriginResolver): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => !isTruthy && saysWhetherWell(asked, origins)),
  );
}

function isAboutAnswer(test: Node, outcome: boolean, origins: OriginResolver): boolean {
  const inner = withoutTypeSyntax(test);
  // `!response.ok || !user`: which of the two it was, the text does not tell either.
  if (inner.type === 'LogicalExpression' && outcome && inner.operator === '||')
    return [inner.left, inner.right].some((side) => isAboutAnswer(side, outcome, origins));
  return someFact(inner, outcome, (asked, isTruthy) => {
    if (asked.type === 'BinaryExpression')
      return [asked.left, asked.right].some((side) => /^status(?:Code)?$/u.test(getAnswerPart(side, origins) ?? ''));
    if (isTruthy) return false;
    return saysWhetherWell(asked, origins);
  });
}

/** `response.ok`, and what stands for it in the body of an answer. */
function saysWhetherWell(asked: Node, origins: OriginResolver): boolean {
  return getAnswerPart(asked, origins) === 'ok' || isAboutBody(asked, origins) || isFlagOfAnswer(asked, origins);
}

/** Whether something says in the body of an awaited answer whether it went well: `success` of `const { success } = res.data`. */
function isFlagOfAnswer(node: Node, origins: OriginResolver): boolean {
  const [body, flag, ...others] = getPathInAwaited(node, origins) ?? [];
  return others.length === 0 && answerParts.has(toWords(body ?? '').at(-1) ?? '') && successFlags.has(flag ?? '');
}

/** The properties that lead to something from the result of a call that was waited for. */
function getPathInAwaited(node: Node, origins: OriginResolver, hops = 0): readonly string[] | undefined {
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'AwaitExpression':
      return withoutTypeSyntax(inner.argument).type === 'CallExpression' ? [] : undefined;
    case 'MemberExpression': {
      const path = getPathInAwaited(inner.object, origins, hops);
      const property = getPropertyName(inner);
      return path === undefined || property === undefined ? undefined : [...path, property];
    }
    case 'Identifier': {
      const variable = hops < maximumHops ? origins.findVariable(inner) : undefined;
      const [only, ...others] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
      if (only === undefined || others.length > 0) return undefined;
      const path = getPathInAwaited(only.value, origins, hops + 1);
      return path === undefined ? undefined : [...path, ...only.path];
    }
    default:
      return undefined;
  }
}

/** What is read of another server's answer: `status` of `response.status`. */
function getAnswerPart(node: Node, origins: OriginResolver): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'MemberExpression') return undefined;
  const origin = origins.resolve(inner.object);
  const isAnswer = answerNouns.has(toWords(getReferenceName(inner.object) ?? '').at(-1) ?? '') || isFetched(origin);
  return isAnswer ? getPropertyName(inner) : undefined;
}

/** `data.ok`, and `parsed.success` of `Data.safeParse(data)`, where `data` is what another server's answer holds. */
function isAboutBody(node: Node, origins: OriginResolver): boolean {
  if (node.type !== 'MemberExpression') return false;
  const origin = origins.resolve(node.object);
  const property = getPropertyName(node);
  if (property === 'ok') return isFetchedBody(origin);
  if (property !== 'success' || origin.kind !== 'call' || origin.node.type !== 'CallExpression') return false;
  const { callee, arguments: given } = origin.node;
  const [value] = given;
  return (
    value !== undefined &&
    /^safeParse(?:Async)?$/u.test(getReferenceName(callee) ?? '') &&
    isFetchedBody(origins.resolve(value))
  );
}

/** What `await response.json()` gives, where `response` is what `fetch` gave. */
function isFetchedBody(origin: Origin): boolean {
  return (
    origin.kind === 'call' &&
    origin.callee.kind === 'member' &&
    /^(?:json|text)$/u.test(origin.callee.property) &&
    isFetched(origin.callee.object)
  );
}

function isFetched(origin: Origin): boolean {
  return origin.kind === 'call' && origin.callee.kind === 'global' && origin.callee.path.join('.') === 'fetch';
}

function getFunctionName(fn: FunctionNode): string | undefined {
  const { parent } = fn;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return getPropertyName(parent);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    default:
      return fn.type === 'ArrowFunctionExpression' ? undefined : fn.id?.name;
  }
}

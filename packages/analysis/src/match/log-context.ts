/** Whether a log says of what it speaks, and which identifiers are at hand where it stands. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { loggers } from '../knowledge/loggers.ts';
import {
  catalogueEntry,
  clientLogin,
  clientSecret,
  contextCarriers,
  contextualLoggers,
  contextualModules,
  findingWords,
  flagWords,
  identifyingWords,
  installationNames,
  joinedIdentifier,
  listMethods,
  networkWords,
  ownIdentityWords,
  ownPlaces,
  placeFunctions,
  recordingVerbs,
  referringWords,
  settingModuleNames,
  tellingVerbs,
  wholeVerbs,
} from '../knowledge/log-context.ts';
import type { LoggerRow, Severity } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import type { ProjectFacts } from '../project.ts';
import type { Binding } from './bindings.ts';
import { someCondition, someFact } from './conditions.ts';
import { findPositions } from './frameworks.ts';
import { getExportedName } from './handler-names.ts';
import { commonLevels } from './logger-names.ts';
import type { LogCall } from './loggers.ts';
import { isForeignModule } from './module-owner.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';
import { isOwnSetUp } from './own-setup.ts';
import { getAssignedValues, getDottedName } from './values.ts';

/** An expression that tells one thing of its kind from all others: `userId`, `order.id`, `req.params.id`. */
export interface Identifier {
  readonly text: string;
  readonly node: TSESTree.Expression;
}

/** From the lowest to the highest. */
const severities: readonly Severity[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
const alarming: ReadonlySet<Severity> = new Set(['warn', 'error', 'fatal']);
const rows: readonly LoggerRow[] = loggers;
const alarmingMethods: ReadonlySet<string> = new Set([
  ...rows.flatMap((row) => [
    ...Object.keys(row.levels).filter((method) => alarming.has(row.levels[method] ?? 'info')),
    ...(row.dynamicLevel === undefined ? [] : [row.dynamicLevel.method]),
  ]),
  ...Object.keys(commonLevels).filter((method) => alarming.has(commonLevels[method] ?? 'info')),
]);

/** Whether a method of this name may write a warning or an error: cheap. */
export function isAlarmingMethodName(name: string): boolean {
  return alarmingMethods.has(name);
}

/** Whether a call writes a warning or an error. */
export function isAlarming({ severity }: LogCall): boolean {
  return alarming.has(severity);
}

/**
 * Whether a logger may write more than it is given: one of a request, one that was handed in, one that fields were bound
 * to. What a module, a global or a property of a service holds is the same for all requests.
 */
export function mayCarryContext({ logger, receiver }: LogCall, { origins }: FileAnalysis): boolean {
  if (logger.row !== undefined && contextualLoggers.has(logger.row.name)) return true;
  if (receiver === undefined || alternatives(logger.origin).some(isContextual)) return true;
  const inner = withoutTypeSyntax(receiver);
  if (inner.type === 'Identifier') {
    const variable = origins.findVariable(inner);
    // A global.
    if (variable === undefined) return false;
    const [definition] = variable.defs;
    if (definition === undefined || definition.type === 'Parameter') return true;
    if (definition.type === 'Variable' && getEnclosingFunction(definition.node) !== undefined) return true;
  } else if (inner.type !== 'MemberExpression' || withoutTypeSyntax(inner.object).type !== 'ThisExpression')
    return true;
  return alternatives(origins.resolve(inner)).some(isDerived);
}

/** A logger of a module whose loggers write the request's context, by its type or by what made it. */
function isContextual(origin: Origin): boolean {
  switch (origin.kind) {
    case 'module':
      return contextualModules.has(origin.module);
    case 'instance':
      return isContextual(origin.of);
    case 'parameter':
      return origin.type !== undefined && isContextual(origin.type);
    default:
      return false;
  }
}

/** `parent.child({ jobId })`: fields that one call was given. */
function isDerived(origin: Origin): boolean {
  if (origin.kind !== 'call') return false;
  const { callee } = origin;
  const method = callee.kind === 'member' ? callee.property : 'path' in callee ? callee.path.at(-1) : undefined;
  return method === 'child' || method === 'withContext' || method === 'with';
}

/**
 * Whether the logger is imported from a module of the project that adds the request to each line by itself. The module is
 * read for it: ask last.
 */
export function isFromContextualModule({ logger, receiver }: LogCall, { origins, project }: FileAnalysis): boolean {
  const { keepsLogContext } = project;
  if (keepsLogContext === undefined || receiver === undefined) return false;
  const modules = new Set([logger.origin, origins.resolve(receiver)].flatMap(getModules));
  return [...modules].some((module) => !isForeignModule(module, project) && keepsLogContext(module));
}

/** The modules that a value, its type, or what made it comes from. */
function getModules(origin: Origin): readonly string[] {
  switch (origin.kind) {
    case 'module':
      return [origin.module];
    case 'instance':
      return getModules(origin.of);
    case 'call':
      return getModules(origin.callee);
    case 'member':
      return getModules(origin.object);
    case 'parameter':
      return origin.type === undefined ? [] : getModules(origin.type);
    case 'union':
      return origin.origins.flatMap(getModules);
    default:
      return [];
  }
}

/**
 * Whether the project has a package that brings the context of requests into what its loggers write. What is a global of
 * the platform, none of them touches.
 */
export function hasContextCarrier({ package: facts }: ProjectFacts): boolean {
  return facts !== undefined && Object.keys(facts.dependencies).some((name) => contextCarriers.has(name));
}

/**
 * Whether a function around a node is given to one of another file of the project, and what that makes of it is exported
 * or handed to a framework: `export const POST = withContext(async (request) => …)` may run it in a context of its own.
 */
export function mayRunInContext(node: Node, file: FileAnalysis): boolean {
  return getFunctions(node).some((fn) => {
    const handler = file.handlers.matchHandler(fn);
    if (handler?.wrapper !== undefined) return isOwnWrapper(handler.wrapper, file);
    let call: TSESTree.CallExpression | undefined;
    for (const { node: position, wrapper } of findPositions(fn)) {
      call ??= wrapper;
      if (call === undefined) continue;
      const { parent } = position;
      const exported = parent?.type === 'VariableDeclarator' && parent.init === position ? parent : position;
      if (getExportedName(exported) !== undefined) return isOwnWrapper(call, file);
    }
    return false;
  });
}

/** Whether a call is one of a function of another file of the project that does more than hand rejections on. */
function isOwnWrapper(call: TSESTree.CallExpression, { handlers, origins, project }: FileAnalysis): boolean {
  if (handlers.isForwardingWrapper(call)) return false;
  const callee = withoutTypeSyntax(call.callee);
  // `withContext('name')(fn)`.
  const called = callee.type === 'CallExpression' ? withoutTypeSyntax(callee.callee) : callee;
  if (called.type !== 'Identifier') return false;
  return alternatives(origins.resolve(called)).some(
    (origin) => origin.kind === 'module' && !isForeignModule(origin.module, project),
  );
}

/** How many identifiers are worth naming. */
const maximumIdentifiers = 3;

/**
 * The identifiers at hand where a node stands: parameters and constants that are named so, and properties of such that
 * the same function reads. One whose absence is what led here is none.
 */
export function findIdentifiersAtHand(node: Node, file: FileAnalysis): readonly Identifier[] {
  const scopes = getFunctions(node);
  const outermost = scopes.at(-1);
  if (outermost === undefined || scopes.some(isOfWhole)) return [];
  const found = new Map<string, Identifier>();
  for (const each of findInside(outermost, file.sourceCode, () => false)) {
    if (found.size >= maximumIdentifiers) break;
    const identifier = readIdentifier(each, node, scopes, file);
    if (identifier !== undefined && !found.has(identifier.text)) found.set(identifier.text, identifier);
  }
  return [...found.values()];
}

/** The functions around a node, from the inside to the first that has a name of its own. */
function getFunctions(node: Node): readonly FunctionNode[] {
  const functions: FunctionNode[] = [];
  for (let fn = getEnclosingFunction(node); fn !== undefined; fn = getEnclosingFunction(fn)) functions.push(fn);
  return functions;
}

/** Whether a function is called for work on all there is: `migrateUsers`. */
function isOfWhole(fn: FunctionNode): boolean {
  const { parent } = fn;
  const key =
    fn.type !== 'ArrowFunctionExpression' && fn.id != null
      ? fn.id
      : parent.type === 'VariableDeclarator'
        ? parent.id
        : parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property'
          ? parent.key
          : undefined;
  const [verb, ...words] = key?.type === 'Identifier' ? toWords(key.name) : [];
  if (!wholeVerbs.has(verb ?? '')) return false;
  const target = words.findIndex((word) => word === 'to' || word === 'from');
  const noun = (target === -1 ? words : words.slice(0, target)).at(-1);
  return noun === undefined || /[^s]s$/u.test(noun);
}

/** Whether an id is that of the server at another service: nobody gave it, and its secret stands in the same function. */
function isOfOwnClient(
  node: TSESTree.Identifier,
  scopes: readonly FunctionNode[],
  { origins, sourceCode }: FileAnalysis,
): boolean {
  if (toWords(node.name).slice(-2).join(' ') !== 'client id') return false;
  if (alternatives(origins.resolve(node)).some(({ kind }) => kind === 'parameter')) return false;
  return scopes.some((fn) => clientSecret.test(sourceCode.getText(fn)));
}

/** Whether an id is that of the server where a constructor makes the client of another service: `options.clientId` beside a password. */
function isOfMadeClient(
  node: TSESTree.MemberExpression,
  scopes: readonly FunctionNode[],
  { sourceCode }: FileAnalysis,
): boolean {
  if (
    toWords(getPropertyName(node) ?? '')
      .slice(-2)
      .join(' ') !== 'client id'
  )
    return false;
  return scopes.some(
    (fn) =>
      fn.parent.type === 'MethodDefinition' &&
      fn.parent.kind === 'constructor' &&
      clientLogin.test(sourceCode.getText(fn).replaceAll(/([a-z])(?=[A-Z])/gu, '$1_')),
  );
}

/** Whether a name is that of what the server is set up with: `config`, or settings that a module holds. */
function isInstallation(root: TSESTree.Identifier, { origins }: FileAnalysis): boolean {
  if (installationNames.has(root.name)) return true;
  return settingModuleNames.has(root.name) && origins.findVariable(root)?.defs[0]?.type === 'ImportBinding';
}

/**
 * Whether an error that is logged was made here with one of the identifiers: `const error = new Failure(`No ${orderId}`)`
 * tells it itself.
 */
export function isToldByError(
  error: Node | undefined,
  identifiers: readonly Identifier[],
  { origins, sourceCode }: FileAnalysis,
): boolean {
  const inner = error === undefined ? undefined : withoutTypeSyntax(error);
  if (inner?.type !== 'Identifier') return false;
  const origin = origins.resolve(inner);
  const made = origin.kind === 'instance' || origin.kind === 'call' ? origin.node : undefined;
  if (made?.type !== 'NewExpression' && made?.type !== 'CallExpression') return false;
  return made.arguments.some((argument) => {
    for (const each of findInside(argument, sourceCode, isFunction)) {
      if (each.type !== 'Identifier' && each.type !== 'MemberExpression') continue;
      if (identifiers.some(({ text }) => text === sourceCode.getText(each))) return true;
    }
    return false;
  });
}

function readIdentifier(
  each: Node,
  place: Node,
  scopes: readonly FunctionNode[],
  file: FileAnalysis,
): Identifier | undefined {
  if (each.type === 'Identifier') {
    if (!isIdentifying(each.name) || isPropertyName(each) || isOfOwnClient(each, scopes, file)) return undefined;
    return isAvailable(each, each.name, place, scopes, file) ? { text: each.name, node: each } : undefined;
  }
  if (each.type !== 'MemberExpression' || each.computed || each.optional) return undefined;
  const name = getPropertyName(each);
  if (name === undefined || !isIdentifying(name)) return undefined;
  const root = getPlainRoot(each);
  if (root === undefined || isInstallation(root, file) || isOfCatalogue(each)) return undefined;
  if (isOfMadeClient(each, scopes, file)) return undefined;
  if (!isAvailable(root, file.sourceCode.getText(each), place, scopes, file)) return undefined;
  // What is read only where it is called or written is no evidence of a value.
  const { parent } = each;
  if (parent.type === 'AssignmentExpression' && parent.left === each) return undefined;
  if (parent.type === 'CallExpression' && parent.callee === each) return undefined;
  // What has a name of its own is missing where that is.
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    if (isFoundMissing(parent.id.name, parent.id.name, place, file)) return undefined;
  }
  const isGiven = file.origins.findVariable(root)?.defs[0]?.type === 'Parameter';
  return isReadBefore(each, place, isGiven) ? { text: file.sourceCode.getText(each), node: each } : undefined;
}

/** `selectedModel.id`. */
function isOfCatalogue({ object }: TSESTree.MemberExpression): boolean {
  return catalogueEntry.test(getReferenceName(object) ?? '');
}

/**
 * Whether a statement beside the log tells the same with an identifier: the next one (`await log(`Team ${teamId}: ${error}`)`,
 * or an error that is thrown with it in its text, for whoever logs that), or the one before, where that logs the same error
 * at the same level or above, or no error of either is logged.
 */
export function isLoggedAgain(log: LogCall, identifiers: readonly Identifier[], file: FileAnalysis): boolean {
  const statement = log.node.parent;
  const block = statement?.parent;
  if (statement?.type !== 'ExpressionStatement' || block?.type !== 'BlockStatement') return false;
  const index = block.body.indexOf(statement);
  const told = [...getTold(block.body[index + 1]), ...getLoggedBefore(block.body[index - 1], log, file)];
  return told.some((argument) => tellsOf(argument, identifiers, file));
}

/** Whether a value holds one of the identifiers, or another by which one of their things is known: `team.key` for `team.id`. */
function tellsOf(value: Node, identifiers: readonly Identifier[], { sourceCode }: FileAnalysis): boolean {
  for (const each of findInside(value, sourceCode, isFunction)) {
    if (each.type !== 'Identifier' && each.type !== 'MemberExpression') continue;
    if (identifiers.some(({ text }) => text === sourceCode.getText(each))) return true;
    if (each.type !== 'MemberExpression' || each.computed) continue;
    const owner = sourceCode.getText(each.object);
    const last = toWords(getPropertyName(each) ?? '').at(-1) ?? '';
    if (
      (identifyingWords.has(last) || referringWords.has(last)) &&
      identifiers.some(({ node }) => node.type === 'MemberExpression' && sourceCode.getText(node.object) === owner)
    )
      return true;
  }
  return false;
}

/**
 * What the statement before a log gives to a log of the same error, or by the same logger where neither has an error, if
 * that is not written at a lower level.
 */
function getLoggedBefore(
  statement: TSESTree.Statement | undefined,
  { error, receiver, severity }: LogCall,
  { loggers: matcher, sourceCode }: FileAnalysis,
): readonly Node[] {
  if (statement?.type !== 'ExpressionStatement') return [];
  const call = withoutTypeSyntax(statement.expression);
  const before = call.type === 'CallExpression' ? matcher.matchLogCall(call) : undefined;
  if (before === undefined || severities.indexOf(before.severity) < severities.indexOf(severity)) return [];
  const isSame = (one: Node | undefined, other: Node | undefined): boolean =>
    one !== undefined && other !== undefined && sourceCode.getText(one) === sourceCode.getText(other);
  if (error === undefined && before.error === undefined)
    return isSame(before.receiver, receiver) ? before.arguments : [];
  return isSame(before.error, error) ? before.arguments : [];
}

/** What a statement tells: the arguments of a function that does so, the texts that an error is thrown with. */
function getTold(statement: TSESTree.Statement | undefined): readonly Node[] {
  if (statement?.type === 'ThrowStatement') {
    const made = withoutTypeSyntax(statement.argument);
    return made.type === 'NewExpression' ? made.arguments.filter(({ type }) => type === 'TemplateLiteral') : [];
  }
  if (statement?.type !== 'ExpressionStatement') return [];
  const told = withoutTypeSyntax(statement.expression);
  const call = told.type === 'AwaitExpression' ? withoutTypeSyntax(told.argument) : told;
  if (call.type !== 'CallExpression') return [];
  const words = toWords(getReferenceName(call.callee) ?? '');
  const [verb = ''] = words;
  return tellingVerbs.has(verb) || (recordingVerbs.has(verb) && words.some((word) => word === 'log' || word === 'logs'))
    ? call.arguments
    : [];
}

/**
 * Whether a log tells why the process ends for want of something of its own: the next statement is `process.exit(…)`, and
 * the condition around the two asks for nothing but variables of the module.
 */
export function isEndOfProcess({ node }: LogCall, { origins, sourceCode }: FileAnalysis): boolean {
  const statement = node.parent;
  const block = statement?.parent;
  if (statement?.type !== 'ExpressionStatement' || block?.type !== 'BlockStatement') return false;
  const next = block.body[block.body.indexOf(statement) + 1];
  if (next?.type !== 'ExpressionStatement' || next.expression.type !== 'CallExpression') return false;
  if (getDottedName(next.expression.callee) !== 'process.exit') return false;
  const condition = block.parent;
  if (condition.type !== 'IfStatement' || condition.consequent !== block) return false;
  for (const each of findInside(condition.test, sourceCode, isFunction)) {
    if (each.type === 'CallExpression' || each.type === 'AwaitExpression' || each.type === 'ThisExpression')
      return false;
    if (each.type !== 'Identifier' || isPropertyName(each)) continue;
    const name = origins.findVariable(each)?.identifiers[0];
    if (name !== undefined && getEnclosingFunction(name) !== undefined) return false;
  }
  return true;
}

/**
 * Whether what is caught can have nothing to do with a request: the `try` is one call of a function of the file that takes
 * and is given nothing, waits for nothing and reads nothing of an object of its own, as where a client is made of the
 * settings, or reads a place beside the file that is the same for all (`readdirSync(join(__dirname, 'images'))`).
 */
export function isOfMakingWithoutInput({ node }: LogCall, { origins, sourceCode }: FileAnalysis): boolean {
  const handler = getEnclosingCatch(node);
  const [statement, another] = handler?.parent.block.body ?? [];
  const value = another === undefined ? getGivenValue(statement) : undefined;
  const call = value?.type === 'AwaitExpression' ? withoutTypeSyntax(value.argument) : value;
  if (call?.type === 'CallExpression' && call.arguments.length > 0) return readsFixedPlace(call, origins);
  if (value?.type !== 'CallExpression') return false;
  const callee = origins.resolve(value.callee);
  const fn = callee.kind === 'node' && isFunction(callee.node) ? callee.node : undefined;
  if (fn?.body?.type !== 'BlockStatement' || fn.async || fn.params.length > 0) return false;
  // A function inside of another may read what that was given.
  if (getEnclosingFunction(fn) !== undefined) return false;
  return !/\bthis\b|\barguments\b/u.test(sourceCode.getText(fn.body));
}

/** Whether a call is of the file system, and is given nothing but a place that the file knows by itself, and constants. */
function readsFixedPlace(call: TSESTree.CallExpression, origins: OriginResolver): boolean {
  const callee = origins.resolve(call.callee);
  if (callee.kind !== 'module' || !/^(?:node:)?fs(?:\/promises)?$/u.test(callee.module)) return false;
  return call.arguments.every((argument) => getStaticString(argument) !== undefined || isFixedPlace(argument, origins));
}

/** How many variables are followed to where a place came from. */
const maximumHops = 3;

/** Whether a place is made of constants and of where the file itself lies. */
function isFixedPlace(node: Node, origins: OriginResolver, hops = 0): boolean {
  const inner = withoutTypeSyntax(node);
  const isFixed = (each: Node): boolean => getStaticString(each) !== undefined || isFixedPlace(each, origins, hops + 1);
  switch (inner.type) {
    case 'CallExpression':
      return placeFunctions.has(getReferenceName(inner.callee) ?? '') && inner.arguments.every(isFixed);
    case 'NewExpression':
      return getReferenceName(inner.callee) === 'URL' && inner.arguments.every(isFixed);
    case 'MemberExpression': {
      const object = withoutTypeSyntax(inner.object);
      return object.type === 'MetaProperty' && ownPlaces.has(`import.meta.${getPropertyName(inner) ?? ''}`);
    }
    case 'TemplateLiteral':
      return inner.expressions.every(isFixed);
    case 'Identifier': {
      const variable = origins.findVariable(inner);
      if (variable === undefined || variable.defs.length === 0) return ownPlaces.has(inner.name);
      const [only, another] = getAssignedValues(variable) ?? [];
      return (
        hops < maximumHops &&
        only !== undefined &&
        another === undefined &&
        only.path.length === 0 &&
        isFixed(only.value)
      );
    }
    default:
      return false;
  }
}

function getEnclosingCatch(node: Node): TSESTree.CatchClause | undefined {
  for (let current = node.parent; current != null && !isFunction(current); current = current.parent) {
    if (current.type === 'CatchClause') return current;
  }
  return undefined;
}

/** What a statement gives to its one variable: `client = connect()`, `const client = connect()`. */
function getGivenValue(statement: TSESTree.Statement | undefined): TSESTree.Expression | undefined {
  if (statement?.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression')
    return withoutTypeSyntax(statement.expression.right) as TSESTree.Expression;
  if (statement?.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined;
  const init = statement.declarations[0]?.init;
  return init == null ? undefined : (withoutTypeSyntax(init) as TSESTree.Expression);
}

function isIdentifying(name: string): boolean {
  const words = toWords(name);
  const last = words.at(-1) ?? '';
  if (!identifyingWords.has(last) && !joinedIdentifier.test(last)) return false;
  if (words.some((word) => ownIdentityWords.has(word))) return false;
  if (networkWords.has(words.at(-2) ?? '')) return false;
  if (flagWords.has(words[0] ?? '') || findingWords.has(words[0] ?? '')) return false;
  // What is written in capitals is the same for all requests; an underscore says that a parameter is not used.
  return !/^[A-Z\d]+_[A-Z\d_]+$|^_/u.test(name) && !isOfMany(words);
}

/** `ordersById` and `jobsWithoutId` hold many; `createdById` is the id of one. */
function isOfMany(words: readonly string[]): boolean {
  const by = words.indexOf('by');
  return words.includes('without') || (by > 0 && words[by - 1]?.endsWith('ed') === false);
}

function isPropertyName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand)
  );
}

/** `order` of `order.customer.id`; undefined where anything but plain names leads there. */
function getPlainRoot(node: TSESTree.MemberExpression): TSESTree.Identifier | undefined {
  let current: Node = node;
  while (current.type === 'MemberExpression') {
    if (current.computed || current.optional) return undefined;
    current = current.object;
  }
  return current.type === 'Identifier' ? current : undefined;
}

/** Whether a name means the same at `place`, has its value there, and is not what was found missing. */
function isAvailable(
  root: TSESTree.Identifier,
  text: string,
  place: Node,
  scopes: readonly FunctionNode[],
  file: FileAnalysis,
): boolean {
  const { origins } = file;
  const variable = origins.findVariableByName(root.name, place);
  if (variable === undefined || variable !== origins.findVariable(root)) return false;
  const [name] = variable.identifiers;
  const [definition] = variable.defs;
  if (name === undefined || definition === undefined || variable.defs.length > 1) return false;
  if (definition.type === 'Parameter') {
    if (!scopes.some((fn) => fn === definition.node) || isGivenOwnSetUp(name, definition.node, file)) return false;
    if (mayBeLeftOut(name, variable, place)) return false;
  } else if (
    definition.type !== 'Variable' ||
    getEnclosingFunction(name) === undefined ||
    !isConstant(variable, place)
  ) {
    return false;
  }
  if (name.range[0] > place.range[0] || isOfInstallation(name)) return false;
  // What is declared by the value in which the log stands has none yet.
  if (definition.type === 'Variable' && contains(definition.node, place)) return false;
  if (
    definition.type === 'Variable' &&
    (isOwnSetUp(root, file) || isOfConfiguration(variable, file) || isTime(variable) || isList(variable))
  )
    return false;
  return !isFoundMissing(root.name, text, place, file);
}

/**
 * Whether a parameter is nothing where the caller leaves it out (`orderId = null`, `orderId?: string` of which the function
 * asks whether it is there), and no condition at the place asks for it.
 */
function mayBeLeftOut(parameter: TSESTree.Identifier, variable: Binding, place: Node): boolean {
  const { name } = parameter;
  if (!isNothingByDefault(parameter) && !(parameter.optional && variable.references.some(isAskedFor))) return false;
  return !someCondition(place, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => isTruthy && asked.type === 'Identifier' && asked.name === name),
  );
}

function isNothingByDefault({ parent }: TSESTree.Identifier): boolean {
  if (parent.type !== 'AssignmentPattern') return false;
  const value = withoutTypeSyntax(parent.right);
  return value.type === 'Literal' ? value.raw === 'null' : value.type === 'Identifier' && value.name === 'undefined';
}

/** Whether a use of a variable asks whether there is a value: `if (orderId)`, `!orderId`. */
function isAskedFor({ identifier }: Binding['references'][number]): boolean {
  const { parent } = identifier;
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === identifier;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'LogicalExpression':
      return parent.left === identifier && parent.operator === '&&';
    default:
      return false;
  }
}

/** Whether a variable is read of what the server is set up with: `const { accountId } = config`, `settings.get().account`. */
function isOfConfiguration(variable: Binding, file: FileAnalysis): boolean {
  const values = getAssignedValues(variable) ?? [];
  return (
    values.length === 1 &&
    values.every(({ value, path }) => {
      const inner = withoutTypeSyntax(value);
      const root =
        inner.type === 'MemberExpression' || inner.type === 'CallExpression'
          ? getRootOfRead(inner)
          : path.length > 0
            ? inner
            : undefined;
      return root?.type === 'Identifier' && isInstallation(root, file);
    })
  );
}

/** `settings` of `settings.get().account`: what is read of it by names and by getters that are given nothing. */
function getRootOfRead(node: Node): Node | undefined {
  let current = node;
  while (current.type === 'MemberExpression' || current.type === 'CallExpression') {
    if (current.type === 'MemberExpression') {
      if (current.computed) return undefined;
      current = withoutTypeSyntax(current.object);
      continue;
    }
    if (current.arguments.length > 0 || getReferenceName(current.callee) !== 'get') return undefined;
    current = withoutTypeSyntax(current.callee);
  }
  return current;
}

/** Whether a variable holds many: `const orderId = orders.map(({ id }) => id)`. */
function isList(variable: Binding): boolean {
  return (getAssignedValues(variable) ?? []).some(({ value, path }) => {
    if (path.length > 0) return false;
    const outer = withoutTypeSyntax(value);
    const made = outer.type === 'AwaitExpression' ? withoutTypeSyntax(outer.argument) : outer;
    if (made.type === 'ArrayExpression') return true;
    const callee = made.type === 'CallExpression' ? withoutTypeSyntax(made.callee) : undefined;
    return callee?.type === 'MemberExpression' && listMethods.has(getPropertyName(callee) ?? '');
  });
}

/** Whether a variable is a time in words: `new Date().toISOString().slice(0, 16)`. Many things share one. */
function isTime(variable: Binding): boolean {
  const [only, ...others] = getAssignedValues(variable) ?? [];
  if (only === undefined || others.length > 0 || only.path.length > 0) return false;
  let current = withoutTypeSyntax(only.value);
  while (current.type === 'CallExpression') {
    const callee = withoutTypeSyntax(current.callee);
    if (callee.type !== 'MemberExpression') return false;
    current = withoutTypeSyntax(callee.object);
  }
  return current.type === 'NewExpression' && getReferenceName(current.callee) === 'Date';
}

/** Whether the conditions that lead to a place leave open whether a variable, or what is read of it, is there. */
function isFoundMissing(root: string, text: string, place: Node, { sourceCode }: FileAnalysis): boolean {
  return someCondition(place, (test, outcome) => {
    const mentioned = sourceCode.getText(test);
    return mentioned.includes(root) && mayBeMissing(test, outcome, root, text, sourceCode.getText.bind(sourceCode));
  });
}

/** Whether a name stands for what is written in capitals elsewhere: `{ SHOP_CLIENT_ID: clientId }`. */
function isOfInstallation(name: Node): boolean {
  const target = name.parent?.type === 'AssignmentPattern' ? name.parent : name;
  const { parent } = target;
  if (parent?.type !== 'Property' || parent.value !== target || parent.parent.type !== 'ObjectPattern') return false;
  return /^[A-Z\d]+_[A-Z\d_]+$/u.test(getPropertyName(parent) ?? '');
}

/**
 * Whether a parameter of a function that the file keeps to itself is given a variable of the environment by all who call
 * it: `send(process.env.CHANNEL_ID)`.
 */
function isGivenOwnSetUp(parameter: Node, fn: Node, file: FileAnalysis): boolean {
  if (fn.type !== 'FunctionDeclaration' || fn.parent.type === 'ExportNamedDeclaration') return false;
  const index = fn.params.findIndex((each) => each === parameter);
  const variable = index < 0 || fn.id == null ? undefined : file.origins.findVariable(fn.id);
  const references = variable?.references ?? [];
  return (
    references.length > 0 &&
    references.every(({ identifier: { parent }, identifier }) => {
      if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return false;
      const given = parent.arguments[index];
      return given !== undefined && isOwnSetUp(given, file);
    })
  );
}

function isConstant(variable: Binding, place: Node): boolean {
  const definition = variable.defs[0];
  return (
    definition?.type === 'Variable' &&
    (definition.node.init != null || isOfLoopAround(definition.node, place)) &&
    definition.node.parent.kind === 'const' &&
    !variable.references.some(({ isWrite, identifier }) => isWrite && identifier !== variable.identifiers[0])
  );
}

/** Whether a variable is that of a loop in which a node stands: `for (const orderId of orderIds) { … }`. */
function isOfLoopAround({ parent }: TSESTree.VariableDeclarator, place: Node): boolean {
  const loop = parent.parent;
  return (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && contains(loop.body, place);
}

/** Whether a test, with this outcome, leaves open whether there is such a value. */
function mayBeMissing(
  test: Node,
  outcome: boolean,
  root: string,
  text: string,
  getText: (node: Node) => string,
): boolean {
  const node = withoutTypeSyntax(test);
  switch (node.type) {
    case 'UnaryExpression':
      if (node.operator === '!') return mayBeMissing(node.argument, !outcome, root, text, getText);
      return node.operator === 'typeof';
    case 'LogicalExpression':
      return (
        mayBeMissing(node.left, outcome, root, text, getText) || mayBeMissing(node.right, outcome, root, text, getText)
      );
    case 'BinaryExpression': {
      if (!mentions(node)) return false;
      const isNullish = [node.left, node.right].some((side) => {
        const value = getText(side);
        return value === 'null' || value === 'undefined' || value === "''" || value.startsWith('typeof');
      });
      const isEquality = node.operator === '===' || node.operator === '==';
      return isNullish && isEquality === outcome;
    }
    // What was not found by it is missing, not the identifier.
    case 'AwaitExpression':
      return false;
    default:
      return !outcome && mentions(node);
  }

  function mentions(each: Node): boolean {
    return new RegExp(String.raw`(?<![\w$.])${root}(?![\w$])`, 'u').test(getText(each));
  }
}

/**
 * Whether code has read a property where every way to `place` leads through it.
 * @param isGiven whether it is read of a parameter: then reading it in a `try` cannot be what failed
 */
function isReadBefore(read: Node, place: Node, isGiven: boolean): boolean {
  if (read.range[1] > place.range[0]) return false;
  for (let child = read, parent = read.parent; parent != null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return contains(parent, place) && parent.body !== child;
    switch (parent.type) {
      case 'BlockStatement':
        if (contains(parent, place)) return true;
        if (!isGiven || parent.parent.type !== 'TryStatement' || parent.parent.block !== parent) return false;
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'ForStatement':
      case 'SwitchCase':
      case 'WhileStatement':
        return contains(parent, place);
      case 'IfStatement':
      case 'ConditionalExpression':
        if (parent.test !== child) return contains(child, place);
        break;
      case 'LogicalExpression':
        if (parent.right === child) return false;
        break;
      default:
    }
  }
  return false;
}

function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The whole text of a message that is constant: a literal, a template without expressions, literals put together. */
export function getConstantMessage(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return getStaticString(inner);
  const left = getConstantMessage(inner.left);
  const right = getConstantMessage(inner.right);
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Whether a place is reached by what a service expects of its clients, or by a failure that nobody has looked at. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { checkingVerbs } from '../knowledge/error-details.ts';
import { answerParts, failureNouns, faultWords } from '../knowledge/expected-errors.ts';
import { frameworks } from '../knowledge/frameworks.ts';
import { storingVerbs } from '../knowledge/lookups.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { isErrorValueName } from './error-names.ts';
import { someCondition, someFact } from './conditions.ts';
import { ErrorNarrowing } from './error-narrowing.ts';
import { getStatusOfClass, getStatusOfCode, getStatusOfErrorName, mayBeErrorClass } from './error-statuses.ts';
import { getPackageName, isForeignModule } from './module-owner.ts';
import { getConstantMessage } from './log-context.ts';
import type { OriginResolver } from './origin.ts';
import { isChecking, isParsing } from './tried-blocks.ts';
import { getAssignedValues } from './values.ts';

const frameworkPackages: ReadonlySet<string> = new Set(frameworks.flatMap((row) => [...row.packages]));

/** Where a failure is caught. */
interface CatchPlace {
  readonly parameter: Node | undefined;
  /** What may fail; undefined in an error handler, where everything may. */
  readonly tried: Node | undefined;
}

/** An error that a condition names. */
export interface ExpectedError {
  /** As the condition writes it: the class or the code. */
  readonly name: string;
}

/** The catch, the handler of a rejection or the error handler around a node, with no other function between. */
function findCatchPlace(node: Node, file: FileAnalysis): CatchPlace | undefined {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (parent.type === 'CatchClause' && parent.body === child)
      return { parameter: parent.param ?? undefined, tried: parent.parent.block };
    if (!isFunction(parent)) continue;
    return findRejectionPlace(parent) ?? findErrorHandlerPlace(parent, file);
  }
  return undefined;
}

function findRejectionPlace(fn: FunctionNode): CatchPlace | undefined {
  const call = fn.parent;
  if (call.type !== 'CallExpression') return undefined;
  const callee = withoutTypeSyntax(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = getPropertyName(callee);
  const index = method === 'catch' ? 0 : method === 'then' ? 1 : undefined;
  if (index === undefined || call.arguments[index] !== fn) return undefined;
  return { parameter: fn.params[0], tried: callee.object };
}

/** Express's `(err, req, res, next)`, `app.onError((err, c) => …)`. */
function findErrorHandlerPlace(fn: FunctionNode, { handlers }: FileAnalysis): CatchPlace | undefined {
  const index = handlers.matchHandler(fn)?.roles.indexOf('error') ?? -1;
  return index < 0 ? undefined : { parameter: fn.params[index], tried: undefined };
}

/**
 * By what a node is reached: `expected` by what clients do (a condition on what was asked for, a check that failed, an
 * error that a condition names), `any` by whatever is caught, `unknown` by something that failed elsewhere.
 * @param mentioned what is said there of it
 */
export function getFailure(node: Node, mentioned: readonly Node[], file: FileAnalysis): 'any' | 'expected' | 'unknown' {
  const place = findCatchPlace(node, file);
  const { sourceCode } = file;
  if (place !== undefined) {
    const { tried } = place;
    if (isNarrowedAt(node, place, file)) return 'expected';
    if (tried === undefined) return 'unknown';
    if (mentioned.some((each) => blamesClient.test(getConstantMessage(each) ?? ''))) return 'expected';
    return isChecking(tried, sourceCode) || isParsing(tried, sourceCode) ? 'expected' : 'any';
  }
  const test = getNearestTest(node);
  if (test !== undefined && isOfRequest(test, file)) return 'expected';
  let isOwn = false;
  const isUnknown = [...mentioned, ...(test === undefined ? [] : [test])].some((each) => {
    for (const inner of findInside(each, sourceCode, isFunction)) {
      if (inner.type !== 'Identifier' || !isFailureName(inner)) continue;
      const checks = findChecks(inner, file);
      if (checks === undefined) return true;
      isOwn ||= checks.every((check) => isOwnValue(check.arguments[0], file));
    }
    return false;
  });
  if (isUnknown) return 'unknown';
  return isOwn || mentioned.some((each) => failedAttempt.test(sourceCode.getText(each))) ? 'any' : 'expected';
}

/** Whether a condition asks for nothing but whether a client sent something: `!req.headers.authorization`. */
function isOfRequest(test: Node, file: FileAnalysis): boolean {
  const inner = withoutTypeSyntax(test);
  if (inner.type === 'UnaryExpression') return isOfRequest(inner.argument, file);
  if (inner.type === 'LogicalExpression') return isOfRequest(inner.left, file) && isOfRequest(inner.right, file);
  if (inner.type !== 'MemberExpression') return false;
  return file.clientValues.match(inner) !== undefined || requestPart.test(file.sourceCode.getText(inner));
}

/** What a client sent, by names alone. */
const requestPart = /^(?:\w+\.)?req(?:uest)?\.(?:body|cookies|headers|params|query)\b/u;

/** The checks whose outcome a name holds: `result.error` of `const result = schema.safeParse(body)`. */
function findChecks(
  identifier: TSESTree.Identifier,
  { origins }: FileAnalysis,
): readonly TSESTree.CallExpression[] | undefined {
  let root: Node = identifier;
  if (root.parent?.type === 'MemberExpression' && root.parent.property === root && !root.parent.computed)
    root = root.parent;
  while (root.type === 'MemberExpression') root = withoutTypeSyntax(root.object);
  const variable = root.type === 'Identifier' ? origins.findVariable(root) : undefined;
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  if (values === undefined || values.length === 0) return undefined;
  const checks = values.map(({ value }) => getCheckingCall(value)).filter((check) => check !== undefined);
  return checks.length === values.length ? checks : undefined;
}

/** How many variables are followed to where a value came from. */
const maximumHops = 5;

/**
 * Whether a value is none that a client sent: what another service answered, what a store returned. A call that is
 * given a parameter may read the request.
 */
function isOwnValue(node: Node | undefined, file: FileAnalysis, hops = 0): boolean {
  if (node === undefined || hops > maximumHops || file.clientValues.match(node) !== undefined) return false;
  const inner = withoutTypeSyntax(node);
  switch (inner.type) {
    case 'AwaitExpression':
      return isOwnValue(inner.argument, file, hops);
    case 'MemberExpression':
      return isOwnValue(inner.object, file, hops);
    case 'Identifier': {
      const variable = file.origins.findVariable(inner);
      const values = variable === undefined ? undefined : getAssignedValues(variable);
      return (
        values !== undefined && values.length > 0 && values.every(({ value }) => isOwnValue(value, file, hops + 1))
      );
    }
    case 'CallExpression': {
      if (inner.arguments.some((argument) => isGiven(argument, file))) return false;
      const root = getCalled(inner);
      const definition = root === undefined ? undefined : file.origins.findVariable(root)?.defs[0];
      if (root === undefined || definition?.type === 'Parameter') return false;
      if (definition?.type === 'Variable' && withoutTypeSyntax(inner.callee).type === 'MemberExpression')
        return isOwnValue(root, file, hops + 1);
      return definition?.type === 'ImportBinding' || root.name === 'fetch';
    }
    default:
      return false;
  }
}

/** Whether an argument is a parameter of a function, or a property of one. */
function isGiven(argument: Node, { origins }: FileAnalysis): boolean {
  let root: Node = withoutTypeSyntax(argument);
  while (root.type === 'MemberExpression') root = withoutTypeSyntax(root.object);
  return root.type === 'Identifier' && origins.findVariable(root)?.defs[0]?.type === 'Parameter';
}

/** `db` of `db.select().from(table).all()`. */
function getCalled(node: TSESTree.CallExpression): TSESTree.Identifier | undefined {
  let current: Node = node;
  while (current.type === 'CallExpression' || current.type === 'MemberExpression')
    current = withoutTypeSyntax(current.type === 'CallExpression' ? current.callee : current.object);
  return current.type === 'Identifier' ? current : undefined;
}

/** A text that says what is wrong with what a client sent: `Invalid signature`. */
const blamesClient = /\b(?:expired|forbidden|invalid|malformed|missing|not allowed|unauthori[sz]ed)\b/iu;

/** A text of somebody who tried something: `[share] Failed to parse`. */
const failedAttempt = /^["'`](?:\[[^\]]*\]\s*|[\w.]+:\s+)?(?:[Cc]ould not|[Cc]ouldn't|[Ff]ailed to|[Uu]nable to)\b/u;

/** Whether a condition on the error that is caught around a node says which one it is. */
export function isKnownError(node: Node, file: FileAnalysis): boolean {
  const place = findCatchPlace(node, file);
  return place !== undefined && isNarrowedAt(node, place, file);
}

function isNarrowedAt(node: Node, { parameter }: CatchPlace, { sourceCode, origins }: FileAnalysis): boolean {
  const bindings = getBindings(parameter, { sourceCode, origins });
  return new ErrorNarrowing(bindings, { sourceCode, origins }).isKnownAt(node);
}

function getBindings(
  parameter: Node | undefined,
  { sourceCode, origins }: Pick<FileAnalysis, 'origins' | 'sourceCode'>,
): ReadonlySet<Binding> {
  const bindings = new Set<Binding>();
  if (parameter === undefined) return bindings;
  for (const each of findInside(parameter, sourceCode, isFunction)) {
    const variable = each.type === 'Identifier' ? origins.findVariable(each) : undefined;
    if (variable !== undefined) bindings.add(variable);
  }
  return bindings;
}

/**
 * The error of a client's making that is known to have been caught where a node stands: by its class, its name, its
 * code in the catalog.
 */
export function findExpectedError(node: Node, file: FileAnalysis): ExpectedError | undefined {
  const place = findCatchPlace(node, file);
  if (place?.parameter?.type !== 'Identifier') return undefined;
  const { name } = place.parameter;
  let found: ExpectedError | undefined;
  someCondition(node, (test, outcome) => {
    found ??= readTest(test, outcome, name, file);
    return found !== undefined;
  });
  // That another server breaks its contract is no mistake of a client.
  const isOfAnswer = found !== undefined && isValidationError(found.name) && checksAnswer(place.tried, file);
  return isOfAnswer ? undefined : found;
}

/** `ValidationError`, `ZodValidationError`. */
function isValidationError(name: string): boolean {
  return toWords(name).includes('validation');
}

/** Whether what is tried hands a part of what an awaited call has answered to a check: `schema.parse(response.data)`. */
function checksAnswer(tried: Node | undefined, { origins, sourceCode }: FileAnalysis): boolean {
  if (tried === undefined) return false;
  for (const each of findInside(tried, sourceCode, isFunction)) {
    if (each.type !== 'CallExpression' || getCheckingCall(each) === undefined) continue;
    if (each.arguments.some((argument) => isPartOfAnswer(argument, origins))) return true;
  }
  return false;
}

/** `response.data`, where `response` is what was waited for. */
function isPartOfAnswer(argument: Node, origins: OriginResolver): boolean {
  const part = withoutTypeSyntax(argument);
  if (part.type !== 'MemberExpression' || !answerParts.has(getPropertyName(part) ?? '')) return false;
  const owner = withoutTypeSyntax(part.object);
  if (owner.type === 'AwaitExpression') return true;
  const variable = owner.type === 'Identifier' ? origins.findVariable(owner) : undefined;
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  return (
    values?.length === 1 &&
    values.every(({ value, path }) => path.length === 0 && withoutTypeSyntax(value).type === 'AwaitExpression')
  );
}

function readTest(test: Node, outcome: boolean, name: string, file: FileAnalysis): ExpectedError | undefined {
  const inner = withoutTypeSyntax(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' ? readTest(inner.argument, !outcome, name, file) : undefined;
    case 'LogicalExpression': {
      const sides = [inner.left, inner.right].map((side) => readTest(side, outcome, name, file));
      const isOneEnough = inner.operator !== '??' && (inner.operator === '&&') === outcome;
      if (isOneEnough) return sides.find((side) => side !== undefined);
      return sides.includes(undefined) ? undefined : sides[0];
    }
    case 'BinaryExpression': {
      if (inner.operator === 'instanceof') {
        if (!outcome || getReferenceName(inner.left) !== name) return undefined;
        const className = getReferenceName(inner.right);
        if (className === undefined || !mayBeErrorClass(className)) return undefined;
        // What another system did not find, or refused, may well be a mistake of this one.
        const origin = file.origins.resolve(inner.right);
        if (origin.kind === 'module' && isOfOtherSystem(origin.module, file)) return undefined;
        return toExpected(className, getStatusOfClass(className, file));
      }
      const isEquality = inner.operator === '===' || inner.operator === '==';
      if (!isEquality && inner.operator !== '!==' && inner.operator !== '!=') return undefined;
      return isEquality === outcome ? readComparison(inner, name, file) : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a module speaks with another system: it is neither the project's own nor its framework. */
function isOfOtherSystem(module: string, { project }: FileAnalysis): boolean {
  return isForeignModule(module, project) && !frameworkPackages.has(getPackageName(module));
}

/** `error.name === 'NotFoundError'`, `error.code === ErrorCodes.ARTICLE_NOT_FOUND`. */
function readComparison(
  { left, right }: TSESTree.BinaryExpression,
  name: string,
  file: FileAnalysis,
): ExpectedError | undefined {
  const [asked, other]: readonly Node[] = getReferenceName(right) === name ? [right, left] : [left, right];
  if (asked === undefined || other === undefined) return undefined;
  const inner = withoutTypeSyntax(asked);
  if (inner.type !== 'MemberExpression' || getReferenceName(inner.object) !== name) return undefined;
  const property = getPropertyName(inner);
  const text = getStaticString(other);
  if (property === 'name' && text !== undefined) return toExpected(text, getStatusOfErrorName(text));
  if (property !== 'code' && property !== 'errorCode') return undefined;
  return toExpected(text ?? file.sourceCode.getText(other), getStatusOfCode(other, file));
}

/** Statuses that speak of what was asked for, whoever says so; that this one was refused may be a mistake of its own. */
const resourceStatuses: ReadonlySet<number | undefined> = new Set([400, 404, 409, 410]);

function toExpected(name: string, status: number | undefined): ExpectedError | undefined {
  return resourceStatuses.has(status) ? { name } : undefined;
}

/** Whether a log speaks of a fault of the server itself, in its text or in the constant that holds it. */
export function speaksOfFault(logged: readonly Node[], { sourceCode, origins }: FileAnalysis): boolean {
  return logged.some((argument) => {
    const origin = argument.type === 'Identifier' ? origins.resolve(argument) : undefined;
    const text = sourceCode.getText(origin?.kind === 'node' ? origin.node : argument);
    return toWords(text).some((word) => faultWords.has(word));
  });
}

/** The condition that leads to the block in which a node stands; undefined where that is a function's own. */
function getNearestTest(node: Node): Node | undefined {
  for (
    let child = node, parent = node.parent;
    parent != null && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (parent.type === 'IfStatement' && parent.test !== child) return parent.test;
    if (parent.type === 'SwitchStatement') return parent.discriminant;
  }
  return undefined;
}

/** `error`, `result.error`, `response.ok`, `failureMessage`: names of what has failed elsewhere. */
function isFailureName(identifier: TSESTree.Identifier): boolean {
  const { name, parent } = identifier;
  if (parent.type === 'Property' && parent.key === identifier && !parent.shorthand) return false;
  return isErrorValueName(name) || toWords(name).some((word) => failureNouns.has(word));
}

/** `schema.safeParse(body)`, `await validate(dto)`, `verifySignature(request)`. */
function getCheckingCall(node: Node): TSESTree.CallExpression | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'AwaitExpression') return getCheckingCall(inner.argument);
  if (inner.type !== 'CallExpression') return undefined;
  const words = toWords(getReferenceName(inner.callee) ?? '').filter((word) => word !== 'safe');
  return checkingVerbs.has(words[0] ?? '') ? inner : undefined;
}

/**
 * Whether what is missing where a node stands was stored right before, so that its want is a fault of the server:
 * `const made = await createOrder(data); const order = await find(made.id); if (!order) { … }`.
 */
export function isMissingAfterStored(node: Node, { origins }: FileAnalysis): boolean {
  return someCondition(node, (test, outcome) =>
    someFact(test, outcome, (asked, isTruthy) => {
      if (isTruthy || asked.type !== 'Identifier') return false;
      const found = getCall(getOnlyValue(asked, origins));
      return (
        found?.arguments.some((argument) => {
          let given = withoutTypeSyntax(argument);
          while (given.type === 'MemberExpression') given = withoutTypeSyntax(given.object);
          const stored = given.type === 'Identifier' ? getCall(getOnlyValue(given, origins)) : undefined;
          return stored !== undefined && storingVerbs.has(toWords(getReferenceName(stored.callee) ?? '')[0] ?? '');
        }) === true
      );
    }),
  );
}

/** The one expression that a variable was given. */
function getOnlyValue(identifier: TSESTree.Identifier, origins: OriginResolver): Node | undefined {
  const variable = origins.findVariable(identifier);
  const [only, another] = (variable === undefined ? undefined : getAssignedValues(variable)) ?? [];
  return another === undefined && only?.path.length === 0 ? only.value : undefined;
}

/** A call that is waited for. */
function getCall(value: Node | undefined): TSESTree.CallExpression | undefined {
  const inner = value === undefined ? undefined : withoutTypeSyntax(value);
  const call = inner?.type === 'AwaitExpression' ? withoutTypeSyntax(inner.argument) : undefined;
  return call?.type === 'CallExpression' ? call : undefined;
}

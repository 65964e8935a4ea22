/** Whether a place is reached by what a service expects of its clients, or by a failure that nobody has looked at. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
} from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import { checkingVerbs } from '../knowledge/error-details.ts';
import { failureNouns, faultWords } from '../knowledge/expected-errors.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { isChecking, isParsing } from './catches.ts';
import { isErrorValueName } from './error-names.ts';
import { someCondition } from './conditions.ts';
import { ErrorNarrowing } from './error-narrowing.ts';
import { getStatusOfClass, getStatusOfCode, getStatusOfErrorName, mayBeErrorClass } from './error-statuses.ts';
import { isForeignModule } from './module-owner.ts';
import { getAssignedValues } from './values.ts';

/** Where a failure is caught. */
interface CatchPlace {
  readonly parameter: Node | undefined;
  /** What may fail. */
  readonly tried: Node;
}

/** An error that a condition names. */
export interface ExpectedError {
  /** As the condition writes it: the class or the code. */
  readonly name: string;
}

/** The catch, or the handler of a rejection, around a node, with no other function between. */
function findCatchPlace(node: Node): CatchPlace | undefined {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (parent.type === 'CatchClause' && parent.body === child)
      return { parameter: parent.param ?? undefined, tried: parent.parent.block };
    if (!isFunction(parent)) continue;
    const call = parent.parent;
    if (call.type !== 'CallExpression') return undefined;
    const callee = withoutTypeSyntax(call.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    const method = getPropertyName(callee);
    const index = method === 'catch' ? 0 : method === 'then' ? 1 : undefined;
    if (index === undefined || call.arguments[index] !== parent) return undefined;
    return { parameter: parent.params[0], tried: callee.object };
  }
  return undefined;
}

/**
 * By what a node is reached: `expected` by what clients do (a condition on what was asked for, a check that failed, an
 * error that a condition names), `any` by whatever is caught, `unknown` by something that failed elsewhere.
 * @param mentioned what is said there of it
 */
export function getFailure(node: Node, mentioned: readonly Node[], file: FileAnalysis): 'any' | 'expected' | 'unknown' {
  const place = findCatchPlace(node);
  const { sourceCode, origins } = file;
  if (place !== undefined) {
    const isExpected =
      isNarrowedAt(node, place, file) || isChecking(place.tried, sourceCode) || isParsing(place.tried, sourceCode);
    return isExpected ? 'expected' : 'any';
  }
  const test = getNearestTest(node);
  const isUnknown = [...mentioned, ...(test === undefined ? [] : [test])].some((each) => {
    for (const inner of findInside(each, sourceCode, isFunction)) {
      if (inner.type === 'Identifier' && isFailureName(inner) && !isOfCheck(inner)) return true;
    }
    return false;
  });
  if (isUnknown) return 'unknown';
  return mentioned.some((each) => failedAttempt.test(sourceCode.getText(each))) ? 'any' : 'expected';

  /** `result.error` of `const result = schema.safeParse(body)`. */
  function isOfCheck(identifier: TSESTree.Identifier): boolean {
    let root: Node = identifier;
    if (root.parent?.type === 'MemberExpression' && root.parent.property === root && !root.parent.computed)
      root = root.parent;
    while (root.type === 'MemberExpression') root = withoutTypeSyntax(root.object);
    const variable = root.type === 'Identifier' ? origins.findVariable(root) : undefined;
    const values = variable === undefined ? undefined : getAssignedValues(variable);
    return values !== undefined && values.length > 0 && values.every(({ value }) => isCheckingCall(value));
  }
}

/** A text of somebody who tried something: `[share] Failed to parse`. */
const failedAttempt = /^["'`](?:\[[^\]]*\]\s*|[\w.]+:\s+)?(?:[Cc]ould not|[Cc]ouldn't|[Ff]ailed to|[Uu]nable to)\b/u;

/** Whether a condition on the error that is caught around a node says which one it is. */
export function isKnownError(node: Node, file: FileAnalysis): boolean {
  const place = findCatchPlace(node);
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
  const place = findCatchPlace(node);
  if (place?.parameter?.type !== 'Identifier') return undefined;
  const { name } = place.parameter;
  let found: ExpectedError | undefined;
  someCondition(node, (test, outcome) => {
    found ??= readTest(test, outcome, name, file);
    return found !== undefined;
  });
  return found;
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
        if (origin.kind === 'module' && isForeignModule(origin.module, file.project)) return undefined;
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
function isCheckingCall(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'AwaitExpression') return isCheckingCall(inner.argument);
  if (inner.type !== 'CallExpression') return false;
  const words = toWords(getReferenceName(inner.callee) ?? '').filter((word) => word !== 'safe');
  return checkingVerbs.has(words[0] ?? '');
}

/** Whether it is known, where something stands, which error an error is: what conditions around it and before it say. */
import {
  findInside,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
  type TSESTree,
} from '../ast.ts';
import type { Binding } from './bindings.ts';
import {
  anyErrorTests,
  anyErrorTypes,
  commonErrorProperties,
  exposureWords,
  internalErrorClasses,
} from '../knowledge/error-details.ts';
import { getStatusOfConstant } from '../knowledge/http-status.ts';
import { toWords } from '../names.ts';
import { someCondition } from './conditions.ts';
import { isGuardedFromProduction } from './environment-guards.ts';
import type { OriginResolver } from './origin.ts';
import { getAssignedValues } from './values.ts';

/** How many variables are followed from the one that a condition names to the error. */
const maximumHops = 3;

interface Context {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
}

/** What is known of one error at the places of one file. */
export class ErrorNarrowing {
  readonly #bindings: ReadonlySet<Binding>;
  readonly #context: Context;
  readonly #derived = new Map<Binding, boolean>();

  /** @param bindings the variables that hold the error */
  constructor(bindings: ReadonlySet<Binding>, context: Context) {
    this.#bindings = bindings;
    this.#context = context;
  }

  /**
   * Whether a condition that holds at `node` tells which error it is: `error instanceof NotFound`, `isAxiosError(error)`,
   * `error.code === 'X'`, `error.expose`, `status < 500` of a status that comes from it. That it is an `Error`, has a
   * message, or comes from a database tells nothing.
   */
  isKnownAt(node: Node): boolean {
    return someCondition(node, (test, outcome) => this.#identifies(test, outcome));
  }

  /** Whether a condition with this outcome tells which error it is. */
  isKnownWhere(test: Node, outcome: boolean): boolean {
    return this.#identifies(test, outcome);
  }

  #identifies(test: Node, outcome: boolean, hops = 0): boolean {
    const node = withoutTypeSyntax(test);
    switch (node.type) {
      case 'AwaitExpression':
        return this.#identifies(node.argument, outcome, hops);
      case 'UnaryExpression':
        return node.operator === '!' && this.#identifies(node.argument, !outcome, hops);
      case 'LogicalExpression': {
        if (node.operator === '??') return this.#identifies(node.left, outcome, hops);
        const sides = [node.left, node.right].map((side) => this.#identifies(side, outcome, hops));
        return (node.operator === '&&') === outcome ? sides.includes(true) : !sides.includes(false);
      }
      case 'BinaryExpression':
        return this.#comparisonIdentifies(node, outcome, hops);
      case 'CallExpression':
        return outcome && this.#callIdentifies(node);
      case 'MemberExpression': {
        const property = getPropertyName(node);
        return outcome && property !== undefined && !commonErrorProperties.has(property) && this.#mentions(node.object);
      }
      case 'Identifier': {
        const variable = this.#context.origins.findVariable(node);
        if (variable === undefined || this.#bindings.has(variable) || hops >= maximumHops) return false;
        const values = getAssignedValues(variable) ?? [];
        const [only] = values;
        if (only === undefined || values.length > 1) return false;
        if (only.path.length === 0) return this.#identifies(only.value, outcome, hops + 1);
        return outcome && !commonErrorProperties.has(only.path.at(-1) ?? '') && this.#mentions(only.value);
      }
      default:
        return false;
    }
  }

  #comparisonIdentifies(node: TSESTree.BinaryExpression, outcome: boolean, hops: number): boolean {
    const { operator, right } = node;
    const left: Node = node.left;
    if (operator === 'instanceof') {
      const name = getLastName(right);
      // `Parse.Error` is a library's own class.
      const isQualified = withoutTypeSyntax(right).type === 'MemberExpression';
      const isAny = name !== undefined && ((anyErrorTypes.has(name) && !isQualified) || internalErrorClasses.has(name));
      return outcome && !isAny && this.#mentions(left);
    }
    if (operator === 'in') {
      return outcome && !commonErrorProperties.has(getStaticString(left) ?? '') && this.#mentions(right);
    }
    const [asked, other] = this.#mentions(left) ? [left, right] : [right, left];
    if (!this.#mentions(asked)) return false;
    const number = getNumber(other);
    if (number !== undefined) return compare(500, operator, number, asked === right) === !outcome;
    const isEquality = operator === '===' || operator === '==';
    if (!isEquality && operator !== '!==' && operator !== '!=') return false;
    const value = withoutTypeSyntax(other);
    if (value.type === 'Literal' && typeof value.value === 'boolean') {
      return this.#identifies(asked, value.value === (isEquality === outcome), hops);
    }
    const isNothing =
      (value.type === 'Literal' && value.value === null) || (value.type === 'Identifier' && value.name === 'undefined');
    if (isNothing) return this.#identifies(asked, isEquality !== outcome, hops);
    const text = getStaticString(value);
    if (withoutTypeSyntax(asked).type === 'UnaryExpression') return text === 'string' && isEquality === outcome;
    return isEquality === outcome && text !== 'Error' && text !== '';
  }

  #callIdentifies(node: TSESTree.CallExpression): boolean {
    const name = getLastName(node.callee);
    if (name === undefined || anyErrorTests.test(name)) return false;
    const callee = withoutTypeSyntax(node.callee);
    return (
      node.arguments.some((argument) => this.#mentions(argument)) ||
      (callee.type === 'MemberExpression' && this.#mentions(callee.object))
    );
  }

  /** Whether an expression speaks of the error or of what was made from it. */
  #mentions(node: Node): boolean {
    for (const each of findInside(node, this.#context.sourceCode, isFunction)) {
      if (each.type === 'Identifier' && this.#isDerived(each)) return true;
    }
    return false;
  }

  #isDerived(identifier: TSESTree.Identifier): boolean {
    const { parent } = identifier;
    if (parent.type === 'MemberExpression' && parent.property === identifier && !parent.computed) return false;
    const variable = this.#context.origins.findVariable(identifier);
    if (variable === undefined) return false;
    if (this.#bindings.has(variable)) return true;
    const known = this.#derived.get(variable);
    if (known !== undefined) return known;
    // Set first: what a variable is made of may be itself.
    this.#derived.set(variable, false);
    const isDerived = getAssignedValues(variable)?.some(({ value }) => this.#mentions(value)) ?? false;
    this.#derived.set(variable, isDerived);
    return isDerived;
  }
}

/** Whether `node` runs only where a setting lets details out, or on developers' machines: `if (config.debug)`. */
export function isExposedOnPurpose(node: Node, sourceCode: SourceCode): boolean {
  return isGuardedFromProduction(node) || someCondition(node, (test) => mentionsExposure(test, sourceCode));
}

/** Whether a condition asks a setting that lets details out. */
export function mentionsExposure(test: Node, sourceCode: SourceCode): boolean {
  for (const each of findInside(test, sourceCode, isFunction)) {
    if (each.type === 'Identifier' && toWords(each.name).some((word) => exposureWords.has(word))) return true;
    if (each.type === 'Literal' && typeof each.value === 'string' && exposureWords.has(each.value)) return true;
  }
  return false;
}

function getLastName(node: Node): string | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? getPropertyName(inner) : undefined;
}

function getNumber(node: Node): number | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Literal') return typeof inner.value === 'number' ? inner.value : undefined;
  return inner.type === 'MemberExpression' ? getStatusOfConstant(getPropertyName(inner) ?? '') : undefined;
}

/** Whether a comparison holds for a value; undefined for an operator that compares nothing. */
function compare(value: number, operator: string, number: number, isReversed: boolean): boolean | undefined {
  const [left, right] = isReversed ? [number, value] : [value, number];
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
    case '===':
      return left === right;
    case '!=':
    case '!==':
      return left !== right;
    default:
      return undefined;
  }
}

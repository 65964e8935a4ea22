/** Whether the code that catches an error loses it: it goes on with a fallback, or as if nothing had happened. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, getReferenceName, isFunction, withoutTypeSyntax, type Node, type SourceCode } from '../ast.ts';
import { toWords } from '../names.ts';
import type { CatchFacts } from './catches.ts';
import type { LogCall, LoggerMatcher } from './loggers.ts';
import type { OriginResolver } from './origin.ts';
import { tellsFailure } from './probes.ts';

/** What is done in place of handling the error. */
export interface SwallowedError {
  /** The value that stands in for the result; undefined where there is none. */
  readonly fallback: Node | undefined;
  /** The calls that log that something failed, and not what. */
  readonly logs: readonly LogCall[];
}

interface SwallowContext {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
  readonly loggers: LoggerMatcher;
}

/**
 * What a catch does in place of handling its error.
 * @param body the block, or the expression of an arrow function
 * @returns undefined where it handles the error in any way, or does anything that may be a way of handling it
 */
export function readSwallowedError(body: Node, facts: CatchFacts, context: SwallowContext): SwallowedError | undefined {
  if (facts.usesError || facts.throws.length > 0 || facts.forwards.length > 0 || facts.responses.length > 0)
    return undefined;
  if (facts.redirects || facts.answersNo || facts.returnsError || facts.reports.length > 0) return undefined;
  const reader = new SwallowReader(context);
  const isIdle = body.type === 'BlockStatement' ? reader.isIdle(body) : reader.isFallback(body);
  return isIdle ? { fallback: reader.fallback, logs: reader.logs } : undefined;
}

class SwallowReader {
  readonly #context: SwallowContext;
  readonly logs: LogCall[] = [];
  fallback: Node | undefined;

  constructor(context: SwallowContext) {
    this.#context = context;
  }

  /** Whether a statement does nothing but choose what stands in for the result, and log. */
  isIdle(statement: Node): boolean {
    switch (statement.type) {
      case 'BlockStatement':
        return statement.body.every((each) => this.isIdle(each));
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'DebuggerStatement':
      case 'EmptyStatement':
        return true;
      case 'IfStatement':
        return (
          this.#isPassive(statement.test) &&
          this.isIdle(statement.consequent) &&
          (statement.alternate === null || this.isIdle(statement.alternate))
        );
      case 'ReturnStatement':
        return statement.argument === null || this.isFallback(statement.argument);
      case 'VariableDeclaration':
        return statement.declarations.every(({ init }) => init === null || this.#isPassive(init));
      case 'ExpressionStatement':
        return this.#isIdleExpression(statement.expression);
      default:
        return false;
    }
  }

  /** Whether a value stands in for the result, and does not say that anything failed. */
  isFallback(value: Node): boolean {
    if (!this.#isPassive(value) || tellsFailure(value, this.#context.sourceCode)) return false;
    this.fallback ??= value;
    return true;
  }

  #isIdleExpression(expression: Node): boolean {
    const inner = withoutTypeSyntax(expression);
    switch (inner.type) {
      case 'AwaitExpression':
        return this.#isIdleExpression(inner.argument);
      case 'UnaryExpression':
        return inner.operator === 'void' && this.#isIdleExpression(inner.argument);
      case 'Identifier':
        return true;
      case 'AssignmentExpression':
        return (
          inner.operator === '=' &&
          inner.left.type === 'Identifier' &&
          isEmptyValue(inner.right) &&
          this.isFallback(inner.right)
        );
      case 'CallExpression': {
        const log = this.#context.loggers.matchLogCall(inner);
        if (log !== undefined) this.logs.push(log);
        return log !== undefined;
      }
      default:
        return false;
    }
  }

  /** Whether an expression only names or makes a value, and runs nothing. */
  #isPassive(expression: Node): boolean {
    for (const node of findInside(expression, this.#context.sourceCode, isFunction)) {
      switch (node.type) {
        case 'CallExpression':
          if (!isWrappedValue(node)) return false;
          break;
        case 'NewExpression':
          if (!isEmptyCollection(node) && !isAroundNothing(node)) return false;
          break;
        case 'ArrowFunctionExpression':
        case 'AssignmentExpression':
        case 'AwaitExpression':
        case 'FunctionExpression':
        case 'ImportExpression':
        case 'JSXElement':
        case 'JSXFragment':
        case 'TaggedTemplateExpression':
        case 'UpdateExpression':
        case 'YieldExpression':
          return false;
        default:
      }
    }
    return true;
  }
}

/** `null`, `undefined`, `''`, `[]`, `{}`: what says nothing; `false`, `0` and others may be a record of the failure. */
function isEmptyValue(value: Node): boolean {
  const inner = withoutTypeSyntax(value);
  switch (inner.type) {
    case 'Literal':
      return inner.raw === 'null' || inner.value === '';
    case 'Identifier':
      return inner.name === 'undefined';
    case 'ArrayExpression':
      return inner.elements.length === 0;
    case 'ObjectExpression':
      return inner.properties.length === 0;
    case 'NewExpression':
      return isEmptyCollection(inner);
    default:
      return false;
  }
}

function isEmptyCollection(node: TSESTree.NewExpression): boolean {
  return (
    node.arguments.length === 0 &&
    node.callee.type === 'Identifier' &&
    /^(?:Array|Map|Object|Set)$/u.test(node.callee.name)
  );
}

/** `new StepResponse(null)`: what says nothing, in the form in which a result is given. */
function isAroundNothing(node: TSESTree.NewExpression): boolean {
  return (
    node.arguments.length > 0 &&
    node.arguments.every(isEmptyValue) &&
    resultWords.has(toWords(getReferenceName(node.callee) ?? '').at(-1) ?? '')
  );
}

/** Last words of the names of classes that hold a result. */
const resultWords: ReadonlySet<string> = new Set(['output', 'response', 'result']);

/** `Promise.resolve(value)`, `of(value)` of RxJS: the value itself. */
function isWrappedValue(node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name === 'of';
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'resolve'
  );
}

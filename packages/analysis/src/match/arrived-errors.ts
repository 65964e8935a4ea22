/** Which variables hold an error that arrived here: caught, rejected, given to a callback, a middleware or a filter. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getDecorators,
  getEnclosingClass,
  getInterfaces,
  getPropertyName,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { anyErrorTypes, internalErrorClasses } from '../knowledge/error-details.ts';
import { resultErrorMethods } from '../knowledge/unawaited-callbacks.ts';
import type { Binding } from './bindings.ts';
import { isErrorName } from './error-names.ts';
import type { HandlerMatcher } from './handlers.ts';
import { getPatternPath } from './origin.ts';

/** An error that arrived in a variable. */
export interface ArrivedError {
  readonly binding: Binding;
  /** The catch clause or function in which it arrives. */
  readonly scope: TSESTree.CatchClause | FunctionNode;
  /** The properties by which a pattern takes the variable out of the error: `catch ({ message })`. */
  readonly path: readonly string[];
  /** Whether its declaration says which errors come, or leaves open whether it is one at all. */
  readonly isKnown: boolean;
  /** Whether nothing but the name of a helper's parameter says that it is an error. */
  readonly isUntyped?: boolean;
  /** Whether it is that of a result, whose type says which errors come: `result.mapErr((error) => …)`. */
  readonly isOfResult?: boolean;
}

/** Methods whose callbacks, the first argument, are given elements of a list, or what a promise resolved with. */
const valueMethods = new Set([
  'each',
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
  'sort',
  'then',
]);

/** Finds the errors that arrive in one file. */
export class ArrivedErrors {
  readonly #handlers: HandlerMatcher;
  readonly #sourceCode: SourceCode;

  constructor(handlers: HandlerMatcher, sourceCode: SourceCode) {
    this.#handlers = handlers;
    this.#sourceCode = sourceCode;
  }

  /** The error that a variable holds (or is a property of); undefined where it holds none or that cannot be told. */
  find(binding: Binding): ArrivedError | undefined {
    const [definition] = binding.defs;
    const [name] = binding.identifiers;
    if (definition === undefined || name === undefined || binding.defs.length !== 1) return undefined;
    if (definition.type === 'CatchClause') {
      const { node } = definition;
      const path = node.param === null ? undefined : getPatternPath(node.param, name)?.path;
      return path === undefined ? undefined : { binding, scope: node, path, isKnown: false };
    }
    if (definition.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
    return this.#findParameter(binding, name, definition.node);
  }

  #findParameter(binding: Binding, name: TSESTree.Identifier, fn: FunctionNode): ArrivedError | undefined {
    for (const [index, parameter] of fn.params.entries()) {
      const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
      const pattern = getPatternPath(inner, name);
      if (pattern === undefined) continue;
      const type = getTypeKnowledge(inner);
      const place = this.#matchPlace(fn, index, pattern.path.length === 0 ? name.name : '', type);
      if (place === undefined) return undefined;
      return {
        binding,
        scope: fn,
        path: pattern.path,
        isKnown: place !== 'any' || (type === 'known' && !this.#doubtsType(fn, index, name.name)),
        isUntyped: place === 'untyped' && type === 'none',
        isOfResult: place === 'result',
      };
    }
    return undefined;
  }

  /**
   * Whether an error handler itself does not rely on the type of its error, and gives those a status that come without
   * one: `error.statusCode || 500`. To it come all errors, whatever it says that they are.
   */
  #doubtsType(fn: FunctionNode, index: number, name: string): boolean {
    const handler = this.#handlers.matchHandler(fn);
    if (handler?.kind !== 'error-handler' || handler.roles[index] !== 'error') return false;
    const escaped = name.replaceAll('$', '\\$');
    return new RegExp(`(?<![\\w$.])${escaped}\\??\\.(?:status|statusCode)\\s*(?:\\|\\||\\?\\?)`, 'u').test(
      this.#sourceCode.getText(fn),
    );
  }

  /** What the place of a parameter says of the error in it; undefined where it may be none. */
  #matchPlace(
    fn: FunctionNode,
    index: number,
    name: string,
    type: ReturnType<typeof getTypeKnowledge>,
  ): 'any' | 'known' | 'result' | 'untyped' | undefined {
    const handler = this.#handlers.matchHandler(fn);
    if (handler?.roles[index] === 'error') return 'any';
    if (isRejectionHandler(fn) && index === 0) return 'any';
    if (isErrorName(name) && index === 0 && isOfResult(fn)) return 'result';
    if (index === 0) {
      const filter = this.#matchFilter(fn);
      if (filter !== undefined) return filter;
      if (isErrorName(name) && isErrorCallback(fn)) return 'any';
    }
    // A helper that is handed an error: `sendError(res, error)`. Without a type it may be a text.
    if (!isErrorName(name) || handler?.roles[index] !== undefined) return undefined;
    // `{ message: string }` is made for the answer, or for the log.
    if (type === 'form') return 'known';
    if (type === 'any') return fn.params.length > 1 || !isArgument(fn) ? 'any' : undefined;
    return fn.params.length > 1 ? 'untyped' : undefined;
  }

  /** The method of an exception filter: `@Catch() class … { catch(exception, host) {} }`. */
  #matchFilter(fn: FunctionNode): 'any' | 'known' | undefined {
    const member = fn.parent;
    if (member.type !== 'MethodDefinition' || getPropertyName(member) !== 'catch') return undefined;
    const owner = getEnclosingClass(fn);
    if (owner === undefined) return undefined;
    const decorator = getDecorators(owner)
      .map(({ expression }) => expression)
      .find((each) => each.type === 'CallExpression' && isNamed(each.callee, 'Catch'));
    if (decorator?.type === 'CallExpression') {
      const names = decorator.arguments.map((each) => (each.type === 'Identifier' ? each.name : ''));
      const isAny =
        names.length === 0 || names.some((each) => anyErrorTypes.has(each) || internalErrorClasses.has(each));
      return isAny ? 'any' : 'known';
    }
    const filters = [owner.superClass, ...getInterfaces(owner).map(({ expression }) => expression)];
    return filters.some((each) => each != null && /ExceptionFilter$/u.test(getName(each))) ? 'any' : undefined;
  }
}

/** What the annotation of a parameter says of an error: nothing there, any error, any of a form, or which ones come. */
function getTypeKnowledge(parameter: TSESTree.Parameter): 'none' | 'any' | 'form' | 'known' {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (!('typeAnnotation' in target) || target.typeAnnotation == null) return 'none';
  if (target.typeAnnotation.typeAnnotation.type === 'TSTypeLiteral') return 'form';
  return isAnyErrorType(target.typeAnnotation.typeAnnotation) ? 'any' : 'known';
}

/** Whether a type leaves open which error a value is: `unknown`, `Error`, `{ message: string }`, `Error & Extra`. */
export function isAnyErrorType(type: Node): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSTypeLiteral':
      return true;
    case 'TSUnionType':
    case 'TSIntersectionType':
      return type.types.some((each) => !/Null|Undefined/u.test(each.type) && isAnyErrorType(each));
    case 'TSTypeReference': {
      const { typeName } = type;
      // `Parse.Error` is a library's own class; `NodeJS.ErrnoException` is not.
      if (typeName.type === 'TSQualifiedName') {
        return typeName.right.name !== 'Error' && isAnyErrorName(typeName.right.name);
      }
      return typeName.type === 'Identifier' && isAnyErrorName(typeName.name);
    }
    default:
      return false;
  }
}

function isAnyErrorName(name: string): boolean {
  return anyErrorTypes.has(name) || internalErrorClasses.has(name) || name === 'Record' || name === 'Partial';
}

/** Whether a function is given to `.catch(fn)`, or as the second argument to `.then(ok, fn)`. */
function isRejectionHandler(fn: FunctionNode): boolean {
  const call = fn.parent;
  if (call.type !== 'CallExpression') return false;
  const callee = withoutTypeSyntax(call.callee);
  const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  return (method === 'catch' && call.arguments[0] === fn) || (method === 'then' && call.arguments[1] === fn);
}

/** Whether a function is given the error of a result: `result.mapErr(fn)`, `result.match(ok, fn)`. */
function isOfResult(fn: FunctionNode): boolean {
  const callee = fn.parent.type === 'CallExpression' ? withoutTypeSyntax(fn.parent.callee) : undefined;
  const method = callee?.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  return method !== undefined && resultErrorMethods.has(method);
}

/** Whether a function is called back by what it is given to. */
function isArgument(fn: FunctionNode): boolean {
  return fn.parent.type === 'CallExpression' && fn.parent.callee !== fn;
}

/** Whether a function is an argument of a call that may give it an error first. */
function isErrorCallback(fn: FunctionNode): boolean {
  const call = fn.parent;
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return false;
  const index = call.arguments.findIndex((argument) => argument === fn);
  if (index === -1) return false;
  const callee = withoutTypeSyntax(call.callee);
  const method = callee.type === 'MemberExpression' ? getPropertyName(callee) : undefined;
  // `users.find((error) => …)`, but `User.find({}, (error, users) => …)`.
  return method === undefined || index > 0 || !valueMethods.has(method);
}

function isNamed(node: Node, name: string): boolean {
  return getName(node) === name;
}

function getName(node: Node): string {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? (getPropertyName(inner) ?? '') : '';
}

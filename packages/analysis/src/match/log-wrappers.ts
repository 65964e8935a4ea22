/** Functions of a file that give what they are given to a log: `const report = (text) => logger.warn(text)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, isFunction, type FunctionNode, type Node, type SourceCode } from '../ast.ts';
import { isGuardedFromProduction } from './environment-guards.ts';
import type { LogCall, LoggerMatcher } from './loggers.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import { isHeaderOfWebToken } from './token-claims.ts';
import { getValueParts } from './values.ts';

/** What a function logs of what it is given. */
export interface LogWrapper {
  readonly fn: FunctionNode;
  /** The call inside of it that writes. */
  readonly call: LogCall;
  /** The places of the parameters that are written. */
  readonly indexes: ReadonlySet<number>;
}

/** The most characters of a function that may be one: what does more than to log is read by its own calls. */
const maximumLength = 600;
const maximumDepth = 6;

/** Finds such functions in one file. */
export class LogWrapperFinder {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #loggers: LoggerMatcher;
  readonly #wrappers = new Map<FunctionNode, LogWrapper | undefined>();

  constructor(sourceCode: SourceCode, origins: OriginResolver, loggers: LoggerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#loggers = loggers;
  }

  /** What a call has written by a function of this file; undefined where it calls none that logs. */
  match(node: TSESTree.CallExpression): LogWrapper | undefined {
    for (const origin of alternatives(this.#origins.resolve(node.callee))) {
      const wrapper = origin.kind === 'node' && isFunction(origin.node) ? this.#getWrapper(origin.node) : undefined;
      if (wrapper !== undefined) return wrapper;
    }
    return undefined;
  }

  #getWrapper(fn: FunctionNode): LogWrapper | undefined {
    if (!this.#wrappers.has(fn)) this.#wrappers.set(fn, this.#findWrapper(fn));
    return this.#wrappers.get(fn);
  }

  #findWrapper(fn: FunctionNode): LogWrapper | undefined {
    if (fn.body == null || fn.params.length === 0 || fn.range[1] - fn.range[0] > maximumLength) return undefined;
    for (const node of findInside(fn.body, this.#sourceCode, isFunction)) {
      if (node.type !== 'CallExpression') continue;
      const call = this.#loggers.matchLogCall(node);
      if (call === undefined || isGuardedFromProduction(node)) continue;
      const indexes = new Set(call.arguments.flatMap((each) => this.#findParameters(each, fn, 0)));
      if (indexes.size > 0) return { fn, call, indexes };
    }
    return undefined;
  }

  /** The places of the parameters whose values are part of an expression's. */
  #findParameters(node: Node, fn: FunctionNode, depth: number): readonly number[] {
    const inner = node.type === 'SpreadElement' ? node.argument : node;
    const parts = depth > maximumDepth ? [] : getValueParts(inner, this.#origins);
    if (parts !== undefined)
      return parts.flatMap((part) => (part.kind === 'excerpt' ? [] : this.#findParameters(part.node, fn, depth + 1)));
    if (inner.type !== 'Identifier') return [];
    const variable = this.#origins.findVariable(inner);
    if (isHeaderOfWebToken(inner, variable)) return [];
    const definition = variable?.defs[0];
    const name = variable?.identifiers[0];
    if (definition?.type !== 'Parameter' || definition.node !== fn || variable?.isReassigned === true) return [];
    return fn.params.flatMap((parameter, index) => {
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (target === name) return [index];
      // `(...values) => logger.info(...values)`
      return target.type === 'RestElement' && target.argument === name
        ? Array.from({ length: 8 }, (_, offset) => index + offset)
        : [];
    });
  }
}

/** What a program has just made, or was given by another server: values that somebody is meant to see. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import { askingFunctions, makingVerbs } from '../knowledge/value-functions.ts';
import { toWords } from '../names.ts';
import type { Binding } from './bindings.ts';
import { bodyReaders } from './failed-answers.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

const maximumHops = 3;

/** Finds out who made a value. */
export class MadeValues {
  readonly #origins: OriginResolver;
  readonly #sourceCode: Pick<SourceCode, 'text'>;

  constructor(origins: OriginResolver, sourceCode: Pick<SourceCode, 'text'>) {
    this.#origins = origins;
    this.#sourceCode = sourceCode;
  }

  /** Whether a value, or what it is a property of, is what a function made that is named for it: `(await mintToken()).token`. */
  isMade(node: Node): boolean {
    return (
      this.getMakers(node).some(
        ({ node: call }) => isMakingCall(call) || (call.type === 'CallExpression' && this.#givesAnswer(call, 0)),
      ) || this.#isGivenMade(node)
    );
  }

  /**
   * Whether a call gives what a server answered: it reads that itself, or is of a function of the file which is given the
   * answer and reads it (`readJson(response)`), or ends by returning what such a call gave.
   */
  #givesAnswer(call: TSESTree.CallExpression, hops: number): boolean {
    if (this.#readsAnswer(call)) return true;
    const callee = this.#origins.resolve(call.callee);
    const fn = callee.kind === 'node' && isFunction(callee.node) ? callee.node : undefined;
    if (fn?.body.type !== 'BlockStatement' || hops > maximumHops) return false;
    const reads = call.arguments.some((argument, index) => {
      const parameter = fn.params[index];
      if (parameter?.type !== 'Identifier' || !this.#isAnswer(argument)) return false;
      const body = this.#sourceCode.text.slice(...fn.body.range);
      return [...bodyReaders].some((method) => body.includes(`${parameter.name}.${method}()`));
    });
    if (reads) return true;
    const last = fn.body.body.at(-1);
    return (
      last?.type === 'ReturnStatement' &&
      last.argument !== null &&
      this.getMakers(last.argument).some(
        ({ node }) => node.type === 'CallExpression' && node !== call && this.#givesAnswer(node, hops + 1),
      )
    );
  }

  /** Whether a value is what a function gave that asks a server: `await fetch(url)`. */
  #isAnswer(node: Node): boolean {
    return alternatives(this.#origins.resolve(node)).some(
      (origin) =>
        origin.kind === 'call' &&
        origin.node.type === 'CallExpression' &&
        askingFunctions.has(getReferenceName(origin.node.callee) ?? ''),
    );
  }

  /** Whether a call reads the body of what a server answered: `(await fetch(url)).json()`. */
  #readsAnswer({ callee }: TSESTree.CallExpression): boolean {
    return (
      callee.type === 'MemberExpression' &&
      bodyReaders.has(getPropertyName(callee) ?? '') &&
      this.#isAnswer(callee.object)
    );
  }

  /** Whether a promise of what is made gives it to the function around: `createToken().then((token) => print(token))`. */
  #isGivenMade(node: Node): boolean {
    const definition = this.#findVariable(node)?.defs[0];
    const call = definition?.type === 'Parameter' ? definition.node.parent : undefined;
    if (call?.type !== 'CallExpression' || call.arguments[0] !== definition?.node) return false;
    const { callee } = call;
    return callee.type === 'MemberExpression' && getPropertyName(callee) === 'then' && isMakingCall(callee.object);
  }

  /** The calls that gave a value, or what it is a property of. */
  getMakers(node: Node): readonly Extract<Origin, { kind: 'call' }>[] {
    return alternatives(this.#origins.resolve(node)).flatMap((origin) => {
      let owner = origin;
      while (owner.kind === 'member') owner = owner.object;
      return owner.kind === 'call' ? [owner] : [];
    });
  }

  #findVariable(node: Node): Binding | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'MemberExpression') return this.#findVariable(inner.object);
    return inner.type === 'Identifier' ? this.#origins.findVariable(inner) : undefined;
  }
}

/** Whether a call is of a function that is named for what it makes. */
function isMakingCall(node: Node): boolean {
  const name = node.type === 'CallExpression' ? getReferenceName(node.callee) : undefined;
  return makingVerbs.has(toWords(name ?? '')[0] ?? '');
}

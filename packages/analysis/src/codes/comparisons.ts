/** Error codes that are compared: with `===`, in a `switch`, a list, an assertion. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getEnclosingClass, getPropertyName, withoutTypeSyntax, type Node } from '../ast.ts';
import { isErrorTypeName } from '../match/error-objects.ts';
import type { ErrorMatcher } from '../match/errors.ts';
import type { OriginResolver } from '../match/origin.ts';
import { toWords } from '../names.ts';
import type { CodeOccurrence } from './occurrences.ts';
import { codeKeys, plainCodeKeys, toOccurrences, type CodeValues } from './values.ts';

/** Matchers of test libraries, and `assert`, that compare. */
const assertions = new Set([
  'toBe',
  'toEqual',
  'toStrictEqual',
  'equal',
  'equals',
  'eq',
  'strictEqual',
  'deepEqual',
  'notEqual',
  'notStrictEqual',
]);
/** Finds the codes that one file compares. */
export class CodeComparisons {
  readonly #origins: OriginResolver;
  readonly #errors: ErrorMatcher;
  readonly #values: CodeValues;

  constructor(origins: OriginResolver, errors: ErrorMatcher, values: CodeValues) {
    this.#origins = origins;
    this.#errors = errors;
    this.#values = values;
  }

  /** `error.code === 'X'`, either way round. */
  findInComparison(left: Node, right: Node): readonly CodeOccurrence[] {
    return this.#findCompared(left, right) ?? this.#findCompared(right, left) ?? [];
  }

  /** The codes that `value` writes, where `subject` is the code of an error. */
  #findCompared(subject: Node, value: Node): readonly CodeOccurrence[] | undefined {
    if (!mayBeCode(subject)) return undefined;
    const values = this.#values.toValues(value);
    if (values.length === 0) return undefined;
    const error = this.#getErrorOfCode(subject);
    if (error === undefined) return undefined;
    return toOccurrences(values, { role: 'compared', evidence: 'key', ...(error === 'plain' ? {} : { error }) });
  }

  findInSwitch(node: TSESTree.SwitchStatement): readonly CodeOccurrence[] {
    return node.cases.flatMap(({ test }) => (test === null ? [] : (this.#findCompared(node.discriminant, test) ?? [])));
  }

  /** `['A', 'B'].includes(error.code)`, `new Set(['A']).has(error.code)`, and both by way of a constant. */
  findInMembershipTest(node: TSESTree.CallExpression): readonly CodeOccurrence[] | undefined {
    const { callee } = node;
    const [subject] = node.arguments;
    if (callee.type !== 'MemberExpression' || subject === undefined) return undefined;
    const method = getPropertyName(callee);
    if ((method !== 'includes' && method !== 'has' && method !== 'indexOf') || !mayBeCode(subject)) return undefined;
    const error = this.#getErrorOfCode(subject);
    if (error === undefined) return undefined;
    const list = this.#values.getList(callee.object);
    if (list === undefined) return undefined;
    const values = list.elements.flatMap((element) =>
      element === null || element.type === 'SpreadElement' ? [] : this.#values.toValues(element),
    );
    return toOccurrences(values, { role: 'compared', evidence: 'key', ...(error === 'plain' ? {} : { error }) });
  }

  /** `expect(error.code).toBe('X')`, `assert.equal(error.code, 'X')`. */
  findInAssertion(node: TSESTree.CallExpression): readonly CodeOccurrence[] | undefined {
    const { callee } = node;
    if (callee.type !== 'MemberExpression') return undefined;
    const method = getPropertyName(callee);
    if (method === undefined || !assertions.has(method)) return undefined;
    const [first, second] = node.arguments;
    if (first === undefined) return undefined;
    if (second !== undefined) return this.#findCompared(first, second);
    let subject: Node = callee.object;
    while (subject.type === 'MemberExpression') subject = subject.object;
    const [actual] = subject.type === 'CallExpression' ? subject.arguments : [];
    return actual === undefined ? undefined : this.#findCompared(actual, first);
  }

  /**
   * The error whose code an expression is: of `error.code`, of `code` destructured or taken from an error; `plain` where
   * the name alone says it (`errorCode`); undefined where nothing does.
   */
  #getErrorOfCode(node: Node, depth = 0): Node | 'plain' | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'MemberExpression') {
      const property = getPropertyName(inner);
      if (property === undefined || !codeKeys.has(property)) return undefined;
      if (this.#errors.isErrorValue(inner.object) || hasErrorType(inner.object)) return inner.object;
      if (withoutTypeSyntax(inner.object).type === 'ThisExpression') {
        const declaration = getEnclosingClass(inner);
        return declaration !== undefined && this.#errors.isErrorClass(declaration) ? inner.object : undefined;
      }
      return plainCodeKeys.has(property) ? 'plain' : undefined;
    }
    if (inner.type !== 'Identifier' || depth > 3) return undefined;
    if (plainCodeKeys.has(inner.name)) return 'plain';
    const definition = this.#origins.findVariable(inner)?.defs[0]?.node;
    if (definition?.type === 'VariableDeclarator' && definition.init != null) {
      if (definition.id.type === 'Identifier') return this.#getErrorOfCode(definition.init, depth + 1);
      if (definition.id.type !== 'ObjectPattern') return undefined;
      const isCode = definition.id.properties.some(
        (property) =>
          property.type === 'Property' &&
          property.value === this.#getBinding(inner) &&
          codeKeys.has(getPropertyName(property) ?? ''),
      );
      return isCode && this.#errors.isErrorValue(definition.init) ? definition.init : undefined;
    }
    return this.#getErrorOfParameter(inner);
  }

  /** `({ code }) => code === 'X'` over a list of errors or a rejection. */
  #getErrorOfParameter(identifier: TSESTree.Identifier): Node | undefined {
    const origin = this.#origins.resolve(identifier);
    if (origin.kind !== 'caught' && origin.kind !== 'parameter') return undefined;
    if (!codeKeys.has(origin.path.at(-1) ?? '')) return undefined;
    if (origin.kind === 'caught') return identifier;
    return this.#errors.isErrorParameter(origin) ? identifier : undefined;
  }

  #getBinding(identifier: TSESTree.Identifier): Node | undefined {
    return this.#origins.findVariable(identifier)?.identifiers[0];
  }
}

/** Whether an expression may be the code of an error, before anything is resolved. */
function mayBeCode(node: Node): boolean {
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'MemberExpression') return codeKeys.has(getPropertyName(inner) ?? '');
  return inner.type === 'Identifier' && toWords(inner.name).includes('code');
}

/** `(error as NodeJS.ErrnoException).code`: the type that the cast names. */
function hasErrorType(node: Node): boolean {
  const inner = node.type === 'ChainExpression' ? node.expression : node;
  return (inner.type === 'TSAsExpression' || inner.type === 'TSTypeAssertion') && isErrorTypeName(inner.typeAnnotation);
}

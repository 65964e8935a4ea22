/** Error codes that are told by their place among the arguments of what makes an error, and by their spelling. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCode } from '@failwell/catalog';
import { isFunction, withoutTypeSyntax, type ClassNode, type FunctionNode } from '../ast.ts';
import { getStatusOfConstant } from '../knowledge/http-status.ts';
import type { ErrorMaker, ErrorMatcher } from '../match/errors.ts';
import type { OriginResolver } from '../match/origin.ts';
import { toWords } from '../names.ts';
import type { CodeOccurrence } from './occurrences.ts';
import { codeKeys, getCodeKey, plainCodeKeys, toOccurrences, type CodeValue, type CodeValues } from './values.ts';

/** Words of a class name that say that its argument names something else: `MissingEnvError('DATABASE_URL')`. */
const otherSubjects = new Set([
  'env',
  'environment',
  'config',
  'configuration',
  'variable',
  'setting',
  'option',
  'argument',
  'assertion',
]);
/** Names of parameters that take something other than a code. */
const otherParameters = new Set([
  'message',
  'msg',
  'text',
  'description',
  'detail',
  'details',
  'name',
  'field',
  'key',
  'path',
  'param',
  'property',
  'entity',
  'resource',
  'type',
  'title',
  'reason',
]);
/** Whether a catalog registers a code that is the name of a status; asked at every edit of a file, of the same catalog. */
const catalogsWithStatusCodes = new WeakMap<ReadonlyMap<string, ErrorCode>, boolean>();

/** Finds the codes among arguments in one file. */
export class CodeArguments {
  readonly #codes: ReadonlyMap<string, ErrorCode>;
  readonly #origins: OriginResolver;
  readonly #errors: ErrorMatcher;
  readonly #values: CodeValues;

  /** @param codes the registered codes */
  constructor(
    codes: ReadonlyMap<string, ErrorCode>,
    origins: OriginResolver,
    errors: ErrorMatcher,
    values: CodeValues,
  ) {
    this.#codes = codes;
    this.#origins = origins;
    this.#errors = errors;
    this.#values = values;
  }

  /** `new AppError('X')`, `createError('X')`, `super('X')`. */
  findInCall(node: TSESTree.NewExpression | TSESTree.CallExpression): readonly CodeOccurrence[] {
    if (node.arguments.length === 0) return [];
    const given = node.arguments.map((argument) =>
      argument.type === 'SpreadElement' ? [] : this.#values.toValues(argument),
    );
    const plain = given.map((values) => values.filter((value) => this.#values.isPlainlyOwn(value)));
    if (plain.every((values) => values.length === 0)) return [];
    const maker = this.#errors.matchMaker(node);
    if (maker === undefined) return this.#findInCodeParameters(node, plain);
    const isRegistered = (value: CodeValue): boolean => this.#codes.has(value.text);
    const takesMessage = maker.kind === 'builtin' || maker.kind === 'foreign' || maker.row?.position === 'message';
    // `new ApiError('BAD_REQUEST', { code: … })`: the code stands elsewhere. Without it, the name of a status is a code
    // only where the project has such codes.
    const takesStatus = node.arguments.some(hasCode) || !this.#hasStatusCodes();
    const isCode = (value: CodeValue): boolean =>
      isRegistered(value) || !takesStatus || getStatusOfConstant(value.text) === undefined;
    const isOtherSubject = toWords(maker.name).some((word) => otherSubjects.has(word));
    const candidates = plain.map((values, index) => {
      if (maker.row?.position === 'vocabulary') return [];
      if (maker.row?.position === 'code') return index === maker.row.index ? values : [];
      if (takesMessage || isOtherSubject) return values.filter(isRegistered);
      const parameter = this.#getParameterName(maker, index);
      if (parameter === undefined) return values.filter(isCode);
      const words = toWords(parameter);
      if (words.includes('code') || words.includes('codes')) return values;
      return values.filter(words.some((word) => otherParameters.has(word)) ? isRegistered : isCode);
    });
    // Two texts that both look like codes: one of them is something else, and nothing tells which.
    const isAmbiguous = candidates.filter((values) => values.length > 0).length > 1;
    return toOccurrences(isAmbiguous ? candidates.flat().filter(isRegistered) : candidates.flat(), {
      role: 'raised',
      evidence: 'position',
      maker,
    });
  }

  /** `fail('X')`, where this file declares `function fail(errorCode)`. */
  #findInCodeParameters(
    node: TSESTree.NewExpression | TSESTree.CallExpression,
    plain: readonly (readonly CodeValue[])[],
  ): readonly CodeOccurrence[] {
    const callee = withoutTypeSyntax(node.callee);
    if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return [];
    const origin = this.#origins.resolve(callee);
    if (origin.kind !== 'node' || !isFunction(origin.node)) return [];
    const { params, returnType } = origin.node;
    // `function fail(code): never`: what takes a code and does not return raises it.
    const raises = returnType?.typeAnnotation.type === 'TSNeverKeyword' || onlyThrows(origin.node);
    const values = plain.flatMap((each, index) => {
      const name = getParameterName(params[index]);
      return name !== undefined && (plainCodeKeys.has(name) || (raises && codeKeys.has(name))) ? each : [];
    });
    return toOccurrences(values, { role: 'raised', evidence: 'position' });
  }

  /** Whether any registered code is the name of a status, such as `NOT_FOUND`. */
  #hasStatusCodes(): boolean {
    let known = catalogsWithStatusCodes.get(this.#codes);
    if (known === undefined) {
      known = [...this.#codes.keys()].some((code) => getStatusOfConstant(code) !== undefined);
      catalogsWithStatusCodes.set(this.#codes, known);
    }
    return known;
  }

  /** The parameter that takes an argument, where this file declares the class. */
  #getParameterName(maker: ErrorMaker, index: number): string | undefined {
    let declaration = maker.kind === 'super' ? this.#getSuperClass(maker.declaration) : maker.declaration;
    for (let depth = 0; declaration !== undefined && depth < 8; depth++) {
      const constructor = declaration.body.body.find(
        (member) => member.type === 'MethodDefinition' && member.kind === 'constructor',
      );
      if (constructor?.type === 'MethodDefinition') return getParameterName(constructor.value.params[index]);
      declaration = this.#getSuperClass(declaration);
    }
    return undefined;
  }

  #getSuperClass(declaration: ClassNode | undefined): ClassNode | undefined {
    if (declaration?.superClass == null) return undefined;
    const origin = this.#origins.resolve(declaration.superClass);
    if (origin.kind !== 'node') return undefined;
    return origin.node.type === 'ClassDeclaration' || origin.node.type === 'ClassExpression' ? origin.node : undefined;
  }
}

/** Whether the last statement of a function throws. */
function onlyThrows({ body }: FunctionNode): boolean {
  return body?.type === 'BlockStatement' && body.body.at(-1)?.type === 'ThrowStatement';
}

function getParameterName(parameter: TSESTree.Parameter | undefined): string | undefined {
  if (parameter === undefined) return undefined;
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
  return target.type === 'Identifier' ? target.name : undefined;
}

/** Whether an argument is an object literal with a code. */
function hasCode(argument: TSESTree.CallExpressionArgument): boolean {
  if (argument.type !== 'ObjectExpression') return false;
  return argument.properties.some((property) => property.type === 'Property' && getCodeKey(property) !== undefined);
}

/**
 * Every place of a file where an error code is written: given to an error, sent in a response, declared, compared,
 * mapped, or referred to by its name in the catalog. One reader for the rules, the workspace index and rename.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceRange } from '@failwell/catalog';
import {
  getEnclosingClass,
  getPropertyName,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type ClassNode,
  type Node,
  type SourceCode,
} from './ast.ts';
import { CodeSpelling } from './code-spelling.ts';
import { getStatusOfConstant } from './knowledge/http-status.ts';
import { CatalogMembers, type CodeContainer } from './match/catalog-members.ts';
import { isErrorTypeName, matchErrorObject } from './match/error-objects.ts';
import { getCalleeName, isErrorName, type ErrorMaker, type ErrorMatcher } from './match/errors.ts';
import type { OriginResolver } from './match/origin.ts';
import { toWords } from './names.ts';
import type { ProjectFacts } from './project.ts';

/** What a code does where it stands. */
export type CodeRole =
  | 'raised' // given to an error class or factory, or to an object that is thrown or handed on
  | 'answered' // in the body of an error response
  | 'extension' // `extensions.code` of a GraphQL error
  | 'declared' // a field of an error class, or of a record of an error
  | 'compared' // with the code of an error: `===`, `case`, `includes`, an assertion
  | 'mapped' // the key of a map by code
  | 'referenced'; // by the name it has in the catalog's TypeScript

interface Occurrence {
  readonly role: CodeRole;
  /** The literal, template or name. */
  readonly node: Node;
  /** The text of the code (without quotes) or of its name. */
  readonly range: SourceRange;
  /** What makes the error, where something does. */
  readonly maker?: ErrorMaker;
  /** The error whose code is compared. */
  readonly error?: Node;
}

/** A code written out. */
export interface LiteralOccurrence extends Occurrence {
  readonly kind: 'literal';
  readonly code: string;
  /** `key`: a key or field says that it is a code. `position`: only its place among arguments and its spelling do. */
  readonly evidence: 'key' | 'position';
}

/** A code put together at run time, of which the beginning is written: `` `ARTICLE_${reason}` ``. */
export interface PrefixOccurrence extends Occurrence {
  readonly kind: 'prefix';
  readonly prefix: string;
  /** What is written after the last expression. */
  readonly suffix: string;
  readonly evidence: 'key' | 'position';
}

/** A code by its name in the catalog's TypeScript: `ErrorCodes.ARTICLE_NOT_FOUND`. */
export interface MemberOccurrence extends Occurrence {
  readonly kind: 'member';
  /** The enum, object or class; undefined for a constant or class that the catalog file exports by itself. */
  readonly container: CodeContainer | undefined;
  readonly member: string;
  /** The registered code; undefined where the container has no such member. */
  readonly code: string | undefined;
}

export type CodeOccurrence = LiteralOccurrence | PrefixOccurrence | MemberOccurrence;

/** Types of nodes that may bring occurrences: what a rule listens to. */
export const codeNodeTypes = [
  'AssignmentExpression',
  'AssignmentPattern',
  'BinaryExpression',
  'CallExpression',
  'ImportSpecifier',
  'MemberExpression',
  'MethodDefinition',
  'NewExpression',
  'ObjectPattern',
  'Property',
  'PropertyDefinition',
  'SwitchStatement',
  'TSMappedType',
  'TSQualifiedName',
  'TSTypeReference',
] as const;

const codeKeys = new Set(['code', 'errorCode', 'error_code', 'errCode', 'err_code']);
/** Keys that say by themselves that an error's code is meant. */
const plainCodeKeys = new Set(['errorCode', 'error_code', 'errCode', 'err_code']);
const equalities = new Set(['===', '!==', '==', '!=']);
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
/** Members that every enum, object or class has. */
const inheritedMembers = new Set([
  'constructor',
  'hasOwnProperty',
  'length',
  'name',
  'prototype',
  'toString',
  'valueOf',
]);

/** Finds the codes of one file. Make one per file. */
export class CodeFinder {
  readonly spelling: CodeSpelling;
  readonly members: CatalogMembers;
  readonly #project: ProjectFacts;
  readonly #origins: OriginResolver;
  readonly #errors: ErrorMatcher;

  constructor(project: ProjectFacts, origins: OriginResolver, errors: ErrorMatcher) {
    this.#project = project;
    this.#origins = origins;
    this.#errors = errors;
    this.spelling = new CodeSpelling(project.contract);
    this.members = new CatalogMembers(project, origins);
  }

  /** Every occurrence of the file, in order of appearance; each literal once. */
  findAll(sourceCode: SourceCode): readonly CodeOccurrence[] {
    const found = new Map<Node, CodeOccurrence>();
    const types = new Set<string>(codeNodeTypes);
    const keys = sourceCode.visitorKeys as Readonly<Record<string, readonly string[] | undefined>>;
    const visit = (node: Node): void => {
      if (types.has(node.type))
        for (const each of this.find(node)) if (!found.has(each.node)) found.set(each.node, each);
      for (const key of keys[node.type] ?? []) {
        const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
        if (Array.isArray(value)) value.forEach((child) => child !== null && visit(child));
        else if (value != null) visit(value);
      }
    };
    visit(sourceCode.ast);
    return [...found.values()].toSorted((left, right) => left.range.start - right.range.start);
  }

  /**
   * The occurrences that a node of one of `codeNodeTypes` brings. A literal may be found from two nodes (a constant that
   * is used twice): whoever collects them keeps the first.
   */
  find(node: Node): readonly CodeOccurrence[] {
    switch (node.type) {
      case 'Property':
        return this.#findInProperty(node);
      case 'NewExpression':
      case 'CallExpression':
        return this.#findInCall(node);
      case 'PropertyDefinition':
        return this.#findInField(node);
      case 'MethodDefinition':
        return this.#findInGetter(node);
      case 'AssignmentExpression':
        return this.#findInAssignment(node);
      case 'AssignmentPattern':
        return this.#findInDefault(node);
      case 'BinaryExpression':
        return equalities.has(node.operator) ? this.#findInComparison(node.left, node.right) : [];
      case 'SwitchStatement':
        return this.#findInSwitch(node);
      case 'TSMappedType':
        return this.#findInMap(node, node.constraint);
      case 'TSTypeReference':
        return this.#findInMap(node, getMapKeyType(node));
      case 'MemberExpression':
        return this.#findMember(node);
      case 'TSQualifiedName':
        return this.#findQualifiedName(node);
      case 'ObjectPattern':
        return this.#findDestructured(node);
      case 'ImportSpecifier':
        return this.#findImport(node);
      default:
        return [];
    }
  }

  /** `{ code: 'X' }` of an object that is part of an error. */
  #findInProperty(node: TSESTree.Property): readonly CodeOccurrence[] {
    const key = getCodeKey(node);
    if (key === undefined || node.parent.type !== 'ObjectExpression') return [];
    const values = this.#toValues(node.value);
    if (values.length === 0) return [];
    const object = matchErrorObject(node.parent, this.#errors);
    if (object !== undefined) {
      const maker = object.maker === undefined ? {} : { maker: object.maker };
      const own = object.isWeak === true ? values.filter((value) => this.spelling.isOwnStyle(getText(value))) : values;
      return toOccurrences(own, { role: object.role, evidence: 'key', ...maker });
    }
    if (!plainCodeKeys.has(key)) return [];
    return toOccurrences(
      values.filter((value) => this.#isPlainlyOwn(value)),
      { role: 'raised', evidence: 'key' },
    );
  }

  #findInCall(node: TSESTree.NewExpression | TSESTree.CallExpression): readonly CodeOccurrence[] {
    if (node.arguments.length === 0) return [];
    if (node.type === 'CallExpression') {
      const compared = this.#findInAssertion(node) ?? this.#findInMembershipTest(node);
      if (compared !== undefined) return compared;
    }
    const given = node.arguments.map((argument) => (argument.type === 'SpreadElement' ? [] : this.#toValues(argument)));
    const plain = given.map((values) => values.filter((value) => this.#isPlainlyOwn(value)));
    if (plain.every((values) => values.length === 0)) return [];
    const maker = this.#errors.matchMaker(node);
    if (maker === undefined) return this.#findInCodeParameters(node, plain);
    const isRegistered = (value: CodeValue): boolean => this.#project.contract.catalog.codes.has(getText(value));
    const takesMessage = maker.kind === 'builtin' || maker.kind === 'foreign' || maker.row?.position === 'message';
    // `new ApiError('BAD_REQUEST', { code: … })`: the code stands elsewhere, and this is the name of a status.
    const hasCode = node.arguments.some(
      (argument) => argument.type === 'ObjectExpression' && argument.properties.some(isCodeProperty),
    );
    const isOtherSubject = toWords(maker.name).some((word) => otherSubjects.has(word));
    const candidates = plain.map((values, index) => {
      if (maker.row?.position === 'vocabulary') return [];
      if (hasCode)
        return values.filter((value) => isRegistered(value) || getStatusOfConstant(value.text) === undefined);
      if (maker.row?.position === 'code') return index === maker.row.index ? values : [];
      if (takesMessage || isOtherSubject) return values.filter(isRegistered);
      const parameter = this.#getParameterName(maker, index);
      if (parameter === undefined) return values;
      const words = toWords(parameter);
      if (words.includes('code') || words.includes('codes')) return values;
      return words.some((word) => otherParameters.has(word)) ? values.filter(isRegistered) : values;
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
    const { params } = origin.node;
    const values = plain.flatMap((each, index) => {
      const name = getParameterName(params[index]);
      return name !== undefined && plainCodeKeys.has(name) ? each : [];
    });
    return toOccurrences(values, { role: 'raised', evidence: 'position' });
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

  /** `class ArticleNotFound extends DomainError { code = 'X' }`. */
  #findInField(node: TSESTree.PropertyDefinition): readonly CodeOccurrence[] {
    const key = getCodeKey(node);
    if (key === undefined || node.value == null) return [];
    return this.#findInClass(node, key, node.value);
  }

  /** `get code() { return 'X'; }` of an error class. */
  #findInGetter(node: TSESTree.MethodDefinition): readonly CodeOccurrence[] {
    if (node.kind !== 'get') return [];
    const key = getCodeKey(node);
    const last = node.value.body?.body.at(-1);
    if (key === undefined || last?.type !== 'ReturnStatement' || last.argument == null) return [];
    return this.#findInClass(node, key, last.argument);
  }

  #findInClass(member: Node, key: string, value: Node): readonly CodeOccurrence[] {
    const declaration = getEnclosingClass(member);
    if (declaration === undefined) return [];
    const values = this.#toValues(value);
    if (values.length === 0) return [];
    if (this.#errors.isErrorClass(declaration)) return toOccurrences(values, { role: 'declared', evidence: 'key' });
    if (!plainCodeKeys.has(key)) return [];
    return toOccurrences(
      values.filter((each) => this.#isPlainlyOwn(each)),
      { role: 'declared', evidence: 'key' },
    );
  }

  /** `error.code = 'X'`, and `this.code = 'X'` in an error class. */
  #findInAssignment(node: TSESTree.AssignmentExpression): readonly CodeOccurrence[] {
    if (node.operator !== '=' && node.operator !== '??=' && node.operator !== '||=') return [];
    const { left } = node;
    if (left.type !== 'MemberExpression' || !codeKeys.has(getPropertyName(left) ?? '')) return [];
    const values = this.#toValues(node.right);
    if (values.length === 0) return [];
    const object = withoutTypeSyntax(left.object);
    if (object.type === 'ThisExpression') {
      const declaration = getEnclosingClass(node);
      if (declaration === undefined || !this.#errors.isErrorClass(declaration)) return [];
      return toOccurrences(values, { role: 'declared', evidence: 'key' });
    }
    return this.#errors.isErrorValue(object) ? toOccurrences(values, { role: 'raised', evidence: 'key' }) : [];
  }

  /** `constructor(message: string, public readonly code = 'X')` of an error class. */
  #findInDefault(node: TSESTree.AssignmentPattern): readonly CodeOccurrence[] {
    if (node.left.type !== 'Identifier' || !codeKeys.has(node.left.name)) return [];
    const holder = node.parent.type === 'TSParameterProperty' ? node.parent.parent : node.parent;
    if (!isFunction(holder) || holder.parent.type !== 'MethodDefinition' || holder.parent.kind !== 'constructor')
      return [];
    return this.#findInClass(holder.parent, node.left.name, node.right);
  }

  #findInComparison(left: Node, right: Node): readonly CodeOccurrence[] {
    return this.#findCompared(left, right) ?? this.#findCompared(right, left) ?? [];
  }

  /** The codes that `value` writes, where `subject` is the code of an error. */
  #findCompared(subject: Node, value: Node): readonly CodeOccurrence[] | undefined {
    if (!mayBeCode(subject)) return undefined;
    const values = this.#toValues(value);
    if (values.length === 0) return undefined;
    const error = this.#getErrorOfCode(subject);
    if (error === undefined) return undefined;
    return toOccurrences(values, { role: 'compared', evidence: 'key', ...(error === 'plain' ? {} : { error }) });
  }

  #findInSwitch(node: TSESTree.SwitchStatement): readonly CodeOccurrence[] {
    return node.cases.flatMap(({ test }) => (test === null ? [] : (this.#findCompared(node.discriminant, test) ?? [])));
  }

  /** `['A', 'B'].includes(error.code)`, `new Set(['A']).has(error.code)`, and both by way of a constant. */
  #findInMembershipTest(node: TSESTree.CallExpression): readonly CodeOccurrence[] | undefined {
    const { callee } = node;
    const [subject] = node.arguments;
    if (callee.type !== 'MemberExpression' || subject === undefined) return undefined;
    const method = getPropertyName(callee);
    if ((method !== 'includes' && method !== 'has' && method !== 'indexOf') || !mayBeCode(subject)) return undefined;
    const error = this.#getErrorOfCode(subject);
    if (error === undefined) return undefined;
    const list = this.#getList(callee.object);
    if (list === undefined) return undefined;
    const values = list.elements.flatMap((element) =>
      element === null || element.type === 'SpreadElement' ? [] : this.#toValues(element),
    );
    return toOccurrences(values, { role: 'compared', evidence: 'key', ...(error === 'plain' ? {} : { error }) });
  }

  /** `expect(error.code).toBe('X')`, `assert.equal(error.code, 'X')`. */
  #findInAssertion(node: TSESTree.CallExpression): readonly CodeOccurrence[] | undefined {
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

  #getList(node: Node): TSESTree.ArrayExpression | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'ArrayExpression') return inner;
    if (inner.type === 'NewExpression') {
      const [first] = inner.arguments;
      const isSet = inner.callee.type === 'Identifier' && inner.callee.name === 'Set';
      return isSet && first !== undefined ? this.#getList(first) : undefined;
    }
    if (inner.type !== 'Identifier') return undefined;
    const init = this.#getConstant(inner);
    return init === undefined || withoutTypeSyntax(init).type === 'Identifier' ? undefined : this.#getList(init);
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

  /** The keys of `const handlers: Record<ErrorCode, Handler> = { X: … }`. */
  #findInMap(type: Node, key: Node | undefined): readonly CodeOccurrence[] {
    if (key === undefined || !this.#isCodeType(key)) return [];
    const object = getTypedObject(type);
    return (object?.properties ?? []).flatMap((property): CodeOccurrence[] => {
      if (property.type !== 'Property' || property.computed) return [];
      const code = getPropertyName(property);
      if (code === undefined) return [];
      return [
        {
          kind: 'literal',
          code,
          evidence: 'key',
          role: 'mapped',
          node: property.key,
          range: getTextRange(property.key),
        },
      ];
    });
  }

  /** Whether a type is that of the project's codes: `ErrorCode`, `keyof typeof ErrorCodes`, a container of the catalog. */
  #isCodeType(type: Node): boolean {
    switch (type.type) {
      case 'TSTypeReference':
      case 'TSTypeQuery': {
        const name = type.type === 'TSTypeReference' ? type.typeName : type.exprName;
        if (name.type !== 'Identifier') return false;
        return this.members.findContainer(name) !== undefined || isCodeTypeName(name.name);
      }
      case 'TSTypeOperator':
        return type.typeAnnotation !== undefined && this.#isCodeType(type.typeAnnotation);
      case 'TSIndexedAccessType':
        return this.#isCodeType(type.objectType);
      default:
        return false;
    }
  }

  #findMember(node: TSESTree.MemberExpression): readonly CodeOccurrence[] {
    if (this.members.isEmpty) return [];
    const member = getPropertyName(node);
    const object = withoutTypeSyntax(node.object);
    if (member === undefined || (object.type !== 'Identifier' && object.type !== 'MemberExpression')) return [];
    const container = this.members.findContainer(object);
    if (container === undefined)
      return object.type === 'Identifier' ? this.#findNamespaceMember(node, object, member) : [];
    return isOtherMember(container, member, node) ? [] : [toMember(container, member, node.property)];
  }

  /** `codes.ARTICLE_NOT_FOUND` of `import * as codes`. */
  #findNamespaceMember(
    node: TSESTree.MemberExpression,
    object: TSESTree.Identifier,
    member: string,
  ): readonly CodeOccurrence[] {
    const origin = this.#origins.resolve(object);
    if (origin.kind !== 'module' || origin.path.length > 0) return [];
    const code = this.members.findExport(member, origin.module)?.code;
    return code === undefined ? [] : [toExport(member, code, node.property)];
  }

  #findQualifiedName(node: TSESTree.TSQualifiedName): readonly CodeOccurrence[] {
    if (this.members.isEmpty) return [];
    const container = this.members.findContainer(node.left);
    if (container === undefined || isOtherMember(container, node.right.name, node)) return [];
    return [toMember(container, node.right.name, node.right)];
  }

  /** `const { ARTICLE_NOT_FOUND } = ErrorCodes`. */
  #findDestructured(node: TSESTree.ObjectPattern): readonly CodeOccurrence[] {
    if (this.members.isEmpty || node.parent.type !== 'VariableDeclarator' || node.parent.init == null) return [];
    const container = this.members.findContainer(withoutTypeSyntax(node.parent.init));
    if (container === undefined) return [];
    return node.properties.flatMap((property) => {
      const member = property.type === 'Property' ? getPropertyName(property) : undefined;
      if (property.type !== 'Property' || member === undefined || isOtherMember(container, member, node)) return [];
      return [toMember(container, member, property.key)];
    });
  }

  #findImport(node: TSESTree.ImportSpecifier): readonly CodeOccurrence[] {
    if (this.members.isEmpty || node.parent.type !== 'ImportDeclaration') return [];
    const { imported } = node;
    const name = imported.type === 'Identifier' ? imported.name : imported.value;
    const code = this.members.findExport(name, node.parent.source.value)?.code;
    return code === undefined ? [] : [toExport(name, code, imported)];
  }

  #isPlainlyOwn({ kind, text }: CodeValue): boolean {
    if (kind === 'literal') return this.spelling.isPlainlyOwn(text);
    // What follows is not known: any letter will do.
    return ['X', 'x'].some((letter) => this.spelling.isPlainlyOwn(text + letter));
  }

  /** The texts an expression may be, each with its literal; a constant of this file is followed to where it is written. */
  #toValues(node: Node, depth = 0): readonly CodeValue[] {
    const inner = withoutTypeSyntax(node);
    switch (inner.type) {
      case 'Literal':
        return typeof inner.value === 'string' && inner.value !== ''
          ? [{ kind: 'literal', text: inner.value, node: inner }]
          : [];
      case 'TemplateLiteral':
        return toTemplateValue(inner);
      case 'BinaryExpression': {
        if (inner.operator !== '+') return [];
        const left = withoutTypeSyntax(inner.left);
        const prefix = getStaticString(left);
        return prefix === undefined || prefix === '' ? [] : [{ kind: 'prefix', text: prefix, suffix: '', node: left }];
      }
      case 'ConditionalExpression':
        return [...this.#toValues(inner.consequent, depth + 1), ...this.#toValues(inner.alternate, depth + 1)];
      case 'LogicalExpression':
        return inner.operator === '&&'
          ? this.#toValues(inner.right, depth + 1)
          : [...this.#toValues(inner.left, depth + 1), ...this.#toValues(inner.right, depth + 1)];
      case 'Identifier': {
        const init = depth > 3 || inner.name === 'undefined' ? undefined : this.#getConstant(inner);
        return init === undefined ? [] : this.#toValues(init, depth + 2);
      }
      default:
        return [];
    }
  }

  /** What a `const` of this file was initialised with. */
  #getConstant(identifier: TSESTree.Identifier): Node | undefined {
    const definition = this.#origins.findVariable(identifier)?.defs[0]?.node;
    if (definition?.type !== 'VariableDeclarator' || definition.id.type !== 'Identifier') return undefined;
    if (definition.parent.type !== 'VariableDeclaration' || definition.parent.kind !== 'const') return undefined;
    return definition.init ?? undefined;
  }
}

/** A text written in the file that may be a code, or the beginning of one. */
type CodeValue =
  | { readonly kind: 'literal'; readonly text: string; readonly node: Node }
  | { readonly kind: 'prefix'; readonly text: string; readonly suffix: string; readonly node: Node };

const getText = (value: CodeValue): string => value.text;

function toTemplateValue(node: TSESTree.TemplateLiteral): readonly CodeValue[] {
  const first = node.quasis[0]?.value.cooked ?? '';
  if (first === '') return [];
  if (node.expressions.length === 0) return [{ kind: 'literal', text: first, node }];
  return [{ kind: 'prefix', text: first, suffix: node.quasis.at(-1)?.value.cooked ?? '', node }];
}

function toOccurrences(
  values: readonly CodeValue[],
  facts: Pick<LiteralOccurrence, 'role' | 'evidence' | 'maker' | 'error'>,
): readonly CodeOccurrence[] {
  return values.map((value) => {
    const place = { ...facts, node: value.node, range: getTextRange(value.node) };
    return value.kind === 'literal'
      ? { kind: 'literal', code: value.text, ...place }
      : { kind: 'prefix', prefix: value.text, suffix: value.suffix, ...place };
  });
}

/** The range of a literal's text without its quotes; of a template, up to its first expression. */
function getTextRange(node: Node): SourceRange {
  if (node.type === 'TemplateLiteral') {
    const [first] = node.quasis;
    return { start: node.range[0] + 1, end: node.range[0] + 1 + (first?.value.raw.length ?? 0) };
  }
  const quotes = node.type === 'Literal' && typeof node.value === 'string' ? 1 : 0;
  return { start: node.range[0] + quotes, end: node.range[1] - quotes };
}

function getCodeKey(
  node: TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
): string | undefined {
  const key = getPropertyName(node);
  return key !== undefined && codeKeys.has(key) ? key : undefined;
}

function isCodeProperty(node: TSESTree.ObjectLiteralElement): boolean {
  return node.type === 'Property' && getCodeKey(node) !== undefined;
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

function getParameterName(parameter: TSESTree.Parameter | undefined): string | undefined {
  if (parameter === undefined) return undefined;
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
  return target.type === 'Identifier' ? target.name : undefined;
}

/** `ErrorCode`, `AppErrorCodes`, `ErrorCodeType`. */
function isCodeTypeName(name: string): boolean {
  const words = toWords(name);
  const index = words.findIndex((word) => word === 'code' || word === 'codes');
  return index > 0 && isErrorName(words[index - 1] ?? '') && words.length - index <= 2;
}

/** The type of the keys in `Record<Key, …>` and `Map<Key, …>`. */
function getMapKeyType(node: TSESTree.TSTypeReference): Node | undefined {
  const name = node.typeName.type === 'Identifier' ? node.typeName.name : undefined;
  return name === 'Record' ? node.typeArguments?.params[0] : undefined;
}

/** The object literal that a type annotates, directly or as `Partial<…>` and `Readonly<…>` of it. */
function getTypedObject(type: Node): TSESTree.ObjectExpression | undefined {
  let current: Node | undefined = type.parent;
  while (current?.type === 'TSTypeParameterInstantiation' || current?.type === 'TSTypeReference')
    current = current.parent;
  let value: Node | null | undefined;
  if (current?.type === 'TSAsExpression' || current?.type === 'TSSatisfiesExpression') value = current.expression;
  else if (current?.type === 'TSTypeAnnotation') {
    const target: Node | undefined = current.parent;
    if (target.type === 'PropertyDefinition') value = target.value;
    else if (target.type === 'Identifier' && target.parent.type === 'VariableDeclarator') value = target.parent.init;
  }
  if (value == null) return undefined;
  const inner = withoutTypeSyntax(value);
  return inner.type === 'ObjectExpression' ? inner : undefined;
}

/**
 * Whether a member of a container is something other than a code: what every object has, a function that is called, a
 * name written in another way than those of the codes.
 */
function isOtherMember(container: CodeContainer, member: string, node: Node): boolean {
  if (container.members.has(member)) return false;
  if (inheritedMembers.has(member)) return true;
  if (node.parent?.type === 'CallExpression' && node.parent.callee === node) return true;
  const isCapitals = /^[A-Z][A-Z0-9_]*$/u.test(member);
  const isPascal = /^[A-Z][A-Za-z0-9]*$/u.test(member);
  for (const name of container.members.keys()) {
    if (isCapitals && /^[A-Z][A-Z0-9_]*$/u.test(name)) return false;
    if (isPascal && /^[A-Z][A-Za-z0-9]*$/u.test(name)) return false;
    if (!isCapitals && !isPascal && /^[a-z]/u.test(name)) return false;
  }
  return true;
}

function toMember(container: CodeContainer, member: string, node: Node): MemberOccurrence {
  const code = container.members.get(member)?.code;
  return { kind: 'member', role: 'referenced', container, member, code, node, range: getTextRange(node) };
}

function toExport(member: string, code: string, node: Node): MemberOccurrence {
  return { kind: 'member', role: 'referenced', container: undefined, member, code, node, range: getTextRange(node) };
}

/** `class ArticleNotFound extends DomainError { code = 'ARTICLE_NOT_FOUND'; status = 404 }`, or by `super(…)`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceText } from '../../sourceText.ts';
import { getFieldName, mergeFound, nothing, readField, readRecord, type Found } from './fields.ts';
import { createEntry, type CodeContainer, type Contribution, type Declaration, type ShapeReader } from './shape.ts';
import {
  getKey,
  getMessage,
  getReference,
  getStatus,
  getStatusByName,
  getText,
  toRange,
  withoutWrappers,
} from './values.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface ErrorClass {
  readonly name: string;
  readonly node: ClassNode;
  readonly statement: TSESTree.Node;
  readonly base: string | undefined;
  readonly constructorNode: TSESTree.FunctionExpression | undefined;
}

/** The one container holds all classes of the file: together they are the hierarchy. */
export const errorClasses: ShapeReader = {
  shape: 'error-classes',
  read: ({ source, declarations }): readonly CodeContainer[] => {
    const hierarchy = new Hierarchy(source, declarations);
    const entries = [];
    const contributions: Contribution[] = [];
    for (const { own, inherited, name, statement, node, optionsPosition } of hierarchy.read()) {
      const found = mergeFound([own, { ...nothing, fields: inherited.fields, ranges: inherited.ranges }]);
      if (own.code !== undefined) {
        const documented = statement === node ? node : statement;
        const isExported = statement.type === 'ExportNamedDeclaration';
        const place = { range: toRange(statement), member: name, documented, optionsPosition, isExported };
        entries.push(createEntry(source, 'error-classes', own.code, found, place));
      } else if (own.reference !== undefined) {
        contributions.push({ reference: own.reference, found });
      }
    }
    return entries.length + contributions.length === 0 ? [] : [{ entries, contributions, isCertain: true }];
  },
};

interface ClassFindings extends ErrorClass {
  /** What the class itself states. */
  readonly own: Found;
  /** What its bases in the same file state. */
  readonly inherited: Found;
  readonly optionsPosition: number | undefined;
}

class Hierarchy {
  readonly #source: SourceText;
  readonly #classes: ReadonlyMap<string, ErrorClass>;

  constructor(source: SourceText, declarations: readonly Declaration[]) {
    this.#source = source;
    this.#classes = new Map(declarations.flatMap(toErrorClass).map((found) => [found.name, found]));
  }

  read(): readonly ClassFindings[] {
    return [...this.#classes.values()]
      .filter((candidate) => this.#isError(candidate))
      .map((candidate) => ({
        ...candidate,
        own: this.#readOwn(candidate),
        inherited: this.#readInherited(candidate),
        optionsPosition: this.#findOptionsPosition(candidate),
      }));
  }

  /** Which argument, counted from 1, reaches the options of `Error`: by the types of the nearest constructor's parameters. */
  #findOptionsPosition(candidate: ErrorClass): number | undefined {
    const line = this.#getLine(candidate);
    const constructorNode = line.find(({ constructorNode: found }) => found !== undefined)?.constructorNode;
    // `new Error(message, options)`
    if (constructorNode === undefined) return line.at(-1)?.base === 'Error' ? 2 : undefined;
    const handedOn = findSuperCall(constructorNode)?.arguments.map(getReference) ?? [];
    const index = constructorNode.params.findIndex(
      (parameter, at) =>
        takesCause(parameter) &&
        handedOn.some((names) => names?.join('.') === getParameters(constructorNode)[at]?.name),
    );
    return index === -1 ? undefined : index + 1;
  }

  /** From the class up to the last base in this file. */
  #getLine(start: ErrorClass): readonly ErrorClass[] {
    const line = new Set<ErrorClass>();
    for (
      let current: ErrorClass | undefined = start;
      current !== undefined && !line.has(current);
      current = this.#classes.get(current.base ?? '')
    ) {
      line.add(current);
    }
    return [...line];
  }

  #isError(candidate: ErrorClass): boolean {
    const line = this.#getLine(candidate);
    return line.some(({ name, base }) => isErrorName(base ?? '') || (base !== undefined && isErrorName(name)));
  }

  #readOwn(candidate: ErrorClass): Found {
    return mergeFound([...this.#readFields(candidate), this.#readSuperCall(candidate)]);
  }

  #readInherited(candidate: ErrorClass): Found {
    const bases = this.#getLine(candidate).slice(1);
    // NestJS and others name the status in the class: `extends NotFoundException`.
    const last = [candidate, ...bases].at(-1)?.base ?? '';
    const status = last.endsWith('Exception') ? getStatusByName(last.slice(0, -'Exception'.length)) : undefined;
    const byName: Found = status === undefined ? nothing : { fields: { status }, ranges: {} };
    const found = mergeFound([...bases.map((base) => this.#readOwn(base)), byName]);
    // The message of a base is the base's own: it speaks of no error in particular.
    return { fields: withoutMessage(found.fields), ranges: withoutMessage(found.ranges) };
  }

  /** Fields, getters, assignments in the constructor, and defaults of its parameters. */
  #readFields({ node, constructorNode }: ErrorClass): readonly Found[] {
    const members = node.body.body.map((member) => {
      if (member.type === 'PropertyDefinition') return this.#readNamed(member.key, member.computed, member.value);
      if (member.type !== 'MethodDefinition' || member.kind !== 'get') return nothing;
      const [only] = member.value.body?.body ?? [];
      return only?.type === 'ReturnStatement' ? this.#readNamed(member.key, member.computed, only.argument) : nothing;
    });
    const assignments = (constructorNode?.body.body ?? []).map((statement) => {
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
        return nothing;
      const { left, right } = statement.expression;
      if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return nothing;
      return this.#readNamed(left.property, left.computed, right);
    });
    const defaults = getParameters(constructorNode).map(({ name, value }) => {
      const field = getFieldName(name);
      return field === undefined || value === undefined ? nothing : readField(field, value, this.#source.text);
    });
    return [...members, ...assignments, ...defaults].map(withoutParameterNames(constructorNode));
  }

  #readNamed(key: TSESTree.Node, computed: boolean, value: TSESTree.Expression | null): Found {
    const field = getFieldName(getKey(key, computed)?.value ?? '');
    return field === undefined || value === null ? nothing : readField(field, value, this.#source.text);
  }

  /** What the class hands to its base: by the names of the base's parameters where they can be seen, else by looks. */
  #readSuperCall({ base, constructorNode }: ErrorClass): Found {
    const call = findSuperCall(constructorNode);
    if (call === undefined) return nothing;
    const own = new Map(getParameters(constructorNode).map(({ name, value }) => [name, value]));
    const parent = this.#classes.get(base ?? '');
    const line = parent === undefined ? [] : this.#getLine(parent);
    const parameters = getParameters(line.find(({ constructorNode: found }) => found !== undefined)?.constructorNode);
    const found = call.arguments.map((argument, index): Found => {
      const value = argument.type === 'Identifier' ? own.get(argument.name) : argument;
      if (value === undefined) return nothing;
      const inner = withoutWrappers(value);
      if (inner.type === 'ObjectExpression') return readRecord(inner, this.#source.text);
      const field = getFieldName(parameters[index]?.name ?? '');
      return field === undefined ? this.#readByLooks(inner) : readField(field, inner, this.#source.text);
    });
    // `super('error.forbidden', 'FORBIDDEN')`: of two texts that look like codes, the loud one is; the other is a message's key.
    const loud = found.filter(({ code }) => code !== undefined && isScreaming(code.value));
    return withoutParameterNames(constructorNode)(mergeFound([...loud, ...found]));
  }

  #readByLooks(value: TSESTree.Node): Found {
    const status = getStatus(value);
    if (status !== undefined)
      return status >= 400 && status <= 599 ? readField('status', value, this.#source.text) : nothing;
    const text = getText(value);
    if (text !== undefined && looksLikeCode(text.value)) return readField('code', value, this.#source.text);
    if (getMessage(value, this.#source.text) !== undefined) return readField('message', value, this.#source.text);
    // `Codes.ARTICLE_NOT_FOUND`: a bare name may be anything.
    return value.type === 'MemberExpression' && looksLikeCode(getReference(value)?.at(-1) ?? '')
      ? readField('code', value, this.#source.text)
      : nothing;
  }
}

function toErrorClass({ node, statement }: Declaration): readonly ErrorClass[] {
  const classes: readonly { name: string; node: TSESTree.Node | null }[] =
    node.type === 'VariableDeclaration'
      ? node.declarations.map(({ id, init }) => ({ name: id.type === 'Identifier' ? id.name : '', node: init }))
      : [{ name: node.type === 'ClassDeclaration' ? (node.id?.name ?? 'default') : '', node }];
  return classes.flatMap(({ name, node: candidate }) => {
    if (candidate?.type !== 'ClassDeclaration' && candidate?.type !== 'ClassExpression') return [];
    const constructors = candidate.body.body.flatMap((member) =>
      member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression'
        ? [member.value]
        : [],
    );
    return [
      {
        name,
        node: candidate,
        statement,
        base: getReference(candidate.superClass)?.at(-1),
        constructorNode: constructors[0],
      },
    ];
  });
}

function isErrorName(name: string): boolean {
  return /(?:Error|Exception|Problem|Fault|Failure)$/u.test(name);
}

/** Whether a text is spelt like a code rather than a sentence or a name: `NOT_FOUND`, `article.not-found`, `auth/denied`. */
function looksLikeCode(text: string): boolean {
  return isScreaming(text) || /^[A-Za-z\d]+(?:[._\-/:][A-Za-z\d]+)+$/u.test(text);
}

function isScreaming(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u.test(text);
}

function withoutMessage<Fields extends object>(fields: Fields): Omit<Fields, 'message'> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'message')) as Omit<Fields, 'message'>;
}

interface Parameter {
  readonly name: string;
  readonly value: TSESTree.Node | undefined;
}

/** `options?: ErrorOptions`, `options: { cause?: unknown }`. */
function takesCause(parameter: TSESTree.Parameter): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  const type = target.type === 'Identifier' ? target.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === 'TSTypeReference') return getReference(type.typeName)?.join('.') === 'ErrorOptions';
  return (
    type?.type === 'TSTypeLiteral' &&
    type.members.some(
      (each) => each.type === 'TSPropertySignature' && getKey(each.key, each.computed)?.value === 'cause',
    )
  );
}

/** The parameters of a constructor with their defaults. */
function getParameters(node: TSESTree.FunctionExpression | undefined): readonly Parameter[] {
  return (node?.params ?? []).map((parameter) => {
    const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
    return {
      name: target.type === 'Identifier' ? target.name : '',
      value: inner.type === 'AssignmentPattern' ? inner.right : undefined,
    };
  });
}

/** `this.code = code` hands a parameter on; it refers to no constant. */
function withoutParameterNames(node: TSESTree.FunctionExpression | undefined): (found: Found) => Found {
  const names = new Set(getParameters(node).map(({ name }) => name));
  return (found) => {
    const { reference, ...rest } = found;
    if (reference === undefined) return found;
    return names.has(reference[0] ?? '') ? rest : found;
  };
}

function findSuperCall(node: TSESTree.FunctionExpression | undefined): TSESTree.CallExpression | undefined {
  for (const statement of node?.body.body ?? []) {
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (expression?.type === 'CallExpression' && expression.callee.type === 'Super') return expression;
  }
  return undefined;
}

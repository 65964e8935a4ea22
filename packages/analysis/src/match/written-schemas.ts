/**
 * What schemas written in code say of single values: literals of JSON Schema, and those that a library makes. Reads
 * `knowledge/schema-builders.ts`. What cannot be read lets everything through.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getReferenceName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import { confinedFormats, schemaBuilders, textlessTypes, type SchemaBuilder } from '../knowledge/schema-builders.ts';
import type { Origin, OriginResolver } from './origin.ts';

const builders: readonly SchemaBuilder[] = schemaBuilders;

/** Schemas that are made of each other deeper than this are not read. */
const maximumDepth = 12;

/** Keywords that say what a value is; what is written beside a spread replaces the spread's. */
const confiningKeywords: ReadonlySet<string> = new Set(['const', 'enum', 'format', 'pattern', 'type']);

/** A schema as a library makes it: `z.object({ … }).strict()` is the function `object` and the method `strict`. */
interface MadeSchema {
  readonly builder: SchemaBuilder;
  readonly made: string;
  readonly given: readonly TSESTree.CallExpressionArgument[];
  /** The last one first. */
  readonly methods: readonly { readonly name: string; readonly given: readonly TSESTree.CallExpressionArgument[] }[];
}

/** Reads the schemas of one file. */
export class WrittenSchemas {
  readonly #origins: OriginResolver;

  constructor(origins: OriginResolver) {
    this.#origins = origins;
  }

  /**
   * Whether what a schema lets through is no free text: a number, one of several texts, a text of a form without white
   * space.
   * @param path the properties that lead to the value
   */
  confines(schema: Node, path: readonly string[], depth = 0): boolean {
    if (depth > maximumDepth) return false;
    const read = this.#read(schema);
    if (read === undefined) return false;
    return read.type === 'ObjectExpression'
      ? this.#confinesLiteral(read, path, depth)
      : this.#confinesMade(read, path, depth);
  }

  /** The object or call that an expression is, or is a name of. */
  #read(node: Node): TSESTree.ObjectExpression | TSESTree.CallExpression | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'ObjectExpression' || inner.type === 'CallExpression') return inner;
    if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return undefined;
    const origin = this.#origins.resolve(inner);
    const found = origin.kind === 'node' || origin.kind === 'call' ? origin.node : undefined;
    return found?.type === 'ObjectExpression' || found?.type === 'CallExpression' ? found : undefined;
  }

  #confinesLiteral({ properties }: TSESTree.ObjectExpression, path: readonly string[], depth: number): boolean {
    const [first, ...rest] = path;
    if (first === undefined) {
      const keys = properties.map((each) => (each.type === 'Property' ? getPropertyName(each) : undefined));
      const isOwn = keys.some((key) => key !== undefined && confiningKeywords.has(key));
      return properties.some((each) =>
        each.type === 'Property' ? isConfiningKeyword(each) : !isOwn && this.confines(each.argument, path, depth + 1),
      );
    }
    // What stands last holds.
    for (const each of properties.toReversed()) {
      if (each.type === 'SpreadElement') return this.confines(each.argument, path, depth + 1);
      const key = getPropertyName(each);
      if (key === 'allOf' && this.#getElements(each.value).some((part) => this.confines(part, path, depth + 1)))
        return true;
      if (key === 'properties') return this.#confinesMember(each.value, first, rest, depth + 1);
    }
    return false;
  }

  /** Whether a schema confines a member of an object, of whose members `members` are the schemas. */
  #confinesMember(members: Node, name: string, rest: readonly string[], depth: number): boolean {
    if (depth > maximumDepth) return false;
    const inner = withoutTypeSyntax(members);
    const origin = inner.type === 'ObjectExpression' ? undefined : this.#origins.resolve(inner);
    const object = origin === undefined ? inner : origin.kind === 'node' ? origin.node : undefined;
    if (object?.type === 'ObjectExpression') {
      for (const each of object.properties.toReversed()) {
        if (each.type === 'SpreadElement') return this.#confinesMember(each.argument, name, rest, depth + 1);
        if (getPropertyName(each) === name) return this.confines(each.value, rest, depth + 1);
      }
      return false;
    }
    // `schema.properties`, `schema.shape` of what a library made.
    const whole = origin?.kind === 'member' && origin.object.kind === 'call' ? origin.object.node : undefined;
    if (origin?.kind !== 'member' || whole?.type !== 'CallExpression') return false;
    return (
      this.#readMade(whole)?.builder.members === origin.property && this.confines(whole, [name, ...rest], depth + 1)
    );
  }

  #confinesMade(call: TSESTree.CallExpression, path: readonly string[], depth: number): boolean {
    const schema = this.#readMade(call);
    if (schema === undefined) return false;
    const { builder, made, methods } = schema;
    const [first, ...rest] = path;
    for (const { name, given } of methods) {
      const [members] = given;
      if (first === undefined && builder.confining.has(name)) return true;
      if (first !== undefined && members !== undefined && builder.extending.has(name)) {
        if (this.#confinesMember(members, first, rest, depth + 1)) return true;
      } else if (!builder.keeping.has(name)) return false;
    }
    const [taken] = schema.given;
    if (first === undefined && builder.confined.has(made)) return true;
    if (taken === undefined) return false;
    if (first !== undefined && builder.objects.has(made)) return this.#confinesMember(taken, first, rest, depth + 1);
    if (builder.wrappers.has(made)) return this.confines(taken, path, depth + 1);
    const parts = this.#getElements(taken);
    if (builder.intersections.has(made)) return parts.some((part) => this.confines(part, path, depth + 1));
    if (builder.unions.has(made))
      return parts.length > 0 && parts.every((part) => this.confines(part, path, depth + 1));
    return builder.takesKeywords && schema.given.some((each) => this.#confinesByKeywords(each, path, depth));
  }

  #confinesByKeywords(node: Node, path: readonly string[], depth: number): boolean {
    const read = this.#read(node);
    return read?.type === 'ObjectExpression' && this.#confinesLiteral(read, path, depth + 1);
  }

  #getElements(node: Node): readonly Node[] {
    const inner = withoutTypeSyntax(node);
    const origin = inner.type === 'ArrayExpression' ? undefined : this.#origins.resolve(inner);
    const list = origin === undefined ? inner : origin.kind === 'node' ? origin.node : undefined;
    return list?.type === 'ArrayExpression' ? list.elements.filter((each) => each !== null) : [];
  }

  /** Takes a chain of calls apart, down to the function of a library that began it. */
  #readMade(call: TSESTree.CallExpression): MadeSchema | undefined {
    const methods: { name: string; given: readonly TSESTree.CallExpressionArgument[] }[] = [];
    let current = call;
    while (methods.length <= maximumDepth) {
      const callee = withoutTypeSyntax(current.callee);
      const name = getReferenceName(callee);
      if (name === undefined) return undefined;
      const builder = findBuilder(this.#origins.resolve(callee));
      if (builder !== undefined) return { builder, made: name, given: current.arguments, methods };
      if (callee.type !== 'MemberExpression') return undefined;
      const object = this.#read(callee.object);
      if (object?.type !== 'CallExpression') return undefined;
      methods.push({ name, given: current.arguments });
      current = object;
    }
    return undefined;
  }
}

/** The library whose export a function is. */
function findBuilder(origin: Origin): SchemaBuilder | undefined {
  return origin.kind === 'module' ? builders.find(({ modules }) => modules.includes(origin.module)) : undefined;
}

/** Whether a keyword of a JSON Schema alone says that a value is no free text. */
function isConfiningKeyword(property: TSESTree.Property): boolean {
  const { value } = property;
  switch (getPropertyName(property)) {
    case 'const':
    case 'enum':
      return true;
    case 'format':
      return confinedFormats.has(getStaticString(value) ?? '');
    case 'pattern':
      return isNarrowPattern(getStaticString(value) ?? '');
    case 'type': {
      const inner = withoutTypeSyntax(value);
      const types = inner.type === 'ArrayExpression' ? inner.elements : [inner];
      return types.length > 0 && types.every((each) => textlessTypes.has(getStaticString(each) ?? ''));
    }
    default:
      return false;
  }
}

/** Whether a pattern is of the whole text, and names what may stand in it: `^[a-z0-9-]+$`, not `^.*$` or `^[^,]+$`. */
function isNarrowPattern(source: string): boolean {
  return (
    /^\^.*\$$/u.test(source) &&
    !/(?<!\\)\.|\[\^|\\[nrsvDWSPp]|\(\?/u.test(source.replaceAll(/\[[^\]]*\]/gu, (set) => set.replaceAll('.', '')))
  );
}

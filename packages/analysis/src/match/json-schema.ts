/**
 * Holds a value that can be seen in code against a JSON Schema: which members are missing, which do not belong, which
 * constants are wrong. What cannot be decided, of the value or of the schema, counts as right.
 */
import type { JsonSchema } from '../knowledge/envelopes.ts';
import type { VisibleValue } from './visible-values.ts';

/** One way in which a value is not what a schema says. */
export interface SchemaProblem {
  readonly kind: 'missing' | 'extra' | 'wrong';
  /** Dotted; empty for the value itself. */
  readonly path: string;
  /** What is there and what is wanted, where it is wrong. */
  readonly found?: string;
  readonly expected?: string;
}

/** What the schemas that apply to one value say together. */
export interface SchemaFacts {
  /** Undefined where any type will do. */
  readonly types: ReadonlySet<string> | undefined;
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, readonly JsonSchema[]>;
  readonly items: readonly JsonSchema[];
  /** The values of `enum` and `const`; undefined where any value will do. */
  readonly values: readonly unknown[] | undefined;
  readonly patterns: readonly RegExp[];
  /** Whether a member of this name may stand there. */
  readonly allows: (name: string) => boolean;
}

/** More references than this are a circle. */
const maximumDepth = 32;

/** Reads one schema. */
export class SchemaReader {
  readonly #root: JsonSchema;

  constructor(root: JsonSchema) {
    this.#root = root;
  }

  /**
   * How a value breaks the schema.
   * @param schemas those of a part of it, where the value is a part
   */
  check(value: VisibleValue, schemas: readonly JsonSchema[] = [this.#root]): readonly SchemaProblem[] {
    return this.#check(value, schemas, '', 0);
  }

  /**
   * What schemas say of one value: their own words, and those of `$ref` (in the same file) and `allOf`. What depends on
   * the value (`oneOf`, `if`) is left out, and so is a schema that cannot be found.
   */
  read(schemas: readonly JsonSchema[] = [this.#root]): SchemaFacts {
    const parts = schemas.flatMap((schema) => this.#collect(schema, 0));
    const properties = new Map<string, JsonSchema[]>();
    for (const part of parts)
      for (const [name, schema] of Object.entries(toObject(part['properties'])))
        if (isSchema(schema)) properties.set(name, [...(properties.get(name) ?? []), schema]);
    const types = parts.flatMap((part) => toTypes(part));
    const values = parts.flatMap((part) => toValues(part));
    return {
      types:
        types.length === 0
          ? undefined
          : types.reduce((left, right) => new Set([...left].filter((each) => right.has(each)))),
      required: new Set(parts.flatMap((part) => toTexts(part['required']))),
      properties,
      items: parts.map((part) => part['items']).filter((each) => isSchema(each)),
      values:
        values.length === 0 ? undefined : values.reduce((left, right) => left.filter((each) => right.includes(each))),
      patterns: parts.flatMap((part) => toPattern(part['pattern']) ?? []),
      allows: (name) => parts.every((part) => allows(part, name)),
    };
  }

  #collect(schema: JsonSchema, depth: number): readonly Readonly<Record<string, unknown>>[] {
    if (typeof schema === 'boolean' || depth > maximumDepth) return [];
    const { $ref, allOf } = schema;
    const target = typeof $ref === 'string' ? this.#find($ref) : undefined;
    return [
      schema,
      ...(target === undefined ? [] : this.#collect(target, depth + 1)),
      ...(Array.isArray(allOf) ? allOf.filter((each) => isSchema(each)) : []).flatMap((each) =>
        this.#collect(each, depth + 1),
      ),
    ];
  }

  /** What a reference into the same file points to (RFC 6901). */
  #find(reference: string): JsonSchema | undefined {
    if (reference !== '#' && !reference.startsWith('#/')) return undefined;
    let current: unknown = this.#root;
    for (const part of reference.split('/').slice(1)) {
      const name = decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
      current = (current as Readonly<Record<string, unknown>>)[name];
    }
    return isSchema(current) ? current : undefined;
  }

  #check(value: VisibleValue, schemas: readonly JsonSchema[], path: string, depth: number): readonly SchemaProblem[] {
    if (value.kind === 'unknown' || value.kind === 'undefined' || depth > maximumDepth) return [];
    const facts = this.read(schemas);
    const wrong = findWrong(value, facts);
    if (wrong !== undefined) return [{ kind: 'wrong', path, ...wrong }];
    if (value.kind === 'array') {
      return value.items.flatMap((item, index) =>
        this.#check(item, facts.items, `${path}[${String(index)}]`, depth + 1),
      );
    }
    if (value.kind !== 'object') return [];
    const there = new Set(value.members.map(({ name }) => name));
    const join = (name: string): string => (path === '' ? name : `${path}.${name}`);
    return [
      ...[...facts.required]
        .filter((name) => !there.has(name) && !value.isOpen)
        .map((name) => ({ kind: 'missing', path: join(name) }) as const),
      ...value.members.flatMap((member): readonly SchemaProblem[] => {
        if (!facts.allows(member.name)) return [{ kind: 'extra', path: join(member.name) }];
        return this.#check(member.value, facts.properties.get(member.name) ?? [], join(member.name), depth + 1);
      }),
    ];
  }
}

function findWrong(value: VisibleValue, facts: SchemaFacts): Pick<SchemaProblem, 'found' | 'expected'> | undefined {
  const { types, values, patterns } = facts;
  const type = value.kind === 'number' && Number.isInteger(value.number) ? 'integer' : value.kind;
  if (types !== undefined && !types.has(type) && !(type === 'integer' && types.has('number')))
    return { found: describe(value), expected: [...types].map((each) => describeType(each)).join(' or ') };
  const constant = value.kind === 'string' ? value.text : value.kind === 'number' ? value.number : undefined;
  if (constant === undefined) return undefined;
  if (values !== undefined && !values.includes(constant)) {
    return {
      found: describe(value),
      expected: `${values.length === 1 ? '' : 'one of '}${values.map((each) => JSON.stringify(each)).join(', ')}`,
    };
  }
  const pattern = typeof constant === 'string' ? patterns.find((each) => !each.test(constant)) : undefined;
  return pattern === undefined
    ? undefined
    : { found: describe(value), expected: `a text like \`${pattern.source.replaceAll(String.raw`\/`, '/')}\`` };
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function describeType(type: string): string {
  return typeNames[type] ?? type;
}

function describe(value: VisibleValue): string {
  if (value.kind === 'string' && value.text !== undefined) return `the text ${JSON.stringify(shorten(value.text))}`;
  if (value.kind === 'number') return String(value.number);
  return describeType(value.kind);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function allows(part: Readonly<Record<string, unknown>>, name: string): boolean {
  if (part['additionalProperties'] !== false) return true;
  if (Object.hasOwn(toObject(part['properties']), name)) return true;
  return Object.keys(toObject(part['patternProperties'])).some((pattern) => toPattern(pattern)?.test(name) !== false);
}

function toTypes(part: Readonly<Record<string, unknown>>): readonly Set<string>[] {
  const { type } = part;
  const types = typeof type === 'string' ? [type] : toTexts(type);
  if (types.length === 0) return [];
  // OpenAPI 3.0 has no type for null.
  return [new Set(part['nullable'] === true ? [...types, 'null'] : types)];
}

function toValues(part: Readonly<Record<string, unknown>>): readonly (readonly unknown[])[] {
  const values = part['enum'];
  return [
    ...(Array.isArray(values) ? [values as readonly unknown[]] : []),
    ...('const' in part ? [[part['const']]] : []),
  ];
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

/** A pattern as JavaScript has it; undefined where it has none. */
function toPattern(source: unknown): RegExp | undefined {
  if (typeof source !== 'string') return undefined;
  try {
    return new RegExp(source, 'u');
  } catch {
    // A pattern of another dialect says nothing here.
    return undefined;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone `%` stands for itself.
    return part;
  }
}

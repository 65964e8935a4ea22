/**
 * Libraries with which schemas are written in code, as far as they say that a value is no free text. Sorted by name; a
 * test holds the rows against the libraries.
 */

/** One library. */
export interface SchemaBuilder {
  readonly name: string;
  /** Modules whose exports make schemas, at the top or below a namespace: `z.number`, `Type.Number`. */
  readonly modules: readonly string[];
  /** Functions whose schema lets no free text through: numbers, fixed texts, texts of one form without white space. */
  readonly confined: ReadonlySet<string>;
  /** Functions that take the members of an object first. */
  readonly objects: ReadonlySet<string>;
  /** Functions that take a list of schemas, all of which hold. */
  readonly intersections: ReadonlySet<string>;
  /** Functions that take a list of schemas, one of which holds. */
  readonly unions: ReadonlySet<string>;
  /** Functions that add nothing to the schema which they take first, or let it be left out. */
  readonly wrappers: ReadonlySet<string>;
  /** Methods of a schema that let no more through than it does, or besides that nothing but an absence or a default. */
  readonly keeping: ReadonlySet<string>;
  /** Methods of a schema of texts after which it lets no free text through. */
  readonly confining: ReadonlySet<string>;
  /** Methods of an object's schema that take further members: `schema.extend({ id: z.number() })`. */
  readonly extending: ReadonlySet<string>;
  /** The property of an object's schema that holds its members. */
  readonly members: string;
  /** Whether functions take keywords of JSON Schema in an object: `Type.String({ enum: sizes })`. */
  readonly takesKeywords: boolean;
  /** Where the facts stand. */
  readonly reference: string;
}

/** Forms of text that zod has a function and a method for; their patterns allow neither white space nor a line break. */
const zodForms = [
  ...[
    'base64',
    'base64url',
    'cidrv4',
    'cidrv6',
    'cuid',
    'cuid2',
    'date',
    'datetime',
    'duration',
    'e164',
    'email',
    'guid',
  ],
  ...['ipv4', 'ipv6', 'ksuid', 'nanoid', 'time', 'ulid', 'uuid', 'uuidv4', 'uuidv6', 'uuidv7', 'xid'],
];

/** Sorted by name. */
export const schemaBuilders = [
  {
    name: 'typebox',
    modules: ['@fastify/type-provider-typebox', '@sinclair/typebox', 'typebox'],
    confined: new Set(['BigInt', 'Boolean', 'Enum', 'Integer', 'Literal', 'Null', 'Number']),
    objects: new Set(['Object']),
    intersections: new Set(['Composite', 'Intersect']),
    unions: new Set(['Union']),
    wrappers: new Set(['Optional', 'Partial', 'Readonly', 'ReadonlyOptional', 'Required']),
    keeping: new Set(),
    confining: new Set(),
    extending: new Set(),
    members: 'properties',
    takesKeywords: true,
    reference: 'https://github.com/sinclairzx81/typebox#types',
  },
  {
    name: 'zod',
    modules: ['zod', 'zod/v3', 'zod/v4'],
    confined: new Set([
      ...['bigint', 'boolean', 'enum', 'float32', 'float64', 'int', 'int32', 'int64', 'literal', 'nan', 'nativeEnum'],
      ...['null', 'number', 'stringbool', 'uint32', 'uint64', 'undefined', ...zodForms],
    ]),
    objects: new Set(['looseObject', 'object', 'strictObject']),
    intersections: new Set(),
    unions: new Set(['union']),
    wrappers: new Set(['nullable', 'nullish', 'optional']),
    keeping: new Set([
      ...['brand', 'default', 'describe', 'exclude', 'extract', 'finite', 'gt', 'gte', 'int', 'length', 'loose', 'lt'],
      ...['lte', 'max', 'meta', 'min', 'multipleOf', 'negative', 'nonempty', 'nonnegative', 'nonoptional'],
      ...[
        'nonpositive',
        'nullable',
        'nullish',
        'optional',
        'partial',
        'passthrough',
        'positive',
        'prefault',
        'readonly',
      ],
      ...['refine', 'register', 'required', 'safe', 'step', 'strict', 'strip', 'superRefine', 'toLowerCase'],
      ...['toUpperCase', 'trim'],
    ]),
    // `cidr` and `ip` are of zod 3 alone.
    confining: new Set(['cidr', 'ip', ...zodForms]),
    extending: new Set(['extend', 'safeExtend']),
    members: 'shape',
    takesKeywords: false,
    reference: 'https://zod.dev/api',
  },
] as const satisfies readonly SchemaBuilder[];

/**
 * Values of `format` in a JSON Schema whose texts hold neither white space nor a line break, as ajv-formats checks them
 * (https://github.com/ajv-validator/ajv-formats/blob/master/src/formats.ts).
 */
export const confinedFormats: ReadonlySet<string> = new Set([
  ...['date', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'time', 'uri', 'uuid'],
]);

/** Values of `type` in a JSON Schema that are no text and hold none. */
export const textlessTypes: ReadonlySet<string> = new Set(['boolean', 'integer', 'null', 'number']);

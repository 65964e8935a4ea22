/** The generated code of `validators.js`: a subset of what ajv's standalone code answers. */

/** One way in which a value breaks the schema. */
export interface SchemaError {
  /** JSON pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword. */
  readonly parentSchema: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly type?: string | readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly data: unknown;
}

export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** Checks a whole contract. */
export const validateContract: Validator;
/** Checks the fields of one code. */
export const validateCode: Validator;

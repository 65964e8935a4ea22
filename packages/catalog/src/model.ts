/**
 * The words everything else speaks: a contract names catalogs, a catalog holds error codes, and every code and
 * field knows where it stands in its file.
 */

/** A half-open span of UTF-16 code units in a file: `text.slice(start, end)`. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors name it: both numbers start at 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value and where it stands in its file. */
export interface Located<T> {
  readonly value: T;
  readonly range: SourceRange;
}

/** That a code must no longer be raised, and what to raise instead. */
export interface Deprecation {
  readonly since?: string;
  readonly replacedBy?: string;
  readonly reason?: string;
}

/** What a catalog may say of a code; the keys of an entry under `codes:` in `failwell.yaml`. */
export interface ErrorCodeFields {
  readonly status?: number;
  readonly message?: string;
  readonly description?: string;
  readonly type?: string;
  readonly resolution?: string;
  readonly retryable?: boolean;
  readonly fields?: Readonly<Record<string, string>>;
  readonly deprecated?: Deprecation;
  readonly docs?: string;
}

/** The shape in which a catalog file holds its codes. */
export type CatalogShape =
  | 'contract' // `codes:` of a YAML or JSON document
  | 'string-enum'
  | 'const-object' // `{ … } as const`, values strings or records
  | 'const-exports' // `export const X = '…' as const`, many in a file
  | 'static-fields' // static fields of a class
  | 'error-classes'; // classes of a domain-error hierarchy

export type FieldRanges = Readonly<Partial<Record<keyof ErrorCodeFields | 'replacedBy', SourceRange>>>;

/** One registered code. */
export interface ErrorCode extends ErrorCodeFields {
  /** The code as clients see it. */
  readonly code: string;
  /** Absolute path of the file that registers it. */
  readonly file: string;
  readonly shape: CatalogShape;
  /** The whole entry: what removing the code removes. */
  readonly range: SourceRange;
  /** The text of the code itself, without quotes: what renaming replaces. */
  readonly codeRange: SourceRange;
  /** Where each field's value stands; `replacedBy` is the text of the code that `deprecated` names. */
  readonly fieldRanges: FieldRanges;
  /** The enum, object or class that holds it, e.g. `ErrorCodes` (TypeScript shapes). */
  readonly container?: string;
  /** The name by which source refers to it: enum member, key, constant or class (TypeScript shapes). */
  readonly member?: string;
  /** Which argument of the class takes the options that hold a `cause`, counted from 1; absent where none does or where that cannot be told. */
  readonly optionsPosition?: number;
  /**
   * The names that lead from the container to the value that is the code: `['X']` of `ErrorCodes.X`, `['X', 'code']` where
   * it is a record; for a constant by itself its own name first. Absent where the code is nothing's value.
   */
  readonly access?: readonly string[];
  /** Whether the file exports the container, or the constant, by the name it has. */
  readonly isExported?: true;
  /** How the file exports the container as a whole: `default` by `export default`, `module` by `module.exports =`. */
  readonly wholeExport?: 'default' | 'module';
  /** The objects inside the container that lead to the entry: `['user']` of `Errors.user.NOT_FOUND`. */
  readonly groups?: readonly string[];
  /** Whether the container holds more than could be read: what it spreads, inherits or calls. */
  readonly isContainerOpen?: true;
}

export type ProblemSeverity = 'error' | 'warning';

/** Something wrong in a contract or catalog, at a place. */
export interface Problem {
  /** Absolute path. */
  readonly file: string;
  readonly range: SourceRange;
  readonly start: Position;
  readonly end: Position;
  readonly severity: ProblemSeverity;
  /** Stable identifier in kebab-case, e.g. `duplicate-code`. */
  readonly kind: string;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
}

export type Envelope = 'nested' | 'flat' | 'problem' | { readonly schema: string };

/** `conventions:` of the contract, defaults filled in. */
export interface Conventions {
  /** A named style or a regular expression's source. */
  readonly codeStyle: string;
  readonly envelope: Envelope;
  readonly validationStatus: number;
}

/** One logger under `loggers:`; the keys are those of the table in `packages/analysis/src/knowledge/loggers.ts`. */
export interface LoggerOverride {
  /** A row of the table that this logger behaves like, e.g. `pino`. */
  readonly like?: string;
  /** Modules (or paths relative to the contract) whose exports are this logger. */
  readonly modules?: readonly string[];
  /** Export names of those modules that are loggers; all of them where absent. */
  readonly exports?: readonly string[];
  /** Names of variables and properties that hold it. */
  readonly names?: readonly string[];
  /** Field names this logger redacts by itself, e.g. pino's `redact` paths. */
  readonly redact?: readonly string[];
}

/** `loggers:` of the contract. */
export interface LoggerConventions {
  /** Whether an unknown receiver counts as a logger by its name alone. Default true. */
  readonly byName: boolean;
  /** The logger that fixes should use: a module and the name it exports. */
  readonly preferred?: { readonly module: string; readonly name: string; readonly like?: string };
  readonly rows: Readonly<Record<string, LoggerOverride>>;
}

/** `frameworks:` of the contract. */
export interface FrameworkConventions {
  /** Rows of the table that are switched off. */
  readonly ignore: readonly string[];
  /** Names of functions that wrap a handler and forward its rejections, e.g. `asyncHandler`. */
  readonly wrappers: readonly string[];
}

export interface Layers {
  readonly controllers: readonly string[];
  readonly services: readonly string[];
}

export interface SensitiveConventions {
  /** Additional sensitive words, each in any casing: `internalRef`, `internal_ref`. */
  readonly words: readonly string[];
  /** Names that are never sensitive. */
  readonly allow: readonly string[];
  /** Whether e-mail, phone, birth date and address count. */
  readonly personalData: boolean;
}

/** `audit:` of the contract. */
export interface AuditConventions {
  /** Functions that must write to the audit log: `deleteUser`, `AuthService.signIn`; `*` stands for any part of a name. */
  readonly functions: readonly string[];
  /** Names of the audit logger, or of functions that write to it. */
  readonly loggers: readonly string[];
  /** Fields that every entry has. */
  readonly fields: readonly string[];
}

/** Codes by their spelling, and every entry in order of appearance (duplicates included). */
export interface Catalog {
  readonly codes: ReadonlyMap<string, ErrorCode>;
  readonly entries: readonly ErrorCode[];
  /** Absolute paths of all files that hold codes. */
  readonly files: readonly string[];
  /** Set where a file could not be read to its end: codes may be missing, so a rule should not call one unknown. */
  readonly isIncomplete?: boolean;
}

/** The contract that governs a file, read and checked. */
export interface Contract {
  /** Absolute path of `failwell.yaml`; absent where no contract governs the file. */
  readonly file?: string;
  readonly catalog: Catalog;
  readonly conventions: Conventions;
  /** The JSON Schema that `conventions.envelope` names, parsed; absent where it names none, or none that can be read. */
  readonly envelopeSchema?: unknown;
  readonly loggers: LoggerConventions;
  readonly frameworks: FrameworkConventions;
  readonly layers: Layers;
  readonly sensitive: SensitiveConventions;
  readonly audit: AuditConventions;
  readonly problems: readonly Problem[];
  /** Absolute paths of all files that were read, or could not be: the contract first. A change of one makes this stale. */
  readonly sources?: readonly string[];
  /** Changes whenever the text of the contract or of a catalog changes. Hexadecimal. */
  readonly digest: string;
}

/** The contract of a file that no `failwell.yaml` governs. */
export const defaultContract: Contract = {
  catalog: { codes: new Map(), entries: [], files: [] },
  conventions: { codeStyle: 'SCREAMING_SNAKE_CASE', envelope: 'nested', validationStatus: 400 },
  loggers: { byName: true, rows: {} },
  frameworks: { ignore: [], wrappers: [] },
  layers: { controllers: [], services: [] },
  sensitive: { words: [], allow: [], personalData: false },
  audit: {
    functions: [],
    loggers: ['auditLogger', 'auditLog', 'audit'],
    fields: ['actor', 'action', 'resource'],
  },
  problems: [],
  digest: '',
};

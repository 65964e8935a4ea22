/** What every shape of a TypeScript catalog is read from, and what its reader answers. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { CatalogShape, ErrorCode, SourceRange } from '../../model.ts';
import type { SourceText } from '../../sourceText.ts';
import { mergeFound, type Found } from './fields.ts';
import { readDocumentation } from './jsdoc.ts';
import type { Reference, Text } from './values.ts';

/** One declaration at the top of a file or namespace. */
export interface Declaration {
  readonly node: TSESTree.Node;
  /** The statement as a whole, `export` included: comments stand before it. */
  readonly statement: TSESTree.Node;
  readonly isExported: boolean;
}

interface ShapeInput {
  readonly source: SourceText;
  readonly declarations: readonly Declaration[];
}

/** What the file says of a code that is registered elsewhere: a class that names `Codes.X`, a table of messages. */
export interface Contribution {
  readonly reference: Reference;
  readonly found: Pick<Found, 'fields' | 'ranges'>;
}

/** An enum, an object, a class: one holder of codes. */
export interface CodeContainer {
  /** Absent where the codes stand in the file itself. */
  readonly name?: string;
  readonly entries: readonly ErrorCode[];
  readonly contributions: readonly Contribution[];
  /** Whether the container cannot be taken for anything else, whatever its name. */
  readonly isCertain?: boolean;
  /** Whether the codes are its keys and the values speak of them: it may be a table beside the codes. */
  readonly isKeyed?: boolean;
}

/** A row of the dispatcher: one shape and its reader. */
export interface ShapeReader {
  readonly shape: CatalogShape;
  readonly read: (input: ShapeInput) => readonly CodeContainer[];
}

/** Puts an entry together. */
export function createEntry(
  source: SourceText,
  shape: CatalogShape,
  code: Text,
  found: Found,
  place: {
    readonly range: SourceRange;
    readonly container?: string | undefined;
    readonly member: string;
    readonly documented: object;
    readonly optionsPosition?: number | undefined;
    readonly access?: readonly string[] | undefined;
    readonly isExported?: boolean;
    readonly groups?: readonly string[];
    readonly isContainerOpen?: boolean;
  },
): ErrorCode {
  const documentation = readDocumentation(place.documented);
  const { fields, ranges } = mergeFound([found, documentation]);
  return {
    ...fields,
    code: code.value,
    file: source.file,
    shape,
    range: place.range,
    codeRange: code.range,
    fieldRanges: ranges,
    ...(place.container === undefined ? {} : { container: place.container }),
    member: place.member,
    ...(place.optionsPosition === undefined ? {} : { optionsPosition: place.optionsPosition }),
    ...(place.access === undefined ? {} : { access: place.access }),
    ...(place.isExported === true ? { isExported: true } : {}),
    ...(place.groups === undefined || place.groups.length === 0 ? {} : { groups: place.groups }),
    ...(place.isContainerOpen === true ? { isContainerOpen: true } : {}),
  };
}

/** Every declaration of a program, those inside namespaces too. */
export function getDeclarations(program: TSESTree.Program): readonly Declaration[] {
  return program.body.flatMap((statement) => flatten(statement));
}

function flatten(statement: TSESTree.Node): readonly Declaration[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      if (statement.declaration === null) return [];
      return flatten(statement.declaration).map((inner) => ({
        ...inner,
        isExported: true,
        statement: inner.statement === statement.declaration ? statement : inner.statement,
      }));
    case 'ExportDefaultDeclaration':
      return [{ node: statement.declaration, statement, isExported: true }];
    case 'TSModuleDeclaration':
      return statement.body?.type === 'TSModuleBlock' ? statement.body.body.flatMap(flatten) : [];
    default:
      return [{ node: statement, statement, isExported: false }];
  }
}

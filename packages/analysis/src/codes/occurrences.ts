/** What is known of a place in which an error code is written. */
import type { SourceRange } from '@failwell/catalog';
import type { Node } from '../ast.ts';
import type { CodeContainer } from '../match/catalog-members.ts';
import type { ErrorMaker } from '../match/errors.ts';

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

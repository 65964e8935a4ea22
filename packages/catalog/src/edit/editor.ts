/** What an editor of one format can do. */
import type { Deprecation, ErrorCodeFields } from '../model.ts';
import type { SourceText } from '../sourceText.ts';
import type { TextEdit } from './textEdit.ts';

/** A code that is to be registered. */
export interface NewCode extends ErrorCodeFields {
  readonly code: string;
}

/** The edits of each function; undefined where the file has no place for them. */
export interface CatalogEditor {
  readonly add: (source: SourceText, code: NewCode) => readonly TextEdit[] | undefined;
  readonly rename: (source: SourceText, from: string, to: string) => readonly TextEdit[] | undefined;
  readonly deprecate: (source: SourceText, code: string, deprecation: Deprecation) => readonly TextEdit[] | undefined;
  readonly remove: (source: SourceText, code: string) => readonly TextEdit[] | undefined;
}

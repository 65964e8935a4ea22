/** Where in a YAML or JSON document something is being typed: a key of a map, or the value of one. */
import type { SourceRange } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findJsonPlace } from './jsonPlace.ts';
import { findYamlPlace } from './yamlPlace.ts';

export type DocumentFormat = 'yaml' | 'json';

export interface DocumentPlace {
  readonly kind: 'key' | 'value';
  /** For a key the way to its map; for a value the way to itself. Items of lists are numbers. */
  readonly path: readonly (string | number)[];
  /** The other keys of the map. */
  readonly siblings: ReadonlySet<string>;
  /** What a completion replaces, quotes included, and what of it stands before the cursor. */
  readonly range: SourceRange;
  readonly typed: string;
  /** Whether a colon stands behind the key already. */
  readonly hasColon: boolean;
  /** Whether a space is missing behind the colon before the value. */
  readonly needsSpace: boolean;
  /** The column of a key that may have a block below it; undefined between brackets. */
  readonly indent: number | undefined;
}

const formats: Readonly<Record<string, DocumentFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonc: 'json',
};

/** By its language, else by the ending of its name. */
export function getDocumentFormat({ languageId, uri }: TextDocument): DocumentFormat | undefined {
  return formats[languageId] ?? formats[/\.([a-z]+)$/iu.exec(uri)?.[1]?.toLowerCase() ?? ''];
}

export function findDocumentPlace(text: string, offset: number, format: DocumentFormat): DocumentPlace | undefined {
  return format === 'json' ? findJsonPlace(text, offset) : findYamlPlace(text, offset);
}

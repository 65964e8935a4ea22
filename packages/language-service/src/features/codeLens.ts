/**
 * «12 uses in 5 files» above each catalog entry; a click shows them. A catalog has thousands of entries and few are on
 * the screen: uses are looked up for those that the client resolves.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import { toPath } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { toRange } from './codeAtPosition.ts';
import { toUsesText } from './hover.ts';
import { toLocation } from './navigation.ts';
import { findUses } from './projectFindings.ts';

/** The client's command that shows references; its arguments are a URI, a position and locations of the protocol. */
const showUsesCommand = 'failwell.showUses';

/** What a lens that is not resolved is about. */
interface CodeLensData {
  readonly uri: string;
  readonly code: string;
}

/** The lenses of a document, each with its `CodeLensData` instead of a command. */
export function getCodeLenses(workspace: Workspace, document: TextDocument): readonly CodeLens[] {
  if (!workspace.settings.codeLens) return [];
  const contract = workspace.findContractOf(document);
  if (contract === undefined) return [];
  const path = toPath(document.uri);
  return contract.catalog.entries
    .filter((entry) => entry.file === path)
    .map(({ code, codeRange }) => {
      const data: CodeLensData = { uri: document.uri, code };
      return { range: toRange(document, codeRange), data };
    });
}

/** Says how often the code of a lens is used. A lens whose catalog is gone says nothing. */
export function resolveCodeLens(workspace: Workspace, document: TextDocument, code: string, lens: CodeLens): CodeLens {
  const { range } = lens;
  const contract = workspace.findContractOf(document);
  if (contract === undefined) return { range, command: { title: '', command: '' } };
  const locations = findUses(workspace, code, contract).map(toLocation);
  const title = toUsesText(workspace, code, contract);
  // A command without a name is only text.
  if (locations.length === 0) return { range, command: { title, command: '' } };
  return { range, command: { title, command: showUsesCommand, arguments: [document.uri, range.start, locations] } };
}

/** What a lens is about; undefined where its data are none of ours. */
export function readCodeLensData({ data }: CodeLens): CodeLensData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, code } = data as Partial<Record<keyof CodeLensData, unknown>>;
  return typeof uri === 'string' && typeof code === 'string' ? { uri, code } : undefined;
}

/** «12 uses in 5 files» above each catalog entry; a click shows them. */
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

export function getCodeLenses(workspace: Workspace, document: TextDocument): readonly CodeLens[] {
  if (!workspace.settings.codeLens) return [];
  const contract = workspace.findContractOf(document);
  if (contract === undefined) return [];
  const path = toPath(document.uri);
  return contract.catalog.entries
    .filter((entry) => entry.file === path)
    .map((entry) => {
      const range = toRange(document, entry.codeRange);
      const locations = findUses(workspace, entry.code, contract).map(toLocation);
      const title = toUsesText(workspace, entry.code, contract);
      // A command without a name is only text.
      if (locations.length === 0) return { range, command: { title, command: '' } };
      return { range, command: { title, command: showUsesCommand, arguments: [document.uri, range.start, locations] } };
    });
}

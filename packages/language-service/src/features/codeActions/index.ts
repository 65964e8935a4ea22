/** Everything the light bulb offers, the safest first. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { Workspace } from '../../workspace.ts';
import { getCreateContractActions } from './createContract.ts';
import { getCreateClassActions } from './createErrorClass.ts';
import { getDeprecateActions } from './deprecateCode.ts';
import { getDisableActions } from './disableForLine.ts';
import { findFindings } from './findings.ts';
import { fixAllKind, getFixAll } from './fixAll.ts';
import { getRegisterActions } from './registerCode.ts';
import { getRuleFixes } from './ruleFixes.ts';
import { getThrowActions } from './throwDomainError.ts';

export function getCodeActions(
  workspace: Workspace,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
): readonly CodeAction[] {
  const { only } = context;
  const isWanted = (kind = ''): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  // Fixes of the whole file belong to a save or a command, not to a place.
  const fixAll = only !== undefined && isWanted(fixAllKind) ? getFixAll(workspace, document) : [];
  if (!isWanted('quickfix') && only?.every((kind) => !kind.startsWith('refactor') && kind !== '') === true)
    return fixAll;
  const findings = findFindings(workspace, document, range, context);
  const actions = [
    ...getRuleFixes(workspace, document, findings),
    ...getRegisterActions(workspace, document, findings),
    ...getCreateClassActions(workspace, document, range),
    ...getThrowActions(workspace, document, range),
    ...getDeprecateActions(workspace, document, range, findings),
    ...getCreateContractActions(workspace, document, range),
    ...getDisableActions(workspace, document, findings),
  ];
  return [...fixAll, ...actions.filter(({ kind }) => isWanted(kind))];
}

/** The requests beyond the protocol: the explorer, and what trees and commands ask for. */
import { Refusal } from '@failwell/language-service';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { toClientEdit } from './clientShapes.ts';
import type { DiagnosticsProvider } from './diagnostics.ts';
import type { ProgressReporter } from './progress.ts';
import type { Session } from './session.ts';
import type { StatusReporter } from './status.ts';
import type { WorkspaceCheck } from './workspaceCheck.ts';
import { getWorkspaceFixes } from './workspaceFixes.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

interface Parts {
  readonly indexer: WorkspaceIndexer;
  readonly check: WorkspaceCheck;
  readonly diagnostics: DiagnosticsProvider;
  readonly status: StatusReporter;
  readonly progress: ProgressReporter;
}

export function answerCatalogRequests(session: Session, parts: Parts): void {
  const { requests, service } = session;
  const { check, diagnostics, indexer, progress, status } = parts;

  requests.answerOwn('failwell/explorer', () => service.getExplorer());
  requests.answerOwn('failwell/status', () => status.get());
  requests.answerOwn('failwell/validateCode', ({ contract, code }) => service.validateNewCode(contract, code) ?? null);
  requests.answerOwn('failwell/registerCode', ({ contract, code, status: httpStatus, message }) =>
    toEdit(
      session,
      service.getRegistrationEdit(contract, {
        code,
        ...(httpStatus === undefined ? {} : { status: httpStatus }),
        ...(message === undefined ? {} : { message }),
      }),
    ),
  );
  requests.answerOwn('failwell/deprecateCode', ({ contract, code, replacedBy, reason }) =>
    toEdit(
      session,
      service.getDeprecationEdit(contract, code, {
        ...(replacedBy === undefined ? {} : { replacedBy }),
        ...(reason === undefined ? {} : { reason }),
      }),
    ),
  );
  requests.answerOwn('failwell/renamePublishedCode', async ({ contract, code, newName }, token) => {
    await indexer.settle(token);
    return toEdit(session, service.getPublishedRenameEdit(contract, code, newName));
  });
  requests.answerOwn('failwell/createContract', ({ folder }) => {
    const made = service.getNewContract(folder);
    return made === undefined ? null : { ...made, edit: toEdit(session, made.edit) };
  });
  requests.answerOwn('failwell/checkWorkspace', (parameters, token) =>
    progress.run(
      'Failwell: checking the workspace',
      (report, cancellation) => check.run(diagnostics, report, cancellation),
      parameters?.workDoneToken,
      token,
    ),
  );
  requests.answerOwn('failwell/fixWorkspace', async (parameters, token) => {
    const edit = await progress.run(
      'Failwell: fixing the workspace',
      (report, cancellation) => getWorkspaceFixes(session, indexer.scripts, report, cancellation),
      parameters?.workDoneToken,
      token,
    );
    return edit === null ? null : toEdit(session, edit);
  });
}

function toEdit(session: Session, edit: WorkspaceEdit): WorkspaceEdit {
  const possible = toClientEdit(edit, session.client);
  if (possible === undefined) throw new Refusal('This editor cannot create files for a language server.');
  return possible;
}

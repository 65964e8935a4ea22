/** What is done with every file of the workspace. */
import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import type { Progress } from '../server/session.ts';
import type { CommandContext } from './commandContext.ts';

/** Checks every script; what is found is in the Problems view. */
export async function checkWorkspace(context: CommandContext): Promise<void> {
  const report = await run(context, t('Checking error handling'), (workDoneToken, token) =>
    context.session.request('failwell/checkWorkspace', { workDoneToken }, token),
  );
  if (report === undefined || report.isCancelled) return;
  const { files, errors, warnings } = report;
  if (errors + warnings === 0) {
    void vscode.window.showInformationMessage(t('No problem found; {0} files checked.', files));
    return;
  }
  const show = t('Show Problems');
  const answer = await vscode.window.showWarningMessage(
    t('Errors: {0}, warnings: {1}; {2} files checked.', errors, warnings, files),
    show,
  );
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Shows every automatic fix of the workspace, to be confirmed file by file. */
export async function fixWorkspace(context: CommandContext): Promise<void> {
  const edit = await run(context, t('Collecting fixes'), (workDoneToken, token) =>
    context.session.request('failwell/fixWorkspace', { workDoneToken }, token),
  );
  if (edit === undefined) return;
  if (edit === null) {
    void vscode.window.showInformationMessage(
      t('Nothing can be fixed without a choice. Suggestions are offered at each finding.'),
    );
    return;
  }
  await context.session.applyEdit(edit);
}

/** Undefined where it was cancelled. */
async function run<Result>(
  { session }: CommandContext,
  title: string,
  work: (workDoneToken: string, token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      let before = 0;
      const report = (value: Progress): void => {
        if (value.kind === 'end') return;
        const { message, percentage = before } = value;
        progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - before });
        before = percentage;
      };
      try {
        return await session.withProgress(report, (workDoneToken) => work(workDoneToken, token));
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

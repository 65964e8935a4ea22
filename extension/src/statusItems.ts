/** How the server stands: in the status bar, and among the language status of scripts and contracts. */
import * as vscode from 'vscode';
import { viewId } from './explorer/catalogExplorer.ts';
import { t } from './l10n.ts';
import { documentSelector } from './server/documents.ts';
import type { ServerSession } from './server/session.ts';
import { toStatusText, type StatusText } from './statusText.ts';

export class StatusItems implements vscode.Disposable {
  readonly #session: ServerSession;
  readonly #bar = vscode.window.createStatusBarItem('failwell.status', vscode.StatusBarAlignment.Left, 0);
  readonly #language = vscode.languages.createLanguageStatusItem('failwell.status', documentSelector);
  readonly #listeners: vscode.Disposable;

  constructor(session: ServerSession) {
    this.#session = session;
    this.#bar.name = 'Failwell';
    this.#language.name = 'Failwell';
    const show = (): void => {
      this.#show();
    };
    this.#listeners = vscode.Disposable.from(session.onDidChangeState(show), session.onDidChangeStatus(show));
    show();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#bar.dispose();
    this.#language.dispose();
  }

  #show(): void {
    const status = toStatusText(this.#session.state, this.#session.status);
    if (status === undefined) {
      this.#bar.hide();
      return;
    }
    const isFailed = status.severity === 'error';
    this.#bar.text = status.text;
    this.#bar.tooltip = status.tooltip;
    this.#bar.accessibilityInformation = { label: status.spoken };
    this.#bar.backgroundColor = isFailed ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#bar.command = isFailed ? 'failwell.showOutput' : `${viewId}.focus`;
    this.#bar.show();
    this.#showLanguageStatus(status, isFailed);
  }

  #showLanguageStatus({ spoken, severity, isBusy }: StatusText, isFailed: boolean): void {
    this.#language.text = spoken;
    this.#language.busy = isBusy;
    this.#language.severity = {
      none: vscode.LanguageStatusSeverity.Information,
      warning: vscode.LanguageStatusSeverity.Warning,
      error: vscode.LanguageStatusSeverity.Error,
    }[severity];
    this.#language.command = isFailed
      ? { command: 'failwell.restartServer', title: t('Restart') }
      : { command: `${viewId}.focus`, title: t('Show Error Codes') };
  }
}

/** The pages that say what a rule is for. */
import * as vscode from 'vscode';
import { toRuleName } from '../otherLinters/ruleOfDiagnostic.ts';
import { t } from '../l10n.ts';
import { rulePages } from '../rulePages.ts';
import type { CommandContext } from './commandContext.ts';

interface RuleItem extends vscode.QuickPickItem {
  readonly page?: string;
}

/** Lists the rules, those of the findings at the cursor first; the page of the chosen one is opened. */
export async function openRulePage(_: CommandContext, name: unknown): Promise<void> {
  const named = rulePages.find((rule) => rule.name === name);
  const page = named?.page ?? (await chooseRule());
  if (page !== undefined) await vscode.env.openExternal(vscode.Uri.parse(page, true));
}

async function chooseRule(): Promise<string | undefined> {
  const here = findRulesAtCursor();
  const items = rulePages.map((rule): RuleItem => ({
    label: rule.name,
    detail: rule.description,
    page: rule.page,
  }));
  const first = items.filter(({ label }) => here.has(label));
  const rest = items.filter(({ label }) => !here.has(label));
  const separator = (label: string): RuleItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const chosen = await vscode.window.showQuickPick(
    first.length === 0 ? rest : [separator(t('at the cursor')), ...first, separator(t('all others')), ...rest],
    { title: t('Open a Rule’s Page'), placeHolder: t('What the rule finds, and why'), matchOnDetail: true },
  );
  return chosen?.page;
}

function findRulesAtCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return new Set();
  const rules = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.contains(editor.selection.active))
    .map(toRuleName);
  return new Set(rules.filter((name) => name !== undefined));
}

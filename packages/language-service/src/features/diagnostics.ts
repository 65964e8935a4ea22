/** Findings of the rules in scripts, problems of contracts and catalogs, and what only the whole project shows. */
import { getRuleUrl, rules } from 'eslint-plugin-failwell/embed';
import type { Linter } from 'eslint/universal';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { isScript } from '../documents.ts';
import { toPath } from '../uris.ts';
import type { Workspace } from '../workspace.ts';
import { toRange } from './codeAtPosition.ts';
import { findUnused } from './projectFindings.ts';

/** The name under which editors show our diagnostics. */
const diagnosticSource = 'failwell';

/** All diagnostics of one document. */
export function getDiagnostics(workspace: Workspace, document: TextDocument): readonly Diagnostic[] {
  return [...getRuleDiagnostics(workspace, document), ...getCatalogDiagnostics(workspace, document)];
}

function getRuleDiagnostics(workspace: Workspace, document: TextDocument): readonly Diagnostic[] {
  if (!isScript(document)) return [];
  return workspace.lint(document).messages.flatMap((message): readonly Diagnostic[] => {
    const { ruleId } = message;
    // A syntax error is the editor's own language support's to show.
    if (ruleId === null || message.fatal === true) return [];
    const name = ruleId.slice(ruleId.indexOf('/') + 1);
    return [
      {
        range: getMessageRange(message),
        severity: message.severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: diagnosticSource,
        code: name,
        ...(rules[name] === undefined ? {} : { codeDescription: { href: getRuleUrl(name) } }),
        message: message.message,
      },
    ];
  });
}

/** Where a message of the linter stands, as the protocol counts. */
export function getMessageRange({ line, column, endLine, endColumn }: Linter.LintMessage): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: (endLine ?? line) - 1, character: (endColumn ?? column) - 1 },
  };
}

function getCatalogDiagnostics(workspace: Workspace, document: TextDocument): readonly Diagnostic[] {
  const contract = workspace.findContractOf(document);
  if (contract === undefined) return [];
  const path = toPath(document.uri);
  const problems = contract.problems
    .filter(({ file }) => file === path)
    .map((problem): Diagnostic => ({
      range: toRange(document, problem.range),
      severity: problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: diagnosticSource,
      code: `catalog/${problem.kind}`,
      message: problem.message,
    }));
  const unused = (workspace.isIndexed ? findUnused(workspace, contract) : [])
    .filter(({ file }) => file === path)
    .map((entry): Diagnostic => ({
      range: toRange(document, entry.codeRange),
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Unnecessary],
      source: diagnosticSource,
      code: 'catalog/unused-code',
      message: `No file of this workspace uses ${entry.code}.`,
    }));
  return [...problems, ...unused];
}

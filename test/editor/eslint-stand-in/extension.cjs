// @ts-check
/**
 * Shows diagnostics as the ESLint extension does: for open documents, source `eslint`, the rule and its page as code. The
 * file `eslint-stand-in.json` lists what ESLint would find; each finding stands wherever its text does.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const listName = 'eslint-stand-in.json';

/** @typedef {{ text: string, rule: string, message: string }} Finding */

/**
 * The findings of the nearest list above a file.
 * @param {string} file
 * @returns {readonly Finding[]}
 */
function readFindings(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    try {
      return JSON.parse(readFileSync(path.join(folder, listName), 'utf8'));
    } catch {
      // No list here; perhaps further up.
    }
  }
  return [];
}

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const collection = vscode.languages.createDiagnosticCollection('eslint');
  let revalidations = 0;

  /** @param {vscode.TextDocument} document */
  const validate = (document) => {
    if (document.uri.scheme !== 'file' || !/^(?:java|type)script/u.test(document.languageId)) return;
    const source = document.getText();
    const diagnostics = readFindings(document.uri.fsPath).flatMap(({ text, rule, message }) => {
      const start = source.indexOf(text);
      if (start === -1) return [];
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
      const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'eslint';
      diagnostic.code = { value: rule, target: vscode.Uri.parse(`https://example.com/${rule}`) };
      return [diagnostic];
    });
    collection.set(document.uri, diagnostics);
  };

  context.subscriptions.push(
    collection,
    vscode.workspace.onDidOpenTextDocument(validate),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      validate(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      collection.delete(uri);
    }),
    vscode.commands.registerCommand('eslint.revalidate', () => {
      revalidations++;
      vscode.workspace.textDocuments.forEach(validate);
    }),
  );
  vscode.workspace.textDocuments.forEach(validate);
  return { getRevalidations: () => revalidations };
};

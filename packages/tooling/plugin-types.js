// @ts-check
/** The types that ship with the plugin. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Writes `index.d.mts` and `index.d.cts`. They speak of nothing but `eslint`: one file is the plugin's whole public
 * surface, and its declarations are made without looking at any other.
 * @param {string} file the source that declares `FailwellPlugin`
 * @param {string} outdir
 */
export function writePluginTypes(file, outdir) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, strict: true },
  });
  if (diagnostics.length > 0) {
    throw new Error(
      diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
    );
  }
  const value = '/** Rules and presets for ESLint and oxlint. */\ndeclare const plugin: FailwellPlugin;\n';
  writeFileSync(path.join(outdir, 'index.d.mts'), `${outputText}\n${value}export default plugin;\n`);
  // A module that is one value exports nothing beside it.
  const inner = outputText.replaceAll(/^export (?=interface)/gm, '');
  writeFileSync(path.join(outdir, 'index.d.cts'), `${inner}\n${value}export = plugin;\n`);
}

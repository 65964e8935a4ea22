/** Every export that the table of loggers names exists in the library's types. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { loggers, type ExportReference, type LoggerRow } from '../src/index.ts';

const rows: readonly LoggerRow[] = loggers;
const modulesFolder = path.join(import.meta.dirname, '../../../node_modules');

/** The module itself, another major version of it that is installed beside it, and for a whole scope the row's package. */
function getInstalled(row: LoggerRow, module: string): readonly string[] {
  if (module.endsWith('/*')) return row.packages;
  if (module.startsWith('node:') || module === 'console') return [module];
  const parts = module.split('/');
  const name = parts.slice(0, module.startsWith('@') ? 2 : 1).join('/');
  const rest = module.slice(name.length);
  return [name, ...[5, 12].map((major) => `${name}-${String(major)}`)]
    .filter((each) => existsSync(path.join(modulesFolder, each)))
    .map((each) => each + rest);
}

const references = rows.flatMap((row) => {
  return Object.values({ ...row.sources, globals: [] }).flatMap((list: readonly ExportReference[]) =>
    list.map((reference) => ({ ...reference, modules: getInstalled(row, reference.module) })),
  );
});

it('names only exports that exist', () => {
  const modules = [...new Set(references.flatMap((reference) => reference.modules))];
  const file = path.join(import.meta.dirname, 'every-logger.ts');
  const text = modules.map((module, index) => `import type * as m${String(index)} from '${module}';`).join('\n');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
      : readSource(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const exportsOf = new Map<string, Set<string>>();
  for (const statement of program.getSourceFile(file)?.statements ?? []) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const symbol = checker.getSymbolAtLocation(statement.moduleSpecifier);
    const names = symbol === undefined ? [] : checker.getExportsOfModule(symbol).map((each) => each.name);
    // `export =` is what an import of the default export, or `require`, gives; winston's types assign a namespace.
    const assigned = symbol?.exports?.get(ts.InternalSymbolName.ExportEquals);
    // Of a value that is assigned, each property can be imported by its name.
    const properties =
      assigned === undefined
        ? []
        : checker
            .getTypeOfSymbol(toTarget(assigned, checker))
            .getProperties()
            .map((each) => each.name);
    const all = [...names, ...properties];
    exportsOf.set(statement.moduleSpecifier.text, new Set([...all, ...(assigned === undefined ? [] : ['default'])]));
  }
  const missing = references
    .filter(({ modules: installed, ...reference }) => {
      const [root = ''] = reference.export.split('.');
      return !installed.some((module) => exportsOf.get(module)?.has(root) === true);
    })
    .map((reference) => `${reference.module} ${reference.export}`);
  expect([...new Set(missing)]).toEqual([]);
});

function toTarget(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

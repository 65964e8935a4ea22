/** Every export that the table of frameworks names exists in the library's types. */
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import {
  frameworks,
  handlerWrappers,
  type ApplicationFacts,
  type ExportReference,
  type FrameworkRow,
} from '../src/index.ts';

const rows: readonly FrameworkRow[] = frameworks;

function getApplicationReferences({ creators, startFunctions, errors }: ApplicationFacts): readonly ExportReference[] {
  return [...creators, ...startFunctions, ...(errors.by === 'module' ? [errors.provider] : [])];
}

function getReferences(row: FrameworkRow): readonly ExportReference[] {
  return [
    ...(row.app === undefined ? [] : [...row.app.factories, ...row.app.classes, ...row.app.plugins]),
    ...(row.decorated === undefined
      ? []
      : [
          ...row.decorated.classes,
          ...row.decorated.errorHandlers,
          ...[
            ...Object.keys(row.decorated.methods.names),
            ...row.decorated.streaming,
            ...Object.keys(row.decorated.parameters),
          ].map((name) => ({ module: row.decorated?.methods.module ?? '', export: name })),
        ]),
    ...(row.builder?.roots ?? []),
    ...(row.application === undefined ? [] : getApplicationReferences(row.application)),
    ...Object.values(row.parameterTypes).flat(),
    ...row.handlerTypes,
    ...row.errorHandlerTypes,
    ...row.answers.factories.map(({ callee }) => callee),
    ...row.answers.exceptions.map((exception) => exception.class),
  ];
}

const references = [...rows.flatMap(getReferences), ...handlerWrappers.modules].filter(({ module }) => module !== '');

it('names only exports that exist', () => {
  const modules = [...new Set(references.map(({ module }) => module))];
  const file = path.join(import.meta.dirname, 'every-module.ts');
  const text = modules.map((module, index) => `import type * as m${String(index)} from '${module}';`).join('\n');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    types: [],
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
    // `export =` is what an import of the default export, or `require`, gives.
    const isAssigned = symbol?.exports?.has(ts.InternalSymbolName.ExportEquals) === true;
    exportsOf.set(statement.moduleSpecifier.text, new Set([...names, ...(isAssigned ? ['default'] : [])]));
  }
  const missing = references
    .filter((reference) => exportsOf.get(reference.module)?.has(reference.export.split('.')[0] ?? '') !== true)
    .map((reference) => `${reference.module} ${reference.export}`);
  expect([...new Set(missing)]).toEqual([]);
});

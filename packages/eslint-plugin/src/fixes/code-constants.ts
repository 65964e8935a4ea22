/** The constant that stands for a registered code: found among a file's imports, or imported. */
import { resolveRelativeModule, isRelativeModule, type FileAnalysis } from '@failwell/analysis';
import type { ErrorCode } from '@failwell/catalog';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getImportInsertion, toPosix, toRelative, withoutExtension } from './imports.ts';

/** How a file can write a code by its name. */
export interface CodeConstant {
  /** The expression whose value is the code: `ErrorCodes.ARTICLE_NOT_FOUND`. */
  readonly text: string;
  readonly entry: ErrorCode;
  /** Adds the import; undefined where the file has it. */
  readonly addImport: ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix) | undefined;
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const constantsByCatalog = new WeakMap<object, ReadonlyMap<string, readonly ErrorCode[]>>();

/** The entries by code that a TypeScript or JavaScript catalog holds as the value of a constant. */
export function getConstants(entries: readonly ErrorCode[]): ReadonlyMap<string, readonly ErrorCode[]> {
  let found = constantsByCatalog.get(entries);
  if (found === undefined) {
    const byCode = new Map<string, ErrorCode[]>();
    for (const entry of entries) {
      if (entry.access === undefined || entry.shape === 'error-classes') continue;
      byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
    }
    found = byCode;
    constantsByCatalog.set(entries, found);
  }
  return found;
}

/**
 * The constant that a place can use for a code: one that the file imports already, else one that it can import from a
 * file of its own package; undefined where there is none, or where its name means something else there.
 */
export function findCodeConstant(
  file: FileAnalysis,
  ast: TSESTree.Program,
  code: string,
  at: TSESTree.Node,
): CodeConstant | undefined {
  const entries = getConstants(file.project.contract.catalog.entries).get(code) ?? [];
  for (const entry of entries) {
    const head = findImported(file, ast, entry, at);
    if (head !== undefined) return { text: toText(head, entry), entry, addImport: undefined };
  }
  for (const entry of entries) {
    const constant = toImportable(file, ast, entry, at);
    if (constant !== undefined) return constant;
  }
  return undefined;
}

/** The error class that registers a code, as a place can write it; undefined where it cannot. */
export function findErrorClass(
  file: FileAnalysis,
  ast: TSESTree.Program,
  entry: ErrorCode,
  at: TSESTree.Node,
): CodeConstant | undefined {
  const head = findImported(file, ast, entry, at);
  return head === undefined ? toImportable(file, ast, entry, at) : { text: head, entry, addImport: undefined };
}

/** The name that an import gives to the container of an entry, or to its constant, where it means that at `at`. */
function findImported(
  file: FileAnalysis,
  ast: TSESTree.Program,
  entry: ErrorCode,
  at: TSESTree.Node,
): string | undefined {
  for (const local of getImportedNames(ast)) {
    const { parent } = local;
    const isEntry =
      entry.container === undefined
        ? parent.type === 'ImportSpecifier' &&
          parent.parent.type === 'ImportDeclaration' &&
          getImportedName(parent) === entry.member &&
          file.codes.members.findExport(entry.member ?? '', parent.parent.source.value)?.code === entry.code
        : isHolder(file, local, entry);
    if (!isEntry) continue;
    const variable = file.origins.findVariable(local);
    if (variable !== undefined && file.origins.findVariableByName(local.name, at) === variable) return local.name;
  }
  return undefined;
}

function isHolder(file: FileAnalysis, local: TSESTree.Identifier, entry: ErrorCode): boolean {
  const found = file.codes.members.findContainer(local);
  return found?.file === entry.file && found.name === entry.container;
}

/** The names that a file's imports and its `require` calls declare as values. */
function getImportedNames(ast: TSESTree.Program): readonly TSESTree.Identifier[] {
  return ast.body.flatMap((statement): readonly TSESTree.Identifier[] => {
    if (statement.type === 'ImportDeclaration') {
      if (statement.importKind === 'type') return [];
      return statement.specifiers.flatMap((each) =>
        each.type === 'ImportSpecifier' && each.importKind === 'type' ? [] : [each.local],
      );
    }
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
    return statement.declarations.flatMap(({ id }) =>
      id.type === 'Identifier'
        ? [id]
        : id.type === 'ObjectPattern'
          ? id.properties.flatMap((each) =>
              each.type === 'Property' && each.value.type === 'Identifier' ? [each.value] : [],
            )
          : [],
    );
  });
}

function getImportedName({ imported }: TSESTree.ImportSpecifier): string {
  return imported.type === 'Identifier' ? imported.name : imported.value;
}

function toImportable(
  file: FileAnalysis,
  ast: TSESTree.Program,
  entry: ErrorCode,
  at: TSESTree.Node,
): CodeConstant | undefined {
  const { filename, package: owner } = file.project;
  const name = entry.container ?? entry.member;
  if (entry.isExported !== true || name === undefined || !identifier.test(name)) return undefined;
  // Another package may be no dependency of this one, and what runs in a browser must not pull in the server.
  if (!/\.[cm]?[jt]sx?$/u.test(entry.file) || !isInSamePackage(entry.file, owner?.file) || isForBrowsers(ast))
    return undefined;
  if (/\.[cm]?jsx?$/u.test(filename) && /\.[cm]?tsx?$/u.test(entry.file)) return undefined;
  const { text } = file.sourceCode;
  if (isDeclaredAnywhere(file, name, at)) return undefined;
  const target = toPosix(entry.file);
  const present = findImportOf(ast, filename, target);
  const insertion = getImportInsertion(file, ast, toRelative(filename, target, text), `{ ${name} }`);
  return {
    text: toText(name, entry),
    entry,
    addImport: present === undefined ? insertion : (fixer) => fixer.insertTextAfter(present, `, ${name}`),
  };
}

/** Whether a name is taken at a place, or by another name's declaration at the top of the file. */
function isDeclaredAnywhere(file: FileAnalysis, name: string, at: TSESTree.Node): boolean {
  return (
    file.origins.findVariableByName(name, at) !== undefined ||
    file.origins.findVariableByName(name, file.sourceCode.ast) !== undefined
  );
}

/** The last name that a file imports from another one. */
function findImportOf(ast: TSESTree.Program, filename: string, target: string): TSESTree.ImportSpecifier | undefined {
  for (const statement of ast.body) {
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') continue;
    const source = statement.source.value;
    if (!isRelativeModule(source)) continue;
    if (resolveRelativeModule(filename, source) !== withoutExtension(target).replace(/\/index$/u, '')) continue;
    const last = statement.specifiers.at(-1);
    if (last?.type === 'ImportSpecifier') return last;
  }
  return undefined;
}

function isInSamePackage(path: string, manifest: string | undefined): boolean {
  if (manifest === undefined) return true;
  return toPosix(path).startsWith(toPosix(manifest).replace(/[^/]+$/u, ''));
}

/** Whether a file says that it runs in browsers: React's `'use client'`. */
function isForBrowsers({ body }: TSESTree.Program): boolean {
  return body.some((node) => node.type === 'ExpressionStatement' && node.directive === 'use client');
}

function toText(head: string, { container, access = [] }: ErrorCode): string {
  const names = container === undefined ? access.slice(1) : access;
  return (
    head + names.map((name) => (identifier.test(name) ? `.${name}` : `['${name.replaceAll("'", "\\'")}']`)).join('')
  );
}

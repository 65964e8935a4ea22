/** The domain error class of a code, and how another file throws it. */
import { findInside, type ClassNode, type FileAnalysis, type Node } from '@failwell/analysis';
import type { Contract } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Workspace } from '../workspace.ts';

/** A class that can be thrown as it is. */
export interface ErrorClass {
  readonly path: string;
  readonly name: string;
  /** Whether other files may import it by this name. */
  readonly isExported: boolean;
  /** `message`: a text as the first argument. Classes that want more are not offered. */
  readonly takes: 'nothing' | 'message';
}

/** How far up a class looks for the constructor that it inherits. */
const maximumDepth = 5;

/** The one class that declares a code, in a catalog or anywhere else; undefined where there is none or more than one. */
export function findErrorClass(workspace: Workspace, code: string, contract: Contract): ErrorClass | undefined {
  const places = new Map<string, number>();
  const entry = contract.catalog.codes.get(code);
  if (entry?.shape === 'error-classes') places.set(entry.file, entry.codeRange.start);
  for (const { role, kind, path, start } of workspace.index.findUses(
    code,
    workspace.projects.getSharers(code, contract),
  ))
    if (role === 'declared' && kind !== 'text' && !places.has(path)) places.set(path, start);
  const classes = [...places].flatMap(([path, offset]) => {
    const text = workspace.documents.get(path)?.getText();
    const found = text === undefined ? undefined : readErrorClass(workspace, path, text, offset);
    return found === undefined ? [] : [found];
  });
  return classes.length === 1 ? classes[0] : undefined;
}

/** The class around an offset of a text, where it can be thrown from elsewhere. */
export function readErrorClass(
  workspace: Workspace,
  path: string,
  text: string,
  offset: number,
): ErrorClass | undefined {
  const found = workspace.inspectText(path, text, (file) => {
    const declaration = findClasses(file).findLast(({ range }) => range[0] <= offset && offset <= range[1]);
    if (declaration?.id == null || declaration.abstract) return undefined;
    const isExported = declaration.parent.type === 'ExportNamedDeclaration';
    if (!isExported && declaration.parent.type !== 'Program') return undefined;
    return { name: declaration.id.name, isExported, constructing: getConstructing(file, declaration) };
  });
  const takes = found === undefined ? undefined : followBases(workspace, path, found.constructing);
  return found === undefined || takes === undefined
    ? undefined
    : { path, name: found.name, isExported: found.isExported, takes };
}

/** What the constructor of a class takes, or the imported base that says it; undefined where it cannot be told. */
type Constructing = ErrorClass['takes'] | { readonly module: string; readonly name: string } | undefined;

function followBases(workspace: Workspace, from: string, first: Constructing): ErrorClass['takes'] | undefined {
  let path = from;
  let constructing = first;
  for (let depth = 0; depth < maximumDepth && typeof constructing === 'object'; depth++) {
    const { module, name } = constructing;
    const target = resolveModule(workspace, path, module);
    const text = target === undefined ? undefined : workspace.documents.get(target)?.getText();
    if (target === undefined || text === undefined) return undefined;
    path = target;
    constructing = workspace.inspectText(path, text, (file) => {
      const declaration = findClasses(file).find(({ id }) => id?.name === name);
      return declaration === undefined ? undefined : getConstructing(file, declaration);
    });
  }
  return typeof constructing === 'object' ? undefined : constructing;
}

function findClasses({ sourceCode }: FileAnalysis): readonly TSESTree.ClassDeclaration[] {
  const found: TSESTree.ClassDeclaration[] = [];
  for (const node of findInside(sourceCode.ast, sourceCode, () => false))
    if (node.type === 'ClassDeclaration') found.push(node);
  return found;
}

function getConstructing(file: FileAnalysis, first: ClassNode): Constructing {
  let declaration = first;
  for (let depth = 0; depth < maximumDepth; depth++) {
    for (const member of declaration.body.body)
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') return toTaken(member.value.params);
    const { superClass } = declaration;
    if (superClass?.type !== 'Identifier') return undefined;
    const { name } = superClass;
    const base = findClasses(file).find(({ id }) => id?.name === name);
    if (base === undefined) {
      // Of the language's own classes `Error` is the one to extend; its message may be left out, but should not be.
      return findImport(file.sourceCode.ast, name) ?? (name === 'Error' ? 'message' : undefined);
    }
    declaration = base;
  }
  return undefined;
}

function toTaken(parameters: readonly TSESTree.Parameter[]): ErrorClass['takes'] | undefined {
  const required = parameters.filter((parameter) => !isOptional(parameter));
  if (required.length === 0) return 'nothing';
  const [only] = required;
  const isMessage =
    required.length === 1 && only === parameters[0] && only?.type === 'Identifier' && only.name === 'message';
  return isMessage ? 'message' : undefined;
}

function isOptional(parameter: TSESTree.Parameter): boolean {
  if (parameter.type === 'TSParameterProperty') return isOptional(parameter.parameter);
  return (
    parameter.type === 'AssignmentPattern' ||
    parameter.type === 'RestElement' ||
    (parameter.type === 'Identifier' && parameter.optional)
  );
}

function findImport(
  program: TSESTree.Program,
  local: string,
): { readonly module: string; readonly name: string } | undefined {
  for (const node of program.body) {
    if (node.type !== 'ImportDeclaration') continue;
    for (const each of node.specifiers) {
      if (each.type !== 'ImportSpecifier' || each.local.name !== local) continue;
      return { module: node.source.value, name: each.imported.type === 'Identifier' ? each.imported.name : local };
    }
  }
  return undefined;
}

/** The file that a relative specifier means; undefined for packages and aliases. */
export function resolveModule(workspace: Workspace, from: string, module: string): string | undefined {
  if (!/^\.\.?\//u.test(module)) return undefined;
  const { documents } = workspace;
  const stem = documents.resolve(documents.resolve(from, '..'), module);
  const typed = stem.replace(/\.(?<kind>[cm]?)js(?<x>x?)$/u, '.$<kind>ts$<x>');
  return [typed, `${stem}.ts`, `${stem}.tsx`, documents.resolve(stem, 'index.ts'), stem, `${stem}.js`].find((path) =>
    documents.isFile(path),
  );
}

/** Everything above a node, the nearest first. */
export function getAncestors(node: Node): readonly Node[] {
  const above: Node[] = [];
  let current = node.parent;
  while (current !== undefined) {
    above.push(current);
    if (current.type === 'Program') break;
    current = current.parent;
  }
  return above;
}

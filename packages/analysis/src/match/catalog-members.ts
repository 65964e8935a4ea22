/**
 * References to registered codes by name: `ErrorCodes.ARTICLE_NOT_FOUND` of an enum, object or class that the catalog
 * reads, and imports of constants and error classes from a catalog file.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCode } from '@failwell/catalog';
import type { Node } from '../ast.ts';
import type { ProjectFacts } from '../project.ts';
import { getSubpath, isForeignModule } from './module-owner.ts';
import { isRelativeModule, resolveRelativeModule } from './module-paths.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** An enum, object or class of a catalog file that holds codes by name. */
export interface CodeContainer {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** The codes by the name of their member. */
  readonly members: ReadonlyMap<string, ErrorCode>;
}

/** The names under which a catalog's TypeScript files hold codes; made once per contract. */
interface CatalogNames {
  readonly containers: ReadonlyMap<string, readonly CodeContainer[]>;
  /** Constants and classes that are exported one by one. */
  readonly exports: ReadonlyMap<string, readonly ErrorCode[]>;
}

const namesOfCatalogs = new WeakMap<object, CatalogNames>();
const noNames: readonly string[] = [];

/** Finds references to the codes of a catalog in one file. */
export class CatalogMembers {
  readonly #project: ProjectFacts;
  readonly #origins: OriginResolver;
  readonly #names: CatalogNames;

  constructor(project: ProjectFacts, origins: OriginResolver) {
    this.#project = project;
    this.#origins = origins;
    this.#names = getNames(project.contract.catalog);
  }

  /** Whether the catalog holds any code by name: where it does not, there is nothing to look for. */
  get isEmpty(): boolean {
    return this.#names.containers.size === 0 && this.#names.exports.size === 0;
  }

  /** Texts of which one must stand in a file that refers to a code by name. */
  get containerNames(): readonly string[] {
    return this.isEmpty ? noNames : [...this.#names.containers.keys(), ...this.#names.exports.keys()];
  }

  /** The container an expression or type name is; undefined where it is none or cannot be told. */
  findContainer(node: Node): CodeContainer | undefined {
    const name = getLastName(node);
    if (name === undefined) return undefined;
    const origins = alternatives(this.#origins.resolve(node));
    for (const origin of origins) {
      const container = this.#findContainerByOrigin(origin, name);
      if (container !== undefined) return container;
    }
    return undefined;
  }

  /** The code that an import specifier or a member of a namespace import brings, where the catalog file exports it by itself. */
  findExport(name: string, module: string): ErrorCode | undefined {
    return this.#names.exports.get(name)?.find((code) => this.#isModule(module, code.file));
  }

  #findContainerByOrigin(origin: Origin, localName: string): CodeContainer | undefined {
    switch (origin.kind) {
      case 'module': {
        const exported = origin.path.at(-1);
        if (exported === undefined) return undefined;
        const name = exported === 'default' ? localName : exported;
        return this.#names.containers.get(name)?.find(({ file }) => this.#isModule(origin.module, file));
      }
      case 'node': {
        const { node } = origin;
        const declared =
          node.type === 'TSEnumDeclaration' || node.type === 'ClassDeclaration'
            ? node.id?.name
            : node.type === 'ObjectExpression'
              ? getDeclaredName(node)
              : undefined;
        if (declared === undefined) return undefined;
        return this.#names.containers
          .get(declared)
          ?.find(({ file }) => toSlashes(file) === toSlashes(this.#project.filename));
      }
      default:
        return undefined;
    }
  }

  #isModule(specifier: string, file: string): boolean {
    return mayResolveTo(specifier, file, this.#project);
  }
}

function getNames(catalog: ProjectFacts['contract']['catalog']): CatalogNames {
  let names = namesOfCatalogs.get(catalog);
  if (names === undefined) {
    names = readNames(catalog.entries);
    namesOfCatalogs.set(catalog, names);
  }
  return names;
}

function readNames(entries: readonly ErrorCode[]): CatalogNames {
  const containers = new Map<string, { name: string; file: string; members: Map<string, ErrorCode> }[]>();
  const exports = new Map<string, ErrorCode[]>();
  for (const entry of entries) {
    const { container, member, file } = entry;
    if (entry.shape === 'contract' || member === undefined) continue;
    if (container === undefined || entry.shape === 'const-exports' || entry.shape === 'error-classes') {
      exports.set(member, [...(exports.get(member) ?? []), entry]);
      continue;
    }
    const sameName = containers.get(container) ?? [];
    let known = sameName.find((each) => each.file === file);
    if (known === undefined) {
      known = { name: container, file, members: new Map() };
      containers.set(container, [...sameName, known]);
    }
    known.members.set(member, entry);
  }
  return { containers, exports };
}

function getLastName(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.property.type === 'Identifier' && !node.computed ? node.property.name : undefined;
    case 'TSQualifiedName':
      return node.right.name;
    default:
      return undefined;
  }
}

/** The variable an object literal is declared as: `const ErrorCodes = { … } as const`, `Object.freeze({ … })`. */
function getDeclaredName(node: TSESTree.ObjectExpression): string | undefined {
  let current: Node | undefined = node.parent;
  while (current !== undefined && /^(?:TS\w+Expression|CallExpression)$/u.test(current.type)) current = current.parent;
  return current?.type === 'VariableDeclarator' && current.id.type === 'Identifier' ? current.id.name : undefined;
}

const toSlashes = (path: string): string => path.replaceAll('\\', '/');
const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/u, '');

/**
 * Whether an import may mean a file or a barrel above it. Without a resolver the path decides: a relative one exactly,
 * an alias (`@/errors/codes`) or workspace package by what follows its first segment.
 */
function mayResolveTo(specifier: string, file: string, project: ProjectFacts): boolean {
  const target = withoutExtension(toSlashes(file));
  if (isRelativeModule(specifier)) {
    const resolved = resolveRelativeModule(project.filename, specifier);
    return target === resolved || target.startsWith(`${resolved}/`);
  }
  if (isForeignModule(specifier, project)) return false;
  const subpath = withoutExtension(getSubpath(specifier)).replace(/(?:^|\/)index$/u, '');
  // The package itself: its entry point is a barrel over the file, and only the name that was imported can tell.
  return subpath === '' || `${target}/`.includes(`/${subpath}/`);
}

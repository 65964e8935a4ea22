/**
 * References to registered codes by name: `ErrorCodes.ARTICLE_NOT_FOUND` of an enum, object or class that the catalog
 * reads, and imports of constants and error classes from a catalog file.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { ErrorCode } from '@failwell/catalog';
import { getPropertyName, type Node } from '../ast.ts';
import type { ProjectFacts } from '../project.ts';
import { getSubpath, isForeignModule } from './module-owner.ts';
import { getModuleBaseName, isRelativeModule, resolveRelativeModule } from './module-paths.ts';
import { alternatives, type Origin, type OriginResolver } from './origin.ts';

/** An enum, object or class of a catalog file that holds codes by name; also an object inside of one. */
export interface CodeContainer {
  /** `Errors`; of an object inside of it `Errors.user`. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** The codes by the name of their member. */
  readonly members: ReadonlyMap<string, ErrorCode>;
  /** The objects inside that hold codes of their own. */
  readonly groups: ReadonlyMap<string, CodeContainer>;
  /** Whether it may have members that the catalog's reader did not see. */
  readonly isOpen: boolean;
  readonly wholeExport: ErrorCode['wholeExport'];
}

interface Draft extends CodeContainer {
  readonly members: Map<string, ErrorCode>;
  readonly groups: Map<string, Draft>;
}

/** The names under which a catalog's TypeScript files hold codes; made once per contract. */
interface CatalogNames {
  readonly containers: ReadonlyMap<string, readonly CodeContainer[]>;
  /** Containers that their files export as a whole. */
  readonly wholes: readonly CodeContainer[];
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
    if (this.isEmpty) return noNames;
    // Whoever imports a whole module gives it a name of his own.
    const files = this.#names.wholes.map(({ file }) => getModuleBaseName(toSlashes(file)));
    return [...this.#names.containers.keys(), ...this.#names.exports.keys(), ...files];
  }

  /** The container an expression or type name is; undefined where it is none or cannot be told. */
  findContainer(node: Node): CodeContainer | undefined {
    const name = getLastName(node);
    if (name === undefined && !isRequire(node)) return undefined;
    const origins = alternatives(this.#origins.resolve(node));
    for (const origin of origins) {
      const container = this.#findContainerByOrigin(origin, name ?? '');
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
      case 'module':
        return this.#findNamed(origin, localName) ?? this.#findWhole(origin);
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

  /** The container that an export is, or an object inside of it: `Errors.user` of `import { Errors }`. */
  #findNamed({ module, path }: Origin & { kind: 'module' }, localName: string): CodeContainer | undefined {
    for (let index = path.length - 1; index >= 0; index--) {
      const exported = path[index] ?? '';
      const name = exported === 'default' ? localName : exported;
      const found = this.#names.containers.get(name)?.find(({ file }) => this.#isModule(module, file));
      const group = found === undefined ? undefined : findGroup(found, path.slice(index + 1));
      if (group !== undefined) return group;
    }
    return undefined;
  }

  /** The container that a module is as a whole: `require('./codes')`, a default import under any name. */
  #findWhole({ module, path }: Origin & { kind: 'module' }): CodeContainer | undefined {
    const isDefault = path[0] === 'default';
    const found = this.#names.wholes.find(
      ({ file, wholeExport }) => (isDefault || wholeExport === 'module') && this.#isModule(module, file, true),
    );
    return found === undefined ? undefined : findGroup(found, isDefault ? path.slice(1) : path);
  }

  /** @param isExact whether a barrel above the file will not do */
  #isModule(specifier: string, file: string, isExact = false): boolean {
    return mayResolveTo(specifier, file, this.#project, isExact);
  }
}

function findGroup(container: CodeContainer, path: readonly string[]): CodeContainer | undefined {
  return path.reduce<CodeContainer | undefined>((found, name) => found?.groups.get(name), container);
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
  const containers = new Map<string, Draft[]>();
  const exports = new Map<string, ErrorCode[]>();
  for (const entry of entries) {
    const { container, member, file, groups = [], wholeExport, isContainerOpen = false } = entry;
    if (entry.shape === 'contract' || member === undefined) continue;
    const isAlone = container === undefined || entry.shape === 'const-exports' || entry.shape === 'error-classes';
    // What `module.exports` holds is exported by its own name, too.
    if (isAlone || (wholeExport === 'module' && groups.length === 0))
      exports.set(member, [...(exports.get(member) ?? []), entry]);
    if (isAlone) continue;
    const sameName = containers.get(container) ?? [];
    let known = sameName.find((each) => each.file === file);
    if (known === undefined) {
      known = createDraft({ name: container, file, wholeExport, isOpen: isContainerOpen });
      containers.set(container, [...sameName, known]);
    }
    for (const group of groups) known = getGroup(known, group);
    const path = groups.join('.');
    known.members.set(path === '' ? member : member.slice(path.length + 1), entry);
  }
  const wholes = [...containers.values()].flat().filter((each) => each.wholeExport !== undefined);
  return { containers, wholes, exports };
}

function createDraft(facts: Pick<CodeContainer, 'name' | 'file' | 'wholeExport' | 'isOpen'>): Draft {
  return { ...facts, members: new Map(), groups: new Map() };
}

function getGroup(outer: Draft, name: string): Draft {
  const { file, isOpen } = outer;
  const known = outer.groups.get(name);
  if (known !== undefined) return known;
  const group = createDraft({ name: `${outer.name}.${name}`, file, isOpen, wholeExport: undefined });
  outer.groups.set(name, group);
  return group;
}

function getLastName(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return getPropertyName(node);
    case 'TSQualifiedName':
      return node.right.name;
    default:
      return undefined;
  }
}

/** Whether an expression is `require('./codes')`. */
function isRequire(node: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
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
function mayResolveTo(specifier: string, file: string, project: ProjectFacts, isExact: boolean): boolean {
  const target = withoutExtension(toSlashes(file));
  if (isRelativeModule(specifier)) {
    const resolved = resolveRelativeModule(project.filename, specifier);
    return target === resolved || (isExact ? target === `${resolved}/index` : target.startsWith(`${resolved}/`));
  }
  if (isForeignModule(specifier, project)) return false;
  const subpath = withoutExtension(getSubpath(specifier)).replace(/(?:^|\/)index$/u, '');
  if (isExact) return subpath !== '' && (target.endsWith(`/${subpath}`) || target.endsWith(`/${subpath}/index`));
  // The package itself: its entry point is a barrel over the file, and only the name that was imported can tell.
  return subpath === '' || `${target}/`.includes(`/${subpath}/`);
}

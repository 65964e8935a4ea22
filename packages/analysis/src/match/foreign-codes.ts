/** Whose vocabulary a code belongs to: the one reader of `knowledge/foreign-codes.ts`. */
import type { Catalog } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import { foreignCodes, type ForeignCodesRow } from '../knowledge/foreign-codes.ts';
import type { ProjectFacts } from '../project.ts';

const rows: readonly ForeignCodesRow[] = foreignCodes;
const nameSets = new Map(rows.map((row) => [row, new Set(row.names)]));

const ownForms = new WeakMap<Catalog, ReadonlySet<ForeignCodesRow>>();

/** The vocabularies of other systems that may stand in one file. */
export class ForeignVocabularies {
  readonly #program: TSESTree.Program;
  readonly #project: ProjectFacts;
  #modules: ReadonlySet<string> | undefined;

  constructor(program: TSESTree.Program, project: ProjectFacts) {
    this.#program = program;
    this.#project = project;
  }

  /**
   * The system that a code belongs to; undefined where it belongs to none that is known.
   * @param isFromElsewhere whether the code stands where another system's code may stand at all: compared with the code
   *   of an error that somebody else may have raised. Words that are nobody's in particular count only there.
   */
  find(code: string, isFromElsewhere: boolean): ForeignCodesRow | undefined {
    return rows.find((row) => {
      if (!this.#isSpelledLike(code, row)) return false;
      if (row.distinctive) return true;
      return isFromElsewhere && row.packages.some((name) => this.#usesPackage(name));
    });
  }

  #isSpelledLike(code: string, row: ForeignCodesRow): boolean {
    if (nameSets.get(row)?.has(code) === true) return true;
    return row.pattern?.test(code) === true && !getOwnForms(this.#project.contract.catalog).has(row);
  }

  /** Whether the file imports a package or the project depends on it. */
  #usesPackage(name: string): boolean {
    this.#modules ??= new Set([
      ...getImportedModules(this.#program),
      ...Object.keys(this.#project.package?.dependencies ?? {}),
    ]);
    for (const module of this.#modules) if (isModuleOfPackage(module, name)) return true;
    return false;
  }
}

/** Forms in which a catalog spells codes itself: they say nothing of another system. */
function getOwnForms(catalog: Catalog): ReadonlySet<ForeignCodesRow> {
  let forms = ownForms.get(catalog);
  if (forms === undefined) {
    const codes = [...catalog.codes.keys()];
    forms = new Set(rows.filter(({ pattern }) => pattern !== undefined && codes.some((code) => pattern.test(code))));
    ownForms.set(catalog, forms);
  }
  return forms;
}

function getImportedModules(program: TSESTree.Program): readonly string[] {
  return program.body.flatMap((statement) => (statement.type === 'ImportDeclaration' ? [statement.source.value] : []));
}

/** Whether a module specifier is of a package as rows write it: `pg`, `@aws-sdk/*`, `node:` (any built-in module). */
function isModuleOfPackage(module: string, name: string): boolean {
  if (name.endsWith('*') || name.endsWith(':')) return module.startsWith(name.replace('*', ''));
  return module === name || module.startsWith(`${name}/`);
}

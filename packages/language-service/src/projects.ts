/**
 * The contract and the package that govern each file, over buffers and files. Nothing is asked twice until somebody says
 * that it has changed (`forget`): the caller hears of every edit and of every change on disk.
 */
import type { PackageFacts, ProjectFacts } from '@failwell/analysis';
import { contractFileNames, defaultContract, readContract, type Contract } from '@failwell/catalog';
import type { LanguageServiceHost } from './host.ts';

const decoder = new TextDecoder();

export class Projects {
  readonly #host: LanguageServiceHost;
  readonly #contracts = new Map<string, Contract>();
  readonly #packages = new Map<string, PackageFacts>();
  /** The governing files of a folder, nearest first up. */
  readonly #folders = new Map<
    string,
    { readonly contract: string | undefined; readonly package: string | undefined }
  >();
  #generation = 0;

  constructor(host: LanguageServiceHost) {
    this.#host = host;
  }

  /** Counts up whenever any contract, catalog or package may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** The contract and package that govern a file. */
  get(filename: string): ProjectFacts {
    const { contract, package: packageFile } = this.#getFolder(this.#host.resolve(filename, '..'));
    const facts = packageFile === undefined ? undefined : this.#getPackage(packageFile);
    return {
      filename,
      contract: contract === undefined ? defaultContract : this.getContract(contract),
      ...(facts === undefined ? {} : { package: facts }),
    };
  }

  /** A contract by its own path: the last good version of its codes, and the problems as they stand. */
  getContract(file: string): Contract {
    const known = this.#contracts.get(file);
    if (known !== undefined && !this.#stale.has(file)) return known;
    this.#stale.delete(file);
    const read = readContract(file, this.#host);
    const contract =
      read.catalog.isIncomplete === true && known !== undefined
        ? { ...known, problems: read.problems, sources: read.sources ?? [] }
        : read;
    this.#contracts.set(file, contract);
    return contract;
  }

  readonly #stale = new Set<string>();

  /** The contracts read so far. */
  get contracts(): readonly Contract[] {
    return [...this.#contracts.keys()].map((file) => this.getContract(file));
  }

  /**
   * A file was edited, saved, created or deleted. Answers whether it could matter to a contract or a package; then the
   * diagnostics of the files they govern are stale.
   */
  forget(path: string): boolean {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const isContract = (contractFileNames as readonly string[]).includes(name);
    const readers = [...this.#contracts].filter(
      ([file, { sources }]) => file === path || (sources?.includes(path) ?? false),
    );
    for (const [file] of readers) this.#stale.add(file);
    if (isContract || name === 'package.json') {
      this.#folders.clear();
      this.#packages.delete(path);
      if (isContract && !this.#host.isFile(path)) this.#contracts.delete(path);
    } else if (readers.length === 0) {
      return false;
    }
    this.#generation++;
    return true;
  }

  /** A file came or went: patterns of catalogs may match other files than before. */
  forgetListings(): void {
    for (const file of this.#contracts.keys()) this.#stale.add(file);
    this.#generation++;
  }

  #getFolder(folder: string): { readonly contract: string | undefined; readonly package: string | undefined } {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const find = (names: readonly string[]): string | undefined =>
      names.map((name) => this.#host.resolve(folder, name)).find((file) => this.#host.isFile(file));
    const parent = this.#host.resolve(folder, '..');
    const above = parent === folder ? { contract: undefined, package: undefined } : this.#getFolder(parent);
    const facts = {
      contract: find(contractFileNames) ?? above.contract,
      package: find(['package.json']) ?? above.package,
    };
    this.#folders.set(folder, facts);
    return facts;
  }

  #getPackage(file: string): PackageFacts {
    const known = this.#packages.get(file);
    if (known !== undefined) return known;
    const facts = readPackage(file, this.#host);
    this.#packages.set(file, facts);
    return facts;
  }
}

function readPackage(file: string, host: LanguageServiceHost): PackageFacts {
  const empty = { file, dependencies: {}, commands: [] };
  try {
    const manifest: unknown = JSON.parse(decoder.decode(host.readFile(file)));
    if (typeof manifest !== 'object' || manifest === null) return empty;
    const record = manifest as Readonly<Record<string, unknown>>;
    const folder = host.resolve(file, '..');
    const { bin } = record;
    const commands = typeof bin === 'string' ? [bin] : Object.values(toStrings(bin));
    return {
      file,
      dependencies: {
        ...toStrings(record['devDependencies']),
        ...toStrings(record['peerDependencies']),
        ...toStrings(record['optionalDependencies']),
        ...toStrings(record['dependencies']),
      },
      commands: commands.map((command) => host.resolve(folder, command)),
    };
  } catch {
    // Half written or not JSON: no facts until it is mended.
    return empty;
  }
}

function toStrings(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * The contract and the package that govern each file, over buffers and files. Nothing is asked twice until somebody says
 * that it has changed (`forget`): the caller hears of every edit and of every change on disk.
 */
import {
  findCompilerOutputs,
  findReplacedConsoles,
  getEmptyPackageFile,
  joinWorkspaceRoot,
  makeCompilerQuestion,
  makeConsoleQuestion,
  makeLogContextQuestion,
  mayReplaceConsole,
  readPackageFile,
  workspaceFiles,
  type CompilerOutput,
  type PackageFile,
  type ProjectFacts,
} from '@failwell/analysis';
import { contractFileNames, defaultContract, readContract, type Contract } from '@failwell/catalog';
import type { LanguageServiceHost } from './host.ts';

const decoder = new TextDecoder();

/** The files that govern a folder: its own or those of a folder above. */
interface FolderFacts {
  readonly contract: string | undefined;
  readonly package: string | undefined;
  /** The `package.json` of the workspace. */
  readonly root: string | undefined;
}

/** What a contract asked of the disk beside the content of its files: where that changes, it may read other files. */
class Lookups {
  readonly #host: LanguageServiceHost;
  readonly #names = new Set<string>();
  readonly #lists: { readonly list: () => string; readonly found: string }[] = [];

  constructor(host: LanguageServiceHost) {
    this.#host = host;
  }

  /** The host that a contract is to be read by. */
  get host(): LanguageServiceHost {
    const host = this.#host;
    return {
      readFile: (path) => {
        this.#names.add(path);
        return host.readFile(path);
      },
      isFile: (path) => {
        this.#names.add(path);
        return host.isFile(path);
      },
      resolve: (folder, path) => host.resolve(folder, path),
      listFiles: (folder, patterns) => {
        const files = host.listFiles(folder, patterns);
        this.#lists.push({ list: () => host.listFiles(folder, patterns).join('\n'), found: files.join('\n') });
        return files;
      },
    };
  }

  hasName(path: string): boolean {
    return this.#names.has(path);
  }

  get hasLists(): boolean {
    return this.#lists.length > 0;
  }

  /** Whether a list would be another one now. */
  haveListsChanged(): boolean {
    return this.#lists.some(({ list, found }) => {
      try {
        return list() !== found;
      } catch {
        return true;
      }
    });
  }
}

export class Projects {
  readonly #host: LanguageServiceHost;
  readonly #contracts = new Map<string, Contract>();
  readonly #packages = new Map<string, PackageFile>();
  readonly #compilerOutputs = new Map<string, readonly CompilerOutput[]>();
  readonly #replacedConsoles = new Map<string, readonly string[]>();
  /** The governing files of a folder, nearest first up. */
  readonly #folders = new Map<string, FolderFacts>();
  /** The same by what stands before the last separator of a path: asked for every file that a search looks at. */
  readonly #byPrefix = new Map<string, FolderFacts>();
  readonly #stale = new Set<string>();
  readonly #lookups = new Map<string, Lookups>();
  /** Contracts with patterns, since files came or went that may match them. */
  readonly #unsure = new Set<string>();
  /** Modules of loggers are read anew for each file that is looked at: nobody says when one has changed. */
  readonly #loggerHost: LanguageServiceHost;
  /** What contracts were read from: after a change of one catalog the others are not read again. */
  readonly #texts = new Map<string, Uint8Array>();
  readonly #changedWords = new Set<string>();
  readonly #changedFiles = new Set<string>();
  #haveConventionsChanged = false;
  #generation = 0;
  #reads = 0;

  constructor(host: LanguageServiceHost) {
    this.#loggerHost = host;
    const texts = this.#texts;
    this.#host = {
      readFile(path) {
        const known = texts.get(path);
        if (known !== undefined) return known;
        const read = host.readFile(path);
        texts.set(path, read);
        return read;
      },
      isFile: (path) => host.isFile(path),
      resolve: (folder, path) => host.resolve(folder, path),
      listFiles: (folder, patterns) => host.listFiles(folder, patterns),
    };
  }

  /** Counts up whenever any contract, catalog or package may have changed. */
  get generation(): number {
    this.#lookAtLists();
    return this.#generation;
  }

  /** Counts up whenever contracts say something else, or another one is known. */
  get revision(): number {
    this.refresh();
    return this.#generation + this.#reads;
  }

  /** The contract and package that govern a file. */
  get(filename: string): ProjectFacts {
    const { contract, package: packageFile, root } = this.#getFolderOf(filename);
    const facts =
      packageFile === undefined
        ? undefined
        : joinWorkspaceRoot(this.#getPackage(packageFile), root === undefined ? undefined : this.#getPackage(root));
    return {
      filename,
      contract: contract === undefined ? defaultContract : this.getContract(contract),
      ...(facts === undefined ? {} : { package: facts }),
      keepsLogContext: makeLogContextQuestion({ filename, package: facts }, this.#loggerHost),
      isCompiled: makeCompilerQuestion({ filename, package: facts }, this.#loggerHost, (file) =>
        this.#getCompilerOutputs(file),
      ),
      isConsoleLogged: makeConsoleQuestion(facts, (file) => this.#getReplacedConsoles(file)),
    };
  }

  /** The path of the contract that governs a file; undefined where none does. */
  getContractFile(filename: string): string | undefined {
    return this.#getFolderOf(filename).contract;
  }

  /** A contract by its own path: the last good version of its codes, and the problems as they stand. */
  getContract(file: string): Contract {
    this.#lookAtLists();
    const known = this.#contracts.get(file);
    if (known !== undefined && !this.#stale.has(file)) return known;
    this.#stale.delete(file);
    this.#reads++;
    const lookups = new Lookups(this.#host);
    this.#lookups.set(file, lookups);
    const read = readContract(file, lookups.host);
    const contract =
      read.catalog.isIncomplete === true && known !== undefined
        ? {
            ...known,
            problems: read.problems,
            sources: [...new Set([...(read.sources ?? []), ...(known.sources ?? [])])],
          }
        : read;
    this.#contracts.set(file, contract);
    // One that is read for the first time is news to no file: the first that it governs brought it here.
    if (known !== undefined) {
      this.#noteChange(known, contract);
      if (known.digest !== contract.digest) this.#changedFiles.add(file);
    }
    this.#forgetUnusedTexts();
    return contract;
  }

  /** What contracts register differently from when this was last asked for. */
  takeChanges(): ContractChanges {
    const changes = { words: [...this.#changedWords], haveConventionsChanged: this.#haveConventionsChanged };
    this.#changedWords.clear();
    this.#haveConventionsChanged = false;
    return changes;
  }

  /** The contracts and packages that say something else than when this was last asked. */
  takeChangedFiles(): readonly string[] {
    this.refresh();
    const files = [...this.#changedFiles];
    this.#changedFiles.clear();
    return files;
  }

  #noteChange(before: Contract | undefined, after: Contract | undefined): void {
    const old = toWords(before);
    const now = toWords(after);
    for (const word of old) if (!now.has(word)) this.#changedWords.add(word);
    for (const word of now) if (!old.has(word)) this.#changedWords.add(word);
    if (before !== undefined && after !== undefined && before.conventions.codeStyle !== after.conventions.codeStyle)
      this.#haveConventionsChanged = true;
  }

  /** A text is kept as long as some contract is read from it. */
  #forgetUnusedTexts(): void {
    const used = new Set([...this.#contracts.values()].flatMap(({ sources }) => sources ?? []));
    for (const path of this.#texts.keys()) if (!used.has(path)) this.#texts.delete(path);
  }

  /** Reads again what is known to have changed. */
  refresh(): void {
    this.#lookAtLists();
    for (const file of [...this.#stale]) {
      if (this.#contracts.has(file)) this.getContract(file);
      else this.#stale.delete(file);
    }
  }

  /** The contracts read so far. */
  get contracts(): readonly Contract[] {
    return [...this.#contracts.keys()].map((file) => this.getContract(file));
  }

  /**
   * The contracts whose code stands in the same file: in a monorepo some may share a catalog, and then a use below any of
   * them is a use of the code.
   */
  getSharers(code: string, contract: Contract): readonly Contract[] {
    const file = contract.catalog.codes.get(code)?.file;
    if (file === undefined || file === contract.file) return [contract];
    return this.contracts.filter(({ catalog }) => catalog.codes.get(code)?.file === file);
  }

  /**
   * A file was edited, saved, created or deleted. Answers whether it could matter to a contract or a package; then the
   * diagnostics of the files they govern are stale.
   */
  forget(path: string): boolean {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const isContract = isContractName(name);
    this.#texts.delete(path);
    if (/^tsconfig.*\.json$/u.test(name)) this.#compilerOutputs.clear();
    if (mayReplaceConsole(path)) this.#replacedConsoles.clear();
    const readers = [...this.#contracts].filter(
      ([file, { sources }]) => file === path || (sources?.includes(path) ?? false),
    );
    for (const [file] of readers) this.#stale.add(file);
    if (isContract || name === 'package.json') {
      this.#forgetFolders();
      this.#packages.delete(path);
      if (isContract) this.#takeContract(path);
      else this.#changedFiles.add(path);
    } else if (readers.length === 0) {
      return false;
    }
    this.#generation++;
    return true;
  }

  /** A contract that came is known at once; one that went is forgotten with all it said. */
  #takeContract(path: string): void {
    if (this.#host.isFile(path)) {
      if (!this.#contracts.has(path)) {
        this.#noteChange(undefined, this.getContract(path));
        this.#changedFiles.add(path);
      }
      return;
    }
    this.#changedFiles.add(path);
    this.#noteChange(this.#contracts.get(path), undefined);
    this.#contracts.delete(path);
    this.#stale.delete(path);
    this.#lookups.delete(path);
    this.#unsure.delete(path);
    this.#forgetUnusedTexts();
  }

  /** Nothing is known any more; what still matters is read again when it is asked for. */
  clear(): void {
    for (const file of this.#contracts.keys()) this.#changedFiles.add(file);
    this.#contracts.clear();
    this.#packages.clear();
    this.#compilerOutputs.clear();
    this.#replacedConsoles.clear();
    this.#forgetFolders();
    this.#stale.clear();
    this.#lookups.clear();
    this.#unsure.clear();
    this.#texts.clear();
    this.#generation++;
  }

  /** A file came or went: a contract may name it, or have a pattern that matches it. */
  noteListing(path: string): void {
    for (const [file, lookups] of this.#lookups) {
      if (lookups.hasName(path)) {
        this.#stale.add(file);
        this.#generation++;
      } else if (lookups.hasLists) {
        this.#unsure.add(file);
      }
    }
  }

  /** Once for however many files came and went: a branch that is checked out brings thousands. */
  #lookAtLists(): void {
    for (const file of this.#unsure) {
      this.#unsure.delete(file);
      if (this.#lookups.get(file)?.haveListsChanged() !== true) continue;
      this.#stale.add(file);
      this.#generation++;
    }
  }

  #getFolderOf(filename: string): FolderFacts {
    const prefix = filename.slice(0, Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')));
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    const facts = this.#getFolder(this.#host.resolve(filename, '..'));
    this.#byPrefix.set(prefix, facts);
    return facts;
  }

  #forgetFolders(): void {
    this.#folders.clear();
    this.#byPrefix.clear();
  }

  #getFolder(folder: string): FolderFacts {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const find = (names: readonly string[]): string | undefined =>
      names.map((name) => this.#host.resolve(folder, name)).find((file) => this.#host.isFile(file));
    const parent = this.#host.resolve(folder, '..');
    const above: FolderFacts =
      parent === folder ? { contract: undefined, package: undefined, root: undefined } : this.#getFolder(parent);
    const own = find(['package.json']);
    const isRoot = own !== undefined && (find(workspaceFiles) !== undefined || this.#getPackage(own).hasWorkspaces);
    const facts = {
      contract: find(contractFileNames) ?? above.contract,
      package: own ?? above.package,
      root: isRoot ? own : above.root,
    };
    this.#folders.set(folder, facts);
    return facts;
  }

  #getCompilerOutputs(packageFile: string): readonly CompilerOutput[] {
    const known = this.#compilerOutputs.get(packageFile);
    if (known !== undefined) return known;
    const outputs = findCompilerOutputs(packageFile, this.#loggerHost);
    this.#compilerOutputs.set(packageFile, outputs);
    return outputs;
  }

  #getReplacedConsoles(packageFile: string): readonly string[] {
    const known = this.#replacedConsoles.get(packageFile);
    if (known !== undefined) return known;
    const methods = findReplacedConsoles(packageFile, this.#loggerHost);
    this.#replacedConsoles.set(packageFile, methods);
    return methods;
  }

  #getPackage(file: string): PackageFile {
    const known = this.#packages.get(file);
    if (known !== undefined) return known;
    const facts = readPackage(file, this.#host);
    this.#packages.set(file, facts);
    return facts;
  }
}

/** Which words of files must be looked at again. */
interface ContractChanges {
  /** Codes that are registered or no longer so, and names by which sources refer to them. */
  readonly words: readonly string[];
  /** Whether codes are spelled differently now. */
  readonly haveConventionsChanged: boolean;
}

function isContractName(name: string): boolean {
  return (contractFileNames as readonly string[]).includes(name);
}

/** What files can say of a contract's codes: each with the name it has in TypeScript, so that a change of either shows. */
function toWords(contract: Contract | undefined): ReadonlySet<string> {
  return new Set(
    (contract?.catalog.entries ?? []).flatMap(({ code, member }) => (member === undefined ? [code] : [code, member])),
  );
}

function readPackage(file: string, host: LanguageServiceHost): PackageFile {
  try {
    const folder = host.resolve(file, '..');
    return readPackageFile(file, JSON.parse(decoder.decode(host.readFile(file))), (name) => host.resolve(folder, name));
  } catch {
    // Half written or not JSON: no facts until it is mended.
    return getEmptyPackageFile(file);
  }
}

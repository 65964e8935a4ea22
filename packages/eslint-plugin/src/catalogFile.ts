/**
 * Contracts and packages as they stand on disk: the only file of the plugin that touches it. ESLint may live for days in
 * an editor, so whether a folder or a file has changed is asked of its modification time, again and again: some ten `stat`
 * calls, for every file under analysis that does not follow at once upon another.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  findCompilerOutputs,
  findReplacedConsole,
  findReplacedConsoles,
  getEmptyPackageFile,
  isLoggerModuleName,
  joinWorkspaceRoot,
  keepsLogContext,
  makeCompilerQuestion,
  makeConsoleQuestion,
  makeLogContextQuestion,
  mayReplaceConsole,
  readCompilerOutput,
  readPackageFile,
  workspaceFiles,
  type CompilerOutput,
  type PackageFile,
  type ProjectFacts,
} from '@failwell/analysis';
import { contractFileNames, defaultContract, readContract, type Contract, type ContractHost } from '@failwell/catalog';
import { diskHost } from '@failwell/catalog/disk';

/**
 * Clocks of file systems are coarse (4 ms on ext4, 2 s on FAT): what changed less than this before it was looked at may
 * change again and keep its time, so its content is compared as well until it has aged.
 */
const coarsestTick = 2000;

/**
 * Who asks again within so many milliseconds is in the middle of a run, whose files have the same folders and contracts:
 * what was looked at in this run is believed. A person who edits a contract is never as quick.
 */
const longestPause = 50;

/** In a run, too, nothing is believed for longer (milliseconds). */
const lifetime = 1000;

/** When a run began, and when it asked last. */
let runBegan = -Infinity;
let askedAt = -Infinity;

/** Whether what was looked at then is still believed. */
function isFresh(checkedAt: number, now: number): boolean {
  return checkedAt >= runBegan && now - checkedAt < lifetime;
}

/** A listing of files is believed for so many times as long as it took: the cost stays below 5 % of a run. */
const listingRatio = 20;

/** Folders looked through for contracts of a monorepo; more are not a project but somebody's disk. */
const maximumFolders = 20_000;

/** Modification time, size and identity of a file or folder in one text; `absent` where there is none. */
function getStamp(file: string): { readonly text: string; readonly time: number } {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined)
      return { text: `${String(stats.mtimeMs)} ${String(stats.size)} ${String(stats.ino)}`, time: stats.mtimeMs };
  } catch {
    // Not allowed to look (EACCES), or a part of the path is a file (ENOTDIR): as good as absent.
  }
  return { text: 'absent', time: 0 };
}

/** Something that a remembered value was made from, and how to tell whether it is still the same. */
interface Input {
  hasChanged(): boolean;
}

/** A file or folder: changed when its stamp has, or, while it is too young for its stamp to be trusted, its content. */
class FileInput implements Input {
  readonly #file: string;
  readonly #content: Uint8Array | undefined;
  #stamp: string;
  #isSettled: boolean;

  /** @param content what was read of it; absent where its existence alone mattered */
  constructor(file: string, stamp: ReturnType<typeof getStamp>, content?: Uint8Array) {
    this.#file = file;
    this.#content = content;
    this.#stamp = stamp.text;
    this.#isSettled = isSettled(stamp.time);
  }

  hasChanged(): boolean {
    const stamp = getStamp(this.#file);
    if (stamp.text === this.#stamp && this.#isSettled) return false;
    if (this.#content === undefined || !isSameContent(this.#file, this.#content)) return true;
    this.#stamp = stamp.text;
    this.#isSettled = isSettled(stamp.time);
    return false;
  }
}

function isSettled(time: number): boolean {
  return Date.now() - time > coarsestTick;
}

function isSameContent(file: string, content: Uint8Array): boolean {
  try {
    return Buffer.compare(readFileSync(file), content) === 0;
  } catch {
    // Gone or locked since: changed.
    return false;
  }
}

/** The files that a glob found. */
class ListingInput implements Input {
  readonly #list: () => readonly string[];
  readonly #found: string;
  readonly #cost: number;
  #checkedAt: number;

  constructor(list: () => readonly string[], found: readonly string[], cost: number) {
    this.#list = list;
    this.#found = found.join('\n');
    this.#cost = cost;
    this.#checkedAt = performance.now();
  }

  hasChanged(): boolean {
    if (performance.now() - this.#checkedAt < this.#cost * listingRatio) return false;
    const hasChanged = this.#list().join('\n') !== this.#found;
    this.#checkedAt = performance.now();
    return hasChanged;
  }
}

/** A host over the disk that notes down what it was asked. */
class RecordingHost implements ContractHost {
  readonly inputs: Input[] = [];

  readFile(file: string): Uint8Array {
    // The stamp is taken first: a change between the two is then noticed later, never missed.
    const stamp = getStamp(file);
    try {
      const content = diskHost.readFile(file);
      this.inputs.push(new FileInput(file, stamp, content));
      return content;
    } catch (error) {
      this.inputs.push(new FileInput(file, stamp));
      throw error;
    }
  }

  resolve(folder: string, file: string): string {
    return diskHost.resolve(folder, file);
  }

  isFile(file: string): boolean {
    this.inputs.push(new FileInput(file, getStamp(file)));
    return diskHost.isFile(file);
  }

  listFiles(folder: string, patterns: readonly string[]): readonly string[] {
    const start = performance.now();
    const found = diskHost.listFiles(folder, patterns);
    this.inputs.push(new ListingInput(() => diskHost.listFiles(folder, patterns), found, performance.now() - start));
    return found;
  }
}

/** Values by the path they were made from, made again when what they were made from has changed. */
class Memory<T> {
  readonly #read: (file: string, host: RecordingHost, earlier: T | undefined) => T;
  readonly #values = new Map<string, { readonly value: T; readonly inputs: readonly Input[]; checkedAt: number }>();

  constructor(read: (file: string, host: RecordingHost, earlier: T | undefined) => T) {
    this.#read = read;
  }

  get(file: string): T {
    const known = this.#values.get(file);
    const now = performance.now();
    if (known !== undefined) {
      if (isFresh(known.checkedAt, now)) return known.value;
      if (!known.inputs.some((input) => input.hasChanged())) {
        known.checkedAt = now;
        return known.value;
      }
    }
    const host = new RecordingHost();
    const value = this.#read(file, host, known?.value);
    this.#values.set(file, { value, inputs: host.inputs, checkedAt: now });
    return value;
  }
}

/** What a folder holds that governs the files below it. */
interface FolderFacts {
  readonly contractFile: string | undefined;
  readonly packageFile: string | undefined;
  readonly isWorkspaceRoot: boolean;
}

const folders = new Memory<FolderFacts>((folder, host) => {
  // Files come and go with the time of their folder, so one question stands for six.
  host.inputs.push(new FileInput(folder, getStamp(folder)));
  const contractName = contractFileNames.find((name) => diskHost.isFile(path.join(folder, name)));
  const packageFile = path.join(folder, 'package.json');
  return {
    contractFile: contractName === undefined ? undefined : path.join(folder, contractName),
    packageFile: existsSync(packageFile) ? packageFile : undefined,
    isWorkspaceRoot: workspaceFiles.some((name) => existsSync(path.join(folder, name))),
  };
});

const contracts = new Memory<Contract>((file, host, earlier) => {
  const contract = readContract(file, host);
  // Broken, perhaps half written: the last good version stays in force, and only the problems are new.
  if (contract.catalog.isIncomplete === true && earlier !== undefined)
    return { ...earlier, problems: contract.problems };
  return contract;
});

const packages = new Memory<PackageFile>((file, host, earlier) => {
  try {
    const text = Buffer.from(host.readFile(file))
      .toString('utf8')
      .replace(/^\uFEFF/u, '');
    return readPackageFile(file, JSON.parse(text), (name) => path.resolve(path.dirname(file), name));
  } catch {
    // Half written, or not JSON: npm will say so. What it said before is the best guess.
    return earlier ?? getEmptyPackageFile(file);
  }
});

/** Whether the module of a logger keeps the context of requests for its lines, by its file. */
const loggerModules = new Memory<boolean>((file, host) =>
  keepsLogContext(file, readFolderFacts(path.dirname(file)).package, host),
);

/** Where the compiler writes to in a package, by its `package.json`. */
const compilerOutputs = new Memory<readonly CompilerOutput[]>(findCompilerOutputs);

/** The same by the file that says so. */
const compilerSettings = new Memory<CompilerOutput | undefined>(readCompilerOutput);

/** The methods of `console` that the loggers of a package replace, by its `package.json`. */
const replacedConsoles = new Memory<readonly string[]>(findReplacedConsoles);

/** The same of one logger, by its file. */
const replacedConsole = new Memory<readonly string[]>(findReplacedConsole);

/** What governs the folders that were looked at: hosts lint files of several folders in turns. */
const factsOfFolders = new Map<string, { readonly facts: Omit<ProjectFacts, 'filename'>; readonly at: number }>();

/** The file asked about last: the rules ask about it one after the other. */
let lastFile: { readonly facts: ProjectFacts; readonly at: number } | undefined;

/** The contract and the package that govern a file, as they stand on disk at this moment. */
export function readProjectFacts(filename: string): ProjectFacts {
  const now = performance.now();
  if (now - askedAt > longestPause) runBegan = now;
  askedAt = now;
  if (lastFile?.facts.filename !== filename || !isFresh(lastFile.at, now)) {
    const facts = readFactsOfFolder(path.dirname(path.resolve(filename)), now);
    const owner = { filename: path.resolve(filename), package: facts.package };
    const question = makeLogContextQuestion(owner, diskHost, (file) => loggerModules.get(file));
    const isCompiled = makeCompilerQuestion(owner, diskHost, (file) => compilerOutputs.get(file));
    const isConsoleLogged = makeConsoleQuestion(facts.package, (file) => replacedConsoles.get(file));
    lastFile = { facts: { filename, ...facts, keepsLogContext: question, isCompiled, isConsoleLogged }, at: now };
  }
  return lastFile.facts;
}

function readFactsOfFolder(folder: string, now: number): Omit<ProjectFacts, 'filename'> {
  const known = factsOfFolders.get(folder);
  if (known !== undefined && isFresh(known.at, now)) return known.facts;
  const facts = readFolderFacts(folder);
  factsOfFolders.set(folder, { facts, at: now });
  return facts;
}

function readFolderFacts(start: string): Omit<ProjectFacts, 'filename'> {
  let contractFile: string | undefined;
  let nearest: PackageFile | undefined;
  let root: PackageFile | undefined;
  for (let folder = start; ;) {
    const facts = folders.get(folder);
    contractFile ??= facts.contractFile;
    if (facts.packageFile !== undefined && root === undefined) {
      const current = packages.get(facts.packageFile);
      nearest ??= current;
      if (current.hasWorkspaces || facts.isWorkspaceRoot) root = current;
    }
    if (contractFile !== undefined && root !== undefined) break;
    const parent = path.dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return {
    contract: contractFile === undefined ? defaultContract : contracts.get(contractFile),
    ...(nearest === undefined ? {} : { package: joinWorkspaceRoot(nearest, root) }),
  };
}

/** What the results of linting a folder depend on besides the files linted. */
interface Surroundings {
  /** The facts of every place at or below the folder where a contract or a package begins to govern. */
  readonly facts: readonly ProjectFacts[];
  /** The files of loggers that keep the context of requests for their lines. */
  readonly contextualLoggers: readonly string[];
  /** The methods of `console` that loggers replace, by their files. */
  readonly replacedConsoles: readonly (readonly [file: string, methods: readonly string[]])[];
  /** Where compilers write to. */
  readonly compilerOutputs: readonly CompilerOutput[];
}

/** The facts of every place at or below a folder where a contract or a package begins to govern. */
export function readAllProjectFacts(folder: string): readonly ProjectFacts[] {
  return readSurroundings(folder).facts;
}

/** Looks through a folder and those below it. Dependencies' folders and hidden ones are left out. */
export function readSurroundings(folder: string): Surroundings {
  const pending = [path.resolve(folder)];
  const facts = [readProjectFacts(path.join(folder, 'file'))];
  const contextualLoggers: string[] = [];
  const replaced: (readonly [string, readonly string[]])[] = [];
  const packageFile = facts[0]?.package?.file;
  // What lies above the folder may write into it, or log for it.
  const outputs = packageFile === undefined ? [] : [...compilerOutputs.get(packageFile)];
  if (packageFile !== undefined) replaced.push([packageFile, replacedConsoles.get(packageFile)]);
  for (let index = 0; index < pending.length && index < maximumFolders; index++) {
    const current = pending[index] ?? '';
    let isBoundary = false;
    for (const entry of readFolder(current)) {
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) pending.push(path.join(current, entry.name));
      } else if (entry.name === 'package.json' || (contractFileNames as readonly string[]).includes(entry.name)) {
        isBoundary = true;
      } else if (/^tsconfig.*\.json$/u.test(entry.name)) {
        const output = compilerSettings.get(path.join(current, entry.name));
        if (output !== undefined) outputs.push(output);
      } else {
        const file = path.join(current, entry.name);
        if (isLoggerFile(entry.name, current) && loggerModules.get(file)) contextualLoggers.push(file);
        const methods = mayReplaceConsole(file) && isScript(entry.name) ? replacedConsole.get(file) : [];
        if (methods.length > 0) replaced.push([file, methods]);
      }
    }
    if (isBoundary && index > 0) facts.push(readProjectFacts(path.join(current, 'file')));
  }
  return { facts, contextualLoggers, replacedConsoles: replaced, compilerOutputs: outputs };
}

/** Whether a file may be what a specifier of a logger's module means: `logger.ts`, `logger/index.ts`. */
function isLoggerFile(name: string, folder: string): boolean {
  if (!/(?:log|logger|logging|index|server|service|utils?)\.[cm]?[jt]sx?$/iu.test(name)) return false;
  return isLoggerModuleName(`${path.basename(folder)}/${name}`);
}

function isScript(name: string): boolean {
  return /\.[cm]?[jt]s$/u.test(name);
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not allowed to look: neither is ESLint.
    return [];
  }
}

/** What rules ask of a `package.json`: read from its content, and joined with the root of its workspace. */

/** The `package.json` that governs a file, reduced to what rules ask of it. */
export interface PackageFacts {
  /** Absolute path of the `package.json`. */
  readonly file: string;
  readonly name?: string;
  /** Dependency ranges of every kind (dependencies, devDependencies, peerDependencies, optionalDependencies). */
  readonly dependencies: Readonly<Record<string, string>>;
  /** What this `package.json` names itself, where `dependencies` also holds those of the workspace's root. */
  readonly ownDependencies?: Readonly<Record<string, string>>;
  /** The names among them that it has at run time: all but those of development. */
  readonly runtimeDependencies?: Readonly<Record<string, string>>;
  /** Absolute paths of the files its `bin` names. */
  readonly commands: readonly string[];
  /** Absolute paths of the files that its `scripts` run once (`"seed": "tsx src/seed.ts"`): not those that start it. */
  readonly scriptFiles?: readonly string[];
  /** Names of its folders that hold such files, and nothing that is started. */
  readonly scriptFolders?: readonly string[];
  /**
   * Names of its folders that hold what is started, where Vite builds pages out of its own folder, and every started
   * file lies in such a folder.
   */
  readonly startedBesidePages?: readonly string[];
  /** Whether one of its `scripts` starts it (`start`, `start:prod`, `serve`): then it is a program, not a library. */
  readonly isStarted?: boolean;
  /** Whether all that its `scripts` start is what its `bin` names. */
  readonly startsCommands?: boolean;
  /** Whether others import it: it has `main`, `module`, `exports` or `types`, or `files` that are given to them. */
  readonly isImported?: boolean;
  /** Whether it is published: it has a name and is not `private`. */
  readonly isPublished?: boolean;
  /** Whether both sides import it: it has entries for servers beside others (`./server`), or `browser`. */
  readonly hasSides?: boolean;
  /** Whether networks send a file of it to pages as it is published: it has `unpkg` or `jsdelivr`. */
  readonly isSentToPages?: boolean;
  /** The names of what it asks of those who import it. */
  readonly peers?: readonly string[];
  /** Whether it declares its types to them: what is published, or imported in a workspace, does. */
  readonly hasTypes?: boolean;
  /** Whether it is an extension of VS Code (`engines.vscode`). */
  readonly isEditorExtension?: boolean;
  /** Its folder relative to the root of its workspace, with `/`: `tools/release`. */
  readonly workspacePath?: string;
}

/** The facts of one `package.json`, with what the root of a workspace is asked. */
export interface PackageFile extends PackageFacts {
  readonly runtimeDependencies: Readonly<Record<string, string>>;
  readonly hasWorkspaces: boolean;
}

/**
 * Fields that name the file which a network sends to pages: https://unpkg.com,
 * https://www.jsdelivr.com/documentation#id-configuring-a-default-file-in-packagejson
 */
const networkFields = ['jsdelivr', 'unpkg'] as const;

/** Files beside a `package.json` that say: the packages below this folder are installed together. */
export const workspaceFiles = ['pnpm-workspace.yaml', 'lerna.json', 'nx.json', 'rush.json'] as const;

/** Programs that run a file of TypeScript or JavaScript, as scripts name them. */
const runners =
  /(?:^|[\s&|;'"])(?:node|nodejs|bun|deno|tsx|ts-node(?:-esm|-script|-dev)?|babel-node|esno|jiti|swc-node|vite-node|zx)\s([^&|;]*)/gu;

/** Words of scripts that start a program which stays: what they run is no script. */
const startWords =
  /^(?:api|debug|dev|develop|inspect|local|nodemon|preview|prod|production|serve|server|start|watch|worker)$/u;

/** Words of scripts that do one thing and end, whatever other words they have (`build:dev`). */
const onceWords =
  /^(?:build|clean|codegen|db|docs|gen|generate|lint|migrate|migration|postinstall|prepare|release|schema|seed|setup|test|types)$/u;

/** Folders that hold the program itself, so that a script in one says nothing of the others. */
const sourceFolders =
  /^(?:api|app|apps|backend|build|client|dist|frontend|lib|libs|out|packages|server|source|src|ui)$/u;

/** Vite with no other root than the folder of the package. */
const viteAtRoot = /(?:^|[\s;&|'"])vite(?:\s+(?:build|dev|serve))?\s*(?=$|[;&|'"]|--(?:host|mode|open|port)\b)/u;

function isStartScript(name: string): boolean {
  const words = name.split(/[^a-z]+/u);
  return words.some((word) => startWords.test(word)) && !words.some((word) => onceWords.test(word));
}

/**
 * Reads the content of a `package.json`.
 * @param resolve the absolute path of a path relative to the folder of the file
 */
export function readPackageFile(file: string, content: unknown, resolve: (path: string) => string): PackageFile {
  const manifest = toRecord(content);
  const runtimeDependencies = {
    ...toStrings(manifest['peerDependencies']),
    ...toStrings(manifest['optionalDependencies']),
    ...toStrings(manifest['dependencies']),
  };
  const { bin, name } = manifest;
  const commands = typeof bin === 'string' ? [bin] : Object.values(toStrings(bin));
  const scripts = Object.entries(toStrings(manifest['scripts']));
  const started = new Set(scripts.filter(([key]) => isStartScript(key)).flatMap(([, text]) => findRunFiles(text)));
  const scriptFiles = [
    ...new Set(
      scripts
        .filter(([key]) => !isStartScript(key))
        .flatMap(([, text]) => findRunFiles(text))
        .filter((path) => !started.has(path)),
    ),
  ];
  const startedFolders = new Set([...started].map(getFirstFolder));
  const scriptFolders = scriptFiles
    .map(getFirstFolder)
    .filter((folder) => folder !== undefined && !sourceFolders.test(folder) && !startedFolders.has(folder));
  return {
    file,
    ...(typeof name === 'string' ? { name } : {}),
    dependencies: { ...toStrings(manifest['devDependencies']), ...runtimeDependencies },
    runtimeDependencies,
    commands: commands.map(resolve),
    scriptFiles: scriptFiles.map(resolve),
    ...(scripts.some(([, text]) => viteAtRoot.test(text)) && !startedFolders.has(undefined)
      ? { startedBesidePages: [...startedFolders].filter((folder) => folder !== undefined) }
      : {}),
    scriptFolders: [...new Set(scriptFolders)].filter((folder) => folder !== undefined),
    isStarted: scripts.some(([key]) => /^(?:start|serve)(?:[:.-]|$)/u.test(key)),
    startsCommands: started.size > 0 && [...started].every((path) => commands.map(resolve).includes(resolve(path))),
    isImported: ['main', 'module', 'exports', 'types', 'typings', 'files'].some((key) => manifest[key] !== undefined),
    isPublished: typeof name === 'string' && manifest['private'] !== true,
    isSentToPages: networkFields.some((key) => manifest[key] !== undefined),
    hasSides: manifest['browser'] !== undefined || hasServerEntry(Object.keys(toRecord(manifest['exports']))),
    peers: Object.keys(toStrings(manifest['peerDependencies'])),
    hasTypes: manifest['types'] !== undefined || manifest['typings'] !== undefined,
    isEditorExtension: toRecord(manifest['engines'])['vscode'] !== undefined,
    hasWorkspaces: manifest['workspaces'] !== undefined,
  };
}

/** Whether some entries of a package are for servers, and others for whoever imports them: `.` and `./server`. */
function hasServerEntry(entries: readonly string[]): boolean {
  const paths = entries.filter((entry) => /^\.(?:\/|$)/u.test(entry) && entry !== './package.json');
  const isOfServer = (entry: string): boolean => entry.split('/').includes('server');
  return paths.some(isOfServer) && !paths.every(isOfServer);
}

/** The facts of a `package.json` that is not there, or is half written. */
export function getEmptyPackageFile(file: string): PackageFile {
  return { file, dependencies: {}, runtimeDependencies: {}, commands: [], hasWorkspaces: false };
}

/** The files that a command line of a script runs. */
function findRunFiles(text: string): readonly string[] {
  return [...text.matchAll(runners)].flatMap(([, words = '']) => {
    // The first word that is a file: what stands before are options of the runner, what stands after is for the file.
    const word = words.split(/[\s'"]+/u).find((each) => /^[^-][^=:]*\.[cm]?[jt]s$/u.test(each));
    return word === undefined ? [] : [word.replace(/^\.\//u, '')];
  });
}

function getFirstFolder(path: string): string | undefined {
  return /^([\w-][^/]*)\//u.exec(path)?.[1];
}

/** The facts of a package whose workspace root is another; made once for each pair. */
const joined = new WeakMap<PackageFile, { readonly root: PackageFile; readonly facts: PackageFacts }>();

/**
 * What a package and the root of its workspace say together: the package itself, and for dependencies that it does not
 * name, those the root has at run time (in an Nx workspace only the root has any). The root's development tools are
 * nobody's logger or framework.
 */
export function joinWorkspaceRoot(nearest: PackageFile, root: PackageFile | undefined): PackageFacts {
  if (root === undefined || root === nearest) return nearest;
  const known = joined.get(nearest);
  if (known?.root === root) return known.facts;
  const folder = toFolder(nearest.file);
  const rootFolder = toFolder(root.file);
  const facts: PackageFacts = {
    ...nearest,
    dependencies: { ...root.runtimeDependencies, ...nearest.dependencies },
    ownDependencies: nearest.dependencies,
    ...(folder.startsWith(rootFolder) ? { workspacePath: folder.slice(rootFolder.length, -1) } : {}),
  };
  joined.set(nearest, { root, facts });
  return facts;
}

/** The folder of a file, with `/` and a trailing one. */
export function toFolder(file: string): string {
  return toPosix(file).replace(/[^/]*$/u, '');
}

export function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function toStrings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(toRecord(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

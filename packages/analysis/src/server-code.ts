/** Whether code runs in a server: what its package is for, and what the file itself says. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type Node, type SourceCode } from './ast.ts';
import { frameworks } from './knowledge/frameworks.ts';
import { loggers } from './knowledge/loggers.ts';
import {
  browserFolders,
  browserHooks,
  browserLibraries,
  browserModules,
  browserScopes,
  buildLibraries,
  colourLibraries,
  clientFolderWords,
  commandLibraries,
  commandScopes,
  serverBuiltins,
  serverExports,
  serverFolders,
  serverLibraries,
  serverModules,
  serverPackagesOfPages,
  serverScopes,
  sharedPackages,
  storeWords,
  toolFolders,
  toolWordPairs,
  toolWords,
} from './knowledge/package-purposes.ts';
import type { LoggerRow } from './knowledge/table.ts';
import { toWords } from './names.ts';
import type { PackageFacts } from './package-facts.ts';
import { getPathInPackage, isCommandFile, isScriptFile, type ProjectFacts } from './project.ts';

const loggerRows: readonly LoggerRow[] = loggers;
/** A package that depends on one of these serves, or logs as servers do, whatever else it does. */
const serverPackages: ReadonlySet<string> = new Set(
  [
    ...serverLibraries,
    ...frameworks.flatMap((row) => [...row.packages]),
    ...loggerRows.filter((row) => row.isBesideOthers !== true).flatMap((row) => [...row.packages]),
  ].filter((name) => !sharedPackages.has(name)),
);
const frameworkPackages: ReadonlySet<string> = new Set(
  frameworks.flatMap((row) => [...row.packages]).filter((name) => !sharedPackages.has(name)),
);

/**
 * What a file is for. `server`: it serves, or nothing else is known. `shared`: it belongs to a library that servers and
 * pages may import alike. `other`: it is a command, or drawn in a browser.
 */
export type FilePurpose = 'server' | 'shared' | 'other';

/**
 * What a file is for, as far as can be told. `other` is a command (by `bin` or `scripts` of its package, by its arguments
 * (`process.argv`), by a library of commands or builds that it imports, by its form: it does its work and ends), a page in
 * a browser (a component file, `'use client'`, React's browser hooks, a library of pages, `window`), and any file of a
 * package that is made for commands, builds, tests or user interfaces.
 */
export function findFilePurpose(sourceCode: Pick<SourceCode, 'ast' | 'text'>, project: ProjectFacts): FilePurpose {
  const path = getPathInPackage(project);
  if (isCommandFile(project) || /\.(?:vue|svelte|astro)$/u.test(path)) return 'other';
  const purpose = getPackagePurpose(project.package);
  if (purpose === 'other' || usesOtherGlobals(sourceCode.text)) return 'other';
  const { ast, text } = sourceCode;
  const imports = readImports(ast);
  if (imports.isClient || imports.isCommand || (imports.isBrowser && !imports.isServer)) return 'other';
  if ((isScriptFile(project) || isScript(ast, text)) && !servesPattern.test(text)) return 'other';
  if (isOfCommands(path, imports, project.package)) return 'other';
  const segments = path.split('/').slice(0, -1);
  if (!imports.isServer) {
    const isOfBrowser = isComponentFile(project)
      ? !isServerComponentFile(ast, path)
      : isOfPages(path, segments, project.package);
    if (isOfBrowser) return 'other';
  }
  return purpose === 'server' || imports.isServer || segments.some((segment) => serverFolders.has(segment))
    ? 'server'
    : 'shared';
}

/**
 * Whether a place in a server's file is drawn in a browser nevertheless: a component beside the loaders and actions of
 * its route.
 */
export function isInComponent(node: Node, project: ProjectFacts): boolean {
  if (!isComponentFile(project)) return false;
  const component = getOutermostFunction(node);
  return component !== undefined && !component.async && /^\p{Lu}\p{L}*\p{Ll}/u.test(getNameOf(component) ?? '');
}

/* What a package is for. */

/** `shared`: a library, and neither what it depends on nor what starts it says that it is a server's. */
type PackagePurpose = FilePurpose;

const purposes = new WeakMap<PackageFacts, PackagePurpose>();

function getPackagePurpose(facts: PackageFacts | undefined): PackagePurpose {
  if (facts === undefined) return 'server';
  let purpose = purposes.get(facts);
  if (purpose === undefined) {
    purpose = findPackagePurpose(facts);
    purposes.set(facts, purpose);
  }
  return purpose;
}

function findPackagePurpose(facts: PackageFacts): PackagePurpose {
  // What the root of a workspace depends on says nothing of this one of its packages.
  const own = facts.ownDependencies ?? facts.dependencies;
  const names = Object.keys(own);
  const handlesRequests = facts.isStarted === true && names.some((name) => frameworkPackages.has(name));
  if (facts.isEditorExtension === true || isAmongTools(facts) || (!handlesRequests && isNamedForTool(facts)))
    return 'other';
  const isInWorkspace = facts.ownDependencies !== undefined;
  const isLibrary = facts.isImported === true && facts.isStarted !== true && (isInWorkspace || facts.hasTypes === true);
  const runtime = Object.keys(facts.runtimeDependencies ?? own);
  // A user interface or a library may need a server, but only to develop it.
  if ((isLibrary || isDrawing(facts) ? runtime : names).some(isServerPackage)) return 'server';
  if (facts.commands.length > 0 || isDrawing(facts) || runtime.some(isCommandLibrary)) return 'other';
  return isLibrary && !runtime.some(isStore) ? 'shared' : 'server';
}

/** Whether a package is that of a database of the workspace: `@acme/database`, `@internal/redis`. */
function isStore(name: string): boolean {
  return toWords(name.replace(/^@[^/]*\//u, '')).some((word) => storeWords.has(word));
}

function isCommandLibrary(name: string): boolean {
  return commandLibraries.has(name) || commandScopes.some((scope) => name.startsWith(scope));
}

function isServerPackage(name: string): boolean {
  return serverPackages.has(name) || serverScopes.some((scope) => name.startsWith(scope));
}

/** Whether the package lies among those of a workspace that serve nobody. */
function isAmongTools({ workspacePath = '' }: PackageFacts): boolean {
  const folders = workspacePath.split('/');
  return toolFolders.has(folders[0] ?? '') || folders.includes('create');
}

function isNamedForTool({ name = '', workspacePath = '' }: PackageFacts): boolean {
  return [name, workspacePath].some((each) => {
    const words = toWords(each.replace(/^.*\//u, ''));
    return (
      words[0] === 'create' ||
      words.some((word, index) => toolWords.has(word) || toolWordPairs.has(`${word} ${words[index + 1] ?? ''}`))
    );
  });
}

function isDrawing(facts: PackageFacts): boolean {
  const dependencies = facts.ownDependencies ?? facts.dependencies;
  return browserLibraries.some((name) => dependencies[name] !== undefined);
}

/* What a file says. */

/** What only a command or a page asks. */
const otherGlobals =
  /\b(?:process\.argv\b|(?:window|localStorage|sessionStorage)\.(?!console\b)\w|document\.(?:addEventListener|body|cookie|createElement|documentElement|getElementById|querySelector)\b|navigator\.(?:clipboard|mediaDevices|serviceWorker)\b|self\.(?:addEventListener|onmessage|postMessage)\b|new (?:FileReader|XMLHttpRequest)\b)/gu;

/** Parts of the pattern: looking for a fixed text is many times cheaper than trying a pattern at every place. */
const otherGlobalNames = [
  'process.argv',
  'window.',
  'localStorage.',
  'sessionStorage.',
  'document.',
  'navigator.',
  'self.',
  'new FileReader',
  'new XMLHttpRequest',
];

function usesOtherGlobals(text: string): boolean {
  if (!otherGlobalNames.some((name) => text.includes(name))) return false;
  // What stands before is looked at only where one is found: as a part of the pattern it is dear at every place.
  for (const { index } of text.matchAll(otherGlobals)) if (!/[.$]/u.test(text.charAt(index - 1))) return true;
  return false;
}

interface Imports {
  /** It says so itself (`'use client'`), or uses React as only pages can. */
  isClient: boolean;
  isCommand: boolean;
  isBrowser: boolean;
  isServer: boolean;
  /** What colours a terminal. */
  hasColours: boolean;
}

function readImports({ body }: SourceCode['ast']): Imports {
  const imports: Imports = { isClient: false, isCommand: false, isBrowser: false, isServer: false, hasColours: false };
  for (const statement of body) {
    if (statement.type === 'ExpressionStatement') {
      if (statement.directive === 'use client') imports.isClient = true;
      if (statement.directive === 'use server') imports.isServer = true;
    } else if (statement.type === 'ImportDeclaration' && statement.importKind !== 'type') {
      readImport(statement, imports);
    }
  }
  return imports;
}

function readImport({ source: { value: module }, specifiers }: TSESTree.ImportDeclaration, imports: Imports): void {
  const isAny = (test: (name: string) => boolean): boolean =>
    specifiers.some(
      ({ type, ...specifier }) =>
        type === 'ImportSpecifier' &&
        'imported' in specifier &&
        specifier.imported.type === 'Identifier' &&
        test(specifier.imported.name),
    );
  if (module === 'react' || module === 'preact/hooks') {
    if (isAny((name) => browserHooks.has(name))) imports.isClient = true;
  } else if (isCommandLibrary(module) || buildLibraries.has(module) || /\/stdio(?:\.js)?$/u.test(module)) {
    // What speaks over the standard streams of its process can write nowhere but to the console.
    imports.isCommand = true;
  } else if (browserModules.has(module) || browserScopes.some((scope) => module.startsWith(scope))) {
    imports.isBrowser = true;
  } else if (
    serverModules.has(module) ||
    serverBuiltins.has(module.replace(/^node:/u, '')) ||
    (isServerPackage(module) && !serverPackagesOfPages.has(module))
  ) {
    imports.isServer = true;
  }
  if (colourLibraries.has(module) || (/^(?:node:)?util$/u.test(module) && isAny((name) => name === 'styleText')))
    imports.hasColours = true;
}

/** Whether the file is one of a package's commands, or prints for the person who started one. */
function isOfCommands(path: string, imports: Imports, facts: PackageFacts | undefined): boolean {
  if (facts === undefined) return false;
  if (imports.hasColours && facts.commands.length > 0) return true;
  // Elsewhere `commands` are those of CQRS.
  if (!/(?:^|\/)commands?\//u.test(path) || facts.dependencies['@nestjs/cqrs'] !== undefined) return false;
  return facts.commands.length > 0 || Object.keys(facts.ownDependencies ?? facts.dependencies).some(isCommandLibrary);
}

function isOfPages(path: string, segments: readonly string[], facts: PackageFacts | undefined): boolean {
  if (/\.client\.[cm]?[jt]sx?$/u.test(path)) return true;
  if (facts === undefined || !isDrawing(facts)) return false;
  if (segments.some((segment) => browserFolders.has(segment)) || /(?:^|\/)use[-\p{Lu}][^/]*$/u.test(path)) return true;
  if (segments.some((segment) => serverFolders.has(segment))) return false;
  // Beside the pages of Next.js lies what they draw; what serves there has a name of its own.
  const isBesidePages =
    facts.dependencies['next'] !== undefined &&
    /^(?:src\/)?app\//u.test(path) &&
    !/\/(?:actions?|route)\.[jt]s$/u.test(path);
  return isBesidePages || segments.some((segment, index) => isClientFolder(segment, segments[index + 1]));
}

/** `client` and what else a package of pages calls the folder of them; one that holds `src` by its last word. */
function isClientFolder(segment: string, next: string | undefined): boolean {
  return segment === 'client' || (next === 'src' && clientFolderWords.has(toWords(segment).at(-1) ?? ''));
}

/** What stays and serves, or waits for work, once it has started. */
const servesPattern =
  /\b(?:listen|serve|createServer|start|startServer|launch|bootstrap|setInterval|consume|subscribe|schedule|new Worker|NestFactory\.create)\s*\(|\bSIGTERM\b/u;

const mainModule = /\brequire\.main === module\b|\bimport\.meta\.main\b/u;

/** Whether the file does its work when it is started, and ends: it exports nothing, calls its own function, exits. */
function isScript(ast: SourceCode['ast'], text: string): boolean {
  if (!/\bprocess\.exit|\$disconnect\b|\bmain\s*\(/u.test(text) && !mainModule.test(text)) return false;
  if (/\bmodule\.exports\b|^exports\.\w/mu.test(text)) return false;
  if (ast.body.some(({ type }) => type.startsWith('Export') || type === 'TSExportAssignment')) return false;
  return ast.body.some(
    (statement) =>
      (statement.type === 'ExpressionStatement' && isRun(statement.expression, ast)) ||
      (statement.type === 'IfStatement' && mainModule.test(text.slice(...statement.test.range))),
  );
}

/** `main()`, `await main()`, `main().catch(…).finally(…)`, `(async () => { … })()`, an `await` of anything. */
function isRun(node: TSESTree.Expression, ast: SourceCode['ast']): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return true;
    case 'UnaryExpression':
      return node.operator === 'void' && isRun(node.argument, ast);
    case 'CallExpression': {
      const { callee } = node;
      if (isFunction(callee)) return true;
      if (callee.type === 'MemberExpression') return isRun(callee.object, ast);
      return callee.type === 'Identifier' && ast.body.some((statement) => declaresFunction(statement, callee.name));
    }
    default:
      return false;
  }
}

function declaresFunction(statement: TSESTree.ProgramStatement, name: string): boolean {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name === name;
  return (
    statement.type === 'VariableDeclaration' &&
    statement.declarations.some(({ id, init }) => id.type === 'Identifier' && id.name === name && isFunction(init))
  );
}

/* Component files: what draws, with or without what serves it. */

/** Where nothing draws in a browser, JSX is how a server writes its answers. */
function isComponentFile({ filename, package: facts }: ProjectFacts): boolean {
  return /\.[jt]sx$/u.test(filename) && facts !== undefined && isDrawing(facts);
}

/** Whether a component file runs in a server: by its name, its folder, its exports or an `async` component. */
function isServerComponentFile({ body }: SourceCode['ast'], path: string): boolean {
  if (/\.server\.[jt]sx$/u.test(path) || /(?:^|\/)(?:api|server)\//u.test(path)) return true;
  return body.some((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      if (declaration.type === 'Identifier') return body.some((each) => declaresServerName(each, declaration.name));
      return isFunction(declaration) && declaration.async;
    }
    if (statement.type !== 'ExportNamedDeclaration') return false;
    return (
      declaresServerName(statement.declaration ?? undefined) ||
      statement.specifiers.some(({ exported }) => exported.type === 'Identifier' && serverExports.has(exported.name))
    );
  });
}

/**
 * Whether a statement declares what a server runs: by its name, or an `async` component.
 * @param only the one name that counts
 */
function declaresServerName(statement: Node | undefined, only?: string): boolean {
  const isIt = (name: string | undefined, value: Node | null | undefined): boolean => {
    if (name === undefined || (only !== undefined && name !== only)) return false;
    return serverExports.has(name) || (isFunction(value) && value.async && /^\p{Lu}/u.test(name));
  };
  if (statement?.type === 'FunctionDeclaration') return isIt(statement.id?.name, statement);
  return (
    statement?.type === 'VariableDeclaration' &&
    statement.declarations.some(({ id, init }) => isIt(id.type === 'Identifier' ? id.name : undefined, init))
  );
}

function getOutermostFunction(node: Node): ReturnType<typeof asFunction> {
  let outermost: ReturnType<typeof asFunction>;
  for (let current: Node | undefined = node; current != null; current = current.parent)
    outermost = asFunction(current) ?? outermost;
  return outermost;
}

function asFunction(node: Node) {
  return isFunction(node) ? node : undefined;
}

/** The name a function is declared by, or of the variable that holds it, also through a call (`memo(() => …)`). */
function getNameOf(node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  return parent?.type === 'CallExpression' ? getNameOf(parent) : undefined;
}

/** Whether code runs in a server: what its package is for, and what the file itself says. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getStaticString, isFunction, type Node, type SourceCode } from './ast.ts';
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
  processLibraries,
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
/** Packages that only log: not NestJS, which is more. */
const loggerPackages: ReadonlySet<string> = new Set(
  loggerRows.flatMap((row) => row.packages.filter((name) => !serverScopes.some((scope) => name.startsWith(scope)))),
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
  const { ast, text } = sourceCode;
  const segments = path.split('/').slice(0, -1);
  if (purpose === 'other' && !isServerOfPages(segments, project.package)) return 'other';
  if (usesArguments(text)) return 'other';
  const imports = readImports(ast);
  if (imports.isClient || imports.isCommand) return 'other';
  if (!imports.isServer && (imports.isBrowser || imports.isBuild)) return 'other';
  // What a server's file says of `document` is said in a browser that it drives.
  if ((!imports.isServing || isComponentFile(project)) && usesPageGlobals(text)) return 'other';
  if ((isScriptFile(project) || isScript(ast, text)) && !servesPattern.test(text)) return 'other';
  if (isOfCommands(path, imports, project.package)) return 'other';
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

/** The folder of what serves in a package that draws: `src/server`, `lib/server`. */
function isServerOfPages(segments: readonly string[], facts: PackageFacts | undefined): boolean {
  return facts !== undefined && isDrawing(facts) && segments.includes('server') && !isNamedForTool(facts);
}

/** What only a page asks. */
const pageGlobals =
  /\b(?:(?:window|localStorage|sessionStorage)\.(?!console\b)\w|document\.(?:addEventListener|body|cookie|createElement|documentElement|getElementById|querySelector)\b|navigator\.(?:clipboard|mediaDevices|serviceWorker)\b|self\.(?:addEventListener|onmessage|postMessage)\b|new (?:FileReader|XMLHttpRequest)\b)/gu;

/** Parts of the pattern: looking for a fixed text is many times cheaper than trying a pattern at every place. */
const pageGlobalNames = [
  'window.',
  'localStorage.',
  'sessionStorage.',
  'document.',
  'navigator.',
  'self.',
  'new FileReader',
  'new XMLHttpRequest',
];

function usesPageGlobals(text: string): boolean {
  return pageGlobalNames.some((name) => text.includes(name)) && mentions(text, pageGlobals);
}

/** Whether the file asks what only a command asks. */
function usesArguments(text: string): boolean {
  return text.includes('process.argv') && /(?<![.$])\bprocess\.argv\b/u.test(text);
}

function mentions(text: string, globals: RegExp): boolean {
  // What stands before is looked at only where one is found: as a part of the pattern it is dear at every place.
  for (const { 0: found, index } of text.matchAll(globals))
    if (!/[.$]/u.test(text.charAt(index - 1)) && !isDeclared(text, found.slice(0, found.search(/\W/u)))) return true;
  return false;
}

/** Whether a name of a global is that of a variable or the one parameter of a function: `for (const window of windows)`. */
function isDeclared(text: string, name: string): boolean {
  return new RegExp(
    String.raw`\b(?:const|let|var)\s+(?:[{[][^=;]*?\b)?${name}\b|(?<![\w.])${name}\s*=>|\(${name}(?::[^()]*)?\)\s*=>`,
    'u',
  ).test(text);
}

interface Imports {
  /** It says so itself (`'use client'`), or uses React as only pages can. */
  isClient: boolean;
  isCommand: boolean;
  /** It builds, or runs other programs, as servers may, too. */
  isBuild: boolean;
  isBrowser: boolean;
  isServer: boolean;
  /** Not by a logger alone, nor by what renders pages: those run in browsers, too. */
  isServing: boolean;
  /** What colours a terminal. */
  hasColours: boolean;
}

function readImports({ body }: SourceCode['ast']): Imports {
  const imports: Imports = {
    isClient: false,
    isCommand: false,
    isBuild: false,
    isBrowser: false,
    isServer: false,
    isServing: false,
    hasColours: false,
  };
  for (const statement of body) {
    if (statement.type === 'ExpressionStatement') {
      if (statement.directive === 'use client') imports.isClient = true;
      if (statement.directive === 'use server') imports.isServer = true;
    } else if (statement.type === 'ImportDeclaration' && statement.importKind !== 'type') {
      const { source, specifiers } = statement;
      readImport(source.value, specifiers.map(getImportedName), imports);
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        const module = getRequiredModule(init);
        if (module === undefined) continue;
        const names =
          id.type === 'ObjectPattern'
            ? id.properties.map((each) => (each.type === 'Property' ? getPropertyName(each) : undefined))
            : [];
        readImport(module, names, imports);
      }
    }
  }
  return imports;
}

function getImportedName(specifier: TSESTree.ImportClause): string | undefined {
  if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') return undefined;
  return specifier.imported.name;
}

/** The module of `require('x')`, also of `require('x').y` and `require('x')()`. */
function getRequiredModule(node: Node | null): string | undefined {
  let current = node;
  while (current?.type === 'MemberExpression' || current?.type === 'CallExpression') {
    if (current.type === 'MemberExpression') current = current.object;
    else if (current.callee.type === 'Identifier')
      return current.callee.name === 'require' ? getStaticString(current.arguments[0]) : undefined;
    else current = current.callee;
  }
  return undefined;
}

function readImport(module: string, names: readonly (string | undefined)[], imports: Imports): void {
  const isAny = (test: (name: string) => boolean): boolean => names.some((name) => name !== undefined && test(name));
  if (module === 'react' || module === 'preact/hooks') {
    if (isAny((name) => browserHooks.has(name))) imports.isClient = true;
  } else if (buildLibraries.has(module) || processLibraries.has(module)) {
    imports.isBuild = true;
  } else if (isCommandLibrary(module) || /\/stdio(?:\.js)?$/u.test(module)) {
    // What speaks over the standard streams of its process can write nowhere but to the console.
    imports.isCommand = true;
  } else if (browserModules.has(module) || browserScopes.some((scope) => module.startsWith(scope))) {
    imports.isBrowser = true;
  } else if (serverModules.has(module)) {
    imports.isServer = true;
  } else if (
    serverBuiltins.has(module.replace(/^node:/u, '')) ||
    (isServerPackage(module) && !serverPackagesOfPages.has(module))
  ) {
    imports.isServer = true;
    imports.isServing ||= !loggerPackages.has(module);
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

/** Whether code runs in a server: what its package is for, and what the file itself says. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getRequiredModule, getStaticString, isFunction, type Node, type SourceCode } from './ast.ts';
import { isStaying, isToldHowToRun } from './command-lines.ts';
import { frameworks } from './knowledge/frameworks.ts';
import { loggers } from './knowledge/loggers.ts';
import {
  browserFolders,
  browserHooks,
  browserLibraries,
  browserLibraryScopes,
  browserModules,
  browserScopes,
  clientsOfServers,
  buildLibraries,
  colourLibraries,
  clientFolderWords,
  commandLibraries,
  commandModules,
  commandScopes,
  desktopLibraries,
  endingWords,
  extensionLibraries,
  pageFrameworks,
  fileBuiltins,
  hashLibraries,
  pageTwin,
  processLibraries,
  rendererModules,
  serverBuiltins,
  serverExports,
  serverFolders,
  serverLibraries,
  serverModules,
  serverPackagesOfPages,
  serverScopes,
  serversOfPages,
  sharedPackages,
  staticFolders,
  storeWords,
  testLibraries,
  testScopes,
  toolFolders,
  toolWordPairs,
  toolWords,
  workerPlatforms,
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
const serverLibrarySet: ReadonlySet<string> = new Set(serverLibraries);
const frameworkPackages: ReadonlySet<string> = new Set(
  frameworks.flatMap((row) => [...row.packages]).filter((name) => !sharedPackages.has(name)),
);

/**
 * What a file is for. `server`: it serves, or nothing else is known. `shared`: it belongs to a library that servers and
 * pages may import alike. `page`: it is drawn in a browser. `command`: somebody starts it, and it ends. `test`: it tests, or
 * helps to, whatever it is called.
 */
export type FilePurpose = 'server' | 'shared' | 'page' | 'command' | 'test';

/**
 * What a file is for, as far as can be told. A command is told by `bin` or `scripts` of its package, by its arguments
 * (`process.argv`), by a library of commands or builds that it imports, by its form (it does its work and ends), a page by
 * its folder, `'use client'`, React's browser hooks, a library of pages or `window`; and either by its package, where that
 * is made for commands, builds, tests or user interfaces.
 */
export function findFilePurpose(sourceCode: Pick<SourceCode, 'ast' | 'text'>, project: ProjectFacts): FilePurpose {
  const path = getPathInPackage(project);
  if (/\.(?:vue|svelte|astro)$/u.test(path)) return 'page';
  if (isCommandFile(project)) return 'command';
  if (sourceCode.ast.body.some(importsTestLibrary) || holdsTests(sourceCode)) return 'test';
  const purpose = getPackagePurpose(project.package);
  if (purpose === 'command') return purpose;
  const { ast, text } = sourceCode;
  const imports = readImports(ast);
  const segments = path.split('/').slice(0, -1);
  // What lies beside pages and reads files, builds them.
  if (purpose === 'page' && !isServerOfPages(segments, project.package))
    return imports.isOnlyServer ? 'command' : 'page';
  if (imports.isClient || (imports.isBrowser && !imports.isServer)) return 'page';
  // Beside a component with hooks its loader and action run in the server.
  if (imports.usesHooks && !(isComponentFile(project) && isServerComponentFile(ast, path))) return 'page';
  if (imports.isCommand || (imports.isBuild && !imports.isServer)) return 'command';
  // The first line says which program runs it: somebody starts it by its name.
  if (text.startsWith('#!') && !imports.isFramework && !servesPattern.test(text)) return 'command';
  if (imports.isBundler && !imports.isServerLibrary && !listensPattern.test(text)) return 'command';
  if (configuresPages(text)) return 'command';
  // A server may be told its port as an argument, and sends pages, or asks a browser of its own.
  if (takesArguments(text) && !(imports.isFramework && answersPattern.test(text))) return 'command';
  if (imports.asksPerson && !imports.isFramework && asksPattern.test(text) && !servesPattern.test(text))
    return 'command';
  if (imports.parsesArguments && !imports.isFramework && !listensPattern.test(text)) return 'command';
  if (
    (usesPageGlobals(text) || isWorkerOfBrowser(text, project.package)) &&
    (!imports.isOnlyServer || imports.isBrowser || isComponentFile(project))
  )
    return 'page';
  if (!imports.isServer && text.includes('dispatch(') && thunkPattern.test(text) && dispatchPattern.test(text))
    return 'page';
  if (text.includes('define.amd')) return 'shared';
  const isOfScriptForm =
    isScriptFile(project) ||
    isScript(ast, text) ||
    isCheckOfFiles(ast, text, path, project.package) ||
    (!imports.isFramework && isToldScript(ast, text, path)) ||
    isReportOnFiles(ast, text);
  if (isOfScriptForm && !servesPattern.test(text)) return 'command';
  if (!imports.isFramework && !waitsPattern.test(text) && isSureToEnd(ast, text)) return 'command';
  if (imports.startsPrograms && !imports.isFramework && endsProcess(ast, text) && !servesPattern.test(text))
    return 'command';
  if (text.includes('.command(') && commandPattern.test(text)) return 'command';
  if (isOfCommands(path, imports, project.package)) return 'command';
  if (!imports.isServer) {
    if (isStaticFile(ast, path, segments) || asksFromPage(text, project.package)) return 'page';
    const isOfBrowser =
      isComponentFile(project) && (mayHoldJsx(text) || !isInServerPackage(project.package))
        ? !isServerComponentFile(ast, path)
        : isOfPages(path, segments, imports, project.package);
    if (isOfBrowser) return 'page';
  }
  if (purpose === 'server' || imports.isServer) return 'server';
  // In the client that a workspace's pages share, `services` are what they ask of servers.
  const isClient = isClientFolder(project.package?.workspacePath?.split('/').at(-1) ?? '', undefined);
  return !isClient && segments.some((segment) => serverFolders.has(segment)) ? 'server' : 'shared';
}

/**
 * Whether a place in a server's file is drawn in a browser nevertheless: a component beside the loaders and actions of
 * its route. Where the file uses hooks, all but these may be.
 */
export function isInComponent(node: Node, project: ProjectFacts): boolean {
  if (!isComponentFile(project)) return false;
  const component = getOutermostFunction(node);
  const name = component === undefined ? undefined : getNameOf(component);
  if (name !== undefined && component?.async === false && /^\p{Lu}\p{L}*\p{Ll}/u.test(name)) return true;
  return (name === undefined || !serverExports.has(name)) && usesHooks(node);
}

const filesWithHooks = new WeakMap<Node, boolean>();

function usesHooks(node: Node): boolean {
  let program = node;
  while (program.parent != null) program = program.parent;
  if (program.type !== 'Program') return false;
  let uses = filesWithHooks.get(program);
  if (uses === undefined) {
    uses = readImports(program).usesHooks;
    filesWithHooks.set(program, uses);
  }
  return uses;
}

/* What a package is for. */

const purposes = new WeakMap<PackageFacts, FilePurpose>();

/** `shared`: a library, and neither what it depends on nor what starts it says that it is a server's. */
function getPackagePurpose(facts: PackageFacts | undefined): FilePurpose {
  if (facts === undefined) return 'server';
  let purpose = purposes.get(facts);
  if (purpose === undefined) {
    purpose = findPackagePurpose(facts);
    purposes.set(facts, purpose);
  }
  return purpose;
}

function findPackagePurpose(facts: PackageFacts): FilePurpose {
  // What the root of a workspace depends on says nothing of this one of its packages.
  const own = facts.ownDependencies ?? facts.dependencies;
  const names = Object.keys(own);
  const handlesRequests = facts.isStarted === true && names.some((name) => frameworkPackages.has(name));
  const isDesktop =
    names.some((name) => desktopLibraries.has(name)) && !names.some((name) => frameworkPackages.has(name));
  if (
    isDesktop ||
    facts.isEditorExtension === true ||
    isAmongTools(facts) ||
    (!handlesRequests && isNamedForTool(facts))
  )
    return 'command';
  if (!handlesRequests && names.some((name) => extensionLibraries.has(name))) return 'page';
  const isInWorkspace = facts.ownDependencies !== undefined;
  const isLibrary = facts.isImported === true && facts.isStarted !== true && (isInWorkspace || facts.hasTypes === true);
  const declared = Object.keys(facts.runtimeDependencies ?? own);
  // What is bundled needs nothing at run time.
  const isBundled = declared.length === 0 && handlesRequests && facts.commands.length > 0;
  const runtime = isBundled ? names : declared;
  // A user interface or a library may need a server, but only to develop it.
  const isCommandOnly =
    facts.commands.length > 0 && facts.isStarted !== true && runtime.some(isCommandLibrary) && !names.some(isServing);
  // What asks a person more than one thing, and does nothing of a server's but log, is made for commands.
  const isForCommands =
    (facts.isStarted !== true || facts.startsCommands === true) &&
    runtime.filter(isCommandLibrary).length > 1 &&
    runtime.every(
      (name) =>
        !isServerPackage(name) || loggerPackages.has(name) || (facts.commands.length > 0 && hashLibraries.has(name)),
    );
  if (isForCommands) return 'command';
  // What asks its importers for a framework of pages, and draws, is for those pages and for what serves them.
  const isForPages =
    isLibrary && facts.commands.length === 0 && isDrawing(facts) && facts.peers?.some(isFrameworkOfPages) === true;
  const tells = (name: string): boolean =>
    isServerPackage(name) &&
    own[`${name}${pageTwin}`] === undefined &&
    // What draws, and asks a server of this kind, has it for its types.
    !(isDrawing(facts) && own[clientsOfServers.get(name) ?? ''] !== undefined) &&
    // What others draw with may log by a library that runs in browsers, too.
    !(isLibrary && isDrawing(facts) && loggerPackages.has(name)) &&
    !(isForPages && isFrameworkOfPages(name));
  const isOfBothSides =
    isLibrary &&
    facts.hasSides === true &&
    !runtime.some((name) => frameworkPackages.has(name) && !isFrameworkOfPages(name));
  if (isOfBothSides) return 'shared';
  if (!isCommandOnly && (isLibrary || isDrawing(facts) ? runtime : names).some(tells)) return 'server';
  if (isForPages) return 'shared';
  if (facts.commands.length === 0 && isDrawing(facts)) return 'page';
  if (facts.commands.length > 0 || runtime.some(isCommandLibrary)) return 'command';
  return isLibrary && !runtime.some(isStore) ? 'shared' : 'server';
}

/**
 * Whether a file is of a library by which others use a service: published, imported, named for it (`@acme/sdk`,
 * `sdk-node`), and without a server framework.
 */
export function isOfSdk({ package: facts }: ProjectFacts): boolean {
  if (facts?.isPublished !== true || facts.isImported !== true) return false;
  const words = toWords((facts.name ?? '').replace(/^@[^/]*\//u, ''));
  if (words[0] !== 'sdk' && words.at(-1) !== 'sdk') return false;
  return !Object.keys(facts.runtimeDependencies ?? facts.dependencies).some((name) => frameworkPackages.has(name));
}

/** Whether a package is a framework whose parts pages import, too. */
function isFrameworkOfPages(name: string): boolean {
  return frameworkPackages.has(name) && serverPackagesOfPages.has(name);
}

/** Whether a package is that of a database of the workspace: `@acme/database`, `@internal/redis`. */
function isStore(name: string): boolean {
  return (
    !browserLibraryScopes.some((scope) => name.startsWith(scope)) &&
    toWords(name.replace(/^@[^/]*\//u, '')).some((word) => storeWords.has(word))
  );
}

/** Whether only what serves or logs depends on a package; commands ask databases, too. */
function isServing(name: string): boolean {
  return serverPackages.has(name) && !serverLibrarySet.has(name);
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
    const last = each.replace(/^.*\//u, '');
    const words = toWords(last);
    return (
      words[0] === 'create' ||
      // `e2e` is three words.
      last.split(/[\W_]+/u).some((part) => toolWords.has(part)) ||
      words.some((word, index) => toolWords.has(word) || toolWordPairs.has(`${word} ${words[index + 1] ?? ''}`))
    );
  });
}

function isDrawing(facts: PackageFacts): boolean {
  const dependencies = facts.ownDependencies ?? facts.dependencies;
  return browserLibraries.some((name) => dependencies[name] !== undefined);
}

/* What a file says. */

/** A folder of what serves in a package that draws: `src/server`, `lib/server`, `serverMiddleware`. */
function isServerOfPages(segments: readonly string[], facts: PackageFacts | undefined): boolean {
  return (
    facts !== undefined &&
    isDrawing(facts) &&
    segments.some((segment) => serversOfPages.has(segment)) &&
    !isNamedForTool(facts)
  );
}

/** What only a page or a worker of one asks. */
const pageGlobals =
  /(?:\b(?:(?:window|localStorage|sessionStorage)\.(?!console\b)\w|window\[['"A-Z]|document\.(?:addEventListener|body|cookie|createElement|documentElement|getElementById|querySelector)\b|navigator\.(?:clipboard|mediaDevices|serviceWorker|storage)\b|self\.(?:addEventListener|onmessage|postMessage)\b|importScripts\(|new (?:FileReader|XMLHttpRequest)\b)|\$\((?:document|window)\))/gu;

/** Parts of the pattern: looking for a fixed text is many times cheaper than trying a pattern at every place. */
const pageGlobalNames = [
  'window.',
  'window[',
  'localStorage.',
  'sessionStorage.',
  'document.',
  'navigator.',
  'self.',
  'importScripts(',
  'new FileReader',
  'new XMLHttpRequest',
  '$(document)',
  '$(window)',
];

function usesPageGlobals(text: string): boolean {
  return (
    (pageGlobalNames.some((name) => text.includes(name)) && standsAlone(text, pageGlobals)) ||
    isGivenWindow(text) ||
    takesStorage(text)
  );
}

/** Whether a function is called where it stands with the page's window: `(function (root) { … })(window)`, or as `this`. */
function isGivenWindow(text: string): boolean {
  if (text.includes('(window') && standsAlone(text, /\}(?:\s*\))?\s*\(\s*window\s*[,)]/gu)) return true;
  return (
    text.includes('(this') && /\}(?:\s*\))?\s*\(\s*this\s*[,)]/u.test(text) && standsAlone(text, /\bdocument\.\w/gu)
  );
}

/** Whether a file is written with the types of workers in browsers, and not for servers that have these types, too. */
function isWorkerOfBrowser(text: string, facts: PackageFacts | undefined): boolean {
  const isWorker =
    (text.includes('ServiceWorkerGlobalScope') &&
      /\bdeclare\s+(?:const|let|var)\s+self\s*:\s*ServiceWorkerGlobalScope\b|\bself\s+as\s+(?:unknown\s+as\s+)?ServiceWorkerGlobalScope\b/u.test(
        text,
      )) ||
    (text.includes('webworker') && /^\/\/\/\s*<reference\s+lib=["']webworker["']\s*\/>/mu.test(text));
  return isWorker && workerPlatforms.every((name) => facts?.dependencies[name] === undefined);
}

/** Whether a server is asked as only pages do it: with the cookies of their user, or at an address that Vite builds in. */
function asksFromPage(text: string, facts: PackageFacts | undefined): boolean {
  if (facts === undefined || !isDrawing(facts)) return false;
  return (
    (text.includes('withCredentials') && /\bwithCredentials:\s*true\b/u.test(text)) ||
    text.includes('import.meta.env.VITE_')
  );
}

/** Whether a store of browsers is taken as a value: `const storage = isShort ? sessionStorage : localStorage`. */
function takesStorage(text: string): boolean {
  if (!text.includes('localStorage') && !text.includes('sessionStorage')) return false;
  for (const [, , name = ''] of text.matchAll(/([=?:]\s+)(localStorage|sessionStorage)(?=\s*(?:[;:,)\n]|$))/gu)) {
    if (
      !new RegExp(
        String.raw`\b(?:const|let|var|import)\s[^;=]*\b${name}\b|\([^()]*(?<![=?:]\s*)\b${name}\b[^()]*\)\s*(?:=>|\{)`,
        'u',
      ).test(text)
    )
      return true;
  }
  return false;
}

function takesArguments(text: string): boolean {
  return text.includes('process.argv') && standsAlone(text, /\bprocess\.argv\b/gu);
}

/** Whether a pattern is found where it is no property of something else, and neither quoted nor in a comment. */
function standsAlone(text: string, pattern: RegExp): boolean {
  // What stands before is looked at only where one is found: as a part of the pattern it is dear at every place.
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (/[.$'"`]/u.test(text.charAt(index - 1)) || isDeclared(text, found) || isOfWrittenPage(text, index)) continue;
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    if (!/^\s*(?:\*|\/\*)|(?:^|[^:])\/\//u.test(line)) return true;
  }
  return false;
}

/** Whether a place lies in the script of a page that is written out as a template: `<script>document.…`. */
function isOfWrittenPage(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('`', index) + 1, index);
  return /<script\b/u.test(before) && before.lastIndexOf('${') <= before.lastIndexOf('}');
}

/** Whether what is found begins with a variable or the one parameter of a function: `for (const window of windows)`. */
function isDeclared(text: string, found: string): boolean {
  const name = /^[a-z]\w*(?=[.[])/iu.exec(found)?.[0];
  if (name === undefined) return false;
  return new RegExp(
    String.raw`\b(?:const|let|var)\s+(?:[{[][^=;]*?\b)?${name}\b|(?<![\w.])${name}\s*=>|\(${name}(?::[^()]*)?\)\s*=>`,
    'u',
  ).test(text);
}

interface Imports {
  /** It says so itself: `'use client'`. */
  isClient: boolean;
  /** It imports hooks of React that only pages can use. */
  usesHooks: boolean;
  isCommand: boolean;
  /** It builds, or runs other programs, as servers may, too. */
  isBuild: boolean;
  /** It imports what only builds. */
  isBundler: boolean;
  /** It imports what starts other programs. */
  startsPrograms: boolean;
  isBrowser: boolean;
  isServer: boolean;
  /** It imports what no page could: loggers, and what renders to text, run there as well. */
  isOnlyServer: boolean;
  /** It imports more of a server's than modules of Node. */
  isServerLibrary: boolean;
  /** It imports a framework of servers. */
  isFramework: boolean;
  /** It imports React, as servers that render to text do, too. */
  isReact: boolean;
  /** What colours a terminal. */
  hasColours: boolean;
  /** It imports what takes the arguments of a command apart. */
  parsesArguments: boolean;
  /** It imports what can ask a person. */
  asksPerson: boolean;
}

function readImports({ body }: Pick<SourceCode['ast'], 'body'>): Imports {
  const imports: Imports = {
    isClient: false,
    usesHooks: false,
    isCommand: false,
    isBuild: false,
    isBundler: false,
    startsPrograms: false,
    isBrowser: false,
    isServer: false,
    isOnlyServer: false,
    isServerLibrary: false,
    isFramework: false,
    isReact: false,
    hasColours: false,
    parsesArguments: false,
    asksPerson: false,
  };
  for (const statement of body) {
    switch (statement.type) {
      case 'ExpressionStatement':
        if (statement.directive === 'use client') imports.isClient = true;
        if (statement.directive === 'use server') imports.isServer = imports.isOnlyServer = true;
        if (isLoaderCall(statement.expression)) imports.isClient = true;
        break;
      case 'ImportDeclaration':
        if (statement.importKind !== 'type') readImport(statement.source.value, getImportedNames(statement), imports);
        else if (buildLibraries.has(statement.source.value) && getImportedNames(statement).some(isPluginName))
          imports.isBuild = imports.isBundler = true;
        break;
      case 'VariableDeclaration':
        for (const { id, init } of statement.declarations) {
          const module = getRequiredModule(init);
          if (module !== undefined) readImport(module, getTakenNames(id), imports);
        }
        break;
      default:
    }
  }
  return imports;
}

/** Whether a type is that of what a bundler runs: `Plugin` and `PluginOption` of Vite. */
function isPluginName(name: string): boolean {
  return name.startsWith('Plugin');
}

/** Whether a statement imports what only tests run with; not its types alone. */
function importsTestLibrary(statement: TSESTree.ProgramStatement): boolean {
  const modules =
    statement.type === 'ImportDeclaration'
      ? statement.importKind === 'type'
        ? []
        : [statement.source.value]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => getRequiredModule(init))
        : [];
  return modules.some(
    (module) =>
      module !== undefined &&
      // Also a part of one: `mocha/lib/runner`.
      (testLibraries.has(module.replace(/^([^@/]+|@[^/]+\/[^/]+)\/.*$/u, '$1')) ||
        testScopes.some((scope) => module.startsWith(scope))),
  );
}

/** Whether a file holds tests by the globals of their runners: `describe('a', () => { it('b', …) })` at the top. */
function holdsTests({ ast, text }: Pick<SourceCode, 'ast' | 'text'>): boolean {
  if (!text.includes('describe')) return false;
  return ast.body.some((statement) => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
    const { callee, arguments: given } = statement.expression;
    const called = callee.type === 'MemberExpression' ? callee.object : callee;
    const [title, body] = given;
    return (
      called.type === 'Identifier' &&
      called.name === 'describe' &&
      (getStaticString(title) !== undefined || title?.type === 'TemplateLiteral') &&
      isFunction(body) &&
      /\b(?:it|test)(?:\.\w+)?\s*\(/u.test(text.slice(...body.range)) &&
      !ast.body.some((each) => declaresFunction(each, called.name))
    );
  });
}

/** `define(['a', 'b'], (a, b) => …)`: a loader of modules in browsers asks for them. */
function isLoaderCall(node: TSESTree.Expression): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    /^(?:define|require|requirejs)$/u.test(node.callee.name) &&
    node.arguments.slice(0, 2).some((each) => each.type === 'ArrayExpression')
  );
}

function getImportedNames({ specifiers }: TSESTree.ImportDeclaration): readonly string[] {
  return specifiers.flatMap((specifier) =>
    specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' ? [specifier.imported.name] : [],
  );
}

function getTakenNames(pattern: TSESTree.BindingName): readonly string[] {
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((each) => (each.type === 'Property' ? [getPropertyName(each) ?? ''] : []));
}

function readImport(module: string, names: readonly string[], imports: Imports): void {
  if (module === 'react' || module === 'preact/hooks') {
    imports.isReact = true;
    if (names.some((name) => browserHooks.has(name))) imports.usesHooks = true;
  } else if (buildLibraries.has(module) || processLibraries.has(module)) {
    imports.isBuild = true;
    if (buildLibraries.has(module)) imports.isBundler = true;
  } else if (isCommandLibrary(module) || commandModules.has(module) || /(?<!\/client)\/stdio(?:\.js)?$/u.test(module)) {
    // What speaks over the standard streams of its process can write nowhere but to the console; a client speaks over
    // those of the process that it starts.
    imports.isCommand = true;
  } else if (browserModules.has(module) || browserScopes.some((scope) => module.startsWith(scope))) {
    imports.isBrowser = true;
  } else if (
    serverModules.has(module) ||
    serverBuiltins.has(module.replace(/^node:/u, '')) ||
    (isServerPackage(module) && !serverPackagesOfPages.has(module))
  ) {
    imports.isServer = true;
    const builtin = module.replace(/^node:/u, '');
    if (!serverBuiltins.has(builtin)) imports.isServerLibrary = true;
    if (builtin === 'child_process') imports.startsPrograms = true;
    if (!loggerPackages.has(module) && !rendererModules.has(module)) imports.isOnlyServer = true;
    if (frameworkPackages.has(module)) imports.isFramework = true;
  }
  const isUtil = module === 'util' || module === 'node:util';
  if (colourLibraries.has(module) || (isUtil && names.includes('styleText'))) imports.hasColours = true;
  if (isUtil && names.includes('parseArgs')) imports.parsesArguments = true;
  if (/^(?:node:)?readline(?:\/promises)?$/u.test(module)) imports.asksPerson = true;
}

/** Whether the file is one of a package's commands, or prints for the person who started one. */
function isOfCommands(path: string, imports: Imports, facts: PackageFacts | undefined): boolean {
  if (facts === undefined) return false;
  if (imports.hasColours && facts.commands.length > 0) return true;
  // Elsewhere `commands` are those of CQRS.
  if (!/(?:^|\/)commands?\//u.test(path) || facts.dependencies['@nestjs/cqrs'] !== undefined) return false;
  return facts.commands.length > 0 || Object.keys(facts.ownDependencies ?? facts.dependencies).some(isCommandLibrary);
}

/** Whether a server only sends the file: a script without imports or exports among what is sent as it is. */
function isStaticFile({ body }: SourceCode['ast'], path: string, segments: readonly string[]): boolean {
  if (/(?:^|\/)(?:public|static)\/(?:javascripts|js)\//u.test(path)) return true;
  if (!/\.m?js$/u.test(path) || !segments.some((segment) => staticFolders.has(segment))) return false;
  return !body.some(
    (statement) =>
      /^(?:Import|Export)/u.test(statement.type) ||
      (statement.type === 'VariableDeclaration' &&
        statement.declarations.some(({ init }) => getRequiredModule(init) !== undefined)) ||
      (statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression' &&
        statement.expression.left.type === 'MemberExpression'),
  );
}

function isOfPages(
  path: string,
  segments: readonly string[],
  imports: Imports,
  facts: PackageFacts | undefined,
): boolean {
  if (/\.client\.[cm]?[jt]sx?$/u.test(path)) return true;
  if (facts === undefined) return false;
  const isInClient = segments.some((segment, index) => isClientFolder(segment, segments[index + 1]));
  if (!isDrawing(facts)) {
    const isClient = isInClient || isClientFolder(facts.workspacePath?.split('/').at(-1) ?? '', undefined);
    return isClient && (imports.isReact || (facts.ownDependencies ?? facts.dependencies)['react'] !== undefined);
  }
  if (isBesideServer(segments, facts)) return true;
  if (segments.some((segment) => browserFolders.has(segment)) || /(?:^|\/)use[-\p{Lu}][^/]*$/u.test(path)) return true;
  if (isInClientServices(segments, facts)) return true;
  const serving = segments.filter((segment) => serverFolders.has(segment));
  // What the pages of a package for them ask servers by.
  if (serving.length > 0 && isFrontEnd(facts) && serving.every((segment) => segment === 'services')) return true;
  if (serving.length > 0) return false;
  const isBesidePages = pageFrameworks.some(
    (row) => facts.dependencies[row.package] !== undefined && row.pages.test(path) && !row.serving.test(path),
  );
  return isBesidePages || isInClient;
}

/** The sources at the root of a package whose pages Vite builds, and whose server has a folder of its own. */
function isBesideServer(segments: readonly string[], { startedBesidePages = [] }: PackageFacts): boolean {
  return (
    segments[0] === 'src' &&
    startedBesidePages.length > 0 &&
    startedBesidePages.every((folder) => serverFolders.has(folder) && !segments.includes(folder))
  );
}

/** Whether a package of a workspace lies in a folder that is named for pages: `apps/frontend`, `packages/front-end`. */
function isFrontEnd({ workspacePath = '' }: PackageFacts): boolean {
  return /(?:^|\/)front-?end$/u.test(workspacePath);
}

/** `services/client` of a package that draws, where only the framework of its pages could serve: what they ask others by. */
function isInClientServices(segments: readonly string[], facts: PackageFacts): boolean {
  const index = segments.indexOf('client');
  return (
    index > 0 &&
    segments[index - 1] === 'services' &&
    !segments.slice(0, index - 1).some((segment) => serverFolders.has(segment)) &&
    !Object.keys(facts.ownDependencies ?? facts.dependencies).some(
      (name) => frameworkPackages.has(name) && !pageFrameworks.some((row) => row.package === name),
    )
  );
}

/** `client` (`client-v2`) and what else a package of pages calls the folder of them; one that holds `src` by its last word. */
function isClientFolder(segment: string, next: string | undefined): boolean {
  return (
    /^client(?:-v?\d+)?$/u.test(segment) || (next === 'src' && clientFolderWords.has(toWords(segment).at(-1) ?? ''))
  );
}

/** What stays and serves, or waits for work, once it has started. */
const servesPattern =
  /\b(?:listen|serve|createServer|start|startServer|launch|bootstrap|setInterval|consume|subscribe|schedule|new Worker|NestFactory\.create)\s*\(|\bSIGTERM\b/u;

/** The same without listening and timers: what waits for work even where the process is ended by the file itself. */
const waitsPattern =
  /\b(?:serve|start|startServer|launch|bootstrap|consume|subscribe|schedule|new Worker|NestFactory\.create)\s*\(|\bSIGTERM\b/u;

const listensPattern = /\blisten\s*\(/u;

/** What begins to answer requests, beside a framework: `app.listen(port)`, `serve({ fetch: app.fetch })`. */
const answersPattern = /\b(?:listen|serve)\s*\(/u;

/** What asks the person at the terminal, and waits for what they type: `createInterface({ input: process.stdin })`. */
const asksPattern = /\binput:\s*process\.stdin\b[^]*\.question\s*\(/u;

/** `.command('sync').option(…).action(…)`; in Slack, where commands begin with a slash, both are methods of the application. */
const commandPattern = /\.command\(\s*['"`][^'"`/][^)]{0,200}\)[^;]{0,2000}?\.action\(/u;

/** `export const withAnalyzer = (nextConfig = {}) => …`: what takes and gives the configuration of a framework runs with it. */
function configuresPages(text: string): boolean {
  return pageFrameworks.some(
    ({ configuration }) =>
      text.includes(configuration) &&
      new RegExp(String.raw`\bwith\p{Lu}\w*\s*(?:=\s*)?\(\s*${configuration}\b`, 'u').test(text),
  );
}

/** Whether two functions of a file or more end the process with a status: those who call it are commands. */
function endsProcess({ body }: SourceCode['ast'], text: string): boolean {
  if (!text.includes('process.exit(')) return false;
  const ending = body.filter((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    const isMade =
      isFunction(declared) ||
      (declared?.type === 'VariableDeclaration' && declared.declarations.some(({ init }) => isFunction(init)));
    return isMade && /\bprocess\.exit\(\s*\d/u.test(text.slice(...statement.range));
  });
  return ending.length > 1;
}

/** `return (dispatch, getState) => …`: what a store of Redux is given to do, by an action that takes time. */
const thunkPattern = /(?:\breturn|=>)\s*(?:async\s*)?(?:\(\s*dispatch\s*[,:)]|dispatch\s*=>)/u;

/** What it then tells the store: an action or what makes one. Interceptors of undici hand options and a handler on. */
const dispatchPattern = /(?<![\w.])dispatch\(\s*(?:\{\s*type\b|[\w.]+\((?:[^()]|\([^()]*\))*\)\s*,?\s*\))/u;

const mainModule = /\brequire\.main ===? module\b|\bmodule ===? require\.main\b|\bimport\.meta\.main\b/u;

/**
 * Whether a place runs only where its file is the one that was started (`if (require.main === module)`), and what is
 * started serves nobody: the file imports no framework, and neither listens nor waits.
 */
export function isInMainBlock(node: Node, { ast, text }: Pick<SourceCode, 'ast' | 'text'>): boolean {
  if (!mainModule.test(text)) return false;
  const block = ast.body.find(
    (statement) => statement.range[0] <= node.range[0] && node.range[1] <= statement.range[1],
  );
  if (block?.type !== 'IfStatement' || node.range[0] < block.consequent.range[0]) return false;
  if (node.range[1] > block.consequent.range[1]) return false;
  const test = text.slice(...block.test.range);
  if (!mainModule.test(test) || /!(?!=)|\|\|/u.test(test)) return false;
  return !servesPattern.test(text) && !isStaying(text) && !readImports(ast).isFramework;
}

/** Whether the file does its work when it is started, and ends: it exports nothing, calls its own function, exits. */
function isScript(ast: SourceCode['ast'], text: string): boolean {
  if (!/\bprocess\.exit|\$disconnect\b|\bmain\s*\(/u.test(text) && !mainModule.test(text)) return false;
  if (!exportsNothing(ast, text)) return false;
  if (endsEitherWay(ast.body.at(-1), text)) return true;
  return ast.body.some(
    (statement) =>
      (statement.type === 'ExpressionStatement' && isRun(statement.expression, ast)) ||
      // A check of one thing after the other, which ends with the first that fails.
      (/^For(?:In|Of)?Statement$/u.test(statement.type) && /\bprocess\.exit\(/u.test(text.slice(...statement.range))) ||
      (statement.type === 'IfStatement' && mainModule.test(text.slice(...statement.test.range))),
  );
}

/** Whether the head of a file tells the command line that runs it: it exports nothing, and ends with its work. */
function isToldScript(ast: SourceCode['ast'], text: string, path: string): boolean {
  return isToldHowToRun(ast, text, path) && exportsNothing(ast, text) && !isStaying(text);
}

function exportsNothing(ast: SourceCode['ast'], text: string): boolean {
  return !/\bmodule\.exports\b|^exports\.\w/mu.test(text) && !ast.body.some(exports);
}

function exports({ type }: TSESTree.ProgramStatement): boolean {
  return type.startsWith('Export') || type === 'TSExportAssignment';
}

/**
 * Whether a file is sure to end the process after its work, although it listens or has timers for a while: its last
 * statement stops these and exits, or so does all that it exports, one function that is given nothing and is not named
 * for the end of something else (`shutdown()`).
 */
function isSureToEnd(ast: SourceCode['ast'], text: string): boolean {
  if (!text.includes('process.exit') || /\bmodule\.exports\b|^exports\.\w/mu.test(text)) return false;
  const [exported, another] = ast.body.filter(exports);
  if (exported === undefined) {
    const last = ast.body.at(-1);
    return last !== undefined && text.slice(...last.range).includes('clearInterval(') && endsEitherWay(last, text);
  }
  if (another !== undefined) return false;
  if (exported.type !== 'ExportNamedDeclaration' && exported.type !== 'ExportDefaultDeclaration') return false;
  const { declaration } = exported;
  if (declaration?.type !== 'FunctionDeclaration' || declaration.params.length > 0) return false;
  const words = toWords(declaration.id?.name ?? '');
  return !words.some((word) => endingWords.has(word)) && endsEitherWay(declaration.body.body.at(-1), text);
}

/**
 * `try { …; process.exit(0); } catch { …; process.exit(1); }`, `run().then(exit, exit)`, `run().finally(exit)` and
 * `run().catch(report).then(exit)`: nothing stays after it.
 */
function endsEitherWay(last: TSESTree.Statement | undefined, text: string): boolean {
  const isExit = (node: Node | undefined): boolean =>
    node !== undefined && /^(?:return\s+)?process\.exit\(|^process\.exit$/u.test(text.slice(...node.range));
  const endsIn = (node: Node | null | undefined): boolean =>
    node?.type === 'BlockStatement' ? isExit(node.body.at(-1)) : node != null && isExit(node);
  if (last?.type === 'TryStatement')
    return endsIn(last.finalizer) || (endsIn(last.block) && endsIn(last.handler?.body));
  if (last?.type !== 'ExpressionStatement' || last.expression.type !== 'CallExpression') return false;
  const ends = (given: readonly Node[], count: number): boolean =>
    given.length === count && given.every((each) => endsIn(isFunction(each) ? each.body : each));
  const { callee, arguments: given } = last.expression;
  if (callee.type !== 'MemberExpression') return false;
  const before = callee.object.type === 'CallExpression' ? callee.object : undefined;
  const method = getPropertyName(callee);
  const methodBefore = before?.callee.type === 'MemberExpression' ? getPropertyName(before.callee) : undefined;
  switch (method) {
    case 'finally':
      return ends(given, 1);
    case 'then':
      return ends(given, 2) || (methodBefore === 'catch' && ends(given, 1));
    case 'catch':
      return methodBefore === 'then' && before !== undefined && ends(before.arguments, 1) && ends(given, 1);
    default:
      return false;
  }
}

/**
 * Whether a file at the root of its package only reads files and prints of each what is wrong with it: it exports
 * nothing, imports neither another source nor a server's library, asks nothing of the environment, and prints in a loop.
 */
function isCheckOfFiles(ast: SourceCode['ast'], text: string, path: string, facts: PackageFacts | undefined): boolean {
  if (path.includes('/') || !text.includes('for') || text.includes('process.env')) return false;
  if (/\bmodule\.exports\b|^exports\.\w/mu.test(text)) return false;
  const reads = getModules(text);
  return (
    reads.length > 0 &&
    reads.every(
      (module) =>
        module.endsWith('.json') ||
        fileBuiltins.has(module.replace(/^node:/u, '')) ||
        (facts?.dependencies[module] !== undefined && !isServerPackage(module) && !serverModules.has(module)),
    ) &&
    !ast.body.some(exports) &&
    ast.body.some((statement) => printsInLoop(statement, text))
  );
}

/** What a file imports, or requires, anywhere; an empty text for what is only known when it runs. */
function getModules(text: string): readonly string[] {
  const modules = [...text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)|\b(?:from|import)\s+(['"][^'"]*['"])/gu)];
  return modules.map(([, called, imported]) => /^(['"])(.*)\1$/u.exec(called ?? imported ?? '')?.[2] ?? '');
}

/**
 * Whether a file, wherever it lies, only reads files and prints in a loop what it has found: it exports nothing, imports
 * only what reads files, and its last statement calls a function of its own that does so.
 */
function isReportOnFiles(ast: SourceCode['ast'], text: string): boolean {
  const last = ast.body.at(-1);
  if (last?.type !== 'ExpressionStatement' || !text.includes('console.') || text.includes('process.env')) return false;
  const name = getRunName(last.expression);
  if (name === undefined || !exportsNothing(ast, text) || isStaying(text)) return false;
  const modules = getModules(text).map((module) => module.replace(/^node:/u, ''));
  if (!modules.some((module) => module.startsWith('fs')) || !modules.every((module) => fileBuiltins.has(module)))
    return false;
  return ast.body.some((statement) => {
    const run = getDeclaredFunction(statement, name);
    return run?.body?.type === 'BlockStatement' && printsInLoop(run.body, text);
  });
}

/** The function that a statement calls and waits for, or not: `run` of `run().catch(report)`. */
function getRunName(node: TSESTree.Expression): string | undefined {
  switch (node.type) {
    case 'AwaitExpression':
      return getRunName(node.argument);
    case 'UnaryExpression':
      return node.operator === 'void' ? getRunName(node.argument) : undefined;
    case 'CallExpression':
      if (node.callee.type === 'MemberExpression') return getRunName(node.callee.object);
      return node.callee.type === 'Identifier' && node.arguments.length === 0 ? node.callee.name : undefined;
    default:
      return undefined;
  }
}

function printsInLoop(node: TSESTree.Statement | null, text: string): boolean {
  switch (node?.type) {
    case 'ExpressionStatement': {
      const { expression } = node;
      return (
        expression.type === 'CallExpression' &&
        expression.callee.type === 'MemberExpression' &&
        getPropertyName(expression.callee) === 'forEach' &&
        text.slice(...node.range).includes('console.')
      );
    }
    case 'TryStatement':
      return printsInLoop(node.block, text);
    case 'BlockStatement':
      return node.body.some((each) => printsInLoop(each, text));
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
      return text.slice(...node.range).includes('console.');
    case 'IfStatement':
      return printsInLoop(node.consequent, text) || printsInLoop(node.alternate, text);
    default:
      return false;
  }
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
  return getDeclaredFunction(statement, name) !== undefined;
}

function getDeclaredFunction(statement: TSESTree.ProgramStatement, name: string): ReturnType<typeof asFunction> {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name === name ? statement : undefined;
  if (statement.type !== 'VariableDeclaration') return undefined;
  for (const { id, init } of statement.declarations) {
    if (id.type === 'Identifier' && id.name === name && init != null) return asFunction(init);
  }
  return undefined;
}

/* Component files: what draws, with or without what serves it. */

/** Where nothing draws in a browser, JSX is how a server writes its answers. */
function isComponentFile({ filename, package: facts }: ProjectFacts): boolean {
  return /\.[jt]sx$/u.test(filename) && facts !== undefined && isDrawing(facts);
}

/** Whether a package of a workspace lies in a folder that is named for a server: `apps/backend`. */
function isInServerPackage(facts: PackageFacts | undefined): boolean {
  return facts?.workspacePath?.split('/').some((segment) => serverFolders.has(segment)) === true;
}

/** What every element of JSX ends with. */
function mayHoldJsx(text: string): boolean {
  return text.includes('</') || text.includes('/>');
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

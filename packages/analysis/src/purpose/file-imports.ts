/** What the imports of a file tell of what it is for. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getRequiredModule, type SourceCode } from '../ast.ts';
import {
  browserHooks,
  browserModules,
  browserPackages,
  browserScopes,
  browserTypeModules,
  buildLibraries,
  colourLibraries,
  commandModules,
  componentClasses,
  elementModules,
  processLibraries,
  rendererModules,
  serverBuiltins,
  serverModules,
  serverPackagesOfPages,
  storeModules,
} from '../knowledge/package-purposes.ts';
import { getPackageName } from '../match/module-owner.ts';
import { frameworkPackages, isCommandLibrary, isServerPackage, loggerPackages } from './package-purpose.ts';

export interface Imports {
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
  /** It imports a store of pages, as what renders these to text may, too. */
  usesPageStore: boolean;
  /** It imports what makes elements of pages, or text where there is no page. */
  makesElements: boolean;
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
  /** It imports the arguments of its process. */
  takesArguments: boolean;
  /** It imports what can ask a person. */
  asksPerson: boolean;
}

export function readImports({ body }: Pick<SourceCode['ast'], 'body'>): Imports {
  const imports: Imports = {
    isClient: false,
    usesHooks: false,
    isCommand: false,
    isBuild: false,
    isBundler: false,
    startsPrograms: false,
    isBrowser: false,
    usesPageStore: false,
    makesElements: false,
    isServer: false,
    isOnlyServer: false,
    isServerLibrary: false,
    isFramework: false,
    isReact: false,
    hasColours: false,
    parsesArguments: false,
    takesArguments: false,
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
        else if (browserTypeModules.has(statement.source.value)) imports.isBrowser = true;
        break;
      case 'VariableDeclaration':
        for (const { id, init } of statement.declarations) {
          const module = getRequiredModule(init);
          if (module !== undefined) readImport(module, getTakenNames(id), imports);
        }
        break;
      case 'ClassDeclaration':
        if (isComponentClass(statement)) imports.usesHooks = true;
        break;
      case 'ExportDefaultDeclaration':
      case 'ExportNamedDeclaration':
        if (statement.declaration?.type === 'ClassDeclaration' && isComponentClass(statement.declaration))
          imports.usesHooks = true;
        break;
      default:
    }
  }
  return imports;
}

/** `class Panel extends React.Component`: what is imported by its own name tells by that. */
function isComponentClass({ superClass }: TSESTree.ClassDeclaration): boolean {
  return (
    superClass?.type === 'MemberExpression' &&
    superClass.object.type === 'Identifier' &&
    superClass.object.name === 'React' &&
    componentClasses.has(getPropertyName(superClass) ?? '')
  );
}

/** Whether a type is that of what a bundler runs: `Plugin` and `PluginOption` of Vite. */
function isPluginName(name: string): boolean {
  return name.startsWith('Plugin');
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
  } else if (isOfBrowser(module)) {
    imports.isBrowser = true;
  } else if (storeModules.has(module)) {
    imports.usesPageStore = true;
  } else if (elementModules.has(module)) {
    imports.makesElements = true;
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
  if (names.includes('argv') && /^(?:node:)?process$/u.test(module)) imports.takesArguments = true;
  if (/^(?:node:)?readline(?:\/promises)?$/u.test(module)) imports.asksPerson = true;
}

function isOfBrowser(module: string): boolean {
  return (
    browserModules.has(module) ||
    browserPackages.has(getPackageName(module)) ||
    browserScopes.some((scope) => module.startsWith(scope))
  );
}

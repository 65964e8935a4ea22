/** What a file is for, and whether its code runs in a server: by its package, its place and what it says. */
import type { Node, SourceCode } from '../ast.ts';
import { serverExports, serverFolders } from '../knowledge/package-purposes.ts';
import { getPathInPackage, isCommandFile, isScriptFile, type ProjectFacts } from '../project.ts';
import {
  drawsWithOthersReact,
  getNameOf,
  getOutermostFunction,
  isComponentFile,
  isServerComponentFile,
  mayHoldJsx,
} from './component-files.ts';
import { readImports } from './file-imports.ts';
import { type FilePurpose, getPackagePurpose, isDrawing, isInServerPackage } from './package-purpose.ts';
import {
  asksFromPage,
  asksWhereItRuns,
  changesElements,
  configuresPages,
  declaresPageGlobals,
  dispatchPattern,
  isClientFolder,
  isOfPages,
  isServerOfPages,
  isServerOnly,
  isStaticFile,
  isWorkerOfBrowser,
  thunkPattern,
  usesPageGlobals,
} from './page-code.ts';
import {
  answersPattern,
  asksPattern,
  commandPattern,
  endsProcess,
  isBundlerPlugin,
  isCheckOfFiles,
  isLoopRun,
  isOfCommands,
  isPreparationOfBuild,
  isMigration,
  isReportOnFiles,
  isRewriteOfFiles,
  isRunOnce,
  isScript,
  isSettingsFile,
  isShellScript,
  isSureToEnd,
  isToldScript,
  listensPattern,
  servesPattern,
  takesArguments,
  waitsPattern,
} from './script-code.ts';
import { holdsTests, importsFakeData, importsTestLibrary } from './test-code.ts';

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
  const { ast, text } = sourceCode;
  const imports = readImports(ast);
  if (purpose === 'command') {
    // The windows of an application of desktops are pages.
    const folders = path.split('/').slice(0, -1);
    const isInWindow =
      project.package !== undefined &&
      isDrawing(project.package) &&
      folders.some((segment, index) => isClientFolder(segment, folders[index + 1]));
    const isOfPage =
      usesPageGlobals(text) || imports.isClient || (imports.isBrowser && !imports.isCommand) || isInWindow;
    return isOfPage && !imports.isServer && !imports.isBuild ? 'page' : purpose;
  }
  if (!imports.isServer && importsFakeData(ast, project.package)) return 'test';
  const segments = path.split('/').slice(0, -1);
  // What lies beside pages and reads files, builds them.
  if (purpose === 'page' && !isServerOfPages(segments, project.package))
    return imports.isOnlyServer ? 'command' : 'page';
  if (imports.isClient || (imports.isBrowser && !imports.isServer)) return 'page';
  if (imports.usesPageStore && !imports.isServer && !isServerOnly(path, segments)) return 'page';
  // Beside a component with hooks its loader and action run in the server.
  if (imports.usesHooks && !(isComponentFile(project) && isServerComponentFile(ast, path))) return 'page';
  // Part of a package that is started and serves may run other programs.
  const isOfStartedServer = purpose === 'server' && project.package?.isStarted === true;
  const isBuild = imports.isBuild && !imports.isServer && (imports.isBundler || !isOfStartedServer);
  if (imports.isCommand || isBuild) return 'command';
  // The first line says which program runs it: somebody starts it by its name.
  if (text.startsWith('#!') && !imports.isFramework && !servesPattern.test(text)) return 'command';
  if (imports.isBundler && !imports.isServerLibrary && !listensPattern.test(text)) return 'command';
  if (configuresPages(text) || (isBundlerPlugin(text) && !imports.isFramework)) return 'command';
  // A server may be told its port as an argument, and sends pages, or asks a browser of its own.
  if ((imports.takesArguments || takesArguments(text)) && !(imports.isFramework && answersPattern.test(text)))
    return 'command';
  if (imports.asksPerson && !imports.isFramework && asksPattern.test(text) && !servesPattern.test(text))
    return 'command';
  if (imports.parsesArguments && !imports.isFramework && !listensPattern.test(text)) return 'command';
  if (
    (usesPageGlobals(text) || isWorkerOfBrowser(text, project.package)) &&
    (!imports.isOnlyServer || imports.isBrowser || isComponentFile(project))
  )
    return 'page';
  // What has a branch for pages runs in both, whatever it asks of Node; bundlers give pages stand-ins of that.
  if (!imports.isServerLibrary && !imports.isFramework && asksWhereItRuns(text) && usesPageGlobals(text))
    return 'shared';
  if (changesElements(text, imports)) return 'shared';
  if (!imports.isServer && text.includes('dispatch(') && thunkPattern.test(text) && dispatchPattern.test(text))
    return 'page';
  if (text.includes('define.amd')) return 'shared';
  const isOfScriptForm =
    isScriptFile(project) ||
    isScript(ast, text) ||
    isCheckOfFiles(ast, text, path, project.package) ||
    (!imports.isFramework && isToldScript(ast, text, path)) ||
    (!imports.isFramework && (isRunOnce(ast, text) || isLoopRun(ast, text, project.package))) ||
    isMigration(ast, text) ||
    isShellScript(ast, text) ||
    isReportOnFiles(ast, text) ||
    isRewriteOfFiles(ast, text) ||
    isPreparationOfBuild(text);
  if (isOfScriptForm && !servesPattern.test(text)) return 'command';
  if (!imports.isFramework && !waitsPattern.test(text) && isSureToEnd(ast, text)) return 'command';
  if (imports.startsPrograms && !imports.isFramework && endsProcess(ast, text) && !servesPattern.test(text))
    return 'command';
  if (text.includes('.command(') && commandPattern.test(text)) return 'command';
  if (isOfCommands(path, imports, project.package)) return 'command';
  if (isSettingsFile(ast, text, path)) return 'shared';
  if (!imports.isServer) {
    if (isStaticFile(ast, path, segments) || asksFromPage(text, project.package)) return 'page';
    if (declaresPageGlobals(text, segments)) return 'page';
    const isOfBrowser =
      (isComponentFile(project) || drawsWithOthersReact(project, imports)) &&
      (mayHoldJsx(text) || !isInServerPackage(project.package))
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

export function usesHooks(node: Node): boolean {
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

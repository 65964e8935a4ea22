/** What a package is for: a server, a library, pages, commands. */
import { frameworks } from '../knowledge/frameworks.ts';
import { loggers } from '../knowledge/loggers.ts';
import {
  browserLibraries,
  browserLibraryScopes,
  browserPackages,
  clientsOfServers,
  commandLibraries,
  commandScopes,
  desktopLibraries,
  extensionLibraries,
  librariesOfCommands,
  loggerPackageWords,
  pageTwin,
  serverFolders,
  serverLibraries,
  serverPackagesOfPages,
  serverScopes,
  sharedPackages,
  sourceLibraries,
  standInWords,
  storeWords,
  toolFolders,
  toolName,
  toolWordPairs,
  toolWords,
} from '../knowledge/package-purposes.ts';
import type { LoggerRow } from '../knowledge/table.ts';
import { toWords } from '../names.ts';
import type { PackageFacts } from '../package-facts.ts';
import type { ProjectFacts } from '../project.ts';

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
export const loggerPackages: ReadonlySet<string> = new Set(
  loggerRows.flatMap((row) => row.packages.filter((name) => !serverScopes.some((scope) => name.startsWith(scope)))),
);

const serverLibrarySet: ReadonlySet<string> = new Set(serverLibraries);

export const frameworkPackages: ReadonlySet<string> = new Set(
  frameworks.flatMap((row) => [...row.packages]).filter((name) => !sharedPackages.has(name)),
);

/**
 * What a file is for. `server`: it serves, or nothing else is known. `shared`: it belongs to a library that servers and
 * pages may import alike. `page`: it is drawn in a browser. `command`: somebody starts it, and it ends. `test`: it tests, or
 * helps to, whatever it is called.
 */
export type FilePurpose = 'server' | 'shared' | 'page' | 'command' | 'test';

const purposes = new WeakMap<PackageFacts, FilePurpose>();

/** `shared`: a library, and neither what it depends on nor what starts it says that it is a server's. */
export function getPackagePurpose(facts: PackageFacts | undefined): FilePurpose {
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
    isNamedForStandIn(facts) ||
    (!handlesRequests && isNamedForTool(facts))
  )
    return 'command';
  if (!handlesRequests && names.some((name) => extensionLibraries.has(name))) return 'page';
  // Vite builds it, nothing of it is started or imported, and what it needs the package above installs: its pages.
  const isBuiltForPages = facts.startedBesidePages?.length === 0 && facts.isImported !== true;
  if (isBuiltForPages && names.length === 0 && facts.commands.length === 0) return 'page';
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
  const isOnlyCommand = facts.commands.length > 0 && !names.some(isServing);
  const isForCommands =
    (facts.isStarted !== true || facts.startsCommands === true || isOnlyCommand) &&
    runtime.filter(isCommandLibrary).length > 1 &&
    runtime.every(
      (name) =>
        !isServerPackage(name) ||
        loggerPackages.has(name) ||
        (facts.commands.length > 0 && librariesOfCommands.has(name)),
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
    ((isLibrary && facts.hasSides === true) || (facts.isSentToPages === true && facts.isPublished === true)) &&
    !runtime.some((name) => frameworkPackages.has(name) && !isFrameworkOfPages(name));
  if (isOfBothSides) return 'shared';
  if (!isCommandOnly && (isLibrary || isDrawing(facts) ? runtime : names).some(tells)) return 'server';
  if (isForPages) return 'shared';
  if (facts.commands.length === 0 && isDrawing(facts)) return 'page';
  const isMakingCode = !facts.isStarted && runtime.some((name) => sourceLibraries.has(name));
  if (facts.commands.length > 0 || runtime.some(isCommandLibrary) || isMakingCode) return 'command';
  if (isLibrary && !runtime.some(isStore)) return 'shared';
  // What needs a library that runs in pages alone, and nothing of a server, is bundled for them.
  return facts.runtimeDependencies !== undefined && runtime.some((name) => browserPackages.has(name))
    ? 'shared'
    : 'server';
}

/**
 * Whether a file is of a library that others install, so that its notices are for them: published, imported, never started,
 * and without a server framework.
 */
export function isOfPublishedLibrary({ package: facts }: ProjectFacts): boolean {
  if (facts?.isPublished !== true || facts.isImported !== true || facts.isStarted === true) return false;
  return !Object.keys(facts.runtimeDependencies ?? facts.dependencies).some((name) => frameworkPackages.has(name));
}

/** Whether a package is a logger, by its name and since others import it: `@acme/logger`. */
export function isNamedForLogger({ name = '', isImported }: PackageFacts): boolean {
  return isImported === true && loggerPackageWords.has(toWords(name.replace(/^@[^/]*\//u, '')).at(-1) ?? '');
}

/** Whether a package depends on a library that logs, or serves by a framework. */
export function hasLoggerOrFramework(facts: PackageFacts): boolean {
  return Object.keys(facts.runtimeDependencies ?? facts.ownDependencies ?? facts.dependencies).some(
    (name) => loggerPackages.has(name) || frameworkPackages.has(name),
  );
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

export function isCommandLibrary(name: string): boolean {
  return commandLibraries.has(name) || commandScopes.some((scope) => name.startsWith(scope));
}

export function isServerPackage(name: string): boolean {
  return serverPackages.has(name) || serverScopes.some((scope) => name.startsWith(scope));
}

/** Whether the package lies among those of a workspace that serve nobody. */
function isAmongTools({ workspacePath = '' }: PackageFacts): boolean {
  const folders = workspacePath.split('/');
  return toolFolders.has(folders[0] ?? '') || folders.includes('create');
}

/** `mock-payments`, whether or not it is started and serves. */
function isNamedForStandIn({ name = '' }: PackageFacts): boolean {
  const [first = '', another] = toWords(name.replace(/^@[^/]*\//u, ''));
  return standInWords.has(first) && another !== undefined;
}

export function isNamedForTool({ name = '', workspacePath = '' }: PackageFacts): boolean {
  if (name.replace(/^@[^/]*\//u, '') === toolName) return true;
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

export function isDrawing(facts: PackageFacts): boolean {
  const dependencies = facts.ownDependencies ?? facts.dependencies;
  return browserLibraries.some((name) => dependencies[name] !== undefined);
}

/** Whether a package of a workspace lies in a folder that is named for a server: `apps/backend`. */
export function isInServerPackage(facts: PackageFacts | undefined): boolean {
  return facts?.workspacePath?.split('/').some((segment) => serverFolders.has(segment)) === true;
}

/** What tells a file that a browser runs: the globals of pages, and its place among them. */
import { getRequiredModule, type SourceCode } from '../ast.ts';
import {
  browserFolders,
  clientFolderWords,
  declaredPageEnvironments,
  declaredPageGlobals,
  pageFrameworks,
  serverFolders,
  serversOfPages,
  staticFolders,
  workerPlatforms,
} from '../knowledge/package-purposes.ts';
import { elementCalls, pageUses, tellingGlobals } from '../knowledge/page-globals.ts';
import { toWords } from '../names.ts';
import type { PackageFacts } from '../package-facts.ts';
import type { Imports } from './file-imports.ts';
import { frameworkPackages, isDrawing, isNamedForTool } from './package-purpose.ts';
import { standsAlone } from './standing-alone.ts';

/** A folder of what serves in a package that draws: `src/server`, `lib/server`, `serverMiddleware`. */
export function isServerOfPages(segments: readonly string[], facts: PackageFacts | undefined): boolean {
  return (
    facts !== undefined &&
    isDrawing(facts) &&
    segments.some((segment) => serversOfPages.has(segment)) &&
    !isNamedForTool(facts)
  );
}

const forms = pageUses.map(({ form }) => form);
/** Whether a form begins with what is part of no word, so that anything may stand before it: `$(document)`. */
const isMark = (form: string): boolean => /^\\\W/u.test(form);

/** What only a page or a worker of one asks. */
const pageGlobals = new RegExp(
  String.raw`(?:\b(?:${forms.filter((form) => !isMark(form)).join('|')})|${forms.filter(isMark).join('|')})`,
  'gu',
);

/** Parts of the pattern: looking for a fixed text is many times cheaper than trying a pattern at every place. */
const pageGlobalNames: readonly string[] = pageUses.flatMap(({ texts }) => texts);

export function usesPageGlobals(text: string): boolean {
  return (
    (pageGlobalNames.some((name) => text.includes(name)) && standsAlone(text, pageGlobals)) ||
    isGivenWindow(text) ||
    takesStorage(text) ||
    registersWorker(text)
  );
}

/** Whether a file registers the worker of its page, whatever it calls the navigator: `api.serviceWorker.register('/w.js')`. */
function registersWorker(text: string): boolean {
  return (
    text.includes('.serviceWorker.register(') &&
    /^(?!\s*\*)(?:(?!\/[/*])[^'"`\n])*\.serviceWorker\.register\(/mu.test(text)
  );
}

const typeQuestion = new RegExp(
  String.raw`\btypeof\s+(?:${[...tellingGlobals].join('|')})\s*[!=]==?\s*['"](?:object|undefined)['"]`,
  'u',
);

/** Whether a file asks itself whether a page runs it: `typeof window === 'undefined'`, `typeof global == 'object'`. */
export function asksWhereItRuns(text: string): boolean {
  return text.includes('typeof') && typeQuestion.test(text);
}

/** What is only done with an element of a page. */
const elementMethods = new RegExp(String.raw`\.(?:${[...elementCalls].join('|')})\s*\(`, 'u');

/** Whether what makes elements of pages, or text where there is no page, does something with such an element. */
export function changesElements(text: string, imports: Imports): boolean {
  return imports.makesElements && !imports.isOnlyServer && elementMethods.test(text);
}

/** Whether a file is among those that only a server may load: https://svelte.dev/docs/kit/server-only-modules */
export function isServerOnly(path: string, segments: readonly string[]): boolean {
  return /(?:^|[/+.])server\.[cm]?[jt]s$/u.test(path) || segments.some((segment) => serversOfPages.has(segment));
}

/** Whether a function is called where it stands with the page's window: `(function (root) { … })(window)`, or as `this`. */
function isGivenWindow(text: string): boolean {
  if (text.includes('(window') && standsAlone(text, /\}(?:\s*\))?\s*\(\s*window\s*[,)]/gu)) return true;
  return (
    text.includes('(this') && /\}(?:\s*\))?\s*\(\s*this\s*[,)]/u.test(text) && standsAlone(text, /\bdocument\.\w/gu)
  );
}

/** Whether a file is written with the types of workers in browsers, and not for servers that have these types, too. */
export function isWorkerOfBrowser(text: string, facts: PackageFacts | undefined): boolean {
  const isWorker =
    (text.includes('ServiceWorkerGlobalScope') &&
      /\bdeclare\s+(?:const|let|var)\s+self\s*:\s*ServiceWorkerGlobalScope\b|\bself\s+as\s+(?:unknown\s+as\s+)?ServiceWorkerGlobalScope\b/u.test(
        text,
      )) ||
    (text.includes('webworker') && /^\/\/\/\s*<reference\s+lib=["']webworker["']\s*\/>/mu.test(text));
  return isWorker && workerPlatforms.every((name) => facts?.dependencies[name] === undefined);
}

/** Whether a server is asked as only pages do it: with the cookies of their user, or at an address that Vite builds in. */
export function asksFromPage(text: string, facts: PackageFacts | undefined): boolean {
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

/** Whether a file in a folder of pages tells a linter of the globals of pages: `/* global io *\/`. */
export function declaresPageGlobals(text: string, segments: readonly string[]): boolean {
  if (!text.includes('global') && !text.includes('eslint-env')) return false;
  if (!segments.some((segment) => clientFolderWords.has(segment) || staticFolders.has(segment))) return false;
  for (const [, kind, names = ''] of text.matchAll(/\/\*\s*(globals?|eslint-env)\s([^*]*)\*\//gu)) {
    const known = kind === 'eslint-env' ? declaredPageEnvironments : declaredPageGlobals;
    if (names.split(/[\s,]+/u).some((name) => known.has(name.replace(/:.*$/u, '')))) return true;
  }
  return false;
}

/** Whether a server only sends the file: a script without imports or exports among what is sent as it is. */
export function isStaticFile({ body }: SourceCode['ast'], path: string, segments: readonly string[]): boolean {
  if (/(?:^|\/)(?:public|static)\/(?:app|javascripts?|js)\//u.test(path)) return true;
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

export function isOfPages(
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
  // `frontend/` at the root of a package that draws and serves.
  if (clientFolderWords.has(segments[0] ?? '')) return true;
  // `src/frontend/` of such a package: what serves there says so.
  if (segments[0] === 'src' && clientFolderWords.has(segments[1] ?? '') && !segments.some(isServing)) return true;
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

/** Whether a folder serves: `services` may be what pages ask servers by. */
function isServing(segment: string): boolean {
  return segment !== 'services' && serverFolders.has(segment);
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
export function isClientFolder(segment: string, next: string | undefined): boolean {
  return (
    /^client(?:-v?\d+)?$/u.test(segment) || (next === 'src' && clientFolderWords.has(toWords(segment).at(-1) ?? ''))
  );
}

/** `export const withAnalyzer = (nextConfig = {}) => …`: what takes and gives the configuration of a framework runs with it. */
export function configuresPages(text: string): boolean {
  return pageFrameworks.some(
    ({ configuration }) =>
      text.includes(configuration) &&
      new RegExp(String.raw`\bwith\p{Lu}\w*\s*(?:=\s*)?\(\s*${configuration}\b`, 'u').test(text),
  );
}

/** `return (dispatch, getState) => …`: what a store of Redux is given to do, by an action that takes time. */
export const thunkPattern = /(?:\breturn|=>)\s*(?:async\s*)?(?:\(\s*dispatch\s*[,:)]|dispatch\s*=>)/u;

/** What it then tells the store: an action or what makes one. Interceptors of undici hand options and a handler on. */
export const dispatchPattern = /(?<![\w.])dispatch\(\s*(?:\{\s*type\b|[\w.]+\((?:[^()]|\([^()]*\))*\)\s*,?\s*\))/u;

/**
 * Whether the logger of a package takes the place of `console`, so that what is written there goes through it: read beside
 * the file under analysis. Only asked where a finding would stand otherwise.
 */
import type { ContractHost } from '@failwell/catalog';
import { setUpModules } from './knowledge/console-sinks.ts';
import { loggers } from './knowledge/loggers.ts';
import type { LoggerRow } from './knowledge/table.ts';
import { toPosix, type PackageFacts } from './package-facts.ts';
import { isLoggerModuleName } from './logger-modules.ts';

/** `settings`, and `Settings` where it is called by its class. */
const setUpNames = setUpModules.flatMap((name) => [name, name.replace(/^./u, (first) => first.toUpperCase())]);

const setUpFile = new RegExp(String.raw`(?:^|/)(?:${setUpNames.join('|')})\.[cm]?[jt]s$`, 'u');

/** Folders below that of a package in which its logger may lie, and how many of them it may lie in. */
const depths = ['', '*/', '*/*/'];

const loggerFiles = depths.flatMap((folders) => [
  `${folders}*{Log,log,Logger,logger,Logging,logging}.{js,cjs,mjs,ts,cts,mts}`,
  `${folders}{log,logger,logging}/index.{js,cjs,mjs,ts,cts,mts}`,
  `${folders}{${setUpNames.join(',')}}.{js,cjs,mjs,ts,cts,mts}`,
]);

/** More loggers and set-ups than packages have. */
const maximumFiles = 64;

/** Stands for all methods that a loop over them replaces. */
const everyMethod = '*';

/** These methods: `console[level] = logger[level].bind(logger)`. */
const levels: ReadonlySet<string> = new Set(['debug', 'error', 'info', 'log', 'trace', 'warn']);

const libraries: ReadonlySet<string> = new Set(
  (loggers as readonly LoggerRow[]).filter((row) => row.isBesideOthers !== true).flatMap((row) => row.packages),
);

const importedModule = /(?:\bfrom|\bimport|\brequire\s*\()\s*(['"])([^'"\n]+)\1/gu;

/** `console.error = logger.error.bind(logger)`, `console.log = (...args) => { logger.info(format(args)) }`. */
const replacement =
  /(?<![\w.])(?:global(?:This)?\.)?console(?:\.(\w+)|\[\w+\])\s*=\s*(?:(?:function\s*\w*\s*)?\([^()]*\)\s*(?:=>\s*)?\{?\s*(?:return\s+)?)?[\w$.]*[Ll]og(?:ger)?(?:\.(?!apply\b|bind\b|call\b)\w+|\[\w+\])\s*[.(;\n]/gu;

/** Whether a file may replace methods of `console`: the module of a logger, or one that sets the program up. */
export function mayReplaceConsole(path: string): boolean {
  const name = toPosix(path);
  return isLoggerModuleName(name) || setUpFile.test(name);
}

/** The methods of `console` whose place the module of a logger takes, which is made by a library: `*` for all of them. */
export function findReplacedConsole(file: string, host: Pick<ContractHost, 'readFile'>): readonly string[] {
  const text = readText(file, host);
  if (!text.includes('console') || ![...text.matchAll(importedModule)].some(([, , name = '']) => libraries.has(name)))
    return [];
  return [...new Set([...text.matchAll(replacement)].map(([, method = everyMethod]) => method))];
}

/** The same of all loggers of a package. */
export function findReplacedConsoles(
  packageFile: string,
  host: Pick<ContractHost, 'listFiles' | 'readFile' | 'resolve'>,
): readonly string[] {
  return host
    .listFiles(host.resolve(packageFile, '..'), loggerFiles)
    .filter(mayReplaceConsole)
    .slice(0, maximumFiles)
    .flatMap((file) => findReplacedConsole(file, host));
}

/**
 * Asks whether what is written by a method of `console` goes through a logger of the package.
 * @param getReplaced the methods that the loggers of a package replace, by its `package.json`
 */
export function makeConsoleQuestion(
  facts: PackageFacts | undefined,
  getReplaced: (packageFile: string) => readonly string[],
): (method: string) => boolean {
  return (method) => {
    const replaced = facts === undefined ? [] : getReplaced(facts.file);
    return replaced.includes(method) || (levels.has(method) && replaced.includes(everyMethod));
  };
}

function readText(file: string, host: Pick<ContractHost, 'readFile'>): string {
  try {
    return new TextDecoder().decode(host.readFile(file));
  } catch {
    // Gone since, too large, or not to be read: it replaces nothing.
    return '';
  }
}

/**
 * Whether the module that a logger is imported from brings the context of requests into its lines: read beside the file
 * under analysis, since it cannot be seen from there. Only asked where a finding would stand otherwise.
 */
import type { ContractHost } from '@failwell/catalog';
import { contextModule, contextStore, contextStoreMade, loggerModuleName } from './knowledge/log-context.ts';
import { getPackageName, isForeignModule } from './match/module-owner.ts';
import { getModuleBaseName, isRelativeModule } from './match/module-paths.ts';
import type { PackageFacts } from './package-facts.ts';

/** What is asked of the disk, or of an editor's buffers. */
export type ModuleHost = Pick<ContractHost, 'isFile' | 'readFile' | 'resolve'>;

/** The file under analysis and its package, as far as modules are resolved by them. */
export interface ModuleOwner {
  readonly filename: string;
  readonly package?: PackageFacts | undefined;
}

/** Folders of a package that an alias (`@/log`, `~/log`) or a path from its root (`src/log`) may start from. */
const aliasFolders = ['.', 'src', 'app'] as const;

const extensions = ['.ts', '.js', '.mts', '.cts', '.mjs', '.cjs', '.tsx', '.jsx'] as const;

/** Imports of a logger's module that are looked at; a logger has few. */
const maximumImports = 16;

const importedModule = /(?:\bfrom|\bimport|\brequire\s*\()\s*(['"])([^'"\n]+)\1/gu;

/**
 * Asks by its specifier whether a logger's module keeps the context of requests, once for each specifier of a file.
 * @param keeps asked for the module's file; a host that remembers files across those that import them answers from there
 */
export function makeLogContextQuestion(
  owner: ModuleOwner,
  host: ModuleHost,
  keeps: (file: string) => boolean = (file) => keepsLogContext(file, owner.package, host),
): (specifier: string) => boolean {
  const answers = new Map<string, boolean>();
  return (specifier) => {
    const known = answers.get(specifier);
    if (known !== undefined) return known;
    const file = isLoggerModuleName(specifier) ? findModuleFile(specifier, owner, host) : undefined;
    const answer = file !== undefined && keeps(file);
    answers.set(specifier, answer);
    return answer;
  };
}

/** Whether a module is named as one that makes loggers: only such are read. */
export function isLoggerModuleName(specifier: string): boolean {
  return loggerModuleName.test(getModuleBaseName(specifier));
}

/** The file of a module of the project that a file imports; undefined for what is not the project's, or not found. */
function findModuleFile(specifier: string, owner: ModuleOwner, host: ModuleHost): string | undefined {
  for (const base of getCandidates(specifier, owner, host)) {
    const file = findSourceFile(base, host);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Whether a logger's module, or one that it imports directly, keeps the context of requests for its lines. */
export function keepsLogContext(file: string, facts: PackageFacts | undefined, host: ModuleHost): boolean {
  const text = readText(file, host);
  if (contextStore.test(text) || contextModule.test(text)) return true;
  const imported = new Set([...text.matchAll(importedModule)].map(([, , specifier = '']) => specifier));
  return [...imported].slice(0, maximumImports).some((specifier) => {
    const next = findModuleFile(specifier, { filename: file, package: facts }, host);
    return next !== undefined && contextStoreMade.test(readText(next, host));
  });
}

/** Paths without an extension that a specifier may mean, the likeliest first. */
function* getCandidates(specifier: string, { filename, package: facts }: ModuleOwner, host: ModuleHost) {
  if (isRelativeModule(specifier)) {
    yield host.resolve(host.resolve(filename, '..'), specifier);
    return;
  }
  if (facts === undefined) return;
  const folder = host.resolve(facts.file, '..');
  if (!isForeignModule(specifier, { package: facts })) {
    const path = specifier.replace(/^[@~#]\/?/u, '');
    for (const start of aliasFolders) yield host.resolve(host.resolve(folder, start), path);
  }
  const name = getPackageName(specifier);
  const link = /^(?:file|link|portal):(.+)$/u.exec(facts.dependencies[name] ?? '')?.[1];
  if (link !== undefined && specifier !== name)
    yield host.resolve(host.resolve(folder, link), specifier.slice(name.length + 1));
}

function findSourceFile(base: string, host: ModuleHost): string | undefined {
  // `./log.js` may be written as `log.ts`, and `./log.server` is a name without an extension.
  const stem = base.replace(/\.[cm]?jsx?$/u, '');
  for (const start of stem === base ? [base, host.resolve(base, 'index')] : [stem]) {
    const file = extensions.map((extension) => start + extension).find((each) => host.isFile(each));
    if (file !== undefined) return file;
  }
  return host.isFile(base) ? base : undefined;
}

function readText(file: string, host: ModuleHost): string {
  try {
    return new TextDecoder().decode(host.readFile(file));
  } catch {
    // Gone since, too large, or not to be read: nothing is known of it.
    return '';
  }
}

/**
 * Which scripts a compiler wrote that are kept beside their sources: what `tsconfig*.json` say of it, read beside the file
 * under analysis. Only asked where a finding would stand otherwise.
 */
import { parseJsonWithComments, type ContractHost } from '@failwell/catalog';
import { compilerSettingsFiles, sourceExtensions } from './knowledge/generated-sources.ts';
import { toFolder, toPosix, type PackageFacts } from './package-facts.ts';

/** Where a compiler writes what it makes of sources. Folders are absolute, with `/` and a trailing one. */
export interface CompilerOutput {
  readonly folder: string;
  /** Folders that paths of sources may be counted from: what lies at `a/b.ts` below one is written to `a/b.js`. */
  readonly sources: readonly string[];
}

/**
 * Reads where the compiler writes to by a `tsconfig.json`; what it extends is not looked at.
 * https://www.typescriptlang.org/tsconfig/#outDir
 * @returns undefined where it writes no scripts
 */
export function readCompilerOutput(
  file: string,
  host: Pick<ContractHost, 'readFile' | 'resolve'>,
): CompilerOutput | undefined {
  const settings = toRecord(readValue(file, host));
  const { outDir, rootDir, noEmit, emitDeclarationOnly } = toRecord(settings['compilerOptions']);
  if (noEmit === true || emitDeclarationOnly === true) return undefined;
  const here = host.resolve(file, '..');
  const resolve = (path: string): string =>
    `${toPosix(host.resolve(here, path.replace(/^\$\{configDir\}/u, '.'))).replace(/\/$/u, '')}/`;
  // Without a folder to write to, each script lies beside its source.
  if (typeof outDir !== 'string') return { folder: resolve('.'), sources: [resolve('.')] };
  if (typeof rootDir === 'string') return { folder: resolve(outDir), sources: [resolve(rootDir)] };
  // Paths are counted from the longest folder that all sources share: that of the file, or one that it includes.
  const included = [settings['include']].flat().filter((each) => typeof each === 'string');
  const sources = ['.', ...included.map((each) => /^(?:[^*?/]+\/)*/u.exec(each)?.[0] ?? '')].map(resolve);
  return { folder: resolve(outDir), sources: [...new Set(sources)] };
}

/** Where the compiler writes to in a package, by what lies in its folder and in those right below it. */
export function findCompilerOutputs(
  packageFile: string,
  host: Pick<ContractHost, 'listFiles' | 'readFile' | 'resolve'>,
): readonly CompilerOutput[] {
  return host
    .listFiles(host.resolve(packageFile, '..'), compilerSettingsFiles)
    .map((file) => readCompilerOutput(file, host))
    .filter((output) => output !== undefined);
}

/**
 * Asks whether a compiler wrote a file; looked up when it is first asked.
 * @param getOutputs the outputs of a package, by its `package.json`
 */
export function makeCompilerQuestion(
  owner: { readonly filename: string; readonly package?: PackageFacts | undefined },
  host: Pick<ContractHost, 'isFile'>,
  getOutputs: (packageFile: string) => readonly CompilerOutput[],
): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= owner.package !== undefined && isCompiled(owner.filename, owner.package, host, getOutputs));
}

function isCompiled(
  filename: string,
  { file }: PackageFacts,
  host: Pick<ContractHost, 'isFile'>,
  getOutputs: (packageFile: string) => readonly CompilerOutput[],
): boolean {
  const path = toPosix(filename);
  const extension = /\.[cm]?jsx?$/u.exec(path)?.[0] ?? '';
  const originals = sourceExtensions[extension];
  if (originals === undefined || !path.startsWith(toFolder(file))) return false;
  return getOutputs(file).some(({ folder, sources }) => {
    if (!path.startsWith(folder)) return false;
    const name = path.slice(folder.length, -extension.length);
    return sources.some((source) => originals.some((original) => host.isFile(`${source}${name}${original}`)));
  });
}

function readValue(file: string, host: Pick<ContractHost, 'readFile'>): unknown {
  try {
    return parseJsonWithComments(new TextDecoder().decode(host.readFile(file)));
  } catch {
    // Gone since, too large, not to be read, or nested without end: as good as empty.
    return undefined;
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

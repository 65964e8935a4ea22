/** One short text that changes whenever something changes that rules read beside the file they look at. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { getMajorVersion, type ProjectFacts } from '@failwell/analysis';
import { readSurroundings } from './catalogFile.ts';

/** ESLint asks for the digest several times in a row; nothing is looked up again within this time (milliseconds). */
const lifetime = 500;

let last: { readonly folder: string; readonly at: number; readonly digest: string } | undefined;

/**
 * The digest of all contracts, catalogs and packages that govern files of a project, of its loggers' modules, and of where
 * compilers write to. Presets put it into `settings` and the plugin into `meta.version`, both of which are part of the key of ESLint's cache.
 */
export function getProjectDigest(folder = process.cwd()): string {
  const now = performance.now();
  if (last?.folder === folder && now - last.at < lifetime) return last.digest;
  const digest = computeProjectDigest(folder);
  last = { folder, at: performance.now(), digest };
  return digest;
}

/** The same, looked up anew. */
export function computeProjectDigest(folder: string): string {
  const hash = createHash('sha256');
  const { facts, contextualLoggers, replacedConsoles, compilerOutputs } = readSurroundings(folder);
  for (const each of facts) hash.update(JSON.stringify(toKey(each, folder)));
  const toName = (file: string): string => path.relative(folder, file);
  hash.update(JSON.stringify(contextualLoggers.map(toName)));
  hash.update(JSON.stringify(replacedConsoles.map(([file, methods]) => [toName(file), methods])));
  hash.update(JSON.stringify(compilerOutputs.map((each) => [toName(each.folder), each.sources.map(toName)])));
  return hash.digest('hex').slice(0, 16);
}

/** Of dependencies only names and major versions count: that is all rules ask, and a patch must not lint all again. */
function toKey(facts: ProjectFacts, folder: string): unknown {
  const { contract, package: manifest } = facts;
  const toName = (file: string): string => path.relative(folder, file);
  const dependencies = Object.keys(manifest?.dependencies ?? {}).sort();
  return [
    contract.file === undefined ? '' : toName(contract.file),
    contract.digest,
    manifest === undefined ? '' : toName(manifest.file),
    manifest?.commands.map(toName),
    manifest?.scriptFiles?.map(toName),
    manifest?.scriptFolders,
    [
      manifest?.name,
      manifest?.workspacePath,
      manifest?.isStarted,
      manifest?.isPublished,
      manifest?.hasSides,
      manifest?.isSentToPages,
      manifest?.peers,
      manifest?.isImported,
      manifest?.hasTypes,
      manifest?.isEditorExtension,
    ],
    Object.keys(manifest?.ownDependencies ?? {}).sort(),
    Object.keys(manifest?.runtimeDependencies ?? {}).sort(),
    dependencies.map((name) => [name, getMajorVersion(facts, name)]),
  ];
}

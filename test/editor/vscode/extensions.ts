/** What the workbench is given: the packed extension, a stand-in for ESLint's, and the suite for the extension host. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { repository } from './editorUnderTest.ts';
import { runCommand } from './processes.ts';

const require = createRequire(import.meta.url);
const vsce = path.join(path.dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');

/** Packs the extension as users get it. Answers the `.vsix`. */
export function packExtension(folder: string): string {
  const file = path.join(folder, 'failwell.vsix');
  const script = path.join(repository, 'packages/tooling/package-extension.js');
  runCommand('The extension could not be packed', process.execPath, [script, file], { cwd: repository });
  return file;
}

/** Packs the extension that shows diagnostics as ESLint's does. Answers the `.vsix`. */
export function packStandIn(folder: string): string {
  const file = path.join(folder, 'eslint-stand-in.vsix');
  const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', file];
  runCommand('The stand-in for the ESLint extension could not be packed', process.execPath, args, {
    cwd: path.join(repository, 'test/editor/eslint-stand-in'),
  });
  return file;
}

/** Inside the repository, so that the bundles find mocha; it cannot be bundled. */
const hostFolder = path.join(repository, 'node_modules/.cache/failwell/extension-host');

/** An extension under development without any code, and the tests that are run in its name. */
export const hostExtension = hostFolder;
export const hostSuite = path.join(hostFolder, 'suite/index.js');

/** Bundles `test/editor/suite` for the extension host. */
export async function buildHostSuite(): Promise<void> {
  const suite = path.join(repository, 'test/editor/suite');
  rmSync(hostFolder, { recursive: true, force: true });
  mkdirSync(hostFolder, { recursive: true });
  const manifest = { name: 'host-suite', publisher: 'failwell', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(path.join(hostFolder, 'package.json'), JSON.stringify(manifest));
  await build({
    entryPoints: readdirSync(suite)
      .filter((file) => file === 'index.ts' || file.endsWith('.spec.ts'))
      .map((file) => path.join(suite, file)),
    outdir: path.join(hostFolder, 'suite'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

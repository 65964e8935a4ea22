/** ESLint's own command line, in one of the installed versions. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { ESLint } from 'eslint';
import { repository } from '../consistency/rulePages.ts';
import type { EslintVersion } from './installedPlugin.ts';

/** Runs it and answers what it printed; throws where it could not run (exit code 2). */
export function runEslintCommand(
  version: EslintVersion,
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly output: string; readonly log: string } {
  const command = path.join(repository, 'node_modules', version, 'bin/eslint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(`ESLint could not run:\n${stdout}${stderr}`);
  return { output: stdout, log: stderr };
}

/** The messages of each file by its name relative to the folder. */
export function lint(
  version: EslintVersion,
  folder: string,
  parameters: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const { output } = runEslintCommand(version, folder, ['--format=json', ...parameters, '.']);
  const results = JSON.parse(output) as readonly ESLint.LintResult[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      path.relative(folder, filePath).replaceAll('\\', '/'),
      messages.map(({ ruleId, message }) => `${ruleId ?? ''}: ${message}`),
    ]),
  );
}

/**
 * The process in which oxlint runs: `node oxlintWorker.js <job.json>`. oxlint takes its arguments from `process.argv`
 * and writes to the process's real stdout, so it needs a process of its own; and since the rules run in that process as
 * well, the worker can tell them where the contract is, and can see which files they were given.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rules, setProjectSource } from 'eslint-plugin-failwell/embed';
import { Failure } from '../failure.ts';
import { getCheckedFolders, watchCheckedFiles } from './checkedFiles.ts';
import { findContractFolders } from './contractFolders.ts';
import { findContractProblems, getProjectSource } from './contracts.ts';
import { getOxlintArguments, getOxlintConfig } from './oxlintConfig.ts';
import type { OxlintJob, OxlintMessage } from './oxlintProtocol.ts';
import { getRuleInfos } from './ruleSet.ts';

/** Built beside this file; loading it gives oxlint the same rules that this file has. */
const pluginFile = fileURLToPath(new URL('oxlintPlugin.js', import.meta.url));
/** What `oxlint/bin/oxlint` imports: it runs as soon as it is loaded. */
const oxlintFile = path.join(path.dirname(fileURLToPath(import.meta.resolve('oxlint/package.json'))), 'dist/cli.js');

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as OxlintJob;

// The command was killed: nobody waits for an answer, and nobody else clears up.
process.on('disconnect', () => {
  rmSync(job.folder, { recursive: true, force: true });
  process.exit(1);
});
// Listening for that must not by itself keep this process going.
process.channel?.unref();
// What a dependency prints must not end up in the middle of oxlint's JSON.
process.stdout.write = process.stderr.write.bind(process.stderr);

function send(message: OxlintMessage): void {
  process.send?.(message);
}

async function run(): Promise<void> {
  const { contractFile, stdin } = job;
  const source = getProjectSource(contractFile, (file) => (file === stdin?.file ? stdin.filename : file));
  setProjectSource(source);
  // In a folder of its own: globs count from there for what is below it, and from the top of the disk for all else.
  const configFile = path.join(job.folder, 'config/oxlintrc.json');
  mkdirSync(path.dirname(configFile), { recursive: true });
  writeFileSync(configFile, getOxlintConfig(rules, job, pluginFile));
  if (job.hasProgress) {
    watchCheckedFiles((fileCount) => {
      send({ type: 'progress', fileCount });
    });
  }
  process.argv = [process.execPath, oxlintFile, ...getOxlintArguments(configFile, job)];
  await import(pathToFileURL(oxlintFile).href);
  // oxlint says 1 for findings; here that is a job done.
  process.exitCode = 0;
  const folders =
    stdin === undefined ? findContractFolders(job.paths, getCheckedFolders()) : [path.dirname(stdin.filename)];
  send({ type: 'done', rules: getRuleInfos(rules), problems: findContractProblems(folders, source) });
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  send({ type: 'failure', message: error.message });
}

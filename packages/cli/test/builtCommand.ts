/** The command as it ships, bundled from the sources of this moment, and projects on disk to run it in. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from '../../tooling/bundle.js';
import type { LintResult } from '../src/engines/engine.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
/** Stands where `dist` does, so that what the command looks for beside it is there. */
const dist = path.join(packageFolder, 'test-output');
const main = path.join(dist, 'main.js');

export async function buildCommand(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  await bundleCommand(dist);
  cpSync(path.join(packageFolder, '../../rules-docs'), path.join(packageFolder, 'rules-docs'), { recursive: true });
}

export function removeCommand(): void {
  rmSync(dist, { recursive: true, force: true });
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, and the command run in it. */
export class Project {
  /** Outside any repository, so that nothing above it says anything. */
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-command-')));
  /** Where the command of this project keeps its temporary files. */
  readonly temporary = path.join(this.root, '.tmp');

  constructor(files: Readonly<Record<string, string | Buffer>>) {
    mkdirSync(this.temporary);
    for (const [name, content] of Object.entries({ 'package.json': '{}', ...files })) this.write(name, content);
  }

  write(name: string, content: string | Buffer): void {
    const file = this.resolve(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  resolve(name: string): string {
    return path.join(this.root, name);
  }

  start(parameters: readonly string[], environment: Readonly<Record<string, string>> = {}, cwd = '.'): ChildProcess {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(?:CI|FORCE_COLOR|GITHUB_|NODE_OPTIONS|NO_COLOR|VITEST)/u.test(name),
    );
    const env = {
      ...Object.fromEntries(inherited),
      TMPDIR: this.temporary,
      TEMP: this.temporary,
      TMP: this.temporary,
      ...environment,
    };
    return spawn(process.execPath, [main, ...parameters], { cwd: this.resolve(cwd), env, stdio: 'pipe' });
  }

  run(
    parameters: readonly string[],
    options: { stdin?: string; environment?: Readonly<Record<string, string>>; cwd?: string } = {},
  ): Promise<Run> {
    const child = this.start(parameters, options.environment, options.cwd);
    const chunks = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (text: string) => (chunks[name] += text));
    child.stdin?.end(options.stdin ?? '');
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve({ code, ...chunks });
      });
    });
  }

  /** What `check --format json` finds: `path:line:column rule`. */
  async check(...parameters: readonly string[]): Promise<string[]> {
    const { stdout } = await this.run(['check', '--format', 'json', ...parameters]);
    return toPlaces(this.root, stdout);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Findings in ESLint's JSON as `path:line:column rule`. */
export function toPlaces(root: string, json: string): string[] {
  return (JSON.parse(json) as LintResult[]).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId }) =>
        `${path.relative(root, filePath).replaceAll(path.sep, '/')}:${String(line)}:${String(column)} ${ruleId ?? 'fatal'}`,
    ),
  );
}

/** code-server, VS Code's workbench for a browser, from npm: where no desktop build can be downloaded. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runCommand } from './processes.ts';

/** What is installed: code-server 4.x.y carries VS Code 1.x, and runs on one major version of Node only. */
export interface CodeServerRelease {
  readonly version: string;
  readonly node: string;
  /** Options beyond those of every release. */
  readonly options: readonly string[];
  /** Modules that must be compiled here; without the others, code-server does what the tests need. */
  readonly compiled: { readonly codeServer: readonly string[]; readonly vscode: readonly string[] };
}

const currentRelease: CodeServerRelease = {
  version: '4.139.1',
  node: '24',
  // Without this option, the page ignores which extension and which tests it shall load.
  options: ['--vscode-option', 'enable-smoke-test-driver'],
  compiled: { codeServer: [], vscode: [] },
};

/** The oldest on npm whose VS Code (1.93) the extension still says it runs in (1.91). */
const oldestRelease: CodeServerRelease = {
  version: '4.93.1',
  node: '20',
  options: [],
  compiled: { codeServer: ['argon2'], vscode: ['@vscode/spdlog', 'native-watchdog'] },
};

/**
 * The release that the tests run in: the current one, or the oldest where `FAILWELL_CODE_SERVER` asks for it.
 * @throws Error where that says neither
 */
export function chooseRelease(): CodeServerRelease {
  const { FAILWELL_CODE_SERVER: wanted = 'current' } = process.env;
  if (wanted === 'current') return currentRelease;
  if (wanted === 'oldest') return oldestRelease;
  throw new Error(`FAILWELL_CODE_SERVER is “${wanted}”; it may be “current” or “oldest”.`);
}

/** An installed code-server. */
export interface CodeServerInstallation {
  readonly release: CodeServerRelease;
  readonly node: string;
  readonly entry: string;
}

/** Where this computer's user keeps what can be had again; `npm ci` empties node_modules and is run often. */
function getCacheFolder(): string {
  if (process.env['FAILWELL_CACHE'] !== undefined) return path.resolve(process.env['FAILWELL_CACHE']);
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/failwell');
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'failwell');
}

/**
 * Installs code-server and its Node into the user's cache folder, or finds them there.
 * @throws Error where npm cannot install them
 */
export function installCodeServer(release: CodeServerRelease): CodeServerInstallation {
  if (process.platform === 'win32') {
    throw new Error('code-server does not run on Windows; set VSCODE_EXECUTABLE to an installed VS Code.');
  }
  const cache = getCacheFolder();
  const folder = path.join(cache, `code-server-${release.version}-${process.platform}-${process.arch}`);
  if (!existsSync(folder)) {
    console.log(`Installing code-server ${release.version} into ${folder} …`);
    mkdirSync(cache, { recursive: true });
    // A folder that has its name is complete.
    const unfinished = mkdtempSync(path.join(cache, 'installing-'));
    try {
      install(release, unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return {
    release,
    node: path.join(folder, getNodePackage(), 'bin/node'),
    entry: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
  };
}

function getNodePackage(): string {
  return `node/node_modules/node-${process.platform}-${process.arch}`;
}

function install({ version, node, compiled }: CodeServerRelease, folder: string): void {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_loglevel: 'error',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  const npm = (cwd: string, ...args: readonly string[]): void => {
    runCommand('code-server could not be installed', 'npm', args, { cwd, env });
  };
  npm(
    folder,
    'install',
    '--no-save',
    '--prefix',
    path.join(folder, 'node'),
    `node-${process.platform}-${process.arch}@${node}`,
  );
  // code-server's install is done by the Node that runs it.
  env['PATH'] = [path.join(folder, getNodePackage(), 'bin'), process.env['PATH'] ?? ''].join(path.delimiter);
  // Its own install script compiles what no test needs, for minutes; it names what it depends on in lock files.
  npm(folder, 'install', '--no-save', '--ignore-scripts', '--prefix', folder, `code-server@${version}`);
  const codeServer = path.join(folder, 'node_modules/code-server');
  const vscode = path.join(codeServer, 'lib/vscode');
  for (const part of [vscode, path.join(vscode, 'extensions')]) {
    npm(part, 'install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps');
  }
  // npm puts what code-server itself depends on beside it.
  for (const [part, modules] of [
    [folder, compiled.codeServer],
    [vscode, compiled.vscode],
  ] as const) {
    if (modules.length > 0) npm(part, 'rebuild', ...modules);
  }
}

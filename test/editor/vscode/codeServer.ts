/** A running code-server: the real workbench and a real extension host on Node, for a browser to open. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { CodeServerInstallation } from './installCodeServer.ts';
import { endProcess, runCommand, startProcess } from './processes.ts';
import { userSettings } from './userSettings.ts';

export interface CodeServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

export interface CodeServerOptions {
  /** A folder for its own files; several servers may not share one. */
  readonly userFolder: string;
  /** A folder with installed extensions; several servers may share one. */
  readonly extensionsFolder: string;
  /** Whether folders that nobody trusts are opened in restricted mode. */
  readonly asksForTrust: boolean;
}

/** The environment without what another VS Code around the tests says of itself; nothing is asked of a gallery. */
function getEnvironment(userFolder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|CODE_SERVER|ELECTRON_|PORT$)/u.test(name));
  return {
    ...Object.fromEntries(own),
    EXTENSIONS_GALLERY: '{}',
    XDG_CONFIG_HOME: path.join(userFolder, 'config'),
    XDG_DATA_HOME: path.join(userFolder, 'data'),
    XDG_CACHE_HOME: path.join(userFolder, 'cache'),
    XDG_STATE_HOME: path.join(userFolder, 'state'),
  };
}

function getArguments({
  userFolder,
  extensionsFolder,
}: Pick<CodeServerOptions, 'userFolder' | 'extensionsFolder'>): string[] {
  mkdirSync(path.join(userFolder, 'User'), { recursive: true });
  mkdirSync(extensionsFolder, { recursive: true });
  const config = path.join(userFolder, 'code-server.yaml');
  writeFileSync(config, 'auth: none\n');
  writeFileSync(path.join(userFolder, 'User/settings.json'), JSON.stringify(userSettings, undefined, 2));
  return ['--config', config, '--user-data-dir', userFolder, '--extensions-dir', extensionsFolder];
}

/** Installs packed extensions for every server with this folder of extensions. */
export function installExtensions(
  { node, entry }: CodeServerInstallation,
  files: readonly string[],
  folders: Pick<CodeServerOptions, 'userFolder' | 'extensionsFolder'>,
): void {
  const install = files.flatMap((file) => ['--install-extension', file]);
  runCommand('The extension could not be installed', node, [entry, ...getArguments(folders), ...install, '--force'], {
    env: getEnvironment(folders.userFolder),
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A port has no number.');
  return address.port;
}

/**
 * Starts code-server.
 * @throws Error with what it printed, where it does not listen within a minute
 */
export async function startCodeServer(
  { node, entry, release }: CodeServerInstallation,
  options: CodeServerOptions,
): Promise<CodeServer> {
  const port = await findFreePort();
  const child = startProcess(
    node,
    [
      entry,
      ...getArguments(options),
      ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy'],
      ...['--session-socket', path.join(options.userFolder, 'session.sock')],
      ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
      ...release.options,
    ],
    { env: getEnvironment(options.userFolder) },
  );
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string): void => {
      reject(new Error(`code-server ${why}\n${printed}`));
    };
    const timer = setTimeout(fail, 60_000, 'does not listen after a minute.');
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (!printed.includes('HTTP server listening on')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', ({ message }) => {
      fail(`cannot be started: ${message}`);
    });
    child.once('exit', (code) => {
      fail(`ended with ${String(code)}.`);
    });
  });
  return { url: `http://127.0.0.1:${port}`, close: () => endProcess(child) };
}

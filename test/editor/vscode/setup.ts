/** Before all tests: the extension is packed and installed into a workbench; after them, everything started is ended. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';
import { installExtensions, startCodeServer } from './codeServer.ts';
import { chooseEditor, outputFolder, type EditorUnderTest } from './editorUnderTest.ts';
import { buildHostSuite, packExtension, packStandIn } from './extensions.ts';
import { chooseRelease, installCodeServer } from './installCodeServer.ts';
import { runCommand } from './processes.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = await chooseEditor();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-vscode-')));
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const cleanups: (() => Promise<void> | void)[] = [
    () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  ];
  const cleanUp = async (): Promise<void> => {
    for (const each of cleanups.reverse()) await each();
  };
  try {
    const extensions = [packExtension(folder), packStandIn(folder)];
    await buildHostSuite();
    const editor =
      kind === 'desktop' ? await setUpDesktop(folder, extensions) : await setUpCodeServer(folder, extensions, cleanups);
    project.provide('editor', editor);
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}

async function setUpCodeServer(
  folder: string,
  extensions: readonly string[],
  cleanups: (() => Promise<void> | void)[],
): Promise<EditorUnderTest> {
  const installation = installCodeServer(chooseRelease());
  const extensionsFolder = path.join(folder, 'extensions');
  installExtensions(installation, extensions, { userFolder: path.join(folder, 'trusting'), extensionsFolder });
  const start = async (name: string, asksForTrust: boolean): Promise<string> => {
    const server = await startCodeServer(installation, {
      userFolder: path.join(folder, name),
      extensionsFolder,
      asksForTrust,
    });
    cleanups.push(() => server.close());
    return server.url;
  };
  const trustingUrl = await start('trusting', false);
  const askingUrl = await start('asking', true);
  const browser = await startChromium();
  cleanups.push(() => browser.close());
  return { kind: 'code-server', trustingUrl, askingUrl, browser: browser.wsEndpoint() };
}

async function setUpDesktop(folder: string, extensions: readonly string[]): Promise<EditorUnderTest> {
  const executable = process.env['VSCODE_EXECUTABLE'] ?? (await downloadAndUnzipVSCode('stable'));
  const userFolder = path.join(folder, 'user');
  const extensionsFolder = path.join(folder, 'extensions');
  const [command = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  runCommand('The extension could not be installed', command, [
    ...args,
    ...['--user-data-dir', userFolder, '--extensions-dir', extensionsFolder],
    ...extensions.flatMap((file) => ['--install-extension', file]),
    '--force',
  ]);
  return { kind: 'desktop', executable, userFolder, extensionsFolder };
}

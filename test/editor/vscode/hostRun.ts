/** Runs the suite for the extension host, and brings back what each of its tests said. */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { preparedCopies } from '../suite/preparedCopies.ts';
import type { HostTestResult } from '../suite/results.ts';
import { openPage } from './codeServerPage.ts';
import { workspaces, type EditorUnderTest } from './editorUnderTest.ts';
import { hostExtension, hostSuite } from './extensions.ts';

/** Where the suite finds and writes what it needs. */
type HostEnvironment = Readonly<Record<'FAILWELL_TEST_RESULTS' | 'FAILWELL_TEST_WORKSPACES', string>>;

const longest = 400_000;

/**
 * Runs the suite in an extension host whose workspace has the prepared copies.
 * @throws Error where the suite could not be run to its end
 */
export async function runHostSuite(editor: EditorUnderTest): Promise<readonly HostTestResult[]> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-host-')));
  const workspace = path.join(folder, 'workspace');
  const resultFile = path.join(folder, 'results.json');
  for (const copy of preparedCopies)
    cpSync(path.join(workspaces, 'articles'), path.join(workspace, copy), { recursive: true });
  try {
    const environment = { FAILWELL_TEST_RESULTS: resultFile, FAILWELL_TEST_WORKSPACES: workspaces };
    const said =
      editor.kind === 'desktop'
        ? await runOnDesktop(editor, workspace, environment)
        : await runInBrowser(editor, workspace, environment);
    if (!existsSync(resultFile)) throw new Error(`The suite in the extension host did not run.\n${said}`);
    return JSON.parse(readFileSync(resultFile, 'utf8')) as readonly HostTestResult[];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInBrowser(
  { browser, trustingUrl }: Extract<EditorUnderTest, { kind: 'code-server' }>,
  workspace: string,
  environment: HostEnvironment,
): Promise<string> {
  const connection = await chromium.connect(browser);
  try {
    const page = await openPage(connection);
    const said: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      said.push(`${type}: ${args.map(String).join(' ').split('\n')[0] ?? ''}`);
    });
    const ended = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        const results = existsSync(environment.FAILWELL_TEST_RESULTS)
          ? readFileSync(environment.FAILWELL_TEST_RESULTS, 'utf8')
          : 'No test ended.';
        reject(new Error(`The suite in the extension host did not end.\n${results}\n${said.join('\n')}`));
      }, longest);
      page
        .exposeFunction('codeAutomationExit', () => {
          clearTimeout(timer);
          resolve();
        })
        .catch(reject);
    });
    const { host } = new URL(trustingUrl);
    const toRemote = (file: string): string => `vscode-remote://${host}${file}`;
    const payload = [
      ['extensionDevelopmentPath', toRemote(hostExtension)],
      ['extensionTestsPath', toRemote(hostSuite)],
      ['extensionEnvironment', JSON.stringify(environment)],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
    await page.goto(`${trustingUrl}/?${String(query)}`);
    await ended;
    return said.join('\n');
  } finally {
    await connection.close();
  }
}

async function runOnDesktop(
  { executable, userFolder, extensionsFolder }: Extract<EditorUnderTest, { kind: 'desktop' }>,
  workspace: string,
  environment: HostEnvironment,
): Promise<string> {
  try {
    await runTests({
      vscodeExecutablePath: executable,
      reuseMachineInstall: true,
      extensionDevelopmentPath: hostExtension,
      extensionTestsPath: hostSuite,
      extensionTestsEnv: environment,
      launchArgs: [
        workspace,
        ...['--user-data-dir', userFolder, '--extensions-dir', extensionsFolder],
        '--disable-workspace-trust',
      ],
    });
    return '';
  } catch (error) {
    // Failed tests end it so; they are told in the results.
    return String(error);
  }
}

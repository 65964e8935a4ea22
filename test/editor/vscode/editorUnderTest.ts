/** Which VS Code the tests run in, and what a test needs to reach it. */
import path from 'node:path';
import type {} from 'vitest';

/** What the processes of the tests are told of the workbench; texts and numbers only. */
export type EditorUnderTest =
  | {
      readonly kind: 'code-server';
      /** Where folders are trusted, and where they are not. */
      readonly trustingUrl: string;
      readonly askingUrl: string;
      /** Where Playwright reaches the browser. */
      readonly browser: string;
    }
  | {
      readonly kind: 'desktop';
      readonly executable: string;
      readonly userFolder: string;
      readonly extensionsFolder: string;
    };

declare module 'vitest' {
  interface ProvidedContext {
    editor: EditorUnderTest;
  }
}

export const repository = path.join(import.meta.dirname, '../../..');

/** The folders that tests copy and open. */
export const workspaces = path.join(repository, 'test/editor/workspaces');

/** Screenshots, and what the tests said; ignored by Git. */
export const outputFolder = path.join(repository, 'test-output/vscode');

/**
 * Whether the tests run in VS Code for desktops or in code-server: as `FAILWELL_VSCODE` says, else on the desktop where
 * there is a screen and VS Code is at hand (`VSCODE_EXECUTABLE`) or can be downloaded.
 * @throws Error where `FAILWELL_VSCODE` says neither
 */
export async function chooseEditor(): Promise<EditorUnderTest['kind']> {
  const { FAILWELL_VSCODE: wanted = '', VSCODE_EXECUTABLE, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (wanted === 'desktop' || wanted === 'code-server') return wanted;
  if (wanted !== '') throw new Error(`FAILWELL_VSCODE is “${wanted}”; it may be “desktop” or “code-server”.`);
  if (VSCODE_EXECUTABLE !== undefined) return 'desktop';
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return 'code-server';
  return process.platform === 'win32' || (await isDownloadable()) ? 'desktop' : 'code-server';
}

/** Whether the server that `@vscode/test-electron` downloads from answers; a closed machine says no within seconds. */
async function isDownloadable(): Promise<boolean> {
  try {
    const { ok } = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(5_000),
    });
    return ok;
  } catch {
    return false;
  }
}

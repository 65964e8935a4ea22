/** The browser that opens code-server. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws Error where no Chromium or Chrome is installed */
function findChromium(): string {
  const named = process.env['CHROMIUM_EXECUTABLE'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(process.platform === 'darwin' ? macApplications : []),
  ];
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    `No Chromium was found (${names.join(', ')} on the PATH). Install it, on Debian by “apt-get install chromium”, or ` +
      'name the executable in CHROMIUM_EXECUTABLE.',
  );
}

/** Starts the browser; it ends with this process. */
export async function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: findChromium(),
    host: '127.0.0.1',
    args: [
      // Containers run as root, have no graphics and little shared memory.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      // Nothing of the page reaches another computer, and the browser asks none by itself.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

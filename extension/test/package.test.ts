/** `npm run package`: what is in the file that is published, and what is not. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** The files of a ZIP archive by their names, read from its central directory (APPNOTE.TXT 4.3.12 and 4.3.7). */
function readArchive(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(name, archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

describe('the package', () => {
  let folder = '';
  let archive: Buffer;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'failwell-vsix-'));
    const file = path.join(folder, 'failwell.vsix');
    execFileSync(process.execPath, [path.join(root, 'packages/tooling/package-extension.js'), file], { cwd: root });
    archive = readFileSync(file);
    files = readArchive(archive);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the bundles, what the manifest names and the pages of the marketplace', () => {
    const pictures = /^extension\/media\/walkthrough\/[\w-]+\.png$/u;
    expect([...files.keys()].filter((name) => !pictures.test(name)).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/THIRD-PARTY-LICENSES.txt',
      'extension/dist/extension.cjs',
      'extension/dist/server.cjs',
      'extension/l10n/bundle.l10n.json',
      'extension/media/activity-bar.svg',
      'extension/media/icon.png',
      'extension/media/walkthrough/contract.md',
      'extension/media/walkthrough/explorer.md',
      'extension/media/walkthrough/squiggles.md',
      'extension/media/walkthrough/workspace.md',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schema/failwell.schema.json',
    ]);
  });

  it('weighs at most 4 MB', () => {
    expect(archive.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  it('knows nothing of the machine it was made on, and has no source maps', () => {
    const places = [root, homedir()].map((place) => `${place}${path.sep}`);
    const foreign = [...files].filter(([, data]) => {
      const text = data.toString('latin1');
      return places.some((place) => text.includes(place)) || /^\/\/# sourceMappingURL=/mu.test(text);
    });
    expect(foreign.map(([name]) => name)).toEqual([]);
  });

  it('links and shows nothing by paths that only the repository has', () => {
    const readme = files.get('extension/readme.md')?.toString() ?? '';
    const targets = [...readme.matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map(({ groups }) => groups?.['target'] ?? '');
    expect(targets.filter((target) => !/^(?:https:|#)/u.test(target))).toEqual([]);
  });

  it('has the licences of what is bundled', () => {
    const text = files.get('extension/dist/THIRD-PARTY-LICENSES.txt')?.toString() ?? '';
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'eslint', 'typescript', 'yaml'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  });
});

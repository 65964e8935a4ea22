import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAllProjectFacts, readProjectFacts } from '../src/catalogFile.ts';
import { computeProjectDigest } from '../src/projectDigest.ts';

let root: string;
beforeEach(() => {
  // What was looked at a moment ago is not looked at again: every change here is made a moment later.
  vi.useFakeTimers({ toFake: ['performance'] });
  root = mkdtempSync(path.join(tmpdir(), 'failwell-disk-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  vi.advanceTimersByTime(1000);
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Makes a file look as if it had been written long ago, so that its time alone is trusted. */
function age(name: string, seconds = 3600): void {
  const time = Date.now() / 1000 - seconds;
  utimesSync(path.join(root, name), time, time);
}

function getCodes(name: string): string[] {
  vi.advanceTimersByTime(1000);
  return [...readProjectFacts(path.join(root, name)).contract.catalog.codes.keys()];
}

const contract = (...codes: string[]): string =>
  `codes:\n${codes.map((code) => `  ${code}: { status: 404, message: m, description: d }\n`).join('')}`;

describe('the contract of a file', () => {
  it('is believed in the middle of a run, for a second at most, and looked at again after a pause', () => {
    const file = path.join(root, 'a.ts');
    const read = (): string[] => [...readProjectFacts(file).contract.catalog.codes.keys()];
    write('failwell.yaml', contract('OLD'));
    expect(getCodes('a.ts')).toEqual(['OLD']);
    writeFileSync(path.join(root, 'failwell.yaml'), contract('AFTER_A_PAUSE'));
    vi.advanceTimersByTime(40);
    expect(read()).toEqual(['OLD']);
    vi.advanceTimersByTime(60);
    expect(read()).toEqual(['AFTER_A_PAUSE']);
    writeFileSync(path.join(root, 'failwell.yaml'), contract('IN_A_RUN'));
    const seen = Array.from({ length: 30 }, () => {
      vi.advanceTimersByTime(40);
      return read()[0];
    });
    expect(seen[0]).toBe('AFTER_A_PAUSE');
    expect(seen.at(-1)).toBe('IN_A_RUN');
  });

  it('is the nearest above it', () => {
    write('failwell.yaml', contract('ROOT'));
    write('packages/api/failwell.json', '{ "codes": { "API": { "status": 404 } } }');
    expect(getCodes('src/a.ts')).toEqual(['ROOT']);
    expect(getCodes('packages/web/src/a.ts')).toEqual(['ROOT']);
    expect(getCodes('packages/api/src/deep/a.ts')).toEqual(['API']);
  });

  it('is the default where there is none', () => {
    expect(readProjectFacts(path.join(root, 'a.ts')).contract.file).toBeUndefined();
  });

  it('is seen when it appears, changes, goes, and when a nearer one comes', () => {
    expect(getCodes('src/a.ts')).toEqual([]);
    write('failwell.yaml', contract('ONE'));
    expect(getCodes('src/a.ts')).toEqual(['ONE']);
    write('failwell.yaml', contract('TWO'));
    expect(getCodes('src/a.ts')).toEqual(['TWO']);
    write('src/failwell.yml', contract('NEAR'));
    expect(getCodes('src/a.ts')).toEqual(['NEAR']);
    rmSync(path.join(root, 'src/failwell.yml'));
    expect(getCodes('src/a.ts')).toEqual(['TWO']);
    rmSync(path.join(root, 'failwell.yaml'));
    expect(getCodes('src/a.ts')).toEqual([]);
  });

  it('is seen to change even where the clock of the disk is too coarse to tell', () => {
    const file = write('failwell.yaml', contract('ONE'));
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
    expect(getCodes('a.ts')).toEqual(['ONE']);
    write('failwell.yaml', contract('TWO'));
    utimesSync(file, now, now);
    expect(getCodes('a.ts')).toEqual(['TWO']);
  });

  it('is seen when another file is moved into its place', () => {
    write('failwell.yaml', contract('ONE'));
    age('failwell.yaml');
    age('.');
    expect(getCodes('a.ts')).toEqual(['ONE']);
    write('next.yaml', contract('TWO'));
    age('next.yaml');
    renameSync(path.join(root, 'next.yaml'), path.join(root, 'failwell.yaml'));
    age('.');
    expect(getCodes('a.ts')).toEqual(['TWO']);
  });

  it('is one object as long as nothing changes', () => {
    write('failwell.yaml', contract('ONE'));
    const first = readProjectFacts(path.join(root, 'src/a.ts'));
    const second = readProjectFacts(path.join(root, 'src/b.ts'));
    expect(second.contract).toBe(first.contract);
    age('failwell.yaml');
    expect(readProjectFacts(path.join(root, 'src/b.ts')).contract).toBe(first.contract);
  });
});

describe('a catalog that the contract names', () => {
  it('is seen to change', () => {
    write('failwell.yaml', 'catalog: errors/codes.yaml\n');
    write('errors/codes.yaml', contract('ONE'));
    age('failwell.yaml');
    age('errors/codes.yaml');
    expect(getCodes('src/a.ts')).toEqual(['ONE']);
    write('errors/codes.yaml', contract('ONE', 'TWO'));
    expect(getCodes('src/a.ts')).toEqual(['ONE', 'TWO']);
  });

  it('is seen when it appears under a glob', async () => {
    write('failwell.yaml', 'catalog: ["errors/*.yaml"]\n');
    write('errors/a.yaml', contract('A'));
    expect(getCodes('src/a.ts')).toEqual(['A']);
    write('errors/b.yaml', contract('B'));
    await expect.poll(() => getCodes('src/a.ts'), { timeout: 20_000 }).toEqual(['A', 'B']);
  });
});

describe('a broken contract', () => {
  it('leaves the last good version in force, and says what is wrong', () => {
    write('failwell.yaml', contract('GOOD'));
    expect(getCodes('a.ts')).toEqual(['GOOD']);
    write('failwell.yaml', '<<<<<<< HEAD\ncodes:\n=======\ncodes: {}\n>>>>>>> other\n');
    const { contract: broken } = readProjectFacts(path.join(root, 'a.ts'));
    expect([...broken.catalog.codes.keys()]).toEqual(['GOOD']);
    expect(broken.problems.map(({ kind }) => kind)).toContain('merge-conflict');
    write('failwell.yaml', contract('MENDED'));
    expect(getCodes('a.ts')).toEqual(['MENDED']);
  });

  it('is known to be incomplete where there never was a good one', () => {
    write('failwell.yaml', 'codes: {\n');
    expect(readProjectFacts(path.join(root, 'a.ts')).contract.catalog.isIncomplete).toBe(true);
  });

  it('may be a folder', () => {
    mkdirSync(path.join(root, 'failwell.yaml'));
    expect(readProjectFacts(path.join(root, 'a.ts')).contract.file).toBeUndefined();
  });
});

describe('the package of a file', () => {
  it('has dependencies of every kind, the running ones first, and the files of its commands', () => {
    write(
      'package.json',
      JSON.stringify({
        bin: { tool: './bin/tool.js' },
        dependencies: { express: '^5.0.0' },
        devDependencies: { express: '^4.0.0', vitest: '^4.0.0' },
        peerDependencies: { pino: '*' },
      }),
    );
    expect(readProjectFacts(path.join(root, 'src/a.ts')).package).toMatchObject({
      file: path.join(root, 'package.json'),
      dependencies: { express: '^5.0.0', vitest: '^4.0.0', pino: '*' },
      commands: [path.join(root, 'bin/tool.js')],
    });
  });

  it('falls back to what the root of its workspace has at run time', () => {
    write(
      'package.json',
      JSON.stringify({
        workspaces: ['packages/*'],
        dependencies: { express: '^4.0.0', pino: '^9.0.0' },
        devDependencies: { consola: '^3.0.0' },
      }),
    );
    write('packages/api/package.json', JSON.stringify({ dependencies: { express: '^5.0.0' } }));
    const facts = readProjectFacts(path.join(root, 'packages/api/src/a.ts')).package;
    expect(facts?.file).toBe(path.join(root, 'packages/api/package.json'));
    expect(facts?.dependencies).toEqual({ express: '^5.0.0', pino: '^9.0.0' });
  });

  it('does not reach beyond a folder that is no root of a workspace', () => {
    write('package.json', JSON.stringify({ dependencies: { pino: '^9.0.0' } }));
    write('api/package.json', JSON.stringify({ dependencies: { express: '^5.0.0' } }));
    expect(readProjectFacts(path.join(root, 'api/a.ts')).package?.dependencies).toEqual({ express: '^5.0.0' });
    write('pnpm-workspace.yaml', 'packages: [api]\n');
    expect(readProjectFacts(path.join(root, 'api/a.ts')).package?.dependencies).toEqual({
      express: '^5.0.0',
      pino: '^9.0.0',
    });
  });

  it('keeps what it said while it is half written, and survives nonsense', () => {
    write('package.json', JSON.stringify({ dependencies: { pino: '^9.0.0' } }));
    expect(readProjectFacts(path.join(root, 'a.ts')).package?.dependencies).toEqual({ pino: '^9.0.0' });
    write('package.json', '{ "dependencies": {');
    expect(readProjectFacts(path.join(root, 'a.ts')).package?.dependencies).toEqual({ pino: '^9.0.0' });
    write('package.json', '{ "dependencies": [1], "bin": 5, "devDependencies": { "a": 1 } }');
    expect(readProjectFacts(path.join(root, 'a.ts')).package).toMatchObject({ dependencies: {}, commands: [] });
    write('package.json', 'null');
    expect(readProjectFacts(path.join(root, 'a.ts')).package).toMatchObject({ dependencies: {} });
  });
});

it('tells what a compiler wrote, as the settings stand', () => {
  const isCompiled = (): boolean | undefined => {
    vi.advanceTimersByTime(2000);
    return readProjectFacts(path.join(root, 'backend/api/a.js')).isCompiled?.();
  };
  write('package.json', '{}');
  write('server/api/a.ts', '');
  expect(isCompiled()).toBe(false);
  write('server/tsconfig.json', '{ "compilerOptions": { "outDir": "../backend" } }');
  expect(isCompiled()).toBe(true);
  write('server/tsconfig.json', '{ "compilerOptions": { "outDir": "../build" } }');
  expect(isCompiled()).toBe(false);
});

it('answers for names that are not on disk: text from an editor, blocks of a Markdown file', () => {
  write('failwell.yaml', contract('ONE'));
  write('README.md', '');
  expect(getCodes('README.md/0_0.ts')).toEqual(['ONE']);
  expect(getCodes('not/there/yet.ts')).toEqual(['ONE']);
  expect(readProjectFacts('<input>').filename).toBe('<input>');
});

it('answers where a folder may not be read', () => {
  write('failwell.yaml', contract('ONE'));
  write('closed/a.ts', '');
  chmodSync(path.join(root, 'closed'), 0o000);
  try {
    expect(getCodes('closed/a.ts')).toEqual(['ONE']);
    expect(readAllProjectFacts(root)).not.toEqual([]);
  } finally {
    chmodSync(path.join(root, 'closed'), 0o755);
  }
});

describe('the digest of a project', () => {
  const digest = (folder: string): string => computeProjectDigest(path.join(root, folder));

  it.each([
    ['its name', '{ "name": "acme-cli" }'],
    ['what it is started by', '{ "scripts": { "start": "node a.js" } }'],
    ['what its scripts run', '{ "scripts": { "seed": "node a.js" } }'],
    ['what it is imported by', '{ "main": "a.js" }'],
    ['its types', '{ "types": "a.d.ts" }'],
    ['what is sent to pages', '{ "unpkg": "a.umd.js" }'],
    ['the program it extends', '{ "engines": { "vscode": "^1.100.0" } }'],
    ['a dependency', '{ "dependencies": { "express": "^5.0.0" } }'],
  ])('changes with what package.json says of %s', (_, text) => {
    write('app/api/package.json', '{}');
    const before = digest('app');
    write('app/api/package.json', text);
    expect(digest('app')).not.toBe(before);
  });

  it.each([
    ['a contract above', 'failwell.yaml', contract('OTHER')],
    ['a contract below', 'app/api/failwell.yaml', 'catalog: codes.yaml\nloggers: { byName: false }\n'],
    ['a catalog', 'app/api/codes.yaml', contract('OTHER')],
  ])('changes with %s', (_, name, text) => {
    write('failwell.yaml', contract('ABOVE'));
    write('app/api/failwell.yaml', 'catalog: codes.yaml\n');
    write('app/api/codes.yaml', contract('BELOW'));
    const before = digest('app');
    expect(digest('app')).toBe(before);
    write(name, text);
    expect(digest('app')).not.toBe(before);
  });

  it('changes with what the module of a logger imports, not with other text of it', () => {
    write('app/src/context.ts', '');
    write('app/src/my-logger.ts', `import { fields } from './context';\n`);
    const before = digest('app');
    write('app/src/my-logger.ts', `import { fields } from './context';\nlog(1);\n`);
    expect(digest('app')).toBe(before);
    write('app/src/context.ts', 'const store = new AsyncLocalStorage();\n');
    expect(digest('app')).not.toBe(before);
  });

  it.each(['src/logger.ts', 'src/node/Settings.ts', 'server.js'])(
    'changes with the methods of the console that a logger replaces in %s',
    (name) => {
      write('app/package.json', '{}');
      write(`app/${name}`, `import pino from 'pino';\n`);
      const before = digest('app');
      write(`app/${name}`, `import pino from 'pino';\nconsole.log = logger.info.bind(logger);\n`);
      expect(digest('app')).not.toBe(before);
    },
  );

  it.each([
    ['below it', 'app/server/tsconfig.json', 'app'],
    ['above it', 'tsconfig.build.json', 'app'],
  ])('changes with where a compiler writes to by settings %s', (_, name, folder) => {
    write('package.json', '{}');
    write('app/server/a.ts', '');
    write(name, '{ "compilerOptions": { "outDir": "lib" } }');
    const before = digest(folder);
    write(name, '{ "compilerOptions": { "outDir": "lib", "strict": true } }');
    expect(digest(folder)).toBe(before);
    write(name, '{ "compilerOptions": { "outDir": "build" } }');
    expect(digest(folder)).not.toBe(before);
  });

  it('changes with a major version, not with a patch', () => {
    const [first, patch, major] = ['^4.1.0', '^4.1.1', '^5.0.0'].map((range) => {
      write('api/package.json', JSON.stringify({ dependencies: { express: range } }));
      return digest('api');
    });
    expect(patch).toBe(first);
    expect(major).not.toBe(first);
  });

  it('does not look into node_modules', () => {
    write('node_modules/x/failwell.yaml', contract('X'));
    expect(readAllProjectFacts(root)).toHaveLength(1);
  });
});

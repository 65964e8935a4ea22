import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getEmptyPackageFile, joinWorkspaceRoot, readPackageFile, type PackageFile } from '../src/index.ts';

function read(content: unknown, file = '/project/package.json'): PackageFile {
  return readPackageFile(file, content, (name) => path.posix.resolve(path.posix.dirname(file), name));
}

describe('the files that scripts run', () => {
  it.each([
    ['tsx src/seed.ts', ['/project/src/seed.ts']],
    ['NODE_ENV=local ts-node --transpile-only ./src/remove-user.ts --dry-run', ['/project/src/remove-user.ts']],
    ['npm run build && node dist/import.js', ['/project/dist/import.js']],
    ['node --env-file=.env -r dotenv/config src/a.js', ['/project/src/a.js']],
    ['tsup src/index.ts', []],
    ['node --test', []],
    ['eslint src/a.ts; bun run src/b.ts', ['/project/src/b.ts']],
  ])('%s', (text, files) => {
    expect(read({ scripts: { once: text } }).scriptFiles).toEqual(files);
  });

  it.each(['start', 'start:prod', 'dev', 'dev:api', 'worker', 'api:dev', 'serve'])('are not those of %s', (name) => {
    const facts = read({ scripts: { [name]: 'tsx src/main.ts', smoke: 'tsx src/main.ts' } });
    expect(facts.scriptFiles).toEqual([]);
  });

  it.each(['build:dev', 'db:seed', 'seed:dev', 'start-migration-and-seed', 'release'])('are those of %s', (name) => {
    expect(read({ scripts: { [name]: 'tsx src/a.ts' } }).scriptFiles).toEqual(['/project/src/a.ts']);
  });

  it('have folders of their own, unless the program lies there', () => {
    const facts = read({
      scripts: {
        a: 'tsx admin/remove-user.ts',
        b: 'tsx src/seed.ts',
        c: 'node jobs/count.js',
        start: 'node jobs/main.js',
        d: 'node ./root.js',
        e: 'node ../other/x.js',
        f: 'node frontend/themes/convert.js',
      },
    });
    expect(facts.scriptFolders).toEqual(['admin']);
  });
});

describe('what a package is', () => {
  it('is read from its fields', () => {
    expect(
      read({
        name: '@acme/users',
        bin: { users: './dist/cli.js' },
        types: 'dist/index.d.ts',
        engines: { vscode: '^1.100.0' },
        scripts: { 'start:prod': 'node dist/main.js' },
        dependencies: { pino: '^10.0.0' },
        devDependencies: { vitest: '^4.0.0' },
      }),
    ).toMatchObject({
      name: '@acme/users',
      commands: ['/project/dist/cli.js'],
      dependencies: { pino: '^10.0.0', vitest: '^4.0.0' },
      runtimeDependencies: { pino: '^10.0.0' },
      isStarted: true,
      isImported: true,
      hasTypes: true,
      isEditorExtension: true,
      hasWorkspaces: false,
    });
  });

  it.each([null, 1, 'x', [], { name: 1, bin: 2, scripts: ['a'], dependencies: 'b', engines: null }])(
    'may be hostile: %j',
    (content) => {
      expect(read(content)).toMatchObject({ dependencies: {}, commands: [], scriptFiles: [], isStarted: false });
    },
  );
});

describe('a package of a workspace', () => {
  const root = read({ workspaces: ['tools/*'], dependencies: { express: '^5.0.0' }, devDependencies: { pino: '1' } });

  it('has the running dependencies of the root beside its own, and its place', () => {
    const own = read({ dependencies: { zod: '^4.0.0' } }, '/project/tools/local/package.json');
    const joined = joinWorkspaceRoot(own, root);
    expect(joined).toMatchObject({
      dependencies: { express: '^5.0.0', zod: '^4.0.0' },
      ownDependencies: { zod: '^4.0.0' },
      workspacePath: 'tools/local',
    });
    expect(joinWorkspaceRoot(own, root)).toBe(joined);
  });

  it('has a place on Windows, too', () => {
    const windowsRoot = getEmptyPackageFile('C:\\project\\package.json');
    const own = getEmptyPackageFile('C:\\project\\tools\\local\\package.json');
    expect(joinWorkspaceRoot(own, windowsRoot).workspacePath).toBe('tools/local');
  });

  it('is itself where it is the root, or there is none', () => {
    expect(joinWorkspaceRoot(root, root)).toBe(root);
    expect(joinWorkspaceRoot(root, undefined)).toBe(root);
  });
});

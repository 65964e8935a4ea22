/** The whole command in projects on disk: exit codes, messages, and what is left behind. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildCommand, Project, removeCommand, toPlaces } from './builtCommand.ts';

const wrong = 'console.log(1);\n';
const right = 'export const one = 1;\n';

beforeAll(buildCommand);
afterAll(removeCommand);

function project(files: Readonly<Record<string, string | Buffer>>): Project {
  const made = new Project(files);
  onTestFinished(() => {
    made.remove();
  });
  return made;
}

describe('the exit code', () => {
  it.each([
    ['0 where all is well', { 'a.ts': right }, ['check'], 0],
    ['1 where something is found', { 'a.ts': wrong }, ['check'], 1],
    ['1 where only warnings are found', { 'a.ts': wrong }, ['check', '--rule', 'no-console:warn'], 1],
    [
      '0 where so many warnings may pass',
      { 'a.ts': wrong },
      ['check', '--rule', 'no-console:warn', '--max-warnings', '1'],
      0,
    ],
    [
      '1 where there are more warnings than may pass',
      { 'a.ts': wrong + wrong },
      ['check', '--rule', 'no-console:warn', '--max-warnings=1'],
      1,
    ],
    ['0 where warnings are not asked for', { 'a.ts': wrong }, ['check', '--rule', 'no-console:warn', '--quiet'], 0],
    [
      '1 where warnings are not shown but limited',
      { 'a.ts': wrong },
      ['check', '--rule', 'no-console:warn', '--quiet', '--max-warnings', '0'],
      1,
    ],
    ['2 where a path does not exist', { 'a.ts': right }, ['check', 'a.ts', 'b.ts'], 2],
    ['2 where a source does not parse', { 'a.ts': 'let x = ;' }, ['check'], 2],
    ['2 where nothing is there to check', { 'a.md': '' }, ['check'], 2],
    ['2 for an unknown rule', { 'a.ts': right }, ['check', '--rule', 'no-consle'], 2],
    ['2 for an unknown option', { 'a.ts': right }, ['check', '--unknown'], 2],
    ['2 for an unknown command', {}, ['chek'], 2],
    ['2 for no command', {}, [], 2],
    ['0 for help', {}, ['--help'], 0],
    ['0 for help of a command', {}, ['check', '--help'], 0],
    ['0 for the version', {}, ['--version'], 0],
  ])('is %s', async (_, files, parameters, code) => {
    expect((await project(files).run(parameters)).code).toBe(code);
  });
});

describe('a bad situation is met with one clear message, and the rest is checked', () => {
  it('a path that does not exist', async () => {
    const { stdout, stderr } = await project({ 'a.ts': wrong }).run(['check', 'nope', 'a.ts', 'src/*.ts']);
    expect(stderr).toBe(
      'failwell: no such file or folder: nope\nfailwell: no such file or folder: src/*.ts (patterns are not expanded: give the folder).\n',
    );
    expect(stdout).toContain('a.ts\n  1:1  error');
  });

  it('no files', async () => {
    const { stdout, stderr } = await project({ 'a.md': '', '.gitignore': 'b.ts\n', 'b.ts': wrong }).run([
      'check',
      '-f',
      'json',
    ]);
    expect(stderr).toBe('failwell: no JavaScript or TypeScript files in ., or all of them are ignored.\n');
    expect(stdout).toBe('[]\n');
  });

  it('a source that does not parse', async () => {
    const { stdout, code } = await project({ 'a.ts': wrong, 'bad.ts': 'let é = "é", x = ;\nconsole.log(1);\n' }).run([
      'check',
    ]);
    expect(code).toBe(2);
    expect(stdout).toContain('bad.ts\n  1:18  error  Parsing error: ');
    expect(stdout).toContain('a.ts\n  1:1  error  `console.log`');
  });

  it('a source that is not text', async () => {
    const { stdout, code } = await project({ 'a.ts': wrong, 'bad.ts': Buffer.from([0xff, 0xfe, 0x00]) }).run(['check']);
    expect(code).toBe(2);
    expect(stdout).toContain('bad.ts\n  1:1  error  The file cannot be read: it is not UTF-8 text');
    expect(stdout).toContain('a.ts\n  1:1  error  `console.log`');
  });

  it('a contract that does not parse', async () => {
    const files = { 'failwell.yaml': 'codes:\n  A: { status: 404\n', 'a.ts': wrong };
    const { stdout, stderr, code } = await project(files).run(['check', '--format', 'github']);
    expect(code).toBe(2);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^::error file=a\.ts,line=1,.*title=failwell\/no-console::/mu);
    expect(stdout).toMatch(/^::error file=failwell\.yaml,line=\d,.*title=failwell\/catalog::/mu);
  });

  it('a mistake in a contract is a finding', async () => {
    const files = { 'failwell.yaml': 'codes:\n  A_B: { status: 999, message: x }\n', 'a.ts': right };
    const made = project(files);
    expect(await made.check()).toEqual(['failwell.yaml:2:18 failwell/catalog']);
    expect((await made.run(['check'])).code).toBe(1);
    // A hook before a commit names what has changed.
    expect(await made.check('failwell.yaml')).toEqual(['failwell.yaml:2:18 failwell/catalog']);
    expect((await made.run(['check', 'failwell.yaml'])).stderr).toBe('');
  });

  it('names that are not known', async () => {
    const made = project({ 'a.ts': right });
    expect((await made.run(['check', '--rule', 'no-consol'])).stderr).toBe(
      'failwell: there is no rule `no-consol`. Did you mean `no-console`? `failwell rules` lists them.\n',
    );
    expect((await made.run(['check', '--format', 'xml'])).stderr).toContain(
      "argument 'xml' is invalid. Allowed choices are pretty, json, sarif, github, junit.",
    );
    expect((await made.run(['check', '--max-warnings', 'few'])).stderr).toContain('It must be a whole number.');
    expect((await made.run(['explain', 'no-consol'])).stderr).toContain('Did you mean `no-console`?');
    expect((await made.run(['check', '--config', 'nope.yaml'])).stderr).toBe('failwell: no such contract: nope.yaml\n');
    expect((await made.run(['check', '--config', '.'])).stderr).toBe(
      'failwell: the contract is a folder, not a file: .\n',
    );
  });

  it('a reader that has seen enough', async () => {
    const made = project({ 'a.ts': wrong.repeat(5000) });
    const child = made.start(['check']);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('Ctrl+C', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`src/${String(index)}.ts`, `${right}${wrong.repeat(500)}`]),
    );
    const made = project(files);
    const child = made.start(['check']);
    await until(() => readdirSync(made.temporary).length > 0);
    // Pressed again and again while it clears up: two signals at once would count as one. Once it has, Node.js ends, and
    // lets a signal that comes meanwhile end it.
    const pressing = setInterval(() => {
      if (readdirSync(made.temporary).length > 0) child.kill('SIGINT');
      else clearInterval(pressing);
    }, 1);
    const end = await new Promise((resolve) =>
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      }),
    );
    clearInterval(pressing);
    expect(end).toEqual({ code: 130, signal: null });
    expect(readdirSync(made.temporary)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('being killed outright: the engine clears up and ends', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`src/${String(index)}.ts`, `${right}${wrong.repeat(500)}`]),
    );
    const made = project(files);
    const child = made.start(['check']);
    await until(() =>
      readdirSync(made.temporary).some((name) => existsSync(path.join(made.temporary, name, 'config'))),
    );
    child.kill('SIGKILL');
    await until(() => readdirSync(made.temporary).length === 0);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('leaves nothing behind', async () => {
  const made = project({ 'a.ts': wrong });
  for (const parameters of [['check'], ['check', '--rule', 'nope'], ['check', '--stdin'], ['check', '--fix']]) {
    await made.run(parameters, { stdin: wrong });
    expect(readdirSync(made.temporary)).toEqual([]);
  }
});

describe('what is checked', () => {
  it('is the working folder by default, without what git ignores or others wrote', async () => {
    const made = project({
      'a.ts': wrong,
      'src/b.mjs': wrong,
      'src/c.tsx': wrong,
      'src/d.vue': `<script>${wrong}</script>`,
      'dist/e.js': wrong,
      'src/generated/f.ts': wrong,
      'node_modules/g/index.js': wrong,
      '.gitignore': 'dist/\n',
      'src/.gitignore': 'generated\n',
    });
    const places = [
      'a.ts:1:1 failwell/no-console',
      'src/b.mjs:1:1 failwell/no-console',
      'src/c.tsx:1:1 failwell/no-console',
    ];
    expect(await made.check()).toEqual(places);
    expect(await made.check('a.ts', 'src', made.resolve('a.ts'), 'src/b.mjs')).toEqual(places);
  });

  it('leaves out declarations, where TypeScript forgives what a parser does not', async () => {
    const made = project({
      'a.ts': right,
      'types/library.d.ts': 'declare const library: 1;\nexport = library;\nexport declare const more: 2;\n',
      'types/broken.d.mts': 'declare function x(a? = 1): void;\n',
    });
    expect(await made.run(['check'])).toMatchObject({ code: 0 });
    // A hook before a commit names what has changed.
    expect(await made.run(['check', 'types/library.d.ts', 'a.ts'])).toMatchObject({ code: 0 });
    expect(await made.run(['check', 'types/library.d.ts'])).toMatchObject({ code: 0 });
  });

  it('is also what lies outside the working folder, and has spaces and brackets in its name', async () => {
    const made = project({
      'one [1] (a)/src/a b.ts': wrong,
      'one [1] (a)/test/c.ts': wrong,
      'one [1] (a)/package.json': '{}',
      'two/package.json': '{}',
    });
    const { stdout } = await made.run(['check', '--format', 'json', '../one [1] (a)'], { cwd: 'two' });
    expect(toPlaces(made.root, stdout)).toEqual(['one [1] (a)/src/a b.ts:1:1 failwell/no-console']);
  });

  it('counts test folders from the project, not from the top of the disk', async () => {
    const made = project({
      'test/app/package.json': '{}',
      'test/app/src/a.ts': wrong,
      'test/app/test/b.ts': wrong,
      'test/c.ts': wrong,
    });
    expect(await made.check('test/app')).toEqual(['test/app/src/a.ts:1:1 failwell/no-console']);
    expect(await made.check('.')).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('follows links, and does not go round in circles', async () => {
    const made = project({ 'real/a.ts': wrong });
    symlinkSync(made.resolve('real'), made.resolve('link'));
    symlinkSync('..', made.resolve('real/up'));
    expect(await made.check('link')).toContain('link/a.ts:1:1 failwell/no-console');
  });

  it('is a thousand paths on one command line', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `src/${'long-folder-name/'.repeat(5)}${String(index)}.ts`);
    const made = project(Object.fromEntries(names.map((name) => [name, right])));
    made.write('src/wrong.ts', wrong);
    const { stdout } = await made.run(['check', ...names, 'src/wrong.ts']);
    expect(stdout).toContain('1 problem (1 error, 0 warnings) in 1 file. 1,001 files checked');
  });

  it('is not what comments exclude, and the user’s own linters are left out of it', async () => {
    const made = project({
      'a.ts': `// eslint-disable-next-line failwell/no-console\n${wrong}/* oxlint-disable-next-line failwell/no-console */\n${wrong}`,
      'b.ts': `debugger;\nvar unused;\n${wrong}`,
      '.oxlintrc.json': '{ "categories": { "correctness": "error" }, "ignorePatterns": ["b.ts"] }',
      'nested/.oxlintrc.json': 'not even JSON',
      'nested/c.ts': wrong,
    });
    expect(await made.check()).toEqual(['b.ts:3:1 failwell/no-console', 'nested/c.ts:1:1 failwell/no-console']);
  });

  it('is the text on stdin, by the contract of the file it stands for', async () => {
    const made = project({
      'failwell.yaml': 'codes:\n  KNOWN_CODE: { status: 404, message: x }\n',
      'src/app/x.ts': right,
    });
    const stdin = `throw Object.assign(new Error(), { code: 'UNKNOWN_CODE' });\n${wrong}`;
    const { stdout, code } = await made.run(
      ['check', '--format', 'json', '--stdin', '--stdin-filename', 'src/app/new.ts'],
      { stdin },
    );
    expect(code).toBe(1);
    expect(toPlaces(made.root, stdout)).toContain('src/app/new.ts:2:1 failwell/no-console');
    const inTest = await made.run(['check', '--stdin', '--stdin-filename', 'test/new.ts', '--rule', 'no-console'], {
      stdin,
    });
    expect(inTest).toMatchObject({ code: 0, stderr: '' });
    const plain = await made.run(['check', '--stdin'], { stdin });
    expect(plain.stdout).toContain('stdin.ts\n');
  });

  it.each([
    ['--fix', ['check', '--stdin', '--fix'], 'failwell: --fix writes files, and the text on stdin is none.\n'],
    ['--stdin-filename alone', ['check', '--stdin-filename', 'a.ts'], 'failwell: --stdin-filename needs --stdin.\n'],
  ])('does not go together with %s', async (_, parameters, message) => {
    expect(await project({ 'a.ts': right }).run(parameters)).toEqual({ code: 2, stdout: '', stderr: message });
  });
});

describe('the contract', () => {
  const files = {
    'failwell.yaml': 'codes:\n  ONE_CODE: { status: 404, message: x }\n',
    'other.yaml': 'codes:\n  TWO_CODE: { status: 404, message: x }\n',
    'a.ts': `export class E extends Error { code = 'ONE_CODE'; }\nexport class F extends Error { code = 'TWO_CODE'; }\n`,
  };

  it('is the nearest, or the one that is given', async () => {
    const made = project(files);
    expect(await made.check('--rule', 'no-unregistered-error-code')).toEqual([expect.stringContaining('a.ts:2:')]);
    expect(await made.check('--rule', 'no-unregistered-error-code', '--config', 'other.yaml')).toEqual([
      expect.stringContaining('a.ts:1:'),
    ]);
  });

  it('explains its codes', async () => {
    const made = project(files);
    expect((await made.run(['explain', 'ONE_CODE'])).stdout).toBe(
      'ONE_CODE  404 Not Found\n\nMessage     x\nRegistered  failwell.yaml:2\n',
    );
    expect((await made.run(['explain', 'TWO_CODE', '--config', 'other.yaml'])).stdout).toContain(
      'Registered  other.yaml:2\n',
    );
    expect(await made.run(['explain', 'ONE_COD'])).toMatchObject({ code: 2, stdout: '' });
  });
});

it('pages of rules are at hand', async () => {
  const { stdout, code } = await project({}).run(['explain', 'failwell/no-console']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^no-console\n\n.*❌.*✅/su);
  expect(stdout).not.toContain('generated header');
});

describe('places', () => {
  const tricky = {
    'bom.ts': `\uFEFF/* é😀 */ console.log("😀",\r\n 1); "é"; console.log();\r\n`,
    'lines.ts': `"a";\u2028"é";\rconsole.log(\`\n😀\`);`,
    'late.ts': `${'"é";\n'.repeat(300)}/* 漢字 */ console.error('é');`,
  };

  it('are those of ESLint', async () => {
    const made = project(tricky);
    symlinkSync(path.join(import.meta.dirname, '../../../node_modules'), made.resolve('node_modules'), 'junction');
    const parameters = ['check', '--format', 'json'];
    const oxlint = await made.run(parameters);
    const eslint = await made.run([...parameters, '--engine', 'eslint']);
    expect(eslint.stderr).toBe('');
    expect(toPlaces(made.root, oxlint.stdout)).toEqual([
      'bom.ts:1:11 failwell/no-console',
      'bom.ts:2:11 failwell/no-console',
      'late.ts:301:10 failwell/no-console',
      'lines.ts:3:1 failwell/no-console',
    ]);
    const withoutHostsOwn = (json: string) =>
      JSON.parse(json, (key: string, value: unknown) =>
        key === 'nodeType' || key === 'messageId' || key === 'suggestions' ? undefined : value,
      ) as unknown;
    expect(withoutHostsOwn(oxlint.stdout)).toEqual(withoutHostsOwn(eslint.stdout));
  });
});

describe('--engine eslint', () => {
  it('needs an ESLint in the project', async () => {
    const { code, stderr } = await project({ 'a.ts': wrong }).run(['check', '--engine', 'eslint']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'failwell: no ESLint is installed here. Install it (npm install --save-dev eslint), or leave out --engine eslint.\n',
    );
  });

  it('needs one that is new enough', async () => {
    const made = project({
      'a.ts': wrong,
      'node_modules/eslint/package.json':
        '{ "version": "9.21.0", "exports": { ".": "./index.js", "./package.json": "./package.json", "./use-at-your-own-risk": "./index.js" } }',
      'node_modules/eslint/index.js': '',
    });
    expect((await made.run(['check', '--engine', 'eslint'])).stderr).toContain(
      'the ESLint installed here is 9.21.0; Failwell needs 9.22 or newer.',
    );
  });

  it('checks JavaScript where there is no parser for TypeScript, and says so', async () => {
    const made = project({ 'a.js': wrong, 'b.ts': wrong });
    for (const name of ['eslint']) {
      const target = path.join(import.meta.dirname, '../../../node_modules', name);
      made.write('node_modules/.keep', '');
      symlinkSync(target, made.resolve(`node_modules/${name}`), 'junction');
    }
    const { code, stdout, stderr } = await made.run(['check', '--engine', 'eslint', '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain('failwell: 1 TypeScript file is not checked: ');
    expect(toPlaces(made.root, stdout)).toEqual(['a.js:1:1 failwell/no-console']);
  });

  it('knows the same ignored files, roles, contracts, rules and stdin', async () => {
    const made = project({
      'app/package.json': '{}',
      'app/failwell.yaml': 'codes:\n  A_B: { status: 999, message: x }\n',
      'app/src/a.ts': `/* eslint no-undef: "error", other/rule: "error" */\nundefinedName;\n${wrong}`,
      'app/test/b.ts': wrong,
      'app/dist/c.js': wrong,
      'app/.gitignore': 'dist\n',
    });
    symlinkSync(path.join(import.meta.dirname, '../../../node_modules'), made.resolve('node_modules'), 'junction');
    const places = ['app/failwell.yaml:2:18 failwell/catalog', 'app/src/a.ts:3:1 failwell/no-console'];
    expect(await made.check('app', '--engine', 'eslint')).toEqual(places);
    expect(await made.check('app')).toEqual(places);
    expect(await made.check('app/src', '--engine', 'eslint', '--rule', 'no-empty-catch')).toEqual([places[0]]);
    const { stdout } = await made.run(
      ['check', '--engine', 'eslint', '-f', 'json', '--stdin', '--stdin-filename', 'app/src/new.ts'],
      { stdin: wrong },
    );
    expect(toPlaces(made.root, stdout)).toContain('app/src/new.ts:1:1 failwell/no-console');
  });
});

describe('what is written', () => {
  it('is what the README shows of the sample project', async () => {
    const made = project({});
    const repository = fileURLToPath(new URL('../../..', import.meta.url));
    const sample = 'test/projects/articles-api';
    cpSync(path.join(repository, sample), made.resolve(sample), { recursive: true });
    const { stdout } = await made.run(['check', sample]);
    const readme = readFileSync(path.join(repository, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
    const shown = /\$ npx failwell check test\/projects\/articles-api\n(.*?)\n```/su.exec(readme)?.[1];
    const untimed = (text: string | undefined) => text?.trim().replace(/in [\d.]+ m?s\.$/u, 'in … s.');
    expect(untimed(stdout.replaceAll('\\', '/'))).toBe(untimed(shown));
  });

  it('has no colours where nobody sees them, or where they are not wanted', async () => {
    const made = project({ 'a.ts': wrong });
    const output = async (environment: Readonly<Record<string, string>>, ...parameters: readonly string[]) =>
      (await made.run(['check', ...parameters], { environment })).stdout.includes('\u001B');
    expect(await output({})).toBe(false);
    expect(await output({ FORCE_COLOR: '1' })).toBe(true);
    expect(await output({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await output({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
  });

  it('is only the format on stdout, and nothing on stderr where all went well', async () => {
    const made = project({ 'a.ts': wrong });
    for (const format of ['json', 'sarif']) {
      const { stdout, stderr } = await made.run(['check', '--format', format]);
      expect(() => JSON.parse(stdout) as unknown).not.toThrow();
      expect(stderr).toBe('');
    }
  });

  it('names paths from the repository in a workflow', async () => {
    const made = project({ 'app/a.ts': wrong, 'app/package.json': '{}' });
    const environment = { GITHUB_WORKSPACE: made.root };
    expect((await made.run(['check', '-f', 'github'], { cwd: 'app', environment })).stdout).toContain(
      '::error file=app/a.ts,',
    );
    expect((await made.run(['check', '-f', 'sarif'], { cwd: 'app', environment })).stdout).toContain(
      '"uri": "app/a.ts"',
    );
    expect((await made.run(['check'], { cwd: 'app', environment })).stdout).toMatch(/^a\.ts$/mu);
  });
});

it('--fix leaves alone what has no fix that keeps behaviour', async () => {
  const made = project({ 'a.ts': wrong });
  expect((await made.run(['check', '--fix'])).code).toBe(1);
  expect(readFileSync(made.resolve('a.ts'), 'utf8')).toBe(wrong);
});

/** What is generated is fresh, and a new rule is born green. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { getRuleFiles } from '../../packages/tooling/create-rule.js';
import { generateAll, generateRuleIndex } from '../../packages/tooling/generated.js';
import { repository } from './rulePages.ts';

it('is as `npm run generate` would write it', async () => {
  for (const { file, text } of [await generateRuleIndex(), ...(await generateAll())]) {
    const name = path.relative(repository, file);
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), `${name}: run \`npm run generate\``).toBe(text);
  }
});

it('has marks for the tables in the README', async () => {
  const files = (await generateAll()).map(({ file }) => path.relative(repository, file).replaceAll('\\', '/'));
  expect(files).toContain('README.md');
});

/** A copy of what the generators read and write, so that a rule can be made without touching the repository. */
function copyRepository(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'failwell-generated-'));
  for (const name of ['package.json', '.prettierrc.json', 'README.md', 'rules-docs']) {
    cpSync(path.join(repository, name), path.join(copy, name), { recursive: true });
  }
  const workspaces = readdirSync(path.join(repository, 'packages')).map((name) => path.join('packages', name));
  for (const name of ['extension', ...workspaces]) {
    cpSync(path.join(repository, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !/[/\\](?:node_modules|dist)(?:[/\\]|$)/u.test(file.slice(repository.length)),
    });
  }
  mkdirSync(path.join(copy, 'node_modules'));
  for (const entry of readdirSync(path.join(repository, 'node_modules'), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === '@failwell' || entry.name.includes('failwell')) continue;
    symlinkSync(
      path.join(repository, 'node_modules', entry.name),
      path.join(copy, 'node_modules', entry.name),
      'junction',
    );
  }
  mkdirSync(path.join(copy, 'node_modules/@failwell'));
  for (const name of ['catalog', 'analysis']) {
    symlinkSync(path.join(copy, 'packages', name), path.join(copy, 'node_modules/@failwell', name), 'junction');
  }
  return copy;
}

it('is made for a new rule, and seen to be stale after an edit', () => {
  const copy = copyRepository();
  const run = (script: string, ...parameters: string[]): string =>
    execFileSync(process.execPath, [path.join(copy, 'packages/tooling', script), ...parameters], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  try {
    run('generate.js', '--check');
    run('create-rule.js', 'no-example');
    for (const file of Object.keys(getRuleFiles('no-example')))
      expect(readFileSync(path.join(copy, file), 'utf8')).not.toBe('');
    expect(readFileSync(path.join(copy, 'packages/eslint-plugin/src/rules/index.ts'), 'utf8')).toContain(
      "'no-example': noExample",
    );
    expect(readFileSync(path.join(copy, 'packages/eslint-plugin/oxlint/all.json'), 'utf8')).toContain(
      'failwell/no-example',
    );
    expect(readFileSync(path.join(copy, 'README.md'), 'utf8')).toContain('(rules-docs/no-example.md)');
    expect(readFileSync(path.join(copy, 'rules-docs/no-example.md'), 'utf8')).toContain('Disallow example().');
    run('generate.js', '--check');
    expect(() => run('create-rule.js', 'no-example')).toThrow(/is there already/u);
    expect(() => run('create-rule.js', 'NotKebab')).toThrow(/Usage/u);
    const page = path.join(copy, 'rules-docs/no-example.md');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Disallow example().', 'Something else.'));
    expect(() => run('generate.js', '--check')).toThrow(/rules-docs\/no-example\.md is stale/u);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

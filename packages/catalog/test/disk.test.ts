import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskHost } from '../src/disk.ts';
import { findContractFile, readContract } from '../src/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'failwell-catalog-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

describe('finding the contract', () => {
  it('takes the nearest above, and of several in one folder the first by name', () => {
    write({
      'failwell.json': '{}',
      'packages/api/failwell.yml': '',
      'packages/api/failwell.json': '{}',
      'packages/api/src/http/a.ts': '',
      'packages/web/a.ts': '',
    });
    const find = (name: string) => findContractFile(path.join(folder, name), diskHost);
    expect(find('packages/api/src/http')).toBe(path.join(folder, 'packages/api/failwell.yml'));
    expect(find('packages/api')).toBe(path.join(folder, 'packages/api/failwell.yml'));
    expect(find('packages/web')).toBe(path.join(folder, 'failwell.json'));
    expect(find('packages/none/such')).toBe(path.join(folder, 'failwell.json'));
  });

  it('passes over a folder of that name', () => {
    write({ 'failwell.yaml/a.txt': '', 'failwell.yml': '' });
    expect(findContractFile(folder, diskHost)).toBe(path.join(folder, 'failwell.yml'));
  });

  it('may find none', () => {
    expect(findContractFile(path.parse(folder).root, { ...diskHost, isFile: () => false })).toBeUndefined();
  });
});

describe('reading from disk', () => {
  it('expands patterns in a stable order, without what is left out and without node_modules', () => {
    write({
      'failwell.yaml': "catalog: ['errors/**/*.yaml', '!errors/old.yaml', '**/*.codes.ts']\n",
      'errors/b.yaml': 'codes: { B: }\n',
      'errors/a/a.yaml': 'codes: { A: }\n',
      'errors/old.yaml': 'codes: { OLD: }\n',
      'src/x.codes.ts': "export enum Codes { C = 'C' }",
      'node_modules/x/x.codes.ts': "export enum Codes { D = 'D' }",
    });
    const contract = readContract(path.join(folder, 'failwell.yaml'), diskHost);
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A', 'B', 'C']);
    expect(contract.sources?.map((file) => path.relative(folder, file).replaceAll('\\', '/'))).toEqual([
      'failwell.yaml',
      'errors/a/a.yaml',
      'errors/b.yaml',
      'src/x.codes.ts',
    ]);
  });

  it('tells of folders, files that are gone and files that are too large', () => {
    write({
      'failwell.yaml': 'catalog: [errors.yaml, gone.yaml, large.yaml]\n',
      'errors.yaml/a.txt': '',
      'large.yaml': 'x'.repeat(5_000_000),
    });
    const contract = readContract(path.join(folder, 'failwell.yaml'), diskHost);
    expect(contract.problems.map(({ message }) => message)).toEqual([
      'The catalog `errors.yaml` is a directory, not a file.',
      'The catalog `gone.yaml` does not exist.',
      'The catalog `large.yaml` is larger than 4 MB.',
    ]);
  });

  it('tells of a contract that is a folder, or gone', () => {
    write({ 'failwell.yaml/a.txt': '' });
    const read = (name: string) =>
      readContract(path.join(folder, name), diskHost).problems.map(({ message }) => message);
    expect(read('failwell.yaml')).toEqual(['This file is a directory, not a file.']);
    expect(read('failwell.json')).toEqual(['This file does not exist.']);
  });

  it('ends on links in a circle', () => {
    write({ 'failwell.yaml': "catalog: ['**/*.codes.yaml']\n", 'a/x.codes.yaml': 'codes: { A: }\n' });
    symlinkSync('..', path.join(folder, 'a/up'));
    symlinkSync('self.codes.yaml', path.join(folder, 'self.codes.yaml'));
    const { catalog } = readContract(path.join(folder, 'failwell.yaml'), diskHost);
    expect(catalog.codes.has('A')).toBe(true);
  });
});

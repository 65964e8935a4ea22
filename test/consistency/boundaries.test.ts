/** Who may import whom (the design's picture of the house), read off every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parse } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { repository } from './rulePages.ts';

interface Import {
  readonly module: string;
  readonly isTypeOnly: boolean;
}

interface SourceFile {
  readonly package: string;
  /** Below the package, with `/`. */
  readonly name: string;
  readonly imports: readonly Import[];
}

const packages = ['catalog', 'analysis', 'eslint-plugin', 'cli', 'language-service', 'language-server', 'extension'];

function getFolder(name: string): string {
  return name === 'extension' ? path.join(repository, name) : path.join(repository, 'packages', name);
}

function readSourceFiles(name: string): readonly SourceFile[] {
  const folder = path.join(getFolder(name), 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/u.test(file) && !file.endsWith('.d.ts'))
    .map((file) => ({
      package: name,
      name: file.replaceAll('\\', '/'),
      imports: readImports(readFileSync(path.join(folder, file), 'utf8')),
    }));
}

function readImports(text: string): readonly Import[] {
  const imports: Import[] = [];
  const visit = (node: TSESTree.Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        imports.push({
          module: node.source.value,
          isTypeOnly:
            node.importKind === 'type' ||
            (node.specifiers.length > 0 &&
              node.specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type')),
        });
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node.source != null) imports.push({ module: node.source.value, isTypeOnly: node.exportKind === 'type' });
        break;
      case 'ImportExpression':
        if (node.source.type === 'Literal') imports.push({ module: String(node.source.value), isTypeOnly: false });
        break;
    }
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (key === 'parent') continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (typeof child === 'object' && child !== null && 'type' in child && typeof child.type === 'string') {
          visit(child as TSESTree.Node);
        }
      }
    }
  };
  visit(parse(text, { range: true }));
  return imports;
}

const files = packages.flatMap(readSourceFiles);

/** The imports that break a law, as `package/file → module`. */
function findImports(isWrong: (imported: Import, file: SourceFile) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => isWrong(imported, file))
      .map(({ module }) => `${file.package}/${file.name} → ${module}`),
  );
}

/** The package of this workspace that a module is of. */
function getWorkspacePackage(module: string): string | undefined {
  const name = /^@failwell\/(?<name>[^/]+)/u.exec(module)?.groups?.['name'];
  if (name !== undefined) return name;
  if (/^eslint-plugin-failwell(?:\/|$)/u.test(module)) return 'eslint-plugin';
  if (/^failwell-language-server(?:\/|$)/u.test(module)) return 'language-server';
  return /^failwell(?:\/|$)/u.test(module) ? 'cli' : undefined;
}

const mayImport: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  analysis: ['catalog'],
  'eslint-plugin': ['catalog', 'analysis'],
  cli: ['catalog', 'analysis', 'eslint-plugin'],
  'language-service': ['catalog', 'analysis', 'eslint-plugin'],
  'language-server': ['catalog', 'analysis', 'eslint-plugin', 'language-service'],
  extension: ['language-server'],
};

describe('packages', () => {
  it('import only those below them', () => {
    expect(
      findImports(({ module }, file) => {
        const target = getWorkspacePackage(module);
        return target !== undefined && !(mayImport[file.package]?.includes(target) ?? false);
      }),
    ).toEqual([]);
  });

  it('do not reach into each other by paths', () => {
    expect(
      findImports(
        ({ module }, { name }) =>
          module.startsWith('.') && path.posix.join(path.posix.dirname(`src/${name}`), module).startsWith('..'),
      ),
    ).toEqual([]);
  });

  it('import only what their package.json names, what is bundled with it, and Node', () => {
    const known = new Map(
      packages.map((name) => {
        const file = path.join(getFolder(name), 'package.json');
        const manifest = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
          Record<string, Readonly<Record<string, string>>>
        >;
        const dependencies = Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] });
        // What an editor hands to its extensions is named among its engines.
        return [name, [...dependencies, ...Object.keys(manifest['engines'] ?? {})]];
      }),
    );
    expect(
      findImports(({ module, isTypeOnly }, file) => {
        if (isTypeOnly || module.startsWith('.') || isNode(module) || getWorkspacePackage(module) !== undefined)
          return false;
        const name = module
          .split('/')
          .slice(0, module.startsWith('@') ? 2 : 1)
          .join('/');
        return !(known.get(file.package)?.includes(name) ?? false);
      }),
    ).toEqual([]);
  });
});

function isNode(module: string): boolean {
  return module.startsWith('node:') || builtinModules.includes(module);
}

/** Where a package may touch disk, processes and the rest of the machine. */
const edges: Readonly<Record<string, RegExp>> = {
  catalog: /^disk\.ts$/u,
  analysis: /^(?!)/u,
  'eslint-plugin': /^(?:catalogFile|projectDigest|runningEslint)\.ts$/u,
  cli: /^/u,
  'language-service': /^(?!)/u,
  'language-server': /^(?:main|disk|workspaceFiles|publishedCodes)\.ts$/u,
  // The names of statuses are Node's.
  extension: /^explorer\/statuses\.ts$/u,
};

it('only the extension knows VS Code, and of the server only types', () => {
  expect(
    findImports(
      ({ module, isTypeOnly }, file) =>
        (module === 'vscode' && file.package !== 'extension') ||
        (file.package === 'extension' && getWorkspacePackage(module) !== undefined && !isTypeOnly),
    ),
  ).toEqual([]);
});

it('of the extension, what can be tested without VS Code does not import it', () => {
  const pure = files.filter(
    ({ package: name, imports }) =>
      name === 'extension' && !imports.some(({ module }) => /^vscode(?:-languageclient)?(?:\/|$)/u.test(module)),
  );
  expect(pure.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'explorer/tree.ts',
      'explorer/treeChanges.ts',
      'explorer/presentation.ts',
      'statusText.ts',
    ]),
  );
});

it('only the server speaks the protocol of vscode-languageserver', () => {
  expect(
    findImports(
      ({ module }, file) =>
        file.package !== 'language-server' && /^vscode-(?:languageserver|jsonrpc)(?:\/|$)/u.test(module),
    ),
  ).toEqual([]);
});

it('only the edges touch disk, processes and modules of Node', () => {
  expect(findImports(({ module }, file) => isNode(module) && !(edges[file.package]?.test(file.name) ?? false))).toEqual(
    [],
  );
});

it('of the plugin, one file reads disk', () => {
  const readers = files.filter(
    (file) =>
      file.package === 'eslint-plugin' &&
      file.imports.some(({ module }) => /^(?:node:fs|node:child_process|@failwell\/catalog\/disk)/u.test(module)),
  );
  expect(readers.map(({ name }) => name)).toEqual(['catalogFile.ts']);
});

it('nothing that runs beside a project’s own linter imports typescript-eslint, TypeScript or ESLint when it runs', () => {
  expect(
    findImports(
      // An editor's server brings a linter and a parser of its own.
      ({ module, isTypeOnly }, file) =>
        file.package !== 'language-service' &&
        !isTypeOnly &&
        /^(?:@typescript-eslint\/|typescript$|eslint(?:\/|$))/u.test(module),
    ),
  ).toEqual([]);
});

it('rules know no host', () => {
  expect(
    findImports(
      ({ module }, { package: name, name: file }) =>
        name === 'eslint-plugin' &&
        /^(?:rules|fixes)\//u.test(file) &&
        /catalogFile|configs|runningEslint|projectDigest|^eslint|oxlint/u.test(module),
    ),
  ).toEqual([]);
});

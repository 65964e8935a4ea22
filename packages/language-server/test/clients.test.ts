/** Clients that can do less, several folders, settings, files that come and go. */
import type { SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { ExplorerFolder, ServerStatus } from '../src/protocol.ts';
import { findPosition, fullCapabilities, useServer } from './serverProcess.ts';

const contract = 'codes:\n  ARTICLE_NOT_FOUND:\n    status: 404\n    message: No such article\n';
const service = "export const find = () => {\n  throw new DomainError({ code: 'ARTICLE_NOT_FOUND' });\n};\n";
const lost = service.replace('NOT_FOUND', 'LOST');

const files = { 'failwell.yaml': contract, 'src/service.ts': service, 'README.md': 'ARTICLE_NOT_FOUND\n' };

/** Everything but that diagnostics are asked for. */
const pushed: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: Object.fromEntries(
    Object.entries(fullCapabilities.textDocument ?? {}).filter(([name]) => name !== 'diagnostic'),
  ),
};

const { start } = useServer(files);

describe('a client that does not ask for diagnostics', () => {
  it('has them published with the version they are of', async () => {
    const client = await start({ capabilities: pushed });
    expect(client.initialized?.capabilities.diagnosticProvider).toBeUndefined();
    await client.ready();
    await client.open('src/service.ts', lost);
    await client.until(() => client.getPublishedCodes('src/service.ts')?.length === 1);
    await client.edit('src/service.ts', `// 2\n${lost}`);
    await client.edit('src/service.ts', `// 3\n${service}`);
    await client.until(() => client.getPublished('src/service.ts')?.version === 3);
    expect(client.getPublishedCodes('src/service.ts')).toEqual([]);
    // The second version was stale before its turn came.
    const versions = client
      .getAll('textDocument/publishDiagnostics')
      .map((params) => (params as { version?: number }).version);
    expect(versions).not.toContain(2);
    await client.close('src/service.ts');
    await client.until(() => client.getPublished('src/service.ts')?.version === undefined);
  });

  it('sees them change with the catalog, and problems of catalogs that are not open', async () => {
    const client = await start({ capabilities: pushed });
    await client.ready();
    await client.open('src/service.ts', service);
    await client.until(() => client.getPublishedCodes('src/service.ts')?.length === 0);
    await client.write(
      'failwell.yaml',
      `${contract.replace('NOT_FOUND', 'MOVED')}  wrong_style:\n    status: 404\n    message: x\n`,
    );
    await client.until(() => client.getPublishedCodes('src/service.ts')?.[0] === 'no-unregistered-error-code');
    await client.until(() => client.getPublishedCodes('failwell.yaml')?.includes('catalog/wrong-code-style'));
    await client.write('failwell.yaml', contract);
    await client.until(
      () =>
        client.getPublishedCodes('src/service.ts')?.length === 0 &&
        client.getPublishedCodes('failwell.yaml')?.length === 0,
    );
  });
});

it('serves a client that can do nothing', async () => {
  const client = await start({ capabilities: {} });
  await client.ready();
  const uri = await client.open('src/service.ts', service);
  const at = { textDocument: { uri }, position: findPosition(service, 'ARTICLE_NOT_FOUND') };
  const catalog = client.toUri('failwell.yaml');
  expect(await client.request('textDocument/hover', at)).toMatchObject({ contents: { kind: 'plaintext' } });
  expect(await client.request('textDocument/definition', at)).toEqual([
    { uri: catalog, range: { start: { line: 1, character: 2 }, end: { line: 1, character: 19 } } },
  ]);
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'ARTICLE_MISSING' });
  expect(edit.documentChanges).toBeUndefined();
  expect(edit.changeAnnotations).toBeUndefined();
  expect(JSON.stringify(edit)).not.toContain('annotationId');
  expect(client.apply(edit, files)['src/service.ts']).toBe(service.replace('NOT_FOUND', 'MISSING'));
  const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri: catalog },
  });
  expect(symbols).toMatchObject([{ name: 'ARTICLE_NOT_FOUND', location: { uri: catalog } }]);
  expect(
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at.position, end: at.position },
      context: { diagnostics: [] },
    }),
  ).toEqual([]);
  const [lens] = await client.request<object[]>('textDocument/codeLens', { textDocument: { uri: catalog } });
  expect(await client.request('codeLens/resolve', lens)).toMatchObject({ command: { command: '' } });
  expect(client.initialized?.capabilities.renameProvider).toBe(true);
  expect(client.asked).toEqual([]);
  expect(await client.stop()).toBe(0);
});

it('goes on where a client never answers', async () => {
  const client = await start({ answers: false });
  await client.open('src/service.ts', lost);
  expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
  await client.ready();
  expect(client.asked.map(({ method }) => method)).toContain('workspace/configuration');
  expect(await client.request('failwell/checkWorkspace', {})).toMatchObject({ isCancelled: false });
  expect(await client.stop()).toBe(0);
});

describe('folders', () => {
  const two = {
    'api/failwell.yaml': contract,
    'api/src/a.ts': lost,
    'shop/failwell.yaml': 'codes:\n  ARTICLE_LOST:\n    status: 410\n    message: Lost\n',
    'shop/src/b.ts': lost,
  };

  it('have each their own contract', async () => {
    const client = await start({ files: two, folders: ['api', 'shop'] });
    await client.ready();
    await client.open('api/src/a.ts', lost);
    await client.open('shop/src/b.ts', lost);
    expect(await client.pullCodes('api/src/a.ts')).toEqual(['no-unregistered-error-code']);
    expect(await client.pullCodes('shop/src/b.ts')).toEqual([]);
    const folders = await client.request<ExplorerFolder[]>('failwell/explorer');
    expect(folders.map(({ codes }) => codes.map(({ code, uses }) => `${code} ${uses.length}`))).toEqual([
      ['ARTICLE_NOT_FOUND 0'],
      ['ARTICLE_LOST 1'],
    ]);
  });

  it('come and go', async () => {
    const client = await start({ files: two, folders: ['api'] });
    await client.ready();
    const folder = { uri: client.toUri('shop'), name: 'shop' };
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    const count = async () => (await client.request<ServerStatus>('failwell/status')).files;
    await client.until(async () => (await count()) === 4);
    await client.ready();
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await client.until(async () => (await count()) === 2);
    await client.ready();
    const contracts = await client.request<ExplorerFolder[]>('failwell/explorer');
    expect(contracts.map(({ uri }) => uri)).toEqual([client.toUri('api/failwell.yaml')]);
  });
});

describe('settings', () => {
  it('that are wrong are refused by name, and the default stays', async () => {
    const client = await start({
      settings: { diagnostics: 'sometimes', codeLens: 1, exclude: 'dist', preset: 'strict' },
    });
    await client.until(() => client.getAll('window/showMessage').length > 0);
    const [{ message }] = client.getAll('window/showMessage') as [{ message: string }];
    expect(message.split('\n')).toEqual([
      'Failwell: Setting failwell.diagnostics: expected "auto", "always" or "never", found "sometimes"; "auto" stays in force.',
      'Setting failwell.codeLens: expected true or false, found 1; true stays in force.',
      'Setting failwell.exclude: expected a list of patterns, found "dist"; [] stays in force.',
    ]);
    await client.ready();
    expect(
      await client.request('textDocument/codeLens', { textDocument: { uri: client.toUri('failwell.yaml') } }),
    ).toHaveLength(1);
  });

  it('may be given at the start, and announced later', async () => {
    const client = await start({ capabilities: {}, initializationOptions: { settings: { exclude: ['src'] } } });
    await client.ready();
    const count = async () => (await client.request<ServerStatus>('failwell/status')).files;
    expect(await count()).toBe(2);
    await client.notify('workspace/didChangeConfiguration', { settings: { failwell: { exclude: ['*.md'] } } });
    await client.until(
      async () =>
        (await count()) === 2 && JSON.stringify(await client.request('failwell/explorer')).includes('service.ts'),
    );
  });
});

describe('files', () => {
  it('that Git ignores are left out, in every folder', async () => {
    const client = await start({
      files: {
        ...files,
        '.gitignore': 'generated/\n*.gen.ts\n!keep.gen.ts\n',
        'generated/a.ts': service,
        'src/b.gen.ts': service,
        'src/keep.gen.ts': service,
        'src/deep/.gitignore': 'private.ts\n',
        'src/deep/private.ts': service,
        'src/deep/public.ts': service,
        'private.ts': service,
        'node_modules/x/index.ts': service,
      },
    });
    await client.ready();
    const used = async () => {
      const [folder] = await client.request<ExplorerFolder[]>('failwell/explorer');
      return folder?.codes[0]?.uses.map(({ location }) => location.uri.slice(client.toUri('').length + 1)).toSorted();
    };
    expect(await used()).toEqual([
      'README.md',
      'private.ts',
      'src/deep/public.ts',
      'src/keep.gen.ts',
      'src/service.ts',
    ]);
    await client.write('generated/b.ts', service, 1);
    await client.write('src/new.ts', service, 1);
    await client.until(async () => (await used())?.includes('src/new.ts'));
    expect(await used()).not.toContain('generated/b.ts');
    await client.write('.gitignore', '*.gen.ts\n');
    await client.until(async () => (await used())?.includes('generated/b.ts'));
  });

  it('that come, change and go are followed, with their folders', async () => {
    const client = await start();
    await client.ready();
    const uses = async () => {
      const [folder] = await client.request<ExplorerFolder[]>('failwell/explorer');
      return folder?.codes[0]?.uses.length;
    };
    expect(await uses()).toBe(2);
    await client.write('src/more/a.ts', service, 1);
    await client.until(async () => (await uses()) === 3);
    await client.write('src/more/a.ts', `${service}${service}`);
    await client.until(async () => (await uses()) === 4);
    await client.remove('src');
    await client.until(async () => (await uses()) === 1);
  });

  it('that are open count as they are typed, and as they are on disk when they are closed', async () => {
    const client = await start();
    await client.ready();
    const uses = async () => {
      const [folder] = await client.request<ExplorerFolder[]>('failwell/explorer');
      return folder?.codes[0]?.uses.length;
    };
    await client.open('src/service.ts', service);
    await client.edit('src/service.ts', 'export {};\n');
    expect(await uses()).toBe(1);
    await client.close('src/service.ts');
    expect(await uses()).toBe(2);
  });
});

describe('a contract', () => {
  it('that breaks while it is open stays in force as it was, until it is mended', async () => {
    const client = await start();
    await client.ready();
    await client.open('src/service.ts', lost);
    await client.open('failwell.yaml', contract);
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    await client.edit('failwell.yaml', `${contract}<<<<<<< HEAD\n  : [`);
    const problems = await client.pull('failwell.yaml');
    expect(problems.some(({ severity }) => severity === 1)).toBe(true);
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    await client.edit('failwell.yaml', contract.replace('NOT_FOUND', 'LOST'));
    expect(await client.pullCodes('src/service.ts')).toEqual([]);
    expect((await client.pull('failwell.yaml')).filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it('that disappears leaves files without one, and comes back', async () => {
    const client = await start();
    await client.ready();
    await client.open('src/service.ts', lost);
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    await client.remove('failwell.yaml');
    await client.until(async () => (await client.pullCodes('src/service.ts')).length === 0);
    expect(await client.request('failwell/explorer')).toEqual([]);
    await client.write('failwell.yaml', contract, 1);
    await client.until(async () => (await client.pullCodes('src/service.ts')).length === 1);
  });
});

/** Every request over the standard streams of the real process, each with its real answer. */
import { execFileSync } from 'node:child_process';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import type { ExplorerFolder, ServerStatus, WorkspaceReport } from '../src/protocol.ts';
import { findPosition, useServer, type TestClient } from './serverProcess.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
    message: No such article
  ARTICLE_TOO_LONG:
    status: 422
    message: The article is too long
`;

const service = `import { DomainError } from './errors';
export function find(id: string) {
  if (id === '') throw new DomainError({ code: 'ARTICLE_NOT_FOUND', message: 'No such article' });
  throw new DomainError({ code: 'ARTICLE_LOST', status: 410, message: 'The article is lost' });
}
`;

const quiet = `export async function quiet() {
  try {
    await work();
  } catch {}
}
`;

const files = {
  'failwell.yaml': contract,
  'src/service.ts': service,
  'src/quiet.ts': quiet,
  'ios/Errors.swift': 'case .ARTICLE_NOT_FOUND: break\n',
};

const { start } = useServer(files);

it('says what it can do, and ends as the protocol has it', async () => {
  const client = await start();
  expect(client.initialized?.serverInfo?.name).toBe('failwell-language-server');
  expect(client.initialized?.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    renameProvider: { prepareProvider: true },
  });
  expect(await client.stop()).toBe(0);
});

it('answers every request about a document', async () => {
  const client = await start();
  await client.ready();
  const uri = await client.open('src/service.ts', service);
  const at = { textDocument: { uri }, position: findPosition(service, 'TICLE_NOT_FOUND') };
  const catalog = client.toUri('failwell.yaml');

  const [diagnostic, ...others] = await client.pull('src/service.ts');
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({
    code: 'no-unregistered-error-code',
    source: 'failwell',
    range: { start: findPosition(service, "'ARTICLE_LOST'") },
  });
  expect(diagnostic?.codeDescription?.href).toContain('no-unregistered-error-code');

  const hover = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', at);
  expect(hover.contents.kind).toBe('markdown');
  expect(hover.contents.value).toContain('No such article');

  const { items } = await client.request<{ items: { label: string }[] }>('textDocument/completion', at);
  expect(items.map(({ label }) => label)).toContain('ARTICLE_TOO_LONG');

  expect(await client.request('textDocument/definition', at)).toMatchObject([
    { targetUri: catalog, targetSelectionRange: { start: { line: 1, character: 2 } } },
  ]);
  const references = await client.request<{ uri: string }[]>('textDocument/references', {
    ...at,
    context: { includeDeclaration: true },
  });
  expect(references.map((each) => each.uri).toSorted()).toEqual(
    [catalog, client.toUri('ios/Errors.swift'), uri].toSorted(),
  );
  expect(await client.request('textDocument/documentHighlight', at)).toHaveLength(1);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: catalog } })).toMatchObject([
    { name: 'ARTICLE_NOT_FOUND', selectionRange: { start: { line: 1, character: 2 } } },
    { name: 'ARTICLE_TOO_LONG' },
  ]);
  expect(await client.request('workspace/symbol', { query: 'arttoo' })).toMatchObject([{ name: 'ARTICLE_TOO_LONG' }]);
  const lenses = await client.request<object[]>('textDocument/codeLens', { textDocument: { uri: catalog } });
  const resolved = await Promise.all(
    lenses.map((lens) => client.request<{ command: { title: string } }>('codeLens/resolve', lens)),
  );
  expect(resolved.map(({ command }) => command.title)).toEqual(['2 uses in 2 files', 'unused']);
});

it('shows statuses as inlay hints where the settings ask for them', async () => {
  const client = await start({ settings: { inlayHints: true } });
  await client.ready();
  const uri = await client.open('src/service.ts', service);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range })).toMatchObject([
    { label: '404', position: { line: 2 } },
  ]);
});

describe('diagnostics that are asked for', () => {
  it('are unchanged until something changes them', async () => {
    const client = await start();
    const uri = await client.open('src/quiet.ts', quiet);
    const pull = (previousResultId?: string) =>
      client.request<{ kind: string; resultId: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const first = await pull();
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'no-empty-catch' }] });
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.edit('src/quiet.ts', 'export {};\n');
    expect(await pull(first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are asked for anew when a catalog says something else', async () => {
    const client = await start();
    await client.ready();
    await client.open('src/service.ts', service);
    await client.open('failwell.yaml', contract);
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    await client.until(() => client.asked.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    const before = client.asked.length;
    await client.edit('failwell.yaml', `${contract}  ARTICLE_LOST:\n    status: 410\n    message: Lost\n`);
    await client.until(() =>
      ['workspace/diagnostic/refresh', 'workspace/codeLens/refresh', 'workspace/inlayHint/refresh'].every((wanted) =>
        client.asked.slice(before).some(({ method }) => method === wanted),
      ),
    );
    expect(client.getAll('failwell/catalogChanged').at(-1)).toEqual({ uris: [client.toUri('failwell.yaml')] });
    expect(await client.pullCodes('src/service.ts')).toEqual([]);
  });

  it('come for the whole workspace, in parts where the client wants that', async () => {
    const client = await start();
    await client.ready();
    const pull = (previousResultIds: unknown[], partialResultToken?: string) =>
      client.request<{ items: { uri: string; kind: string; resultId?: string; items?: Diagnostic[] }[] }>(
        'workspace/diagnostic',
        { previousResultIds, ...(partialResultToken === undefined ? {} : { partialResultToken }) },
      );
    const first = await pull([]);
    const codes = Object.fromEntries(
      first.items.map(({ uri, items }) => [uri, items?.map(({ code }) => code)] as const),
    );
    expect(codes).toEqual({
      [client.toUri('failwell.yaml')]: ['catalog/unused-code'],
      [client.toUri('src/quiet.ts')]: ['no-empty-catch'],
      [client.toUri('src/service.ts')]: ['no-unregistered-error-code'],
    });
    const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const second = await pull([...ids, { uri: client.toUri('src/gone.ts'), value: '7' }]);
    expect(second.items.filter(({ kind }) => kind === 'unchanged')).toHaveLength(3);
    expect(second.items.find(({ kind }) => kind === 'full')).toMatchObject({
      uri: client.toUri('src/gone.ts'),
      items: [],
    });
    await client.write('src/quiet.ts', 'export {};\n');
    await client.until(async () => {
      const again = await pull(ids);
      return again.items.some(({ uri, items }) => uri === client.toUri('src/quiet.ts') && items?.length === 0);
    });

    expect(await pull([], 'parts')).toEqual({ items: [] });
    const parts = client.getAll('$/progress').filter((params) => (params as { token: unknown }).token === 'parts');
    expect(JSON.stringify(parts)).toContain('no-unregistered-error-code');
  });

  it('come of checked scripts only, for a client that asks for checks itself', async () => {
    const client = await start({ initializationOptions: { checksOnRequest: true } });
    await client.ready();
    const pull = async () =>
      (await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', { previousResultIds: [] })).items.map(
        ({ uri }) => uri,
      );
    expect(await pull()).toEqual([client.toUri('failwell.yaml')]);
    await client.request('failwell/checkWorkspace', {});
    expect((await pull()).toSorted()).toEqual(
      ['failwell.yaml', 'src/quiet.ts', 'src/service.ts'].map((name) => client.toUri(name)),
    );
  });
});

describe('code actions', () => {
  const ask = (client: TestClient, uri: string, text: string, wanted: string, context: object) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: findPosition(text, wanted), end: findPosition(text, wanted) },
      context: { diagnostics: [], ...context },
    });

  it('register a code in the contract', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    const diagnostics = await client.pull('src/service.ts');
    const actions = await ask(client, uri, service, 'ARTICLE_LOST', { diagnostics });
    const register = actions.find(({ title }) => title.startsWith('Register'));
    expect(register).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'no-unregistered-error-code' }] });
    expect(client.apply(register?.edit, files)['failwell.yaml']).toContain(
      '  ARTICLE_LOST:\n    status: 410\n    message: The article is lost\n',
    );
  });

  it('are offered on the diagnostics of ESLint and oxc, too', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    const [own] = await client.pull('src/service.ts');
    for (const [source, code] of [
      ['eslint', 'failwell/no-unregistered-error-code'],
      ['oxc', 'failwell(no-unregistered-error-code)'],
      ['oxc', 'eslint-plugin-failwell(no-unregistered-error-code)'],
    ]) {
      const diagnostics = [{ ...own, source, code }];
      const actions = await ask(client, uri, service, 'ARTICLE_LOST', { diagnostics });
      const register = actions.find(({ title }) => title.startsWith('Register'));
      expect(register?.diagnostics).toEqual(diagnostics);
    }
  });

  it('are those of the kind that is asked for', async () => {
    const client = await start();
    const uri = await client.open('src/quiet.ts', quiet);
    expect(await ask(client, uri, quiet, 'catch', { only: ['source.organizeImports'] })).toEqual([]);
    const fixes = await ask(client, uri, quiet, 'catch', { only: ['quickfix'] });
    expect(fixes.length).toBeGreaterThan(0);
    expect(new Set(fixes.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
  });
});

describe('rename', () => {
  it('refuses in words what cannot be renamed', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    const position = findPosition(service, 'ARTICLE_LOST');
    await expect(client.request('textDocument/prepareRename', { textDocument: { uri }, position })).rejects.toThrow(
      'ARTICLE_LOST is not registered in a catalog',
    );
    const known = findPosition(service, 'ARTICLE_NOT_FOUND');
    expect(
      await client.request('textDocument/prepareRename', { textDocument: { uri }, position: known }),
    ).toMatchObject({ placeholder: 'ARTICLE_NOT_FOUND' });
    await expect(
      client.request('textDocument/rename', { textDocument: { uri }, position: known, newName: 'articleGone' }),
    ).rejects.toThrow('articleGone is not spelled as this project spells its codes');
  });

  it('deprecates what the last commit has, and renames what is new since', async () => {
    const client = await start();
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...parameters], { cwd: client.root });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
    // What a hostile repository would have run: it must not be.
    git('config', 'core.fsmonitor', 'touch fsmonitor-ran');
    git('config', 'core.pager', 'touch pager-ran');
    await client.write('failwell.yaml', `${contract}  ARTICLE_LOST:\n    status: 410\n    message: Lost\n`);
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    const rename = (wanted: string, newName: string) =>
      client.request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri },
        position: findPosition(service, wanted),
        newName,
      });
    const now = { ...files, 'failwell.yaml': `${contract}  ARTICLE_LOST:\n    status: 410\n    message: Lost\n` };
    const published = client.apply(await rename('ARTICLE_NOT_FOUND', 'ARTICLE_MISSING'), now);
    expect(published['failwell.yaml']).toContain('replacedBy: ARTICLE_MISSING');
    expect(published['src/service.ts']).toContain("code: 'ARTICLE_MISSING'");
    const fresh = await client.until(async () => {
      const edit = await rename('ARTICLE_LOST', 'ARTICLE_GONE');
      return client.apply(edit, now);
    });
    expect(fresh['failwell.yaml']).toContain('  ARTICLE_GONE:\n    status: 410');
    expect(fresh['failwell.yaml']).not.toContain('ARTICLE_LOST');
    expect(
      execFileSync('git', ['-c', 'core.fsmonitor=false', 'status', '--short'], { cwd: client.root }).toString(),
    ).not.toContain('ran');
  });

  it('asks nobody in a workspace that is not trusted', async () => {
    const client = await start({ initializationOptions: { isTrusted: false } });
    execFileSync('git', ['init', '--quiet'], { cwd: client.root });
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: findPosition(service, 'ARTICLE_NOT_FOUND'),
      newName: 'ARTICLE_MISSING',
    });
    // Where nobody can tell, the code counts as published.
    expect(client.apply(edit, files)['failwell.yaml']).toContain('replacedBy: ARTICLE_MISSING');
  });
});

describe('requests beyond the protocol', () => {
  it('show the codes of the workspace, and how it stands', async () => {
    const client = await start();
    await client.ready();
    const [folder] = await client.request<ExplorerFolder[]>('failwell/explorer');
    expect(folder?.uri).toBe(client.toUri('failwell.yaml'));
    expect(folder?.codes.map(({ code, isUnused }) => [code, isUnused])).toEqual([
      ['ARTICLE_NOT_FOUND', false],
      ['ARTICLE_TOO_LONG', true],
    ]);
    expect(folder?.unregistered.map(({ code }) => code)).toEqual(['ARTICLE_LOST']);
    expect(await client.request<ServerStatus>('failwell/status')).toEqual({
      state: 'ready',
      indexed: 4,
      files: 4,
      contracts: 1,
      codes: 2,
      problems: 1,
    });
    await client.until(() => client.getAll('failwell/statusChanged').length > 0);
    await client.until(() => client.getAll('failwell/explorerChanged').length > 0);
  });

  it('tell that the explorer shows something else', async () => {
    const client = await start();
    await client.ready();
    await client.open('src/service.ts', service);
    const told = () => client.getAll('failwell/explorerChanged').length;
    await client.until(() => told() > 0);
    // What the index found last is told a moment after it is ready.
    await client.write('failwell.yaml', `${contract}  ARTICLE_TORN:\n    status: 410\n    message: Torn\n`);
    await client.until(async () => JSON.stringify(await client.request('failwell/explorer')).includes('ARTICLE_TORN'));
    const before = told();
    await client.edit('src/service.ts', service.replace('LOST', 'TORN'));
    await client.until(() => told() > before);
  });

  it('register, validate, deprecate and rename by name', async () => {
    const client = await start();
    await client.ready();
    const of = { contract: client.toUri('failwell.yaml') };
    const edit = async (method: string, params: object) =>
      client.apply(await client.request<WorkspaceEdit>(method, { ...of, ...params }), files);
    const registered = await edit('failwell/registerCode', { code: 'ARTICLE_LOST', status: 410, message: 'Lost' });
    expect(registered['failwell.yaml']).toContain('  ARTICLE_LOST:\n    status: 410\n    message: Lost\n');
    await expect(edit('failwell/registerCode', { code: 'ARTICLE_NOT_FOUND' })).rejects.toThrow(
      'ARTICLE_NOT_FOUND is registered already.',
    );
    expect(await client.request('failwell/validateCode', { ...of, code: 'ARTICLE_LOST' })).toBeNull();
    expect(await client.request('failwell/validateCode', { ...of, code: 'nope' })).toContain('nope is not spelled');
    const deprecated = await edit('failwell/deprecateCode', {
      code: 'ARTICLE_TOO_LONG',
      replacedBy: 'ARTICLE_NOT_FOUND',
      reason: 'Too exact',
    });
    expect(deprecated['failwell.yaml']).toContain('replacedBy: ARTICLE_NOT_FOUND');
    const renamed = await edit('failwell/renamePublishedCode', {
      code: 'ARTICLE_NOT_FOUND',
      newName: 'ARTICLE_MISSING',
    });
    expect(Object.keys(renamed).toSorted()).toEqual(['failwell.yaml', 'ios/Errors.swift', 'src/service.ts']);
    expect(renamed['failwell.yaml']).not.toContain('ARTICLE_NOT_FOUND');
  });

  it('create a contract of the codes that are there', async () => {
    const client = await start({ files: { 'src/service.ts': service } });
    await client.ready();
    const made = await client.request<{ uri: string; edit: WorkspaceEdit; codes: number }>('failwell/createContract', {
      folder: client.toUri(''),
    });
    expect(made).toMatchObject({ uri: client.toUri('failwell.yaml'), codes: 2 });
    expect(client.apply(made.edit, {})['failwell.yaml']).toContain('  ARTICLE_LOST:\n    status: 410\n');
    await client.write('failwell.yaml', contract, 1);
    await client.until(
      async () => (await client.request('failwell/createContract', { folder: client.toUri('') })) === null,
    );
  });

  it('check the workspace with progress, and tell what is found in files that are not open', async () => {
    const client = await start();
    await client.ready();
    await client.open('src/service.ts', service);
    const report = await client.request<WorkspaceReport>('failwell/checkWorkspace', { workDoneToken: 'check' });
    expect(report).toEqual({ files: 3, errors: 2, warnings: 0, isCancelled: false });
    const kinds = client
      .getAll('$/progress')
      .map((params) => params as { token: unknown; value: { kind: string } })
      .filter(({ token }) => token === 'check')
      .map(({ value }) => value.kind);
    expect(kinds[0]).toBe('begin');
    expect(kinds.at(-1)).toBe('end');
    await client.until(() => client.getPublishedCodes('src/quiet.ts')?.[0] === 'no-empty-catch');
    // The client asks for those of the open document itself.
    expect(client.getPublished('src/service.ts')).toBeUndefined();
    await client.open('src/quiet.ts', quiet);
    await client.until(() => client.getPublishedCodes('src/quiet.ts')?.length === 0);
    await client.close('src/quiet.ts');
    await client.until(() => client.getPublishedCodes('src/quiet.ts')?.length === 1);
    await client.write('src/quiet.ts', 'export {};\n');
    await client.until(() => client.getPublishedCodes('src/quiet.ts')?.length === 0);
  });

  it('make tokens of progress that no client would choose', async () => {
    const tokens = await Promise.all(
      [1, 2].map(async () => {
        const client = await start();
        await client.ready();
        return client.asked
          .filter(({ method }) => method === 'window/workDoneProgress/create')
          .map(({ params }) => (params as { token: string }).token);
      }),
    );
    expect(tokens.flat().length).toBeGreaterThan(1);
    expect(new Set(tokens.flat()).size).toBe(tokens.flat().length);
  });

  it('end a check that is cancelled', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`src/file${index}.ts`, quiet.repeat(20)]),
    );
    const client = await start({ files: many });
    await client.ready();
    const check = client.request<WorkspaceReport>('failwell/checkWorkspace', { workDoneToken: 'check' });
    await client.until(() =>
      client.getAll('$/progress').some((params) => (params as { value: { kind: string } }).value.kind === 'report'),
    );
    await client.notify('window/workDoneProgress/cancel', { token: 'check' });
    const report = await check;
    expect(report.isCancelled).toBe(true);
    expect(report.files).toBeLessThan(400);
    expect(await client.stop()).toBe(0);
  });

  it('fix the workspace in one edit to be confirmed file by file', async () => {
    const text = "export const find = () => {\n  throw new DomainError({ code: 'ARTICLE_NOT_FOUND' });\n};\n";
    const client = await start({ files: { 'failwell.yaml': contract, 'src/find.ts': text } });
    await client.ready();
    expect(await client.request('failwell/fixWorkspace', { workDoneToken: 'fix' })).toBeNull();
  });
});

describe('findings that another extension shows', () => {
  it('are not shown again, while findings in catalogs are', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    await client.open('failwell.yaml', contract);
    await client.notify('failwell/shownElsewhere', { uris: [uri], folders: [] });
    expect(await client.pullCodes('src/service.ts')).toEqual([]);
    expect(await client.pullCodes('failwell.yaml')).toEqual(['catalog/unused-code']);
    await client.until(() => client.asked.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    await client.notify('failwell/shownElsewhere', { uris: [], folders: [client.toUri('ios')] });
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    await client.notify('failwell/shownElsewhere', { uris: [], folders: [client.toUri('src')] });
    expect(await client.pullCodes('src/service.ts')).toEqual([]);
  });

  it('are shown where the settings say always, and nowhere where they say never', async () => {
    const client = await start({ settings: { diagnostics: 'always' } });
    await client.ready();
    const uri = await client.open('src/service.ts', service);
    await client.notify('failwell/shownElsewhere', { uris: [uri], folders: [] });
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-unregistered-error-code']);
    client.settings = { diagnostics: 'never' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.notify('failwell/shownElsewhere', { uris: [], folders: [] });
    await client.until(async () => (await client.pullCodes('src/service.ts')).length === 0);
  });
});

/** What must not end the server, nor make it grow: bad input, bad moments, and ten thousand edits. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { ExplorerFolder, ServerStatus, WorkspaceReport } from '../src/protocol.ts';
import { createWorkspace, findPosition, useServer, type TestClient } from './serverProcess.ts';

const contract = 'codes:\n  ARTICLE_NOT_FOUND:\n    status: 404\n    message: No such article\n';
const service = `export async function find(request, response) {
  try {
    await load();
  } catch {}
  throw new DomainError({ code: 'ARTICLE_LOST', status: 410 });
}
`;
const files = { 'failwell.yaml': contract, 'src/service.ts': service };

const built = useServer(files);
const { start, connect } = built;

/** That the server still does its work. */
async function expectAlive(client: TestClient): Promise<void> {
  await client.open('src/alive.ts', service);
  expect(await client.pullCodes('src/alive.ts')).toEqual(['no-empty-catch', 'no-unregistered-error-code']);
  await client.close('src/alive.ts');
}

describe('arguments', () => {
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, [built.bundle, ...parameters], { encoding: 'utf8' });

  it('say the version, the usage, and what is wrong with them', () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--stdio') as string });
    for (const [parameters, reason] of [
      [[], 'Say how to speak'],
      [['--stdio', '--node-ipc'], 'Say how to speak'],
      [['--stido'], "Unknown option '--stido'"],
      [['--node-ipc'], 'needs a Node process'],
    ] as const) {
      const { status, stderr, stdout } = run(...parameters);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(reason);
    }
  });
});

describe('the end', () => {
  it('is an error without shutdown', async () => {
    const client = await start();
    await client.notify('exit', undefined);
    expect(await client.exited()).toBe(1);
  });

  it('comes when the input closes', async () => {
    const client = await start();
    client.process.stdin?.end();
    expect(await client.exited()).toBe(1);
  });

  it('comes when the client’s process is gone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = connect();
    await client.request('initialize', { processId: other.pid, rootUri: null, capabilities: {} });
    other.kill();
    expect(await client.exited()).toBe(1);
  });

  it('leaves nothing that hinders the next start', async () => {
    const first = await start();
    await first.ready();
    expect(await first.stop()).toBe(0);
    const second = await start({ root: first.root });
    await second.ready();
    await expectAlive(second);
  });
});

describe('the order of messages', () => {
  it('is refused before initialize and after shutdown', async () => {
    const client = connect();
    await client.notify('textDocument/didOpen', {});
    await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32002 });
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.notify('initialized', {});
    await client.request('shutdown');
    await expect(client.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32600 });
  });
});

describe('what a client may send', () => {
  it('may be wrong: the failure is logged by name, and the rest lives', async () => {
    const client = await start();
    await client.ready();
    await expect(client.request('textDocument/hover', { textDocument: null })).rejects.toMatchObject({ code: -32603 });
    await expect(client.request('textDocument/no', {})).rejects.toMatchObject({ code: -32601 });
    await client.notify('textDocument/didOpen', null);
    await client.notify('textDocument/didChange', { textDocument: { uri: 7 } });
    await client.notify('workspace/didChangeWatchedFiles', {});
    await client.notify('workspace/didChangeConfiguration', {});
    await client.notify('failwell/shownElsewhere', { uris: 3 });
    await expect(client.request('failwell/registerCode', {})).rejects.toThrow();
    await expect(client.request('failwell/registerCode')).rejects.toThrow();
    await expectAlive(client);
    expect(client.logs.some((message) => message.startsWith('textDocument/hover failed:'))).toBe(true);
    expect(client.logs.some((message) => message.startsWith('textDocument/didOpen failed:'))).toBe(true);
  });

  it('may be about documents that nobody has, and places that are not there', async () => {
    const client = await start();
    await client.ready();
    const far = { line: 999, character: 999 };
    const other = { textDocument: { uri: client.toUri('src/nobody.ts') }, position: far };
    expect(await client.request('textDocument/hover', other)).toBeNull();
    expect(await client.request('textDocument/definition', other)).toEqual([]);
    const uri = await client.open('src/service.ts', service);
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position: far })).toBeNull();
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: far, end: { line: 9999, character: 0 } }, text: '// end\n' }],
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri: client.toUri('src/nobody.ts'), version: 2 },
      contentChanges: [{ text: '' }],
    });
    await client.notify('textDocument/didClose', { textDocument: { uri: client.toUri('src/nobody.ts') } });
    expect(await client.pullCodes('src/service.ts')).toHaveLength(2);
  });

  it('may be of another kind of file system', async () => {
    const client = await start();
    await client.ready();
    const uri = client.toUri('src/service.ts').replace('file:', 'git:');
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text: service },
    });
    expect(await client.request('textDocument/diagnostic', { textDocument: { uri } })).toEqual({
      kind: 'full',
      items: [],
    });
    expect(
      await client.request('textDocument/hover', { textDocument: { uri }, position: findPosition(service, 'ARTICLE') }),
    ).toBeNull();
    await expectAlive(client);
  });

  it('may be not saved yet', async () => {
    const client = await start();
    await client.ready();
    const uri = 'untitled:Untitled-1';
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text: service },
    });
    const { items } = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(items.map(({ code }) => code)).toContain('no-empty-catch');
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await expectAlive(client);
  });

  it('may be half of a character, or none that a text should hold', async () => {
    const client = await start();
    await client.ready();
    for (const text of [
      '\uD800',
      `// \uDC00\n${service}`,
      `\uFEFF${service}`,
      '\0'.repeat(100),
      "const x = '\u2028';",
    ]) {
      await client.open('src/odd.ts', text);
      await client.pull('src/odd.ts');
      await client.open('failwell.yaml', `codes:\n  "A\uD800B":\n    message: "${text.slice(0, 3)}"\n`);
      await client.pull('failwell.yaml');
      await client.request('failwell/explorer');
      await client.close('failwell.yaml');
    }
    await client.close('src/odd.ts');
    await expectAlive(client);
  });

  it('may grow to five megabytes', async () => {
    const client = await start();
    await client.ready();
    const line = 'export const value = { code: "ARTICLE_NOT_FOUND" };\n';
    await client.open('src/large.ts', service);
    await client.edit('src/large.ts', line.repeat(Math.ceil((5 * 1024 * 1024) / line.length)));
    expect(await client.pull('src/large.ts')).toEqual([]);
    await client.open('failwell.yaml', contract + '  # more\n'.repeat(600_000));
    await client.pull('failwell.yaml');
    await client.close('failwell.yaml');
    await client.edit('src/large.ts', service);
    expect(await client.pullCodes('src/large.ts')).toEqual(['no-empty-catch', 'no-unregistered-error-code']);
  });
});

it('follows no link in a circle', async () => {
  const root = createWorkspace(files);
  mkdirSync(`${root}/src/deep`);
  symlinkSync(root, `${root}/src/deep/up`, 'dir');
  const client = await start({ root });
  await client.ready();
  expect((await client.request<ServerStatus>('failwell/status')).files).toBe(2);
});

it('answers while it indexes, and ends an index that is cancelled', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1500 }, (_, index) => [`src/f${index}.ts`, service.replaceAll('LOST', `LOST_${index}`)]),
  );
  const client = await start({ files: { ...files, ...many } });
  const status = await client.until(async () => {
    const now = await client.request<ServerStatus>('failwell/status');
    return now.indexed > 0 && now;
  });
  expect(status).toMatchObject({ state: 'indexing', files: 1502 });
  const create = await client.until(() =>
    client.asked.find(({ method }) => method === 'window/workDoneProgress/create'),
  );
  await client.notify('window/workDoneProgress/cancel', create.params);
  const ended = await client.until(async () => {
    const now = await client.request<ServerStatus>('failwell/status');
    return now.state !== 'indexing' && now;
  });
  expect(ended.state).toBe('failed');
  expect(ended.message).toContain('cancelled');
  expect(ended.indexed).toBeLessThan(1502);
  await expectAlive(client);
});

it('indexes fifty thousand files, and answers meanwhile', { timeout: 600_000 }, async () => {
  const root = createWorkspace({
    ...files,
    '.gitignore': 'dist/\n',
    'dist/service.js': service,
    'node_modules/lost/index.js': service,
  });
  const count = 50_000;
  for (let folder = 0; folder < count / 100; folder++) {
    mkdirSync(`${root}/src/part${folder}`);
    const file = (name: number) => `${root}/src/part${folder}/file${name}.ts`;
    writeFileSync(file(0), service.replace('LOST', 'NOT_FOUND'));
    for (let name = 1; name < 100; name++) writeFileSync(file(name), `export const size = ${name};\n`);
  }
  const client = await start({ root, isMeasured: true });
  const uri = await client.open('src/open.ts', service);
  const at = { textDocument: { uri }, position: findPosition(service, 'ARTICLE_LOST') };
  const status = () => client.request<ServerStatus>('failwell/status');
  // A check of so many files is given up, and hinders nobody.
  const check = client.request<WorkspaceReport>('failwell/checkWorkspace', { workDoneToken: 'check' });
  await client.until(async () => (await status()).indexed > 0);
  for (let edit = 1; (await status()).state === 'indexing'; edit++) {
    await client.edit('src/open.ts', `${service}// ${edit}\n`);
    expect(await client.pullCodes('src/open.ts')).toEqual(['no-empty-catch', 'no-unregistered-error-code']);
    await client.request('textDocument/completion', at);
  }
  expect(await status()).toMatchObject({ state: 'ready', indexed: count + 2, files: count + 2, codes: 1 });
  await client.notify('window/workDoneProgress/cancel', { token: 'check' });
  await check;
  const [folder] = await client.request<ExplorerFolder[]>('failwell/explorer');
  expect(folder?.codes.map(({ code, uses }) => [code, uses.length])).toEqual([['ARTICLE_NOT_FOUND', count / 100]]);
  // Of files without codes next to nothing is kept: one kilobyte each would be fifty megabytes.
  expect(await client.measureHeap()).toBeLessThan(150 * 1024 * 1024);

  // As when a branch is checked out.
  const changes = Array.from({ length: count / 100 }, (_, part) => ({
    uri: client.toUri(`src/part${part}`),
    type: 3,
  }));
  rmSync(`${root}/src`, { recursive: true });
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  await client.until(async () => (await status()).files === 2);
  await client.close('src/open.ts');
  await expectAlive(client);
  expect(await client.stop()).toBe(0);
});

describe('what changes while it is worked on', () => {
  const renaming = (client: TestClient, uri: string) =>
    client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: findPosition(known, 'ARTICLE_NOT_FOUND'),
      newName: 'ARTICLE_MISSING',
    });
  const known = service.replace('LOST', 'NOT_FOUND');

  it('ends a rename in a document that is not the same any more', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/known.ts', known);
    const edited = renaming(client, uri);
    await client.edit('src/known.ts', `\n${known}`);
    await expect(edited).rejects.toMatchObject({ code: -32801 });
    await client.edit('src/known.ts', known);
    const closed = renaming(client, uri);
    await client.close('src/known.ts');
    await expect(closed).rejects.toMatchObject({ code: -32801 });
    await expectAlive(client);
  });

  it('is what a rename of the other files is worked out for', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/known.ts', known);
    await client.open('failwell.yaml', contract);
    await client.open('src/other.ts', known);
    const renamed = renaming(client, uri);
    const texts = { 'src/known.ts': known, 'failwell.yaml': `# ours\n${contract}`, 'src/other.ts': `\n\n${known}` };
    await client.edit('failwell.yaml', texts['failwell.yaml']);
    await client.edit('src/other.ts', texts['src/other.ts']);
    const edit = await renamed;
    const versions = (edit.documentChanges ?? []).map((change) =>
      'edits' in change ? [change.textDocument.uri, change.textDocument.version] : [],
    );
    expect(Object.fromEntries(versions)).toEqual({
      [uri]: 1,
      [client.toUri('failwell.yaml')]: 2,
      [client.toUri('src/other.ts')]: 2,
    });
    const after = client.apply(edit, texts);
    expect(after['src/known.ts']).toBe(known.replace('NOT_FOUND', 'MISSING'));
    expect(after['src/other.ts']).toBe(`\n\n${known.replace('NOT_FOUND', 'MISSING')}`);
    expect(after['failwell.yaml']).toMatch(/^# ours\ncodes:\n/u);
    expect(after['failwell.yaml']).toContain('ARTICLE_MISSING:');
  });

  it('is taken in before a code is renamed, and so is the workspace', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `src/known${index}.ts`);
    const texts = Object.fromEntries([...names, 'src/known.ts'].map((name) => [name, known]));
    const client = await start({ files: { ...texts, 'failwell.yaml': contract } });
    const uri = await client.open('src/known.ts', known);
    // Nothing was waited for: most files are not read yet.
    const first = client.apply(await renaming(client, uri), texts);
    expect(Object.keys(first).toSorted()).toEqual(['failwell.yaml', ...Object.keys(texts)].toSorted());

    for (const name of names) await client.write(name.replace('known', 'new'), known, 1);
    const second = client.apply(await renaming(client, uri), texts);
    expect(Object.keys(second)).toHaveLength(602);

    const contractUri = client.toUri('failwell.yaml');
    for (const name of names) await client.write(name.replace('known', 'later'), known, 1);
    const third = await client.request<WorkspaceEdit>('failwell/renamePublishedCode', {
      contract: contractUri,
      code: 'ARTICLE_NOT_FOUND',
      newName: 'ARTICLE_MISSING',
    });
    expect(Object.keys(client.apply(third, texts))).toHaveLength(902);
    await client.stop();
  });

  it('may take a rename’s contract away', async () => {
    const client = await start();
    await client.ready();
    const uri = await client.open('src/known.ts', known);
    const renamed = renaming(client, uri);
    await client.remove('failwell.yaml');
    // Either was first.
    await renamed.catch((error: unknown) => {
      expect(error).toMatchObject({ code: -32803 });
    });
    await expect(renaming(client, uri)).rejects.toThrow('ARTICLE_NOT_FOUND');
    await client.write('failwell.yaml', contract, 1);
    await client.until(() => renaming(client, uri).catch(() => undefined));
    await expectAlive(client);
  });

  it('shows in the versions of diagnostics of the workspace', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`src/file${index}.ts`, service]));
    const client = await start({ files: { ...files, ...many } });
    await client.ready();
    const uri = await client.open('src/file150.ts', service);
    const pulled = client.request<{ items: WorkspaceDocumentDiagnosticReport[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    await client.edit('src/file150.ts', known.replace('410', '404'));
    const { items } = await pulled;
    const report = items.find((each) => each.uri === uri);
    // Whatever came first: what is reported is of the version that is named.
    const found = report?.kind === 'full' ? report.items.map(({ code }) => code) : undefined;
    expect(found).toEqual(
      report?.version === 1 ? ['no-empty-catch', 'no-unregistered-error-code'] : ['no-empty-catch'],
    );
    expect(await client.pullCodes('src/file150.ts')).toEqual(['no-empty-catch']);
  });
});

it('answers a cancelled request as cancelled', async () => {
  const root = createWorkspace(files);
  const client = await start({ root });
  await client.ready();
  const large = service.repeat(400);
  await client.open('src/large.ts', large);
  // By hand: the client’s library would not let the answer be seen.
  const server = spawn(process.execPath, [built.bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers: { id?: number; error?: { code: number } }[] = [];
  const reader = new StreamMessageReader(server.stdout);
  reader.listen((message) => answers.push(message as { id?: number }));
  const writer = new StreamMessageWriter(server.stdin);
  const send = (message: object) => writer.write({ jsonrpc: '2.0', ...message });
  const uri = pathToFileURL(`${root}/src/large.ts`).href;
  await send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  await client.until(() => answers.some(({ id }) => id === 1));
  await send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'typescript', version: 1, text: large } },
  });
  await Promise.all([
    send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } }),
    send({ id: 3, method: 'textDocument/diagnostic', params: { textDocument: { uri } } }),
    send({ method: '$/cancelRequest', params: { id: 3 } }),
  ]);
  const cancelled = await client.until(() => answers.find(({ id }) => id === 3));
  expect(cancelled.error?.code).toBe(-32800);
  expect(await client.until(() => answers.find(({ id }) => id === 2))).not.toHaveProperty('error');
  server.kill();
});

it('answers over the channel of a Node process that forks it', async () => {
  const server = spawn(process.execPath, [built.bundle, '--node-ipc', `--clientProcessId=${process.pid}`], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = new Promise((resolve) => server.once('exit', resolve));
  const { IPCMessageReader, IPCMessageWriter } = await import('vscode-languageserver/node');
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const result: { serverInfo?: { name: string } } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(result.serverInfo?.name).toBe('failwell-language-server');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exit).toBe(0);
  connection.dispose();
});

/** Mulberry32: small, and the same numbers on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

it('lives through ten thousand random edits, and is no larger after them', async () => {
  const client = await start({ isMeasured: true });
  await client.ready();
  const random = createRandom(20261121);
  const pieces = [
    "'ARTICLE_NOT_FOUND'",
    'throw new DomainError({ code: ',
    '}\n',
    '{',
    '`',
    'codes:\n',
    '  X_Y:\n    status: 404\n',
    '// ',
    '\uD83D',
    '\r\n',
    '\t',
    '',
    '',
    '',
  ];
  const texts = new Map(Object.entries({ 'src/service.ts': service, 'failwell.yaml': contract, 'src/other.ts': '' }));
  for (const [name, text] of texts) await client.open(name, text);
  const names = [...texts.keys()];
  const requests = [
    'hover',
    'completion',
    'definition',
    'documentHighlight',
    'prepareRename',
    'diagnostic',
    'codeLens',
  ];
  let version = 1;
  const pending: Promise<unknown>[] = [];

  const edit = async (count: number): Promise<void> => {
    for (let step = 0; step < count; step++) {
      const name = names[random(names.length)] ?? '';
      const uri = client.toUri(name);
      const place = () => ({ line: random(12), character: random(50) });
      const [left, right] = [place(), place()].toSorted(
        (one, other) => one.line - other.line || one.character - other.character,
      );
      // Now and then all of it, so that texts stay as large as they were.
      const change =
        random(20) === 0
          ? { text: texts.get(name) }
          : { range: { start: left, end: random(3) === 0 ? right : left }, text: pieces[random(pieces.length)] };
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [change],
      });
      if (random(12) === 0) {
        const method = `textDocument/${requests[random(requests.length)] ?? ''}`;
        pending.push(client.request(method, { textDocument: { uri }, position: place() }).catch(() => undefined));
      }
      if (pending.length >= 20) await Promise.all(pending.splice(0));
    }
    await Promise.all(pending.splice(0));
  };

  const settle = async (): Promise<number> => {
    for (const [name, text] of texts) await client.edit(name, text);
    expect(await client.pullCodes('src/service.ts')).toEqual(['no-empty-catch', 'no-unregistered-error-code']);
    await client.request('failwell/explorer');
    return client.measureHeap();
  };

  // By then everything is loaded and compiled that is used at all.
  await edit(2000);
  const before = await settle();
  await edit(8000);
  const after = await settle();
  // Caches of the runtime breathe by a few megabytes. A syntax tree of these files takes more than 100 kB: were one kept
  // in a hundred edits, or the text of every edit, it would show.
  expect(after - before).toBeLessThan(8 * 1024 * 1024);
});

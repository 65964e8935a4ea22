// @ts-check
/** The language server as a client sees it: a process that speaks over standard input and output. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { bundleLanguageServer } from '../../packages/tooling/bundle.js';

/** Bundles the server and starts it for a folder. @param {string} folder @param {string} folderUri */
export async function startServer(folder, folderUri) {
  await bundleLanguageServer(folder);
  const child = spawn(process.execPath, [path.join(folder, 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: folderUri, name: 'bench' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  return {
    /** @param {string} uri @param {string} text */
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'typescript', version: 0, text },
      }),
    /** Tells of an edit, and waits for the diagnostics after it. @param {string} uri @param {unknown} change @param {number} version */
    async edit(uri, change, version) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

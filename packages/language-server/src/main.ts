/** The process around the server: its arguments, its streams, its end. */
import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { LSPErrorCodes, ResponseError, type ResponseMessage } from 'vscode-languageserver';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ConnectionOptions,
} from 'vscode-languageserver/node';
import { createDiskHost } from './disk.ts';
import { startServer } from './server.ts';

/** Written in by the bundler, from the package's manifest. */
declare const serverVersion: string;

const usage = `Usage: failwell-language-server --stdio | --node-ipc

Serves the Language Server Protocol: error-handling conventions and the error-code catalog of a backend.

  --stdio      speak over standard input and output, as most editors want it
  --node-ipc   speak over the channel of a Node process that forked this one
  --version    print the version
  --help       print this
`;

/** A request that was cancelled before its turn came is not begun. */
const options: ConnectionOptions = {
  connectionStrategy: {
    // The library puts the id of the request in.
    cancelUndispatched: ({ jsonrpc }): ResponseMessage => ({
      jsonrpc,
      id: null,
      error: new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.').toJson(),
    }),
  },
};

function readArguments(): { readonly stdio: boolean; readonly ipc: boolean } | undefined {
  const { stdout, stderr } = process;
  try {
    const { values } = parseArgs({
      options: {
        stdio: { type: 'boolean', default: false },
        'node-ipc': { type: 'boolean', default: false },
        // Clients of VS Code's library say who they are; the protocol library looks whether that process lives.
        clientProcessId: { type: 'string' },
        version: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) stdout.write(usage);
    else if (values.version) stdout.write(`${serverVersion}\n`);
    else if (values.stdio === values['node-ipc']) throw new Error('Say how to speak: either --stdio or --node-ipc.');
    else if (values['node-ipc'] && process.send === undefined)
      throw new Error('--node-ipc needs a Node process that forks this one; try --stdio.');
    else return { stdio: values.stdio, ipc: values['node-ipc'] };
  } catch (error) {
    stderr.write(`failwell-language-server: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

const given = readArguments();
if (given !== undefined) {
  // Standard output belongs to the protocol: whatever a library prints goes where people look for it.
  globalThis.console = new Console(process.stderr);
  const connection = given.stdio
    ? createConnection(process.stdin, process.stdout, options)
    : createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options);
  // The client is gone, with or without a word.
  process.on('disconnect', () => process.exit(1));
  process.stdout.on('error', () => process.exit(1));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      connection.console.error(
        `Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  }
  startServer(connection, createDiskHost(serverVersion));
}

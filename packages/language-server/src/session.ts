/** What every part of the server shares: the connection, the service, the client, the settings, the open documents. */
import { toPath, type LanguageService } from '@failwell/language-service';
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { ServerHost } from './host.ts';
import type { ServerSettings } from './protocol.ts';
import type { Requests } from './requests.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly service: LanguageService;
  readonly requests: Requests;
  readonly documents: OpenDocuments;
  client: Client;
  settings: ServerSettings;
}

interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly version: number;
}

/** The documents that are open in the client, by path. */
export class OpenDocuments {
  readonly #byPath = new Map<string, OpenDocument>();

  /** Whether a document is on a disk, or will be; what other providers of files hold is not for this server. */
  static serves(uri: string): boolean {
    return /^(?:file|untitled):/iu.test(uri);
  }

  set(uri: string, version: number): void {
    this.#byPath.set(toPath(uri), { uri, version });
  }

  delete(uri: string): void {
    this.#byPath.delete(toPath(uri));
  }

  has(uri: string): boolean {
    return this.#byPath.has(toPath(uri));
  }

  hasPath(path: string): boolean {
    return this.#byPath.has(path);
  }

  getVersion(uri: string): number | undefined {
    return this.#byPath.get(toPath(uri))?.version;
  }

  get uris(): readonly string[] {
    return [...this.#byPath.values()].map(({ uri }) => uri);
  }
}

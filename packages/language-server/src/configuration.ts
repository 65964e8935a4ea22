/** Where settings come from: asked for, announced, or given at the start, as the client can. */
import {
  DidChangeConfigurationNotification,
  MessageType,
  RegistrationRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ServerSettings } from './protocol.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { answerWithin } from './waiting.ts';

/** Milliseconds that a client has for saying what its settings are; until then the defaults are in force. */
const patience = 3000;

export class Configuration {
  readonly #session: Session;
  readonly #apply: (settings: ServerSettings) => void;
  /** What was told last, so that the same mistake is told once. */
  #problems = '';

  constructor(session: Session, apply: (settings: ServerSettings) => void) {
    this.#session = session;
    this.#apply = apply;
  }

  /** Takes what was given at the start, then asks and listens. */
  async start(): Promise<void> {
    const { client, connection, requests } = this.#session;
    requests.take(DidChangeConfigurationNotification.type, async ({ settings }: { settings: unknown }) => {
      if (client.answersConfiguration) await this.#ask();
      else this.#take(getSection(settings));
    });
    if (client.registersConfiguration) {
      const registrations = [{ id: 'failwell.configuration', method: DidChangeConfigurationNotification.method }];
      connection.sendRequest(RegistrationRequest.type, { registrations }).catch((error: unknown) => {
        requests.logFailure('client/registerCapability', error);
      });
    }
    if (client.answersConfiguration) await this.#ask();
    else this.#take(undefined);
  }

  async #ask(): Promise<void> {
    const { connection, requests } = this.#session;
    const asked: Promise<unknown> = connection.workspace.getConfiguration('failwell');
    // An answer that comes late still counts.
    const taken = asked.then(
      (value) => {
        this.#take(value);
        return true;
      },
      (error: unknown) => {
        requests.logFailure('workspace/configuration', error);
        return false;
      },
    );
    if ((await answerWithin(patience, taken)) !== true) this.#take(undefined);
  }

  #take(value: unknown): void {
    const { client, connection } = this.#session;
    const given = readSettings(client.givenSettings);
    const read = readSettings(value, given.settings);
    const problems = [...given.problems, ...read.problems].join('\n');
    if (problems !== '' && problems !== this.#problems) {
      const message = `Failwell: ${problems}`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    this.#problems = problems;
    this.#apply(read.settings);
  }
}

/** Clients send the section by itself, or all sections. */
function getSection(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'failwell' in settings ? settings.failwell : settings;
}

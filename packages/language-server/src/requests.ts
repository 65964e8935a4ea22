/** Registers what the server answers, so that no request or notification can hurt another one. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type NotificationType,
  type RequestType,
} from 'vscode-languageserver';
import { Refusal } from '@failwell/language-service';
import type { ClientNotifications, ServerRequests } from './protocol.ts';

/** The life of a connection, as the protocol has it. */
type State = 'started' | 'initialized' | 'shut down';

export class Requests {
  readonly #connection: Connection;
  #state: State = 'started';

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  set state(state: State) {
    this.#state = state;
  }

  /** Answers a request of the protocol. What it throws is logged under the name of the request, and answered as an error. */
  answer<Parameters>(
    { method }: RequestType<Parameters, unknown, unknown>,
    handle: (parameters: Parameters, token: CancellationToken) => unknown,
  ): void {
    this.#register(method, (parameters, token) => handle(parameters, token));
  }

  /** The same for a request that only Failwell has. */
  answerOwn<Name extends keyof ServerRequests>(
    method: Name,
    handle: (
      parameters: ServerRequests[Name]['params'],
      token: CancellationToken,
    ) => ServerRequests[Name]['result'] | Promise<ServerRequests[Name]['result']>,
  ): void {
    this.#register(method, handle);
  }

  /** Takes a notification of the protocol. What its handler throws is logged under the name of the notification. */
  take<Parameters>(
    { method }: NotificationType<Parameters>,
    handle: (parameters: Parameters) => void | Promise<void>,
  ): void {
    this.#connection.onNotification(method, (parameters: unknown) => this.#take(method, parameters as never, handle));
  }

  /** The same for a notification that only Failwell has. */
  takeOwn<Name extends keyof ClientNotifications>(
    method: Name,
    handle: (parameters: ClientNotifications[Name]) => void | Promise<void>,
  ): void {
    this.#connection.onNotification(method, (parameters: unknown) => this.#take(method, parameters as never, handle));
  }

  #register(method: string, handle: (parameters: never, token: CancellationToken) => unknown): void {
    this.#connection.onRequest(method, async (...given: readonly unknown[]) => {
      // Where a client leaves the parameters out, the library does so, too.
      const token = given.at(-1) as CancellationToken;
      const parameters = given.length > 1 ? given[0] : undefined;
      if (this.#state !== 'initialized') return this.#refuseEarlyOrLate(method);
      if (token.isCancellationRequested) return toCancelled();
      try {
        const result = await handle(parameters as never, token);
        return token.isCancellationRequested ? toCancelled() : result;
      } catch (error) {
        if (error instanceof ResponseError) return error;
        if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        if (token.isCancellationRequested) return toCancelled();
        this.logFailure(method, error);
        return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${toMessage(error)}`);
      }
    });
  }

  async #take(method: string, parameters: never, handle: (parameters: never) => void | Promise<void>): Promise<void> {
    if (this.#state !== 'initialized') return;
    await this.guard(method, () => handle(parameters));
  }

  /** Does something that nobody waits for; a failure is logged under a name. */
  async guard(name: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logFailure(name, error);
    }
  }

  logFailure(name: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#connection.console.error(`${name} failed: ${stack}`);
  }

  #refuseEarlyOrLate(method: string): ResponseError {
    return this.#state === 'started'
      ? new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`)
      : new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown.`);
  }
}

function toCancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

/** What went wrong, in words. */
function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How a logger ends, and which names say that there is none. */

/**
 * Methods by which loggers are closed, or told to write what they still hold: those of winston are a stream's (`end`,
 * `close`), pino has `flush`. What is written between them and the end of the process may be lost.
 * @see https://github.com/winstonjs/winston#awaiting-logs-to-be-written-in-winston
 * @see https://github.com/pinojs/pino/blob/main/docs/api.md#flush
 */
export const closingMethods: ReadonlySet<string> = new Set(['close', 'end', 'flush']);

/** Events by which a logger that is a stream says that all was written. */
export const closingEvents: ReadonlySet<string> = new Set(['close', 'finish']);

/** Words in the name of a flag that is false where there is a logger: `disableLogger`. */
export const denyingWords: ReadonlySet<string> = new Set(['disable', 'disabled', 'no', 'skip', 'without']);

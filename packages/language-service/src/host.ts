/** What the language service asks of the world. It has no connection and no disk; whoever starts it answers. */
import type { ContractHost } from '@failwell/catalog';

/** Says that an answer is no longer wanted. The protocol's token fits as it is. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Nothing cancels. */
export const never: Cancellation = { isCancellationRequested: false };

/**
 * The files of the workspace, as they stand on disk (or wherever the client keeps them). Open documents come first: the
 * service asks for no file that is open.
 */
export interface LanguageServiceHost extends ContractHost {
  /**
   * The codes that clients may know already: those of the last commit, say. Undefined, or no such question, where
   * nobody can tell; then every code counts as published.
   * @param contractFile absolute path
   */
  getPublishedCodes?(contractFile: string): ReadonlySet<string> | undefined;
}

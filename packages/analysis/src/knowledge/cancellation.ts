/** How code speaks of work that was cancelled, and of what ends it after a time. */

/**
 * Words of names and texts that tell cancellation from failure: `AbortError` and `signal.aborted`
 * (https://nodejs.org/api/globals.html#class-abortcontroller), `ABORT_ERR` of Node.js, `CanceledError` and `isCancel` of
 * axios (https://axios-http.com/docs/cancellation), `DOMException`, a response that was closed.
 */
export const cancellationWords: ReadonlySet<string> = new Set([
  'abort',
  'aborted',
  'aborting',
  'cancel',
  'canceled',
  'cancellation',
  'cancelled',
  'destroyed',
  'dom',
  'domexception',
  'interrupted',
]);

/** Functions that run a callback after a time. */
export const timerFunctions: ReadonlySet<string> = new Set(['setTimeout']);

/** First words in the names of functions that only let time pass: `delay(500, signal)`, `sleepUntil(time, { signal })`. */
export const delayWords: ReadonlySet<string> = new Set(['delay', 'pause', 'sleep']);

/** Functions that a program on the server sends to a page of a browser it drives: they are carried out over there. */

/**
 * Packages that drive a browser.
 * @see https://pptr.dev/guides/page-interactions and https://playwright.dev/docs/evaluating
 */
export const browserDrivers: ReadonlySet<string> = new Set([
  '@cloudflare/puppeteer',
  '@playwright/test',
  'patchright',
  'playwright',
  'playwright-core',
  'playwright-extra',
  'puppeteer',
  'puppeteer-cluster',
  'puppeteer-core',
  'puppeteer-extra',
  'rebrowser-playwright',
  'rebrowser-puppeteer',
]);

/** A method of a page, a frame, an element or a worker that takes a function and has the page carry it out. */
export interface PageMethodRow {
  readonly method: string;
  /** Which of its arguments is the function. */
  readonly argument: 0 | 1;
  /** Whether no other library is known to have a method of this name that takes a function. */
  readonly isOfDriversOnly: boolean;
}

/** As the types of playwright-core 1 and puppeteer-core 24 and 25 have them (`PageFunction`, `EvaluateFunc`). Sorted by method. */
export const pageMethods = [
  { method: '$$eval', argument: 1, isOfDriversOnly: true },
  { method: '$eval', argument: 1, isOfDriversOnly: true },
  { method: 'addInitScript', argument: 0, isOfDriversOnly: true },
  { method: 'evaluate', argument: 0, isOfDriversOnly: false },
  { method: 'evaluateAll', argument: 0, isOfDriversOnly: false },
  { method: 'evaluateHandle', argument: 0, isOfDriversOnly: true },
  { method: 'evaluateOnNewDocument', argument: 0, isOfDriversOnly: true },
  { method: 'waitForFunction', argument: 0, isOfDriversOnly: false },
] as const satisfies readonly PageMethodRow[];

/** Last words of the names of what carries such a function out, where a file does not name what drives it. */
export const pageNames: ReadonlySet<string> = new Set(['frame', 'page']);

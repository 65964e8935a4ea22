import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInPageFunction } from '../src/index.ts';
import { pageMethods } from '../src/knowledge/page-functions.ts';
import { analyse, findCalls } from './parse.ts';

/** Whether the call of `mark()` in a source runs in a page. */
function isInPage(code: string): boolean {
  const { sourceCode } = analyse(code);
  const [mark] = findCalls(sourceCode, 'mark(');
  if (mark === undefined) throw new Error('The source has no mark().');
  return isInPageFunction(mark, sourceCode);
}

const driver = "import type { Page } from 'playwright-core';\n";

describe('functions that are sent to a page', () => {
  it.each([
    `${driver}await page.evaluate(() => { mark(); });`,
    `${driver}await page.evaluate(async ({ x }) => { try { await x(); } catch (e) { mark(); } }, { x });`,
    `${driver}await this.page!.evaluate(function () { [1].forEach(() => mark()); });`,
    "const { chromium } = require('playwright');\npage.waitForFunction(() => mark());",
    "async function f() { const { launch } = await import('puppeteer'); await page.evaluate(() => mark()); }",
    "await page.$eval('a', (a) => mark(a));",
    "await page.$$eval('a', (all) => mark(all));",
    'await frame?.evaluateOnNewDocument(() => mark());',
    'await context.addInitScript(() => { mark(); });',
  ])('%s', (code) => {
    expect(isInPage(code)).toBe(true);
  });
});

describe('functions that stay', () => {
  it.each([
    // Of whom nothing is known.
    'await policy.evaluate(() => { mark(); });',
    `${driver}await page.evaluate(script).catch(() => { mark(); });`,
    `${driver}await page.evaluate(text, () => { mark(); });`,
    `${driver}page.on('console', () => { mark(); });`,
    `${driver}await page.exposeFunction('report', () => { mark(); });`,
    `${driver}async function f() { mark(); await page.evaluate(() => {}); }`,
    "await page.$eval((a) => mark(a), 'a');",
    `${driver}evaluate(() => { mark(); });`,
  ])('%s', (code) => {
    expect(isInPage(code)).toBe(false);
  });
});

it('playwright-core has the methods of the table', () => {
  const require = createRequire(import.meta.url);
  const types = readFileSync(
    path.join(path.dirname(require.resolve('playwright-core/package.json')), 'types/types.d.ts'),
    'utf8',
  );
  const missing = pageMethods.filter(
    ({ method }) => !new RegExp(`^\\s+${method.replaceAll('$', '\\$')}<`, 'mu').test(types),
  );
  // https://pptr.dev/api/puppeteer.page.evaluateonnewdocument is Puppeteer's alone.
  expect(missing.map(({ method }) => method)).toEqual(['evaluateOnNewDocument']);
});

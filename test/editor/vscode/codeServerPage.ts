/** A page of the browser that opens code-server. */
import type { Browser, Page } from 'playwright-core';

export const viewport = { width: 1280, height: 800 };

export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport });
  return context.newPage();
}

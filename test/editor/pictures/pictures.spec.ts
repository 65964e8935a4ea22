/** Takes the pictures of README.md and of the extension's walkthrough. Look at them before they are committed. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { patience } from '../interface/workspace.ts';
import { useWorkbench, type Workbench } from '../interface/workbench.ts';
import { repository } from '../vscode/editorUnderTest.ts';

const controller = 'src/articles/articlesController.ts';

/** Small enough to be read in a column of text, and to weigh little. */
async function resize({ page }: Workbench, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
}

/** What is not of the window but of a part of it starts right of the bar of views. */
async function take({ page }: Workbench, name: string, part: string): Promise<void> {
  const box = await page.locator(part).first().boundingBox();
  if (box === null) throw new Error(`${part} is not shown.`);
  await page.screenshot({ path: path.join(repository, 'extension/media', name), clip: box });
}

const window = '.monaco-workbench';
const editor = '.part.editor';

describe('pictures', () => {
  const group = useWorkbench({ articles: 'articles' });

  it('the explorer beside findings, and what a code means', async () => {
    const { workbench, projects } = group;
    await resize(workbench, 1000, 520);
    await workbench.openExplorer();
    await workbench.expand('ARTICLE_NOT_FOUND, 404 Not Found');
    await workbench.open(projects.articles, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBeGreaterThan(1);
    const code = workbench.page.locator('.view-line span').filter({ hasText: /^'ARTICLE_NOT_FOUND'$/u });
    await workbench.hover(code.last(), /404 Not Found/u);
    await workbench.finishHovers();
    await take(workbench, 'editor.png', window);
    await workbench.page.mouse.move(0, 0);
  });

  it('a finding', async () => {
    const { workbench, projects } = group;
    await resize(workbench, 1000, 580);
    await workbench.press('ControlOrMeta+B');
    await workbench.open(projects.articles, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBeGreaterThan(0);
    await workbench.hover(workbench.squiggles('error').nth(1), /is not registered[^]*Quick Fix/u);
    await take(workbench, 'walkthrough/squiggles.png', editor);
    await workbench.page.mouse.move(0, 0);
  });

  it('a catalog', async () => {
    const { workbench, projects } = group;
    await resize(workbench, 1000, 460);
    await workbench.open(projects.articles, 'errors/articles.yaml');
    await workbench.page
      .locator('.codelens-decoration')
      .filter({ hasText: '3 uses in 3 files' })
      .waitFor({ timeout: patience });
    await take(workbench, 'walkthrough/contract.png', editor);
  });

  it('the explorer', async () => {
    const { workbench } = group;
    await resize(workbench, 1000, 620);
    await workbench.press('ControlOrMeta+B');
    await workbench.openExplorer();
    await workbench.expand('Deprecated but Used');
    await workbench.page.mouse.move(0, 0);
    await take(workbench, 'walkthrough/explorer.png', '.part.sidebar');
    await workbench.press('ControlOrMeta+B');
  });

  it('the problems of a workspace', async () => {
    const { workbench } = group;
    await resize(workbench, 1000, 620);
    await workbench.run('Failwell: Check the Workspace');
    await workbench.expectNotification(/files checked/u);
    await workbench.page.mouse.move(0, 0);
    const problems = await workbench.openProblems();
    await problems.filter({ hasText: 'password' }).first().waitFor({ timeout: patience });
    await workbench.page.locator('.workbench-hover').waitFor({ state: 'hidden', timeout: patience });
    await take(workbench, 'walkthrough/workspace.png', '.part.panel');
  });
});

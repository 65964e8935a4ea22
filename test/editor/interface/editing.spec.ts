/** What is seen and done in the editor itself. */
import { describe, expect, it } from 'vitest';
import { patience } from './workspace.ts';
import { useWorkbench } from './workbench.ts';

const controller = 'src/articles/articlesController.ts';

describe('in the editor', () => {
  const group = useWorkbench({ articles: 'articles', broken: 'articles', linted: 'articles' });

  it('what breaks a convention is underlined, and a hover says why', async () => {
    const { workbench, projects } = group;
    await workbench.open(projects.articles, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBe(3);
    expect(await workbench.squiggles('warning').count()).toBe(1);
    await workbench.hover(workbench.squiggles('error').first(), /writes past the logger[^]*no-console/u);
    await workbench.finishHovers();
    await workbench.screenshot('squiggles');
    await workbench.page.mouse.move(0, 0);
  });

  it('a broken catalog says so at its line, breaks nothing else, and is mended', async () => {
    const { workbench, projects } = group;
    const catalog = 'errors/articles.yaml';
    await workbench.open(projects.broken, catalog, '409');
    await workbench.page.keyboard.type('[');
    await workbench.squiggles('error').first().waitFor({ timeout: patience });
    await workbench.open(projects.broken, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBe(3);
    await workbench.open(projects.broken, catalog, '409');
    await workbench.press('ControlOrMeta+Z');
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBe(0);
  });

  it('a code is renamed in its catalog and in every source', async () => {
    const { workbench, projects } = group;
    const project = projects.articles;
    project.git('init', '--quiet');
    await workbench.open(project, controller, 'ARTICLE_NOT_FOUND');
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input, .rename-input');
    await box.first().waitFor({ timeout: patience });
    await box.first().fill('ARTICLE_MISSING');
    await workbench.press('Enter');
    // The client in another language has a line that only says the code: it is shown first, and left as it is.
    const apply = workbench.page.locator('.bulk-edit-panel .monaco-button').filter({ hasText: 'Apply' });
    await apply.waitFor({ timeout: patience });
    await apply.click();
    for (const file of [controller, 'errors/articles.yaml', 'src/errors/domainErrors.ts']) {
      await workbench.expectSaved(project, file, 'ARTICLE_MISSING', /ARTICLE_NOT_FOUND/u);
    }
    expect(project.read('client/ArticleLoader.swift')).toContain('ARTICLE_NOT_FOUND');
  });

  it('all of the workspace is checked, with the findings among the problems', async () => {
    const { workbench } = group;
    await workbench.run('Failwell: Check the Workspace');
    await workbench.expectNotification(/^Errors: \d+, warnings: \d+; \d+ files checked\.$/u);
    const problems = await workbench.openProblems();
    // In a file that nobody opened.
    await problems.filter({ hasText: '`password` is written to `logger.info`' }).first().waitFor({ timeout: patience });
    await workbench.screenshot('problems');
  });

  it('nothing is changed where no fix goes without a choice', async () => {
    const { workbench, projects } = group;
    const before = projects.linted.read(controller);
    await workbench.run('Failwell: Fix All in the Workspace…');
    await workbench.expectNotification(/Nothing can be fixed without a choice/u);
    expect(projects.linted.read(controller)).toBe(before);
  });

  it('a code is found by its status or its message', async () => {
    const { workbench } = group;
    await workbench.run('Failwell: Find an Error Code…');
    await workbench.question.waitFor({ timeout: patience });
    await workbench.question.fill('edits this article');
    await workbench.choices.filter({ hasText: 'ARTICLE_LOCKED' }).first().waitFor({ timeout: patience });
    await workbench.screenshot('find-code');
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="articles.yaml"]').waitFor({ timeout: patience });
    await expect.poll(() => workbench.statusBar('Ln').textContent(), { timeout: patience }).toMatch(/^Ln 18,/u);
  });
});

describe('beside the ESLint extension', () => {
  const group = useWorkbench({ articles: 'articles' });

  it('nothing is underlined twice', async () => {
    const { workbench, projects } = group;
    const findings = [
      {
        text: 'console.log',
        rule: 'failwell/no-console',
        message: '`console.log` writes past the logger, says ESLint.',
      },
    ];
    projects.articles.write('eslint-stand-in.json', JSON.stringify(findings));
    await workbench.open(projects.articles, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBe(1);
    await workbench.hover(workbench.squiggles('error').first(), /says ESLint/u);
    // Failwell may have spoken first: it falls silent when it hears ESLint.
    await expect.poll(() => workbench.squiggles('warning').count(), { timeout: patience }).toBe(0);
  });
});

describe('in a workspace that nobody trusts', () => {
  const group = useWorkbench({ articles: 'articles' }, { isRestricted: true });

  it('findings, quick fixes and the explorer are there', async () => {
    const { workbench, projects } = group;
    await workbench.statusBar('Restricted Mode').waitFor({ timeout: patience });
    await workbench.open(projects.articles, controller);
    await expect.poll(() => workbench.squiggles('error').count(), { timeout: patience }).toBe(3);
    await workbench.fix(projects.articles, controller, 'ARTICLE_TITEL_REQUIRED', 'Replace by `ARTICLE_TITLE_REQUIRED`');
    await workbench.expectSaved(projects.articles, controller, "code: 'ARTICLE_TITLE_REQUIRED'", /TITEL/u);
    await workbench.openExplorer();
    await workbench.row('Unregistered, 1 code').waitFor({ timeout: patience });
    await workbench.screenshot('restricted');
  });
});

/** The explorer of error codes: what it shows, how it is grouped and filtered, and what is done from it. */
import { describe, expect, it } from 'vitest';
import { patience } from './workspace.ts';
import { useWorkbench } from './workbench.ts';

const controller = 'src/articles/articlesController.ts';

describe('the explorer', () => {
  const group = useWorkbench({ articles: 'articles' });

  it('shows what wants a look, and every code by its status', async () => {
    const { workbench } = group;
    await workbench.openExplorer();
    await workbench.expectRows([
      'Unregistered, 2 codes, used, but in no catalog',
      'ARTICLE_TITEL_REQUIRED, not registered, 400 Bad Request, 1 use',
      'ARTICLE_TOO_LONG, not registered, 413 Payload Too Large, 1 use',
      'Deprecated but Used, 1 code, to be replaced',
      'Unused, 3 codes, in a catalog, but used nowhere',
      '400 Bad Request, 1 code',
      'ARTICLE_TITLE_REQUIRED, 400 Bad Request, unused, A title is required',
      '401 Unauthorized, 2 codes',
      'INVALID_CREDENTIALS, 401 Unauthorized, 1 use, Wrong e-mail or password',
      'LOGIN_FAILED, deprecated, replaced by INVALID_CREDENTIALS, 401 Unauthorized, 1 use, Wrong e-mail or password',
      '404 Not Found, 1 code',
      'ARTICLE_NOT_FOUND, 404 Not Found, 3 uses, Article not found',
      '409 Conflict, 1 code',
      'ARTICLE_ALREADY_PUBLISHED, 409 Conflict, 1 use, Article is published already',
      '423 Locked, 1 code',
      'ARTICLE_LOCKED, 423 Locked, unused, Somebody else edits this article',
      '429 Too Many Requests, 1 code',
      'RATE_LIMITED, 429 Too Many Requests, unused, Too many requests',
      '500 Internal Server Error, 1 code',
      'INTERNAL_ERROR, 500 Internal Server Error, 1 use, Something went wrong',
    ]);
    await expect.poll(() => workbench.badge.textContent(), { timeout: patience }).toBe('2');
    await expect.poll(() => workbench.statusBar('8 codes').textContent(), { timeout: patience }).toContain('2');
  });

  it('opens a code to the lines that use it, and a line to its file', async () => {
    const { workbench } = group;
    await workbench.expand('404 Not Found');
    await workbench.expand('ARTICLE_NOT_FOUND, 404 Not Found, 3 uses, Article not found');
    await workbench.screenshot('explorer');
    await workbench.row('answered, src/articles/articlesController.ts, line 10').click();
    await workbench.page.locator('.tab.active[data-resource-name="articlesController.ts"]').waitFor();
    await expect.poll(() => workbench.statusBar('Ln').textContent(), { timeout: patience }).toMatch(/^Ln 10,/u);
  });

  it('groups by type, by file, and not at all', async () => {
    const { workbench } = group;
    await workbench.run('Failwell: Group by Type');
    await workbench.row('validation, 1 code').waitFor({ timeout: patience });
    await workbench.row('authentication, 2 codes').waitFor();
    await workbench.run('Failwell: Group by File');
    await workbench.row('errors/accounts.yaml, 4 codes').waitFor({ timeout: patience });
    await workbench.row('errors/articles.yaml, 4 codes').waitFor();
    await workbench.run('Failwell: Show as a Flat List');
    await workbench.row('INVALID_CREDENTIALS, 401 Unauthorized').waitFor({ timeout: patience });
    await workbench.row('RATE_LIMITED, 429 Too Many Requests').waitFor();
    await workbench.run('Failwell: Group by Status');
    await workbench.row('429 Too Many Requests, 1 code').waitFor({ timeout: patience });
  });

  it('filters by words of a code, a status or a message, until the filter is cleared', async () => {
    const { workbench } = group;
    await workbench.run('Failwell: Filter Error Codes…');
    await workbench.answer('somebody else');
    await workbench.row('ARTICLE_LOCKED, 423 Locked').waitFor({ timeout: patience });
    await expect.poll(() => workbench.row('404 Not Found').count()).toBe(0);
    await workbench.run('Failwell: Filter Error Codes…');
    await workbench.answer('nothing has this');
    await workbench.page
      .locator('.sidebar .welcome-view-content')
      .filter({ hasText: 'No error code matches' })
      .waitFor();
    await workbench.run('Failwell: Clear the Filter');
    await workbench.row('404 Not Found').waitFor({ timeout: patience });
  });

  it('is reached and opened by the keyboard alone', async () => {
    const { workbench } = group;
    await workbench.run('Failwell: Focus on Error Codes View');
    // The first section is open: to its first code, and into that.
    await workbench.press('Home', 'ArrowRight', 'ArrowRight');
    await workbench
      .row('ARTICLE_TITEL_REQUIRED, not registered, 400 Bad Request, 1 use')
      .waitFor({ timeout: patience });
    await workbench.row('answered, src/articles/articlesController.ts, line 20').waitFor({ timeout: patience });
  });
});

describe('what is changed from the explorer', () => {
  const group = useWorkbench({ articles: 'articles' });

  it('registers a code with what its uses tell', async () => {
    const { workbench, projects } = group;
    await workbench.openExplorer();
    await workbench.expand('Unregistered, 2 codes');
    await workbench.chooseInMenu(workbench.row('ARTICLE_TOO_LONG, not registered'), 'Register');
    await workbench.row('413 Payload Too Large, 1 code').waitFor({ timeout: patience });
    await workbench.row('Unregistered, 1 code').waitFor({ timeout: patience });
    await workbench.expectSaved(
      projects.articles,
      'errors/articles.yaml',
      / {2}ARTICLE_TOO_LONG:\n {4}status: 413\n {4}message: The article is too long\n/u,
    );
  });

  it('deprecates a code, asking what replaces it and why', async () => {
    const { workbench, projects } = group;
    await workbench.expand('423 Locked, 1 code');
    await workbench.chooseInMenu(workbench.row('ARTICLE_LOCKED, 423 Locked'), 'Deprecate…');
    await workbench.question.fill('ARTICLE_ALREADY_PUBLISHED');
    await workbench.choose('ARTICLE_ALREADY_PUBLISHED');
    await expect.poll(() => workbench.page.locator('.quick-input-title').textContent()).toContain('2 of 2');
    await workbench.answer('Articles are no longer locked');
    await workbench
      .row('ARTICLE_LOCKED, deprecated, replaced by ARTICLE_ALREADY_PUBLISHED')
      .waitFor({ timeout: patience });
    await workbench.expectSaved(
      projects.articles,
      'errors/articles.yaml',
      /ARTICLE_LOCKED:\n(?: {4}.*\n)+? {4}deprecated:[^]*replacedBy: ARTICLE_ALREADY_PUBLISHED[^]*no longer locked/u,
    );
  });

  it('asks for a new code, and says what is wrong with one', async () => {
    const { workbench, projects } = group;
    await workbench.run('Failwell: New Error Code…');
    await workbench.question.waitFor({ timeout: patience });
    await workbench.question.fill('articleGone');
    await expect
      .poll(() => workbench.questionMessage.textContent(), { timeout: patience })
      .toContain('SCREAMING_SNAKE_CASE');
    await workbench.question.fill('RATE_LIMITED');
    await expect.poll(() => workbench.questionMessage.textContent(), { timeout: patience }).toMatch(/registered/u);
    await workbench.question.fill('ARTICLE_GONE');
    await expect.poll(() => workbench.questionMessage.textContent(), { timeout: patience }).not.toMatch(/registered/u);
    await workbench.press('Enter');
    await expect
      .poll(() => workbench.page.locator('.quick-input-title').textContent(), { timeout: patience })
      .toContain('2 of 3');
    await workbench.question.fill('410');
    await workbench.choose('410');
    await expect
      .poll(() => workbench.page.locator('.quick-input-title').textContent(), { timeout: patience })
      .toContain('3 of 3');
    await workbench.answer('The article was deleted');
    await workbench.row('410 Gone, 1 code').waitFor({ timeout: patience });
    await workbench.expectSaved(
      projects.articles,
      ['errors/articles.yaml', 'errors/accounts.yaml'],
      / {2}ARTICLE_GONE:\n {4}status: 410\n {4}message: The article was deleted\n/u,
    );
  });

  it('registers a code from the light bulb: the tree changes', async () => {
    const { workbench, projects } = group;
    await workbench.row('Unregistered, 1 code').waitFor({ timeout: patience });
    const title = 'Register ARTICLE_TITEL_REQUIRED with status 400';
    await workbench.fix(projects.articles, controller, 'ARTICLE_TITEL_REQUIRED', title);
    await expect.poll(() => workbench.row('Unregistered').count(), { timeout: patience }).toBe(0);
    await workbench.row('400 Bad Request, 2 codes').waitFor({ timeout: patience });
    await expect.poll(() => workbench.badge.isVisible(), { timeout: patience }).toBe(false);
  });
});

describe('where there is no contract, the explorer', () => {
  const group = useWorkbench({ payments: 'payments' });

  it('welcomes with a button that creates one', async () => {
    const { workbench, projects } = group;
    await workbench.showExplorer();
    const button = workbench.page.locator('.sidebar .welcome-view-content a.monaco-button');
    await expect.poll(() => button.allTextContents(), { timeout: patience }).toEqual(['Create failwell.yaml']);
    await workbench.screenshot('welcome');
    await button.click();
    await workbench.row('402 Payment Required, 1 code').waitFor({ timeout: patience });
    await workbench.expectSaved(projects.payments, 'failwell.yaml', 'CARD_DECLINED:');
  });
});

describe('with several packages, the explorer', () => {
  const group = useWorkbench({ articles: 'articles', orders: 'orders' });

  it('groups by package', async () => {
    const { workbench } = group;
    await workbench.openExplorer();
    await workbench.run('Failwell: Group by Package');
    await workbench.row('articles, 8 codes').waitFor({ timeout: patience });
    await workbench.row('orders, 2 codes').waitFor();
  });
});

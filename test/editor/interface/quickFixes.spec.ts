/** Every kind of quick fix, chosen from the light bulb's menu and read back from disk. */
import { describe, expect, it } from 'vitest';
import { useWorkbench } from './workbench.ts';

const controller = 'src/articles/articlesController.ts';

describe('the light bulb', () => {
  const group = useWorkbench({
    suggestion: 'articles',
    nearest: 'articles',
    register: 'articles',
    throwing: 'articles',
    disable: 'articles',
    deprecate: 'articles',
    follow: 'articles',
    errorClass: 'orders',
  });

  it('applies the suggestion of a rule', async () => {
    const { workbench, projects } = group;
    const project = projects.suggestion;
    await workbench.fix(project, controller, 'console.log', 'Write to `logger.info` instead');
    await workbench.expectSaved(project, controller, 'logger.info({ articleId: article.id }', /console\.log/u);
  });

  it('replaces a code by the nearest', async () => {
    const { workbench, projects } = group;
    const project = projects.nearest;
    await workbench.fix(project, controller, 'ARTICLE_TITEL_REQUIRED', 'Replace by `ARTICLE_TITLE_REQUIRED`');
    await workbench.expectSaved(
      project,
      controller,
      "code: 'ARTICLE_TITLE_REQUIRED', message: 'A title is required'",
      /TITEL/u,
    );
  });

  it('registers a code with the status and the message beside it', async () => {
    const { workbench, projects } = group;
    const project = projects.register;
    await workbench.fix(project, controller, 'ARTICLE_TOO_LONG', 'Register ARTICLE_TOO_LONG with status 413');
    await workbench.expectSaved(
      project,
      'errors/articles.yaml',
      / {2}ARTICLE_TOO_LONG:\n {4}status: 413\n {4}message: The article is too long\n/u,
    );
    // What stood there stands there.
    expect(project.read('errors/articles.yaml')).toContain('    resolution: Check the id; list articles to find it.\n');
  });

  it('turns an error response into the thrown domain error', async () => {
    const { workbench, projects } = group;
    const project = projects.throwing;
    await workbench.fix(project, controller, "'ARTICLE_NOT_FOUND'", 'Throw ArticleNotFound instead of answering here');
    await workbench.expectSaved(project, controller, 'throw new ArticleNotFound();', /status\(404\)/u);
    expect(project.read(controller)).toMatch(/import \{ ArticleNotFound \} from '\.\.\/errors\/domainErrors\.ts';/u);
  });

  it('disables a rule for a line, with room for the reason', async () => {
    const { workbench, projects } = group;
    const project = projects.disable;
    await workbench.fix(project, controller, 'console.log', 'Disable no-console for this line, with a reason');
    await workbench.expectSaved(
      project,
      controller,
      /\n {2}\/\/ eslint-disable-next-line failwell\/no-console -- reason: ?\n {2}console\.log/u,
    );
  });

  it('deprecates a code in favour of another', async () => {
    const { workbench, projects } = group;
    const project = projects.deprecate;
    const catalog = 'errors/articles.yaml';
    const added = '  ARTICLE_TITLE_MISSING:\n    status: 400\n    message: A title is missing\n';
    project.write(catalog, project.read(catalog) + added);
    const title = 'Deprecate ARTICLE_TITLE_MISSING in favour of ARTICLE_TITLE_REQUIRED';
    await workbench.fix(project, catalog, 'ARTICLE_TITLE_MISSING', title);
    await workbench.expectSaved(
      project,
      catalog,
      /MISSING:\n(?: {4}.*\n)+ {4}deprecated:[^]*replacedBy: ARTICLE_TITLE_REQUIRED/u,
    );
  });

  it('follows a deprecation', async () => {
    const { workbench, projects } = group;
    const project = projects.follow;
    const file = 'src/accounts/accountsService.ts';
    await workbench.fix(project, file, 'LOGIN_FAILED', 'Replace the deprecated LOGIN_FAILED by INVALID_CREDENTIALS');
    await workbench.expectSaved(project, file, "error.code === 'INVALID_CREDENTIALS'", /LOGIN_FAILED/u);
  });

  it('creates the domain error class of a code, and throws it', async () => {
    const { workbench, projects } = group;
    const project = projects.errorClass;
    const service = 'src/orders/ordersService.ts';
    await workbench.fix(project, service, 'ORDER_EMPTY', 'Create the error class OrderEmpty for ORDER_EMPTY');
    await workbench.expectSaved(
      project,
      'src/errors.ts',
      /export class OrderEmpty extends AppError \{\s+readonly code = 'ORDER_EMPTY';\s+readonly status = 409;\s+\}/u,
    );
    await workbench.expectSaved(project, service, "throw new OrderEmpty('An order without lines cannot be shipped');");
    expect(project.read(service)).toMatch(/import \{[^}]*\bOrderEmpty\b[^}]*\} from '\.\.\/errors\.ts';/u);
  });
});

describe('where there is no contract, the light bulb', () => {
  const group = useWorkbench({ payments: 'payments' });

  it('creates one from the codes of the workspace', async () => {
    const { workbench, projects } = group;
    const project = projects.payments;
    await workbench.fix(
      project,
      'src/payments.ts',
      'CARD_DECLINED',
      'Create failwell.yaml from the 2 codes found in this workspace',
    );
    await workbench.expectSaved(project, 'failwell.yaml', 'CARD_DECLINED:');
    expect(project.read('failwell.yaml')).toBe(
      [
        'codes:',
        '  CARD_DECLINED:',
        '    status: 402',
        '    message: "The card was declined"',
        '  CARD_REQUIRED:',
        '    status: 400',
        '    message: "A card is required"',
        '',
      ].join('\n'),
    );
  });
});

/** What the editor says is wrong, and how soon it knows better. */
import * as assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, Project } from './project.ts';

const controller = 'src/articles/articlesController.ts';

describe('diagnostics', () => {
  it('show what breaks a convention, with the page of the rule', async () => {
    const project = new Project('articles');
    await project.open(controller);
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 failwell no-console',
        '20 failwell no-unregistered-error-code',
        '24 failwell no-unregistered-error-code',
        '27 failwell no-eager-log-message',
      ]);
    });
    const [first] = vscode.languages.getDiagnostics(project.uri(controller));
    assert.ok(typeof first?.code === 'object');
    assert.match(first.code.target.toString(), /\/no-console(?:\.md)?$/u);
  });

  it('follow what is typed', async () => {
    const project = new Project('articles');
    await project.open(controller);
    await eventually(() => {
      assert.ok(project.diagnostics(controller).includes('13 failwell no-console'));
    });
    await project.edit(controller, "console.log('article read', article.id);", '');
    await eventually(() => {
      assert.ok(!project.diagnostics(controller).includes('13 failwell no-console'));
    });
    await project.edit(controller, 'ARTICLE_TITEL_REQUIRED', 'ARTICLE_TITLE_REQUIRED');
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '24 failwell no-unregistered-error-code',
        '27 failwell no-eager-log-message',
      ]);
    });
  });

  it('follow the catalog while it is not saved', async () => {
    const project = new Project('articles');
    await project.open(controller);
    await eventually(() => {
      assert.ok(project.diagnostics(controller).includes('24 failwell no-unregistered-error-code'));
    });
    await project.open('errors/articles.yaml');
    await project.edit(
      'errors/articles.yaml',
      'codes:',
      'codes:\n  ARTICLE_TOO_LONG:\n    status: 413\n    message: The article is too long',
    );
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 failwell no-console',
        '20 failwell no-unregistered-error-code',
        '27 failwell no-eager-log-message',
      ]);
    });
  });

  it('follow a catalog that something else writes', async () => {
    const project = Project.getPrepared('changed-on-disk');
    await project.open(controller);
    await eventually(() => {
      assert.ok(project.diagnostics(controller).includes('20 failwell no-unregistered-error-code'));
    });
    const before = project.read('errors/accounts.yaml');
    project.write(
      'errors/accounts.yaml',
      `${before}  ARTICLE_TITEL_REQUIRED:\n    status: 400\n    message: A title is required\n`,
    );
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 failwell no-console',
        '24 failwell no-unregistered-error-code',
        '27 failwell no-eager-log-message',
      ]);
    });
  });

  it('fade codes that nobody uses', async () => {
    const project = new Project('articles');
    await project.open('errors/articles.yaml');
    await eventually(() => {
      const faded = vscode.languages
        .getDiagnostics(project.uri('errors/articles.yaml'))
        .filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
      assert.deepEqual(
        faded.map(({ severity, range }) => [severity, range.start.line + 1]),
        [
          [vscode.DiagnosticSeverity.Hint, 13],
          [vscode.DiagnosticSeverity.Hint, 18],
        ],
      );
    });
  });
});

describe('a contract that breaks while it is open', () => {
  it('says where, keeps what it said of codes, and is mended', async () => {
    const project = new Project('articles');
    await project.open(controller);
    const usual = [
      '13 failwell no-console',
      '20 failwell no-unregistered-error-code',
      '24 failwell no-unregistered-error-code',
      '27 failwell no-eager-log-message',
    ];
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), usual);
    });

    await project.open('errors/articles.yaml');
    await project.edit('errors/articles.yaml', 'status: 409', 'status: [409');
    await eventually(() => {
      const problems = vscode.languages
        .getDiagnostics(project.uri('errors/articles.yaml'))
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.notEqual(problems.length, 0);
    });
    // The last good catalog is in force.
    assert.deepEqual(project.diagnostics(controller), usual);

    await project.edit('errors/articles.yaml', 'status: [409', 'status: 409');
    await eventually(() => {
      const problems = vscode.languages
        .getDiagnostics(project.uri('errors/articles.yaml'))
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.deepEqual(problems, []);
    });
    assert.deepEqual(project.diagnostics(controller), usual);
  });

  it('can disappear', async () => {
    const project = Project.getPrepared('contract-deleted');
    await project.open(controller);
    await eventually(() => {
      assert.ok(project.diagnostics(controller).includes('24 failwell no-unregistered-error-code'));
    });
    rmSync(path.join(project.folder, 'failwell.yaml'));
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), ['13 failwell no-console', '27 failwell no-eager-log-message']);
    });
  });
});

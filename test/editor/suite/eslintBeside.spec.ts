/** Beside an extension that shows Failwell's rules already, as ESLint's does. */
import * as assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, Project } from './project.ts';

const list = 'eslint-stand-in.json';
const controller = 'src/articles/articlesController.ts';

describe('beside the ESLint extension', () => {
  const findings = [
    {
      text: "console.log('article read', article.id)",
      rule: 'failwell/no-console',
      message: '`console.log` writes past the logger.',
    },
    {
      text: "'ARTICLE_TOO_LONG'",
      rule: 'failwell/no-unregistered-error-code',
      message: 'The error code `ARTICLE_TOO_LONG` is not registered.',
    },
  ];

  const projects: Project[] = [];

  function createProject(): Project {
    const project = new Project('articles');
    project.write(list, JSON.stringify(findings));
    projects.push(project);
    return project;
  }

  /** What ESLint shows goes, and then its configuration changes: what it may show is open again. */
  async function quitEslint(): Promise<void> {
    for (const { folder } of projects.splice(0)) rmSync(path.join(folder, list));
    await vscode.commands.executeCommand('eslint.revalidate');
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace !== undefined);
    writeFileSync(
      path.join(workspace.uri.fsPath, 'eslint.config.js'),
      `// ${String(Date.now())}\nexport default [];\n`,
    );
  }

  after(quitEslint);

  it('nothing is shown twice', async () => {
    const project = createProject();
    await project.open(controller);
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 eslint failwell/no-console',
        '24 eslint failwell/no-unregistered-error-code',
      ]);
    });
  });

  it('all is shown again when ESLint is configured anew and says nothing', async () => {
    const project = createProject();
    await project.open(controller);
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 eslint failwell/no-console',
        '24 eslint failwell/no-unregistered-error-code',
      ]);
    });
    await quitEslint();
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller), [
        '13 failwell no-console',
        '20 failwell no-unregistered-error-code',
        '24 failwell no-unregistered-error-code',
        '27 failwell no-eager-log-message',
      ]);
    });
  });

  it('actions that cross files are offered on what it shows, and no others twice', async () => {
    const project = createProject();
    await project.open(controller);
    await eventually(async () => {
      const titles = (await project.actions(controller, "'ARTICLE_TOO_LONG'")).map(({ title }) => title);
      assert.ok(titles.includes('Register ARTICLE_TOO_LONG with status 413 in articles.yaml'), titles.join('\n'));
      // ESLint offers these itself.
      assert.ok(!titles.some((title) => title.startsWith('Replace by')), titles.join('\n'));
      assert.ok(!titles.some((title) => title.startsWith('Disable')), titles.join('\n'));
    });
  });

  it('it is asked to look again when the catalog changes', async () => {
    const project = createProject();
    await project.open(controller);
    const eslint = vscode.extensions.getExtension<{ getRevalidations: () => number }>('dbaeumer.vscode-eslint');
    assert.ok(eslint !== undefined);
    const { getRevalidations } = await eslint.activate();
    await eventually(() => {
      assert.equal(project.diagnostics(controller).length, 2);
    });
    const before = getRevalidations();
    await project.open('errors/articles.yaml');
    await project.edit('errors/articles.yaml', 'status: 423', 'status: 409');
    await eventually(() => {
      assert.ok(getRevalidations() > before);
    });
  });
});

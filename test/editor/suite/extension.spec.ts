/** That the extension starts, and what its commands do where no screen is needed. */
import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, Project } from './project.ts';

const controller = 'src/articles/articlesController.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
  };
}

function getExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('failwell.failwell-vscode');
  assert.ok(extension !== undefined);
  return extension;
}

describe('the extension', () => {
  it('is active once a script is open, with every command of its manifest', async () => {
    const project = new Project('articles');
    await project.open(controller);
    const extension = getExtension();
    await eventually(() => {
      assert.ok(extension.isActive);
    });
    const { contributes } = extension.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('works again after its server was restarted', async () => {
    const project = new Project('articles');
    await project.open(controller);
    await eventually(() => {
      assert.deepEqual(project.diagnostics(controller).length, 4, project.diagnostics(controller).join('\n'));
    });
    await vscode.commands.executeCommand('failwell.restartServer');
    await project.edit(controller, 'ARTICLE_TITEL_REQUIRED', 'ARTICLE_TITLE_REQUIRED');
    await eventually(() => {
      assert.equal(project.diagnostics(controller).length, 3);
    });
  });
});

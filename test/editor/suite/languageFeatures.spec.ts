/** What the editor knows of a code. */
import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, Project } from './project.ts';

const controller = 'src/articles/articlesController.ts';

function toText(text: vscode.Hover['contents'][number] | undefined): string {
  const markdown = text instanceof vscode.MarkdownString ? text.value : typeof text === 'string' ? text : '';
  return markdown.replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

/** Renames a code at its use in the controller, as the editor does. */
async function renameArticleNotFound(project: Project): Promise<void> {
  await project.open(controller);
  const position = await project.position(controller, 'ARTICLE_NOT_FOUND');
  const edit = await eventually(async () => {
    const answer = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      project.uri(controller),
      position,
      'ARTICLE_MISSING',
    );
    // The catalog, the two sources, and the client in another language.
    assert.equal(answer.size, 4);
    return answer;
  });
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('a code', () => {
  it('tells in a hover what it means', async () => {
    const project = new Project('articles');
    await project.open(controller);
    const position = await project.position(controller, 'ARTICLE_NOT_FOUND');
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        project.uri(controller),
        position,
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map(toText)
        .join('\n');
      assert.match(text, /404/u);
      assert.match(text, /Not Found/u);
      assert.match(text, /No article has this id, or the caller may not see it\./u);
      assert.match(text, /Check the id; list articles to find it\./u);
    });
  });

  it('is completed where one belongs, with what it means', async () => {
    const project = new Project('articles');
    await project.open(controller);
    const position = (await project.range(controller, 'ARTICLE_TITEL_REQUIRED')).start;
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        project.uri(controller),
        position,
        undefined,
        // So many are resolved.
        50,
      );
      const item = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'ARTICLE_LOCKED');
      assert.ok(item !== undefined);
      assert.match(toText(item.documentation), /An article is edited by one person at a time\./u);
    });
  });

  it('leads to its entry, and the entry to its uses', async () => {
    const project = new Project('articles');
    await project.open(controller);
    const used = await project.position(controller, 'ARTICLE_NOT_FOUND');
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        project.uri(controller),
        used,
      );
      assert.ok(found.map((each) => project.place(each)).includes('errors/articles.yaml:2'));
    });
    const registered = await project.position('errors/articles.yaml', 'ARTICLE_NOT_FOUND');
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        project.uri('errors/articles.yaml'),
        registered,
      );
      assert.deepEqual(found.map((each) => project.place(each)).toSorted(), [
        'client/ArticleLoader.swift:3',
        'errors/articles.yaml:2',
        'src/articles/articlesController.ts:10',
        'src/errors/domainErrors.ts:8',
      ]);
    });
  });

  it('says above its entry how often it is used', async () => {
    const project = new Project('articles');
    await project.open('errors/articles.yaml');
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        project.uri('errors/articles.yaml'),
        50,
      );
      assert.deepEqual(
        lenses
          .toSorted((left, right) => left.range.start.compareTo(right.range.start))
          .map(({ range, command }) => `${String(range.start.line + 1)} ${String(command?.title)}`),
        ['2 3 uses in 3 files', '8 1 use in 1 file', '13 unused', '18 unused'],
      );
    });
  });

  it('is found as a symbol of its catalog and of the workspace', async () => {
    const project = new Project('articles');
    await project.open('errors/accounts.yaml');
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        project.uri('errors/accounts.yaml'),
      );
      const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
      assert.ok(names.includes('INVALID_CREDENTIALS'));
    });
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'RATE_LIMITED',
      );
      assert.ok(symbols.some(({ location }) => project.place(location) === 'errors/accounts.yaml:14'));
    });
  });

  it('is highlighted wherever a file says it', async () => {
    const project = new Project('articles');
    await project.open('errors/accounts.yaml');
    const position = await project.position('errors/accounts.yaml', 'INVALID_CREDENTIALS');
    await eventually(async () => {
      const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        project.uri('errors/accounts.yaml'),
        position,
      );
      assert.ok(highlights.some(({ range }) => range.start.line === 2));
    });
  });

  it('that no commit has is renamed in the catalog and in every source', async () => {
    const project = new Project('articles');
    project.git('init', '--quiet');
    await renameArticleNotFound(project);
    for (const file of [controller, 'errors/articles.yaml', 'src/errors/domainErrors.ts']) {
      const text = (await vscode.workspace.openTextDocument(project.uri(file))).getText();
      assert.match(text, /\bARTICLE_MISSING\b/u, file);
      assert.doesNotMatch(text, /\bARTICLE_NOT_FOUND\b/u, file);
    }
  });

  it('of the last commit stays, deprecated, when it is renamed', async () => {
    const project = new Project('articles');
    project.git('init', '--quiet');
    project.git('add', '.');
    project.git('commit', '--quiet', '--message', 'Articles');
    await renameArticleNotFound(project);
    const source = (await vscode.workspace.openTextDocument(project.uri(controller))).getText();
    assert.doesNotMatch(source, /\bARTICLE_NOT_FOUND\b/u);
    const catalog = (await vscode.workspace.openTextDocument(project.uri('errors/articles.yaml'))).getText();
    assert.match(catalog, / {2}ARTICLE_MISSING:\n/u);
    assert.match(catalog, / {2}ARTICLE_NOT_FOUND:\n(?: {4}.*\n)+? {4}deprecated:[^]*?replacedBy: ARTICLE_MISSING/u);
  });

  it('of somebody else is not renamed', async () => {
    const project = new Project('articles');
    await project.open(controller);
    await project.edit(
      controller,
      'response.json(article);',
      "if (article.title === '') throw Object.assign(new Error('x'), { code: 'ENOENT' });",
    );
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.prepareRename',
          project.uri(controller),
          await project.position(controller, 'ENOENT'),
        ),
      ),
    );
  });
});

describe('the contract', () => {
  it('is completed: keys and statuses', async () => {
    const project = new Project('articles');
    await project.open('errors/articles.yaml');
    const uri = project.uri('errors/articles.yaml');
    const key = (await project.range('errors/articles.yaml', 'resolution:')).start;
    const labels = async (position: vscode.Position): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await eventually(async () => {
      assert.ok((await labels(key)).some((label) => label.startsWith('retryable')));
    });
    const status = (await project.range('errors/articles.yaml', '423')).start;
    await eventually(async () => {
      assert.ok((await labels(status)).some((label) => label.startsWith('409')));
    });
  });
});

/** A fresh copy of one of `test/editor/workspaces` in the workspace folder, and what the editor says of its files. */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { preparedCopies } from './preparedCopies.ts';

/** How long anything may take; on an idle computer it takes a tenth of this. */
const patience = 60_000;

/**
 * Asks until nothing is thrown any more: what the server sends and what the workbench makes of it takes a while.
 * @throws the last error, after twenty seconds
 */
export async function eventually<T>(ask: () => T | PromiseLike<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function getWorkspaceFolder(): string {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace !== undefined);
  return workspace.uri.fsPath;
}

function copy(source: string): string {
  const sources = process.env['FAILWELL_TEST_WORKSPACES'];
  assert.ok(sources !== undefined);
  const folder = mkdtempSync(path.join(getWorkspaceFolder(), `${source}-`));
  cpSync(path.join(sources, source), folder, { recursive: true });
  return folder;
}

/** One copy; contracts govern the files beside and below them, so that copies do not see each other. */
export class Project {
  readonly folder: string;

  /** @param source a folder of `test/editor/workspaces` */
  constructor(source: string, folder = copy(source)) {
    this.folder = folder;
  }

  /**
   * A copy that was there before the window opened, for tests that change files on disk: VS Code's watcher on Linux may
   * never hear of files in folders below one that has just come.
   * @param name of a copy that `hostRun.ts` makes; each is for one test
   */
  static getPrepared(name: (typeof preparedCopies)[number]): Project {
    return new Project('articles', path.join(getWorkspaceFolder(), name));
  }

  uri(file: string): vscode.Uri {
    return vscode.Uri.file(path.join(this.folder, file));
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Writes to disk, behind the editor's back. */
  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  /** Runs Git in the copy; commits are by somebody. */
  git(...args: readonly string[]): void {
    const options = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgSign=false'];
    execFileSync('git', [...options, ...args], { cwd: this.folder });
  }

  async open(file: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(this.uri(file));
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  }

  /** Replaces a text in an open document, which is not saved. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(this.uri(file), await this.range(file, from), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** Where a text first stands in a document. */
  async range(file: string, text: string): Promise<vscode.Range> {
    const document = await vscode.workspace.openTextDocument(this.uri(file));
    const start = document.getText().indexOf(text);
    assert.notEqual(start, -1, `${file} has no “${text}”`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  }

  /** Inside the first occurrence of a text. */
  async position(file: string, text: string): Promise<vscode.Position> {
    return (await this.range(file, text)).start.translate(0, 1);
  }

  /** Diagnostics of a file as `line source code`, lines from 1, in order. */
  diagnostics(file: string): readonly string[] {
    return vscode.languages
      .getDiagnostics(this.uri(file))
      .toSorted((left, right) => left.range.start.compareTo(right.range.start))
      .map(({ range, source, code }) => {
        const rule = typeof code === 'object' ? code.value : code;
        return `${String(range.start.line + 1)} ${String(source)} ${String(rule)}`;
      });
  }

  /** Titles and edits of what is offered at a text. */
  async actions(file: string, text: string): Promise<readonly vscode.CodeAction[]> {
    const range = await this.range(file, text);
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', this.uri(file), range);
  }

  /** Where something is, as `file:line` from 1. */
  place(at: vscode.Location | vscode.LocationLink): string {
    const uri = 'targetUri' in at ? at.targetUri : at.uri;
    const range = 'targetUri' in at ? (at.targetSelectionRange ?? at.targetRange) : at.range;
    const file = path.relative(this.folder, uri.fsPath).split(path.sep).join('/');
    return `${file}:${String(range.start.line + 1)}`;
  }
}

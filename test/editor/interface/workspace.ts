/** A fresh copy of one of `test/editor/workspaces`, as it is on disk. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspaces } from '../vscode/editorUnderTest.ts';

/** How long anything may take to show; on an idle computer it takes a tenth of this. */
export const patience = 60_000;

/** A copy of one of the workspaces. Names of files are relative to it, with `/`. */
export class Project {
  readonly folder: string;

  /**
   * @param folder where the copy shall be
   * @param name a folder of `test/editor/workspaces`
   */
  constructor(folder: string, name: string) {
    this.folder = folder;
    cpSync(path.join(workspaces, name), folder, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  exists(file: string): boolean {
    return existsSync(path.join(this.folder, file));
  }

  /** Runs Git in the copy. */
  git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.folder });
  }

  /** Line and column, from 1, of the first occurrence of a text on disk. */
  find(file: string, text: string): { readonly line: number; readonly column: number } {
    const all = this.read(file);
    const start = all.indexOf(text);
    if (start === -1) throw new Error(`${file} has no “${text}”.`);
    const lines = all.slice(0, start).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }
}

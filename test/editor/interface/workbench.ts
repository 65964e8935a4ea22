/** The workbench as a user has it: what is seen on the screen, and what keyboard and mouse do. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFailed } from 'vitest';
import { openPage, viewport } from '../vscode/codeServerPage.ts';
import { outputFolder } from '../vscode/editorUnderTest.ts';
import { patience, Project } from './workspace.ts';

export class Workbench {
  readonly page: Page;
  /** The workspace folder. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The rows of the list that asks at the top of the window. */
  get choices(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /** The line that asks at the top of the window. */
  get question(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  /** What the question says of what was typed. */
  get questionMessage(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-message');
  }

  /** Types an answer into the question, and confirms it. */
  async answer(text: string): Promise<void> {
    await this.question.waitFor({ timeout: patience });
    await this.question.fill(text);
    await this.press('Enter');
  }

  /** Waits for a choice and takes it. */
  async choose(text: string | RegExp): Promise<void> {
    const row = this.choices.filter({ hasText: text }).first();
    await row.waitFor({ timeout: patience });
    await row.click();
  }

  /**
   * Opens the list at the top of the window with a key, types into it, and takes a row. An editor that opens just then
   * takes the focus, which closes the list: it is opened again.
   */
  async #take(key: string, text: string, row: Locator): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        await this.press(key);
        await this.question.waitFor({ timeout: 5_000 });
        await this.question.fill(text, { timeout: 3_000 });
        await row.click({ timeout: 10_000 });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Runs a command by its title. */
  async run(title: string): Promise<void> {
    await this.#take('F1', `>${title}`, this.choices.filter({ hasText: title }).first());
  }

  /** Opens a file, with the cursor at the first occurrence of a text. */
  async open(project: Project, file: string, text?: string): Promise<void> {
    const { line, column } = text === undefined ? { line: 1, column: 1 } : project.find(file, text);
    const name = path.posix.basename(file);
    // Before the search, the list has what was open last.
    const copy = path.relative(this.folder, project.folder).split(path.sep).join('/');
    const row = this.page
      .locator('.quick-input-widget .quick-input-list .monaco-list-row.focused')
      .filter({ hasText: name })
      .filter({ hasText: path.posix.join(copy, path.posix.dirname(file)) });
    await this.#take('ControlOrMeta+P', `${path.join(project.folder, file)}:${line}:${column}`, row);
    // Other copies have files of the same name, perhaps with the cursor at the same place.
    const place = [...path.relative(this.folder, project.folder).split(path.sep), ...file.split('/')].join('');
    await expect
      .poll(() => this.page.locator('.editor-group-container.active .breadcrumbs-control').textContent(), {
        timeout: patience,
        message: `the place of ${file}`,
      })
      .toContain(place);
    await expect
      .poll(() => this.statusBar('Ln').textContent(), { timeout: patience, message: `the cursor in ${file}` })
      .toBe(`Ln ${line}, Col ${column}`);
  }

  /** An item of the status bar, by the beginning of its text. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text }).first();
  }

  squiggles(severity: 'error' | 'warning'): Locator {
    return this.page.locator(`.editor-group-container.active .monaco-editor .squiggly-${severity}`);
  }

  /**
   * Rests the pointer on something in the editor until a hover says what is wanted. Where the editor draws it anew, or
   * other diagnostics come, the hover closes again: then the pointer comes once more.
   */
  async hover(target: Locator, wanted: RegExp): Promise<void> {
    const hover = this.page.locator('.monaco-hover').filter({ hasText: wanted, visible: true }).first();
    await this.#repeat(async () => {
      await this.page.mouse.move(0, 0);
      // By hand: a layer above takes what `hover()` would do.
      const box = await target.boundingBox({ timeout: 3_000 });
      if (box === null) throw new Error('What is to be hovered is not in the window.');
      await this.page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await hover.waitFor({ timeout: 3_000 });
    });
  }

  /**
   * Waits until the hover on the screen has what others add to it, for the sake of a picture: TypeScript’s part comes
   * later, or not. Hovers that closed meanwhile stay in the page, and say for ever that they load.
   */
  async finishHovers(): Promise<void> {
    const unfinished = this.page.locator('.monaco-hover').filter({ hasText: /Loading|Checking/u, visible: true });
    const end = Date.now() + 5_000;
    while ((await unfinished.count()) > 0 && Date.now() < end) await this.page.waitForTimeout(100);
  }

  /** The rows of the light bulb's menu. */
  get offers(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /**
   * Titles of what the light bulb offers at the cursor. The menu opens once everybody has answered, TypeScript too,
   * which may still read the project; who asks again before that makes all of them start anew. And in a menu that opened
   * meanwhile, the same key takes the first offer.
   */
  async getOffers(): Promise<readonly string[]> {
    if (!(await this.offers.first().isVisible())) await this.press('ControlOrMeta+.');
    const nothing = this.page.locator('.monaco-editor-overlaymessage').filter({ visible: true });
    try {
      await this.offers.first().or(nothing).first().waitFor({ timeout: 20_000 });
    } catch {
      return [];
    }
    return (await this.offers.allTextContents()).map((title) => title.trim());
  }

  /**
   * Opens a file and chooses what the light bulb offers at a text. What is offered is asked for until it is there: it
   * follows the diagnostics by a moment.
   */
  async fix(project: Project, file: string, text: string, title: string): Promise<void> {
    await this.open(project, file, text);
    await this.offer(title);
    const offer = this.offers.filter({ hasText: title }).first();
    const chosen = this.page.locator('.action-widget .monaco-list-row.action.focused').filter({ hasText: title });
    // The menu is drawn anew when more is offered, which would put another row under a click.
    await this.#repeat(async () => {
      await offer.hover({ timeout: 3_000 });
      await chosen.waitFor({ timeout: 1_000 });
    });
    await this.press('Enter');
    await this.offers.first().waitFor({ state: 'hidden', timeout: patience });
    // Nothing is pointed at any more, so that nothing is told of it.
    await this.page.mouse.move(0, 0);
  }

  /** Opens the light bulb's menu at the cursor until it has an offer. */
  async offer(title: string): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const offers = await this.getOffers();
      if (offers.some((each) => each.includes(title))) return;
      if (Date.now() > end) throw new Error(`“${title}” is not offered, but\n${offers.join('\n')}`);
      await this.press('Escape');
      await this.page.waitForTimeout(250);
    }
  }

  /**
   * Saves everything until a text stands on disk, and another does not: the edit of an action may still be on its way
   * when it is saved the first time.
   * @param file one file, or several of which one has it
   */
  async expectSaved(
    project: Project,
    file: string | readonly string[],
    text: string | RegExp,
    gone?: RegExp,
  ): Promise<void> {
    const files = typeof file === 'string' ? [file] : file;
    await this.#repeat(async () => {
      await this.run('File: Save All Files');
      await expect
        .poll(() => files.map((each) => (project.exists(each) ? project.read(each) : '')).join('\n'), {
          timeout: 2_000,
          message: files.join(', '),
        })
        .toSatisfy((all: string) => contains(all, text) && (gone === undefined || !gone.test(all)));
    });
  }

  /** The panel of problems. */
  async openProblems(): Promise<Locator> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.press('ControlOrMeta+Shift+M');
    return rows;
  }

  /** Shows the catalog explorer, and waits until it has a row. */
  async openExplorer(): Promise<void> {
    await this.showExplorer();
    await this.rows.first().waitFor({ timeout: patience });
  }

  /**
   * Shows the catalog explorer, whatever it has. An icon that is drawn anew just then, as its badge comes, loses the
   * click: it is clicked again.
   */
  async showExplorer(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item:has(a[aria-label^="Failwell"])').first();
    const sidebar = this.page.locator('.sidebar .composite.title').filter({ hasText: /failwell/iu, visible: true });
    await icon.waitFor({ timeout: patience });
    await this.#repeat(async () => {
      // A second click on the icon of what is shown would hide it.
      if ((await icon.getAttribute('class'))?.includes('checked') !== true) await icon.click({ timeout: 3_000 });
      await sidebar.waitFor({ timeout: 5_000 });
    });
    // What is told of the icon would cover rows.
    await this.page.mouse.move(0, 0);
  }

  /** The number on the explorer's icon. */
  get badge(): Locator {
    return this.page.locator('.activitybar .action-item:has(a[aria-label^="Failwell"]) .badge-content');
  }

  /** The rows of the catalog explorer. */
  get rows(): Locator {
    return this.page.locator('.sidebar .pane-body .monaco-list-row');
  }

  /** The rows of the catalog explorer as a screen reader says them, in order. */
  async getSpokenRows(): Promise<readonly string[]> {
    const rows = await this.rows.evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        text: element.getAttribute('aria-label') ?? '',
      })),
    );
    return rows.toSorted((left, right) => left.top - right.top).map(({ text }) => text);
  }

  /** Waits until the explorer has these rows, as a screen reader says them. */
  async expectRows(rows: readonly string[]): Promise<void> {
    await expect.poll(() => this.getSpokenRows(), { timeout: patience, message: 'rows of the explorer' }).toEqual(rows);
  }

  /** The row of the explorer that is read aloud so. */
  row(spoken: string): Locator {
    return this.page.locator(`.sidebar .pane-body .monaco-list-row[aria-label^="${spoken}"]`).first();
  }

  /** Opens a row by its arrow. A row that the tree draws anew just then loses the click: it is clicked again. */
  async expand(spoken: string): Promise<void> {
    const row = this.row(spoken);
    await row.waitFor({ timeout: patience });
    await this.#repeat(async () => {
      if ((await row.getAttribute('aria-expanded')) === 'true') return;
      await row.locator('.monaco-tl-twistie').click({ timeout: 3_000 });
      await expect.poll(() => row.getAttribute('aria-expanded'), { timeout: 3_000 }).toBe('true');
    });
  }

  /**
   * A row's context menu, and what is chosen there. A menu takes no click in its first 100 milliseconds (VS Code’s
   * `menu.ts`, `runOnceToEnableMouseUp`) and stays open: then it is clicked again.
   */
  async chooseInMenu(row: Locator, title: string): Promise<void> {
    // The menu lives in a shadow tree, which Playwright looks into.
    const item = this.page.locator('.monaco-menu .action-menu-item').filter({ hasText: title }).first();
    await this.#repeat(async () => {
      await row.click({ button: 'right', timeout: 3_000 });
      await item.waitFor({ timeout: 3_000 });
    });
    await this.#repeat(async () => {
      if (!(await item.isVisible())) return;
      await item.click({ timeout: 1_000 });
      await item.waitFor({ state: 'hidden', timeout: 1_000 });
    });
  }

  /** Does something until it does not fail, as a user who sees that nothing happened tries again. */
  async #repeat(attempt: () => Promise<void>): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        await attempt();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Waits until a notification says something; code-server under test lists them without showing them first. */
  async expectNotification(text: RegExp): Promise<void> {
    const list = this.page.locator('.notifications-center .notification-list-item-message');
    const bell = this.page.locator('.statusbar-item[id="status.notifications"]');
    await expect
      .poll(
        async () => {
          if (!(await this.page.locator('.notifications-center.visible').isVisible())) await bell.click();
          return list.allTextContents();
        },
        { timeout: patience, message: 'notifications' },
      )
      .toContainEqual(expect.stringMatching(text));
    await bell.click();
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(outputFolder, `${name}.png`) });
  }
}

function contains(all: string, text: string | RegExp): boolean {
  return text instanceof RegExp ? text.test(all) : all.includes(text);
}

export interface WorkbenchOptions {
  /** Whether the folder is opened in restricted mode. Default false. */
  readonly isRestricted?: boolean;
}

interface OpenWorkbench {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function openWorkbenchPage(folder: string, isRestricted: boolean): Promise<OpenWorkbench> {
  const editor = inject('editor');
  if (editor.kind === 'code-server') {
    const browser = await chromium.connect(editor.browser);
    const page = await openPage(browser);
    await page.goto(`${isRestricted ? editor.askingUrl : editor.trustingUrl}/?folder=${encodeURIComponent(folder)}`);
    return { page, close: () => browser.close() };
  }
  const application = await _electron.launch({
    executablePath: editor.executable,
    args: [
      folder,
      ...['--user-data-dir', editor.userFolder, '--extensions-dir', editor.extensionsFolder],
      ...(isRestricted ? [] : ['--disable-workspace-trust']),
      '--skip-welcome',
      '--skip-release-notes',
    ],
  });
  const page = await application.firstWindow();
  await page.setViewportSize(viewport);
  return { page, close: () => application.close() };
}

/** What the tests of a group share, from before the first to after the last. */
export interface Group<Name extends string> {
  readonly workbench: Workbench;
  /** The copies, by the names that were asked for. */
  readonly projects: Readonly<Record<Name, Project>>;
}

/**
 * Opens a workbench for the tests of a file or a `describe`. They share the window, which takes seconds to open, but not
 * the files: each works in a copy of its own.
 * @param copies the name of the copy, and the folder of `test/editor/workspaces` that it is one of. A single copy is the
 *   workspace folder itself; several are folders in it.
 */
export function useWorkbench<Name extends string>(
  copies: Readonly<Record<Name, string>>,
  { isRestricted = false }: WorkbenchOptions = {},
): Group<Name> {
  const group: { workbench?: Workbench; projects: Partial<Record<Name, Project>> } = { projects: {} };
  let folder = '';
  let close: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-workspace-')));
    const workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    const names = Object.entries(copies) as [Name, string][];
    for (const [name, source] of names) {
      group.projects[name] = new Project(names.length === 1 ? workspace : path.join(workspace, name), source);
    }
    const opened = await openWorkbenchPage(workspace, isRestricted);
    close = opened.close;
    group.workbench = new Workbench(opened.page, workspace);
    await opened.page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 120_000 });
  });

  beforeEach(async ({ task }) => {
    const { workbench } = group;
    onTestFailed(async () => {
      await workbench?.screenshot(`failed-${task.name.replaceAll(/\W+/gu, '-')}`);
    });
    // What an earlier test may have left open.
    await workbench?.press('Escape', 'Escape');
  });

  afterAll(async () => {
    await close?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  return group as Group<Name>;
}

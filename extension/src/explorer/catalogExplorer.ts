/** The view of all error codes: what it shows, how it is grouped and filtered, what its badge and its welcome say. */
import type { ExplorerCode, ExplorerFolder } from 'failwell-language-server/protocol';
import * as vscode from 'vscode';
import { t } from '../l10n.ts';
import type { ServerSession } from '../server/session.ts';
import { followsActiveEditor } from '../settings.ts';
import { findNodeAt } from './findNode.ts';
import { groupings, type Grouping, type TreeNode } from './nodes.ts';
import { CatalogProvider } from './provider.ts';
import { buildTree, type Tree } from './tree.ts';

export const viewId = 'failwell.catalog';

const groupingKey = 'failwell.grouping';

/** Within so many milliseconds VS Code opens what was selected. */
const selectionTime = 250;

/** What the view stands for when it is empty; the manifest's welcome texts ask for it as `failwell.state`. */
type ViewState = 'virtual' | 'indexing' | 'noContract' | 'ready' | 'failed';

export class CatalogExplorer implements vscode.Disposable {
  readonly #session: ServerSession;
  readonly #memory: vscode.Memento;
  readonly #provider: CatalogProvider;
  readonly #view: vscode.TreeView<string>;
  readonly #disposables: { dispose(): unknown }[];
  #folders: readonly ExplorerFolder[] = [];
  #grouping: Grouping;
  #filter = '';
  /** Whether the server has news that were not asked for: nobody looked. */
  #isStale = true;
  #isFetching = false;
  #isSelecting = false;

  /** @param memory where the grouping is kept */
  constructor(session: ServerSession, memory: vscode.Memento) {
    this.#session = session;
    this.#memory = memory;
    const remembered = memory.get<string>(groupingKey);
    this.#grouping = groupings.find((each) => each === remembered) ?? 'status';
    this.#provider = new CatalogProvider(this.#buildTree());
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this.#provider,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#provider,
      this.#view,
      this.#view.onDidExpandElement(({ element }) => {
        this.#provider.remember(element, true);
      }),
      this.#view.onDidCollapseElement(({ element }) => {
        this.#provider.remember(element, false);
      }),
      this.#view.onDidChangeVisibility(() => {
        this.#refreshIfLookedAt();
      }),
      session.onDidChangeState((state) => {
        if (state !== 'running') this.#forget();
        this.#showState();
      }),
      session.onDidChangeStatus(() => {
        this.#showState();
      }),
      session.onDidChangeExplorer(() => {
        this.#isStale = true;
        this.#refreshIfLookedAt();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
      }),
    ];
    setContext('failwell.isFiltered', false);
    this.#showState();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** The codes of every contract, as they are now. @throws Error where the server does not run */
  async getFolders(): Promise<readonly ExplorerFolder[]> {
    // What changes from now on may be missing in the answer.
    this.#isStale = false;
    try {
      this.#folders = await this.#session.request('failwell/explorer', undefined);
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
    this.#draw();
    return this.#folders;
  }

  /** A code as it is now; undefined where no catalog of the contract has it. */
  async findCode(contract: string, code: string): Promise<ExplorerCode | undefined> {
    const folders = await this.getFolders();
    return folders.find(({ uri }) => uri === contract)?.codes.find((each) => each.code === code);
  }

  /**
   * What a command is about.
   * @param given by VS Code: the node where the command was chosen in a menu or on a line, nothing in the palette;
   *   `focused`, as the manifest says, where a key was pressed in the tree
   */
  async getNode(given: unknown): Promise<TreeNode | undefined> {
    if (given === 'focused') await this.#selectFocused();
    else if (typeof given === 'string') return this.#provider.getNode(given);
    const [selected] = this.#view.selection;
    return selected === undefined ? undefined : this.#provider.getNode(selected);
  }

  /** Whether a node is only selected for the sake of a key, and shall not open although VS Code opens what is selected. */
  get isSelecting(): boolean {
    return this.#isSelecting;
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows the codes that have all the words; an empty text shows all. */
  setFilter(filter: string): void {
    if (filter === this.#filter) return;
    this.#filter = filter;
    setContext('failwell.isFiltered', filter.trim() !== '');
    this.#draw();
  }

  /** Groups the codes from now on, in this workspace. */
  async setGrouping(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#draw();
    await this.#memory.update(groupingKey, grouping);
  }

  /**
   * Selects the node that arrow keys moved to. Extensions are told which node is selected, not which one has the focus,
   * and keys are meant for the latter.
   */
  async #selectFocused(): Promise<void> {
    this.#isSelecting = true;
    try {
      await vscode.commands.executeCommand('list.selectAndPreserveFocus');
    } finally {
      // The call that opens the node comes behind the selection, at a time of its own.
      setTimeout(() => {
        this.#isSelecting = false;
      }, selectionTime);
    }
  }

  #forget(): void {
    this.#folders = [];
    this.#isStale = true;
    this.#draw();
  }

  #refreshIfLookedAt(): void {
    if (this.#view.visible) void this.#refresh();
  }

  /** Asks one question at a time; what changes meanwhile is asked for once more. */
  async #refresh(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    try {
      while (this.#isStale && this.#session.state === 'running') {
        await this.getFolders();
        this.#follow(vscode.window.activeTextEditor);
      }
    } catch {
      // The server ended meanwhile, and says so by its state; or it logged why it could not answer.
    } finally {
      this.#isFetching = false;
    }
  }

  #buildTree(): Tree {
    return buildTree(this.#folders, { grouping: this.#grouping, filter: this.#filter, toPath, toPackageName });
  }

  #draw(): void {
    const tree = this.#buildTree();
    this.#provider.show(tree);
    this.#view.description = tree.roots.length === 0 ? '' : toGroupingText(this.#grouping);
    const filter = this.#filter.trim();
    this.#view.message =
      filter === '' || tree.roots.length === 0
        ? ''
        : t('Filter “{0}”: {1} of {2} codes', filter, tree.shown, tree.codes);
  }

  #showState(): void {
    setContext('failwell.state', this.#getState());
    const problems = this.#session.status?.problems ?? 0;
    this.#view.badge =
      problems === 0
        ? undefined
        : {
            value: problems,
            tooltip: problems === 1 ? t('1 problem with error codes') : t('{0} problems with error codes', problems),
          };
    this.#refreshIfLookedAt();
  }

  #getState(): ViewState {
    const { state, status } = this.#session;
    if (state === 'virtual' || state === 'failed') return state;
    if (state !== 'running' || status === undefined) return 'indexing';
    if (status.state === 'failed') return 'failed';
    if (status.contracts > 0) return 'ready';
    return status.state === 'ready' ? 'noContract' : 'indexing';
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || editor !== vscode.window.activeTextEditor || !this.#view.visible) return;
    if (!followsActiveEditor()) return;
    const { line, character } = editor.selection.active;
    const id = findNodeAt(this.#provider.tree, { uri: editor.document.uri.toString(), line, character });
    if (id === undefined || this.#view.selection[0] === id) return;
    this.#view.reveal(id, { select: true, focus: false }).then(undefined, () => {
      // The tree changed meanwhile, and with it what there is to reveal.
    });
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

function toGroupingText(grouping: Grouping): string {
  switch (grouping) {
    case 'type':
      return t('by type');
    case 'status':
      return t('by status');
    case 'package':
      return t('by package');
    case 'file':
      return t('by file');
    case 'none':
      return t('flat');
  }
}

function toPath(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
}

/** The folder of a contract as the workspace calls it; at the top of a workspace folder, that folder's name. */
function toPackageName(uri: string): string {
  const parsed = vscode.Uri.parse(uri, true);
  const path = vscode.workspace.asRelativePath(parsed);
  const end = path.lastIndexOf('/');
  return end > 0 ? path.slice(0, end) : (vscode.workspace.getWorkspaceFolder(parsed)?.name ?? path);
}

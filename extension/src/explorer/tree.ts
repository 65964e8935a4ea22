/** The explorer's tree, worked out of what the server says. */
import type { ExplorerCode, ExplorerFolder, ExplorerUse, UnregisteredCode } from 'failwell-language-server/protocol';
import { t } from '../l10n.ts';
import { matchesFilter, toWords } from './filter.ts';
import type { ContractOfCode, Grouping, Section, StandingNode, TreeNode, UseNode } from './nodes.ts';
import {
  presentCode,
  presentGroup,
  presentSection,
  presentUnregistered,
  presentUse,
  type Presentation,
} from './presentation.ts';
import { getStatusIcon, toStatusTitle } from './statuses.ts';

export interface TreeOptions {
  readonly grouping: Grouping;
  /** Words, all of which a code has to have; an empty text shows everything. */
  readonly filter: string;
  /** What a file is called in the workspace, with `/`. */
  toPath(uri: string): string;
  /** What the package of a contract is called: its folder in the workspace. */
  toPackageName(uri: string): string;
}

export interface Tree {
  readonly roots: readonly string[];
  /** Everything but the uses. */
  readonly nodes: ReadonlyMap<string, StandingNode>;
  /** Registered codes, and how many of them the filter shows. */
  readonly codes: number;
  readonly shown: number;
  readonly options: TreeOptions;
}

/** The node of an id; undefined where the tree has none. */
export function getNode(tree: Tree, id: string): TreeNode | undefined {
  const standing = tree.nodes.get(id);
  if (standing !== undefined) return standing;
  const parent = tree.nodes.get(id.slice(0, id.lastIndexOf('|')));
  return parent === undefined ? undefined : getUseNodes(tree, parent).find((node) => node.id === id);
}

/** The ids below a node. */
export function getChildren(tree: Tree, id: string): readonly string[] {
  const node = tree.nodes.get(id);
  if (node === undefined) return [];
  return 'children' in node ? node.children : getUseNodes(tree, node).map((use) => use.id);
}

/** Whether something is below a node. */
export function hasChildren(node: TreeNode): boolean {
  if (node.kind === 'use') return false;
  return ('children' in node ? node.children : [...node.uses, ...node.possibleUses]).length > 0;
}

/** The nodes of the uses of a code, in the order in which they stand below it. */
export function getUseNodes({ options }: Tree, node: StandingNode): readonly UseNode[] {
  if ('children' in node) return [];
  // Lines move with every edit above them: a use is known by its place among those of its file.
  const counts = new Map<string, number>();
  const toNode = (use: ExplorerUse, isPossible: boolean): UseNode => {
    const { uri } = use.location;
    const count = (counts.get(uri) ?? 0) + 1;
    counts.set(uri, count);
    const presentation = presentUse(use, options.toPath(uri), isPossible);
    return { kind: 'use', id: `${node.id}|${uri}#${count}`, parent: node.id, use, presentation };
  };
  return [...node.uses.map((use) => toNode(use, false)), ...node.possibleUses.map((use) => toNode(use, true))];
}

/** A code and the contract it is of. */
interface Entry {
  readonly code: ExplorerCode;
  readonly contract: ContractOfCode;
}

interface UnregisteredEntry {
  readonly code: UnregisteredCode;
  readonly contract: ContractOfCode;
}

/** A group before its codes are in the tree. */
interface Group {
  readonly key: string;
  readonly label: string;
  readonly icon: Pick<Presentation, 'icon' | 'color'>;
  readonly entries: Entry[];
}

interface KnownByGroup {
  readonly isStatusKnown?: boolean;
  readonly isPackageKnown?: boolean;
}

const byText = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The whole tree: sections with what wants a look first, then all codes in their groups.
 * @param folders of `failwell/explorer`
 */
export function buildTree(folders: readonly ExplorerFolder[], options: TreeOptions): Tree {
  return new TreeBuilder(folders, options).build();
}

class TreeBuilder {
  readonly #nodes = new Map<string, StandingNode>();
  readonly #folders: readonly { readonly folder: ExplorerFolder; readonly contract: ContractOfCode }[];
  readonly #options: TreeOptions;
  readonly #words: readonly string[];

  constructor(folders: readonly ExplorerFolder[], options: TreeOptions) {
    this.#options = options;
    this.#words = toWords(options.filter);
    this.#folders = folders.map((folder) => ({
      folder,
      contract: { uri: folder.uri, name: options.toPackageName(folder.uri) },
    }));
  }

  build(): Tree {
    const all: Entry[] = [];
    const unregistered: UnregisteredEntry[] = [];
    let codes = 0;
    for (const { folder, contract } of this.#folders) {
      codes += folder.codes.length;
      for (const code of folder.codes) if (matchesFilter(code, this.#words)) all.push({ code, contract });
      for (const code of folder.unregistered)
        if (matchesFilter(code, this.#words)) unregistered.push({ code, contract });
    }
    all.sort(compareEntries);
    unregistered.sort(compareEntries);
    const roots = [
      ...this.#addSection('unregistered', unregistered, (entry, parent) => this.#addUnregistered(entry, parent)),
      ...this.#addSection(
        'deprecated',
        all.filter(({ code }) => code.deprecated !== undefined && code.uses.length > 0),
        (entry, parent) => this.#addCode(entry, parent, {}),
      ),
      ...this.#addSection(
        'unused',
        all.filter(({ code }) => code.isUnused),
        (entry, parent) => this.#addCode(entry, parent, {}),
      ),
      ...(this.#options.grouping === 'none'
        ? all.map((entry) => this.#addCode(entry, undefined, {}))
        : this.#addGroups(all)),
    ];
    return { roots, nodes: this.#nodes, codes, shown: all.length, options: this.#options };
  }

  /** What is filtered is another tree: its groups are open, and the whole one's are found as they were left. */
  #toId(...parts: readonly string[]): string {
    return [this.#words.length === 0 ? 'all' : 'filtered', ...parts].join('|');
  }

  #addSection<Of>(
    section: Section,
    entries: readonly Of[],
    add: (entry: Of, parent: string) => string,
  ): readonly string[] {
    if (entries.length === 0) return [];
    const id = this.#toId('section', section);
    const children = entries.map((entry) => add(entry, id));
    const presentation = presentSection(section, entries.length);
    this.#nodes.set(id, { kind: 'section', id, parent: undefined, section, children, presentation });
    return [id];
  }

  #addGroups(entries: readonly Entry[]): readonly string[] {
    const groups = new Map<string, Group>();
    for (const entry of entries) {
      const { key, label, icon } = this.#describeGroup(entry);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { key, label, icon, entries: [entry] });
      else group.entries.push(entry);
    }
    // What the group says, its codes need not say again.
    const known: KnownByGroup = {
      isStatusKnown: this.#options.grouping === 'status',
      isPackageKnown: this.#options.grouping === 'package',
    };
    // Codes without a type or a status come last.
    return [...groups.values()]
      .sort((left, right) => Number(left.key === '') - Number(right.key === '') || byText(left.label, right.label))
      .map((group) => {
        const id = this.#toId('group', this.#options.grouping, group.key);
        const children = group.entries.map((entry) => this.#addCode(entry, id, known));
        const presentation = presentGroup(group.label, group.icon, children.length);
        this.#nodes.set(id, { kind: 'group', id, parent: undefined, children, presentation });
        return id;
      });
  }

  #describeGroup({ code, contract }: Entry): Omit<Group, 'entries'> {
    switch (this.#options.grouping) {
      case 'status':
        return {
          key: code.status?.toString() ?? '',
          label: code.status === undefined ? t('No Status') : toStatusTitle(code.status),
          icon: getStatusIcon(code.status),
        };
      case 'file':
        return { key: code.uri, label: this.#options.toPath(code.uri), icon: { icon: 'file' } };
      case 'package':
        return { key: contract.uri, label: contract.name, icon: { icon: 'package' } };
      default:
        return { key: code.type ?? '', label: code.type ?? t('No Type'), icon: { icon: 'tag' } };
    }
  }

  #addCode(
    { code, contract }: Entry,
    parent: string | undefined,
    { isStatusKnown = false, isPackageKnown = false }: KnownByGroup,
  ): string {
    const id = `${parent ?? this.#toId('codes')}|${contract.uri}#${code.code}`;
    const packageName = isPackageKnown ? undefined : this.#getPackageName(contract);
    const presentation = presentCode(code, { packageName, isStatusKnown, words: this.#words });
    const { uses, possibleUses } = code;
    this.#nodes.set(id, { kind: 'code', id, parent, code, contract, uses, possibleUses, presentation });
    return id;
  }

  #addUnregistered({ code, contract }: UnregisteredEntry, parent: string): string {
    const id = `${parent}|${contract.uri}#${code.code}`;
    const presentation = presentUnregistered(code, this.#getPackageName(contract), this.#words);
    const { uses } = code;
    this.#nodes.set(id, { kind: 'unregistered', id, parent, code, contract, uses, possibleUses: [], presentation });
    return id;
  }

  /** Only where there are several is it worth a word. */
  #getPackageName({ name }: ContractOfCode): string | undefined {
    return this.#folders.length > 1 ? name : undefined;
  }
}

function compareEntries(left: Entry | UnregisteredEntry, right: Entry | UnregisteredEntry): number {
  return byText(left.code.code, right.code.code) || byText(left.contract.name, right.contract.name);
}

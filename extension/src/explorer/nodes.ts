/** What stands in the explorer's tree. */
import type { ExplorerCode, ExplorerUse, UnregisteredCode } from 'failwell-language-server/protocol';
import type { Presentation } from './presentation.ts';

/** How the registered codes are put together. */
export const groupings = ['type', 'status', 'package', 'file', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** What wants a look, above all codes. */
export type Section = 'unregistered' | 'deprecated' | 'unused';

/** The contract that a code is of. */
export interface ContractOfCode {
  readonly uri: string;
  /** How its package is called in this tree: a path of the workspace. */
  readonly name: string;
}

interface NodeBase {
  /** Stays the same while the thing does, so that expansion and selection survive every change. */
  readonly id: string;
  readonly parent: string | undefined;
  readonly presentation: Presentation;
}

/** A node that others are below of. */
interface ParentBase extends NodeBase {
  readonly children: readonly string[];
}

interface SectionNode extends ParentBase {
  readonly kind: 'section';
  readonly section: Section;
}

interface GroupNode extends ParentBase {
  readonly kind: 'group';
}

/** A code; its uses are below it, made into nodes only when it is opened: there are many, and few are looked at. */
interface CodeBase extends NodeBase {
  readonly contract: ContractOfCode;
  readonly uses: readonly ExplorerUse[];
  /** Codes put together at run time that may be it. */
  readonly possibleUses: readonly ExplorerUse[];
}

interface CodeNode extends CodeBase {
  readonly kind: 'code';
  readonly code: ExplorerCode;
}

interface UnregisteredNode extends CodeBase {
  readonly kind: 'unregistered';
  readonly code: UnregisteredCode;
}

export interface UseNode extends NodeBase {
  readonly kind: 'use';
  readonly use: ExplorerUse;
}

/** What stands in a tree from the beginning. */
export type StandingNode = SectionNode | GroupNode | CodeNode | UnregisteredNode;
export type TreeNode = StandingNode | UseNode;

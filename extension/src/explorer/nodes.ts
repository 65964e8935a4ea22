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
  readonly children: readonly string[];
  readonly presentation: Presentation;
}

interface SectionNode extends NodeBase {
  readonly kind: 'section';
  readonly section: Section;
}

interface GroupNode extends NodeBase {
  readonly kind: 'group';
}

interface CodeNode extends NodeBase {
  readonly kind: 'code';
  readonly code: ExplorerCode;
  readonly contract: ContractOfCode;
}

interface UnregisteredNode extends NodeBase {
  readonly kind: 'unregistered';
  readonly code: UnregisteredCode;
  readonly contract: ContractOfCode;
}

interface UseNode extends NodeBase {
  readonly kind: 'use';
  readonly use: ExplorerUse;
}

export type TreeNode = SectionNode | GroupNode | CodeNode | UnregisteredNode | UseNode;

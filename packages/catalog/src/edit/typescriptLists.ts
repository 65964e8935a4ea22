/** Where in a syntax tree a list of codes is written: between which brackets, beside what. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceRange } from '../model.ts';
import { getMembers } from '../read/typescript/enums.ts';
import { toRange } from '../read/typescript/values.ts';

interface WrittenList {
  readonly items: readonly SourceRange[];
  readonly inside?: SourceRange;
  readonly hasCommas: boolean;
}

/** The list that has an item of exactly this range. */
export function findList(program: TSESTree.Program, range: SourceRange, text: string): WrittenList | undefined {
  let found: WrittenList | undefined;
  visit(program, range, (node) => {
    const items = getItems(node)?.map(toRange);
    if (items?.some((item) => isSame(item, range)) !== true) return;
    const inside = getInside(node, text);
    found = { items, hasCommas: inside !== undefined, ...(inside === undefined ? {} : { inside }) };
  });
  return found;
}

/** The outermost node of exactly this range: the one that bears the comments. */
export function findNode(program: TSESTree.Program, range: SourceRange): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  visit(program, range, (node) => {
    if (found === undefined && isSame(toRange(node), range)) found = node;
  });
  return found;
}

/** An enum or object without members, where the file has nothing else that could take the first code. */
export function findOnlyEmptyList(
  program: TSESTree.Program,
  text: string,
): { readonly node: TSESTree.Node; readonly inside: SourceRange } | undefined {
  const found: { node: TSESTree.Node; inside: SourceRange }[] = [];
  visit(program, undefined, (node) => {
    const inside = getInside(node, text);
    if (inside !== undefined && getItems(node)?.length === 0) found.push({ node, inside });
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What is written between the brackets of a list with commas. */
function getInside(node: TSESTree.Node, text: string): SourceRange | undefined {
  if (node.type === 'ObjectExpression') return { start: node.range[0] + 1, end: node.range[1] - 1 };
  if (node.type !== 'TSEnumDeclaration') return undefined;
  return { start: text.indexOf('{', node.id.range[1]) + 1, end: node.range[1] - 1 };
}

function getItems(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties;
    case 'TSEnumDeclaration':
      return getMembers(node);
    case 'Program':
    case 'ClassBody':
    case 'TSModuleBlock':
      return node.body;
    default:
      return undefined;
  }
}

function isSame(left: SourceRange, right: SourceRange): boolean {
  return left.start === right.start && left.end === right.end;
}

/** Visits every node, from the outside in; with a range, only those around it. */
function visit(node: TSESTree.Node, around: SourceRange | undefined, see: (node: TSESTree.Node) => void): void {
  if (around !== undefined && (node.range[0] > around.start || node.range[1] < around.end)) {
    if (node.type !== 'Program') return;
  }
  see(node);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc' || key.endsWith('Comments')) continue;
    for (const child of [value as unknown].flat()) if (isNode(child)) visit(child, around, see);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** `enum ErrorCode { ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND' }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { nothing } from './fields.ts';
import { createEntry, type CodeContainer, type ShapeReader } from './shape.ts';
import { getKey, getText, toRange } from './values.ts';

/** Members whose value is a number belong to another shape. */
export const stringEnum: ShapeReader = {
  shape: 'string-enum',
  read: ({ source, declarations }) =>
    declarations.flatMap(({ node, isExported }): readonly CodeContainer[] => {
      if (node.type !== 'TSEnumDeclaration') return [];
      const members = getMembers(node);
      const isContainerOpen = members.some(({ initializer }) => getText(initializer) === undefined);
      const entries = members.flatMap((member) => {
        const key = getKey(member.id, false);
        const code = getText(member.initializer);
        if (key === undefined || code === undefined) return [];
        const place = {
          range: toRange(member),
          container: node.id.name,
          member: key.value,
          documented: member,
          access: [key.value],
          isExported,
          isContainerOpen,
        };
        return [createEntry(source, 'string-enum', code, nothing, place)];
      });
      return entries.length === 0 ? [] : [{ name: node.id.name, entries, contributions: [] }];
    }),
};

/** The members of an enum. Babel 7 keeps them at the enum itself, ESTree in its body. */
export function getMembers(node: TSESTree.TSEnumDeclaration): readonly TSESTree.TSEnumMember[] {
  const holder = (node.body as TSESTree.TSEnumBody | undefined) ?? (node as unknown as TSESTree.TSEnumBody);
  return holder.members;
}

/** `class ErrorCodes { static readonly ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND' }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getFieldName, nothing, getCodeAccess, readRecord, type Found } from './fields.ts';
import { createEntry, type CodeContainer, type ShapeReader } from './shape.ts';
import { getKey, getText, toRange, withoutWrappers } from './values.ts';

export const staticFields: ShapeReader = {
  shape: 'static-fields',
  read: ({ source, declarations }) =>
    declarations.flatMap(({ node, statement, isExported }): readonly CodeContainer[] => {
      if (node.type !== 'ClassDeclaration') return [];
      const name = node.id?.name ?? 'default';
      const isContainerOpen = node.superClass !== null || node.body.body.some(isUnread);
      const entries = node.body.body.flatMap((member) => {
        if (member.type !== 'PropertyDefinition' || !member.static) return [];
        const key = getKey(member.key, member.computed);
        // `static code = 'X'` is the code of the class itself.
        if (key === undefined || getFieldName(key.value) !== undefined) return [];
        const found = readValue(member.value, source.text);
        if (found.code === undefined) return [];
        const place = {
          range: toRange(member),
          container: name,
          member: key.value,
          documented: member,
          access: [key.value, ...getCodeAccess(member.value)],
          isExported: isExported && statement.type === 'ExportNamedDeclaration',
          isContainerOpen,
        };
        return [createEntry(source, 'static-fields', found.code, found, place)];
      });
      return entries.length === 0 ? [] : [{ name, entries, contributions: [] }];
    }),
};

/** Whether a static field may hold a code that is not written in it. */
function isUnread(member: TSESTree.ClassElement): boolean {
  if (member.type !== 'PropertyDefinition' || !member.static || member.value === null) return false;
  const value = withoutWrappers(member.value);
  return !/^(?:Literal|TemplateLiteral|ObjectExpression|ArrowFunctionExpression|FunctionExpression)$/u.test(value.type);
}

function readValue(value: TSESTree.Expression | null, source: string): Found {
  const code = getText(value);
  if (code !== undefined) return /^\S+$/u.test(code.value) ? { ...nothing, code } : nothing;
  const object = value === null ? undefined : withoutWrappers(value);
  return object?.type === 'ObjectExpression' ? readRecord(object, source) : nothing;
}

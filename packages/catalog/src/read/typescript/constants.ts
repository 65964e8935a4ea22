/** `export const ARTICLE_NOT_FOUND = 'article/not-found' as const`, many in a file; also one record each. */
import type { TSESTree } from '@typescript-eslint/utils';
import { nothing, getCodeAccess, readRecord, type Found } from './fields.ts';
import { createEntry, type ShapeReader } from './shape.ts';
import { getText, isConst, toRange, withoutWrappers } from './values.ts';

export const constExports: ShapeReader = {
  shape: 'const-exports',
  read: ({ source, declarations }) => {
    let isCertain = false;
    const entries = declarations.flatMap(({ node, statement, isExported }) => {
      if (!isExported || node.type !== 'VariableDeclaration' || node.kind !== 'const') return [];
      return node.declarations.flatMap((declarator) => {
        if (declarator.id.type !== 'Identifier' || declarator.init === null) return [];
        const found = readConstant(declarator.init, source.text);
        if (found.code === undefined) return [];
        isCertain ||= isConst(declarator.init) || hasErrorName(declarator.id.name);
        const range = node.declarations.length === 1 ? toRange(statement) : toRange(declarator);
        const place = {
          range,
          member: declarator.id.name,
          documented: statement,
          access: [declarator.id.name, ...getCodeAccess(declarator.init)],
          isExported: true,
        };
        return [createEntry(source, 'const-exports', found.code, found, place)];
      });
    });
    return entries.length === 0 ? [] : [{ entries, contributions: [], isCertain }];
  },
};

/** The code of a constant. Prose is a message, not a code. */
function readConstant(init: TSESTree.Expression, source: string): Found {
  const code = getText(init);
  if (code !== undefined) return /^\S+$/u.test(code.value) ? { ...nothing, code } : nothing;
  const value = withoutWrappers(init);
  return value.type === 'ObjectExpression' ? readRecord(value, source) : nothing;
}

/** Whether a name says that its bearer is about errors. */
export function hasErrorName(name: string): boolean {
  return /err(?:or|s|$|_|[A-Z])|code|exception|fault|failure|problem/iu.test(name);
}

/** The functions that the statements of a file declare. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, type Node } from '../ast.ts';

export function declaresFunction(statement: TSESTree.ProgramStatement, name: string): boolean {
  return getDeclaredFunction(statement, name) !== undefined;
}

export function getDeclaredFunction(statement: TSESTree.ProgramStatement, name: string): ReturnType<typeof asFunction> {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name === name ? statement : undefined;
  if (statement.type !== 'VariableDeclaration') return undefined;
  for (const { id, init } of statement.declarations) {
    if (id.type === 'Identifier' && id.name === name && init != null) return asFunction(init);
  }
  return undefined;
}

export function asFunction(node: Node) {
  return isFunction(node) ? node : undefined;
}

/** Whether a file tests: by what it imports, or by the globals of test runners. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getRequiredModule, getStaticString, isFunction, type SourceCode } from '../ast.ts';
import { testLibraries, testScopes } from '../knowledge/package-purposes.ts';
import { declaresFunction } from './declared-functions.ts';

/** Whether a statement imports what only tests run with; not its types alone. */
export function importsTestLibrary(statement: TSESTree.ProgramStatement): boolean {
  const modules =
    statement.type === 'ImportDeclaration'
      ? statement.importKind === 'type'
        ? []
        : [statement.source.value]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => getRequiredModule(init))
        : [];
  return modules.some(
    (module) =>
      module !== undefined &&
      // Also a part of one: `mocha/lib/runner`.
      (testLibraries.has(module.replace(/^([^@/]+|@[^/]+\/[^/]+)\/.*$/u, '$1')) ||
        testScopes.some((scope) => module.startsWith(scope))),
  );
}

/** Whether a file holds tests by the globals of their runners: `describe('a', () => { it('b', …) })` at the top. */
export function holdsTests({ ast, text }: Pick<SourceCode, 'ast' | 'text'>): boolean {
  if (!text.includes('describe')) return false;
  return ast.body.some((statement) => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
    const { callee, arguments: given } = statement.expression;
    const called = callee.type === 'MemberExpression' ? callee.object : callee;
    const [title, body] = given;
    return (
      called.type === 'Identifier' &&
      called.name === 'describe' &&
      (getStaticString(title) !== undefined || title?.type === 'TemplateLiteral') &&
      isFunction(body) &&
      /\b(?:it|test)(?:\.\w+)?\s*\(/u.test(text.slice(...body.range)) &&
      !ast.body.some((each) => declaresFunction(each, called.name))
    );
  });
}

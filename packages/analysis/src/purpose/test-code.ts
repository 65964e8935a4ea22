/** Whether a file tests: by what it imports, or by the globals of test runners. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getRequiredModule, getStaticString, isFunction, type SourceCode } from '../ast.ts';
import { fakeDataLibraries, testLibraries, testScopes } from '../knowledge/package-purposes.ts';
import type { PackageFacts } from '../package-facts.ts';
import { declaresFunction } from './declared-functions.ts';

/** Whether a statement imports what only tests run with; not its types alone. */
export function importsTestLibrary(statement: TSESTree.ProgramStatement): boolean {
  return getModules(statement).some(
    (module) =>
      // Also a part of one: `mocha/lib/runner`.
      testLibraries.has(module.replace(/^([^@/]+|@[^/]+\/[^/]+)\/.*$/u, '$1')) ||
      testScopes.some((scope) => module.startsWith(scope)),
  );
}

/** What a statement imports or requires; not what it has the types of alone. */
function getModules(statement: TSESTree.ProgramStatement): readonly string[] {
  if (statement.type === 'ImportDeclaration') return statement.importKind === 'type' ? [] : [statement.source.value];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ init }) => getRequiredModule(init) ?? []);
}

/** Whether a file makes data up by a library that is only there where the package is developed. */
export function importsFakeData({ body }: SourceCode['ast'], facts: PackageFacts | undefined): boolean {
  const runtime = facts?.runtimeDependencies ?? {};
  // What is bundled needs nothing at run time.
  if (facts === undefined || Object.keys(runtime).length === 0) return false;
  return body.some((statement) =>
    getModules(statement).some(
      (module) =>
        fakeDataLibraries.has(module) && facts.dependencies[module] !== undefined && runtime[module] === undefined,
    ),
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

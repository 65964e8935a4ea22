/** An application that is started has one place that answers the errors of all its handlers. */
import { ApplicationFinder, isToldUnused, mayStartApplication, type SourceCode } from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../rule.ts';

export default defineRule<object, 'missing'>({
  name: 'require-global-error-handler',
  type: 'suggestion',
  docs: {
    description: 'Require an error handler for every application that is started',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-209', 'CWE-755'],
  },
  messages: {
    missing:
      'This {{framework}} application is started without a global error handler ({{globalHandler}}), so the framework answers errors in a format of its own and not in the one that clients of this API know.',
  },
  options: {},
  defaultOptions: {},
  mayMatch: mayStartApplication,
  create(context) {
    const sourceCode = context.sourceCode as unknown as SourceCode;
    let finder: ApplicationFinder | undefined;
    const check = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      const { file } = context;
      finder ??= new ApplicationFinder(sourceCode, file.origins, file.handlers.frameworks);
      const application = finder.findUnguarded(node);
      if (application === undefined || isToldUnused(sourceCode)) return;
      const { row, start } = application;
      const callee = start.callee.type === 'MemberExpression' ? start.callee.property : start.callee;
      context.report({
        node: callee,
        messageId: 'missing',
        data: { framework: row.title, globalHandler: row.globalHandler },
      });
    };
    return {
      // Only what is kept under a name, chained or awaited can be an application that goes on.
      CallExpression: (node) => {
        if (isKept(node)) check(node);
      },
      NewExpression: (node) => {
        if (isKept(node)) check(node);
      },
    };
  },
});

function isKept({ parent }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return (
    parent.type === 'VariableDeclarator' ||
    parent.type === 'PropertyDefinition' ||
    parent.type === 'AssignmentExpression' ||
    parent.type === 'MemberExpression' ||
    parent.type === 'AwaitExpression' ||
    parent.type === 'TSAsExpression'
  );
}
